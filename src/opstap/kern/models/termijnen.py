"""The account of a case's deadline: every change of it, with its article and who made it. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Gemeente
from opstap.kern.models.zaken import Zaak


class Termijnmutatie(models.Model):
    """One change: `dagen` moves the end on the calendar, `naar` is that end moved to a working day.

    `op` is the day on which it takes effect by law, which may lie before `moment`, when it was written down;
    `tot` the last day to complete, of a suspension.
    """

    class Soort(models.TextChoices):
        BEGIN = "begin", "begin van de termijn"
        OPSCHORTING = "opschorting", "opschorting"
        HERVATTING = "hervatting", "einde van de opschorting"
        VERDAGING = "verdaging", "verlenging"
        UITSTEL = "uitstel", "uitstel met instemming"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    artikel = models.CharField(max_length=160)
    op = models.DateField()
    tot = models.DateField(null=True, blank=True)
    dagen = models.IntegerField(default=0)
    kalendereinde = models.DateField()
    van = models.DateField(null=True, blank=True)
    naar = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80, blank=True)
    reden = models.CharField(max_length=400, blank=True)
