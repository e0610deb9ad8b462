"""Checking everybody who takes part against the facts of one day: same band, another band, or no right.

In columns: per so many dossiers three queries and one run of the compiled rules. Only whoever changes is
decided on with a full trace. Whoever the rules refuse stays as they are, counted by reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import numpy as np
import numpy.typing as npt
from django.db import transaction

from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import inhoud_dag, oordeel_op
from opstap.gevallen.geval import Gevallen, gevallen_op, invoer_gezin, invoer_persoon
from opstap.gevallen.kolommen import Kolom
from opstap.kern import besluiten, zaken
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier
from opstap.minima.models import Toekenning, Toekenningseinde, Verzekeringsmutatie, Verzekeringstoets
from opstap.minima.toekenningen import declaratie
from opstap.minima.zorgverzekering import deelname
from opstap.minima.zorgverzekering.boeken import REGELING
from opstap.minima.zorgverzekering.deelname import Deelnemers
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import GevalFout, OpstapFout
from opstap.regels.kernel import WEIGERING

REGELS = "zorgverzekering"
"""What a decision of a check says of itself in its outcome."""
PER_KEER = 10_000
ZINNEN["verzekeringstoets_eenmaal"] = (
    "TOETS-BESTAAT",
    "Voor deze ingangsdatum is al getoetst. Kies een andere dag, of bekijk de uitkomst.",
)
Soort = Verzekeringsmutatie.Soort
Masker = npt.NDArray[np.bool_]


@dataclass
class Verslag:
    """What a check came to, per person who takes part; `redenen`: why somebody could not be checked."""

    verzekerden: int = 0
    zelfde: int = 0
    omhoog: int = 0
    omlaag: int = 0
    geen_recht: int = 0
    niet_te_toetsen: int = 0
    redenen: Counter[str] = field(default_factory=Counter)
    besluiten: int = 0

    @property
    def aangepast(self) -> int:
        return self.omhoog + self.omlaag + self.geen_recht


@transaction.atomic
def toets(
    gemeente: str,
    *,
    peildatum: date,
    per: date,
    door: str,
    medeondertekenaar: str,
    nu: datetime,
    meld: Callable[[int], None] | None = None,
) -> Verslag:
    """Check everybody who takes part just before `per`, on the facts of `peildatum`; changes hold from `per`.

    All or nothing. `meld` hears how many were checked so far. Errors: TOETS-DAGEN, TOETS-BESTAAT,
    TOETS-ZONDER-BANDEN, TOETS-NIEMAND when all are refused, VIER-OGEN.
    """
    if peildatum.day != 1 or per.day != 1 or per <= peildatum:
        raise OpstapFout(
            "TOETS-DAGEN",
            "Toets op de eerste dag van een maand, en laat wijzigingen later ingaan, ook op een eerste dag.",
        )
    if door == medeondertekenaar:
        raise OpstapFout(
            "VIER-OGEN", "Een toets van iedereen wordt door twee verschillende mensen ondertekend."
        )
    if Verzekeringstoets.objects.filter(gemeente=gemeente, per=per).exists():
        raise OpstapFout(*ZINNEN["verzekeringstoets_eenmaal"])
    verslag, id_ = Verslag(), deelname.nieuwe_toets()
    for deel in _delen(gemeente, per):
        gevallen = gevallen_op(np.unique(deel.dossier).tolist(), peildatum, nu)
        banden, weigeringen = reken(gemeente, gevallen)
        plek = np.searchsorted(gevallen.dossier_ids, deel.dossier)
        nieuw = banden[plek]
        anders = _tel(verslag, deel.band, nieuw, [weigeringen[een] for een in plek.tolist()])
        if anders.any():
            genomen = _besluit(
                gemeente,
                gevallen.kies(np.isin(gevallen.dossier_ids, deel.dossier[anders])),
                per=per,
                door=door,
                medeondertekenaar=medeondertekenaar,
                nu=nu,
            )
            verslag.besluiten += len(genomen)
            deelname.schrijf(
                gemeente,
                (
                    (wie, Soort.BAND if band else Soort.AFMELDING, band, genomen[dossier])
                    for wie, band, dossier in zip(
                        deel.verzekerde[anders].tolist(),
                        nieuw[anders].tolist(),
                        deel.dossier[anders].tolist(),
                        strict=True,
                    )
                ),
                per=per,
                door=door,
                nu=nu,
                toets=id_,
            )
            weg = np.unique(deel.dossier[anders & (nieuw == Inkomensband.GEEN)]).tolist()
            _beeindig_toekenningen({dossier: genomen[dossier] for dossier in weg}, per=per, nu=nu)
        if meld is not None:
            meld(verslag.verzekerden)
    if verslag.verzekerden and verslag.verzekerden == verslag.niet_te_toetsen:
        raise OpstapFout(
            "TOETS-NIEMAND",
            "Niemand kon worden getoetst. Er is niets vastgelegd. Redenen: "
            f"{', '.join(sorted(verslag.redenen))}.",
        )
    with duidelijke_fouten():
        Verzekeringstoets.objects.create(
            id=id_,
            gemeente_id=gemeente,
            peildatum=peildatum,
            per=per,
            verzekerden=verslag.verzekerden,
            zelfde=verslag.zelfde,
            omhoog=verslag.omhoog,
            omlaag=verslag.omlaag,
            geen_recht=verslag.geen_recht,
            niet_te_toetsen=verslag.niet_te_toetsen,
            redenen=dict(verslag.redenen),
            moment=nu,
            door=door,
        )
    return verslag


def reken(gemeente: str, gevallen: Gevallen) -> tuple[Kolom, list[OpstapFout | None]]:
    """The band of each case (0: no right), and why there is none where the rules refuse."""
    boek = regelboek(gemeente).op(gevallen.dag)
    naam = declaratie(gemeente, REGELING).band
    if naam is None or naam not in boek.plan.op_naam:
        raise OpstapFout(
            "TOETS-ZONDER-BANDEN",
            "Van deze gemeente is op deze dag niet bekend welke inkomensbanden de zorgverzekering heeft.",
        )
    weigeringen = list(gevallen.beletsels)
    kern = boek.kern((*invoer_gezin(), *invoer_persoon()), (naam,))
    try:
        uit = kern.reken(gevallen.gezin, gevallen.persoon, gevallen.offsets)
    except GevalFout:
        # A value that can't be stops its own household, not the whole check.
        banden = np.zeros(len(gevallen), dtype=np.int64)
        for plek in range(len(gevallen)):
            if weigeringen[plek] is None:
                banden[plek], weigeringen[plek] = _een(boek, gevallen, plek, naam)
        return banden, weigeringen
    banden = uit[naam].copy()
    apart = (uit[WEIGERING] != 0) | np.isin(gevallen.dossier_ids, list(gevallen.eigen))
    for plek in np.flatnonzero(apart).tolist():
        if weigeringen[plek] is None:
            banden[plek], weigeringen[plek] = _een(boek, gevallen, plek, naam)
    return banden, weigeringen


def _een(boek: BoekOpDatum, gevallen: Gevallen, plek: int, naam: str) -> tuple[int, OpstapFout | None]:
    """One case by itself: a fact that is missing may make no difference, which only a decision can see."""
    try:
        uitkomst = boek.probeer(gevallen.geval(plek), (naam,))
    except GevalFout as fout:
        return 0, fout
    if uitkomst.gaten:
        return 0, uitkomst.gaten[naam]
    return int(uitkomst.waarde(naam)), None


def _delen(gemeente: str, per: date) -> Iterator[Deelnemers]:
    """Whoever takes part just before a day and has no later change, so many dossiers at a time."""
    alle = deelname.op(gemeente, per - timedelta(days=1))
    later = Verzekeringsmutatie.objects.filter(gemeente=gemeente, per__gte=per)
    blijven = ~np.isin(alle.verzekerde, list(later.values_list("verzekerde", flat=True)))
    alle = alle.kies(blijven)
    dossiers = np.unique(alle.dossier)
    for begin in range(0, len(dossiers), PER_KEER):
        eerste, laatste = dossiers[begin], dossiers[min(begin + PER_KEER, len(dossiers)) - 1]
        yield alle.kies((alle.dossier >= eerste) & (alle.dossier <= laatste))


def _beeindig_toekenningen(besluiten_: Mapping[int, int], *, per: date, nu: datetime) -> None:
    """End what was granted to households (id) without a right any more, by the decision (id) of each."""
    lopend = Toekenning.objects.filter(
        dossier__in=besluiten_, regeling=REGELING, geldig__contains=per, einde=None
    )
    Toekenningseinde.objects.bulk_create(
        [
            Toekenningseinde(toekenning=een, per=per, besluit_id=besluiten_[een.dossier_id], moment=nu)
            for een in lopend
        ],
        batch_size=5_000,
    )


def _tel(verslag: Verslag, was: Kolom, wordt: Kolom, weigeringen: list[OpstapFout | None]) -> Masker:
    """Count each of them in one outcome; which of them change."""
    geweigerd = np.array([een is not None for een in weigeringen], dtype=np.bool_)
    anders = ~geweigerd & (was != wordt)
    geen = anders & (wordt == Inkomensband.GEEN)
    omhoog = anders & ~geen & (wordt == Inkomensband.LAAG)
    verslag.verzekerden += len(was)
    verslag.niet_te_toetsen += int(geweigerd.sum())
    verslag.zelfde += int((~geweigerd & ~anders).sum())
    verslag.geen_recht += int(geen.sum())
    verslag.omhoog += int(omhoog.sum())
    verslag.omlaag += int((anders & ~geen & ~omhoog).sum())
    verslag.redenen.update(een.code for een in weigeringen if een is not None)
    return anders


def _besluit(
    gemeente: str, gevallen: Gevallen, *, per: date, door: str, medeondertekenaar: str, nu: datetime
) -> dict[int, int]:
    """Decide on these cases, each with its facts, receipt and reasons: ids by dossier."""
    dossiers = Dossier.objects.in_bulk(gevallen.dossier_ids.tolist())
    naam = declaratie(gemeente, REGELING).band
    assert naam is not None, "who was checked has a band"
    nieuwe: list[NieuwBesluit] = []
    for plek, bronnen in enumerate(gevallen.herkomst(nu)):
        oordeel = oordeel_op(gemeente, gevallen.dag, gevallen.geval(plek, bronnen), (naam,))
        band = int(oordeel.waarde(naam))
        nieuwe.append(
            NieuwBesluit(
                dossier=dossiers[int(gevallen.dossier_ids[plek])],
                soort=Besluit.Soort.WIJZIGING if band else Besluit.Soort.BEEINDIGING,
                ingangsdatum=per,
                genomen_op=nu,
                genomen_door=door,
                medeondertekenaar=medeondertekenaar,
                bekend_op=nu,
                **inhoud_dag(
                    oordeel,
                    regels=REGELS,
                    regeling=REGELING,
                    band=band,
                    grond=oordeel.zin(naam),
                    voorbehoud="",
                ),
            )
        )
    genomen = besluiten.neem_veel(nieuwe)
    zaken.gebeurtenissen(
        [
            (een.dossier, f"Zorgverzekering getoetst ({besluit.nummer})")
            for een, besluit in zip(nieuwe, genomen, strict=True)
        ],
        moment=nu,
        soort="zorgverzekering",
    )
    return {besluit.dossier_id: besluit.pk for besluit in genomen}
