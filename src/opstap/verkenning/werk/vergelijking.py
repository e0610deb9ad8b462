"""Several numbers of hours side by side: what more work brings, how much of it stays, and the cliffs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from opstap.regels import deel_afgerond
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL
from opstap.verkenning.werk.situatie import PASSEN, Situatie, Vraagstelling, reken_situatie

WAARSCHUWINGEN = (
    "Toeslagen gaan over het hele jaar. Begint u halverwege, dan kan een deel later worden teruggevraagd.",
    "De belasting is die van het hele jaar. Op uw loonstrook kan een maand een paar euro anders zijn.",
    "Wat u betaalt voor opvang, reizen en eigen risico telt hier niet mee, behalve als u het zelf opgaf.",
)
"""What to beware of with any of these amounts."""

MEER_DAN_AFRONDING = 12
"""Cents a year: every month is rounded once."""


class Verlies(StrEnum):
    """What happens at a step to more hours, as a sentence with `uren`, `vorige` and `wat`."""

    EINDE = "Bij %(uren)s uur is er geen %(wat)s meer."
    VERVALT = "Bij %(uren)s uur vervalt: %(wat)s."
    MINDER = "Bij %(uren)s uur houdt u minder over dan bij %(vorige)s uur."


@dataclass(frozen=True)
class Klip:
    """Something that a household loses at a step to more hours; `titel`: which part, empty for the sum."""

    uren: int
    vorige: int
    verlies: Verlies
    titel: str = ""

    @property
    def zin(self) -> str:
        """In one Dutch sentence."""
        return str(self.verlies) % self.woorden(_klein(self.titel))

    def woorden(self, wat: str) -> dict[str, str]:
        """What belongs in the sentence, in any language."""
        return {"uren": toon_uren(self.uren), "vorige": toon_uren(self.vorige), "wat": wat}


@dataclass(frozen=True)
class Vergelijking:
    """The situations in order of hours, all with or all without the disregard of wage."""

    situaties: tuple[Situatie, ...]
    met_vrijlating: bool

    def druk(self, plek: int) -> int | None:
        """How much of more gross wage is lost since the row before, in ten-thousandths; None: no step."""
        if plek == 0:
            return None
        deze, vorige = self.situaties[plek], self.situaties[plek - 1]
        if deze.bruto == vorige.bruto:
            return None
        erbij = deze.besteedbaar - vorige.besteedbaar
        return BASISPUNTEN_PER_GEHEEL - deel_afgerond(
            erbij * BASISPUNTEN_PER_GEHEEL, deze.bruto - vorige.bruto
        )

    @property
    def klippen(self) -> tuple[Klip, ...]:
        """Every step at which something ends, or at which less is left than before."""
        return tuple(self._klippen())

    @property
    def weigeringen(self) -> dict[str, str]:
        """What the rule book refuses in any of the situations, by part."""
        alle: dict[str, str] = {}
        for situatie in self.situaties:
            for titel, zin in situatie.weigeringen.items():
                alle.setdefault(titel, zin)
        return alle

    @property
    def aannamen(self) -> tuple[str, ...]:
        """What was taken for granted, each once."""
        return tuple(dict.fromkeys(zin for situatie in self.situaties for zin in situatie.aannamen))

    def _klippen(self) -> Iterator[Klip]:
        for vorige, deze in zip(self.situaties, self.situaties[1:], strict=False):
            for titel, bedrag in deze.delen.items():
                if bedrag == 0 and (vorige.delen.get(titel) or 0) > 0:
                    yield Klip(deze.uren, vorige.uren, Verlies.EINDE, titel)
            for pas in PASSEN:
                if deze.passen.get(pas.titel) is False and vorige.passen.get(pas.titel):
                    yield Klip(deze.uren, vorige.uren, Verlies.VERVALT, pas.titel)
            if vorige.besteedbaar - deze.besteedbaar > MEER_DAN_AFRONDING:
                yield Klip(deze.uren, vorige.uren, Verlies.MINDER)


def vergelijk(
    vraag: Vraagstelling,
    uren: Sequence[int],
    *,
    met_vrijlating: bool,
    voortgang: Callable[[int, int], None] | None = None,
) -> Vergelijking:
    """Compute all these hours (hundredths per week)."""
    situaties = []
    for plek, aantal in enumerate(uren, start=1):
        situaties.append(reken_situatie(vraag, aantal, vrijlating=met_vrijlating))
        if voortgang is not None:
            voortgang(plek, len(uren))
    return Vergelijking(tuple(situaties), met_vrijlating)


def toon_uren(honderdsten: int) -> str:
    """Hours as a reader writes them: 8, or 25,5."""
    heel, rest = divmod(honderdsten, 100)
    return f"{heel},{rest:02d}".rstrip("0") if rest else str(heel)


def _klein(titel: str) -> str:
    return titel[:1].lower() + titel[1:]
