"""What has to be known for a term, a penalty for lateness, or legal interest."""

from __future__ import annotations

from opstap.recht.awb.soorten import Termijn
from opstap.regels import feit

MAX_BEDRAG = 10_000_000_00
MAX_DAGEN = 36_525

feit(
    "awb_termijn",
    soort=Termijn,
    titel="Soort termijn",
    vraag="Om welke termijn gaat het?",
    artikel="Awb hoofdstuk 4, 6, 7 en 9",
)
feit(
    "awb_termijn_begin",
    soort="Datum",
    titel="Dag voor het begin van de termijn",
    vraag="Na welke dag begint de termijn te lopen?",
    artikel="Awb art. 6:8",
)
feit(
    "awb_dagen_in_gebreke",
    soort="int",
    bereik=(0, MAX_DAGEN),
    titel="Dagen dat de gemeente in gebreke is",
    vraag="Hoeveel dagen is de gemeente te laat, gerekend vanaf de eerste dag van de dwangsom?",
    artikel="Awb art. 4:17 lid 3",
)
feit(
    "awb_dwangsom_uitgesloten",
    soort="bool",
    titel="Geen dwangsom verschuldigd",
    vraag="Is de ingebrekestelling onredelijk laat, is de aanvrager geen belanghebbende, of is de aanvraag "
    "kennelijk niet-ontvankelijk of kennelijk ongegrond?",
    artikel="Awb art. 4:17 lid 6",
    oordeel=True,
)
feit(
    "awb_rente_hoofdsom",
    soort="Cent",
    bereik=(0, MAX_BEDRAG),
    titel="Bedrag dat te laat is betaald",
    vraag="Welk bedrag is te laat betaald?",
    artikel="Awb art. 4:98 lid 1",
)
feit(
    "awb_rente",
    soort="Cent",
    bereik=(0, MAX_BEDRAG),
    titel="Berekende wettelijke rente",
    vraag="Hoeveel wettelijke rente is er over de hele periode berekend?",
    artikel="Awb art. 4:98 lid 1",
)
