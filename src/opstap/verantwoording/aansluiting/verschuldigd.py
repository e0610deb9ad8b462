"""Which payments follow from rights and decisions, each with the key under which it must be put ready."""

from __future__ import annotations

from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.inkomen.maandcijfers import AL_UITBETAALD

_RUNDAG = "(r.bekend_op AT TIME ZONE %(zone)s)::date"
BEREKENING = "'uitkering/' || m.uitkering_id || '/' || to_char(m.maand, 'YYYY-MM') || '/' || m.volgnummer"
_VAN_RUN = """inkomen_maandberekening m JOIN inkomen_maandrun r ON r.id = m.maandrun_id
  AND r.gemeente_id = %(gemeente)s"""

MAAND = f"""
SELECT {BEREKENING} || '/m' AS sleutel, m.dossier_id, {_RUNDAG} AS datum, r.maand AS run,
       greatest(m.verschil_maandbetaling_cent, 0) - coalesce(h.ingehouden_cent, 0) AS bedrag
FROM {_VAN_RUN}
LEFT JOIN inkomen_maandinhouding h
  ON h.uitkering_id = m.uitkering_id AND h.maand = m.maand AND h.maandrun_id = m.maandrun_id"""  # noqa: S608
"""What the household itself gets of a month: what is more than before, less what was kept from it."""

VAKANTIETOESLAG = f"""
SELECT {BEREKENING} || '/v' AS sleutel, m.dossier_id, {_RUNDAG} AS datum, r.maand AS run,
       greatest(m.verschil_vakantietoeslag_cent, 0) AS bedrag
FROM {_VAN_RUN} WHERE {AL_UITBETAALD}
UNION ALL
SELECT 'vakantiegeld/' || v.uitkering_id || '/' || to_char(v.tot_maand, 'YYYY-MM'), u.dossier_id, {_RUNDAG},
       r.maand, v.bedrag_cent
FROM inkomen_vakantiegeld v JOIN inkomen_uitkering u ON u.id = v.uitkering_id
JOIN inkomen_maandrun r ON r.id = v.maandrun_id AND r.gemeente_id = %(gemeente)s"""  # noqa: S608
"""Holiday allowance: of the reservation, and at once over months whose reservation was paid out before."""

DERDEN = f"""
SELECT {BEREKENING} || '/i' || i.bron_id AS sleutel, m.dossier_id, {_RUNDAG} AS datum, r.maand AS run,
       i.bedrag_cent AS bedrag
FROM {_VAN_RUN}
JOIN inkomen_inhoudingsregel i ON i.uitkering_id = m.uitkering_id AND i.maand = m.maand
  AND i.maandrun_id = m.maandrun_id AND i.soort IN ('derdenbeslag', 'vaste_lasten')"""  # noqa: S608
"""What was kept for bailiffs and for creditors of fixed costs."""

VERSTREKT = f"""
SELECT 'voorschot/' || v.gemeente_id || '/' || v.nummer AS sleutel, v.dossier_id, v.verleend_op AS datum,
       date_trunc('month', v.verleend_op)::date AS run, v.bedrag_cent AS bedrag
FROM inkomen_voorschot v WHERE v.gemeente_id = %(gemeente)s
UNION ALL
SELECT j.sleutel, v.dossier_id, j.datum, date_trunc('month', j.datum)::date, v.bedrag_cent
FROM inkomen_vordering v
JOIN financien_journaalpost j ON j.sleutel = 'vordering/' || v.gemeente_id || '/' || v.nummer
WHERE v.gemeente_id = %(gemeente)s AND EXISTS (
  SELECT FROM financien_boeking b JOIN financien_rekening a ON a.id = b.rekening_id
  WHERE b.journaalpost_id = j.id AND a.code = '{TE_BETALEN_UITKERINGEN}')
  AND NOT EXISTS (SELECT FROM inkomen_zelfstandigenmaand z WHERE z.lening_id = v.id)"""  # noqa: S608
"""Advances, and loans: claims that began with what was paid, but for living costs of the self-employed."""

_BESLOTEN = "({rij}.besloten_op AT TIME ZONE %(zone)s)::date"
_ZELFSTANDIGE = "'bbz/' || u.gemeente_id || '/' || u.nummer || '/' || to_char({rij}, 'YYYY-MM')"
ZELFSTANDIGEN = f"""
SELECT {_ZELFSTANDIGE.format(rij="m.maand")} AS sleutel, u.dossier_id,
       {_BESLOTEN.format(rij="m")} AS datum, date_trunc('month', {_BESLOTEN.format(rij="m")})::date AS run,
       m.bedrag_cent AS bedrag
FROM inkomen_zelfstandigenmaand m JOIN inkomen_zelfstandigenuitkering u ON u.id = m.uitkering_id
WHERE m.gemeente_id = %(gemeente)s
UNION ALL
SELECT {_ZELFSTANDIGE.format(rij="j.boekjaar")} || '/boekjaar', u.dossier_id, {_BESLOTEN.format(rij="j")},
       date_trunc('month', {_BESLOTEN.format(rij="j")})::date, j.aanvulling_cent
FROM inkomen_boekjaarafrekening j JOIN inkomen_zelfstandigenuitkering u ON u.id = j.uitkering_id
WHERE j.gemeente_id = %(gemeente)s"""  # noqa: S608
"""Living costs of the self-employed: the months, and what a settlement adds."""

