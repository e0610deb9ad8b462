"""Teams: who works in them and which cases they handle, as steps that are added and never changed."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Gemeente
from opstap.kern.models.zaken import Zaak


class Teamstap(models.Model):
    """Somebody came into a team, or left it; the last step counts."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    naam = models.CharField(max_length=80)
    team = models.CharField(max_length=40)
    erbij = models.BooleanField()
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["gemeente", "naam", "team", "moment"], name="teamstap_wie")]


class Zaaktoewijzing(models.Model):
    """A case was given to a team; the last time counts, and a case without any is not divided yet."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    team = models.CharField(max_length=40)
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["zaak", "moment"], name="zaaktoewijzing_zaak")]
