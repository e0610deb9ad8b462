"""The virus scanner that looks at a file before anything else does: which one, and what it must be able to.

ClamAV where one is set (OPSTAP_CLAMAV); in a demonstration a stand-in that scans nothing and says so;
anywhere else none, and then no file is taken in.
"""

from __future__ import annotations

from typing import Protocol

from django.conf import settings

from opstap.kern.bestanden.clamav import ClamAV
from opstap.regels.fouten import OpstapFout

_EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""The harmless text by which every virus scanner is tried (eicar.org)."""


class Virusscanner(Protocol):
    """Anything that can tell whether there is a virus in a file."""

    def vindt_virus(self, inhoud: bytes) -> bool:
        """Whether there is one. Errors: BESTAND-SCANNER-STUK."""
        ...


class Nagebootst:
    """Stands in for a scanner in a demonstration: it knows the test text of EICAR and no real virus."""

    def vindt_virus(self, inhoud: bytes) -> bool:
        return _EICAR in inhoud


def is_nagebootst() -> bool:
    """Whether files are not really scanned here; every page that takes files says so."""
    return not settings.OPSTAP_CLAMAV and settings.OPSTAP_DEMO


def scanner() -> Virusscanner:
    """The scanner of this installation. Errors: BESTAND-GEEN-SCANNER."""
    if settings.OPSTAP_CLAMAV:
        return ClamAV(settings.OPSTAP_CLAMAV)
    if is_nagebootst():
        return Nagebootst()
    raise OpstapFout(
        "BESTAND-GEEN-SCANNER",
        "U kunt hier nu geen bestanden sturen: wij kunnen ze niet op virussen controleren. Stuur uw stukken "
        "met de post, of breng ze langs.",
    )
