"""Changes, claims, deductions, enforcement, applications, wage subsidies and the self-employed."""

from __future__ import annotations

import datetime

import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

from opstap.kern.migratie import Samen


class Migration(migrations.Migration):
    replaces = [
        ("inkomen", "0003_reden_einde"),
        ("inkomen", "0004_wijzigingen"),
        ("inkomen", "0006_rekeningcourant"),
        ("inkomen", "0008_handhaving"),
        ("inkomen", "0011_aanvraag"),
        ("inkomen", "0012_loonkostensubsidies"),
        ("inkomen", "0014_zelfstandigen"),
        ("inkomen", "0016_deel_van_een_maand"),
    ]

    dependencies = [
        ("inkomen", "0002_bewaking"),
        ("kern", "0004_processen_bewaking"),
    ]

    operations = [
        Samen(
            migrations.AddField(
                model_name="uitkering",
                name="reden_einde",
                field=models.CharField(
                    blank=True,
                    choices=[
                        ("01", "onderwijs met studiefinanciering"),
                        ("02", "relatie"),
                        ("03", "AOW-leeftijd"),
                        ("04", "overlijden"),
                        ("05", "detentie"),
                        ("06", "kan onderwijs volgen maar doet dat niet"),
                        ("07", "te lang in het buitenland"),
                        ("11", "werk of ziekte-uitkering"),
                        ("13", "zelfstandig"),
                        ("14", "werkloosheidsuitkering"),
                        ("15", "arbeidsongeschiktheidsuitkering"),
                        ("17", "alimentatie"),
                        ("18", "vermogensopbrengst"),
                        ("19", "ander inkomen"),
                        ("31", "geen inlichtingen"),
                        ("32", "verhuizing naar een andere gemeente"),
                        ("33", "verhuizing naar het buitenland"),
                        ("34", "niet verschenen: inlichtingenplicht"),
                        ("35", "niet verschenen: re-integratiegesprek"),
                        ("97", "oorzaak bij de partner"),
                        ("98", "andere oorzaak"),
                    ],
                    max_length=2,
                    null=True,
                ),
            ),
            migrations.AddField(
                model_name="vordering",
                name="aard",
                field=models.CharField(
                    choices=[
                        ("01", "algemene bijstand"),
                        ("02", "bijzondere bijstand"),
                        ("11", "IOAW"),
                        ("12", "IOAZ"),
                        ("15", "Bbz, levensonderhoud"),
                        ("16", "Bbz, bedrijfskapitaal"),
                    ],
                    default="01",
                    max_length=2,
                ),
            ),
            migrations.AddField(
                model_name="vordering",
                name="betaald_in_jaar",
                field=models.PositiveSmallIntegerField(blank=True, null=True),
            ),
            migrations.AddField(
                model_name="vordering",
                name="betalen_voor",
                field=models.DateField(default=datetime.date(9999, 12, 31)),
                preserve_default=False,
            ),
            migrations.AddField(
                model_name="vordering",
                name="ontstaansgrond",
                field=models.PositiveSmallIntegerField(
                    choices=[
                        (51, "fraude met witte inkomsten"),
                        (52, "fraude met zwarte inkomsten"),
                        (53, "fraude met vermogen"),
                        (54, "fraude met het woonadres"),
                        (55, "fraude met het huishouden"),
                        (56, "andere fraude"),
                        (57, "onverschuldigd betaald"),
                        (58, "boete wegens fraude"),
                        (59, "andere boete"),
                        (60, "lening"),
                        (61, "krediethypotheek"),
                        (62, "verhaal kind"),
                        (63, "verhaal ex-partner"),
                        (64, "rente en incasso"),
                        (65, "overig"),
                    ],
                    default=57,
                ),
                preserve_default=False,
            ),
            migrations.AddField(
                model_name="vordering",
                name="periode",
                field=django.contrib.postgres.fields.ranges.DateRangeField(blank=True, null=True),
            ),
            migrations.AddField(
                model_name="vordering",
                name="zaaknummer",
                field=models.CharField(blank=True, max_length=20),
            ),
            migrations.AlterField(
                model_name="vordering",
                name="grond",
                field=models.CharField(
                    choices=[
                        (
                            "inlichtingenplicht",
                            "inlichtingenplicht geschonden (art. 58 lid 1 Participatiewet)",
                        ),
                        ("teveel_betaald", "te veel betaalde bijstand (art. 58 lid 2 Participatiewet)"),
                        (
                            "lening_niet_nagekomen",
                            "lening niet nagekomen (art. 58 lid 2 onder b Participatiewet)",
                        ),
                        ("borgtocht", "borgtocht (art. 58 lid 2 onder c Participatiewet)"),
                        ("voorschot", "voorschot zonder recht (art. 58 lid 2 onder d Participatiewet)"),
                        ("onverschuldigd", "onverschuldigd betaald (art. 58 lid 2 onder e Participatiewet)"),
                        (
                            "middelen_achteraf",
                            "achteraf ontvangen middelen (art. 58 lid 2 onder f Participatiewet)",
                        ),
                        ("boete", "bestuurlijke boete (art. 18a Participatiewet)"),
                        ("leenbijstand", "bijstand als lening (art. 48 en 51 Participatiewet)"),
                        ("krediethypotheek", "lening op de woning (art. 50 Participatiewet)"),
                        ("ioaw", "te veel betaalde IOAW (art. 25 IOAW)"),
                        ("ioaz", "te veel betaalde IOAZ (art. 25 IOAZ)"),
                        ("bbz_lening", "lening aan een zelfstandige (Bbz 2004)"),
                        ("bbz_terugvordering", "te veel betaald aan een zelfstandige (Bbz 2004)"),
                    ],
                    max_length=24,
                ),
            ),
            migrations.AlterField(
                model_name="vordering",
                name="maand",
                field=models.DateField(blank=True, null=True),
            ),
            migrations.AlterField(
                model_name="vordering",
                name="maandrun",
                field=models.ForeignKey(
                    blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="inkomen.maandrun"
                ),
            ),
            migrations.AlterField(
                model_name="vordering",
                name="uitkering",
                field=models.ForeignKey(
                    blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="inkomen.uitkering"
                ),
            ),
            migrations.AlterField(
                model_name="vordering",
                name="volgnummer",
                field=models.PositiveSmallIntegerField(blank=True, null=True),
            ),
            migrations.AddConstraint(
                model_name="vordering",
                constraint=models.CheckConstraint(
                    condition=models.Q(("betalen_voor__gte", models.F("ontstaan_op"))),
                    name="vordering_betaaldag",
                ),
            ),
            migrations.AddField(
                model_name="maandberekening",
                name="maatregel_cent",
                field=models.BigIntegerField(db_default=0),
            ),
            migrations.CreateModel(
                name="Afwezigheid",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    (
                        "soort",
                        models.CharField(
                            choices=[("buitenland", "verblijf in het buitenland"), ("detentie", "detentie")],
                            max_length=12,
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Inkomstenopgave",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("kenmerk", models.CharField(max_length=60)),
                    (
                        "aard",
                        models.CharField(
                            choices=[
                                ("eigen_opgave", "eigen opgave van de inwoner"),
                                ("loonstrook", "loonstrook of betaalbewijs"),
                                ("schatting", "schatting"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("periode", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("netto_cent", models.BigIntegerField()),
                    ("vakantieaanspraak_cent", models.BigIntegerField()),
                    ("bevestigd", models.BooleanField()),
                    ("ontvangen", models.DateField()),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    ("bron", models.CharField(max_length=120)),
                    ("inhoud", models.JSONField()),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("persoon", "kenmerk", "aard", "periode", "volgnummer"),
                            name="inkomstenopgave_uniek",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("netto_cent__gte", 0)), name="inkomstenopgave_netto"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("vakantieaanspraak_cent__gte", 0)),
                            name="inkomstenopgave_vakantie",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Inkomstenverhouding",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    ("kenmerk", models.CharField(max_length=60)),
                    (
                        "soort",
                        models.CharField(
                            choices=[("loon", "loon"), ("overig", "overig inkomen")], max_length=8
                        ),
                    ),
                    ("heffingskorting_bij_gemeente", models.BooleanField()),
                    ("loonkostensubsidie", models.BooleanField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Opgaveverzoek",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("kenmerk", models.CharField(max_length=60)),
                    ("maand", models.DateField()),
                    ("uiterlijk", models.DateField()),
                    ("gevraagd_op", models.DateTimeField()),
                    ("gevraagd_door", models.CharField(max_length=80)),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.dossier",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                    (
                        "zaak",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.zaak"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("persoon", "kenmerk", "maand"), name="opgaveverzoek_uniek"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Opschorting",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("vanaf", models.DateField()),
                    ("hersteltermijn_tot_en_met", models.DateField()),
                    ("hoogstens_tot_en_met", models.DateField()),
                    (
                        "beeindigd_door",
                        models.OneToOneField(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "besluit",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "uitkering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.uitkering"
                        ),
                    ),
                    (
                        "verzoek",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="opschorting",
                            to="inkomen.opgaveverzoek",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Overname",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("oud_nummer", models.CharField(max_length=40)),
                    ("bijstand_sinds", models.DateField()),
                    ("bestand_sha256", models.CharField(max_length=64)),
                    ("regel", models.PositiveIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "uitkering",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.uitkering"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "oud_nummer"), name="overname_oud_nummer_uniek"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Signaal",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "register",
                        models.CharField(
                            choices=[
                                ("brp", "Basisregistratie personen"),
                                ("inlichtingenbureau", "Inlichtingenbureau"),
                            ],
                            max_length=20,
                        ),
                    ),
                    (
                        "soort",
                        models.CharField(
                            choices=[
                                ("detentie", "detentie"),
                                ("voortvluchtig", "voortvluchtig veroordeeld"),
                                ("uitkering_elders", "uitkering in een andere gemeente"),
                                ("huishouden", "andere samenstelling van het huishouden"),
                                ("inkomsten", "begin van een inkomstenverhouding"),
                                ("studiefinanciering", "studiefinanciering"),
                                ("adres", "ander adres"),
                                ("overlijden", "overlijden"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("peildatum", models.DateField()),
                    ("toelichting", models.CharField(max_length=200)),
                    ("ontvangen", models.DateField()),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("sleutel", models.CharField(max_length=64)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "indexes": [models.Index(fields=["gemeente", "ontvangen"], name="signaal_ontvangen")],
                    "constraints": [
                        models.UniqueConstraint(fields=("sleutel",), name="signaal_sleutel_uniek")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Signaalafhandeling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "uitkomst",
                        models.CharField(
                            choices=[
                                ("vraag", "voorgelegd aan de inwoner"),
                                ("geen_vervolg", "geen vervolg"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("reden", models.TextField()),
                    ("door", models.CharField(max_length=80)),
                    ("moment", models.DateTimeField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "signaal",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="afhandeling",
                            to="inkomen.signaal",
                        ),
                    ),
                    (
                        "zaak",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.zaak",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Toerekeningskeuze",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("verdeling", models.JSONField()),
                    ("reden", models.TextField()),
                    ("door", models.CharField(max_length=80)),
                    ("moment", models.DateTimeField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "opgave",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="keuze",
                            to="inkomen.inkomstenopgave",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Wijzigingsmelding",
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
                                ("verhuizing", "verhuizing"),
                                ("vertrek", "vertrek uit de gemeente"),
                                ("huishouden", "ander huishouden"),
                                ("buitenland", "verblijf in het buitenland"),
                                ("detentie", "detentie"),
                                ("studiefinanciering", "studie of studiefinanciering"),
                                ("werk", "werk of ander inkomen"),
                                ("anders", "een andere wijziging"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("ingang", models.DateField()),
                    ("verklaring", models.TextField()),
                    ("gemeld_op", models.DateTimeField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                    (
                        "zaak",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="wijzigingsmelding",
                            to="kern.zaak",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Wijzigingsvaststelling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("antwoorden", models.JSONField()),
                    ("reden", models.TextField()),
                    ("door", models.CharField(max_length=80)),
                    ("moment", models.DateTimeField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "melding",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="vaststellingen",
                            to="inkomen.wijzigingsmelding",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Inkomensmaand",
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
                            choices=[("loon", "loon"), ("overig", "overig inkomen")], max_length=8
                        ),
                    ),
                    ("maand", models.DateField()),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    ("netto_cent", models.BigIntegerField()),
                    ("vakantieaanspraak_cent", models.BigIntegerField()),
                    ("voorlopig", models.BooleanField()),
                    ("opbouw", models.JSONField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "indexes": [models.Index(fields=["gemeente", "maand"], name="inkomensmaand_maand")],
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("persoon", "soort", "maand", "volgnummer"), name="inkomensmaand_uniek"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Aflossingsregeling",
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
                            choices=[
                                ("verrekening", "verrekening met de uitkering (art. 60 Participatiewet)"),
                                (
                                    "middelen",
                                    "middelen van de laatste zes maanden (art. 58 lid 4 Participatiewet)",
                                ),
                                ("betaling", "eigen betaling"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("vanaf", models.DateField()),
                    ("per_maand_cent", models.BigIntegerField()),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    (
                        "besluit",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.gemeente",
                        ),
                    ),
                    (
                        "vordering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="regelingen",
                            to="inkomen.vordering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("per_maand_cent__gte", 0)), name="aflossingsregeling_bedrag"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Inhouding",
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
                                ("derdenbeslag", "beslag van een ander (Rv art. 475 en volgende)"),
                                ("vaste_lasten", "doorbetaling van vaste lasten (art. 57 Participatiewet)"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("begunstigde", models.CharField(max_length=70)),
                    ("iban", models.CharField(max_length=34)),
                    ("kenmerk", models.CharField(max_length=35)),
                    ("rang", models.PositiveSmallIntegerField()),
                    ("gelegd_op", models.DateField()),
                    ("vanaf", models.DateField()),
                    ("tot", models.DateField(blank=True, null=True)),
                    ("per_maand_cent", models.BigIntegerField(blank=True, null=True)),
                    ("hoofdsom_cent", models.BigIntegerField(blank=True, null=True)),
                    ("grond", models.CharField(max_length=200)),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    ("gecontroleerd_door", models.CharField(max_length=80)),
                    ("einde_vastgelegd_op", models.DateTimeField(blank=True, null=True)),
                    ("einde_vastgelegd_door", models.CharField(blank=True, max_length=80)),
                    ("einde_reden", models.CharField(blank=True, max_length=200)),
                    (
                        "besluit",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
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
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("dossier", "soort", "kenmerk", "iban", "vanaf"), name="inhouding_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("hoofdsom_cent__gt", 0), ("soort", "derdenbeslag")),
                                models.Q(
                                    ("hoofdsom_cent__isnull", True),
                                    ("per_maand_cent__gt", 0),
                                    ("soort", "vaste_lasten"),
                                ),
                                _connector="OR",
                            ),
                            name="inhouding_bedrag",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("gecontroleerd_door", models.F("vastgelegd_door")), _negated=True
                            ),
                            name="inhouding_vier_ogen",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Inhoudingsregel",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("uitkering_id", models.BigIntegerField()),
                    ("dossier_id", models.BigIntegerField()),
                    ("maand", models.DateField()),
                    ("volgorde", models.PositiveSmallIntegerField()),
                    (
                        "soort",
                        models.CharField(
                            choices=[
                                ("voorschot", "voorschot dat al is betaald"),
                                ("middelen", "middelen van de laatste zes maanden"),
                                ("verplicht", "verplichte verrekening"),
                                ("overig", "andere verrekening"),
                                ("derdenbeslag", "beslag van een ander"),
                                ("vaste_lasten", "doorbetaling van vaste lasten"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("bron_id", models.BigIntegerField()),
                    ("gevraagd_cent", models.BigIntegerField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.gemeente",
                        ),
                    ),
                    (
                        "maandrun",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.maandrun",
                        ),
                    ),
                ],
                options={
                    "indexes": [models.Index(fields=["soort", "bron_id"], name="inhoudingsregel_bron")],
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("dossier_id", "maand", "maandrun", "soort", "bron_id"),
                            name="inhoudingsregel_uniek",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("bedrag_cent__gte", 0), ("bedrag_cent__lte", models.F("gevraagd_cent"))
                            ),
                            name="inhoudingsregel_bedrag",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Maandinhouding",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("uitkering_id", models.BigIntegerField()),
                    ("dossier_id", models.BigIntegerField()),
                    ("maand", models.DateField()),
                    ("beslagvrije_voet_cent", models.BigIntegerField()),
                    ("ruimte_cent", models.BigIntegerField()),
                    ("betaalbaar_cent", models.BigIntegerField()),
                    ("ingehouden_cent", models.BigIntegerField()),
                    ("uitbetaald_cent", models.BigIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.gemeente",
                        ),
                    ),
                    (
                        "maandrun",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.maandrun",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("uitkering_id", "maand", "maandrun"), name="maandinhouding_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                (
                                    "betaalbaar_cent",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("ingehouden_cent"), "+", models.F("uitbetaald_cent")
                                    ),
                                ),
                                ("ingehouden_cent__gte", 0),
                                ("uitbetaald_cent__gte", 0),
                            ),
                            name="maandinhouding_sluit",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Schuldenaar",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "besluit",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.gemeente",
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.persoon"),
                    ),
                    (
                        "vordering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="schuldenaren",
                            to="inkomen.vordering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("vordering", "persoon"), name="schuldenaar_uniek")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Voorschot",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.CharField(max_length=20)),
                    ("maand", models.DateField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("verleend_op", models.DateField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.dossier",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "vordering",
                        models.OneToOneField(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="voorschot",
                            to="inkomen.vordering",
                        ),
                    ),
                ],
                options={
                    "indexes": [models.Index(fields=["dossier", "maand"], name="voorschot_dossier")],
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "nummer"), name="voorschot_nummer_uniek"),
                        models.CheckConstraint(
                            condition=models.Q(("bedrag_cent__gt", 0)), name="voorschot_bedrag_positief"
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Vorderinggebeurtenis",
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
                                ("stuiting", "verjaring gestuit"),
                                ("uitstel", "uitstel van betaling"),
                                ("opschorting", "tijdelijk geen invordering"),
                                ("bruto_of_netto", "besloten over bruto of netto"),
                                ("weigert_inlichtingen", "weigert inlichtingen over het betalen"),
                            ],
                            max_length=24,
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("grond", models.CharField(max_length=200)),
                    ("artikel", models.CharField(max_length=160)),
                    ("jaar", models.PositiveSmallIntegerField(blank=True, null=True)),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    (
                        "besluit",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.gemeente",
                        ),
                    ),
                    (
                        "vordering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="gebeurtenissen",
                            to="inkomen.vordering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            condition=models.Q(("soort", "bruto_of_netto")),
                            fields=("vordering", "jaar"),
                            name="vordering_bruto_of_netto_eenmaal",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Vorderingsmutatie",
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
                                ("ontstaan", "ontstaan"),
                                ("brutering", "belasting en premies erbij"),
                                ("verstrekking", "verder verstrekt"),
                                ("rente", "rente over de lening"),
                                ("correctie", "correctie"),
                                ("ontvangst", "ontvangen"),
                                ("verrekening", "verrekend met de uitkering"),
                                ("beslag", "ontvangen uit beslag door de gemeente"),
                                ("kwijtschelding", "afgezien van verdere terugvordering"),
                                ("afboeking", "buiten invordering gesteld"),
                            ],
                            max_length=16,
                        ),
                    ),
                    ("datum", models.DateField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("grond", models.CharField(max_length=200)),
                    ("artikel", models.CharField(max_length=160)),
                    ("jaar", models.PositiveSmallIntegerField(blank=True, null=True)),
                    ("sleutel", models.CharField(max_length=120)),
                    (
                        "besluit",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.gemeente",
                        ),
                    ),
                    (
                        "vordering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="mutaties",
                            to="inkomen.vordering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("sleutel",), name="vorderingsmutatie_sleutel_uniek"),
                        models.UniqueConstraint(
                            condition=models.Q(("soort", "ontstaan")),
                            fields=("vordering",),
                            name="vorderingsmutatie_een_begin",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("soort", "brutering"), _negated=True),
                                models.Q(("besluit__isnull", False), ("jaar__isnull", False)),
                                _connector="OR",
                            ),
                            name="vorderingsmutatie_brutering",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(
                                    ("bedrag_cent__gt", 0),
                                    ("soort__in", ("ontstaan", "brutering", "verstrekking", "rente")),
                                ),
                                models.Q(("soort", "correctie"), models.Q(("bedrag_cent", 0), _negated=True)),
                                models.Q(
                                    ("bedrag_cent__lt", 0),
                                    (
                                        "soort__in",
                                        ("ontvangst", "verrekening", "beslag", "kwijtschelding", "afboeking"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            name="vorderingsmutatie_teken",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Heronderzoek",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("nummer", models.CharField(max_length=20)),
                    ("uiterlijk", models.DateField()),
                    ("grondslag", models.TextField()),
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
                options={
                    "indexes": [
                        models.Index(fields=["gemeente", "uiterlijk"], name="heronderzoek_uiterlijk")
                    ],
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "nummer"), name="heronderzoek_nummer_uniek"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Heronderzoekstap",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    (
                        "soort",
                        models.CharField(
                            choices=[
                                ("uitnodiging", "uitnodiging"),
                                ("niet_verschenen", "niet verschenen"),
                                ("gesprek", "gesprek"),
                                ("uitkomst", "uitkomst"),
                            ],
                            max_length=16,
                        ),
                    ),
                    ("op", models.DateField()),
                    (
                        "uitkomst",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("", ""),
                                ("ongewijzigd", "geen wijziging"),
                                ("wijziging", "wijziging doorgeven"),
                                ("afspraken", "nieuwe afspraken"),
                                ("beeindiging", "uitkering eindigt"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("verslag", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "heronderzoek",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="stappen",
                            to="inkomen.heronderzoek",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("heronderzoek", "volgnummer"), name="heronderzoekstap_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("soort", "uitkomst"), models.Q(("uitkomst", ""), _negated=True)),
                                models.Q(models.Q(("soort", "uitkomst"), _negated=True), ("uitkomst", "")),
                                _connector="OR",
                            ),
                            name="heronderzoekstap_uitkomst",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Indeling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    (
                        "categorie",
                        models.CharField(
                            choices=[
                                ("1A", "1A"),
                                ("1B", "1B"),
                                ("1C", "1C"),
                                ("2A", "2A"),
                                ("2B", "2B"),
                                ("3A", "3A"),
                                ("3B", "3B"),
                            ],
                            max_length=2,
                        ),
                    ),
                    ("per", models.DateField()),
                    ("reden", models.TextField()),
                    ("reden_wijziging", models.TextField(blank=True)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("persoon", "volgnummer"), name="klantindeling_uniek"),
                        models.CheckConstraint(
                            condition=models.Q(("reden", ""), _negated=True), name="indeling_reden"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("volgnummer", 1),
                                models.Q(("reden_wijziging", ""), _negated=True),
                                _connector="OR",
                            ),
                            name="indeling_reden_wijziging",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Steekproef",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("onderwerp", models.TextField()),
                    ("peildag", models.DateField()),
                    ("zaad", models.BigIntegerField()),
                    ("aantal", models.PositiveIntegerField()),
                    ("uit_aantal", models.PositiveIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Onderzoek",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("nummer", models.CharField(max_length=20)),
                    (
                        "bron",
                        models.CharField(
                            choices=[
                                ("melding", "melding"),
                                ("signaal", "signaal uit een register"),
                                ("steekproef", "steekproef"),
                            ],
                            max_length=12,
                        ),
                    ),
                    (
                        "kanaal",
                        models.CharField(
                            choices=[
                                ("brief", "brief"),
                                ("telefoon", "telefoon"),
                                ("balie", "balie"),
                                ("webformulier", "webformulier"),
                                ("email", "e-mail"),
                                ("levering", "levering van een register"),
                                ("loting", "loting"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("ontvangen", models.DateField()),
                    ("omschrijving", models.TextField()),
                    (
                        "dossier",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
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
                    (
                        "steekproef",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.steekproef",
                        ),
                    ),
                ],
                options={
                    "indexes": [models.Index(fields=["gemeente", "ontvangen"], name="onderzoek_ontvangen")],
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "nummer"), name="onderzoek_nummer_uniek"),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("bron", "steekproef"), ("steekproef__isnull", False)),
                                models.Q(
                                    models.Q(("bron", "steekproef"), _negated=True), ("steekproef", None)
                                ),
                                _connector="OR",
                            ),
                            name="onderzoek_steekproef",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Zienswijze",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "onderwerp",
                        models.CharField(
                            choices=[
                                ("onderzoek", "uitkomst van een onderzoek"),
                                ("maatregel", "voorgenomen maatregel"),
                                ("boete", "voorgenomen boete"),
                                ("aanvraag", "voorgenomen afwijzing"),
                            ],
                            max_length=10,
                        ),
                    ),
                    ("voornemen", models.TextField()),
                    ("uitgenodigd_op", models.DateField()),
                    ("uiterlijk", models.DateField()),
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
                    (
                        "onderzoek",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.onderzoek",
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Maatregel",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("nummer", models.CharField(max_length=20)),
                    ("zonder_zienswijze", models.TextField(blank=True)),
                    (
                        "gedraging",
                        models.SmallIntegerField(
                            choices=[
                                (0, "geen verplichting geschonden"),
                                (1, "een verplichting van artikel 18 lid 4 (werk en voorzieningen)"),
                                (2, "een andere gedraging die in de gemeentelijke verordening staat"),
                                (3, "de inlichtingenplicht"),
                            ]
                        ),
                    ),
                    (
                        "trede",
                        models.SmallIntegerField(
                            choices=[(1, "waarschuwing"), (2, "lichte maatregel"), (3, "zware maatregel")],
                            null=True,
                        ),
                    ),
                    ("gedraging_op", models.DateField()),
                    ("opgelegd_op", models.DateField()),
                    ("percentage", models.PositiveIntegerField()),
                    ("duur_maanden", models.PositiveSmallIntegerField()),
                    (
                        "besluit",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
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
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.persoon",
                        ),
                    ),
                    (
                        "onderzoek",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.onderzoek",
                        ),
                    ),
                    (
                        "zienswijze",
                        models.OneToOneField(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.zienswijze",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "nummer"), name="maatregel_nummer_uniek"),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("zienswijze__isnull", False),
                                models.Q(("zonder_zienswijze", ""), _negated=True),
                                _connector="OR",
                            ),
                            name="maatregel_gehoord",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Maatregelherziening",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "grond",
                        models.CharField(
                            choices=[
                                ("heroverweging", "heroverweging (art. 18 lid 3)"),
                                ("inkeer", "verplichtingen weer nagekomen (art. 18 lid 11)"),
                            ],
                            max_length=14,
                        ),
                    ),
                    ("verzoek_op", models.DateField(blank=True, null=True)),
                    ("per", models.DateField()),
                    ("percentage", models.PositiveIntegerField(null=True)),
                    ("reden", models.TextField()),
                    (
                        "besluit",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "maatregel",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="herzieningen",
                            to="inkomen.maatregel",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("grond", "inkeer"), _negated=True),
                                ("verzoek_op__isnull", False),
                                _connector="OR",
                            ),
                            name="maatregelherziening_verzoek",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Maatregelverlaging",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    ("percentage", models.PositiveIntegerField()),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.dossier",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "maatregel",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.maatregel"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Nazorg",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("op", models.DateField()),
                    ("afspraak", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "uitkering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="nazorg",
                            to="inkomen.uitkering",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Nazorgcontact",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("op", models.DateField()),
                    ("verslag", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "nazorg",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="contact",
                            to="inkomen.nazorg",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Onderzoekstap",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    (
                        "soort",
                        models.CharField(
                            choices=[
                                ("beoordeling", "beoordeling van de melding"),
                                ("middel", "middel van onderzoek"),
                                ("bevinding", "bevinding"),
                                ("uitnodiging", "gelegenheid voor een zienswijze"),
                                ("zienswijze", "zienswijze"),
                                ("conclusie", "conclusie"),
                                ("bericht", "bericht aan de inwoner"),
                            ],
                            max_length=12,
                        ),
                    ),
                    (
                        "uitkomst",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("", ""),
                                ("niet_ontvankelijk", "niet in behandeling genomen"),
                                ("geen_aanleiding", "geen aanleiding voor onderzoek"),
                                ("onderzoek", "onderzoeken"),
                                ("geen_gevolg", "geen gevolg"),
                                ("feiten", "feiten aanpassen"),
                                ("terugvordering", "terugvordering"),
                                ("maatregel", "maatregel"),
                                ("boete", "boete"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("toelichting", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "onderzoek",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="stappen",
                            to="inkomen.onderzoek",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("onderzoek", "volgnummer"), name="onderzoekstap_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("toelichting", ""), _negated=True),
                            name="onderzoekstap_toelichting",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Onderzoeksmiddel",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "middel",
                        models.CharField(
                            choices=[
                                ("dossier", "eigen dossier nalezen"),
                                ("vraag_inwoner", "vragen aan de inwoner"),
                                ("gesprek", "gesprek met de inwoner"),
                                ("register", "register raadplegen"),
                                ("vraag_derde", "inlichtingen van een ander (art. 63 en 64 Participatiewet)"),
                                ("internet", "openbare bronnen op internet"),
                                ("waarneming", "waarneming op straat"),
                                ("huisbezoek", "huisbezoek"),
                            ],
                            max_length=16,
                        ),
                    ),
                    ("doel", models.TextField()),
                    ("waarom_evenredig", models.TextField()),
                    ("waarom_niet_lichter", models.TextField()),
                    ("redelijke_grond", models.TextField(blank=True)),
                    (
                        "toestemming",
                        models.CharField(
                            blank=True,
                            choices=[("", "niet nodig"), ("gegeven", "gegeven"), ("geweigerd", "geweigerd")],
                            max_length=10,
                        ),
                    ),
                    ("toestemming_uitleg", models.TextField(blank=True)),
                    (
                        "stap",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="middel",
                            to="inkomen.onderzoekstap",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("doel", ""), _negated=True),
                                models.Q(("waarom_evenredig", ""), _negated=True),
                                models.Q(("waarom_niet_lichter", ""), _negated=True),
                            ),
                            name="onderzoeksmiddel_huisregel",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("middel", "huisbezoek"), _negated=True),
                                models.Q(
                                    models.Q(("redelijke_grond", ""), _negated=True),
                                    models.Q(("toestemming", ""), _negated=True),
                                    models.Q(("toestemming_uitleg", ""), _negated=True),
                                ),
                                _connector="OR",
                            ),
                            name="onderzoeksmiddel_huisbezoek",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Ontheffing",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "grond",
                        models.CharField(
                            choices=[
                                ("4", "kind tot vijf jaar (art. 9a)"),
                                ("5", "dringende redenen (art. 9 lid 2)"),
                                ("6", "volledig en duurzaam arbeidsongeschikt (art. 9 lid 5)"),
                            ],
                            max_length=1,
                        ),
                    ),
                    ("van", models.DateField()),
                    ("tot", models.DateField(blank=True, null=True)),
                    ("herbeoordelen_op", models.DateField(blank=True, null=True)),
                    ("reden", models.TextField()),
                    (
                        "besluit",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
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
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                ("grond", "6"),
                                models.Q(("herbeoordelen_op__isnull", False), ("tot__isnull", False)),
                                _connector="OR",
                            ),
                            name="ontheffing_tijdelijk",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("tot", None),
                                models.Q(
                                    ("herbeoordelen_op__lt", models.F("tot")), ("tot__gt", models.F("van"))
                                ),
                                _connector="OR",
                            ),
                            name="ontheffing_herbeoordelen_voor_einde",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="OntheffingEinde",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("per", models.DateField()),
                    (
                        "reden",
                        models.CharField(
                            choices=[
                                ("1", "plan van aanpak niet nagekomen"),
                                ("2", "maximale termijn"),
                                ("3", "jongste kind vijf jaar"),
                                ("4", "verzoek van de ouder"),
                                ("5", "overig"),
                            ],
                            max_length=1,
                        ),
                    ),
                    ("toelichting", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "ontheffing",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="einde",
                            to="inkomen.ontheffing",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Taaltoets",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("afgenomen_op", models.DateField()),
                    ("uitslag_op", models.DateField()),
                    ("voldoende", models.BooleanField()),
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
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.persoon",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("uitslag_op__gte", models.F("afgenomen_op"))),
                            name="taaltoets_uitslag_na_toets",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Taalkennisgeving",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("op", models.DateField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "taaltoets",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="kennisgeving",
                            to="inkomen.taaltoets",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Gehoord",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "wijze",
                        models.CharField(
                            choices=[
                                ("gesprek", "in een gesprek"),
                                ("schriftelijk", "schriftelijk"),
                                ("afgezien", "de inwoner ziet ervan af"),
                                ("geen_reactie", "geen reactie binnen de termijn"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("op", models.DateField()),
                    ("tekst", models.TextField()),
                    ("cautie_gegeven", models.BooleanField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "zienswijze",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="gehoord",
                            to="inkomen.zienswijze",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Boete",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    ("nummer", models.CharField(max_length=20)),
                    (
                        "uitkomst",
                        models.CharField(
                            choices=[("boete", "boete"), ("waarschuwing", "waarschuwing")], max_length=12
                        ),
                    ),
                    (
                        "verwijtbaarheid",
                        models.SmallIntegerField(
                            choices=[
                                (0, "niet verwijtbaar"),
                                (1, "opzet"),
                                (2, "grove schuld"),
                                (3, "normale verwijtbaarheid"),
                                (4, "verminderde verwijtbaarheid"),
                            ]
                        ),
                    ),
                    ("overtreding_begaan_op", models.DateField()),
                    ("opgelegd_op", models.DateField()),
                    ("benadelingsbedrag_cent", models.BigIntegerField()),
                    ("recidive", models.BooleanField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    (
                        "besluit",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
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
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="kern.persoon",
                        ),
                    ),
                    (
                        "onderzoek",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.onderzoek"
                        ),
                    ),
                    (
                        "zienswijze",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.zienswijze"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "nummer"), name="boete_nummer_uniek"),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("bedrag_cent__gt", 0), ("uitkomst", "boete")),
                                models.Q(("bedrag_cent", 0), ("uitkomst", "waarschuwing")),
                                _connector="OR",
                            ),
                            name="boete_bedrag",
                        ),
                    ],
                },
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
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("aanvragen_vanaf__gte", models.F("gemeld_op"))),
                            name="melding_voor_aanvraag",
                        )
                    ],
                },
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
            migrations.CreateModel(
                name="Werkgever",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("kvk_nummer", models.CharField(max_length=8)),
                    ("naam", models.CharField(max_length=70)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "kvk_nummer"), name="werkgever_uniek")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Loonkostensubsidie",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.CharField(max_length=20)),
                    ("begin_dienstbetrekking", models.DateField()),
                    ("vanaf", models.DateField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.dossier",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.persoon"),
                    ),
                    (
                        "werkgever",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.werkgever"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "nummer"), name="loonkostensubsidie_nummer_uniek"
                        ),
                        models.UniqueConstraint(
                            fields=("persoon", "werkgever", "begin_dienstbetrekking"),
                            name="loonkostensubsidie_per_baan",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("vanaf__gte", models.F("begin_dienstbetrekking"))),
                            name="loonkostensubsidie_vanaf_baan",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Loonkostenmaand",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("maand", models.DateField()),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    ("run", models.DateField()),
                    ("subsidie_cent", models.BigIntegerField()),
                    ("werkgeverslasten_cent", models.BigIntegerField(blank=True, null=True)),
                    ("feiten", models.JSONField()),
                    ("bon", models.JSONField()),
                    ("spoor", models.CharField(blank=True, max_length=64)),
                    ("oorzaak", models.CharField(max_length=200)),
                    ("berekend_op", models.DateTimeField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "subsidie",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="maanden",
                            to="inkomen.loonkostensubsidie",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("subsidie", "maand", "volgnummer"), name="loonkostenmaand_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("subsidie_cent__gte", 0),
                                models.Q(
                                    ("werkgeverslasten_cent", None),
                                    ("werkgeverslasten_cent__gte", 0),
                                    _connector="OR",
                                ),
                            ),
                            name="loonkostenmaand_bedrag",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Maanduren",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("maand", models.DateField()),
                    ("uren_honderdsten", models.PositiveIntegerField()),
                    ("volledige_week_honderdsten", models.PositiveIntegerField()),
                    ("reden", models.CharField(max_length=200)),
                    ("grondslag", models.CharField(max_length=200)),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "subsidie",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="maanduren",
                            to="inkomen.loonkostensubsidie",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Loonwaarde",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    ("basispunten", models.PositiveIntegerField()),
                    ("deskundige", models.CharField(max_length=80)),
                    ("vastgesteld_op", models.DateField()),
                    ("reden", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                    (
                        "werkgever",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.werkgever"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Arbeidsduur",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    ("uren_honderdsten", models.PositiveIntegerField()),
                    ("volledige_week_honderdsten", models.PositiveIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "persoon",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.persoon",
                        ),
                    ),
                    (
                        "werkgever",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="inkomen.werkgever"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Werkgeverrekening",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("iban", models.CharField(max_length=34)),
                    ("tenaamstelling", models.CharField(max_length=70)),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    ("gecontroleerd_door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "werkgever",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="rekeningen",
                            to="inkomen.werkgever",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                ("vastgelegd_door", models.F("gecontroleerd_door")), _negated=True
                            ),
                            name="werkgeverrekening_vier_ogen",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Werkgevervordering",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.CharField(max_length=20)),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("ontstaan_op", models.DateField()),
                    (
                        "berekening",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="vordering",
                            to="inkomen.loonkostenmaand",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "nummer"), name="werkgevervordering_nummer_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("bedrag_cent__gt", 0)),
                            name="werkgevervordering_bedrag_positief",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Werkgevermutatie",
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
                                ("ontstaan", "te veel betaald"),
                                ("verrekening", "verrekend met een betaling"),
                                ("ontvangst", "ontvangen"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("datum", models.DateField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("sleutel", models.CharField(max_length=120)),
                    (
                        "berekening",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.loonkostenmaand",
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "vordering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="mutaties",
                            to="inkomen.werkgevervordering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("sleutel",), name="werkgevermutatie_sleutel_uniek"),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("bedrag_cent__gt", 0), ("soort", "ontstaan")),
                                models.Q(
                                    ("bedrag_cent__lt", 0),
                                    ("berekening__isnull", False),
                                    ("soort", "verrekening"),
                                ),
                                models.Q(("bedrag_cent__lt", 0), ("soort", "ontvangst")),
                                _connector="OR",
                            ),
                            name="werkgevermutatie_teken",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Terugvorderingskeuze",
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
                            choices=[
                                ("verrekenen", "verrekenen met de volgende betalingen"),
                                ("betalen", "de werkgever betaalt terug"),
                            ],
                            max_length=12,
                        ),
                    ),
                    ("betalen_voor", models.DateField()),
                    ("vastgelegd_op", models.DateTimeField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "vordering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="keuzes",
                            to="inkomen.werkgevervordering",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Bedrijfskapitaal",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("verleend_op", models.DateField()),
                    ("looptijd_maanden", models.PositiveSmallIntegerField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "lening",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="bedrijfskapitaal",
                            to="inkomen.vordering",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Zelfstandigenuitkering",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.CharField(max_length=20)),
                    ("vanaf", models.DateField()),
                    ("boekjaar_maand", models.PositiveSmallIntegerField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
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
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "nummer"), name="zelfstandigenuitkering_nummer_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("boekjaar_maand__gte", 1), ("boekjaar_maand__lte", 12)),
                            name="zelfstandigenuitkering_boekjaar",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Boekjaarafrekening",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("boekjaar", models.DateField()),
                    ("verleend_cent", models.BigIntegerField()),
                    ("om_niet_cent", models.BigIntegerField()),
                    ("lening_cent", models.BigIntegerField()),
                    ("te_veel_cent", models.BigIntegerField()),
                    ("aanvulling_cent", models.BigIntegerField()),
                    ("aflossing_per_jaar_cent", models.BigIntegerField()),
                    ("besloten_op", models.DateTimeField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "teruggevorderd",
                        models.OneToOneField(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="inkomen.vordering",
                        ),
                    ),
                    (
                        "uitkering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="afrekeningen",
                            to="inkomen.zelfstandigenuitkering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("uitkering", "boekjaar"), name="boekjaarafrekening_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                (
                                    "verleend_cent",
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("om_niet_cent"), "+", models.F("lening_cent")
                                            ),
                                            "+",
                                            models.F("te_veel_cent"),
                                        ),
                                        "-",
                                        models.F("aanvulling_cent"),
                                    ),
                                )
                            ),
                            name="boekjaarafrekening_sluit",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Levensvatbaarheidsonderzoek",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("deskundige", models.CharField(max_length=80)),
                    ("levensvatbaar", models.BooleanField()),
                    ("reden", models.TextField()),
                    ("onderzocht_op", models.DateField()),
                    ("vastgelegd_op", models.DateTimeField()),
                    ("vastgelegd_door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    ("zaak", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.zaak")),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("deskundige", ""), _negated=True),
                                models.Q(("reden", ""), _negated=True),
                            ),
                            name="onderzoek_met_naam_en_reden",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Zelfstandigenmaand",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("maand", models.DateField()),
                    ("boekjaar", models.DateField()),
                    ("bedrag_cent", models.BigIntegerField()),
                    ("besloten_op", models.DateTimeField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "lening",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="inkomen.vordering",
                        ),
                    ),
                    (
                        "uitkering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="maanden",
                            to="inkomen.zelfstandigenuitkering",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("uitkering", "maand"), name="zelfstandigenmaand_uniek"
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("bedrag_cent", 0), ("lening", None)),
                                models.Q(("bedrag_cent__gt", 0), ("lening__isnull", False)),
                                _connector="OR",
                            ),
                            name="zelfstandigenmaand_lening",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Zelfstandigenwijziging",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("vanaf", models.DateField()),
                    ("feiten", models.JSONField()),
                    ("bronnen", models.JSONField()),
                    ("einde", models.BooleanField()),
                    ("vastgelegd_op", models.DateTimeField()),
                    (
                        "besluit",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kern.besluit"
                        ),
                    ),
                    (
                        "uitkering",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="wijzigingen",
                            to="inkomen.zelfstandigenuitkering",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="InkomenBijDagen",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    ("bedrag_cent", models.BigIntegerField()),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
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
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="OnderbrekingZonderRecht",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                    ("bekend_van", models.DateTimeField()),
                    (
                        "bekend_tot",
                        models.DateTimeField(
                            default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                        ),
                    ),
                    ("bron", models.CharField(max_length=120)),
                    ("bewijs", models.CharField(blank=True, max_length=200)),
                    ("geen_recht", models.BooleanField()),
                    (
                        "dossier",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
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
                options={
                    "abstract": False,
                },
            ),
        ),
    ]