VERZUIM = """
SELECT 'besluit/' || b.gemeente_id || '/' || b.nummer AS sleutel, b.dossier_id,
       (b.genomen_op AT TIME ZONE %(zone)s)::date AS datum,
       date_trunc('month', b.genomen_op AT TIME ZONE %(zone)s)::date AS run,
       coalesce(b.uitkomst ->> 'awb_dwangsom', b.uitkomst ->> 'awb_rente_verschuldigd')::bigint AS bedrag
FROM kern_besluit b
WHERE b.gemeente_id = %(gemeente)s AND b.soort IN ('dwangsom', 'wettelijke_rente')"""
"""What the municipality owes for being late: penalties and legal interest."""

LOONKOSTENVERSCHIL = """
SELECT l.id, s.dossier_id, l.maand, l.volgnummer, s.gemeente_id, s.nummer, l.run,
       (l.berekend_op AT TIME ZONE %(zone)s)::date AS datum,
       l.subsidie_cent + coalesce(l.werkgeverslasten_cent, 0)
         - coalesce(v.subsidie_cent + coalesce(v.werkgeverslasten_cent, 0), 0) AS verschil
FROM inkomen_loonkostenmaand l JOIN inkomen_loonkostensubsidie s ON s.id = l.subsidie_id
LEFT JOIN inkomen_loonkostenmaand v
  ON v.subsidie_id = l.subsidie_id AND v.maand = l.maand AND v.volgnummer = l.volgnummer - 1
WHERE l.gemeente_id = %(gemeente)s"""
"""What each computation of a wage-cost subsidy changes."""

LOONKOSTEN = f"""
SELECT 'loonkostensubsidie/' || l.gemeente_id || '/' || l.nummer || '/' || to_char(l.maand, 'YYYY-MM')
         || '/' || l.volgnummer AS sleutel,
       l.dossier_id, l.datum, l.run, greatest(l.verschil, 0) + coalesce(
         (SELECT sum(m.bedrag_cent) FROM inkomen_werkgevermutatie m
          WHERE m.berekening_id = l.id AND m.soort = 'verrekening'), 0)::bigint AS bedrag
FROM ({LOONKOSTENVERSCHIL}) AS l"""  # noqa: S608
"""What an employer gets of a month, less what was offset."""

REGELINGEN = """
SELECT 'toekenning/' || u.toekenning_id || '/' || to_char(u.maand, 'YYYY-MM') AS sleutel, u.dossier_id,
       (u.moment AT TIME ZONE %(zone)s)::date AS datum,
       date_trunc('month', u.moment AT TIME ZONE %(zone)s)::date AS run, u.bedrag_cent AS bedrag
FROM minima_uitbetaling u WHERE u.gemeente_id = %(gemeente)s"""
"""What local schemes give in money."""

MAATWERK = """
SELECT 'maatwerk/' || b.gemeente_id || '/' || b.nummer AS sleutel, b.dossier_id, b.datum,
       date_trunc('month', b.datum)::date AS run, b.bedrag_cent AS bedrag
FROM minima_maatwerkbesteding b LEFT JOIN minima_maatwerkoordeel o ON o.besteding_id = b.id
WHERE b.gemeente_id = %(gemeente)s AND (b.wijze = 'inwoner' OR o.akkoord)"""
"""What teams spent from their customisation budget through the bank file."""

PARTNERS = """
SELECT 'afrekening/' || a.gemeente_id || '/' || a.nummer AS sleutel, NULL::bigint AS dossier_id,
       (a.moment AT TIME ZONE %(zone)s)::date AS datum, a.maand AS run, a.bedrag_cent AS bedrag
FROM minima_afrekening a WHERE a.gemeente_id = %(gemeente)s
UNION ALL
SELECT 'uitvoerfactuur/' || f.gemeente_id || '/' || f.nummer, NULL::bigint,
       (f.moment AT TIME ZONE %(zone)s)::date, f.maand, f.bedrag_cent
FROM minima_uitvoerfactuur f WHERE f.gemeente_id = %(gemeente)s
UNION ALL
SELECT 'premie/' || b.gemeente_id || '/' || b.nummer, NULL::bigint,
       (b.moment AT TIME ZONE %(zone)s)::date, o.maand, b.bedrag_cent
FROM minima_premiebetaling b JOIN minima_premieopgave o ON o.id = b.opgave_id
WHERE b.gemeente_id = %(gemeente)s
UNION ALL
SELECT 'subsidie/' || s.gemeente_id || '/' || s.nummer || '/' || b.kenmerk, NULL::bigint,
       (b.moment AT TIME ZONE %(zone)s)::date, b.maand, b.bedrag_cent
FROM minima_subsidiebetaling b JOIN minima_subsidie s ON s.id = b.subsidie_id
WHERE s.gemeente_id = %(gemeente)s"""
"""What partners are paid: credits, deliveries, premiums and subsidies."""

VAN_RUNS = " UNION ALL ".join((MAAND, VAKANTIETOESLAG, DERDEN))
ALLES = " UNION ALL ".join(
    (VAN_RUNS, VERSTREKT, ZELFSTANDIGEN, VERZUIM, LOONKOSTEN, REGELINGEN, MAATWERK, PARTNERS)
)


def binnen(deel: str) -> str:
    """SQL of the payments of this kind that follow from the runs and decisions of the period."""
    return (
        f"SELECT sleutel, bedrag FROM ({deel}) AS deel "  # noqa: S608
        "WHERE run >= %(van)s AND run < %(tot)s AND bedrag <> 0"
    )
