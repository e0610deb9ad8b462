"""Worked examples of IOAW and IOAZ: basis, cost sharers, income with its disregards, wealth and benefit.

All amounts are gross. An example that says nothing about the circle of people, a former wage or unpaid
leave is read as one where those stand in nobody's way.
"""

from __future__ import annotations

from collections.abc import Mapping

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import Huishouden
from opstap.opdrachten.voorbeelden.huishoudenlezer import (
    lees_huishouden,
    namen_van_huishouden,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.regels.beslissen import Geval

GRONDSLAG = ("grondslag_bruto", "grondslag", "bruto_grondslag")
ARBEID = (
    "bruto_inkomen",
    "bruto_loon",
    "loon_bruto",
    "inkomen_bruto",
    "bruto_inkomen_uit_arbeid",
    "inkomen_uit_arbeid",
)
OVERIG = (
    "bruto_overig_inkomen",
    "overig_inkomen",
    "overig_inkomen_bruto",
    "bruto_uitkering",
    "pensioen_bruto",
)
SOORTEN = {
    "eerste_zes_maanden": "begin",
    "eerste_zes_maanden_25_procent": "begin",
    "alleenstaande_ouder_30_maanden": "ouder",
    "alleenstaande_ouder_12_5_procent": "ouder",
    "alleenstaande_ouder_12_5_procent_30_maanden": "ouder",
    "medisch_urenbeperkt": "urenbeperkt",
    "medisch_urenbeperkt_15_procent": "urenbeperkt",
    "loonkostensubsidie": "subsidie",
    "doelgroep_loonkostensubsidie": "subsidie",
    "doelgroep_lks": "subsidie",
    "doelgroep_lks_15_procent": "subsidie",
}
"""By which disregard an example says that income is treated: yes or no."""
TELLERS = {
    "maanden_begin_verbruikt": "ioaw_ioaz_maanden_begin_verbruikt",
    "maanden_ouder_verbruikt": "ioaw_ioaz_maanden_ouder_verbruikt",
    "maanden_subsidie_verbruikt": "ioaw_ioaz_maanden_subsidie_verbruikt",
}
JANEE = {
    "draagt_bij": "draagt_bij_aan_arbeidsinschakeling",
    "draagt_bij_aan_arbeidsinschakeling": "draagt_bij_aan_arbeidsinschakeling",
    "uitbreiding_niet_mogelijk": "geen_uitbreiding_van_uren_mogelijk",
    "geen_uitbreiding_van_uren_mogelijk": "geen_uitbreiding_van_uren_mogelijk",
    "uitgesloten": "ioaw_ioaz_uitgesloten",
}
VRIJLATING = {
    "vrijlating": "ioaw_ioaz_vrijlating_persoon",
    "vrijlating_maximum": "ioaw_ioaz_vrijlating_maximum",
    "maximum_vrijlating": "ioaw_ioaz_vrijlating_maximum",
}
PER_PERSOON = (*ARBEID, *OVERIG, *VRIJLATING, "vrijlating_percentage", *SOORTEN, *TELLERS, *JANEE)
STAARTEN = ("", "_partner")
MAANDLOON = ("maandloon", "vroeger_maandloon")
VERLOF = ("verlies_door_onbetaald_verlof",)
VERMOGEN = ("vermogen", "eigen_vermogen")
VRIJ = ("vrij", "vrij_vermogen", "grens", "vermogensgrens")
PENSIOEN = ("pensioenvoorziening", "vermogen_voor_pensioen", "pensioenvermogen")
PENSIOEN_MAXIMUM = ("pensioenvoorziening_maximaal", "maximum_pensioenvoorziening")
RENDEMENT = ("rendement", "fictief_rendement", "percentage")

GEMEEN = {
    "vrijlating": "ioaw_ioaz_vrijlating",
    "grondslag_wet": "ioaw_ioaz_grondslag",
}
EIGEN = {
    "grondslag": "grondslag",
    "grondslag_bruto": "grondslag",
    "recht": "recht",
    "uitkering": "uitkering",
    "uitkering_bruto": "uitkering",
    "uitkering_bruto_incl_vakantie": "uitkering",
    "uitkering_bruto_inclusief_vakantie": "uitkering",
    "vakantie_uitkering": "vakantietoeslag",
    "vakantietoeslag": "vakantietoeslag",
    "maandbetaling": "maandbetaling",
    "maandbetaling_bruto": "maandbetaling",
    "uitkering_bruto_exclusief_vakantie": "maandbetaling",
    "maandbetaling_per_partner": "helft_echtgenoot",
    "per_partner": "helft_echtgenoot",
}
INKOMEN = ("inkomen", "bruto_inkomen", "in_aanmerking_te_nemen_inkomen", "inkomen_na_vrijlating")
UIT_VERMOGEN = {
    "vermogen_boven_grens": "ioaz_vermogen_boven_grens",
    "vermogen_met_rendement": "ioaz_vermogen_met_rendement",
    "vrij": "ioaz_vrij_vermogen",
    "vrij_vermogen": "ioaz_vrij_vermogen",
    "inkomen_per_jaar": "ioaz_inkomen_uit_vermogen_per_jaar",
    "inkomen_uit_vermogen_per_jaar": "ioaz_inkomen_uit_vermogen_per_jaar",
    "inkomen_per_maand": "ioaz_inkomen_uit_vermogen",
    "inkomen_uit_vermogen": "ioaz_inkomen_uit_vermogen",
    "inkomen_uit_vermogen_per_maand": "ioaz_inkomen_uit_vermogen",
}


def _ioaw(vertaling: Vertaling) -> Uitkomsten:
    velden = _velden(vertaling, ())
    gezin, personen = _lees_geval(vertaling, velden, "ioaw")
    geval = Geval(gezin, personen)
    namen = {**GEMEEN, **{sleutel: f"ioaw_{naam}" for sleutel, naam in EIGEN.items()}}
    namen |= dict.fromkeys(INKOMEN, "ioaw_ioaz_inkomen")
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in namen.items()}


