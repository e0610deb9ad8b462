"""What is stored of money: one room per subject. Amounts are cents."""

from opstap.financien.models.bank import (
    Afschrift,
    Afschriftregel,
    Bankbestand,
    Rekeningbevestiging,
    Rekeningnotitie,
    TeruggekomenBetaling,
    Vraagpostoplossing,
)
from opstap.financien.models.begroting import Begrotingsregel, BegrotingsVersie
from opstap.financien.models.betaling import (
    Betaalopdracht,
    Betaalrekening,
    Betaling,
    GestopteBetaling,
    Intrekking,
    VervallenBetaling,
)
from opstap.financien.models.grootboek import Boeking, Journaalpost, Product, Productindeling, Rekening
from opstap.financien.models.organisatie import Organisatie, Organisatierekening
from opstap.financien.models.rekeningwijziging import Rekeningwijziging, Rekeningwijzigingstap
from opstap.financien.models.vrijgave import Bevinding, Oordeel, Vrijgave, Vrijgaveinstelling, Vrijgaverol

__all__ = [
    "Afschrift",
    "Afschriftregel",
    "Bankbestand",
    "BegrotingsVersie",
    "Begrotingsregel",
    "Betaalopdracht",
    "Betaalrekening",
    "Betaling",
    "Bevinding",
    "Boeking",
    "GestopteBetaling",
    "Intrekking",
    "Journaalpost",
    "Oordeel",
    "Organisatie",
    "Organisatierekening",
    "Product",
    "Productindeling",
    "Rekening",
    "Rekeningbevestiging",
    "Rekeningnotitie",
    "Rekeningwijziging",
    "Rekeningwijzigingstap",
    "TeruggekomenBetaling",
    "VervallenBetaling",
    "Vraagpostoplossing",
    "Vrijgave",
    "Vrijgaveinstelling",
    "Vrijgaverol",
]
