"""Worked examples of local schemes for families: school, computer, taking part, illness, child care."""

from __future__ import annotations

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.lokaal import (
    MIDDELEN,
    OMSCHRIJVING,
    TIJD,
    antwoord,
    dag_van,
    eerste,
    middelen,
)
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.minima import GrondChronischZiek, Opvangsoort, Schoolsoort
from opstap.recht.participatiewet import Rol

UREN = ("uren", "uren_per_maand", "opvanguren")
MEESTE_KINDEREN = 30
MAX_KOSTEN = 10_000_000
VOORWAARDEN_KINDEROPVANG = 2
GEMEENSCHAPPELIJK = (*MIDDELEN, *OMSCHRIJVING, *TIJD)
BASISSCHOOL = ("kinderen_basisschool", "kinderen_op_basisschool", "basisschoolkinderen")
VOORTGEZET = ("kinderen_voortgezet", "kinderen_voortgezet_onderwijs", "kinderen_in_voortgezet_onderwijs")
SCHOLEN = {
    "basisschool": Schoolsoort.BASISSCHOOL,
    "basisonderwijs": Schoolsoort.BASISSCHOOL,
    "groep_7": Schoolsoort.BASISSCHOOL_BOVENBOUW,
    "groep_8": Schoolsoort.BASISSCHOOL_BOVENBOUW,
    "brugklas": Schoolsoort.BRUGKLAS,
    "voortgezet": Schoolsoort.VOORTGEZET_ONDERWIJS,
    "voortgezet_onderwijs": Schoolsoort.VOORTGEZET_ONDERWIJS,
    "vo": Schoolsoort.VOORTGEZET_ONDERWIJS,
    "mbo_bol": Schoolsoort.MBO_BOL,
    "voortgezet_onderwijs_of_mbo_bol": Schoolsoort.VOORTGEZET_ONDERWIJS,
    "bol": Schoolsoort.MBO_BOL,
    "mbo_bbl": Schoolsoort.MBO_OVERIG,
    "geen": Schoolsoort.GEEN,
}
OPVANG = {
    "dagopvang": Opvangsoort.DAGOPVANG,
    "kinderdagverblijf": Opvangsoort.DAGOPVANG,
    "buitenschoolse_opvang": Opvangsoort.BUITENSCHOOLSE_OPVANG,
    "bso": Opvangsoort.BUITENSCHOOLSE_OPVANG,
    "gastouderopvang": Opvangsoort.GASTOUDEROPVANG,
    "gastouder": Opvangsoort.GASTOUDEROPVANG,
}
AL_VERSTREKT = ("verstrekt_in_laatste_5_jaar", "al_verstrekt", "eerder_verstrekt")
AL_VERGOED = ("al_vergoed", "al_vergoed_in_laatste_5_jaar", "eerder_vergoed")
TABLET = (
    "offerte_tablet",
    "offerte_per_tablet",
    "tablet_offerte",
    "tabletprijs",
    "prijs_per_tablet",
    "tablet",
    "tablet_per_kind",
    "offertes_tablet",
    "offertes_tablets",
    "tablet_offertes",
)
AANTAL_TABLETS = ("tablets", "aantal_tablets")
SCHOOL = ("schoolsoort", "onderwijs", "school")
COMPUTER = ("offerte", "offerte_computer", "computer_offerte", "prijs", "computer")
KINDEREN = ("kinderen", "aantal_kinderen", *VOORTGEZET, "kinderen_voortgezet_of_mbo", *AANTAL_TABLETS)
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


def _aantal(velden: dict[str, Plek], namen: tuple[str, ...]) -> int:
    plek = eerste(velden, namen)
    return (plek.geheel(0, MEESTE_KINDEREN) or 0) if plek is not None else 0


