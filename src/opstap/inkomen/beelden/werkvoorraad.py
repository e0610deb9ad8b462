"""The worklist of a municipality, a page at a time, ordered by lawful deadline; with counts per filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.utils.timezone import localdate, now

from opstap.gevallen.bronnen import bekend
from opstap.inkomen.beelden.taken import SOORTEN, TAKEN, waarover
from opstap.inkomen.beelden.termijn import BIJNA, OPEN_STATUS, Termijnbeeld
from opstap.inkomen.inkomsten import inkomstenopgaven, ontbrekende_opgaven
from opstap.kern.models import Rol, Zaak

SORTERINGEN: Mapping[str, str] = {
    "termijn": "uiterlijk NULLS LAST, ontvangen, nummer",
    "-termijn": "uiterlijk DESC NULLS LAST, ontvangen, nummer",
    "ontvangen": "ontvangen, nummer",
    "-ontvangen": "ontvangen DESC, nummer",
    "nummer": "nummer",
    "-nummer": "nummer DESC",
}
STANDEN: Mapping[str, str] = {
    "te laat": "termijn voorbij",
    "bijna": "binnen een week",
    "ruim": "later",
    "opgeschort": "termijn staat stil",
    "geen": "zonder wettelijke termijn",
}
"""How much time a task has left, in the words of the screen."""
NIEMAND, MIJ = "niemand", "mij"
"""Words in the address for tasks that nobody took, and those of who looks."""


@dataclass(frozen=True, slots=True)
class Taak:
    """One task of the worklist."""

    soort: str
    """Key of SOORTEN."""
    waarover: str
    nummer: str
    status: str
    ontvangen: date
    termijn: Termijnbeeld | None
    """None: no law sets a last day."""
    dossier_nummer: str
    """'' while it belongs to no dossier."""
    stadsdeel: str
    behandelaar: str
    team: str


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What the worklist is narrowed down to; '' is no choice. `status` '' is what is open."""

    soort: str = ""
    status: str = ""
    stand: str = ""
    behandelaar: str = ""
    team: str = ""
    zoek: str = ""
    sortering: str = "termijn"
    nummers: tuple[str, ...] | None = None
    """Only these tasks; None: no choice."""


@dataclass(frozen=True, slots=True)
class Werkvoorraad:
    """A page of the worklist."""

    rijen: tuple[Taak, ...]
    totaal: int
    pagina: int
    paginas: int
    keuzes: Keuzes
    tellingen: Mapping[str, Mapping[str, int]]
    """Per filter (_GETELD): value -> number of tasks, with the other filters as they are."""


_VOORWAARDEN = {
    "soort": "soort = %(soort)s",
    "status": "status = ANY(%(statussen)s)",
    "stand": "stand = %(stand)s",
    "behandelaar": "behandelaar = %(behandelaar)s",
    "team": "team = %(team)s",
    "nummers": "nummer = ANY(%(nummers)s)",
    "zoek": "(nummer ILIKE %(zoek)s OR dossier_nummer ILIKE %(zoek)s)",
}
_GETELD = ("soort", "status", "stand", "behandelaar", "team")

_LIJST = f"""WITH taken AS (
  SELECT t.*, coalesce(d.nummer, '') AS dossier_nummer, coalesce(w.behandelaar, '') AS behandelaar,
    coalesce(i.team, '') AS team,
    CASE WHEN t.status IN ('{Zaak.Status.AFGEROND.value}', '{Zaak.Status.INGETROKKEN.value}') THEN 'afgerond'
         WHEN t.status = '{Zaak.Status.WACHT_OP_INWONER.value}' THEN 'opgeschort'
         WHEN t.uiterlijk IS NULL THEN 'geen'
         WHEN t.uiterlijk < %(vandaag)s THEN 'te laat'
         WHEN t.uiterlijk <= %(bijna)s THEN 'bijna' ELSE 'ruim' END AS stand
  FROM ({TAKEN}) t
  LEFT JOIN kern_dossier d ON d.id = t.dossier_id
  LEFT JOIN (SELECT DISTINCT ON (nummer) nummer, behandelaar FROM kern_toewijzing
             WHERE gemeente_id = %(gemeente)s ORDER BY nummer, id DESC) w ON w.nummer = t.nummer
  LEFT JOIN (SELECT DISTINCT ON (zaak_id) zaak_id, team FROM kern_zaaktoewijzing
             WHERE gemeente_id = %(gemeente)s ORDER BY zaak_id, moment DESC, id DESC) i
    ON i.zaak_id = t.zaak_id
)"""  # noqa: S608


