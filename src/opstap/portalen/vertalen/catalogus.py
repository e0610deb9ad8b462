"""The translation files: brought up to date with the texts that there are, checked, and compiled.

A file is `locale/<language>/LC_MESSAGES/django.po`; what Django reads (`.mo`) is made from it at build time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import polib

from opstap.portalen.vertalen.bronnen import PORTALEN, Bronnen

TALEN = ("en", "ar", "tr", "pl")
"""Every language but Dutch, in which the texts are written."""

LOCALE = PORTALEN / "locale"
_HOUDER = re.compile(r"%\(\w+\)s|%%|<[^>]+>|[{}]")
"""What a translation must leave as it is: placeholders, and marks of the page."""


def bestand(taal: str) -> Path:
    return LOCALE / taal / "LC_MESSAGES" / "django.po"


def werk_bij(taal: str, bronnen: Bronnen) -> int:
    """Add new texts without a translation, and drop those that are gone; how many are still to translate."""
    oud = {regel.msgid: regel.msgstr for regel in _lees(taal)}
    nieuw = polib.POFile(wrapwidth=110)
    nieuw.metadata = {
        "Language": taal,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for tekst, plek in bronnen.items():
        vlaggen = ["python-format"] if "%(" in tekst else []
        nieuw.append(
            polib.POEntry(msgid=tekst, msgstr=oud.get(tekst, ""), occurrences=[(plek, "")], flags=vlaggen)
        )
    bestand(taal).parent.mkdir(parents=True, exist_ok=True)
    nieuw.save(str(bestand(taal)))
    return sum(not regel.msgstr for regel in nieuw)


def compileer() -> list[str]:
    """Make what Django reads, for each language whose file changed since; the languages that were made."""
    gemaakt = []
    for taal in TALEN:
        bron = bestand(taal)
        doel = bron.with_suffix(".mo")
        if not doel.exists() or doel.stat().st_mtime < bron.stat().st_mtime:
            polib.pofile(str(bron)).save_as_mofile(str(doel))
            gemaakt.append(taal)
    return gemaakt


def klachten(taal: str, bronnen: Bronnen) -> Iterator[str]:
    """What is wrong with a translation: missing, unsure, gone from the pages, or another placeholder."""
    regels = {regel.msgid: regel for regel in _lees(taal)}
    for tekst in bronnen:
        regel = regels.get(tekst)
        if regel is None or not regel.msgstr.strip():
            yield f"{taal}: niet vertaald: {tekst}"
        elif regel.fuzzy:
            yield f"{taal}: onzeker: {tekst}"
        elif sorted(_HOUDER.findall(tekst)) != sorted(_HOUDER.findall(regel.msgstr)):
            yield f"{taal}: andere invulplekken: {tekst}"
    for tekst in regels.keys() - bronnen.keys():
        yield f"{taal}: staat nergens meer: {tekst}"


def _lees(taal: str) -> list[polib.POEntry]:
    pad = bestand(taal)
    return list(polib.pofile(str(pad))) if pad.exists() else []
