"""Claims of before, how they are paid, and attachments by others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Beslag, Schuld
from opstap.beleidslab.trekking import quota, tussen, uitverkoren, verdeel

_KLEINSTE = 100_00
_OUDSTE_JAREN = 4  # younger than the five years after which a claim can't be collected (Awb art. 4:104)


def schulden(tekening: Tekening) -> list[Schuld]:
    """The published amount, to the cent, over some of the units."""
    rng, ijk = tekening.rng("schulden"), tekening.ijk
    alle = np.ones(tekening.aantal, dtype=np.bool_)
    units = np.flatnonzero(uitverkoren(rng, alle, ijk.waarde("heeft_vordering"))).tolist()
    aantal = len(units)
    rest = tekening.op_schaal("vorderingen_2024") - aantal * _KLEINSTE
    gewichten = np.rint(1000 * rng.lognormal(0.0, 0.9, aantal)).astype(np.int64) + 1
    bedragen = _KLEINSTE + quota(rest, gewichten.tolist())
    gronden, wijzen = ijk.verdeling("grond_vordering"), ijk.verdeling("wijze_van_aflossen")
    grond = verdeel(rng, aantal, list(gronden.values()))
    wijze = verdeel(rng, aantal, list(wijzen.values()))
    maat = ijk.verdeling("aflossing_per_maand")
    per_maand = tussen(rng, aantal, maat["laagste"], maat["gemiddeld"], maat["hoogste"])
    jongste = date(tekening.stad.jaar - 1, 11, 1)
    dagen = rng.integers(0, _OUDSTE_JAREN * 365, aantal)
    return [
        Schuld(
            eenheid,
            list(gronden)[grond[nr]],
            jongste - timedelta(days=int(dagen[nr])),
            int(bedragen[nr]),
            list(wijzen)[wijze[nr]],
            int(per_maand[nr]),
        )
        for nr, eenheid in enumerate(units)
    ]


def beslagen(tekening: Tekening, tot: Iterable[int]) -> list[Beslag]:
    """Attachments on benefits that go on, from some month of the year."""
    rng, ijk = tekening.rng("beslagen"), tekening.ijk
    units = np.flatnonzero(uitverkoren(rng, tekening.blijvers(tot), ijk.waarde("beslag"))).tolist()
    hoogte = ijk.verdeling("hoogte_beslag")
    hoofdsom = tussen(rng, len(units), hoogte["laagste"], hoogte["gemiddeld"], hoogte["hoogste"])
    return [
        Beslag(eenheid, int(hoofdsom[nr]), tekening.maanden[int(rng.integers(1, 11))])
        for nr, eenheid in enumerate(units)
    ]
