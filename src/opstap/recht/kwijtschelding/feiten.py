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
    "netto_besteedbaar_inkomen",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Netto-besteedbaar inkomen",
    vraag="Hoeveel netto-inkomen per maand blijft over na de uitgaven die meetellen, samen met een partner?",
    artikel=f"{REGELING} art. 13 tot en met 15",
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
    vraag="Hoeveel huur of hypotheekrente betaalt het huishouden per maand?",
    artikel=f"{REGELING} art. 12 lid 2 onder d",
)
feit(
    "kwijtschelding_zorgpremie",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Zorgpremie per maand",
    vraag="Hoeveel zorgpremie betaalt het huishouden per maand?",
    artikel=f"{REGELING} art. 12 lid 2 onder d",
)
feit(
    "kwijtschelding_kindgebonden_budget",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Hoogste kindgebonden budget per maand",
    vraag="Hoe hoog is het hoogste kindgebonden budget voor dit huishouden per maand (geen kinderen: 0)?",
    artikel="Kwijtschelding gemeentelijke belastingen Den Haag",
)
