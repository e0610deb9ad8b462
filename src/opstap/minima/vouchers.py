"""Vouchers: given with a grant, used once for one bill at a partner, and paid to that partner with the month.

The rules say what the municipality pays of a bill; the rest is the resident's own contribution, and is shown
before anything is paid. What is paid comes from a credit for the year, so that taking it back, settling with
the partner and lapsing are those of any credit (`verzilveren`, `afrekenen`, `tegoeden`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.minima import passen, tegoeden, verzilveren, voucherregels
from opstap.minima.models import (
    Partnerafspraak,
    Tegoed,
    Toekenning,
    Voucher,
    Voucherbon,
    Voucherstap,
)
from opstap.minima.tegoeden import NieuwTegoed
from opstap.minima.voucherregels import Rekening, Verdeling
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "voucher_een_open": (
        "VOUCHER-OPEN",
        "Dit huishouden heeft nog een voucher die niet is gebruikt. Gebruik die eerst.",
    ),
    "voucher_nummer_uniek": ("VOUCHER-NUMMER-BESTAAT", "Dit nummer is al gegeven. Probeer het opnieuw."),
    "minima_voucherbon_voucher_id_key": (
        "VOUCHER-GEBRUIKT",
        "Deze voucher is al gebruikt. Voor een volgende rekening is een nieuwe voucher nodig.",
    ),
    "voucherbon_klopt": (
        "VOUCHER-BEDRAG",
        "De rekening, de vergoeding en de eigen bijdrage kloppen niet met elkaar. Er is niets betaald.",
    ),
    "voucherbon_stand": (
        "VOUCHER-STAND",
        "Deze voucher is geblokkeerd of als verloren gemeld. Er is niets betaald.",
    ),
    "voucherstap_klopt": (
        "VOUCHER-STAP",
        "Deze voucher is al gebruikt, verloren of geblokkeerd. Deze stap kan niet meer. Ververs de pagina.",
    ),
}
MERK = "V"
"""What a number begins with on paper and on a screen: it tells a voucher from a pass."""
Soort = Voucherstap.Soort


@transaction.atomic
def geef(toegekend: Sequence[Toekenning], *, door: str, nu: datetime) -> list[Voucher]:
    """Give the first voucher of new grants, with the credit of the year; not where the grant is over already.

    Errors: VOUCHER-REGELING, NIET-GEMODELLEERD where the maximum is not confirmed.
    """
    for een in toegekend:
        voucherregels.vorm(een.gemeente_id, een.regeling)
    vandaag = localdate(nu)
    te_geven = [een for een in toegekend if een.geldig.upper is None or een.geldig.upper > vandaag]
    soorten = {(een.gemeente_id, een.regeling, max(vandaag, een.geldig.lower)) for een in te_geven}
    maxima: Mapping[tuple[str, str, date], int] = {een: voucherregels.hoogste(*een) for een in soorten}
    return _maak(
        tegoeden.geef_veel(
            [
                NieuwTegoed(
                    een,
                    een.regeling,
                    maxima[een.gemeente_id, een.regeling, max(vandaag, een.geldig.lower)],
                    een.geldig,
                )
                for een in te_geven
            ],
            door=door,
            nu=nu,
        ),
        door,
        nu,
    )


@transaction.atomic
def geef_uit(toekenning: Toekenning, *, door: str, nu: datetime) -> Voucher:
    """Give a voucher from a grant that is not over; the first one opens the credit of the year.

    Errors: VOUCHER-REGELING, VOUCHER-GEEN-RECHT, VOUCHER-OP, VOUCHER-OPEN, NIET-GEMODELLEERD where the
    maximum is not confirmed.
    """
    voucherregels.vorm(toekenning.gemeente_id, toekenning.regeling)
    if _voorbij(Toekenning.objects.select_related("einde").get(pk=toekenning.pk), localdate(nu)):
        raise OpstapFout("VOUCHER-GEEN-RECHT", "De toekenning geldt niet meer. Er is geen voucher gegeven.")
    tegoed = toekenning.tegoeden.filter(doel=toekenning.regeling).first()
    if tegoed is None:
        return geef([toekenning], door=door, nu=nu)[0]
    if not tegoeden.saldo(tegoed):
        raise OpstapFout("VOUCHER-OP", "Het bedrag van deze toekenning is op. Er is geen voucher gegeven.")
    return _maak([tegoed], door, nu)[0]


@transaction.atomic
def blokkeer(voucher: Voucher, *, reden: str, door: str, nu: datetime) -> None:
    """Let a voucher be good no more, for now. Errors: REDEN-ONTBREEKT, VOUCHER-STAP."""
    eis_reden(reden)
    _zet(voucher, Soort.GEBLOKKEERD, reden, door, nu)


@transaction.atomic
def geef_vrij(voucher: Voucher, *, reden: str, door: str, nu: datetime) -> None:
    """Let a blocked voucher be good again. Errors: REDEN-ONTBREEKT, VOUCHER-STAP."""
    eis_reden(reden)
    _zet(voucher, Soort.VRIJGEGEVEN, reden, door, nu)


@transaction.atomic
def vervang(voucher: Voucher, *, reden: str, door: str, nu: datetime) -> Voucher:
    """A lost voucher is never good again; another one comes, blocked when this one was.

    Errors: VOUCHER-STAP, VOUCHER-GEEN-RECHT.
    """
    eerder = laatste_stap(voucher)
    _zet(voucher, Soort.VERLOREN, reden, door, nu)
    nieuw = geef_uit(voucher.tegoed.toekenning, door=door, nu=nu)
    if eerder is not None and eerder.soort == Soort.GEBLOKKEERD:
        _zet(nieuw, Soort.GEBLOKKEERD, eerder.reden, eerder.door, nu)
    return nieuw


def laatste_stap(voucher: Voucher) -> Voucherstap | None:
    """What happened to it last, beside being used."""
    return voucher.stappen.order_by("-id").first()


def is_nummer(getikt: str) -> bool:
    """Whether somebody shows a voucher and not a pass."""
    return getikt.strip().upper().startswith(MERK)


def lees_nummer(getikt: str) -> str:
    """The digits of a number as it was scanned or typed. Error: VOUCHER-NUMMER for a slip."""
    cijfers = getikt.replace(" ", "").strip().upper().removeprefix(MERK)
    if not passen.is_nummer(cijfers):
        raise OpstapFout(
            "VOUCHER-NUMMER",
            f"In dit nummer zit een vergissing. Een voucher heeft een {MERK} en twaalf cijfers.",
        )
    return cijfers


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

    Errors: VOUCHER-GEBRUIKT, VOUCHER-STAND, VOUCHER-ANDERS when it is no longer as shown, VOUCHER-NIETS,
    those of dividing a bill and of paying with a credit (TEGOED-NIET-HIER, TEGOED-GEEN-RECHT, TEGOED-TE-LAAG,
    VERZILVERING-ANDERS).
    """
    _wacht(voucher)
    eerder = Voucherbon.objects.filter(voucher=voucher).select_related("mutatie").first()
    if eerder is not None:
        if (eerder.mutatie.sleutel, eerder.rekening) != (sleutel, rekening.posten):
            raise OpstapFout(*ZINNEN["minima_voucherbon_voucher_id_key"])
        return eerder
    nu_geldt = voucherregels.verdeel(voucher, rekening, op=localdate(nu))
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
            rekening=dict(rekening.posten),
            totaal_cent=rekening.totaal_cent,
            eigen_bijdrage_cent=nu_geldt.eigen_bijdrage_cent,
        )


