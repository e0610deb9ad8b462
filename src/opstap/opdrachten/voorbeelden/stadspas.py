"""Worked examples of income limits, the city pass and the energy allowance."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.lokaal import (
    BESLUIT,
    MIDDELEN,
    NORM,
    OMSCHRIJVING,
    TIJD,
    antwoord,
    dag_van,
    eerste,
    middelen,
)
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Rol

SCHULDHULP = ("schuldhulp", "schuldhulptraject", "minnelijk_traject", "wsnp")
STUDENT = ("student", "student_hbo_of_wo_met_studiefinanciering", "hbo_of_wo_met_studiefinanciering")
WONING = ("zelfstandige_woning", "zelfstandige_woonruimte", "eigen_woning_of_huurcontract", "eigen_contract")

SOORTEN_ENERGIETOESLAG = {"toeslag": "energietoeslag", "vooruitbetaling": "energietoeslag_vooruitbetaling"}


def _inkomensgrens(vertaling: Vertaling) -> Uitkomsten:
    """A norm times a percentage; with or without holiday allowance is a property of the norm given."""
    velden = vertaling.invoer.velden((*NORM, "percentage", "basis", *OMSCHRIJVING, *TIJD))
    norm = eerste(velden, NORM)
    if norm is None or "percentage" not in velden:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"norm" en "percentage" zijn allebei nodig')
        return {}
    zonder = (velden["basis"].tekst() or "").startswith("exclusief") if "basis" in velden else False
    staart = "_zonder_vakantietoeslag" if zonder else ""
    gezin: Bekend = {
        f"minimanorm{staart}": norm.bedrag() or 0,
        "inkomensgrens_percentage": velden["percentage"].procent() or 0,
    }
    grens = antwoord(vertaling, dag_van(vertaling, velden), gezin, f"inkomensgrens{staart}")
    return {"grens": grens, "inkomensgrens": grens}


def _stadspas(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*MIDDELEN, *OMSCHRIJVING, *TIJD, *STUDENT, *SCHULDHULP))
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    student, schuldhulp = eerste(velden, STUDENT), eerste(velden, SCHULDHULP)
    gezin["student_hbo_of_wo_met_studiefinanciering"] = bool(student.janee()) if student else False
    gezin["in_schuldhulptraject"] = bool(schuldhulp.janee()) if schuldhulp else False
    if student is None:
        vertaling.lees_als("geen student")
    recht = antwoord(vertaling, dag, gezin, "stadspas_recht")
    return {
        "grens": antwoord(vertaling, dag, gezin, "stadspas_inkomensgrens"),
        "percentage": antwoord(vertaling, dag, gezin, "stadspas_inkomensgrens_percentage"),
        "besluit": antwoord(vertaling, dag, gezin, "stadspas_recht", woorden=BESLUIT),
        "recht": recht,
        "voldoet": recht,
        "pas_voor_kinderen": antwoord(vertaling, dag, gezin, "stadspas_voor_kinderen"),
    }


def _energietoeslag(vertaling: Vertaling) -> Uitkomsten:
    """The year of the allowance stands for its last day, when an advance had been paid."""
    velden = vertaling.invoer.velden(
        (*MIDDELEN, *OMSCHRIJVING, *TIJD, *WONING, "student", "leeftijd", "soort")
    )
    dag = dag_van(vertaling, velden, in_jaar=(12, 31))
    gezin = middelen(vertaling, velden)
    woning = eerste(velden, WONING)
    gezin["eigen_woning_of_huurcontract"] = bool(woning.janee()) if woning else True
    gezin["aanvrager_is_student"] = bool(velden["student"].janee()) if "student" in velden else False
    personen: list[Bekend] = []
    if "leeftijd" in velden:
        personen = [{"rol": int(Rol.AANVRAGER), "leeftijd": velden["leeftijd"].geheel(0, 120) or 0}]
    else:
        gezin["energietoeslag_iemand_oud_genoeg"] = True
    vertaling.lees_als("wat niet is genoemd over leeftijd, woning en studie, sluit de toeslag niet uit")
    soort = velden["soort"].keuze(SOORTEN_ENERGIETOESLAG) if "soort" in velden else None
    bedrag = antwoord(vertaling, dag, gezin, soort or "energietoeslag", personen)
    return {
        "bedrag": bedrag,
        "energietoeslag": bedrag,
        "vooruitbetaling": antwoord(vertaling, dag, gezin, "energietoeslag_vooruitbetaling", personen),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "inkomensgrens": _inkomensgrens,
    "ooievaarspas": _stadspas,
    "stadspas": _stadspas,
    "energietoeslag": _energietoeslag,
}
