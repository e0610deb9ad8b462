"""Facts that only assistance needs. Amounts are cents."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from opstap.kern.models.feiten import PersoonsFeit


class VrijlatingVooraf(PersoonsFeit):
    """Months in which a disregard of earnings was used before Opstap computed this person's months."""

    titel: ClassVar[str] = "vrijlating vóór Opstap"

    maanden_n = models.PositiveSmallIntegerField()
    maanden_r = models.PositiveSmallIntegerField()
    maanden_z = models.PositiveSmallIntegerField()
