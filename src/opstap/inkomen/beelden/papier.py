"""What happened in a dossier and what lies in it: timeline, letters, documents, messages and notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils.timezone import localdate

from opstap.kern.models import Dossier, Stuk, Zaak, ZaakGebeurtenis


@dataclass(frozen=True, slots=True)
class Gebeurtenisbeeld:
    """One entry of the timeline."""

    moment: datetime
    soort: str
    tekst: str
    zaak_nummer: str | None


@dataclass(frozen=True, slots=True)
class Papier:
    """A letter, a document, a message or a note."""

    soort: str
    """'brief', 'stuk', 'bericht' or 'notitie'."""
    nummer: str
    """'' for a note."""
    titel: str
    dag: date
    door: str
    """Who wrote it; '' for a message of the resident."""
    tekst: str
    """What stands in a note or a message; '' otherwise."""


def tijdlijn_van(zaak: Zaak) -> tuple[Gebeurtenisbeeld, ...]:
    """What happened in one case, newest first; for whoever came through the gate."""
    gebeurd = ZaakGebeurtenis.objects.filter(zaak=zaak).order_by("-moment", "-id")
    return tuple(
        Gebeurtenisbeeld(moment, soort, tekst, zaak.nummer)
        for moment, soort, tekst in gebeurd.values_list("moment", "soort", "tekst")
    )


def verloop(dossier: Dossier) -> tuple[tuple[Gebeurtenisbeeld, ...], tuple[Papier, ...]]:
    """The timeline and all paper, newest first, in one query; for whoever came through the gate."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT 'gebeurtenis' AS bron, z.nummer, g.soort, g.moment, '' AS door, g.tekst, g.id
               FROM kern_zaakgebeurtenis g LEFT JOIN kern_zaak z ON z.id = g.zaak_id
               WHERE g.dossier_id = %(dossier)s
               UNION ALL
               SELECT 'brief', nummer, onderwerp, verzonden_op::timestamp AT TIME ZONE 'Europe/Amsterdam',
                      door, '', id
               FROM kern_brief WHERE dossier_id = %(dossier)s
               UNION ALL
               SELECT 'stuk', s.nummer, s.soort, s.ontvangen::timestamp AT TIME ZONE 'Europe/Amsterdam',
                      s.afzender, '', s.id
               FROM kern_stuk s
               WHERE EXISTS (SELECT FROM kern_stukstap k
                             WHERE k.stuk_id = s.id AND k.dossier_id = %(dossier)s)
               UNION ALL
               SELECT 'bericht', nummer, '', moment, CASE WHEN van_inwoner THEN '' ELSE door END, tekst, id
               FROM kern_bericht WHERE dossier_id = %(dossier)s
               UNION ALL
               SELECT 'notitie', '', '', moment, door, tekst, id
               FROM kern_notitie WHERE dossier_id = %(dossier)s
               ORDER BY moment DESC, id DESC""",
            {"dossier": dossier.pk},
        )
        rijen = cursor.fetchall()
    soorten = dict(Stuk.Soort.choices)
    return (
        tuple(
            Gebeurtenisbeeld(moment, soort, tekst, nummer)
            for bron, nummer, soort, moment, _, tekst, _ in rijen
            if bron == "gebeurtenis"
        ),
        tuple(
            Papier(
                bron,
                nummer,
                soorten.get(titel, titel) if bron == "stuk" else titel,
                localdate(moment),
                door,
                tekst,
            )
            for bron, nummer, titel, moment, door, tekst, _ in rijen
            if bron != "gebeurtenis"
        ),
    )
