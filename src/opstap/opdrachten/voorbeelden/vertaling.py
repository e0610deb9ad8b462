"""One worked example on its way to the rule book, and where each of its outcomes comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Self

from opstap import gemeenten
from opstap.opdrachten.voorbeelden.gegevens import Gegevens
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.regels.soorten import Soort
from opstap.regels.spoor import Uitkomst
from opstap.regels.zin import OPGETELD

Bekend = dict[str, int | bool]


class VoorbeeldFout(OpstapFout):
    """This example cannot be translated to the rule book."""


@dataclass(frozen=True)
class Antwoord:
    """Where the outcome for one expected key comes from: a node of the rule book, on a day, for a case.

    `gemeente` is the CBS code whose policy holds; None asks the national law alone. `woorden`
    are the words of the example for each value, such as a decision.
    """

    datum: date
    geval: Geval
    naam: str
    persoon: int | None = None
    bewerk: Callable[[int], int] = int
    gemeente: str | None = None
    woorden: Mapping[int, str] = field(default_factory=dict)

    def bereken(self) -> tuple[Soort, int]:
        """The kind and the value; raises the refusal of the rule book, or `VoorbeeldFout`.

        An outcome that counts or adds up persons says nothing of an example that names none.
        """
        uitkomst = self._uitkomst
        waarde = self.bewerk(int(uitkomst.waarde(self.naam, self.persoon)))
        if not self.geval.personen and any(stap.wijze == OPGETELD for stap in uitkomst.spoor.alle()):
            raise VoorbeeldFout(
                "VOORBEELD-ONVOLLEDIG",
                "Dit hangt af van wie er wonen, en het voorbeeld noemt niemand. Geef leefvorm en leeftijd.",
            )
        return uitkomst.spoor.stap(self.naam, self.persoon).soort, waarde

    def met(self, gezin: Bekend, persoon: Bekend) -> Self:
        """The same question with more known of the household, and of whom it is about."""
        personen = self.geval.personen or (({"rol": int(Rol.AANVRAGER)},) if persoon else ())
        eigen = self.persoon or 0
        aangevuld = tuple(
            {**rij, **persoon} if nummer == eigen else rij for nummer, rij in enumerate(personen)
        )
        return replace(self, geval=Geval({**self.geval.gezin, **gezin}, aangevuld))

    def namen(self) -> set[str]:
        """The names of all rules, facts and parameters that the outcome rests on."""
        return {stap.naam for stap in self._uitkomst.spoor.alle()}

    @cached_property
    def _uitkomst(self) -> Uitkomst:
        boek = gemeenten.regelboek(self.gemeente).op(self.datum)
        return boek.beslis(self.geval, [self.naam])


@dataclass(frozen=True)
class Vast:
    """An outcome that is a text, such as a date; `ook` are other ways to write the same."""

    tekst: str
    ook: tuple[str, ...] = ()


Uitkomsten = Mapping[str, Antwoord | Vast]


@dataclass
class Vertaling:
    """The example being translated: its subject, its day or days, its input, and what was read into it."""

    onderwerp: str
    datums: tuple[date, ...]
    invoer: Gegevens
    gemeente: str | None = None
    gelezen_als: dict[str, None] = field(default_factory=dict)

    @property
    def datum(self) -> date:
        """The day of the example; raises `VoorbeeldFout` when it has none."""
        if not self.datums:
            raise VoorbeeldFout(
                "VOORBEELD-ONVOLLEDIG",
                "Dit voorbeeld zegt niet voor welke dag of welk jaar het geldt. Geef datum of jaar.",
            )
        return self.datums[0]

    def lees_als(self, zin: str) -> None:
        """Note how something that the example leaves open was read."""
        self.gelezen_als[zin] = None


Onderwerp = Callable[[Vertaling], Uitkomsten]
"""Translates the input of one subject to the outcomes that can be asked of it, by expected key."""
