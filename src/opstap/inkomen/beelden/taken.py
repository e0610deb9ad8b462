"""Everything that waits for an officer, as one table in SQL: cases, documents, signals, reviews and more.

A task has a kind, a number, a day of receipt and, where the law or policy sets one, a last day. No names.
A document waits until it is answered, filed, or added to a case that somebody works on: from then on the case
waits, and its decision answers the document. One that comes while a case waits for the resident, or after it
was closed, waits by itself. Only cases can be closed: `statussen` narrows them down here, as nearly all of
them are (None: all of them).
"""

from __future__ import annotations

from datetime import date

from opstap.gevallen.taakbronnen import taakbronnen
from opstap.inkomen.handhaving.onderzoeken import Soort as Onderzoeksoort
from opstap.inkomen.handhaving.onderzoeken import Uitkomst as Onderzoeksuitkomst
from opstap.inkomen.heronderzoek.heronderzoeken import Soort as Heronderzoeksoort
from opstap.inkomen.models import Heronderzoekstap, Onderzoek, Signaal
from opstap.kern.models import Besluit, Stuk, Zaak
from opstap.kern.tijdvak import maand_in_woorden

STUK, SIGNAAL, OPGAVE = "stuk", "signaal", "opgave"
ONTBREEKT = "ontbreekt"
VOORSTEL, INGEBREKE = "voorstel", "ingebrekestelling"
HERONDERZOEK, ONDERZOEK = "heronderzoek", "onderzoek"
BERICHT = "bericht"
SOORTEN: dict[str, str] = {
    **{soort.value: soort.label for soort in Zaak.Soort},
    VOORSTEL: "medeondertekenen",
    INGEBREKE: "ingebrekestelling",
    STUK: "binnengekomen stuk",
    SIGNAAL: "signaal uit een register",
    OPGAVE: "inkomstenopgave verdelen",
    ONTBREEKT: "inkomstenopgave ontbreekt",
    HERONDERZOEK: "heronderzoek",
    ONDERZOEK: "onderzoek",
    BERICHT: "bericht van een inwoner",
}
"""Kinds of tasks in the words of the screen, without those of other clusters."""

_OPEN = "'ontvangen', 'in_behandeling', 'wacht_op_inwoner'"

