"""At the counter of a partner: somebody shows a pass, pays with a credit, or gets a payment back.

A partner sees whether the pass is good, the name and photo on it, and what is left for its own purposes. Why
a pass is not good is nobody's business there: one that is blocked, over or unknown gets the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeVar
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate, localtime

from opstap.kern import aanmeldpogingen
from opstap.kern.accounts import sleutel as kenmerk
from opstap.kern.redenen import eis_reden
from opstap.kern.toegang import Doel, Gebruiker, betreed, open_bezoek
from opstap.minima import doelen, partners, pasfotos, passen, tegoeden, verzilveren, voucherregels
from opstap.minima.models import Partner, Partnerafspraak, Pas, Tegoed, Tegoedmutatie, Voucher
from opstap.minima.toekenningen import geldend
from opstap.regels.fouten import OpstapFout

ONGELDIGE_PASSEN = 20
"""So many passes that are not good at one counter, within the waiting time of the sign-in, and it must wait:
numbers can't be tried one after the other until one belongs to somebody."""
ONGELDIG = ("PAS-ONGELDIG", "VOUCHER-ONGELDIG")
"""The one refusal of what is shown, whatever is the matter with it."""
G = TypeVar("G", Pas, Voucher)


@dataclass(frozen=True, slots=True)
class Saldo:
    """A credit that this partner takes: what is left of it, and its last day."""

    tegoed: int
    doel: str
    cent: int
    tot_en_met: date


@dataclass(frozen=True, slots=True)
class Klant:
    """Whose pass is shown, and what is left for the purposes of this partner."""

    naam: str
    foto: str
    """The digest of the picture on the pass; '' for none."""
    saldi: tuple[Saldo, ...]


def partner_van(wie: Gebruiker) -> Partner:
    """The organisation that somebody works for. Errors: PARTNER-ONBEKEND, and those of the gate."""
    betreed(wie, wie.gemeente, Doel.PAS)
    gevonden = Partner.objects.filter(gemeente=wie.gemeente, kvk_nummer=wie.organisatie).first()
    if gevonden is None:
        raise OpstapFout(
            "PARTNER-ONBEKEND",
            "Uw organisatie doet in deze gemeente niet mee. Neem contact op met de gemeente.",
        )
    return gevonden


def eis_niet_geblokkeerd(partner: Partner) -> None:
    """Errors: PARTNER-GEBLOKKEERD, while this organisation takes no passes and vouchers."""
    if partners.blokkade(partner) is not None:
        raise OpstapFout(
            "PARTNER-GEBLOKKEERD",
            "Uw organisatie kan nu geen passen en vouchers aannemen. Neem contact op met de gemeente.",
        )


def toon(wie: Gebruiker, getikt: str, *, nu: datetime, klok: datetime) -> str:
    """The number of the pass that is shown or typed, when it is good; the reading is logged.

    `nu` is the moment at which the data stand, `klok` the moment at the counter.
    Errors: PAS-CODE-VERLOPEN, PAS-NUMMER, PAS-ONGELDIG, PAS-TE-VAAK, PARTNER-ONBEKEND.
    """
    with niet_te_vaak(wie, klok=klok):
        try:
            nummer = passen.lees_nummer(wie.gemeente, getikt)
        except OpstapFout as fout:
            raise (ongeldig("pas") if fout.code == "PAS-ONBEKEND" else fout) from None
        open_pas(wie, nummer, nu=nu)
    return nummer


@contextmanager
def niet_te_vaak(wie: Gebruiker, *, klok: datetime) -> Iterator[None]:
    """Let a counter try a pass or voucher; too many that are not good make it wait. Error: PAS-TE-VAAK."""
    teller = kenmerk("pas", f"{wie.gemeente} {wie.organisatie} {wie.naam}")
    tot = aanmeldpogingen.geblokkeerd_tot(teller, nu=klok, mislukt=ONGELDIGE_PASSEN)
    if tot is not None:
        raise OpstapFout(
            "PAS-TE-VAAK",
            f"Te veel passen waren niet geldig. Probeer het opnieuw na {localtime(tot):%H:%M} uur.",
        )
    try:
        yield
    except OpstapFout as fout:
        if fout.code in ONGELDIG:
            aanmeldpogingen.noteer(teller, fout.code, nu=klok)
        raise


def open_pas(wie: Gebruiker, nummer: str, *, nu: datetime) -> Klant:
    """Whose pass this is; the reading is logged. Errors: PAS-ONGELDIG, PARTNER-ONBEKEND."""
    partner = partner_van(wie)
    pas = _open(wie, partner, nummer, nu)
    gevonden = _tegoeden(partner, pas, localdate(nu))
    saldi = tegoeden.saldi(tegoed for tegoed, _ in gevonden)
    return Klant(
        str(pas.persoon),
        passen.foto(pas) or "",
        tuple(
            Saldo(
                tegoed.pk,
                doelen.titel(tegoed.doel),
                saldi[tegoed.pk],
                tegoed.geldig.upper - timedelta(days=1),
            )
            for tegoed, _ in gevonden
        ),
    )


def foto(wie: Gebruiker, nummer: str, *, nu: datetime) -> tuple[str, bytes]:
    """Media type and content of the picture on a pass. Errors: PAS-ONGELDIG, FOTO-ONBEKEND."""
    afdruk = open_pas(wie, nummer, nu=nu).foto
    if not afdruk:
        raise OpstapFout("FOTO-ONBEKEND", "Op deze pas staat geen foto.")
    return pasfotos.lees(afdruk)


