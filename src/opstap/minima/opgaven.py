"""What became of the lines of a partner's file: kept, known already, or refused with a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from opstap.regels.fouten import OpstapFout


class Geweigerd(NamedTuple):
    """A line that was not accepted, the column that it is about, and why."""

    nummer: int
    kolom: str
    fout: OpstapFout


@dataclass
class Uitslag:
    """Numbers of lines; amounts in cents, of lines that said something new."""

    nieuw: int = 0
    bestond: int = 0
    geweigerd: list[Geweigerd] = field(default_factory=list)
    aanvaard_cent: int = 0
    geweigerd_cent: int = 0
