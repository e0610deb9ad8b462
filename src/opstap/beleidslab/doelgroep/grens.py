"""What if the income limit of a scheme were another one: households that come or go, and what that costs.

Which value is the limit is read from the rules: the share of the norm that a rule under the right compares
an income with. The rules themselves run twice, once with each limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from opstap import gemeenten
from opstap.beleidslab.doelgroep import telling as tellingen
from opstap.beleidslab.doelgroep.huishoudens import HOOGSTE_PROCENT, STRATA, ZAAD, Huishoudens, cijfers
from opstap.beleidslab.doelgroep.schatting import Schatting, met_kinderen, schat
from opstap.beleidslab.doelgroep.telling import oordeel, per_stratum, vraag_van
from opstap.beleidslab.trekking import Kolom, Masker
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import Knoop
from opstap.regels.kernel import ONBEKEND
from opstap.regels.parameters import Parameter

NORM = "minimanorm"
_PER_PROCENT = 100
"""The rule book counts in hundredths of a percent."""


@dataclass(frozen=True)
class AndereGrens:
    """Households that get a right by the new limit (`erbij`) or lose it (`eraf`).

    `per_huishouden_cent`: what the rules give one such household on average; None: the rules hold no amount.
    """

    regeling: gemeenten.Regeling
    oud_procent: int
    nieuw_procent: int
    erbij: Schatting
    erbij_met_kinderen: Schatting
    eraf: Schatting
    per_huishouden_cent: int | None
    per: str


def grens_van(boek: BoekOpDatum, regeling: gemeenten.Regeling) -> Knoop | None:
    """The value that is a scheme's income limit as a share of the norm; None when there is not just one."""
    doel = boek.plan.knoop(vraag_van(regeling))
    grenzen = {
        deel.naam: deel
        for knoop in boek.plan.knopen
        if doel.rust_op >> knoop.index & 1 and any(deel.naam == NORM for deel in knoop.invoer)
        for deel in knoop.invoer
        if isinstance(deel.verklaring, Parameter) and deel.verklaring.soort.naam == "Basispunt"
    }
    eigen = [deel for deel in grenzen.values() if deel.waarde is not None and not deel.gat]
    return eigen[0] if len(eigen) == 1 else None


@lru_cache(maxsize=32)
def wat_als(
    gemeente: str,
    sleutel: str,
    procent: int,
    op: date,
    *,
    oud_procent: int | None = None,
    schaal: int = 1,
    deel: int = 1,
    zaad: int = ZAAD,
) -> AndereGrens:
    """A scheme with another limit, in whole percents of the norm, beside `oud_procent` or that of the day.

    Errors: REGELING-ONBEKEND, BEREIK-GEEN-GRENS, BEREIK-GRENS, BEREIK-NIET-TELBAAR, BEREIK-GEEN-MODEL.
    """
    regeling = _regeling(gemeente, sleutel, op)
    boek = gemeenten.regelboek(gemeente).op(op)
    grens = grens_van(boek, regeling)
    if grens is None or grens.waarde is None:
        raise OpstapFout(
            "BEREIK-GEEN-GRENS",
            f"{regeling.naam} heeft op deze dag niet één inkomensgrens als deel van de norm. Kies een "
            "regeling die er een heeft.",
        )
    oud = oud_procent if oud_procent is not None else int(grens.waarde.bedrag) // _PER_PROCENT
    laagst = cijfers(gemeente).waarde("laagste_inkomen")
    if not all(laagst <= een <= HOOGSTE_PROCENT for een in (oud, procent)):
        raise OpstapFout(
            "BEREIK-GRENS",
            f"Het model kent inkomens van {laagst} tot {HOOGSTE_PROCENT} procent van de norm. Kies een "
            "grens daartussen.",
        )
    stad = tellingen.stad(gemeente, op, deel, zaad)
    eerst = _met_grens(boek, stad, regeling, grens.naam, oud)
    daarna = _met_grens(boek, stad, regeling, grens.naam, procent)
    if not (eerst.telbaar(stad) and daarna.telbaar(stad)):
        raise OpstapFout(
            "BEREIK-NIET-TELBAAR",
            f"Van {regeling.naam} is niet te zeggen hoeveel huishoudens recht hebben: daarvoor weet het "
            "model te weinig. De bladzijde Bereik zegt wat er ontbreekt.",
        )
    erbij = per_stratum(stad, daarna.ja & ~eerst.ja & ~eerst.onbeslist, daarna.onbeslist & ~eerst.onbeslist)
    eraf = per_stratum(stad, eerst.ja & ~daarna.ja & ~daarna.onbeslist, eerst.onbeslist & ~daarna.onbeslist)
    return AndereGrens(
        regeling=regeling,
        oud_procent=oud,
        nieuw_procent=procent,
        erbij=schat(erbij, schaal=schaal),
        erbij_met_kinderen=schat(erbij.kies(met_kinderen()), schaal=schaal),
        eraf=schat(eraf, schaal=schaal),
        per_huishouden_cent=_gemiddeld(stad, eerst, daarna),
        per=regeling.per,
    )


@dataclass(frozen=True)
class _Uitkomst:
    ja: Masker
    onbeslist: Masker
    bedrag: Kolom | None

    def telbaar(self, stad: Huishoudens) -> bool:
        return per_stratum(stad, self.ja, self.onbeslist).telbaar


def _regeling(gemeente: str, sleutel: str, op: date) -> gemeenten.Regeling:
    for een in tellingen.geldende(gemeente, op):
        if een.sleutel == sleutel:
            return een
    raise OpstapFout(
        "REGELING-ONBEKEND",
        f"De regeling '{sleutel}' is er op deze dag in deze gemeente niet. Kies een andere.",
    )


def _met_grens(
    boek: BoekOpDatum, stad: Huishoudens, regeling: gemeenten.Regeling, grens: str, procent: int
) -> _Uitkomst:
    vraag = vraag_van(regeling)
    namen = tuple(dict.fromkeys(naam for naam in (vraag, regeling.bedrag) if naam))
    uit = tellingen.reken(boek, stad, namen, {grens: procent * _PER_PROCENT})
    ja, onbeslist = oordeel(stad.offsets, uit[vraag])
    return _Uitkomst(ja, onbeslist, uit[regeling.bedrag] if regeling.bedrag else None)


def _gemiddeld(stad: Huishoudens, eerst: _Uitkomst, daarna: _Uitkomst) -> int | None:
    """Cents per household that comes or goes, each counted by how many of the city it stands for.

    None when the rules hold no amount, or do not know it for every one of them.
    """
    erbij = daarna.ja & ~eerst.ja
    wie, bedrag = (erbij, daarna.bedrag) if erbij.any() else (eerst.ja & ~daarna.ja, eerst.bedrag)
    if bedrag is None or len(bedrag) != len(stad) or not wie.any() or (bedrag[wie] == ONBEKEND).any():
        return None
    getrokken = np.maximum(np.bincount(stad.stratum, minlength=len(STRATA)), 1)
    teller = noemer = 0
    for plek in range(len(STRATA)):
        hier = wie & (stad.stratum == plek)
        teller += int(bedrag[hier].sum()) * int(stad.omvang[plek]) // int(getrokken[plek])
        noemer += int(hier.sum()) * int(stad.omvang[plek]) // int(getrokken[plek])
    return (2 * teller + noemer) // (2 * noemer) if noemer else None
