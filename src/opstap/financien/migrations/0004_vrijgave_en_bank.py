"""Checks before release, people who release, and what the bank sends back."""

from __future__ import annotations

import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.migratie import Samen


class Migration(migrations.Migration):
    replaces = [
        ("financien", "0004_betaalsoorten"),
        ("financien", "0005_vrijgave_en_bank"),
        ("financien", "0008_vervallen_betaling"),
    ]

    dependencies = [
        ("financien", "0003_schaal"),
        ("kern", "0004_processen_bewaking"),
    ]

    operations = [
        Samen(
            migrations.AddField(
                model_name="betaalopdracht",
                name="gecontroleerd_op",
                field=models.DateTimeField(blank=True, null=True),
            ),
            migrations.AddField(
                model_name="betaalopdracht",
                name="gestopt_door",
                field=models.CharField(blank=True, max_length=80),
            ),
            migrations.AlterField(
                model_name="betaalopdracht",
                name="status",
                field=models.CharField(
                    choices=[
                        ("concept", "concept"),
                        ("vrijgegeven", "vrijgegeven"),
                        ("verzonden", "verzonden"),
                        ("gestopt", "gestopt"),
                    ],
                    default="concept",
                    max_length=12,
                ),
            ),
            migrations.AlterField(
                model_name="betaling",
                name="soort",
                field=models.CharField(max_length=40),
            ),
            migrations.CreateModel(
                name="Bankbestand",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "soort",
                        models.CharField(
                            choices=[
                                ("pain.002", "statusbericht (pain.002)"),
                                ("camt.053", "afschrift (camt.053)"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("kenmerk", models.CharField(max_length=35)),
                    ("sha256", models.CharField(max_length=64)),
                    ("inhoud_sha256", models.CharField(max_length=64)),
                    ("gelezen_op", models.DateTimeField()),
                    ("gelezen_door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "soort", "kenmerk"), name="bankbestand_uniek"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Afschrift",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("iban", models.CharField(max_length=34)),
                    ("kenmerk", models.CharField(max_length=35)),
                    ("inhoud_sha256", models.CharField(max_length=64)),
                    ("volgnummer", models.PositiveIntegerField()),
                    ("datum", models.DateField()),
                    ("beginsaldo_cent", models.BigIntegerField()),
                    ("eindsaldo_cent", models.BigIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                    ),
                    (
                        "bankbestand",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="afschriften",
                            to="financien.bankbestand",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("iban", "kenmerk"), name="afschrift_uniek"),
                        models.UniqueConstraint(
                            fields=("iban", "volgnummer"), name="afschrift_volgnummer_uniek"
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Afschriftregel",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.PositiveIntegerField()),
                    ("datum", models.DateField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("kenmerk", models.CharField(max_length=35)),
                    ("omschrijving", models.CharField(max_length=500)),
                    (
                        "uitkomst",
                        models.CharField(
                            choices=[
                                ("opdracht", "afschrijving van een betaalopdracht"),
                                ("betaling", "afschrijving van een betaling"),
                                ("afgekeurd", "terugboeking van een afgekeurde betaling"),
                                ("retour", "betaling kwam terug"),
                                ("vraagpost", "niet herkend"),
                            ],
                            max_length=12,
                        ),
                    ),
                    (
                        "afschrift",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="regels",
                            to="financien.afschrift",
                        ),
                    ),
                    (
                        "betaalopdracht",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="financien.betaalopdracht",
                        ),
                    ),
                    (
                        "betaling",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="financien.betaling",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("afschrift", "nummer"), name="afschriftregel_uniek")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Bevinding",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "zwaarte",
                        models.CharField(
                            choices=[
                                ("stopt", "stopt de opdracht"),
                                ("reden", "vraagt een reden"),
                                ("aangehouden", "betaling aangehouden"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("code", models.CharField(max_length=60)),
                    ("zin", models.CharField(max_length=400)),
                    (
                        "betaalopdracht",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="bevindingen",
                            to="financien.betaalopdracht",
                        ),
                    ),
                    (
                        "betaling",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="financien.betaling",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="GestopteBetaling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "betaalopdracht",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="gestopt",
                            to="financien.betaalopdracht",
                        ),
                    ),
                    (
                        "betaling",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="financien.betaling"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("betaalopdracht", "betaling"), name="gestopte_betaling_uniek"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Intrekking",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("door", models.CharField(max_length=80)),
                    ("reden", models.CharField(max_length=400)),
                    ("moment", models.DateTimeField()),
                    (
                        "betaling",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, to="financien.betaling"
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Oordeel",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("door", models.CharField(max_length=80)),
                    ("reden", models.CharField(max_length=400)),
                    ("moment", models.DateTimeField()),
                    (
                        "bevinding",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, to="financien.bevinding"
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Rekeningbevestiging",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("dossier_id", models.BigIntegerField()),
                    ("iban", models.CharField(max_length=34)),
                    (
                        "gemeld_via",
                        models.CharField(
                            choices=[
                                ("balie", "aan de balie, met een identiteitsbewijs"),
                                ("telefoon", "teruggebeld op het nummer dat al bekend was"),
                                ("brief", "antwoord op een brief aan het adres in de basisregistratie"),
                                ("huisbezoek", "bij de inwoner thuis"),
                                ("digitaal", "ingelogd op het portaal"),
                            ],
                            max_length=12,
                        ),
                    ),
                    (
                        "bevestigd_via",
                        models.CharField(
                            choices=[
                                ("balie", "aan de balie, met een identiteitsbewijs"),
                                ("telefoon", "teruggebeld op het nummer dat al bekend was"),
                                ("brief", "antwoord op een brief aan het adres in de basisregistratie"),
                                ("huisbezoek", "bij de inwoner thuis"),
                                ("digitaal", "ingelogd op het portaal"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("bevestigd_door", models.CharField(max_length=80)),
                    ("moment", models.DateTimeField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                ],
                options={
                    "indexes": [
                        models.Index(fields=["dossier_id", "iban"], name="rekeningbevestiging_dossier")
                    ],
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("gemeld_via", models.F("bevestigd_via")), _negated=True),
                            name="rekeningbevestiging_tweede_kanaal",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="TeruggekomenBetaling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "wijze",
                        models.CharField(
                            choices=[("afgekeurd", "door de bank afgekeurd"), ("retour", "teruggekomen")],
                            max_length=12,
                        ),
                    ),
                    ("code", models.CharField(max_length=35)),
                    ("reden", models.CharField(max_length=400)),
                    ("rekening_onzeker", models.BooleanField()),
                    ("datum", models.DateField()),
                    ("moment", models.DateTimeField()),
                    (
                        "bankbestand",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="financien.bankbestand"
                        ),
                    ),
                    (
                        "betaling",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="teruggekomen",
                            to="financien.betaling",
                        ),
                    ),
                    (
                        "opnieuw",
                        models.OneToOneField(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="herbetaling_van",
                            to="financien.betaling",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Vraagpostoplossing",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("door", models.CharField(max_length=80)),
                    ("reden", models.CharField(max_length=400)),
                    ("moment", models.DateTimeField()),
                    (
                        "regel",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, to="financien.afschriftregel"
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Vrijgave",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("door", models.CharField(max_length=80)),
                    (
                        "rol",
                        models.CharField(
                            choices=[("betaalmedewerker", "betaalmedewerker"), ("controller", "controller")],
                            max_length=20,
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    (
                        "betaalopdracht",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="vrijgaven",
                            to="financien.betaalopdracht",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("betaalopdracht", "door"), name="vrijgave_persoon_uniek"
                        ),
                        models.UniqueConstraint(fields=("betaalopdracht", "rol"), name="vrijgave_rol_uniek"),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Vrijgaveinstelling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("vanaf", models.DateField()),
                    ("reden_promille", models.PositiveIntegerField()),
                    ("stopt_promille", models.PositiveIntegerField()),
                    ("verdeling_promille", models.PositiveIntegerField()),
                    ("steekproef", models.PositiveIntegerField()),
                    ("tweede_vrijgave_cent", models.BigIntegerField()),
                    ("vastgesteld_door", models.CharField(max_length=80)),
                    ("grondslag", models.CharField(max_length=200)),
                    (
                        "gemeente",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "vanaf"), name="vrijgaveinstelling_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("stopt_promille__gte", models.F("reden_promille"))),
                            name="vrijgaveinstelling_stopt_na_reden",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Vrijgaverol",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("naam", models.CharField(max_length=80)),
                    (
                        "rol",
                        models.CharField(
                            choices=[("betaalmedewerker", "betaalmedewerker"), ("controller", "controller")],
                            max_length=20,
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("verleend_door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="VervallenBetaling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("grond", models.CharField(max_length=120)),
                    ("datum", models.DateField()),
                    (
                        "betaling",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="vervallen",
                            to="financien.betaling",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("bedrag_cent__gt", 0)), name="vervallen_bedrag_positief"
                        ),
                        models.UniqueConstraint(fields=("betaling", "grond"), name="vervallen_eenmaal"),
                    ],
                },
            ),
        ),
    ]
