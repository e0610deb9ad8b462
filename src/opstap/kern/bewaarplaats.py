"""Where the contents of files are kept: outside the web root, under a name made from the content.

The same content is written once. A file appears whole or not at all, and is checked when it is read.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from django.conf import settings

from opstap.regels.fouten import OpstapFout


def vingerafdruk(inhoud: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(inhoud).hexdigest()


def pad(afdruk: str) -> Path:
    """The place of the content with this fingerprint."""
    return Path(settings.STUKKEN_MAP) / afdruk[:2] / afdruk[2:4] / afdruk


def bewaar(inhoud: bytes) -> str:
    """Write the content, unless it is there already; its fingerprint. Readable by this user only."""
    afdruk = vingerafdruk(inhoud)
    doel = pad(afdruk)
    if not doel.exists():
        doel.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        voorlopig = doel.with_name(f"{afdruk}.{os.getpid()}.{secrets.token_hex(4)}")
        with open(os.open(voorlopig, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as uit:
            uit.write(inhoud)
            uit.flush()
            os.fsync(uit.fileno())
        voorlopig.replace(doel)
    return afdruk


def lees(afdruk: str) -> bytes:
    """The content with this fingerprint. Errors: STUK-ONVINDBAAR, STUK-BESCHADIGD."""
    try:
        inhoud = pad(afdruk).read_bytes()
    except FileNotFoundError:
        raise OpstapFout(
            "STUK-ONVINDBAAR", "Het bestand van dit stuk is niet gevonden. Meld dit aan de beheerder."
        ) from None
    if vingerafdruk(inhoud) != afdruk:
        raise OpstapFout(
            "STUK-BESCHADIGD",
            "Het bestand van dit stuk is veranderd sinds het binnenkwam. Meld dit aan de beheerder.",
        )
    return inhoud
