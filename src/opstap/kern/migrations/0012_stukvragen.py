"""Which documents a resident was asked for; and documents that belong to a dossier without a case."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0011_zoeken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Stukvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("omschrijving", models.CharField(max_length=400)),
                ("uiterlijk", models.DateField()),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="stukstap",
            name="stuk_een_keer_gekoppeld",
        ),
        migrations.RemoveConstraint(
            model_name="stukstap",
            name="stukstap_past_bij_soort",
        ),
        migrations.AlterField(
            model_name="stukstap",
            name="soort",
            field=models.CharField(
                choices=[
                    ("gekoppeld", "gekoppeld"),
                    ("beantwoord", "beantwoord"),
                    ("opgeborgen", "opgeborgen"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="stukvraag",
            name="gemeente",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
            ),
        ),
        migrations.AddField(
            model_name="stukvraag",
            name="zaak",
            field=models.ForeignKey(
                db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.zaak"
            ),
        ),
        migrations.AddField(
            model_name="stukstap",
            name="vraag",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="kern.stukvraag"
            ),
        ),
        migrations.AddConstraint(
            model_name="stukstap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort", "gekoppeld")),
                fields=("stuk", "dossier", "zaak", "vraag"),
                name="stuk_een_keer_gekoppeld",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="stukstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("dossier__isnull", False),
                        ("soort", "gekoppeld"),
                        models.Q(("vraag", None), ("zaak__isnull", False), _connector="OR"),
                    ),
                    models.Q(
                        ("dossier", None),
                        ("soort__in", ["beantwoord", "opgeborgen"]),
                        ("vraag", None),
                        ("zaak", None),
                    ),
                    _connector="OR",
                ),
                name="stukstap_past_bij_soort",
            ),
        ),
    ]
