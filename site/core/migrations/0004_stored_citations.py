import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0003_regime_transitions"),
    ]

    operations = [
        migrations.CreateModel(
            name="StoredCitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("object_id", models.PositiveBigIntegerField()),
                ("anchor", models.CharField(blank=True, max_length=150)),
                ("key", models.CharField(db_index=True, max_length=200)),
                ("text", models.CharField(blank=True, max_length=255)),
                ("decided_date", models.DateField(blank=True, null=True)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "anchor", "key"), name="core_citation_once"
                    )
                ],
            },
        ),
    ]
