"""What has to be known for IOAW and IOAZ, beside the household.

All amounts are gross: the bases are, and the income they are compared with is what wage tax law and
social insurance law call wage, before tax. The net amounts of the Participatiewet are never used here.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import feit

feit(
    "ioaw_ioaz_inkomen_uit_arbeid",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Bruto inkomen uit arbeid",
    vraag="Hoeveel verdiende deze persoon bruto met werk in de maand, met vakantiegeld?",
    artikel="IOAW art. 8 lid 1; Algemeen inkomensbesluit socialezekerheidswetten art. 2:2 en 2:8 lid 3",
)
feit(
    "ioaw_ioaz_overig_inkomen",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Bruto overig inkomen",
    vraag="Hoeveel ander bruto-inkomen had deze persoon in de maand, zoals WW, WIA, Anw of pensioen?",
    artikel="IOAW art. 8 lid 1; Algemeen inkomensbesluit socialezekerheidswetten art. 2:4",
)
feit(
    "ioaw_ioaz_uitgesloten",
    soort="bool",
    per="persoon",
    titel="Uitgesloten van de uitkering",
    vraag="Woont deze persoon in het buitenland, verblijft hij niet rechtmatig in Nederland, zit hij vast, "
    "onttrekt hij zich aan een straf, of is hij uitreiziger?",
    artikel="IOAW art. 6 lid 1 onder a, b, c, d en g; IOAZ art. 6 lid 2 onder b, c, d, e en h",
    oordeel=True,
)
feit(
    "ioaw_ioaz_uitgesloten_partner_woont_mee",
    soort="bool",
    titel="De uitgesloten partner woont in dezelfde woning",
    vraag="Heeft de partner die geen recht heeft, het hoofdverblijf in dezelfde woning?",
    artikel="IOAW art. 5 lid 1 onder c en art. 6 lid 2",
)
feit(
    "ioaw_ioaz_verlies_door_onbetaald_verlof",
    soort="Bruto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Inkomen dat wegvalt door onbetaald verlof",
    vraag="Hoeveel bruto-inkomen viel in de maand weg door onbetaald verlof (geen verlof: 0)?",
    artikel="IOAW art. 6 lid 1 onder e; IOAZ art. 6 lid 2 onder f",
)
for _naam, _titel, _lid in (
    ("begin", "van de eerste vrijlating", "IOAW art. 8 lid 2; IOAZ art. 8 lid 3"),
    ("ouder", "van de vrijlating voor alleenstaande ouders", "IOAW art. 8 lid 5; IOAZ art. 8 lid 9"),
    ("subsidie", "van de vrijlating bij loonkostensubsidie", "IOAW art. 8 lid 9; IOAZ art. 8 lid 13"),
):
    feit(
        f"ioaw_ioaz_maanden_{_naam}_verbruikt",
        soort="int",
        per="persoon",
        bereik=(0, 600),
        titel=f"Maanden {_titel} die al gebruikt zijn",
        vraag=f"Hoeveel maanden {_titel} zijn al gebruikt, zonder deze maand?",
        artikel=_lid,
    )

feit(
    "ioaw_werkloos_sinds",
    soort="Datum",
    per="persoon",
    titel="Eerste dag van de werkloosheid",
    vraag="Op welke dag is deze persoon werkloos geworden?",
    artikel="IOAW art. 2 onder a, 1°",
)
feit(
    "ioaw_duur_ww_in_maanden",
    soort="int",
    per="persoon",
    bereik=(0, 600),
    titel="Duur van de WW in maanden",
    vraag="Voor hoeveel maanden heeft deze persoon na die werkloosheid recht op WW gekregen (geen WW: 0)?",
    artikel="IOAW art. 2 onder a, 2°",
)
feit(
    "ioaw_ww_volledig_doorlopen",
    soort="bool",
    per="persoon",
    titel="De volledige WW-duur is bereikt",
    vraag="Heeft deze persoon de volledige duur van de WW doorlopen?",
    artikel="IOAW art. 2 onder a, 3°",
)
feit(
    "ioaw_ww_blijvend_geweigerd",
    soort="bool",
    per="persoon",
    titel="De WW was blijvend geheel geweigerd",
    vraag="Was de WW aan het einde blijvend geheel geweigerd?",
    artikel="IOAW art. 2 onder a, 3°",
)
feit(
    "ioaw_wga_sinds",
    soort="Datum",
    per="persoon",
    titel="Begin van de loongerelateerde WGA",
    vraag="Op welke dag begon de loongerelateerde WGA-uitkering?",
    artikel="IOAW art. 2 onder b, 1°",
)
feit(
    "ioaw_had_wga",
    soort="bool",
    per="persoon",
    titel="Heeft een loongerelateerde WGA gehad",
    vraag="Had deze persoon recht op een WGA-uitkering die van het loon afhing (loongerelateerd)?",
    artikel="IOAW art. 2 onder b, 1°",
)
feit(
    "ioaw_wga_beeindigd_te_weinig_arbeidsongeschikt",
    soort="bool",
    per="persoon",
    titel="De WGA eindigde omdat de arbeidsongeschiktheid te laag werd",
    vraag="Is de WGA geëindigd omdat deze persoon minder dan 35% arbeidsongeschikt werd?",
    artikel="IOAW art. 2 onder b, 2°",
)
feit(
    "ioaw_maandloon_lager_dan_grondslag",
    soort="bool",
    titel="Het vroegere maandloon is lager dan de grondslag",
    vraag="Is het (geïndexeerde) maandloon van de WW of WIA lager dan de grondslag?",
    artikel="IOAW art. 5 lid 5",
)
feit(
    "ioaw_maandloon",
    soort="Bruto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Maandloon van de WW of WIA, geïndexeerd",
    vraag="Hoeveel is het (geïndexeerde) maandloon van de WW of WIA?",
    artikel="IOAW art. 5 lid 5",
)
feit(
    "ioaw_lager_door_volksvertegenwoordiging",
    soort="bool",
    titel="Het maandloon is lager door werk als volksvertegenwoordiger",
    vraag="Is het maandloon alleen lager doordat de WW deels eindigde wegens werk in de Eerste Kamer, een "
    "gemeenteraad, Provinciale Staten of een waterschap?",
    artikel="IOAW art. 5 lid 6",
)
