"""Registering persons, addresses and dossiers; numbers that check themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from opstap.kern import feiten, nummers, personen
from opstap.kern.bsn import controleer_bsn, synthetische_bsns
from opstap.kern.iban import controleer_iban, iban_klopt, maak_iban, synthetisch_iban
from opstap.kern.models import Adres, Dossier, Gemeente, Opleiding, Persoon
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

VANDAAG = date(2024, 5, 1)


def schrijf_in(bsn: str, geboortedatum: date = date(1984, 2, 29)) -> Persoon:
    return personen.schrijf_in(
        "GM0518",
        bsn=bsn,
        voornamen="Sanne",
        achternaam="Voorbeeld",
        geboortedatum=geboortedatum,
        vandaag=VANDAAG,
    )


@pytest.mark.parametrize("bsn", ["111222333", "123456782", " 111222333 "])
def test_een_goed_bsn(bsn: str) -> None:
    assert controleer_bsn(bsn) == bsn.strip()


@pytest.mark.parametrize(
    "bsn", ["111222334", "123456789", "000000000", "11122233", "1112223330", "11122233a", "", "١١١٢٢٢٣٣٣"]
)
def test_een_fout_bsn_wordt_geweigerd(bsn: str) -> None:
    with pytest.raises(OpstapFout, match="BSN-ELFPROEF") as fout:
        controleer_bsn(bsn)
    assert not bsn or bsn not in fout.value.zin


def test_synthetische_bsns_kloppen_en_verschillen() -> None:
    genomen = list(islice(synthetische_bsns(), 1_000))
    assert len(set(genomen)) == 1_000
    assert all(bsn.startswith("9") and controleer_bsn(bsn) == bsn for bsn in genomen)


@given(st.sampled_from(list(islice(synthetische_bsns(), 500))), st.integers(0, 7))
def test_twee_verwisselde_cijfers_vallen_op(bsn: str, plaats: int) -> None:
    verwisseld = bsn[:plaats] + bsn[plaats + 1] + bsn[plaats] + bsn[plaats + 2 :]
    if verwisseld != bsn:
        with pytest.raises(OpstapFout, match="BSN-ELFPROEF"):
            controleer_bsn(verwisseld)


def test_iban_met_en_zonder_spaties() -> None:
    assert controleer_iban("NL91 ABNA 0417 1643 00") == "NL91ABNA0417164300"
    assert controleer_iban("de89370400440532013000") == "DE89370400440532013000"
    assert maak_iban("NL", "ABNA0417164300") == "NL91ABNA0417164300"


@pytest.mark.parametrize(
    "iban",
    [
        "NL92ABNA0417164300",
        "NL91ABNA0417164301",
        "NL91ABNA041716430",
        "NL9ABNA0417164300",
        "91NLABNA0417164300",
        "",
        maak_iban("NL", "ABNA04171643000"),
        # 00 and 97 leave the same remainder, but check digits run from 02 to 98.
        next(i for i in map(synthetisch_iban, range(1_000)) if i[2:4] == "97").replace("NL97", "NL00"),
    ],
)
def test_een_fout_iban_wordt_geweigerd(iban: str) -> None:
    assert not iban_klopt(iban)
    with pytest.raises(OpstapFout, match="IBAN-CONTROLE"):
        controleer_iban(iban)


@given(st.integers(0, 9_999_999_999), st.integers(4, 17), st.integers(1, 9))
def test_een_verkeerd_cijfer_in_een_iban_valt_op(rekening: int, plaats: int, erbij: int) -> None:
    iban = maak_iban("NL", f"TEST{rekening:010d}")
    assert iban_klopt(iban)
    if iban[plaats].isdigit():
        fout = f"{iban[:plaats]}{(int(iban[plaats]) + erbij) % 10}{iban[plaats + 1 :]}"
        assert not iban_klopt(fout)


def test_een_persoon_inschrijven(den_haag: Gemeente) -> None:
    assert schrijf_in("111222333", VANDAAG).geboortedatum == VANDAAG


@pytest.mark.usefixtures("den_haag")
def test_geboortedatum_na_vandaag_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="GEBOORTEDATUM-TOEKOMST"):
        schrijf_in("111222333", date(2024, 5, 2))
    assert not Persoon.objects.exists()


def test_bsn_is_uniek_binnen_een_gemeente(den_haag: Gemeente, wassenaar: Gemeente) -> None:
    schrijf_in("111222333")
    with pytest.raises(OpstapFout, match="BSN-BESTAAT"):
        schrijf_in("111222333")
    personen.schrijf_veel_in(wassenaar.pk, [("111222333", "A", "B", VANDAAG)])
    assert Persoon.objects.count() == 2


def test_veel_personen_krijgen_hun_nummers_in_volgorde(den_haag: Gemeente, bsns: Iterator[str]) -> None:
    rijen = [(next(bsns), f"Voornaam {nummer}", "Achternaam", VANDAAG) for nummer in range(5)]
    ids = personen.schrijf_veel_in(den_haag.pk, rijen)
    gevonden = Persoon.objects.in_bulk(ids)
    assert [gevonden[id_].bsn for id_ in ids] == [rij[0] for rij in rijen]
    assert personen.schrijf_veel_in(den_haag.pk, []) == []


@pytest.mark.parametrize(
    ("rij", "code"),
    [
        (("111222334", "A", "B", VANDAAG), "BSN-ELFPROEF"),
        (("11122233", "A", "B", VANDAAG), "BSN-ELFPROEF"),
        (("000000000", "A", "B", VANDAAG), "BSN-ELFPROEF"),
        (("123456782", "A", "B", date(9000, 1, 1)), "GEBOORTEDATUM-TOEKOMST"),
        (("111222333", "A", "B", VANDAAG), "BSN-BESTAAT"),
    ],
)
def test_een_foute_rij_houdt_alle_personen_tegen(
    den_haag: Gemeente, rij: tuple[str, str, str, date], code: str
) -> None:
    with pytest.raises(OpstapFout, match=code) as fout:
        personen.schrijf_veel_in(den_haag.pk, [("111222333", "A", "B", VANDAAG), rij])
    assert rij[0] not in str(fout.value)
    assert not Persoon.objects.exists()


def test_de_databank_weigert_een_geboortedatum_in_de_toekomst(den_haag: Gemeente) -> None:
    morgen = date.fromordinal(timezone.now().date().toordinal() + 2)
    with pytest.raises(IntegrityError, match="persoon_geboren"), transaction.atomic():
        Persoon.objects.create(
            gemeente=den_haag, bsn="111222333", voornamen="A", achternaam="B", geboortedatum=morgen
        )


def test_dossiers_worden_doorgenummerd_per_gemeente(den_haag: Gemeente, wassenaar: Gemeente) -> None:
    assert [dossier.nummer for dossier in personen.nieuwe_dossiers(den_haag.pk, 3)] == [
        "D-000001",
        "D-000002",
        "D-000003",
    ]
    assert personen.nieuw_dossier(wassenaar.pk).nummer == "D-000001"
    assert personen.nieuw_dossier(den_haag.pk).nummer == "D-000004"


def test_een_teruggedraaid_nummer_wordt_opnieuw_uitgegeven(den_haag: Gemeente) -> None:
    with transaction.atomic():
        personen.nieuwe_dossiers(den_haag.pk, 7)
        transaction.set_rollback(True)
    assert personen.nieuw_dossier(den_haag.pk).nummer == "D-000001"
    assert Dossier.objects.count() == 1


def test_reeksen_en_jaren_lopen_apart(den_haag: Gemeente) -> None:
    assert nummers.per_jaar("X", [("GM0518", 2024), ("GM0518", 2025), ("GM0518", 2024)]) == [
        "X-2024-00001",
        "X-2025-00001",
        "X-2024-00002",
    ]
    assert list(nummers.volgende("GM0518", "Y", aantal=2)) == [1, 2]


def test_hetzelfde_adres_bestaat_een_keer(den_haag: Gemeente) -> None:
    adres = ("Papierlaan", "1", "2599 AA", "Den Haag", "Centrum")
    personen.nieuwe_adressen(den_haag.pk, [adres, ("Papierlaan", "1a", *adres[2:])])
    with pytest.raises(OpstapFout, match="ADRES-BESTAAT"):
        personen.nieuwe_adressen(den_haag.pk, [adres])
    assert Adres.objects.count() == 2


def test_een_persoon_wordt_niet_verwijderd_zolang_er_feiten_zijn(den_haag: Gemeente) -> None:
    persoon = schrijf_in("111222333")
    feiten.leg_vast(
        Opleiding,
        persoon=persoon,
        student=False,
        bbl_leerling=False,
        geldig=vanaf(VANDAAG),
        bron="DUO",
        nu=timezone.now(),
    )
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM kern_persoon WHERE id = %s", [persoon.pk])
