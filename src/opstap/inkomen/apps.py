from __future__ import annotations

from django.apps import AppConfig


class InkomenConfig(AppConfig):
    name = "opstap.inkomen"
    label = "inkomen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to changes and lost payments; say which payments, claims and inputs of a case there are.

        And how a signed proposal is carried out, what letters about decisions say, and who lends.
        """
        from opstap.gevallen import besluitwoorden
        from opstap.inkomen import besluitbrieven, tijdlijn
        from opstap.inkomen.aanvraag.aanvragen import beslis_ondertekend
        from opstap.inkomen.beoordeling import aanvulling
        from opstap.inkomen.betalen import betaalsoorten
        from opstap.inkomen.loonkostensubsidies import terugvorderen
        from opstap.inkomen.maandrun import niet_aangekomen  # noqa: F401
        from opstap.inkomen.specificaties import ontvangen
        from opstap.inkomen.vorderingen import leningen, ontvangsten
        from opstap.inkomen.wijziging import wijzigingen  # noqa: F401
        from opstap.kern import voorstellen
        from opstap.kern.models import Zaak

        voorstellen.UITVOERING[Zaak.Soort.AANVRAAG] = beslis_ondertekend
        besluitwoorden.meld_aan(
            besluitwoorden.Woorden(tijdlijn.samenvatting, besluitbrieven.onderwerp, besluitbrieven.alineas)
        )
        aanvulling.meld_aan()
        betaalsoorten.meld_aan()
        ontvangen.meld_aan()
        ontvangsten.meld_aan()
        leningen.meld_aan()
        terugvorderen.meld_aan()
