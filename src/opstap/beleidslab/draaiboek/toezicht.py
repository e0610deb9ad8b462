"""Investigations, measures, talks and objections: as many as were published, where that is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import werkdag
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Aanvraag, Bezwaar, Gesprek, Maatregel, Onderzoek
from opstap.beleidslab.eenheden import Soort
from opstap.beleidslab.trekking import tussen, uitverkoren, verdeel

BOETE = "boete"
_MELDING = "melding"
_DAGEN_ONDERZOEK, _DAGEN_MAATREGEL, _DAGEN_GESPREK = 350, 300, 320
_MAANDEN_GETELD = 5


def onderzoeken(tekening: Tekening, tot: Iterable[int]) -> list[Onderzoek]:
    """Reports, signals and draws over the year; as many end in a fine as in 2019, all of them reports."""
    rng, ijk = tekening.rng("onderzoeken"), tekening.ijk
    aantal = tekening.op_schaal("fraudemeldingen_2024")
    blijft = rng.permutation(np.flatnonzero(tekening.blijvers(tot)))[:aantal].tolist()
    beboet = min(len(blijft), tekening.op_schaal("boetes_2019"))
    uitkomsten, bronnen = ijk.verdeling("uitkomst_onderzoek"), ijk.verdeling("bron_van_melding")
    overig = verdeel(rng, len(blijft) - beboet, list(uitkomsten.values()))
    einde = rng.permutation([BOETE] * beboet + [list(uitkomsten)[nr] for nr in overig.tolist()]).tolist()
    bron = verdeel(rng, len(blijft), list(bronnen.values()))
    hoogte = ijk.verdeling("hoogte_fraudevordering")
    gemiddeld = ijk.waarde("fraudevorderingen_2019") // ijk.waarde("boetes_2019")
    te_veel = tussen(rng, len(blijft), hoogte["laagste"], gemiddeld, hoogte["hoogste"])
    return [
        Onderzoek(
            eenheid,
            _MELDING if einde[nr] == BOETE else list(bronnen)[bron[nr]],
            werkdag(tekening.maanden[0] + timedelta(days=1 + nr * _DAGEN_ONDERZOEK // len(blijft))),
            einde[nr],
            int(te_veel[nr]) if einde[nr] == BOETE else 0,
        )
        for nr, eenheid in enumerate(blijft)
    ]


def maatregelen(tekening: Tekening, bezet: Iterable[int]) -> list[Maatregel]:
    """Twelve fifths of what was counted in five months of 2018; of each unit at most one."""
    rng, ijk = tekening.rng("maatregelen"), tekening.ijk
    aantal = tekening.op_schaal("maatregelen_2018") * 12 // _MAANDEN_GETELD
    units = rng.permutation(np.flatnonzero(tekening.blijvers(bezet)))[:aantal].tolist()
    soort = verdeel(rng, len(units), list(ijk.verdeling("maatregel_soort").values()))
    return [
        Maatregel(
            eenheid,
            werkdag(tekening.maanden[0] + timedelta(days=2 + nr * _DAGEN_MAATREGEL // len(units))),
            soort[nr] == 0,
        )
        for nr, eenheid in enumerate(units)
    ]


def gesprekken(tekening: Tekening, tot: Iterable[int]) -> list[Gesprek]:
    """Talks over the year."""
    rng, ijk = tekening.rng("gesprekken"), tekening.ijk
    aantal = tekening.op_schaal("gesprekken_2024")
    units = rng.permutation(np.flatnonzero(tekening.blijvers(tot)))[:aantal].tolist()
    weg = uitverkoren(rng, np.ones(len(units), dtype=np.bool_), ijk.waarde("niet_verschenen"))
    return [
        Gesprek(
            eenheid,
            werkdag(tekening.maanden[0] + timedelta(days=20 + nr * _DAGEN_GESPREK // len(units))),
            not weg[nr],
        )
        for nr, eenheid in enumerate(units)
    ]


def bezwaren(tekening: Tekening, aanvragen: Sequence[Aanvraag]) -> list[Bezwaar]:
    """Objections of some of those who are refused."""
    rng, ijk = tekening.rng("bezwaren"), tekening.ijk
    afgewezen = [
        aanvraag.eenheid
        for aanvraag in aanvragen
        if aanvraag.besluit is not None
        and tekening.stad.aanvragers.soort[aanvraag.eenheid - tekening.aantal] != Soort.RECHT
    ]
    maakt = uitverkoren(rng, np.ones(len(afgewezen), dtype=np.bool_), ijk.waarde("bezwaren"))
    uitkomsten = ijk.verdeling("bezwaar_uitkomst")
    hoe = verdeel(rng, int(maakt.sum()), list(uitkomsten.values())).tolist()
    units = np.array(afgewezen, dtype=np.int64)[maakt].tolist()
    return [Bezwaar(eenheid, list(uitkomsten)[hoe[nr]]) for nr, eenheid in enumerate(units)]
