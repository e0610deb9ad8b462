"""The balance of every account at the end of a period, beside what it is made of, per household."""

from __future__ import annotations

from functools import partial

from opstap.financien.rekeningschema import (
    AF_TE_DRAGEN,
    DWANGSOMMEN,
    RESERVERING_VAKANTIETOESLAG,
    VOORSCHOTTEN,
    VORDERINGEN,
    WETTELIJKE_RENTE,
)
from opstap.inkomen.betalen.betaalsoorten import DWANGSOM
from opstap.inkomen.betalen.betaalsoorten import WETTELIJKE_RENTE as RENTE
from opstap.inkomen.maandcijfers import AL_UITBETAALD, HEFFING
from opstap.verantwoording.aansluiting import verschuldigd
from opstap.verantwoording.aansluiting.vormen import (
    Controle,
    Eenheid,
    Periode,
    leg_naast,
    per_sleutel,
    stand_per_dossier,
)

_RUNS = """inkomen_maandrun r ON r.id = m.maandrun_id AND r.gemeente_id = %(gemeente)s
  AND (r.bekend_op AT TIME ZONE %(zone)s)::date < %(tot)s"""

_BRONNEN = {
    "maandrun": "inkomen_maandrun",
    "vordering": "inkomen_vordering",
    "voorschot": "inkomen_voorschot",
    "overname": "inkomen_uitkering",
    "besluit": "kern_besluit",
    "bbz": "inkomen_zelfstandigenuitkering",
    "uitbetaling": "minima_uitbetaling",
    "tegoedmutatie": "minima_tegoedmutatie",
    "levering": "minima_levering",
    "premieopgave": "minima_premieopgave",
    "loonkostensubsidie": "inkomen_loonkostenmaand",
    "werkgevervordering": "inkomen_werkgevervordering",
    "maatwerkbesteding": "minima_maatwerkbesteding",
    "subsidiebetaling": "minima_subsidiebetaling",
    "subsidievaststelling": "minima_subsidievaststelling",
    "betaalopdracht": "financien_betaalopdracht",
    "afschrift": "financien_afschrift",
    "teruggekomen": "financien_betaling",
    "vraagpost": "financien_afschriftregel",
    "tegenboeking": "financien_journaalpost",
}
"""What a posting comes from -> the table in which that is kept."""


