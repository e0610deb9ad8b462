"""What a household owes the municipality. Amounts are cents."""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.maandrun import Maandrun
from opstap.inkomen.models.uitkering import Uitkering
from opstap.kern.models import Besluit, Dossier, Gemeente


class Vordering(models.Model):
    """A claim on a household: what it began with and why. Its balance is the sum of its bookings."""

    class Grond(models.TextChoices):
        TEVEEL_BETAALD = "teveel_betaald", "te veel betaalde bijstand (art. 58 lid 2 Participatiewet)"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT)
    maand = models.DateField()
    volgnummer = models.PositiveSmallIntegerField()
    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    grond = models.CharField(max_length=20, choices=Grond.choices)
    bedrag_cent = models.BigIntegerField()
    ontstaan_op = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="vordering_nummer_uniek"),
            models.UniqueConstraint(fields=["uitkering", "maand", "volgnummer"], name="vordering_uniek"),
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="vordering_bedrag_positief"),
        ]

    def __str__(self) -> str:
        return self.nummer
