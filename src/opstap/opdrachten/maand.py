"""What the commands about months share: reading a month, and showing progress to whoever waits."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from opstap.regels.fouten import OpstapFout


def lees_maand(tekst: str) -> date:
    """The first day of a month written as 2024-05."""
    gevonden = re.fullmatch(r"([0-9]{4})-([0-9]{2})", tekst)
    if gevonden is None or not 1 <= int(gevonden[2]) <= 12:
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen maand; schrijf jaar-maand, zoals 2024-05")
    return date(int(gevonden[1]), int(gevonden[2]), 1)


def toon_wachtend(wachtend: Iterable[tuple[str, date, OpstapFout]]) -> None:
    """What could not be paid: (number, month, reason) each on a line."""
    for nummer, maand, reden in wachtend:
        print(f"  {nummer} {maand:%Y-%m} [{reden.code}] {reden.zin}")


@contextmanager
def voortgangsbalk(tekst: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, a function that gets (done, total); silent when nobody watches."""
    if not sys.stderr.isatty():
        yield lambda klaar, totaal: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as balk:
        taak = balk.add_task(tekst, total=None)
        yield lambda klaar, totaal: balk.update(taak, completed=klaar, total=totaal)
