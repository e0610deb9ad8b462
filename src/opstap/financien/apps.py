from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _werk_rekeningschema_bij(**_: Any) -> None:
    from opstap.financien import rekeningschema

    rekeningschema.werk_bij()


class FinancienConfig(AppConfig):
    name = "opstap.financien"
    label = "financien"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # After migrate, and after the flush between tests, so that the accounts are always there.
        post_migrate.connect(_werk_rekeningschema_bij, sender=self, dispatch_uid="rekeningschema")
