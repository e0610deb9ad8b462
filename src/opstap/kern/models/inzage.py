"""Who read whose data, when, for what purpose and why (Logboek dataverwerkingen). Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente
from opstap.kern.models.zaken import Zaak


class Inzage(models.Model):
    """One reading; without a dossier it was a list of dossiers, such as a worklist.

    `spoor` joins the readings of one page (trace id, hex), `handeling_id` is this one (operation id, hex).
    `zaak` or `toelichting` says why a case worker read it; the resident sees both.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    moment = models.DateTimeField()
    duur_us = models.PositiveIntegerField(default=0)
    gebruiker = models.CharField(max_length=80)
    rol = models.CharField(max_length=20)
    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False, null=True, blank=True
    )
    doel = models.CharField(max_length=200)
    handeling = models.CharField(max_length=40, default="", blank=True)
    spoor = models.CharField(max_length=32, default="", blank=True)
    handeling_id = models.CharField(max_length=16, default="", blank=True)
    zaak = models.ForeignKey(
        Zaak, on_delete=models.PROTECT, db_constraint=False, db_index=False, null=True, blank=True
    )
    toelichting = models.CharField(max_length=400, default="", blank=True)

    class Meta:
        indexes = [models.Index(fields=["dossier", "moment"], name="inzage_dossier")]
