"""Worked examples of means: a small pension beside the AOW."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.huishouden import HUISHOUDEN, lees_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Onderwerp, Uitkomsten, Vertaling
from opstap.regels.beslissen import Geval

PENSIOEN = (
    "particuliere_oudedagsvoorziening_maand", "particuliere_oudedagsvoorziening", "oudedagsvoorziening",
    "pensioen_maand", "pensioen", "klein_pensioen", "aanvullend_pensioen",
)  # fmt: skip
PENSIOEN_UITKOMSTEN = {
    "vrij": "vrij_pensioen_samen",
    "vrijgelaten": "vrij_pensioen_samen",
    "telt_mee": "meetellend_pensioen_samen",
    "in_aanmerking_te_nemen": "meetellend_pensioen_samen",
    "grens": "grens_klein_pensioen",
}


def _klein_pensioen(vertaling: Vertaling) -> Uitkomsten:
    staarten = ("", "_partner_1", "_partner_2", "_aanvrager", "_partner")
    sleutels = {f"{naam}{staart}": staart for naam in PENSIOEN for staart in staarten}
    velden = vertaling.invoer.velden([*HUISHOUDEN, *sleutels])
    huishouden = lees_huishouden(vertaling, {n: velden[n] for n in velden if n in HUISHOUDEN})
    if (
        huishouden.aow == [None, None]
        and None in huishouden.eigen_leeftijden
        and not huishouden.geboortedatum
    ):
        huishouden.aow[huishouden.eigen_leeftijden.index(None)] = True
        vertaling.lees_als("een van de aanvragers heeft de AOW-leeftijd")
    bedragen = [0, 0]
    for naam, staart in sleutels.items():
        if naam in velden:
            bedragen[staart in ("_partner_2", "_partner")] += velden[naam].bedrag() or 0
    if not set(sleutels) & set(velden):
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"particuliere_oudedagsvoorziening_maand" ontbreekt')
        return {}
    personen = [
        {**persoon, "particuliere_oudedagsvoorziening": bedrag}
        for persoon, bedrag in zip(huishouden.geval().personen, bedragen, strict=False)
    ]
    geval = Geval({}, (*personen, *huishouden.geval().personen[len(personen) :]))
    return {
        sleutel: Antwoord(vertaling.datum, geval, knoop, gemeente=vertaling.gemeente)
        for sleutel, knoop in PENSIOEN_UITKOMSTEN.items()
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "klein pensioen aow": _klein_pensioen,
    "klein pensioen": _klein_pensioen,
}
