"""What is known at one point of an interview, and what to ask next.

Every answer makes a new state. First come the few questions before the rule book (`Kop`): for which month and
municipality, and who live there; then the rule book says which fact matters. What nobody knows is noted as
unknown and is not asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from opstap import gemeenten
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.vragen import Vraag, rust_op_personen

MEESTE_PERSONEN = 20
"""More children or others than this in one dwelling is a slip of the pen."""


class Kop(StrEnum):
    """A question about the case as a whole, before the rule book."""

    MAAND = "maand"
    GEMEENTE = "gemeente"
    PARTNER = "partner"
    KINDEREN = "kinderen"
    ANDEREN = "medebewoners"


SAMENSTELLING = {
    Kop.PARTNER: (
        "Hebt u een partner met wie u een huishouden vormt?",
        "Wie samen een huishouden vormt, telt samen (Participatiewet art. 3).",
    ),
    Kop.KINDEREN: (
        "Hoeveel kinderen van u of uw partner wonen bij u?",
        "Kinderen tellen mee voor de leefvorm, of als kostendeler (Participatiewet art. 4 en 19a).",
    ),
    Kop.ANDEREN: (
        "Hoeveel anderen wonen in dezelfde woning?",
        "Met wie u de woning deelt, kunt u kosten delen (Participatiewet art. 19a).",
    ),
}
"""The questions about who live there: their words, and why they are asked."""


@dataclass(frozen=True)
class Stand:
    """What is known; None is what was not asked yet. `namen`: what each person is called in a question."""

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

    @property
    def boek(self) -> BoekOpDatum:
        """The rule book of the month and municipality, once these are known."""
        assert self.maand is not None
        return gemeenten.regelboek(self.gemeente).op(self.maand)

    def kop(self, gevraagd: Sequence[str]) -> Kop | None:
        """The next question before the rule book; None when the rule book can take over."""
        if self.maand is None:
            return Kop.MAAND
        if not self.gemeente_gevraagd:
            return Kop.GEMEENTE
        if not rust_op_personen(self.boek.plan, gevraagd, self.geval):
            return None
        gesteld = ((self.partner, Kop.PARTNER), (self.kinderen, Kop.KINDEREN), (self.anderen, Kop.ANDEREN))
        return next((kop for bekend, kop in gesteld if bekend is None), None)

    def volgende(self, gevraagd: Sequence[str]) -> Vraag | None:
        """The next fact that can change what is asked; None when there is nothing left to ask."""
        return self.boek.volgende_vraag(self.geval, gevraagd, self.onbekend)

    def met_gemeente(self, code: str | None) -> Stand:
        """Answered: this municipality, or None for the national rules alone."""
        return replace(self, gemeente_gevraagd=True, gemeente=code)

    def met_partner(self, partner: bool) -> Stand:
        """Answered: with or without a partner; the applicant is there in any case."""
        stand = replace(self, partner=partner)
        if not self.aanvrager:
            stand = replace(stand._erbij(Rol.AANVRAGER, ["de aanvrager"]), aanvrager=True)
        return stand._erbij(Rol.PARTNER, ["de partner"]) if partner else stand

    def met_kinderen(self, aantal: int) -> Stand:
        """Answered: this many children of the applicant or the partner."""
        return replace(self, kinderen=aantal)._erbij(Rol.KIND, _genummerd("kind", aantal))

    def met_anderen(self, aantal: int) -> Stand:
        """Answered: this many others in the same dwelling."""
        return replace(self, anderen=aantal)._erbij(Rol.MEDEBEWONER, _genummerd("medebewoner", aantal))

    def met_feit(self, naam: str, waarde: int | bool | None, persoon: int | None = None) -> Stand:
        """Answered: this value of a fact, or None for what nobody knows."""
        if waarde is None:
            return replace(self, onbekend=self.onbekend | {(naam, persoon)})
        return replace(self, geval=self.geval.met(naam, waarde, persoon))

    def _erbij(self, rol: Rol, namen: list[str]) -> Stand:
        personen = (*self.geval.personen, *({"rol": int(rol)} for _ in namen))
        geval = Geval(self.geval.gezin, personen, self.geval.bronnen)
        return replace(self, geval=geval, namen=(*self.namen, *namen))


def _genummerd(wat: str, aantal: int) -> list[str]:
    return [f"{wat} {nummer}" if aantal > 1 else f"{'het' if wat == 'kind' else 'de'} {wat}"
            for nummer in range(1, aantal + 1)]  # fmt: skip
