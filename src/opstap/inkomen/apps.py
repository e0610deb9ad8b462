from __future__ import annotations

from django.apps import AppConfig


class InkomenConfig(AppConfig):
    name = "opstap.inkomen"
    label = "inkomen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to changed facts, and say which payments and which claims there are."""
        from opstap.inkomen import betaalsoorten, verzuimbetalingen, wijzigingen  # noqa: F401
        from opstap.inkomen.loonkostensubsidies import terugvorderen
        from opstap.inkomen.vorderingen import ontvangsten

        betaalsoorten.meld_aan()
        ontvangsten.meld_aan()
        terugvorderen.meld_aan()
