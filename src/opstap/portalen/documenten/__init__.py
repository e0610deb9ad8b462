"""Documents to keep and to print, as PDF/UA-1: tagged, in Dutch, readable aloud.

The compiler refuses to make a file that does not meet the standard, so that none leaves without tags. What is
in a document is said by `Document`; how it looks by `document.typ`. Only fonts that come with the compiler
are used: the same document gives the same bytes on every machine.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import typst

from opstap.regels.fouten import OpstapFout

_SJABLOON = Path(__file__).parent / "document.typ"


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: what is in the columns, the rows, and a last row in bold. The last columns are amounts."""

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    slot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deel:
    """A part under its own heading: sentences, then a table."""

    kop: str
    zinnen: tuple[str, ...] = ()
    tabel: Tabel | None = None
    noten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; `gegevens`: what it is about, as pairs of name and value."""

    afzender: str
    titel: str
    zin: str
    gegevens: tuple[tuple[str, str], ...]
    delen: tuple[Deel, ...]
    voet: str = ""


def pdf(document: Document, *, moment: datetime) -> bytes:
    """The file of a document, made at `moment`. Error: DOCUMENT-NIET-TOEGANKELIJK."""
    try:
        bestand = _compiler().compile(
            format="pdf",
            pdf_standards="ua-1",
            sys_inputs={"document": json.dumps(asdict(document))},
            timestamp=int(moment.timestamp()),
        )
    except typst.TypstError as fout:
        raise OpstapFout(
            "DOCUMENT-NIET-TOEGANKELIJK",
            "Van deze gegevens is geen toegankelijk document te maken. Gebruik de bladzijde zelf.",
        ) from fout
    assert isinstance(bestand, bytes)
    return bestand


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(str(_SJABLOON), ignore_system_fonts=True)
