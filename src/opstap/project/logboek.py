"""Keeps personal data out of the technical log, and out of what an error shows."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator

import psycopg
from django.db import Error as DjangoDatabankfout

# Nine digits may be a BSN; an IBAN starts with a country and a check number.
_NUMMERS = re.compile(r"\b(?:\d{9}|[A-Z]{2}\d{2}[A-Z0-9]{8,30})\b")


class ZonderPersoonsgegevens(logging.Filter):
    """Masks what may be a BSN or an IBAN, in the message and in the text of an exception; leaves out what a
    database says about a row.

    What tells of a person in other words must not be logged to begin with: this is the net under that rule.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        # One line per message: nobody writes a second one into the log.
        bericht = record.getMessage().replace("\r", "\\r").replace("\n", "\\n")
        record.msg, record.args = maskeer(bericht), ()
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = beschrijf(record.exc_info[1], met_bericht=True)
        return True


def maskeer(tekst: str) -> str:
    """The text with every possible BSN and IBAN replaced by dots."""
    return _NUMMERS.sub("•••••", tekst)


def beschrijf(fout: BaseException, *, met_bericht: bool) -> str:
    """Which error it is, what led to it, and where in the code.

    What the database says is always left out: it quotes the row. Of other errors the text is given only
    `met_bericht`, masked. The lines of the code itself hold no data.
    """
    delen: list[str] = []
    for een in _keten(fout):
        delen += traceback.format_tb(een.__traceback__)
        bericht = f": {een}" if met_bericht and not _van_databank(een) else ""
        delen.append(f"{kenmerk(een)}{bericht}\n")
    return maskeer("".join(delen)).rstrip()


def kenmerk(fout: BaseException) -> str:
    """The kind of an error; of one from the database also its code and the guard that refused."""
    soort = type(fout).__qualname__
    if not _van_databank(fout):
        return soort
    diag = getattr(fout, "diag", None) or getattr(fout.__cause__, "diag", None)
    namen = (getattr(diag, naam, None) for naam in ("sqlstate", "constraint_name"))
    return " ".join([soort, *(naam for naam in namen if naam)])


def _keten(fout: BaseException) -> Iterator[BaseException]:
    """What led to the error first, and then the error."""
    eerder = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
    if eerder is not None:
        yield from _keten(eerder)
    yield fout


def _van_databank(fout: BaseException) -> bool:
    return isinstance(fout, psycopg.Error | DjangoDatabankfout)