def werkvoorraad(
    gemeente: str,
    keuzes: Keuzes | None = None,
    *,
    ik: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
    vandaag: date | None = None,
) -> Werkvoorraad:
    """A page of all that waits, earliest lawful deadline first; what has none comes after, oldest first.

    What is closed is only shown when asked for (`status`). `ik` is who looks, for their own tasks.
    """
    keuzes = _geldig(keuzes or Keuzes())
    vandaag = vandaag or localdate()
    actief = _actief(keuzes)
    waarden = {
        "gemeente": gemeente,
        "vandaag": vandaag,
        "bijna": vandaag + timedelta(days=BIJNA),
        "opgaven": [opgave.pk for opgave in inkomstenopgaven.te_verdelen(gemeente)],
        **_ontbrekend(gemeente, vandaag),
        "soort": keuzes.soort,
        "statussen": [keuzes.status] if keuzes.status else list(OPEN_STATUS),
        "stand": keuzes.stand,
        "behandelaar": {MIJ: ik, NIEMAND: ""}.get(keuzes.behandelaar, keuzes.behandelaar),
        "team": keuzes.team,
        "nummers": list(keuzes.nummers or ()),
        "zoek": f"%{keuzes.zoek.strip()}%",
    }
    tellingen, totaal = _tel(waarden, actief)
    paginas = max(1, -(-totaal // per_pagina))
    pagina = min(max(pagina, 1), paginas)
    return Werkvoorraad(
        rijen=_rijen(waarden, actief, SORTERINGEN[keuzes.sortering], (pagina - 1) * per_pagina, per_pagina),
        totaal=totaal,
        pagina=pagina,
        paginas=paginas,
        keuzes=keuzes,
        tellingen=tellingen,
    )


def _ontbrekend(gemeente: str, vandaag: date) -> dict[str, list[Any]]:
    """The statements of income that are missing, as columns."""
    gevonden = ontbrekende_opgaven.openstaand(gemeente, vandaag)
    return {
        "ontbreekt_verhouding": [een.verhouding_id for een in gevonden],
        "ontbreekt_dossier": [een.dossier_id for een in gevonden],
        "ontbreekt_maand": [een.maand for een in gevonden],
    }


def _geldig(keuzes: Keuzes) -> Keuzes:
    """The choices without those that do not exist."""
    return Keuzes(
        soort=keuzes.soort if keuzes.soort in SOORTEN else "",
        status=keuzes.status if keuzes.status in (*Zaak.Status.values, "alle") else "",
        stand=keuzes.stand if keuzes.stand in STANDEN else "",
        behandelaar=keuzes.behandelaar,
        team=keuzes.team,
        zoek=keuzes.zoek.strip(),
        sortering=keuzes.sortering if keuzes.sortering in SORTERINGEN else "termijn",
        nummers=keuzes.nummers,
    )


def _actief(keuzes: Keuzes) -> dict[str, str]:
    """The filters that narrow the list down, as SQL."""
    gekozen = {
        "soort": bool(keuzes.soort),
        "status": keuzes.status != "alle",
        "stand": bool(keuzes.stand),
        "behandelaar": bool(keuzes.behandelaar),
        "team": bool(keuzes.team),
        "nummers": keuzes.nummers is not None,
        "zoek": bool(keuzes.zoek),
    }
    return {naam: sql for naam, sql in _VOORWAARDEN.items() if gekozen[naam]}


def _waar(actief: Mapping[str, str], zonder: str = "") -> str:
    return " AND ".join(sql for naam, sql in actief.items() if naam != zonder) or "true"


def _tel(waarden: Mapping[str, Any], actief: Mapping[str, str]) -> tuple[dict[str, dict[str, int]], int]:
    delen = [
        f"SELECT '{naam}', {naam}, count(*) FROM taken WHERE {_waar(actief, naam)} GROUP BY 2"  # noqa: S608
        for naam in _GETELD
    ]
    delen.append(f"SELECT 'totaal', '', count(*) FROM taken WHERE {_waar(actief)}")  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"{_LIJST} {' UNION ALL '.join(delen)}", waarden)
        tellingen: dict[str, dict[str, int]] = {naam: {} for naam in (*_GETELD, "totaal")}
        for naam, waarde, aantal in cursor.fetchall():
            tellingen[naam][waarde] = aantal
    return tellingen, tellingen.pop("totaal")[""]


def _rijen(
    waarden: Mapping[str, Any], actief: Mapping[str, str], volgorde: str, begin: int, aantal: int
) -> tuple[Taak, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""{_LIJST}, deel AS (
              SELECT *, row_number() OVER (ORDER BY {volgorde}) AS plek FROM taken WHERE {_waar(actief)}
              ORDER BY {volgorde} LIMIT %(aantal)s OFFSET %(begin)s
            )
            SELECT t.soort, t.bij, t.nummer, t.status, t.ontvangen, t.uiterlijk, t.stand, t.dossier_nummer,
              coalesce((SELECT a.stadsdeel FROM kern_gezinslid g
                JOIN kern_bewoning b ON b.persoon_id = g.persoon_id AND {bekend("b")}
                JOIN kern_adres a ON a.id = b.adres_id
                WHERE g.dossier_id = t.dossier_id AND g.rol = {Rol.AANVRAGER.value} AND {bekend("g")}
                LIMIT 1), ''),
              t.behandelaar, t.team
            FROM deel t ORDER BY plek""",  # noqa: S608
            {**waarden, "aantal": aantal, "begin": begin, "dag": waarden["vandaag"], "bekend_op": now()},
        )
        rijen = cursor.fetchall()
    labels = dict(Zaak.Status.choices)
    return tuple(
        Taak(
            soort=soort,
            waarover=waarover(soort, bij),
            nummer=nummer,
            status=labels[status],
            ontvangen=ontvangen,
            termijn=None
            if uiterlijk is None
            else Termijnbeeld(uiterlijk, (uiterlijk - waarden["vandaag"]).days, stand),
            dossier_nummer=dossier,
            stadsdeel=stadsdeel,
            behandelaar=behandelaar,
            team=team,
        )
        for (
            soort,
            bij,
            nummer,
            status,
            ontvangen,
            uiterlijk,
            stand,
            dossier,
            stadsdeel,
            behandelaar,
            team,
        ) in rijen
    )
