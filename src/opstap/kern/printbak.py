"""The tray of what leaves on paper only: files outside the web root, for the printer of the municipality.

What lies here may hold a secret that no screen shows. Whoever prints takes the file away.
"""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings


def leg_klaar(naam: str, inhoud: bytes) -> Path:
    """Put a file in the tray, readable by this user only; it appears whole or not at all."""
    map_ = Path(settings.PRINTBAK_MAP)
    map_.mkdir(parents=True, exist_ok=True, mode=0o700)
    doel, voorlopig = map_ / naam, map_ / f".{naam}.{os.getpid()}"
    with open(os.open(voorlopig, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as uit:
        uit.write(inhoud)
        uit.flush()
        os.fsync(uit.fileno())
    voorlopig.replace(doel)
    return doel
