"""`opstap faalproef`: break what can break during a month, recover, and show what held.

| room | what |
| --- | --- |
| `proefbank` | a database server of its own, to kill |
| `proefstad` | the month that is disturbed |
| `werker` | the process that runs it |
| `stand` | what must hold afterwards |
| `stoten` | kill -9 at random moments |
| `schijf` | a disk that is full |
| `bankpost` | files of the bank: twice, and in another order |
| `samenloop` | two people at once |
| `klok` | a clock that jumps back, the hour that comes twice, 29 February |
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.opdrachten.faalproef.uitslag import Uitslag

_UITKERINGEN, _BLOK, _KEREN = 2_000, 250, 20
_KLEIN = (60, 10, 3)


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "faalproef",
        help="maak stuk wat stuk kan gaan, herstel, en toon wat bleef kloppen",
        description="Draait een maand in een eigen databank en verstoort die: processen en databank hard "
        "gestopt, een volle schijf, bestanden van de bank dubbel en door elkaar, twee mensen tegelijk, een "
        "klok die terugloopt. Na elk herstel moet alles gelijk zijn aan een maand die niemand verstoorde.",
    )
    lezer.add_argument("--zaad", type=int, help="herhaal de toevallige momenten van een eerdere proef")
    lezer.add_argument("--keren", type=int, help=f"hoe vaak hard stoppen (standaard {_KEREN})")
    lezer.add_argument("--uitkeringen", type=int, help=f"hoeveel uitkeringen (standaard {_UITKERINGEN})")
    lezer.add_argument("--klein", action="store_true", help="weinig uitkeringen en weinig keren")
    lezer.set_defaults(uitvoeren=_proef)


def _proef(args: argparse.Namespace) -> int:
    uitkeringen, blok, keren = _KLEIN if args.klein else (_UITKERINGEN, _BLOK, _KEREN)
    uitkeringen, keren = args.uitkeringen or uitkeringen, args.keren or keren
    zaad = args.zaad if args.zaad is not None else secrets.randbelow(1_000_000)
    print(f"Faalproef met zaad {zaad}: {uitkeringen} uitkeringen, {keren} keer hard stoppen.", flush=True)
    begin = time.monotonic()
    uitslagen = _draai(uitkeringen, blok, keren, zaad, begin, klein=args.klein)
    print()
    for een in uitslagen:
        print(f"{'HOUDT' if not een.gebreken else 'FOUT':<6}{een.keren:>3}x  {een.wat}")
        print(f"            {een.gebeurd}")
        for gebrek in een.gebreken[:5]:
            print(f"            ! {gebrek}")
    mis = sum(bool(een.gebreken) for een in uitslagen)
    print(f"\n{len(uitslagen)} proeven in {time.monotonic() - begin:.0f} seconden, {mis} met een fout.")
    return 1 if mis else 0


def _draai(uitkeringen: int, blok: int, keren: int, zaad: int, begin: float, *, klein: bool) -> list[Uitslag]:
    """All trials in a server of their own, which is gone afterwards."""
    from random import Random

    from opstap.opdrachten.faalproef.proefbank import Proefbank

    def meld(wat: str) -> None:
        print(f"{time.monotonic() - begin:5.0f} s  {wat}", file=sys.stderr, flush=True)

    bank = Proefbank(wegwerp=klein)
    meld("een eigen databank maken")
    bank.cluster.verwijder()
    os.environ["DATABASE_URL"] = bank.start().url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")

    import django

    django.setup()

    from opstap.opdrachten.faalproef import bankpost, klok, samenloop, schijf, stoten
    from opstap.opdrachten.faalproef.proefstad import Opzet, bouw

    opzet, kans = Opzet(uitkeringen, blok), Random(zaad)
    andere = max(1, keren // 5)
    try:
        meld("de stad bouwen en mei betalen")
        bouw(bank, opzet)
        meld("juni ongestoord draaien")
        tweeling = stoten.ongestoord(bank, opzet)
        return [
            *stoten.dood(bank, opzet, tweeling, kans, keren, meld),
            *schijf.vol(bank, opzet, tweeling, kans, andere, meld),
            *bankpost.dubbel_en_door_elkaar(bank, kans, andere, meld),
            *samenloop.tegelijk(bank, meld),
            *klok.verzet(bank, meld),
        ]
    finally:
        from django.db import connection

        connection.close()
        bank.cluster.laat_los()
        bank.cluster.verwijder()
