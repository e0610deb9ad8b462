"""What a household or a person was granted from a scheme, by which decision and for how long."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Besluit, Dossier, Gemeente, Persoon


class Toekenning(models.Model):
    """`regeling` is the key of the declaration; without `persoon` it is for the household as a whole.

    The same scheme is granted to the same person once at a time, and after an end again. Never changed; its
    end is a row beside it.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True)
    regeling = models.CharField(max_length=40)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    geldig = DateRangeField()
    bedrag_cent = models.BigIntegerField(null=True, blank=True)
    moment = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bedrag_cent=None) | models.Q(bedrag_cent__gt=0),
                name="toekenning_bedrag_positief",
            )
        ]


class Toekenningseinde(models.Model):
    """From this day on the grant holds no more, though its period runs on."""

    toekenning = models.OneToOneField(Toekenning, on_delete=models.PROTECT, related_name="einde")
    per = models.DateField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    moment = models.DateTimeField()
