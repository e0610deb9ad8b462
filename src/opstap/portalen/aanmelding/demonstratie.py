"""Whether this site is a demonstration: the only place where a sign-in may be played."""

from __future__ import annotations

from django.conf import settings

from opstap.beleidslab.demo import stand


def is_demonstratie() -> bool:
    """Started as one (OPSTAP_DEMO), and on a city that is marked as invented in the database itself."""
    return settings.OPSTAP_DEMO and stand() is not None
