from __future__ import annotations

from django.urls import path

from opstap.portalen.partner import administratie, balie, betalingen, voucher

app_name = "partner"

urlpatterns = [
    path("", balie.balie, name="balie"),
    path("klant/", balie.klant, name="klant"),
    path("klant/foto/", balie.foto, name="foto"),
    path("voucher/", voucher.voucher, name="voucher"),
    path("betalingen/", betalingen.lijst, name="betalingen"),
    path("betalingen.<slug:vorm>", betalingen.bestand, name="betalingen_bestand"),
    path("betalingen/<int:nummer>/", betalingen.betaling, name="betaling"),
    path("betalingen/<int:nummer>/terugdraaien/", betalingen.terugdraaien, name="terugdraaien"),
    path("afrekeningen/", administratie.afrekeningen, name="afrekeningen"),
    path("afrekeningen/<str:nummer>/", administratie.afrekening, name="afrekening"),
    path(
        "afrekeningen/<str:nummer>.<slug:vorm>", administratie.afrekening_bestand, name="afrekening_bestand"
    ),
    path("afspraken/", administratie.afspraken, name="afspraken"),
]
