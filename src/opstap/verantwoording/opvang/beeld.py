"""The council's page of emergency shelter: every number ready to be shown, or withheld (`sluier`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from opstap.kern.tijdvak import maand_in_woorden
from opstap.minima.opvang.bezetting import Maandstand
from opstap.regels.geld import deel_afgerond
from opstap.verantwoording.aantal import Aantal, geteld
from opstap.verantwoording.geheimhouding import KLEINSTE_CEL, Cel
from opstap.verantwoording.opvang.sluier import Dicht, sluier
from opstap.verantwoording.opvang.telling import (
    DUREN,
    GEKOMEN,
    PER_KWARTAAL,
    VERTROKKEN,
    Telling,
    gesloten_maanden,
    tel,
)
from opstap.verantwoording.sluier import VERBORGEN
from opstap.verantwoording.teken import STREEPJE, getal

ZINNEN = (
    "Een gezin is een huishouden dat een plaats kreeg. Wie naar een andere locatie verhuist, blijft.",
    "Wie later terugkomt, telt opnieuw.",
    "De bezetting is het deel van de nachten waarin een plaats bezet was.",
    "Over de termijn: de termijn die op de laatste dag van de maand gold, was toen voorbij.",
    "Een langste duur voor gezinnen staat in geen bron. De termijn is per gezin bepaald.",
    "De verdeling van de verblijfsduur is van Opstap. Geen bron geeft er een.",
    "Een aantal van een tot en met negen gezinnen staat er niet. Wat zo'n aantal verraadt ook niet.",
    "Bij minder dan tien plaatsen staat er ook geen nul: die zou verraden wanneer er wel iemand was.",
    "Daarom komen de cijfers per kwartaal: een kwartaal dat nog loopt staat er niet in.",
    "De kosten per plaats staan in geen bron.",
)
BRON = "de plaatsen en verblijven in Opstap"


@dataclass(frozen=True, slots=True)
class Maandregel:
    """A month; `procent` None: the occupancy is withheld, or there are no places."""

    maand: date
    plaatsen: int
    procent: int | None
    bezetting: str
    aanwezig: Aantal
    gekomen: Aantal
    vertrokken: Aantal
    over: Aantal

    @property
    def naam(self) -> str:
        return maand_in_woorden(self.maand)


@dataclass(frozen=True, slots=True)
class Duurregel:
    """How many of those that left stayed so long."""

    naam: str
    gezinnen: Aantal


@dataclass(frozen=True, slots=True)
class Opvangbeeld:
    """A year as the council sees it, through the last quarter that is over."""

    jaar: int
    titel: str
    zin: str
    maanden: tuple[Maandregel, ...]
    gekomen: Aantal
    vertrokken: Aantal
    duren: tuple[Duurregel, ...]
    gemiddeld: str
    """Nights that a family stayed on average that left."""
    zinnen: tuple[str, ...] = ZINNEN
    bron: str = BRON


def opvangbeeld(gemeente: str, jaar: int, *, vandaag: date) -> Opvangbeeld:
    """A year of the shelter as it stands on a day."""
    aantal = gesloten_maanden(jaar, vandaag)
    telling = tel(gemeente, jaar, aantal)
    dicht = sluier(telling)
    vastgelegd = any(een.nachten or een.gezinnen for een in telling.maanden)
    maanden = tuple(
        _maand(telling, dicht, nummer, maand) for nummer, maand in enumerate(telling.maanden) if vastgelegd
    )

    klein = max((een.plaatsen for een in telling.maanden), default=0) < KLEINSTE_CEL

    def samen(stroom: str) -> Aantal:
        groep = telling.stroom(stroom, 0, aantal)
        weg = dicht.tot_en_met(stroom, aantal // PER_KWARTAAL)
        return geteld(groep.aantal, weg or (klein and groep.gezinnen < KLEINSTE_CEL))

    titel, zin = _titel(maanden) if maanden else _leeg(jaar, aantal)
    return Opvangbeeld(
        jaar=jaar,
        titel=titel,
        zin=zin,
        maanden=maanden,
        gekomen=samen(GEKOMEN),
        vertrokken=samen(VERTROKKEN),
        duren=tuple(Duurregel(naam, samen(naam)) for naam in DUREN),
        gemiddeld=VERBORGEN if samen(VERTROKKEN).verborgen else _gemiddeld(telling.nachten),
    )


def _maand(telling: Telling, dicht: Dicht, nummer: int, maand: Maandstand) -> Maandregel:
    klein = 0 < maand.plaatsen < KLEINSTE_CEL  # of one place, "not nil" says it all
    procent = None if klein or _bezetting_dicht(dicht, nummer, maand) else _procent(maand)
    return Maandregel(
        maand=maand.maand,
        plaatsen=maand.plaatsen,
        procent=procent,
        bezetting=STREEPJE if not maand.nachten else VERBORGEN if procent is None else f"{procent}%",
        aanwezig=geteld(telling.standen[nummer + 1].aantal, klein or dicht.stand(nummer)),
        gekomen=geteld(
            telling.stroom(GEKOMEN, nummer, nummer + 1).aantal, klein or dicht.maand(GEKOMEN, nummer)
        ),
        vertrokken=geteld(
            telling.stroom(VERTROKKEN, nummer, nummer + 1).aantal, klein or dicht.maand(VERTROKKEN, nummer)
        ),
        over=geteld(telling.over[nummer].aantal, klein or dicht.over(nummer)),
    )


def _bezetting_dicht(dicht: Dicht, nummer: int, maand: Maandstand) -> bool:
    """Nights over few families; or who stays at its begin or end is withheld, which they would tell."""
    nachten = Cel(maand.gezinnen, maand.bezet, maand.meeste)
    return not nachten.veilig or dicht.stand(nummer - 1) or dicht.stand(nummer)


def _procent(maand: Maandstand) -> int | None:
    return deel_afgerond(100 * maand.bezet, maand.nachten) if maand.nachten else None


def _gemiddeld(nachten: Sequence[int]) -> str:
    """Of nobody there is no average; one family that makes up most of it would stand there itself."""
    if not nachten:
        return STREEPJE
    if not Cel(len(nachten), sum(nachten), max(nachten)).veilig:
        return VERBORGEN
    return f"{getal(deel_afgerond(sum(nachten), len(nachten)))} nachten"


def _leeg(jaar: int, aantal: int) -> tuple[str, str]:
    if not aantal:
        return f"Over de noodopvang in {jaar} is nog geen kwartaal voorbij", "De cijfers komen per kwartaal."
    return (
        f"Over {jaar} is in Opstap geen noodopvang vastgelegd",
        "Opvang die niet in Opstap wordt bijgehouden, telt hier niet mee.",
    )


def _titel(maanden: Sequence[Maandregel]) -> tuple[str, str]:
    """What the last month comes to, and over which months the page goes."""
    laatste = maanden[-1]
    zin = f"Gezinnen die op straat kwamen te staan, van januari tot en met {laatste.naam}."
    if not laatste.plaatsen:
        return f"Eind {laatste.naam} zijn er geen plaatsen in de noodopvang", zin
    if laatste.procent is not None:
        return f"In {laatste.naam} was {laatste.procent}% van de noodopvang bezet", zin
    plaatsen = "is er 1 plaats" if laatste.plaatsen == 1 else f"zijn er {getal(laatste.plaatsen)} plaatsen"
    return f"Eind {laatste.naam} {plaatsen} in de noodopvang", zin
