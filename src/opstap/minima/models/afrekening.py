"""What a partner is paid for a month: one amount, and the payments with credits of which it is the sum."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente
from opstap.minima.models.partner import Partner, Partnerrekening
from opstap.minima.models.tegoed import Tegoedmutatie


class Afrekening(models.Model):
    """A settlement with a partner over a month; made once, and paid on the account that was known then."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="afrekeningen")
    maand = models.DateField()
    rekening = models.ForeignKey(Partnerrekening, on_delete=models.PROTECT)
    bedrag_cent = models.BigIntegerField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="afrekening_nummer_uniek"),
            models.UniqueConstraint(fields=["partner", "maand"], name="afrekening_per_maand"),
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="afrekening_bedrag_positief"),
        ]

    def __str__(self) -> str:
        return self.nummer


class Afrekeningregel(models.Model):
    """A payment with a credit, or one that was taken back, is settled once."""

    afrekening = models.ForeignKey(Afrekening, on_delete=models.PROTECT, related_name="regels")
    mutatie = models.OneToOneField(Tegoedmutatie, on_delete=models.PROTECT, related_name="afrekeningregel")
