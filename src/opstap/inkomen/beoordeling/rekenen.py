"""The rules over many cases of one month: amounts per household, and by name whoever can't be computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from opstap.gemeenten import MAANDRESULTAAT, regelboek
from opstap.gevallen.geval import Gevallen, invoer_gezin, invoer_persoon
from opstap.gevallen.kolommen import Kolom
from opstap.inkomen.beoordeling.deelmaand import EERSTE_DAG, VAN_HEEL, reken_deel
from opstap.inkomen.beoordeling.verlaagd import verlaag
from opstap.regels.beslissen import controleer
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import FeitOntbreekt, GevalFout, Ontbreekt, OpstapFout, ParameterOntbreekt
from opstap.regels.kernel import WEIGERING

GEVRAAGD = ("svb_voert_uit", "recht_op_bijstand", "leefvorm", "aantal_kostendelers", *MAANDRESULTAAT)
"""What a decision and a month run ask the rule book of a household."""
PER_PERSOON = ("vrijlating_onderdeel", "vrijlating_persoon")

SVB_VOERT_UIT = OpstapFout(
    "SVB-VOERT-UIT",
    "De aanvrager of de partner heeft de AOW-leeftijd. Dan betaalt de Sociale verzekeringsbank de bijstand, "
    "niet de gemeente (art. 47a Participatiewet). Beëindig deze uitkering.",
)


@dataclass(frozen=True)
class Maanduitkomst:
    """Outcomes by name, per dossier and per person; `weigeringen[i]` says why dossier i has none."""

    gevallen: Gevallen
    hash: str
    gezin: Mapping[str, Kolom]
    persoon: Mapping[str, Kolom]
    weigeringen: Sequence[OpstapFout | None]


def reken(gemeente: str, gevallen: Gevallen) -> Maanduitkomst:
    """Compute a month for these cases with the compiled rules."""
    boek = regelboek(gemeente).op(gevallen.dag)
    kern = boek.kern((*invoer_gezin(), *invoer_persoon()), (*GEVRAAGD, *PER_PERSOON))
    weigeringen = list(gevallen.beletsels)
    try:
        uit = kern.reken(gevallen.gezin, gevallen.persoon, gevallen.offsets)
    except GevalFout:
        # A value that can't be stops its own household, not the whole run.
        for plek in range(len(gevallen)):
            try:
                controleer(boek.plan, gevallen.geval(plek))
            except GevalFout as fout:
                weigeringen[plek] = weigeringen[plek] or fout
        goed = np.array([weigering is None for weigering in weigeringen], dtype=np.bool_)
        deel = reken(gemeente, gevallen.kies(goed))
        for plek, weigering in zip(np.flatnonzero(goed).tolist(), deel.weigeringen, strict=True):
            weigeringen[plek] = weigering
        groottes = np.diff(gevallen.offsets)
        return Maanduitkomst(
            gevallen,
            deel.hash,
            {naam: _terug(kolom, goed) for naam, kolom in deel.gezin.items()},
            {naam: _terug(kolom, np.repeat(goed, groottes)) for naam, kolom in deel.persoon.items()},
            weigeringen,
        )
    soorten = kern.weigeringen
    for plek in np.flatnonzero(uit[WEIGERING]).tolist():
        weigering = weigeringen[plek] or soorten[int(uit[WEIGERING][plek])]
        if not isinstance(weigering, FeitOntbreekt) or not _kijk_verder(boek, gevallen, plek, uit):
            weigeringen[plek] = weigering
    for plek in np.flatnonzero(uit["svb_voert_uit"] == 1).tolist():
        weigeringen[plek] = gevallen.beletsels[plek] or SVB_VOERT_UIT
    gezin = {naam: uit[naam] for naam in GEVRAAGD}
    gezin["maatregel"] = np.zeros(len(gevallen), dtype=np.int64)
    for plek in gevallen.met_eigen(EERSTE_DAG):
        if weigeringen[plek] is None:
            heel = {naam: int(gezin[naam][plek]) for naam in VAN_HEEL}
            try:
                deelmaand = reken_deel(boek, gevallen.geval(plek), heel)
            except Ontbreekt as fout:
                weigeringen[plek] = fout
                continue
            for naam, bedrag in deelmaand.bedragen.items() if deelmaand is not None else ():
                gezin[naam][plek] = bedrag
    for plek in gevallen.met_eigen("maatregelpercentage"):
        if weigeringen[plek] is None:
            try:
                verlaagd = verlaag(boek, gevallen.geval(plek), int(gezin["bijstand"][plek]))
            except Ontbreekt as fout:
                weigeringen[plek] = fout
                continue
            for naam, bedrag in verlaagd.bedragen.items() if verlaagd is not None else ():
                gezin[naam][plek] = bedrag
    return Maanduitkomst(
        gevallen,
        boek.hash,
        gezin,
        {naam: uit[naam] for naam in PER_PERSOON},
        weigeringen,
    )


def _kijk_verder(boek: BoekOpDatum, gevallen: Gevallen, plek: int, uit: Mapping[str, Kolom]) -> bool:
    """Decide one household that misses a fact; fill in its outcomes when that fact makes no difference.

    The kernel names what is missing; that it cannot matter, whatever it is, only a decision can see.
    """
    gevraagd = (*GEVRAAGD, *PER_PERSOON)
    uitkomst = boek.probeer(gevallen.geval(plek), gevraagd)
    if uitkomst.gaten:
        return False
    eerste = int(gevallen.offsets[plek])
    for naam in gevraagd:
        for stap in uitkomst.gevraagd[naam]:
            assert stap.uitkomst is not None
            rij = plek if stap.persoon_index is None else eerste + stap.persoon_index
            uit[naam][rij] = int(stap.uitkomst)
    return True


def controleer_maand(uitkomst: Maanduitkomst) -> None:
    """Refuse a month for which the law has no confirmed amounts at all, instead of refusing everybody."""
    if uitkomst.weigeringen and all(isinstance(w, ParameterOntbreekt) for w in uitkomst.weigeringen):
        fout = uitkomst.weigeringen[0]
        assert fout is not None
        raise fout


def volgende_maand(maand: date) -> date:
    """The first day of the month after."""
    return date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)


def _terug(kolom: Kolom, masker: np.ndarray) -> Kolom:
    """The column at its full length, with zero where a household was left out."""
    heel = np.zeros(len(masker), dtype=np.int64)
    heel[masker] = kolom
    return heel
