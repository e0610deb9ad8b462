"""Where each month of a household stands after its last computation, and what was paid in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
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
    """Where each month stands, newest first; the months that a change marked, earliest first; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT m.maand, m.bijstandsnorm_cent, m.inkomen_cent, m.vrijlating_cent,
                 m.inkomen_na_vrijlating_cent, m.bijstand_cent, m.vakantietoeslag_cent, m.maandbetaling_cent,
                 m.volgnummer, coalesce(b.betaald, 0)
               FROM (SELECT DISTINCT ON (maand) * FROM inkomen_maandberekening WHERE dossier_id = %(dossier)s
                     ORDER BY maand, volgnummer DESC) m
               LEFT JOIN (
                 SELECT (j.periode || '-01')::date AS maand, -sum(b.bedrag_cent)::bigint AS betaald
                 FROM financien_boeking b
                 JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %(te_betalen)s
                 JOIN financien_journaalpost j ON j.id = b.journaalpost_id
                   AND (j.bron_soort = 'maandrun' OR j.sleutel LIKE '%%/verrekening/%%')
                 WHERE b.dossier_id = %(dossier)s GROUP BY 1) b ON b.maand = m.maand
               UNION ALL
               SELECT maand, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
               FROM inkomen_teherrekenen WHERE dossier_id = %(dossier)s
               ORDER BY 1 DESC""",
            {"te_betalen": TE_BETALEN_UITKERINGEN, "dossier": dossier.pk},
        )
        rijen = cursor.fetchall()
    return (
        tuple(Maandbeeld(*rij) for rij in rijen if rij[1] is not None),
        tuple(maand for maand, norm, *_ in reversed(rijen) if norm is None),
    )
