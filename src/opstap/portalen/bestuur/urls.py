from __future__ import annotations

from django.urls import path

from opstap.portalen.bestuur import views

app_name = "bestuur"

urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("2019/", views.rekening_2019, name="rekening_2019"),
    path("2019/rekening.csv", views.rekening_2019_csv, name="rekening_2019_csv"),
    path("2019/buig/", views.buig_2019, name="buig_2019"),
    path("2019/buig.csv", views.buig_2019_csv, name="buig_2019_csv"),
    path("<int:jaar>/inkomen/", views.inkomen, name="inkomen"),
    path("<int:jaar>/inkomen/<slug:tabel>.csv", views.inkomen_csv, name="inkomen_csv"),
]
