"""One case decided with its full trace: every step from the monthly payment down to the facts.

Prints one JSON object. The cases differ, so that nothing is measured that a cache gives away.
"""

from __future__ import annotations

import json
import statistics
import time
from datetime import date

from opstap import gemeenten
from opstap.beleidslab.eenheden import Eenheden, maak_eenheden
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.gemeenten import MAANDRESULTAAT
from opstap.regels.beslissen import Geval

MAAND = date(2024, 5, 1)
GEVALLEN = 2_000


def geval(eenheden: Eenheden, nummer: int) -> Geval:
    """One unit as a case."""
    van, tot = (int(grens) for grens in eenheden.offsets[nummer : nummer + 2])
    return Geval(
        {naam: int(kolom[nummer]) for naam, kolom in eenheden.gezin.items()},
        tuple({naam: int(kolom[rij]) for naam, kolom in eenheden.persoon.items()} for rij in range(van, tot)),
    )


def meet(boek: object, gevallen: list[Geval], gevraagd: tuple[str, ...]) -> list[float]:
    """Milliseconds per case."""
    tijden = []
    for een in gevallen:
        begin = time.perf_counter()
        boek.beslis(een, gevraagd)  # type: ignore[attr-defined]
        tijden.append(1000 * (time.perf_counter() - begin))
    return sorted(tijden)


def main() -> None:
    eenheden = maak_eenheden(
        GEVALLEN, peildatum=MAAND, zaad=7, tot_geboortedatum=laatste_geboortedatum_met_aow
    )
    boek = gemeenten.regelboek("GM0518").op(MAAND)
    gevallen = [geval(eenheden, nummer) for nummer in range(GEVALLEN)]
    meet(boek, gevallen[:50], MAANDRESULTAAT)
    betaling = meet(boek, gevallen, ("maandbetaling",))
    alles = meet(boek, gevallen, MAANDRESULTAAT)
    stappen = statistics.median(
        sum(1 for _ in boek.beslis(een, MAANDRESULTAAT).spoor.alle()) for een in gevallen[:200]
    )
    print(
        json.dumps(
            {
                "gevallen": GEVALLEN,
                "stappen": stappen,
                "maandbetaling_ms": {
                    "mediaan": statistics.median(betaling),
                    "p95": betaling[GEVALLEN * 95 // 100],
                },
                "alles_ms": {"mediaan": statistics.median(alles), "p95": alles[GEVALLEN * 95 // 100]},
            }
        )
    )


if __name__ == "__main__":
    main()
