"""What a month run did, in numbers and sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from opstap.inkomen.models import Maandrun, Uitval
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Uitvalregel:
    """A benefit that a month run could not pay, and why."""

    dossier_nummer: str
    maand: date
    code: str
    zin: str


@dataclass(frozen=True, slots=True)
class Maandrunbeeld:
    """A month run: what it did, in numbers and sums (cents)."""

    maand: date
    status: str
    """'bezig' or 'klaar'."""
    bekend_op: datetime
    aantal_berekend: int
    aantal_herrekend: int
    aantal_betalingen: int
    bedrag_betalingen: int
    aantal_vorderingen: int
    bedrag_vorderingen: int
    lasten: int
    uitval: tuple[Uitvalregel, ...]
    betaalopdracht: str
    """Reference of the bank file; '' when it was not made yet."""


def maandrunbeeld(gemeente: str, maand: date) -> Maandrunbeeld:
    """What a run did. Errors: MAANDRUN-ONTBREEKT."""
    run = Maandrun.objects.filter(gemeente=gemeente, maand=maand).first()
    if run is None:
        raise OpstapFout(
            "MAANDRUN-ONTBREEKT", f"Over {maand_in_woorden(maand)} is nog geen maandrun gedraaid."
        )
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FILTER (WHERE volgnummer = 1), count(*) FILTER (WHERE volgnummer > 1),
                      coalesce(sum(verschil_lasten_cent), 0)::bigint,
                      (SELECT count(*) FROM inkomen_vordering v WHERE v.maandrun_id = %(run)s),
                      (SELECT coalesce(sum(v.bedrag_cent), 0)::bigint FROM inkomen_vordering v
                       WHERE v.maandrun_id = %(run)s)
               FROM inkomen_maandberekening WHERE maandrun_id = %(run)s""",
            {"run": run.pk},
        )
        berekend, herrekend, lasten, aantal_vorderingen, vorderingen = cursor.fetchone()
        cursor.execute(
            """SELECT count(*), coalesce(sum(p.bedrag_cent), 0)::bigint, max(o.kenmerk) FROM (
                 SELECT 'uitkering/' || m.uitkering_id || '/' || to_char(m.maand, 'YYYY-MM') || '/'
                        || m.volgnummer || '/' || deel AS sleutel
                 FROM inkomen_maandberekening m, unnest(ARRAY['m', 'v']) AS deel
                 WHERE m.maandrun_id = %(run)s
                 UNION ALL
                 SELECT 'vakantiegeld/' || uitkering_id || '/' || to_char(tot_maand, 'YYYY-MM')
                 FROM inkomen_vakantiegeld WHERE maandrun_id = %(run)s) s
               JOIN financien_betaling p ON p.sleutel = s.sleutel
               LEFT JOIN financien_betaalopdracht o ON o.id = p.betaalopdracht_id""",
            {"run": run.pk},
        )
        aantal_betalingen, betalingen, kenmerk = cursor.fetchone()
    uitval = (
        Uitval.objects.filter(maandrun=run)
        .order_by("uitkering__dossier__nummer", "maand")
        .values_list("uitkering__dossier__nummer", "maand", "code", "zin")
    )
    return Maandrunbeeld(
        maand=maand,
        status=run.get_status_display(),
        bekend_op=run.bekend_op,
        aantal_berekend=berekend,
        aantal_herrekend=herrekend,
        aantal_betalingen=aantal_betalingen,
        bedrag_betalingen=betalingen,
        aantal_vorderingen=aantal_vorderingen,
        bedrag_vorderingen=vorderingen,
        lasten=lasten,
        uitval=tuple(Uitvalregel(*rij) for rij in uitval),
        betaalopdracht=kenmerk or "",
    )
