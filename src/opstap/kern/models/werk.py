"""How work is divided and written down: who does what, notes, and forms that count once. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente


class Toewijzing(models.Model):
    """Somebody takes, or is given, what stands in the worklist under this number; the last one counts.

    Without `behandelaar` it goes back to everybody of its team.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    behandelaar = models.CharField(max_length=80, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["gemeente", "nummer", "-id"], name="toewijzing_laatste")]


class Notitie(models.Model):
    """What an officer wrote down about a household; the resident may read it."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    tekst = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(tekst=""), name="notitie_tekst")]


class Inzending(models.Model):
    """A form that was sent: the same one again does nothing, however often somebody presses the button."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    sleutel = models.UUIDField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sleutel"], name="inzending_een_keer")]
