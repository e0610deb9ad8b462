"""The answers of an interview, as they travel in the page: signed, never kept on the server.

An answer is a name, a person and a value: of a fact, of one of the questions about who live there, or of a
bundle (the names that were ticked). Reading them again in order gives the state of the interview.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core import signing

from opstap.gemeenten import Thema
from opstap.portalen.scherm import gemeentecode
from opstap.regels.fouten import OpstapFout
from opstap.verkenning.bundels import OP_SLEUTEL
from opstap.verkenning.regelingen import Regeling, regelingen_in
from opstap.verkenning.stand import Kop, Stand

_ZOUT = "opstap.publiek.antwoorden"
GELDIG = 24 * 60 * 60
"""Seconds that a page can be gone on with."""

BUNDEL = "bundel:"
Waarde = int | bool | list[str] | None


@dataclass(frozen=True)
class Gegeven:
    """One answer; `waarde` None: the resident does not know."""

    naam: str
    persoon: int | None
    waarde: Waarde


@dataclass(frozen=True)
class Antwoorden:
    """What was chosen at the start and what was answered since, in order.

    `vooraf`: what was known before the first answer, of somebody with a file; it does not travel along.
    """

    maand: date
    themas: tuple[Thema, ...]
    lijst: tuple[Gegeven, ...] = ()
    vooraf: Stand | None = None

    @property
    def regelingen(self) -> tuple[Regeling, ...]:
        return tuple(een for een in regelingen_in(gemeentecode(), self.maand) if een.thema in self.themas)

    @property
    def bundels(self) -> frozenset[str]:
        """The bundles that were answered."""
        namen = (gegeven.naam for gegeven in self.lijst)
        return frozenset(naam.removeprefix(BUNDEL) for naam in namen if naam.startswith(BUNDEL))

    def stand(self) -> Stand:
        """All answers, one after the other."""
        stand = self.vooraf or Stand(maand=self.maand).met_gemeente(gemeentecode())
        for gegeven in self.lijst:
            stand = _met(stand, gegeven)
        return stand

    def met(self, gegeven: Gegeven, plek: int | None = None) -> Antwoorden:
        """One answer more, or another one at a place.

        Who live there decides whose the later answers are: when that changes, those are asked again.
        """
        if plek is None or plek >= len(self.lijst):
            return replace(self, lijst=(*self.lijst, gegeven))
        if self.lijst[plek] == gegeven:
            return self
        if gegeven.naam in set(Kop):
            return replace(self, lijst=(*self.lijst[:plek], gegeven))
        return replace(self, lijst=(*self.lijst[:plek], gegeven, *self.lijst[plek + 1 :]))

    def zonder_laatste(self) -> Antwoorden:
        return replace(self, lijst=self.lijst[:-1])

    def getekend(self) -> str:
        """As text in a form, that nobody can change unseen."""
        gegevens = {
            "m": self.maand.isoformat(),
            "t": [str(thema) for thema in self.themas],
            "a": [[een.naam, een.persoon, een.waarde] for een in self.lijst],
        }
        return signing.dumps(gegevens, salt=_ZOUT, compress=True)

    @classmethod
    def gelezen(cls, tekst: str) -> Antwoorden:
        """What `getekend` wrote. Error: VRAAGGESPREK-VERLOPEN."""
        try:
            gegevens: dict[str, Any] = signing.loads(tekst, salt=_ZOUT, max_age=GELDIG)
            return cls(
                date.fromisoformat(gegevens["m"]),
                tuple(Thema(thema) for thema in gegevens["t"]),
                tuple(Gegeven(*een) for een in gegevens["a"]),
            )
        except (signing.BadSignature, KeyError, TypeError, ValueError):
            raise OpstapFout(
                "VRAAGGESPREK-VERLOPEN", "Deze bladzijde is te oud of veranderd. Begin opnieuw met de vragen."
            ) from None


def _met(stand: Stand, gegeven: Gegeven) -> Stand:
    naam, waarde = gegeven.naam, gegeven.waarde
    if naam == Kop.PARTNER:
        return stand.met_partner(bool(waarde))
    if isinstance(waarde, list):
        return OP_SLEUTEL[naam.removeprefix(BUNDEL)].verwerk(stand, waarde)
    if naam == Kop.KINDEREN:
        return stand.met_kinderen(int(waarde or 0))
    if naam == Kop.ANDEREN:
        return stand.met_anderen(int(waarde or 0))
    return stand.met_feit(naam, waarde, gegeven.persoon)
