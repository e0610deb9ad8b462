"""Complaints about how somebody was treated (Awb chapter 9), in parts that are each judged. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Gemeente
from opstap.kern.models.zaken import Zaak


class Klacht(models.Model):
    """A complaint as it came in; `betrokkenen` are those it is about, who may not handle it (art. 9:7)."""

    class Proces(models.TextChoices):
        AANVRAAG = "aanvraag", "aanvraag"
        UITKERING = "uitkering", "lopende uitkering en betaling"
        WIJZIGING = "wijziging", "wijziging doorgeven"
        TERUGVORDERING = "terugvordering", "terugvordering"
        HANDHAVING = "handhaving", "onderzoek, maatregel of boete"
        BEZWAAR = "bezwaar", "bezwaar"
        ANDERS = "anders", "iets anders"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False)
    proces = models.CharField(max_length=20, choices=Proces.choices)
    betrokkenen = models.JSONField()
    met_advies = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaak"], name="klacht_een_per_zaak")]


class Klachtonderdeel(models.Model):
    """One conduct that the complaint is about."""

    class Reden(models.TextChoices):
        BEJEGENING = "bejegening", "bejegening"
        BEREIKBAARHEID = "bereikbaarheid", "bereikbaarheid"
        TRAAGHEID = "traagheid", "te lang wachten"
        INFORMATIE = "informatie", "informatie en uitleg"
        ZORGVULDIGHEID = "zorgvuldigheid", "zorgvuldigheid"
        PRIVACY = "privacy", "privacy"
        ANDERS = "anders", "iets anders"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    klacht = models.ForeignKey(Klacht, on_delete=models.PROTECT)
    volgnummer = models.PositiveSmallIntegerField()
    reden = models.CharField(max_length=20, choices=Reden.choices)
    gedraging = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["klacht", "volgnummer"], name="klachtonderdeel_een_per_nummer")
        ]


class Klachtafhandeling(models.Model):
    """How the complaint ended; `ombudsman` is where the resident can go next (art. 9:12 and 9:8)."""

    class Soort(models.TextChoices):
        BEOORDEELD = "beoordeeld", "beoordeeld"
        TEVREDEN = "tevreden", "naar tevredenheid opgelost"
        NIET_BEHANDELD = "niet_behandeld", "niet behandeld"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    klacht = models.ForeignKey(Klacht, on_delete=models.PROTECT)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    conclusie = models.TextField()
    ombudsman = models.CharField(max_length=120, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["klacht"], name="klacht_een_afhandeling")]


class Klachtoordeel(models.Model):
    """The judgement on one part, with its reasons."""

    class Soort(models.TextChoices):
        GEGROND = "gegrond", "gegrond"
        ONGEGROND = "ongegrond", "ongegrond"
        GEEN_OORDEEL = "geen_oordeel", "geen oordeel mogelijk"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    onderdeel = models.ForeignKey(Klachtonderdeel, on_delete=models.PROTECT)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    bevinding = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["onderdeel"], name="klachtonderdeel_een_oordeel")]
