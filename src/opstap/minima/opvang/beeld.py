"""One family that asked for shelter, with all that was decided, through the gate of its household."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from opstap.kern.bladeren import open_nummer
from opstap.kern.models import Dossier
from opstap.kern.toegang import Gebruiker
from opstap.minima.models import Opvangplaatsing, Opvangstap, Opvangverzoek
from opstap.minima.opvang.lijst import KOMT, NIET, OVER, STANDEN, VERBLIJFT, WACHT, met_stand


@dataclass(frozen=True)
class Opvangbeeld:
    """A request on a screen."""

    verzoek: Opvangverzoek
    dossier: Dossier
    stand: str
    plaatsing: Opvangplaatsing | None
    tot: date | None
    stappen: tuple[Opvangstap, ...]
    afgesloten: str
    afgesloten_omdat: str

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]

    @property
    def wacht(self) -> bool:
        return self.stand == WACHT

    @property
    def loopt(self) -> bool:
        """The family has a place that it did not leave, and no end is written down."""
        beeindigd = any(stap.soort == Opvangstap.Soort.EINDE for stap in self.stappen)
        return self.stand in (KOMT, VERBLIJFT, OVER) and not beeindigd

    @property
    def niet_geplaatst(self) -> bool:
        return self.stand == NIET


def open_verzoek(gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, nu: datetime) -> Opvangbeeld:
    """A request; its number is the reason to open the dossier. Errors: those of the gate, OPVANG-ONBEKEND."""
    gevonden = open_nummer(
        gebruiker,
        gemeente,
        met_stand(gemeente, localdate(nu)).select_related("afsluiting", "plaatsing__locatie"),
        nummer,
        doel,
        waarom="noodopvang",
        onbekend=("OPVANG-ONBEKEND", "Er is geen verzoek met dit nummer. Controleer het nummer."),
        nu=nu,
    )
    plaatsing = getattr(gevonden, "plaatsing", None)
    af = getattr(gevonden, "afsluiting", None)
    return Opvangbeeld(
        verzoek=gevonden,
        dossier=gevonden.dossier,
        stand=gevonden.stand,
        plaatsing=plaatsing,
        tot=gevonden.tot,
        stappen=tuple(plaatsing.stappen.order_by("id")) if plaatsing else (),
        afgesloten=af.get_uitkomst_display() if af else "",
        afgesloten_omdat=af.reden if af else "",
    )
