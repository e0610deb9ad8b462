"""From the conditions of a declaration to rules, each guarded by the one before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from opstap.gemeenten.regelingen.bouw import Bouw
from opstap.recht.minima import bouwstenen
from opstap.regels.regel import Leemte
from opstap.regels.soorten import JANEE
from opstap.regels.vorm import Vorm

INKOMEN = {"inkomen": "minima_inkomen", "norm": "minimanorm"}
WIE = {"iedereen": "is_gezinslid", "volwassenen": "is_belanghebbende", "kinderen": "is_kind"}
"""Whom a scheme can be for, by what the rule book calls them."""

METHODEN = {
    "peilmaand": (bouwstenen.inkomen_hoogstens, INKOMEN),
    "gemiddeld": (
        bouwstenen.gemiddeld_inkomen_hoogstens,
        {"gemiddeld": "referteperiode_gemiddeld_procent", "maanden": "referteperiode_maanden"},
    ),
    "elke_maand": (
        bouwstenen.inkomen_elke_maand_hoogstens,
        {"hoogste": "referteperiode_hoogste_procent", "maanden": "referteperiode_maanden"},
    ),
}
"""How an income is tested: the form, and what its parameters are called in the rule book."""


@dataclass
class Opbouw(Bouw):
    """The conditions of one scheme, in order, and the group of persons whom it is for."""

    vorige: str | None = None
    """The condition that was made last: the next one is looked at only when it holds."""
    groep: str | None = None
    """Who belongs to the persons whom it is for; None: the household as a whole."""
    deel: str | None = None
    """The share of the amount that goes with the income, when there are bands with a share."""
    _geldzaken: list[str] = field(default_factory=list)
    """Conditions that test published amounts: they stop when nobody found out that those hold."""
    _ongedateerd: tuple[str, str, str] | None = None

    # --- conditions of the household

    def ongedateerd(self, zin: str, alleen_als: str | None, plek: str) -> None:
        """What is published without a year stops the right, until somebody found out that it holds.

        `alleen_als`: the value that says whether this municipality published it without a year.
        """
        naam = f"{self.sleutel}_na_te_gaan"
        invoer = {"nagegaan": "ongedateerde_bedragen_nagegaan"}
        self.regel(bouwstenen.nog_na_te_gaan, naam, invoer, plek, als=alleen_als)
        self._ongedateerd = (naam, zin, plek)

    def bestaat(self, waarde: str, plek: str) -> None:
        self._voorwaarde(bouwstenen.bestaat_hier, "bestaat_hier", {"bestaat": waarde}, plek)

    def inkomen(self, methode: str, grens: str, plek: str) -> None:
        """At most a share of the norm: in the month, on average, or in every month."""
        vorm, invoer = METHODEN[methode]
        self._voorwaarde(vorm, "gelet_op_inkomen", {**invoer, "grens": grens}, plek, geldzaak=True)

    def inkomen_in_banden(self, namen: Mapping[str, str], plek: str) -> None:
        """A share of the amount per band of income; above the highest limit there is none."""
        self._voorwaarde(bouwstenen.deel_in_twee_banden, "deel", {**INKOMEN, **namen}, plek, geldzaak=True)
        self.deel, self.vorige = self.vorige, None
        assert self.deel is not None
        self._voorwaarde(
            bouwstenen.deel_boven_nul, "gelet_op_inkomen", {"deel": self.deel}, plek, geldzaak=True
        )

    def vermogen(self, plek: str) -> None:
        invoer = {"binnen": "minima_vermogen_binnen_grens"}
        self._voorwaarde(bouwstenen.vermogen_binnen_grens, "vermogen", invoer, plek)

    def vraag(self, vraag: Mapping[str, str], *, oordeel: bool, plek: str) -> None:
        """Something that is asked of the resident, or (`oordeel`) judged by a person with a name."""
        feit = self.feit(
            f"{self.sleutel}_{vraag['naam']}", "bool", vraag["titel"], vraag["vraag"], plek, oordeel=oordeel
        )
        self._voorwaarde(_vorm(vraag), f"{vraag['naam']}_telt", {"antwoord": feit}, plek, _woorden(vraag))

    def recht_op(self, regel: str, zinnen: Mapping[str, str], plek: str) -> None:
        """Another outcome that must be yes, or no (`moet`): `regel` is its name in the rule book."""
        self._voorwaarde(_vorm(zinnen), f"bij_{regel}", {"antwoord": regel}, plek, _woorden(zinnen))

    def iemand(self, naam: str, plek: str) -> None:
        """There is a person for whom it is; `naam` is what that is called."""
        assert self.groep is not None, "there is a group"
        self.een_van(naam, self.groep, plek)
        self._voorwaarde(bouwstenen.iemand_in_de_groep, "is_voor_iemand", {"iemand": naam}, plek)

    def recht(self, plek: str) -> str:
        """The right itself: what the last condition came to."""
        assert self.vorige is not None, "a scheme has a condition"
        naam = f"{self.sleutel}_recht"
        self.regel(bouwstenen.recht, naam, {"voldaan": self.vorige}, plek, als=None)
        if self._ongedateerd is not None:
            als, zin, regel = self._ongedateerd
            self.gemaakt.append(
                Leemte(
                    naam=f"niet_gemodelleerd: {self.artikel} ({als})",
                    titel=self.artikel,
                    artikel=self.artikel,
                    soort=JANEE,
                    plek=regel,
                    als=als,
                    zin=zin,
                    voor=tuple(self._geldzaken) or (naam,),
                )
            )
        return naam

    # --- for whom

    def voor(self, wie: str, leeftijd_vanaf: str, leeftijd_onder: str, plek: str) -> None:
        """The group whom it is for, by their place in the household and their age."""
        self.groep = WIE[wie]
        for vorm, deel, grens, parameter in (
            (bouwstenen.leeftijd_vanaf, "oud_genoeg", leeftijd_vanaf, "vanaf"),
            (bouwstenen.leeftijd_onder, "jong_genoeg", leeftijd_onder, "tot"),
        ):
            if grens:
                self._in_de_groep(vorm, deel, {"leeftijd": "leeftijd", parameter: grens}, plek)

    def persoon_vraag(self, vraag: Mapping[str, str], *, oordeel: bool, plek: str) -> None:
        """Something that is asked about each person of the group."""
        feit = self.feit(
            f"{self.sleutel}_{vraag['naam']}", "bool", vraag["titel"], vraag["vraag"], plek,
            per="persoon", oordeel=oordeel,
        )  # fmt: skip
        vorm = _vorm(vraag).per_persoon()
        self._in_de_groep(vorm, f"{vraag['naam']}_telt", {"antwoord": feit}, plek, _woorden(vraag))

    def persoon_recht_op(self, regel: str, zinnen: Mapping[str, str], plek: str) -> None:
        """Another outcome of each person that must be yes, or no."""
        vorm = _vorm(zinnen).per_persoon()
        self._in_de_groep(vorm, f"bij_{regel}", {"antwoord": regel}, plek, _woorden(zinnen))

    def persoon(self, plek: str) -> str:
        """The persons of the group, in a household with a right."""
        naam, invoer = f"{self.sleutel}_voor_persoon", {"recht": f"{self.sleutel}_recht"}
        return self.regel(bouwstenen.voor_persoon, naam, invoer, plek, als=self.groep)

    # --- one condition

    def _voorwaarde(
        self,
        vorm: Vorm,
        deel: str,
        invoer: Mapping[str, str],
        plek: str,
        woorden: Mapping[str, str] | None = None,
        *,
        geldzaak: bool = False,
    ) -> None:
        naam = f"{self.sleutel}_{deel}"
        self.vorige = self.regel(vorm, naam, invoer, plek, als=self.vorige, woorden=woorden)
        if geldzaak:
            self._geldzaken.append(naam)

    def _in_de_groep(
        self,
        vorm: Vorm,
        deel: str,
        invoer: Mapping[str, str],
        plek: str,
        woorden: Mapping[str, str] | None = None,
    ) -> None:
        self.groep = self.regel(vorm, f"{self.sleutel}_{deel}", invoer, plek, als=self.groep, woorden=woorden)


def _vorm(zinnen: Mapping[str, str]) -> Vorm:
    """The form of a condition that must be answered with yes, or with no."""
    return (
        bouwstenen.antwoord_moet_nee_zijn if zinnen.get("moet") == "nee" else bouwstenen.antwoord_moet_ja_zijn
    )


def _woorden(zinnen: Mapping[str, str]) -> dict[str, str]:
    return {"titel": zinnen["titel"], "zin_ja": zinnen["ja"], "zin_nee": zinnen["nee"]}
