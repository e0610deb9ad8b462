from __future__ import annotations

from django.urls import path

from opstap.portalen.inwoner import betaling, inzagen, jaaropgave, overzicht

app_name = "inwoner"

urlpatterns = [
    path("", overzicht.begin, name="begin"),
    path("<str:nummer>/", overzicht.overzicht, name="overzicht"),
    path("<str:nummer>/inzagen/", inzagen.inzagen, name="inzagen"),
    path("<str:nummer>/jaaropgave/<int:jaar>/", jaaropgave.jaaropgave, name="jaaropgave"),
    path("<str:nummer>/jaaropgave/<int:jaar>/pdf/", jaaropgave.jaaropgave_pdf, name="jaaropgave_pdf"),
    path("<str:nummer>/betaling/<str:maand>/", betaling.betaling, name="betaling"),
    path("<str:nummer>/betaling/<str:maand>/pdf/", betaling.betaling_pdf, name="betaling_pdf"),
]
