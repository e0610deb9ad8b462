"""The tables as CSV: semicolons, a header, whole numbers only (cents, or thousands where a column says so).

Whole numbers read the same in every language and program; signed as everywhere in Opstap: a saldo is lasten
minus baten, a resultaat positive when better than budgeted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from fractions import Fraction
from io import StringIO

from opstap.verantwoording.beelden import (
    KOLOMMEN,
    Buigbeeld,
    Buigregel,
    Clusterbeeld,
    Controle,
    Maandcijfer,
    Rekeningregel,
    Rekeningtabel,
)
from opstap.verantwoording.teken import rond_af

Rij = Sequence[object]


def csv_rekening(tabel: Rekeningtabel) -> str:
    """The table of an annual account: a row per product, subtotal and total, in thousands of euros."""
    kop = ["jaar", "cluster", "soort", "naam", "product", "geboekt"]
    for kolom in KOLOMMEN:
        kop += [f"{kolom}_x1000", f"{kolom}_letter"]
    kop += ["afwijkingen"]
    rijen = [
        _rekeningrij(tabel.jaar, sectie.code, regel)
        for sectie in tabel.secties
        for regel in (*sectie.regels, *((sectie.subtotaal,) if sectie.subtotaal else ()))
    ]
    if tabel.totaal:
        rijen.append(_rekeningrij(tabel.jaar, "", tabel.totaal))
    return _schrijf(kop, rijen)


def csv_afwijkingen(controles: Iterable[Controle]) -> str:
    """Every sum that does not come out: what is printed, what follows, and the difference."""
    return _schrijf(
        ["regel", "kolom", "soort", "hoe", "gedrukt_x1000", "berekend_x1000", "verschil_x1000", "afronding"],
        [
            [
                controle.regel,
                controle.kolom,
                controle.soort,
                controle.hoe,
                controle.gedrukt.waarde,
                controle.berekend.waarde,
                controle.verschil,
                "ja" if controle.door_afronding else "nee",
            ]
            for controle in controles
        ],
    )


def csv_maanden(maanden: Iterable[Maandcijfer]) -> str:
    """Lasten and baten per month in cents; empty when the month was not run yet."""
    return _schrijf(
        ["maand", "lasten_cent", "baten_cent", "begroot_lasten_cent", "begroot_baten_cent"],
        [
            [
                f"{maand.maand:%Y-%m}",
                "" if maand.lasten is None else maand.lasten,
                "" if maand.baten is None else maand.baten,
                maand.begroot_lasten,
                maand.begroot_baten,
            ]
            for maand in maanden
        ],
    )


def csv_buig(beeld: Buigbeeld) -> str:
    """Number × price and its effects; numbers in hundredths, amounts in cents; empty when no source says."""
    rijen: list[Rij] = [_buigrij(regel) for regel in beeld.regels]
    rijen += [[effect.naam, "cent", "", "", effect.cent, effect.formule] for effect in beeld.effecten]
    return _schrijf(["naam", "eenheid", "begroot", "werkelijk", "verschil", "toelichting"], rijen)


def csv_bijstand(regels: Iterable[Buigregel]) -> str:
    """Counts at the begin and the end of a year, in hundredths."""
    return _schrijf(
        ["naam", "eenheid", "begin", "einde", "verschil", "toelichting"],
        [_buigrij(regel) for regel in regels],
    )


def csv_kerngetallen(beeld: Clusterbeeld) -> str:
    """The key figures as they are shown."""
    return _schrijf(
        ["titel", "waarde", "vergelijking", "hoe_geteld"],
        [[cijfer.titel, cijfer.waarde, cijfer.bij, cijfer.uitleg] for cijfer in beeld.kerngetallen],
    )


def _rekeningrij(jaar: int, cluster: str, regel: Rekeningregel) -> Rij:
    rij: list[object] = [
        jaar, cluster, regel.soort, regel.naam, regel.product, "ja" if regel.geboekt else "nee"
    ]  # fmt: skip
    for kolom, cel in zip(KOLOMMEN, regel.cellen, strict=True):
        bekend = regel.geboekt or kolom == "begroot_saldo"
        rij += [cel.gedrukt.waarde if bekend else "", cel.gedrukt.letter]
    return [*rij, " ".join(cel.uitleg for cel in regel.cellen if cel.uitleg)]


def _buigrij(regel: Buigregel) -> Rij:
    eenheid = "honderdste" if regel.eenheid == "aantal" else "cent"
    verschil = None if regel.begroot is None or regel.werkelijk is None else regel.werkelijk - regel.begroot
    return [regel.naam, eenheid, *map(_honderdsten, (regel.begroot, regel.werkelijk, verschil)), regel.uitleg]


def _honderdsten(waarde: Fraction | None) -> object:
    return "" if waarde is None else rond_af(waarde * 100)


def _schrijf(kop: Rij, rijen: Iterable[Rij]) -> str:
    uit = StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kop)
    schrijver.writerows(rijen)
    return uit.getvalue()
