"""At the counter of a partner: a voucher is shown, a bill is divided, and the voucher is used for it.

The counter sees what a voucher is for and until when, and of a bill what the municipality pays and what the
customer pays. Whose it is stays unknown there, and so does why one is not good.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern.toegang import Doel, Gebruiker, open_bezoek
from opstap.minima import voucherbeeld, voucherregels, vouchers
from opstap.minima.balie import betaalsleutel, getoond, niet_te_vaak, ongeldig, partner_van
from opstap.minima.models import Partnerafspraak, Voucher
from opstap.minima.voucherbeeld import Stand, Voucherbeeld
from opstap.minima.voucherregels import Rekening, Verdeling


@dataclass(frozen=True, slots=True)
class Getoond:
    """What a counter sees of a voucher that is good."""

    doel: str
    tot_en_met: date | None
    posten: tuple[tuple[str, str], ...]
    """What is filled in of a bill: the fact, and its words."""


def neemt_aan(wie: Gebruiker, *, op: date) -> bool:
    """Whether this organisation takes vouchers on a day."""
    afspraken = Partnerafspraak.objects.filter(partner=partner_van(wie), geldig__contains=op)
    return afspraken.filter(doel__in=voucherregels.regelingen(wie.gemeente)).exists()


def toon(wie: Gebruiker, getikt: str, *, nu: datetime, klok: datetime) -> str:
    """The number of the voucher that is shown or typed, when it is good; the reading is logged.

    `nu` is the moment at which the data stand, `klok` the moment at the counter.
    Errors: VOUCHER-NUMMER, VOUCHER-ONGELDIG, PAS-TE-VAAK, PARTNER-ONBEKEND.
    """
    with niet_te_vaak(wie, klok=klok):
        nummer = vouchers.lees_nummer(getikt)
        _open(wie, nummer, nu)
    return nummer


def bekijk(wie: Gebruiker, nummer: str, *, nu: datetime) -> Getoond:
    """What the voucher that is shown is for. Errors: VOUCHER-ONGELDIG, PARTNER-ONBEKEND."""
    beeld, afspraak = _open(wie, nummer, nu)
    posten = voucherregels.posten(wie.gemeente, afspraak.doel, localdate(nu))
    return Getoond(beeld.titel, beeld.tot_en_met, posten)


def verdeel(wie: Gebruiker, nummer: str, rekening: Rekening, *, nu: datetime) -> Verdeling:
    """Who would pay what of this bill. Errors: VOUCHER-ONGELDIG, those of `voucherregels.verdeel`."""
    beeld, _ = _open(wie, nummer, nu)
    return voucherregels.verdeel(beeld.voucher, rekening, op=localdate(nu))


@transaction.atomic
def betaal(
    wie: Gebruiker, nummer: str, rekening: Rekening, *, gezien: Verdeling, sleutel: UUID, nu: datetime
) -> int:
    """Use the voucher that is shown for a bill, as it was shown (`gezien`); the number of the payment.

    Errors: VOUCHER-ONGELDIG, and those of `vouchers.wissel_in`.
    """
    beeld, afspraak = _open(wie, nummer, nu)
    return vouchers.wissel_in(
        beeld.voucher,
        afspraak,
        rekening,
        gezien=gezien,
        sleutel=betaalsleutel(afspraak.partner, sleutel),
        door=wie.naam,
        nu=nu,
    ).mutatie_id


def _open(wie: Gebruiker, nummer: str, nu: datetime) -> tuple[Voucherbeeld, Partnerafspraak]:
    """The voucher, when it is good today, with the agreement of this partner to take it."""
    partner, dag = partner_van(wie), localdate(nu)
    vouchers_ = Voucher.objects.select_related("dossier", "tegoed__toekenning")
    voucher = getoond(wie, partner, "voucher", vouchers_, nummer, dag)
    afspraak = Partnerafspraak.objects.filter(
        partner=partner, doel=voucher.tegoed.doel, geldig__contains=dag
    ).first()
    if afspraak is None:
        raise ongeldig("voucher")
    open_bezoek(wie, voucher.dossier, Doel.PAS, handeling="voucher aan de balie")
    beeld = voucherbeeld.beeld(voucher, op=dag)
    if beeld.stand is not Stand.OPEN:
        raise ongeldig("voucher")
    return beeld, afspraak
