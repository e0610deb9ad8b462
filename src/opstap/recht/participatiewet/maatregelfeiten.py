"""What has to be known for a measure (art. 18) and for the language requirement (art. 18b)."""

from __future__ import annotations

from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging, Maatregeltrede
from opstap.regels import feit
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

MAX_EERDERE_MAATREGELEN = 100

feit(
    "maatregelgedraging",
    soort=Maatregelgedraging,
    titel="Verplichting die niet is nagekomen",
    vraag="Welke verplichting is niet nagekomen?",
    artikel="Participatiewet art. 18 lid 2 en 4",
    oordeel=True,
)
feit(
    "maatregel_verwijtbaar",
    soort="bool",
    titel="De gedraging is verwijtbaar",
    vraag="Is de gedraging, al is het maar een beetje, aan de inwoner te verwijten?",
    artikel="Participatiewet art. 18 lid 9",
    oordeel=True,
)
feit(
    "maatregel_dringende_redenen",
    soort="bool",
    titel="Dringende redenen om de maatregel af te stemmen",
    vraag="Zijn er door bijzondere omstandigheden dringende redenen om de maatregel lager vast te stellen?",
    artikel="Participatiewet art. 18 lid 10",
    oordeel=True,
)
feit(
    "maatregelpercentage_na_afstemming",
    soort="Basispunt",
    bereik=(0, BASISPUNTEN_PER_GEHEEL),
    titel="Percentage na afstemming",
    vraag="Met welk percentage wordt de bijstand na afstemming verlaagd?",
    artikel="Participatiewet art. 18 lid 10",
    oordeel=True,
)
feit(
    "eerdere_maatregelen_op_rij",
    soort="int",
    bereik=(0, MAX_EERDERE_MAATREGELEN),
    titel="Eerdere maatregelen op rij",
    vraag="Hoeveel maatregelen voor artikel 18 lid 4 gingen hieraan vooraf, elk binnen twaalf maanden na "
    "de vorige (geen: 0)?",
    artikel="Participatiewet art. 18 lid 6 tot en met 8",
)
feit(
    "vorige_maatregel_op",
    soort="Datum",
    titel="Dag van de vorige maatregel",
    vraag="Wanneer is de vorige maatregel voor artikel 18 lid 4 opgelegd?",
    artikel="Participatiewet art. 18 lid 6 tot en met 8",
)
feit(
    "gedraging_op",
    soort="Datum",
    titel="Dag van de gedraging",
    vraag="Wanneer is de verplichting niet nagekomen?",
    artikel="Participatiewet art. 18 lid 6 tot en met 8",
)
feit(
    "maatregeltrede",
    soort=Maatregeltrede,
    titel="Trede in de verordening",
    vraag="Welke trede geeft de gemeentelijke verordening voor deze gedraging?",
    artikel="Participatiewet art. 8 lid 1 onder a en art. 18 lid 2",
    oordeel=True,
)
feit(
    "maatregel_spreiding_maanden",
    soort="int",
    bereik=(1, MAANDEN_PER_JAAR),
    titel="Maanden waarover de verlaging wordt verdeeld",
    vraag="Over hoeveel maanden verdeelt de gemeente de verlaging (niet verdelen: 1)?",
    artikel="Participatiewet art. 18 lid 5",
    oordeel=True,
)
feit(
    "maatregelbesluit_op",
    soort="Datum",
    titel="Dag van het maatregelbesluit",
    vraag="Wanneer neemt de gemeente het besluit over de maatregel?",
    artikel="Participatiewet art. 18",
)

feit(
    "taaleis_kennisgeving_op",
    soort="Datum",
    titel="Kennisgeving over de taal",
    vraag="Wanneer heeft de gemeente geschreven dat iemand de taal waarschijnlijk onvoldoende beheerst?",
    artikel="Participatiewet art. 18b lid 4",
)
feit(
    "taaleis_toets_onvoldoende",
    soort="bool",
    titel="Taaltoets onvoldoende",
    vraag="Bleek uit de laatste taaltoets dat iemand de taal niet voldoende beheerst?",
    artikel="Participatiewet art. 18b lid 2, 3, 10 en 11",
)
feit(
    "taaleis_bewijs_getoond",
    soort="bool",
    titel="Bewijs van taalbeheersing",
    vraag="Heeft iemand na de toets een diploma of document laten zien dat de taal wordt beheerst?",
    artikel="Participatiewet art. 18b lid 5",
)
feit(
    "taaleis_bereid_en_begonnen",
    soort="bool",
    titel="Bereid en begonnen",
    vraag="Heeft iemand zich bereid verklaard om binnen een maand na de kennisgeving met de taal te "
    "beginnen, en is dat gebeurd?",
    artikel="Participatiewet art. 18b lid 6 onder a",
)
feit(
    "taaleis_voldoende_voortgang",
    soort="bool",
    titel="Voldoende voortgang",
    vraag="Gaat het leren van de taal zo goed als van deze persoon mag worden verwacht?",
    artikel="Participatiewet art. 18b lid 6, 10 en 11",
    oordeel=True,
)
feit(
    "taaleis_verwijtbaar",
    soort="bool",
    titel="Taal: verwijtbaar",
    vraag="Is het, al is het maar een beetje, aan deze persoon te verwijten dat de taal niet wordt geleerd?",
    artikel="Participatiewet art. 18b lid 6 onder b",
    oordeel=True,
)
feit(
    "taaleis_dringende_redenen",
    soort="bool",
    titel="Taal: dringende redenen",
    vraag="Zijn er door bijzondere omstandigheden dringende redenen om minder te verlagen?",
    artikel="Participatiewet art. 18b lid 7",
    oordeel=True,
)
feit(
    "taaleis_percentage_na_afstemming",
    soort="Basispunt",
    bereik=(0, BASISPUNTEN_PER_GEHEEL),
    titel="Taal: percentage na afstemming",
    vraag="Met welk percentage van de norm wordt de bijstand na afstemming verlaagd?",
    artikel="Participatiewet art. 18b lid 7",
    oordeel=True,
)
