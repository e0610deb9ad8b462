"""Who of a household takes part in the insurance that was granted, through the gate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from opstap.kern.bladeren import open_nummer
from opstap.kern.models import Besluit, Dossier
from opstap.kern.toegang import Gebruiker
from opstap.minima.zorgverzekering import aanmelden
from opstap.minima.zorgverzekering.aanmelden import Deelnemer


@dataclass(frozen=True)
class Deelnamebeeld:
    """A decision that grants it, and where taking part stands for each adult."""

    besluit: Besluit
    dossier: Dossier
    vandaag: date
    deelnemers: tuple[Deelnemer, ...]

    @property
    def open(self) -> int:
        """For how many of them somebody must still write something down."""
        return sum(een.open for een in self.deelnemers)


def open_deelname(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, nu: datetime
) -> Deelnamebeeld:
    """By the number of the decision, which is the reason. Errors: those of the gate, BESLUIT-ONBEKEND."""
    besluit = open_nummer(
        gebruiker,
        gemeente,
        Besluit.objects.filter(
            gemeente=gemeente, pk__in=aanmelden.toekenningen_van(gemeente).values("besluit")
        ),
        nummer,
        doel,
        waarom="zorgverzekering",
        onbekend=("BESLUIT-ONBEKEND", "Er is geen zorgverzekering met dit nummer. Controleer het nummer."),
        nu=nu,
    )
    return Deelnamebeeld(
        besluit, besluit.dossier, localdate(nu), tuple(aanmelden.van_dossier(besluit.dossier, nu=nu))
    )
