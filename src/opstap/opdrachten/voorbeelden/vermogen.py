"""Worked examples of wealth: against its limit, room left in a period of assistance, and the own home."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import ALLEEN, KINDEREN, OUDER, PAAR, Huishouden
from opstap.opdrachten.voorbeelden.huishoudenlezer import lees_leefvorm, noemt_leefvorm
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet.vermogen import DOORLOPEND
from opstap.regels import als_datum, dag
from opstap.regels.beslissen import Geval

NIEUWE_LEEFVORM = ("naar", "leefvorm_nieuw", "nieuwe_leefvorm", "leefvorm_na")
OUDE_LEEFVORM = ("van", "leefvorm_oud", "oude_leefvorm", "leefvorm_voor")
GRENZEN = ("grens_nieuw", "nieuwe_grens", "grens", "vermogensgrens", "actuele_grens")
OUDE_GRENS = ("grens_oud", "oude_grens")
"""When somebody's form of living changes, the limit is that of the new one."""
LEEFVORM = (
    "leefvorm", *ALLEEN, *OUDER, *PAAR, *KINDEREN, *NIEUWE_LEEFVORM, *OUDE_LEEFVORM, *GRENZEN, *OUDE_GRENS,
)  # fmt: skip
BEZIT = ("bezittingen", "spaargeld", "banksaldo", "contant_geld", "overige_bezittingen")
VRIJGESTELD = ("spaargeld_tijdens_bijstand", "vergoeding_immateriele_schade")
VERBRUIKT = (
    "vermogensvrijlating_verbruikt",
    "aanvangsvermogen",
    "eerdere_aanwas",
    "aanwas",
    "eerder_vrijgelaten",
)
VERMOGEN = (*LEEFVORM, "vermogen", *BEZIT, "schulden", *VRIJGESTELD, *VERBRUIKT, "overwaarde_woning")
VERMOGEN_UITKOMSTEN = {
    "vermogen": "vermogen",
    "grens": "vermogensgrens",
    "vermogensgrens": "vermogensgrens",
    "in_aanmerking_te_nemen_vermogen": "in_aanmerking_te_nemen_vermogen",
    "boven_grens": "in_aanmerking_te_nemen_vermogen",
    "vermogen_boven_grens": "in_aanmerking_te_nemen_vermogen",
    "recht_gelet_op_vermogen": "recht_gelet_op_vermogen",
    "recht": "recht_gelet_op_vermogen",
    "resterende_ruimte": "resterende_vermogensruimte",
    "resterende_vermogensruimte": "resterende_vermogensruimte",
}


def _vermogen(vertaling: Vertaling) -> Uitkomsten:
    """Wealth against the limit; what was left free before makes the room smaller."""
    velden = vertaling.invoer.velden(VERMOGEN)
    gezin: Bekend = {"overwaarde_woning": 0} | _bedragen(velden, ("overwaarde_woning",))
    bezit = [velden[naam].bedrag() or 0 for naam in BEZIT if naam in velden]
    delen = any(naam in velden for naam in (*BEZIT, "schulden", *VRIJGESTELD))
    if "vermogen" in velden and delen:
        velden["vermogen"].fout("VERMOGEN-DUBBEL", "geef het vermogen, of de bezittingen en de schulden")
    elif "vermogen" in velden:
        gezin["vermogen"] = velden["vermogen"].bedrag(negatief=True) or 0
    elif bezit:
        gezin |= {"bezittingen": sum(bezit), **dict.fromkeys(("schulden", *VRIJGESTELD), 0)}
        gezin |= _bedragen(velden, ("schulden", *VRIJGESTELD))
    verbruikt = [velden[naam].bedrag() or 0 for naam in VERBRUIKT if naam in velden]
    gezin["vermogensvrijlating_verbruikt"] = sum(verbruikt)
    huishouden, grens = _leefvorm_en_grens(vertaling, velden)
    geval = Geval(gezin | grens, huishouden.geval().personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in VERMOGEN_UITKOMSTEN.items()}


