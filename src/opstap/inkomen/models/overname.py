"""A benefit that was taken over from another system. Amounts are cents."""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.uitkering import Uitkering
from opstap.kern.models import Gemeente


class Overname(models.Model):
    """Where a benefit comes from: its number there and the day on which assistance really began."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    uitkering = models.OneToOneField(Uitkering, on_delete=models.PROTECT)
    oud_nummer = models.CharField(max_length=40)
    bijstand_sinds = models.DateField()
    bestand_sha256 = models.CharField(max_length=64)
    regel = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "oud_nummer"], name="overname_oud_nummer_uniek")
        ]
