"""The own passes: to show, with a picture, to lose; nobody sees that of another household or adult child."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from opstap.kern.models import Dossier
from opstap.minima import pasfotos, passen, verzilveren
from opstap.minima.models import Pas, Tegoed
from opstap.portalen import qr
from opstap.regels.geld import toon_euro

from ...inkomen.conftest import Dorp  # noqa: TID252
from ...minima.conftest import maak_afspraak  # noqa: TID252
from ..passen import foto, geef_passen, geef_uit, stuur_foto  # noqa: TID252
from .conftest import NU, Inwoner, pdf

KIND, BIJNA = date(2015, 5, 1), date(2006, 3, 20)
"""On 20 March 2024 the second one turns 18."""


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    return dorp.huishouden(kinderen=(KIND, BIJNA))


@pytest.fixture
def eigen(dossier: Dossier) -> list[Pas]:
    """Of the applicant, the child that is of age, and the young one; without pictures."""
    return geef_passen(dossier, NU)


def blad(antwoord: Any, status: int = 200) -> str:
    tekst = str(antwoord.content.decode())
    assert antwoord.status_code == status, tekst[-1500:]
    return tekst.replace("\u00a0", " ")


def nummer(pas: Pas) -> str:
    return f"{pas.nummer[:4]} {pas.nummer[4:8]} {pas.nummer[8:]}"


def plaatje(tint: int = 200) -> SimpleUploadedFile:
    return SimpleUploadedFile("ik.png", foto(tint), "image/png")


def test_het_huishouden_ziet_zijn_passen_en_niet_die_van_een_kind_van_achttien(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    ouder, achttien, kind = eigen
    tekst = blad(inwoner.open("passen/"))
    assert nummer(ouder) in tekst
    assert nummer(kind) in tekst
    assert nummer(achttien) not in tekst
    assert "is 18 jaar of ouder" in tekst
    assert inwoner.open(f"passen/{kind.pk}/").status_code == 200
    for deel in ("", "foto/", "beeld/", "verloren/"):
        assert inwoner.open(f"passen/{achttien.pk}/{deel}").status_code == 404


def test_een_pas_van_een_ander_huishouden_is_er_niet(inwoner: Inwoner, eigen: list[Pas], dorp: Dorp) -> None:
    vreemd = geef_passen(dorp.huishouden(), NU)[0]
    assert nummer(vreemd) not in blad(inwoner.open("passen/"))
    assert inwoner.open(f"passen/{vreemd.pk}/").status_code == 404
    sleutel = inwoner.sleutel(f"passen/{eigen[0].pk}/verloren/")
    inwoner.stuur(f"passen/{vreemd.pk}/verloren/", wat="verloren", sleutel=sleutel)
    assert passen.stand(vreemd) == "aangemaakt"


def test_de_code_op_het_scherm_is_precies_die_van_de_pas_en_staat_niet_in_tekst(
    inwoner: Inwoner, eigen: list[Pas], monkeypatch: pytest.MonkeyPatch
) -> None:
    geef_uit(eigen[0], NU)
    monkeypatch.setattr(passen, "code", lambda pas: f"{pas.nummer}:vast:code")
    tekst = blad(inwoner.open(f"passen/{eigen[0].pk}/"))
    assert qr.teken(f"{eigen[0].nummer}:vast:code") in tekst
    assert "vast:code" not in tekst


def test_de_bladzijde_vraagt_zelf_om_een_nieuwe_code_maar_niet_eindeloos(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    """Before the code has run out; a page that is left open does not keep its visitor signed in."""
    geef_uit(eigen[0], NU)
    keer, adres = 0, f"passen/{eigen[0].pk}/"
    vraagt = re.compile(r'hx-get="[^"]*(\?keer=\d+)" hx-trigger="load delay:(\d+)s"')
    while gevonden := vraagt.search(blad(inwoner.open(adres))):
        assert int(gevonden[2]) < passen.CODE_SECONDEN
        keer, adres = keer + 1, f"passen/{eigen[0].pk}/{gevonden[1]}"
        assert keer < 20
    assert keer == 6
    assert "Toon een nieuwe code" in blad(inwoner.open(adres))


def test_zonder_goedgekeurde_foto_is_er_geen_code(inwoner: Inwoner, eigen: list[Pas]) -> None:
    adres = f"passen/{eigen[0].pk}/"
    assert 'id="code"' not in blad(inwoner.open(adres))
    inwoner.stuur(f"{adres}foto/", foto=plaatje())
    tekst = blad(inwoner.open(adres))
    assert "Wij kijken naar de foto." in tekst
    assert 'id="code"' not in tekst
    pasfotos.keur_goed(eigen[0], pasfotos.foto(eigen[0]).afdruk, door="t.test", nu=NU)
    assert 'id="code"' in blad(inwoner.open(adres))


def test_het_overzicht_vraagt_om_de_fotos_die_er_nog_niet_zijn(inwoner: Inwoner, eigen: list[Pas]) -> None:
    """Of the own passes only: not of the child that came of age, and not while one waits or is accepted."""

    def gevraagd() -> set[int]:
        return {int(pk) for pk in re.findall(r"passen/(\d+)/foto/", blad(inwoner.open("")))}

    ouder, _, kind = eigen
    assert gevraagd() == {ouder.pk, kind.pk}
    afdruk = stuur_foto(ouder, NU)
    assert gevraagd() == {kind.pk}
    pasfotos.keur_af(ouder, afdruk, reden="Onscherp.", door="t.test", nu=NU)
    assert gevraagd() == {ouder.pk, kind.pk}
    geef_uit(ouder, NU)
    passen.vervang(kind, door="t.test", nu=NU)
    (nieuw,) = gevraagd()
    assert nieuw not in {een.pk for een in eigen}


def test_een_foto_gaat_langs_dezelfde_deur_als_elk_bestand(inwoner: Inwoner, eigen: list[Pas]) -> None:
    adres = f"passen/{eigen[0].pk}/"
    assert "Dit is geen foto" in blad(inwoner.stuur(f"{adres}foto/", foto=pdf()), 422)
    ander = SimpleUploadedFile("ik.png", b"GIF89a", "image/png")
    assert "Dit soort bestand" in blad(inwoner.stuur(f"{adres}foto/", foto=ander), 422)
    assert pasfotos.foto(eigen[0]).stand is pasfotos.Stand.GEEN
    thuis = SimpleUploadedFile("ik.png", foto(waar="GPS\0thuis"), "image/png")
    inwoner.stuur(f"{adres}foto/", foto=thuis)
    antwoord = inwoner.open(f"{adres}beeld/")
    assert (antwoord.content, antwoord["Content-Type"]) == (foto(), "image/png")
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Cache-Control"] == "no-store"


def test_een_afgekeurde_foto_zegt_waarom(inwoner: Inwoner, eigen: list[Pas]) -> None:
    afdruk = stuur_foto(eigen[0], NU)
    pasfotos.keur_af(eigen[0], afdruk, reden="Uw gezicht is niet te zien.", door="t.test", nu=NU)
    tekst = blad(inwoner.open(f"passen/{eigen[0].pk}/"))
    assert "Uw gezicht is niet te zien." in tekst
    assert "Foto sturen" in tekst


def test_een_geblokkeerde_pas_zegt_waarom_en_heeft_geen_code(inwoner: Inwoner, eigen: list[Pas]) -> None:
    geef_uit(eigen[0], NU)
    passen.blokkeer(eigen[0], reden="De foto lijkt van iemand anders.", door="t.test", nu=NU)
    tekst = blad(inwoner.open(f"passen/{eigen[0].pk}/"))
    assert "De foto lijkt van iemand anders." in tekst
    assert "Uw tegoed blijft staan." in tekst
    assert 'id="code"' not in tekst


def test_een_verloren_pas_werkt_niet_meer_en_er_is_meteen_een_nieuwe(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    oud = geef_uit(eigen[0], NU)
    adres = f"passen/{oud.pk}/verloren/"
    assert "Vul dit in." in blad(inwoner.stuur(adres), 422)
    assert passen.is_goed(oud, NU.date())
    sleutel = inwoner.sleutel(adres)
    nieuw = Pas.objects.get(pk=int(inwoner.stuur(adres, wat="gestolen", sleutel=sleutel).url.split("/")[-2]))
    assert (passen.is_goed(oud, NU.date()), passen.is_goed(nieuw, NU.date())) == (False, True)
    assert oud.stappen.get(soort="verloren").reden == "gestolen"
    assert inwoner.stuur(adres, wat="gestolen", sleutel=sleutel).url == f"{inwoner.pad}passen/"
    tekst = blad(inwoner.open("passen/"))
    assert (nummer(oud) in tekst, nummer(nieuw) in tekst) == (False, True)
    assert Pas.objects.filter(persoon=oud.persoon).count() == 2


def test_het_tegoed_staat_er_met_alles_wat_eraf_ging(inwoner: Inwoner, eigen: list[Pas]) -> None:
    tegoed = Tegoed.objects.get(dossier=eigen[0].dossier)
    verzilveren.verzilver(
        tegoed, maak_afspraak(), bedrag_cent=120_00, sleutel="a", omschrijving="", door="p", nu=NU
    )
    tekst = blad(inwoner.open("passen/"))
    assert "U kunt nog € 330,00 uitgeven, tot en met 31 december 2024." in tekst
    assert "Betaald, <bdi>Zwembad De Proef</bdi>" in tekst
    assert f"{toon_euro(-120_00)}</span> Betaald".replace("\u00a0", " ") in tekst


def test_wie_geen_pas_heeft_leest_waar_hij_recht_op_kan_hebben(inwoner: Inwoner) -> None:
    tekst = blad(inwoner.open("passen/"))
    assert "U hebt nu geen pas" in tekst
    assert "/waar-heb-ik-recht-op/" in tekst
