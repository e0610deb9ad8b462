"""Den Haag (GM0518): local policy on top of the Participatiewet, and what of it is not known."""

from __future__ import annotations

from pathlib import Path

from opstap.gemeenten.GM0518 import inkomenstoeslag, kwijtschelding, maatregelen, minima, verlaging
from opstap.regels.graaf import Overlay

OVERLAY = Overlay(
    "GM0518",
    "Den Haag",
    regels=(verlaging, minima, inkomenstoeslag, maatregelen, kwijtschelding),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
