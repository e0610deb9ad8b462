"""Lists of dossiers for the screens: numbers and states only, never a name. A constant number of queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from opstap.gevallen.bronnen import bekend
from opstap.inkomen.beelden.termijn import OPEN_STATUS
from opstap.inkomen.models import Uitkering
from opstap.kern.bladeren import knip
from opstap.kern.models import Dossier, Rol
from opstap.recht.participatiewet import Leefvorm

SORTERINGEN: Mapping[str, tuple[str, ...]] = {"nummer": ("nummer",), "-nummer": ("-nummer",)}


@dataclass(frozen=True, slots=True)
class Dossierregel:
    """A dossier in a list."""

    nummer: str
    stadsdeel: str
    stand: str
    """'loopt', 'gestopt' or 'geen': a benefit runs, ended, or never was."""
    van: date | None
    tot: date | None
    """First day without the benefit; None: runs on."""
    open_zaken: int


@dataclass(frozen=True, slots=True)
class Dossierlijst:
    """A page of the dossiers of a municipality."""

    rijen: tuple[Dossierregel, ...]
    totaal: int
    pagina: int
    paginas: int
    sortering: str
    stand: str
    zoek: str


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """A dossier that shows something, without saying whose it is."""

    nummer: str
    titel: str
    zin: str
    maand: date


def dossierlijst(
    gemeente: str,
    *,
    stand: str = "",
    zoek: str = "",
    sortering: str = "nummer",
    pagina: int = 1,
    per_pagina: int = 25,
    vandaag: date,
    bekend_op: datetime,
) -> Dossierlijst:
    """A page of dossiers. `stand`: 'loopt', 'gestopt', 'geen' or '' for all; `zoek`: part of a number."""
    had = Uitkering.objects.filter(dossier=OuterRef("pk"))
    loopt = Exists(had.filter(geldig__contains=vandaag))
    voorwaarden: dict[str, Q] = {
        "loopt": Q(loopt),
        "gestopt": Q(Exists(had)) & ~Q(loopt),
        "geen": ~Q(Exists(had)),
    }
    dossiers = Dossier.objects.filter(gemeente=gemeente)
    stand = stand if stand in voorwaarden else ""
    if stand:
        dossiers = dossiers.filter(voorwaarden[stand])
    if zoek.strip():
        dossiers = dossiers.filter(nummer__icontains=zoek.strip())
    sortering = sortering if sortering in SORTERINGEN else "nummer"
    totaal = dossiers.count()
    deel, pagina, paginas = knip(totaal, pagina, per_pagina)
    gekozen = dossiers.order_by(*SORTERINGEN[sortering]).values_list("pk", flat=True)[deel]
    return Dossierlijst(
        rijen=_regels(list(gekozen), vandaag, bekend_op),
        totaal=totaal,
        pagina=pagina,
        paginas=paginas,
        sortering=sortering,
        stand=stand,
        zoek=zoek,
    )


def _regels(dossier_ids: Sequence[int], vandaag: date, bekend_op: datetime) -> tuple[Dossierregel, ...]:
    """In the order of the ids: number, part of town, the last benefit, and how many cases are open."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT d.id, d.nummer,
              coalesce((SELECT a.stadsdeel FROM kern_gezinslid g
                JOIN kern_bewoning b ON b.persoon_id = g.persoon_id AND {bekend("b")}
                JOIN kern_adres a ON a.id = b.adres_id
                WHERE g.dossier_id = d.id AND g.rol = {Rol.AANVRAGER.value} AND {bekend("g")} LIMIT 1), ''),
              CASE WHEN u.geldig IS NULL THEN 'geen' WHEN u.geldig @> %(dag)s::date THEN 'loopt'
                   ELSE 'gestopt' END,
              lower(u.geldig), upper(u.geldig),
              (SELECT count(*) FROM kern_zaak z WHERE z.dossier_id = d.id AND z.status = ANY(%(open)s))
            FROM kern_dossier d
            LEFT JOIN LATERAL (
              SELECT geldig FROM inkomen_uitkering WHERE dossier_id = d.id
              ORDER BY geldig @> %(dag)s::date DESC, lower(geldig) DESC LIMIT 1) u ON true
            WHERE d.id = ANY(%(dossiers)s)""",  # noqa: S608
            {
                "dossiers": list(dossier_ids),
                "dag": vandaag,
                "bekend_op": bekend_op,
                "open": list(OPEN_STATUS),
            },
        )
        gevonden = {dossier: Dossierregel(*rest) for dossier, *rest in cursor.fetchall()}
    return tuple(gevonden[dossier] for dossier in dossier_ids)


_SITUATIES: tuple[tuple[str, str, str], ...] = (
    (
        "Alleenstaand, zonder ander inkomen",
        "De eenvoudigste betaling: de norm, min wat apart gezet wordt voor vakantiegeld.",
        f"m.leefvorm = {Leefvorm.ALLEENSTAANDE.value} AND m.aantal_kostendelers = 1 AND m.inkomen_cent = 0",
    ),
    (
        "Werkt, en houdt een deel van het loon",
        "Een deel van het loon telt een tijd niet mee.",
        "m.vrijlating_cent > 0 AND m.bijstand_cent > 0",
    ),
    (
        "Een stel",
        "Samen één norm, en samen één betaling.",
        f"m.leefvorm = {Leefvorm.GEHUWDEN.value} AND m.bijstand_cent > 0",
    ),
    (
        "Alleenstaande ouder",
        "De zorg voor een kind verandert de norm niet, wel andere regels.",
        f"m.leefvorm = {Leefvorm.ALLEENSTAANDE_OUDER.value} AND m.bijstand_cent > 0",
    ),
    (
        "Woont met andere volwassenen",
        "Wie de woonkosten deelt, krijgt een lagere norm: de kostendelersnorm.",
        "m.aantal_kostendelers > 1 AND m.bijstand_cent > 0",
    ),
    (
        "Kreeg later nog geld na",
        "Een wijziging werd later bekend. De maand is opnieuw uitgerekend en het verschil is betaald.",
        "h.meer",
    ),
    (
        "Kreeg te veel",
        "Loon werd later bekend. De maand is opnieuw uitgerekend en het verschil moet terug.",
        "h.minder",
    ),
)


def voorbeelden(gemeente: str) -> tuple[Voorbeeld, ...]:
    """A dossier for each situation in the last month that was run, where there is one; no dossier twice."""
    keuzes = ", ".join(f"({waar}) AS s{plek}" for plek, (_, _, waar) in enumerate(_SITUATIES))
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH laatst AS (
                  SELECT id, maand FROM inkomen_maandrun WHERE gemeente_id = %(gemeente)s AND status = 'klaar'
                  ORDER BY maand DESC LIMIT 1
                ), herrekend AS (
                  SELECT m.dossier_id, max(r.maand) AS maand,
                         bool_or(m.verschil_maandbetaling_cent > 0) AS meer,
                         bool_or(m.verschil_maandbetaling_cent < 0) AS minder
                  FROM inkomen_maandberekening m JOIN inkomen_maandrun r ON r.id = m.maandrun_id
                  WHERE m.gemeente_id = %(gemeente)s AND m.soort = 'herrekening' GROUP BY m.dossier_id
                ), stand AS (
                  SELECT d.nummer, laatst.maand, h.maand AS herrekend, {keuzes}
                  FROM laatst
                  JOIN inkomen_maandberekening m ON m.maandrun_id = laatst.id AND m.maand = laatst.maand
                  JOIN kern_dossier d ON d.id = m.dossier_id
                  LEFT JOIN herrekend h ON h.dossier_id = d.id
                )
                SELECT plek, nummer, maand FROM (
                  {" UNION ALL ".join(_kandidaten(plek) for plek in range(len(_SITUATIES)))}
                ) kandidaten ORDER BY plek, nummer""",  # noqa: S608
            {"gemeente": gemeente},
        )
        gevonden: dict[int, Voorbeeld] = {}
        gebruikt: set[str] = set()
        for plek, nummer, maand in cursor.fetchall():
            if plek not in gevonden and nummer not in gebruikt:
                titel, zin, _ = _SITUATIES[plek]
                gevonden[plek] = Voorbeeld(nummer, titel, zin, maand)
                gebruikt.add(nummer)
    return tuple(gevonden.values())


def _kandidaten(plek: int) -> str:
    """As many candidates as there are situations, so that one is always left that no other situation took."""
    maand = "coalesce(herrekend, maand)" if _SITUATIES[plek][2].startswith("h.") else "maand"
    return (
        f"(SELECT {plek} AS plek, nummer, {maand} AS maand FROM stand WHERE s{plek} "  # noqa: S608
        f"ORDER BY nummer LIMIT {len(_SITUATIES)})"
    )
