"""Whose rows the tables of received files hold (kern.toegang.rijen)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.kern.toegang.rijen import Rijen, Zonder, voor_medewerkers

RIJEN: Mapping[str, Rijen | Zonder] = {"koppelingen_bestandsontvangst": voor_medewerkers()}