@transaction.atomic
def betaal(
    wie: Gebruiker,
    nummer: str,
    *,
    tegoed: int,
    bedrag_cent: int,
    omschrijving: str,
    sleutel: UUID,
    nu: datetime,
) -> int:
    """Pay with a credit of the pass that is shown; the number of the payment. The same key pays once.

    Errors: PAS-ONGELDIG, TEGOED-NIET-HIER, and those of verzilveren.verzilver.
    """
    partner = partner_van(wie)
    eerder = _gedaan(partner, sleutel)
    if eerder is not None:
        return eerder
    pas = _open(wie, partner, nummer, nu, vergrendel=True)
    for gekozen, afspraak in _tegoeden(partner, pas, localdate(nu)):
        if gekozen.pk == tegoed:
            return verzilveren.verzilver(
                gekozen,
                afspraak,
                bedrag_cent=bedrag_cent,
                sleutel=betaalsleutel(partner, sleutel),
                omschrijving=omschrijving.strip(),
                door=wie.naam,
                nu=nu,
            ).pk
    raise OpstapFout("TEGOED-NIET-HIER", "Dit tegoed kan op deze dag niet bij u worden gebruikt.")


def gedaan(wie: Gebruiker, sleutel: UUID) -> int | None:
    """The number of the payment that this form made before, if it did."""
    return _gedaan(partner_van(wie), sleutel)


def _gedaan(partner: Partner, sleutel: UUID) -> int | None:
    eigen = Tegoedmutatie.objects.filter(sleutel=betaalsleutel(partner, sleutel))
    return eigen.values_list("pk", flat=True).first()


@transaction.atomic
def draai_terug(wie: Gebruiker, betaling: int, *, reden: str, nu: datetime) -> None:
    """Take back a payment that was made here.

    Errors: BETALING-ONBEKEND, REDEN-ONTBREEKT, and those of verzilveren.draai_terug.
    """
    partner = partner_van(wie)
    with connection.cursor() as cursor:
        cursor.execute("SELECT minima_open_betaling(%s)", [betaling])
    gevonden = (
        Tegoedmutatie.objects.select_related("afspraak", "tegoed")
        .filter(pk=betaling, afspraak__partner=partner)
        .first()
    )
    if gevonden is None:
        raise onbekende_betaling()
    reden = eis_reden(reden, "Schrijf op waarom u deze betaling terugdraait.")
    verzilveren.draai_terug(gevonden, reden=reden, door=wie.naam, nu=nu)


def onbekende_betaling() -> OpstapFout:
    """There is no such payment, or it was made elsewhere: which of the two is not told."""
    return OpstapFout("BETALING-ONBEKEND", "Deze betaling is niet bij u gedaan.")


def _open(wie: Gebruiker, partner: Partner, nummer: str, nu: datetime, *, vergrendel: bool = False) -> Pas:
    """The pass, when it is good today. With `vergrendel` whoever blocks it waits."""
    dag = localdate(nu)
    passen_ = Pas.objects.select_related("dossier", "persoon", "toekenning")
    if vergrendel:
        passen_ = passen_.select_for_update(of=("self",), no_key=True)
    pas = getoond(wie, partner, "pas", passen_, nummer, dag)
    open_bezoek(wie, pas.dossier, Doel.PAS, handeling="pas aan de balie")
    if not passen.is_goed(pas, dag):
        raise ongeldig("pas")
    return pas


def getoond(
    wie: Gebruiker,
    partner: Partner,
    wat: Literal["pas", "voucher"],
    rijen: QuerySet[G],
    nummer: str,
    dag: date,
) -> G:
    """The pass or voucher with this number, for a partner that takes them; nobody looked into it yet.

    Errors: PARTNER-GEBLOKKEERD, and `ongeldig` when there is none.
    """
    eis_niet_geblokkeerd(partner)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT minima_open_{wat}(%s, %s)", [nummer, dag])
    gevonden = rijen.filter(gemeente=wie.gemeente, nummer=nummer).first()
    if gevonden is None:
        raise ongeldig(wat)
    return gevonden


def ongeldig(wat: Literal["pas", "voucher"]) -> OpstapFout:
    """What is shown is not taken: blocked, over, used and unknown get the same sentence."""
    return OpstapFout(
        f"{wat.upper()}-ONGELDIG",
        f"Deze {wat} is nu niet geldig. Vraag de klant om contact op te nemen met de gemeente.",
    )


def _tegoeden(partner: Partner, pas: Pas, dag: date) -> list[tuple[Tegoed, Partnerafspraak]]:
    """The credits of a pass that this partner takes on a day, each with the agreement for its purpose.

    A credit of vouchers is used with those: with the pass the customer's own part would be passed over.
    """
    lopend = Partnerafspraak.objects.filter(partner=partner, geldig__contains=dag)
    afspraken = {een.doel: een for een in lopend.exclude(doel__in=voucherregels.regelingen(pas.gemeente_id))}
    gevonden = Tegoed.objects.filter(
        Q(toekenning__persoon=None) | Q(toekenning__persoon=pas.persoon_id),
        dossier=pas.dossier_id,
        toekenning__in=geldend(pas.gemeente_id, dag),
        geldig__contains=dag,
        doel__in=afspraken,
    ).order_by("doel", "id")
    return [(een, afspraken[een.doel]) for een in gevonden]


def betaalsleutel(partner: Partner, sleutel: UUID) -> str:
    """The key of a payment at this partner, by the key of its form."""
    return f"partner/{partner.pk}/{sleutel}"
