from __future__ import annotations

from django.urls import path, register_converter

from opstap.portalen.bestuur import bereik, cluster, maatwerk, opvang, overzicht, product, rekening
from opstap.portalen.bestuur.meenemen import VormInAdres

app_name = "bestuur"
register_converter(VormInAdres, "vorm")

_BOEKINGEN = "<int:jaar>/product/<slug:product>/<str:rekening>/<str:maand>"

urlpatterns = [
    path("", overzicht.overzicht, name="overzicht"),
    path("bereik/", bereik.bereik, name="bereik"),
    path("bereik/<slug:tabel>.<vorm:vorm>", bereik.bereik_bestand, name="bereik_bestand"),
    path("2019/", rekening.rekening_2019, name="rekening_2019"),
    path("2019/buig/", rekening.buig_2019, name="buig_2019"),
    path("2019/<slug:tabel>.<vorm:vorm>", rekening.bestand_2019, name="bestand_2019"),
    path("<int:jaar>/", rekening.rekening, name="rekening"),
    path("<int:jaar>/rekening.<vorm:vorm>", rekening.rekening_bestand, name="rekening_bestand"),
    path("<int:jaar>/inkomen/", cluster.inkomen, name="inkomen"),
    path("<int:jaar>/inkomen/<slug:tabel>.<vorm:vorm>", cluster.inkomen_bestand, name="inkomen_bestand"),
    path("<int:jaar>/maatwerk/", maatwerk.maatwerk, name="maatwerk"),
    path("<int:jaar>/noodopvang/", opvang.opvang, name="opvang"),
    path("<int:jaar>/noodopvang/<slug:tabel>.<vorm:vorm>", opvang.opvang_bestand, name="opvang_bestand"),
    path("<int:jaar>/product/<slug:product>/", product.product, name="product"),
    path(
        "<int:jaar>/product/<slug:product>/boekingen.<vorm:vorm>",
        product.product_bestand,
        name="product_bestand",
    ),
    path(f"{_BOEKINGEN}/", product.boekingen, name="boekingen"),
    path(f"{_BOEKINGEN}/<slug:tabel>.<vorm:vorm>", product.boekingen_bestand, name="boekingen_bestand"),
]
