"""Accounts of who works here, and their roles: granted and withdrawn, never overwritten.

An account has one role at a time. Deciding, paying, checking, accounting to the council and managing accounts
are kept apart in people: no two of them go together, so that nobody can do a thing and approve it. Who works
for a partner has an account of that organisation, to which no role of the municipality can be granted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.crypto import salted_hmac

from opstap.kern import sessies
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Account, Rolstap
from opstap.kern.toegang import VAN_HET_HUISHOUDEN, Rol
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "account_naam_uniek": (
        "ACCOUNT-BESTAAT",
        "Er is al een account met deze naam. Kies een andere werknaam.",
    ),
    "account_onderwerp_uniek": (
        "ACCOUNT-BESTAAT",
        "Voor deze persoon is er al een account in deze gemeente.",
    ),
    "rolstap_onverenigbaar": (
        "ROL-ONVERENIGBAAR",
        "Dit account heeft al een andere rol, en twee rollen gaan niet samen. Trek eerst de andere rol in.",
    ),
    "rolstap_organisatie": (
        "ROL-ONVERENIGBAAR",
        "Een rol voor een organisatie en een rol voor de gemeente gaan niet samen. Maak een ander account.",
    ),
    "account_kvk_nummer": ("ACCOUNT-KVK", "Een nummer in het handelsregister heeft acht cijfers."),
    "rolstap_door_ander": ("ROL-DOOR-ANDER", "Niemand verleent zichzelf een rol."),
}


@dataclass(frozen=True)
class Accountstand:
    """An account as it is now; `rol` is None for who may do nothing."""

    naam: str
    rol: Rol | None
    sinds: datetime | None
    verleend_door: str
    kvk_nummer: str = ""


def maak(gemeente: str, naam: str, onderwerp: str, *, kvk_nummer: str = "") -> Account:
    """An account without a role. `onderwerp`: the subject ('sub') by which the sign-in names this person.

    `kvk_nummer`: of the organisation that this person works for, when that is not the municipality.
    Errors: ACCOUNT-BESTAAT, ACCOUNT-LEEG, ACCOUNT-KVK.
    """
    if not naam.strip() or not onderwerp.strip():
        raise OpstapFout(
            "ACCOUNT-LEEG", "Een account heeft een werknaam en een kenmerk van de aanmelddienst nodig."
        )
    with duidelijke_fouten(), transaction.atomic():
        return Account.objects.create(
            gemeente_id=gemeente, naam=naam.strip(), onderwerp=onderwerp.strip(), kvk_nummer=kvk_nummer
        )


def zoek(gemeente: str, naam: str) -> Account:
    """The account with this work name. Errors: ACCOUNT-ONBEKEND."""
    gevonden = Account.objects.filter(gemeente=gemeente, naam=naam).first()
    if gevonden is None:
        raise OpstapFout(
            "ACCOUNT-ONBEKEND",
            "Er is geen account met deze naam. Bekijk welke er zijn met 'opstap accounts lijst'.",
        )
    return gevonden


def met_onderwerp(gemeente: str, onderwerp: str, *, kvk_nummer: str = "") -> Account | None:
    """The account of whom the sign-in names by this subject, at this organisation, if there is one."""
    return Account.objects.filter(gemeente=gemeente, onderwerp=onderwerp, kvk_nummer=kvk_nummer).first()


def verleen(account: Account, rol: Rol, *, door: str, nu: datetime) -> Rolstap:
    """Grant a role. Errors: ROL-ONVERENIGBAAR, ROL-DOOR-ANDER, ROL-VAN-INWONER."""
    if rol in VAN_HET_HUISHOUDEN:
        raise OpstapFout("ROL-VAN-INWONER", "Een inwoner meldt zich aan met DigiD en heeft geen account.")
    with duidelijke_fouten(), transaction.atomic():
        return Rolstap.objects.create(account=account, rol=rol.value, erbij=True, door=door, moment=nu)


def trek_in(account: Account, *, door: str, nu: datetime) -> Rol:
    """Withdraw the role, and end at once every session with it. Errors: ROL-ONTBREEKT, ROL-DOOR-ANDER."""
    rol = rol_van(account)
    if rol is None:
        raise OpstapFout("ROL-ONTBREEKT", "Dit account heeft geen rol. Er valt dus niets in te trekken.")
    with duidelijke_fouten(), transaction.atomic():
        Rolstap.objects.create(account=account, rol=rol.value, erbij=False, door=door, moment=nu)
        sessies.beeindig(sessiesleutel(account))
    return rol


def rol_van(account: Account) -> Rol | None:
    """The role of this account now."""
    laatste = account.rolstappen.order_by("-id").first()
    return Rol(laatste.rol) if laatste and laatste.erbij else None


def lijst(gemeente: str) -> tuple[Accountstand, ...]:
    """All accounts of a municipality, by name."""
    laatste = {
        stap.account_id: stap
        for stap in Rolstap.objects.filter(account__gemeente=gemeente)
        .order_by("account_id", "-id")
        .distinct("account_id")
    }

    def stand(account: Account) -> Accountstand:
        stap = laatste.get(account.pk)
        if stap is None or not stap.erbij:
            return Accountstand(account.naam, None, None, "", account.kvk_nummer)
        return Accountstand(account.naam, Rol(stap.rol), stap.moment, stap.door, account.kvk_nummer)

    return tuple(stand(account) for account in Account.objects.filter(gemeente=gemeente).order_by("naam"))


def geschiedenis(account: Account) -> tuple[Rolstap, ...]:
    """Every role that was granted or withdrawn, oldest first."""
    return tuple(account.rolstappen.order_by("id"))


def sessiesleutel(account: Account) -> str:
    """How the sessions of this account name it."""
    if account.kvk_nummer:
        return sleutel("partner", onderwerp_bij(account.kvk_nummer, account.onderwerp))
    return sleutel("medewerker", account.onderwerp)


def onderwerp_bij(kvk_nummer: str, onderwerp: str) -> str:
    """A subject as it is known at one organisation: the same person may work for two."""
    return f"{kvk_nummer} {onderwerp}"


def sleutel(soort: str, onderwerp: str) -> str:
    """How sessions and attempts name somebody: the same every time, and without saying who it is."""
    kenmerk = salted_hmac("opstap.aanmelding", f"{soort} {onderwerp}", algorithm="sha256").hexdigest()
    return f"{soort}:{kenmerk[:40]}"
