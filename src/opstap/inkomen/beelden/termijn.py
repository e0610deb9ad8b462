"""How much time a case has left, and a case as it stands in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap.kern.models import Zaak

BIJNA = 7
"""From so many days before its deadline a case is marked as nearly due."""
AAN_DE_BEURT = 91
"""From so many days before its last day a review that nobody began waits; until then it is only planned."""

OPEN_STATUS = (Zaak.Status.ONTVANGEN, Zaak.Status.IN_BEHANDELING, Zaak.Status.WACHT_OP_INWONER)


@dataclass(frozen=True, slots=True)
class Termijnbeeld:
    """How much time a case has left."""

    beslissen_voor: date
    dagen_over: int
    """Calendar days to the deadline; negative: too late."""
    stand: str
    """'ruim', 'bijna' (7 days or fewer), 'te laat', 'opgeschort', 'afgerond', or of a review 'gepland'."""


@dataclass(frozen=True, slots=True)
class Zaakregel:
    """A case in a list."""

    nummer: str
    soort: str
    status: str
    ontvangen: date
    termijn: Termijnbeeld
    dossier_nummer: str
    aanvrager: str
    stadsdeel: str


def termijn(zaak: Zaak, vandaag: date) -> Termijnbeeld:
    """How much time a case has left on this day."""
    over = (zaak.beslissen_voor - vandaag).days
    if zaak.status in (Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN):
        stand = "afgerond"
    elif zaak.status == Zaak.Status.WACHT_OP_INWONER:
        stand = "opgeschort"
    else:
        stand = "te laat" if over < 0 else "bijna" if over <= BIJNA else "ruim"
    return Termijnbeeld(zaak.beslissen_voor, over, stand)


def zaakregel(zaak: Zaak, dossier_nummer: str, aanvrager: str, stadsdeel: str, vandaag: date) -> Zaakregel:
    return Zaakregel(
        nummer=zaak.nummer,
        soort=zaak.get_soort_display(),
        status=zaak.get_status_display(),
        ontvangen=zaak.ontvangen,
        termijn=termijn(zaak, vandaag),
        dossier_nummer=dossier_nummer,
        aanvrager=aanvrager,
        stadsdeel=stadsdeel,
    )
