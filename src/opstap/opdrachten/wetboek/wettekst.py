"""Where the text behind a rule can be read: national law, local policy, and judgments."""

from __future__ import annotations

import re

from opstap.opdrachten.wetboek.artikelen import Artikel
from opstap.regels.datum import als_datum

WETNUMMER = {
    "Algemene Kinderbijslagwet": "BWBR0002368",
    "Algemene Ouderdomswet": "BWBR0002221",
    "Algemene wet bestuursrecht": "BWBR0005537",
    "Algemene wet inkomensafhankelijke regelingen": "BWBR0018472",
    "Bbz 2004": "BWBR0015711",
    "Besluit kinderopvangtoeslag": "BWBR0017321",
    "Besluit op de huurtoeslag": "BWBR0008763",
    "Boetebesluit socialezekerheidswetten": "BWBR0011708",
    "Burgerlijk Wetboek Boek 1": "BWBR0002656",
    "Gemeentewet": "BWBR0005416",
    "IOAW": "BWBR0004044",
    "IOAZ": "BWBR0004163",
    "Invorderingswet 1990": "BWBR0004770",
    "Participatiewet": "BWBR0015703",
    "Regeling beloning curatoren, bewindvoerders en mentoren": "BWBR0035730",
    "Uitvoeringsregeling Invorderingswet 1990": "BWBR0004766",
    "Wet financiering sociale verzekeringen": "BWBR0017745",
    "Wet inkomstenbelasting 2001": "BWBR0011353",
    "Wet kinderopvang": "BWBR0017017",
    "Wet minimumloon en minimumvakantiebijslag": "BWBR0002638",
    "Wet op de huurtoeslag": "BWBR0008659",
    "Wet op de loonbelasting 1964": "BWBR0002471",
    "Wet op de zorgtoeslag": "BWBR0018451",
    "Wet op het kindgebonden budget": "BWBR0022751",
    "Wetboek van Burgerlijke Rechtsvordering": "BWBR0001827",
    "Wetboek van Strafrecht": "BWBR0001854",
    "Zorgverzekeringswet": "BWBR0018450",
}
"""The number in the national database of laws, where it is certain; other laws get no link."""


def wettekst(artikel: Artikel, dagnummer: int | None = None) -> str:
    """The address of a text, empty when unknown; of an article as it was on a day, else as it is now."""
    nummer = WETNUMMER.get(artikel.wet)
    if nummer is not None:
        if not artikel.nummer or artikel.soort != "artikel":
            return f"https://wetten.overheid.nl/{nummer}"
        dag = "" if dagnummer is None else f"&z={als_datum(dagnummer)}&g={als_datum(dagnummer)}"
        return f"https://wetten.overheid.nl/jci1.3:c:{nummer}&artikel={artikel.nummer}{dag}"
    lokaal = re.search(r"\((CVDR\d+)\)", artikel.wet)
    if lokaal is not None:
        return f"https://lokaleregelgeving.overheid.nl/{lokaal[1]}"
    uitspraak = re.match(r"ECLI:\S+", artikel.wet)
    return f"https://deeplink.rechtspraak.nl/uitspraak?id={uitspraak[0]}" if uitspraak else ""
