"""House style: the municipality's own tokens or the neutral ones, each component in one file, and no style or
script anywhere but in a file that the site serves."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from opstap.portalen import stijl

PORTALEN = Path(stijl.__file__).parent
SJABLONEN = sorted(PORTALEN.rglob("templates/**/*.html"))
BLADEN = sorted((PORTALEN / "static" / "opstap").rglob("*.css"))
_NAAM = re.compile(r"--opstap-[\w-]+(?=:)")
_OPMERKING = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.mark.parametrize(
    ("gemeente", "klasse", "eigen"),
    [("GM0518", "denhaag-theme", True), ("GM0629", "opstap-standaard", False)],
)
@pytest.mark.django_db
def test_een_gemeente_zonder_eigen_huisstijl_heeft_de_neutrale(
    gemeente: str, klasse: str, eigen: bool, settings: Any
) -> None:
    settings.OPSTAP_GEMEENTE = gemeente
    bladzijde = Client().get("/").content.decode()

    assert f'class="{klasse} opstap"' in bladzijde
    assert ("gemeente-denhaag/" in bladzijde) is eigen
    assert ("thema/standaard.css" in bladzijde) is not eigen
    assert "/component-library-css/" in bladzijde


def test_elk_thema_geeft_elke_waarde_die_de_onderdelen_lezen() -> None:
    themas = {blad.stem: set(_NAAM.findall(_css(blad))) for blad in BLADEN if blad.parent.name == "thema"}
    assert len(set(map(frozenset, themas.values()))) == 1, themas
    gegeven = themas["standaard"] | {
        naam for blad in BLADEN if blad.parent.name != "thema" for naam in _NAAM.findall(_css(blad))
    }
    gelezen = {naam for blad in BLADEN for naam in re.findall(r"var\((--opstap-[\w-]+)", _css(blad))}
    assert gelezen <= gegeven


def test_wat_van_een_ander_is_komt_uit_het_vergrendelbestand() -> None:
    vergrendeld = json.loads((settings.BASE_DIR / "package-lock.json").read_text())["packages"]
    for gemeente in ("GM0518", "GM0629"):
        for blad in stijl.stijlbladen(gemeente):
            assert finders.find(blad), blad
            if blad.startswith("pakket/"):
                pakket = "/".join(blad.split("/")[1:3])
                assert vergrendeld[f"node_modules/{pakket}"]["integrity"].startswith("sha512-")


def test_elk_blad_wordt_geladen() -> None:
    geladen = {blad for gemeente in ("GM0518", "GM0629") for blad in stijl.stijlbladen(gemeente)}
    assert {f"opstap/{blad.relative_to(PORTALEN / 'static' / 'opstap')}" for blad in BLADEN} <= geladen


def test_elk_onderdeel_heeft_een_eigen_blad() -> None:
    """What a component is called, all its rules begin with: those stand together."""
    waar: dict[str, set[str]] = {}
    for blad in (blad for blad in BLADEN if blad.parent.name == "onderdelen"):
        for kiezers in re.findall(r"([^{}]+)\{", _css(blad)):
            assert "#" not in kiezers.replace("#lijst", ""), f"{blad.name}: {kiezers}"
            eigen = re.search(r"\.([a-z]+)", kiezers.replace(".opstap", ""))
            if eigen and not kiezers.strip().startswith("@"):
                waar.setdefault(eigen[1], set()).add(blad.name)
    assert {naam: bladen for naam, bladen in waar.items() if len(bladen) > 1} == {}


@pytest.mark.parametrize("sjabloon", SJABLONEN, ids=lambda pad: str(pad.relative_to(PORTALEN)))
def test_geen_sjabloon_draagt_zelf_stijl_of_script(sjabloon: Path) -> None:
    bron = sjabloon.read_text(encoding="utf-8")

    assert not re.search(r"\s(style|on[a-z]+|hx-on[\w:.-]*)\s*=|<style|javascript:", bron)
    assert not re.search(r"hx-(trigger|vals|headers)=\"[^\"]*(\[|js:)", bron), (
        "dit laat htmx een script maken"
    )
    assert not re.search(r'tabindex="[1-9]', bron), "de volgorde van Tab is die van de bladzijde"
    for knop in re.findall(r"<\w+[^>]* data-doe=[^>]*>", bron):
        assert " hidden" in knop, "wat zonder script niets doet, is er zonder script niet"
    for opening in re.findall(r"<script[^>]*>", bron):
        assert "src=" in opening
        assert 'nonce="{{ request.csp_nonce }}"' in opening


@pytest.mark.django_db
def test_alleen_de_scripts_die_de_bladzijde_zelf_noemt_mogen_lopen() -> None:
    eerste, tweede = (Client().get("/") for _ in range(2))
    nonces = [re.findall(r'<script[^>]* nonce="([^"]+)"', een.content.decode()) for een in (eerste, tweede)]

    assert [len(set(van_een)) for van_een in nonces] == [1, 1]
    assert nonces[0] != nonces[1]
    regels = dict(
        deel.strip().split(" ", 1)
        for deel in eerste["Content-Security-Policy"].split(";")
        if " " in deel.strip()
    )
    assert regels["script-src"] == f"'nonce-{nonces[0][0]}'"


@pytest.mark.django_db
def test_een_foutbladzijde_en_een_bestand_mogen_geen_enkel_script_laden() -> None:
    antwoord = Client().get("/bestaat/niet/")

    assert "<script" not in antwoord.content.decode()
    assert re.search(r"script-src *(;|$)", antwoord["Content-Security-Policy"])


def _css(blad: Path) -> str:
    return _OPMERKING.sub("", blad.read_text(encoding="utf-8"))
