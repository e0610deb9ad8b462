"""Where each month of a household stands after its last computation, and what was paid in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.inkomen.models import Maandberekening
from opstap.kern.models import Dossier


@dataclass(frozen=True, slots=True)
class Maandbeeld:
    """A month as it stands after its last computation; amounts in cents."""

    maand: date
    bijstandsnorm: int
    inkomen: int
    vrijlating: int
    inkomen_na_vrijlating: int
    bijstand: int
    vakantietoeslag: int
    maandbetaling: int
    keren_berekend: int
    """1: never recomputed."""
    betaald: int
    """Everything paid in this month's run to this household."""


def maandbeelden(dossier: Dossier) -> tuple[Maandbeeld, ...]:
    """Where each month stands, newest first."""
    return maanden_en_te_herrekenen(dossier)[0]


def maanden_en_te_herrekenen(dossier: Dossier) -> tuple[tuple[Maandbeeld, ...], tuple[date, ...]]:
    """Where each month stands, newest first; and the months that a change marked, earliest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT (j.periode || '-01')::date, -sum(b.bedrag_cent)::bigint FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
               JOIN financien_journaalpost j ON j.id = b.journaalpost_id
                 AND (j.bron_soort = 'maandrun' OR j.sleutel LIKE '%%/verrekening/%%')
               WHERE b.dossier_id = %s GROUP BY 1
               UNION ALL SELECT maand, NULL FROM inkomen_teherrekenen WHERE dossier_id = %s""",
            [TE_BETALEN_UITKERINGEN, dossier.pk, dossier.pk],
        )
        rijen = cursor.fetchall()
    betaald = {maand: bedrag for maand, bedrag in rijen if bedrag is not None}
    laatste: dict[date, Maandberekening] = {}
    for berekening in Maandberekening.objects.filter(dossier_id=dossier.pk).order_by("-maand", "volgnummer"):
        laatste[berekening.maand] = berekening
    standen = tuple(
        Maandbeeld(
            maand=maand,
            bijstandsnorm=stand.bijstandsnorm_cent,
            inkomen=stand.inkomen_cent,
            vrijlating=stand.vrijlating_cent,
            inkomen_na_vrijlating=stand.inkomen_na_vrijlating_cent,
            bijstand=stand.bijstand_cent,
            vakantietoeslag=stand.vakantietoeslag_cent,
            maandbetaling=stand.maandbetaling_cent,
            keren_berekend=stand.volgnummer,
            betaald=betaald.get(maand, 0),
        )
        for maand, stand in laatste.items()
    )
    return standen, tuple(sorted(maand for maand, bedrag in rijen if bedrag is None))
