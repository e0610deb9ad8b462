"""Addresses of everything that people see."""

from __future__ import annotations

from django.urls import include, path

from opstap.portalen import voorpagina

urlpatterns = [
    path("", voorpagina.voorpagina, name="voorpagina"),
    path("aanmelden/", include("opstap.portalen.aanmelding.urls")),
    path("", include("opstap.portalen.publiek.urls")),
    path("medewerker/", include("opstap.portalen.medewerker.urls")),
    path("inwoner/", include("opstap.portalen.inwoner.urls")),
    path("bestuur/", include("opstap.portalen.bestuur.urls")),
    path("partner/", include("opstap.portalen.partner.urls")),
    path("pas/", include("opstap.portalen.pas.urls")),
]
