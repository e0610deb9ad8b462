"""Leidschendam-Voorburg (GM1916): local policy on top of the Participatiewet, and what of it is not known."""

from __future__ import annotations

from pathlib import Path

from opstap.gemeenten.GM1916 import minima, verlaging
from opstap.gemeenten.varianten import inkomenstoeslag
from opstap.regels.graaf import Overlay

OVERLAY = Overlay(
    "GM1916",
    "Leidschendam-Voorburg",
    regels=(verlaging, minima, inkomenstoeslag),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
