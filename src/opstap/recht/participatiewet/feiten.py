"""What has to be known about a household to decide on its assistance in one month.

Facts of a person (`per="persoon"`) and of the family unit. An `oordeel` is a judgement of the
municipality: the rule book asks for it and never makes it itself.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Woonsituatie
from opstap.regels import feit

MAX_MAANDBEDRAG = 10_000_000
MAX_VERMOGEN = 1_000_000_000

feit(
    "geboortedatum",
    soort="Datum",
    per="persoon",
    titel="Geboortedatum",
    vraag="Wat is de geboortedatum van deze persoon?",
    artikel="Participatiewet art. 20 tot en met 22",
)
feit(
    "in_inrichting",
    soort="bool",
    per="persoon",
    titel="Verblijft in een inrichting",
    vraag="Woont deze persoon in een instelling voor zorg, verpleging of begeleid slapen?",
    artikel="Participatiewet art. 1 onder f",
)
feit(
    "commerciele_relatie",
    soort="bool",
    per="persoon",
    titel="Commerciële huur of kost",
    vraag="Is er met deze huisgenoot een schriftelijke overeenkomst voor huur of kost tegen een "
    "commerciële prijs?",
    artikel="Participatiewet art. 19a lid 1 onder b",
)
feit(
    "familie_eerste_of_tweede_graad",
    soort="bool",
    per="persoon",
    titel="Familie in de eerste of tweede graad",
    vraag="Is deze huisgenoot uw ouder, kind, broer, zus, grootouder of kleinkind, of dat van uw partner?",
    artikel="Participatiewet art. 19a lid 1 onder b",
)
feit(
    "medehuurder_bij_derde",
    soort="bool",
    per="persoon",
    titel="Huurt van dezelfde verhuurder",
    vraag="Heeft deze huisgenoot een eigen commercieel contract bij dezelfde verhuurder als u?",
    artikel="Participatiewet art. 19a lid 1 onder c",
)
feit(
    "student",
    soort="bool",
    per="persoon",
    titel="Volgt onderwijs dat recht op studiefinanciering kan geven",
    vraag="Doet deze huisgenoot een opleiding waarvoor studiefinanciering of Wtos "
    "kan? Of zo’n opleiding in het buitenland?",
    artikel="Participatiewet art. 19a lid 1 onder d",
)
feit(
    "bbl_leerling",
    soort="bool",
    per="persoon",
    titel="Volgt een beroepsbegeleidende leerweg (BBL)",
    vraag="Leert en werkt deze huisgenoot tegelijk, in een mbo-opleiding (BBL)?",
    artikel="Participatiewet art. 19a lid 1 onder d, 3°",
)
feit(
    "geen_beroep_op_ouders",
    soort="bool",
    per="persoon",
    titel="Kan geen beroep doen op de ouders",
    vraag="Kan deze jongere voor het levensonderhoud geen beroep doen op de ouders?",
    artikel="Participatiewet art. 20 lid 3",
    oordeel=True,
)
feit(
    "netto_loon",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Netto loon",
    vraag="Hoeveel loon kreeg deze persoon netto over de maand, zonder vakantiegeld?",
    artikel="Participatiewet art. 31 en 32",
)
feit(
    "draagt_bij_aan_arbeidsinschakeling",
    soort="bool",
    per="persoon",
    titel="Het werk draagt bij aan arbeidsinschakeling",
    vraag="Draagt dit werk naar het oordeel van de gemeente bij aan werk zonder bijstand?",
    artikel="Participatiewet art. 31 lid 2 onder n en r",
    oordeel=True,
)
for _onderdeel in ("n", "r", "z"):
    feit(
        f"maanden_{_onderdeel}_verbruikt",
        soort="int",
        per="persoon",
        bereik=(0, 600),
        titel=f"Maanden vrijlating onderdeel {_onderdeel} al gebruikt",
        vraag=f"Hoeveel maanden is onderdeel {_onderdeel} al toegepast, zonder deze maand?",
        artikel=f"Participatiewet art. 31 lid 2 onder {_onderdeel}",
    )
feit(
    "medisch_urenbeperkt",
    soort="bool",
    per="persoon",
    titel="Medisch urenbeperkt",
    vraag="Heeft UWV vastgesteld dat deze persoon om medische redenen minder uren kan werken?",
    artikel="Participatiewet art. 6b en art. 31 lid 2 onder y",
)
feit(
    "loonkostensubsidie",
    soort="bool",
    per="persoon",
    titel="Werkt met loonkostensubsidie",
    vraag="Werkt deze persoon in een baan met loonkostensubsidie?",
    artikel="Participatiewet art. 31 lid 2 onder z",
)
feit(
    "geen_uitbreiding_van_uren_mogelijk",
    soort="bool",
    per="persoon",
    titel="Meer uren werken is niet mogelijk",
    vraag="Acht de gemeente meer uren werken door persoonlijke omstandigheden niet mogelijk?",
    artikel="Participatiewet art. 31 lid 2 onder aa",
    oordeel=True,
)
feit(
    "heffingskorting_bij_gemeente",
    soort="bool",
    per="persoon",
    titel="De gemeente past de heffingskorting toe",
    vraag="Krijgt deze persoon de loonheffingskorting via de gemeente, en dus niet via de werkgever?",
    artikel="Wet op de loonbelasting 1964 art. 23",
)

feit(
    "vermogensvrijlating_verbruikt",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Vermogen dat eerder in deze bijstandsperiode is vrijgelaten",
    vraag="Hoeveel vermogen mocht u al houden sinds u bijstand hebt (bij een aanvraag: 0)?",
    artikel="Participatiewet art. 34 lid 4 (tekst tot 2026)",
)
feit(
    "tegeldemaken_woning_te_verlangen",
    soort="bool",
    titel="Geld uit de woning halen is te verlangen",
    vraag="Kan in redelijkheid worden verlangd dat de woning wordt verkocht of (verder) belast?",
    artikel="Participatiewet art. 50 lid 1",
    oordeel=True,
)
feit(
    "woonsituatie",
    soort=Woonsituatie,
    titel="Woonlasten",
    vraag="Hoe hoog zijn uw woonlasten: gewoon, lager, of hebt u ze niet?",
    artikel="Participatiewet art. 27",
)
feit(
    "recente_schoolverlater",
    soort="bool",
    titel="Recente schoolverlater",
    vraag="Bent u korter dan zes maanden geleden gestopt met onderwijs dat recht gaf op studiefinanciering?",
    artikel="Participatiewet art. 28",
)
