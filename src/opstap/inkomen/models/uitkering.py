"""The benefit itself: granted over days by a decision."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Besluit, Dossier, Gemeente


class Uitkering(models.Model):
    """A granted benefit over days; never changes, except that it is ended once by a decision."""

    class Soort(models.TextChoices):
        BIJSTAND = "bijstand", "bijstand voor levensonderhoud"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=12, choices=Soort.choices, default=Soort.BIJSTAND)
    geldig = DateRangeField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")
    beeindigd_door = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        indexes = [models.Index(fields=["gemeente", "id"], name="uitkering_gemeente")]
