"""What the rules say of vouchers for the vet: the most in a year, and who pays what of a bill."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from opstap.gemeenten import regelboek
from opstap.minima.models import Tegoedmutatie, Voucher
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout

DIERENARTS = "dierenarts"
"""The scheme whose vouchers these are, and the purpose of its credit."""
_VERGOEDING, _EIGEN = "dierenarts_vergoeding", "dierenarts_eigen_bijdrage"
_HOOGSTE = "dierenarts_maximum"
_BETAALD = (Tegoedmutatie.Soort.VERZILVERING, Tegoedmutatie.Soort.TERUGDRAAIING)


@dataclass(frozen=True, slots=True)
class Rekening:
    """The bill of a vet, in cents, as the rules divide it."""

    behandeling_cent: int
    medicijnen_cent: int

    @property
    def totaal_cent(self) -> int:
        return self.behandeling_cent + self.medicijnen_cent


@dataclass(frozen=True, slots=True)
class Verdeling:
    """Who pays what of a bill, in cents, with the sentences of the rules that say so."""

    vergoeding_cent: int
    eigen_bijdrage_cent: int
    zinnen: tuple[str, ...]


def hoogste(gemeente: str, dag: date) -> int:
    """The maximum of the rules on a day, in cents."""
    return int(regelboek(gemeente).op(dag).beslis(Geval(), [_HOOGSTE]).waarde(_HOOGSTE))


def verdeel(voucher: Voucher, rekening: Rekening, *, op: date) -> Verdeling:
    """Who would pay what of this bill on a day. Errors: VOUCHER-REKENING, NIET-GEMODELLEERD."""
    if min(rekening.behandeling_cent, rekening.medicijnen_cent) < 0 or rekening.totaal_cent <= 0:
        raise OpstapFout("VOUCHER-REKENING", "Vul in wat de behandeling en de medicijnen kosten.")
    gebruikt = Tegoedmutatie.objects.filter(
        tegoed__dossier=voucher.dossier_id,
        tegoed__doel=DIERENARTS,
        soort__in=_BETAALD,
        datum__year=op.year,
    ).aggregate(som=Sum("bedrag_cent", default=0))["som"]
    feiten = {
        "dierenarts_behandeling": rekening.behandeling_cent,
        "dierenarts_medicijnen": rekening.medicijnen_cent,
        "dierenarts_al_gebruikt": -int(gebruikt),
    }
    uitkomst = regelboek(voucher.gemeente_id).op(op).beslis(Geval(feiten), [_VERGOEDING, _EIGEN])
    return Verdeling(
        int(uitkomst.waarde(_VERGOEDING)),
        int(uitkomst.waarde(_EIGEN)),
        tuple(uitkomst.spoor.stap(naam).zin for naam in (_VERGOEDING, _EIGEN)),
    )
