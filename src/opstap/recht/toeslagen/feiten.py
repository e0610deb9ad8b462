"""What has to be known for the allowances: partner, wealth, rent, childcare.

Income is declared with the income tax (`opstap.recht.belasting.inkomen`); persons, ages and roles with the
Participatiewet.
"""

from __future__ import annotations

from opstap.recht.toeslagen.soorten import Partnergrond
from opstap.regels import feit

MAX_HUUR = 1_000_000
MAX_VERMOGEN = 1_000_000_000
MAX_UREN = 74_400
"""The hours of a month of 31 days, in hundredths."""

feit(
    "grond_toeslagpartner",
    soort=Partnergrond,
    per="persoon",
    titel="Reden om toeslagpartner te zijn",
    vraag="Wat is deze persoon van u? Kies het eerste dat klopt. Bij alles na de eerste keuze: alleen als u "
    "allebei op hetzelfde adres staat ingeschreven.",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 3 lid 1 en 2",
)
feit(
    "is_ouder_of_kind_van_aanvrager",
    soort="bool",
    per="persoon",
    titel="Ouder of kind van de aanvrager",
    vraag="Is deze persoon uw ouder of uw kind?",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a",
)
feit(
    "zakelijke_huur_met_contract",
    soort="bool",
    per="persoon",
    titel="Zakelijke huur met een schriftelijk contract",
    vraag="Huurt een van u beiden zakelijk een deel van de woning van de ander (of u beiden van een "
    "derde), met een schriftelijk contract?",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 3 lid 2 onder e",
)
feit(
    "vermogen_1_januari",
    soort="Cent",
    per="persoon",
    bereik=(0, MAX_VERMOGEN),
    titel="Vermogen op de eerste dag van het jaar",
    vraag="Hoeveel vermogen had deze persoon op 1 januari: spaargeld en beleggingen, min schulden, zonder de "
    "eigen woning (box 3)?",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 3",
)

feit(
    "zorgverzekerd",
    soort="bool",
    per="persoon",
    titel="Nederlandse zorgverzekering",
    vraag="Heeft deze persoon een Nederlandse zorgverzekering?",
    artikel="Wet op de zorgtoeslag art. 1",
)

feit(
    "huurt_zelfstandige_woning",
    soort="bool",
    titel="Huurt een zelfstandige woning",
    vraag="Huurt u een woning met een eigen voordeur, keuken en toilet (of een aangewezen woongroep)?",
    artikel="Wet op de huurtoeslag art. 11",
)
feit(
    "kale_huur",
    soort="Cent",
    bereik=(0, MAX_HUUR),
    titel="Kale huur",
    vraag="Hoeveel kale huur betaalt u per maand (zonder servicekosten)?",
    artikel="Wet op de huurtoeslag art. 5",
)
for _naam, _wat, _onderdeel in (
    ("servicekosten_energie", "stroom voor de lift, het licht en wat u deelt", "a"),
    ("servicekosten_schoonmaak", "schoonmaak van lift en andere gedeelde ruimten", "b"),
    ("servicekosten_huismeester", "de huismeester", "c"),
    ("servicekosten_dienstruimten", "onderhoud van ruimten die u deelt", "d"),
):
    feit(
        _naam,
        soort="Cent",
        bereik=(0, MAX_HUUR),
        titel=f"Servicekosten: {_wat}",
        vraag=f"Hoeveel servicekosten betaalt u per maand voor {_wat} (niets: 0)?",
        artikel=f"Wet op de huurtoeslag art. 5 lid 3 onder {_onderdeel} (tekst tot 2026)",
    )
feit(
    "huurt_deel_van_woning",
    soort="bool",
    per="persoon",
    titel="Onderhuurder",
    vraag="Huurt deze huisgenoot met een schriftelijk contract een deel van uw woning, of hoort hij bij het "
    "huishouden van die huurder?",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
)
feit(
    "handicap_in_huishouden",
    soort="bool",
    titel="Iemand heeft een handicap",
    vraag="Heeft iemand in het huishouden een handicap?",
    artikel="Wet op de huurtoeslag art. 13 lid 1 onder a",
)
feit(
    "woning_aangepast_voor_handicap",
    soort="bool",
    titel="Aangepaste woning",
    vraag="Is de woning aangepast omdat dat nodig was voor een handicap van iemand in het huishouden?",
    artikel="Wet op de huurtoeslag art. 13 lid 2 onder a",
)
feit(
    "woning_voor_groot_huishouden",
    soort="bool",
    titel="Woning voor een groot huishouden",
    vraag="Is de woning bedoeld voor een huishouden van ten minste acht personen?",
    artikel="Wet op de huurtoeslag art. 13 lid 2 onder b",
)
feit(
    "eerder_huurtoeslag_voor_woning",
    soort="bool",
    titel="Eerder huurtoeslag voor deze woning",
    vraag="Kreeg u eerder huurtoeslag voor deze woning, voordat de huur boven de grens kwam?",
    artikel="Wet op de huurtoeslag art. 13 lid 2 onder c",
)

feit(
    "ouders_werken_of_volgen_traject",
    soort="bool",
    titel="Werk, opleiding of traject",
    vraag="Werken u en uw toeslagpartner, of volgt wie niet werkt een opleiding, inburgering of een traject "
    "naar werk?",
    artikel="Wet kinderopvang art. 1.6",
)
feit(
    "opvang_geregistreerd_en_betaald",
    soort="bool",
    per="persoon",
    titel="Geregistreerde en betaalde opvang",
    vraag="Gaat dit kind naar geregistreerde opvang waarvoor u zelf een deel betaalt?",
    artikel="Wet kinderopvang art. 1.5",
)
feit(
    "meeste_opvanguren",
    soort="bool",
    per="persoon",
    titel="Kind met de meeste opvanguren",
    vraag="Heeft dit kind van al uw kinderen de meeste opvanguren (bij evenveel uren: de hoogste kosten)?",
    artikel="Besluit kinderopvangtoeslag art. 3",
)
for _opvang, _wat in (
    ("dagopvang", "dagopvang"),
    ("buitenschoolse_opvang", "buitenschoolse opvang"),
    ("gastouderopvang", "een gastouder"),
):
    feit(
        f"uren_{_opvang}_in_honderdsten",
        soort="int",
        per="persoon",
        bereik=(0, MAX_UREN),
        titel=f"Uren bij {_wat} per maand, in honderdsten",
        vraag=f"Hoeveel honderdsten van een uur gaat dit kind per maand naar {_wat} (niet: 0)?",
        artikel="Wet kinderopvang art. 1.7 lid 2",
    )
    feit(
        f"uurprijs_{_opvang}",
        soort="Cent",
        per="persoon",
        bereik=(0, 100_000),
        titel=f"Uurprijs van {_wat}",
        vraag=f"Hoeveel kost {_wat} per uur voor dit kind?",
        artikel="Wet kinderopvang art. 1.7 lid 2",
    )
