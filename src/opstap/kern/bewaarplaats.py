"""Where the contents of files are kept: outside the web root, under a name made from the content.

The same content is written once. A file appears whole or not at all, and is checked when it is read.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

from django.conf import settings

from opstap.regels.fouten import OpstapFout

_EEN_VOOR_EEN = 16
"""Up to so many files are waited for one by one; the wait for all writing of the machine takes longer."""


def vingerafdruk(inhoud: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(inhoud).hexdigest()


def pad(afdruk: str) -> Path:
    """The place of the content with this fingerprint."""
    return Path(settings.STUKKEN_MAP) / afdruk[:2] / afdruk[2:4] / afdruk


def bewaar(inhoud: bytes) -> str:
    """Write the content, unless it is there already; its fingerprint. Readable by this user only."""
    return bewaar_veel([inhoud])[0]


def bewaar_veel(inhouden: Sequence[bytes]) -> list[str]:
    """Write contents, unless they are there already; their fingerprints, in the order given.

    Many go to disk with one wait together; none appears under its own name before it stands there.
    """
    afdrukken = [vingerafdruk(inhoud) for inhoud in inhouden]
    nieuw = {
        afdruk: inhoud for afdruk, inhoud in zip(afdrukken, inhouden, strict=True) if not pad(afdruk).exists()
    }
    samen = len(nieuw) > _EEN_VOOR_EEN
    voorlopig = {afdruk: _schrijf(afdruk, inhoud, wacht=not samen) for afdruk, inhoud in nieuw.items()}
    if samen:
        os.sync()
    for afdruk, bestand in voorlopig.items():
        bestand.replace(pad(afdruk))
    return afdrukken


def _schrijf(afdruk: str, inhoud: bytes, *, wacht: bool) -> Path:
    """Write under a name of our own; `wacht` until it stands on disk."""
    doel = pad(afdruk)
    doel.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    voorlopig = doel.with_name(f"{afdruk}.{os.getpid()}.{secrets.token_hex(4)}")
    with open(os.open(voorlopig, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as uit:
        uit.write(inhoud)
        if wacht:
            uit.flush()
            os.fsync(uit.fileno())
    return voorlopig


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


def verwijder(afdrukken: Iterable[str]) -> None:
    """Remove contents; whoever asks has made sure that no document has them any more."""
    for afdruk in afdrukken:
        pad(afdruk).unlink(missing_ok=True)