def _schoolregeling(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEMEENSCHAPPELIJK, *BASISSCHOOL, *VOORTGEZET))
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    gezin["kinderen_op_basisschool"] = _aantal(velden, BASISSCHOOL)
    gezin["kinderen_in_voortgezet_onderwijs"] = _aantal(velden, VOORTGEZET)
    totaal = antwoord(vertaling, dag, gezin, "schoolregeling_tegemoetkoming")
    deel = antwoord(vertaling, dag, gezin, "schoolregeling_deel")
    return {"totaal": totaal, "bedrag": totaal, "tegemoetkoming": totaal, "deel": deel, "percentage": deel}


def _computerregeling(vertaling: Vertaling) -> Uitkomsten:
    """A computer, tablets or internet: which one, the names in the example say."""
    velden = vertaling.invoer.velden(
        (*GEMEENSCHAPPELIJK, *COMPUTER, *TABLET, *AL_VERSTREKT, *AL_VERGOED, *KINDEREN, *SCHOOL, "maanden")
    )
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden) | {"heeft_kind_voor_computer": True}
    vertaling.lees_als("er is een kind voor wie de regeling geldt")
    uitkomsten: dict[str, str] = {}
    personen: list[Bekend] = []
    tablet, computer = eerste(velden, TABLET), eerste(velden, COMPUTER)
    if tablet is None and eerste(velden, AANTAL_TABLETS) is not None:
        tablet, computer = computer, None
    if "maanden" in velden:
        gezin["internet_maanden"] = velden["maanden"].geheel(0, 1200) or 0
        uitkomsten |= dict.fromkeys(("totaal", "internet", "vergoeding"), "internet_vergoeding")
    if tablet is not None:
        personen = _kinderen_met_tablet(vertaling, velden, tablet)
        uitkomsten |= dict.fromkeys(("totaal", "tablets", "vergoeding"), "tablet_vergoeding")
    if computer is not None:
        gezin["computer_offerte"] = computer.bedrag() or 0
        gezin["computer_al_vergoed"] = _al_vergoed(vertaling, velden)
        uitkomsten |= dict.fromkeys(("totaal", "computer", "vergoeding"), "computer_vergoeding")
    if tablet is not None and computer is not None:
        uitkomsten.pop("totaal")
        uitkomsten.pop("vergoeding")
    if not uitkomsten:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", 'geef "offerte", "offerte_tablet" of "maanden"')
    return {sleutel: antwoord(vertaling, dag, gezin, naam, personen) for sleutel, naam in uitkomsten.items()}


def _al_vergoed(vertaling: Vertaling, velden: dict[str, Plek]) -> int:
    """What was paid in the last five years; a bare "yes" means that all of the maximum is used."""
    vergoed, verstrekt = eerste(velden, AL_VERGOED), eerste(velden, AL_VERSTREKT)
    if vergoed is not None:
        return vergoed.bedrag() or 0
    if verstrekt is not None and verstrekt.janee():
        vertaling.lees_als("het hele maximum van vijf jaar is al gebruikt")
        return MAX_KOSTEN
    return 0


def _kinderen_met_tablet(vertaling: Vertaling, velden: dict[str, Plek], tablet: Plek) -> list[Bekend]:
    """A child for each price of a list, or as many as the example counts at one price."""
    prijzen = [plek.bedrag() or 0 for plek in (tablet.lijst() if tablet.is_lijst else [tablet])]
    plek = eerste(velden, SCHOOL)
    school = plek.keuze(SCHOLEN) if plek is not None else Schoolsoort.VOORTGEZET_ONDERWIJS
    al_vergoed = _al_vergoed(vertaling, velden)
    keer = 1 if tablet.is_lijst else max(1, _aantal(velden, KINDEREN))
    return [_kind_met_tablet(prijs, al_vergoed, school or Schoolsoort.GEEN) for prijs in prijzen] * keer


