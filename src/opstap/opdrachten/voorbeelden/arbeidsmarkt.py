"""Worked examples of Wassenaar's categories of distance to work."""

from __future__ import annotations

from datetime import date

from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet.arbeidsmarkt import Arbeidsmarktcategorie
from opstap.regels.beslissen import Geval

WASSENAAR = "GM0629"
BELEIDSPLAN = date(2024, 10, 25)
BANENAFSPRAAK = ("banenafspraak", "doelgroepregister", "beschut_werk", "beschut")
VRIJWILLIG = ("vrijwilligerswerk", "tegenprestatie", "vrijwilligerswerk_of_tegenprestatie")
ZONDER_GEVOLG = ("multiproblematiek", "maatwerk", "ontheffing")
"""Named by the plan for a category that the time already gives, or for what is left over."""
TIENDEN = 10


def _categorie(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("verwachte_maanden_tot_werk", "maanden", "kenmerken"))
    plek = velden.get("verwachte_maanden_tot_werk", velden.get("maanden"))
    honderdsten = None if plek is None else plek.bedrag()
    if plek is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"verwachte_maanden_tot_werk" ontbreekt')
    elif honderdsten is not None and honderdsten % TIENDEN:
        plek.fout("INVOER-GETAL", "hier hoort een aantal maanden te staan met hoogstens een decimaal")
    woorden = {woord: woord for woord in (*BANENAFSPRAAK, *VRIJWILLIG, *ZONDER_GEVOLG)}
    kenmerken = {
        kenmerk.keuze(woorden) for kenmerk in (velden["kenmerken"].lijst() if "kenmerken" in velden else [])
    }
    mens: Bekend = {
        "verwachte_maanden_tot_werk_tienden": (honderdsten or 0) // TIENDEN,
        "banenafspraak_of_beschut_werk": bool(kenmerken & set(BANENAFSPRAAK)),
        "vrijwilligerswerk_of_tegenprestatie_mogelijk": bool(kenmerken & set(VRIJWILLIG)),
    }
    datum = vertaling.datums[0] if vertaling.datums else BELEIDSPLAN
    namen = {int(categorie): categorie.titel for categorie in Arbeidsmarktcategorie}
    antwoord = Antwoord(
        datum,
        Geval({}, (mens,)),
        "arbeidsmarktcategorie_volgens_plan",
        0,
        gemeente=WASSENAAR,
        woorden=namen,
    )
    return {"categorie": antwoord}


ONDERWERPEN: dict[str, Onderwerp] = {"wassenaar_categorie": _categorie}
