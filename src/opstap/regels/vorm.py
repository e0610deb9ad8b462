"""A rule without names of its own: written once, and given its names in each place that uses it.

A municipality's declaration makes rules of forms, so that "income at most a share of the norm" is one
function and one set of sentences, however many schemes test it. What a decision accounts for is the form
with its names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import FunctionType
from typing import Any

from opstap.regels.datum import dag
from opstap.regels.fouten import WetFout
from opstap.regels.regel import (
    GEEN_DAG,
    Niveau,
    Regel,
    als_uitleg,
    bron_van,
    controleer_bepaling,
    goede_naam,
    soorten_van,
)

UITKOMST = "uitkomst"


@dataclass(frozen=True, eq=False)
class Vorm:
    """A pure function with its sentences, in which {parameters}, {uitkomst} and words are filled in later."""

    functie: FunctionType
    titel: str
    uitleg: Mapping[Any, str]
    per: Niveau

    def __call__(self, *waarden: int) -> int:
        return int(self.functie(*waarden))

    def per_persoon(self) -> Vorm:
        """The same for each person."""
        return replace(self, per="persoon")

    def regel(
        self,
        naam: str,
        *,
        invoer: Mapping[str, str],
        artikel: str,
        plek: str,
        vanaf: str,
        tot: str | None = None,
        als: str | None = None,
        woorden: Mapping[str, str] | None = None,
    ) -> Regel:
        """The rule with this name: `invoer` says what each parameter is called in the rule book.

        `woorden` fill in the rest of title and sentences. Errors: VORM-INVOER, VORM-WOORD, as a rule.
        """
        soorten = soorten_van(self.functie, plek)
        soort = soorten.pop("return")
        if set(invoer) != set(soorten):
            raise WetFout(
                "VORM-INVOER",
                f"{plek}: {self.functie.__name__} vraagt {', '.join(soorten)}, niet {', '.join(invoer)}.",
            )
        namen = {parameter: f"{{{invoer[parameter]}}}" for parameter in soorten}
        vul = {**(woorden or {}), **namen, UITKOMST: f"{{{naam}}}"}
        uitleg = als_uitleg({sleutel: _vul_in(zin, vul, plek) for sleutel, zin in self.uitleg.items()})
        parameters = tuple(invoer[parameter] for parameter in soorten)
        regel = Regel(
            naam=goede_naam(naam, plek),
            titel=_vul_in(self.titel, vul, plek),
            artikel=artikel,
            per=self.per,
            soort=soort,
            plek=plek,
            uitleg=uitleg,
            functie=self.functie,
            parameters=parameters,
            parametersoorten=tuple(soorten.values()),
            als=als,
            anders=0,
            vanaf=dag(vanaf),
            tot=GEEN_DAG if tot is None else dag(tot),
            bron=self._bron(naam, parameters, als, uitleg),
        )
        controleer_bepaling(regel)
        return regel

    def _bron(
        self, naam: str, parameters: tuple[str, ...], als: str | None, uitleg: Mapping[int | str, str]
    ) -> str:
        """The function with, below it, what this rule makes of it: all that a decision later accounts for."""
        voorwaarde = f", als={als}" if als else ""
        zinnen = "".join(f"\n#   {sleutel}: {zin}" for sleutel, zin in uitleg.items())
        gebruik = f"# {naam} = {self.functie.__name__}({', '.join(parameters)}){voorwaarde}{zinnen}\n"
        return f"{bron_van(self.functie)}\n{gebruik}"


def vorm(
    titel: str, uitleg: Mapping[Any, str], per: Niveau = "gezin"
) -> Callable[[Callable[..., int]], Vorm]:
    """Declare a function as a form."""

    def maak(functie: Callable[..., int]) -> Vorm:
        if not isinstance(functie, FunctionType):
            raise WetFout("VORM-FUNCTIE", f"{functie!r} is geen gewone functie.")
        return Vorm(functie, titel, uitleg, per)

    return maak


def _vul_in(zin: str, vul: Mapping[str, str], plek: str) -> str:
    try:
        return zin.format_map(vul)
    except KeyError as fout:
        raise WetFout(
            "VORM-WOORD", f'{plek}: in de zin "{zin}" is {fout.args[0]} niet in te vullen.'
        ) from None
