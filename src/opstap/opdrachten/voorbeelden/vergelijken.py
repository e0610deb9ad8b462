"""Reading worked examples, computing them, and comparing what comes out with what was expected.

A file holds `gevallen` or `voorbeelden`: a list of examples with a subject (`onderwerp`, `regeling` or
`regel`), a day or year, `invoer` and, mostly, `verwacht`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import InvoerFout, Lezer, Plek
from opstap.opdrachten.voorbeelden.onderwerpen import ONDERWERPEN
from opstap.opdrachten.voorbeelden.vertaling import (
    Antwoord,
    Onderwerp,
    Uitkomsten,
    Vast,
    Vertaling,
    VoorbeeldFout,
)
from opstap.regels import toon_euro
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import lijkt_op

GELIJK, ANDERS, GEWEIGERD, BEREKEND = "gelijk", "anders", "geweigerd", "berekend"

LIJSTEN = ("gevallen", "voorbeelden")
ONDERWERP_IN = ("onderwerp", "regeling", "regel")
"""Where the subject of an example stands; the first that is known counts."""
HERKOMST = (
    "berekening", "bron", "status", "zeker", "noot", "titel", "soort", "opmerking", "nagerekend", "gebruik",
    "uitkomst_poc", "ook_voor",
)  # fmt: skip
"""What an example says about itself, and not about the case."""
VELDEN = ("id", *ONDERWERP_IN, "datum", "jaar", "gemeente", "invoer", "verwacht", "tolerantie", *HERKOMST)
_GELD = ("Netto", "Bruto", "Cent")
_EERSTE_JAAR, _LAATSTE_JAAR = 2000, 2100


@dataclass(frozen=True)
class Regel:
    """One expected key: what was computed and, when given, what was expected, both as text."""

    sleutel: str
    berekend: str
    verwacht: str | None
    gelijk: bool


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
    eigen = Plek(Lezer(plek.lezer.bestand), plek.knoop, plek.pad)
    naam, onderwerp = plek.pad or "voorbeeld", "?"
    try:
        velden = eigen.velden(VELDEN)
        naam = (velden["id"].tekst() if "id" in velden else None) or naam
        onderwerp, vertaal = _onderwerp(eigen, velden)
        if "invoer" not in velden:
            eigen.fout("VOORBEELD-ONVOLLEDIG", '"invoer" ontbreekt')
        eigen.lezer.klaar()
        gemeente = velden["gemeente"].tekst() if "gemeente" in velden else None
        vertaling = Vertaling(
            onderwerp,
            _datums(velden),
            velden["invoer"],
            None if gemeente is None else gemeenten.code_van(gemeente),
        )
        tolerantie = (velden["tolerantie"].bedrag() or 0) if "tolerantie" in velden else 0
        eigen.lezer.klaar()
        uitkomsten = vertaal(vertaling)
        eigen.lezer.klaar()
        regels = tuple(_regels(velden.get("verwacht"), uitkomsten, tolerantie))
        eigen.lezer.klaar()
    except InvoerFout as fout:
        return Uitslag(naam, onderwerp, GEWEIGERD, (), fout.code, fout.zin)
    except OpstapFout as fout:
        return Uitslag(naam, onderwerp, GEWEIGERD, (), fout.code, fout.zin)
    if "verwacht" not in velden:
        status = BEREKEND
    else:
        status = GELIJK if all(regel.gelijk for regel in regels) else ANDERS
    gevraagd = (uitkomsten[regel.sleutel] for regel in regels)
    antwoorden = tuple(antwoord for antwoord in gevraagd if isinstance(antwoord, Antwoord))
    return Uitslag(naam, onderwerp, status, regels, "", "", tuple(vertaling.gelezen_als), antwoorden)


def _onderwerp(voorbeeld: Plek, velden: dict[str, Plek]) -> tuple[str, Onderwerp]:
    """The subject in its own words, and its translation; `VoorbeeldFout` when there is none."""
    genoemd = [tekst for naam in ONDERWERP_IN if naam in velden and (tekst := velden[naam].tekst())]
    if not genoemd:
        voorbeeld.fout("VOORBEELD-ONVOLLEDIG", '"onderwerp" ontbreekt')
        voorbeeld.lezer.klaar()
    for tekst in genoemd:
        vertaal = ONDERWERPEN.get(re.split(r"[(=]", tekst)[0].strip().casefold())
        if vertaal is not None:
            return tekst, vertaal
    raise VoorbeeldFout(
        "ONDERWERP-NIET-IN-REGELBOEK",
        f'Het onderwerp "{genoemd[0]}" staat nog niet in dit regelboek.{lijkt_op(genoemd[0], ONDERWERPEN)}',
    )


def _datums(velden: dict[str, Plek]) -> tuple[date, ...]:
    """The days of an example: "2024-02-01", "2022-12-01 en 2023-01-01", or the first day of its year."""
    plek = velden.get("datum")
    if plek is not None:
        tekst = plek.tekst() or ""
        gevonden = re.findall(r"\d{4}-\d{2}-\d{2}", tekst)
        rest = re.sub(r"\d{4}-\d{2}-\d{2}|\ben\b|,", "", tekst).strip()
        try:
            datums = tuple(date.fromisoformat(deel) for deel in gevonden)
        except ValueError:
            datums = ()
        if not datums or rest:
            plek.fout("INVOER-DATUM", "hier hoort een datum te staan als jaar-maand-dag, zoals 2024-05-01")
        return datums
    jaar = velden["jaar"].geheel(_EERSTE_JAAR, _LAATSTE_JAAR) if "jaar" in velden else None
    return () if jaar is None else (date(jaar, 1, 1),)


def _regels(verwacht: Plek | None, uitkomsten: Uitkomsten, tolerantie: int) -> list[Regel]:
    """Computed beside expected; without an expectation all that can be computed.

    `tolerantie`: how many cents an amount may differ, as the example itself says. Statistics say "geen" (or
    0) for A when nobody shares costs; the law then counts only the applicant.
    """
    if verwacht is None:
        return [Regel(sleutel, tekst, None, True) for sleutel, tekst in _wat_kan(uitkomsten)]
    regels = []
    for sleutel, plek in verwacht.velden(uitkomsten).items():
        berekend, soort, waarde = _toon(uitkomsten[sleutel])
        if sleutel.startswith("aantal_A") and (plek.is_leeg or plek.tekst() in ("0", "geen")):
            regels.append(Regel(sleutel, berekend, "geen", waarde == 1))
            continue
        tekst = plek.tekst()
        if tekst is not None:
            gelezen = _lees_verwacht(plek, soort)
            gelijk = gelezen is not None and gelezen == waarde
            if soort in _GELD and isinstance(gelezen, int) and isinstance(waarde, int):
                gelijk = abs(gelezen - waarde) <= tolerantie
            regels.append(Regel(sleutel, berekend, tekst, gelijk))
    return regels


def _wat_kan(uitkomsten: Uitkomsten) -> list[tuple[str, str]]:
    """All outcomes that can be computed; raises the first refusal when there are none."""
    gevonden, fouten = [], []
    for sleutel, uitkomst in uitkomsten.items():
        try:
            gevonden.append((sleutel, _toon(uitkomst)[0]))
        except OpstapFout as fout:
            fouten.append(fout)
    if fouten and not gevonden:
        raise fouten[0]
    return gevonden


def _toon(uitkomst: Antwoord | Vast) -> tuple[str, str, int | str]:
    """An outcome as text, its kind, and the value to compare."""
    if isinstance(uitkomst, Vast):
        return uitkomst.tekst, "tekst", uitkomst.tekst
    soort, waarde = uitkomst.bereken()
    if soort in _GELD:
        return toon_euro(waarde), soort, waarde
    if soort == "bool":
        return ("ja" if waarde else "nee"), soort, waarde
    if soort == "Basispunt":
        return f"{waarde // 100}.{waarde % 100:02d}%", soort, waarde
    return str(waarde), soort, waarde


def _lees_verwacht(plek: Plek, soort: str) -> int | str | None:
    if soort in _GELD:
        return plek.bedrag(negatief=True)
    if soort == "bool":
        return plek.janee()
    if soort == "Basispunt":
        return plek.procent()
    return plek.tekst() if soort == "tekst" else plek.geheel(-(10**9), 10**9)
