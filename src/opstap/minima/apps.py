from __future__ import annotations

from django.apps import AppConfig


class MinimaConfig(AppConfig):
    name = "opstap.minima"
    label = "minima"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say which payments there are, and how a signed proposal is carried out; write about decisions."""
        from opstap.gevallen import besluitwoorden
        from opstap.kern import voorstellen
        from opstap.kern.models import Zaak
        from opstap.minima import besluitbrieven, betaalsoort
        from opstap.minima.beslissen import beslis_ondertekend
        from opstap.minima.maatwerk import betaalsoort as maatwerksoort
        from opstap.minima.subsidies import betaalsoort as subsidiesoort
        from opstap.minima.uitvoerders import betaalsoort as uitvoerfactuur
        from opstap.minima.zorgverzekering import betaalsoort as premiebijdrage

        voorstellen.UITVOERING[Zaak.Soort.REGELING] = beslis_ondertekend
        besluitwoorden.meld_aan(
            besluitwoorden.Woorden(
                besluitbrieven.samenvatting, besluitbrieven.onderwerp, besluitbrieven.alineas
            ),
            besluitbrieven.hoort,
        )
        for kamer in (betaalsoort, maatwerksoort, subsidiesoort, uitvoerfactuur, premiebijdrage):
            kamer.meld_aan()
