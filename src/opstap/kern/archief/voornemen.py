"""What would go on a day, line by line: dossiers, persons who stayed for one of these, and rows of an age."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from opstap.kern.archief.beoordeling import Dossierstand, beoordeel
from opstap.kern.archief.omvang import PERSOON, Omvang, van_dossier, van_persoon
from opstap.kern.archief.sporen import Los, kamers
from opstap.kern.archief.termijnen import Termijnen
from opstap.kern.models import Persoon, Vernietigingspost

DOSSIER_POST, PERSOON_POST, LOS_POST = "dossier", "persoon", "los"
Voortgang = Callable[[int, int], None]
"""How many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One line: what goes, by which term and article, and the persons who stay behind."""

    soort: str
    sleutel: int | None
    grond: str
    artikel: str
    termijn: str
    tot: date
    rijen: Mapping[str, list[int]]
    rest: list[int]

    @property
    def digest(self) -> str:
        """SHA-256 over exactly which rows these are."""
        return digest([self.soort, dict(self.rijen)])


@dataclass(frozen=True)
class Voornemen:
    """All lines, and how every dossier of the municipality stands."""

    regels: tuple[Regel, ...]
    standen: tuple[Dossierstand, ...]

    @property
    def blijvers(self) -> tuple[Dossierstand, ...]:
        return tuple(stand for stand in self.standen if stand.blijft)


def neem_voor(gemeente: str, op: date, termijnen: Termijnen, voortgang: Voortgang | None = None) -> Voornemen:
    """Find what may go on a day. Reads only."""
    standen = beoordeel(gemeente, op, termijnen)
    weg = Omvang()
    regels = [
        *_dossiers([stand for stand in standen if not stand.blijft], weg, voortgang),
        *_achterblijvers(gemeente, weg),
        *(regel for kamer in kamers() for los in kamer.LOS for regel in _losse(los, op, termijnen)),
    ]
    return Voornemen(tuple(regels), tuple(standen))


def digest(wat: object) -> str:
    """SHA-256 in hex over a value, written in one way."""
    tekst = json.dumps(wat, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(tekst.encode()).hexdigest()


def als_rijen(omvang: Omvang) -> dict[str, list[int]]:
    """The rows in the order in which they are compared."""
    return {tabel: sorted(pks) for tabel, pks in sorted(omvang.rijen.items()) if pks}


def _dossiers(gaan: list[Dossierstand], weg: Omvang, voortgang: Voortgang | None) -> Iterator[Regel]:
    for nummer, stand in enumerate(gaan, start=1):
        assert stand.termijn is not None
        assert stand.tot is not None
        omvang = van_dossier(stand.dossier, weg)
        weg.neem_op(omvang)
        yield Regel(
            DOSSIER_POST,
            stand.dossier,
            stand.termijn.titel,
            stand.termijn.artikel,
            stand.termijn.tekst,
            stand.tot,
            als_rijen(omvang),
            sorted(omvang.rest),
        )
        if voortgang is not None:
            voortgang(nummer, len(gaan))


def _achterblijvers(gemeente: str, weg: Omvang) -> Iterator[Regel]:
    """Persons who stayed at an earlier destruction, and whom nothing needs any more."""
    eerder = Vernietigingspost.objects.filter(lijst__gemeente=gemeente, stap__soort="vernietigd")
    for post in eerder.exclude(rest=[]).order_by("id"):
        for persoon in Persoon.objects.filter(pk__in=post.rest).order_by("pk"):
            omvang = van_persoon(persoon.pk, weg)
            if (PERSOON, persoon.pk) in omvang and (PERSOON, persoon.pk) not in weg:
                weg.neem_op(omvang)
                yield Regel(
                    PERSOON_POST,
                    persoon.pk,
                    post.grond,
                    post.artikel,
                    post.termijn,
                    post.tot,
                    als_rijen(omvang),
                    [],
                )


def _losse(los: Los, op: date, termijnen: Termijnen) -> Iterator[Regel]:
    """Rows that hang on no dossier, older than their term."""
    termijn = termijnen.van(los.soort, op)
    laatste = op - timedelta(days=1)
    while (einde := termijn.einde(laatste)) is not None and einde >= op:
        laatste -= timedelta(days=1)
    if einde is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT id FROM "{los.tabel}" WHERE ("{los.kolom}" AT TIME ZONE %s)::date <= %s',  # noqa: S608
            ["Europe/Amsterdam", laatste],
        )
        pks = sorted(rij[0] for rij in cursor.fetchall())
    if pks:
        rijen = {los.tabel: pks}
        yield Regel(LOS_POST, None, termijn.titel, termijn.artikel, termijn.tekst, einde, rijen, [])
