"""How a decision about months is made, kept and made again.

A decision holds, per month, the case as it was known, the receipt of the rule book, the outcomes and the
digest of the trace. The trace itself is not kept: facts and receipt make it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from opstap.gemeenten import MAANDRESULTAAT, regelboek
from opstap.inkomen.rekenen import GEVRAAGD
from opstap.inkomen.verlaagd import Verlaagd, verlaag
from opstap.kern.besluiten import spoor_digest
from opstap.kern.models import Besluit
from opstap.regels.beslissen import Geval
from opstap.regels.spoor import Uitkomst

REDENEN = ("recht_gelet_op_inkomen", "recht_gelet_op_persoon", "recht_gelet_op_vermogen")
"""Why there can be no right, in the order in which the law looks at it."""


@dataclass(frozen=True)
class Maandoordeel:
    """What the rules say about one month of one case."""

    maand: date
    geval: Geval
    uitkomst: Uitkomst
    bon: Mapping[str, str | None]
    verlaagd: Verlaagd | None
    """The month after a measure; None without one."""

    @cached_property
    def digest(self) -> str:
        """Fingerprint of the trace; of all three traces after a measure."""
        if self.verlaagd is None:
            return self.uitkomst.spoor.digest
        delen = (self.uitkomst, self.verlaagd.maatregel, self.verlaagd.maand)
        return spoor_digest([deel.spoor.digest for deel in delen])

    @property
    def recht(self) -> bool:
        """Assistance is due, and it is the municipality that pays it."""
        return not self.uitkomst.waarde("svb_voert_uit") and bool(self.uitkomst.waarde("recht_op_bijstand"))

    @property
    def bedragen(self) -> dict[str, int]:
        """The amounts of the month in cents; empty when there is no right."""
        if not self.recht:
            return {}
        zonder = {naam: int(self.uitkomst.waarde(naam)) for naam in MAANDRESULTAAT}
        return zonder if self.verlaagd is None else {**zonder, **self.verlaagd.bedragen}

    @property
    def grond(self) -> str:
        """Why there is no right, in the words of the rule that says so; '' when there is."""
        if self.recht:
            return ""
        reden = "svb_voert_uit"
        if not self.uitkomst.waarde(reden):
            waarden = self.uitkomst.waarden
            reden = next((naam for naam in REDENEN if waarden.get(naam) == 0), "recht_op_bijstand")
        stap = self.uitkomst.spoor.stap(reden)
        return f"{stap.zin} ({stap.artikel})"


def oordeel(gemeente: str, maand: date, geval: Geval) -> Maandoordeel:
    """Decide on a month with a full trace. Errors: FeitOntbreekt, ParameterOntbreekt, NietGemodelleerd …

    A refusal needs no more than why there is no right; a grant needs every amount.
    """
    boek = regelboek(gemeente).op(maand)
    genomen = Maandoordeel(maand, geval, boek.probeer(geval, GEVRAAGD), boek.bon(geval), None)
    if not genomen.recht:
        return genomen
    for gat in genomen.uitkomst.gaten.values():
        raise gat
    return replace(genomen, verlaagd=verlaag(boek, geval, int(genomen.uitkomst.waarde("bijstand"))))


def inhoud(oordelen: Sequence[Maandoordeel], **meer: Any) -> dict[str, Any]:
    """The parts of a decision (feiten, bon, uitkomst, spoor) about these months; `meer` joins the outcome."""
    return {
        "feiten": {"maanden": [{"maand": o.maand.isoformat(), **o.geval.als_json()} for o in oordelen]},
        "bon": {"maanden": [dict(o.bon) for o in oordelen]},
        "uitkomst": {
            **meer,
            "maanden": [
                {
                    "maand": o.maand.isoformat(),
                    "recht": o.recht,
                    "bedragen": o.bedragen,
                    "spoor": o.digest,
                }
                for o in oordelen
            ],
        },
        "spoor": [o.digest for o in oordelen],
    }


@dataclass(frozen=True)
class Nagespeeld:
    """A month of a stored decision, decided again from its own facts."""

    oordeel: Maandoordeel
    bewaard: Mapping[str, Any]
    zelfde_regelboek: bool

    @property
    def gelijk(self) -> bool:
        """The same outcome, taken in exactly the same way."""
        opnieuw = self.oordeel
        return (
            opnieuw.digest == self.bewaard["spoor"]
            and opnieuw.recht == self.bewaard["recht"]
            and opnieuw.bedragen == self.bewaard["bedragen"]
        )


def speel_besluit_na(besluit: Besluit) -> Iterator[Nagespeeld]:
    """Decide every month of a decision again."""
    for feiten, bon, bewaard in zip(
        besluit.feiten["maanden"], besluit.bon["maanden"], besluit.uitkomst["maanden"], strict=True
    ):
        opnieuw = oordeel(besluit.gemeente_id, date.fromisoformat(feiten["maand"]), Geval.uit_json(feiten))
        yield Nagespeeld(opnieuw, bewaard, dict(opnieuw.bon) == bon)
