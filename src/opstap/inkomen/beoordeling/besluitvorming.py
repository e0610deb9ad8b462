"""How a decision about months is made, kept and made again.

A decision holds, per month, the case as it was known, the receipt of the rule book and the outcomes. The
trace is not kept: facts and receipt make it again. What was decided with a trace keeps its digest as well;
what the compiled rules decided has none, and its receipt alone says that the same rules make the same trace.

A month says only what is different from the month before it in the same decision: 36 months of the same
household with the same facts hold these once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, Protocol

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


_ZOALS_EERDER = (
    *("gezin", "personen", "bronnen"),
    *("motor", "regels", "parameters", "gemeente", "feiten"),
    *("bedragen", "verschil", "reden"),
)
"""What a month leaves out when it is the same as in the month before it."""


class Beslist(Protocol):
    """What a decision keeps of a month; `digest` is empty when it was decided without a trace."""

    @property
    def maand(self) -> date: ...
    @property
    def geval(self) -> Geval: ...
    @property
    def bon(self) -> Mapping[str, str | None]: ...
    @property
    def dagen(self) -> Mapping[str, str]: ...
    @property
    def recht(self) -> bool: ...
    @property
    def bedragen(self) -> Mapping[str, int]: ...
    @property
    def digest(self) -> str: ...


class Berekend(NamedTuple):
    """A whole month as the compiled rules decided it."""

    maand: date
    geval: Geval
    bon: Mapping[str, str | None]
    recht: bool
    bedragen: Mapping[str, int]
    dagen: Mapping[str, str] = {}
    digest: str = ""


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


def inhoud(
    oordelen: Sequence[Beslist], per_maand: Sequence[Mapping[str, Any]] = (), **meer: Any
) -> dict[str, Any]:
    """The parts of a decision (feiten, bon, uitkomst, spoor) about these months; `meer` joins the outcome,
    and `per_maand` that of each month.
    """
    erbij = per_maand or [{}] * len(oordelen)
    bonnen = _verkort([o.bon for o in oordelen])
    digests = [o.digest for o in oordelen]
    return {
        "feiten": {"maanden": _verkort(_feiten(oordelen))},
        "bon": {"maanden": bonnen},
        "uitkomst": {
            **meer,
            "maanden": _verkort([_uitkomst(o, over) for o, over in zip(oordelen, erbij, strict=True)]),
        },
        "spoor": digests if all(digests) else [*digests, *bonnen],
    }


def _feiten(oordelen: Sequence[Beslist]) -> list[dict[str, Any]]:
    maanden: list[dict[str, Any]] = []
    geval, feiten = None, dict[str, Any]()
    for een in oordelen:
        if een.geval is not geval:
            geval, feiten = een.geval, een.geval.als_json()
        maanden.append({"maand": een.maand.isoformat(), **feiten})
    return maanden


def _uitkomst(een: Beslist, erbij: Mapping[str, Any]) -> dict[str, Any]:
    spoor = {"spoor": een.digest} if een.digest else {}
    return {
        "maand": een.maand.isoformat(),
        **een.dagen,
        "recht": een.recht,
        "bedragen": een.bedragen,
        **erbij,
        **spoor,
    }


def _verkort(maanden: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each month without what it has in common with the month before it."""
    kort = [dict(maand) for maand in maanden]
    for vorige, maand, rest in zip(maanden, maanden[1:], kort[1:], strict=False):
        for naam in _ZOALS_EERDER:
            if naam in rest and (maand[naam] is vorige[naam] or maand[naam] == vorige[naam]):
                del rest[naam]
    return kort


def _voluit(maanden: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The months that `_verkort` shortened."""
    heel: list[dict[str, Any]] = []
    for maand in maanden:
        zoals_eerder = {naam: heel[-1][naam] for naam in _ZOALS_EERDER if naam in heel[-1]} if heel else {}
        heel.append({**zoals_eerder, **maand})
    return heel


def maanden_van(besluit: Besluit) -> list[dict[str, Any]]:
    """The outcome of each month of a decision: `maand`, `recht`, `bedragen`, and `spoor` where kept."""
    return _voluit(besluit.uitkomst.get("maanden", ()))


def bonnen_van(besluit: Besluit) -> list[dict[str, Any]]:
    """The receipt of each month of a decision."""
    return _voluit(besluit.bon.get("maanden", ()))


@dataclass(frozen=True)
class Nagespeeld:
    """A month of a stored decision, decided again from its own facts."""

    oordeel: Maandoordeel
    bewaard: Mapping[str, Any]
    bon: Mapping[str, Any]

    @property
    def zelfde_regelboek(self) -> bool:
        return dict(self.oordeel.bon) == self.bon

    @property
    def zelfde_uitleg(self) -> bool:
        """The trace is that of then: it has the digest that was kept, or was made by the very same rules."""
        digest = self.bewaard.get("spoor")
        return self.zelfde_regelboek if digest is None else self.oordeel.digest == digest

    @property
    def gelijk(self) -> bool:
        """The same outcome from the same facts, and taken in exactly the same way where that was kept."""
        opnieuw = self.oordeel
        return (
            ("spoor" not in self.bewaard or self.zelfde_uitleg)
            and opnieuw.bon["feiten"] == self.bon["feiten"]
            and opnieuw.recht == self.bewaard["recht"]
            and opnieuw.bedragen == self.bewaard["bedragen"]
        )


def speel_besluit_na(besluit: Besluit) -> Iterator[Nagespeeld]:
    """Decide every month of a decision again."""
    feiten_van = _voluit(besluit.feiten.get("maanden", ()))
    for feiten, bon, bewaard in zip(feiten_van, bonnen_van(besluit), maanden_van(besluit), strict=True):
        opnieuw = oordeel(besluit.gemeente_id, date.fromisoformat(feiten["maand"]), Geval.uit_json(feiten))
        yield Nagespeeld(opnieuw, bewaard, bon)
