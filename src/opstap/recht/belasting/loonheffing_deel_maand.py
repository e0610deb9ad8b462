"""Wage tax over part of a month: over which period it is levied is not known, so it stops by name."""

from __future__ import annotations

from opstap.regels import keuze, niet_gemodelleerd

niet_gemodelleerd(
    "Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
    naam="loonheffing_over_deel_van_maand_als_over_maand",
    soort="bool",
    titel="Loonheffing over een deel van een maand gaat als over een hele maand",
    zin="Over welk tijdvak de gemeente loonheffing betaalt bij bijstand over een deel van een maand, staat "
    "niet in dit regelboek. Daarom is niet te berekenen wat die maand kost. Laat een medewerker dat "
    "vaststellen.",
)

niet_gemodelleerd(
    "Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
    naam="bijstand_voor_ander_loontijdvak",
    soort="Netto",
    titel="Bijstand waarover loonheffing geldt, over een ander tijdvak dan een maand",
    zin="De loonheffing over een deel van een maand gaat hier niet als over een hele maand. Hoe dan wel, "
    "staat niet in dit regelboek. Laat een medewerker de loonheffing vaststellen.",
)

keuze(
    "bijstand_voor_loonheffing",
    uit="loonheffing_over_deel_van_maand_als_over_maand",
    waarden={True: "bijstand_over_deel_van_maand", False: "bijstand_voor_ander_loontijdvak"},
    titel="Bijstand waarover loonheffing geldt, bij een deel van een maand",
    artikel="Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
    uitleg={
        True: "De loonheffing gaat als over een hele maand, over {bijstand_over_deel_van_maand}.",
        False: "De loonheffing gaat over een ander tijdvak, over {bijstand_voor_ander_loontijdvak}.",
    },
    vanaf="2015-01-01",
)
