from __future__ import annotations

from django.urls import path

from opstap.portalen.inwoner import (
    betaling,
    doorgeven,
    inkomsten,
    inzagen,
    jaaropgave,
    ontvangen,
    overzicht,
    stukken,
)

app_name = "inwoner"

urlpatterns = [
    path("", overzicht.begin, name="begin"),
    path("<str:nummer>/", overzicht.overzicht, name="overzicht"),
    path("<str:nummer>/doorgeven/", doorgeven.keuzes, name="doorgeven"),
    path("<str:nummer>/doorgeven/inkomen/", inkomsten.inkomsten, name="inkomsten"),
    path("<str:nummer>/doorgeven/<str:soort>/", doorgeven.wijziging, name="wijziging"),
    path("<str:nummer>/ontvangen/<str:zaaknummer>/", ontvangen.ontvangen, name="ontvangen"),
    path("<str:nummer>/zaak/<str:zaaknummer>/stukken/", stukken.van_zaak, name="stukken"),
    path("<str:nummer>/stuk/<str:stuknummer>/", stukken.inhoud, name="stuk"),
    path("<str:nummer>/inzagen/", inzagen.inzagen, name="inzagen"),
    path("<str:nummer>/jaaropgave/<int:jaar>/", jaaropgave.jaaropgave, name="jaaropgave"),
    path("<str:nummer>/jaaropgave/<int:jaar>/pdf/", jaaropgave.jaaropgave_pdf, name="jaaropgave_pdf"),
    path("<str:nummer>/betaling/<str:maand>/", betaling.betaling, name="betaling"),
    path("<str:nummer>/betaling/<str:maand>/pdf/", betaling.betaling_pdf, name="betaling_pdf"),
]
