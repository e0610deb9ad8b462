"""The app of the accounts."""

from django.apps import AppConfig


class VerantwoordingConfig(AppConfig):
    name = "opstap.verantwoording"
