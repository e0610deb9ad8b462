from __future__ import annotations

from django.urls import path

from opstap.portalen.medewerker import views

app_name = "medewerker"

urlpatterns = [
    path("", views.voorraad, name="werkvoorraad"),
    path("werkvoorraad.csv", views.voorraad_csv, name="werkvoorraad_csv"),
    path("dossiers/", views.dossiers, name="dossiers"),
    path("dossiers.csv", views.dossiers_csv, name="dossiers_csv"),
    path("dossier/<str:nummer>/", views.dossier, name="dossier"),
    path("zaak/<str:nummer>/", views.zaak, name="zaak"),
    path("besluit/<str:nummer>/", views.besluit, name="besluit"),
]
