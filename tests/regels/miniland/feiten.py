"""What can be known about a household in Mini-land."""

from __future__ import annotations

from enum import IntEnum

from opstap.regels import feit, niet_gemodelleerd


class Beroep(IntEnum):
    """What somebody does for a living; the numbers have a hole on purpose."""

    GEEN = 0
    VISSER = 1
    SMID = 2
    LOODS = 5


feit("woont_op_boot", soort="bool", titel="Woont op een boot", vraag="Woont u op een boot?")
feit("boot_lek", soort="bool", titel="De boot lekt", vraag="Lekt de boot?")
feit("spaargeld", soort="Cent", titel="Spaargeld", bereik=(-10_000_000, 500_000_000))
feit("heeft_vuurtoren", soort="bool", titel="Heeft een vuurtoren")
feit("vuurtoren_deelt_licht", soort="bool", titel="De vuurtoren deelt zijn licht")

feit("geboren", soort="Datum", per="persoon", titel="Geboortedatum")
feit("beroep", soort=Beroep, per="persoon", titel="Beroep", vraag="Wat is het beroep?")
feit("loon", soort="Netto", per="persoon", titel="Loon", bereik=(0, 5_000_000))
feit("vangst", soort="int", per="persoon", titel="Gevangen vissen", bereik=(0, 10_000))
feit("vaart_zelf", soort="bool", per="persoon", titel="Vaart zelf", oordeel=True)
feit("heeft_bemanning", soort="bool", per="persoon", titel="Heeft bemanning")
feit("is_zeemeermin", soort="bool", per="persoon", titel="Is een zeemeermin")

niet_gemodelleerd(
    "Havenwet art. 13",
    zin="De regels voor vuurtorens die hun licht delen, staan niet in dit regelboek.",
    als="vuurtoren_met_gedeeld_licht",
    voor=("toeslag_wal",),
)
niet_gemodelleerd(
    "Havenwet art. 34",
    zin="Wie op een lekke boot woont, overlegt met de havenmeester.",
    als="boot_lek",
    voor="toeslag_wonen",
)
niet_gemodelleerd("Havenwet art. 14", zin="Over zeemeerminnen zwijgt dit regelboek.", als="iemand_zeemeermin")
niet_gemodelleerd(
    "Havenwet art. 15",
    zin="Loonheffing van loodsen is hier niet uitgewerkt.",
    als="is_loods",
    per="persoon",
    voor="loonheffing",
)
niet_gemodelleerd(
    "Havenwet art. 16",
    naam="kade_korting",
    soort="Netto",
    zin="De korting op de kade bepaalt elk dorp zelf; dit dorp heeft er geen.",
)
