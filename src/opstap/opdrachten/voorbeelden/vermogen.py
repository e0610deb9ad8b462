"""Worked examples of wealth and of the lowering of the norm."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.huishouden import (
    ALLEEN,
    HUISHOUDEN,
    OUDER,
    PAAR,
    Huishouden,
)
from opstap.opdrachten.voorbeelden.huishoudenlezer import (
    lees_leefvorm,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Woonsituatie
from opstap.recht.participatiewet.vermogen import DOORLOPEND
from opstap.regels import Basispunt, als_datum, dag
from opstap.regels.beslissen import Geval

GRENZEN = ("grens", "vermogensgrens", "actuele_grens")
VERBRUIKT = (
    "vermogensvrijlating_verbruikt",
    "aanvangsvermogen",
    "eerdere_aanwas",
    "aanwas",
    "eerder_vrijgelaten",
)
VERMOGEN = (
    "leefvorm", *ALLEEN, *OUDER, *PAAR, "kinderen", "vermogen", "bezittingen", "schulden", *GRENZEN,
    *VERBRUIKT, "overwaarde_woning",
)  # fmt: skip
VERMOGEN_UITKOMSTEN = {
    "vermogen": "vermogen",
    "grens": "vermogensgrens",
    "vermogensgrens": "vermogensgrens",
    "in_aanmerking_te_nemen_vermogen": "in_aanmerking_te_nemen_vermogen",
    "recht_gelet_op_vermogen": "recht_gelet_op_vermogen",
    "resterende_ruimte": "resterende_vermogensruimte",
    "resterende_vermogensruimte": "resterende_vermogensruimte",
}


def _vermogen(vertaling: Vertaling) -> Uitkomsten:
    """Wealth against the limit; what was left free before makes the room smaller."""
    velden = vertaling.invoer.velden(VERMOGEN)
    huishouden = Huishouden()
    lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in HUISHOUDEN})
    gezin: Bekend = {"overwaarde_woning": 0}
    if "overwaarde_woning" in velden:
        gezin["overwaarde_woning"] = velden["overwaarde_woning"].bedrag() or 0
    if "vermogen" in velden:
        gezin["vermogen"] = velden["vermogen"].bedrag(negatief=True) or 0
    elif "bezittingen" in velden:
        schulden = (velden["schulden"].bedrag() or 0) if "schulden" in velden else 0
        gezin["vermogen"] = (velden["bezittingen"].bedrag() or 0) - schulden
    if "vermogen" in velden and ("bezittingen" in velden or "schulden" in velden):
        velden["vermogen"].fout("VERMOGEN-DUBBEL", "geef het vermogen, of de bezittingen en de schulden")
    verbruikt = [velden[naam].bedrag() or 0 for naam in VERBRUIKT if naam in velden]
    gezin["vermogensvrijlating_verbruikt"] = sum(verbruikt)
    for sleutel in GRENZEN:
        if sleutel in velden:
            gezin["vermogensgrens"] = velden[sleutel].bedrag() or 0
    geval = Geval(gezin, huishouden.geval().personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in VERMOGEN_UITKOMSTEN.items()}


AANVANG = ("aanvangsvermogen", "vermogen_bij_aanvang")
EERDER = ("eerdere_aanwas", "aanwas", "eerder_vrijgelaten", "vermogensvrijlating_verbruikt")
ONTVANGEN = ("ontvangen", "ontvangen_vermogen", "erfenis", "ontvangst", "nieuwe_aanwas", "vermogensaanwas")
RUIMTE_UITKOMSTEN = {
    "grens": "vermogensgrens",
    "vermogensgrens": "vermogensgrens",
    "resterende_ruimte": "ruimte_voor_aanwas",
    "resterende_vermogensruimte": "ruimte_voor_aanwas",
    "ruimte": "ruimte_voor_aanwas",
    "vrijgelaten": "vrijgelaten_aanwas",
    "in_aanmerking_te_nemen_vermogen": "in_aanmerking_te_nemen_aanwas",
    "ruimte_daarna": "ruimte_na_aanwas",
    "resterende_ruimte_daarna": "ruimte_na_aanwas",
}


def _vermogensruimte(vertaling: Vertaling) -> Uitkomsten:
    """The room left in a period of assistance; from 2026 there is none to keep, and wealth is what it is."""
    if vertaling.datum >= als_datum(dag(DOORLOPEND)) or "vermogen" in vertaling.invoer.namen():
        return _vermogen(vertaling)
    velden = vertaling.invoer.velden((*VERMOGEN, *AANVANG, *EERDER, *ONTVANGEN))
    huishouden = Huishouden()
    lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in HUISHOUDEN})
    gezin: Bekend = {"giften_als_vermogen": 0}
    for sleutels, knoop in (
        (AANVANG, "aanvangsvermogen"),
        (EERDER, "eerder_vrijgelaten_aanwas"),
        (ONTVANGEN, "ontvangen_vermogen"),
    ):
        bedragen = [velden[naam].bedrag(negatief=True) or 0 for naam in sleutels if naam in velden]
        gezin[knoop] = sum(bedragen)
    for sleutel in GRENZEN:
        if sleutel in velden:
            gezin["vermogensgrens"] = velden[sleutel].bedrag() or 0
    geval = Geval(gezin, huishouden.geval().personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in RUIMTE_UITKOMSTEN.items()}


def _eigen_woning(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(
        ("overwaarde_woning", "overwaarde", "waarde_woning", "hypotheek", "vrijstelling")
    )
    gezin: Bekend = {}
    for sleutel in ("overwaarde_woning", "overwaarde"):
        if sleutel in velden:
            gezin["overwaarde_woning"] = velden[sleutel].bedrag() or 0
    if "waarde_woning" in velden and "hypotheek" in velden:
        gezin["overwaarde_woning"] = max(
            0, (velden["waarde_woning"].bedrag() or 0) - (velden["hypotheek"].bedrag() or 0)
        )
    if "overwaarde_woning" not in gezin:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"overwaarde_woning" ontbreekt')
    if "vrijstelling" in velden:
        gezin["vrijstelling_eigen_woning"] = velden["vrijstelling"].bedrag() or 0
    return {
        "overwaarde_boven_vrijstelling": Antwoord(
            vertaling.datum, Geval(gezin, ()), "overwaarde_boven_vrijstelling"
        ),
        "overwaarde": Antwoord(vertaling.datum, Geval(gezin, ()), "overwaarde_woning"),
        "vrijstelling": Antwoord(vertaling.datum, Geval(gezin, ()), "vrijstelling_eigen_woning"),
    }


def _verlaging_woonsituatie(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("gehuwdennorm", "percentage"))
    gezin: Bekend = {"tellende_woonsituatie": Woonsituatie.GEEN_WOONLASTEN}
    if "percentage" in velden:
        gezin["percentage_geen_woonlasten"] = Basispunt(velden["percentage"].procent() or 0)
    else:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"percentage" ontbreekt: de wet noemt er geen')
    if "gehuwdennorm" in velden:
        gezin["norm_gehuwden"] = velden["gehuwdennorm"].bedrag() or 0
    return {"verlaging": Antwoord(vertaling.datum, Geval(gezin, ()), "verlaging_woonsituatie")}


ONDERWERPEN: dict[str, Onderwerp] = {
    "vermogen": _vermogen,
    "vermogensruimte": _vermogensruimte,
    "eigen woning": _eigen_woning,
    "verlaging woonsituatie": _verlaging_woonsituatie,
}
