"""Vouchers for the vet: given from a grant, used once for one bill, and paid to the vet with the month.

The rules say what the municipality pays of a bill; the rest is the resident's own contribution, and is shown
before anything is paid. What is paid comes from a credit for the year, so that taking it back, settling with
the vet and lapsing are those of any credit (`verzilveren`, `afrekenen`, `tegoeden`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.gemeenten import regelboek
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima import passen, tegoeden, toekenningen, verzilveren
from opstap.minima.models import (
    Partnerafspraak,
    Tegoed,
    Tegoedmutatie,
    Toekenning,
    Voucher,
    Voucherbon,
)
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "voucher_een_open": (
        "VOUCHER-OPEN",
        "Dit huishouden heeft nog een voucher die niet is gebruikt. Gebruik die eerst.",
    ),
    "minima_voucherbon_voucher_id_key": (
        "VOUCHER-GEBRUIKT",
        "Deze voucher is al gebruikt. Voor een volgende rekening is een nieuwe voucher nodig.",
    ),
    "voucherbon_klopt": (
        "VOUCHER-BEDRAG",
        "De rekening, de vergoeding en de eigen bijdrage kloppen niet met elkaar. Er is niets betaald.",
    ),
}
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


@dataclass(frozen=True, slots=True)
class Voucherbeeld:
    """What a counter may see of a voucher: whether it is good, until when, and what is left this year."""

    nummer: str
    stand: str
    """'open', 'gebruikt' or 'verlopen'."""
    laatste_dag: date
    rest_cent: int
    eigen_bijdrage_cent: int | None
    """What the resident paid, of a voucher that was used."""


@transaction.atomic
def geef_uit(toekenning: Toekenning, *, door: str, nu: datetime) -> Voucher:
    """Give a voucher from a grant; the first one opens the credit of the year.

    Errors: VOUCHER-REGELING, VOUCHER-GEEN-RECHT, VOUCHER-OPEN, NIET-GEMODELLEERD where the maximum is not
    confirmed.
    """
    wijze = toekenningen.declaratie(toekenning.gemeente_id, toekenning.regeling).leverwijze
    if wijze != Leverwijze.VOUCHER or toekenning.regeling != DIERENARTS:
        raise OpstapFout("VOUCHER-REGELING", "Bij deze regeling hoort geen voucher.")
    vandaag = localdate(nu)
    if not toekenningen.geldend(toekenning.gemeente_id, vandaag).filter(pk=toekenning.pk).exists():
        raise OpstapFout(
            "VOUCHER-GEEN-RECHT", "De toekenning geldt vandaag niet. Er is geen voucher gegeven."
        )
    tegoed = _tegoed(toekenning, vandaag, door, nu)
    with duidelijke_fouten():
        return Voucher.objects.create(
            gemeente_id=toekenning.gemeente_id,
            dossier_id=toekenning.dossier_id,
            tegoed=tegoed,
            nummer=passen.nieuw_nummer(),
            moment=nu,
            door=door,
        )


def zoek(gemeente: str, nummer: str) -> Voucher:
    """The voucher with this number, as it was typed. Errors: VOUCHER-NUMMER for a slip, VOUCHER-ONBEKEND."""
    cijfers = nummer.replace(" ", "").strip()
    if not passen.is_nummer(cijfers):
        raise OpstapFout(
            "VOUCHER-NUMMER", "In dit nummer zit een vergissing. Een voucher heeft twaalf cijfers."
        )
    gevonden = Voucher.objects.filter(gemeente=gemeente, nummer=cijfers).select_related("tegoed").first()
    if gevonden is None:
        raise OpstapFout("VOUCHER-ONBEKEND", "Dit is geen voucher van deze gemeente.")
    return gevonden


def beeld(voucher: Voucher, *, op: date) -> Voucherbeeld:
    """What a counter sees of it on a day: nothing about who it is of."""
    bon = Voucherbon.objects.filter(voucher=voucher).first()
    tegoed = voucher.tegoed
    geldt = toekenningen.geldend(voucher.gemeente_id, op).filter(pk=tegoed.toekenning_id).exists()
    open_ = geldt and tegoed.geldig.lower <= op < tegoed.geldig.upper
    return Voucherbeeld(
        voucher.nummer,
        "gebruikt" if bon else "open" if open_ else "verlopen",
        date.fromordinal(tegoed.geldig.upper.toordinal() - 1),
        tegoeden.saldo(tegoed),
        bon.eigen_bijdrage_cent if bon else None,
    )


def van_dossier(dossier_id: int, *, op: date) -> Sequence[Voucherbeeld]:
    """The vouchers of a household, the newest first; for whoever came through the gate."""
    rijen = Voucher.objects.filter(dossier=dossier_id).select_related("tegoed").order_by("-id")
    return [beeld(voucher, op=op) for voucher in rijen]


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


@transaction.atomic
def wissel_in(
    voucher: Voucher,
    afspraak: Partnerafspraak,
    rekening: Rekening,
    *,
    gezien: Verdeling,
    sleutel: str,
    door: str,
    nu: datetime,
) -> Voucherbon:
    """Use a voucher for a bill, as it was shown (`gezien`). The same key uses it once.

    Errors: VOUCHER-GEBRUIKT, VOUCHER-ANDERS when it is no longer as shown, VOUCHER-NIETS, those of `verdeel`
    and of paying with a credit (TEGOED-NIET-HIER, TEGOED-GEEN-RECHT, TEGOED-TE-LAAG, VERZILVERING-ANDERS).
    """
    # Whoever uses a voucher of this credit waits here for the other.
    Tegoed.objects.select_for_update(no_key=True).get(pk=voucher.tegoed_id)
    eerder = Voucherbon.objects.filter(voucher=voucher).select_related("mutatie").first()
    if eerder is not None:
        zelfde = (eerder.mutatie.sleutel, eerder.behandeling_cent, eerder.medicijnen_cent)
        if zelfde != (sleutel, rekening.behandeling_cent, rekening.medicijnen_cent):
            raise OpstapFout(*ZINNEN["minima_voucherbon_voucher_id_key"])
        return eerder
    nu_geldt = verdeel(voucher, rekening, op=localdate(nu))
    if nu_geldt != gezien:
        raise OpstapFout(
            "VOUCHER-ANDERS",
            "De vergoeding is intussen anders. Laat de inwoner eerst het nieuwe bedrag zien.",
        )
    if not nu_geldt.vergoeding_cent:
        raise OpstapFout(
            "VOUCHER-NIETS",
            "De gemeente vergoedt van deze rekening niets. De voucher blijft bruikbaar.",
        )
    mutatie = verzilveren.verzilver(
        voucher.tegoed,
        afspraak,
        bedrag_cent=nu_geldt.vergoeding_cent,
        sleutel=sleutel,
        omschrijving="",
        door=door,
        nu=nu,
    )
    with duidelijke_fouten():
        return Voucherbon.objects.create(
            voucher=voucher,
            mutatie=mutatie,
            behandeling_cent=rekening.behandeling_cent,
            medicijnen_cent=rekening.medicijnen_cent,
            eigen_bijdrage_cent=nu_geldt.eigen_bijdrage_cent,
        )


def _tegoed(toekenning: Toekenning, op: date, door: str, nu: datetime) -> Tegoed:
    """The credit of the grant, opened with the maximum of the rules on that day."""
    Toekenning.objects.select_for_update(no_key=True).get(pk=toekenning.pk)
    bestaand = toekenning.tegoeden.filter(doel=DIERENARTS).first()
    if bestaand is not None:
        return bestaand
    uitkomst = regelboek(toekenning.gemeente_id).op(op).beslis(Geval(), [_HOOGSTE])
    return tegoeden.geef(
        toekenning,
        doel=DIERENARTS,
        bedrag_cent=int(uitkomst.waarde(_HOOGSTE)),
        geldig=toekenning.geldig,
        door=door,
        nu=nu,
    )