_TAKEN = f"""
  SELECT z.soort, z.nummer, z.dossier_id, z.ontvangen, z.beslissen_voor AS uiterlijk, z.status, '' AS bij,
         z.id AS zaak_id
  FROM kern_zaak z
  WHERE z.gemeente_id = %(gemeente)s AND (%(statussen)s::text[] IS NULL OR z.status = ANY(%(statussen)s))
UNION ALL
  SELECT '{VOORSTEL}', z.nummer, z.dossier_id, (v.moment AT TIME ZONE 'Europe/Amsterdam')::date,
         z.beslissen_voor, 'in_behandeling', v.soort, z.id
  FROM kern_besluitvoorstel v JOIN kern_zaak z ON z.id = v.zaak_id
  WHERE v.gemeente_id = %(gemeente)s
    AND NOT EXISTS (SELECT FROM kern_voorstelafhandeling a WHERE a.voorstel_id = v.id)
UNION ALL
  SELECT '{INGEBREKE}', z.nummer, z.dossier_id, i.ontvangen, z.beslissen_voor, z.status, z.soort, z.id
  FROM kern_ingebrekestelling i JOIN kern_zaak z ON z.id = i.zaak_id
  WHERE i.gemeente_id = %(gemeente)s AND z.status IN ({_OPEN})
UNION ALL
  SELECT '{STUK}', s.nummer, k.dossier_id, s.ontvangen, NULL,
         CASE WHEN k.dossier_id IS NULL THEN 'ontvangen' ELSE 'in_behandeling' END, s.soort, NULL
  FROM kern_stuk s
  LEFT JOIN (SELECT DISTINCT ON (stuk_id) stuk_id, dossier_id FROM kern_stukstap
             WHERE gemeente_id = %(gemeente)s AND soort = 'gekoppeld' ORDER BY stuk_id, id) k
    ON k.stuk_id = s.id
  WHERE s.gemeente_id = %(gemeente)s
    AND NOT EXISTS (
      SELECT FROM kern_stukstap p LEFT JOIN kern_zaak z ON z.id = p.zaak_id
      WHERE p.stuk_id = s.id AND (p.soort <> 'gekoppeld' OR z.status IN ('ontvangen', 'in_behandeling')
        OR z.afgerond_op >= (p.moment AT TIME ZONE 'Europe/Amsterdam')::date))
UNION ALL
  SELECT '{SIGNAAL}', 'SG-' || s.id, NULL, s.ontvangen, NULL, 'ontvangen', s.soort, NULL
  FROM inkomen_signaal s WHERE s.gemeente_id = %(gemeente)s
    AND NOT EXISTS (SELECT FROM inkomen_signaalafhandeling a WHERE a.signaal_id = s.id)
UNION ALL
  SELECT '{OPGAVE}', 'IO-' || o.id, NULL, o.ontvangen, NULL, 'ontvangen', '', NULL
  FROM inkomen_inkomstenopgave o WHERE o.id = ANY(%(opgaven)s)
UNION ALL
  SELECT '{ONTBREEKT}', 'OM-' || o.verhouding || '-' || to_char(o.maand, 'YYYYMM'), o.dossier,
         (o.maand + interval '1 month')::date, NULL, 'ontvangen', to_char(o.maand, 'YYYY-MM'), NULL
  FROM unnest(%(ontbreekt_verhouding)s::bigint[], %(ontbreekt_dossier)s::bigint[],
              %(ontbreekt_maand)s::date[]) AS o (verhouding, dossier, maand)
UNION ALL
  SELECT '{HERONDERZOEK}', h.nummer, h.dossier_id, (h.moment AT TIME ZONE 'Europe/Amsterdam')::date,
         h.uiterlijk, CASE WHEN l.soort IS NULL THEN 'ontvangen' ELSE 'in_behandeling' END,
         coalesce(l.soort, ''), NULL
  FROM inkomen_heronderzoek h
  LEFT JOIN (SELECT DISTINCT ON (heronderzoek_id) heronderzoek_id, soort FROM inkomen_heronderzoekstap
             WHERE gemeente_id = %(gemeente)s ORDER BY heronderzoek_id, volgnummer DESC) l
    ON l.heronderzoek_id = h.id
  WHERE h.gemeente_id = %(gemeente)s AND l.soort IS DISTINCT FROM '{Heronderzoeksoort.UITKOMST.value}'
UNION ALL
  SELECT '{ONDERZOEK}', o.nummer, o.dossier_id, o.ontvangen, NULL,
         CASE WHEN l.soort IS NULL THEN 'ontvangen' ELSE 'in_behandeling' END, o.bron, NULL
  FROM inkomen_onderzoek o
  LEFT JOIN LATERAL (SELECT soort, uitkomst FROM inkomen_onderzoekstap WHERE onderzoek_id = o.id
                     ORDER BY volgnummer DESC LIMIT 1) l ON true
  WHERE o.gemeente_id = %(gemeente)s AND (l.soort IS NULL OR NOT (
    l.soort = '{Onderzoeksoort.BERICHT.value}'
    OR (l.soort = '{Onderzoeksoort.BEOORDELING.value}'
        AND l.uitkomst <> '{Onderzoeksuitkomst.ONDERZOEK.value}')))
UNION ALL
  SELECT '{BERICHT}', b.nummer, b.dossier_id, (b.moment AT TIME ZONE 'Europe/Amsterdam')::date, NULL,
         'ontvangen', '', b.zaak_id
  FROM kern_bericht b WHERE b.gemeente_id = %(gemeente)s AND b.van_inwoner
    AND NOT EXISTS (SELECT FROM kern_berichtafhandeling a WHERE a.bericht_id = b.id)
"""  # noqa: S608

_BIJ: dict[str, dict[str, str]] = {
    VOORSTEL: dict(Besluit.Soort.choices),
    INGEBREKE: dict(Zaak.Soort.choices),
    STUK: dict(Stuk.Soort.choices),
    SIGNAAL: dict(Signaal.Soort.choices),
    HERONDERZOEK: dict(Heronderzoekstap.Soort.choices),
    ONDERZOEK: dict(Onderzoek.Bron.choices),
}


def soorten() -> dict[str, str]:
    """All kinds of tasks in the words of the screen."""
    return {**SOORTEN, **{soort: bron.naam for soort, bron in taakbronnen().items()}}


def taken() -> str:
    """SQL of all tasks, with who and which team they wait for by themselves ('' for nobody)."""
    elders = (
        f"""
UNION ALL
  SELECT '{soort}', t.nummer, t.dossier_id, t.ontvangen, t.uiterlijk, 'ontvangen', t.bij, NULL, t.wie, t.van
  FROM ({bron.sql}) AS t (nummer, dossier_id, ontvangen, uiterlijk, bij, wie, van)"""  # noqa: S608
        for soort, bron in taakbronnen().items()
    )
    return f"SELECT eigen.*, '' AS wie, '' AS van FROM ({_TAKEN}) AS eigen{''.join(elders)}"  # noqa: S608


def waarover(soort: str, bij: str) -> str:
    """What a task is about: its kind, and what is known of it without saying who it is about."""
    if soort in taakbronnen():
        return f"{taakbronnen()[soort].naam}: {taakbronnen()[soort].bij[bij]}"
    naam = SOORTEN[soort]
    if soort == ONTBREEKT:
        return f"{naam}: {maand_in_woorden(date.fromisoformat(f'{bij}-01'))}"
    toevoeging = _BIJ.get(soort, {}).get(bij, "")
    return f"{naam}: {toevoeging}" if toevoeging else naam
