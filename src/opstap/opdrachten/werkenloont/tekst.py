"""The comparison as text: a table per year and per month, the cliffs, and what could not be computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opstap.recht.algemeen.uren import MAANDEN_PER_JAAR
from opstap.regels import deel_afgerond
from opstap.verkenning.werk.situatie import PASSEN, REGELINGEN, TOESLAGEN, Situatie
from opstap.verkenning.werk.vergelijking import WAARSCHUWINGEN, Vergelijking, toon_uren

KOLOMMEN = (
    "uren", "bruto", "loon", "bijstand", "toeslagen", "kinderbijslag", "gemeente", "besteedbaar", "erbij",
    "druk",
)  # fmt: skip
_BREEDTE = 14


def kop(met_vrijlating: bool) -> str:
    """What a table is about."""
    if met_vrijlating:
        return "Zolang een deel van uw loon niet van de bijstand afgaat (de vrijlating loopt)"
    return "Als die vrijlating voorbij is"


def als_tekst(vergelijking: Vergelijking) -> Iterator[str]:
    """The tables, per month and per year, and the cliffs."""
    yield kop(vergelijking.met_vrijlating)
    for titel, deler in (("Per maand", MAANDEN_PER_JAAR), ("Per jaar", 1)):
        yield ""
        yield f"{titel} (in euro)"
        yield "".join(f"{kolom:>{_BREEDTE}}" for kolom in KOLOMMEN)
        for rij in rijen(vergelijking, deler):
            yield "".join(f"{cel:>{_BREEDTE}}" for cel in rij)
    yield ""
    if vergelijking.klippen:
        yield "Let op"
        for klip in vergelijking.klippen:
            yield f"  {klip.zin}"
    else:
        yield "In deze stappen valt niets in één keer weg."
    passen = _passen(vergelijking)
    if passen:
        yield ""
        yield "Hulp die geen geld is"
        yield from passen


def rijen(vergelijking: Vergelijking, deler: int) -> Iterator[tuple[str, ...]]:
    """The cells of a table; amounts of a year divided by `deler`, in whole euros."""
    eerste = vergelijking.situaties[0]
    for plek, situatie in enumerate(vergelijking.situaties):
        druk = vergelijking.druk(plek)
        yield (
            toon_uren(situatie.uren),
            _euro(situatie.bruto, deler),
            _deel(situatie, "Loon", deler),
            _deel(situatie, "Bijstand", deler),
            _euro(situatie.groep([d for d in TOESLAGEN if d.groep == "toeslagen"]), deler),
            _euro(situatie.groep([d for d in TOESLAGEN if d.groep == "kinderbijslag"]), deler),
            _euro(situatie.groep(REGELINGEN), deler),
            _euro(situatie.besteedbaar, deler),
            _euro(situatie.besteedbaar - eerste.besteedbaar, deler),
            "" if druk is None else _procent(druk),
        )


def slot(vergelijkingen: Sequence[Vergelijking]) -> Iterator[str]:
    """What holds for all tables: what was taken for granted, what is missing, and what to beware of."""
    aannamen = dict.fromkeys(zin for vergelijking in vergelijkingen for zin in vergelijking.aannamen)
    if aannamen:
        yield ""
        yield "Niet genoemd, dus zo gelezen"
        for zin in aannamen:
            yield f"  {zin}"
    weigeringen: dict[str, str] = {}
    for vergelijking in vergelijkingen:
        weigeringen |= vergelijking.weigeringen
    if weigeringen:
        yield ""
        yield "Niet te bepalen, en dus niet meegeteld"
        for titel, zin in weigeringen.items():
            yield f"  {titel}: {zin}"
    yield ""
    yield "Goed om te weten"
    for zin in WAARSCHUWINGEN:
        yield f"  {zin}"


def _passen(vergelijking: Vergelijking) -> list[str]:
    regels = []
    for pas in PASSEN:
        wel = [toon_uren(s.uren) for s in vergelijking.situaties if s.passen.get(pas.titel)]
        if wel:
            regels.append(f"  {pas.titel}: ja bij {', '.join(wel)} uur")
    return regels


def _deel(situatie: Situatie, titel: str, deler: int) -> str:
    bedrag = situatie.delen.get(titel)
    return "onbekend" if bedrag is None else _euro(bedrag, deler)


def _euro(cent: int, deler: int) -> str:
    """Whole euros, half up; only to read, never to compute with."""
    return f"{deel_afgerond(cent, deler * 100):,}".replace(",", ".").replace("-", "\u2212")


def _procent(basispunten: int) -> str:
    return f"{deel_afgerond(basispunten, 100)}%".replace("-", "\u2212")
