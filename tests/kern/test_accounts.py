"""Accounts: one role at a time, granted by another, and nothing of it is ever overwritten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from django.db import IntegrityError, transaction

from opstap.kern import aanmeldpogingen, accounts
from opstap.kern.models import Account, Gemeente, Rolstap
from opstap.kern.toegang import PARTNERROLLEN, VAN_HET_HUISHOUDEN, Rol
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.django_db

NU = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROLLEN = [rol for rol in Rol if rol not in VAN_HET_HUISHOUDEN]
KVK = "12345678"


@pytest.fixture
def account() -> Account:
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})
    return accounts.maak("GM0518", "Consulent Een", "onderwerp-1")


def test_een_nieuw_account_mag_nog_niets(account: Account) -> None:
    assert accounts.rol_van(account) is None
    assert [(stand.naam, stand.rol) for stand in accounts.lijst("GM0518")] == [("Consulent Een", None)]


def account_voor(rol: Rol) -> Account:
    """An account to which this role can be granted."""
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})
    kvk_nummer = KVK if rol in PARTNERROLLEN else ""
    return accounts.maak("GM0518", "Iemand", "onderwerp-2", kvk_nummer=kvk_nummer)


@pytest.mark.parametrize("rol", ROLLEN)
def test_een_rol_wordt_verleend_en_ingetrokken_en_dat_blijft_bewaard(rol: Rol) -> None:
    account = account_voor(rol)
    accounts.verleen(account, rol, door="Beheer", nu=NU)
    assert accounts.rol_van(account) is rol

    assert accounts.trek_in(account, door="Ander beheer", nu=NU) is rol
    assert accounts.rol_van(account) is None
    assert [(stap.rol, stap.erbij, stap.door) for stap in accounts.geschiedenis(account)] == [
        (rol.value, True, "Beheer"),
        (rol.value, False, "Ander beheer"),
    ]


@pytest.mark.parametrize(("eerst", "dan"), list(permutations(ROLLEN, 2)))
def test_twee_rollen_gaan_niet_samen(eerst: Rol, dan: Rol) -> None:
    account = account_voor(eerst)
    accounts.verleen(account, eerst, door="Beheer", nu=NU)

    with pytest.raises(OpstapFout, match="ROL-ONVERENIGBAAR"):
        accounts.verleen(account, dan, door="Beheer", nu=NU)
    assert accounts.rol_van(account) is eerst


@pytest.mark.parametrize("rol", ROLLEN)
def test_een_rol_bij_een_organisatie_en_een_rol_bij_de_gemeente_gaan_nooit_samen(rol: Rol) -> None:
    """Also not one after the other: the account itself belongs to one of the two."""
    ander = Rol.MEDEWERKER if rol in PARTNERROLLEN else Rol.PARTNERBALIE
    with pytest.raises(OpstapFout, match="ROL-ONVERENIGBAAR"):
        accounts.verleen(account_voor(ander), rol, door="Beheer", nu=NU)


def test_wie_bij_twee_organisaties_werkt_heeft_er_twee_accounts() -> None:
    een = account_voor(Rol.PARTNERBALIE)
    ander = accounts.maak("GM0518", "Iemand elders", een.onderwerp, kvk_nummer="87654321")
    assert accounts.met_onderwerp("GM0518", een.onderwerp, kvk_nummer=KVK) == een
    assert accounts.met_onderwerp("GM0518", een.onderwerp, kvk_nummer="87654321") == ander
    assert accounts.met_onderwerp("GM0518", een.onderwerp) is None
    assert accounts.sessiesleutel(een) != accounts.sessiesleutel(ander)


@pytest.mark.parametrize("kvk_nummer", ["1234567", "abcdefgh"])
def test_een_organisatie_heeft_een_nummer_van_acht_cijfers(kvk_nummer: str, account: Account) -> None:
    with pytest.raises(OpstapFout, match="ACCOUNT-KVK"):
        accounts.maak("GM0518", "Nog iemand", "onderwerp-3", kvk_nummer=kvk_nummer)


def test_na_het_intrekken_kan_een_andere_rol(account: Account) -> None:
    accounts.verleen(account, Rol.BETAALMEDEWERKER, door="Beheer", nu=NU)
    accounts.trek_in(account, door="Beheer", nu=NU)
    accounts.verleen(account, Rol.CONTROLLER, door="Beheer", nu=NU)

    assert accounts.rol_van(account) is Rol.CONTROLLER


def test_niemand_verleent_zichzelf_een_rol(account: Account) -> None:
    with pytest.raises(OpstapFout, match="ROL-DOOR-ANDER"):
        accounts.verleen(account, Rol.BEHEERDER, door="Consulent Een", nu=NU)


@pytest.mark.parametrize("rol", sorted(VAN_HET_HUISHOUDEN))
def test_een_inwoner_is_geen_rol_van_een_account(rol: Rol, account: Account) -> None:
    with pytest.raises(OpstapFout, match="ROL-VAN-INWONER"):
        accounts.verleen(account, rol, door="Beheer", nu=NU)


def test_wat_niet_is_verleend_wordt_niet_ingetrokken(account: Account) -> None:
    with pytest.raises(OpstapFout, match="ROL-ONTBREEKT"):
        accounts.trek_in(account, door="Beheer", nu=NU)


def test_een_naam_en_een_kenmerk_zijn_van_een_account(account: Account) -> None:
    for naam, onderwerp in (("Consulent Een", "onderwerp-2"), ("Consulent Twee", "onderwerp-1")):
        with pytest.raises(OpstapFout, match="ACCOUNT-BESTAAT"):
            accounts.maak("GM0518", naam, onderwerp)
    with pytest.raises(OpstapFout, match="ACCOUNT-LEEG"):
        accounts.maak("GM0518", "Consulent Drie", " ")


def test_de_databank_weigert_wat_de_functies_weigeren(account: Account) -> None:
    stap = accounts.verleen(account, Rol.MEDEWERKER, door="Beheer", nu=NU)

    for verboden in (
        lambda: Rolstap.objects.create(
            account=account, rol="controller", erbij=True, door="Beheer", moment=NU
        ),
        lambda: Rolstap.objects.create(
            account=account, rol="controller", erbij=False, door="Beheer", moment=NU
        ),
        lambda: Rolstap.objects.filter(pk=stap.pk).update(rol="beheerder"),
        lambda: Rolstap.objects.filter(pk=stap.pk).delete(),
        lambda: Account.objects.filter(pk=account.pk).update(onderwerp="ander"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            verboden()
    assert accounts.rol_van(account) is Rol.MEDEWERKER


# -- attempts -----------------------------------------------------------------------------------------------


def pogingen(*fouten: str, om: datetime = NU) -> None:
    for fout in fouten:
        aanmeldpogingen.noteer("medewerker:x", fout, nu=om)


def test_vier_weigeringen_laten_iemand_nog_door_en_vijf_niet() -> None:
    pogingen("FOUT", "FOUT", "FOUT", "FOUT")
    assert aanmeldpogingen.geblokkeerd_tot("medewerker:x", nu=NU) is None

    pogingen("FOUT")
    assert aanmeldpogingen.geblokkeerd_tot("medewerker:x", nu=NU) == NU + aanmeldpogingen.WACHTTIJD
    assert aanmeldpogingen.geblokkeerd_tot("medewerker:y", nu=NU) is None


def test_een_kwartier_na_de_laatste_weigering_mag_iemand_weer() -> None:
    pogingen("FOUT", "FOUT", "FOUT", "FOUT", "FOUT")
    bijna = NU + aanmeldpogingen.WACHTTIJD - timedelta(seconds=1)

    assert aanmeldpogingen.geblokkeerd_tot("medewerker:x", nu=bijna) is not None
    assert aanmeldpogingen.geblokkeerd_tot("medewerker:x", nu=NU + aanmeldpogingen.WACHTTIJD) is None


def test_weigeringen_voor_een_gelukte_aanmelding_tellen_niet_mee() -> None:
    pogingen("FOUT", "FOUT", "FOUT", "FOUT", "", "FOUT")

    assert aanmeldpogingen.geblokkeerd_tot("medewerker:x", nu=NU) is None


def test_het_kenmerk_zegt_niet_wie_het_is() -> None:
    kenmerk = accounts.sleutel("inwoner", "999990019")

    assert "999990019" not in kenmerk
    assert kenmerk == accounts.sleutel("inwoner", "999990019")
    assert kenmerk != accounts.sleutel("medewerker", "999990019")
