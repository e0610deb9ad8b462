"""Persons of Mini-land, and what they add up to."""

from __future__ import annotations

from miniland.feiten import Beroep
from opstap.regels import (
    Basispunt,
    Datum,
    Netto,
    aantal,
    deel_afgerond,
    een_van,
    keuze,
    maand,
    regel,
    som,
    volle_jaren,
)
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Havenwet art. 1",
    vanaf="1990-01-01",
    per="persoon",
    titel="Leeftijd",
    uitleg="De leeftijd is {leeftijd} jaar.",
)
def leeftijd(geboren: Datum, peildatum: Datum) -> int:
    return volle_jaren(geboren, peildatum)


@regel(
    "Havenwet art. 2",
    vanaf="1990-01-01",
    per="persoon",
    titel="Volwassen",
    uitleg={
        True: "Met {leeftijd} jaar is deze persoon volwassen (vanaf {leeftijd_volwassen}).",
        False: "Met {leeftijd} jaar is deze persoon nog niet volwassen (vanaf {leeftijd_volwassen}).",
    },
)
def volwassen(leeftijd: int, leeftijd_volwassen: int) -> bool:
    return leeftijd >= leeftijd_volwassen


@regel("Havenwet art. 3", vanaf="1990-01-01", per="persoon", titel="Is loods", als="volwassen")
def is_loods(beroep: Beroep) -> bool:
    return beroep == Beroep.LOODS


@regel("Havenwet art. 4", vanaf="1990-01-01", per="persoon", titel="Werkt", als="volwassen")
def werkt(beroep: Beroep) -> bool:
    return beroep in (Beroep.VISSER, Beroep.SMID, Beroep.LOODS)


@regel("Havenwet art. 5", vanaf="1990-01-01", per="persoon", titel="Opbrengst van de vangst", als="is_visser")
def opbrengst(vangst: int, visprijs: Netto, peildatum: Datum) -> Netto:
    zomer = maand(peildatum) in (6, 7, 8)
    prijs = visprijs
    if zomer:
        prijs = deel_afgerond(visprijs * 3, 4)
    return prijs * vangst


@regel("Havenwet art. 5", vanaf="1990-01-01", per="persoon", titel="Is visser", als="volwassen")
def is_visser(beroep: Beroep) -> bool:
    return beroep == Beroep.VISSER


@regel("Havenwet art. 6", vanaf="1990-01-01", per="persoon", titel="Loon dat meetelt", als="werkt")
def meetellend_loon(loon: Netto, opbrengst: Netto) -> Netto:
    return loon + opbrengst


@regel("Havenwet art. 7", vanaf="1990-01-01", per="persoon", titel="Mag het roer houden", als="volwassen")
def mag_roer(vaart_zelf: bool, heeft_bemanning: bool) -> bool:
    return vaart_zelf or heeft_bemanning


@regel("Havenwet art. 8", vanaf="1990-01-01", per="persoon", titel="Heffing over het loon", als="werkt")
def loonheffing(meetellend_loon: Netto, heffing: Basispunt) -> Netto:
    return deel_afgerond(meetellend_loon * heffing, BASISPUNTEN_PER_GEHEEL)


@regel("Havenwet art. 12", vanaf="1990-01-01", per="persoon", titel="Loon van een loods")
def loodsgeld(loon: Netto, gezinsloon: Netto, aantal_volwassenen: int) -> Netto:
    """Divides by zero in a household without adults, so never for a pilot, who is one."""
    return loon + gezinsloon // aantal_volwassenen


keuze(
    "verdienste",
    uit="beroep",
    waarden={
        Beroep.VISSER: "opbrengst",
        Beroep.SMID: "loon",
        Beroep.LOODS: "loodsgeld",
    },
    anders=0,
    titel="Verdienste uit het beroep",
    artikel="Havenwet art. 17",
    uitleg={
        Beroep.VISSER: "De vangst brengt {opbrengst} op.",
        "overig": "Met werk als {beroep} wordt {verdienste} verdiend.",
        "anders": "Zonder beroep wordt niets verdiend.",
    },
    vanaf="1990-01-01",
    per="persoon",
)
som("verdienste_samen", van="verdienste", als="volwassen", titel="Verdienste van het gezin")

aantal(
    "aantal_volwassenen",
    als="volwassen",
    titel="Aantal volwassenen",
    uitleg="Er zijn {aantal_volwassenen} volwassenen.",
)
aantal("aantal_werkenden", als="werkt", titel="Aantal werkenden")
som("gezinsloon", van="meetellend_loon", titel="Loon van het gezin")
som("gezinsheffing", van="loonheffing", als="werkt", titel="Heffing van het gezin")
som("jaren_samen", van="leeftijd", als="volwassen", titel="Jaren samen")
een_van("iemand_aan_het_roer", als="mag_roer", titel="Iemand houdt het roer")
een_van("iemand_zeemeermin", als="is_zeemeermin", titel="Iemand is zeemeermin")


@regel("Havenwet art. 9", vanaf="1990-01-01", titel="Gemiddeld loon per werkende")
def gemiddeld_loon(gezinsloon: Netto, aantal_werkenden: int) -> Netto:
    """Divides by zero when nobody works: only rules that ask for it there may find out."""
    return gezinsloon // aantal_werkenden


@regel("Havenwet art. 10", vanaf="1990-01-01", titel="Er wordt gewerkt")
def er_wordt_gewerkt(aantal_werkenden: int) -> bool:
    return aantal_werkenden > 0


@regel(
    "Havenwet art. 11",
    vanaf="1990-01-01",
    per="persoon",
    titel="Verdient meer dan gemiddeld",
    als="werkt",
    uitleg={
        True: "Het loon van {meetellend_loon} ligt boven het gemiddelde van {gemiddeld_loon}.",
        False: "Het loon van {meetellend_loon} ligt niet boven het gemiddelde van {gemiddeld_loon}.",
        "anders": "Wie niet werkt, telt hier niet mee.",
    },
)
def boven_gemiddeld(meetellend_loon: Netto, gemiddeld_loon: Netto) -> bool:
    return meetellend_loon > gemiddeld_loon


aantal("aantal_boven_gemiddeld", als="boven_gemiddeld", titel="Aantal boven het gemiddelde")