def _ioaz(vertaling: Vertaling) -> Uitkomsten:
    velden = _velden(vertaling, (*VERMOGEN, *VRIJ, *PENSIOEN, *PENSIOEN_MAXIMUM, *RENDEMENT))
    gezin, personen = _lees_geval(vertaling, velden, "ioaz")
    geval = Geval({**gezin, **_lees_vermogen(vertaling, velden)}, personen)
    namen = {**GEMEEN, **{sleutel: f"ioaz_{naam}" for sleutel, naam in EIGEN.items()}}
    namen |= dict.fromkeys(INKOMEN, "ioaz_inkomen") | UIT_VERMOGEN
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in namen.items()}


def _velden(vertaling: Vertaling, ook: tuple[str, ...]) -> dict[str, Plek]:
    eigen = (f"{sleutel}{staart}" for staart in STAARTEN for sleutel in PER_PERSOON)
    return vertaling.invoer.velden(
        (*namen_van_huishouden(vertaling.invoer), *GRONDSLAG, *eigen, *MAANDLOON, *VERLOF, *ook)
    )


def _lees_geval(
    vertaling: Vertaling, velden: Mapping[str, Plek], wet: str
) -> tuple[Bekend, tuple[Bekend, ...]]:
    """The household, who earns what, and what the example takes for granted."""
    huishouden = lees_huishouden(vertaling, velden)
    personen = _lees_personen(vertaling, velden, huishouden)
    gezin: Bekend = {f"{wet}_hoort_bij_kring": True, "ioaw_ioaz_uitgesloten_partner_woont_mee": False}
    vertaling.lees_als(f"de aanvrager hoort bij de mensen voor wie de {wet.upper()} is")
    verlof = [velden[sleutel].bedrag() or 0 for sleutel in VERLOF if sleutel in velden]
    gezin["ioaw_ioaz_verlies_door_onbetaald_verlof"] = sum(verlof)
    maandloon = [velden[sleutel].bedrag() or 0 for sleutel in MAANDLOON if sleutel in velden]
    if wet == "ioaw":
        gezin |= {"ioaw_maandloon_lager_dan_grondslag": bool(maandloon), "ioaw_maandloon": sum(maandloon)}
        gezin["ioaw_lager_door_volksvertegenwoordiging"] = False
    grondslag = een_waarde(velden, GRONDSLAG)
    if grondslag is not None:
        gezin[f"{wet}_grondslag"] = grondslag.bedrag() or 0
    return gezin, tuple(personen)


def _lees_personen(vertaling: Vertaling, velden: Mapping[str, Plek], huishouden: Huishouden) -> list[Bekend]:
    personen: list[Bekend] = [dict(persoon) for persoon in huishouden.geval().personen]
    for nummer, staart in enumerate(STAARTEN[: 2 if huishouden.gehuwd else 1]):
        persoon = personen[nummer] | _lees_inkomen(vertaling, velden, staart)
        if nummer == 1 and "leeftijd" not in persoon:
            persoon["ioaw_is_jonge_echtgenoot"] = False
        personen[nummer] = persoon
    if any(f"{sleutel}_partner" in velden for sleutel in PER_PERSOON) and not huishouden.gehuwd:
        vertaling.invoer.fout("LEEFVORM-TEGENSTRIJDIG", "er is inkomen van een partner, maar geen partner")
    return personen


