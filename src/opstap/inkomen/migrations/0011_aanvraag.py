"""How an application began, as it came in: nothing of it changes."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

TABELLEN = {
    "inkomen_melding": ("dossier",),
    "inkomen_aanvraagopgave": ("zaak",),
    "inkomen_aanvraagbeoordeling": (),
}


class Migration(migrations.Migration):
    dependencies = [
        ("inkomen", "0010_overgenomen_vordering"),
        ("kern", "0016_geslacht"),
    ]

    operations = [
        migrations.AlterField(
            model_name="zienswijze",
            name="onderwerp",
            field=models.CharField(
                choices=[
                    ("onderzoek", "uitkomst van een onderzoek"),
                    ("maatregel", "voorgenomen maatregel"),
                    ("boete", "voorgenomen boete"),
                    ("aanvraag", "voorgenomen afwijzing"),
                ],
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="Melding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gemeld_op", models.DateField()),
                ("aanvragen_vanaf", models.DateField()),
                ("feiten", models.JSONField()),
                ("bon", models.JSONField()),
                ("spoor_digest", models.CharField(max_length=64)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "dossier",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Aanvraagopgave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verklaring", models.JSONField()),
                ("moment", models.DateTimeField()),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
                (
                    "zaak",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanvraagopgave",
                        to="kern.zaak",
                    ),
                ),
                (
                    "melding",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opgave",
                        to="inkomen.melding",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Aanvraagbeoordeling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("onderwerp", models.CharField(max_length=80)),
                ("beoordeling", models.TextField()),
                ("wijkt_af", models.BooleanField()),
                ("reden", models.TextField()),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beoordelingen",
                        to="inkomen.aanvraagopgave",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beoordeling", ""), _negated=True),
                            models.Q(("reden", ""), _negated=True),
                        ),
                        name="aanvraagbeoordeling_reden",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="melding",
            constraint=models.CheckConstraint(
                condition=models.Q(("aanvragen_vanaf__gte", models.F("gemeld_op"))),
                name="melding_voor_aanvraag",
            ),
        ),
        *(
            migrations.RunSQL(
                zelfde_gemeente(tabel, *verwijzingen) + alleen_toevoegen(tabel), migrations.RunSQL.noop
            )
            for tabel, verwijzingen in TABELLEN.items()
        ),
    ]
