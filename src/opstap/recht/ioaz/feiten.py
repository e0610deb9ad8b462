"""What has to be known for the IOAZ alone: the business that ended, and the wealth that is left."""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_VERMOGEN
from opstap.regels import feit

MAX_JAARINKOMEN = 100_000_000

feit(
    "ioaz_bedrijf_beeindigd_op",
    soort="Datum",
    per="persoon",
    titel="Einde van het bedrijf of beroep",
    vraag="Op welke dag heeft deze persoon het bedrijf of beroep beëindigd?",
    artikel="IOAZ art. 2 lid 1 en art. 5 lid 2 onder 4°",
)
feit(
    "ioaz_aangevraagd_op",
    soort="Datum",
    per="persoon",
    titel="Dag van de aanvraag",
    vraag="Op welke dag heeft deze persoon IOAZ aangevraagd?",
    artikel="IOAZ art. 5 lid 2 onder 4°",
)
for _naam, _titel, _vraag, _artikel in (
    (
        "ioaz_voldeed_aan_urencriterium",
        "Voldeed aan het urencriterium",
        "Voldeed deze persoon aan het urencriterium (Wet IB 2001 art. 3.6)?",
        "IOAZ art. 2 lid 5",
    ),
    (
        "ioaz_drie_jaar_bedrijf",
        "Drie jaar onafgebroken een bedrijf in Nederland",
        "Heeft deze persoon de laatste drie jaar steeds een bedrijf of beroep in Nederland uitgeoefend?",
        "IOAZ art. 5 lid 2 onder 1°",
    ),
    (
        "ioaz_zeven_jaar_gewerkt",
        "Zeven jaar daarvoor gewerkt",
        "Heeft deze persoon de zeven jaar daarvoor een bedrijf gehad of in loondienst gewerkt?",
        "IOAZ art. 5 lid 2 onder 1°",
    ),
    (
        "ioaz_bedrijf_hervat",
        "Bedrijf niet beëindigd of hervat",
        "Oefent deze persoon of de echtgenoot het bedrijf nog uit, of is er een bedrijf hervat of begonnen?",
        "IOAZ art. 6 lid 1 en lid 2 onder a",
    ),
):
    feit(_naam, soort="bool", per="persoon", titel=_titel, vraag=_vraag, artikel=_artikel)
feit(
    "ioaz_inkomen_laatste_boekjaren",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_JAARINKOMEN),
    titel="Gemiddeld inkomen per jaar in de laatste drie boekjaren",
    vraag="Hoeveel was het bruto-inkomen per jaar, gemiddeld over de laatste drie boekjaren?",
    artikel="IOAZ art. 5 lid 2 onder 2°",
)
feit(
    "ioaz_inkomen_bij_voortzetting",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_JAARINKOMEN),
    titel="Inkomen per jaar dat bij voortzetting te verwachten was",
    vraag="Hoeveel bruto-inkomen per jaar was duurzaam te verwachten als het bedrijf was voortgezet?",
    artikel="IOAZ art. 5 lid 2 onder 3°",
    oordeel=True,
)
feit(
    "ioaz_vermogen",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Vermogen na het einde van het bedrijf",
    vraag="Hoeveel vermogen hebben u en uw echtgenoot na het einde van het bedrijf?",
    artikel="IOAZ art. 8 lid 2",
)
feit(
    "ioaz_vermogen_voor_pensioen",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Vermogen voor een aanvullend pensioen",
    vraag="Hoeveel van dit vermogen is volgens de gemeente nodig als pensioenvoorziening (geen: 0)?",
    artikel="IOAZ art. 8 lid 7",
    oordeel=True,
)
