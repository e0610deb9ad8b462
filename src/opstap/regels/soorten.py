"""The kinds of value a node of the rule book can have, and how each is checked and shown.

A kind is named by an annotation (`Netto`, `bool`, `Leefvorm` …). At run time every value is a whole
number; the kind says what that number means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from opstap.regels.datum import dag, toon_datum
from opstap.regels.fouten import WetFout
from opstap.regels.geld import toon_euro


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of value: its name, its widest range (inclusive) and, for enumerations, the class."""

    naam: str
    laagst: int
    hoogst: int
    keuzes: type[IntEnum] | None = None

    @property
    def is_geld(self) -> bool:
        return self.naam in GELD

    @property
    def is_janee(self) -> bool:
        return self.naam == "bool"

    @property
    def mogelijke_waarden(self) -> tuple[int, ...]:
        """All values, when there are few (yes/no and enumerations); empty for amounts, counts and dates."""
        if self.keuzes is not None:
            return tuple(int(keuze) for keuze in self.keuzes)
        return (0, 1) if self.is_janee else ()

    def past(self, waarde: int) -> bool:
        """Whether a whole number can be a value of this kind at all."""
        mogelijk = self.mogelijke_waarden
        return waarde in mogelijk if mogelijk else self.laagst <= waarde <= self.hoogst

    def als_waarde(self, waarde: int) -> int | bool:
        """A whole number in the type that Python code expects: bool for yes/no, else int."""
        return bool(waarde) if self.is_janee else int(waarde)

    def aanvaardt(self, andere: Soort) -> bool:
        """Whether a parameter of this kind may be filled by a node of the other kind."""
        return self == andere or (self.naam == "Cent" and andere.is_geld)

    def toon(self, waarde: int) -> str:
        """The value as a Dutch reader wants to see it."""
        if self.is_geld:
            return toon_euro(waarde)
        if self.is_janee:
            return "ja" if waarde else "nee"
        if self.keuzes is not None:
            return toon_keuze(self.keuzes(int(waarde)))
        if self.naam == "Datum":
            return toon_datum(waarde)
        if self.naam == "Basispunt":
            return _toon_procent(waarde, 2)
        if self.naam == "Milliprocent":
            return _toon_procent(waarde, 3)
        teken = "\u2212" if waarde < 0 else ""
        return teken + f"{abs(int(waarde)):,}".replace(",", ".")


GELD = frozenset({"Cent", "Netto", "Bruto"})
_MILJARD_EURO = 100_000_000_000

_VAST: Mapping[str, Soort] = {
    "Cent": Soort("Cent", -_MILJARD_EURO, _MILJARD_EURO),
    "Netto": Soort("Netto", -_MILJARD_EURO, _MILJARD_EURO),
    "Bruto": Soort("Bruto", -_MILJARD_EURO, _MILJARD_EURO),
    "Basispunt": Soort("Basispunt", -1_000_000, 1_000_000),
    "Milliprocent": Soort("Milliprocent", -10_000_000, 10_000_000),
    "Datum": Soort("Datum", dag("1850-01-01"), dag("2199-12-31")),
    "int": Soort("int", -1_000_000_000, 1_000_000_000),
    "bool": Soort("bool", 0, 1),
}

JANEE = _VAST["bool"]
GEHEEL = _VAST["int"]
DATUM = _VAST["Datum"]


def soort_van(naam: str | type[IntEnum], omgeving: Mapping[str, object], waar: str) -> Soort:
    """The kind with this name; an enumeration is looked up in `omgeving` (the globals of its module).

    Raises `WetFout` when the name is no kind.
    """
    gevonden: object = naam
    if isinstance(naam, str):
        kaal = naam.rpartition(".")[2]
        if kaal in _VAST:
            return _VAST[kaal]
        gevonden = omgeving.get(kaal)
    if isinstance(gevonden, type) and issubclass(gevonden, IntEnum) and len(gevonden):
        waarden = [int(keuze) for keuze in gevonden]
        return Soort(gevonden.__name__, min(waarden), max(waarden), gevonden)
    raise WetFout(
        "REGEL-SOORT-ONBEKEND",
        f'{waar}: "{naam}" is geen soort waarde. Gebruik {", ".join(_VAST)} of de naam van een IntEnum.',
    )


def toon_keuze(keuze: IntEnum) -> str:
    """The name of a choice as text: its `titel` when the enumeration gives one, else its own name."""
    titel = getattr(keuze, "titel", None)
    return titel if isinstance(titel, str) else keuze.name.lower().replace("_", " ")


def _toon_procent(deel: int, cijfers: int) -> str:
    """A share that counts in percent with this many digits behind the comma, without trailing zeros."""
    heel, rest = divmod(abs(int(deel)), 10**cijfers)
    decimalen = f",{rest:0{cijfers}d}".rstrip("0") if rest else ""
    return ("\u2212" if deel < 0 else "") + f"{heel}{decimalen}%"
