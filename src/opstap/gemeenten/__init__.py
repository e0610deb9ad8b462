"""Local policy: one folder per municipality, named by its CBS code, laid over the national law.

A folder holds `gemeente.yaml` (the name, which variants of rules and which schemes it shares with others, and
how it attributes wages over several months when that is known), `parameters/*.yaml` (amounts with their
source, and what was not found), `regelingen/*.yaml` (its own schemes) and, only where its rules differ from
those of the law, Python modules. Adding a municipality touches no Python: docs/gemeente-toevoegen.md.
Folders also count from outside the program, in the folder that OPSTAP_GEMEENTEN names; those hold no Python.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from opstap.gemeenten.regelingen import Regeling, Thema, lees_regeling
from opstap.recht import wetboek
from opstap.recht.participatiewet import MAANDRESULTAAT
from opstap.recht.participatiewet.toerekening import Toerekening
from opstap.regels.boek import Regelboek
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import Overlay, Wet

__all__ = [
    "GEDEELD",
    "GEMEENTEN",
    "MAANDRESULTAAT",
    "Regeling",
    "Thema",
    "code_van",
    "laad",
    "lokale_regelingen",
    "map_van",
    "neem_op",
    "regelboek",
    "toerekening",
]

HIER = Path(__file__).parent


class GemeenteOnbekend(OpstapFout):
    """There is no folder for this municipality."""


class GemeenteFout(OpstapFout):
    """The folder of a municipality is not right."""


@dataclass(frozen=True)
class Gemeente:
    """What `gemeente.yaml` says: the name, other names, and the shared variants of rules that hold there."""

    map: Path
    naam: str
    namen: tuple[str, ...]
    varianten: tuple[str, ...]
    """The shared variants of rules that hold there."""
    toerekening: Toerekening | None = None
    """How a wage over two months is divided; None when the municipality has not said so."""
    gedeelde_regelingen: tuple[Regeling, ...] = ()
    """The schemes that it shares with others, in the order of `gemeente.yaml`."""
    eigen_regelingen: tuple[Regeling, ...] = ()
    """The schemes that only it has, by name."""

    @property
    def regelingen(self) -> tuple[Regeling, ...]:
        """All its local schemes."""
        return (*self.gedeelde_regelingen, *self.eigen_regelingen)

    @classmethod
    def lees(cls, map_: Path) -> Gemeente:
        """Read a folder; raises `GemeenteFout`."""
        gegevens = yaml.safe_load((map_ / "gemeente.yaml").read_text(encoding="utf-8"))
        mag = {"naam", "namen", "varianten", "regelingen", "toerekening"}
        if not isinstance(gegevens, dict) or not gegevens.get("naam") or set(gegevens) - mag:
            raise GemeenteFout(
                "GEMEENTE-BESTAND",
                f"{map_.name}/gemeente.yaml: hier hoort een naam te staan, en verder hoogstens namen, "
                "varianten, regelingen en toerekening.",
            )
        namen, varianten, gedeeld = (
            tuple(gegevens.get(veld, ())) for veld in ("namen", "varianten", "regelingen")
        )
        _bestaat(map_, "variant", varianten, [pad.stem for pad in (HIER / "varianten").glob("[a-z]*.py")])
        _bestaat(map_, "regeling", gedeeld, _GEDEELD)
        return cls(
            map_,
            str(gegevens["naam"]),
            namen,
            varianten,
            cls._toerekening(map_, gegevens),
            tuple(_GEDEELD[regeling] for regeling in gedeeld),
            tuple(lees_regeling(pad) for pad in sorted(map_.glob("regelingen/*.yaml"))),
        )

    @staticmethod
    def _toerekening(map_: Path, gegevens: dict[str, Any]) -> Toerekening | None:
        """A method counts only with its source, as every amount does."""
        if "toerekening" not in gegevens:
            return None
        keuze = gegevens["toerekening"]
        if (
            not isinstance(keuze, dict)
            or set(keuze) != {"methode", "bron"}
            or not keuze["bron"]
            or keuze["methode"] not in set(Toerekening)
        ):
            raise GemeenteFout(
                "GEMEENTE-TOEREKENING",
                f"{map_.name}/gemeente.yaml: toerekening heeft een methode ({', '.join(Toerekening)}) en een "
                "bron.",
            )
        return Toerekening(keuze["methode"])

    def overlay(self) -> Overlay:
        """The policy of this municipality: its own modules, its variants, and its files."""
        modules = sorted(self.map.glob("[a-z]*.py")) if self.map.parent == HIER else []
        eigen = [f"{self.map.name}.{pad.stem}" for pad in modules]
        gedeeld = [f"varianten.{variant}" for variant in self.varianten]
        verklaringen = [deel for regeling in self.eigen_regelingen for deel in regeling.verklaringen]
        return Overlay(
            self.map.name,
            self.naam,
            regels=[*(import_module(f"{__name__}.{module}") for module in (*eigen, *gedeeld)), *verklaringen],
            parameters=sorted(self.map.glob("parameters/*.yaml")),
        )


def _bestaat(map_: Path, wat: str, namen: tuple[str, ...], bekend: Iterable[str]) -> None:
    """Whether what a municipality says that it shares is there; raises `GemeenteFout`."""
    wel = sorted(bekend)
    for naam in namen:
        if naam not in wel:
            raise GemeenteFout(
                f"GEMEENTE-{wat.upper()}",
                f'{map_.name}/gemeente.yaml: de {wat} "{naam}" bestaat niet. Wel: {", ".join(wel)}.',
            )


_GEDEELD = {
    pad.stem: lees_regeling(pad) for pad in sorted((HIER / "varianten" / "regelingen").glob("*.yaml"))
}

GEDEELD = Wet(
    "Regelingen die gemeenten delen",
    regels=[deel for regeling in _GEDEELD.values() for deel in regeling.verklaringen],
)
"""The rules of schemes that several municipalities have: the same everywhere, with amounts and limits that
each municipality fills in. In a municipality that does not, they are gaps by name."""

_GEMEENTEN: dict[str, Gemeente] = {}

GEMEENTEN: dict[str, str] = {}
"""The municipalities that Opstap knows: CBS code and name."""


def neem_op(mappen: Path) -> None:
    """Let each municipality with a folder here be known; raises `GemeenteFout` for one that already is."""
    for map_ in sorted(mappen.glob("GM[0-9][0-9][0-9][0-9]")):
        if map_.name in _GEMEENTEN:
            raise GemeenteFout(
                "GEMEENTE-DUBBEL", f"{map_}: deze gemeente heeft in Opstap al een map. Laat er een van staan."
            )
        _GEMEENTEN[map_.name] = Gemeente.lees(map_)
        GEMEENTEN[map_.name] = _GEMEENTEN[map_.name].naam


neem_op(HIER)
if eigen_mappen := os.environ.get("OPSTAP_GEMEENTEN", "").strip():
    neem_op(Path(eigen_mappen))


def code_van(gemeente: str) -> str:
    """The CBS code of a municipality given by code or by name; raises `GemeenteOnbekend`."""
    gezocht = gemeente.strip().casefold()
    for code, een in _GEMEENTEN.items():
        if gezocht in {naam.casefold() for naam in (code, een.naam, *een.namen)}:
            return code
    bekend = ", ".join(f"{naam} ({code})" for code, naam in GEMEENTEN.items())
    raise GemeenteOnbekend(
        "GEMEENTE-ONBEKEND", f'De gemeente "{gemeente}" is hier niet bekend. Bekend zijn: {bekend}.'
    )


def map_van(code: str) -> Path:
    """The folder of a municipality, where other rooms keep theirs of it; raises `GemeenteOnbekend`."""
    return _GEMEENTEN[code_van(code)].map


def toerekening(code: str) -> Toerekening | None:
    """How this municipality divides a wage over the months in which it was earned; None: not known."""
    return _GEMEENTEN[code_van(code)].toerekening


def lokale_regelingen(code: str) -> tuple[Regeling, ...]:
    """The local schemes of a municipality; raises `GemeenteOnbekend`."""
    return _GEMEENTEN[code_van(code)].regelingen


@cache
def laad(code: str) -> Overlay:
    """The local policy of a municipality; raises `GemeenteOnbekend`."""
    return _GEMEENTEN[code_van(code)].overlay()


@cache
def regelboek(code: str | None = None) -> Regelboek:
    """The rule book of a municipality, made once; without a code that of the national law alone."""
    return wetboek.regelboek(None if code is None else laad(code), GEDEELD)
