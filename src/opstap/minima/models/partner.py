"""Organisations that deliver: clubs, shops, vets, executors; and what was agreed with them."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.financien.models import Organisatie, Organisatierekening
from opstap.kern.models import Gemeente


class Partner(Organisatie):
    """An organisation that takes part."""


class Partnerrekening(Organisatierekening):
    """The account of a partner."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="rekeningen")


class Partnerafspraak(models.Model):
    """For one purpose a partner takes credits for a while. `terugdraaien_dagen`: how long it can undo one."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="afspraken")
    doel = models.CharField(max_length=40)
    geldig = DateRangeField()
    terugdraaien_dagen = models.PositiveSmallIntegerField()
    vastgelegd_door = models.CharField(max_length=80)
    vastgelegd_op = models.DateTimeField()
