"""Reading worked examples, computing them, and comparing what comes out with what was expected.

A file holds `gevallen` or `voorbeelden`: a list of examples with a subject (`onderwerp`, `regeling` or
`regel`), a day or year, `invoer` and, mostly, `verwacht`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
from opstap.regels import als_datum, dag, toon_euro
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import lijkt_op

GELIJK, ANDERS, GEWEIGERD, BEREKEND = "gelijk", "anders", "geweigerd", "berekend"

LIJSTEN = ("gevallen", "voorbeelden")
ONDERWERP_IN = ("onderwerp", "regeling", "regel")
"""Where the subject of an example stands; the first that is known counts."""
HERKOMST = (
    "berekening", "bron", "status", "zeker", "noot", "titel", "soort", "opmerking", "nagerekend", "gebruik",
    "uitkomst_poc",
)  # fmt: skip
"""What an example says about itself, and not about the case."""
VELDEN = (
    "id", *ONDERWERP_IN, "datum", "jaar", "gemeente", "ook_voor", "invoer", "verwacht", "tolerantie",
    *HERKOMST,
)  # fmt: skip
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
    plekken += velden["ook_voor"].lijst() if "ook_voor" in velden else []
    namen = [naam for plek in plekken if (naam := plek.tekst()) is not None]
    return [gemeenten.code_van(naam) for naam in namen] or [None]


def _reken(velden: dict[str, Plek], onderwerp: str, vertaal: Onderwerp, gemeente: str | None) -> Uitslag:
    """The example in one municipality; where it holds in more, each line says in which."""
    lezer = velden["invoer"].lezer
    vertaling = Vertaling(onderwerp, _datums(velden), velden["invoer"], gemeente)
    tolerantie = (velden["tolerantie"].bedrag() or 0) if "tolerantie" in velden else 0
    lezer.klaar()
    uitkomsten = vertaal(vertaling)
    lezer.klaar()
    regels = _regels(velden.get("verwacht"), uitkomsten, tolerantie)
    lezer.klaar()
    gevraagd = (uitkomsten[regel.sleutel] for regel in regels)
    antwoorden = tuple(antwoord for antwoord in gevraagd if isinstance(antwoord, Antwoord))
    if "ook_voor" in velden and gemeente is not None:
        naam = gemeenten.GEMEENTEN[gemeente]
        regels = [replace(regel, sleutel=f"{regel.sleutel} in {naam}") for regel in regels]
    return Uitslag("", onderwerp, "", tuple(regels), "", "", tuple(vertaling.gelezen_als), antwoorden)


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
    for sleutel, plek in _verwacht_per_sleutel(verwacht, uitkomsten).items():
        berekend, soort, waarde = _toon(uitkomsten[sleutel])
        if sleutel.startswith("aantal_A") and (plek.is_leeg or plek.tekst() in ("0", "geen")):
            regels.append(Regel(sleutel, berekend, "geen", waarde == 1))
            continue
        tekst = plek.tekst()
        if tekst is not None:
            gelezen = _lees_verwacht(plek, soort)
            gelijk = gelezen is not None and gelezen in (waarde, *_ook(uitkomsten[sleutel]))
            if soort in _GELD and isinstance(gelezen, int) and isinstance(waarde, int):
                gelijk = abs(gelezen - waarde) <= tolerantie
            regels.append(Regel(sleutel, berekend, tekst, gelijk))
    return regels


def _ook(uitkomst: Antwoord | Vast) -> tuple[str, ...]:
    return uitkomst.ook if isinstance(uitkomst, Vast) else ()


def _verwacht_per_sleutel(verwacht: Plek, uitkomsten: Uitkomsten) -> dict[str, Plek]:
    """The expected values; of a group within, each as "group.name"."""
    gevonden: dict[str, Plek] = {}
    for sleutel, plek in verwacht.velden(dict.fromkeys(naam.split(".")[0] for naam in uitkomsten)).items():
        if sleutel in uitkomsten:
            gevonden[sleutel] = plek
            continue
        binnen = [naam.removeprefix(f"{sleutel}.") for naam in uitkomsten if naam.startswith(f"{sleutel}.")]
        gevonden |= {f"{sleutel}.{naam}": deel for naam, deel in plek.velden(binnen).items()}
    return gevonden


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
    if uitkomst.woorden:
        return uitkomst.woorden[waarde], "tekst", uitkomst.woorden[waarde]
    if soort in _GELD:
        return toon_euro(waarde), soort, waarde
    if soort == "bool":
        return ("ja" if waarde else "nee"), soort, waarde
    if soort == "Basispunt":
        min_teken = "-" if waarde < 0 else ""
        return f"{min_teken}{abs(waarde) // 100}.{abs(waarde) % 100:02d}%", soort, waarde
    if soort == "Datum":
        return als_datum(waarde).isoformat(), soort, waarde
    return str(waarde), soort, waarde


def _lees_verwacht(plek: Plek, soort: str) -> int | str | None:
    if soort in _GELD:
        return plek.bedrag(negatief=True)
    if soort == "bool":
        return plek.janee()
    if soort == "Basispunt":
        return plek.procent()
    if soort == "Datum":
        datum = plek.datum()
        return None if datum is None else dag(datum)
    return plek.tekst() if soort == "tekst" else plek.geheel(-(10**9), 10**9)
