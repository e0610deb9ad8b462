"""The offers, for everybody: found without signing in and without a script; written at the desk."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from opstap.kern.models import Gemeente, Inzage
from opstap.minima import aanbod
from opstap.minima.models import Aanbod
from opstap.portalen import demo
from opstap.portalen.publiek.plattegrond import Punt, teken

from ..bezoeker import GEMEENTE, Bezoeker  # noqa: TID252
from ..minima.conftest import NU  # noqa: TID252
from ..minima.test_aanbod import JUDO, ZWEMLES  # noqa: TID252
from .medewerker.conftest import Bureau

pytestmark = pytest.mark.django_db
NIEUW = {
    "titel": "Schaken in de bibliotheek",
    "tekst": "Elke maandag, voor beginners.",
    "aanbieder": "Schaakclub Verzonnen",
    "doel": "cultuur",
    "prijs": "2,50",
    "adres": "Papierlaan 5",
    "plaats": "Den Haag",
    "rd_x": "81500",
    "rd_y": "455500",
    "van": "2024-01-01",
}


@pytest.fixture(autouse=True)
def vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "nu", lambda: NU)
    Gemeente.objects.create(code=GEMEENTE, naam="Den Haag")
    echt = replace(JUDO, voorbeeld=False)
    aanbod.leg_veel_vast(GEMEENTE, [ZWEMLES, echt], door="t.test", nu=NU)


def blad(pad: str, taal: str = "nl", status: int = 200) -> str:
    antwoord = Client().get(pad, headers={"Accept-Language": taal})
    tekst = str(antwoord.content.decode())
    assert antwoord.status_code == status, tekst[-1500:]
    return tekst.replace("\u00a0", " ")


def test_iedereen_vindt_het_aanbod_zonder_aan_te_melden_en_er_wordt_niets_over_geschreven() -> None:
    tekst = blad("/aanbod/")
    assert "Zwemles voor diploma A" in tekst
    assert "€ 15,00 met de pas" in tekst
    assert "gratis met de pas" in tekst
    assert not Inzage.objects.exists()
    assert "Judo voor" not in blad("/aanbod/?zoek=zwemels")
    assert "Niets gevonden" in blad("/aanbod/?zoek=onderwaterhockey")
    assert "Zwemles voor" not in blad("/aanbod/?doel=sport")


def test_een_verzonnen_voorbeeld_staat_er_altijd_als_verzonnen_bij() -> None:
    assert "Dit aanbod is een verzonnen voorbeeld" in blad("/aanbod/")
    assert "Dit aanbod is een verzonnen voorbeeld" in blad("/aanbod/zwemles-a/")
    assert "verzonnen voorbeeld" not in blad("/aanbod/judo/")
    assert "verzonnen voorbeeld" not in blad("/aanbod/?doel=sport")


def test_elk_punt_leidt_naar_de_regel_die_hetzelfde_zegt() -> None:
    tekst = blad("/aanbod/")
    doelen = re.findall(r'<a class="plattegrond__punt" href="#([^"]+)" aria-label="(\d) ([^"]+)"', tekst)
    assert doelen == [("judo", "1", "Judo voor beginners"), ("zwemles-a", "2", "Zwemles voor diploma A")]
    assert all(f'<li id="{doel}">' in tekst for doel, *_ in doelen)


def test_wat_dichtbij_is_staat_vooraan_en_de_gekozen_plek_valt_op() -> None:
    tekst = blad("/aanbod/?bij=zwemles-a")
    assert tekst.index('<li id="zwemles-a">') < tekst.index('<li id="judo">')
    assert "0,5 km verder" in tekst
    assert 'plattegrond__punt--gekozen" href="#zwemles-a"' in tekst
    assert 'plattegrond__punt--gekozen"' in blad("/aanbod/judo/")


def test_de_bladzijde_spreekt_de_taal_van_de_lezer_en_het_aanbod_blijft_nederlands() -> None:
    tekst = blad("/aanbod/", "en")
    assert "What can I do with the pass?" in tekst
    assert '<h3 class="utrecht-heading-3" lang="nl"' in tekst


def test_aanbod_dat_er_niet_is_of_is_ingetrokken_is_er_niet() -> None:
    blad("/aanbod/bestaat-niet/", status=404)
    aanbod.trek_in(aanbod.zoek(GEMEENTE, "judo"), door="t.test", nu=NU)
    blad("/aanbod/judo/", status=404)


@pytest.mark.parametrize("vraag", ["zoek=" + "x" * 500, "pagina=99999999", "bij=%27", "doel=bestaat-niet"])
def test_wat_iemand_ook_vraagt_de_bladzijde_blijft_heel(vraag: str) -> None:
    blad(f"/aanbod/?{vraag}")


# -- the picture -------------------------------------------------------------------------------------------


def _plekken(svg: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r'<circle cx="(\d+)" cy="(\d+)"', svg)]


def test_het_noorden_is_boven_en_beide_assen_hebben_dezelfde_schaal() -> None:
    svg = teken([Punt(1, "a", 80_000, 455_000), Punt(2, "b", 81_000, 455_000), Punt(3, "c", 80_000, 456_000)])
    (ax, ay), (bx, by), (cx, cy) = _plekken(svg)
    assert ay == by
    assert ax == cx
    assert bx > ax
    assert cy < ay
    assert abs((bx - ax) - (ay - cy)) <= 1


def test_de_schaalbalk_is_zo_lang_als_hij_zegt() -> None:
    svg = teken([Punt(1, "a", 80_000, 455_000), Punt(2, "b", 82_000, 455_000)])
    (ax, _), (bx, _) = _plekken(svg)
    lang = int(re.findall(r"v5h(\d+)v-5", svg)[0])
    meter = {"500 m": 500, "1 km": 1_000}[re.findall(r'plattegrond__tekst"[^>]*>([^<]+)<', svg)[0]]
    assert lang == pytest.approx((bx - ax) * meter / 2_000, abs=1)


def test_punten_die_elkaar_zouden_bedekken_zijn_er_een_met_alle_namen() -> None:
    svg = teken([Punt(n, f"les {n}", 80_000, 455_000, f"#les-{n}") for n in (1, 2)])
    assert re.findall(r'aria-label="([^"]+)"', svg) == ["1 les 1, 2 les 2"]
    assert len(_plekken(svg)) == 1


def test_een_naam_kan_niets_in_de_bladzijde_zetten() -> None:
    assert "<script" not in teken([Punt(1, '"><script>', 80_000, 455_000, "#a")])


def test_zonder_punten_is_er_geen_kaart() -> None:
    assert teken([]) == ""


# -- the desk ----------------------------------------------------------------------------------------------


def _vul(pad: str, **gegeven: Any) -> Any:
    balie = Bezoeker()
    return balie.post(pad, {**Bureau().formulier(balie, pad), **gegeven})


def test_een_medewerker_zet_aanbod_op_de_site_wijzigt_het_en_haalt_het_eraf() -> None:
    assert _vul("/medewerker/aanbod/nieuw/", **NIEUW).url == "/medewerker/aanbod/"
    pad = "schaken-in-de-bibliotheek"
    assert "€ 2,50 met de pas" in blad(f"/aanbod/{pad}/")
    assert _vul(f"/medewerker/aanbod/{pad}/wijzigen/", prijs="3,00").status_code == 302
    assert "€ 3,00 met de pas" in blad(f"/aanbod/{pad}/")
    assert Aanbod.objects.filter(kenmerk=pad).count() == 2
    assert _vul(f"/medewerker/aanbod/{pad}/wijzigen/").status_code == 302
    assert Aanbod.objects.filter(kenmerk=pad).count() == 2
    assert _vul(f"/medewerker/aanbod/{pad}/intrekken/").status_code == 302
    blad(f"/aanbod/{pad}/", status=404)
    assert pad not in Bezoeker().get("/medewerker/aanbod/").content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"rd_x": "4,3"}, "Vul een heel getal in"),
        ({"tot_en_met": "2023-12-31"}, "De laatste dag ligt voor de eerste dag."),
        ({"kvk_nummer": "12345678"}, "Met dit nummer doet geen organisatie mee."),
        ({"prijs": "1.23"}, "Schrijf een bedrag als"),
        ({"titel": ""}, "Vul dit in."),
    ],
)
def test_wat_niet_kan_kloppen_komt_terug_bij_het_veld(anders: dict[str, str], zin: str) -> None:
    antwoord = _vul("/medewerker/aanbod/nieuw/", **{**NIEUW, **anders})
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert NIEUW["tekst"] in antwoord.content.decode()
    assert Aanbod.objects.count() == 2
