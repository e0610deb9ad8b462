"""When two names say the same: "norm_incl_vt" is "norm_inclusief_vakantietoeslag", in whatever order.

A name is compared by its words. Words for the same thing count as one, and words without a meaning of
their own do not count. Nothing is near enough: a slip of the pen stays an unknown name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

ZELFDE_WOORD: Mapping[str, tuple[str, ...]] = {
    "inclusief": ("incl", "met"),
    "exclusief": ("excl", "zonder"),
    "vakantietoeslag": ("vt", "vakantiegeld", "vakantiebijslag", "vakantieuitkering"),
    "procent": ("percentage", "perc", "procenten"),
    "gehuwd": ("gehuwden", "echtpaar", "paar", "samenwonend", "samenwonenden"),
    "alleenstaand": ("alleenstaanden",),
    "partner": ("echtgenoot", "echtgenote", "toeslagpartner"),
    "aanvrager": ("belanghebbende",),
    "medebewoner": ("huisgenoot",),
    "medebewoners": ("huisgenoten",),
    "maximum": ("maximaal", "maximale", "max", "hoogste", "hoogstens"),
    "minimum": ("minimaal", "minimale", "minstens"),
    "loon": ("salaris", "arbeidsinkomen", "arbeidsinkomsten", "looninkomsten", "verdiensten"),
    "inkomen": ("inkomsten",),
    "overig": ("ander",),
    "kindgebondenbudget": ("kgb",),
    "kinderopvangtoeslag": ("kot",),
    "loonkostensubsidie": ("lks",),
    "minimumloon": ("wml",),
    "combinatiekorting": ("iack",),
    "geboortedatum": ("geboren",),
    "verbruikt": ("gebruikt", "gehad", "toegepast"),
}
"""Each word with other words for the same thing."""

ZONDER_BETEKENIS = frozenset(
    ["van", "de", "het", "der", "in", "op", "voor", "bij", "aan", "is", "heeft", "verblijf", "verblijft",
     "ontvangt", "inwonend", "inwonende", "euro", "eur"]
)  # fmt: skip

_WOORD = {ander: woord for woord, andere in ZELFDE_WOORD.items() for ander in andere}
_SAMENGESTELD = (("kindgebonden_budget", "kindgebondenbudget"), ("overige_bewoners", "medebewoners"))
_LANG_WOORD = 6


def betekenis(naam: str) -> frozenset[str]:
    """The words of a name that count, each in its one form."""
    tekst = "_".join(re.split(r"[\s_\-.,]+", naam.casefold())).strip("_")
    for geschreven, een in _SAMENGESTELD:
        tekst = tekst.replace(geschreven, een)
    woorden = [woord for woord in tekst.split("_") if woord]
    geteld = [woord for woord in woorden if woord not in ZONDER_BETEKENIS] or woorden
    return frozenset(_een_vorm(woord) for woord in geteld)


def _een_vorm(woord: str) -> str:
    """One form of a word; with or without the ending of an adjective."""
    woord = _WOORD.get(woord, woord)
    kaal = woord[:-1] if len(woord) >= _LANG_WOORD and woord.endswith("e") else woord
    return _WOORD.get(kaal, kaal)


def zelfde(naam: str, bekend: Iterable[str]) -> str | None:
    """The known name that says the same as this one: itself, or the first with the same words."""
    bekend = tuple(bekend)
    if naam in bekend:
        return naam
    gezocht = betekenis(naam)
    return next((ander for ander in bekend if betekenis(ander) == gezocht), None)