def in_balans(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Debit and credit of every posting."""
    return leg_naast(
        """SELECT sum(bedrag_cent) FILTER (WHERE bedrag_cent > 0) AS links,
                  -sum(bedrag_cent) FILTER (WHERE bedrag_cent < 0) AS rechts
           FROM financien_boeking WHERE gemeente_id = %(gemeente)s
             AND periode >= %(van_periode)s AND periode < %(tot_periode)s GROUP BY journaalpost_id""",
        gemeente,
        periode,
    )


def iedere_post_een_bron(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Every posting comes from something that is kept; what is booked as an example is left out."""
    bronnen = " OR ".join(
        f"(j.bron_soort = '{soort}' AND EXISTS (SELECT FROM {tabel} x WHERE x.id = j.bron_id))"
        for soort, tabel in _BRONNEN.items()
    )
    return leg_naast(
        f"""SELECT 1 AS links, ({bronnen})::int AS rechts FROM financien_journaalpost j
            WHERE j.gemeente_id = %(gemeente)s AND j.bron_soort <> 'voorbeeld'
              AND j.periode >= %(van_periode)s AND j.periode < %(tot_periode)s""",  # noqa: S608
        gemeente,
        periode,
    )


def vakantietoeslag(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What is reserved: what was taken over and what the months built up, less what was paid out."""
    return leg_naast(
        per_sleutel(
            f"""SELECT m.dossier_id AS sleutel, m.verschil_vakantietoeslag_cent AS bedrag
                FROM inkomen_maandberekening m JOIN {_RUNS} WHERE NOT {AL_UITBETAALD}
                UNION ALL
                SELECT u.dossier_id, -m.bedrag_cent FROM inkomen_vakantiegeld m JOIN {_RUNS}
                JOIN inkomen_uitkering u ON u.id = m.uitkering_id
                UNION ALL
                SELECT b.dossier_id, -b.bedrag_cent FROM financien_boeking b
                JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = %(rekening)s
                JOIN financien_journaalpost j ON j.id = b.journaalpost_id AND j.bron_soort = 'overname'
                WHERE b.gemeente_id = %(gemeente)s AND j.datum < %(tot)s""",  # noqa: S608
            stand_per_dossier(-1),
        ),
        gemeente,
        periode,
        rekening=RESERVERING_VAKANTIETOESLAG,
    )


def af_te_dragen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Wage tax and Zvw contribution as the computations brought them."""
    return leg_naast(
        per_sleutel(
            f"""SELECT m.dossier_id AS sleutel, {HEFFING} AS bedrag
                FROM inkomen_maandberekening m JOIN {_RUNS}""",  # noqa: S608
            stand_per_dossier(-1),
        ),
        gemeente,
        periode,
        rekening=AF_TE_DRAGEN,
    )


def vorderingen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What is owed to the municipality is the sum of the movements of its claims."""
    return leg_naast(
        per_sleutel(
            """SELECT v.dossier_id AS sleutel, m.bedrag_cent AS bedrag FROM inkomen_vorderingsmutatie m
               JOIN inkomen_vordering v ON v.id = m.vordering_id
               WHERE m.gemeente_id = %(gemeente)s AND m.datum < %(tot)s""",
            stand_per_dossier(),
        ),
        gemeente,
        periode,
        rekening=VORDERINGEN,
    )


def verzuim(soort: str, rekening: str, gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Penalties or legal interest that were decided on and put ready, on the account where they wait."""
    return leg_naast(
        per_sleutel(
            f"""SELECT v.dossier_id AS sleutel, v.bedrag FROM ({verschuldigd.VERZUIM}) AS v
                JOIN financien_betaling p ON p.sleutel = v.sleutel AND p.soort = %(soort)s
                WHERE v.datum < %(tot)s""",  # noqa: S608
            stand_per_dossier(),
        ),
        gemeente,
        periode,
        rekening=rekening,
        soort=soort,
    )


def voorschotten(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Advances that are neither offset by the grant nor made a claim."""
    return leg_naast(
        per_sleutel(
            f"""SELECT v.dossier_id AS sleutel, v.bedrag_cent AS bedrag FROM inkomen_voorschot v
                WHERE v.gemeente_id = %(gemeente)s AND v.verleend_op < %(tot)s
                UNION ALL
                SELECT m.dossier_id, -m.bedrag_cent FROM inkomen_inhoudingsregel m JOIN {_RUNS}
                WHERE m.soort = 'voorschot'
                UNION ALL
                SELECT v.dossier_id, -c.bedrag_cent FROM inkomen_voorschot v
                JOIN inkomen_vordering c ON c.id = v.vordering_id
                WHERE v.gemeente_id = %(gemeente)s AND c.ontstaan_op < %(tot)s""",  # noqa: S608
            stand_per_dossier(),
        ),
        gemeente,
        periode,
        rekening=VOORSCHOTTEN,
    )


CONTROLES = (
    Controle(
        "balans",
        "debet en credit",
        "Iedere journaalpost is in evenwicht.",
        "grootboek",
        in_balans,
    ),
    Controle(
        "bron",
        "journaalposten en waar zij van komen",
        "Iedere journaalpost komt van iets dat bewaard is, zoals een run, een vordering of een afschrift.",
        "grootboek, bron van de journaalpost",
        iedere_post_een_bron,
        Eenheid.AANTAL,
    ),
    Controle(
        f"stand-{RESERVERING_VAKANTIETOESLAG}",
        "opgebouwde en gereserveerde vakantietoeslag",
        "Wat gereserveerd staat, is opgebouwd of overgenomen, en nog niet uitbetaald.",
        f"rekening {RESERVERING_VAKANTIETOESLAG}",
        vakantietoeslag,
    ),
    Controle(
        f"stand-{AF_TE_DRAGEN}",
        "berekende en af te dragen heffing",
        "Loonheffing en Zvw-bijdrage staan zoals zij zijn berekend.",
        f"rekening {AF_TE_DRAGEN}",
        af_te_dragen,
    ),
    Controle(
        f"stand-{VORDERINGEN}",
        "mutaties en stand van vorderingen",
        "De stand van de vorderingen is per huishouden de som van de mutaties.",
        f"rekening {VORDERINGEN}",
        vorderingen,
    ),
    *(
        Controle(
            f"stand-{rekening}",
            f"besloten en stand {rekening}",
            "Wat voor te laat beslissen of betalen is besloten en klaargezet, staat op zijn eigen rekening.",
            f"rekening {rekening}",
            partial(verzuim, soort, rekening),
        )
        for soort, rekening in ((DWANGSOM, DWANGSOMMEN), (RENTE, WETTELIJKE_RENTE))
    ),
    Controle(
        f"stand-{VOORSCHOTTEN}",
        "voorschotten en hun stand",
        "Wat aan voorschotten openstaat, is niet verrekend en geen vordering geworden.",
        f"rekening {VOORSCHOTTEN}",
        voorschotten,
    ),
)
