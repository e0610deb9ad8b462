"""A stand-in for the sign-in service: real OpenID Connect on this machine, for a demonstration and for tests.

It lets anyone be anyone. Therefore it starts only on a site that says it is a demonstration, on a city that
the database marks as invented, and it can be reached from this machine only (docs/besluiten/0038).
"""

from __future__ import annotations

from opstap.portalen.aanmelding.nagebootst.dienst import Nagebootst
from opstap.portalen.aanmelding.nagebootst.opstarten import start_voor
from opstap.portalen.aanmelding.nagebootst.uitgever import Afnemer, Identiteit

__all__ = ["Afnemer", "Identiteit", "Nagebootst", "start_voor"]
