"""Worked examples of means: a small pension beside the AOW, gifts, holiday allowance over an income."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import lees_huishouden, namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
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
    velden = vertaling.invoer.velden([*namen_van_huishouden(vertaling.invoer), *sleutels])
    huishouden = lees_huishouden(vertaling, velden)
    if huishouden.aow == [None, None] and huishouden.zonder_leeftijd:
        huishouden.aow[huishouden.zonder_leeftijd[0]] = True
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


GIFTEN = ("giften", "gift", "giften_in_maand", "giften_deze_maand")
GIFTEN_EERDER = ("giften_eerder_dit_jaar", "eerder_dit_jaar", "eerdere_giften")
GIFTEN_UITKOMSTEN = {
    "vrij": "vrije_giften",
    "vrijgelaten": "vrije_giften",
    "telt_mee": "giften_boven_grens",
    "boven_grens": "giften_boven_grens",
    "in_aanmerking_te_nemen": "giften_boven_grens",
    "grens": "giftengrens",
}
LOON = ("netto_loon", "netto_inkomen", "inkomen")
UITKERING = ("netto_uitkering", "uitkering")


def _giften(vertaling: Vertaling) -> Uitkomsten:
    namen = namen_van_huishouden(vertaling.invoer)
    velden = vertaling.invoer.velden([*namen, *GIFTEN, *GIFTEN_EERDER, "grens"])
    huishouden = lees_huishouden(vertaling, velden)
    giften, eerder = een_waarde(velden, GIFTEN), een_waarde(velden, GIFTEN_EERDER)
    if giften is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"giften" ontbreekt')
        return {}
    eigen, *anderen = huishouden.geval().personen
    eigen = {
        **eigen,
        "giften_in_maand": giften.bedrag() or 0,
        "giften_eerder_dit_jaar": 0 if eerder is None else eerder.bedrag() or 0,
    }
    anderen = [{**persoon, "giften_in_maand": 0, "giften_eerder_dit_jaar": 0} for persoon in anderen]
    gezin = {"giftengrens": velden["grens"].bedrag() or 0} if "grens" in velden else {}
    geval = Geval(gezin, (eigen, *anderen))
    return {
        sleutel: Antwoord(vertaling.datum, geval, knoop, gemeente=vertaling.gemeente)
        for sleutel, knoop in GIFTEN_UITKOMSTEN.items()
    }


def _vakantieaanspraak(vertaling: Vertaling) -> Uitkomsten:
    """By the table of the year, over wage or over a benefit."""
    velden = vertaling.invoer.velden((*LOON, *UITKERING))
    loon, uitkering = (
        [velden[naam].bedrag() or 0 for naam in sleutels if naam in velden] for sleutels in (LOON, UITKERING)
    )
    if len(loon) + len(uitkering) != 1:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", 'geef "netto_loon" of "netto_uitkering"')
        return {}
    if loon:
        persoon: Bekend = {"netto_loon": loon[0], "bouwt_vakantiegeld_op": True}
        knoop = "vakantieaanspraak_loon"
    else:
        persoon = {"uitkering_vroegere_arbeid": uitkering[0]}
        knoop = "vakantieaanspraak_uitkering"
    return {"vakantieaanspraak": Antwoord(vertaling.datum, Geval({}, (persoon,)), knoop, 0)}


ONDERWERPEN: dict[str, Onderwerp] = {
    "klein pensioen aow": _klein_pensioen,
    "klein pensioen": _klein_pensioen,
    "giften landelijk": _giften,
    "vrijlating giften": _giften,
    "vakantieaanspraak": _vakantieaanspraak,
}
