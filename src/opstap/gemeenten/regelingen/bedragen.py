"""From the amount of a declaration to rules: how much, for the household or for each person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from opstap.gemeenten.regelingen.bouw import Soort
from opstap.gemeenten.regelingen.opbouw import INKOMEN, Opbouw
from opstap.recht.minima import bouwstenen_bedrag as bouwstenen
from opstap.regels.vorm import Vorm

HOOGSTE_KOSTEN = 10_000_000
"""Cents that a bill can be at most: what is more, is a slip of the pen."""
HOOGSTE_AANTAL = 1200

KINDEREN = {"op_basisschool": "kinderen_op_basisschool", "in_voortgezet": "kinderen_in_voortgezet_onderwijs"}
HOOFDEN = {"volwassenen": "aantal_belanghebbenden", "kinderen": "aantal_kinderen"}
"""What is counted in a household, by what the rule book calls it."""


@dataclass(frozen=True)
class Bedrag:
    """The amount of a scheme: its name, and for which persons (None: once for the household).

    `recht` is the right that guards the amount of a household; None where a grant said so before.
    """

    opbouw: Opbouw
    naam: str
    persoon: str | None
    plek: str
    recht: str | None

    def vast(self, bedrag: str) -> str:
        if self.persoon is None:
            return self._maak(bouwstenen.vast_bedrag, {"bedrag": bedrag})
        return self._maak(bouwstenen.vast_bedrag_per_persoon, {"bedrag": bedrag})

    def twee_banden(self, namen: Mapping[str, str]) -> str:
        return self._maak(bouwstenen.bedrag_in_twee_banden, {**INKOMEN, **namen})

    def per_hoofd(self, namen: Mapping[str, str]) -> str:
        return self._maak(bouwstenen.bedrag_per_volwassene_en_kind, {**HOOFDEN, **namen})

    def naar_school(self, deel: str, namen: Mapping[str, str]) -> str:
        return self._maak(bouwstenen.deel_van_bedrag_naar_school, {**KINDEREN, **namen, "deel": deel})

    def kosten(self, velden: Mapping[str, str]) -> str:
        """A bill, or a share of it, up to a maximum; what it is, and what was paid before, are asked."""
        invoer = {deel: self._vraag(velden, deel, "Cent", HOOGSTE_KOSTEN) for deel in ("kosten", "eerder")}
        invoer["hoogstens"] = velden["hoogstens"]
        if "deel" not in velden:
            return self._maak(bouwstenen.kosten_tot_een_maximum, invoer)
        return self._maak(bouwstenen.deel_van_de_kosten, {**invoer, "deel": velden["deel"]})

    def boven_draagkracht(self, velden: Mapping[str, str]) -> str:
        """Costs that are asked, or a known tariff, less what somebody judges that the household can bear."""
        soort: Soort = "Bruto" if "tarief" in velden else "Cent"
        draagkracht = self.opbouw.feit(
            f"{self.opbouw.sleutel}_draagkracht",
            soort,
            f"Draagkracht: {self.opbouw.zinsnaam}",
            "Hoeveel hiervan kan het huishouden zelf betalen, volgens de beleidsregels van de gemeente?",
            self.plek,
            hoogst=HOOGSTE_KOSTEN,
            oordeel=True,
        )
        if "tarief" in velden:
            invoer = {"tarief": velden["tarief"], "draagkracht": draagkracht}
            return self._maak(bouwstenen.tarief_boven_draagkracht, invoer)
        kosten = self._vraag(velden, "kosten", "Cent", HOOGSTE_KOSTEN)
        invoer = {"kosten": kosten, "draagkracht": draagkracht}
        return self._maak(bouwstenen.kosten_boven_draagkracht, invoer)

    def keer(self, velden: Mapping[str, str]) -> str:
        """An amount for each month, hour or piece; how many, is asked."""
        aantal = self._vraag(velden, "aantal", "int", HOOGSTE_AANTAL)
        return self._maak(bouwstenen.bedrag_keer_aantal, {"bedrag": velden["bedrag"], "aantal": aantal})

    def _vraag(self, velden: Mapping[str, str], deel: str, soort: Literal["Cent", "int"], hoogst: int) -> str:
        naam = velden.get(f"naam_{deel}", f"{self.opbouw.sleutel}_{deel}")
        per: Literal["gezin", "persoon"] = "gezin" if self.persoon is None else "persoon"
        return self.opbouw.feit(
            naam, soort, velden[f"titel_{deel}"], velden[deel], self.plek, hoogst=hoogst, per=per
        )

    @property
    def naam_persoon(self) -> str | None:
        """What the amount of one person is called; None: it is once for the household."""
        return None if self.persoon is None else f"{self.naam}_persoon"

    def _maak(self, vorm: Vorm, invoer: Mapping[str, str]) -> str:
        """The rule, or one for each person with their sum."""
        if self.naam_persoon is None:
            return self.opbouw.regel(vorm, self.naam, invoer, self.plek, als=self.recht)
        deel = self.opbouw.regel(vorm.per_persoon(), self.naam_persoon, invoer, self.plek, als=self.persoon)
        return self.opbouw.som(self.naam, deel, self.plek)
