"""Who is behind this browser: signing in, staying signed in for a while, and signing out.

Every view asks `gebruiker`; no other module reads who is signed in.
"""

from __future__ import annotations

from opstap.portalen.aanmelding.sessie import gebruiker, meld_aan, meld_af, wie

__all__ = ["gebruiker", "meld_aan", "meld_af", "wie"]
