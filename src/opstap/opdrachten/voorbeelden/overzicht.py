"""What can be written in a worked example of each subject: asked of its own reader, so never out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from opstap.opdrachten.invoerlezer import Lezer, Plek, lees
from opstap.opdrachten.voorbeelden.gegevens import Gegevens
from opstap.opdrachten.voorbeelden.onderwerpen import ONDERWERPEN
from opstap.opdrachten.voorbeelden.vertaling import Onderwerp, Vertaling
from opstap.regels.fouten import OpstapFout

MEESTE_NAMEN = 300
"""More names than this are all those of the rule book; the schema lists them."""
REGELBOEK = "elke naam van het regelboek (opstap bereken --schema)"
DAGEN = (date(2024, 1, 1), date(2025, 1, 1))
GEMEENTE = "GM0518"


@dataclass(frozen=True)
class _Luisteraar(Gegevens):
    """An empty input that remembers which names its reader knows."""

    gehoord: list[str] = field(default_factory=list)

    def velden(
        self,
        bekend: Iterable[str],
        *,
        hint: Mapping[str, str] | None = None,
        noem: Iterable[str] | None = None,
    ) -> dict[str, Plek]:
        namen = list(bekend)
        self.gehoord.extend(namen)
        return super().velden(namen, hint=hint, noem=noem)


@dataclass(frozen=True)
class Overzicht:
    """Subjects that are read in the same way, the names of their input, and of what may be expected.

    What comes out is empty where it depends on what goes in.
    """

    onderwerpen: tuple[str, ...]
    invoer: tuple[str, ...]
    verwacht: tuple[str, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "onderwerpen": list(self.onderwerpen),
            "invoer": list(self.invoer),
            "verwacht": list(self.verwacht),
        }


def overzicht() -> list[Overzicht]:
    """All subjects, grouped by their reader."""
    per_lezer: dict[Onderwerp, list[str]] = {}
    for naam, vertaal in sorted(ONDERWERPEN.items()):
        per_lezer.setdefault(vertaal, []).append(naam)
    return [_beluister(vertaal, tuple(namen)) for vertaal, namen in per_lezer.items()]


def als_tekst() -> Iterator[str]:
    """The same for people."""
    for deel in overzicht():
        yield ", ".join(deel.onderwerpen)
        yield f"  invoer: {_namen(deel.invoer)}"
        yield f"  verwacht: {_namen(deel.verwacht)}"


def _namen(namen: tuple[str, ...]) -> str:
    if len(namen) > MEESTE_NAMEN:
        return REGELBOEK
    return ", ".join(namen) or "hangt af van de invoer"


def _beluister(vertaal: Onderwerp, namen: tuple[str, ...]) -> Overzicht:
    leeg = lees("{}", "overzicht")
    invoer = _Luisteraar(Lezer("overzicht"), leeg.knoop, "invoer")
    try:
        uitkomsten = tuple(vertaal(Vertaling(namen[0], DAGEN, invoer, GEMEENTE)))
    except OpstapFout:
        uitkomsten = ()
    return Overzicht(namen, tuple(dict.fromkeys(invoer.gehoord)), uitkomsten)
