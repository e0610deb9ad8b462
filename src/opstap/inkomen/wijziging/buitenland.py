"""Days abroad, counted from the facts, and what the rule book says of so many (art. 13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from opstap.gemeenten import regelboek
from opstap.inkomen.models import Afwezigheid
from opstap.kern import feiten
from opstap.kern.models import Persoon, Rol
from opstap.kern.tijdvak import Tijdvak
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag


@dataclass(frozen=True)
class Buitenland:
    """Days abroad up to and including a day, the weeks that are free, and what the rule says of it."""

    dagen_in_jaar: int
    dagen_aaneen: int
    weken_vrij: int
    te_lang: bool
    zin: str


def buitenland(persoon: Persoon, op: date, *, bekend_op: datetime) -> Buitenland:
    """The counter of four (pension age: thirteen) weeks abroad (art. 13 lid 1 onder e and lid 4)."""
    weg = _dagen_weg(persoon, op, bekend_op)
    aaneen, dag_ = 0, op
    while dag_ in weg:
        aaneen, dag_ = aaneen + 1, dag_ - timedelta(days=1)
    in_jaar = sum(1 for een in weg if een.year == op.year)
    uitkomst = (
        regelboek(persoon.gemeente_id)
        .op(op)
        .beslis(
            Geval(
                gezin={},
                personen=(
                    {
                        "rol": Rol.AANVRAGER.value,
                        "geboortedatum": dag(persoon.geboortedatum),
                        "hoort_bij_de_kring": True,
                        "dagen_buitenland_in_kalenderjaar": in_jaar,
                        "dagen_buitenland_aaneengesloten": aaneen,
                    },
                ),
            ),
            ("te_lang_in_buitenland", "toegestane_weken_buitenland"),
        )
    )
    return Buitenland(
        in_jaar,
        aaneen,
        int(uitkomst.waarde("toegestane_weken_buitenland", 0)),
        bool(uitkomst.waarde("te_lang_in_buitenland", 0)),
        uitkomst.spoor.stap("te_lang_in_buitenland", 0).zin,
    )


def _dagen_weg(persoon: Persoon, op: date, bekend_op: datetime) -> set[date]:
    """The days abroad up to and including `op`, as far back as they hang together or lie in that year."""
    perioden = feiten.op(Afwezigheid, Tijdvak(None, op + timedelta(days=1)), bekend_op).filter(
        persoon=persoon, soort=Afwezigheid.Soort.BUITENLAND
    )
    dagen: set[date] = set()
    for periode in perioden.values_list("geldig", flat=True):
        einde = op if periode.upper is None else min(op, periode.upper - timedelta(days=1))
        dagen |= {periode.lower + timedelta(days=n) for n in range((einde - periode.lower).days + 1)}
    return dagen
