"""The known facts of a household, each with both time axes and its source."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from opstap.gemeenten import regelboek
from opstap.gevallen.bronnen import BRONNEN, Bron, bekend
from opstap.gevallen.geval import KADER
from opstap.inkomen.beoordeling.aanvulling import MAATREGEL, VOORAF
from opstap.kern.iban import maskeer
from opstap.kern.models import Dossier


@dataclass(frozen=True, slots=True)
class Feitbeeld:
    """One value of one fact, with both time axes and its source."""

    onderwerp: str
    """The person's name, or 'huishouden'."""
    titel: str
    waarde: str
    geldig_van: date | None
    geldig_tot: date | None
    """First day on which it no longer holds; None: open."""
    bekend_van: datetime
    bron: str
    bewijs: str
    soort: str
    """The kind of fact, by the alias of its source."""
    persoon_id: int | None


def feitbeelden(
    dossier: Dossier, namen: Mapping[int, str], tijd: Mapping[str, Any]
) -> tuple[tuple[Feitbeeld, ...], str]:
    """Every known value with its source, in the order of the rules; and the masked account number."""
    delen = [_feitenquery(bron) for bron in (*BRONNEN, VOORAF, MAATREGEL)]
    delen.append(
        "SELECT 'rekening', NULL::bigint, r.geldig, r.bekend_van, r.bron, r.bewijs, "  # noqa: S608
        "jsonb_build_object('iban', r.iban) "
        f"FROM kern_bankrekening r WHERE r.dossier_id = ANY(%(dossiers)s) AND {bekend('r')}"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"{KADER}, dossiers AS (SELECT unnest(%(dossiers)s) AS dossier_id) {' UNION ALL '.join(delen)}",
            tijd,
        )
        rijen = cursor.fetchall()
    knopen = regelboek(dossier.gemeente_id).op(tijd["dag"]).plan
    volgorde = {persoon: plek for plek, persoon in enumerate(namen, start=1)}
    gevonden, iban = [], ""
    for soort, persoon, geldig, bekend_van, bron, bewijs, waarden in sorted(
        rijen, key=lambda rij: volgorde.get(rij[1], 0)
    ):
        for naam, waarde in json.loads(waarden).items():
            if naam == "iban":
                iban = maskeer(waarde)
                titel, tekst = "Bankrekening", iban
            else:
                verklaring = knopen.knoop(naam).verklaring
                titel, tekst = verklaring.titel, verklaring.soort.toon(int(waarde))
            gevonden.append(
                Feitbeeld(
                    onderwerp=namen.get(persoon, "huishouden"),
                    titel=titel,
                    waarde=tekst,
                    geldig_van=geldig.lower,
                    geldig_tot=geldig.upper,
                    bekend_van=bekend_van,
                    bron=bron,
                    bewijs=bewijs,
                    soort=soort,
                    persoon_id=persoon,
                )
            )
    return tuple(gevonden), iban


def _feitenquery(bron: Bron) -> str:
    wie = "k.persoon_id" if bron.niveau == "persoon" else "NULL::bigint"
    paren = ", ".join(f"'{naam}', {bron.waarde(naam)}" for naam in bron.invoer)
    alias = bron.alias
    return (
        f"SELECT '{alias}', {wie}, {alias}.geldig, {alias}.bekend_van, {alias}.bron, {alias}.bewijs, "  # noqa: S608
        f"jsonb_build_object({paren}) FROM {'kader' if bron.niveau == 'persoon' else 'dossiers'} k "
        f"JOIN {bron.koppeling}"
    )
