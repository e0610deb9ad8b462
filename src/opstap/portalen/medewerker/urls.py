from __future__ import annotations

from django.urls import path

from opstap.portalen.medewerker import (
    aanbod,
    aanschrijven,
    besluit,
    dossier,
    dossiers,
    feiten,
    hulp,
    maand,
    maatwerk,
    minima,
    opvang,
    passen,
    stuk,
    subsidies,
    taak,
    verdelen,
    voorraad,
    vouchers,
    waarom,
    zaak,
    zoeken,
)

app_name = "medewerker"

urlpatterns = [
    path("", voorraad.voorraad, name="werkvoorraad"),
    path("werkvoorraad.csv", voorraad.voorraad_csv, name="werkvoorraad_csv"),
    path("verdelen/", verdelen.verdelen, name="verdelen"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers.csv", dossiers.dossiers_csv, name="dossiers_csv"),
    path("dossier/<str:nummer>/", dossier.dossier, name="dossier"),
    path("dossier/<str:nummer>/feiten/", feiten.feiten, name="feiten"),
    path("dossier/<str:nummer>/feiten/<slug:soort>/", feiten.geschiedenis, name="feit"),
    path("dossier/<str:nummer>/maand/<str:maand>/", maand.maand, name="maand"),
    path("dossier/<str:nummer>/passen/", passen.dossier_passen, name="dossier_passen"),
    path("dossier/<str:nummer>/<slug:naam>/", dossier.handel, name="dossier_handeling"),
    path("zaak/<str:nummer>/", zaak.zaak, name="zaak"),
    path("zaak/<str:nummer>/<slug:naam>/", zaak.handeling, name="zaak_handeling"),
    path("besluit/<str:nummer>/", besluit.besluit, name="besluit"),
    path("stuk/<str:nummer>/", stuk.stuk, name="stuk"),
    path("stuk/<str:nummer>/inhoud/", stuk.inhoud, name="stuk_inhoud"),
    path("stuk/<str:nummer>/<slug:naam>/", stuk.handel, name="stuk_handeling"),
    *(
        pad
        for soort in ("signaal", "opgave", "ontbreekt", "heronderzoek", "onderzoek", "bericht")
        for pad in (
            path(f"{soort}/<str:nummer>/", taak.bekijk, {"soort": soort}, name=soort),
            path(
                f"{soort}/<str:nummer>/<slug:naam>/", taak.handel, {"soort": soort}, name=f"{soort}_handeling"
            ),
        )
    ),
    path("aanschrijven/", aanschrijven.aanschrijven, name="aanschrijven"),
    path("aanbod/", aanbod.aanbod, name="aanbod"),
    path("aanbod/nieuw/", aanbod.nieuw, name="aanbod_nieuw"),
    path("aanbod/<slug:kenmerk>/<slug:naam>/", aanbod.handeling, name="aanbod_handeling"),
    path("passen/", passen.passen, name="passen"),
    path("passen/<int:pas>/foto/", passen.pasfoto, name="pasfoto"),
    path("passen/<int:pas>/foto/beeld/", passen.pasfoto_beeld, name="pasfoto_beeld"),
    path("passen/<int:pas>/foto/<slug:naam>/", passen.pasfoto_handeling, name="pasfoto_handeling"),
    path("passen/<int:pas>/<slug:naam>/", passen.pas_handeling, name="pas_handeling"),
    path("vouchers/<int:voucher>/<slug:naam>/", vouchers.handel, name="voucher_handeling"),
    path("dossier/<str:nummer>/vouchers/nieuw/", vouchers.nieuw, name="voucher_nieuw"),
    path("minima/", minima.minima, name="minima"),
    path("subsidies/", subsidies.subsidies, name="subsidies"),
    path("opvang/", opvang.opvang, name="opvang"),
    path("opvang.csv", opvang.opvang_csv, name="opvang_csv"),
    path("opvang/aanmelden/", opvang.aanmelden, name="opvang_aanmelden"),
    path("opvang/locatie/", opvang.locatie, name="opvang_locatie"),
    path("opvang/<str:nummer>/", opvang.verzoek, name="opvangverzoek"),
    path("opvang/<str:nummer>/<slug:naam>/", opvang.handel, name="opvangverzoek_handeling"),
    path("maatwerk/", maatwerk.maatwerk, name="maatwerk"),
    path("maatwerk.csv", maatwerk.maatwerk_csv, name="maatwerk_csv"),
    path("maatwerk/besteden/", maatwerk.besteden, name="maatwerk_besteden"),
    path("maatwerk/plafond/", maatwerk.plafond, name="maatwerk_plafond"),
    path("maatwerk/<str:nummer>/", maatwerk.besteding, name="besteding"),
    path("maatwerk/<str:nummer>/<slug:naam>/", maatwerk.handel, name="besteding_handeling"),
    path("zoeken/", zoeken.zoek, name="zoeken"),
    path("hulp/", hulp.hulp, name="hulp"),
    path("waarom/", waarom.waarom, name="waarom"),
    path("besluit/<str:nummer>/bekendmaken/", besluit.bekendmaken, name="bekendmaken"),
    path("besluit/<str:nummer>/bezwaar/", besluit.bezwaar, name="bezwaar"),
    path("brief/<str:nummer>/", besluit.brief, name="brief"),
]
