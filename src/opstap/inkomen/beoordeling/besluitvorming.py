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
from opstap.inkomen.beoordeling.deelmaand import (
    EERSTE_DAG,
    LAATSTE_DAG,
    VAN_HEEL,
    Deelmaand,
    peildag,
    reken_deel,
)
from opstap.inkomen.beoordeling.rekenen import GEVRAAGD
from opstap.inkomen.beoordeling.verlaagd import Verlaagd, verlaag
from opstap.kern.besluiten import spoor_digest
from opstap.kern.models import Besluit
from opstap.regels.beslissen import Geval
from opstap.regels.datum import als_datum
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
    deel: Deelmaand | None = None
    """The outcomes over the days with a right; None when that is the whole month."""

    @cached_property
    def digest(self) -> str:
        """Fingerprint of the trace; of all traces together for part of a month and after a measure."""
        sporen = [self.uitkomst.spoor.digest]
        if self.deel is not None:
            sporen += self.deel.sporen
        if self.verlaagd is not None:
            sporen += [deel.spoor.digest for deel in (self.verlaagd.maatregel, self.verlaagd.maand)]
        return sporen[0] if len(sporen) == 1 else spoor_digest(sporen)

    @property
    def recht(self) -> bool:
        """Assistance is due, and it is the municipality that pays it."""
        if self.uitkomst.waarde("svb_voert_uit"):
            return False
        if self.deel is not None:
            return self.deel.bijstand > 0
        return bool(self.uitkomst.waarde("recht_op_bijstand"))

    @property
    def dagen(self) -> dict[str, str]:
        """The first and the last day that count, when that is only part of the month."""
        if self.deel is None or not self.deel.alleen_deel:
            return {}
        namen = {"van": EERSTE_DAG, "tot_en_met": LAATSTE_DAG}
        return {naam: als_datum(int(self.geval.gezin[feit])).isoformat() for naam, feit in namen.items()}

    @property
    def bedragen(self) -> dict[str, int]:
        """The amounts of the month in cents; empty when there is no right."""
        if not self.recht:
            return {}
        return {
            **{naam: int(self.uitkomst.waarde(naam)) for naam in MAANDRESULTAAT},
            **(self.deel.bedragen if self.deel is not None else {}),
            **(self.verlaagd.bedragen if self.verlaagd is not None else {}),
        }

    @property
    def grond(self) -> str:
        """Why there is no right, in the words of the rule that says so; '' when there is."""
        if self.recht:
            return ""
        reden, uitkomst = "svb_voert_uit", self.uitkomst
        if self.deel is not None and self.deel.door_inkomen:
            reden, uitkomst = "bijstand_over_deel_van_maand", self.deel.deel
        elif not self.uitkomst.waarde(reden):
            waarden = self.uitkomst.waarden
            reden = next((naam for naam in REDENEN if waarden.get(naam) == 0), "recht_op_bijstand")
        stap = uitkomst.spoor.stap(reden)
        return f"{stap.zin} ({stap.artikel})"


def oordeel(gemeente: str, maand: date, geval: Geval) -> Maandoordeel:
    """Decide on a month with a full trace. Errors: FeitOntbreekt, ParameterOntbreekt, NietGemodelleerd …

    A refusal needs no more than why there is no right; a grant needs every amount.
    """
    boek = regelboek(gemeente).op(peildag(maand, geval))
    genomen = Maandoordeel(maand, geval, boek.probeer(geval, GEVRAAGD), boek.bon(geval), None)
    if EERSTE_DAG in geval.gezin and not genomen.uitkomst.waarde("svb_voert_uit"):
        waarden = genomen.uitkomst.waarden
        heel = {naam: int(waarde) for naam in VAN_HEEL if isinstance(waarde := waarden.get(naam), int)}
        genomen = replace(genomen, deel=reken_deel(boek, geval, heel))
    if not genomen.recht:
        return genomen
    for gat in genomen.uitkomst.gaten.values():
        raise gat
    return replace(genomen, verlaagd=verlaag(boek, geval, genomen.bedragen["bijstand"]))


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
                    **o.dagen,
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
        *(deel.get("maanden", ()) for deel in (besluit.feiten, besluit.bon, besluit.uitkomst)), strict=True
    ):
        opnieuw = oordeel(besluit.gemeente_id, date.fromisoformat(feiten["maand"]), Geval.uit_json(feiten))
        yield Nagespeeld(opnieuw, bewaard, dict(opnieuw.bon) == bon)
