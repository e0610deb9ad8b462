"""Households of worked examples that cannot be as they are described."""

from __future__ import annotations

from collections.abc import Mapping

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import (
    ALLEEN,
    BEVESTIGINGEN,
    EEN_AOW,
    KINDEREN,
    LEEFVORMEN,
    Huishouden,
)
from opstap.opdrachten.voorbeelden.vertaling import Vertaling
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval

BEREIKT = "aow_leeftijd_bereikt"
AOW = ("aow", "beiden_aow", *EEN_AOW)


def controleer(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    """Refuse what ages contradict; a single person with children is read as the law calls that."""
    _aow(vertaling, huishouden, velden)
    _kinderen(huishouden, velden)
    controleer_bevestigingen(velden)
    alleenstaand = een_waarde(velden, ALLEEN)
    nee = alleenstaand is not None and alleenstaand.janee() is False
    if alleenstaand is not None and nee and not (huishouden.gehuwd or huishouden.kinderen):
        alleenstaand.fout("HUISHOUDEN-ONBEKEND", "zeg wie er dan nog bij hoort, zoals gehuwd: ja")
    leefvorm = velden.get("leefvorm")
    alleen = leefvorm is not None and leefvorm.keuze(LEEFVORMEN) == "alleenstaande"
    if alleen and huishouden.kinderen:
        vertaling.lees_als("er zijn kinderen: wie er een van jonger dan 18 heeft, is alleenstaande ouder")


def controleer_bevestigingen(velden: Mapping[str, Plek]) -> None:
    """What holds for everybody is taken as read; who is an exception has to be said of that person."""
    for naam in BEVESTIGINGEN:
        if naam in velden and velden[naam].janee() is False:
            velden[naam].fout("HUISHOUDEN-ONBEKEND", "zeg bij elke huisgenoot apart voor wie dit niet geldt")


def _aow(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    """Whether the AOW age is reached, against an age that leaves no doubt about it."""
    if not vertaling.datums:
        return
    boek = gemeenten.regelboek().op(vertaling.datum)
    for gezegd, leeftijd in zip(huishouden.aow, huishouden.eigen_leeftijden, strict=False):
        plek = next((velden[naam] for naam in AOW if naam in velden), None)
        if gezegd is None or leeftijd is None or plek is None:
            continue
        alleen = Geval({}, ({"rol": int(Rol.AANVRAGER), "leeftijd": leeftijd},))
        stappen = boek.probeer(alleen, (BEREIKT,)).gevraagd.get(BEREIKT, ())
        if any(stap.uitkomst is not None and bool(stap.uitkomst) != gezegd for stap in stappen):
            plek.fout(
                "LEEFTIJD-TEGENSTRIJDIG",
                f"dit past niet bij wie op deze dag {leeftijd} jaar is; haal er één weg",
            )


def _kinderen(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    """A child is younger than at least one of its parents."""
    ouders = [leeftijd for leeftijd in huishouden.eigen_leeftijden if leeftijd is not None]
    kinderen = [leeftijd for leeftijd in huishouden.kinderen if leeftijd is not None]
    plek = next((velden[naam] for naam in KINDEREN if naam in velden), None)
    if len(ouders) < len(huishouden.eigen_leeftijden) or not kinderen or plek is None:
        return
    if max(kinderen) >= max(ouders):
        plek.fout(
            "KIND-OUDER-DAN-OUDER",
            f"een kind van {max(kinderen)} jaar past niet bij een ouder van {max(ouders)} jaar",
        )
