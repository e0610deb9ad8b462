"""A resident's notice that a decision is late (Awb art. 4:17). Append only, one per case."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Gemeente
from opstap.kern.models.zaken import Zaak


class Ingebrekestelling(models.Model):
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False)
    ontvangen = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaak"], name="ingebrekestelling_een_per_zaak")]
