"""What a household is paid from a scheme: one amount per grant, or one for each month of it."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente
from opstap.minima.models.toekenning import Toekenning


class Uitbetaling(models.Model):
    """`maand` is the month that it is for. On the account that was known then; never changed."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    toekenning = models.ForeignKey(Toekenning, on_delete=models.PROTECT, related_name="uitbetalingen")
    maand = models.DateField()
    bedrag_cent = models.BigIntegerField()
    iban = models.CharField(max_length=34)
    moment = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["toekenning", "maand"], name="uitbetaling_per_maand"),
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="uitbetaling_bedrag_positief"),
        ]
