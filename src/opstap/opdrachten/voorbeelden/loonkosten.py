"""Worked examples of wage-cost subsidy: the subsidy, what is left for the employer, and the wage value."""

from __future__ import annotations

from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.vertaling import (
    Antwoord,
    Bekend,
    Onderwerp,
    Uitkomsten,
    Vast,
    Vertaling,
)
from opstap.recht.algemeen.aow import maanden_later
from opstap.recht.loonkostensubsidie.loonwaarde import Taak, loonwaarde_uit_taken
from opstap.regels import dag
from opstap.regels.beslissen import Geval

MINIMUMLOON = ("wml_maand", "wml", "minimumloon", "minimumloon_maand", "minimumloon_per_maand")
FORFAIT = ("forfait", "forfaitair")
UREN = ("uren", "uren_per_week", "contracturen", "arbeidsduur")
VOLTIJD = ("voltijd_uren", "voltijduren", "volledige_werkweek", "normale_arbeidsduur")
LOONWAARDE = ("loonwaarde_procent", "loonwaarde", "loonwaarde_percentage")
WERKGEVERSLASTEN = ("werkgeverslasten_procent", "werkgeverslasten_percentage")
BEGIN = ("begin_dienstbetrekking", "begin", "startdatum", "begindatum")
MAAND = ("maand_van_dienstverband", "maand_van_dienstbetrekking", "maand")
SUBSIDIE = (
    "datum", "leeftijd", *MINIMUMLOON, *FORFAIT, *UREN, *VOLTIJD, *LOONWAARDE, *WERKGEVERSLASTEN, *BEGIN,
    *MAAND, )  # fmt: skip
UITKOMSTEN = {
    "wml_incl_vakantiebijslag": "minimumloon_met_vakantiebijslag",
    "minimumloon_met_vakantiebijslag": "minimumloon_met_vakantiebijslag",
    "percentage": "loonkostensubsidie_percentage",
    "subsidie": "loonkostensubsidie_bedrag",
    "loonkostensubsidie": "loonkostensubsidie_bedrag",
    "vergoeding_werkgeverslasten": "loonkostensubsidie_werkgeverslasten",
    "werkgeverslasten": "loonkostensubsidie_werkgeverslasten",
    "totaal": "loonkostensubsidie_totaal",
}
WERKGEVER = {
    "wml_incl_vakantiebijslag": "loonkosten_werkgever",
    "loonkosten": "loonkosten_werkgever",
    "loon_incl_vakantiebijslag": "loonkosten_werkgever",
    "subsidie": "loonkostensubsidie_bedrag",
    "vergoeding_werkgeverslasten": "loonkostensubsidie_werkgeverslasten",
    "premiekorting_per_jaar": "premiekorting_per_jaar",
    "loonkostenvoordeel_per_jaar": "premiekorting_per_jaar",
    "premiekorting_per_maand": "premiekorting_per_maand",
}
WERKGEVER_UITKOMSTEN = {
    "premiekorting_per_maand": "premiekorting_per_maand",
    "netto_voor_werkgever": "loonkosten_na_subsidie",
    "loonkosten_na_subsidie": "loonkosten_na_subsidie",
}
EERSTE_DAG_OPGAVE = date(2016, 1, 1)
"""The day of an employer's example that names none: all its amounts are given, and the rule never changed."""
STANDAARD_WERKWEEK = 36_00
HOOGSTE_LEEFTIJD = 120


