"""The two sides of a comparison: a municipality and a month each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import toon_maand
from opstap.opdrachten.gevalbestand.lezen import lees_gevraagde_maand
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import OpstapFout

LANDELIJK = "landelijk"


class VerschilFout(OpstapFout):
    """Not two things to compare."""


@dataclass(frozen=True)
class Kant:
    """One side: the rule book of a municipality (None: the law alone) in a month, and what it is called."""

    gemeente: str | None
    maand: date
    naam: str

    @property
    def boek(self) -> BoekOpDatum:
        return gemeenten.regelboek(self.gemeente).op(self.maand)


def kanten(
    codes: Sequence[str],
    maanden: Sequence[str],
    gemeente: str | None = None,
    maand: date | None = None,
) -> tuple[Kant, Kant]:
    """The two sides asked for; `gemeente` and `maand` are what a case file says, for what is not asked.

    Raises `VerschilFout` when there are not exactly two municipalities or two months.
    """
    if (len(codes) == 2) == (len(maanden) == 2) or len(codes) > 2 or len(maanden) > 2:
        raise VerschilFout(
            "VERSCHIL-TWEE",
            "Vergelijk twee gemeenten (twee keer --gemeente) of twee maanden (twee keer --maand).",
        )
    gelezen = [lees_gevraagde_maand(tekst) for tekst in maanden]
    gekozen = [None if code.casefold() == LANDELIJK else gemeenten.code_van(code) for code in codes]
    if len(codes) == 2:
        dag = gelezen[0] if gelezen else maand or datetime.now(UTC).date().replace(day=1)
        eerste, tweede = (Kant(code, dag, naam_van(code)) for code in gekozen)
    else:
        code = gekozen[0] if gekozen else None if gemeente is None else gemeenten.code_van(gemeente)
        eerste, tweede = (Kant(code, dag, toon_maand(dag)) for dag in gelezen)
    if eerste == tweede:
        raise VerschilFout("VERSCHIL-GELIJK", "Dit zijn twee keer dezelfde; kies twee verschillende.")
    return eerste, tweede


def naam_van(code: str | None) -> str:
    """What a municipality is called; the law alone has no municipality."""
    return "landelijke regels" if code is None else f"{gemeenten.GEMEENTEN[code]} ({code})"
