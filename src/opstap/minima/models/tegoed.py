"""Credits: an amount for one purpose, and every movement on it. The balance is their sum, never a column."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Dossier, Gemeente
from opstap.minima.models.partner import Partnerafspraak
from opstap.minima.models.toekenning import Toekenning


class Tegoed(models.Model):
    """What a grant gives for one purpose, to be spent on the days of `geldig`."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    toekenning = models.ForeignKey(Toekenning, on_delete=models.PROTECT, related_name="tegoeden")
    doel = models.CharField(max_length=40)
    geldig = DateRangeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["toekenning", "doel", "geldig"], name="tegoed_uniek"),
        ]


class Tegoedmutatie(models.Model):
    """One movement: more credit is positive. The database keeps the sum of a credit from going below zero.

    `terug_van` is the payment that this one takes back; each is taken back once.
    """

    class Soort(models.TextChoices):
        OPENING = "opening", "tegoed gekregen"
        VERZILVERING = "verzilvering", "betaald met het tegoed"
        TERUGDRAAIING = "terugdraaiing", "betaling teruggedraaid"
        VERVAL = "verval", "niet gebruikt en vervallen"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    tegoed = models.ForeignKey(Tegoed, on_delete=models.PROTECT, related_name="mutaties")
    soort = models.CharField(max_length=14, choices=Soort.choices)
    bedrag_cent = models.BigIntegerField()
    afspraak = models.ForeignKey(Partnerafspraak, on_delete=models.PROTECT, null=True, blank=True)
    terug_van = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="teruggedraaid"
    )
    datum = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)
    omschrijving = models.CharField(max_length=140, blank=True)
    sleutel = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sleutel"], name="tegoedmutatie_sleutel_uniek"),
            models.CheckConstraint(
                condition=models.Q(soort="opening", bedrag_cent__gt=0, afspraak=None, terug_van=None)
                | models.Q(soort="verzilvering", bedrag_cent__lt=0, afspraak__isnull=False, terug_van=None)
                | models.Q(
                    soort="terugdraaiing",
                    bedrag_cent__gt=0,
                    afspraak__isnull=False,
                    terug_van__isnull=False,
                )
                | models.Q(soort="verval", bedrag_cent__lt=0, afspraak=None, terug_van=None),
                name="tegoedmutatie_teken",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "datum"], name="tegoedmutatie_dag")]
