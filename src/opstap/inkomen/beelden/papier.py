"""What lies in a dossier besides its decisions: letters out, documents in, and notes, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.kern.models import Dossier, Stuk


@dataclass(frozen=True, slots=True)
class Papier:
    """A letter, a document or a note."""

    soort: str
    """'brief', 'stuk' or 'notitie'."""
    nummer: str
    """'' for a note."""
    titel: str
    dag: date
    door: str
    tekst: str
    """The note itself; '' otherwise."""


def papieren(dossier: Dossier) -> tuple[Papier, ...]:
    """All paper of a dossier in one query; for whoever came through the gate."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT 'brief' AS soort, nummer, onderwerp, verzonden_op AS dag, door, '' AS tekst, id
               FROM kern_brief WHERE dossier_id = %(dossier)s
               UNION ALL
               SELECT DISTINCT ON (s.id) 'stuk', s.nummer, s.soort, s.ontvangen, s.afzender, '', s.id
               FROM kern_stuk s JOIN kern_stukstap k ON k.stuk_id = s.id AND k.dossier_id = %(dossier)s
               UNION ALL
               SELECT 'notitie', '', '', (moment AT TIME ZONE 'Europe/Amsterdam')::date, door, tekst, id
               FROM kern_notitie WHERE dossier_id = %(dossier)s
               ORDER BY dag DESC, soort, id DESC""",
            {"dossier": dossier.pk},
        )
        rijen = cursor.fetchall()
    soorten = dict(Stuk.Soort.choices)
    return tuple(
        Papier(soort, nummer, soorten.get(titel, titel) if soort == "stuk" else titel, dag, door, tekst)
        for soort, nummer, titel, dag, door, tekst, _ in rijen
    )
