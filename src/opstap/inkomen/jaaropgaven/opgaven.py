"""The statements of a year: what each run of it gave each person, and each month beside the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, MINYEAR, date
from typing import NamedTuple

from django.db import connection

from opstap.financien.rekeningschema import AF_TE_DRAGEN
from opstap.inkomen.jaaropgaven.heffing import Aandeel, Gezin, Sleutel, aandelen
from opstap.inkomen.jaaropgaven.vormen import Aangifte, Jaaropgave, Jaaropgaven, Maandloon
from opstap.inkomen.models import Maandrun
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.fouten import OpstapFout

_BEREKENINGEN = """
SELECT run.maand, m.maand, m.dossier_id,
       m.bekend_op, m.bijstand_cent, m.loonheffing_cent, m.zvw_bijdrage_cent,
       v.bekend_op, v.bijstand_cent, v.loonheffing_cent, v.zvw_bijdrage_cent
FROM inkomen_maandberekening m JOIN inkomen_maandrun run ON run.id = m.maandrun_id
LEFT JOIN inkomen_maandberekening v
  ON v.uitkering_id = m.uitkering_id AND v.maand = m.maand AND v.volgnummer = m.volgnummer - 1
WHERE m.gemeente_id = %(gemeente)s AND run.maand >= %(van)s AND run.maand < %(tot)s
  AND (%(dossier)s::bigint IS NULL OR m.dossier_id = %(dossier)s)
