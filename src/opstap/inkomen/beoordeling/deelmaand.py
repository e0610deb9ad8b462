"""A month of which only some days have a right (art. 45 lid 3): its days, its amounts, and what is judged.

The rules decide on the whole month as always, and then on the part: the norm over its days, less the income
that belongs to them; and then on holiday allowance, payment and tax over what comes out. Amounts are cents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from opstap.gemeenten import regelboek
from opstap.inkomen.beoordeling.verlaagd import OVER_DE_BIJSTAND
from opstap.inkomen.models import InkomenBijDagen, OnderbrekingZonderRecht, Uitkering
from opstap.kern import feiten, tijdvak
from opstap.kern.models import Dossier
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.datum import MAANDNAMEN, als_datum, dag
from opstap.regels.fouten import Ontbreekt, OpstapFout
from opstap.regels.spoor import Uitkomst

DEEL = "alleen_deel_van_maand"
EERSTE_DAG, LAATSTE_DAG = "eerste_dag_met_recht", "laatste_dag_met_recht"
DAGEN_ZONDER = "dagen_zonder_bijstand"
ALLE_DAGEN = 36_525
"""As long as the rules count days without assistance: our records have none before, or none after."""
EIGEN_DAGEN = (EERSTE_DAG, LAATSTE_DAG, DAGEN_ZONDER)
BRON = "eigen administratie: begin en einde van de uitkering"
VAN_HEEL = ("bijstandsnorm", "bijstand", "inkomen_na_vrijlating")
"""What the part of a month takes over from the whole month."""

_LENGTE_REDEN = 200
_HEFFING = "bijstand_voor_loonheffing"
_BEDRAGEN = {
    "bijstand": "bijstand_in_maand",
    "vakantietoeslag": "vakantietoeslag_in_maand",
    "maandbetaling": "betaling_in_maand",
}
_PROEF = {
    "bijstandsnorm": 1,
    "dagen_met_recht_in_maand": 1,
    DEEL: True,
    "recht_in_deel_van_maand": True,
    "inkomen_na_vrijlating": 0,
}

_VOLGENDE = "(%(maand)s::date + interval '1 month')::date"
DAGEN = f"""
WITH bekend AS (
  SELECT u.dossier_id, lower(u.geldig) AS van, CASE WHEN e.id IS NOT NULL THEN upper(u.geldig) END AS tot
  FROM inkomen_uitkering u
  JOIN kern_besluit b ON b.id = u.besluit_id AND b.genomen_op <= %(bekend_op)s
  LEFT JOIN kern_besluit e ON e.id = u.beeindigd_door_id AND e.genomen_op <= %(bekend_op)s
  WHERE u.dossier_id = ANY(%(dossiers)s::bigint[])
    AND (%(dag)s <> %(maand)s OR u.dossier_id IN (
      SELECT dossier_id FROM inkomen_uitkering
      WHERE dossier_id = ANY(%(dossiers)s::bigint[]) AND upper(geldig) > %(maand)s
        AND upper(geldig) < {_VOLGENDE})))
SELECT d.id AS dossier_id, coalesce(loopt.tot, {_VOLGENDE}) - 1 AS laatste,
       CASE WHEN %(dag)s <> %(maand)s THEN
         %(dag)s - (SELECT max(tot) FROM bekend WHERE dossier_id = d.id AND tot <= %(dag)s) END AS ervoor,
       (SELECT min(van) FROM bekend WHERE dossier_id = d.id AND van >= loopt.tot) - loopt.tot AS erna
FROM unnest(%(dossiers)s::bigint[]) AS d(id)
LEFT JOIN bekend loopt ON loopt.dossier_id = d.id AND loopt.van <= %(dag)s AND loopt.tot > %(dag)s
  AND loopt.tot < {_VOLGENDE}
