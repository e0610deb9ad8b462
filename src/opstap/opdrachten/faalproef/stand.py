"""What must hold after every recovery: the books balance, and all is as in the twin that nobody disturbed."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db import connection

from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.models import Maandrun

# Keys that the database hands out are left out: an attempt that was undone uses them up.
_VRAGEN = {
    "betalingen": "SELECT dossier_id, maand, soort, bedrag_cent, iban, naam, sleutel FROM financien_betaling",
    "berekende maanden": """SELECT uitkering_id, maand, volgnummer, soort, regels_hash, bijstand_cent,
        vakantietoeslag_cent, maandbetaling_cent, lasten_cent, verschil_maandbetaling_cent,
        verschil_lasten_cent FROM inkomen_maandberekening""",
    "vrijlatingen": """SELECT uitkering_id, persoon_id, maand, volgnummer, onderdeel, bedrag_cent
        FROM inkomen_vrijlatingsmaand""",
    "besluiten": """SELECT dossier_id, nummer, soort, ingangsdatum, genomen_op, spoor_digest
        FROM kern_besluit""",
    "vorderingen": "SELECT dossier_id, nummer, maand, bedrag_cent FROM inkomen_vordering",
    "vakantiegeld": "SELECT uitkering_id, tot_maand, bedrag_cent FROM inkomen_vakantiegeld",
    "wat niet is betaald": "SELECT uitkering_id, maand, code FROM inkomen_uitval",
    "teruggekomen betalingen": """SELECT betaling_id, wijze, code, datum
        FROM financien_teruggekomenbetaling""",
    "bewegingen op de rekening": """SELECT a.kenmerk, r.nummer, r.bedrag_cent, r.uitkomst
        FROM financien_afschriftregel r JOIN financien_afschrift a ON a.id = r.afschrift_id""",
    "te herrekenen maanden": "SELECT dossier_id, maand, reden FROM inkomen_teherrekenen",
    "grootboek": """SELECT periode, rekening_id, product_id, dossier_id, sum(bedrag_cent)::bigint
        FROM financien_boeking GROUP BY 1, 2, 3, 4""",
}
_NIET_IN_EVENWICHT = """SELECT count(*) FROM (
    SELECT journaalpost_id FROM financien_boeking GROUP BY 1 HAVING sum(bedrag_cent) <> 0) s"""
_DUBBEL = """SELECT count(*) FROM (
    SELECT split_part(sleutel, '/', 2), maand, soort, sleutel FROM financien_betaling
    GROUP BY 1, 2, 3, 4 HAVING count(*) > 1) s"""

Stand = dict[str, Counter[tuple[Any, ...]]]


def lees() -> Stand:
    """Everything that a run leaves behind."""
    return {naam: Counter(_rijen(vraag)) for naam, vraag in _VRAGEN.items()}


def gebreken(tweeling: Stand, gemeente: str, *, naspelen: bool = True) -> list[str]:
    """What does not hold in the database looked at, in Dutch; nothing when all is well."""
    hier = lees()
    gevonden = [
        f"{naam}: {sum((tweeling[naam] - hier[naam]).values())} gemist, "
        f"{sum((hier[naam] - tweeling[naam]).values())} te veel"
        for naam in _VRAGEN
        if hier[naam] != tweeling[naam]
    ]
    if Maandrun.objects.exclude(status=Maandrun.Status.KLAAR).exists():
        gevonden.append("een maandrun is niet klaar")
    return [*gevonden, *boeken(gemeente, naspelen=naspelen)]


def boeken(gemeente: str, *, naspelen: bool = True) -> list[str]:
    """What does not hold by itself, without a twin beside it."""
    gevonden = []
    if scheef := _rijen(_NIET_IN_EVENWICHT)[0][0]:
        gevonden.append(f"{scheef} journaalposten niet in evenwicht")
    if dubbel := _rijen(_DUBBEL)[0][0]:
        gevonden.append(f"{dubbel} betalingen dubbel")
    if naspelen:
        gevonden += [f"{een.waar}: {een.wat}" for een in speel_na(gemeente).verschillen[:3]]
    return gevonden


def _rijen(vraag: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(vraag)
        return list(cursor.fetchall())
