"""What the synthetic city is calibrated on: published figures and, apart from them, named assumptions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import lees_bedrag

Eenheid = Literal["aantal", "promille", "euro", "gelijk"]


@dataclass(frozen=True)
class Ijkcijfer:
    """One figure or assumption. Amounts in cents, shares in per mille, counts as they are."""

    naam: str
    titel: str
    eenheid: Eenheid
    waarden: dict[str, int]
    bron: tuple[str, ...]
    zeker: str
    toelichting: str

    @property
    def is_aanname(self) -> bool:
        """True if no source gives this figure."""
        return self.zeker == "aanname"

    @property
    def waarde(self) -> int:
        """The figure itself. Only for figures of one number."""
        (enige,) = self.waarden.values()
        return enige


@dataclass(frozen=True)
class Ijkcijfers:
    """All figures and assumptions by name, and the sources they refer to."""

    alle: dict[str, Ijkcijfer]
    bronnen: dict[str, str]

    def __getitem__(self, naam: str) -> Ijkcijfer:
        return self.alle[naam]

    def waarde(self, naam: str) -> int:
        """The single number of a figure: cents, per mille or a count."""
        return self.alle[naam].waarde

    def verdeling(self, naam: str) -> dict[str, int]:
        """The parts of a figure that consists of several numbers."""
        return self.alle[naam].waarden

    @property
    def aannamen(self) -> tuple[Ijkcijfer, ...]:
        """The assumptions, in the order of the file."""
        return tuple(cijfer for cijfer in self.alle.values() if cijfer.is_aanname)

    @property
    def gepubliceerd(self) -> tuple[Ijkcijfer, ...]:
        """The published figures, in the order of the file."""
        return tuple(cijfer for cijfer in self.alle.values() if not cijfer.is_aanname)


def _getal(waarde: Any, eenheid: str, naam: str) -> int:
    if eenheid == "euro":
        return int(lees_bedrag(waarde))
    if not isinstance(waarde, int) or isinstance(waarde, bool):
        raise OpstapFout(
            "IJKCIJFER-GETAL",
            f"Ijkcijfer {naam} is geen geheel getal. Verwacht wordt een aantal of een aandeel in promille. "
            "Verbeter het bestand.",
        )
    return waarde


def _lees(naam: str, rij: dict[str, Any], aanname: bool) -> Ijkcijfer:
    eenheid: Eenheid = rij["eenheid"]
    ruw = rij["waarde"]
    delen = ruw if isinstance(ruw, dict) else {"": ruw}
    return Ijkcijfer(
        naam=naam,
        titel=rij["titel"],
        eenheid=eenheid,
        waarden={deel: _getal(waarde, eenheid, naam) for deel, waarde in delen.items()},
        bron=tuple(rij.get("bron", ())),
        zeker="aanname" if aanname else _zekerheid(rij["zeker"]),
        toelichting=rij["reden"] if aanname else rij.get("noot", ""),
    )


def _zekerheid(waarde: str | bool) -> str:
    """YAML reads a bare `ja` as text and `yes` as true; both mean the same here."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde


_VAN_DE_STAD = Path(__file__).with_name("ijkcijfers.yaml")


@cache
def laad(pad: Path = _VAN_DE_STAD) -> Ijkcijfers:
    """Read a file with figures and assumptions: that of the synthetic city, unless said otherwise."""
    blad = yaml.safe_load(pad.read_text(encoding="utf-8"))
    alle = {naam: _lees(naam, rij, aanname=False) for naam, rij in blad["cijfers"].items()}
    alle |= {naam: _lees(naam, rij, aanname=True) for naam, rij in blad["aannamen"].items()}
    bronnen = {sleutel: bron["titel"] for sleutel, bron in blad["bronnen"].items()}
    return Ijkcijfers(alle, bronnen)
