"""Worked examples of the individual income allowance."""

from __future__ import annotations

import re
from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.bewoners import (
    HOOGSTE_LEEFTIJD,
)
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import namen_van_huishouden
from opstap.opdrachten.voorbeelden.jaarcijfers import AANTAL, TOTAAL, aantal_maal_prijs
from opstap.opdrachten.voorbeelden.lokaal import (
    BESLUIT,
    NAGEGAAN,
    TIJD,
    antwoord,
    controleer_beleid,
    dag_van,
    heeft_dag,
    huishouden_van,
)
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.algemeen.aow import maanden_later
from opstap.recht.minima.huishoudtype import Huishoudtype
from opstap.recht.participatiewet import Rol
from opstap.regels import dag as als_dag

HUISHOUDENS = {
    "alleenstaande": Huishoudtype.ALLEENSTAANDE,
    "alleenstaande_zonder_kind": Huishoudtype.ALLEENSTAANDE,
    "alleenstaande_ouder_kind_tot_12": Huishoudtype.ALLEENSTAANDE_OUDER_JONG_KIND,
    "alleenstaande_ouder_kind_12_tot_18": Huishoudtype.ALLEENSTAANDE_OUDER_OUDER_KIND,
    "paar": Huishoudtype.PAAR,
    "paar_zonder_kind": Huishoudtype.PAAR,
    "paar_kind_tot_12": Huishoudtype.PAAR_JONG_KIND,
    "paar_kind_12_tot_18": Huishoudtype.PAAR_OUDER_KIND,
}
MAANDINKOMEN = ("maandinkomen_in_procent_van_norm", "maandinkomens_in_procent_van_norm")
GEMIDDELDE = ("gemiddelde_procent", "gemiddeld_inkomen_in_procent_van_norm", "inkomen_procent_van_norm")
MAATREGEL = ("maatregel_procent", "maatregel_percentage")
VORIGE = ("maanden_sinds_vorige_toeslag", "vorige_toeslag_maanden_geleden", "maanden_sinds_vorige")
MAATREGEL_GELEDEN = ("maanden_geleden", "maatregel_maanden_geleden", "maanden_sinds_maatregel")
HUISHOUDTYPE = ("huishouden", "huishoudtype")
JANEE = {
    "student": "aanvrager_is_student",
    "uitzicht_op_inkomensverbetering": "uitzicht_op_inkomensverbetering",
    "uitzicht": "uitzicht_op_inkomensverbetering",
    NAGEGAAN[0]: "ongedateerde_bedragen_nagegaan",
}
MEESTE_MAANDEN = 120
_VOLLE_NORM = 100_00

_MAANDEN = re.compile(r"(\d+)\s+maand(?:en)?\s+(?:van\s+|met\s+)?(\d+)(?:[.,](\d{1,2}))?")
_ZONDER_INKOMEN = re.compile(r"(\d+)\s+(?:maand(?:en)?\s+)?in\s+jaar\s+\d+")
_GEMIDDELD = re.compile(r"gemiddeld\w*\s+(\d+)(?:[.,](\d{1,2}))?")


def _basispunten(heel: str, deel: str | None) -> int:
    return int(heel) * 100 + int((deel or "").ljust(2, "0"))


def _maanden(plek: Plek) -> list[tuple[int, int]]:
    """The months of "35 maanden 100 en 1 maand 112": how many, and their percentage in hundredths."""
    if plek.is_lijst:
        return [(1, deel.procent() or 0) for deel in plek.lijst()]
    gevonden = _MAANDEN.findall(plek.tekst() or "")
    if not gevonden:
        plek.fout("INKOMEN-MAANDEN", 'schrijf dit als "35 maanden 100 en 1 maand 112", of als een lijst')
    return [(int(aantal), _basispunten(heel, deel)) for aantal, heel, deel in gevonden]


def _referteperiode(vertaling: Vertaling, velden: dict[str, Plek]) -> Bekend:
    """Average of the months (upwards, so that nobody above the limit passes) and the highest month."""
    plek, gemiddelde = een_waarde(velden, MAANDINKOMEN), een_waarde(velden, GEMIDDELDE)
    maanden = [(1, _VOLLE_NORM)]
    if plek is not None:
        maanden = _maanden(plek) or maanden
    elif gemiddelde is not None:
        maanden = [(1, gemiddelde.procent() or 0)]
        vertaling.lees_als("het inkomen is in elke maand gelijk aan het gemiddelde")
    elif "maanden_zonder_inkomen" in velden and (
        gevonden := _GEMIDDELD.search(velden["maanden_zonder_inkomen"].tekst() or "")
    ):
        maanden = [(1, _basispunten(gevonden[1], gevonden[2]))]
    else:
        vertaling.lees_als("het inkomen was elke maand 100 procent van de norm")
    som = sum(aantal * procent for aantal, procent in maanden)
    totaal = sum(aantal for aantal, _ in maanden)
    return {
        "referteperiode_maanden": totaal,
        "referteperiode_opgetelde_basispunten": som,
        "inkomenstoeslag_gemiddeld_inkomen_percentage": -(-som // totaal),
        "inkomenstoeslag_hoogste_maandpercentage": max(procent for _, procent in maanden),
    }


def _zonder_inkomen(plek: Plek) -> int:
    """How many months: a number, or "3 in jaar 1 en 3 in jaar 3"."""
    tekst = plek.tekst() or ""
    gevonden = _ZONDER_INKOMEN.findall(tekst)
    if gevonden:
        return sum(int(aantal) for aantal in gevonden)
    aantal = re.match(r"(\d+)\b", tekst)
    if aantal is None:
        plek.fout("INVOER-GETAL", 'hier hoort een aantal maanden te staan, of "3 in jaar 1 en 3 in jaar 3"')
        return 0
    return int(aantal[1])


def _leeftijd_en_vorige(dag: date, velden: dict[str, Plek], gezin: Bekend) -> list[Bekend]:
    """The age of the applicant and the allowance before this one, when the example names either."""
    vorige = een_waarde(velden, VORIGE)
    leeftijd = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) if "leeftijd" in velden else None
    if vorige is None and leeftijd is None:
        return []
    del gezin["inkomenstoeslag_op_tijd"]
    gezin["inkomenstoeslag_eerder_gekregen"] = vorige is not None
    if vorige is not None:
        geleden = vorige.geheel(0, MEESTE_MAANDEN) or 0
        gezin["inkomenstoeslag_vorige_datum"] = int(als_dag(maanden_later(dag, -geleden)))
    if leeftijd is None:
        gezin["inkomenstoeslag_leeftijd_aanvrager_past"] = True
        return []
    return [{"rol": int(Rol.AANVRAGER), "leeftijd": leeftijd}]


