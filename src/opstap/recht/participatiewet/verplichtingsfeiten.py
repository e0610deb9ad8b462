"""What has to be known or judged about a person to say which duties hold (art. 9 and 9a)."""

from __future__ import annotations

from opstap.regels import feit, niet_gemodelleerd

feit(
    "volledig_en_duurzaam_arbeidsongeschikt",
    soort="bool",
    per="persoon",
    titel="Volledig en duurzaam arbeidsongeschikt",
    vraag="Is deze persoon volledig en blijvend arbeidsongeschikt, zoals de Wet WIA dat bedoelt?",
    artikel="Participatiewet art. 9 lid 5",
    oordeel=True,
)
feit(
    "dringende_redenen_geen_arbeidsplicht",
    soort="bool",
    per="persoon",
    titel="Tijdelijk geen plicht om werk te zoeken, om dringende redenen",
    vraag="Zijn er dringende redenen, zoals ziekte of zorg voor een ander, om deze persoon tijdelijk geen "
    "werk te laten zoeken?",
    artikel="Participatiewet art. 9 lid 2",
    oordeel=True,
)
feit(
    "dringende_redenen_geen_tegenprestatie",
    soort="bool",
    per="persoon",
    titel="Tijdelijk geen tegenprestatie, om dringende redenen",
    vraag="Zijn er dringende redenen om deze persoon tijdelijk geen tegenprestatie te laten doen?",
    artikel="Participatiewet art. 9 lid 2",
    oordeel=True,
)
feit(
    "vraagt_ontheffing_jong_kind",
    soort="bool",
    per="persoon",
    titel="Vraagt ontheffing om een kind tot vijf jaar",
    vraag="Vraagt deze ouder om geen werk te hoeven zoeken, zolang het jongste kind nog geen vijf jaar is?",
    artikel="Participatiewet art. 9a lid 1",
)
feit(
    "maanden_ontheffing_jong_kind_verbruikt",
    soort="int",
    per="persoon",
    bereik=(0, 600),
    titel="Maanden ontheffing om een jong kind al gebruikt",
    vraag="Hoeveel maanden had deze ouder al zo'n ontheffing, ook in een andere gemeente?",
    artikel="Participatiewet art. 9a lid 4",
)
feit(
    "wil_voorziening_niet_gebruiken",
    soort="bool",
    per="persoon",
    titel="Wil de hulp naar werk duidelijk niet gebruiken",
    vraag="Blijkt zonder twijfel uit houding en gedrag dat deze ouder de aangeboden hulp niet wil gebruiken?",
    artikel="Participatiewet art. 9a lid 3 en lid 5 onder d",
    oordeel=True,
)
feit(
    "opvang_scholing_en_belastbaarheid_in_orde",
    soort="bool",
    per="persoon",
    titel="Opvang, scholing en belastbaarheid zijn in orde",
    vraag="Is de gemeente ervan overtuigd dat er passende opvang is, genoeg scholing, en dat de ouder het "
    "werk aankan?",
    artikel="Participatiewet art. 9 lid 4",
    oordeel=True,
)
feit(
    "tegenprestatie_opgedragen",
    soort="bool",
    per="persoon",
    titel="Tegenprestatie opgedragen",
    vraag="Heeft de gemeente deze persoon een tegenprestatie naar vermogen opgedragen?",
    artikel="Participatiewet art. 9 lid 1 onder c",
    oordeel=True,
)

niet_gemodelleerd(
    "Participatiewet art. 8a lid 1 onder b",
    naam="tegenprestatie_uren_per_week_honderdsten",
    soort="int",
    titel="Hoogste aantal uren tegenprestatie per week, in honderdsten van een uur",
    zin="Hoeveel uur en hoe lang een tegenprestatie mag duren, staat in de verordening van de gemeente. Die "
    "is niet bevestigd.",
)
