"""Reading worked examples, computing them, and comparing what comes out with what was expected.

A file holds `gevallen` or `voorbeelden`: a list of examples with a subject (`onderwerp`, `regeling` or
`regel`), a day or year, `invoer` and, mostly, `verwacht`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from opstap import gemeenten
from opstap.opdrachten.gevalbestand.waarde import lees_waarde
from opstap.opdrachten.invoerlezer import InvoerFout, Lezer, Plek
from opstap.opdrachten.voorbeelden.gegevens import VRIJE_TEKST, Gegevens, lees_dagen
from opstap.opdrachten.voorbeelden.naast_elkaar import Regel, VraagRegelboek, leg_naast_elkaar
from opstap.opdrachten.voorbeelden.namen import zelfde
from opstap.opdrachten.voorbeelden.onderwerpen import ONDERWERPEN
from opstap.opdrachten.voorbeelden.vertaling import (
    Antwoord,
    Bekend,
    Onderwerp,
    Uitkomsten,
    Vertaling,
    VoorbeeldFout,
)
from opstap.regels.beslissen import mag_gegeven_worden
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import Plan, lijkt_op
from opstap.regels.vragen import rust_op_personen

GELIJK, ANDERS, GEWEIGERD, BEREKEND = "gelijk", "anders", "geweigerd", "berekend"

LIJSTEN = ("gevallen", "voorbeelden")
ONDERWERP_IN = ("onderwerp", "regeling", "regel")
"""Where the subject of an example stands; the first that is known counts."""
TIJD = ("datum", "peildatum", "maand", "jaar")
"""Where the day of an example stands; the first that is there counts."""
TIJD_IN_INVOER = ("datum", "peildatum", "jaar")
HERKOMST = (
    "berekening", "bron", "bronnen", "status", "zeker", "soort", "nagerekend", "gebruik", "uitkomst_poc",
    "uitleg", "artikel", "afgeleid", *VRIJE_TEKST,
)  # fmt: skip
"""What an example says about itself, and not about the case."""
VELDEN = (
    "id", *ONDERWERP_IN, *TIJD, "gemeente", "ook_voor", "invoer", "verwacht", "tolerantie", *HERKOMST,
)  # fmt: skip
DAG_VAN_NAMEN = date(2024, 1, 1)
"""Of an example without a day: which names the rule book has differs little over the years."""
_EERSTE_JAAR, _LAATSTE_JAAR = 2000, 2100


@dataclass(frozen=True)
class Uitslag:
    """What became of one example; `antwoorden` are the outcomes of the rule book that were compared."""

    id: str
    onderwerp: str
    status: str
    regels: tuple[Regel, ...] = ()
    code: str = ""
    zin: str = ""
    gelezen_als: tuple[str, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()


def zijn_voorbeelden(wortel: Plek) -> bool:
    """Whether a file holds worked examples rather than a household."""
    if wortel.is_lijst:
        return all("invoer" in plek.namen() for plek in wortel.lijst()) and bool(wortel.lijst())
    namen = set(wortel.namen())
    return bool(namen & set(LIJSTEN)) or ("invoer" in namen and bool(namen & set(ONDERWERP_IN)))


def reken_na(wortel: Plek) -> list[Uitslag]:
    """Compute all examples of a file and compare each with what it expects."""
    lijst = next((naam for naam in LIJSTEN if naam in wortel.namen()), None)
    if wortel.is_lijst:
        plekken = wortel.lijst()
    elif lijst is not None:
        plekken = wortel.velden(wortel.namen())[lijst].lijst()
    else:
        plekken = [wortel]
    return [reken_voorbeeld_na(plek) for plek in plekken]


def reken_voorbeeld_na(plek: Plek) -> Uitslag:
    """Compute one example; whatever stops it becomes a refusal of that example alone."""
    eigen = Gegevens(Lezer(plek.lezer.bestand), plek.knoop, plek.pad)
    naam, onderwerp = plek.pad or "voorbeeld", "?"
    try:
        velden = eigen.velden(VELDEN)
        naam = (velden["id"].tekst() if "id" in velden else None) or naam
        onderwerp = next(iter(_genoemd(velden)), onderwerp)
        onderwerp, vertaal = _onderwerp(eigen, velden)
        if "invoer" not in velden:
            eigen.fout("VOORBEELD-ONVOLLEDIG", '"invoer" ontbreekt')
        eigen.lezer.klaar()
        uitslagen = [_reken(velden, onderwerp, vertaal, code) for code in _gemeenten(velden)]
    except InvoerFout as fout:
        return Uitslag(naam, onderwerp, GEWEIGERD, (), fout.code, fout.zin)
    except OpstapFout as fout:
        return Uitslag(naam, onderwerp, GEWEIGERD, (), fout.code, fout.zin)
    regels = tuple(regel for uitslag in uitslagen for regel in uitslag.regels)
    if "verwacht" not in velden:
        status = BEREKEND
    else:
        status = GELIJK if all(regel.gelijk for regel in regels) else ANDERS
    gelezen = dict.fromkeys(zin for uitslag in uitslagen for zin in uitslag.gelezen_als)
    antwoorden = tuple(antwoord for uitslag in uitslagen for antwoord in uitslag.antwoorden)
    return Uitslag(naam, onderwerp, status, regels, "", "", tuple(gelezen), antwoorden)


def _gemeenten(velden: dict[str, Plek]) -> list[str | None]:
    """The municipalities for which the example holds: its own and `ook_voor`; else the law alone."""
    plekken = [velden["gemeente"]] if "gemeente" in velden else []
    binnen = velden["invoer"].veld("gemeente")
    if not plekken and binnen is not None:
        plekken.append(binnen)
    plekken += velden["ook_voor"].lijst() if "ook_voor" in velden else []
    namen = [naam for plek in plekken if (naam := plek.tekst()) is not None]
    return [gemeenten.code_van(naam) for naam in namen] or [None]


def _reken(velden: dict[str, Plek], onderwerp: str, vertaal: Onderwerp, gemeente: str | None) -> Uitslag:
    """The example in one municipality; where it holds in more, each line says in which."""
    invoer = velden["invoer"]
    datums = _datums(velden)
    plan = gemeenten.regelboek(gemeente).op(datums[0] if datums else DAG_VAN_NAMEN).plan
    gegevens = Gegevens(
        invoer.lezer,
        invoer.knoop,
        invoer.pad,
        vrij=frozenset((*VRIJE_TEKST, "gemeente", *TIJD_IN_INVOER)),
        regelboek=_namen(plan),
    )
    vertaling = Vertaling(onderwerp, datums, gegevens, gemeente)
    tolerantie = (velden["tolerantie"].bedrag() or 0) if "tolerantie" in velden else 0
    invoer.lezer.klaar()
    uitkomsten = vertaal(vertaling)
    gezin, persoon = _gegeven(plan, gegevens)
    invoer.lezer.klaar()
    if gezin or persoon:
        uitkomsten = {
            sleutel: uitkomst.met(gezin, persoon) if isinstance(uitkomst, Antwoord) else uitkomst
            for sleutel, uitkomst in uitkomsten.items()
        }
    vraag = _vraag_regelboek(plan, uitkomsten)
    gevonden = leg_naast_elkaar(velden.get("verwacht"), uitkomsten, vraag, tolerantie)
    invoer.lezer.klaar()
    antwoorden = tuple(uitkomst for _, uitkomst in gevonden if isinstance(uitkomst, Antwoord))
    gebruikt = {naam for antwoord in antwoorden for naam in antwoord.namen()} if gegevens.gegeven else set()
    for naam in sorted(set(gegevens.gegeven) - gebruikt):
        vertaling.lees_als(f'"{naam}" is opgegeven, maar maakt hier niet uit')
    regels = [regel for regel, _ in gevonden]
    if "ook_voor" in velden and gemeente is not None:
        naam = gemeenten.GEMEENTEN[gemeente]
        regels = [replace(regel, sleutel=f"{regel.sleutel} in {naam}") for regel in regels]
    return Uitslag("", onderwerp, "", tuple(regels), "", "", tuple(vertaling.gelezen_als), antwoorden)


@cache
def _namen(plan: Plan) -> frozenset[str]:
    """All names of the rule book that may be given, on the days of this plan."""
    return frozenset(
        knoop.naam for knoop in plan.knopen if mag_gegeven_worden(knoop) and knoop.naam.isidentifier()
    )


def _gegeven(plan: Plan, gegevens: Gegevens) -> tuple[Bekend, Bekend]:
    """What was given in the words of the rule book: of the household, and of whom the example is about."""
    gezin: Bekend = {}
    persoon: Bekend = {}
    for naam, plek in gegevens.gegeven.items():
        knoop = plan.knoop(naam)
        gelezen = lees_waarde(plek, knoop)
        if gelezen is not None and gelezen.waarde is not None:
            (persoon if knoop.per_persoon else gezin)[naam] = gelezen.waarde
    return gezin, persoon


def _vraag_regelboek(plan: Plan, uitkomsten: Uitkomsten) -> VraagRegelboek:
    """Any name of the rule book, asked about the case of the example."""
    eerste = next((uitkomst for uitkomst in uitkomsten.values() if isinstance(uitkomst, Antwoord)), None)

    def vraag(naam: str) -> Antwoord | None:
        if eerste is None or naam not in _namen(plan):
            return None
        if not eerste.geval.personen and rust_op_personen(plan, (naam,), eerste.geval):
            return None
        persoon = (eerste.persoon or 0) if plan.knoop(naam).per_persoon else None
        return Antwoord(eerste.datum, eerste.geval, naam, persoon=persoon, gemeente=eerste.gemeente)

    return vraag


def _genoemd(velden: dict[str, Plek]) -> list[str]:
    """The subject as the example names it, at each place where it may stand."""
    return [tekst for naam in ONDERWERP_IN if naam in velden and (tekst := velden[naam].tekst())]


def _onderwerp(voorbeeld: Plek, velden: dict[str, Plek]) -> tuple[str, Onderwerp]:
    """The subject in its own words, and its translation; `VoorbeeldFout` when there is none."""
    genoemd = _genoemd(velden)
    if not genoemd:
        voorbeeld.fout("VOORBEELD-ONVOLLEDIG", '"onderwerp" ontbreekt')
        voorbeeld.lezer.klaar()
    for tekst in genoemd:
        naam = zelfde(re.split(r"[(=]", tekst)[0].strip().casefold(), ONDERWERPEN)
        if naam is not None:
            return tekst, ONDERWERPEN[naam]
    raise VoorbeeldFout(
        "ONDERWERP-NIET-IN-REGELBOEK",
        f'Het onderwerp "{genoemd[0]}" staat nog niet in dit regelboek.{lijkt_op(genoemd[0], ONDERWERPEN)}',
    )


def _datums(velden: dict[str, Plek]) -> tuple[date, ...]:
    """The days of an example, said by itself or in its input; of a month or a year the first day.

    What says most precisely when, counts; the others may not say another time.
    """
    eigen = [velden[naam] for naam in TIJD if naam in velden]
    momenten = [moment for plek in eigen if (moment := _moment(plek)) is not None]
    if len(momenten) < len(eigen):
        eigen[0].fout("INVOER-DATUM", "hier hoort een datum te staan als jaar-maand-dag, zoals 2024-05-01")
    binnen = [plek for naam in TIJD_IN_INVOER if (plek := velden["invoer"].veld(naam)) is not None]
    momenten += [moment for plek in binnen if (moment := _moment(plek)) is not None]
    precies = max(momenten, key=lambda moment: moment.delen, default=None)
    if precies is None:
        return ()
    for ander in momenten:
        if not ander.bevat(precies):
            ander.plek.fout(
                "INVOER-TEGENSTRIJDIG",
                f"hier staat een andere dag dan op {precies.plek.waar}; haal er één weg",
            )
    return precies.dagen


@dataclass(frozen=True)
class _Moment:
    """When something is: `delen` is 1 for a year, 2 for a month, 3 for days."""

    plek: Plek
    dagen: tuple[date, ...]
    delen: int

    def bevat(self, ander: _Moment) -> bool:
        """Whether the other is within this one, as far as this one says."""
        zelf = {dag.timetuple()[: self.delen] for dag in self.dagen}
        return {dag.timetuple()[: self.delen] for dag in ander.dagen} <= zelf


def _moment(plek: Plek) -> _Moment | None:
    tekst = "" if plek.is_leeg or plek.is_velden or plek.is_lijst else plek.tekst() or ""
    jaar = int(tekst) if re.fullmatch(r"\d{4}", tekst, re.ASCII) else 0
    if _EERSTE_JAAR <= jaar <= _LAATSTE_JAAR:
        return _Moment(plek, (date(jaar, 1, 1),), 1)
    dagen = lees_dagen(tekst)
    return _Moment(plek, dagen, 3 if lees_dagen(tekst, maand_mag=False) else 2) if dagen else None
