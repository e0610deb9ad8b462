"""Decisions: immutable, and complete enough to be taken again years later."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente
from opstap.kern.models.zaken import Zaak


class Besluit(models.Model):
    """`feiten`: the case as known; `bon`: the rule book's receipt; `spoor_digest`: the trace's SHA-256.

    `vervangt`: the decision that this one puts aside; that one stays as it was taken.
    """

    class Soort(models.TextChoices):
        TOEKENNING = "toekenning", "toekenning"
        AFWIJZING = "afwijzing", "afwijzing"
        WIJZIGING = "wijziging", "wijziging"
        BEEINDIGING = "beeindiging", "beëindiging"
        MAATREGEL = "maatregel", "maatregel"
        BOETE = "boete", "boete"
        WAARSCHUWING = "waarschuwing", "waarschuwing"
        ONTHEFFING = "ontheffing", "ontheffing"
        NIET_BEHANDELEN = "niet_behandelen", "niet behandelen"
        DWANGSOM = "dwangsom", "dwangsom bij niet tijdig beslissen"
        OPSCHORTING = "opschorting", "opschorting"
        OPHEFFING = "opheffing", "einde van de opschorting"
        VOORSCHOT = "voorschot", "voorschot"
        TERUGVORDERING = "terugvordering", "terugvordering"
        BRUTO_OF_NETTO = "bruto_of_netto", "bruto of netto"
        INVORDERING = "invordering", "invordering"
        OP_BEZWAAR = "op_bezwaar", "beslissing op bezwaar"
        WETTELIJKE_RENTE = "wettelijke_rente", "wettelijke rente"
        LOONKOSTENSUBSIDIE = "loonkostensubsidie", "loonkostensubsidie aan een werkgever"
        BBZ = "bbz", "bijstand aan een zelfstandige"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    ingangsdatum = models.DateField()
    genomen_op = models.DateTimeField()
    genomen_door = models.CharField(max_length=80)
    medeondertekenaar = models.CharField(max_length=80, null=True, blank=True)
    afwijking_reden = models.TextField(blank=True)
    feiten = models.JSONField()
    bon = models.JSONField()
    uitkomst = models.JSONField()
    spoor_digest = models.CharField(max_length=64)
    bekend_op = models.DateTimeField()
    vervangt = models.ForeignKey("self", on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "nummer"], name="besluit_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer
