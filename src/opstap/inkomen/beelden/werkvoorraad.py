"""The worklist of a municipality, a page at a time, ordered by lawful deadline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Count, Q
from django.utils.timezone import localdate, now

from opstap.inkomen.beelden.termijn import OPEN_STATUS, Zaakregel, zaakregel
from opstap.inkomen.beoordeling.feitbronnen import bekend
from opstap.kern.models import Rol, Zaak

SORTERINGEN: Mapping[str, tuple[str, ...]] = {
    "termijn": ("beslissen_voor", "nummer"),
    "-termijn": ("-beslissen_voor", "nummer"),
    "ontvangen": ("ontvangen", "nummer"),
    "-ontvangen": ("-ontvangen", "nummer"),
    "nummer": ("nummer",),
    "-nummer": ("-nummer",),
}


@dataclass(frozen=True, slots=True)
class Werkvoorraad:
    """A page of the worklist."""

    rijen: tuple[Zaakregel, ...]
    totaal: int
    pagina: int
    paginas: int
    sortering: str
    status: str
    zoek: str
    tellingen: Mapping[str, int]
    """Status -> number of cases, over the whole municipality."""


def werkvoorraad(
    gemeente: str,
    *,
    status: str = "",
    zoek: str = "",
    sortering: str = "termijn",
    pagina: int = 1,
    per_pagina: int = 25,
    vandaag: date | None = None,
) -> Werkvoorraad:
    """A page of the cases of a municipality, earliest deadline first; by default those still open.

    `status`: one of Zaak.Status, 'alle', or '' for open. `zoek`: part of a case or dossier number.
    """
    vandaag = vandaag or localdate()
    zaken = Zaak.objects.filter(gemeente=gemeente)
    tellingen = dict.fromkeys(Zaak.Status.values, 0)
    tellingen |= dict(zaken.values_list("status").annotate(aantal=Count("id")))
    if status in Zaak.Status.values:
        zaken = zaken.filter(status=status)
    elif status != "alle":
        status, zaken = "", zaken.filter(status__in=OPEN_STATUS)
    if zoek.strip():
        zaken = zaken.filter(Q(nummer__icontains=zoek.strip()) | Q(dossier__nummer__icontains=zoek.strip()))
    sortering = sortering if sortering in SORTERINGEN else "termijn"
    totaal = zaken.count()
    paginas = max(1, -(-totaal // per_pagina))
    pagina = min(max(pagina, 1), paginas)
    begin = (pagina - 1) * per_pagina
    deel = list(zaken.select_related("dossier").order_by(*SORTERINGEN[sortering])[begin : begin + per_pagina])
    wie = _aanvragers([zaak.dossier_id for zaak in deel], vandaag)
    return Werkvoorraad(
        rijen=tuple(
            zaakregel(zaak, zaak.dossier.nummer, *wie.get(zaak.dossier_id, ("", "")), vandaag)
            for zaak in deel
        ),
        totaal=totaal,
        pagina=pagina,
        paginas=paginas,
        sortering=sortering,
        status=status,
        zoek=zoek,
        tellingen=tellingen,
    )


def _aanvragers(dossier_ids: Sequence[int], vandaag: date) -> dict[int, tuple[str, str]]:
    """Per dossier the applicant's name and part of town."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT g.dossier_id, p.voornamen || ' ' || p.achternaam, coalesce(a.stadsdeel, '')
            FROM kern_gezinslid g JOIN kern_persoon p ON p.id = g.persoon_id
            LEFT JOIN kern_bewoning b ON b.persoon_id = p.id AND {bekend("b")}
            LEFT JOIN kern_adres a ON a.id = b.adres_id
            WHERE g.dossier_id = ANY(%(dossiers)s) AND g.rol = {Rol.AANVRAGER.value} AND {bekend("g")}""",  # noqa: S608
            {"dossiers": list(dossier_ids), "dag": vandaag, "bekend_op": now()},
        )
        return {dossier: (naam, stadsdeel) for dossier, naam, stadsdeel in cursor.fetchall()}
