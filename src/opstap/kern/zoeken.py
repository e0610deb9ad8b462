"""Finding a household by name, address, BSN or number, in spite of a typo; each search is logged.

What is found stays inside the municipality and role of who searches, and every household that is shown has a
line of its own in the log. The question itself is kept nowhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils.timezone import localdate, now

from opstap.kern import toegang
from opstap.kern.models import Dossier, Persoon, Rol, Zaak
from opstap.kern.toegang import Gebruiker, logboek
from opstap.regels.fouten import OpstapFout

HOOGSTENS = 20
"""Households that one search shows; who needs more asks a narrower question."""
KORTST = 3
"""Fewer signs than this find everybody."""
_DREMPEL = 0.45
"""How much of the trigrams of the question must occur (0 to 1): room for a typo in a short name."""
_BSN = re.compile(r"^\d{8,9}$")
_NUMMER = re.compile(r"^(?:D-\d+|[A-Z]{1,2}-\d{4}-\d+)$")


@dataclass(frozen=True, slots=True)
class Treffer:
    """A household that was found, by which of its people."""

    dossier_nummer: str
    naam: str
    geboortedatum: date
    rol: str
    adres: str
    """Street and house number; '' when none is known."""
    loopt: int
    """Number of cases that are open."""


def zoek(
    gebruiker: Gebruiker, gemeente: str, vraag: str, doel: str, *, moment: datetime | None = None
) -> tuple[Treffer, ...]:
    """The households that fit best, closest first; at most HOOGSTENS.

    Errors: ZOEKEN-KORT, and those of the gate for a list.
    """
    vraag = " ".join(vraag.split())
    if len(vraag) < KORTST:
        raise OpstapFout(
            "ZOEKEN-KORT", "Typ minstens drie letters of cijfers van een naam, adres, BSN of dossiernummer."
        )
    begin = now()
    toegang.open_lijst(gebruiker, gemeente, doel, moment=moment)
    personen = _personen(gemeente, vraag)
    treffers = _treffers(gemeente, personen, localdate(moment or begin), begin) if personen else ()
    dossiers = {
        dossier.nummer: dossier
        for dossier in Dossier.objects.filter(
            gemeente=gemeente, nummer__in=[treffer.dossier_nummer for treffer in treffers]
        )
    }
    for nummer in dict.fromkeys(treffer.dossier_nummer for treffer in treffers):
        logboek.noteer(
            gebruiker,
            gemeente,
            doel,
            handeling="gevonden bij zoeken",
            moment=moment or begin,
            begin=begin,
            dossier=dossiers[nummer],
        )
    return treffers


def _personen(gemeente: str, vraag: str) -> dict[int, float]:
    """Ids of persons with how well they fit (1: exactly)."""
    cijfers = re.sub(r"[ .]", "", vraag)
    if _BSN.match(cijfers):
        gevonden = Persoon.objects.filter(gemeente=gemeente, bsn=cijfers.zfill(9))
        return dict.fromkeys(gevonden.values_list("pk", flat=True), 1.0)
    if _NUMMER.match(vraag.upper()):
        dossiers = Dossier.objects.filter(gemeente=gemeente, nummer=vraag.upper())
        if not vraag.upper().startswith("D-"):
            zaken = Zaak.objects.filter(gemeente=gemeente, nummer=vraag.upper())
            dossiers = Dossier.objects.filter(pk__in=zaken.values("dossier"))
        leden = dossiers.filter(gezinslid__rol=Rol.AANVRAGER).values_list("gezinslid__persoon", flat=True)
        return dict.fromkeys(leden, 1.0)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT persoon_id, gelijk FROM kern_zoek_personen(%s, %s) ORDER BY gelijk DESC, persoon_id "
            "LIMIT %s",
            [vraag, _DREMPEL, 3 * HOOGSTENS],
        )
        return dict(cursor.fetchall())


def _treffers(
    gemeente: str, personen: dict[int, float], vandaag: date, bekend_op: datetime
) -> tuple[Treffer, ...]:
    """The households of these persons as known now; each household once, by who fits best."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT ON (g.dossier_id) d.nummer, p.id, p.voornamen || ' ' || p.achternaam,
                 p.geboortedatum, g.rol, coalesce(a.straat || ' ' || a.huisnummer, ''),
                 (SELECT count(*) FROM kern_zaak z
                  WHERE z.dossier_id = g.dossier_id AND z.afgerond_op IS NULL)
               FROM unnest(%(personen)s::bigint[], %(maten)s::real[]) AS m(persoon_id, gelijk)
               JOIN kern_persoon p ON p.id = m.persoon_id AND p.gemeente_id = %(gemeente)s
               JOIN kern_gezinslid g ON g.persoon_id = p.id AND g.bekend_tot > %(op)s
               JOIN kern_dossier d ON d.id = g.dossier_id
               LEFT JOIN kern_bewoning b ON b.persoon_id = p.id AND b.bekend_tot > %(op)s
                 AND b.geldig @> %(vandaag)s::date
               LEFT JOIN kern_adres a ON a.id = b.adres_id
               ORDER BY g.dossier_id, m.gelijk DESC, g.rol, p.id""",
            {
                "personen": list(personen),
                "maten": list(personen.values()),
                "gemeente": gemeente,
                "op": bekend_op,
                "vandaag": vandaag,
            },
        )
        rijen = cursor.fetchall()
    rijen.sort(key=lambda rij: (-personen[rij[1]], rij[2], rij[0]))
    return tuple(
        Treffer(nummer, naam, geboren, Rol(rol).label, adres, open_)
        for nummer, _, naam, geboren, rol, adres, open_ in rijen[:HOOGSTENS]
    )
