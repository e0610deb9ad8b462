"""Worked examples of local schemes for families: school, taking part, illness, child care."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.lokaal import (
    GEMEENSCHAPPELIJK,
    TIJD,
    antwoord,
    controleer_beleid,
    dag_van,
    is_beleid,
    middelen,
)
from opstap.opdrachten.voorbeelden.scholen import (
    BASISSCHOOL,
    IN_VOORTGEZET,
    OP_BASISSCHOOL,
    SCHOLEN,
    VOORTGEZET,
    aantal,
    lees_scholen,
)
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.minima import GrondChronischZiek, Opvangsoort
from opstap.recht.participatiewet import Rol

UREN = ("uren", "uren_per_maand", "opvanguren")
VOORWAARDEN_KINDEROPVANG = 2
OPVANG = {
    "dagopvang": Opvangsoort.DAGOPVANG,
    "kinderdagverblijf": Opvangsoort.DAGOPVANG,
    "buitenschoolse_opvang": Opvangsoort.BUITENSCHOOLSE_OPVANG,
    "bso": Opvangsoort.BUITENSCHOOLSE_OPVANG,
    "gastouderopvang": Opvangsoort.GASTOUDEROPVANG,
    "gastouder": Opvangsoort.GASTOUDEROPVANG,
}
VOLWASSENEN = ("volwassenen", "aantal_volwassenen")
GRONDEN = {
    "thuiszorg": GrondChronischZiek.THUISZORG,
    "langer_dan_1_jaar_thuiszorg": GrondChronischZiek.THUISZORG,
    "pgb": GrondChronischZiek.PERSOONSGEBONDEN_BUDGET,
    "thuiszorg_langer_dan_1_jaar": GrondChronischZiek.THUISZORG,
    "pgb_wlz": GrondChronischZiek.PERSOONSGEBONDEN_BUDGET,
    "pgb_zvw": GrondChronischZiek.PERSOONSGEBONDEN_BUDGET,
    "pgb_jeugdwet": GrondChronischZiek.PERSOONSGEBONDEN_BUDGET,
    "persoonsgebonden_budget": GrondChronischZiek.PERSOONSGEBONDEN_BUDGET,
    "wmo": GrondChronischZiek.WMO_VOORZIENING,
    "wmo_voorziening": GrondChronischZiek.WMO_VOORZIENING,
    "wao": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "wia": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "wajong": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "wao_uitkering": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "wia_uitkering": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "wajong_uitkering": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "wao/wia/wajong_uitkering": GrondChronischZiek.ARBEIDSONGESCHIKT,
    "gehandicaptenparkeerkaart": GrondChronischZiek.PARKEERKAART,
    "parkeerkaart": GrondChronischZiek.PARKEERKAART,
}
INDICATIE = "chronisch_ziek_indicatie"
INDICATIES = (
    "wmo", "wmo_voorziening", "wmo_besluit", "ciz", "ciz_indicatie", "indicatie_ciz", "wijkverpleegkundige",
    "wijkverpleging", "indicatie_wijkverpleegkundige", "indicatie",
)  # fmt: skip
"""What counts where a decision under the Wmo or an indication is asked for; an allowance (WAO) never does."""


def _schoolregeling(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEMEENSCHAPPELIJK, "kinderen", *BASISSCHOOL, *VOORTGEZET, *SCHOLEN))
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    scholen = lees_scholen(velden)
    gezin["kinderen_op_basisschool"] = sum(school in OP_BASISSCHOOL for school in scholen)
    gezin["kinderen_in_voortgezet_onderwijs"] = sum(school in IN_VOORTGEZET for school in scholen)
    totaal = antwoord(vertaling, dag, gezin, "schoolregeling_tegemoetkoming")
    deel = antwoord(vertaling, dag, gezin, "schoolregeling_deel")
    recht = antwoord(vertaling, dag, gezin, "schoolregeling_recht")
    inkomen = antwoord(vertaling, dag, gezin, "schoolregeling_gelet_op_inkomen")
    return {
        **dict.fromkeys(("totaal", "bedrag", "tegemoetkoming"), totaal),
        **dict.fromkeys(("deel", "percentage"), deel),
        **dict.fromkeys(("recht", "voldoet"), recht),
        "voldoet_inkomen": inkomen,
    }


def _ieder_evenveel(vertaling: Vertaling, dag: date) -> bool:
    """Whether adults and children get the same here, so that persons need only be counted."""
    namen = ("meedoenregeling_volwassene", "meedoenregeling_kind")
    return len({antwoord(vertaling, dag, {}, naam).bereken() for naam in namen}) == 1


def _participatie(vertaling: Vertaling) -> Uitkomsten:
    kinderen = ("kinderen", "aantal_kinderen")
    velden = vertaling.invoer.velden((*GEMEENSCHAPPELIJK, *VOLWASSENEN, *kinderen, "personen"))
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    gezin["aantal_belanghebbenden"] = aantal(velden, (*VOLWASSENEN, "personen"))
    if not {*VOLWASSENEN, "personen"} & set(velden):
        vertaling.lees_als("de volwassenen zijn niet genoemd en tellen niet mee")
    if "personen" in velden and not _ieder_evenveel(vertaling, dag):
        velden["personen"].fout("VOORBEELD-ONVOLLEDIG", "zeg hoeveel volwassenen en hoeveel kinderen er zijn")
    plek = een_waarde(velden, kinderen)
    telt = len(plek.lijst()) if plek is not None and plek.is_lijst else aantal(velden, kinderen)
    gezin["aantal_kinderen"] = telt
    maximum = antwoord(vertaling, dag, gezin, "meedoenregeling_maximum")
    recht = antwoord(vertaling, dag, gezin, "meedoenregeling_recht")
    return {
        **dict.fromkeys(("maximum", "totaal", "bedrag"), maximum),
        **dict.fromkeys(("recht", "voldoet"), recht),
        "voldoet_inkomen": antwoord(vertaling, dag, gezin, "meedoenregeling_gelet_op_inkomen"),
    }


def _gronden(vertaling: Vertaling, dag: date, velden: Mapping[str, Plek]) -> Bekend:
    """The ground in the words of this municipality: one of a list, or whether there is an indication."""
    if not {"grond", "gronden", "indicatie"} & set(velden):
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"gronden" ontbreekt; geen grond is een lege lijst')
    plekken = velden["gronden"].lijst() if "gronden" in velden else []
    if "grond" in velden:
        plekken.append(velden["grond"])
    if "indicatie" in velden:
        controleer_beleid(vertaling, dag, INDICATIE, velden["indicatie"])
    if not is_beleid(vertaling, dag, INDICATIE):
        gronden = [plek.keuze(GRONDEN) for plek in plekken]
        return {"grond_chronisch_ziek": int(next((g for g in gronden if g), GrondChronischZiek.GEEN))}
    geen = [naam for naam, grond in GRONDEN.items() if grond == GrondChronischZiek.ARBEIDSONGESCHIKT]
    woorden = {naam: naam for naam in (*geen, *INDICATIES)}
    heeft = [plek.keuze(woorden) in INDICATIES for plek in plekken]
    if "indicatie" in velden:
        heeft.append(bool(velden["indicatie"].janee()))
    return {INDICATIE: any(heeft)}


def _chronisch_ziek(vertaling: Vertaling) -> Uitkomsten:
    """One ground is enough; an empty list means that there is none."""
    velden = vertaling.invoer.velden(
        (*GEMEENSCHAPPELIJK, "gronden", "grond", "indicatie", "leeftijd", "inrichting")
    )
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden) | _gronden(vertaling, dag, velden)
    leeftijd = velden["leeftijd"].geheel(0, 120) if "leeftijd" in velden else None
    if leeftijd is None:
        gezin["chronisch_ziek_iemand_kan_aanvragen"] = True
        vertaling.lees_als("de aanvrager is volwassen en verblijft niet in een inrichting")
    inrichting = bool(velden["inrichting"].janee()) if "inrichting" in velden else False
    aanvrager: Bekend = {"rol": int(Rol.AANVRAGER), "leeftijd": leeftijd or 0, "in_inrichting": inrichting}
    personen = [] if leeftijd is None else [aanvrager]
    maximum = antwoord(vertaling, dag, gezin, "chronisch_ziek_maximum", personen)
    recht = antwoord(vertaling, dag, gezin, "chronisch_ziek_recht", personen)
    return {
        **dict.fromkeys(("maximum", "bedrag"), maximum),
        **dict.fromkeys(("recht", "voldoet"), recht),
        "voldoet_inkomen": antwoord(vertaling, dag, gezin, "chronisch_ziek_gelet_op_inkomen", personen),
    }


def _schoolspullen(vertaling: Vertaling) -> Uitkomsten:
    """A year stands for 1 June, when the card can be asked for."""
    velden = vertaling.invoer.velden(
        (*GEMEENSCHAPPELIJK, "kinderen", "ooievaarspas", "stadspas", *BASISSCHOOL, *VOORTGEZET, *SCHOLEN)
    )
    dag = dag_van(vertaling, velden, in_jaar=(6, 1))
    scholen = lees_scholen(velden)
    if not scholen:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"kinderen" ontbreekt: een lijst met de school van elk')
    pas = een_waarde(velden, ("ooievaarspas", "stadspas"))
    gezin = middelen(vertaling, velden) | {"student_hbo_of_wo_met_studiefinanciering": False}
    if pas is not None:
        gezin["stadspas_voor_kinderen"] = bool(pas.janee())
    personen: list[Bekend] = [{"rol": int(Rol.KIND), "schoolsoort": int(school)} for school in scholen]
    tegoed = antwoord(vertaling, dag, gezin, "schoolspullen_tegoed", personen)
    return {"totaal_tegoed": tegoed, "tegoed": tegoed, "totaal": tegoed}


def _kinderopvang(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(
        (*TIJD, *UREN, "uurtarief", "maximumuurprijs", "soort", "traject", "kinderopvangtoeslag")
    )
    dag = dag_van(vertaling, velden)
    voorwaarden = [velden[naam].janee() for naam in ("traject", "kinderopvangtoeslag") if naam in velden]
    gezin: Bekend = {"kinderopvang_met_traject": all(voorwaarden)}
    if len(voorwaarden) < VOORWAARDEN_KINDEROPVANG:
        vertaling.lees_als("er is een traject of werk naast bijstand, en kinderopvangtoeslag")
    for naam, knoop in (
        ("uurtarief", "kinderopvang_uurtarief"),
        ("maximumuurprijs", "kinderopvang_maximumuurprijs"),
    ):
        if naam in velden:
            gezin[knoop] = velden[naam].bedrag() or 0
    if "soort" in velden:
        gezin["opvangsoort"] = int(velden["soort"].keuze(OPVANG) or Opvangsoort.DAGOPVANG)
    uren = een_waarde(velden, UREN)
    if uren is not None:
        gezin["kinderopvang_honderdste_uren"] = uren.bedrag() or 0
    aanvulling = antwoord(vertaling, dag, gezin, "kinderopvang_aanvulling")
    return {
        "tegemoetkoming": aanvulling,
        "bedrag": aanvulling,
        **dict.fromkeys(
            ("meetellend_uurtarief", "uurtarief_in_aanmerking"),
            antwoord(vertaling, dag, gezin, "kinderopvang_meetellend_tarief"),
        ),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "school_cultuur_sportkosten": _schoolregeling,
    "maatschappelijke_participatie": _participatie,
    "tegemoetkoming_chronisch_zieken": _chronisch_ziek,
    "schoolspullenpas": _schoolspullen,
    "kinderopvang_4_procent": _kinderopvang,
}
