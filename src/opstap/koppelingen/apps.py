from __future__ import annotations

from django.apps import AppConfig


class KoppelingenConfig(AppConfig):
    name = "opstap.koppelingen"
    label = "koppelingen"
    default_auto_field = "django.db.models.BigAutoField"
