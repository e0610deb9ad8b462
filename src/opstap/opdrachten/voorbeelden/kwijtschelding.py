"""Worked examples of the waiver of municipal taxes."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.handhaving import NORM, antwoorden, dag_van
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling

BEDRAGEN = {
    "aanslag": "kwijtschelding_aanslag",
    "betalingscapaciteit_12_maanden": "betalingscapaciteit",
    "betalingscapaciteit_jaar": "betalingscapaciteit",
    "betalingscapaciteit": "betalingscapaciteit",
    "netto_besteedbaar_per_maand": "netto_besteedbaar_inkomen",
    "netto_besteedbaar_inkomen_per_maand": "netto_besteedbaar_inkomen",
    "netto_besteedbaar_inkomen": "netto_besteedbaar_inkomen",
    "netto_inkomen_per_maand": "kwijtschelding_inkomen",
    "netto_inkomen": "kwijtschelding_inkomen",
    "inkomen_per_maand": "kwijtschelding_inkomen",
    "inkomen": "kwijtschelding_inkomen",
    "uitgaven_per_maand": "kwijtschelding_uitgaven",
    "uitgaven": "kwijtschelding_uitgaven",
    "nettowoonlasten": "kwijtschelding_nettowoonlasten",
    "huurtoeslag_per_maand": "kwijtschelding_huurtoeslag",
    "huurtoeslag": "kwijtschelding_huurtoeslag",
    "woonkostentoeslag": "kwijtschelding_huurtoeslag",
    "zorgtoeslag_per_maand": "kwijtschelding_zorgtoeslag",
    "zorgtoeslag": "kwijtschelding_zorgtoeslag",
    "kindgebonden_budget_ontvangen": "kwijtschelding_kindgebonden_budget_ontvangen",
    "alimentatie": "kwijtschelding_andere_uitgaven",
    "andere_uitgaven": "kwijtschelding_andere_uitgaven",
    "maximale_huur": "huurtoeslag_maximale_huurgrens",
    "kosten_van_bestaan_per_maand": "kwijtschelding_kosten_van_bestaan",
    "kosten_van_bestaan": "kwijtschelding_kosten_van_bestaan",
    "huur": "kwijtschelding_huur",
    "kale_huur": "kwijtschelding_huur",
    "hypotheekrente": "kwijtschelding_huur",
    "normhuur": "kwijtschelding_normhuur",
    "zorgpremie": "kwijtschelding_zorgpremie",
    "premie": "kwijtschelding_zorgpremie",
    "normpremie": "kwijtschelding_normpremie",
    "kindgebonden_budget": "kwijtschelding_kindgebonden_budget",
    "banksaldo": "kwijtschelding_saldo",
    "vermogen": "kwijtschelding_vermogen",
    "overig_vermogen": "kwijtschelding_overig_vermogen",
    "vrijgesteld_basis": "kwijtschelding_vrij_saldo",
    "ophoging_gemeente": "kwijtschelding_ophoging_gemeente",
}
ZONDER = (
    (
        ("kwijtschelding_kindgebonden_budget", "kwijtschelding_kindgebonden_budget_ontvangen"),
        "er zijn geen kinderen",
    ),
    (("kwijtschelding_huurtoeslag",), "er is geen huurtoeslag"),
    (("kwijtschelding_zorgtoeslag",), "er is geen zorgtoeslag"),
    (("kwijtschelding_andere_uitgaven",), "er zijn geen andere uitgaven die meetellen"),
)
"""What an example with a home or an income does not name is not there, and how that is then said."""
WOONT_OF_VERDIENT = {"kwijtschelding_huur", "kwijtschelding_inkomen"}
PERCENTAGE = ("percentage_kosten_van_bestaan", "kosten_van_bestaan_procent")
KWIJTSCHELDING = (*BEDRAGEN, *NORM, *PERCENTAGE, "uitgesloten")
UITKOMSTEN = {
    "kosten_van_bestaan": "kwijtschelding_kosten_van_bestaan",
    "nettowoonlasten": "kwijtschelding_nettowoonlasten",
    "woonlasten_die_meetellen": "kwijtschelding_woonlasten",
    "uitgaven": "kwijtschelding_uitgaven",
    "netto_besteedbaar_per_maand": "netto_besteedbaar_inkomen",
    "netto_besteedbaar_inkomen": "netto_besteedbaar_inkomen",
    "betalingscapaciteit_12_maanden": "betalingscapaciteit",
    "betalingscapaciteit_jaar": "betalingscapaciteit",
    "betalingscapaciteit": "betalingscapaciteit",
    "aan_te_wenden_80_procent": "kwijtschelding_aan_te_wenden",
    "te_betalen": "aanslag_zelf_te_betalen",
    "zelf_te_betalen": "aanslag_zelf_te_betalen",
    "kwijtschelding": "kwijtschelding",
    "vrij_saldo": "kwijtschelding_vrij_saldo",
    "vermogen": "kwijtschelding_vermogen",
}


def _kwijtschelding(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(KWIJTSCHELDING)
    gezin: Bekend = {
        "kwijtschelding_uitgesloten": "uitgesloten" in velden and bool(velden["uitgesloten"].janee()),
        "kwijtschelding_overig_vermogen": 0,
    }
    for sleutel, naam in BEDRAGEN.items():
        if sleutel in velden and not velden[sleutel].is_leeg:
            gezin[naam] = velden[sleutel].bedrag() or 0
    norm, procent = een_waarde(velden, NORM), een_waarde(velden, PERCENTAGE)
    if norm is not None:
        gezin["kwijtschelding_norm"] = norm.bedrag() or 0
    if procent is not None:
        gezin["kwijtschelding_percentage_kosten_van_bestaan"] = procent.procent() or 0
    elif norm is not None and "kwijtschelding_kosten_van_bestaan" not in gezin:
        gezin["kwijtschelding_kosten_van_bestaan"] = gezin["kwijtschelding_norm"]
        vertaling.lees_als("de kosten van bestaan zijn de hele norm")
    for namen, zin in ZONDER:
        if WOONT_OF_VERDIENT & gezin.keys() and gezin.keys().isdisjoint(namen):
            gezin.update(dict.fromkeys(namen, 0))
            vertaling.lees_als(zin)
    if "kwijtschelding_saldo" not in gezin and "kwijtschelding_vermogen" not in gezin:
        gezin["kwijtschelding_vermogen"] = 0
        vertaling.lees_als("er is geen vermogen")
    if "kwijtschelding_ophoging_gemeente" not in gezin:
        gezin["kwijtschelding_ophoging_gemeente"] = 0
        vertaling.lees_als("de gemeente laat niet meer vrij dan het gewone saldo")
    return antwoorden(vertaling, dag_van(vertaling), gezin, UITKOMSTEN)


ONDERWERPEN: dict[str, Onderwerp] = {"kwijtschelding": _kwijtschelding}