WHERE %(dag)s <> %(maand)s OR loopt.tot IS NOT NULL"""  # noqa: S608
"""SQL: of households with a right over only part of the month, as known at the moment, the last day with it,
and the days without assistance before and after it; empty where our records have none. `dag` is the first."""

_GRENZEN = """
SELECT greatest(lower(u.geldig), %(maand)s),
       least(CASE WHEN e.id IS NOT NULL THEN upper(u.geldig) END, %(volgende)s) - 1
FROM inkomen_uitkering u
JOIN kern_besluit b ON b.id = u.besluit_id AND b.genomen_op <= %(bekend_op)s
LEFT JOIN kern_besluit e ON e.id = u.beeindigd_door_id AND e.genomen_op <= %(bekend_op)s
WHERE u.dossier_id = %(dossier)s AND u.geldig && daterange(%(maand)s, %(volgende)s)"""


@dataclass(frozen=True)
class Deelmaand:
    """The outcomes over the days with a right, and over what comes out of it the tax; each with its trace."""

    telt: Uitkomst
    """Whether only those days count, or the whole month after all."""
    deel: Uitkomst
    maand: Uitkomst | None
    """None when the whole month counts after all, or when nothing is due over the days."""

    @property
    def alleen_deel(self) -> bool:
        return bool(self.telt.waarde(DEEL))

    @property
    def bijstand(self) -> int:
        return int(self.deel.waarde("bijstand_in_maand"))

    @property
    def door_inkomen(self) -> bool:
        """Nothing is due over the days, and only because of the income that belongs to them."""
        waarden = self.deel.waarden
        return bool(waarden.get("recht_in_deel_van_maand")) and not self.bijstand

    @property
    def sporen(self) -> list[str]:
        return [deel.spoor.digest for deel in (self.telt, self.deel, self.maand) if deel is not None]

    @property
    def bedragen(self) -> dict[str, int]:
        """The amounts that are different from those of the whole month."""
        if not self.alleen_deel:
            return {}
        over_de_bijstand = {
            naam: 0 if self.maand is None else int(self.maand.waarde(naam)) for naam in OVER_DE_BIJSTAND
        }
        return {
            **over_de_bijstand,
            **{naam: int(self.deel.waarde(van)) for naam, van in _BEDRAGEN.items()},
        }


def weigering(gemeente: str, dag_: date) -> Ontbreekt | None:
    """What is not known to compute part of the month of this day in this municipality; None when all is."""
    uitkomst = regelboek(gemeente).op(dag_).probeer(Geval(_PROEF), ("bijstand_in_maand", _HEFFING))
    return next(iter(uitkomst.gaten.values()), None)


def eerste_dag_uitkering(gemeente: str, dag_: date) -> date:
    """Where a benefit can begin: on this day, or else on the first day of the first whole month after it."""
    if dag_.day == 1 or weigering(gemeente, dag_) is None:
        return dag_
    einde: date = tijdvak.maand(dag_.year, dag_.month).upper
    return einde


def reken_deel(boek: BoekOpDatum, geval: Geval, heel: Mapping[str, int]) -> Deelmaand | None:
    """The month over its days with a right; None without such days in the case.

    `heel`: outcomes of the whole month by name. Errors: the refusals of the rules, such as
    FEIT-ONTBREEKT for the income that belongs to the days.
    """
    if EERSTE_DAG not in geval.gezin:
        return None
    telt = boek.beslis(geval, (DEEL,))
    alleen_deel = bool(telt.waarde(DEEL))
    van_heel = Geval({**geval.gezin, **heel, DEEL: alleen_deel}, geval.personen, geval.bronnen)
    deel = boek.beslis(van_heel, tuple(_BEDRAGEN.values()))
    bijstand = int(deel.waarde("bijstand_in_maand"))
    if not alleen_deel or not bijstand:
        return Deelmaand(telt, deel, None)
    heffing = boek.beslis(van_heel.met("bijstand_over_deel_van_maand", bijstand), (_HEFFING,))
    return Deelmaand(
        telt,
        deel,
        boek.beslis(geval.met("bijstand", int(heffing.waarde(_HEFFING))), OVER_DE_BIJSTAND),
    )


def peildag(maand: date, geval: Geval) -> date:
    """The day of reference of a case in a month: its first day, or the first day with a right in it."""
    eerste = geval.gezin.get(EERSTE_DAG)
    return maand if eerste is None else max(maand, als_datum(int(eerste)))


def dagen_in(dossier_id: int, maand: date, bekend_op: datetime) -> tuple[date, date]:
    """The first and the last day of a month with a right, for a household; the whole month when unknown."""
    geheel = tijdvak.maand(maand.year, maand.month)
    with connection.cursor() as cursor:
        cursor.execute(
            _GRENZEN,
            {"dossier": dossier_id, "maand": maand, "volgende": geheel.upper, "bekend_op": bekend_op},
        )
        rij = cursor.fetchone()
    return (maand, geheel.upper - timedelta(days=1)) if rij is None else rij


def invoer_dagen(eerste: date, laatste: int, omgeving: Sequence[int]) -> dict[str, int | bool]:
    """What the rules ask about the days: the last as they count days, and the days without assistance."""
    return {
        EERSTE_DAG: int(dag(eerste)),
        LAATSTE_DAG: laatste,
        DAGEN_ZONDER: min([*omgeving, ALLE_DAGEN]),
    }


def periode_in_woorden(eerste: date, laatste: date) -> str:
    """Days of one month, both included."""
    naam = MAANDNAMEN[eerste.month - 1]
    return f"{eerste.day} {naam} tot en met {laatste.day} {naam} {laatste.year}"


def stel_inkomen_vast(
    dossier: Dossier, maand: date, bedrag: int, *, reden: str, door: str, nu: datetime
) -> InkomenBijDagen:
    """Judge which income, in cents, belongs to the days with a right; the next run computes with it.

    Errors: OORDEEL-REDEN, and those of a fact.
    """
    return feiten.leg_vast(
        InkomenBijDagen, dossier=dossier, bedrag_cent=bedrag, **_oordeel(maand, reden, door, nu)
    )


def stel_onderbreking_vast(
    dossier: Dossier, maand: date, *, geen_recht: bool, reden: str, door: str, nu: datetime
) -> OnderbrekingZonderRecht:
    """Judge whether there was no right for another reason, around the days with one.

    Errors: OORDEEL-REDEN, and those of a fact.
    """
    return feiten.leg_vast(
        OnderbrekingZonderRecht, dossier=dossier, geen_recht=geen_recht, **_oordeel(maand, reden, door, nu)
    )


def _oordeel(maand: date, reden: str, door: str, nu: datetime) -> dict[str, Any]:
    if not 0 < len(reden.strip()) <= _LENGTE_REDEN:
        raise OpstapFout("OORDEEL-REDEN", f"Schrijf kort op waarom u zo oordeelt, in {_LENGTE_REDEN} tekens.")
    return {
        "geldig": tijdvak.maand(maand.year, maand.month),
        "bron": f"oordeel van {door}",
        "bewijs": reden.strip(),
        "nu": nu,
    }


def onderbroken_maanden(per_dossier: Mapping[int, date]) -> list[tuple[int, date]]:
    """Months in which an earlier benefit of these households ended, at most 30 days before a new one begins.

    (dossier, first day of the month): after a short break the whole month may count.
    """
    gevonden = Uitkering.objects.filter(
        dossier__in=list(per_dossier), beeindigd_door__isnull=False
    ).values_list("dossier_id", "geldig")
    return [
        (dossier, tijdvak.maand_van(geldig.upper))
        for dossier, geldig in gevonden
        if geldig.upper.day != 1 and timedelta(0) <= per_dossier[dossier] - geldig.upper <= timedelta(days=31)
    ]
