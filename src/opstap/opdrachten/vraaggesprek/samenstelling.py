"""The questions before the rule book, in words: which month and municipality, and who live there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import lees_maand
from opstap.opdrachten.gevalbestand.woorden import EERSTE_JAAR
from opstap.opdrachten.invoerlezer import JA, NEE
from opstap.regels.fouten import OpstapFout
from opstap.verkenning.stand import MEESTE_PERSONEN, SAMENSTELLING, Kop, Stand


class AntwoordFout(OpstapFout):
    """The answer cannot be read; the sentence says what is expected."""


@dataclass(frozen=True)
class Kopvraag:
    """A question about the case as a whole: its words, why it is asked, and what an answer does."""

    naam: str
    vraag: str
    uitleg: str
    verwerk: Callable[[Stand, str], Stand]


def _maand(stand: Stand, antwoord: str) -> Stand:
    maand = lees_maand(antwoord)
    if maand is None or maand.year < EERSTE_JAAR:
        raise AntwoordFout("ANTWOORD-MAAND", f"Schrijf jaar-maand, zoals 2024-05, vanaf {EERSTE_JAAR}-01.")
    return replace(stand, maand=maand)


def _gemeente(stand: Stand, antwoord: str) -> Stand:
    if antwoord.casefold() in NEE | {"geen", ""}:
        return stand.met_gemeente(None)
    return stand.met_gemeente(gemeenten.code_van(antwoord))


def _partner(stand: Stand, antwoord: str) -> Stand:
    tekst = antwoord.casefold()
    if tekst not in JA | NEE | {"j", "n"}:
        raise AntwoordFout("ANTWOORD-JANEE", "Antwoord met ja of nee.")
    return stand.met_partner(tekst in JA | {"j"})


def _kinderen(stand: Stand, antwoord: str) -> Stand:
    return stand.met_kinderen(_aantal(antwoord))


def _anderen(stand: Stand, antwoord: str) -> Stand:
    return stand.met_anderen(_aantal(antwoord))


def _aantal(antwoord: str) -> int:
    if antwoord.casefold() in NEE | {"geen"}:
        return 0
    if not (antwoord.isascii() and antwoord.isdecimal() and int(antwoord) <= MEESTE_PERSONEN):
        raise AntwoordFout("ANTWOORD-AANTAL", f"Schrijf een getal van 0 tot en met {MEESTE_PERSONEN}.")
    return int(antwoord)


MAAND = Kopvraag("maand", "Voor welke maand?", "Bedragen en regels verschillen per maand.", _maand)
GEMEENTE = Kopvraag(
    "gemeente",
    f"Welke gemeente? ({', '.join(gemeenten.GEMEENTEN.values())}; geen: alleen de landelijke regels)",
    "Een deel van de regels maakt de gemeente zelf.",
    _gemeente,
)
PARTNER = Kopvraag("partner", *SAMENSTELLING[Kop.PARTNER], _partner)
KINDEREN = Kopvraag("kinderen", *SAMENSTELLING[Kop.KINDEREN], _kinderen)
ANDEREN = Kopvraag("medebewoners", *SAMENSTELLING[Kop.ANDEREN], _anderen)

KOPVRAGEN = {
    Kop.MAAND: MAAND,
    Kop.GEMEENTE: GEMEENTE,
    Kop.PARTNER: PARTNER,
    Kop.KINDEREN: KINDEREN,
    Kop.ANDEREN: ANDEREN,
}
