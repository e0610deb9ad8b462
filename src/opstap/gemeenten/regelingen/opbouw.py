"""From the conditions and the amount of a declaration to rules, each guarded by the one before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from opstap.recht.minima import bouwstenen
from opstap.regels.regel import Feit, Leemte, Opgaande, Regel, Verklaring
from opstap.regels.soorten import GEHEEL, JANEE, soort_van
from opstap.regels.vorm import Vorm

INKOMEN = {"inkomen": "minima_inkomen", "norm": "minimanorm"}
WIE = {"iedereen": "is_gezinslid", "volwassenen": "is_belanghebbende", "kinderen": "is_kind"}
"""Whom a scheme can be for, by what the rule book calls them."""

HOOGSTE_KOSTEN = 10_000_000
"""Cents that a bill can be at most: what is more, is a slip of the pen."""


@dataclass
class Opbouw:
    """The rules of one scheme, in the order in which they are decided."""

    sleutel: str
    zinsnaam: str
    artikel: str
    vanaf: str
    tot: str | None
    gemaakt: list[Verklaring] = field(default_factory=list)
    vorige: str | None = None
    """The condition that was made last: the next one is looked at only when it holds."""

    # --- conditions of the household

    def ongedateerd(self, zin: str, plek: str) -> None:
        """What is published without a year stops the right, until somebody found out that it holds."""
        naam = f"{self.sleutel}_na_te_gaan"
        self._regel(
            bouwstenen.nog_na_te_gaan, naam, {"nagegaan": "ongedateerde_bedragen_nagegaan"}, plek, als=None
        )
        self.gemaakt.append(
            Leemte(
                naam=f"niet_gemodelleerd: {self.artikel} ({naam})",
                titel=self.artikel,
                artikel=self.artikel,
                soort=JANEE,
                plek=plek,
                als=naam,
                zin=zin,
                voor=(f"{self.sleutel}_recht",),
            )
        )

    def inkomen(self, methode: str, grens: str, plek: str) -> None:
        """At most a share of the norm: in the month (`peilmaand`), on average, or in every month."""
        if methode == "gemiddeld":
            vorm, invoer = (
                bouwstenen.gemiddeld_inkomen_hoogstens,
                {
                    "gemiddeld": "referteperiode_gemiddeld_procent",
                    "maanden": "referteperiode_maanden",
                },
            )
        elif methode == "elke_maand":
            vorm, invoer = (
                bouwstenen.inkomen_elke_maand_hoogstens,
                {
                    "hoogste": "referteperiode_hoogste_procent",
                    "maanden": "referteperiode_maanden",
                },
            )
        else:
            vorm, invoer = bouwstenen.inkomen_hoogstens, INKOMEN
        self._voorwaarde(vorm, "inkomen", {**invoer, "grens": grens}, plek)

    def vermogen(self, plek: str) -> None:
        self._voorwaarde(
            bouwstenen.vermogen_binnen_grens, "vermogen", {"binnen": "minima_vermogen_binnen_grens"}, plek
        )

    def vraag(self, vraag: Mapping[str, str], *, moet: bool, oordeel: bool, plek: str) -> None:
        """Something that is asked of the resident, or (`oordeel`) judged by a person with a name."""
        feit = f"{self.sleutel}_{vraag['naam']}"
        self.gemaakt.append(
            Feit(
                naam=feit,
                titel=vraag["titel"],
                artikel=self.artikel,
                soort=JANEE,
                plek=plek,
                vraag=vraag["vraag"],
                laagst=0,
                hoogst=1,
                oordeel=oordeel,
            )
        )
        vorm = bouwstenen.antwoord_moet_ja_zijn if moet else bouwstenen.antwoord_moet_nee_zijn
        woorden = {"titel": vraag["titel"], "zin_ja": vraag["ja"], "zin_nee": vraag["nee"]}
        self._voorwaarde(vorm, f"{vraag['naam']}_telt", {"antwoord": feit}, plek, woorden)

    def recht_op(self, regel: str, zinnen: Mapping[str, str], plek: str) -> None:
        """Another right that one must have: `regel` is its name in the rule book."""
        woorden = {"titel": zinnen["titel"], "zin_ja": zinnen["ja"], "zin_nee": zinnen["nee"]}
        self._voorwaarde(bouwstenen.antwoord_moet_ja_zijn, f"bij_{regel}", {"antwoord": regel}, plek, woorden)

    def recht(self, plek: str) -> str:
        """The right itself: what the last condition came to."""
        assert self.vorige is not None, "a scheme has a condition"
        return self._regel(
            bouwstenen.recht, f"{self.sleutel}_recht", {"voldaan": self.vorige}, plek, als=None
        )

    # --- for whom

    def voor(self, wie: str, leeftijd_vanaf: str, leeftijd_onder: str, plek: str) -> str:
        """The persons of a household with a right whom it is for."""
        als = WIE[wie]
        for vorm, deel, grens, parameter in (
            (bouwstenen.leeftijd_vanaf, "oud_genoeg", leeftijd_vanaf, "vanaf"),
            (bouwstenen.leeftijd_onder, "jong_genoeg", leeftijd_onder, "tot"),
        ):
            if grens:
                invoer = {"leeftijd": "leeftijd", parameter: grens}
                als = self._regel(vorm, f"{self.sleutel}_{deel}", invoer, plek, als=als)
        naam = f"{self.sleutel}_voor_persoon"
        return self._regel(bouwstenen.voor_persoon, naam, {"recht": f"{self.sleutel}_recht"}, plek, als=als)

    # --- how much

    def vast(self, bedrag: str, persoon: str | None, plek: str) -> str:
        """One amount: for the household, or for each person whom it is for."""
        naam = f"{self.sleutel}_bedrag"
        if persoon is None:
            return self._regel(
                bouwstenen.vast_bedrag, naam, {"bedrag": bedrag}, plek, als=f"{self.sleutel}_recht"
            )
        deel = self._regel(
            bouwstenen.vast_bedrag_per_persoon, f"{naam}_persoon", {"bedrag": bedrag}, plek, als=persoon
        )
        self.gemaakt.append(
            Opgaande(
                naam=naam,
                titel=f"Bedrag: {self.zinsnaam}",
                artikel=self.artikel,
                soort=GEHEEL,
                plek=plek,
                uitleg={"overig": f"Samen is het {{{naam}}}.", 0: "Er is niemand voor wie het is."},
                bewerking="som",
                van=deel,
                als=None,
            )
        )
        return naam

    def twee_banden(self, namen: Mapping[str, str], plek: str) -> str:
        return self._bedrag(bouwstenen.bedrag_in_twee_banden, {**INKOMEN, **namen}, plek)

    def kosten(self, deel: str, hoogstens: str, vragen: Mapping[str, str], plek: str) -> str:
        """A share of a bill up to a maximum; what the bill is, and what was paid before, are asked."""
        for naam in ("kosten", "eerder"):
            self.gemaakt.append(
                Feit(
                    naam=f"{self.sleutel}_{naam}",
                    titel=vragen[f"titel_{naam}"],
                    artikel=self.artikel,
                    soort=soort_van("Cent", {}, plek),
                    plek=plek,
                    vraag=vragen[naam],
                    laagst=0,
                    hoogst=HOOGSTE_KOSTEN,
                )
            )
        invoer = {"deel": deel, "hoogstens": hoogstens}
        invoer |= {naam: f"{self.sleutel}_{naam}" for naam in ("kosten", "eerder")}
        return self._bedrag(bouwstenen.deel_van_de_kosten, invoer, plek)

    # --- one rule

    def _bedrag(self, vorm: Vorm, invoer: Mapping[str, str], plek: str) -> str:
        return self._regel(vorm, f"{self.sleutel}_bedrag", invoer, plek, als=f"{self.sleutel}_recht")

    def _voorwaarde(
        self,
        vorm: Vorm,
        deel: str,
        invoer: Mapping[str, str],
        plek: str,
        woorden: Mapping[str, str] | None = None,
    ) -> None:
        self.vorige = self._regel(
            vorm, f"{self.sleutel}_{deel}", invoer, plek, als=self.vorige, woorden=woorden
        )

    def _regel(
        self,
        vorm: Vorm,
        naam: str,
        invoer: Mapping[str, str],
        plek: str,
        *,
        als: str | None,
        woorden: Mapping[str, Any] | None = None,
    ) -> str:
        regel: Regel = vorm.regel(
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
