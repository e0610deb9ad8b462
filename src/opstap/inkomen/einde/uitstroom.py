"""After a benefit: aftercare as agreed, and whoever comes back within a year.

A return is recognised by the person, not by the file. What was known then is offered to look at; it counts
only when somebody confirms it with a new application.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from opstap.gevallen.geval import gevallen_op
from opstap.inkomen.models import Nazorg, Nazorgcontact, RedenEinde, Uitkering
from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier, Rol
from opstap.kern.tijdvak import maand_van
from opstap.recht.algemeen.aow import maanden_later
from opstap.regels.fouten import OpstapFout

HERINSTROOM_MAANDEN = 12
"""Who comes back within a year counts as a return (CBS, table 82662NED)."""

ZINNEN |= {
    "inkomen_nazorgcontact_nazorg_id_key": ("NAZORG-AL-GEDAAN", "Dit contact is al vastgelegd."),
}


@transaction.atomic
def spreek_nazorg_af(uitkering: Uitkering, *, op: date, afspraak: str, door: str, nu: datetime) -> Nazorg:
    """Agree on a contact after the end. Errors: NAZORG-LOOPT-NOG, NAZORG-AFSPRAAK."""
    if uitkering.geldig.upper is None:
        raise OpstapFout("NAZORG-LOOPT-NOG", "Deze uitkering loopt nog. Nazorg is voor daarna.")
    if op < uitkering.geldig.upper or not afspraak.strip():
        raise OpstapFout("NAZORG-AFSPRAAK", "Kies een dag na het einde, en schrijf op wat is afgesproken.")
    zaken.gebeurtenis(
        uitkering.dossier, moment=nu, soort="nazorg", tekst=f"Nazorg afgesproken voor {op:%d-%m-%Y}"
    )
    return Nazorg.objects.create(
        gemeente_id=uitkering.gemeente_id, uitkering=uitkering, op=op, afspraak=afspraak, door=door, moment=nu
    )


def leg_nazorg_vast(nazorg: Nazorg, *, op: date, verslag: str, door: str, nu: datetime) -> Nazorgcontact:
    """What came of it. Errors: NAZORG-VERSLAG, NAZORG-AL-GEDAAN."""
    if not verslag.strip() or op > localdate(nu):
        raise OpstapFout("NAZORG-VERSLAG", "Schrijf op hoe het gaat, op een dag die geweest is.")
    with duidelijke_fouten(), transaction.atomic():
        return Nazorgcontact.objects.create(
            gemeente_id=nazorg.gemeente_id, nazorg=nazorg, op=op, verslag=verslag, door=door, moment=nu
        )


def nazorg_te_doen(gemeente: str, vandaag: date) -> QuerySet[Nazorg]:
    """Contacts that are due, earliest first; for whoever came through the gate of a list."""
    return Nazorg.objects.filter(gemeente_id=gemeente, contact=None, op__lte=vandaag).order_by("op", "pk")


@dataclass(frozen=True)
class Terugkeer:
    """An earlier benefit of the same applicant or partner that ended within a year."""

    dossier_id: int
    uitkering_id: int
    eindigde_op: date
    reden: str


def eerdere_uitkering(dossier: Dossier, op: date, bekend_op: datetime) -> Terugkeer | None:
    """The last benefit that ended within a year before a day, of whoever is applicant or partner here."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT u.dossier_id, u.id, upper(u.geldig), u.reden_einde
               FROM kern_gezinslid nu
               JOIN kern_gezinslid toen ON toen.persoon_id = nu.persoon_id AND toen.rol = ANY(%(rollen)s)
                 AND toen.bekend_van <= %(bekend_op)s AND toen.bekend_tot > %(bekend_op)s
               JOIN inkomen_uitkering u ON u.dossier_id = toen.dossier_id
                 AND toen.geldig @> (upper(u.geldig) - 1)
               WHERE nu.dossier_id = %(dossier)s AND nu.rol = ANY(%(rollen)s) AND nu.geldig @> %(op)s::date
                 AND nu.bekend_van <= %(bekend_op)s AND nu.bekend_tot > %(bekend_op)s
                 AND u.beeindigd_door_id IS NOT NULL
                 AND upper(u.geldig) <= %(op)s AND upper(u.geldig) > %(sinds)s
               ORDER BY 3 DESC, 2 DESC LIMIT 1""",
            {
                "dossier": dossier.pk,
                "rollen": [Rol.AANVRAGER.value, Rol.PARTNER.value],
                "op": op,
                "sinds": maanden_later(op, -HERINSTROOM_MAANDEN),
                "bekend_op": bekend_op,
            },
        )
        rij = cursor.fetchone()
    if rij is None:
        return None
    dossier_id, uitkering, einde, code = rij
    return Terugkeer(dossier_id, uitkering, einde, RedenEinde(code).label if code else "")


def bekende_feiten(terugkeer: Terugkeer, bekend_op: datetime) -> Mapping[str, tuple[int | bool, str]]:
    """What was known of the household in the last month of that benefit: input -> (value, source)."""
    maand = maand_van(terugkeer.eindigde_op - timedelta(days=1))
    gevallen = gevallen_op([terugkeer.dossier_id], maand, bekend_op)
    geval, bronnen = gevallen.geval(0), gevallen.herkomst(bekend_op)[0]
    waarden = dict(geval.gezin) | {
        f"personen.{plek}.{naam}": waarde
        for plek, persoon in enumerate(geval.personen)
        for naam, waarde in persoon.items()
    }
    return {naam: (waarde, bronnen[naam]) for naam, waarde in waarden.items() if naam in bronnen}


@dataclass(frozen=True)
class Stroomtelling:
    """Benefits that began and ended in a period; `herinstroom` is the part that came back within a year."""

    instroom: int
    herinstroom: int
    uitstroom: int
    per_reden: Mapping[str, int]


def tel(gemeente: str, van: date, tot: date, bekend_op: datetime) -> Stroomtelling:
    """Count over [van, tot), as known at this moment; one query per count."""
    rollen = [Rol.AANVRAGER.value, Rol.PARTNER.value]
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*), count(*) FILTER (WHERE EXISTS (
                 SELECT FROM kern_gezinslid nu
                 JOIN kern_gezinslid toen ON toen.persoon_id = nu.persoon_id AND toen.rol = ANY(%(rollen)s)
                   AND toen.bekend_van <= %(bekend_op)s AND toen.bekend_tot > %(bekend_op)s
                 JOIN inkomen_uitkering eerder ON eerder.dossier_id = toen.dossier_id AND eerder.id <> u.id
                   AND toen.geldig @> (upper(eerder.geldig) - 1)
                   AND upper(eerder.geldig) <= lower(u.geldig)
                   AND upper(eerder.geldig) > lower(u.geldig) - make_interval(months => %(maanden)s)
                 WHERE nu.dossier_id = u.dossier_id AND nu.rol = ANY(%(rollen)s)
                   AND nu.geldig @> lower(u.geldig)
                   AND nu.bekend_van <= %(bekend_op)s AND nu.bekend_tot > %(bekend_op)s))
               FROM inkomen_uitkering u JOIN kern_besluit b ON b.id = u.besluit_id
               WHERE u.gemeente_id = %(gemeente)s AND lower(u.geldig) >= %(van)s
                 AND lower(u.geldig) < %(tot)s AND b.genomen_op <= %(bekend_op)s""",
            {
                "gemeente": gemeente, "van": van, "tot": tot, "bekend_op": bekend_op, "rollen": rollen,
                "maanden": HERINSTROOM_MAANDEN,
            },
        )  # fmt: skip
        instroom, herinstroom = cursor.fetchone()
    eindes = dict(
        Uitkering.objects.filter(
            gemeente_id=gemeente,
            geldig__endswith__gte=van,
            geldig__endswith__lt=tot,
            beeindigd_door__genomen_op__lte=bekend_op,
        )
        .values_list("reden_einde")
        .annotate(aantal=Count("id"))
        .order_by("reden_einde")
    )
    return Stroomtelling(
        instroom, herinstroom, sum(eindes.values()), {code or "": n for code, n in eindes.items()}
    )
