"""A household in a few words, as examples of allowances have it: "alleenstaande ouder, 2 kinderen van 6".

Every word must be known: a word that is passed over could be the one that matters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import TELWOORDEN

PAAR = frozenset(
    ["partner", "partners", "paar", "echtpaar", "gehuwd", "gehuwden", "samenwonend", "samenwonenden"]
)
ALLEEN = frozenset(["alleenstaand", "alleenstaande", "alleenstaanden", "eenoudergezin"])
OUDEREN = frozenset(["ouderen", "oudere", "ouderenhuishouden", "aow"])
AFKORTINGEN = {
    "ep": "eenpersoons",
    "mp": "meerpersoons",
    "epo": "eenpersoons ouderen",
    "mpo": "meerpersoons ouderen",
}
_PERSONEN = re.compile(r"(?P<aantal>een|één|meer|twee|drie|vier|vijf|zes|zeven|acht)persoons")
_ANDERS = frozenset(
    ["huishouden", "huishoudens", "ouder", "kind", "kinderen", "zonder", "geen", "met", "en", "van", "tot",
     "jaar", "leeftijd", "gezin", "een", "één", "toeslagpartner", "onder", "boven", "de", "oud"]
)  # fmt: skip
_KINDEREN = re.compile(r"(\d+|\w+) kind(?:eren)?\b(?P<leeftijden>[^;,.]*)")
_ZONDER = ("zonder", "geen")


@dataclass(frozen=True)
class Huishoudentekst:
    """What a text says of a household; None is what it does not say.

    `personen`: how many there are, 0 for more than one. `leeftijden`: of the children, when they are named;
    fewer than `kinderen` when they are only counted.
    """

    partner: bool | None = None
    personen: int | None = None
    ouderen: bool = False
    kinderen: int = 0
    leeftijden: tuple[int, ...] = ()


def lees_huishoudentekst(plek: Plek | None) -> Huishoudentekst:
    """Read the words; an unknown word is refused by name."""
    if plek is None:
        return Huishoudentekst()
    tekst = " ".join(re.split(r"[\s_\-]+", (plek.tekst() or "").casefold()))
    tekst = AFKORTINGEN.get(tekst, tekst)
    personen = _PERSONEN.search(tekst)
    kaal = _PERSONEN.sub(" ", tekst)
    woorden = re.findall(r"\w+", kaal)
    for woord in woorden:
        if not (woord.isdecimal() or woord in _ANDERS | PAAR | ALLEEN | OUDEREN or woord in TELWOORDEN):
            plek.fout("HUISHOUDEN-ONBEKEND", f'het woord "{woord}" is hier bij een huishouden niet bekend')
    if personen is None and all(woord.isdecimal() for woord in woorden):
        plek.fout(
            "HUISHOUDEN-ONBEKEND", 'beschrijf het huishouden, zoals "eenpersoons" of "paar, 2 kinderen"'
        )
    kinderen, leeftijden = _kinderen(kaal)
    return Huishoudentekst(
        partner=_partner(kaal, woorden),
        personen=None if personen is None else TELWOORDEN.get(personen["aantal"], 0),
        ouderen=bool(OUDEREN & set(woorden)),
        kinderen=kinderen,
        leeftijden=leeftijden,
    )


def _partner(tekst: str, woorden: list[str]) -> bool | None:
    if re.search(r"(zonder|geen) (toeslag)?partner", tekst) or ALLEEN & set(woorden):
        return False
    return True if PAAR & set(woorden) or "toeslagpartner" in woorden else None


def _kinderen(tekst: str) -> tuple[int, tuple[int, ...]]:
    """How many children, and their ages: "2 kinderen van 6 tot en met 11" are two of six."""
    gevonden = _KINDEREN.search(tekst)
    if gevonden is None or gevonden[1] in _ZONDER:
        return 0, ()
    woord = gevonden[1]
    aantal = int(woord) if woord.isdecimal() else TELWOORDEN.get(woord, 1)
    leeftijden = tuple(int(getal) for getal in re.findall(r"\d+", gevonden["leeftijden"]))
    if len(leeftijden) != aantal or "tot" in gevonden["leeftijden"]:
        leeftijden = leeftijden[:1] * aantal
    return aantal, leeftijden