def _inkomenstoeslag(vertaling: Vertaling) -> Uitkomsten:
    """Right and amount; what an example leaves open does not stand in the way of the right."""
    if vertaling.invoer.noemt((*AANTAL, *TOTAAL)):
        return aantal_maal_prijs(vertaling)
    huishouden = [naam for naam in namen_van_huishouden(vertaling.invoer) if naam != "student"]
    velden = vertaling.invoer.velden(
        (*TIJD, *NAGEGAAN, *MAANDINKOMEN, *GEMIDDELDE, *MAATREGEL, "maanden_zonder_inkomen",
         *VORIGE, *MAATREGEL_GELEDEN, *HUISHOUDTYPE, *JANEE, *huishouden)
    )  # fmt: skip
    dag = dag_van(vertaling, velden)
    gezin = _referteperiode(vertaling, velden) | {
        "inkomenstoeslag_op_tijd": True,
        "recht_gelet_op_vermogen": True,
        "uitzicht_op_inkomensverbetering": False,
        "aanvrager_is_student": False,
        "inkomenstoeslag_maanden_zonder_inkomen": 0,
        "inkomenstoeslag_maatregel_gehad": False,
    }
    vertaling.lees_als("wat niet is genoemd over leeftijd, vermogen, uitzicht en studie, sluit niet uit")
    if not heeft_dag(vertaling, velden):
        gezin["ongedateerde_bedragen_nagegaan"] = True
    for sleutel, knoop in JANEE.items():
        if sleutel in velden:
            gezin[knoop] = bool(velden[sleutel].janee())
            if gezin[knoop]:
                controleer_beleid(vertaling, dag, knoop, velden[sleutel])
    _zonder_inkomen_en_maatregel(vertaling, dag, velden, gezin)
    personen = _leeftijd_en_vorige(dag, velden, gezin)
    recht = antwoord(vertaling, dag, gezin, "inkomenstoeslag_recht", personen)
    uitkomsten = {
        "gemiddelde_procent": antwoord(vertaling, dag, gezin, "referteperiode_gemiddeld_procent"),
        "voldoet": recht,
        "recht": recht,
        "besluit": antwoord(vertaling, dag, gezin, "inkomenstoeslag_recht", personen, woorden=BESLUIT),
    }
    soort = een_waarde(velden, HUISHOUDTYPE)
    beschreven = {naam: plek for naam, plek in velden.items() if naam in huishouden}
    if soort is not None:
        gezin["huishoudtype"] = int(soort.keuze(HUISHOUDENS) or Huishoudtype.ALLEENSTAANDE)
    elif set(beschreven) - {"leeftijd"}:
        personen = [dict(persoon) for persoon in huishouden_van(vertaling, beschreven)]
    if soort is not None or personen:
        bedrag = antwoord(vertaling, dag, gezin, "inkomenstoeslag", personen)
        uitkomsten |= {"bedrag": bedrag, "toeslag": bedrag}
    return uitkomsten


def _zonder_inkomen_en_maatregel(
    vertaling: Vertaling, dag: date, velden: dict[str, Plek], gezin: Bekend
) -> None:
    """Two grounds that one municipality has and another not."""
    zonder, maatregel = velden.get("maanden_zonder_inkomen"), een_waarde(velden, MAATREGEL)
    if zonder is not None:
        gezin["inkomenstoeslag_maanden_zonder_inkomen"] = maanden = _zonder_inkomen(zonder)
        if maanden:
            controleer_beleid(vertaling, dag, "inkomenstoeslag_maanden_zonder_inkomen", zonder)
    if maatregel is not None:
        gezin["inkomenstoeslag_maatregel_gehad"] = True
        gezin["inkomenstoeslag_maatregel_percentage"] = maatregel.procent() or 0
        controleer_beleid(vertaling, dag, "inkomenstoeslag_maatregel_gehad", maatregel)
    geleden = een_waarde(velden, MAATREGEL_GELEDEN)
    if geleden is not None and maatregel is None:
        geleden.fout(
            "VOORBEELD-ONVOLLEDIG", "zeg ook van hoeveel procent de maatregel was: maatregel_procent"
        )
    if geleden is not None:
        gezin["inkomenstoeslag_maanden_sinds_maatregel"] = geleden.geheel(0, MEESTE_MAANDEN) or 0


ONDERWERPEN: dict[str, Onderwerp] = {"individuele_inkomenstoeslag": _inkomenstoeslag}
