"""All subjects of worked examples that Opstap can compute, by name in small letters."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.voorbeelden import (
    aanvraag,
    arbeidsmarkt,
    bbz,
    belastingjaar,
    beslag,
    boete,
    computerregeling,
    gezinsregelingen,
    inkomenstoeslag,
    ioaw,
    jaarcijfers,
    kostenregelingen,
    kwijtschelding,
    loonkosten,
    maanden,
    maatregelen,
    middelen,
    norm,
    regelboek,
    stadspas,
    studietoeslag,
    termijnen,
    toeslagen,
    verlaging,
    vermogen,
    vrijlating,
)
from opstap.opdrachten.voorbeelden.vertaling import Onderwerp

ONDERWERPEN: Mapping[str, Onderwerp] = {
    **norm.ONDERWERPEN,
    **vrijlating.ONDERWERPEN,
    **vermogen.ONDERWERPEN,
    **verlaging.ONDERWERPEN,
    **termijnen.ONDERWERPEN,
    **maanden.ONDERWERPEN,
    **middelen.ONDERWERPEN,
    **loonkosten.ONDERWERPEN,
    **ioaw.ONDERWERPEN,
    **bbz.ONDERWERPEN,
    **stadspas.ONDERWERPEN,
    **gezinsregelingen.ONDERWERPEN,
    **computerregeling.ONDERWERPEN,
    **kostenregelingen.ONDERWERPEN,
    **jaarcijfers.ONDERWERPEN,
    **aanvraag.ONDERWERPEN,
    **studietoeslag.ONDERWERPEN,
    **inkomenstoeslag.ONDERWERPEN,
    **arbeidsmarkt.ONDERWERPEN,
    **maatregelen.ONDERWERPEN,
    **boete.ONDERWERPEN,
    **beslag.ONDERWERPEN,
    **kwijtschelding.ONDERWERPEN,
    **toeslagen.ONDERWERPEN,
    **belastingjaar.ONDERWERPEN,
    **regelboek.ONDERWERPEN,
}
