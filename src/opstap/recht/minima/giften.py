"""Gifts beside assistance, as a municipality leaves them free per calendar year (local policy until 2026)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.regels import Cent, feit, keuze, niet_gemodelleerd, regel

ARTIKEL = "Participatiewet art. 31 lid 2 onder m (tekst tot 2026); gemeentelijk beleid"
EINDE = "2026-01-01"
MAX_GIFT = 100_000_000

for _naam, _titel in (
    ("giften_vrij_alleenstaande", "Giften: per kalenderjaar vrij voor een alleenstaande"),
    ("giften_vrij_gehuwden", "Giften: per kalenderjaar vrij voor gehuwden"),
    ("giften_vrij_alleenstaande_ouder", "Giften: per kalenderjaar vrij voor een alleenstaande ouder"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort="Cent",
        titel=_titel,
        zin="Hoeveel giften deze gemeente vrijliet voordat de wet een bedrag noemde, is niet gevonden. "
        "Laat een "
        "medewerker beoordelen of de gift verantwoord is.",
    )

niet_gemodelleerd(
    ARTIKEL,
    naam="giften_meldtermijn_weken",
    soort="int",
    titel="Giften: binnen hoeveel weken te melden",
    zin="Binnen hoeveel weken iemand een gift boven het vrije bedrag aan deze gemeente moet melden, is niet "
    "gevonden.",
)

feit(
    "giften_in_jaar",
    soort="Cent",
    bereik=(0, MAX_GIFT),
    titel="Giften in dit kalenderjaar",
    vraag="Hoeveel kreeg u in dit kalenderjaar aan giften, zonder giften voor een bijzonder doel?",
    artikel=ARTIKEL,
)
feit(
    "giften_met_vrij_doel",
    soort="Cent",
    bereik=(0, MAX_GIFT),
    titel="Giften voor een achterstand of een voorziening",
    vraag="Hoeveel kreeg u voor een achterstand in huur, water, zorgverzekering of energie, of voor iets "
    "dat een "
    "Wmo-voorziening voorkomt?",
    artikel=ARTIKEL,
)

keuze(
    "giften_vrij_bedrag",
    uit="leefvorm",
    waarden={
        Leefvorm.ALLEENSTAANDE: "giften_vrij_alleenstaande",
        Leefvorm.ALLEENSTAANDE_OUDER: "giften_vrij_alleenstaande_ouder",
        Leefvorm.GEHUWDEN: "giften_vrij_gehuwden",
    },
    titel="Giften die per kalenderjaar vrij zijn",
    artikel=ARTIKEL,
    uitleg="Per kalenderjaar mag u {giften_vrij_bedrag} aan giften krijgen.",
    vanaf="2015-01-01",
    tot=EINDE,
)


@regel(
    ARTIKEL,
    titel="Giften die vrij blijven",
    uitleg="Van uw giften van {giften_in_jaar} blijft {giften_vrij} vrij.",
    vanaf="2015-01-01",
    tot=EINDE,
)
def giften_vrij(giften_in_jaar: Cent, giften_vrij_bedrag: Cent) -> Cent:
    """Of the ordinary gifts of the calendar year; gifts for a special purpose are free beside this."""
    return min(giften_in_jaar, giften_vrij_bedrag)


@regel(
    ARTIKEL,
    titel="Giften boven wat vrij is",
    uitleg={
        "overig": "U kreeg {giften_meerdere} meer dan vrij is.",
        0: "U kreeg niet meer giften dan vrij is.",
    },
    vanaf="2015-01-01",
    tot=EINDE,
)
def giften_meerdere(giften_in_jaar: Cent, giften_vrij: Cent) -> Cent:
    return giften_in_jaar - giften_vrij


@regel(
    ARTIKEL,
    titel="Giften melden",
    uitleg={
        True: "U moet dit melden bij de gemeente.",
        False: "U hoeft deze giften niet te melden.",
    },
    vanaf="2015-01-01",
    tot=EINDE,
)
def giften_melden(giften_meerdere: Cent, giften_met_vrij_doel: Cent) -> bool:
    """What is above the free amount, and every gift for a special purpose. Goods of a food bank: neither."""
    return giften_meerdere > 0 or giften_met_vrij_doel > 0


@regel(
    ARTIKEL,
    titel="Giften melden binnen zoveel weken",
    uitleg={
        "overig": "Meld dit binnen {giften_melden_binnen_weken} weken.",
        "anders": "U hoeft deze giften niet te melden.",
    },
    als="giften_melden",
    vanaf="2015-01-01",
    tot=EINDE,
)
def giften_melden_binnen_weken(giften_meldtermijn_weken: int) -> int:
    return giften_meldtermijn_weken
