"""One household of Mini-land of which everything is known."""

from __future__ import annotations

import random
from datetime import date

import miniland
from miniland.feiten import Beroep

from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.datum import dag
from opstap.regels.proef import willekeurige_gevallen

NAMEN = ["gezinsloon", "leeftijd", "gemiddeld_loon", "recht", "opbrengst", "havenbijdrage"]
MEI_2022 = miniland.LANDELIJK.op(date(2022, 5, 1))

VISSER = {
    "geboren": dag("1990-02-28"),
    "beroep": int(Beroep.VISSER),
    "loon": 100_000,
    "vangst": 12,
    "vaart_zelf": True,
    "heeft_bemanning": False,
    "is_zeemeermin": False,
}
KIND = {"geboren": dag("2010-02-28"), "is_zeemeermin": False}
BOOTGEZIN = Geval(
    {"woont_op_boot": True, "boot_lek": False, "spaargeld": 100_000},
    (VISSER, KIND),
    {"spaargeld": "opgave bank", "loon": "loonstrook", "personen.0.geboren": "BRP"},
)
WALGEZIN = Geval({"woont_op_boot": False, "spaargeld": 100_000, "heeft_vuurtoren": False}, (VISSER, KIND))


def gewone_gevallen(
    boek: BoekOpDatum,
    aantal: int,
    zaad: int,
    *,
    personen: tuple[int, int] = (0, 5),
    onbekend: float = 0.0,
) -> list[Geval]:
    """Random households in which mermaids, who stop every decision, are rare."""
    loting = random.Random(zaad)
    return [
        Geval(
            geval.gezin,
            tuple(
                {**rij, "is_zeemeermin": loting.random() < 0.03} if "is_zeemeermin" in rij else rij
                for rij in geval.personen
            ),
        )
        for geval in willekeurige_gevallen(boek, aantal, zaad, personen=personen, onbekend=onbekend)
    ]
