"""One spending with all that is known of it, through the gate of its household."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from opstap.kern.bladeren import open_nummer
from opstap.kern.iban import maskeer
from opstap.kern.models import Dossier
from opstap.kern.toegang import Gebruiker
from opstap.minima.maatwerk.lijst import NIET, OPEN, STANDEN, TE_LAAT, WACHT, met_stand
from opstap.minima.models import Maatwerkbesteding


@dataclass(frozen=True)
class Bestedingsbeeld:
    """A spending on a screen."""

    besteding: Maatwerkbesteding
    dossier: Dossier
    stand: str
    rekening: str
    """The account with most of it hidden; '' when no bank is involved."""
    stuk: str
    """The number of the receipt; '' when there is none."""
    zonder_stuk: str
    opbrengst: str
    verantwoord_op: date | None
    verantwoord_door: str
    nagekeken_door: str
    afgekeurd_omdat: str

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]

    @property
    def team(self) -> str:
        return self.besteding.budget.team

    @property
    def wacht(self) -> bool:
        """A colleague has to look at the account."""
        return self.stand == WACHT

    @property
    def te_verantwoorden(self) -> bool:
        return self.stand in (OPEN, TE_LAAT)

    @property
    def telt(self) -> bool:
        return self.stand != NIET


def open_besteding(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, nu: datetime
) -> Bestedingsbeeld:
    """A spending; its number is the reason to open the dossier. Errors: those of the gate,
    BESTEDING-ONBEKEND."""
    gevonden = open_nummer(
        gebruiker,
        gemeente,
        met_stand(gemeente, localdate(nu)).select_related("budget", "oordeel", "verantwoording__stuk"),
        nummer,
        doel,
        waarom="maatwerkbudget",
        onbekend=("BESTEDING-ONBEKEND", "Er is geen besteding met dit nummer. Controleer het nummer."),
        nu=nu,
    )
    oordeel = getattr(gevonden, "oordeel", None)
    af = getattr(gevonden, "verantwoording", None)
    return Bestedingsbeeld(
        besteding=gevonden,
        dossier=gevonden.dossier,
        stand=gevonden.stand,
        rekening=maskeer(gevonden.iban) if gevonden.iban else "",
        stuk=af.stuk.nummer if af and af.stuk else "",
        zonder_stuk=af.zonder_stuk if af else "",
        opbrengst=af.opbrengst if af else "",
        verantwoord_op=localdate(af.moment) if af else None,
        verantwoord_door=af.door if af else "",
        nagekeken_door=oordeel.door if oordeel else "",
        afgekeurd_omdat=oordeel.reden if oordeel else "",
    )
