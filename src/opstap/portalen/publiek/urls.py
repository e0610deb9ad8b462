"""Addresses of the pages without sign-in."""

from __future__ import annotations

from django.urls import path

from opstap.portalen.publiek import aanbod, recht, werken

app_name = "publiek"
urlpatterns = [
    path("waar-heb-ik-recht-op/", recht.waar_heb_ik_recht_op, name="recht"),
    path("aanbod/", aanbod.lijst, name="aanbod"),
    path("aanbod/<slug:kenmerk>/", aanbod.een, name="aanbod_een"),
    path("als-ik-ga-werken/", werken.als_ik_ga_werken, name="werken"),
]
