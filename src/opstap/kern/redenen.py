"""A step that a person takes has a reason: without one nothing happens."""

from __future__ import annotations

from opstap.regels.fouten import OpstapFout

SCHRIJF_OP = "Schrijf op waarom u dit besluit. Zonder reden gebeurt er niets."


def eis_reden(reden: str, zin: str = SCHRIJF_OP) -> str:
    """The reason without spaces around it. Errors: REDEN-ONTBREEKT, with what to write down."""
    if not reden.strip():
        raise OpstapFout("REDEN-ONTBREEKT", zin)
    return reden.strip()
