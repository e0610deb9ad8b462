"""What worked examples of local schemes have in common: their day, their means, and undated amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import lees_huishouden, namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Vertaling
from opstap.regels.beslissen import Geval

TIJD = ("peildatum", "datum", "per", "jaar", "toeslagjaar", "schooljaar")
PROCENT = (
    "inkomen_procent_van_norm",
    "inkomen_in_procent_van_norm",
    "procent_van_norm",
    "inkomen_procent",
)
NORM = ("norm", "norm_inclusief_vakantietoeslag", "bijstandsnorm")
INKOMEN = ("netto_inkomen_inclusief_vakantietoeslag", "netto_inkomen", "inkomen")
NAGEGAAN = ("ongedateerde_bedragen_nagegaan",)
MIDDELEN = (*PROCENT, *NORM, *INKOMEN, "vermogen", "vermogensgrens", *NAGEGAAN)
OMSCHRIJVING = ("leefsituatie", "omschrijving")
"""Says for whom the given norm is; the norm itself is what counts."""
GEMEENSCHAPPELIJK = (*MIDDELEN, *OMSCHRIJVING, *TIJD)

DAG_ZONDER_DATUM = date(2024, 1, 1)
BESLUIT = {0: "afwijzen", 1: "toekennen"}
_HONDERD_EURO = 100_00
_EERSTE_JAAR, _LAATSTE_JAAR = 2000, 2100


def dag_van(vertaling: Vertaling, velden: Mapping[str, Plek], in_jaar: tuple[int, int] = (1, 1)) -> date:
    """The day of a local example; `in_jaar` is the month and day that stand for a year.

    Without a day, the amounts of undated pages count, and the example says so under "gelezen als".
    """
    for naam in TIJD:
        if naam not in velden:
            continue
        tekst = velden[naam].tekst() or ""
        gevonden = re.search(r"\d{4}-\d{2}-\d{2}", tekst)
        if gevonden is not None:
            try:
                return date.fromisoformat(gevonden[0])
            except ValueError:
                velden[naam].fout("INVOER-DATUM", "deze datum bestaat niet")
        jaartal = re.search(r"\b(20\d{2})\b", tekst)
        if jaartal is None:
            velden[naam].fout("INVOER-DATUM", "hier hoort een datum of een jaar te staan")
            return DAG_ZONDER_DATUM
        return date(int(jaartal[1]), *in_jaar)
    if vertaling.datums:
        return vertaling.datums[0]
    vertaling.lees_als("zonder datum: met de bedragen zoals gepubliceerd, ook van een pagina zonder jaartal")
    return DAG_ZONDER_DATUM


def heeft_dag(vertaling: Vertaling, velden: Mapping[str, Plek]) -> bool:
    """Whether the example says when it holds."""
    return bool(vertaling.datums) or any(naam in velden for naam in TIJD)


def middelen(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Bekend:
    """Norm, income and wealth; percentages become amounts beside a norm of a hundred euros."""
    gezin: Bekend = {}
    procent, norm, inkomen = (een_waarde(velden, namen) for namen in (PROCENT, NORM, INKOMEN))
    if procent is not None:
        if norm is not None or inkomen is not None:
            procent.fout("INKOMEN-DUBBEL", "geef het inkomen als percentage van de norm, of als bedrag")
        gezin = {"minimanorm": _HONDERD_EURO, "minima_inkomen": procent.procent() or 0}
        vertaling.lees_als("het percentage is het inkomen bij een norm van 100 euro")
    elif inkomen is not None:
        gezin["minima_inkomen"] = inkomen.bedrag() or 0
        if norm is not None:
            gezin["minimanorm"] = norm.bedrag() or 0
    else:
        gezin = {"minimanorm": _HONDERD_EURO, "minima_inkomen": 0}
        if norm is not None:
            gezin["minimanorm"] = norm.bedrag() or 0
        vertaling.lees_als("het inkomen is laag genoeg")
    if "vermogen" in velden:
        gezin["minima_vermogen"] = velden["vermogen"].bedrag(negatief=True) or 0
        if "vermogensgrens" in velden:
            gezin["vermogensgrens"] = velden["vermogensgrens"].bedrag() or 0
    else:
        gezin["minima_vermogen_binnen_grens"] = True
        vertaling.lees_als("het vermogen is laag genoeg")
    nagegaan = een_waarde(velden, NAGEGAAN)
    if nagegaan is not None:
        gezin["ongedateerde_bedragen_nagegaan"] = bool(nagegaan.janee())
    elif not heeft_dag(vertaling, velden):
        gezin["ongedateerde_bedragen_nagegaan"] = True
    return gezin


def bekende(vertaling: Vertaling, dag: date, gezin: Mapping[str, int | bool]) -> Bekend:
    """Only what the rule book of this municipality knows: a fact of one municipality is none of another."""
    op_naam = gemeenten.regelboek(vertaling.gemeente).op(dag).plan.op_naam
    return {naam: waarde for naam, waarde in gezin.items() if naam in op_naam}


def huishouden_van(vertaling: Vertaling, velden: Mapping[str, Plek]) -> tuple[Mapping[str, int | bool], ...]:
    """Who live there, when the example describes them: their norm and limit then follow from the law."""
    if not any(naam in namen_van_huishouden(vertaling.invoer) for naam in velden):
        return ()
    return lees_huishouden(vertaling, velden).geval().personen


def is_beleid(vertaling: Vertaling, dag: date, knoop: str) -> bool:
    """Whether the rule book of this municipality asks or says this."""
    return knoop in gemeenten.regelboek(vertaling.gemeente).op(dag).plan.op_naam


def controleer_beleid(vertaling: Vertaling, dag: date, knoop: str, plek: Plek) -> None:
    """Refuse what the example says when the policy of this municipality does not say what it does."""
    if not is_beleid(vertaling, dag, knoop):
        plek.fout("BELEID-ONBEKEND", "of dit in deze gemeente uitmaakt, is niet bekend")


def antwoord(
    vertaling: Vertaling,
    dag: date,
    gezin: Mapping[str, int | bool],
    naam: str,
    personen: Iterable[Mapping[str, int | bool]] = (),
    woorden: Mapping[int, str] | None = None,
) -> Antwoord:
    """A node of the rule book of the municipality of the example."""
    geval = Geval(bekende(vertaling, dag, gezin), tuple(personen))
    return Antwoord(dag, geval, naam, gemeente=vertaling.gemeente, woorden=woorden or {})
