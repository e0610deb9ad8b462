"""What one can do with a pass: an offer of a partner, public, and never overwritten."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from opstap.kern.models import Gemeente
from opstap.minima.models.partner import Partner


class Aanbod(models.Model):
    """One version of an offer: of each `kenmerk` the last row counts. Append only.

    Its place is in whole metres of the national grid (RD); `prijs_cent` is what one pays with a pass.
    `voorbeeld`: invented for a demonstration, and said so wherever it is shown.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    kenmerk = models.SlugField(max_length=40, db_index=False)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="aanbod"
    )
    aanbieder = models.CharField(max_length=120)
    titel = models.CharField(max_length=120)
    tekst = models.TextField()
    doel = models.CharField(max_length=40)
    prijs_cent = models.IntegerField()
    adres = models.CharField(max_length=120)
    plaats = models.CharField(max_length=80)
    rd_x = models.IntegerField()
    rd_y = models.IntegerField()
    geldig = DateRangeField()
    leeftijd_van = models.PositiveSmallIntegerField(null=True, blank=True)
    leeftijd_tot_en_met = models.PositiveSmallIntegerField(null=True, blank=True)
    voorbeeld = models.BooleanField()
    ingetrokken = models.BooleanField(default=False)
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(prijs_cent__gte=0), name="aanbod_prijs"),
            models.CheckConstraint(
                condition=Q(rd_x__range=(-7_000, 300_000), rd_y__range=(289_000, 629_000)),
                name="aanbod_in_nederland",
            ),
            models.CheckConstraint(
                condition=Q(leeftijd_van=None)
                | Q(leeftijd_tot_en_met=None)
                | Q(leeftijd_van__lte=F("leeftijd_tot_en_met")),
                name="aanbod_leeftijd",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "kenmerk", "-id"], name="aanbod_laatste")]

    def __str__(self) -> str:
        return self.titel
