from __future__ import annotations

from django.apps import AppConfig


class InkomenConfig(AppConfig):
    name = "opstap.inkomen"
    label = "inkomen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to changed facts and to what the bank received, and say which payments there are."""
        from opstap.inkomen import betaalsoorten, vorderingen, wijzigingen  # noqa: F401

        betaalsoorten.meld_aan()
