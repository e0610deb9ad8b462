"""The read models for the screens; see ``beelden`` for their shapes."""

from __future__ import annotations

from opstap.inkomen.beelden import (
    Adresbeeld,
    Besluitbeeld,
    Besluitmaand,
    Besluitregel,
    Betaalspecificatie,
    Dossierbeeld,
    Feitbeeld,
    Gebeurtenisbeeld,
    Huisgenoot,
    Maandbeeld,
    Maandrunbeeld,
    Specificatieregel,
    Stapbeeld,
    Termijnbeeld,
    Uitkeringbeeld,
    Uitvalregel,
    Vorderingbeeld,
    Werkvoorraad,
    Zaakbeeld,
    Zaakregel,
)

__all__ = [
    "Adresbeeld",
    "Besluitbeeld",
    "Besluitmaand",
    "Besluitregel",
    "Betaalspecificatie",
    "Dossierbeeld",
    "Feitbeeld",
    "Gebeurtenisbeeld",
    "Huisgenoot",
    "Maandbeeld",
    "Maandrunbeeld",
    "Specificatieregel",
    "Stapbeeld",
    "Termijnbeeld",
    "Uitkeringbeeld",
    "Uitvalregel",
    "Vorderingbeeld",
    "Werkvoorraad",
    "Zaakbeeld",
    "Zaakregel",
]