def _bedragen(velden: Mapping[str, Plek], namen: tuple[str, ...]) -> Bekend:
    return {naam: velden[naam].bedrag() or 0 for naam in namen if naam in velden}


def _leefvorm_en_grens(vertaling: Vertaling, velden: Mapping[str, Plek]) -> tuple[Huishouden, Bekend]:
    """The form of living that counts, and the limit when the example gives it."""
    nieuw = een_waarde(velden, NIEUWE_LEEFVORM)
    eigen = {naam: plek for naam, plek in velden.items() if naam not in (*NIEUWE_LEEFVORM, *OUDE_LEEFVORM)}
    if nieuw is not None:
        eigen["leefvorm"] = nieuw
    huishouden = Huishouden()
    lees_leefvorm(huishouden, eigen)
    gegeven = een_waarde(velden, GRENZEN)
    if gegeven is None and not noemt_leefvorm(eigen):
        vertaling.lees_als("zonder leefvorm: alleenstaande")
    return huishouden, {} if gegeven is None else {"vermogensgrens": gegeven.bedrag() or 0}


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
    if vertaling.datum >= als_datum(dag(DOORLOPEND)) or vertaling.invoer.noemt(("vermogen",)):
        return _vermogen(vertaling)
    velden = vertaling.invoer.velden((*LEEFVORM, *AANVANG, *EERDER, *ONTVANGEN))
    gezin: Bekend = {"giften_als_vermogen": 0}
    for sleutels, knoop in (
        (AANVANG, "aanvangsvermogen"),
        (EERDER, "eerder_vrijgelaten_aanwas"),
        (ONTVANGEN, "ontvangen_vermogen"),
    ):
        bedragen = [velden[naam].bedrag(negatief=True) or 0 for naam in sleutels if naam in velden]
        gezin[knoop] = sum(bedragen)
        if sleutels == AANVANG and not bedragen:
            vertaling.lees_als("er was bij aanvang geen vermogen")
    huishouden, grens = _leefvorm_en_grens(vertaling, velden)
    geval = Geval(gezin | grens, huishouden.geval().personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in RUIMTE_UITKOMSTEN.items()}


OVERWAARDE = ("overwaarde_woning", "overwaarde")
WAARDE = ("waarde_woning", "woningwaarde", "woz_waarde")
HYPOTHEEK = ("hypotheek", "hypotheekschuld")
VRIJSTELLING = ("vrijstelling", "vrijstelling_eigen_woning")
WONING_UITKOMSTEN = {
    "overwaarde_boven_vrijstelling": "overwaarde_boven_vrijstelling",
    "boven_vrijstelling": "overwaarde_boven_vrijstelling",
    "overwaarde": "overwaarde_woning",
    "vrijstelling": "vrijstelling_eigen_woning",
}


def _eigen_woning(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*OVERWAARDE, *WAARDE, *HYPOTHEEK, *VRIJSTELLING))
    gezin: Bekend = {"heeft_eigen_woning": True}
    for sleutels, knoop in (
        (OVERWAARDE, "overwaarde_woning"),
        (WAARDE, "waarde_woning"),
        (HYPOTHEEK, "hypotheek"),
        (VRIJSTELLING, "vrijstelling_eigen_woning"),
    ):
        plek = een_waarde(velden, sleutels)
        if plek is not None:
            gezin[knoop] = plek.bedrag() or 0
    if not {"overwaarde_woning", "waarde_woning"} & set(gezin):
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"overwaarde_woning" ontbreekt')
    elif "waarde_woning" in gezin and "hypotheek" not in gezin:
        gezin["hypotheek"] = 0
        vertaling.lees_als("er is geen hypotheek")
    geval = Geval(gezin, ())
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in WONING_UITKOMSTEN.items()}


ONDERWERPEN: dict[str, Onderwerp] = {
    "vermogen": _vermogen,
    "vermogenstoets": _vermogen,
    "vermogensruimte": _vermogensruimte,
    "eigen woning": _eigen_woning,
}
