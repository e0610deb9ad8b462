"""Keeps personal data out of the technical log."""

from __future__ import annotations

import logging
import re

# Nine digits may be a BSN; an IBAN starts with a country and a check number.
_NUMMERS = re.compile(r"\b(?:\d{9}|[A-Z]{2}\d{2}[A-Z0-9]{8,30})\b")


class ZonderPersoonsgegevens(logging.Filter):
    """Masks what may be a BSN or an IBAN, in the message and in the text of an exception.

    What tells of a person in other words must not be logged to begin with: this is the net under that rule.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = maskeer(record.getMessage()), ()
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = maskeer(logging.Formatter().formatException(record.exc_info))
        return True


def maskeer(tekst: str) -> str:
    """The text with every possible BSN and IBAN replaced by dots."""
    return _NUMMERS.sub("•••••", tekst)
