"""The benefit itself: granted over days by a decision."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Besluit, Dossier, Gemeente


class RedenEinde(models.TextChoices):
    """Why a benefit ends, with the codes of the statistics of assistance (BUS, item 34)."""

    ONDERWIJS = "01", "onderwijs met studiefinanciering"
    RELATIE = "02", "relatie"
    AOW_LEEFTIJD = "03", "AOW-leeftijd"
    OVERLIJDEN = "04", "overlijden"
    DETENTIE = "05", "detentie"
    ONDERWIJS_NIET_GEVOLGD = "06", "kan onderwijs volgen maar doet dat niet"
    TE_LANG_IN_BUITENLAND = "07", "te lang in het buitenland"
    WERK = "11", "werk of ziekte-uitkering"
    ZELFSTANDIG = "13", "zelfstandig"
    WERKLOOSHEIDSUITKERING = "14", "werkloosheidsuitkering"
    ARBEIDSONGESCHIKTHEIDSUITKERING = "15", "arbeidsongeschiktheidsuitkering"
    ALIMENTATIE = "17", "alimentatie"
    VERMOGENSOPBRENGST = "18", "vermogensopbrengst"
    ANDER_INKOMEN = "19", "ander inkomen"
    GEEN_INLICHTINGEN = "31", "geen inlichtingen"
    ANDERE_GEMEENTE = "32", "verhuizing naar een andere gemeente"
    BUITENLAND = "33", "verhuizing naar het buitenland"
    NIET_VERSCHENEN_INLICHTINGEN = "34", "niet verschenen: inlichtingenplicht"
    NIET_VERSCHENEN_WERK = "35", "niet verschenen: re-integratiegesprek"
    OORZAAK_BIJ_PARTNER = "97", "oorzaak bij de partner"
    ANDERE_OORZAAK = "98", "andere oorzaak"


class Uitkering(models.Model):
    """A granted benefit over days; never changes, except that it is ended once by a decision."""

    class Soort(models.TextChoices):
        BIJSTAND = "bijstand", "bijstand voor levensonderhoud"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=12, choices=Soort.choices, default=Soort.BIJSTAND)
    geldig = DateRangeField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")
    beeindigd_door = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reden_einde = models.CharField(max_length=2, choices=RedenEinde.choices, null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["gemeente", "id"], name="uitkering_gemeente")]
