"""`opstap dienst`: serve the site; with --demo, build the synthetic city first when it isn't there yet."""

from __future__ import annotations

import argparse

from opstap.project import omgeving
from opstap.regels.fouten import OpstapFout

SCHAAL = 20


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser("dienst", help="toon de site in de browser")
    lezer.add_argument("--poort", type=int, default=8000, help="poort op deze machine (standaard 8000)")
    lezer.add_argument("--werkers", type=int, default=2, help="aantal processen (standaard 2)")
    lezer.add_argument("--demo", action="store_true", help="bouw eerst de verzonnen stad")
    lezer.add_argument("--schaal", type=int, help=f"schaal van die stad (standaard {SCHAAL}: 1 op {SCHAAL})")
    lezer.set_defaults(uitvoeren=_dien, databank=True)


def _dien(args: argparse.Namespace) -> int:
    from opstap.project.dienst import controleer_poort, dien
    from opstap.project.opstarten import werk_tabellen_bij

    controleer_poort(args.poort)
    if args.demo:
        code = _bouw_demo(args.schaal)
        if code:
            return code
    else:
        werk_tabellen_bij()
    dien(args.poort, args.werkers)
    return 0


def _bouw_demo(schaal: int | None) -> int:
    """Build the city once; a build that was broken off leaves its mark, and the next starts from nothing."""
    from opstap import opdrachten
    from opstap.project.opstarten import maak_leeg, werk_tabellen_bij

    klaar, bezig = (omgeving.datamap() / naam for naam in ("demo-klaar", "demo-bezig"))
    if klaar.is_file():
        gebouwd = int(klaar.read_text())
        if schaal not in (None, gebouwd):
            raise OpstapFout(
                "DEMO-SCHAAL",
                f"Er staat al een stad op schaal 1:{gebouwd}, en u vraagt 1:{schaal}. Gebruik 'make demo' "
                f"zonder SCHAAL om deze te tonen, of eerst 'make schoon' en dan 'make demo SCHAAL={schaal}'.",
            )
        werk_tabellen_bij()
        return 0
    if bezig.is_file():
        print("Het vorige bouwen is afgebroken; de stad wordt opnieuw gebouwd.")
        maak_leeg()
    bezig.touch()
    werk_tabellen_bij()
    code = opdrachten.main(["demo", "--schaal", str(schaal or SCHAAL)])
    if code == 0:
        klaar.write_text(f"{schaal or SCHAAL}\n")
        bezig.unlink()
    return code
