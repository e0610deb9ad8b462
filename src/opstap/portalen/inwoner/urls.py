from __future__ import annotations

from django.urls import path

from opstap.portalen.inwoner import (
    besluiten,
    betaling,
    betalingen,
    doorgeven,
    gegevens,
    inkomsten,
    inzagen,
    jaaropgave,
    ontvangen,
    overzicht,
    post,
    rekening,
    stukken,
    vorderingen,
    zaken,
)
from opstap.portalen.inwoner.aanvraag import bladzijden as aanvraag

app_name = "inwoner"

urlpatterns = [
    path("", overzicht.begin, name="begin"),
    path("aanvragen/", aanvraag.begin, name="aanvragen"),
    path("aanvragen/vragen/", aanvraag.vragen, name="aanvraag_vragen"),
    path("aanvragen/controle/", aanvraag.controle, name="aanvraag_controle"),
    path("<str:nummer>/", overzicht.overzicht, name="overzicht"),
    path("<str:nummer>/doorgeven/", doorgeven.keuzes, name="doorgeven"),
    path("<str:nummer>/doorgeven/inkomen/", inkomsten.inkomsten, name="inkomsten"),
    path("<str:nummer>/doorgeven/<str:soort>/", doorgeven.wijziging, name="wijziging"),
    path("<str:nummer>/ontvangen/<str:zaaknummer>/", ontvangen.ontvangen, name="ontvangen"),
    path("<str:nummer>/zaak/<str:zaaknummer>/stukken/", stukken.van_zaak, name="stukken"),
    path("<str:nummer>/stuk/<str:stuknummer>/", stukken.inhoud, name="stuk"),
    path("<str:nummer>/zaken/", zaken.zaken, name="zaken"),
    path("<str:nummer>/zaken/<str:zaak>/", zaken.zaak, name="zaak"),
    path("<str:nummer>/zaken/<str:zaak>/intrekken/", zaken.intrekken, name="bezwaar_intrekken"),
    path("<str:nummer>/besluiten/<str:besluit>/", besluiten.besluit, name="besluit"),
    path("<str:nummer>/besluiten/<str:besluit>/bezwaar/", besluiten.bezwaar, name="bezwaar"),
    path("<str:nummer>/post/", post.post, name="post"),
    path("<str:nummer>/post/bericht/", post.bericht, name="bericht"),
    path("<str:nummer>/post/<str:brief>/", post.brief, name="brief"),
    path("<str:nummer>/post/<str:brief>/pdf/", post.brief_pdf, name="brief_pdf"),
    path("<str:nummer>/betalingen/", betalingen.betalingen, name="betalingen"),
    path("<str:nummer>/vorderingen/", vorderingen.vorderingen, name="vorderingen"),
    path("<str:nummer>/vorderingen/<str:vordering>/", vorderingen.vordering, name="vordering"),
    path("<str:nummer>/vorderingen/<str:vordering>/pdf/", vorderingen.vordering_pdf, name="vordering_pdf"),
    path("<str:nummer>/vorderingen/<str:vordering>/csv/", vorderingen.vordering_csv, name="vordering_csv"),
    path("<str:nummer>/gegevens/", gegevens.gegevens, name="gegevens"),
    path("<str:nummer>/gegevens/rekening/", rekening.rekening, name="rekening"),
    path("<str:nummer>/gegevens/rekening/code/", rekening.code, name="rekening_code"),
    path("<str:nummer>/gegevens/rekening/intrekken/", rekening.intrekken, name="rekening_intrekken"),
    path("<str:nummer>/inzagen/", inzagen.inzagen, name="inzagen"),
    path("<str:nummer>/jaaropgave/<int:jaar>/", jaaropgave.jaaropgave, name="jaaropgave"),
    path("<str:nummer>/jaaropgave/<int:jaar>/pdf/", jaaropgave.jaaropgave_pdf, name="jaaropgave_pdf"),
    path("<str:nummer>/betaling/<str:maand>/", betaling.betaling, name="betaling"),
    path("<str:nummer>/betaling/<str:maand>/pdf/", betaling.betaling_pdf, name="betaling_pdf"),
]
