"""What residents can read beside what was paid and booked: specifications and annual statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.conf import settings
from django.db import connection

from opstap.financien.betaalsoorten import alle
from opstap.financien.specificaties.ontvangen import van_maand
from opstap.inkomen.jaaropgaven import jaaropgaven
from opstap.inkomen.models import Maandrun
from opstap.kern.models import Dossier
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.aansluiting import verschuldigd
from opstap.verantwoording.aansluiting.vormen import Controle, Over, Periode

# In which month a payment is specified: that of its run, or outside a run that of the payment itself.
_BETALINGEN = f"""
SELECT p.dossier_id, v.run, p.end_to_end_id, p.bedrag_cent FROM financien_betaling p
JOIN ({verschuldigd.VAN_RUNS}) AS v ON v.sleutel = p.sleutel
WHERE v.run >= %(van)s AND v.run < %(tot)s
UNION ALL
SELECT p.dossier_id, p.maand, p.end_to_end_id, p.bedrag_cent FROM financien_betaling p
WHERE p.gemeente_id = %(gemeente)s AND p.dossier_id IS NOT NULL
  AND (p.soort <> ALL(%(van_runs)s) OR p.sleutel LIKE '%%/opnieuw')
  AND p.maand >= %(van)s AND p.maand < %(tot)s"""  # noqa: S608


def betaling_en_specificatie(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """The specification of every payment, made again as the resident reads it, ends at its amount."""
    links = rechts = afwijkend = 0
    for (dossier, maand), betaald in _betaald(gemeente, periode).items():
        gelezen = _gespecificeerd(Dossier.objects.get(pk=dossier), maand)
        links += sum(betaald.values())
        rechts += sum(gelezen.get(kenmerk, 0) for kenmerk in betaald)
        afwijkend += sum(gelezen.get(kenmerk) != bedrag for kenmerk, bedrag in betaald.items())
    return links, rechts, afwijkend


def jaaropgaven_en_heffing(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Wage tax and Zvw contribution on the annual statements are what the ledger says is owed, each month."""
    december = Maandrun.objects.filter(gemeente=gemeente, maand=date(periode.van.year, 12, 1))
    if not december.filter(status=Maandrun.Status.KLAAR).exists():
        return 0, 0, 0
    alle = jaaropgaven(gemeente, periode.van.year)
    return (
        sum(opgave.loonheffing + opgave.zvw for opgave in alle.opgaven),
        sum(aangifte.grootboek for aangifte in alle.aangiften),
        len(alle.afwijkingen) + sum(bool(aangifte.verschil) for aangifte in alle.aangiften),
    )


def _betaald(gemeente: str, periode: Periode) -> dict[tuple[int, date], dict[str, int]]:
    """Per household and month of specification: reference of the payment -> cents."""
    per_maand: dict[tuple[int, date], dict[str, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(
            _BETALINGEN,
            {
                "gemeente": gemeente,
                "van": periode.van,
                "tot": periode.tot,
                "zone": settings.TIME_ZONE,
                "van_runs": [soort.code for soort in alle() if soort.van_run],
            },
        )
        for dossier, maand, kenmerk, bedrag in cursor.fetchall():
            per_maand[dossier, maand][kenmerk] = bedrag
    return per_maand


def _gespecificeerd(dossier: Dossier, maand: date) -> dict[str, int]:
    """What the specifications of a month come to; nothing when one of them refuses itself."""
    try:
        return {
            een.overboeking.kenmerk: sum(regel.bedrag for regel in een.regels)
            for een in van_maand(dossier, maand)
            if een.overboeking is not None
        }
    except OpstapFout:
        return {}


SPECIFICATIES = Controle(
    "specificaties",
    "betaling en specificatie",
    "De specificatie van iedere betaling telt op tot het bedrag dat is betaald.",
    "de betaling in het dossier",
    betaling_en_specificatie,
    over=Over.MAANDEN,
)
"""Made one by one, so it takes a while for a whole city."""

CONTROLES = (
    Controle(
        "jaaropgaven",
        "jaaropgaven en af te dragen heffing",
        "De heffing op de jaaropgaven is per maand die in het grootboek.",
        "opstap jaaropgaven JAAR",
        jaaropgaven_en_heffing,
        over=Over.JAAR,
    ),
)
