"""A pass on the telephone of a child: put there by who may see it, in a browser in which nobody signs in."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import Client

from opstap.kern.models import Dossier
from opstap.minima import passen, toestellen
from opstap.minima.models import Pas, Pastoestel
from opstap.portalen import qr

from ...inkomen.conftest import Dorp  # noqa: TID252
from ..passen import foto, geef_passen, geef_uit  # noqa: TID252
from .conftest import NU, Inwoner
from .test_passen import blad, nummer

KIND, BIJNA = date(2015, 5, 1), date(2006, 3, 20)
"""On 20 March 2024 the second one turns 18."""
_LINK = re.compile(r"http://testserver(/pas/zetten/[^<\"]+)")


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    return dorp.huishouden(kinderen=(KIND, BIJNA))


@pytest.fixture
def eigen(dossier: Dossier) -> list[Pas]:
    """Of the applicant, the child that is of age, and the young one; all can be used."""
    return [geef_uit(pas, NU) for pas in geef_passen(dossier, NU)]


def link(inwoner: Inwoner, pas: Pas) -> str:
    """The address that the household is shown once."""
    return _LINK.findall(blad(inwoner.stuur(f"passen/{pas.pk}/telefoons/")))[0]


def telefoon(adres: str) -> Client:
    """Another browser, in which that link was opened."""
    client = Client()
    assert "Zet de pas op deze telefoon" in blad(client.get(adres))
    assert client.post(adres).url == "/pas/"
    return client


def test_de_ouder_maakt_een_code_en_de_telefoon_toont_alleen_die_pas(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    ouder, _, kind = eigen
    antwoord = inwoner.stuur(f"passen/{kind.pk}/telefoons/")
    tekst = blad(antwoord)
    adres = _LINK.findall(tekst)[0]
    assert qr.teken(f"http://testserver{adres}") in tekst
    assert kind.nummer not in adres
    client = telefoon(adres)
    tekst = blad(client.get("/pas/"))
    assert nummer(kind) in tekst
    assert 'id="code"' in tekst
    assert client.get("/pas/beeld/").content == foto()
    assert nummer(ouder) not in tekst
    assert "€" not in tekst
    assert client.get(f"{inwoner.pad}passen/").url.startswith("/aanmelden/")
    assert client.post(adres).status_code == 422


def test_een_code_wordt_een_keer_getoond_en_nergens_bewaard(inwoner: Inwoner, eigen: list[Pas]) -> None:
    pad = f"passen/{eigen[2].pk}/telefoons/"
    sleutel = inwoner.sleutel(pad)
    assert _LINK.search(blad(inwoner.stuur(pad, sleutel=sleutel)))
    assert inwoner.stuur(pad, sleutel=sleutel).url == f"{inwoner.pad}{pad}"
    assert not _LINK.search(blad(inwoner.open(pad)))
    assert Pastoestel.objects.count() == 1


def test_alleen_kijken_naar_een_link_verbruikt_hem_niet(inwoner: Inwoner, eigen: list[Pas]) -> None:
    """A messenger opens a link to show what is behind it."""
    adres = link(inwoner, eigen[2])
    for _ in range(2):
        Client().get(adres)
    telefoon(adres)


def test_het_geheim_van_een_telefoon_is_voor_geen_script_en_geen_andere_site(
    inwoner: Inwoner, eigen: list[Pas], settings: Any
) -> None:
    settings.HTTPS = True
    koekje = telefoon(link(inwoner, eigen[2])).cookies[instellingen.OPSTAP_PASKOEKJE]
    assert (koekje["httponly"], koekje["secure"], koekje["samesite"]) == (True, True, "Lax")
    assert koekje["path"] == "/"
    assert not koekje["domain"]


def test_wat_een_telefoon_ziet_wordt_nergens_bewaard_en_staat_onder_het_beleid(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    adres = link(inwoner, eigen[2])
    antwoord = Client().get(adres)
    assert "no-store" in antwoord["Cache-Control"]
    antwoord = telefoon(adres).get("/pas/")
    assert antwoord["Cache-Control"] == "no-store"
    assert "default-src 'self'" in antwoord["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in antwoord["Content-Security-Policy"]


def test_zonder_koekje_van_deze_site_zet_niemand_er_een_pas_op(inwoner: Inwoner, eigen: list[Pas]) -> None:
    adres = link(inwoner, eigen[2])
    assert Client(enforce_csrf_checks=True).post(adres).status_code == 403
    assert toestellen.telefoons(eigen[2]) == ()


def test_de_ouder_ziet_de_telefoons_en_haalt_er_een_weg(inwoner: Inwoner, eigen: list[Pas]) -> None:
    kind, pad = eigen[2], f"passen/{eigen[2].pk}/telefoons/"
    client = telefoon(link(inwoner, kind))
    client.get("/pas/")
    (een,) = toestellen.telefoons(kind)
    tekst = blad(inwoner.open(pad))
    assert "Erop gezet op 20 maart 2024." in tekst
    assert "Het laatst laten zien op" in tekst
    assert "Telefoon 1" in blad(inwoner.open("inzagen/"))
    inwoner.stuur(f"{pad}{een.toestel}/weg/")
    assert client.get("/pas/").url == "/pas/geen/"
    ververst = client.get("/pas/", headers={"HX-Request": "true"})
    assert (ververst.status_code, ververst["HX-Redirect"]) == (204, "/pas/geen/")
    assert "Deze pas staat op geen andere telefoon." in blad(inwoner.open(pad))


def test_van_de_telefoon_zelf_gaat_de_pas_er_ook_af(inwoner: Inwoner, eigen: list[Pas]) -> None:
    client = telefoon(link(inwoner, eigen[2]))
    assert "Haal de pas eraf" in blad(client.get("/pas/weg/"))
    assert client.post("/pas/weg/").url == "/pas/geen/"
    assert not client.cookies[instellingen.OPSTAP_PASKOEKJE].value
    assert toestellen.telefoons(eigen[2]) == ()


def test_een_tweede_pas_op_dezelfde_telefoon_komt_in_de_plaats_van_de_eerste(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    ouder, _, kind = eigen
    client, adres = telefoon(link(inwoner, ouder)), link(inwoner, kind)
    assert "staat al een pas" in blad(client.get(adres))
    client.post(adres)
    assert nummer(kind) in blad(client.get("/pas/"))
    assert toestellen.telefoons(ouder) == ()


def test_wie_een_pas_niet_ziet_zet_hem_nergens_op_en_haalt_hem_nergens_af(
    inwoner: Inwoner, eigen: list[Pas], dorp: Dorp
) -> None:
    """Of the child that came of age, and of another household."""
    achttien, vreemd = eigen[1], geef_passen(dorp.huishouden(), NU)[0]
    sleutel = inwoner.sleutel(f"passen/{eigen[0].pk}/telefoons/")
    for pas in (achttien, vreemd):
        toestellen.zet_op_telefoon(
            "GM0518", toestellen.maak_link(pas, door="x", nu=NU, klok=NU).code, nu=NU, klok=NU
        )
        (een,) = toestellen.telefoons(pas)
        for pad in ("", f"{een.toestel}/weg/"):
            assert inwoner.open(f"passen/{pas.pk}/telefoons/{pad}").status_code == 404
            antwoord = inwoner.stuur(f"passen/{pas.pk}/telefoons/{pad}", sleutel=sleutel)
            assert antwoord.status_code == 404
        eigen_pad = f"passen/{eigen[0].pk}/telefoons/{een.toestel}/weg/"
        assert inwoner.open(eigen_pad).status_code == 404
        assert len(toestellen.telefoons(pas)) == 1


def test_een_pas_die_niet_werkt_toont_op_de_telefoon_geen_foto_en_geen_nummer(
    inwoner: Inwoner, eigen: list[Pas]
) -> None:
    kind = eigen[2]
    client = telefoon(link(inwoner, kind))
    passen.blokkeer(kind, reden="De foto lijkt van iemand anders.", door="t.test", nu=NU)
    tekst = blad(client.get("/pas/"))
    assert "Deze pas werkt nu niet." in tekst
    assert "De foto lijkt" not in tekst
    assert nummer(kind) not in tekst
    assert client.get("/pas/beeld/").status_code == 404
