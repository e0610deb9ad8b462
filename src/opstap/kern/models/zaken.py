"""A case is one request or signal with its lawful deadline; its events make the timeline."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente


class Zaak(models.Model):
    class Soort(models.TextChoices):
        AANVRAAG = "aanvraag", "aanvraag bijstand"
        REGELING = "regeling", "aanvraag van een regeling"
        WIJZIGING = "wijziging", "wijziging doorgeven"
        BEEINDIGING = "beeindiging", "beëindiging"
        BEZWAAR = "bezwaar", "bezwaar"
        KLACHT = "klacht", "klacht"

    class Status(models.TextChoices):
        ONTVANGEN = "ontvangen", "ontvangen"
        IN_BEHANDELING = "in_behandeling", "in behandeling"
        WACHT_OP_INWONER = "wacht_op_inwoner", "wacht op gegevens van de inwoner"
        AFGEROND = "afgerond", "afgerond"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    ontvangen = models.DateField()
    beslissen_voor = models.DateField()
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.ONTVANGEN)
    afgerond_op = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "nummer"], name="zaak_nummer_uniek")]
        indexes = [models.Index(fields=["gemeente", "status", "beslissen_voor"], name="zaak_werkvoorraad")]

    def __str__(self) -> str:
        return self.nummer


class ZaakGebeurtenis(models.Model):
    """One line of the timeline; without `zaak` it belongs to the dossier as a whole. Append only."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    moment = models.DateTimeField()
    soort = models.CharField(max_length=30)
    tekst = models.CharField(max_length=400)

    class Meta:
        indexes = [models.Index(fields=["dossier", "moment"], name="gebeurtenis_tijdlijn")]
