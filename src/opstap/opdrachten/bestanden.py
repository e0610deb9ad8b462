"""Reading a file or the standard input and reporting what is wrong with it, for every command."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from opstap.opdrachten.invoerlezer import InvoerFout
from opstap.regels.fouten import OpstapFout


def tekst_van(bestand: str) -> tuple[str, str]:
    """The text of a file, or of standard input for "-", and the name to report it by."""
    if bestand == "-":
        return sys.stdin.read(), "invoer"
    try:
        return Path(bestand).read_text(encoding="utf-8-sig"), bestand
    except UnicodeDecodeError:
        raise OpstapFout("BESTAND-GEEN-TEKST", f"{bestand} is geen tekst in UTF-8.") from None
    except OSError as fout:
        raise OpstapFout("BESTAND-ONLEESBAAR", f"{bestand} is niet te lezen: {fout.strerror}.") from None


def meld(fout: OpstapFout, *, als_json: bool) -> None:
    """Report a refusal: one sentence per mistake on standard error, or all as JSON on standard output."""
    meldingen = fout.meldingen if isinstance(fout, InvoerFout) else ()
    if als_json:
        schrijf_json(
            {
                "fout": {"code": fout.code, "zin": fout.zin},
                "meldingen": [melding.als_json() for melding in meldingen],
            }
        )
    elif meldingen:
        print("\n".join(str(melding) for melding in meldingen), file=sys.stderr)
    else:
        print(f"{fout.zin} [{fout.code}]", file=sys.stderr)


def schrijf_json(gegevens: dict[str, Any] | list[dict[str, Any]]) -> None:
    """Write data to standard output, for programs."""
    print(json.dumps(gegevens, ensure_ascii=False, indent=2))
