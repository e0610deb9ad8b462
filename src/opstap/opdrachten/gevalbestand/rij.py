"""One person or the household while it is read: its values, and where each of them stands.

The same thing may be said twice, but not in two ways: then both places are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from opstap.opdrachten.invoerlezer import Plek
from opstap.recht.participatiewet import Rol
from opstap.regels.graaf import Plan


@dataclass
class Rij:
    """What is known of one person or of the household, by name of the rule book."""

    plan: Plan
    waarden: dict[str, int | bool] = field(default_factory=dict)
    plekken: dict[str, Plek] = field(default_factory=dict)
    herkomst: dict[str, str] = field(default_factory=dict)
    rol: Rol | None = None
    relatie: str | None = None
    begin: Plek | None = None
    """Where this person starts."""
    aow: Plek | None = None
    """Where income from AOW is mentioned."""

    def zet(self, naam: str, waarde: int | bool | None, plek: Plek, herkomst: str = "") -> None:
        """Note a value with its place; None notes that it is said to be unknown."""
        eerder = self.plekken.get(naam)
        if eerder is not None and self.waarden.get(naam) != waarde:
            self._tegenstrijdig(naam, waarde, plek, eerder)
            return
        self.plekken.setdefault(naam, plek)
        if waarde is not None:
            self.waarden[naam] = waarde
        if herkomst:
            self.herkomst[naam] = herkomst

    def lees(self, naam: str, plek: Plek | None, lees_een: Callable[[Plek], int | bool | None]) -> None:
        """Read a value in its own way, when it is there."""
        if plek is not None:
            waarde = lees_een(plek)
            if waarde is not None:
                self.zet(naam, waarde, plek)

    def _tegenstrijdig(self, naam: str, waarde: int | bool | None, plek: Plek, eerder: Plek) -> None:
        """Report at the place that comes last in the file, with the other one in the sentence."""
        verklaring = self.plan.knoop(naam).verklaring
        paren = sorted(
            [(plek, waarde), (eerder, self.waarden.get(naam))],
            key=lambda paar: paar[0].knoop.start_mark.index,
        )
        (eerste, daar), (laatste, hier) = (
            (waar, "niet bekend" if deze is None else verklaring.soort.toon(deze)) for waar, deze in paren
        )
        laatste.fout(
            "INVOER-TEGENSTRIJDIG",
            f'"{verklaring.titel}" ({naam}) is hier {hier}, maar op {eerste.waar} {daar}; haal er één weg',
        )
