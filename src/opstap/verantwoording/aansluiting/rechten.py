"""Every running benefit is computed or listed with its reason, decided on, and booked as it was computed."""

from __future__ import annotations

from opstap.financien.rekeningschema import BIJSTANDSVERLENING, UITKERINGEN
from opstap.inkomen.maandcijfers import AL_UITBETAALD, HEFFING
from opstap.verantwoording.aansluiting.verschuldigd import BEREKENING
from opstap.verantwoording.aansluiting.vormen import Controle, Eenheid, Periode, leg_naast, per_sleutel

_RUNS = """inkomen_maandrun r ON r.id = m.maandrun_id
  AND r.gemeente_id = %(gemeente)s AND r.maand >= %(van)s AND r.maand < %(tot)s"""
_ACHTERAF = """financien_vervallenbetaling x JOIN financien_betaling p ON p.id = x.betaling_id
  AND x.grond LIKE 'vordering/%%/niet-aangekomen/%%'"""
_VERVALLEN = f"financien_vervallenbetaling x JOIN inkomen_maandberekening m ON x.grond = {BEREKENING}"


def iedereen_berekend(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """A month of a running benefit is computed, or a run listed why not; what still waits for a run aside."""
    return leg_naast(
        """SELECT 1 AS links, (EXISTS (
             SELECT FROM inkomen_maandberekening m WHERE m.uitkering_id = u.id AND m.maand = mnd.maand
           ) OR EXISTS (
             SELECT FROM inkomen_uitval f WHERE f.uitkering_id = u.id AND f.maand = mnd.maand
           ))::int AS rechts
           FROM inkomen_uitkering u
           JOIN kern_besluit b ON b.id = u.besluit_id
           JOIN inkomen_maandrun mnd ON mnd.gemeente_id = u.gemeente_id
             AND daterange(mnd.maand, (mnd.maand + interval '1 month')::date) && u.geldig
             AND mnd.maand >= %(van)s AND mnd.maand < %(tot)s
           WHERE u.gemeente_id = %(gemeente)s
             AND b.genomen_op <= (SELECT max(bekend_op) FROM inkomen_maandrun
                                  WHERE gemeente_id = %(gemeente)s)
             AND NOT EXISTS (SELECT FROM inkomen_teherrekenen t
                             WHERE t.dossier_id = u.dossier_id AND t.maand = mnd.maand)""",
        gemeente,
        periode,
    )


def niets_buiten_een_uitkering(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What was computed over months that no benefit covers any more adds up to nothing."""
    return leg_naast(
        """SELECT sum(m.verschil_lasten_cent)::bigint AS links, 0 AS rechts
           FROM inkomen_maandberekening m JOIN inkomen_uitkering u ON u.id = m.uitkering_id
           WHERE m.gemeente_id = %(gemeente)s AND m.maand >= %(van)s AND m.maand < %(tot)s
             AND NOT daterange(m.maand, (m.maand + interval '1 month')::date) && u.geldig
             AND NOT EXISTS (SELECT FROM inkomen_teherrekenen t
                             WHERE t.dossier_id = u.dossier_id AND t.maand = m.maand)
           GROUP BY m.uitkering_id, m.maand""",
        gemeente,
        periode,
    )


def ieder_heeft_een_besluit(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Every computation names a decision about the same household."""
    return leg_naast(
        f"""SELECT 1 AS links, (b.id IS NOT NULL)::int AS rechts
            FROM inkomen_maandberekening m JOIN {_RUNS}
            LEFT JOIN kern_besluit b ON b.id = m.besluit_id AND b.dossier_id = m.dossier_id""",  # noqa: S608
        gemeente,
        periode,
    )


def verschillen_tellen_op(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """The differences of a month add up to its last computation, in each of the four amounts."""
    kolommen = ("bijstand", "vakantietoeslag", "maandbetaling", "lasten")
    delen = " UNION ALL ".join(
        f"""SELECT m.uitkering_id, m.maand, m.volgnummer, m.verschil_{naam}_cent AS verschil,
                   m.{naam}_cent AS stand, '{naam}' AS kolom
            FROM inkomen_maandberekening m
            WHERE m.gemeente_id = %(gemeente)s AND m.maand >= %(van)s AND m.maand < %(tot)s"""  # noqa: S608
        for naam in kolommen
    )
    return leg_naast(
        f"""SELECT sum(verschil)::bigint AS links,
                   (array_agg(stand ORDER BY volgnummer DESC))[1] AS rechts
            FROM ({delen}) AS alle GROUP BY uitkering_id, maand, kolom""",  # noqa: S608
        gemeente,
        periode,
    )


def lasten_geboekt(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What the runs of the period computed is what stands as lasten of assistance, per household.

    A provisional loan becomes lasten when its book year is settled.
    """
    besloten = "(j.besloten_op AT TIME ZONE %(zone)s)::date"
    toeslag = "m.verschil_vakantietoeslag_cent"
    return leg_naast(
        per_sleutel(
            f"""SELECT m.dossier_id AS sleutel, greatest(m.verschil_maandbetaling_cent, 0) + {HEFFING}
                       + CASE WHEN {AL_UITBETAALD} THEN greatest({toeslag}, 0) ELSE {toeslag} END AS bedrag
                FROM inkomen_maandberekening m JOIN {_RUNS}
                UNION ALL SELECT m.dossier_id, -x.bedrag_cent FROM {_VERVALLEN} JOIN {_RUNS}
                UNION ALL SELECT p.dossier_id, -x.bedrag_cent FROM {_ACHTERAF}
                WHERE p.gemeente_id = %(gemeente)s AND x.datum >= %(van)s AND x.datum < %(tot)s
                UNION ALL
                SELECT u.dossier_id, j.om_niet_cent + j.te_veel_cent
                FROM inkomen_boekjaarafrekening j
                JOIN inkomen_zelfstandigenuitkering u ON u.id = j.uitkering_id
                WHERE j.gemeente_id = %(gemeente)s AND {besloten} >= %(van)s AND {besloten} < %(tot)s""",  # noqa: S608
            """SELECT b.dossier_id AS sleutel, b.bedrag_cent AS bedrag FROM financien_boeking b
               JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = %(rekening)s
               JOIN financien_product p ON p.id = b.product_id AND p.code = %(product)s
               WHERE b.gemeente_id = %(gemeente)s AND b.periode >= %(van_periode)s
                 AND b.periode < %(tot_periode)s""",
        ),
        gemeente,
        periode,
        rekening=UITKERINGEN,
        product=BIJSTANDSVERLENING,
    )


def te_veel_gevorderd(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What a run found to be paid too much is a claim, per month of a benefit, unless it never arrived."""
    te_veel = f"""greatest(-m.verschil_maandbetaling_cent, 0)
        + CASE WHEN {AL_UITBETAALD} THEN greatest(-m.verschil_vakantietoeslag_cent, 0) ELSE 0 END"""
    return leg_naast(
        per_sleutel(
            f"""SELECT (m.uitkering_id, m.maand, m.volgnummer)::text AS sleutel, {te_veel} AS bedrag
                FROM inkomen_maandberekening m JOIN {_RUNS}
                UNION ALL SELECT (m.uitkering_id, m.maand, m.volgnummer)::text, -x.bedrag_cent
                FROM {_VERVALLEN} JOIN {_RUNS}""",  # noqa: S608
            f"""SELECT (m.uitkering_id, m.maand, m.volgnummer)::text AS sleutel, m.bedrag_cent AS bedrag
                FROM inkomen_vordering m JOIN {_RUNS}""",  # noqa: S608
        ),
        gemeente,
        periode,
    )


CONTROLES = (
    Controle(
        "berekend",
        "lopende uitkeringen en berekeningen",
        "Iedere uitkering die in een maand loopt, is berekend of staat met de reden op de lijst.",
        "opstap maandrun JJJJ-MM toont wat uitviel",
        iedereen_berekend,
        Eenheid.AANTAL,
    ),
    Controle(
        "buiten",
        "berekend buiten een uitkering",
        "Over maanden waarin geen uitkering meer loopt, blijft niets staan.",
        "beëindigingen met terugwerkende kracht in de periode",
        niets_buiten_een_uitkering,
    ),
    Controle(
        "besluit",
        "berekeningen en besluiten",
        "Iedere berekening noemt een besluit over hetzelfde huishouden.",
        "opstap naspelen",
        ieder_heeft_een_besluit,
        Eenheid.AANTAL,
    ),
    Controle(
        "verschillen",
        "verschillen en laatste berekening",
        "De verschillen van een maand tellen op tot haar laatste berekening: bijstand, vakantietoeslag, "
        "betaling en lasten.",
        "opstap naspelen",
        verschillen_tellen_op,
    ),
    Controle(
        "lasten",
        "berekend en geboekt als last",
        "Wat is berekend of over een boekjaar afgerekend, staat per huishouden als last in het grootboek.",
        f"rekening {UITKERINGEN}, product {BIJSTANDSVERLENING}",
        lasten_geboekt,
    ),
    Controle(
        "vordering",
        "te veel betaald en teruggevorderd",
        "Wat de maandrun te veel betaald vond en echt is aangekomen, is per maand een vordering.",
        "vorderingen van de maandrun",
        te_veel_gevorderd,
    ),
)
