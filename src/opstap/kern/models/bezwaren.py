"""Objections and appeals against decisions: what came in, hearing and outcome. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.besluiten import Besluit
from opstap.kern.models.personen import Gemeente
from opstap.kern.models.zaken import Zaak


class Bekendmaking(models.Model):
    """The day on which a decision was made known as the law says; terms to object start after it."""

    class Wijze(models.TextChoices):
        POST = "post", "per post"
        UITREIKING = "uitreiking", "uitgereikt"
        ELEKTRONISCH = "elektronisch", "op de eigen pagina"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["besluit"], name="bekendmaking_een_per_besluit")]


class Bezwaar(models.Model):
    """An objection as it came in; `op_tijd` follows from receipt and posting (Awb art. 6:9)."""

    class Reden(models.TextChoices):
        FEITEN = "feiten", "de feiten kloppen niet"
        REGELS = "regels", "de regels zijn verkeerd toegepast"
        BEDRAG = "bedrag", "het bedrag klopt niet"
        OMSTANDIGHEDEN = "omstandigheden", "er is geen rekening gehouden met de omstandigheden"
        UITLEG = "uitleg", "de uitleg ontbreekt of is niet te volgen"
        ANDERS = "anders", "iets anders"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    reden = models.CharField(max_length=20, choices=Reden.choices)
    gronden = models.TextField()
    laatste_dag = models.DateField()
    gepost_op = models.DateField(null=True, blank=True)
    op_tijd = models.BooleanField()
    met_commissie = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaak"], name="bezwaar_een_per_zaak")]


class Hoorzitting(models.Model):
    """Heard on a day, or the legal ground why not (Awb art. 7:2 and 7:3; 9:10 for complaints)."""

    class Afgezien(models.TextChoices):
        NIET_ONTVANKELIJK = "niet_ontvankelijk", "kennelijk niet-ontvankelijk"
        ONGEGROND = "ongegrond", "kennelijk ongegrond"
        VERKLAARD = "verklaard", "wil niet worden gehoord"
        NIET_GEREAGEERD = "niet_gereageerd", "niet gereageerd op de uitnodiging"
        TEGEMOETGEKOMEN = "tegemoetgekomen", "er wordt helemaal aan tegemoetgekomen"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False)
    gehouden_op = models.DateField(null=True, blank=True)
    afgezien = models.CharField(max_length=20, choices=Afgezien.choices, blank=True)
    verslag = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gehouden_op__isnull=False, afgezien="")
                | (models.Q(gehouden_op=None) & ~models.Q(afgezien="")),
                name="hoorzitting_gehouden_of_afgezien",
            )
        ]


class Bezwaaruitkomst(models.Model):
    """The outcome with its decision; lateness that is excused names why (Awb art. 6:11)."""

    class Soort(models.TextChoices):
        GEGROND = "gegrond", "gegrond"
        DEELS_GEGROND = "deels_gegrond", "gedeeltelijk gegrond"
        ONGEGROND = "ongegrond", "ongegrond"
        NIET_ONTVANKELIJK = "niet_ontvankelijk", "niet-ontvankelijk"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    bezwaar = models.ForeignKey(Bezwaar, on_delete=models.PROTECT)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    verschoonbaar_omdat = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bezwaar"], name="bezwaar_een_uitkomst")]


class Beroep(models.Model):
    """An appeal at a court against a decision on an objection; the court decides on its own time."""

    class Instantie(models.TextChoices):
        RECHTBANK = "rechtbank", "rechtbank"
        CENTRALE_RAAD = "centrale_raad", "Centrale Raad van Beroep"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    uitkomst = models.ForeignKey(Bezwaaruitkomst, on_delete=models.PROTECT)
    instantie = models.CharField(max_length=20, choices=Instantie.choices)
    kenmerk = models.CharField(max_length=40)
    ingesteld_op = models.DateField()
    laatste_dag = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "instantie", "kenmerk"], name="beroep_een_per_kenmerk"
            )
        ]


class Beroepuitspraak(models.Model):
    class Soort(models.TextChoices):
        GEGROND = "gegrond", "gegrond"
        ONGEGROND = "ongegrond", "ongegrond"
        NIET_ONTVANKELIJK = "niet_ontvankelijk", "niet-ontvankelijk"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    beroep = models.ForeignKey(Beroep, on_delete=models.PROTECT)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    op = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["beroep"], name="beroep_een_uitspraak")]
