"""A pass is good while its grant holds and nobody blocked it; a lost one never again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from unittest import mock

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from opstap.kern import personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Persoon
from opstap.minima import passen, toekenningen
from opstap.minima.models import Pas, Passtap, Toekenning
from opstap.regels.fouten import OpstapFout

from .conftest import NU, maak_besluit

FOTO = "a" * 64
BSNS: Iterator[str] = synthetische_bsns()


@pytest.fixture
def kind(toekenning: Toekenning) -> Persoon:
    return personen.schrijf_in(
        "GM0518",
        bsn=next(BSNS),
        voornamen="Sam",
        achternaam="Voorbeeld",
        geboortedatum=date(2015, 5, 1),
        vandaag=NU.date(),
    )


@pytest.fixture
def pas(toekenning: Toekenning, kind: Persoon) -> Pas:
    return passen.maak(toekenning, kind, door="t.test", nu=NU)


@pytest.fixture
def goede_pas(pas: Pas) -> Pas:
    passen.voeg_foto_toe(pas, FOTO, door="t.test", nu=NU)
    passen.geef_uit(pas, door="t.test", nu=NU)
    return pas


def _goed(pas: Pas) -> bool:
    return passen.is_goed(pas, NU.date())


def test_zonder_foto_wordt_een_pas_niet_gegeven(pas: Pas) -> None:
    with pytest.raises(OpstapFout) as fout:
        passen.geef_uit(pas, door="t.test", nu=NU)
    assert fout.value.code == "PAS-ZONDER-FOTO"
    assert not _goed(pas)


def test_een_uitgegeven_pas_is_goed_op_de_dagen_van_de_toekenning(goede_pas: Pas) -> None:
    dagen = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1)]
    assert [passen.is_goed(goede_pas, dag) for dag in dagen] == [False, True, True, False]


def test_na_het_einde_van_de_toekenning_is_de_pas_niet_goed_meer(goede_pas: Pas) -> None:
    toekenning = goede_pas.toekenning
    toekenningen.beeindig(toekenning, per=NU.date(), besluit=maak_besluit(toekenning.dossier), nu=NU)
    assert passen.is_goed(goede_pas, NU.date() - timedelta(days=1))
    assert not _goed(goede_pas)


def test_een_geblokkeerde_pas_kan_weer_worden_vrijgegeven(goede_pas: Pas) -> None:
    passen.blokkeer(goede_pas, reden="misbruik gemeld", door="t.test", nu=NU)
    assert not _goed(goede_pas)
    passen.geef_vrij(goede_pas, reden="melding klopte niet", door="t.test", nu=NU)
    assert _goed(goede_pas)


@pytest.mark.parametrize("reden", ["", "   "])
def test_blokkeren_vraagt_een_reden(goede_pas: Pas, reden: str) -> None:
    with pytest.raises(OpstapFout):
        passen.blokkeer(goede_pas, reden=reden, door="t.test", nu=NU)
    assert _goed(goede_pas)


def test_een_verloren_pas_is_nooit_meer_goed_en_de_nieuwe_meteen(goede_pas: Pas) -> None:
    nieuw = passen.vervang(goede_pas, door="t.test", nu=NU)
    assert (_goed(goede_pas), _goed(nieuw)) == (False, True)
    assert passen.foto(nieuw) == FOTO
    assert nieuw.nummer != goede_pas.nummer
    for stap in (passen.geef_vrij, passen.blokkeer):
        with pytest.raises(OpstapFout) as fout:
            stap(goede_pas, reden="toch", door="t.test", nu=NU)
        assert fout.value.code == "PAS-STAP"


def test_ook_de_databank_geeft_geen_pas_zonder_foto_en_wekt_geen_verloren_pas(
    goede_pas: Pas, pas: Pas
) -> None:
    wie = {"moment": NU, "door": "t.test"}
    zonder = passen.maak(pas.toekenning, pas.persoon, door="t.test", nu=NU)
    with pytest.raises(IntegrityError, match="foto"), transaction.atomic():
        Passtap.objects.create(pas=zonder, soort="uitgegeven", **wie)
    passen.vervang(goede_pas, door="t.test", nu=NU)
    for soort, foto in (("vrijgegeven", ""), ("uitgegeven", ""), ("ingestuurd", FOTO)):
        with pytest.raises(IntegrityError, match="verloren"), transaction.atomic():
            Passtap.objects.create(pas=goede_pas, soort=soort, foto=foto, **wie)


def test_de_code_op_de_telefoon_is_een_minuut_goed(goede_pas: Pas) -> None:
    code = passen.code(goede_pas)
    assert passen.zoek("GM0518", code) == goede_pas
    straks = time.time() + passen.CODE_SECONDEN
    with (
        mock.patch("django.core.signing.time.time", return_value=straks + 1),
        pytest.raises(OpstapFout) as fout,
    ):
        passen.zoek("GM0518", code)
    assert fout.value.code == "PAS-CODE-VERLOPEN"
    with mock.patch("django.core.signing.time.time", return_value=straks - 2):
        assert passen.zoek("GM0518", code) == goede_pas


def test_een_verzonnen_code_opent_niets_ook_niet_van_een_andere_gemeente(goede_pas: Pas) -> None:
    for gemeente, getoond in (
        ("GM0518", f"{goede_pas.nummer}:1abc:nagemaakt"),
        ("GM0629", passen.code(goede_pas)),
        ("GM0629", goede_pas.nummer),
        ("GM0518", f"{(eerste := '1' * 11)}{passen._damm(eerste)}"),
    ):
        with pytest.raises(OpstapFout) as fout:
            passen.zoek(gemeente, getoond)
        assert fout.value.code == "PAS-ONBEKEND"


@pytest.mark.parametrize("getikt", ["", "1" * 11, "1" * 13, "1" * 11 + "x", "1" * 12])
def test_een_vergissing_in_het_nummer_wordt_gezegd(goede_pas: Pas, getikt: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        passen.zoek("GM0518", getikt)
    assert fout.value.code == "PAS-NUMMER"


def test_een_nummer_wordt_ook_met_spaties_gevonden(goede_pas: Pas) -> None:
    nummer = goede_pas.nummer
    assert passen.zoek("GM0518", f" {nummer[:4]} {nummer[4:8]} {nummer[8:]} ") == goede_pas


@given(
    cijfers=st.text("0123456789", min_size=11, max_size=11), plek=st.integers(0, 11), ander=st.integers(1, 9)
)
def test_een_verkeerd_cijfer_of_twee_verwisselde_cijfers_zijn_geen_pasnummer(
    cijfers: str, plek: int, ander: int
) -> None:
    goed = cijfers + passen._damm(cijfers)
    assert passen.is_nummer(goed)
    fout = goed[:plek] + str((int(goed[plek]) + ander) % 10) + goed[plek + 1 :]
    assert not passen.is_nummer(fout)
    if plek and goed[plek - 1] != goed[plek]:
        verwisseld = goed[: plek - 1] + goed[plek] + goed[plek - 1] + goed[plek + 1 :]
        assert not passen.is_nummer(verwisseld)


def test_een_getrokken_nummer_dat_al_een_pas_is_wordt_opnieuw_getrokken(
    goede_pas: Pas, kind: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a hundred thousand passes in eleven digits, two draws are the same once in a few years."""
    vrij = passen.nieuw_nummer()
    getrokken = iter([goede_pas.nummer, vrij])
    monkeypatch.setattr(passen, "nieuw_nummer", lambda: next(getrokken))
    assert passen.maak(goede_pas.toekenning, kind, door="t.test", nu=NU).nummer == vrij
