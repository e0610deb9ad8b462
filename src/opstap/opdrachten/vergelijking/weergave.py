"""Differences as text and as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from opstap.opdrachten.berekening.tekst import lijst
from opstap.opdrachten.gevalbestand import toon_maand
from opstap.opdrachten.vergelijking.boeken import Aard, Boekverschil
from opstap.opdrachten.vergelijking.huishouden import Oorzaak, Uitkomstverschil
from opstap.opdrachten.vergelijking.kanten import Kant, naam_van
from opstap.regels import toon_euro
from opstap.regels.spoor import Stap, wetsgat
from opstap.regels.zin import PARAMETER, toon

Wie = Callable[[int | None], str]


def kop(kanten: tuple[Kant, Kant]) -> str:
    """What is compared with what."""
    eerste, tweede = kanten
    rest = toon_maand(eerste.maand) if eerste.maand == tweede.maand else naam_van(eerste.gemeente)
    return f"Verschil tussen {eerste.naam} en {tweede.naam}, {rest}"


def boeken_als_tekst(kanten: tuple[Kant, Kant], verschillen: Sequence[Boekverschil]) -> Iterator[str]:
    """All names that differ, by kind."""
    yield kop(kanten)
    if not verschillen:
        yield "Er is geen verschil."
    for aard in Aard:
        deel = [verschil for verschil in verschillen if verschil.aard is aard]
        if deel:
            yield ""
            yield f"{aard.value} ({len(deel)})"
        for verschil in deel:
            artikelen = dict.fromkeys(zijde.artikel for zijde in verschil.zijden if zijde.artikel)
            yield f"  {verschil.titel} [{verschil.naam}] ({' / '.join(artikelen)})"
            for kant, zijde in zip(kanten, verschil.zijden, strict=True):
                bron = f" [bron: {zijde.bron}]" if zijde.bron else ""
                yield f"    {kant.naam}: {zijde.tekst}{bron}"


def boeken_als_json(kanten: tuple[Kant, Kant], verschillen: Sequence[Boekverschil]) -> dict[str, Any]:
    """The same as data."""
    return {
        "kanten": [_kant(kant) for kant in kanten],
        "verschillen": [
            {
                "aard": verschil.aard.name.lower(),
                "naam": verschil.naam,
                "titel": verschil.titel,
                "zijden": [
                    {
                        "tekst": zijde.tekst,
                        "artikel": zijde.artikel,
                        "bron": zijde.bron,
                        "waarde": zijde.waarde,
                        "bekend": zijde.bekend,
                    }
                    for zijde in verschil.zijden
                ],
            }
            for verschil in verschillen
        ],
    }


def huishouden_als_tekst(
    kanten: tuple[Kant, Kant], verschillen: Sequence[Uitkomstverschil], gelijk: Sequence[str], wie: Wie
) -> Iterator[str]:
    """Per outcome both values, and through what they differ."""
    yield kop(kanten)
    if not verschillen:
        yield "Voor dit huishouden is er geen verschil."
    verteld: set[tuple[str, int | None]] = set()
    for verschil in verschillen:
        meer = verschil.verschil
        hoeveel = "" if meer is None else f" ({'+ ' if meer > 0 else ''}{toon_euro(meer)})"
        yield ""
        yield f"{verschil.titel}{_wie(verschil.persoon, wie)}: {' → '.join(verschil.teksten)}{hoeveel}"
        for oorzaak in verschil.oorzaken:
            sleutel = (oorzaak.naam, oorzaak.persoon)
            eerder = " (zie hierboven)" if sleutel in verteld else ""
            yield f"  door {oorzaak.titel}{_wie(oorzaak.persoon, wie)}{eerder}"
            if eerder:
                continue
            verteld.add(sleutel)
            for kant, stap in zip(kanten, oorzaak.stappen, strict=True):
                yield f"    {kant.naam}: {_stap(kant, stap)}"
    yield from lijst("Gelijk", gelijk)


def huishouden_als_json(
    kanten: tuple[Kant, Kant], verschillen: Sequence[Uitkomstverschil], gelijk: Sequence[str]
) -> dict[str, Any]:
    """The same as data."""
    return {
        "kanten": [_kant(kant) for kant in kanten],
        "verschillen": [
            {
                "naam": verschil.naam,
                "persoon": verschil.persoon,
                "titel": verschil.titel,
                "waarden": list(verschil.waarden),
                "teksten": list(verschil.teksten),
                "verschil": verschil.verschil,
                "oorzaken": [_oorzaak(kanten, oorzaak) for oorzaak in verschil.oorzaken],
            }
            for verschil in verschillen
        ],
        "gelijk": list(gelijk),
    }


def _kant(kant: Kant) -> dict[str, Any]:
    return {"gemeente": kant.gemeente, "maand": f"{kant.maand:%Y-%m}", "naam": kant.naam}


def _oorzaak(kanten: tuple[Kant, Kant], oorzaak: Oorzaak) -> dict[str, Any]:
    return {
        "naam": oorzaak.naam,
        "persoon": oorzaak.persoon,
        "titel": oorzaak.titel,
        "zijden": [
            None
            if stap is None
            else {
                "uitkomst": stap.uitkomst,
                "tekst": _stap(kant, stap),
                "wijze": stap.wijze,
                "artikel": stap.artikel,
                "bron": stap.bron,
            }
            for kant, stap in zip(kanten, oorzaak.stappen, strict=True)
        ],
    }


def _stap(kant: Kant, stap: Stap | None) -> str:
    """What one side has: an amount with its source, a rule with its sentence, or why it is not known."""
    if stap is None:
        return "komt hier niet aan de orde"
    if stap.vast and not stap.kinderen:
        return wetsgat(stap.knoop, kant.boek.dagnummer).zin
    artikel = f" ({stap.artikel})" if stap.artikel else ""
    if stap.wijze == PARAMETER:
        return f"{toon(stap.soort, stap.uitkomst)}{artikel} [bron: {stap.bron}]"
    return f"{stap.zin}{artikel}"


def _wie(persoon: int | None, wie: Wie) -> str:
    return "" if persoon is None else f" ({wie(persoon)})"
