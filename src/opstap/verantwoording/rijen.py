"""Whose rows the tables of the account hold (kern.toegang.rijen)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.kern.toegang.rijen import Rijen, Zonder, van_gemeente, via, voor_medewerkers

RIJEN: Mapping[str, Rijen | Zonder] = {
    "verantwoording_cbslevering": voor_medewerkers(),
    "verantwoording_kenmerkenopgave": van_gemeente("Kenmerken van een gemeente als geheel, geen personen."),
    "verantwoording_verdeelkenmerk": via("opgave"),
    "verantwoording_kenmerkenbevestiging": via("opgave"),
}
