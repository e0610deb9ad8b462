"""The only door to a person's data. It asks who, which municipality and what for, and writes that down.

No screen, export or command reads a dossier around it, and the database shows the web server nothing before
the gate has opened (`rijen`). A refusal does not tell whether the dossier exists.
"""

from __future__ import annotations

from opstap.kern.toegang.doelen import DOELEN, Doel
from opstap.kern.toegang.gebruiker import PARTNERROLLEN, VAN_HET_HUISHOUDEN, Gebruiker, Rol
from opstap.kern.toegang.logboek import Inzageregel, inzagen, keren_door_anderen, laatst_gekeken
from opstap.kern.toegang.poort import (
    betreed,
    geef_door,
    open_besluit,
    open_bezoek,
    open_dossier,
    open_lijst,
    open_zaak,
)
from opstap.kern.toegang.rijen import voor_iedereen, voor_sommen

__all__ = [
    "DOELEN",
    "PARTNERROLLEN",
    "VAN_HET_HUISHOUDEN",
    "Doel",
    "Gebruiker",
    "Inzageregel",
    "Rol",
    "betreed",
    "geef_door",
    "inzagen",
    "keren_door_anderen",
    "laatst_gekeken",
    "open_besluit",
    "open_bezoek",
    "open_dossier",
    "open_lijst",
    "open_zaak",
    "voor_iedereen",
    "voor_sommen",
]
