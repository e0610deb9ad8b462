from __future__ import annotations

from django.urls import path

from opstap.portalen.inwoner import views

app_name = "inwoner"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("<str:nummer>/", views.overzicht, name="overzicht"),
    path("<str:nummer>/inzagen/", views.inzagen, name="inzagen"),
    path("<str:nummer>/jaaropgave/<int:jaar>/", views.jaaropgave, name="jaaropgave"),
    path("<str:nummer>/jaaropgave/<int:jaar>/pdf/", views.jaaropgave_pdf, name="jaaropgave_pdf"),
    path("<str:nummer>/betaling/<str:maand>/", views.betaling, name="betaling"),
    path("<str:nummer>/betaling/<str:maand>/pdf/", views.betaling_pdf, name="betaling_pdf"),
]
