"""Voorschoten (GM0626): local policy on top of the Participatiewet, and what of it is not known."""

from __future__ import annotations

from pathlib import Path

from opstap.gemeenten.GM0626 import verlaging
from opstap.gemeenten.varianten import inkomenstoeslag
from opstap.regels.graaf import Overlay

OVERLAY = Overlay(
    "GM0626",
    "Voorschoten",
    regels=(verlaging, inkomenstoeslag),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
