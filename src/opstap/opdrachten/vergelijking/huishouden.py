"""Which outcomes differ for one household, and through which rules, amounts or gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opstap.opdrachten.berekening.rekenen import Berekening
from opstap.regels.graaf import PEILDATUM
from opstap.regels.soorten import Soort
from opstap.regels.spoor import Stap
from opstap.regels.zin import toon

Sleutel = tuple[str, int | None]


@dataclass(frozen=True)
class Oorzaak:
    """A step that differs by itself: nothing that it rests on differs, but what comes out does."""

    naam: str
    persoon: int | None
    stappen: tuple[Stap | None, Stap | None]

    @property
    def titel(self) -> str:
        return next(stap.titel for stap in self.stappen if stap is not None)


@dataclass(frozen=True)
class Uitkomstverschil:
    """An outcome that is not the same on both sides, and what causes it."""

    naam: str
    persoon: int | None
    titel: str
    soort: Soort
    waarden: tuple[int | None, int | None]
    teksten: tuple[str, str]
    oorzaken: tuple[Oorzaak, ...]

    @property
    def verschil(self) -> int | None:
        """How much more the second is, of an amount that both know."""
        eerste, tweede = self.waarden
        return tweede - eerste if self.soort.is_geld and eerste is not None and tweede is not None else None


def uitkomstverschillen(berekeningen: tuple[Berekening, Berekening]) -> list[Uitkomstverschil]:
    """Every asked outcome that differs; a name that one side does not know is left out."""
    sporen = tuple(_op_sleutel(berekening) for berekening in berekeningen)
    verschillen = []
    for naam in berekeningen[0].gevraagd:
        for stap in berekeningen[0].stappen(naam):
            sleutel = (naam, stap.persoon_index)
            ander = next(
                (deel for deel in berekeningen[1].stappen(naam) if deel.persoon_index == stap.persoon_index),
                None,
            )
            if ander is None or not _verschilt(stap, ander):
                continue
            teksten = (_tekst(berekeningen[0], naam, stap), _tekst(berekeningen[1], naam, ander))
            verschillen.append(
                Uitkomstverschil(
                    naam,
                    stap.persoon_index,
                    stap.titel,
                    stap.soort,
                    (_waarde(stap), _waarde(ander)),
                    teksten,
                    tuple(_oorzaken(sleutel, sporen)),
                )
            )
    return verschillen


def _op_sleutel(berekening: Berekening) -> dict[Sleutel, Stap]:
    return {(stap.naam, stap.persoon_index): stap for stap in berekening.uitkomst.spoor.alle()}


def _waarde(stap: Stap) -> int | None:
    return None if stap.uitkomst is None else int(stap.uitkomst)


def _verschilt(eerste: Stap | None, tweede: Stap | None) -> bool:
    if eerste is None or tweede is None:
        return True
    return _waarde(eerste) != _waarde(tweede) or eerste.vast != tweede.vast


def _tekst(berekening: Berekening, naam: str, stap: Stap) -> str:
    if berekening.geweigerd(naam) and stap.uitkomst is None:
        return f"kan niet [{berekening.uitkomst.gaten[naam].code}]"
    return toon(stap.soort, stap.uitkomst)


def _oorzaken(sleutel: Sleutel, sporen: Sequence[Mapping[Sleutel, Stap]]) -> list[Oorzaak]:
    """Down from an outcome along all that differs, to the steps of which nothing beneath differs.

    What only one side looked at is a consequence, as long as something differs that both looked at. The day
    itself always differs, and is no cause: the rule that uses it is.
    """
    gevonden: dict[Sleutel, Oorzaak] = {}
    gezien: set[Sleutel] = set()
    wachtrij = [sleutel]
    while wachtrij:
        nu = wachtrij.pop()
        if nu in gezien:
            continue
        gezien.add(nu)
        paar = (sporen[0].get(nu), sporen[1].get(nu))
        kinderen = dict.fromkeys(
            (kind.naam, kind.persoon_index) for stap in paar if stap is not None for kind in stap.kinderen
        )
        dieper = [
            kind
            for kind in kinderen
            if kind[0] != PEILDATUM.naam
            and kind in sporen[0]
            and kind in sporen[1]
            and _verschilt(sporen[0][kind], sporen[1][kind])
        ]
        if dieper:
            wachtrij.extend(reversed(dieper))
        else:
            gevonden[nu] = Oorzaak(nu[0], nu[1], paar)
    return list(gevonden.values())
