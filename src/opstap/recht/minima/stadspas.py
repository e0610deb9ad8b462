"""The city pass (in Den Haag and Leidschendam-Voorburg the Ooievaarspas): test on a reference date."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto, niet_gemodelleerd, regel

niet_gemodelleerd(
    "Gemeentelijk minimabeleid",
    naam="stadspas_bestaat",
    titel="De gemeente heeft een stadspas",
    zin="Of deze gemeente een stadspas heeft, is hier niet bekend.",
)
niet_gemodelleerd(
    "Gemeentelijk minimabeleid",
    naam="stadspas_inkomensgrens_percentage",
    soort="Basispunt",
    titel="Inkomensgrens van de stadspas, in procenten van de norm",
    zin="De inkomensgrens van de stadspas in deze gemeente is hier niet bekend.",
)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Inkomensgrens van de stadspas",
    uitleg={
        "overig": "Voor de stadspas mag u {stadspas_inkomensgrens_percentage} van {minimanorm} hebben: "
        "{stadspas_inkomensgrens}.",
        "anders": "Deze gemeente heeft geen stadspas.",
    },
    als="stadspas_bestaat",
    vanaf="2015-01-01",
)
def stadspas_inkomensgrens(minimanorm: Netto, stadspas_inkomensgrens_percentage: Basispunt) -> Netto:
    return procent_van(minimanorm, stadspas_inkomensgrens_percentage)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Inkomen binnen de grens van de stadspas",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is niet hoger dan {stadspas_inkomensgrens}.",
        False: "Uw inkomen van {minima_inkomen} is hoger dan {stadspas_inkomensgrens}.",
        "anders": "Deze gemeente heeft geen stadspas.",
    },
    als="stadspas_bestaat",
    vanaf="2015-01-01",
)
def stadspas_inkomen_binnen_grens(minima_inkomen: Netto, stadspas_inkomensgrens: Netto) -> bool:
    """Exactly at the (rounded) limit is within it."""
    return minima_inkomen <= stadspas_inkomensgrens


@regel(
    "Gemeentelijk minimabeleid",
    titel="Stadspas, gelet op inkomen en vermogen",
    uitleg={
        True: "Uw inkomen en uw vermogen zijn laag genoeg voor de stadspas.",
        False: "Uw vermogen is te hoog voor de stadspas.",
        "anders": "Er is geen recht op de stadspas.",
    },
    als="stadspas_inkomen_binnen_grens",
    vanaf="2015-01-01",
)
def stadspas_gelet_op_middelen(minima_vermogen_binnen_grens: bool) -> bool:
    """Wealth is looked at only when the income is low enough."""
    return minima_vermogen_binnen_grens


@regel(
    "Gemeentelijk minimabeleid",
    titel="Recht op de stadspas",
    uitleg={
        True: "U hebt recht op de stadspas.",
        False: "U hebt geen recht op de stadspas.",
    },
    vanaf="2015-01-01",
)
def stadspas_recht(stadspas_gelet_op_middelen: bool) -> bool:
    """For all of the family. A municipality puts its own rule here when it asks more than means."""
    return stadspas_gelet_op_middelen


@regel(
    "Gemeentelijk minimabeleid",
    titel="Stadspas voor de kinderen",
    uitleg={
        True: "De kinderen krijgen een stadspas.",
        False: "De kinderen krijgen geen stadspas.",
    },
    vanaf="2015-01-01",
)
def stadspas_voor_kinderen(stadspas_recht: bool) -> bool:
    """A municipality puts its own rule here when children get the pass on other grounds as well."""
    return stadspas_recht
