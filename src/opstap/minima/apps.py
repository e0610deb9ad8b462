from __future__ import annotations

from django.apps import AppConfig


class MinimaConfig(AppConfig):
    name = "opstap.minima"
    label = "minima"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say which payments there are."""
        from opstap.minima import betaalsoort

        betaalsoort.meld_aan()
