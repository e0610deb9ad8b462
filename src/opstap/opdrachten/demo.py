"""`opstap demo`: build a synthetic The Hague and play a year on it; done once, it is kept."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from opstap.opdrachten.maand import voortgangsbalk
from opstap.regels.fouten import OpstapFout

if TYPE_CHECKING:
    from opstap.beleidslab.demo import Demo
    from opstap.beleidslab.stad import Voortgang

SCHAAL = 20
JAAR = 2024


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser("demo", help="bouw een verzonnen Den Haag en speel er een jaar op")
    lezer.add_argument("--schaal", type=int, help=f"1 op zoveel (standaard {SCHAAL}; 1 is de hele stad)")
    lezer.add_argument("--jaar", type=int, help=f"het jaar dat gespeeld wordt (standaard {JAAR})")
    lezer.add_argument("--opnieuw", action="store_true", help="gooi de verzonnen stad weg en begin opnieuw")
    lezer.set_defaults(uitvoeren=_bouw, databank=True)


def _bouw(args: argparse.Namespace) -> int:
    from opstap.beleidslab import demo
    from opstap.project.opstarten import maak_leeg, werk_tabellen_bij

    werk_tabellen_bij()
    bestaand = demo.stand()
    if bestaand is None and not demo.is_leeg():
        raise OpstapFout(
            "DEMO-DATABANK-IN-GEBRUIK",
            "In deze databank staan gegevens die niet van de demo zijn. De demo raakt die niet aan. "
            "Kies met DATABASE_URL of OPSTAP_DATA een andere databank.",
        )
    if bestaand is not None and not args.opnieuw:
        if demo.is_compleet(bestaand):
            _zelfde_gevraagd(bestaand, args)
            print(f"De stad staat er al: schaal 1:{bestaand.schaal}, jaar {bestaand.jaar}.")
            return 0
        print("Het vorige bouwen is afgebroken. De stad wordt opnieuw gebouwd.")
    gevraagd = _gevraagd(bestaand, args)
    if bestaand is not None:
        maak_leeg()
        werk_tabellen_bij()
    with _voortgangsbalk() as voortgang:
        demo.bouw(gevraagd, voortgang=voortgang)
    _lees_aanbod(demo.GEMEENTE)
    print(f"De stad staat: schaal 1:{gevraagd.schaal}, het jaar {gevraagd.jaar} is gespeeld.")
    return _sluit_boeken(demo.GEMEENTE, gevraagd.jaar)


def _lees_aanbod(gemeente: str) -> None:
    """Read the invented offers, as a municipality reads its own."""
    from django.utils import timezone

    from opstap.koppelingen import aanbod
    from opstap.koppelingen.bestand import lees

    bestand = (files("opstap.beleidslab") / "aanbod.csv").read_bytes()
    aanbod.verwerk(gemeente, lees(bestand, aanbod.SOORT), door="opstap demo", nu=timezone.now())


def _sluit_boeken(gemeente: str, jaar: int) -> int:
    """Close the books of the played year; exit code 1 when they don't."""
    from opstap.verantwoording.aansluiting import sluit_aan

    with voortgangsbalk("Boeken sluiten") as balk:
        open_ = sum(not een.regel.sluit for een in sluit_aan(gemeente, jaar, voortgang=balk))
    waar = f"opstap aansluiting {jaar}"
    if open_:
        print(f"De boeken van {jaar} sluiten niet: {open_} controles. Zie '{waar}'.", file=sys.stderr)
        return 1
    print(f"De boeken van {jaar} sluiten tot op de cent. '{waar}' toont hoe.")
    return 0


def _gevraagd(bestaand: Demo | None, args: argparse.Namespace) -> Demo:
    """What to build; refused before anything is thrown away when it can't be."""
    from opstap.beleidslab.demo import GEMEENTE, Demo
    from opstap.financien.begroting import gepubliceerde_begroting

    schaal = args.schaal or (bestaand.schaal if bestaand else SCHAAL)
    jaar = args.jaar or (bestaand.jaar if bestaand else JAAR)
    if schaal < 1:
        raise OpstapFout(
            "DEMO-SCHAAL", f"Een schaal is 1 (de hele stad) of een groter geheel getal; hier staat {schaal}."
        )
    gepubliceerde_begroting(GEMEENTE, jaar)
    return Demo(jaar, schaal)


def _zelfde_gevraagd(bestaand: Demo, args: argparse.Namespace) -> None:
    if (args.schaal or bestaand.schaal, args.jaar or bestaand.jaar) == (bestaand.schaal, bestaand.jaar):
        return
    raise OpstapFout(
        "DEMO-SCHAAL",
        f"Er staat al een stad: schaal 1:{bestaand.schaal}, jaar {bestaand.jaar}. Gebruik 'opstap demo' "
        "om die te houden, of 'opstap demo --opnieuw' met de gewenste schaal om een andere te bouwen.",
    )


@contextmanager
def _voortgangsbalk() -> Iterator[Voortgang]:
    """A bar that says what is being done; without a terminal one line per step."""
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    balk = Progress(
        BarColumn(bar_width=24),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
        disable=not sys.stdout.isatty(),
    )
    vorige = ""

    def toon(tekst: str, deel: float) -> None:
        nonlocal vorige
        if not balk.disable:
            balk.update(taak, description=tekst, completed=deel)
        elif tekst != vorige:
            print(f"{round(100 * deel):3d}%  {tekst}", flush=True)
        vorige = tekst

    with balk:
        taak = balk.add_task("De verzonnen stad bouwen", total=1.0)
        yield toon