ORDER BY run.maand, m.dossier_id, m.maand, m.uitkering_id"""

_GEBOEKT = """
SELECT (b.periode || '-01')::date, -sum(b.bedrag_cent)::bigint FROM financien_boeking b
JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
WHERE b.gemeente_id = %s AND b.periode BETWEEN %s AND %s GROUP BY 1"""


class _Berekening(NamedTuple):
    run: date
    maand: date
    dossier_id: int
    nieuw: tuple[Sleutel, Gezin]
    oud: tuple[Sleutel, Gezin] | None


def jaaropgaven(gemeente: str, jaar: int) -> Jaaropgaven:
    """All statements of a year with their proof. Errors: JAAROPGAVE-JAAR-LOOPT (December is not run yet)."""
    _eis_jaar_klaar(gemeente, jaar)
    opgaven, anders = _opgaven(gemeente, jaar)
    return Jaaropgaven(
        jaar,
        opgaven,
        tuple(_aangiften(gemeente, jaar, opgaven)),
        tuple(
            f"Dossier {nummer}, {maand_in_woorden(sleutel.maand)}: de heffing per persoon is niet gelijk aan "
            "die van het huishouden."
            for sleutel, nummer in _met_nummer(anders)
        ),
    )


def van_dossier(dossier: Dossier, jaar: int) -> tuple[Jaaropgave, ...]:
    """The statements of the persons of one household; whoever calls it came through the gate.

    Errors: JAAROPGAVE-JAAR-LOOPT, JAAROPGAVE-ONTBREEKT, JAAROPGAVE-SLUIT-NIET.
    """
    _eis_jaar_klaar(dossier.gemeente_id, jaar)
    opgaven, anders = _opgaven(dossier.gemeente_id, jaar, dossier.pk)
    if anders:
        raise OpstapFout(
            "JAAROPGAVE-SLUIT-NIET",
            f"De jaaropgave {jaar} is niet gelijk aan wat is geboekt. Zij wordt niet getoond. Wij zoeken uit "
            "waardoor.",
        )
    if not opgaven:
        raise OpstapFout(
            "JAAROPGAVE-ONTBREEKT", f"In {jaar} is voor dit dossier niets betaald. Er is geen jaaropgave."
        )
    return opgaven


def _eis_jaar_klaar(gemeente: str, jaar: int) -> None:
    klaar = Maandrun.objects.filter(gemeente=gemeente, status=Maandrun.Status.KLAAR)
    if not (MINYEAR <= jaar <= MAXYEAR and klaar.filter(maand=date(jaar, 12, 1)).exists()):
        raise OpstapFout(
            "JAAROPGAVE-JAAR-LOOPT",
            f"De jaaropgave {jaar} is er als december {jaar} is betaald.",
        )


def _opgaven(
    gemeente: str, jaar: int, dossier_id: int | None = None
) -> tuple[tuple[Jaaropgave, ...], list[Sleutel]]:
    berekeningen = list(_lees(gemeente, jaar, dossier_id))
    standen = dict(
        stand
        for een in berekeningen
        for stand in (een.nieuw, een.oud)
        if stand is not None and stand[1].bijstand
    )
    delen, anders = aandelen(gemeente, standen)
    per_persoon: dict[tuple[int, int], dict[date, Maandloon]] = defaultdict(dict)
    for een in berekeningen:
        for persoon, loon in _lonen(een, delen):
            maanden = per_persoon[een.dossier_id, persoon]
            eerder = maanden.get(een.run)
            maanden[een.run] = loon if eerder is None else eerder.plus(loon)
    return (
        tuple(
            Jaaropgave(jaar, persoon, dossier, tuple(maanden.values()))
            for (dossier, persoon), maanden in sorted(per_persoon.items())
        ),
        anders,
    )


def _lees(gemeente: str, jaar: int, dossier_id: int | None) -> Iterator[_Berekening]:
    """The computations of the runs of this year, each with the one that it replaces."""
    with connection.cursor() as cursor:
        cursor.execute(
            _BEREKENINGEN,
            {
                "gemeente": gemeente,
                "van": date(jaar, 1, 1),
                "tot": date(jaar + 1, 1, 1),
                "dossier": dossier_id,
            },
        )
        for run, maand, dossier, *rest in cursor.fetchall():
            (bekend, *nieuw), (eerder, *oud) = rest[:4], rest[4:]
            yield _Berekening(
                run,
                maand,
                dossier,
                (Sleutel(maand, bekend, dossier), Gezin(*nieuw)),
                (Sleutel(maand, eerder, dossier), Gezin(*oud)) if eerder is not None else None,
            )


def _lonen(een: _Berekening, delen: dict[Sleutel, tuple[Aandeel, ...]]) -> Iterator[tuple[int, Maandloon]]:
    """What one computation changes for each person, as far as the year lets it."""
    nieuw, oud = (
        {deel.persoon_id: deel for deel in delen.get(stand[0], ())} if stand is not None else {}
        for stand in (een.nieuw, een.oud)
    )
    geen = Gezin(0, 0, 0)
    was = een.oud[1] if een.oud is not None else geen
    wordt = een.nieuw[1]
    zelfde_jaar = een.maand.year == een.run.year
    met_loon = zelfde_jaar or wordt.bijstand >= was.bijstand
    met_heffing = zelfde_jaar or wordt.loonheffing + wordt.zvw >= was.loonheffing + was.zvw
    for persoon in sorted({*nieuw, *oud}):
        na, voor = (kant.get(persoon, Aandeel(persoon, 0, 0, 0, False)) for kant in (nieuw, oud))
        heffing = (na.loonheffing - voor.loonheffing) * met_heffing
        yield (
            persoon,
            Maandloon(
                een.run,
                (na.bijstand - voor.bijstand) * met_loon + heffing,
                heffing,
                (na.zvw - voor.zvw) * met_heffing,
                na.korting and een.maand == een.run,
            ),
        )


def _aangiften(gemeente: str, jaar: int, opgaven: Sequence[Jaaropgave]) -> Iterator[Aangifte]:
    """The return of every month of the year, beside the account of what is owed to the tax office."""
    with connection.cursor() as cursor:
        cursor.execute(_GEBOEKT, [AF_TE_DRAGEN, gemeente, f"{jaar}-01", f"{jaar}-12"])
        geboekt = dict(cursor.fetchall())
    per_maand: dict[date, list[Maandloon]] = defaultdict(list)
    for opgave in opgaven:
        for loon in opgave.maanden:
            per_maand[loon.maand].append(loon)
    for maand in sorted({*geboekt, *per_maand}):
        lonen = per_maand[maand]
        yield Aangifte(
            maand,
            len(lonen),
            sum(loon.loon for loon in lonen),
            sum(loon.loonheffing for loon in lonen),
            sum(loon.zvw for loon in lonen),
            geboekt.get(maand, 0),
        )


def _met_nummer(sleutels: Sequence[Sleutel]) -> Iterator[tuple[Sleutel, str]]:
    nummers = dict(
        Dossier.objects.filter(pk__in={sleutel.dossier_id for sleutel in sleutels}).values_list(
            "pk", "nummer"
        )
    )
    for sleutel in sleutels:
        yield sleutel, nummers[sleutel.dossier_id]
