"""What was computed beside what was expected, to the cent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from opstap.opdrachten.gevalbestand.waarde import DECIMALEN, schrijf_waarde, woorden_van
from opstap.opdrachten.invoerlezer import Plek, als_woord
from opstap.opdrachten.voorbeelden.gegevens import Gegevens
from opstap.opdrachten.voorbeelden.namen import zelfde
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Uitkomsten, Vast
from opstap.regels import dag, toon_euro
from opstap.regels.fouten import OpstapFout
from opstap.regels.soorten import GEHEEL, Soort

GEEN = ("0", "geen")
AANTAL_KOSTENDELERS = "aantal_A"
VraagRegelboek = Callable[[str], Antwoord | None]
"""Gives what may be expected by its name in the rule book; None when the example cannot say it."""


@dataclass(frozen=True)
class Regel:
    """One expected key: what was computed and, when given, what was expected, both as text."""

    sleutel: str
    berekend: str
    verwacht: str | None
    gelijk: bool


def leg_naast_elkaar(
    verwacht: Plek | None, uitkomsten: Uitkomsten, regelboek: VraagRegelboek, tolerantie: int
) -> list[tuple[Regel, Antwoord | Vast]]:
    """Computed beside expected; without an expectation all that can be computed.

    `tolerantie`: how many cents an amount may differ, as the example itself says.
    """
    if verwacht is None:
        return _wat_kan(uitkomsten)
    regels = []
    for sleutel, plek, uitkomst in _verwacht(verwacht, uitkomsten, regelboek):
        regel = _vergelijk(sleutel, plek, uitkomst, tolerantie)
        if regel is not None:
            regels.append((regel, uitkomst))
    return regels


def _vergelijk(sleutel: str, plek: Plek, uitkomst: Antwoord | Vast, tolerantie: int) -> Regel | None:
    """Statistics say "geen" (or 0) for A when nobody shares costs; the law then counts only the couple."""
    berekend, soort, waarde = _toon(uitkomst)
    if sleutel.startswith(AANTAL_KOSTENDELERS) and (plek.is_leeg or plek.tekst() in GEEN):
        return Regel(sleutel, berekend, "geen", not _aantal_dat_meetelt(uitkomst))
    tekst = plek.tekst()
    if tekst is None:
        return None
    gelezen = _lees(plek, soort)
    gelijk = gelezen is not None and gelezen in (
        waarde,
        *(uitkomst.ook if isinstance(uitkomst, Vast) else ()),
    )
    if soort is not None and soort.is_geld and isinstance(gelezen, int) and isinstance(waarde, int):
        gelijk = abs(gelezen - waarde) <= tolerantie
    return Regel(sleutel, berekend, tekst, gelijk)


def _aantal_dat_meetelt(uitkomst: Antwoord | Vast) -> int:
    if isinstance(uitkomst, Vast) or "aantal_kostendelers" in uitkomst.geval.gezin:
        return 1 if isinstance(uitkomst, Vast) else uitkomst.bereken()[1] - 1
    anders = Antwoord(uitkomst.datum, uitkomst.geval, "aantal_kostendelende_medebewoners")
    return anders.bereken()[1]


def _verwacht(
    verwacht: Plek, uitkomsten: Uitkomsten, regelboek: VraagRegelboek
) -> list[tuple[str, Plek, Antwoord | Vast]]:
    """The expected values, each with its outcome; of a group within, each as "group.name"."""
    uit_boek = {
        naam: antwoord
        for naam in verwacht.namen()
        if naam not in uitkomsten and (antwoord := regelboek(naam)) is not None
    }
    gegevens = Gegevens(verwacht.lezer, verwacht.knoop, verwacht.pad, regelboek=frozenset(uit_boek))
    groepen = dict.fromkeys(naam.split(".")[0] for naam in uitkomsten)
    gevonden: list[tuple[str, Plek, Antwoord | Vast]] = []
    for sleutel, plek in gegevens.velden(groepen).items():
        if sleutel in uitkomsten:
            gevonden.append((sleutel, plek, uitkomsten[sleutel]))
            continue
        binnen = [naam.removeprefix(f"{sleutel}.") for naam in uitkomsten if naam.startswith(f"{sleutel}.")]
        for naam, deel in plek.velden(binnen).items():
            heel = f"{sleutel}.{naam}"
            gevonden.append((heel, deel, uitkomsten[heel]))
    gevonden += [(naam, plek, uit_boek[naam]) for naam, plek in gegevens.gegeven.items()]
    return gevonden


def _wat_kan(uitkomsten: Uitkomsten) -> list[tuple[Regel, Antwoord | Vast]]:
    """All outcomes that can be computed; raises the first refusal when there are none."""
    gevonden: list[tuple[Regel, Antwoord | Vast]] = []
    fouten = []
    for sleutel, uitkomst in uitkomsten.items():
        try:
            gevonden.append((Regel(sleutel, _toon(uitkomst)[0], None, True), uitkomst))
        except OpstapFout as fout:
            fouten.append(fout)
    if fouten and not gevonden:
        raise fouten[0]
    return gevonden


def _toon(uitkomst: Antwoord | Vast) -> tuple[str, Soort | None, int | str]:
    """An outcome as text, its kind (None for a text), and the value to compare."""
    if isinstance(uitkomst, Vast):
        return uitkomst.tekst, None, uitkomst.tekst
    soort, waarde = uitkomst.bereken()
    if uitkomst.woorden:
        return uitkomst.woorden[waarde], None, uitkomst.woorden[waarde]
    tekst = toon_euro(waarde) if soort.is_geld else schrijf_waarde(soort, waarde)
    return f"{tekst}%" if soort.naam in DECIMALEN else tekst, soort, waarde


def _lees(plek: Plek, soort: Soort | None) -> int | str | None:
    if soort is None:
        return plek.tekst()
    if soort.is_geld:
        return plek.bedrag(negatief=True)
    if soort.is_janee:
        return plek.janee()
    if soort.naam in DECIMALEN:
        return Plek(plek.lezer, plek.knoop, plek.pad).procent(DECIMALEN[soort.naam])
    if soort.naam == "Datum":
        datum = plek.datum()
        return None if datum is None else dag(datum)
    woord = zelfde(als_woord(plek.tekst() or ""), woorden_van(soort))
    return plek.geheel(GEHEEL.laagst, GEHEEL.hoogst) if woord is None else woorden_van(soort)[woord]
