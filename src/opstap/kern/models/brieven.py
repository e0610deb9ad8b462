"""Outgoing letters: the text as it left, with the day on which it was made known. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.besluiten import Besluit
from opstap.kern.models.personen import Dossier, Gemeente
from opstap.kern.models.zaken import Zaak


class Brief(models.Model):
    """One letter; a letter with `besluit` makes that decision known, one without is a step of its case."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    aan = models.TextField()
    onderwerp = models.CharField(max_length=200)
    tekst = models.TextField()
    verzonden_op = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "nummer"], name="brief_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer
