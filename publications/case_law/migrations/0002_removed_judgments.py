from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("case_law", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="RemovedJudgment",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("court_code", models.CharField(max_length=50)),
                ("slug", models.CharField(max_length=130)),
                ("number", models.CharField(blank=True, max_length=100)),
                ("ecli", models.CharField(blank=True, max_length=60)),
                ("decided_date", models.DateField()),
                ("citation_keys", models.JSONField(default=list)),
                ("removed_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "removed judgment",
                "verbose_name_plural": "removed judgments",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("court_code", "slug"), name="case_law_removed_slug")
                ],
            },
        ),
    ]