def _subsidie(vertaling: Vertaling) -> Uitkomsten:
    """The subsidy of one month; amounts and percentages that the example gives are taken as they are."""
    velden = vertaling.invoer.velden(SUBSIDIE)
    datum = (velden["datum"].datum() if "datum" in velden else None) or vertaling.datum
    mens: Bekend = {"loonkostensubsidie_recht": True}
    uren = een_waarde(velden, UREN)
    if uren is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"uren" ontbreekt')
    else:
        mens["arbeidsuren_per_week_honderdsten"] = uren.bedrag() or 0
    voltijd = een_waarde(velden, VOLTIJD)
    if voltijd is None:
        vertaling.lees_als("zonder voltijd_uren: een volledige werkweek is 36 uur")
    mens["normale_arbeidsduur_honderdsten"] = (
        STANDAARD_WERKWEEK if voltijd is None else (voltijd.bedrag() or 0)
    )
    minimumloon = een_waarde(velden, MINIMUMLOON)
    if minimumloon is not None:
        mens["loonkostensubsidie_minimumloon"] = minimumloon.bedrag() or 0
    leeftijd = een_waarde(velden, ("leeftijd",))
    if leeftijd is not None:
        mens["leeftijd"] = leeftijd.geheel(15, HOOGSTE_LEEFTIJD) or 0
    elif minimumloon is None:
        vertaling.lees_als("zonder leeftijd: het hele minimumloon geldt")
        mens["heeft_minimumjeugdloon"] = False
    begin = een_waarde(velden, BEGIN)
    if begin is not None and (dag_begin := begin.datum()) is not None:
        mens["begin_dienstbetrekking"] = dag(dag_begin)
    _forfait(velden, mens, datum)
    gezin: Bekend = {}
    lasten = een_waarde(velden, WERKGEVERSLASTEN)
    if lasten is not None:
        gezin["werkgeverslasten_percentage"] = lasten.procent() or 0
    geval = Geval(gezin, (mens,))
    return {sleutel: Antwoord(datum, geval, naam, 0) for sleutel, naam in UITKOMSTEN.items()}


def _forfait(velden: dict[str, Plek], mens: Bekend, datum: date) -> None:
    """Flat rate or measured; without a first day or a month of the job, the example itself says which."""
    loonwaarde = een_waarde(velden, LOONWAARDE)
    procent = None if loonwaarde is None else loonwaarde.procent()
    if procent is not None:
        mens["loonwaarde_procent"] = procent
    forfait = een_waarde(velden, FORFAIT)
    zonder_meting = loonwaarde is None if forfait is None else bool(forfait.janee())
    mens["loonwaarde_blijft_achterwege"] = zonder_meting
    maand = een_waarde(velden, MAAND)
    if maand is not None and (maanden := maand.geheel(1, 600)) is not None:
        mens["begin_dienstbetrekking"] = dag(maanden_later(datum, 1 - maanden))
    elif "begin_dienstbetrekking" not in mens:
        mens["loonkostensubsidie_forfait_loopt"] = zonder_meting


def _werkgever(vertaling: Vertaling) -> Uitkomsten:
    """What is left to pay, from amounts that the example gives."""
    velden = vertaling.invoer.velden(tuple(WERKGEVER))
    mens: Bekend = {"premiekorting_per_jaar": 0}
    if not any(WERKGEVER[naam] == "premiekorting_per_jaar" for naam in velden):
        vertaling.lees_als("er is geen premiekorting of loonkostenvoordeel")
    for sleutel, plek in velden.items():
        if not plek.is_leeg:
            mens[WERKGEVER[sleutel]] = plek.bedrag() or 0
    datum = vertaling.datums[0] if vertaling.datums else EERSTE_DAG_OPGAVE
    geval = Geval({}, (mens,))
    return {sleutel: Antwoord(datum, geval, naam, 0) for sleutel, naam in WERKGEVER_UITKOMSTEN.items()}


def _loonwaarde(vertaling: Vertaling) -> Uitkomsten:
    """The wage value from tasks: arithmetic over a list, which a rule does not hold."""
    velden = vertaling.invoer.velden(("taken", "datum"))
    taken = []
    for plek in velden["taken"].lijst() if "taken" in velden else []:
        deel = plek.velden(("tempo", "kwaliteit", "inzetbaarheid", "aandeel", "naam", "taak"))
        maten = [
            deel[naam].geheel(0, 200) if naam in deel else None
            for naam in ("tempo", "kwaliteit", "inzetbaarheid", "aandeel")
        ]
        if None in maten:
            plek.fout("VOORBEELD-ONVOLLEDIG", "een taak heeft tempo, kwaliteit, inzetbaarheid en aandeel")
        taken.append(Taak(*(maat or 0 for maat in maten)))
    if not taken:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"taken" ontbreekt')
    vertaling.invoer.lezer.klaar()
    datum = (velden["datum"].datum() if "datum" in velden else None) or next(iter(vertaling.datums), None)
    if datum is None:
        vertaling.lees_als("zonder datum: de regeling van voor 1 juli 2021")
    waarde = loonwaarde_uit_taken(taken, datum)
    return {
        "onafgerond": Vast(f"{waarde.basispunten // 100}.{waarde.basispunten % 100:02d}"),
        "loonwaarde_procent": Vast(str(waarde.procent)),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "loonkostensubsidie": _subsidie,
    "loonkostensubsidie_werkgever": _werkgever,
    "loonwaarde_taken": _loonwaarde,
}
