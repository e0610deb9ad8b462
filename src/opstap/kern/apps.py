from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _maak_rijbeleid(**_: Any) -> None:
    from opstap.kern.archief import beleid
    from opstap.kern.toegang import rijen

    rijen.pas_toe()
    beleid.pas_toe()


class KernConfig(AppConfig):
    name = "opstap.kern"
    label = "kern"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # After migrate, when all tables of all rooms are there.
        post_migrate.connect(_maak_rijbeleid, sender=self, dispatch_uid="rijbeleid")
