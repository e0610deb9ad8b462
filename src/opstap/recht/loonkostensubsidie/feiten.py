"""What has to be known about a job to decide on its wage-cost subsidy."""

from __future__ import annotations

from opstap.regels import feit

MAX_LOONKOSTEN = 2_000_000

feit(
    "doelgroep_loonkostensubsidie",
    soort="bool",
    per="persoon",
    titel="Doelgroep loonkostensubsidie",
    vraag="Is vastgesteld dat deze persoon met voltijds werk het minimumloon niet kan verdienen, maar wel "
    "kan werken?",
    artikel="Participatiewet art. 6 onder e en art. 10c",
    oordeel=True,
)
feit(
    "werkt_in_sociale_werkvoorziening",
    soort="bool",
    per="persoon",
    titel="Werkt in de sociale werkvoorziening",
    vraag="Is dit een baan volgens de Wet sociale werkvoorziening?",
    artikel="Participatiewet art. 10d lid 3",
)
feit(
    "andere_subsidie_voor_loonkosten",
    soort="bool",
    per="persoon",
    titel="Andere subsidie voor de loonkosten",
    vraag="Geeft de gemeente voor deze baan al een andere subsidie voor de loonkosten?",
    artikel="Participatiewet art. 10d lid 9",
)
feit(
    "begin_dienstbetrekking",
    soort="Datum",
    per="persoon",
    titel="Eerste dag van de baan",
    vraag="Wat is de eerste dag van deze baan?",
    artikel="Participatiewet art. 10d lid 5",
)
feit(
    "loonwaarde_blijft_achterwege",
    soort="bool",
    per="persoon",
    titel="Eerst een vast bedrag, zonder meting",
    vraag="Hebben gemeente en werkgever afgesproken dat de loonwaarde de eerste maanden niet wordt gemeten?",
    artikel="Participatiewet art. 10d lid 1 onder b",
    oordeel=True,
)
feit(
    "loonwaarde_procent",
    soort="Basispunt",
    per="persoon",
    bereik=(0, 100_00),
    titel="Loonwaarde, in procenten van het minimumloon",
    vraag="Welke loonwaarde heeft de deskundige vastgesteld, in procenten van het minimumloon?",
    artikel="Participatiewet art. 6 onder g",
    oordeel=True,
)
feit(
    "loonkosten_werkgever",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_LOONKOSTEN),
    titel="Loon met vakantiebijslag per maand",
    vraag="Hoeveel loon betaalt de werkgever per maand, met vakantiebijslag?",
    artikel="Participatiewet art. 10d",
)
feit(
    "premiekorting_per_jaar",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_LOONKOSTEN),
    titel="Premiekorting of loonkostenvoordeel per jaar",
    vraag="Hoeveel premiekorting of loonkostenvoordeel krijgt de werkgever per jaar?",
    artikel="Wet tegemoetkomingen loondomein",
)
