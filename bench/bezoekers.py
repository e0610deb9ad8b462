"""Many visitors at once: each connection opens one page after the other, without a pause."""

from __future__ import annotations

import http.client
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bezoek:
    """One page view: its kind, address and cookies, what a form sends, and the status of a good answer."""

    soort: str
    adres: str
    koekjes: str = ""
    inhoud: str = ""
    status: int = http.client.OK


def bezoek(poort: int, bezoeken: Sequence[Bezoek], verbindingen: int) -> dict[str, list[float]]:
    """Open all pages over so many connections at once; per kind of page how long each took, in ms.

    An answer with another status than the view's ends the measurement: an error page is quick.
    """
    duur: dict[str, list[float]] = defaultdict(list)
    fout: list[str] = []
    rij, beurt = iter(bezoeken), threading.Lock()

    def loop() -> None:
        verbinding = http.client.HTTPConnection("localhost", poort, timeout=120)
        while not fout:
            with beurt:
                een = next(rij, None)
            if een is None:
                break
            koppen = {"Cookie": een.koekjes}
            if een.inhoud:
                koppen["Content-Type"] = "application/x-www-form-urlencoded"
            begin = time.perf_counter()
            try:
                verbinding.request("POST" if een.inhoud else "GET", een.adres, een.inhoud or None, koppen)
                antwoord = verbinding.getresponse()
                antwoord.read()
            except (OSError, http.client.HTTPException) as mis:
                fout.append(f"{een.soort} gaf geen antwoord: {type(mis).__name__}")
                break
            duur[een.soort].append(1_000 * (time.perf_counter() - begin))
            if antwoord.status != een.status:
                fout.append(f"{een.soort} gaf {antwoord.status}")
        verbinding.close()

    draden = [threading.Thread(target=loop) for _ in range(verbindingen)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    if fout:
        raise RuntimeError(fout[0])
    return dict(duur)


def percentiel(waarden: Sequence[float], procent: int) -> float:
    """The value that so many percent stay at or under (nearest rank)."""
    op_volgorde = sorted(waarden)
    return op_volgorde[max(0, -(-len(op_volgorde) * procent // 100) - 1)]
