"""The explanation of an outcome as lines: in plain Dutch, or the legal version with articles and names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from opstap.regels.datum import toon_datum
from opstap.regels.omslag import Omslag
from opstap.regels.reden import Reden
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


def waarom(reden: Reden, omslagen: Sequence[Omslag], wie: Wie, *, juridisch: bool) -> Iterator[str]:
    """The deciding condition first, then what would have led to another outcome."""
    keten = list(reden.keten)
    if reden.door_voorwaarde:
        beslissend = keten[0] if juridisch else keten.pop(0)
        waar = f"bij {wie(beslissend.persoon_index)} " if beslissend.persoon_index is not None else ""
        geldt = f"“{beslissend.titel}” {'geldt' if beslissend.uitkomst else 'niet geldt'}"
        omdat = f"{waar}{geldt}." if juridisch else f"{waar}dit geldt: {_zonder_hoofdletter(beslissend.zin)}"
        yield f"{_kop(reden.uitkomst)} omdat {omdat}"
    for stap in keten:
        yield juridische_regel(stap) if juridisch else stap.zin
    if omslagen:
        yield "De uitkomst was anders geweest met:"
        for omslag in omslagen:
            soort, nu = omslag.stap.soort, toon(omslag.stap.soort, omslag.stap.uitkomst)
            yield f"{_wat(omslag.stap, wie, juridisch)}: {grens(omslag)}{soort.toon(omslag.waarde)} (nu {nu})"
    elif reden.invoer:
        yield "Een andere uitkomst kan volgen uit een andere waarde van:"
        for stap in reden.invoer:
            yield f"{_wat(stap, wie, juridisch)}: nu {toon(stap.soort, stap.uitkomst)}"


def grens(omslag: Omslag) -> str:
    """From which side the value counts: at least or at most; nothing for yes/no and choices."""
    if omslag.stap.soort.mogelijke_waarden:
        return ""
    if omslag.stap.soort.naam == "Datum":
        return "op zijn vroegst " if omslag.hoger else "uiterlijk "
    return "minstens " if omslag.hoger else "hoogstens "


def _wat(stap: Stap, wie: Wie, juridisch: bool) -> str:
    persoon = f" ({wie(stap.persoon_index)})" if stap.persoon_index is not None else ""
    if not juridisch:
        return f"  - {stap.titel}{persoon}"
    artikel = f" ({stap.artikel})" if stap.artikel else ""
    return f"  - {stap.naam}, {stap.titel}{persoon}{artikel}"


def _zonder_hoofdletter(zin: str) -> str:
    """A sentence as the rest of another; a name in capitals stays what it is."""
    return zin if zin[1:2].isupper() else zin[:1].lower() + zin[1:]


def _kop(uitkomst: Stap) -> str:
    if uitkomst.naam == "bijstand":
        return "U krijgt geen bijstand"
    return f"“{uitkomst.titel}” is {toon(uitkomst.soort, uitkomst.uitkomst)}"
