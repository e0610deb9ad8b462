"""The rows of `make bench` about computing in bulk: against other engines, for the country, and per law."""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator
from typing import Any

from draaien import EEN_DRAAD, Regel, draai, getal, lege_cache, spreiding

ANDERE_ENGINES = ("Polars", "OpenFisca", "NumPy", "DuckDB")
IN_GEHELE_CENTEN = ("Polars", "NumPy", "DuckDB")
TWEE_KERNEN = 1.7
"""From how many times faster two cores count as nearly linear."""


def meet_regels(args: argparse.Namespace) -> list[Regel]:
    """The common part in every engine, cold and warm; Opstap starts with nothing compiled."""
    regels: list[Regel] = []
    with lege_cache() as leeg:
        for huishoudens in args.huishoudens:
            aantal = ("--huishoudens", str(huishoudens))
            koud = {
                engine: draai("regels.py", "koud", "--engine", engine, *aantal, omgeving_erbij=leeg)
                for engine in ANDERE_ENGINES
            }
            nieuw = draai("regels.py", "koud", *aantal, omgeving_erbij=leeg)
            koud["Opstap"] = draai("regels.py", "koud", *aantal, omgeving_erbij=leeg)
            warm = draai("regels.py", "warm", *aantal, omgeving_erbij=leeg)
            if huishoudens == args.huishoudens[0]:
                regels.append(
                    (
                        f"{warm['regels']} regels voor het eerst vertalen en rekenen",
                        f"{nieuw['seconden']:.1f} s",
                        "eenmaal per wijziging van een regel",
                        None,
                    )
                )
            regels += _vergelijking(warm, koud)
    return regels


def _vergelijking(warm: Any, koud: dict[str, Any]) -> Iterator[Regel]:
    opstap = warm["seconden"]["Opstap"]
    keer = {
        engine: statistics.median(ander / eigen for ander, eigen in zip(seconden, opstap, strict=True))
        for engine, seconden in warm["seconden"].items()
    }
    snelste = min(keer[engine] for engine in ANDERE_ENGINES)
    vergeleken = warm["huishoudens"] - warm["geweigerd"]
    yield (
        f"{warm['regels']} regels, {getal(warm['huishoudens'])} huishoudens, 1 kern: Opstap",
        _warm_en_koud(warm, koud, "Opstap"),
        f"{snelste:.1f}x sneller dan de snelste andere (eis 4x)",
        snelste >= 4,
    )
    for engine in ANDERE_ENGINES:
        anders = warm["anders"][engine]
        yield (
            f"  dezelfde regels in {engine}",
            _warm_en_koud(warm, koud, engine),
            f"Opstap is {keer[engine]:.1f}x sneller",
            None,
        )
        heel = engine in IN_GEHELE_CENTEN
        hoogstens = warm["grootste_verschil_cent"][engine]
        yield (
            f"  tot op de cent anders dan Opstap: {engine}",
            f"{getal(anders)} van {getal(vergeleken)} huishoudens, hoogstens {hoogstens} cent",
            "eis: 0 bij gehele centen" if heel else "rekent met zwevende komma",
            anders == 0 if heel else None,
        )


def _warm_en_koud(warm: Any, koud: dict[str, Any], engine: str) -> str:
    return (
        f"warm {warm['mediaan'][engine]:.3f} s ({spreiding(warm['seconden'][engine])}), "
        f"koud {koud[engine]['seconden']:.2f} s, {getal(koud[engine]['geheugen_mb'])} MB erbij"
    )


def meet_land(args: argparse.Namespace) -> list[Regel]:
    """The common part for the whole country, all households in memory at once."""
    uit = draai(
        "regels.py", "land", "--huishoudens", str(args.land), "--rondes", "3", omgeving_erbij=EEN_DRAAD
    )
    een, twee = uit["mediaan"]["1"], uit["mediaan"]["2"]
    return [
        (
            f"{getal(uit['huishoudens'])} huishoudens, {getal(uit['personen'])} personen, 1 kern",
            f"{een:.2f} s ({spreiding(uit['seconden']['1'])})",
            f"{getal(round(uit['huishoudens'] / een))} per seconde",
            None,
        ),
        (
            "  op 2 kernen",
            f"{twee:.2f} s ({spreiding(uit['seconden']['2'])})",
            *_twee_kernen(een, twee, uit["rekentijd"], uit["tweede_kern"]),
        ),
        (
            "  uitkomsten op 1 en 2 kernen",
            "gelijk" if uit["gelijk"] else "VERSCHILLEND",
            "eis: gelijk",
            uit["gelijk"],
        ),
        (
            "  geheugen",
            f"{getal(uit['geheugen_mb'])} MB boven de huishoudens",
            f"piek van het proces {getal(uit['piek_mb'])} MB",
            None,
        ),
    ]


def meet_wetten(args: argparse.Namespace) -> list[Regel]:
    """One kernel per law over the whole country, which passes by in blocks."""
    with lege_cache() as leeg:
        uit = draai("wetten.py", "--huishoudens", str(args.land), omgeving_erbij=leeg)
    regels: list[Regel] = []
    aantal = uit["huishoudens"]
    for wet, een in uit["wetten"].items():
        snelheid, deel = getal(round(aantal / een["seconden"]["1"])), 100 * een["geweigerd"] / aantal
        regels.append(
            (
                f"{wet}: {een['regels']} regels",
                f"{een['vertalen']:.1f} s vertalen, {een['seconden']['1']:.2f} s rekenen",
                f"{snelheid} huishoudens per seconde, {deel:.0f}% geweigerd",
                None,
            )
        )
        regels.append(
            (
                "  anders dan één voor één beslist",
                f"{een['anders']} van {uit['nagerekend']} huishoudens",
                "eis: 0",
                een["anders"] == 0,
            )
        )
    klok, rekentijd = (
        {kernen: sum(een[soort][kernen] for een in uit["wetten"].values()) for kernen in ("1", "2")}
        for soort in ("seconden", "rekentijd")
    )
    regels += [
        (
            f"{len(uit['wetten'])} wetten, {uit['regels']} regels, {getal(aantal)} huishoudens",
            f"{klok['1']:.1f} s op 1 kern, {klok['2']:.1f} s op 2",
            *_twee_kernen(klok["1"], klok["2"], rekentijd, uit["tweede_kern"]),
        ),
        ("  piekgeheugen", f"{getal(uit['piek_mb'])} MB", "in blokken: niet meer voor een groter land", None),
    ]
    return regels


def _twee_kernen(
    een: float, twee: float, rekentijd: dict[str, float], machine: float
) -> tuple[str, bool | None]:
    """How much faster two cores are. No verdict on a machine that has no second core to give."""
    samen = rekentijd["2"] / rekentijd["1"]
    tekst = f"{een / twee:.2f}x sneller op 2 kernen (eis 1,7x), die samen {samen:.2f}x zoveel rekenen"
    if een < TWEE_KERNEN * twee and machine < TWEE_KERNEN:
        return f"{tekst}; niet te beoordelen, een kale lus wint nu {machine:.2f}x", None
    return tekst, een >= TWEE_KERNEN * twee
