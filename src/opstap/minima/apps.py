from __future__ import annotations

from django.apps import AppConfig


class MinimaConfig(AppConfig):
    name = "opstap.minima"
    label = "minima"
    default_auto_field = "django.db.models.BigAutoField"
