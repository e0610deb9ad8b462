"""All subjects of worked examples that Opstap can compute, by name in small letters."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.voorbeelden import (
    aanvraag,
    arbeidsmarkt,
    bbz,
    gezinsregelingen,
    inkomenstoeslag,
    ioaw,
    jaarcijfers,
    kostenregelingen,
    loonkosten,
    maanden,
    middelen,
    norm,
    stadspas,
    studietoeslag,
    termijnen,
    vermogen,
    vrijlating,
)
from opstap.opdrachten.voorbeelden.vertaling import Onderwerp

ONDERWERPEN: Mapping[str, Onderwerp] = {
    **norm.ONDERWERPEN,
    **vrijlating.ONDERWERPEN,
    **vermogen.ONDERWERPEN,
    **termijnen.ONDERWERPEN,
    **maanden.ONDERWERPEN,
    **middelen.ONDERWERPEN,
    **loonkosten.ONDERWERPEN,
    **ioaw.ONDERWERPEN,
    **bbz.ONDERWERPEN,
    **stadspas.ONDERWERPEN,
    **gezinsregelingen.ONDERWERPEN,
    **kostenregelingen.ONDERWERPEN,
    **jaarcijfers.ONDERWERPEN,
    **inkomenstoeslag.ONDERWERPEN,
    **aanvraag.ONDERWERPEN,
    **studietoeslag.ONDERWERPEN,
    **arbeidsmarkt.ONDERWERPEN,
}
