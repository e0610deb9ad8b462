"""One value of a name of the rule book, as people write it: an amount, a date, ja or nee, a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opstap.opdrachten.invoerlezer import Plek, als_woord
from opstap.recht.participatiewet import Woonsituatie
from opstap.regels import als_datum, dag
from opstap.regels.beslissen import bereik, buiten_bereik, past
from opstap.regels.datum import toon_datum
from opstap.regels.graaf import Knoop
from opstap.regels.regel import Feit
from opstap.regels.soorten import Soort

ONBEKEND = frozenset({"onbekend", "niet_bekend", "weet_niet", "weet_ik_niet"})
MET_HERKOMST = ("waarde", "bron", "door", "reden", "datum")
"""A value may also be written with where it comes from; a judgement with who gave it, when and why."""

NIET_NEGATIEF = (0, 10_000_000)
BEREIKEN = {
    "leeftijd": (0, 120),
    **dict.fromkeys(("norm", "bijstandsnorm", "inkomen", "rekenhuur", "overwaarde_woning"), NIET_NEGATIEF),
}
"""Ranges of names that the rule book computes, where a wrong value is plainly a slip."""

SYNONIEMEN: Mapping[str, Mapping[str, int]] = {
    "Woonsituatie": {
        "lagere_woonlasten": Woonsituatie.DEELS_WOONLASTEN,
        "deels_woonlasten": Woonsituatie.DEELS_WOONLASTEN,
    }
}


@dataclass(frozen=True)
class Gelezen:
    """A value that was read: None when it is said to be unknown; `herkomst` says where it comes from."""

    waarde: int | bool | None
    herkomst: str = ""


def lees_waarde(plek: Plek, knoop: Knoop) -> Gelezen | None:
    """The value at a place, with its source when that is given; None when it cannot be read."""
    if not plek.is_velden:
        return _lees(plek, knoop)
    velden = plek.velden(MET_HERKOMST)
    if "waarde" not in velden:
        plek.fout("INVOER-WAARDE", '"waarde" ontbreekt; schrijf waarde, en zo nodig bron, door, reden, datum')
        return None
    gelezen = _lees(velden["waarde"], knoop)
    herkomst = _herkomst(velden)
    return None if gelezen is None else Gelezen(gelezen.waarde, herkomst)


def woorden_van(soort: Soort) -> dict[str, int]:
    """The words by which the choices of an enumeration can be written."""
    if soort.keuzes is None:
        return {}
    woorden: dict[str, int] = {}
    for keuze in soort.keuzes:
        titel = als_woord(soort.toon(int(keuze)))
        for woord in (keuze.name.lower(), titel, titel.partition("_(")[0]):
            woorden.setdefault(woord, int(keuze))
    return {**woorden, **SYNONIEMEN.get(soort.naam, {})}


def schrijf_waarde(soort: Soort, waarde: int | bool) -> str:
    """A value as the case file writes it, so that it is read back as the same value."""
    if soort.is_geld:
        return _met_decimalen(int(waarde), 2)
    if soort.is_janee:
        return "ja" if waarde else "nee"
    if soort.keuzes is not None:
        return soort.keuzes(int(waarde)).name.lower()
    if soort.naam == "Datum":
        return als_datum(int(waarde)).isoformat()
    if soort.naam in DECIMALEN:
        return _met_decimalen(int(waarde), DECIMALEN[soort.naam])
    return str(int(waarde))


DECIMALEN = {"Basispunt": 2, "Milliprocent": 3}


def _lees(plek: Plek, knoop: Knoop) -> Gelezen | None:
    tekst = plek.tekst()
    if tekst is None:
        return None
    if als_woord(tekst) in ONBEKEND:
        return Gelezen(None)
    waarde = _lees_soort(plek, knoop)
    if waarde is None:
        return None
    laagst, hoogst = BEREIKEN.get(knoop.naam, bereik(knoop))
    if knoop.verklaring.soort.is_geld and waarde < 0 <= laagst:
        plek.fout("BEDRAG-NEGATIEF", f'"{knoop.verklaring.titel}" kan niet lager dan nul zijn')
        return None
    if not past(knoop, waarde) or not laagst <= waarde <= hoogst:
        plek.fout("INVOER-BEREIK", f'"{knoop.verklaring.titel}" {buiten_bereik(knoop).rstrip(".")}')
        return None
    return Gelezen(waarde)


def _lees_soort(plek: Plek, knoop: Knoop) -> int | bool | None:
    soort = knoop.verklaring.soort
    if soort.is_geld:
        return plek.bedrag(negatief=True)
    if soort.is_janee:
        return plek.janee()
    if soort.keuzes is not None:
        woorden = woorden_van(soort)
        return plek.keuze({woord: soort.keuzes(waarde) for woord, waarde in woorden.items()})
    if soort.naam == "Datum":
        datum = plek.datum()
        return None if datum is None else int(dag(datum))
    if soort.naam in DECIMALEN:
        return plek.procent(DECIMALEN[soort.naam])
    return plek.geheel(*BEREIKEN.get(knoop.naam, bereik(knoop)))


def _herkomst(velden: Mapping[str, Plek]) -> str:
    """The source as one text: "loonstrook maart", or "oordeel van A. Jansen, 1 maart 2024: het werk …"."""
    tekst = {naam: velden[naam].tekst() or "" for naam in ("bron", "door", "reden") if naam in velden}
    datum = velden["datum"].datum() if "datum" in velden else None
    wie = f"oordeel van {tekst['door']}" if tekst.get("door") else ""
    wanneer = "" if datum is None else toon_datum(dag(datum))
    eerste = ", ".join(deel for deel in (tekst.get("bron"), wie, wanneer) if deel)
    return ": ".join(deel for deel in (eerste, tekst.get("reden")) if deel)


def _met_decimalen(waarde: int, aantal: int) -> str:
    heel, rest = divmod(abs(waarde), 10**aantal)
    return f"{'-' if waarde < 0 else ''}{heel}.{rest:0{aantal}d}"


def is_oordeel(knoop: Knoop) -> bool:
    """Whether a professional has to judge this."""
    return isinstance(knoop.verklaring, Feit) and knoop.verklaring.oordeel
