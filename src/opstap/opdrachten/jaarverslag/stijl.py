"""The style sheets of a municipality beside the pages, with the fonts and pictures that they ask for."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from shutil import copyfile

from django.contrib.staticfiles import finders

from opstap.portalen.stijl import stijlbladen
from opstap.regels.fouten import OpstapFout

MAP = "stijl"
BEELDMERK = "opstap/beeldmerk.svg"
_VERWIJZING = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")?#]+)")


def schrijf_stijl(gemeente: str, naar: Path) -> tuple[str, ...]:
    """Copy them all; the addresses of the sheets in loading order. Error: STIJL-ONTBREEKT."""
    bladen = stijlbladen(gemeente)
    for blad in (*bladen, BEELDMERK):
        _kopieer(blad, naar)
        if blad.endswith(".css"):
            for verwijzing in _VERWIJZING.findall(_plek(blad).read_text(encoding="utf-8")):
                _kopieer(_vanaf(blad, verwijzing), naar)
    return tuple(f"{MAP}/{blad}" for blad in bladen)


def _kopieer(adres: str, naar: Path) -> None:
    pad = naar / MAP / adres
    pad.parent.mkdir(parents=True, exist_ok=True)
    copyfile(_plek(adres), pad)


def _vanaf(blad: str, verwijzing: str) -> str:
    """What a sheet refers to, as an address below the folder of all styles."""
    delen: list[str] = []
    for deel in (PurePosixPath(blad).parent / verwijzing).parts:
        if deel == "..":
            delen.pop()
        elif deel != ".":
            delen.append(deel)
    return "/".join(delen)


def _plek(adres: str) -> Path:
    gevonden = finders.find(adres)
    if not isinstance(gevonden, str):
        raise OpstapFout(
            "STIJL-ONTBREEKT",
            f"Het stijlbestand {adres} is er niet. Zet eerst de stijlpakketten klaar met 'make demo'.",
        )
    return Path(gevonden)
