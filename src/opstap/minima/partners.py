"""Organisations that take part, for which purpose they take credits, and that one is blocked for a while."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from opstap.financien import organisaties
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak
from opstap.minima.models import Partner, Partnerafspraak, Partnerrekening, Partnerstap
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "partner_uniek": ("PARTNER-BESTAAT", "Deze organisatie doet al mee. Zoek haar op in de lijst."),
    "partnerrekening_vier_ogen": (
        "VIER-OGEN",
        "De rekening van een partner wordt gecontroleerd door iemand anders dan wie haar vastlegt.",
    ),
    "partnerafspraak_overlapt_niet": (
        "AFSPRAAK-BESTAAT",
        "Voor dit doel loopt met deze partner al een afspraak in deze periode.",
    ),
}
ZINNEN |= {
    "partner_geblokkeerd": (
        "PARTNER-GEBLOKKEERD",
        "Deze organisatie neemt nu geen passen en vouchers aan. Er is niets betaald.",
    ),
    "partnerstap_wisselt": (
        "PARTNER-STAP",
        "Deze organisatie is al zo. Ververs de pagina om te zien wat er intussen is gebeurd.",
    ),
}
_LENGTE_KVK = 8


def die_meedoen(gemeente: str) -> tuple[Partner, ...]:
    """All organisations that take part, the first one first."""
    return tuple(Partner.objects.filter(gemeente=gemeente).order_by("id"))


@transaction.atomic
def neem_op(gemeente: str, *, kvk_nummer: str, naam: str) -> Partner:
    """Let an organisation take part. Errors: PARTNER-KVK, PARTNER-NAAM, PARTNER-BESTAAT."""
    if len(kvk_nummer) != _LENGTE_KVK or not kvk_nummer.isdecimal():
        raise OpstapFout("PARTNER-KVK", "Een nummer in het handelsregister heeft acht cijfers.")
    if not naam.strip():
        raise OpstapFout("PARTNER-NAAM", "Vul de naam van de organisatie in.")
    with duidelijke_fouten():
        return Partner.objects.create(gemeente_id=gemeente, kvk_nummer=kvk_nummer, naam=naam.strip())


def vind(gemeente: str, kvk_nummer: str) -> Partner:
    """The organisation with this number. Errors: PARTNER-ONBEKEND."""
    partner = Partner.objects.filter(gemeente=gemeente, kvk_nummer=kvk_nummer).first()
    if partner is None:
        raise OpstapFout("PARTNER-ONBEKEND", "Geen organisatie met dit nummer doet hier mee. Neem haar op.")
    return partner


def leg_rekening_vast(
    partner: Partner, *, iban: str, tenaamstelling: str, door: str, gecontroleerd_door: str, nu: datetime
) -> Partnerrekening:
    """The account on which a partner is paid from now on. Errors: IBAN-CONTROLE, SEPA-TEKENS, VIER-OGEN."""
    return organisaties.leg_rekening_vast(
        Partnerrekening,
        partner.gemeente_id,
        iban=iban,
        tenaamstelling=tenaamstelling,
        door=door,
        gecontroleerd_door=gecontroleerd_door,
        nu=nu,
        partner=partner,
    )


@transaction.atomic
def spreek_af(
    partner: Partner, *, doel: str, geldig: Tijdvak, terugdraaien_dagen: int, door: str, nu: datetime
) -> Partnerafspraak:
    """Agree that a partner takes credits for a purpose. Errors: AFSPRAAK-BESTAAT."""
    with duidelijke_fouten():
        return Partnerafspraak.objects.create(
            gemeente_id=partner.gemeente_id,
            partner=partner,
            doel=doel,
            geldig=geldig,
            terugdraaien_dagen=terugdraaien_dagen,
            vastgelegd_door=door,
            vastgelegd_op=nu,
        )


@transaction.atomic
def blokkeer(partner: Partner, *, reden: str, door: str, nu: datetime) -> None:
    """Let a partner take no passes and vouchers, for now; what was paid there is settled as agreed.

    Errors: REDEN-ONTBREEKT, PARTNER-STAP.
    """
    _zet(partner, Partnerstap.Soort.GEBLOKKEERD, reden, door, nu)


@transaction.atomic
def geef_vrij(partner: Partner, *, reden: str, door: str, nu: datetime) -> None:
    """Let a blocked partner take them again. Errors: REDEN-ONTBREEKT, PARTNER-STAP."""
    _zet(partner, Partnerstap.Soort.VRIJGEGEVEN, reden, door, nu)


def blokkade(partner: Partner) -> Partnerstap | None:
    """The step that blocks a partner now."""
    laatste = Partnerstap.objects.filter(partner=partner).order_by("-id").first()
    return laatste if laatste and laatste.soort == Partnerstap.Soort.GEBLOKKEERD else None


def _zet(partner: Partner, soort: Partnerstap.Soort, reden: str, door: str, nu: datetime) -> None:
    with duidelijke_fouten():
        Partnerstap.objects.create(partner=partner, soort=soort, reden=eis_reden(reden), moment=nu, door=door)
