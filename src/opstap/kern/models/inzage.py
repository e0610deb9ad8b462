"""Who read whose data, when, and for what purpose (Logboek dataverwerkingen). Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente


class Inzage(models.Model):
    """One reading; without a dossier it was a list of dossiers, such as a worklist."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    moment = models.DateTimeField()
    gebruiker = models.CharField(max_length=80)
    rol = models.CharField(max_length=20)
    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False, null=True, blank=True
    )
    doel = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["dossier", "moment"], name="inzage_dossier")]
