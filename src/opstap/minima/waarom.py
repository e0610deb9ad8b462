"""Why the rules came to a grant: their own sentences, made again from the facts that the decision keeps.

Only with the rules that decided then, by their receipt, and only when they come out the same. Otherwise there
are no sentences: what was not said at the time is not made up later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opstap import gemeenten
from opstap.gevallen.dagoordelen import Dagoordeel, speel_dag_na
from opstap.kern.models import Besluit
from opstap.minima.toekenningen import declaratie
from opstap.regels.fouten import Ontbreekt
from opstap.regels.soorten import JANEE
from opstap.regels.spoor import Stap
from opstap.regels.zin import BEREKEND


@dataclass(frozen=True, slots=True)
class Waarom:
    """`voorwaarden`: each condition that was met. `bedrag`: how the amount of the household was found."""

    voorwaarden: tuple[str, ...] = ()
    bedrag: str = ""
    per_persoon: tuple[tuple[int, str], ...] = ()
    """The same of each person (id) who has an amount of its own."""

    def bedragzin(self, persoon_id: int | None) -> str:
        return self.bedrag if persoon_id is None else dict(self.per_persoon).get(persoon_id, "")


NIETS = Waarom()


def waarom(besluit: Besluit) -> Waarom:
    """Of a decision about a scheme that the rules took; nothing for one that a human took otherwise."""
    sleutel = besluit.uitkomst.get("regeling")
    if besluit.afwijking_reden or sleutel is None:
        return NIETS
    try:
        nagespeeld = speel_dag_na(besluit)
    except Ontbreekt:
        return NIETS
    if nagespeeld is None or not (nagespeeld.gelijk and nagespeeld.zelfde_regelboek):
        return NIETS
    regeling = declaratie(besluit.gemeente_id, sleutel)
    oordeel = nagespeeld.oordeel
    return Waarom(
        tuple(dict.fromkeys(_voorwaarden(oordeel, regeling))),
        next((stap.zin for stap in oordeel.uitkomst.gevraagd.get(regeling.bedrag or "", ())), ""),
        _per_persoon(besluit, oordeel, regeling),
    )


def _voorwaarden(oordeel: Dagoordeel, regeling: gemeenten.Regeling) -> Iterator[str]:
    """What the right rests on, from the top down to where it is no longer a matter of yes or no."""
    for stap in oordeel.uitkomst.gevraagd[regeling.recht or regeling.bedrag or ""]:
        for kind in stap.kinderen:
            yield from _vervuld(kind)


def _vervuld(stap: Stap) -> Iterator[str]:
    ja = stap.soort is JANEE and stap.wijze == BEREKEND and bool(stap.uitkomst)
    if ja and stap.persoon_index is None:
        yield stap.zin
        for kind in stap.kinderen:
            yield from _vervuld(kind)


def _per_persoon(
    besluit: Besluit, oordeel: Dagoordeel, regeling: gemeenten.Regeling
) -> tuple[tuple[int, str], ...]:
    stappen = oordeel.uitkomst.gevraagd.get(regeling.bedrag_persoon or "", ())
    zinnen = [stap.zin for stap in stappen if stap.persoon_index is not None and stap.uitkomst]
    personen = [persoon for persoon, cent in besluit.uitkomst.get("bedragen", []) if persoon and cent]
    return tuple(zip(personen, zinnen, strict=True)) if len(personen) == len(zinnen) else ()
