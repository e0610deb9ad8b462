"""Lowering of the norm (Participatiewet art. 27 and 28) in Voorschoten: the percentages were not found."""

from __future__ import annotations

from opstap.regels import niet_gemodelleerd

niet_gemodelleerd(
    "Participatiewet art. 27; beleid van Voorschoten",
    naam="percentage_geen_woonlasten",
    soort="Basispunt",
    titel="Verlaging bij geen woonlasten, in procenten van de norm voor gehuwden",
    zin="Het percentage waarmee Voorschoten de norm verlaagt voor wie geen woonlasten heeft, is niet "
    "gevonden. "
    "Laat een medewerker de verlaging vaststellen.",
)
niet_gemodelleerd(
    "Participatiewet art. 27; beleid van Voorschoten",
    naam="percentage_lagere_woonlasten",
    soort="Basispunt",
    titel="Verlaging bij lagere woonlasten, in procenten van de norm voor gehuwden",
    zin="Het percentage waarmee Voorschoten de norm verlaagt voor wie lagere woonlasten heeft, is niet "
    "gevonden. "
    "Laat een medewerker de verlaging vaststellen.",
)
niet_gemodelleerd(
    "Participatiewet art. 28; beleid van Voorschoten",
    naam="percentage_schoolverlater",
    soort="Basispunt",
    titel="Verlaging voor schoolverlaters, in procenten van de norm voor gehuwden",
    zin="Het percentage waarmee Voorschoten de norm verlaagt voor schoolverlaters, is niet gevonden. "
    "Laat een medewerker de verlaging vaststellen.",
)