def _kind_met_tablet(offerte: int, al_vergoed: int, school: Schoolsoort) -> Bekend:
    return {
        "rol": int(Rol.KIND),
        "schoolsoort": int(school),
        "tablet_offerte": offerte,
        "tablet_al_vergoed": al_vergoed,
    }


def _participatie(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEMEENSCHAPPELIJK, "volwassenen", "kinderen", "aantal_kinderen"))
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    gezin["aantal_belanghebbenden"] = _aantal(velden, ("volwassenen",))
    gezin["aantal_kinderen"] = _aantal(velden, ("kinderen", "aantal_kinderen"))
    maximum = antwoord(vertaling, dag, gezin, "meedoenregeling_maximum")
    return {"maximum": maximum, "totaal": maximum, "bedrag": maximum}


def _chronisch_ziek(vertaling: Vertaling) -> Uitkomsten:
    """One ground is enough; an empty list means that there is none."""
    velden = vertaling.invoer.velden((*GEMEENSCHAPPELIJK, "gronden", "grond", "leeftijd", "inrichting"))
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden)
    plekken = velden["gronden"].lijst() if "gronden" in velden else []
    if "grond" in velden:
        plekken.append(velden["grond"])
    gronden = [plek.keuze(GRONDEN) for plek in plekken]
    gezin["grond_chronisch_ziek"] = int(next((g for g in gronden if g), GrondChronischZiek.GEEN))
    leeftijd = velden["leeftijd"].geheel(0, 120) if "leeftijd" in velden else None
    if leeftijd is None:
        gezin["chronisch_ziek_iemand_kan_aanvragen"] = True
        vertaling.lees_als("de aanvrager is volwassen en verblijft niet in een inrichting")
    inrichting = bool(velden["inrichting"].janee()) if "inrichting" in velden else False
    aanvrager: Bekend = {"rol": int(Rol.AANVRAGER), "leeftijd": leeftijd or 0, "in_inrichting": inrichting}
    personen = [] if leeftijd is None else [aanvrager]
    maximum = antwoord(vertaling, dag, gezin, "chronisch_ziek_maximum", personen)
    recht = antwoord(vertaling, dag, gezin, "chronisch_ziek_recht", personen)
    return {"maximum": maximum, "bedrag": maximum, "recht": recht, "voldoet": recht}


def _schoolspullen(vertaling: Vertaling) -> Uitkomsten:
    """A year stands for 1 June, when the card can be asked for."""
    velden = vertaling.invoer.velden((*GEMEENSCHAPPELIJK, "kinderen", "ooievaarspas", "stadspas"))
    dag = dag_van(vertaling, velden, in_jaar=(6, 1))
    scholen = [plek.keuze(SCHOLEN) for plek in velden["kinderen"].lijst()] if "kinderen" in velden else []
    pas = eerste(velden, ("ooievaarspas", "stadspas"))
    gezin = middelen(vertaling, velden) | {"student_hbo_of_wo_met_studiefinanciering": False}
    if pas is not None:
        gezin["stadspas_voor_kinderen"] = bool(pas.janee())
    personen: list[Bekend] = [{"rol": int(Rol.KIND), "schoolsoort": int(school or 0)} for school in scholen]
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
    uren = eerste(velden, UREN)
    if uren is not None:
        gezin["kinderopvang_honderdste_uren"] = uren.procent() or 0
    aanvulling = antwoord(vertaling, dag, gezin, "kinderopvang_aanvulling")
    return {
        "tegemoetkoming": aanvulling,
        "bedrag": aanvulling,
        "meetellend_uurtarief": antwoord(vertaling, dag, gezin, "kinderopvang_meetellend_tarief"),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "school_cultuur_sportkosten": _schoolregeling,
    "computerregeling": _computerregeling,
    "maatschappelijke_participatie": _participatie,
    "tegemoetkoming_chronisch_zieken": _chronisch_ziek,
    "schoolspullenpas": _schoolspullen,
    "kinderopvang_4_procent": _kinderopvang,
}
