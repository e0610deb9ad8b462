"""A fact of the rule book as a question about the household or one of its people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap.gemeenten import regelboek
from opstap.gevallen.bronnen import BRONNEN
from opstap.kern.models import Persoon
from opstap.regels.beslissen import bereik
from opstap.regels.regel import Feit
from opstap.regels.soorten import Soort

_FEITSOORT = {naam: bron.alias for bron in BRONNEN for naam in bron.invoer}
"""Per input of the rules the kind of fact of the dossier that gives it."""


@dataclass(frozen=True, slots=True)
class Vraagbeeld:
    """What may be answered about a fact: one of `keuzes` (value, text), or a number within `bereik`."""

    naam: str
    persoon: Persoon | None
    """None: the household."""
    titel: str
    vraag: str
    soort: Soort
    keuzes: tuple[tuple[int, str], ...]
    bereik: tuple[int, int]
    oordeel: bool
    """Somebody judges about it, and says why."""
    artikel: str
    feitsoort: str
    """The kind of fact of the dossier that says this for every scheme; '' when none does."""

    @property
    def sleutel(self) -> str:
        """Name in an address."""
        return self.naam if self.persoon is None else f"{self.naam}-{self.persoon.pk}"

    @property
    def wie(self) -> str:
        """Name of the person; '' for the household."""
        return str(self.persoon or "")


def vraagbeeld(gemeente: str, dag: date, naam: str, persoon: Persoon | None) -> Vraagbeeld:
    """The question about this fact."""
    knoop = regelboek(gemeente).op(dag).plan.knoop(naam)
    verklaring = knoop.verklaring
    soort = verklaring.soort
    return Vraagbeeld(
        naam=naam,
        persoon=persoon,
        titel=verklaring.titel,
        vraag=verklaring.vraag if isinstance(verklaring, Feit) else verklaring.titel,
        soort=soort,
        keuzes=tuple((waarde, soort.toon(waarde)) for waarde in soort.mogelijke_waarden),
        bereik=bereik(knoop),
        oordeel=isinstance(verklaring, Feit) and verklaring.oordeel,
        artikel=verklaring.artikel,
        feitsoort=_FEITSOORT.get(naam, ""),
    )
