"""The buffer budget from 2027, for who has less than the norm because wage is counted (art. 34b)."""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.recht.participatiewet.vrijlating_vanaf_2027 import BEGIN
from opstap.regels import Netto, feit, regel

feit(
    "bufferbudget_eerder_dit_jaar",
    soort="Netto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Bufferbudget dat dit jaar al is gebruikt",
    vraag="Hoeveel bufferbudget is dit kalenderjaar al gebruikt?",
    artikel="Participatiewet art. 34b lid 1",
)
feit(
    "inkomen_wisselt_door_verrekening",
    soort="bool",
    titel="Het inkomen wisselt door de verrekening van loon",
    vraag="Is er door de verrekening van loon in een of meer maanden minder dan de bijstandsnorm?",
    artikel="Participatiewet art. 34b lid 1 onder a",
    oordeel=True,
)
feit(
    "bufferbudget_draagt_bij",
    soort="bool",
    titel="Het bufferbudget draagt bij aan werk",
    vraag="Draagt het bufferbudget volgens de gemeente bij aan werk in deeltijd of aan volledig werk?",
    artikel="Participatiewet art. 34b lid 1 onder b",
    oordeel=True,
)


@regel(
    "Participatiewet art. 34b lid 1 onder a",
    titel="Bufferbudget mogelijk",
    uitleg={
        True: "Het inkomen wisselt door de verrekening van loon. Een bufferbudget is mogelijk.",
        False: "Het inkomen wisselt niet door de verrekening van loon.",
    },
    vanaf=BEGIN,
)
def bufferbudget_mogelijk(inkomen_wisselt_door_verrekening: bool) -> bool:
    return inkomen_wisselt_door_verrekening


@regel(
    "Participatiewet art. 34b lid 1 onder b",
    titel="Bufferbudget kan worden ingezet",
    uitleg={
        True: "Het bufferbudget draagt volgens de gemeente bij aan werk.",
        False: "Het bufferbudget draagt volgens de gemeente niet bij aan werk.",
        "anders": "Een bufferbudget is niet mogelijk.",
    },
    als="bufferbudget_mogelijk",
    vanaf=BEGIN,
)
def bufferbudget_kan(bufferbudget_draagt_bij: bool) -> bool:
    return bufferbudget_draagt_bij


@regel(
    "Participatiewet art. 34b lid 1 en 2",
    titel="Bufferbudget dat over is",
    uitleg={
        "overig": "Per kalenderjaar is er hoogstens {bufferbudget_maximum}. Gebruikt is "
        "{bufferbudget_eerder_dit_jaar}. Er is nog {bufferbudget_over}.",
        "anders": "Er is geen bufferbudget.",
    },
    als="bufferbudget_kan",
    vanaf=BEGIN,
)
def bufferbudget_over(bufferbudget_maximum: Netto, bufferbudget_eerder_dit_jaar: Netto) -> Netto:
    """To pay out, or to settle what was paid too much because wage was counted."""
    return max(Netto(0), bufferbudget_maximum - bufferbudget_eerder_dit_jaar)
