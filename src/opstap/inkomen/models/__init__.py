"""What is stored of assistance itself: one room per subject."""

from opstap.inkomen.models.feiten import VrijlatingVooraf
from opstap.inkomen.models.maandrun import (
    Maandberekening,
    Maandrun,
    TeHerrekenen,
    Uitval,
    Vakantiegeld,
    Vrijlatingsmaand,
)
from opstap.inkomen.models.uitkering import RedenEinde, Uitkering
from opstap.inkomen.models.vordering import Vordering

__all__ = [
    "Maandberekening",
    "Maandrun",
    "RedenEinde",
    "TeHerrekenen",
    "Uitkering",
    "Uitval",
    "Vakantiegeld",
    "Vordering",
    "VrijlatingVooraf",
    "Vrijlatingsmaand",
]
