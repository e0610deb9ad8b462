"""The schemes that a household can ask about, and what comes out for each.

A scheme is asked of the rule book by name: first whether there is a right, then how much. What a resident
cannot judge (`oordeel`) is never asked here; it leaves "perhaps". What the rule book refuses is told by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opstap import gemeenten
from opstap.gemeenten import Thema
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt
from opstap.regels.reden import reden_van
from opstap.regels.regel import Feit
from opstap.regels.spoor import Stap
from opstap.regels.vragen import Vraag
from opstap.verkenning.bundels import OP_FEIT, Bundel
from opstap.verkenning.stand import Kop, Stand

Wie = tuple[str, int | None]


class Antwoord(StrEnum):
    """What can be said about a scheme. `LEEMTE`: the rule book has no outcome, whatever is answered."""

    JA = "ja"
    NEE = "nee"
    MISSCHIEN = "misschien"
    LEEMTE = "leemte"


@dataclass(frozen=True)
class Regeling:
    """A scheme: what it is for, what the rule book calls its right and its amount, how often, and by whom."""

    sleutel: str
    naam: str
    wat: str
    thema: Thema
    bij: str
    recht: str | None
    bedrag: str | None
    per: str = ""
    bruto: bool = False

    @classmethod
    def van(cls, lokaal: gemeenten.Regeling) -> Regeling:
        """A scheme that a municipality declares."""
        return cls(
            lokaal.sleutel,
            lokaal.naam,
            lokaal.wat,
            lokaal.thema,
            GEMEENTE,
            lokaal.recht,
            lokaal.bedrag,
            lokaal.per,
        )

    @property
    def gevraagd(self) -> tuple[str, ...]:
        return tuple(naam for naam in (self.recht, self.bedrag) if naam is not None)


GEMEENTE = "de gemeente"
TOESLAGEN = "Dienst Toeslagen"
SVB = "de Sociale Verzekeringsbank (SVB)"
MAAND, KWARTAAL = "per maand", "per kwartaal"

LANDELIJK = (
    Regeling(
        "zorgtoeslag", "Zorgtoeslag", "Geld voor uw zorgverzekering.",
        Thema.TOESLAGEN, TOESLAGEN, "recht_op_zorgtoeslag", "zorgtoeslag_maand", MAAND,
    ),
    Regeling(
        "huurtoeslag", "Huurtoeslag", "Geld voor uw huur.",
        Thema.TOESLAGEN, TOESLAGEN, "recht_op_huurtoeslag", "huurtoeslag_maand", MAAND,
    ),
    Regeling(
        "kindgebonden_budget", "Kindgebonden budget", "Extra geld voor ouders met kinderen.",
        Thema.KINDEREN, TOESLAGEN, "recht_op_kindgebonden_budget", "kindgebonden_budget_maand", MAAND,
    ),
    Regeling(
        "kinderbijslag", "Kinderbijslag", "Geld voor iedereen met kinderen.",
        Thema.KINDEREN, SVB, None, "kinderbijslag_kwartaal", KWARTAAL,
    ),
    Regeling(
        "kinderopvangtoeslag", "Kinderopvangtoeslag", "Geld voor de kinderopvang als u werkt of leert.",
        Thema.KINDEREN, TOESLAGEN, "recht_op_kinderopvangtoeslag", "kinderopvangtoeslag_maand", MAAND,
    ),
    Regeling(
        "bijstand", "Bijstand", "Geld om van te leven als u te weinig inkomen hebt.",
        Thema.BIJSTAND, GEMEENTE, "recht_op_bijstand", "maandbetaling", MAAND,
    ),
    Regeling(
        "ioaw", "IOAW", "Een uitkering voor oudere werklozen, na de WW.",
        Thema.BIJSTAND, GEMEENTE, "ioaw_recht", "ioaw_maandbetaling", MAAND, bruto=True,
    ),
    Regeling(
        "ioaz", "IOAZ", "Een uitkering voor oudere ondernemers die stoppen met hun bedrijf.",
        Thema.BEDRIJF, GEMEENTE, "ioaz_recht", "ioaz_maandbetaling", MAAND, bruto=True,
    ),
    Regeling(
        "bbz", "Bijstand voor zelfstandigen (Bbz)", "Geld om van te leven als uw bedrijf te weinig oplevert.",
        Thema.BEDRIJF, GEMEENTE, None, "bbz_levensonderhoud_voorlopig", MAAND,
    ),
)  # fmt: skip
"""What the law gives everywhere."""


def regelingen_in(gemeente: str, op: date | None = None) -> tuple[Regeling, ...]:
    """All schemes that a household in a municipality can ask about, theme by theme, the national ones first.

    `op`: only those that exist on that day. Errors: GEMEENTE-ONBEKEND.
    """
    lokaal = (
        Regeling.van(een) for een in gemeenten.lokale_regelingen(gemeente) if op is None or een.geldt_op(op)
    )
    themas = list(Thema)
    return tuple(sorted((*LANDELIJK, *lokaal), key=lambda een: themas.index(een.thema)))


@dataclass(frozen=True)
class Waarom:
    """The steps whose sentences tell why, and the facts on which that rests."""

    stappen: tuple[Stap, ...] = ()
    feiten: tuple[Stap, ...] = ()


@dataclass(frozen=True)
class Bepaald:
    """What came out for a scheme.

    `bedrag` in cents, None when there is none or it is not known; `voorwaardelijk`: what the amount would be
    if there is a right. `ontbreekt`: the facts still missing; `leemte`: what the rule book refuses.
    """

    regeling: Regeling
    antwoord: Antwoord
    bedrag: int | None = None
    voorwaardelijk: int | None = None
    waarom: Waarom = Waarom()
    ontbreekt: tuple[Wie, ...] = ()
    leemte: Ontbreekt | None = None


@dataclass(frozen=True)
class Volgende:
    """What to ask next, and how many schemes are settled before it."""

    vraag: Kop | Bundel | Vraag
    duidelijk: int


def volgende(
    stand: Stand, regelingen: Sequence[Regeling], gehad: frozenset[str]
) -> tuple[Stand, Volgende | None]:
    """The next question that a resident can answer, and the state without what only others can judge.

    `gehad`: the bundles that were answered.
    """
    alle = tuple(naam for regeling in regelingen for naam in regeling.gevraagd)
    kop = stand.kop(alle)
    if kop is not None:
        return stand, Volgende(kop, 0)
    for nummer, regeling in enumerate(regelingen):
        while (vraag := stand.volgende(_namen(stand, regeling))) is not None:
            if vraag.oordeel:
                stand = stand.met_feit(vraag.naam, None, vraag.persoon_index)
                continue
            bundel = OP_FEIT.get(vraag.naam)
            if bundel is not None and bundel.sleutel not in gehad:
                return stand, Volgende(bundel, nummer)
            return stand, Volgende(vraag, nummer)
    return stand, None


def bepaal(stand: Stand, regeling: Regeling) -> Bepaald:
    """What comes out for a scheme with what is known."""
    namen = _namen(stand, regeling)
    uitkomst = stand.boek.probeer(stand.geval, namen)
    recht = _stap(uitkomst.gevraagd.get(regeling.recht or "", ()), uitkomst.gaten.get(regeling.recht or ""))
    bedrag = _stap(
        uitkomst.gevraagd.get(regeling.bedrag or "", ()), uitkomst.gaten.get(regeling.bedrag or "")
    )
    beslissend = recht or bedrag
    if beslissend is not None and not beslissend.uitkomst:
        return Bepaald(regeling, Antwoord.NEE, waarom=_waarom(beslissend))
    if beslissend is not None and (bedrag is not None or regeling.bedrag is None):
        if bedrag is not None and not bedrag.uitkomst:
            return Bepaald(regeling, Antwoord.NEE, waarom=_waarom(bedrag))
        cent = None if bedrag is None else int(bedrag.uitkomst or 0)
        return Bepaald(regeling, Antwoord.JA, cent, waarom=_waarom(bedrag or beslissend))
    gat = next(iter(uitkomst.gaten.values()))
    if recht is not None:
        return Bepaald(regeling, Antwoord.JA, leemte=gat, ontbreekt=_feiten(gat), waarom=_waarom(recht))
    if isinstance(gat, FeitOntbreekt):
        return Bepaald(
            regeling, Antwoord.MISSCHIEN, voorwaardelijk=_als_recht(stand, regeling), ontbreekt=_feiten(gat)
        )
    return Bepaald(regeling, Antwoord.LEEMTE, leemte=gat)


def _namen(stand: Stand, regeling: Regeling) -> tuple[str, ...]:
    """What this scheme is called in the rule book of this month."""
    return tuple(naam for naam in regeling.gevraagd if naam in stand.boek.plan.op_naam)


def _stap(stappen: Sequence[Stap], gat: Ontbreekt | None) -> Stap | None:
    """What came out; of a scheme per person the first who has it, else whoever is known when all are."""
    wel = next((stap for stap in stappen if stap.uitkomst), None)
    return wel if wel is not None or gat is not None else next(iter(stappen), None)


def _waarom(stap: Stap) -> Waarom:
    reden = reden_van(stap)
    keten = (stap, *reden.keten) if reden.door_voorwaarde else reden.keten
    feiten = tuple(dict.fromkeys(deel for deel in reden.invoer if isinstance(deel.knoop.verklaring, Feit)))
    return Waarom(tuple(dict.fromkeys(keten)), feiten)


def _feiten(gat: Ontbreekt) -> tuple[Wie, ...]:
    return tuple(gat.feiten) if isinstance(gat, FeitOntbreekt) else ()


def _als_recht(stand: Stand, regeling: Regeling) -> int | None:
    """What the amount would be, were there a right; None when that is not known either."""
    if regeling.recht is None or regeling.bedrag is None or stand.boek.plan.knoop(regeling.recht).per_persoon:
        return None
    geval: Geval = stand.geval.met(regeling.recht, True)
    uitkomst = stand.boek.probeer(geval, [regeling.bedrag])
    if regeling.bedrag in uitkomst.gaten:
        return None
    return int(uitkomst.waarde(regeling.bedrag)) or None
