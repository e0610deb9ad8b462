"""Statements of income as they were received, and what was made of them per month. Amounts are cents."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Dossier, Gemeente, Inkomen, Persoon, Zaak
from opstap.kern.models.feiten import PersoonsFeit


class Inkomstenverhouding(PersoonsFeit):
    """This person has this job or benefit (`kenmerk` names it) in this period; it may pay in weeks."""

    onderwerp: ClassVar[tuple[str, ...]] = ("persoon", "kenmerk")
    titel: ClassVar[str] = "inkomstenverhouding"

    kenmerk = models.CharField(max_length=60)
    soort = models.CharField(max_length=8, choices=Inkomen.Soort.choices)
    heffingskorting_bij_gemeente = models.BooleanField()
    loonkostensubsidie = models.BooleanField()


class Inkomstenopgave(models.Model):
    """One statement about the income of one job or benefit over one period, exactly as it came in.

    `bevestigd`: with a payslip or other proof; an own statement and an estimate stay provisional. Another
    statement about the same period has the next `volgnummer`; the last one counts.
    """

    class Aard(models.TextChoices):
        EIGEN_OPGAVE = "eigen_opgave", "eigen opgave van de inwoner"
        LOONSTROOK = "loonstrook", "loonstrook of betaalbewijs"
        SCHATTING = "schatting", "schatting"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)
    kenmerk = models.CharField(max_length=60)
    aard = models.CharField(max_length=12, choices=Aard.choices)
    periode = DateRangeField()
    netto_cent = models.BigIntegerField()
    vakantieaanspraak_cent = models.BigIntegerField()
    bevestigd = models.BooleanField()
    ontvangen = models.DateField()
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)
    bron = models.CharField(max_length=120)
    inhoud = models.JSONField()
    volgnummer = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "kenmerk", "aard", "periode", "volgnummer"], name="inkomstenopgave_uniek"
            ),
            models.CheckConstraint(condition=models.Q(netto_cent__gte=0), name="inkomstenopgave_netto"),
            models.CheckConstraint(
                condition=models.Q(vakantieaanspraak_cent__gte=0), name="inkomstenopgave_vakantie"
            ),
        ]


class Toerekeningskeuze(models.Model):
    """A human divided a statement over months where no method is known: cents per month, and why."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    opgave = models.OneToOneField(Inkomstenopgave, on_delete=models.PROTECT, related_name="keuze")
    verdeling = models.JSONField()
    reden = models.TextField()
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()


class Inkomensmaand(models.Model):
    """What the statements made of one kind of income of one person in one month, known from `bekend_van`.

    `opbouw` lists the parts: which statement, which days of its period, which amounts. A later reading adds
    a row with the next volgnummer. `voorlopig`: at least a part of the month is not confirmed.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    soort = models.CharField(max_length=8, choices=Inkomen.Soort.choices)
    maand = models.DateField()
    volgnummer = models.PositiveSmallIntegerField()
    netto_cent = models.BigIntegerField()
    vakantieaanspraak_cent = models.BigIntegerField()
    voorlopig = models.BooleanField()
    opbouw = models.JSONField()
    bekend_van = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "soort", "maand", "volgnummer"], name="inkomensmaand_uniek"
            )
        ]
        indexes = [models.Index(fields=["gemeente", "maand"], name="inkomensmaand_maand")]


class Opgaveverzoek(models.Model):
    """A statement about a month did not come: the resident was reminded, with a last day to hand it in."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)
    zaak = models.OneToOneField(Zaak, on_delete=models.PROTECT, related_name="+")
    kenmerk = models.CharField(max_length=60)
    maand = models.DateField()
    uiterlijk = models.DateField()
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["persoon", "kenmerk", "maand"], name="opgaveverzoek_uniek")
        ]
