"""What a check hands over, before it is stored."""

from __future__ import annotations

from typing import NamedTuple

from opstap.financien.models import Bevinding

Zwaarte = Bevinding.Zwaarte


class Gevonden(NamedTuple):
    """A finding: how heavy, a code, a Dutch sentence without personal data, and the payment if any."""

    zwaarte: Zwaarte
    code: str
    zin: str
    betaling_id: int | None = None
