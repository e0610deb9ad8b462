"""Registering persons, addresses and dossiers: one at a time for people, thousands at once for a city."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction

from opstap.kern import nummers
from opstap.kern.bsn import controleer_bsn
from opstap.kern.databank import duidelijke_fouten, kopieer, reserveer_ids, tel_opnieuw
from opstap.kern.models import Adres, Dossier, Gezinslid, Persoon, Rol
from opstap.regels.fouten import OpstapFout

REEKS_DOSSIER = nummers.reeks("D")


def schrijf_in(
    gemeente: str, *, bsn: str, voornamen: str, achternaam: str, geboortedatum: date, vandaag: date
) -> Persoon:
    """Register a person. Errors: BSN-ELFPROEF, BSN-BESTAAT, GEBOORTEDATUM-TOEKOMST."""
    if geboortedatum > vandaag:
        raise OpstapFout(
            "GEBOORTEDATUM-TOEKOMST",
            "De geboortedatum ligt in de toekomst. Vul een datum in die vandaag of eerder is.",
        )
    with duidelijke_fouten(), transaction.atomic():
        return Persoon.objects.create(
            gemeente_id=gemeente,
            bsn=controleer_bsn(bsn),
            voornamen=voornamen,
            achternaam=achternaam,
            geboortedatum=geboortedatum,
        )


def vind_of_schrijf_in(
    gemeente: str, *, bsn: str, voornamen: str, achternaam: str, geboortedatum: date, vandaag: date
) -> Persoon:
    """Who has this BSN, registered now if nobody has. Errors: PERSOON-ANDERS, those of `schrijf_in`."""
    bekend = Persoon.objects.filter(gemeente=gemeente, bsn=controleer_bsn(bsn)).first()
    if bekend is None:
        return schrijf_in(
            gemeente,
            bsn=bsn,
            voornamen=voornamen,
            achternaam=achternaam,
            geboortedatum=geboortedatum,
            vandaag=vandaag,
        )
    if bekend.geboortedatum != geboortedatum:
        raise OpstapFout(
            "PERSOON-ANDERS",
            "Bij dit burgerservicenummer staat een andere geboortedatum. Controleer het nummer en de datum.",
        )
    return bekend


def schrijf_veel_in(gemeente: str, rijen: Sequence[tuple[str, str, str, date]]) -> list[int]:
    """Register many persons (bsn, voornamen, achternaam, geboortedatum); their ids in the same order.

    The database checks the 11-proof and the birth date; nothing is written when one of them fails.
    """
    ids = reserveer_ids(Persoon, len(rijen))
    with duidelijke_fouten(), transaction.atomic():
        kopieer(
            Persoon,
            ("id", "gemeente_id", "bsn", "voornamen", "achternaam", "geboortedatum"),
            ((id_, gemeente, *rij) for id_, rij in zip(ids, rijen, strict=True)),
        )
        tel_opnieuw(Persoon, len(ids))
    return ids


def nieuwe_adressen(gemeente: str, rijen: Sequence[tuple[str, str, str, str, str]]) -> list[int]:
    """Store many addresses (straat, huisnummer, postcode, plaats, stadsdeel); their ids in the same order."""
    ids = reserveer_ids(Adres, len(rijen))
    with duidelijke_fouten(), transaction.atomic():
        kopieer(
            Adres,
            ("id", "gemeente_id", "straat", "huisnummer", "postcode", "plaats", "stadsdeel"),
            ((id_, gemeente, *rij) for id_, rij in zip(ids, rijen, strict=True)),
        )
        tel_opnieuw(Adres, len(ids))
    return ids


def adres(
    gemeente: str, *, straat: str, huisnummer: str, postcode: str, plaats: str, stadsdeel: str = ""
) -> Adres:
    """This address, stored now when it was not known."""
    gevonden, _ = Adres.objects.get_or_create(
        gemeente_id=gemeente,
        postcode=postcode,
        straat=straat,
        huisnummer=huisnummer,
        defaults={"plaats": plaats, "stadsdeel": stadsdeel},
    )
    return gevonden


def aanvrager(dossier: Dossier) -> Persoon:
    """Who applies for this household, as recorded last. Error: AANVRAGER-ONBEKEND."""
    leden = Gezinslid.objects.select_related("persoon").filter(dossier=dossier, rol=Rol.AANVRAGER)
    lid = leden.order_by("bekend_van").last()
    if lid is None:
        raise OpstapFout(
            "AANVRAGER-ONBEKEND", "In dit dossier staat geen aanvrager. Leg eerst het huishouden vast."
        )
    return lid.persoon


def bsn_van_aanvragers(gemeente: str, dossiernummers: Iterable[str]) -> dict[str, str]:
    """Number of a dossier -> the BSN of who applies for it, as recorded last."""
    leden = Gezinslid.objects.filter(
        dossier__gemeente=gemeente, dossier__nummer__in=list(dossiernummers), rol=Rol.AANVRAGER
    )
    return dict(leden.order_by("bekend_van").values_list("dossier__nummer", "persoon__bsn"))


def nieuw_dossier(gemeente: str) -> Dossier:
    """Open one dossier with the next number."""
    return nieuwe_dossiers(gemeente, 1)[0]


@transaction.atomic
def nieuwe_dossiers(gemeente: str, aantal: int) -> list[Dossier]:
    """Open dossiers with the next numbers, in order (D-000001 …)."""
    reeks: Iterable[int] = nummers.volgende(gemeente, REEKS_DOSSIER, aantal=aantal)
    return Dossier.objects.bulk_create(
        [Dossier(gemeente_id=gemeente, nummer=dossiernummer(nummer)) for nummer in reeks], batch_size=5_000
    )


def dossiernummer(volgnummer: int) -> str:
    """How a dossier is named by its place in the series."""
    return f"D-{volgnummer:06d}"
