"""The small customisation budget: what a team may spend in a year, what it spent, and the account of that."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente, Stuk


class Maatwerkbudget(models.Model):
    """The budget of one team over one year; how much it is, says its last ceiling."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    team = models.CharField(max_length=40)
    jaar = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "team", "jaar"], name="maatwerkbudget_uniek")
        ]

    def __str__(self) -> str:
        return f"{self.team} {self.jaar}"


class Maatwerkplafond(models.Model):
    """The most that may be spent, from this moment on, and within how many days each case is accounted for.

    `grondslag` names the decision of the municipality that says so. The last one of a budget counts.
    """

    budget = models.ForeignKey(Maatwerkbudget, on_delete=models.PROTECT, related_name="plafonds")
    bedrag_cent = models.BigIntegerField()
    verantwoorden_dagen = models.PositiveSmallIntegerField()
    grondslag = models.CharField(max_length=200)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0, verantwoorden_dagen__gt=0, grondslag__gt=""),
                name="maatwerkplafond_vastgesteld",
            )
        ]


class Maatwerkbesteding(models.Model):
    """What a team spent on one household, why, and why no other scheme does it. Append only.

    `iban` and `tenaamstelling` are where it goes; with the municipality's purchase card it was paid already,
    and `kenmerk` names the receipt. `verantwoorden_voor` is the last day to account for it.
    """

    class Wijze(models.TextChoices):
        INWONER = "inwoner", "op de rekening van de inwoner"
        LEVERANCIER = "leverancier", "op de rekening van een leverancier"
        AANKOOPPAS = "aankooppas", "met de aankooppas van de gemeente"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    budget = models.ForeignKey(Maatwerkbudget, on_delete=models.PROTECT, related_name="bestedingen")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    datum = models.DateField()
    bedrag_cent = models.BigIntegerField()
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    waarvoor = models.CharField(max_length=140)
    reden = models.TextField()
    geen_regeling = models.TextField()
    iban = models.CharField(max_length=34, blank=True)
    tenaamstelling = models.CharField(max_length=70, blank=True)
    kenmerk = models.CharField(max_length=35, blank=True)
    verantwoorden_voor = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="maatwerkbesteding_nummer_uniek"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0), name="maatwerkbesteding_bedrag_positief"
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(wijze="inwoner", iban__gt="", kenmerk="")
                    | models.Q(wijze="leverancier", iban__gt="", kenmerk__gt="")
                    | models.Q(wijze="aankooppas", iban="", kenmerk__gt="")
                ),
                name="maatwerkbesteding_wijze",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "datum"], name="maatwerkbesteding_dag")]

    def __str__(self) -> str:
        return self.nummer


class Maatwerkoordeel(models.Model):
    """A colleague looked at the account of a supplier: it is paid, or it is not spent after all."""

    besteding = models.OneToOneField(Maatwerkbesteding, on_delete=models.PROTECT, related_name="oordeel")
    akkoord = models.BooleanField()
    reden = models.TextField(blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(akkoord=True) | models.Q(reden__gt=""), name="maatwerkoordeel_reden"
            )
        ]


class Maatwerkverantwoording(models.Model):
    """The account of what was spent: what it brought, with the receipt or why there is none."""

    besteding = models.OneToOneField(
        Maatwerkbesteding, on_delete=models.PROTECT, related_name="verantwoording"
    )
    opbrengst = models.TextField()
    stuk = models.ForeignKey(Stuk, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    zonder_stuk = models.TextField(blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stuk__isnull=False, zonder_stuk="")
                | models.Q(stuk=None, zonder_stuk__gt=""),
                name="maatwerkverantwoording_bewijs",
            )
        ]
