"""What has to be known to say whether somebody belongs to those who can have assistance (art. 11 to 16)."""

from __future__ import annotations

from opstap.regels import feit

DAGEN_IN_JAAR = 366

feit(
    "woont_in_nederland",
    soort="bool",
    per="persoon",
    titel="Woont in Nederland",
    vraag="Woont deze persoon in Nederland?",
    artikel="Participatiewet art. 11 lid 1",
)
feit(
    "is_nederlander",
    soort="bool",
    per="persoon",
    titel="Heeft de Nederlandse nationaliteit",
    vraag="Heeft deze persoon de Nederlandse nationaliteit?",
    artikel="Participatiewet art. 11 lid 1",
)
feit(
    "gelijkgesteld_met_nederlander",
    soort="bool",
    per="persoon",
    titel="Gelijkgesteld met een Nederlander",
    vraag="Heeft deze persoon een verblijfsrecht waarmee de wet hem gelijkstelt met een Nederlander?",
    artikel="Participatiewet art. 11 lid 2 en 3",
    oordeel=True,
)
feit(
    "rechtens_vrijheid_ontnomen",
    soort="bool",
    per="persoon",
    titel="Vrijheid ontnomen",
    vraag="Zit deze persoon vast, bijvoorbeeld in een gevangenis?",
    artikel="Participatiewet art. 13 lid 1 onder a",
)
feit(
    "onttrekt_zich_aan_straf",
    soort="bool",
    per="persoon",
    titel="Onttrekt zich aan een straf",
    vraag="Moet deze persoon nog een straf of maatregel uitzitten, en ontloopt hij die?",
    artikel="Participatiewet art. 13 lid 1 onder b",
)
feit(
    "straf_of_zorg_buiten_gevangenis",
    soort="bool",
    per="persoon",
    titel="Straf buiten de gevangenis, of verplichte zorg",
    vraag="Gaat het om een aangewezen straf buiten de gevangenis, of om verplichte zorg (Wvggz of Wzd)?",
    artikel="Participatiewet art. 13 lid 3",
)
feit(
    "vervult_dienstplicht",
    soort="bool",
    per="persoon",
    titel="Vervult dienstplicht",
    vraag="Doet deze persoon dienstplicht, of iets dat daarvoor in de plaats komt?",
    artikel="Participatiewet art. 13 lid 1 onder c",
)
feit(
    "zonder_middelen_door_staking",
    soort="bool",
    per="persoon",
    titel="Geen middelen door een staking",
    vraag="Werkt deze persoon niet door een staking of uitsluiting, en heeft hij daardoor te weinig geld?",
    artikel="Participatiewet art. 13 lid 1 onder d",
)
feit(
    "dagen_buitenland_in_kalenderjaar",
    soort="int",
    per="persoon",
    bereik=(0, DAGEN_IN_JAAR),
    titel="Dagen in het buitenland, dit kalenderjaar",
    vraag="Hoeveel dagen was deze persoon dit jaar buiten Nederland, vanaf 1 januari?",
    artikel="Participatiewet art. 13 lid 1 onder e",
)
feit(
    "dagen_buitenland_aaneengesloten",
    soort="int",
    per="persoon",
    bereik=(0, 36_525),
    titel="Dagen in het buitenland, zonder onderbreking",
    vraag="Hoeveel dagen achter elkaar is deze persoon nu buiten Nederland (nu in Nederland: 0)?",
    artikel="Participatiewet art. 13 lid 1 onder e",
)
feit(
    "bijstand_voor_schuldenlast",
    soort="bool",
    per="persoon",
    titel="Bijstand om schulden af te lossen",
    vraag="Is de bijstand om schulden af te lossen, terwijl er genoeg geld was of is om van te leven?",
    artikel="Participatiewet art. 13 lid 1 onder g",
    oordeel=True,
)
feit(
    "is_uitreiziger",
    soort="bool",
    per="persoon",
    titel="Uitreiziger",
    vraag="Hebben de diensten gemeld dat deze persoon naar een strijdgebied is vertrokken (uitreiziger)?",
    artikel="Participatiewet art. 1 onder o en art. 13 lid 1 onder h",
)
feit(
    "zonder_middelen_door_onbetaald_verlof",
    soort="bool",
    per="persoon",
    titel="Geen middelen door onbetaald verlof",
    vraag="Heeft deze persoon onbetaald verlof, en is er daardoor te weinig geld?",
    artikel="Participatiewet art. 13 lid 2 onder b",
)
feit(
    "verlof_is_ouderschapsverlof",
    soort="bool",
    per="persoon",
    titel="Ouderschapsverlof",
    vraag="Is het verlof ouderschapsverlof (hoofdstuk 6 van de Wet arbeid en zorg)?",
    artikel="Participatiewet art. 13 lid 2 onder b",
)
feit(
    "kan_bekostigd_onderwijs_volgen",
    soort="bool",
    per="persoon",
    titel="Kan bekostigd onderwijs volgen",
    vraag="Kan deze jongere onderwijs volgen dat het Rijk betaalt?",
    artikel="Participatiewet art. 13 lid 2 onder c",
    oordeel=True,
)
feit(
    "aanspraak_op_studiefinanciering",
    soort="bool",
    per="persoon",
    titel="Aanspraak op studiefinanciering",
    vraag="Kan deze jongere daarvoor geld van DUO krijgen (studiefinanciering)?",
    artikel="Participatiewet art. 13 lid 2 onder c, 1°",
)
feit(
    "volgt_dat_onderwijs",
    soort="bool",
    per="persoon",
    titel="Volgt dat onderwijs",
    vraag="Volgt deze jongere dat onderwijs?",
    artikel="Participatiewet art. 13 lid 2 onder c, 2°",
)
feit(
    "wil_verplichtingen_niet_nakomen",
    soort="bool",
    per="persoon",
    titel="Wil de plichten niet nakomen",
    vraag="Blijkt uit houding en gedrag ondubbelzinnig dat deze jongere de plichten niet wil nakomen?",
    artikel="Participatiewet art. 13 lid 2 onder d",
    oordeel=True,
)
feit(
    "voorliggende_voorziening_toereikend",
    soort="bool",
    per="persoon",
    titel="Een andere voorziening is genoeg",
    vraag="Kan deze persoon een beroep doen op een andere voorziening die genoeg en passend is?",
    artikel="Participatiewet art. 15",
    oordeel=True,
)
feit(
    "zeer_dringende_redenen",
    soort="bool",
    per="persoon",
    titel="Zeer dringende redenen",
    vraag="Zijn er zeer dringende redenen om toch bijstand te geven?",
    artikel="Participatiewet art. 16",
    oordeel=True,
)
