"""Deadlines, documents, objections, letters and complaints; the sex of a person as a fact."""

from __future__ import annotations

import datetime

import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.migratie import Samen


class Migration(migrations.Migration):
    replaces = [
        ("kern", "0003_soorten_besluit"),
        ("kern", "0004_termijnen"),
        ("kern", "0006_opschorting"),
        ("kern", "0007_stukken"),
        ("kern", "0009_besluitsoorten"),
        ("kern", "0010_bezwaren"),
        ("kern", "0012_brieven"),
        ("kern", "0014_klachten"),
        ("kern", "0016_geslacht"),
        ("kern", "0017_besluit_aan_werkgever_en_zelfstandige"),
    ]

    dependencies = [
        ("kern", "0002_bewaking"),
    ]

    operations = [
        Samen(
            migrations.AlterField(
                model_name="besluit",
                name="soort",
                field=models.CharField(
                    choices=[
                        ("toekenning", "toekenning"),
                        ("afwijzing", "afwijzing"),
                        ("wijziging", "wijziging"),
                        ("beeindiging", "beëindiging"),
                        ("maatregel", "maatregel"),
                        ("boete", "boete"),
                        ("waarschuwing", "waarschuwing"),
                        ("ontheffing", "ontheffing"),
                        ("niet_behandelen", "niet behandelen"),
                        ("dwangsom", "dwangsom bij niet tijdig beslissen"),
                        ("opschorting", "opschorting"),
                        ("opheffing", "einde van de opschorting"),
                        ("voorschot", "voorschot"),
                        ("terugvordering", "terugvordering"),
                        ("bruto_of_netto", "bruto of netto"),
                        ("invordering", "invordering"),
                        ("op_bezwaar", "beslissing op bezwaar"),
                        ("wettelijke_rente", "wettelijke rente"),
                        ("loonkostensubsidie", "loonkostensubsidie aan een werkgever"),
                        ("bbz", "bijstand aan een zelfstandige"),
                    ],
                    max_length=20,
                ),
            ),
            migrations.AddField(
                model_name="besluit",
                name="vervangt",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    to="kern.besluit",
                ),
            ),
            migrations.AlterField(
                model_name="zaak",
                name="soort",
                field=models.CharField(
                    choices=[
                        ("aanvraag", "aanvraag bijstand"),
                        ("wijziging", "wijziging doorgeven"),
                        ("beeindiging", "beëindiging"),
                        ("bezwaar", "bezwaar"),
                        ("klacht", "klacht"),
                    ],
                    max_length=20,
                ),
            ),
            migrations.CreateModel(
                name="Termijnmutatie",
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
                                ("begin", "begin van de termijn"),
                                ("opschorting", "opschorting"),
                                ("hervatting", "einde van de opschorting"),
                                ("verdaging", "verlenging"),
                                ("uitstel", "uitstel met instemming"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("artikel", models.CharField(max_length=60)),
                    ("op", models.DateField()),
                    ("tot", models.DateField(blank=True, null=True)),
                    ("dagen", models.IntegerField(default=0)),
                    ("kalendereinde", models.DateField()),
                    ("van", models.DateField(blank=True, null=True)),
                    ("naar", models.DateField()),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(blank=True, max_length=80)),
                    ("reden", models.CharField(blank=True, max_length=400)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "zaak",
                        models.ForeignKey(
                            db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.zaak"
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Ingebrekestelling",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("ontvangen", models.DateField()),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "zaak",
                        models.ForeignKey(
                            db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.zaak"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("zaak",), name="ingebrekestelling_een_per_zaak")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Stuk",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.CharField(max_length=20)),
                    (
                        "soort",
                        models.CharField(
                            choices=[
                                ("aanvraag", "aanvraag"),
                                ("aanvulling", "aanvulling"),
                                ("wijziging", "wijziging"),
                                ("bezwaar", "bezwaarschrift"),
                                ("beroep", "bericht over beroep"),
                                ("klacht", "klacht"),
                                ("ingebrekestelling", "ingebrekestelling"),
                                ("overig", "overig"),
                            ],
                            max_length=20,
                        ),
                    ),
                    (
                        "kanaal",
                        models.CharField(
                            choices=[
                                ("post", "post"),
                                ("balie", "balie"),
                                ("portaal", "eigen pagina van de inwoner"),
                                ("e_mail", "e-mail"),
                                ("koppeling", "ander systeem"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("afzender", models.CharField(max_length=120)),
                    ("ontvangen", models.DateField()),
                    ("bestandsnaam", models.CharField(max_length=200)),
                    ("mediasoort", models.CharField(max_length=100)),
                    ("grootte", models.PositiveBigIntegerField()),
                    ("vingerafdruk", models.CharField(max_length=64)),
                    ("bewaren_jaren", models.PositiveSmallIntegerField(blank=True, null=True)),
                    ("bewaargrond", models.CharField(max_length=400)),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                ],
                options={
                    "indexes": [models.Index(fields=["gemeente", "ontvangen"], name="stuk_ontvangen")],
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "nummer"), name="stuk_nummer_uniek"),
                        models.UniqueConstraint(
                            fields=("gemeente", "vingerafdruk", "afzender"), name="stuk_een_keer_per_afzender"
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Stukstap",
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
                                ("gekoppeld", "aan een zaak gekoppeld"),
                                ("beantwoord", "beantwoord"),
                                ("opgeborgen", "opgeborgen"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("toelichting", models.CharField(blank=True, max_length=400)),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "dossier",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
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
                        "stuk",
                        models.ForeignKey(
                            db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.stuk"
                        ),
                    ),
                    (
                        "zaak",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.zaak",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            condition=models.Q(("soort__in", ["beantwoord", "opgeborgen"])),
                            fields=("stuk",),
                            name="stuk_een_keer_afgehandeld",
                        ),
                        models.UniqueConstraint(
                            condition=models.Q(("soort", "gekoppeld")),
                            fields=("stuk", "zaak"),
                            name="stuk_een_keer_gekoppeld",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(
                                    ("dossier__isnull", False),
                                    ("soort", "gekoppeld"),
                                    ("zaak__isnull", False),
                                ),
                                models.Q(
                                    ("dossier", None),
                                    ("soort__in", ["beantwoord", "opgeborgen"]),
                                    ("zaak", None),
                                ),
                                _connector="OR",
                            ),
                            name="stukstap_past_bij_soort",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Bezwaar",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "reden",
                        models.CharField(
                            choices=[
                                ("feiten", "de feiten kloppen niet"),
                                ("regels", "de regels zijn verkeerd toegepast"),
                                ("bedrag", "het bedrag klopt niet"),
                                ("omstandigheden", "er is geen rekening gehouden met de omstandigheden"),
                                ("uitleg", "de uitleg ontbreekt of is niet te volgen"),
                                ("anders", "iets anders"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("gronden", models.TextField()),
                    ("laatste_dag", models.DateField()),
                    ("gepost_op", models.DateField(blank=True, null=True)),
                    ("op_tijd", models.BooleanField()),
                    ("met_commissie", models.BooleanField()),
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
                        "zaak",
                        models.ForeignKey(
                            db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.zaak"
                        ),
                    ),
                ],
                options={
                    "constraints": [models.UniqueConstraint(fields=("zaak",), name="bezwaar_een_per_zaak")],
                },
            ),
            migrations.CreateModel(
                name="Bezwaaruitkomst",
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
                                ("gegrond", "gegrond"),
                                ("deels_gegrond", "gedeeltelijk gegrond"),
                                ("ongegrond", "ongegrond"),
                                ("niet_ontvankelijk", "niet-ontvankelijk"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("verschoonbaar_omdat", models.CharField(blank=True, max_length=400)),
                    (
                        "besluit",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.besluit",
                        ),
                    ),
                    (
                        "bezwaar",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.bezwaar"),
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
                        models.UniqueConstraint(fields=("bezwaar",), name="bezwaar_een_uitkomst")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Beroep",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "instantie",
                        models.CharField(
                            choices=[
                                ("rechtbank", "rechtbank"),
                                ("centrale_raad", "Centrale Raad van Beroep"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("kenmerk", models.CharField(max_length=40)),
                    ("ingesteld_op", models.DateField()),
                    ("laatste_dag", models.DateField()),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "uitkomst",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="kern.bezwaaruitkomst"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("gemeente", "instantie", "kenmerk"), name="beroep_een_per_kenmerk"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Hoorzitting",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("gehouden_op", models.DateField(blank=True, null=True)),
                    (
                        "afgezien",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("niet_ontvankelijk", "kennelijk niet-ontvankelijk"),
                                ("ongegrond", "kennelijk ongegrond"),
                                ("verklaard", "wil niet worden gehoord"),
                                ("niet_gereageerd", "niet gereageerd op de uitnodiging"),
                                ("tegemoetgekomen", "er wordt helemaal aan tegemoetgekomen"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("verslag", models.TextField()),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "zaak",
                        models.ForeignKey(
                            db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.zaak"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("afgezien", ""), ("gehouden_op__isnull", False)),
                                models.Q(("gehouden_op", None), models.Q(("afgezien", ""), _negated=True)),
                                _connector="OR",
                            ),
                            name="hoorzitting_gehouden_of_afgezien",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Bekendmaking",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("op", models.DateField()),
                    (
                        "wijze",
                        models.CharField(
                            choices=[
                                ("post", "per post"),
                                ("uitreiking", "uitgereikt"),
                                ("elektronisch", "op de eigen pagina"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
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
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("besluit",), name="bekendmaking_een_per_besluit")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Beroepuitspraak",
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
                                ("gegrond", "gegrond"),
                                ("ongegrond", "ongegrond"),
                                ("niet_ontvankelijk", "niet-ontvankelijk"),
                                ("ingetrokken", "ingetrokken"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("op", models.DateField()),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "beroep",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.beroep"),
                    ),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                ],
                options={
                    "constraints": [models.UniqueConstraint(fields=("beroep",), name="beroep_een_uitspraak")],
                },
            ),
            migrations.CreateModel(
                name="Brief",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nummer", models.CharField(max_length=20)),
                    ("aan", models.TextField()),
                    ("onderwerp", models.CharField(max_length=200)),
                    ("tekst", models.TextField()),
                    ("verzonden_op", models.DateField()),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
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
                    (
                        "zaak",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            to="kern.zaak",
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("gemeente", "nummer"), name="brief_nummer_uniek")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Klacht",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "proces",
                        models.CharField(
                            choices=[
                                ("aanvraag", "aanvraag"),
                                ("uitkering", "lopende uitkering en betaling"),
                                ("wijziging", "wijziging doorgeven"),
                                ("terugvordering", "terugvordering"),
                                ("handhaving", "onderzoek, maatregel of boete"),
                                ("bezwaar", "bezwaar"),
                                ("anders", "iets anders"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("betrokkenen", models.JSONField()),
                    ("met_advies", models.BooleanField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "zaak",
                        models.ForeignKey(
                            db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.zaak"
                        ),
                    ),
                ],
                options={
                    "constraints": [models.UniqueConstraint(fields=("zaak",), name="klacht_een_per_zaak")],
                },
            ),
            migrations.CreateModel(
                name="Klachtafhandeling",
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
                                ("beoordeeld", "beoordeeld"),
                                ("tevreden", "naar tevredenheid opgelost"),
                                ("niet_behandeld", "niet behandeld"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("conclusie", models.TextField()),
                    ("ombudsman", models.CharField(blank=True, max_length=120)),
                    ("moment", models.DateTimeField()),
                    ("door", models.CharField(max_length=80)),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "klacht",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.klacht"),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("klacht",), name="klacht_een_afhandeling")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Klachtonderdeel",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("volgnummer", models.PositiveSmallIntegerField()),
                    (
                        "reden",
                        models.CharField(
                            choices=[
                                ("bejegening", "bejegening"),
                                ("bereikbaarheid", "bereikbaarheid"),
                                ("traagheid", "te lang wachten"),
                                ("informatie", "informatie en uitleg"),
                                ("zorgvuldigheid", "zorgvuldigheid"),
                                ("privacy", "privacy"),
                                ("anders", "iets anders"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("gedraging", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "klacht",
                        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.klacht"),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("klacht", "volgnummer"), name="klachtonderdeel_een_per_nummer"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Klachtoordeel",
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
                                ("gegrond", "gegrond"),
                                ("ongegrond", "ongegrond"),
                                ("geen_oordeel", "geen oordeel mogelijk"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("bevinding", models.TextField()),
                    (
                        "gemeente",
                        models.ForeignKey(
                            db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                        ),
                    ),
                    (
                        "onderdeel",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, to="kern.klachtonderdeel"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("onderdeel",), name="klachtonderdeel_een_oordeel")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Geslacht",
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
                    ("geslacht", models.SmallIntegerField(choices=[(1, "man"), (2, "vrouw")])),
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
        ),
    ]
