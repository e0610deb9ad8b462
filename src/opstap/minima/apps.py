from __future__ import annotations

from django.apps import AppConfig


class MinimaConfig(AppConfig):
    name = "opstap.minima"
    label = "minima"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say which payments there are."""
        from opstap.minima import betaalsoort
        from opstap.minima.maatwerk import betaalsoort as maatwerksoort
        from opstap.minima.uitvoerders import betaalsoort as uitvoerfactuur

        for kamer in (betaalsoort, maatwerksoort, uitvoerfactuur):
            kamer.meld_aan()
