"""The budget beside the bookings. Amounts are cents."""

from __future__ import annotations

from django.db import models

from opstap.financien.models.grootboek import Product
from opstap.kern.models import Gemeente


class BegrotingsVersie(models.Model):
    """One state of a year's budget: primitief, a change, or a published document as it was printed.

    `schaal`: 1 is the city itself; 20 a synthetic city of one twentieth, with its budget at that scale.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    jaar = models.PositiveSmallIntegerField()
    versie = models.CharField(max_length=40)
    schaal = models.PositiveIntegerField(default=1)
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "jaar", "versie"], name="begrotingsversie_uniek"),
            models.CheckConstraint(condition=models.Q(schaal__gte=1), name="begrotingsversie_schaal"),
        ]


class Begrotingsregel(models.Model):
    versie = models.ForeignKey(BegrotingsVersie, on_delete=models.CASCADE, related_name="regels")
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    lasten_cent = models.BigIntegerField()
    baten_cent = models.BigIntegerField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["versie", "product"], name="begrotingsregel_uniek")]
