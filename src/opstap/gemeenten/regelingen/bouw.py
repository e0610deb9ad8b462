"""What a declaration makes: rules of forms, questions, and what is added up over persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from opstap.regels.regel import Feit, Niveau, Opgaande, Uitleg, Verklaring
from opstap.regels.soorten import GEHEEL, JANEE, soort_van
from opstap.regels.vorm import Vorm

Soort = Literal["bool", "Cent", "Bruto", "int"]
"""What a question can be answered with."""


@dataclass
class Bouw:
    """All that is made of one scheme, in the order in which it is decided."""

    sleutel: str
    zinsnaam: str
    artikel: str
    vanaf: str
    tot: str | None
    gemaakt: list[Verklaring] = field(default_factory=list)

    def regel(
        self,
        vorm: Vorm,
        naam: str,
        invoer: Mapping[str, str],
        plek: str,
        *,
        als: str | None,
        woorden: Mapping[str, Any] | None = None,
    ) -> str:
        """A form with its names; `als` guards it. Returns its name."""
        regel = vorm.regel(
            naam,
            invoer=invoer,
            artikel=self.artikel,
            plek=plek,
            vanaf=self.vanaf,
            tot=self.tot,
            als=als,
            woorden={"naam": self.zinsnaam, **(woorden or {})},
        )
        self.gemaakt.append(regel)
        return naam

    def feit(
        self,
        naam: str,
        soort: Soort,
        titel: str,
        vraag: str,
        plek: str,
        *,
        hoogst: int = 1,
        per: Niveau = "gezin",
        oordeel: bool = False,
    ) -> str:
        """A question to the resident, or (`oordeel`) to somebody who judges. Returns its name."""
        self.gemaakt.append(
            Feit(
                naam=naam,
                titel=titel,
                artikel=self.artikel,
                per=per,
                soort=soort_van(soort, {}, plek),
                plek=plek,
                vraag=vraag,
                laagst=0,
                hoogst=hoogst,
                oordeel=oordeel,
            )
        )
        return naam

    def som(self, naam: str, van: str, plek: str) -> str:
        """An amount for the household: that of all persons together."""
        uitleg: Uitleg = {
            "overig": f"Samen is het {{{naam}}}.",
            0: "Er is niemand voor wie er een bedrag is.",
        }
        return self._over_personen("som", naam, f"Bedrag: {self.zinsnaam}", uitleg, plek, van=van)

    def een_van(self, naam: str, groep: str, plek: str) -> str:
        """Whether there is a person for whom `groep` holds."""
        uitleg: Uitleg = {1: "Er is iemand voor wie het is.", 0: "Er is niemand voor wie het is."}
        titel = f"Iemand voor wie het is: {self.zinsnaam}"
        return self._over_personen("een_van", naam, titel, uitleg, plek, als=groep)

    def _over_personen(
        self,
        bewerking: Literal["som", "een_van"],
        naam: str,
        titel: str,
        uitleg: Uitleg,
        plek: str,
        *,
        van: str | None = None,
        als: str | None = None,
    ) -> str:
        self.gemaakt.append(
            Opgaande(
                naam=naam,
                titel=titel,
                artikel=self.artikel,
                soort=GEHEEL if bewerking == "som" else JANEE,
                plek=plek,
                uitleg=uitleg,
                bewerking=bewerking,
                van=van,
                als=als,
            )
        )
        return naam
