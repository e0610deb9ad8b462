"""Files that a resident sends: taken in only when size and kind are allowed and a scanner found nothing.

The scanner sees a file before anything else reads it; only then is its kind looked at, by content, never by
name. What a photo tells about where it was taken is left out before it is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from django.conf import settings

from opstap.kern.bestanden import beeldgegevens
from opstap.kern.bestanden.scanner import scanner
from opstap.kern.bestanden.soorten import soort_van
from opstap.regels.fouten import OpstapFout

_NAAM = 120
"""Characters of the name of a file, without its ending."""


@dataclass(frozen=True)
class Bestand:
    """A file that may be kept."""

    naam: str
    mediasoort: str
    inhoud: bytes


def hoogstens_bytes() -> int:
    """How big one file may be."""
    return int(settings.OPSTAP_UPLOAD["megabytes"]) * 1_000_000


def wat_mag() -> str:
    """Which files may be sent, in a sentence."""
    grootte = settings.OPSTAP_UPLOAD["megabytes"]
    return f"Stuur een pdf of een foto (jpg of png) van hoogstens {grootte} MB."


def keur(naam: str, inhoud: bytes) -> Bestand:
    """The file as it may be kept.

    Errors: BESTAND-LEEG, BESTAND-TE-GROOT, BESTAND-GEEN-SCANNER, BESTAND-SCANNER-STUK, BESTAND-VIRUS,
    BESTAND-SOORT, BESTAND-BESCHADIGD.
    """
    if not inhoud:
        raise OpstapFout("BESTAND-LEEG", "Dit bestand is leeg. Kies een ander bestand.")
    if len(inhoud) > hoogstens_bytes():
        raise OpstapFout("BESTAND-TE-GROOT", f"Dit bestand is te groot. {wat_mag()}")
    if scanner().vindt_virus(inhoud):
        raise OpstapFout(
            "BESTAND-VIRUS",
            "In dit bestand zit een virus. Wij hebben het niet bewaard. Stuur een ander bestand.",
        )
    soort = soort_van(inhoud)
    if soort is None:
        raise OpstapFout("BESTAND-SOORT", f"Dit soort bestand kunnen wij niet ontvangen. {wat_mag()}")
    return Bestand(
        f"{_stam(naam)}.{soort.uitgang}", soort.mediasoort, beeldgegevens.zonder(soort.mediasoort, inhoud)
    )


def _stam(naam: str) -> str:
    """The name without folders, ending and signs that mean something to a computer."""
    stam = PurePosixPath(naam.replace("\\", "/")).stem
    schoon = "".join(teken for teken in stam if teken.isprintable() and teken not in '<>:"|?*')
    return schoon.strip(" .")[:_NAAM] or "bestand"
