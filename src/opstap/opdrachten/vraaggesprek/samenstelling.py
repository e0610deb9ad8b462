"""The questions that come before the rule book: for which month and municipality, and who live there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import lees_maand
from opstap.opdrachten.gevalbestand.lezing import rust_op_personen
from opstap.opdrachten.gevalbestand.woorden import EERSTE_JAAR
from opstap.opdrachten.invoerlezer import JA, NEE
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout

MEESTE_PERSONEN = 20


@dataclass(frozen=True)
class Stand:
    """What is known at one point in the interview; None is what was not asked yet."""

    maand: date | None = None
    gemeente_gevraagd: bool = False
    gemeente: str | None = None
    aanvrager: bool = False
    partner: bool | None = None
    kinderen: int | None = None
    anderen: int | None = None
    geval: Geval = field(default_factory=Geval)
    namen: tuple[str, ...] = ()
    onbekend: frozenset[tuple[str, int | None]] = frozenset()

    def erbij(self, rol: Rol, namen: list[str]) -> Stand:
        """The same with persons more."""
        personen = (*self.geval.personen, *({"rol": int(rol)} for _ in namen))
        geval = Geval(self.geval.gezin, personen, self.geval.bronnen)
        return replace(self, geval=geval, namen=(*self.namen, *namen))


class AntwoordFout(OpstapFout):
    """The answer cannot be read; the sentence says what is expected."""


@dataclass(frozen=True)
class Kopvraag:
    """A question about the case as a whole: its words, why it is asked, and what an answer does."""

    naam: str
    vraag: str
    uitleg: str
    verwerk: Callable[[Stand, str], Stand]


def kopvraag(stand: Stand, gevraagd: tuple[str, ...]) -> Kopvraag | None:
    """The next question of this kind; None when the rule book can take over."""
    if stand.maand is None:
        return MAAND
    if not stand.gemeente_gevraagd:
        return GEMEENTE
    plan = gemeenten.regelboek(stand.gemeente).op(stand.maand).plan
    if not rust_op_personen(plan, gevraagd, stand.geval):
        return None
    for bekend, vraag in ((stand.partner, PARTNER), (stand.kinderen, KINDEREN), (stand.anderen, ANDEREN)):
        if bekend is None:
            return vraag
    return None


def _maand(stand: Stand, antwoord: str) -> Stand:
    maand = lees_maand(antwoord)
    if maand is None or maand.year < EERSTE_JAAR:
        raise AntwoordFout("ANTWOORD-MAAND", f"Schrijf jaar-maand, zoals 2024-05, vanaf {EERSTE_JAAR}-01.")
    return replace(stand, maand=maand)


def _gemeente(stand: Stand, antwoord: str) -> Stand:
    if antwoord.casefold() in NEE | {"geen", ""}:
        return replace(stand, gemeente_gevraagd=True)
    return replace(stand, gemeente_gevraagd=True, gemeente=gemeenten.code_van(antwoord))


def _partner(stand: Stand, antwoord: str) -> Stand:
    tekst = antwoord.casefold()
    if tekst not in JA | NEE | {"j", "n"}:
        raise AntwoordFout("ANTWOORD-JANEE", "Antwoord met ja of nee.")
    met = replace(stand, partner=tekst in JA | {"j"})
    if not stand.aanvrager:
        met = replace(met.erbij(Rol.AANVRAGER, ["de aanvrager"]), aanvrager=True)
    return met.erbij(Rol.PARTNER, ["de partner"]) if met.partner else met


def _kinderen(stand: Stand, antwoord: str) -> Stand:
    aantal = _aantal(antwoord)
    return replace(stand, kinderen=aantal).erbij(Rol.KIND, _genummerd("kind", aantal))


def _anderen(stand: Stand, antwoord: str) -> Stand:
    aantal = _aantal(antwoord)
    return replace(stand, anderen=aantal).erbij(Rol.MEDEBEWONER, _genummerd("medebewoner", aantal))


def _aantal(antwoord: str) -> int:
    if antwoord.casefold() in NEE | {"geen"}:
        return 0
    if not (antwoord.isascii() and antwoord.isdecimal() and int(antwoord) <= MEESTE_PERSONEN):
        raise AntwoordFout("ANTWOORD-AANTAL", f"Schrijf een getal van 0 tot en met {MEESTE_PERSONEN}.")
    return int(antwoord)


def _genummerd(wat: str, aantal: int) -> list[str]:
    return [f"{wat} {nummer}" if aantal > 1 else f"{'het' if wat == 'kind' else 'de'} {wat}"
            for nummer in range(1, aantal + 1)]  # fmt: skip


MAAND = Kopvraag("maand", "Voor welke maand?", "Bedragen en regels verschillen per maand.", _maand)
GEMEENTE = Kopvraag(
    "gemeente",
    f"Welke gemeente? ({', '.join(gemeenten.GEMEENTEN.values())}; geen: alleen de landelijke regels)",
    "Een deel van de regels maakt de gemeente zelf.",
    _gemeente,
)
PARTNER = Kopvraag(
    "partner",
    "Hebt u een partner met wie u een huishouden vormt?",
    "Wie samen een huishouden vormt, telt samen (Participatiewet art. 3).",
    _partner,
)
KINDEREN = Kopvraag(
    "kinderen",
    "Hoeveel kinderen van u of uw partner wonen bij u?",
    "Kinderen tellen mee voor de leefvorm, of als kostendeler (Participatiewet art. 4 en 19a).",
    _kinderen,
)
ANDEREN = Kopvraag(
    "medebewoners",
    "Hoeveel anderen wonen in dezelfde woning?",
    "Met wie u de woning deelt, kunt u kosten delen (Participatiewet art. 19a).",
    _anderen,
)
