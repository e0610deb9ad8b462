"""Applications that residents are still filling in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inkomen", "0006_voorstellen_bewaking"),
        ("kern", "0018_eigen_dossier"),
    ]

    operations = [
        migrations.CreateModel(
            name="Aanvraagconcept",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("wie", models.CharField(max_length=60)),
                ("inhoud", models.JSONField()),
                ("bijgewerkt", models.DateTimeField()),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "wie"), name="aanvraagconcept_uniek"),
                    models.CheckConstraint(
                        condition=models.Q(("wie", ""), _negated=True), name="aanvraagconcept_wie"
                    ),
                ],
            },
        ),
    ]
