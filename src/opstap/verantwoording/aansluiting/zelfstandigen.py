"""Interest on business capital: what stands on its account is what was added to the loans."""

from __future__ import annotations

from opstap.financien.rekeningschema import RENTE_BBZ
from opstap.verantwoording.aansluiting.vormen import (
    Controle,
    Periode,
    leg_naast,
    per_sleutel,
    stand_per_dossier,
)


def rente(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Interest that was added to loans, per household."""
    return leg_naast(
        per_sleutel(
            """SELECT v.dossier_id AS sleutel, m.bedrag_cent AS bedrag FROM inkomen_vorderingsmutatie m
               JOIN inkomen_vordering v ON v.id = m.vordering_id
               WHERE m.gemeente_id = %(gemeente)s AND m.soort = 'rente' AND m.datum < %(tot)s""",
            stand_per_dossier(-1),
        ),
        gemeente,
        periode,
        rekening=RENTE_BBZ,
    )


CONTROLES = (
    Controle(
        f"stand-{RENTE_BBZ}",
        "rente op bedrijfskapitaal en haar stand",
        "De rente die op leningen is bijgeschreven, staat op haar eigen rekening.",
        f"rekening {RENTE_BBZ}",
        rente,
    ),
)
