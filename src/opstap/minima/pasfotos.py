"""The picture on a pass: sent in, looked at by an officer, accepted or refused with a reason.

A picture comes in as every file does (`kern.bestanden`): scanned, and without what it tells about where it
was taken. Until it is accepted, the one that was accepted before stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from opstap.kern import berichten, bewaarplaats
from opstap.kern.bestanden import Bestand
from opstap.kern.bestanden.soorten import soort_van
from opstap.kern.redenen import eis_reden
from opstap.minima import passen
from opstap.minima.models import Pas, Passtap
from opstap.regels.fouten import OpstapFout

BEELDEN = frozenset({"image/jpeg", "image/png"})
"""Media types of a picture."""
Soort = Passtap.Soort


class Stand(StrEnum):
    """Where the last picture stands."""

    GEEN = "geen"
    WACHT = "wacht"
    AFGEKEURD = "afgekeurd"
    GOED = "goed"


@dataclass(frozen=True, slots=True)
class Foto:
    """The last picture of a pass (`afdruk`) and the one that was accepted (`goede`): digests, '' for none."""

    stand: Stand
    afdruk: str = ""
    goede: str = ""
    reden: str = ""
    sinds: datetime | None = None


_STAND = {Soort.INGESTUURD: Stand.WACHT, Soort.AFGEKEURD: Stand.AFGEKEURD, Soort.FOTO: Stand.GOED}


def foto(pas: Pas) -> Foto:
    """Where the picture of a pass stands now."""
    stappen = [stap for stap in pas.stappen.order_by("id") if stap.soort in _STAND]
    if not stappen:
        return Foto(Stand.GEEN)
    laatste = stappen[-1]
    goede = next((stap.foto for stap in reversed(stappen) if stap.soort == Soort.FOTO), "")
    return Foto(_STAND[Soort(laatste.soort)], laatste.foto, goede, laatste.reden, laatste.moment)


@transaction.atomic
def stuur_in(pas: Pas, bestand: Bestand, *, door: str, nu: datetime) -> None:
    """Keep a picture until an officer has looked at it. Errors: PAS-FOTO-SOORT, PAS-STAP."""
    if bestand.mediasoort not in BEELDEN:
        raise OpstapFout("PAS-FOTO-SOORT", "Een pasfoto is een foto: jpg of png. Kies een ander bestand.")
    passen.schrijf_foto(pas, Soort.INGESTUURD, bewaarplaats.bewaar(bestand.inhoud), door, nu)


@transaction.atomic
def keur_goed(pas: Pas, afdruk: str, *, door: str, nu: datetime) -> None:
    """Accept the picture that waits; the first one gives the pass out. Errors: PAS-FOTO-INTUSSEN."""
    _eis_wacht(pas, afdruk)
    passen.voeg_foto_toe(pas, afdruk, door=door, nu=nu)
    if passen.stand(pas) == Soort.AANGEMAAKT:
        passen.geef_uit(pas, door=door, nu=nu)


@transaction.atomic
def keur_af(pas: Pas, afdruk: str, *, reden: str, door: str, nu: datetime) -> None:
    """Refuse the picture that waits, and say why. Errors: REDEN-ONTBREEKT, PAS-FOTO-INTUSSEN."""
    reden = eis_reden(reden, "Schrijf op wat er niet goed is aan de foto. De inwoner leest dit.")
    _eis_wacht(pas, afdruk)
    passen.schrijf_foto(pas, Soort.AFGEKEURD, afdruk, door, nu, reden=reden)
    berichten.stuur(
        pas.dossier,
        f"De foto voor de pas van {pas.persoon} kunnen wij niet gebruiken: {reden} "
        "Stuur een andere foto. Dat kan in Mijn Opstap, bij Passen.",
        van_inwoner=False,
        door=door,
        nu=nu,
    )


def lees(afdruk: str) -> tuple[str, bytes]:
    """Media type and content of a picture. Errors: STUK-ONVINDBAAR, STUK-BESCHADIGD."""
    inhoud = bewaarplaats.lees(afdruk)
    soort = soort_van(inhoud)
    assert soort is not None
    return soort.mediasoort, inhoud


def _eis_wacht(pas: Pas, afdruk: str) -> None:
    """The picture that was looked at is still the one that waits."""
    nu = foto(passen.vergrendel(pas))
    if (nu.stand, nu.afdruk) != (Stand.WACHT, afdruk):
        raise OpstapFout(
            "PAS-FOTO-INTUSSEN", "Deze foto is al beoordeeld, of er kwam een nieuwe. Kijk opnieuw."
        )
