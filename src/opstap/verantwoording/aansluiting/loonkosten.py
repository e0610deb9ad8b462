"""Wage-cost subsidies: booked as computed, and what employers owe as their movements say."""

from __future__ import annotations

from opstap.financien.rekeningschema import LOONKOSTENSUBSIDIES, VORDERINGEN_WERKGEVERS
from opstap.verantwoording.aansluiting import verschuldigd
from opstap.verantwoording.aansluiting.vormen import (
    Controle,
    Periode,
    leg_naast,
    per_sleutel,
    stand_per_dossier,
)


def berekend_en_geboekt(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What the runs of the period computed is what stands as costs, per household."""
    return leg_naast(
        per_sleutel(
            f"""SELECT l.dossier_id AS sleutel, l.verschil AS bedrag
                FROM ({verschuldigd.LOONKOSTENVERSCHIL}) AS l
                WHERE l.run >= %(van)s AND l.run < %(tot)s""",  # noqa: S608
            """SELECT b.dossier_id AS sleutel, b.bedrag_cent AS bedrag FROM financien_boeking b
               JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = %(rekening)s
               WHERE b.gemeente_id = %(gemeente)s AND b.periode >= %(van_periode)s
                 AND b.periode < %(tot_periode)s""",
        ),
        gemeente,
        periode,
        rekening=LOONKOSTENSUBSIDIES,
    )


def vorderingen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What employers owe is the sum of the movements of what they were paid too much."""
    return leg_naast(
        per_sleutel(
            """SELECT s.dossier_id AS sleutel, m.bedrag_cent AS bedrag FROM inkomen_werkgevermutatie m
               JOIN inkomen_werkgevervordering v ON v.id = m.vordering_id
               JOIN inkomen_loonkostenmaand l ON l.id = v.berekening_id
               JOIN inkomen_loonkostensubsidie s ON s.id = l.subsidie_id
               WHERE m.gemeente_id = %(gemeente)s AND m.datum < %(tot)s""",
            stand_per_dossier(),
        ),
        gemeente,
        periode,
        rekening=VORDERINGEN_WERKGEVERS,
    )


CONTROLES = (
    Controle(
        "loonkosten",
        "loonkostensubsidie berekend en geboekt",
        "Wat aan loonkostensubsidie is berekend, staat per huishouden als last in het grootboek.",
        f"rekening {LOONKOSTENSUBSIDIES}",
        berekend_en_geboekt,
    ),
    Controle(
        f"stand-{VORDERINGEN_WERKGEVERS}",
        "mutaties en stand vorderingen op werkgevers",
        "Wat werkgevers te veel kregen, is de som van de mutaties.",
        f"rekening {VORDERINGEN_WERKGEVERS}",
        vorderingen,
    ),
)