def _lees_inkomen(vertaling: Vertaling, velden: Mapping[str, Plek], staart: str) -> Bekend:
    """Gross income of one person, and what is needed to know which disregard holds."""
    eigen = {s: velden[f"{s}{staart}"] for s in PER_PERSOON if f"{s}{staart}" in velden}
    persoon: Bekend = {
        "ioaw_ioaz_inkomen_uit_arbeid": sum(eigen[s].bedrag() or 0 for s in ARBEID if s in eigen),
        "ioaw_ioaz_overig_inkomen": sum(eigen[s].bedrag() or 0 for s in OVERIG if s in eigen),
        "ioaw_ioaz_uitgesloten": False,
    }
    soorten = {soort for sleutel, soort in SOORTEN.items() if sleutel in eigen and eigen[sleutel].janee()}
    persoon |= _bij_soorten(vertaling, soorten)
    for sleutel, naam in TELLERS.items():
        if sleutel in eigen:
            persoon[naam] = eigen[sleutel].geheel(0, 600) or 0
    for sleutel, naam in JANEE.items():
        if sleutel in eigen:
            persoon[naam] = bool(eigen[sleutel].janee())
    for sleutel, naam in VRIJLATING.items():
        if sleutel in eigen:
            persoon[naam] = eigen[sleutel].bedrag() or 0
    if "vrijlating_percentage" in eigen:
        persoon["ioaw_ioaz_vrijlating_percentage"] = eigen["vrijlating_percentage"].procent() or 0
        if not soorten and "ioaw_ioaz_vrijlating_maximum" not in persoon:
            eigen["vrijlating_percentage"].fout(
                "VRIJLATING-SOORT", "zeg ook welke vrijlating geldt, of wat het maximum is"
            )
    if not staart and not any(s in eigen for s in (*ARBEID, *OVERIG)):
        vertaling.lees_als("er is geen inkomen")
    zegt_iets = soorten or {*TELLERS, *VRIJLATING, "vrijlating_percentage", "draagt_bij"} & set(eigen)
    if persoon["ioaw_ioaz_inkomen_uit_arbeid"] and not zegt_iets:
        vertaling.lees_als("er geldt geen vrijlating: het voorbeeld noemt er geen")
    return persoon


def _bij_soorten(vertaling: Vertaling, soorten: set[str]) -> Bekend:
    """What an example takes for granted when it names a disregard; what it does not name does not hold."""
    begin = gemeenten.regelboek().op(vertaling.datum).plan.knoop("ioaw_ioaz_vrijlating_begin_maanden").waarde
    voorbij = 0 if "begin" in soorten or begin is None else begin.bedrag
    persoon: Bekend = {
        "ioaw_ioaz_maanden_begin_verbruikt": voorbij,
        "ioaw_ioaz_maanden_ouder_verbruikt": 0,
        "ioaw_ioaz_maanden_subsidie_verbruikt": 0,
        "draagt_bij_aan_arbeidsinschakeling": bool(soorten & {"begin", "ouder"}),
        "medisch_urenbeperkt": "urenbeperkt" in soorten,
        "loonkostensubsidie": "subsidie" in soorten,
        "geen_uitbreiding_van_uren_mogelijk": False,
    }
    if "ouder" in soorten:
        persoon["ioaw_ioaz_ouder_met_jong_kind"] = True
    return persoon


def _lees_vermogen(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Bekend:
    """Wealth, and any of its limits that the example states itself."""
    gezin: Bekend = {"ioaz_vermogen": 0, "ioaz_vermogen_voor_pensioen": 0}
    for sleutels, naam in (
        (VERMOGEN, "ioaz_vermogen"),
        (VRIJ, "ioaz_vrij_vermogen"),
        (PENSIOEN, "ioaz_vermogen_voor_pensioen"),
        (PENSIOEN_MAXIMUM, "ioaz_pensioenvoorziening_maximum"),
    ):
        plek = een_waarde(velden, sleutels)
        if plek is not None:
            gezin[naam] = plek.bedrag() or 0
    rendement = een_waarde(velden, RENDEMENT)
    if rendement is not None:
        gezin["ioaz_rendement"] = rendement.procent() or 0
    if not any(sleutel in velden for sleutel in VERMOGEN):
        vertaling.lees_als("er is geen vermogen")
    if not any(sleutel in velden for sleutel in PENSIOEN):
        vertaling.lees_als("er is geen vermogen dat als pensioenvoorziening vrij blijft")
    return gezin


ONDERWERPEN: dict[str, Onderwerp] = {
    "ioaw": _ioaw,
    "ioaw kostendelers": _ioaw,
    "ioaw grondslag": _ioaw,
    "ioaw vrijlating": _ioaw,
    "ioaz": _ioaz,
    "ioaz kostendelers": _ioaz,
    "ioaz grondslag": _ioaz,
    "ioaz vrijlating": _ioaz,
    "ioaz vermogen": _ioaz,
}
