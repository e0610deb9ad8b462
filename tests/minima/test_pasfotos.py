"""A picture comes on a pass when an officer accepted it; one that is refused says why."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opstap.kern import personen
from opstap.kern.bestanden import Bestand
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Bericht
from opstap.minima import pasfotos, passen
from opstap.minima.models import Pas, Toekenning
from opstap.minima.pasfotos import Stand
from opstap.regels.fouten import OpstapFout

from .conftest import NU

BSNS = synthetische_bsns()
WIE = {"door": "t.test", "nu": NU}


def beeld(inhoud: bytes = b"\x89PNG\r\n\x1a\n een") -> Bestand:
    return Bestand("foto.png", "image/png", inhoud)


@pytest.fixture(autouse=True)
def map_(settings: Any, tmp_path: Path) -> None:
    settings.STUKKEN_MAP = tmp_path


@pytest.fixture
def pas(toekenning: Toekenning) -> Pas:
    kind = personen.schrijf_in(
        "GM0518",
        bsn=next(BSNS),
        voornamen="Sam",
        achternaam="Voorbeeld",
        geboortedatum=date(2015, 5, 1),
        vandaag=NU.date(),
    )
    return passen.maak(toekenning, kind, **WIE)


def stuur(pas: Pas, inhoud: bytes = b"\x89PNG\r\n\x1a\n een") -> str:
    pasfotos.stuur_in(pas, beeld(inhoud), **WIE)
    return pasfotos.foto(pas).afdruk


def code(fout: pytest.ExceptionInfo[OpstapFout]) -> str:
    return fout.value.code


def test_een_ingestuurde_foto_maakt_de_pas_nog_niet_goed(pas: Pas) -> None:
    stuur(pas)
    assert pasfotos.foto(pas).stand is Stand.WACHT
    assert passen.foto(pas) is None
    assert not passen.is_goed(pas, NU.date())


def test_een_goedgekeurde_foto_geeft_de_eerste_keer_de_pas_uit(pas: Pas) -> None:
    afdruk = stuur(pas)
    pasfotos.keur_goed(pas, afdruk, **WIE)
    assert (passen.foto(pas), pasfotos.foto(pas).stand) == (afdruk, Stand.GOED)
    assert passen.is_goed(pas, NU.date())
    assert pasfotos.lees(afdruk) == ("image/png", beeld().inhoud)


def test_een_afgekeurde_foto_zegt_de_inwoner_waarom(pas: Pas) -> None:
    afdruk = stuur(pas)
    pasfotos.keur_af(pas, afdruk, reden="Uw gezicht is niet te zien.", **WIE)
    foto = pasfotos.foto(pas)
    assert (foto.stand, foto.reden, foto.goede) == (Stand.AFGEKEURD, "Uw gezicht is niet te zien.", "")
    assert not passen.is_goed(pas, NU.date())
    assert "Uw gezicht is niet te zien." in Bericht.objects.get(dossier=pas.dossier).tekst


@pytest.mark.parametrize("reden", ["", "  "])
def test_afkeuren_vraagt_een_reden(pas: Pas, reden: str) -> None:
    afdruk = stuur(pas)
    with pytest.raises(OpstapFout) as fout:
        pasfotos.keur_af(pas, afdruk, reden=reden, **WIE)
    assert code(fout) == "REDEN-ONTBREEKT"
    assert pasfotos.foto(pas).stand is Stand.WACHT


def test_de_eerdere_foto_blijft_tot_de_nieuwe_is_goedgekeurd(pas: Pas) -> None:
    oud = stuur(pas)
    pasfotos.keur_goed(pas, oud, **WIE)
    nieuw = stuur(pas, b"\x89PNG\r\n\x1a\n twee")
    assert (passen.foto(pas), pasfotos.foto(pas).goede) == (oud, oud)
    assert passen.is_goed(pas, NU.date())
    pasfotos.keur_goed(pas, nieuw, **WIE)
    assert passen.foto(pas) == nieuw


def test_een_foto_die_intussen_vervangen_is_wordt_niet_beoordeeld(pas: Pas) -> None:
    oud = stuur(pas)
    stuur(pas, b"\x89PNG\r\n\x1a\n twee")
    for doe in (
        lambda: pasfotos.keur_goed(pas, oud, **WIE),
        lambda: pasfotos.keur_af(pas, oud, reden="Onscherp.", **WIE),
    ):
        with pytest.raises(OpstapFout) as fout:
            doe()
        assert code(fout) == "PAS-FOTO-INTUSSEN"


def test_een_foto_wordt_een_keer_beoordeeld(pas: Pas) -> None:
    afdruk = stuur(pas)
    pasfotos.keur_goed(pas, afdruk, **WIE)
    with pytest.raises(OpstapFout) as fout:
        pasfotos.keur_af(pas, afdruk, reden="Toch niet.", **WIE)
    assert code(fout) == "PAS-FOTO-INTUSSEN"


def test_een_pdf_is_geen_pasfoto(pas: Pas) -> None:
    with pytest.raises(OpstapFout) as fout:
        pasfotos.stuur_in(pas, Bestand("brief.pdf", "application/pdf", b"%PDF-1.7"), **WIE)
    assert code(fout) == "PAS-FOTO-SOORT"


def test_goedkeuren_geeft_een_geblokkeerde_pas_niet_vrij(pas: Pas) -> None:
    pasfotos.keur_goed(pas, stuur(pas), **WIE)
    passen.blokkeer(pas, reden="misbruik gemeld", **WIE)
    pasfotos.keur_goed(pas, stuur(pas, b"\x89PNG\r\n\x1a\n twee"), **WIE)
    assert not passen.is_goed(pas, NU.date())


def test_wie_een_geblokkeerde_pas_kwijt_is_krijgt_een_geblokkeerde_pas(pas: Pas) -> None:
    """A pass that is blocked does not become good by losing it."""
    pasfotos.keur_goed(pas, stuur(pas), **WIE)
    passen.blokkeer(pas, reden="misbruik gemeld", **WIE)
    nieuw = passen.vervang(pas, **WIE)
    assert not passen.is_goed(nieuw, NU.date())
    passen.geef_vrij(nieuw, reden="melding klopte niet", **WIE)
    assert passen.is_goed(nieuw, NU.date())


def test_een_foto_die_wacht_gaat_mee_naar_de_pas_die_in_de_plaats_komt(pas: Pas) -> None:
    afdruk = stuur(pas)
    nieuw = passen.vervang(pas, **WIE)
    assert (pasfotos.foto(nieuw).stand, pasfotos.foto(nieuw).afdruk) == (Stand.WACHT, afdruk)
    with pytest.raises(OpstapFout) as fout:
        stuur(pas, b"\x89PNG\r\n\x1a\n twee")
    assert code(fout) == "PAS-STAP"
