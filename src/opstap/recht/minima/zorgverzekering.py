"""The municipality's group health insurance: who may take part. What the municipality adds is not known."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto, niet_gemodelleerd, regel

ARTIKEL = "Gemeentelijk minimabeleid: collectieve zorgverzekering"

niet_gemodelleerd(
    ARTIKEL,
    naam="gemeentepolis_grens",
    soort="Basispunt",
    titel="Gemeentepolis: inkomensgrens in procenten van de norm",
    zin="De inkomensgrens van de zorgverzekering van deze gemeente is hier niet bekend.",
)
niet_gemodelleerd(
    ARTIKEL,
    naam="gemeentepolis_ongedateerd",
    titel="De grens van de gemeentepolis heeft geen jaartal",
    zin="De zorgverzekering van deze gemeente is hier niet bekend.",
)
niet_gemodelleerd(
    ARTIKEL,
    naam="gemeentepolis_bijdrage",
    soort="Netto",
    titel="Gemeentepolis: bijdrage van de gemeente in de premie",
    zin="Hoeveel de gemeente per inkomensband meebetaalt aan de zorgpremie, is niet gevonden. In een "
    "berekening van uw "
    "inkomen telt die bijdrage daarom niet mee.",
)


@regel(
    ARTIKEL,
    titel="Nog na te gaan of de grens geldt",
    uitleg={
        True: "Niemand heeft nagegaan of de grens zonder jaartal op deze dag geldt.",
        False: "Nagegaan is dat de grens zonder jaartal op deze dag geldt.",
        "anders": "De grens heeft een begindatum.",
    },
    als="gemeentepolis_ongedateerd",
    vanaf="2015-01-01",
)
def gemeentepolis_na_te_gaan(ongedateerde_bedragen_nagegaan: bool) -> bool:
    return not ongedateerde_bedragen_nagegaan


niet_gemodelleerd(
    ARTIKEL,
    als="gemeentepolis_na_te_gaan",
    voor="gemeentepolis_gelet_op_inkomen",
    zin="De grens van de zorgverzekering komt van een pagina zonder jaartal. Laat een medewerker nagaan of "
    "die op deze "
    "dag geldt.",
)


@regel(
    ARTIKEL,
    titel="Inkomen laag genoeg voor de gemeentepolis",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is niet hoger dan {gemeentepolis_grens} van {minimanorm}.",
        False: "Uw inkomen van {minima_inkomen} is hoger dan {gemeentepolis_grens} van {minimanorm}.",
    },
    vanaf="2015-01-01",
)
def gemeentepolis_gelet_op_inkomen(
    minima_inkomen: Netto, minimanorm: Netto, gemeentepolis_grens: Basispunt
) -> bool:
    return minima_inkomen <= procent_van(minimanorm, gemeentepolis_grens)


@regel(
    ARTIKEL,
    titel="Recht op de gemeentepolis",
    uitleg={
        True: "U kunt meedoen met de zorgverzekering van de gemeente.",
        False: "Uw vermogen is te hoog voor de zorgverzekering van de gemeente.",
        "anders": "Uw inkomen is te hoog voor de zorgverzekering van de gemeente.",
    },
    als="gemeentepolis_gelet_op_inkomen",
    vanaf="2015-01-01",
)
def gemeentepolis_recht(minima_vermogen_binnen_grens: bool) -> bool:
    return minima_vermogen_binnen_grens
