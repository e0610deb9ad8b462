from __future__ import annotations

from django.apps import AppConfig


class MinimaConfig(AppConfig):
    name = "opstap.minima"
    label = "minima"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say which payments there are, and how a signed proposal is carried out; write about decisions."""
        from opstap.gevallen import besluitwoorden, taakbronnen
        from opstap.kern import voorstellen
        from opstap.kern.models import Zaak
        from opstap.minima import besluitbrieven, betaalsoort, ontvangen
        from opstap.minima.beslissen import beslis_ondertekend
        from opstap.minima.maatwerk import betaalsoort as maatwerksoort
        from opstap.minima.maatwerk.taken import TAKEN as MAATWERKTAKEN
        from opstap.minima.opvang.taken import TAKEN as OPVANGTAKEN
        from opstap.minima.subsidies.betaalsoort import SUBSIDIE
        from opstap.minima.uitvoerders.betaalsoort import UITVOERFACTUUR
        from opstap.minima.zorgverzekering import bekendmaken
        from opstap.minima.zorgverzekering.betaalsoort import PREMIEBIJDRAGE
        from opstap.minima.zorgverzekering.taken import TAKEN as VERZEKERINGSTAKEN

        voorstellen.UITVOERING[Zaak.Soort.REGELING] = beslis_ondertekend
        besluitwoorden.meld_aan(
            besluitwoorden.Woorden(
                besluitbrieven.samenvatting,
                besluitbrieven.onderwerp,
                besluitbrieven.alineas,
                besluitbrieven.gegevens,
            ),
            besluitbrieven.hoort,
        )
        for bron in (MAATWERKTAKEN, OPVANGTAKEN, VERZEKERINGSTAKEN):
            taakbronnen.meld_aan(bron)
        besluitwoorden.meld_aan(
            besluitwoorden.Woorden(bekendmaken.samenvatting, bekendmaken.onderwerp, bekendmaken.alineas),
            bekendmaken.hoort,
        )
        for soort in (betaalsoort, maatwerksoort, SUBSIDIE, UITVOERFACTUUR, PREMIEBIJDRAGE):
            soort.meld_aan()
        ontvangen.meld_aan()
