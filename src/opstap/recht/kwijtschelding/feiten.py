"""What has to be known to decide on a waiver of municipal taxes."""

from __future__ import annotations

from opstap.regels import feit

MAX_BEDRAG = 1_000_000_000
MAX_MAANDBEDRAG = 10_000_000
REGELING = "Uitvoeringsregeling Invorderingswet 1990"

feit(
    "kwijtschelding_aanslag",
    soort="Cent",
    bereik=(0, MAX_BEDRAG),
    titel="Aanslag",
    vraag="Hoe hoog is de aanslag waarvoor kwijtschelding wordt gevraagd?",
    artikel=f"{REGELING} art. 11",
)
feit(
    "kwijtschelding_uitgesloten",
    soort="bool",
    titel="Kwijtschelding uitgesloten",
    vraag="Is er een reden om geen kwijtschelding te geven, zoals verwijtbaar niet betalen of geen "
    "aangifte doen?",
    artikel=f"{REGELING} art. 8 en 18",
    oordeel=True,
)
feit(
    "kwijtschelding_inkomen",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Netto-inkomen per maand",
    vraag="Hoeveel netto-inkomen heeft het huishouden per maand? Tel vakantiegeld en een partner mee, maar "
    "geen toeslagen en kinderbijslag.",
    artikel=f"{REGELING} art. 13 lid 2 en art. 14",
)
feit(
    "kwijtschelding_saldo",
    soort="Cent",
    bereik=(0, MAX_BEDRAG),
    titel="Geld op rekeningen",
    vraag="Hoeveel geld staat er op alle rekeningen samen?",
    artikel=f"{REGELING} art. 12",
)
feit(
    "kwijtschelding_overig_vermogen",
    soort="Cent",
    bereik=(0, MAX_BEDRAG),
    titel="Ander vermogen dat meetelt",
    vraag="Hoeveel ander vermogen telt mee, na schulden die voorgaan (geen: 0)?",
    artikel=f"{REGELING} art. 11 en 12",
)
feit(
    "kwijtschelding_huur",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Huur of hypotheekrente per maand",
    vraag="Hoeveel kale huur, of hypotheekrente en erfpacht, betaalt het huishouden per maand? Deelt u de "
    "kosten met andere bewoners? Vul dan uw deel in.",
    artikel=f"{REGELING} art. 15 lid 3 en 4",
)
feit(
    "kwijtschelding_huurtoeslag",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Huurtoeslag of woonkostentoeslag per maand",
    vraag="Hoeveel huurtoeslag of woonkostentoeslag krijgt het huishouden per maand (geen: 0)?",
    artikel=f"{REGELING} art. 15 lid 3",
)
feit(
    "kwijtschelding_zorgpremie",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Zorgpremie per maand",
    vraag="Hoeveel zorgpremie betaalt het huishouden per maand?",
    artikel=f"{REGELING} art. 15 lid 1 onder c",
)
feit(
    "kwijtschelding_zorgtoeslag",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Zorgtoeslag per maand",
    vraag="Hoeveel zorgtoeslag krijgt het huishouden per maand (geen: 0)?",
    artikel=f"{REGELING} art. 15 lid 1 onder c",
)
feit(
    "kwijtschelding_kindgebonden_budget",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Hoogste kindgebonden budget per maand",
    vraag="Hoe hoog is het hoogste kindgebonden budget voor dit huishouden per maand (geen kinderen: 0)?",
    artikel=f"{REGELING} art. 15 lid 1 onder g",
)
feit(
    "kwijtschelding_kindgebonden_budget_ontvangen",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Kindgebonden budget per maand",
    vraag="Hoeveel kindgebonden budget krijgt het huishouden per maand (geen: 0)?",
    artikel=f"{REGELING} art. 15 lid 1 onder g",
)
feit(
    "kwijtschelding_andere_uitgaven",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Andere uitgaven per maand",
    vraag="Hoeveel betaalt het huishouden per maand aan alimentatie, aan oude belastingschulden of voor "
    "iets anders dat meetelt (niets: 0)?",
    artikel=f"{REGELING} art. 15 lid 1 onder a, d, e, f en h",
)
