"""The offers: what one can do with a pass, kept by the desk or brought in as a file, and open to everybody.

A change is a new version beside the old one; what was offered on an earlier day can always be read back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.text import slugify

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.tijdvak import vanaf
from opstap.minima.doelen import DOELEN
from opstap.minima.models import Aanbod, Partner
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "aanbod_in_nederland": (
        "AANBOD-PLAATS",
        "Dit punt ligt niet in Nederland. Vul de coördinaten in meters van het Rijksdriehoeksstelsel in.",
    ),
    "aanbod_leeftijd": ("AANBOD-LEEFTIJD", "De laagste leeftijd is hoger dan de hoogste."),
}
OUDST = 120


@dataclass(frozen=True, kw_only=True)
class Invoer:
    """An offer as it is filled in; `tot_en_met` is None until further notice, the ages None for everybody."""

    kenmerk: str
    aanbieder: str
    titel: str
    tekst: str
    doel: str
    prijs_cent: int
    adres: str
    plaats: str
    rd_x: int
    rd_y: int
    van: date
    tot_en_met: date | None = None
    leeftijd_van: int | None = None
    leeftijd_tot_en_met: int | None = None
    kvk_nummer: str = ""
    voorbeeld: bool = False


def leg_vast(gemeente: str, invoer: Invoer, *, door: str, nu: datetime) -> bool:
    """Keep an offer, as a new one or as another version; False when it stood there just so.

    Errors: AANBOD-KENMERK, AANBOD-LEEG, AANBOD-DOEL, AANBOD-PRIJS, AANBOD-PERIODE, AANBOD-LEEFTIJD,
    AANBOD-PARTNER, AANBOD-PLAATS.
    """
    return leg_veel_vast(gemeente, [invoer], door=door, nu=nu) == 1


@transaction.atomic
def leg_veel_vast(gemeente: str, invoer: Sequence[Invoer], *, door: str, nu: datetime) -> int:
    """Keep many offers; how many said something new. Errors: those of `leg_vast`."""
    bekend = {een.kenmerk: een for een in laatste(gemeente)}
    nieuw = []
    for een in invoer:
        rij = Aanbod(gemeente_id=gemeente, door=door, moment=nu, **kolommen(gemeente, een))
        if een.kenmerk not in bekend or not _zelfde(bekend[een.kenmerk], rij):
            nieuw.append(rij)
    with duidelijke_fouten():
        Aanbod.objects.bulk_create(nieuw, batch_size=1_000)
    return len(nieuw)


@transaction.atomic
def trek_in(aanbod: Aanbod, *, door: str, nu: datetime) -> None:
    """Let an offer be shown no more. Errors: AANBOD-INTUSSEN."""
    if aanbod != laatste(aanbod.gemeente_id).filter(kenmerk=aanbod.kenmerk).first() or aanbod.ingetrokken:
        raise OpstapFout("AANBOD-INTUSSEN", "Dit aanbod is intussen veranderd. Kijk opnieuw.")
    aanbod.pk, aanbod.ingetrokken, aanbod.door, aanbod.moment = None, True, door, nu
    aanbod.save(force_insert=True)


def laatste(gemeente: str) -> QuerySet[Aanbod]:
    """The version of each offer that counts now, with those that were withdrawn."""
    later = Aanbod.objects.filter(gemeente=gemeente, kenmerk=OuterRef("kenmerk"), pk__gt=OuterRef("pk"))
    return Aanbod.objects.filter(~Exists(later), gemeente=gemeente)


def geldend(gemeente: str, op: date) -> QuerySet[Aanbod]:
    """The offers of a day."""
    return laatste(gemeente).filter(ingetrokken=False, geldig__contains=op)


def zoek(gemeente: str, kenmerk: str) -> Aanbod:
    """An offer that was not withdrawn. Errors: AANBOD-ONBEKEND."""
    gevonden = laatste(gemeente).filter(kenmerk=kenmerk, ingetrokken=False).first()
    if gevonden is None:
        raise OpstapFout("AANBOD-ONBEKEND", "Dit aanbod is er niet, of niet meer.")
    return gevonden


def nieuw_kenmerk(gemeente: str, titel: str) -> str:
    """What a new offer is called in addresses and files: its title, with a number when that is taken."""
    stam = slugify(titel)[:34] or "aanbod"
    bezet = set(
        Aanbod.objects.filter(gemeente=gemeente, kenmerk__startswith=stam).values_list("kenmerk", flat=True)
    )
    return next(
        naam for n in range(1, len(bezet) + 2) if (naam := stam if n == 1 else f"{stam}-{n}") not in bezet
    )


def invoer_van(aanbod: Aanbod) -> Invoer:
    """A version as it would be filled in."""
    tot = aanbod.geldig.upper
    velden = {naam: getattr(aanbod, naam) for naam in _GELIJK}
    return Invoer(
        van=aanbod.geldig.lower,
        tot_en_met=tot - timedelta(days=1) if tot else None,
        kvk_nummer=aanbod.partner.kvk_nummer if aanbod.partner else "",
        **velden,
    )


def kolommen(gemeente: str, invoer: Invoer) -> dict[str, Any]:
    """The columns of an offer that can be kept. Errors: those of `leg_vast` but AANBOD-PLAATS."""
    velden = asdict(invoer)
    van, tot, kvk = (velden.pop(naam) for naam in ("van", "tot_en_met", "kvk_nummer"))
    if slugify(invoer.kenmerk) != invoer.kenmerk or not invoer.kenmerk:
        raise OpstapFout(
            "AANBOD-KENMERK",
            "Een kenmerk heeft alleen kleine letters, cijfers en streepjes, zoals zwemles-1.",
        )
    if not all(velden[naam].strip() for naam in ("aanbieder", "titel", "tekst", "adres", "plaats")):
        raise OpstapFout("AANBOD-LEEG", "Vul aanbieder, titel, tekst, adres en plaats in.")
    if invoer.doel not in DOELEN:
        raise OpstapFout("AANBOD-DOEL", f"Kies als doel een van: {', '.join(DOELEN)}.")
    if invoer.prijs_cent < 0:
        raise OpstapFout("AANBOD-PRIJS", "Een prijs is nul of meer.")
    if tot is not None and tot < van:
        raise OpstapFout("AANBOD-PERIODE", "De laatste dag ligt voor de eerste dag.")
    leeftijden = [een for een in (invoer.leeftijd_van, invoer.leeftijd_tot_en_met) if een is not None]
    if leeftijden != sorted(leeftijden) or any(een > OUDST for een in leeftijden):
        raise OpstapFout(
            "AANBOD-LEEFTIJD", "De laagste leeftijd is hoger dan de hoogste, of kan niet kloppen."
        )
    partner = Partner.objects.filter(gemeente=gemeente, kvk_nummer=kvk).first() if kvk else None
    if kvk and partner is None:
        raise OpstapFout(
            "AANBOD-PARTNER", "Met dit nummer doet geen organisatie mee. Laat het leeg of verbeter het."
        )
    return {
        **velden,
        "partner_id": partner.pk if partner else None,
        "geldig": vanaf(van, tot + timedelta(days=1) if tot else None),
    }


_GELIJK = (
    *("kenmerk", "aanbieder", "titel", "tekst", "doel", "prijs_cent", "adres", "plaats"),
    *("rd_x", "rd_y", "leeftijd_van", "leeftijd_tot_en_met", "voorbeeld"),
)


def _zelfde(een: Aanbod, ander: Aanbod) -> bool:
    """Whether two versions say the same."""
    velden = (*_GELIJK, "partner_id", "ingetrokken")
    periode = (een.geldig.lower, een.geldig.upper) == (ander.geldig.lower, ander.geldig.upper)
    return periode and all(getattr(een, naam) == getattr(ander, naam) for naam in velden)
