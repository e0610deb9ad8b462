"""What is stored of assistance itself: one room per subject."""

from opstap.inkomen.models.aanvraag import Aanvraagbeoordeling, Aanvraagopgave, Melding
from opstap.inkomen.models.feiten import VrijlatingVooraf
from opstap.inkomen.models.handhaving import (
    Boete,
    Gehoord,
    Maatregel,
    Maatregelherziening,
    Maatregelverlaging,
    Onderzoek,
    Onderzoeksmiddel,
    Onderzoekstap,
    Steekproef,
    Zienswijze,
)
from opstap.inkomen.models.heronderzoek import (
    Heronderzoek,
    Heronderzoekstap,
    Indeling,
    Nazorg,
    Nazorgcontact,
    Ontheffing,
    OntheffingEinde,
    Taalkennisgeving,
    Taaltoets,
)
from opstap.inkomen.models.inhouding import Inhouding, Inhoudingsregel, Maandinhouding, Voorschot
from opstap.inkomen.models.inkomstenopgave import (
    Inkomensmaand,
    Inkomstenopgave,
    Inkomstenverhouding,
    Opgaveverzoek,
    Toerekeningskeuze,
)
from opstap.inkomen.models.maandrun import (
    Maandberekening,
    Maandrun,
    TeHerrekenen,
    Uitval,
    Vakantiegeld,
    Vrijlatingsmaand,
)
from opstap.inkomen.models.opschorting import Opschorting
from opstap.inkomen.models.overname import Overname
from opstap.inkomen.models.signaal import Signaal, Signaalafhandeling
from opstap.inkomen.models.uitkering import RedenEinde, Uitkering
from opstap.inkomen.models.vordering import (
    Aflossingsregeling,
    Schuldenaar,
    Vordering,
    Vorderinggebeurtenis,
    Vorderingsmutatie,
)
from opstap.inkomen.models.wijziging import Afwezigheid, Wijzigingsmelding, Wijzigingsvaststelling

__all__ = [
    "Aanvraagbeoordeling",
    "Aanvraagopgave",
    "Aflossingsregeling",
    "Afwezigheid",
    "Boete",
    "Gehoord",
    "Heronderzoek",
    "Heronderzoekstap",
    "Indeling",
    "Inhouding",
    "Inhoudingsregel",
    "Inkomensmaand",
    "Inkomstenopgave",
    "Inkomstenverhouding",
    "Maandberekening",
    "Maandinhouding",
    "Maandrun",
    "Maatregel",
    "Maatregelherziening",
    "Maatregelverlaging",
    "Melding",
    "Nazorg",
    "Nazorgcontact",
    "Onderzoek",
    "Onderzoeksmiddel",
    "Onderzoekstap",
    "Ontheffing",
    "OntheffingEinde",
    "Opgaveverzoek",
    "Opschorting",
    "Overname",
    "RedenEinde",
    "Schuldenaar",
    "Signaal",
    "Signaalafhandeling",
    "Steekproef",
    "Taalkennisgeving",
    "Taaltoets",
    "TeHerrekenen",
    "Toerekeningskeuze",
    "Uitkering",
    "Uitval",
    "Vakantiegeld",
    "Voorschot",
    "Vordering",
    "Vorderinggebeurtenis",
    "Vorderingsmutatie",
    "VrijlatingVooraf",
    "Vrijlatingsmaand",
    "Wijzigingsmelding",
    "Wijzigingsvaststelling",
    "Zienswijze",
]
