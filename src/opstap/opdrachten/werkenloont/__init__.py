"""`opstap werkenloont`: what a household has to spend before and after taking a job or more hours.

The computation is that of `verkenning.werk`; here it is told as text (`tekst`) and as a chart (`grafiek`).
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import lees_bedrag

if TYPE_CHECKING:
    from opstap.verkenning.werk.situatie import Vraagstelling
    from opstap.verkenning.werk.vergelijking import Vergelijking

GEWOON = "0,8,16,24,32,40"
MEESTE_UREN = 60


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap werkenloont`."""
    lezer = sub.add_parser(
        "werkenloont",
        help="wat een huishouden overhoudt bij meer of minder uren werk",
        description="Rekent uit wat een huishouden te besteden heeft bij verschillende uren werk van de "
        "aanvrager: loon, belasting, bijstand, toeslagen, kinderbijslag en regelingen van de gemeente, met "
        "de marginale druk en wat er in één keer wegvalt.",
    )
    lezer.add_argument("bestand", help="YAML of JSON met een huishouden; - leest de invoer")
    lezer.add_argument(
        "--uren",
        default=GEWOON,
        help=f"uren per week: 0..40 (elk uur), 0..40/4 of een rij (standaard {GEWOON})",
    )
    lezer.add_argument(
        "--uurloon", help='bruto uurloon, zoals "15,50"; standaard het minimumloon bij de leeftijd'
    )
    lezer.add_argument(
        "--maand", metavar="JJJJ-MM", help="reken voor deze maand, in plaats van die in het bestand"
    )
    lezer.add_argument("--gemeente", help="CBS-code of naam, in plaats van die in het bestand")
    lezer.add_argument("--svg", type=Path, metavar="BESTAND", help="schrijf ook een grafiek")
    lezer.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON, voor programma's")
    lezer.set_defaults(uitvoeren=_reken)


def _reken(args: argparse.Namespace) -> int:
    from opstap.opdrachten.bestanden import schrijf_json
    from opstap.opdrachten.werkenloont.grafiek import teken
    from opstap.opdrachten.werkenloont.tekst import als_tekst, slot
    from opstap.verkenning.werk.vergelijking import vergelijk

    uren = lees_uren(args.uren)
    vraag = _vraagstelling(args)
    vergelijkingen = [vergelijk(vraag, uren, met_vrijlating=wel) for wel in (True, False)]
    if args.svg is not None:
        for vergelijking, naam in zip(vergelijkingen, _bestanden(args.svg), strict=True):
            naam.write_text(teken(vergelijking), encoding="utf-8")
    if args.json:
        schrijf_json([_als_json(deel) for deel in vergelijkingen])
        return 0
    print(_kop(vraag))
    for vergelijking in vergelijkingen:
        print()
        print("\n".join(als_tekst(vergelijking)))
    print("\n".join(slot(vergelijkingen)))
    return 0


def lees_uren(tekst: str) -> list[int]:
    """Hours per week in hundredths: "0..40", "0..40/8" or "0,8,25.5"; WERKENLOONT-UREN for anything else."""
    reeks = re.fullmatch(r"(\d+)\.\.(\d+)(?:/(\d+))?", tekst.strip())
    if reeks is not None:
        van, tot, stap = int(reeks[1]), int(reeks[2]), int(reeks[3] or 1)
        uren = [100 * uur for uur in range(van, tot + 1, stap)] if stap else []
    else:
        delen = [deel.strip() for deel in tekst.split(",")]
        goed = all(re.fullmatch(r"\d+(\.\d{1,2})?", deel) for deel in delen)
        uren = [int(lees_bedrag(deel)) for deel in delen] if goed else []
    if not uren or max(uren) > 100 * MEESTE_UREN or uren != sorted(set(uren)):
        raise OpstapFout(
            "WERKENLOONT-UREN",
            f'De uren "{tekst}" zijn niet te lezen. Schrijf 0..40, 0..40/8 of een oplopende rij zoals 0,8,16 '
            f"(een half uur als 25.5), met hoogstens {MEESTE_UREN} uur per week.",
        )
    return uren


def _vraagstelling(args: argparse.Namespace) -> Vraagstelling:
    from opstap.opdrachten.bestanden import tekst_van
    from opstap.opdrachten.gevalbestand import lees_geval
    from opstap.opdrachten.invoerlezer import lees
    from opstap.verkenning.werk.situatie import Vraagstelling, minimumloon

    gelezen = lees_geval(lees(*tekst_van(args.bestand)), maand=args.maand, gemeente=args.gemeente)
    uurloon = (
        minimumloon(gelezen.geval, gelezen.maand) if args.uurloon is None else int(lees_bedrag(args.uurloon))
    )
    return Vraagstelling(gelezen.geval, gelezen.maand, gelezen.gemeente, uurloon)


def _bestanden(svg: Path) -> tuple[Path, Path]:
    return svg, svg.with_name(f"{svg.stem}-zonder-vrijlating{svg.suffix}")


def _kop(vraag: Vraagstelling) -> str:
    from opstap import gemeenten
    from opstap.regels import toon_euro
    from opstap.regels.datum import MAANDNAMEN

    waar = (
        "volgens de landelijke regels"
        if vraag.gemeente is None
        else f"in {gemeenten.GEMEENTEN[vraag.gemeente]}"
    )
    wanneer = f"{MAANDNAMEN[vraag.maand.month - 1]} {vraag.maand.year}"
    return f"Werken {waar}, {wanneer}, voor {toon_euro(vraag.uurloon_cent)} bruto per uur"


def _als_json(vergelijking: Vergelijking) -> dict[str, Any]:
    return {
        "met_vrijlating": vergelijking.met_vrijlating,
        "situaties": [
            {
                "uren_per_week_honderdsten": situatie.uren,
                "bruto_jaar_cent": situatie.bruto,
                "delen_jaar_cent": situatie.delen,
                "passen": situatie.passen,
                "besteedbaar_jaar_cent": situatie.besteedbaar,
                "marginale_druk_basispunten": vergelijking.druk(plek),
            }
            for plek, situatie in enumerate(vergelijking.situaties)
        ],
        "klippen": [{"uren": klip.uren, "zin": klip.zin} for klip in vergelijking.klippen],
        "niet_te_bepalen": vergelijking.weigeringen,
        "aangenomen": list(vergelijking.aannamen),
    }
