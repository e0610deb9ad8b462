"""Worked examples of income limits, the city pass and the energy allowance."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import namen_van_huishouden
from opstap.opdrachten.voorbeelden.lokaal import (
    BESLUIT,
    MIDDELEN,
    NORM,
    OMSCHRIJVING,
    TIJD,
    antwoord,
    controleer_beleid,
    dag_van,
    huishouden_van,
    middelen,
)
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling

PERCENTAGE = ("percentage", "inkomensgrens_percentage", "procent_van_norm")
ZONDER = ("exclusief", "zonder", "excl")
SCHULDHULP = (
    "schuldhulp", "schuldhulptraject", "minnelijk_schuldhulptraject", "minnelijk_traject", "wsnp",
    "wsnp_traject",
)  # fmt: skip
STUDENT = ("student", "student_hbo_of_wo_met_studiefinanciering", "hbo_of_wo_met_studiefinanciering")
WONING = ("zelfstandige_woning", "zelfstandige_woonruimte", "eigen_woning_of_huurcontract", "eigen_contract")

SOORTEN_ENERGIETOESLAG = {"toeslag": "energietoeslag", "vooruitbetaling": "energietoeslag_vooruitbetaling"}


def _inkomensgrens(vertaling: Vertaling) -> Uitkomsten:
    """A norm times a percentage; with or without holiday allowance is a property of the norm given."""
    huishouden = namen_van_huishouden(vertaling.invoer)
    velden = vertaling.invoer.velden((*NORM, *PERCENTAGE, "basis", *OMSCHRIJVING, *TIJD, *huishouden))
    norm, percentage = een_waarde(velden, NORM), een_waarde(velden, PERCENTAGE)
    personen = huishouden_van(vertaling, velden) if norm is None else ()
    if percentage is None or (norm is None and not personen):
        vertaling.invoer.fout(
            "VOORBEELD-ONVOLLEDIG", '"percentage" is nodig, en "norm" of "leefvorm" en "leeftijd"'
        )
        return {}
    zonder = (velden["basis"].tekst() or "").startswith(ZONDER) if "basis" in velden else False
    staart = "_zonder_vakantietoeslag" if zonder else ""
    gezin: Bekend = {"inkomensgrens_percentage": percentage.procent() or 0}
    if norm is not None:
        gezin[f"minimanorm{staart}"] = norm.bedrag() or 0
    grens = antwoord(vertaling, dag_van(vertaling, velden), gezin, f"inkomensgrens{staart}", personen)
    return {"grens": grens, "inkomensgrens": grens}


def _stadspas(vertaling: Vertaling) -> Uitkomsten:
    huishouden = namen_van_huishouden(vertaling.invoer)
    velden = vertaling.invoer.velden(
        (*MIDDELEN, *OMSCHRIJVING, *TIJD, *STUDENT, *SCHULDHULP, *(n for n in huishouden if n not in STUDENT))
    )
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    personen = huishouden_van(vertaling, {n: plek for n, plek in velden.items() if n not in STUDENT})
    for namen, knoop in (
        (STUDENT, "student_hbo_of_wo_met_studiefinanciering"),
        (SCHULDHULP, "in_schuldhulptraject"),
    ):
        plek = een_waarde(velden, namen)
        gezin[knoop] = bool(plek.janee()) if plek is not None else False
        if plek is not None and gezin[knoop]:
            controleer_beleid(vertaling, dag, knoop, plek)
    if een_waarde(velden, STUDENT) is None:
        vertaling.lees_als("geen student")
    recht = antwoord(vertaling, dag, gezin, "stadspas_recht", personen)
    return {
        "grens": antwoord(vertaling, dag, gezin, "stadspas_inkomensgrens", personen),
        "percentage": antwoord(vertaling, dag, gezin, "stadspas_inkomensgrens_percentage", personen),
        "besluit": antwoord(vertaling, dag, gezin, "stadspas_recht", personen, woorden=BESLUIT),
        "recht": recht,
        "voldoet": recht,
        "voldoet_inkomen": antwoord(vertaling, dag, gezin, "stadspas_inkomen_binnen_grens", personen),
        "voldoet_vermogen": antwoord(vertaling, dag, gezin, "minima_vermogen_binnen_grens", personen),
        "pas_voor_kinderen": antwoord(vertaling, dag, gezin, "stadspas_voor_kinderen", personen),
    }


def _energietoeslag(vertaling: Vertaling) -> Uitkomsten:
    """The year of the allowance stands for its last day, when an advance had been paid."""
    huishouden = [naam for naam in namen_van_huishouden(vertaling.invoer) if naam != "student"]
    velden = vertaling.invoer.velden(
        (*MIDDELEN, *OMSCHRIJVING, *TIJD, *WONING, "student", "soort", *huishouden)
    )
    dag = dag_van(vertaling, velden, in_jaar=(12, 31))
    gezin = middelen(vertaling, velden)
    woning = een_waarde(velden, WONING)
    gezin["eigen_woning_of_huurcontract"] = bool(woning.janee()) if woning else True
    gezin["aanvrager_is_student"] = bool(velden["student"].janee()) if "student" in velden else False
    beschreven = {naam: plek for naam, plek in velden.items() if naam != "student"}
    personen = huishouden_van(vertaling, beschreven)
    if not any("leeftijd" in persoon for persoon in personen):
        gezin["energietoeslag_iemand_oud_genoeg"] = True
    vertaling.lees_als("wat niet is genoemd over leeftijd, woning en studie, sluit de toeslag niet uit")
    soort = velden["soort"].keuze(SOORTEN_ENERGIETOESLAG) if "soort" in velden else None
    bedrag = antwoord(vertaling, dag, gezin, soort or "energietoeslag", personen)
    return {
        "bedrag": bedrag,
        "energietoeslag": bedrag,
        "voldoet_inkomen": antwoord(vertaling, dag, gezin, "energietoeslag_gelet_op_inkomen", personen),
        "vooruitbetaling": antwoord(vertaling, dag, gezin, "energietoeslag_vooruitbetaling", personen),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "inkomensgrens": _inkomensgrens,
    "ooievaarspas": _stadspas,
    "stadspas": _stadspas,
    "energietoeslag": _energietoeslag,
}