def _voorbij(toekenning: Toekenning, op: date) -> bool:
    """Whether a grant holds no more, today or later."""
    einde = getattr(toekenning, "einde", None)
    dagen = [dag for dag in (toekenning.geldig.upper, einde.per if einde else None) if dag is not None]
    return any(dag <= op for dag in dagen)


def _maak(van: Sequence[Tegoed], door: str, nu: datetime) -> list[Voucher]:
    """A voucher of each of these credits. Error: VOUCHER-OPEN."""
    nummers = passen.vrije_nummers(Voucher.objects.values_list("nummer", flat=True), len(van))
    with duidelijke_fouten(), transaction.atomic():
        return Voucher.objects.bulk_create(
            [
                Voucher(
                    gemeente_id=tegoed.gemeente_id,
                    dossier_id=tegoed.dossier_id,
                    tegoed=tegoed,
                    nummer=nummer,
                    moment=nu,
                    door=door,
                )
                for tegoed, nummer in zip(van, nummers, strict=True)
            ],
            batch_size=5_000,
        )


def _zet(voucher: Voucher, soort: Voucherstap.Soort, reden: str, door: str, nu: datetime) -> None:
    _wacht(voucher)
    with duidelijke_fouten():
        Voucherstap.objects.create(voucher=voucher, soort=soort, reden=reden, moment=nu, door=door)


def _wacht(voucher: Voucher) -> None:
    """Whoever uses or changes a voucher of this credit waits here for the other."""
    Tegoed.objects.select_for_update(no_key=True).get(pk=voucher.tegoed_id)
