from __future__ import annotations

from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "opstap.kern"
    label = "kern"
    default_auto_field = "django.db.models.BigAutoField"
