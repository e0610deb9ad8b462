"""What is still to be paid: each account of it beside what the clusters' own administration says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from opstap.financien.betaalsoorten import alle
from opstap.financien.rekeningschema import (
    TE_BETALEN_MAATWERK,
    TE_BETALEN_PARTNERS,
    TE_BETALEN_SUBSIDIES,
    VORDERINGEN_SUBSIDIES,
    te_betalen_rekeningen,
)
from opstap.verantwoording.aansluiting import verschuldigd
from opstap.verantwoording.aansluiting.vormen import (
    Controle,
    Periode,
    leg_naast,
    per_sleutel,
    stand_per_dossier,
)

_KLAARGEZET = f"""
SELECT v.dossier_id AS sleutel, v.bedrag FROM ({verschuldigd.ALLES}) AS v
JOIN financien_betaling p ON p.sleutel = v.sleutel AND p.soort = ANY(%(soorten)s) WHERE v.datum < %(tot)s"""  # noqa: S608
"""What followed from rights and decisions, once it is put ready."""

_ONTSTAAN: Mapping[str, str] = {
    TE_BETALEN_PARTNERS: """
SELECT t.dossier_id AS sleutel, -m.bedrag_cent AS bedrag FROM minima_tegoedmutatie m
JOIN minima_tegoed t ON t.id = m.tegoed_id
WHERE m.gemeente_id = %(gemeente)s AND m.afspraak_id IS NOT NULL AND m.datum < %(tot)s
UNION ALL
SELECT l.dossier_id, l.bedrag_cent FROM minima_levering l
WHERE l.gemeente_id = %(gemeente)s AND l.geleverd_op < %(tot)s
  AND EXISTS (SELECT FROM financien_journaalpost j WHERE j.sleutel = 'levering/' || l.id)
UNION ALL
SELECT v.dossier_id, r.bedrag_cent FROM minima_premieregel r
JOIN minima_premieopgave o ON o.id = r.opgave_id JOIN minima_verzekerde v ON v.id = r.verzekerde_id
WHERE o.gemeente_id = %(gemeente)s AND o.maand < %(tot)s""",
    TE_BETALEN_MAATWERK: """
SELECT b.dossier_id AS sleutel, b.bedrag_cent AS bedrag FROM minima_maatwerkbesteding b
WHERE b.gemeente_id = %(gemeente)s AND b.datum < %(tot)s
UNION ALL
SELECT b.dossier_id, -b.bedrag_cent FROM minima_maatwerkbesteding b
JOIN minima_maatwerkoordeel o ON o.besteding_id = b.id AND NOT o.akkoord
WHERE b.gemeente_id = %(gemeente)s AND (o.moment AT TIME ZONE %(zone)s)::date < %(tot)s""",
    TE_BETALEN_SUBSIDIES: """
SELECT NULL::bigint AS sleutel, b.bedrag_cent AS bedrag FROM minima_subsidiebetaling b
JOIN minima_subsidie s ON s.id = b.subsidie_id
WHERE s.gemeente_id = %(gemeente)s AND (b.moment AT TIME ZONE %(zone)s)::date < %(tot)s""",
}
"""What a cluster keeps of it by itself, for the accounts on which it is owed before anything is put ready."""

_BETAALD = """
SELECT p.dossier_id AS sleutel, -p.bedrag_cent AS bedrag FROM financien_betaling p
JOIN financien_betaalopdracht o ON o.id = p.betaalopdracht_id
JOIN financien_journaalpost j ON j.sleutel = 'betaalopdracht/' || o.kenmerk
WHERE p.gemeente_id = %(gemeente)s AND p.soort = ANY(%(soorten)s) AND j.datum < %(tot)s
UNION ALL
SELECT p.dossier_id, p.bedrag_cent FROM financien_teruggekomenbetaling t
JOIN financien_betaling p ON p.id = t.betaling_id
WHERE p.gemeente_id = %(gemeente)s AND p.soort = ANY(%(soorten)s) AND t.datum < %(tot)s
UNION ALL
SELECT p.dossier_id, -v.bedrag_cent FROM financien_vervallenbetaling v
JOIN financien_betaling p ON p.id = v.betaling_id
WHERE p.gemeente_id = %(gemeente)s AND p.soort = ANY(%(soorten)s) AND v.datum < %(tot)s"""
"""What was sent and fell away, less what came back."""

_BEANTWOORD = """
SELECT b.dossier_id AS sleutel, {teken}x.bedrag_cent AS bedrag FROM financien_vraagpostoplossing o
JOIN financien_afschriftregel x ON x.id = o.regel_id
JOIN financien_journaalpost j ON j.sleutel = 'vraagpost/' || x.id
JOIN financien_boeking b ON b.journaalpost_id = j.id
JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = %(rekening)s
WHERE j.gemeente_id = %(gemeente)s AND j.datum < %(tot)s"""
"""Movements of the bank that somebody said belong to this account, such as a purchase with a card."""

_TERUG = """
SELECT NULL::bigint AS sleutel, v.terug_cent AS bedrag FROM minima_subsidievaststelling v
JOIN minima_subsidie s ON s.id = v.subsidie_id
WHERE s.gemeente_id = %(gemeente)s AND v.op < %(tot)s"""


def te_betalen(rekening: str, gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What is owed, per household: what came to be owed and came back, less what was paid and fell away."""
    ontstaan = _ONTSTAAN.get(rekening, _KLAARGEZET)
    return _naast((ontstaan, _BETAALD, _BEANTWOORD.format(teken="")), -1, rekening, gemeente, periode)


def terug_van_subsidies(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What partners owe: what was paid above what their subsidy became, less what they paid back."""
    delen = (_TERUG, _BEANTWOORD.format(teken="-"))
    return _naast(delen, 1, VORDERINGEN_SUBSIDIES, gemeente, periode)


def _naast(
    delen: tuple[str, ...], teken: int, rekening: str, gemeente: str, periode: Periode
) -> tuple[int, int, int]:
    return leg_naast(
        per_sleutel(" UNION ALL ".join(delen), stand_per_dossier(teken)),
        gemeente,
        periode,
        rekening=rekening,
        soorten=[soort.code for soort in alle() if soort.rekening == rekening],
    )


CONTROLES = (
    *(
        Controle(
            f"stand-{rekening}",
            f"ontstaan, verzonden en stand {rekening}",
            "Wat nog te betalen is, is wat is ontstaan, min wat is verzonden, plus wat terugkwam.",
            f"rekening {rekening}",
            partial(te_betalen, rekening),
        )
        for rekening in te_betalen_rekeningen()
    ),
    Controle(
        f"stand-{VORDERINGEN_SUBSIDIES}",
        "lager vastgesteld, terugbetaald en stand van subsidies",
        "Wat partners terugbetalen, is wat zij meer kregen dan is vastgesteld.",
        f"rekening {VORDERINGEN_SUBSIDIES}",
        terug_van_subsidies,
    ),
)
