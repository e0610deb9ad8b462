from __future__ import annotations

from django.urls import path

from opstap.portalen.inwoner import views

app_name = "inwoner"

urlpatterns = [
    path("", views.kiezen, name="kiezen"),
    path("<str:nummer>/", views.overzicht, name="overzicht"),
    path("<str:nummer>/inzagen/", views.inzagen, name="inzagen"),
    path("<str:nummer>/betaling/<str:maand>/", views.betaling, name="betaling"),
    path("<str:nummer>/betaling/<str:maand>/pdf/", views.betaling_pdf, name="betaling_pdf"),
]
