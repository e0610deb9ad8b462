"""Wassenaar (GM0629): local policy on top of the Participatiewet, and what of it is not known."""

from __future__ import annotations

from pathlib import Path

from opstap.gemeenten.GM0629 import arbeidsmarkt, verlaging
from opstap.gemeenten.varianten import inkomenstoeslag
from opstap.regels.graaf import Overlay

OVERLAY = Overlay(
    "GM0629",
    "Wassenaar",
    regels=(verlaging, inkomenstoeslag, arbeidsmarkt),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
