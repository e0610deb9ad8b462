"""One case decided with its full trace, and one turn of an interview: what stands, why, what to ask next.

Prints one JSON object. The cases differ, so that nothing is measured that a cache gives away.
"""

from __future__ import annotations

import json
import random
import statistics
import time
from datetime import date

from opstap import gemeenten
from opstap.beleidslab.eenheden import Eenheden, maak_eenheden
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.gemeenten import MAANDRESULTAAT
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.regel import Feit

GEVRAAGD = ("maandbetaling",)
MAAND = date(2024, 5, 1)
GEVALLEN = 2_000
GESPREKKEN = 500
VERGETEN = 4
"""So many facts of a household are left out at the start of an interview."""


def geval(eenheden: Eenheden, nummer: int) -> Geval:
    """One unit as a case."""
    van, tot = (int(grens) for grens in eenheden.offsets[nummer : nummer + 2])
    return Geval(
        {naam: int(kolom[nummer]) for naam, kolom in eenheden.gezin.items()},
        tuple({naam: int(kolom[rij]) for naam, kolom in eenheden.persoon.items()} for rij in range(van, tot)),
    )


def meet(boek: BoekOpDatum, gevallen: list[Geval], gevraagd: tuple[str, ...]) -> list[float]:
    """Milliseconds per case."""
    tijden = []
    for een in gevallen:
        begin = time.perf_counter()
        boek.beslis(een, gevraagd)
        tijden.append(1000 * (time.perf_counter() - begin))
    return sorted(tijden)


def spreek(boek: BoekOpDatum, gevallen: list[Geval]) -> tuple[list[float], list[int]]:
    """Milliseconds per turn, the closing one included, and questions per interview."""
    loting, tijden, vragen = random.Random(7), [], []
    for volledig in gevallen:
        bekend, gesteld = zonder(boek, volledig, loting), 0
        while True:
            begin = time.perf_counter()
            boek.probeer(bekend, GEVRAAGD)
            vraag = boek.volgende_vraag(bekend, GEVRAAGD)
            tijden.append(1000 * (time.perf_counter() - begin))
            if vraag is None:
                break
            wie = volledig.gezin if vraag.persoon_index is None else volledig.personen[vraag.persoon_index]
            bekend, gesteld = bekend.met(vraag.naam, wie[vraag.naam], vraag.persoon_index), gesteld + 1
        vragen.append(gesteld)
    return sorted(tijden), vragen


def zonder(boek: BoekOpDatum, volledig: Geval, loting: random.Random) -> Geval:
    """The same case before a few of its facts were asked."""
    rijen = {None: volledig.gezin, **dict(enumerate(volledig.personen))}
    feiten = [
        (wie, naam)
        for wie, rij in rijen.items()
        for naam in rij
        if isinstance(boek.plan.knoop(naam).verklaring, Feit)
    ]
    weg = set(loting.sample(feiten, VERGETEN))
    over = {
        wie: {naam: waarde for naam, waarde in rij.items() if (wie, naam) not in weg}
        for wie, rij in rijen.items()
    }
    return Geval(over.pop(None), tuple(over.values()))


def main() -> None:
    eenheden = maak_eenheden(
        GEVALLEN, peildatum=MAAND, zaad=7, tot_geboortedatum=laatste_geboortedatum_met_aow
    )
    boek = gemeenten.regelboek("GM0518").op(MAAND)
    gevallen = [geval(eenheden, nummer) for nummer in range(GEVALLEN)]
    meet(boek, gevallen[:50], MAANDRESULTAAT)
    betaling = meet(boek, gevallen, GEVRAAGD)
    alles = meet(boek, gevallen, MAANDRESULTAAT)
    gesprek, vragen = spreek(boek, gevallen[:GESPREKKEN])
    stappen = statistics.median(
        sum(1 for _ in boek.beslis(een, MAANDRESULTAAT).spoor.alle()) for een in gevallen[:200]
    )
    print(
        json.dumps(
            {
                "gevallen": GEVALLEN,
                "stappen": stappen,
                "vragen": statistics.mean(vragen),
                "beurten": len(gesprek),
                "maandbetaling_ms": _verdeling(betaling),
                "alles_ms": _verdeling(alles),
                "gesprek_ms": _verdeling(gesprek),
            }
        )
    )


def _verdeling(tijden: list[float]) -> dict[str, float]:
    return {"mediaan": statistics.median(tijden), "p95": tijden[len(tijden) * 95 // 100]}


if __name__ == "__main__":
    main()
