from __future__ import annotations

from django.apps import AppConfig


class PortalenConfig(AppConfig):
    name = "opstap.portalen"
    label = "portalen"
