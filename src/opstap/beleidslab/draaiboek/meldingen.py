"""Reported changes, signals of registers, and letters: as many as the budget counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import werkdag
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Gevolg, Intrek, Loon, Melding, Poststuk, Signaal
from opstap.beleidslab.trekking import quota, verdeel

_WEKEN = 50
_SOORTEN = {Loon: "werk", Intrek: "huishouden"}
_SIGNALEN = (
    ("brp", "adres"),
    ("brp", "huishouden"),
    ("inlichtingenbureau", "inkomsten"),
    ("inlichtingenbureau", "uitkering_elders"),
    ("inlichtingenbureau", "studiefinanciering"),
)


def signalen(tekening: Tekening, tot: Iterable[int]) -> list[Signaal]:
    """What registers send each month; which units is chance."""
    rng, ijk = tekening.rng("signalen"), tekening.ijk
    aantal = tekening.aantal * ijk.waarde("signalen_per_uitkering") // 1000
    blijft = np.flatnonzero(tekening.blijvers(tot))
    vraagt = verdeel(rng, aantal, (1000 - ijk.waarde("signaal_voorgelegd"), ijk.waarde("signaal_voorgelegd")))
    units = rng.choice(blijft, aantal)
    soorten = rng.integers(0, len(_SIGNALEN), aantal)
    return [
        Signaal(int(units[nr]), *_SIGNALEN[int(soorten[nr])], tekening.maanden[nr % 12], bool(vraagt[nr]))
        for nr in range(aantal)
    ]


def meldingen(
    tekening: Tekening, gevolgen: Sequence[Gevolg], tot: Iterable[int], andere_wijzigingen: int
) -> list[Melding]:
    """Every change with consequences is reported, and as many without as make up the counted changes."""
    rng, ijk = tekening.rng("meldingen"), tekening.ijk
    aantal = max(0, tekening.op_schaal("wijzigingen_2024") - andere_wijzigingen - len(gevolgen))
    papier = iter(_op_papier(tekening, rng, aantal + len(gevolgen)))
    uit = [
        Melding(
            gevolg.eenheid,
            _SOORTEN.get(type(gevolg), "verhuizing"),
            gevolg.van,
            gevolg.bekend,
            next(papier),
            gevolg=gevolg,
        )
        for gevolg in gevolgen
    ]
    verdeling = ijk.verdeling("soorten_melding")
    namen = list(verdeling)
    soorten = verdeel(rng, aantal, list(verdeling.values())).tolist()
    blijft = np.flatnonzero(tekening.blijvers(tot))
    weken = quota(aantal, [1] * _WEKEN)
    maandag = tekening.maanden[0] + timedelta(days=-tekening.maanden[0].weekday() % 7)
    plek = 0
    for week, hoeveel in enumerate(weken.tolist()):
        for eenheid in rng.choice(blijft, hoeveel, replace=hoeveel > len(blijft)).tolist():
            dag = maandag + timedelta(days=7 * week + int(rng.integers(0, 5)))
            ontvangen = min(dag, tekening.laatste_dag)
            soort = namen[soorten[plek]]
            ingang = ontvangen + timedelta(days=int(rng.integers(3, 15)))
            terug = ingang + timedelta(days=int(rng.integers(4, 24))) if soort == "buitenland" else None
            uit.append(Melding(int(eenheid), soort, ingang, ontvangen, next(papier), terug))
            plek += 1
    return sorted(uit, key=lambda rij: (rij.ontvangen, rij.eenheid, rij.soort))


def post(tekening: Tekening, tot: Iterable[int], andere_stukken: int) -> list[Poststuk]:
    """As many other letters as make up the counted documents, evenly over the year."""
    rng = tekening.rng("post")
    aantal = max(0, tekening.op_schaal("stukken_2024") - andere_stukken)
    beantwoord = _aandeel(tekening, rng, aantal, "stuk_beantwoord")
    units = rng.choice(np.flatnonzero(tekening.blijvers(tot)), aantal).tolist()
    dagen = (tekening.laatste_dag - tekening.maanden[0]).days - 1
    return [
        Poststuk(
            int(eenheid),
            min(_post_dag(tekening.maanden[0], 1 + nr * dagen // max(aantal, 1)), tekening.laatste_dag),
            bool(beantwoord[nr]),
        )
        for nr, eenheid in enumerate(units)
    ]


def _post_dag(nieuwjaar: date, nummer: int) -> date:
    return werkdag(nieuwjaar + timedelta(days=nummer))


def _op_papier(tekening: Tekening, rng: np.random.Generator, aantal: int) -> list[bool]:
    return [bool(een) for een in _aandeel(tekening, rng, aantal, "melding_op_papier")]


def _aandeel(tekening: Tekening, rng: np.random.Generator, aantal: int, naam: str) -> list[int]:
    deel = tekening.ijk.waarde(naam)
    return [int(een) for een in verdeel(rng, aantal, (1000 - deel, deel))]
