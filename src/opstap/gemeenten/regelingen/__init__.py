"""Schemes of a municipality as declarations: one file each, from which rules and everything else follow.

`vormen` says what a scheme is, `lezen` reads its file, `opbouw` makes its rules of building blocks.
"""

from __future__ import annotations

from opstap.gemeenten.regelingen.lezen import lees_regeling
from opstap.gemeenten.regelingen.vormen import Leverwijze, Regeling, Regelingfout, Ritme, Route, Thema

__all__ = ["Leverwijze", "Regeling", "Regelingfout", "Ritme", "Route", "Thema", "lees_regeling"]
