"""The outbox of the search index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="IndexChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=255, verbose_name="key")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                (
                    "drained_at",
                    models.DateTimeField(db_index=True, editable=False, null=True, verbose_name="drained at"),
                ),
            ],
            options={
                "verbose_name": "index change",
                "verbose_name_plural": "index changes",
                "default_permissions": (),
            },
        )
    ]
