"""The sentence of one step: the words of its declaration, filled with the values of the step."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from opstap.regels.regel import ANDERS, OVERIG, Keuze, Leemte, Regel, Verklaring
from opstap.regels.soorten import Soort

BEREKEND = "berekend"
VOORWAARDE_NEE = "voorwaarde nee"
FEIT = "feit"
OPGEGEVEN = "opgegeven"
PARAMETER = "parameter"
OPGETELD = "opgeteld"
ONBEKEND = "onbekend"
MAAKT_NIET_UIT = "maakt niet uit"

Getoond = Mapping[str, tuple[Soort, int | bool | None]]


def toon(soort: Soort, waarde: int | bool | None) -> str:
    """A value as text; "niet bekend" for what is unknown."""
    return "niet bekend" if waarde is None else soort.toon(waarde)


def zin(
    verklaring: Verklaring, wijze: str, uitkomst: int | bool | None, invoer: Getoond, voorwaarde: str = ""
) -> str:
    """The explanation of an outcome, with `invoer` the kind and value of every name that went in.

    `voorwaarde` is the title of the guard. A choice has a sentence per value that it chooses by.
    """
    if wijze == MAAKT_NIET_UIT:
        return f"{verklaring.titel}: niet bekend, maar dat maakt voor de uitkomst niet uit."
    if uitkomst is None:
        return verklaring.zin if isinstance(verklaring, Leemte) else f"{verklaring.titel}: niet bekend."
    getoond = toon(verklaring.soort, uitkomst)
    sjabloon = _sjabloon(verklaring, wijze, uitkomst, invoer)
    if sjabloon is not None:
        namen = {naam: toon(soort, waarde) for naam, (soort, waarde) in invoer.items()}
        return sjabloon.format_map({**namen, verklaring.naam: getoond})
    if wijze == VOORWAARDE_NEE and not isinstance(verklaring, Keuze):
        return f"{verklaring.titel}: {getoond}. De voorwaarde “{voorwaarde}” is hier niet vervuld."
    if wijze == OPGEGEVEN:
        return f"{verklaring.titel}: {getoond}, zoals opgegeven."
    return f"{verklaring.titel}: {getoond}."


def vaste_zin(verklaring: Verklaring, uitkomst: int | bool) -> str | None:
    """The sentence of an outcome whatever went in; None where it names a value that must be known."""
    if not isinstance(verklaring, Regel) or (verklaring.als is not None and uitkomst == verklaring.anders):
        return None
    sjabloon = _sjabloon(verklaring, BEREKEND, uitkomst, {})
    namen = {naam for _, naam, _, _ in Formatter().parse(sjabloon or "") if naam}
    return zin(verklaring, BEREKEND, uitkomst, {}) if namen <= {verklaring.naam} else None


def _sjabloon(verklaring: Verklaring, wijze: str, uitkomst: int | bool, invoer: Getoond) -> str | None:
    """The words for an outcome; None when there are none, or it was not worked out here."""
    if wijze == VOORWAARDE_NEE:
        return verklaring.uitleg.get(ANDERS)
    if wijze not in (BEREKEND, OPGETELD):
        return None
    sleutel: int | None = uitkomst
    if isinstance(verklaring, Keuze):
        _, sleutel = invoer[verklaring.als]
    overig = verklaring.uitleg.get(OVERIG)
    return overig if sleutel is None else verklaring.uitleg.get(int(sleutel), overig)
