"""The rules of every declared scheme over the drawn households: how many have a right, per stratum.

What the rules refuse, or the model does not know, is undecided: never yes and never no. A scheme of which
nobody has a right for certain, or more is undecided than that, is not counted; the reason is kept by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from opstap import gemeenten
from opstap.beleidslab.doelgroep.huishoudens import STRATA, ZAAD, Huishoudens, teken
from opstap.beleidslab.trekking import Kolom, Masker
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import OpstapFout
from opstap.regels.kernel import ONBEKEND

VASTE_FEITEN = {"student_hbo_of_wo_met_studiefinanciering": 0}
"""Facts that hold for all in the model, each named as an assumption in the figures."""

_BEKEKEN = 15
"""Undecided households that are asked what they lack."""
_NIET_TE_BESLISSEN = "Wat het model van deze huishoudens weet, is niet genoeg om over het recht te beslissen."


@dataclass(frozen=True)
class Telling:
    """Drawn households per stratum: with a right, without, and undecided; `omvang` is the whole city."""

    ja: Kolom
    nee: Kolom
    onbeslist: Kolom
    omvang: Kolom

    @property
    def getrokken(self) -> Kolom:
        return self.ja + self.nee + self.onbeslist

    @property
    def telbaar(self) -> bool:
        """Whether somebody has a right, and at least as much is decided to be one as is undecided."""
        gewicht = self.omvang / np.maximum(self.getrokken, 1)
        return bool((self.ja * gewicht).sum() >= (self.onbeslist * gewicht).sum() and self.ja.any())

    def kies(self, strata: Masker) -> Telling:
        """Only these strata; of the others nothing was drawn."""
        return Telling(self.ja * strata, self.nee * strata, self.onbeslist * strata, self.omvang)


@dataclass(frozen=True)
class Regelingtelling:
    """A scheme over the model; `reden`: why some are undecided, in the words of the rule book."""

    regeling: gemeenten.Regeling
    telling: Telling
    reden: str = ""


@lru_cache(maxsize=4)
def stad(gemeente: str, op: date, deel: int = 1, zaad: int = ZAAD) -> Huishoudens:
    """The drawn households, kept for who asks again."""
    return teken(gemeente, op, deel=deel, zaad=zaad)


@lru_cache(maxsize=4)
def tel(gemeente: str, op: date, deel: int = 1, zaad: int = ZAAD) -> tuple[Regelingtelling, ...]:
    """Every declared scheme that exists on a day. Errors: BEREIK-GEEN-MODEL, GEMEENTE-ONBEKEND."""
    huishoudens = stad(gemeente, op, deel, zaad)
    boek = gemeenten.regelboek(gemeente).op(op)
    regelingen = geldende(gemeente, op)
    uit = reken(boek, huishoudens, tuple(dict.fromkeys(map(vraag_van, regelingen))))
    return tuple(
        Regelingtelling(
            regeling,
            per_stratum(huishoudens, *oordeel(huishoudens.offsets, uit[vraag_van(regeling)])),
            _reden(boek, huishoudens, vraag_van(regeling), uit[vraag_van(regeling)]),
        )
        for regeling in regelingen
    )


def modellen(gemeente: str, op: date, deel: int = 1) -> tuple[Regelingtelling, ...]:
    """The same; of a municipality without published figures every scheme is undecided, and says so."""
    try:
        return tel(gemeente, op, deel)
    except OpstapFout as fout:
        if fout.code != "BEREIK-GEEN-MODEL":
            raise
        leeg = np.zeros(len(STRATA), dtype=np.int64)
        return tuple(
            Regelingtelling(een, Telling(leeg, leeg, leeg, leeg), fout.zin) for een in geldende(gemeente, op)
        )


def geldende(gemeente: str, op: date) -> tuple[gemeenten.Regeling, ...]:
    """The schemes that a municipality has on a day. Errors: GEMEENTE-ONBEKEND."""
    return tuple(een for een in gemeenten.lokale_regelingen(gemeente) if een.geldt_op(op))


def vraag_van(regeling: gemeenten.Regeling) -> str:
    """What is asked of the rule book: whom it is for, else the right, else an amount above nil.

    Whom a scheme for children is for is decided for every household without children, whatever else is known.
    """
    naam = regeling.persoon or regeling.recht or regeling.bedrag
    assert naam is not None, "a scheme has a right or an amount"
    return naam


def reken(
    boek: BoekOpDatum,
    huishoudens: Huishoudens,
    gevraagd: tuple[str, ...],
    gegeven: Mapping[str, int] | None = None,
) -> dict[str, Kolom]:
    """The compiled rules over all households; `gegeven`: values that stand in for those of the rule book."""
    vast = {naam: waarde for naam, waarde in VASTE_FEITEN.items() if naam in boek.plan.op_naam}
    gezin = dict(huishoudens.gezin)
    for naam, waarde in (*vast.items(), *(gegeven or {}).items()):
        gezin[naam] = np.full(len(huishoudens), waarde, dtype=np.int64)
    kern = boek.kern([*gezin, *huishoudens.persoon], gevraagd)
    return kern.reken(gezin, huishoudens.persoon, huishoudens.offsets)


def per_stratum(huishoudens: Huishoudens, ja: Masker, onbeslist: Masker) -> Telling:
    """Count households by stratum."""

    def aantal(masker: Masker) -> Kolom:
        return np.bincount(huishoudens.stratum[masker], minlength=len(STRATA)).astype(np.int64)

    return Telling(aantal(ja), aantal(~ja & ~onbeslist), aantal(onbeslist), huishoudens.omvang)


def oordeel(offsets: Kolom, uitkomst: Kolom) -> tuple[Masker, Masker]:
    """Which households have a right, and which are undecided; a right of one person is a right."""
    ja, onbekend = uitkomst > 0, uitkomst == ONBEKEND
    if len(uitkomst) != len(offsets) - 1:
        ja, onbekend = (np.logical_or.reduceat(een, offsets[:-1]) for een in (ja, onbekend))
    return ja, onbekend & ~ja


def _reden(boek: BoekOpDatum, huishoudens: Huishoudens, vraag: str, uitkomst: Kolom) -> str:
    """What most undecided households lack, asked of some one by one; '' when none is undecided."""
    onbeslist = np.flatnonzero(oordeel(huishoudens.offsets, uitkomst)[1])
    if not len(onbeslist):
        return ""
    vast = {naam: waarde for naam, waarde in VASTE_FEITEN.items() if naam in boek.plan.op_naam}
    zinnen: dict[str, str] = {}
    gezien: Counter[str] = Counter()
    for plek in onbeslist[:: max(1, len(onbeslist) // _BEKEKEN)].tolist():
        van, tot = huishoudens.offsets[plek : plek + 2].tolist()
        geval = Geval(
            _bekend(huishoudens.gezin, plek) | vast,
            tuple(_bekend(huishoudens.persoon, rij) for rij in range(van, tot)),
        )
        for gat in boek.probeer(geval, [vraag]).gaten.values():
            gezien[gat.naam] += 1
            zinnen.setdefault(gat.naam, gat.zin)
    return zinnen[gezien.most_common(1)[0][0]] if gezien else _NIET_TE_BESLISSEN


def _bekend(kolommen: Mapping[str, Kolom], rij: int) -> dict[str, int]:
    return {naam: int(kolom[rij]) for naam, kolom in kolommen.items() if kolom[rij] != ONBEKEND}
