"""What the readers of one case file share: the rule book, the month, and what was taken to be absent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from opstap.opdrachten.gevalbestand.rij import Rij
from opstap.opdrachten.gevalbestand.waarde import lees_waarde
from opstap.opdrachten.invoerlezer import Plek
from opstap.regels.beslissen import mag_gegeven_worden
from opstap.regels.graaf import Plan
from opstap.regels.regel import Feit
from opstap.verkenning.niet_genoemd import NIET_GENOEMD, Afwezig

GEGEVEN = "gegeven"


@dataclass(frozen=True)
class Aanname:
    """Something that was not mentioned; `naam`: the fact that it stands in for, None for whole lists."""

    wat: str
    naam: str | None = None


@dataclass
class Lezing:
    """One case file being read. `vul_aan`: what is not mentioned does not hold; else it stays unknown."""

    plan: Plan
    maand: date | None
    mag_onvolledig: bool
    vul_aan: bool
    niet_genoemd: dict[Aanname, None] = field(default_factory=dict)
    telt_niet_mee: list[str] = field(default_factory=list)
    namen: list[str] = field(default_factory=list)

    def namen_van(self, *, per_persoon: bool) -> list[str]:
        """The names of the rule book that can be given for a person, or for the household."""
        return [
            knoop.naam
            for knoop in self.plan.knopen
            if knoop.per_persoon == per_persoon and mag_gegeven_worden(knoop) and knoop.naam.isidentifier()
        ]

    def velden(
        self, plek: Plek, eigen: Iterable[str], hint: Mapping[str, str], *, per_persoon: bool
    ) -> dict[str, Plek]:
        """The values at a place: the words of the case file, and any name of the rule book.

        A name with a hint is refused with that hint, unless it is a fact.
        """
        eigen = tuple(eigen)
        bekend = [
            naam
            for naam in self.namen_van(per_persoon=per_persoon)
            if naam in eigen or naam not in hint or isinstance(self.plan.knoop(naam).verklaring, Feit)
        ]
        hints = {**self._verkeerd_niveau(per_persoon), **hint}
        return plek.velden(dict.fromkeys((*eigen, *bekend)), hint=hints, noem=eigen)

    def lees_knopen(
        self, rij: Rij, velden: Mapping[str, Plek], eigen: Iterable[str], *, per_persoon: bool
    ) -> None:
        """Read every name of the rule book among the values, and all under `gegeven`."""
        eigen = frozenset(eigen)
        for naam, plek in velden.items():
            if naam not in eigen:
                self.lees_knoop(rij, naam, plek)
        if GEGEVEN in velden:
            namen = self.namen_van(per_persoon=per_persoon)
            hints = self._verkeerd_niveau(per_persoon)
            gegeven = velden[GEGEVEN].velden(namen, hint=hints, noem=("een naam uit het regelboek",))
            for naam, plek in gegeven.items():
                self.lees_knoop(rij, naam, plek)

    def lees_knoop(self, rij: Rij, naam: str, plek: Plek) -> None:
        """Read one name of the rule book."""
        gelezen = lees_waarde(plek, self.plan.knoop(naam))
        if gelezen is not None:
            rij.zet(naam, gelezen.waarde, plek, gelezen.herkomst)

    def anders(self, rij: Rij, afwezig: Afwezig) -> None:
        """What is not mentioned does not hold, and is named."""
        if not self.vul_aan or afwezig.naam in rij.plekken or afwezig.naam not in self.plan.op_naam:
            return
        if any(naam in rij.plekken for naam, _ in afwezig.onder):
            for naam, waarde in afwezig.onder:
                if waarde is not None:
                    self.anders(rij, Afwezig(naam, waarde, afwezig.wat))
            return
        rij.waarden[afwezig.naam] = afwezig.waarde
        rij.herkomst[afwezig.naam] = NIET_GENOEMD
        if afwezig.wat:
            self.mist(afwezig.wat, afwezig.naam)

    def mist(self, wat: str, naam: str | None = None) -> None:
        """Note what was not mentioned."""
        self.niet_genoemd[Aanname(wat, naam)] = None

    def _verkeerd_niveau(self, per_persoon: bool) -> dict[str, str]:
        hoort = (
            "Dit hoort bij het huishouden; zet het bovenaan."
            if per_persoon
            else 'Dit hoort bij een persoon; zet het bij een van de "personen".'
        )
        return dict.fromkeys(self.namen_van(per_persoon=not per_persoon), hoort)
