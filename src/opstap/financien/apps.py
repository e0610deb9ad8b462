from __future__ import annotations

from django.apps import AppConfig


class FinancienConfig(AppConfig):
    name = "opstap.financien"
    label = "financien"
    default_auto_field = "django.db.models.BigAutoField"
