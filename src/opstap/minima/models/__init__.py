"""What is stored of the schemes: one room per subject. Amounts are cents."""

from opstap.minima.models.partner import Partner, Partnerafspraak
from opstap.minima.models.pas import Pas, Passtap
from opstap.minima.models.tegoed import Tegoed, Tegoedmutatie
from opstap.minima.models.toekenning import Toekenning, Toekenningseinde

__all__ = [
    "Partner",
    "Partnerafspraak",
    "Pas",
    "Passtap",
    "Tegoed",
    "Tegoedmutatie",
    "Toekenning",
    "Toekenningseinde",
]
