from __future__ import annotations

from django.urls import path

from opstap.portalen.medewerker import besluit, dossier, dossiers, voorraad, waarom, zaak

app_name = "medewerker"

urlpatterns = [
    path("", voorraad.voorraad, name="werkvoorraad"),
    path("werkvoorraad.csv", voorraad.voorraad_csv, name="werkvoorraad_csv"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers.csv", dossiers.dossiers_csv, name="dossiers_csv"),
    path("dossier/<str:nummer>/", dossier.dossier, name="dossier"),
    path("zaak/<str:nummer>/", zaak.zaak, name="zaak"),
    path("zaak/<str:nummer>/<slug:naam>/", zaak.handeling, name="zaak_handeling"),
    path("besluit/<str:nummer>/", besluit.besluit, name="besluit"),
    path("waarom/", waarom.waarom, name="waarom"),
    path("besluit/<str:nummer>/bekendmaken/", besluit.bekendmaken, name="bekendmaken"),
    path("brief/<str:nummer>/", besluit.brief, name="brief"),
]
