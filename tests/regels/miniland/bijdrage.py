"""What a household of Mini-land receives; one rule has another version from 2021."""

from __future__ import annotations

from opstap.regels import Cent, Netto, deel_afgerond, keuze, regel


@regel("Havenwet art. 20", vanaf="1990-01-01", titel="Vuurtoren met gedeeld licht", als="heeft_vuurtoren")
def vuurtoren_met_gedeeld_licht(vuurtoren_deelt_licht: bool) -> bool:
    return vuurtoren_deelt_licht


@regel("Havenwet art. 21", vanaf="1990-01-01", titel="Te rijk", uitleg={
    True: "Het spaargeld van {spaargeld} is meer dan {spaargrens}.",
    False: "Het spaargeld van {spaargeld} is niet meer dan {spaargrens}.",
})  # fmt: skip
def te_rijk(spaargeld: Cent, spaargrens: Cent) -> bool:
    return spaargeld > spaargrens


@regel("Havenwet art. 22", vanaf="1990-01-01", titel="Heeft recht")
def recht(te_rijk: bool) -> bool:
    return not te_rijk


@regel(
    "Havenwet art. 23",
    vanaf="2021-01-01",
    titel="Toeslag voor de boot",
    als="woont_op_boot",
    uitleg={
        0: "De boot levert geen toeslag op.",
        "overig": "Op de boot wonen {aantal_volwassenen} volwassenen; dat geeft {toeslag_boot}.",
        "anders": "Wie niet op een boot woont, krijgt geen toeslag voor een boot.",
    },
)
def toeslag_boot(
    boottoeslag: Netto, boot_lek: bool, aantal_volwassenen: int, iemand_aan_het_roer: bool
) -> Netto:
    if not iemand_aan_het_roer:
        return Netto(0)
    bedrag = boottoeslag * min(aantal_volwassenen, 3)
    return deel_afgerond(bedrag, 2) if boot_lek else bedrag


keuze(
    "toeslag_wonen",
    uit="woont_op_boot",
    waarden={True: "toeslag_boot", False: "waltoeslag"},
    titel="Toeslag voor het wonen",
    artikel="Havenwet art. 33",
    uitleg={
        True: "Wie op een boot woont, krijgt {toeslag_boot}.",
        False: "Wie aan de wal woont, krijgt {waltoeslag}.",
    },
    vanaf="2020-01-01",
)


@regel("Havenwet art. 24", vanaf="1990-01-01", titel="Woont aan de wal")
def woont_aan_wal(woont_op_boot: bool) -> bool:
    return not woont_op_boot


@regel("Havenwet art. 25", vanaf="1990-01-01", titel="Toeslag aan de wal", als="woont_aan_wal")
def toeslag_wal(waltoeslag: Netto, jaren_samen: int) -> Netto:
    return waltoeslag + deel_afgerond(waltoeslag * jaren_samen, 100)


@regel("Havenwet art. 26", vanaf="1990-01-01", titel="Loon boven de vrijstelling", als="er_wordt_gewerkt")
def loon_boven_vrijstelling(
    gezinsloon: Netto, gemiddeld_loon: Netto, aantal_boven_gemiddeld: int, vrijstelling: Netto
) -> Netto:
    boven = max(Netto(0), gezinsloon - vrijstelling)
    return boven if aantal_boven_gemiddeld > 0 else min(boven, gemiddeld_loon)


@regel("Havenwet art. 27", vanaf="1990-01-01", titel="Verschil met het loon", als="recht")
def verschil(toeslag_boot: Netto, toeslag_wal: Netto, loon_boven_vrijstelling: Netto) -> Netto:
    return toeslag_boot + toeslag_wal - loon_boven_vrijstelling


@regel("Havenwet art. 28", vanaf="1990-01-01", titel="Havenbijdrage", als="recht", uitleg={
    0: "Er blijft niets over.",
    "overig": "De havenbijdrage is {havenbijdrage}.",
    "anders": "Zonder recht is er geen havenbijdrage.",
})  # fmt: skip
def havenbijdrage(verschil: Netto) -> Netto:
    return max(Netto(0), verschil)


@regel("Havenwet art. 29", vanaf="1990-01-01", titel="Afgerond verschil, ook onder nul")
def half_verschil(verschil: Netto) -> Netto:
    return deel_afgerond(verschil, 2)


@regel("Havenwet art. 30", vanaf="1990-01-01", titel="Bijdrage met korting op de kade", als="woont_aan_wal")
def bijdrage_na_korting(havenbijdrage: Netto, kade_korting: Netto) -> Netto:
    return max(Netto(0), havenbijdrage - kade_korting)


@regel("Havenwet art. 31", vanaf="1990-01-01", tot="2019-01-01", titel="Zeilgeld")
def zeilgeld(boottoeslag: Netto) -> Netto:
    return deel_afgerond(boottoeslag, 10)


@regel("Havenwet art. 32", vanaf="1990-01-01", titel="Bijdrage met zeilgeld", als="woont_op_boot")
def bijdrage_met_zeilgeld(havenbijdrage: Netto, zeilgeld: Netto) -> Netto:
    return havenbijdrage + zeilgeld
