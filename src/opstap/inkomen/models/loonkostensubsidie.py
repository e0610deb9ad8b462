"""Wage-cost subsidy: the employer and its account, the grant, its facts, its months and what is owed back.

Amounts are cents, hours whole hundredths a week. Nothing here is changed after it was written.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from opstap.financien.models import Organisatie, Organisatierekening
from opstap.kern.models import Besluit, Dossier, Gemeente, Persoon
from opstap.kern.models.feiten import PersoonsFeit


class Werkgever(Organisatie):
    """An employer that is paid."""


class Werkgeverrekening(Organisatierekening):
    """The account of an employer."""

    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, related_name="rekeningen")


class Arbeidsduur(PersoonsFeit):
    """The hours a week that the contract with this employer has, and a full week in that work.

    The contract runs for as long as this fact holds. Nil hours: nothing is subsidised in that period.
    """

    onderwerp: ClassVar[tuple[str, ...]] = ("persoon", "werkgever")
    titel: ClassVar[str] = "arbeidsduur"

    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT)
    uren_honderdsten = models.PositiveIntegerField()
    volledige_week_honderdsten = models.PositiveIntegerField()


class Loonwaarde(PersoonsFeit):
    """The wage value in hundredths of a percent that an expert established in the work at this employer."""

    onderwerp: ClassVar[tuple[str, ...]] = ("persoon", "werkgever")
    titel: ClassVar[str] = "loonwaarde"

    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT)
    basispunten = models.PositiveIntegerField()
    deskundige = models.CharField(max_length=80)
    vastgesteld_op = models.DateField()
    reden = models.TextField()


class Loonkostensubsidie(models.Model):
    """A grant for one job from its first subsidised day on. What was judged stands in the decision."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT)
    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT)
    begin_dienstbetrekking = models.DateField()
    vanaf = models.DateField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="loonkostensubsidie_nummer_uniek"),
            models.UniqueConstraint(
                fields=["persoon", "werkgever", "begin_dienstbetrekking"],
                name="loonkostensubsidie_per_baan",
            ),
            models.CheckConstraint(
                condition=models.Q(vanaf__gte=models.F("begin_dienstbetrekking")),
                name="loonkostensubsidie_vanaf_baan",
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


class Maanduren(models.Model):
    """The hours a week that count in a month in which the contract began, ended or changed, by a person.

    The last one recorded counts. `grondslag`: the place that says how part of a month is counted.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    subsidie = models.ForeignKey(Loonkostensubsidie, on_delete=models.PROTECT, related_name="maanduren")
    maand = models.DateField()
    uren_honderdsten = models.PositiveIntegerField()
    volledige_week_honderdsten = models.PositiveIntegerField()
    reden = models.CharField(max_length=200)
    grondslag = models.CharField(max_length=200)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)


class Loonkostenmaand(models.Model):
    """One computation of one month; the last `volgnummer` counts.

    `werkgeverslasten_cent` None: the percentage of that year is not confirmed, so that part is not paid yet.
    `feiten`, `bon` and `spoor` take the computation again. `oorzaak`: why it differs from the one before.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    subsidie = models.ForeignKey(Loonkostensubsidie, on_delete=models.PROTECT, related_name="maanden")
    maand = models.DateField()
    volgnummer = models.PositiveSmallIntegerField()
    run = models.DateField()
    subsidie_cent = models.BigIntegerField()
    werkgeverslasten_cent = models.BigIntegerField(null=True, blank=True)
    feiten = models.JSONField()
    bon = models.JSONField()
    spoor = models.CharField(max_length=64, blank=True)
    oorzaak = models.CharField(max_length=200)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    berekend_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subsidie", "maand", "volgnummer"], name="loonkostenmaand_uniek"),
            models.CheckConstraint(
                condition=models.Q(subsidie_cent__gte=0)
                & (models.Q(werkgeverslasten_cent=None) | models.Q(werkgeverslasten_cent__gte=0)),
                name="loonkostenmaand_bedrag",
            ),
        ]

    @property
    def totaal_cent(self) -> int:
        """What is known to be due over the month."""
        return self.subsidie_cent + (self.werkgeverslasten_cent or 0)


class Werkgevervordering(models.Model):
    """What an employer was paid too much over a month; how it comes back is a decision of its own."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    berekening = models.OneToOneField(Loonkostenmaand, on_delete=models.PROTECT, related_name="vordering")
    bedrag_cent = models.BigIntegerField()
    ontstaan_op = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="werkgevervordering_nummer_uniek"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0), name="werkgevervordering_bedrag_positief"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


class Terugvorderingskeuze(models.Model):
    """How an overpaid month comes back: offset with next payments, or paid back. The last one counts."""

    class Wijze(models.TextChoices):
        VERREKENEN = "verrekenen", "verrekenen met de volgende betalingen"
        BETALEN = "betalen", "de werkgever betaalt terug"

    vordering = models.ForeignKey(Werkgevervordering, on_delete=models.PROTECT, related_name="keuzes")
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    betalen_voor = models.DateField()
    vastgelegd_op = models.DateTimeField()


class Werkgevermutatie(models.Model):
    """One movement of what an employer owes; `sleutel` is that of its posting. More owed is positive."""

    class Soort(models.TextChoices):
        ONTSTAAN = "ontstaan", "te veel betaald"
        VERREKENING = "verrekening", "verrekend met een betaling"
        ONTVANGST = "ontvangst", "ontvangen"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    vordering = models.ForeignKey(Werkgevervordering, on_delete=models.PROTECT, related_name="mutaties")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    datum = models.DateField()
    bedrag_cent = models.BigIntegerField()
    berekening = models.ForeignKey(Loonkostenmaand, on_delete=models.PROTECT, null=True, blank=True)
    sleutel = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sleutel"], name="werkgevermutatie_sleutel_uniek"),
            models.CheckConstraint(
                condition=models.Q(soort="ontstaan", bedrag_cent__gt=0)
                | models.Q(soort="verrekening", bedrag_cent__lt=0, berekening__isnull=False)
                | models.Q(soort="ontvangst", bedrag_cent__lt=0),
                name="werkgevermutatie_teken",
            ),
        ]
