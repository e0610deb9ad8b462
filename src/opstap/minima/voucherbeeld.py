"""The vouchers of a household as its own page and the desk show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.utils.timezone import localdate

from opstap.kern.bladeren import open_rij
from opstap.kern.models import Dossier
from opstap.kern.toegang import Doel, Gebruiker
from opstap.minima import doelen, tegoeden, toekenningen, voucherregels, vouchers
from opstap.minima.models import Tegoed, Voucher, Voucherbon
from opstap.minima.pasbeeld import geldig
from opstap.regels.fouten import OpstapFout


class Stand(StrEnum):
    """How a voucher is on a day."""

    OPEN = "open"
    NOG_NIET = "nog niet"
    GEBRUIKT = "gebruikt"
    TERUGGEDRAAID = "teruggedraaid"
    GEBLOKKEERD = "geblokkeerd"
    VERLOREN = "verloren"
    VERLOPEN = "verlopen"


@dataclass(frozen=True, slots=True)
class Voucherbeeld:
    """A voucher; the bill and who paid what of it, in cents, once it was used.

    `rest_cent`: what is left for the year. `reden`: why it is blocked.
    """

    voucher: Voucher
    titel: str
    stand: Stand
    vanaf: date
    tot_en_met: date | None
    rest_cent: int
    reden: str
    gebruikt_op: date | None
    partner: str
    vergoeding_cent: int
    eigen_bijdrage_cent: int

    @property
    def nummer(self) -> str:
        """The number with its mark, in parts to read aloud and to type."""
        nummer = self.voucher.nummer
        return f"{vouchers.MERK} {nummer[:4]} {nummer[4:8]} {nummer[8:]}"

    @property
    def code(self) -> str:
        """What its picture holds."""
        return vouchers.MERK + self.voucher.nummer


def beeld(voucher: Voucher, *, op: date) -> Voucherbeeld:
    """A voucher on a day."""
    tegoed = voucher.tegoed
    vanaf, einde = geldig(tegoed.toekenning)
    stap = vouchers.laatste_stap(voucher)
    bon = Voucherbon.objects.filter(voucher=voucher).select_related("mutatie__afspraak__partner").first()
    mutatie = bon.mutatie if bon else None
    return Voucherbeeld(
        voucher,
        doelen.titel(tegoed.doel),
        _stand(stap.soort if stap else "", bon, vanaf, einde, op),
        vanaf,
        einde - timedelta(days=1) if einde else None,
        tegoeden.saldo(tegoed),
        stap.reden if stap else "",
        mutatie.datum if mutatie else None,
        mutatie.afspraak.partner.naam if mutatie and mutatie.afspraak else "",
        -mutatie.bedrag_cent if mutatie else 0,
        bon.eigen_bijdrage_cent if bon else 0,
    )


def van_dossier(dossier_id: int, *, op: date) -> Sequence[Voucherbeeld]:
    """The vouchers of a household that are not lost, the newest first; for whoever came through the gate."""
    rijen = Voucher.objects.filter(dossier=dossier_id).select_related("tegoed__toekenning__einde")
    alle = [beeld(voucher, op=op) for voucher in rijen.order_by("-id")]
    return [een for een in alle if een.stand is not Stand.VERLOREN]


def zoek(van: Sequence[Voucherbeeld], nummer: int) -> Voucherbeeld:
    """One of the vouchers that a household sees, by its id. Error: VOUCHER-ONBEKEND."""
    for een in van:
        if een.voucher.pk == nummer:
            return een
    raise OpstapFout("VOUCHER-ONBEKEND", "Er is geen voucher die u met dit adres kunt zien.")


def voor_volgende(dossier: Dossier, *, op: date) -> Tegoed | None:
    """The credit from which a household may have another voucher now: something is left, and none is open."""
    gevonden = (
        Tegoed.objects.filter(
            dossier=dossier,
            doel__in=voucherregels.regelingen(dossier.gemeente_id),
            toekenning__in=toekenningen.geldend(dossier.gemeente_id, op),
        )
        .select_related("toekenning")
        .order_by("-id")
    )
    for tegoed in gevonden:
        open_ = tegoed.vouchers.filter(bon=None).exclude(stappen__soort=vouchers.Soort.VERLOREN)
        if not open_.exists() and tegoeden.saldo(tegoed) > 0:
            return tegoed
    return None


def open_voucher(
    gebruiker: Gebruiker, gemeente: str, id_: int, *, toelichting: str, nu: datetime
) -> Voucherbeeld:
    """A voucher at the desk, through the gate of its dossier. Errors: those of the gate."""
    rijen = Voucher.objects.select_related("tegoed__toekenning__einde")
    gevonden = open_rij(gebruiker, gemeente, rijen, id_, Doel.PASSEN, toelichting=toelichting)
    return beeld(gevonden, op=localdate(nu))


def _stand(stap: str, bon: Voucherbon | None, vanaf: date, einde: date | None, op: date) -> Stand:
    if bon is not None:
        return Stand.TERUGGEDRAAID if hasattr(bon.mutatie, "teruggedraaid") else Stand.GEBRUIKT
    if stap == vouchers.Soort.VERLOREN:
        return Stand.VERLOREN
    if einde is not None and einde <= op:
        return Stand.VERLOPEN
    if stap == vouchers.Soort.GEBLOKKEERD:
        return Stand.GEBLOKKEERD
    return Stand.OPEN if vanaf <= op else Stand.NOG_NIET
