"""What someone can pay of a fine within a reasonable time (CRvB 2016:8 to 13): months by culpability."""

from __future__ import annotations

from opstap.recht.participatiewet.boete import DOCTRINE
from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels import Basispunt, Cent, deel_afgerond, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

niet_gemodelleerd(
    "ECLI:NL:CRVB:2016:8 tot en met 13",
    naam="boete_maanden_verminderd",
    soort="int",
    titel="Maanden waarin een boete bij verminderde verwijtbaarheid te betalen moet zijn",
    zin="Binnen hoeveel maanden een boete bij verminderde verwijtbaarheid te betalen moet zijn, is hier niet "
    "bevestigd. Laat een jurist het aantal maanden vaststellen.",
)

keuze(
    "boete_draagkracht_maanden",
    uit="verwijtbaarheid",
    waarden={
        Verwijtbaarheid.OPZET: "boete_maanden_opzet",
        Verwijtbaarheid.GROVE_SCHULD: "boete_maanden_grove_schuld",
        Verwijtbaarheid.NORMAAL: "boete_maanden_normaal",
        Verwijtbaarheid.VERMINDERD: "boete_maanden_verminderd",
    },
    anders=0,
    titel="Maanden waarin de boete te betalen moet zijn",
    artikel="ECLI:NL:CRVB:2016:8 tot en met 13",
    uitleg={
        "overig": "Bij {verwijtbaarheid} moet de boete binnen {boete_draagkracht_maanden} maanden te "
        "betalen zijn.",
        "anders": "Zonder verwijt is er geen boete.",
    },
    vanaf=DOCTRINE,
)


@regel(
    "ECLI:NL:CRVB:2016:10; Wetboek van Burgerlijke Rechtsvordering art. 475dc",
    titel="Draagkracht op bijstandsniveau",
    uitleg="{boete_draagkracht_maanden} maanden lang {boete_draagkracht_percentage} van de norm van "
    "{bijstandsnorm} is {boete_draagkracht_bijstandsniveau}.",
    vanaf=DOCTRINE,
)
def boete_draagkracht_bijstandsniveau(
    bijstandsnorm: Cent, boete_draagkracht_percentage: Basispunt, boete_draagkracht_maanden: int
) -> Cent:
    """Months times the free share of the norm, rounded once, on the outcome."""
    return deel_afgerond(
        bijstandsnorm * boete_draagkracht_percentage * boete_draagkracht_maanden, BASISPUNTEN_PER_GEHEEL
    )


@regel(
    "ECLI:NL:CRVB:2016:10",
    titel="Draagkracht boven bijstandsniveau",
    uitleg="{boete_draagkracht_maanden} maanden lang {ruimte_boven_beslagvrije_voet} is "
    "{boete_draagkracht_hoger_inkomen}.",
    vanaf=DOCTRINE,
)
def boete_draagkracht_hoger_inkomen(
    ruimte_boven_beslagvrije_voet: Cent, boete_draagkracht_maanden: int
) -> Cent:
    return ruimte_boven_beslagvrije_voet * boete_draagkracht_maanden


keuze(
    "boete_draagkracht_inkomen",
    uit="inkomen_op_bijstandsniveau",
    waarden={True: "boete_draagkracht_bijstandsniveau", False: "boete_draagkracht_hoger_inkomen"},
    titel="Draagkracht uit inkomen",
    artikel="ECLI:NL:CRVB:2016:10",
    uitleg="Uit het inkomen kan {boete_draagkracht_inkomen} worden betaald.",
    vanaf=DOCTRINE,
)


@regel(
    "ECLI:NL:CRVB:2016:10; Boetebesluit art. 2 lid 8",
    titel="Hoogste boete gelet op de draagkracht",
    uitleg="Uit inkomen ({boete_draagkracht_inkomen}) en vermogen ({vermogen_beschikbaar_voor_boete}) kan "
    "samen {boete_draagkrachtgrens} worden betaald.",
    vanaf=DOCTRINE,
)
def boete_draagkrachtgrens(boete_draagkracht_inkomen: Cent, vermogen_beschikbaar_voor_boete: Cent) -> Cent:
    return boete_draagkracht_inkomen + vermogen_beschikbaar_voor_boete
