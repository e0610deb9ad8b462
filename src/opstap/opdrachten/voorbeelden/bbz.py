"""Worked examples of the Bbz 2004: living costs, settled after the book year, and business capital.

Amounts of profit are gross; norms, assistance and other income are net. The kind of self-employed person is
taken for granted when the example names it.
"""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import (
    lees_huishouden,
    namen_van_huishouden,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.bbz import Zelfstandige
from opstap.regels.beslissen import Geval

SOORT = ("soort", "soort_zelfstandige", "zelfstandige")
SOORTEN = {
    "gevestigd": Zelfstandige.GEVESTIGD,
    "gevestigde": Zelfstandige.GEVESTIGD,
    "gevestigde_zelfstandige": Zelfstandige.GEVESTIGD,
    "beginnend": Zelfstandige.BEGINNEND,
    "beginnende": Zelfstandige.BEGINNEND,
    "beginnende_zelfstandige": Zelfstandige.BEGINNEND,
    "starter": Zelfstandige.BEGINNEND,
    "ouder": Zelfstandige.OUDER,
    "oudere": Zelfstandige.OUDER,
    "oudere_zelfstandige": Zelfstandige.OUDER,
    "beeindigend": Zelfstandige.BEEINDIGEND,
    "beëindigend": Zelfstandige.BEEINDIGEND,
    "beeindigende": Zelfstandige.BEEINDIGEND,
    "beëindigende": Zelfstandige.BEEINDIGEND,
    "beeindigende_zelfstandige": Zelfstandige.BEEINDIGEND,
    "beëindigende_zelfstandige": Zelfstandige.BEEINDIGEND,
}
BEDRAGEN = {
    "bijstandsnorm": "bijstandsnorm",
    "norm": "bijstandsnorm",
    "verwachte_winst_per_maand": "bbz_verwachte_winst_per_maand",
    "verwacht_overig_inkomen_per_maand": "bbz_verwacht_overig_inkomen_per_maand",
    "verwacht_netto_inkomen_per_maand": "bbz_verwacht_netto_inkomen",
    "verwacht_bruto_inkomen_boekjaar": "bbz_verwacht_bruto_inkomen_boekjaar",
    "winst": "bbz_winst_boekjaar",
    "winst_boekjaar": "bbz_winst_boekjaar",
    "overig_inkomen": "bbz_overig_inkomen_boekjaar",
    "overig_inkomen_boekjaar": "bbz_overig_inkomen_boekjaar",
    "netto_inkomen": "bbz_netto_inkomen_boekjaar",
    "netto_inkomen_boekjaar": "bbz_netto_inkomen_boekjaar",
    "jaarnorm": "bbz_jaarnorm",
    "som_bijstandsnormen": "bbz_som_bijstandsnormen_boekjaar",
    "bijzondere_bijstand": "bbz_bijzondere_bijstand_boekjaar",
    "vergoeding_zorgverzekering": "bbz_vergoeding_zorgverzekering_boekjaar",
    "verleende_bijstand": "bbz_bijstand_verleend_boekjaar",
    "bijstand_verleend": "bbz_bijstand_verleend_boekjaar",
    "eigen_vermogen": "bbz_eigen_vermogen",
    "totaal_vermogen": "bbz_totaal_vermogen",
    "schulden": "bbz_schulden",
    "bedrijfskapitaal_gevraagd": "bbz_bedrijfskapitaal_gevraagd",
    "gevraagd": "bbz_bedrijfskapitaal_gevraagd",
    "bedrijfskapitaal_eerder": "bbz_bedrijfskapitaal_eerder",
    "lening": "bbz_restant_lening",
    "restant_lening": "bbz_restant_lening",
    "rente_boekjaar": "bbz_rente_boekjaar",
    "netto_inkomen_na_beeindiging": "bbz_netto_inkomen_na_beeindiging",
}
NEGATIEF = frozenset({"winst", "winst_boekjaar", "netto_inkomen", "netto_inkomen_boekjaar", "eigen_vermogen"})
PROCENTEN = {"rente": "bbz_rente_percentage", "belasting": "bbz_belasting_percentage"}
AANTALLEN = {
    "maanden_bijstand": "bbz_maanden_bijstand_in_boekjaar",
    "maanden": "bbz_maanden_bijstand_in_boekjaar",
    "maanden_verstreken": "bbz_maanden_verstreken",
    "looptijd_maanden": "bbz_looptijd_gevraagd",
    "maanden_voorbereiding_verbruikt": "bbz_maanden_voorbereiding_verbruikt",
    "jaren_bedrijf": "bbz_jaren_bedrijf",
    "verwachte_duur_in_maanden": "bbz_verwachte_duur_in_maanden",
}
JANEE = {
    "levensvatbaar": "bbz_levensvatbaar",
    "termijn_verlengd": "bbz_verlenging_toegekend",
    "verlenging": "bbz_verlenging_toegekend",
    "inkomen_duurzaam_te_laag": "bbz_inkomen_duurzaam_te_laag",
    "inkomen_komt_regelmatig": "bbz_inkomen_komt_regelmatig",
    "ook_bijstand_in_boekjaar": "bbz_ook_bijstand_in_boekjaar",
    "renteloos_gemaakt": "bbz_lening_renteloos_gemaakt",
    "ontvangt_bijstand": "bbz_ontvangt_algemene_bijstand",
    "werkt_mee": "bbz_werkt_mee_aan_begeleiding",
    "voldoet_aan_voorwaarden": "bbz_hoort_bij_soort",
}
UITKOMSTEN = {
    "levensonderhoud_voorlopig": "bbz_levensonderhoud_voorlopig",
    "bijstand_voorlopig": "bbz_levensonderhoud_voorlopig",
    "levensonderhoud_definitief": "bbz_levensonderhoud_definitief",
    "bijstand_definitief": "bbz_levensonderhoud_definitief",
    "om_niet": "bbz_levensonderhoud_om_niet",
    "blijft_lening": "bbz_blijft_lening",
    "aanvulling": "bbz_aanvulling",
    "terug_te_vorderen": "bbz_terug_te_vorderen",
    "terugvordering": "bbz_terug_te_vorderen",
    "jaarnorm": "bbz_jaarnorm",
    "netto_inkomen": "bbz_netto_inkomen_boekjaar",
    "netto_winst": "bbz_winst_netto_boekjaar",
    "vermogensgrens": "bbz_vermogensgrens",
    "om_niet_mogelijk": "bbz_om_niet_mogelijk",
    "termijn_loopt": "bbz_termijn_loopt",
    "maximum": "bbz_bedrijfskapitaal_maximum",
    "maximum_lening": "bbz_bedrijfskapitaal_maximum",
    "bedrijfskapitaal_maximum": "bbz_bedrijfskapitaal_maximum",
    "bedrijfskapitaal": "bbz_bedrijfskapitaal",
    "bedrijfskapitaal_om_niet_maximum": "bbz_bedrijfskapitaal_om_niet_maximum",
    "maximum_om_niet": "bbz_bedrijfskapitaal_om_niet_maximum",
    "rente_per_jaar": "bbz_rente_per_jaar",
    "rente_percentage": "bbz_rente_percentage",
    "looptijd_toegestaan": "bbz_looptijd_toegestaan",
    "looptijd_maanden_maximaal": "bbz_looptijd_maanden",
    "kwijtschelding_rente": "bbz_kwijt_te_schelden_rente",
    "aflossing_per_maand": "bbz_aflossing_na_beeindiging",
    "voorbereiding_toegestaan": "bbz_voorbereiding_toegestaan",
}
NIETS = (
    "bbz_verwachte_winst_per_maand", "bbz_verwacht_overig_inkomen_per_maand", "bbz_overig_inkomen_boekjaar",
    "bbz_vergoeding_zorgverzekering_boekjaar", "bbz_bijzondere_bijstand_boekjaar",
    "bbz_bedrijfskapitaal_eerder",
)  # fmt: skip
"""What an example that leaves it out means to be nil."""


def _bbz(vertaling: Vertaling) -> Uitkomsten:
    huishouden = namen_van_huishouden(vertaling.invoer)
    velden = vertaling.invoer.velden((*huishouden, *SOORT, *BEDRAGEN, *PROCENTEN, *AANTALLEN, *JANEE))
    gezin: Bekend = dict.fromkeys(NIETS, 0)
    _lees_getallen(velden, gezin)
    plek = een_waarde(velden, SOORT)
    soort = None if plek is None else plek.keuze(SOORTEN)
    if soort is not None:
        gezin["bbz_soort_zelfstandige"] = int(soort)
        _neem_soort_aan(vertaling, gezin)
    if "bbz_totaal_vermogen" not in gezin and "bbz_eigen_vermogen" not in gezin:
        gezin["bbz_vermogen_boven_grens"] = 0
        vertaling.lees_als("het vermogen staat een bedrag om niet niet in de weg")
    gezin.setdefault("bbz_maanden_bijstand_in_boekjaar", 12)
    gezin |= {"woonsituatie": 0, "recente_schoolverlater": False}
    personen = lees_huishouden(vertaling, velden).geval().personen
    geval = Geval(gezin, personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in UITKOMSTEN.items()}


def _lees_getallen(velden: Mapping[str, Plek], gezin: Bekend) -> None:
    for sleutel, naam in BEDRAGEN.items():
        if sleutel in velden:
            gezin[naam] = velden[sleutel].bedrag(negatief=sleutel in NEGATIEF) or 0
    for sleutel, naam in PROCENTEN.items():
        if sleutel in velden:
            gezin[naam] = velden[sleutel].procent() or 0
    for sleutel, naam in AANTALLEN.items():
        if sleutel in velden:
            gezin[naam] = velden[sleutel].geheel(0, 1200) or 0
    for sleutel, naam in JANEE.items():
        if sleutel in velden:
            gezin[naam] = bool(velden[sleutel].janee())


def _neem_soort_aan(vertaling: Vertaling, gezin: Bekend) -> None:
    """An example that names the kind takes for granted that its conditions are met and its term runs."""
    if "bbz_hoort_bij_soort" not in gezin:
        gezin["bbz_hoort_bij_soort"] = True
        vertaling.lees_als("aan de voorwaarden voor deze soort zelfstandige is voldaan")
    gezin.setdefault("bbz_maanden_verstreken", 0)


ONDERWERPEN: dict[str, Onderwerp] = {
    "bbz": _bbz,
    "bbz 2004": _bbz,
    "bbz levensonderhoud": _bbz,
    "bbz bedrijfskapitaal": _bbz,
    "bbz vermogen": _bbz,
}
