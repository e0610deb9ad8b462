"""Every payment of a batch beside its statutory ceiling, its decision and its account. No sampling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from opstap.financien import rekeningen
from opstap.financien.betaalsoorten import HERBETALING, Plafond, Regel, betaalsoort, oorsprong
from opstap.financien.models import Betaalopdracht
from opstap.financien.vervallen import eerder_vervallen
from opstap.financien.vrijgave.gevonden import Gevonden, Zwaarte
from opstap.kern.databank import reeks
from opstap.regels.geld import toon_euro


def controleer_regels(opdracht: Betaalopdracht) -> Iterator[Gevonden]:
    """All that is wrong with single payments. These findings always stop the batch."""
    per_soort: dict[str, list[Regel]] = defaultdict(list)
    betalingen = opdracht.betalingen.order_by("id").values_list(
        "id", "dossier_id", "maand", "soort", "bedrag_cent", "iban", "naam", "sleutel"
    )
    vervallen = eerder_vervallen(opdracht)
    for id_, dossier_id, maand, soort, bedrag, iban, naam, sleutel in betalingen.iterator():
        per_soort[soort].append(
            Regel(
                id_,
                dossier_id,
                maand,
                soort,
                bedrag,
                iban,
                naam,
                oorsprong(sleutel),
                sleutel.endswith(HERBETALING),
                vervallen.get(id_, 0),
            )
        )
    for code, regels in per_soort.items():
        gezocht = betaalsoort(code)
        yield from _boven_plafond(regels, gezocht.plafonds(opdracht.gemeente_id, regels))
        for betaling_id, afwijking in gezocht.controleer(opdracht.gemeente_id, regels):
            yield Gevonden(Zwaarte.STOPT, afwijking.code, afwijking.zin, betaling_id)
    for betaling_id in rekeningen.onbevestigd_in(opdracht):
        yield Gevonden(
            Zwaarte.STOPT,
            "REKENING-NIET-BEVESTIGD",
            "Deze betaling gaat naar een rekening die niemand heeft bevestigd.",
            betaling_id,
        )
    for gewijzigd in rekeningen.gewijzigd(opdracht):
        yield Gevonden(
            Zwaarte.REDEN,
            "REKENING-GEWIJZIGD",
            f"Betaling {gewijzigd.end_to_end_id} gaat naar een andere rekening dan de vorige "
            "aan dit dossier.",
            gewijzigd.betaling_id,
        )


def _boven_plafond(regels: Sequence[Regel], plafonds: Sequence[Plafond]) -> Iterator[Gevonden]:
    paren = list(zip(regels, plafonds, strict=True))
    samen = _betaald_per_plafond(paren)
    for regel, plafond in paren:
        if plafond.bedrag_cent is None:
            yield Gevonden(
                Zwaarte.STOPT,
                "PLAFOND-ONBEKEND",
                f"Van het hoogste bedrag dat hier mag worden betaald ({plafond.grond}), is geen bevestigde "
                "waarde bekend.",
                regel.id,
            )
            continue
        som = samen.get((regel.dossier_id, plafond.soorten, plafond.van, plafond.tot), regel.bedrag_cent)
        if max(som, regel.bedrag_cent) > plafond.bedrag_cent:
            eerder = f", samen met eerdere betalingen {toon_euro(som)}" if som > regel.bedrag_cent else ""
            yield Gevonden(
                Zwaarte.STOPT,
                "PLAFOND-OVERSCHREDEN",
                f"Deze betaling is {toon_euro(regel.bedrag_cent)}{eerder}. Ten hoogste mag "
                f"{toon_euro(plafond.bedrag_cent)} ({plafond.grond}).",
                regel.id,
            )


def _betaald_per_plafond(
    paren: list[tuple[Regel, Plafond]],
) -> dict[tuple[int | None, tuple[str, ...], date, date], int]:
    """Per dossier and period of a ceiling what left or is in a batch, and did not come back."""
    dossiers: dict[tuple[tuple[str, ...], date, date], set[int]] = defaultdict(set)
    for regel, plafond in paren:
        if plafond.soorten and regel.dossier_id is not None:
            dossiers[plafond.soorten, plafond.van, plafond.tot].add(regel.dossier_id)
    samen: dict[tuple[int | None, tuple[str, ...], date, date], int] = {}
    with connection.cursor() as cursor:
        for (soorten, van, tot), wie in dossiers.items():
            cursor.execute(
                """SELECT b.dossier_id, sum(b.bedrag_cent)::bigint
                   FROM unnest(%s::bigint[]) AS d(dossier_id)
                   JOIN financien_betaling b ON b.dossier_id = d.dossier_id
                   WHERE b.soort = ANY(%s) AND b.maand >= %s AND b.maand < %s
                     AND b.betaalopdracht_id IS NOT NULL
                     AND NOT EXISTS (SELECT FROM financien_teruggekomenbetaling t WHERE t.betaling_id = b.id)
                   GROUP BY b.dossier_id""",
                [reeks(wie), list(soorten), van, tot],
            )
            samen.update({(dossier, soorten, van, tot): som for dossier, som in cursor.fetchall()})
    return samen
