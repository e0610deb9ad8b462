from __future__ import annotations

from django.urls import path

from opstap.portalen.aanmelding import views

app_name = "aanmelding"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("als/", views.als, name="als"),
    path("afmelden/", views.afmelden, name="afmelden"),
]
