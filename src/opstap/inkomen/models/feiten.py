"""Facts that only assistance needs. Amounts are cents."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from opstap.kern.models.feiten import DossierFeit, PersoonsFeit


class VrijlatingVooraf(PersoonsFeit):
    """Months in which a disregard of earnings was used before Opstap computed this person's months."""

    titel: ClassVar[str] = "vrijlating vóór Opstap"

    maanden_n = models.PositiveSmallIntegerField()
    maanden_r = models.PositiveSmallIntegerField()
    maanden_z = models.PositiveSmallIntegerField()


class InkomenBijDagen(DossierFeit):
    """Income that a person judged to belong to the days with a right in a month (art. 32 lid 1 onder b)."""

    titel: ClassVar[str] = "inkomen bij de dagen met recht"

    bedrag_cent = models.BigIntegerField()


class OnderbrekingZonderRecht(DossierFeit):
    """Whether there was no right around the days with one in a month, for another reason (art. 45 lid 3)."""

    titel: ClassVar[str] = "geen recht om een andere reden"

    geen_recht = models.BooleanField()
