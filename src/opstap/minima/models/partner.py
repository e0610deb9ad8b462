"""Organisations that deliver: clubs, shops, vets, executors; and what was agreed with them."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Gemeente


class Partner(models.Model):
    """An organisation that takes part, known by its number in the trade register."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    kvk_nummer = models.CharField(max_length=8)
    naam = models.CharField(max_length=70)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "kvk_nummer"], name="partner_uniek")]

    def __str__(self) -> str:
        return self.naam


class Partnerrekening(models.Model):
    """The account of a partner, from a moment on; the last one counts. Checked by a second person."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="rekeningen")
    iban = models.CharField(max_length=34)
    tenaamstelling = models.CharField(max_length=70)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(vastgelegd_door=models.F("gecontroleerd_door")),
                name="partnerrekening_vier_ogen",
            )
        ]


class Partnerafspraak(models.Model):
    """For one purpose a partner takes credits for a while. `terugdraaien_dagen`: how long it can undo one."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="afspraken")
    doel = models.CharField(max_length=40)
    geldig = DateRangeField()
    terugdraaien_dagen = models.PositiveSmallIntegerField()
    vastgelegd_door = models.CharField(max_length=80)
    vastgelegd_op = models.DateTimeField()
