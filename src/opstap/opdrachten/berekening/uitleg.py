"""The explanation of an outcome as lines: in plain Dutch, or the legal version with articles and names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from opstap.opdrachten.berekening.reden import Reden
from opstap.regels.datum import toon_datum
from opstap.regels.regel import Bepaling
from opstap.regels.spoor import Stap
from opstap.regels.zin import OPGEGEVEN, PARAMETER, VOORWAARDE_NEE, toon

Wie = Callable[[int | None], str]

HOOFDLIJN = frozenset({"bijstand", "recht_op_bijstand", "recht_gelet_op_persoon"})
"""Rules that are always shown, also when they do not hold: they say why there is no assistance."""


def boom(
    stap: Stap, gezien: set[int], wie: Wie, *, alles: bool, juridisch: bool, diepte: int = 0
) -> Iterator[str]:
    """The steps from an outcome down to the facts; what was shown before is not opened again.

    Unless `alles` is asked: rules that do not hold are left out, and so is a yes or no that was shown before.
    """
    al_getoond = id(stap) in gezien
    bijzaak = stap.wijze == VOORWAARDE_NEE or (al_getoond and stap.soort.is_janee)
    if bijzaak and not alles and diepte and stap.naam not in HOOFDLIJN:
        return
    persoon = f"[{wie(stap.persoon_index)}] " if stap.persoon_index is not None else ""
    eerder = " (zie hierboven)" if al_getoond and stap.kinderen else ""
    regel = juridische_regel(stap) if juridisch else gewone_regel(stap)
    yield f"{'  ' * diepte}- {persoon}{regel}{eerder}"
    if al_getoond:
        return
    gezien.add(id(stap))
    for kind in stap.kinderen:
        yield from boom(kind, gezien, wie, alles=alles, juridisch=juridisch, diepte=diepte + 1)


def gewone_regel(stap: Stap) -> str:
    """One step in plain Dutch, with its article and its source."""
    artikel = f" ({stap.artikel})" if stap.artikel else ""
    bron = f" [bron: {stap.bron}]" if stap.bron else ""
    return f"{stap.zin}{artikel}{bron}"


def juridische_regel(stap: Stap) -> str:
    """One step with its name in the rule book, article, force, how it was reached and from what."""
    verklaring = stap.knoop.verklaring
    delen = [f"{stap.naam} = {toon(stap.soort, stap.uitkomst)}"]
    if stap.artikel:
        delen.append(stap.artikel)
    if isinstance(verklaring, Bepaling) and stap.wijze != OPGEGEVEN:
        delen.append(f"in werking vanaf {toon_datum(verklaring.vanaf)}")
    waarde = stap.knoop.waarde
    if stap.wijze == PARAMETER and waarde is not None:
        delen.append(f"geldt vanaf {toon_datum(waarde.vanaf)}")
    delen.append(stap.wijze)
    invoer = "; ".join(
        f"{kind.naam} = {toon(kind.soort, kind.uitkomst)}"
        for kind in stap.kinderen
        if kind.persoon_index is None
    )
    if invoer:
        delen.append(f"uit {invoer}")
    if stap.bron and stap.bron != stap.wijze:
        delen.append(f"bron: {stap.bron}")
    return " | ".join(delen)


def waarom(reden: Reden, wie: Wie, *, juridisch: bool) -> Iterator[str]:
    """The deciding condition first, then what another outcome would have needed."""
    uitkomst, beslissend = reden.uitkomst, reden.beslissend
    if reden.door_voorwaarde:
        waar = f" bij {wie(beslissend.persoon_index)}" if beslissend.persoon_index is not None else ""
        geldt = f"“{beslissend.titel}”{waar}"
        omdat = f"{geldt} geldt" if beslissend.uitkomst else f"niet is voldaan aan {geldt}"
        yield f"{_kop(uitkomst)} omdat {omdat}."
    for stap in reden.keten:
        yield juridische_regel(stap) if juridisch else stap.zin
    if reden.invoer:
        yield "Een andere uitkomst kan volgen uit een andere waarde van:"
        for stap in reden.invoer:
            persoon = f" ({wie(stap.persoon_index)})" if stap.persoon_index is not None else ""
            naam = f"{stap.naam}, " if juridisch else ""
            artikel = f" ({stap.artikel})" if juridisch and stap.artikel else ""
            yield f"  - {naam}{stap.titel}{persoon}: nu {toon(stap.soort, stap.uitkomst)}{artikel}"


def _kop(uitkomst: Stap) -> str:
    if uitkomst.naam == "bijstand":
        return "U krijgt geen bijstand"
    return f"“{uitkomst.titel}” is {toon(uitkomst.soort, uitkomst.uitkomst)}"
