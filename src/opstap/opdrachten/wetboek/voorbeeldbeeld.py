"""Worked examples as the site shows them: what came out, and which rules that rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from opstap import recht
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import Uitslag, reken_na

EIGEN_VOORBEELDEN = tuple(sorted((Path(recht.__file__).parent / "rekenvoorbeelden").glob("*.yaml")))


@dataclass(frozen=True)
class Voorbeeld:
    """One example: its outcome, the names of all nodes it rests on, and the file that holds it."""

    uitslag: Uitslag
    rust_op: frozenset[str]
    bestand: str

    @property
    def anker(self) -> str:
        """Where it stands on the page of examples."""
        return f"{self.bestand}-{self.uitslag.id}".casefold().replace(" ", "-")


def reken_voorbeelden(bestanden: Iterable[Path]) -> tuple[Voorbeeld, ...]:
    """Compute the examples of these files."""
    return tuple(
        Voorbeeld(uitslag, frozenset(_namen(uitslag)), pad.stem)
        for pad in bestanden
        for uitslag in reken_na(lees(pad.read_text(encoding="utf-8"), pad.name))
    )


def _namen(uitslag: Uitslag) -> Iterable[str]:
    for antwoord in uitslag.antwoorden:
        yield from antwoord.namen()
