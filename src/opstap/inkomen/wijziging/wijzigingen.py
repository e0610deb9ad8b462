"""A change marks exactly the months that it touches; the next month run computes those again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from django.db import connection

from opstap.inkomen import sloten
from opstap.inkomen.models import (
    Afwezigheid,
    Arbeidsduur,
    Inkomstenverhouding,
    Loonwaarde,
)
from opstap.kern import gebeurtenissen
from opstap.kern.models import Besluit, Geslacht, Inkomen, Vermogen
from opstap.kern.tijdvak import Tijdvak
from opstap.regels.fouten import OpstapFout

# Circumstances count as they are on the first day of a month, or on the day in it on which the benefit
# begins, so a fact touches a month when it holds on that day. Income counts over the whole month. Wealth also
# counts in all later months of the same benefit: what was used up of the exempt amount stays used (art. 34
# lid 4, text until 2026).
_DAG = "(SELECT greatest(b.maand, lower(u.geldig)) FROM inkomen_uitkering u WHERE u.id = b.uitkering_id)"
_GERAAKT = {
    Inkomen.titel: "daterange(b.maand, (b.maand + interval '1 month')::date) && %(geldig)s::daterange",
    Vermogen.titel: f"{_DAG} >= lower(%(geldig)s::daterange)",
}
_RAAKT_NIETS = frozenset(
    {
        Afwezigheid.titel,
        Arbeidsduur.titel,
        Geslacht.titel,
        Inkomstenverhouding.titel,
        Loonwaarde.titel,
    }
)
"""Facts that no rule of the month reads: what follows from them for assistance is another fact."""
_OP_EERSTE_DAG = f"{_DAG} <@ %(geldig)s::daterange"

# A run that is not done computes its month as it was known at its own moment, whenever it gets there.
_BEREKEND = """
SELECT gemeente_id, dossier_id, maand, uitkering_id, bekend_op FROM inkomen_maandberekening
WHERE dossier_id = ANY(%(dossiers)s) AND gemeente_id = %(gemeente)s
UNION ALL
SELECT u.gemeente_id, u.dossier_id, run.maand, u.id, run.bekend_op
FROM inkomen_maandrun run JOIN inkomen_uitkering u ON u.gemeente_id = run.gemeente_id
  AND u.geldig && daterange(run.maand, (run.maand + interval '1 month')::date)
WHERE run.gemeente_id = %(gemeente)s AND run.status = 'bezig' AND u.dossier_id = ANY(%(dossiers)s)"""

_MARKEER = """
INSERT INTO inkomen_teherrekenen (gemeente_id, dossier_id, maand, gemarkeerd_op, reden) {bron}
ON CONFLICT (dossier_id, maand) DO UPDATE
SET gemarkeerd_op = greatest(inkomen_teherrekenen.gemarkeerd_op, excluded.gemarkeerd_op),
    reden = CASE WHEN inkomen_teherrekenen.reden = excluded.reden THEN excluded.reden
                 ELSE left(inkomen_teherrekenen.reden || ', ' || excluded.reden, 120) END"""


@gebeurtenissen.bij(gebeurtenissen.FEIT_GEWIJZIGD)
def markeer_feit(
    *, gemeente: str, dossier_ids: Iterable[int], geldig: Tijdvak, moment: datetime, feit: str
) -> None:
    """A fact changed: mark the months that were computed, or are being computed now, and that it touches.

    Refused when a month was computed from what was known at that moment or later: then the month would no
    longer follow from what was known (a clock that runs behind).
    """
    if feit in _RAAKT_NIETS:
        return
    sloten.legt_vast(gemeente)
    waarden = {
        "gemeente": gemeente,
        "dossiers": list(dossier_ids),
        "geldig": geldig,
        "moment": moment,
        "feit": feit,
    }
    berekend = f"FROM ({_BEREKEND}) b WHERE {_GERAAKT.get(feit, _OP_EERSTE_DAG)}"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(b.bekend_op) {berekend}", waarden)
        (bekend_op,) = cursor.fetchone()
        if bekend_op is None:
            return
        if moment <= bekend_op:
            raise OpstapFout(
                "FEIT-VOOR-MAANDRUN",
                f"Met '{feit}' is al een maand berekend zoals het later bekend was "
                f"({bekend_op.astimezone(UTC):%d-%m-%Y %H:%M} UTC). Wat bekend was, verandert niet achteraf: "
                "leg dit vast op een moment daarna. Kijk of de klok van deze computer goed staat.",
            )
        cursor.execute(
            _MARKEER.format(
                bron="SELECT DISTINCT b.gemeente_id, b.dossier_id, b.maand, "
                f"%(moment)s::timestamptz, %(feit)s {berekend}"
            ),
            waarden,
        )


@gebeurtenissen.bij(gebeurtenissen.BESLUIT_VERVANGEN)
def markeer_vervangen(
    *, gemeente: str, dossier_id: int, oud: Besluit, nieuw: Besluit, moment: datetime
) -> None:
    """A decision was put aside: mark the computed months from that of its first day on."""
    markeer_vanaf(
        gemeente,
        dossier_id,
        oud.ingangsdatum,
        moment=moment,
        reden=f"{oud.nummer} vervangen door {nieuw.nummer}",
    )


def markeer_vanaf(gemeente: str, dossier_id: int, vanaf: date, *, moment: datetime, reden: str) -> None:
    """Mark the months of a dossier, from that of this day on, that were or are being computed."""
    sloten.legt_vast(gemeente)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT maand FROM ({_BEREKEND}) b WHERE maand >= %(vanaf)s",  # noqa: S608
            {"gemeente": gemeente, "dossiers": [dossier_id], "vanaf": vanaf.replace(day=1)},
        )
        maanden = [maand for (maand,) in cursor.fetchall()]
    markeer(gemeente, [(dossier_id, maand) for maand in maanden], moment=moment, reden=reden)


def markeer(gemeente: str, maanden: Iterable[tuple[int, date]], *, moment: datetime, reden: str) -> None:
    """Mark these months of these dossiers: (dossier id, first day of the month)."""
    paren = sorted(set(maanden))
    if not paren:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            _MARKEER.format(
                bron="SELECT %(gemeente)s, dossier_id, maand, %(moment)s::timestamptz, %(reden)s "
                "FROM unnest(%(dossiers)s::bigint[], %(maanden)s::date[]) AS m(dossier_id, maand)"
            ),
            {
                "gemeente": gemeente,
                "dossiers": [dossier for dossier, _ in paren],
                "maanden": [maand for _, maand in paren],
                "moment": moment,
                "reden": reden,
            },
        )
