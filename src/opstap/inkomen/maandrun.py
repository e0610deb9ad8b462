"""The monthly run: compute, compare with what was computed before, pay, reserve, claim and book.

A run belongs to one municipality and one month. It works in parts, each one transaction that computes, pays
and books its benefits completely or not at all. What is done is recognised by its keys, so a run that was
killed goes on where it was, and a run that is done does nothing. Facts and decisions count as far as they
were known at the run's own moment, also after a restart.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import numpy as np
from django.db import connection, transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen, grootboek
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.models import Betaling
from opstap.financien.rekeningschema import RESERVERING_VAKANTIETOESLAG
from opstap.financien.sepa import LENGTE_NAAM, transcribeer
from opstap.gemeenten import MAANDRESULTAAT
from opstap.inkomen.besluitvorming import inhoud, oordeel
from opstap.inkomen.boekingen import Maandgevolg, maandpost, vakantiegeldpost, verdeel, vorderingpost
from opstap.inkomen.geval import ONDERDELEN, bronnen_van, gevallen_op
from opstap.inkomen.kolommen import Kolom, lees
from opstap.inkomen.models import (
    Maandberekening,
    Maandrun,
    Uitval,
    Vakantiegeld,
    Vordering,
    Vrijlatingsmaand,
)
from opstap.inkomen.rekenen import Maanduitkomst, controleer_maand, reken, volgende_maand
from opstap.inkomen.wijzigingen import markeer
from opstap.kern import besluiten, nummers
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.databank import kopieer
from opstap.kern.models import Besluit, Dossier, ZaakGebeurtenis
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout, ParameterOntbreekt

BLOK = 5_000
"""Benefits per transaction: enough to write fast, few enough to lose little and to keep memory small."""

JUNI = 6
"""The month in which the holiday allowance of the twelve months before is paid (art. 45 lid 1)."""

DOOR = "maandrun"
"""Who takes the decisions that follow from the rules alone when a marked month is computed again."""

_BEDRAGEN = tuple(f"{naam}_cent" for naam in MAANDRESULTAAT)
_REEKS_VORDERING = "V"
_VERSCHILLEN = ("bijstand", "vakantietoeslag", "maandbetaling", "lasten")
_KOLOMMEN_BEREKENING = (
    "gemeente_id",
    "maandrun_id",
    "bekend_op",
    "maand",
    "regels_hash",
    "uitkering_id",
    "dossier_id",
    "besluit_id",
    "soort",
    "volgnummer",
    "leefvorm",
    "aantal_kostendelers",
    *_BEDRAGEN,
    *(f"verschil_{naam}_cent" for naam in _VERSCHILLEN),
)
_KOLOMMEN_VRIJLATING = (
    "gemeente_id",
    "bekend_op",
    "maand",
    "uitkering_id",
    "volgnummer",
    "persoon_id",
    "onderdeel",
    "bedrag_cent",
)

Voortgang = Callable[[int, int], None]
Onderdelen = dict[int, list[tuple[int, int, int]]]
"""Benefit id -> (person, part of art. 31 lid 2, cents) of which wage was really disregarded."""


def draai(
    gemeente: str, maand: date, nu: datetime, voortgang: Voortgang | None = None, *, blok: int = BLOK
) -> Maandrun:
    """Run a month, or finish it, or find it done. `voortgang(done, total)` is called after every part.

    Errors: MAANDRUN-MAAND, MAANDRUN-VOLGORDE, MAANDRUN-MOMENT, MAANDRUN-BEZIG, and ParameterOntbreekt when
    the law has no amounts for this month.
    """
    with _alleen(gemeente):
        run = _begin(gemeente, maand, nu)
        if run.status == Maandrun.Status.KLAAR:
            return run
        werk = _werklijst(run)
        klaar = 0
        try:
            for deel in _delen(werk, blok):
                with transaction.atomic():
                    _Deel(run, deel).verwerk()
                klaar += len(deel)
                if voortgang is not None:
                    voortgang(klaar, len(werk))
        except ParameterOntbreekt:
            if not run.maandberekening_set.exists():
                run.delete()
            raise
        run.status = Maandrun.Status.KLAAR
        run.save(update_fields=["status"])
    return run


@contextmanager
def _alleen(gemeente: str) -> Iterator[None]:
    """One run per municipality at a time; the lock goes with the connection, also of a killed process."""
    sleutel = zlib.crc32(f"maandrun/{gemeente}".encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [sleutel])
        if not cursor.fetchone()[0]:
            raise OpstapFout(
                "MAANDRUN-BEZIG",
                "Voor deze gemeente draait al een maandrun. Wacht tot die klaar is.",
            )
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [sleutel])


def _begin(gemeente: str, maand: date, nu: datetime) -> Maandrun:
    if maand.day != 1:
        raise OpstapFout(
            "MAANDRUN-MAAND", "Een maandrun is voor een hele maand. Geef de eerste dag van de maand."
        )
    bestaand = Maandrun.objects.filter(gemeente=gemeente, maand=maand).first()
    if bestaand is not None:
        return bestaand
    vorige = Maandrun.objects.filter(gemeente=gemeente).order_by("-maand").first()
    if vorige is not None:
        volgende = volgende_maand(vorige.maand)
        if vorige.status != Maandrun.Status.KLAAR or maand != volgende:
            nodig = volgende if vorige.status == Maandrun.Status.KLAAR else vorige.maand
            raise OpstapFout(
                "MAANDRUN-VOLGORDE",
                "Maandruns gaan op volgorde, zodat geen maand wordt overgeslagen. "
                f"Draai eerst {nodig:%Y-%m}.",
            )
        if nu <= vorige.bekend_op:
            raise OpstapFout(
                "MAANDRUN-MOMENT",
                "Een maandrun rekent met wat later bekend is dan bij de vorige. Kies een moment daarna.",
            )
    return Maandrun.objects.create(gemeente_id=gemeente, maand=maand, bekend_op=nu)


# A benefit has work when its month is still to be computed, when a month of it is marked, or when it ended
# and its holiday reservation is still to be paid out; and not when this very run already set it aside.
_WERK = """
SELECT u.dossier_id, u.id FROM inkomen_uitkering u JOIN kern_besluit b ON b.id = u.besluit_id
WHERE u.gemeente_id = %(gemeente)s AND b.genomen_op <= %(bekend_op)s AND (
  (u.geldig @> %(maand)s::date
   AND NOT EXISTS (SELECT FROM inkomen_maandberekening m WHERE m.uitkering_id = u.id AND m.maand = %(maand)s)
   AND NOT EXISTS (SELECT FROM inkomen_uitval v
                   WHERE v.maandrun_id = %(run)s AND v.uitkering_id = u.id AND v.maand = %(maand)s))
  OR EXISTS (SELECT FROM inkomen_teherrekenen t
             WHERE t.dossier_id = u.dossier_id AND t.maand <= %(maand)s AND t.gemarkeerd_op <= %(bekend_op)s
             AND (u.geldig @> t.maand OR EXISTS (SELECT FROM inkomen_maandberekening m
                                                 WHERE m.uitkering_id = u.id AND m.maand = t.maand))
             AND NOT EXISTS (SELECT FROM inkomen_uitval v WHERE v.maandrun_id = %(run)s
                             AND v.uitkering_id = u.id AND v.maand = t.maand))
  OR (upper(u.geldig) <= %(maand)s
      AND NOT EXISTS (SELECT FROM inkomen_vakantiegeld g
                      WHERE g.uitkering_id = u.id AND g.tot_maand >= upper(u.geldig)))
) ORDER BY u.dossier_id, u.id"""


def _werklijst(run: Maandrun) -> list[tuple[int, int]]:
    """(dossier, benefit) of all that has work, by dossier."""
    with connection.cursor() as cursor:
        cursor.execute(
            _WERK,
            {"gemeente": run.gemeente_id, "bekend_op": run.bekend_op, "maand": run.maand, "run": run.pk},
        )
        return cursor.fetchall()


def _delen(werk: Sequence[tuple[int, int]], blok: int) -> Iterator[list[int]]:
    """Parts of about `blok` benefits; those of one dossier share their marks, so they stay together."""
    deel: list[int] = []
    vorige = None
    for dossier, uitkering in werk:
        if len(deel) >= blok and dossier != vorige:
            yield deel
            deel = []
        deel.append(uitkering)
        vorige = dossier
    if deel:
        yield deel


@dataclass(slots=True, eq=False)
class _Uitkering:
    """A benefit in this part of the run. `besluit_id`: the last decision that granted or changed it."""

    id: int
    dossier_id: int
    besluit_id: int
    eindbesluit_id: int | None
    van: date
    tot: date | None
    vakantiegeld_tot: date | None
    """Months before this one had their holiday allowance paid out in an earlier run."""
    iban: str | None
    naam: str
    uitval: dict[date, OpstapFout] = field(default_factory=dict)
    vakantiegeld_uitval: OpstapFout | None = None

    def loopt_in(self, maand: date) -> bool:
        return self.van <= maand and (self.tot is None or maand < self.tot)


@dataclass(slots=True)
class _Maand:
    """The outcomes of one month for some benefits, in the order of `uitkeringen`; amounts in cents."""

    maand: date
    uitkeringen: list[_Uitkering]
    soort: list[str]
    nieuw: dict[str, Kolom]
    oud: dict[str, Kolom]
    hash: str
    uitkomst: Maanduitkomst | None
    plek: list[int]
    """Where each benefit stands in `uitkomst`; -1 when it was not computed (no benefit in this month)."""
    onderdelen: Onderdelen
    onderdelen_oud: Onderdelen
    besluiten: list[int] = field(default_factory=list)

    def verschil(self, naam: str) -> Kolom:
        return self.nieuw[naam] - self.oud[naam]

    @property
    def anders(self) -> np.ndarray:
        """Whether a household's month came out differently than before."""
        anders = np.array(
            [self.onderdelen.get(u.id, []) != self.onderdelen_oud.get(u.id, []) for u in self.uitkeringen],
            dtype=np.bool_,
        )
        for naam in (*MAANDRESULTAAT, "leefvorm", "aantal_kostendelers"):
            anders |= self.nieuw[naam] != self.oud[naam]
        return anders

    @property
    def te_schrijven(self) -> list[bool]:
        """A first computation is always kept; a new one only when something came out differently."""
        return ((self.oud["volgnummer"] == 0) | self.anders).tolist()


class _Deel:
    """One part of a run: reads, computes, and then writes everything."""

    def __init__(self, run: Maandrun, ids: Sequence[int]) -> None:
        self.run = run
        self.gemeente = run.gemeente_id
        self.dag = localdate(run.bekend_op)
        self.ids = list(ids)
        self.sleutel = f"{self.gemeente}/{run.maand:%Y-%m}/{ids[0]}-{ids[-1]}"
        self.betalingen: list[NieuweBetaling] = []
        self.posten: list[grootboek.Post] = []

    def verwerk(self) -> None:
        gemarkeerd = self._neem_markeringen()
        uitkeringen = self._lees_uitkeringen()
        te_doen = self._te_doen(uitkeringen, gemarkeerd)
        maanden = list(self._reken_maanden(te_doen))
        self._besluit(maanden)
        self._schrijf_berekeningen(maanden)
        gereserveerd = self._betaal_en_boek(maanden)
        self._betaal_vakantiegeld(uitkeringen, gereserveerd)
        betalingen.zet_klaar(self.gemeente, self.betalingen)
        grootboek.boek_veel(self.posten)
        self._schrijf_uitval(uitkeringen)

    # -- reading -----------------------------------------------------------------------------------

    def _neem_markeringen(self) -> dict[int, set[date]]:
        """Take the marks away before any fact is read: a change that comes in meanwhile leaves a new mark."""
        with connection.cursor() as cursor:
            cursor.execute(
                """WITH weg AS (
                     DELETE FROM inkomen_teherrekenen t
                     WHERE t.dossier_id = ANY(
                         SELECT dossier_id FROM inkomen_uitkering WHERE id = ANY(%(ids)s))
                       AND t.maand <= %(maand)s AND t.gemarkeerd_op <= %(bekend_op)s
                     RETURNING t.dossier_id, t.maand)
                   SELECT u.id, weg.maand FROM weg
                   JOIN inkomen_uitkering u ON u.dossier_id = weg.dossier_id AND u.id = ANY(%(ids)s)
                     AND (u.geldig @> weg.maand OR EXISTS (
                       SELECT FROM inkomen_maandberekening m
                       WHERE m.uitkering_id = u.id AND m.maand = weg.maand))""",
                {"ids": self.ids, "maand": self.run.maand, "bekend_op": self.run.bekend_op},
            )
            gemarkeerd: dict[int, set[date]] = defaultdict(set)
            for uitkering, maand in cursor.fetchall():
                gemarkeerd[uitkering].add(maand)
        return gemarkeerd

    def _lees_uitkeringen(self) -> list[_Uitkering]:
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT u.id, u.dossier_id,
                          (SELECT max(b.id) FROM kern_besluit b WHERE b.dossier_id = u.dossier_id
                           AND b.soort IN ('toekenning', 'wijziging') AND b.genomen_op <= %(bekend_op)s),
                          u.beeindigd_door_id, lower(u.geldig), upper(u.geldig), g.tot, r.iban,
                          coalesce(r.tenaamstelling, '')
                   FROM inkomen_uitkering u
                   LEFT JOIN (SELECT uitkering_id, max(tot_maand) AS tot FROM inkomen_vakantiegeld
                              WHERE uitkering_id = ANY(%(ids)s) GROUP BY 1) g ON g.uitkering_id = u.id
                   LEFT JOIN kern_bankrekening r ON r.dossier_id = u.dossier_id AND r.geldig @> %(dag)s::date
                     AND r.bekend_van <= %(bekend_op)s AND r.bekend_tot > %(bekend_op)s
                   WHERE u.id = ANY(%(ids)s) ORDER BY u.dossier_id, u.id""",
                {"ids": self.ids, "dag": self.dag, "bekend_op": self.run.bekend_op},
            )
            return [_Uitkering(*rij) for rij in cursor.fetchall()]

    def _te_doen(
        self, uitkeringen: list[_Uitkering], gemarkeerd: dict[int, set[date]]
    ) -> dict[date, list[_Uitkering]]:
        """Per month the benefits to compute. Nothing is computed for whoever can't be paid."""
        te_doen: dict[date, list[_Uitkering]] = defaultdict(list)
        for uitkering in uitkeringen:
            maanden = set(gemarkeerd.get(uitkering.id, ()))
            if uitkering.loopt_in(self.run.maand):
                maanden.add(self.run.maand)
            beletsel = _niet_te_betalen(uitkering)
            for maand in maanden:
                if beletsel is None:
                    te_doen[maand].append(uitkering)
                else:
                    uitkering.uitval[maand] = beletsel
        return te_doen

    # -- computing ---------------------------------------------------------------------------------

    def _reken_maanden(self, te_doen: dict[date, list[_Uitkering]]) -> Iterator[_Maand]:
        """Month by month, oldest first: what is disregarded in one month counts in the months after it."""
        extra: dict[tuple[int, int], int] = defaultdict(int)
        while te_doen:
            maand = min(te_doen)
            resultaat = self._reken_maand(maand, te_doen.pop(maand), extra)
            for uitkering, later in self._volgende_maanden(resultaat, extra):
                if later <= self.run.maand and uitkering not in te_doen[later]:
                    te_doen[later].append(uitkering)
            te_doen = defaultdict(list, {plek: lijst for plek, lijst in te_doen.items() if lijst})
            yield resultaat

    def _reken_maand(
        self, maand: date, uitkeringen: list[_Uitkering], extra: dict[tuple[int, int], int]
    ) -> _Maand:
        lopend = [uitkering for uitkering in uitkeringen if uitkering.loopt_in(maand)]
        voorbij = [uitkering for uitkering in uitkeringen if not uitkering.loopt_in(maand)]
        gevallen = gevallen_op(
            self.gemeente, [uitkering.dossier_id for uitkering in lopend], maand, self.run.bekend_op
        )
        _tel_bij(gevallen.persoon, gevallen.persoon_ids, extra)
        uitkomst = reken(self.gemeente, gevallen)
        if maand == self.run.maand:
            controleer_maand(uitkomst)
        index = {int(dossier): plek for plek, dossier in enumerate(gevallen.dossier_ids)}
        goed: list[_Uitkering] = []
        plekken: list[int] = []
        for uitkering in lopend:
            plek = index[uitkering.dossier_id]
            weigering = uitkomst.weigeringen[plek]
            if weigering is not None:
                uitkering.uitval[maand] = weigering
            else:
                goed.append(uitkering)
                plekken.append(plek)
        rij = np.array(plekken, dtype=np.int64)
        nul = np.zeros(len(voorbij), dtype=np.int64)
        alle = [*goed, *voorbij]
        nieuw = {
            naam: np.concatenate((uitkomst.gezin[naam][rij], nul))
            for naam in (*MAANDRESULTAAT, "leefvorm", "aantal_kostendelers")
        }
        oud = self._vorige(maand, alle)
        eerder = oud["volgnummer"].tolist()
        soorten = [
            Maandberekening.Soort.HERREKENING.value if nummer else Maandberekening.Soort.MAAND.value
            for nummer in eerder
        ]
        soorten[len(goed) :] = [Maandberekening.Soort.BEEINDIGD.value] * len(voorbij)
        return _Maand(
            maand=maand,
            uitkeringen=alle,
            soort=soorten,
            nieuw=nieuw,
            oud=oud,
            hash=uitkomst.hash,
            uitkomst=uitkomst,
            plek=[*plekken, *([-1] * len(voorbij))],
            onderdelen=_onderdelen(uitkomst, goed, plekken),
            onderdelen_oud=_gebruikt([u.id for u, nummer in zip(alle, eerder, strict=True) if nummer], maand),
        )

    def _vorige(self, maand: date, uitkeringen: list[_Uitkering]) -> dict[str, Kolom]:
        """What was computed before for this month, zero where nothing was."""
        namen = ("volgnummer", "leefvorm", "aantal_kostendelers", *_BEDRAGEN)
        gevonden = lees(
            """FROM unnest(%(ids)s::bigint[]) AS u(id) CROSS JOIN LATERAL (
                 SELECT * FROM inkomen_maandberekening m WHERE m.uitkering_id = u.id AND m.maand = %(maand)s
                 ORDER BY m.volgnummer DESC LIMIT 1) v""",
            {"uitkering_id": "uitkering_id", **{naam: naam for naam in namen}},
            {"ids": [uitkering.id for uitkering in uitkeringen], "maand": maand},
        )
        plek = {nummer: rij for rij, nummer in enumerate(gevonden["uitkering_id"].tolist())}
        rijen = np.array([plek.get(uitkering.id, -1) for uitkering in uitkeringen], dtype=np.int64)
        return {
            naam.removesuffix("_cent"): np.where(rijen >= 0, np.append(gevonden[naam], 0)[rijen], 0)
            for naam in namen
        }

    def _volgende_maanden(
        self, resultaat: _Maand, extra: dict[tuple[int, int], int]
    ) -> list[tuple[_Uitkering, date]]:
        """Keep the counters of used months right, and name the later months that they touch."""
        geraakt: list[tuple[_Uitkering, date]] = []
        for uitkering in resultaat.uitkeringen:
            eerst = {(persoon, deel) for persoon, deel, _ in resultaat.onderdelen_oud.get(uitkering.id, ())}
            nu = {(persoon, deel) for persoon, deel, _ in resultaat.onderdelen.get(uitkering.id, ())}
            anders = eerst ^ nu
            if not anders:
                continue
            for persoon, deel in anders:
                extra[persoon, deel] += 1 if (persoon, deel) in nu else -1
            if resultaat.maand < self.run.maand:
                geraakt += [(uitkering, maand) for maand in _latere_maanden(uitkering.id, resultaat.maand)]
        return geraakt

    # -- deciding ----------------------------------------------------------------------------------

    def _besluit(self, maanden: list[_Maand]) -> None:
        """Months that came out differently are changed by a decision, with the explanation per month."""
        gewijzigd: dict[int, list[tuple[_Maand, int]]] = defaultdict(list)
        for resultaat in maanden:
            anders = resultaat.anders & (resultaat.oud["volgnummer"] > 0)
            for rij in np.flatnonzero(anders).tolist():
                if resultaat.plek[rij] >= 0:
                    gewijzigd[resultaat.uitkeringen[rij].id].append((resultaat, rij))
        genomen: dict[int, int] = {}
        if gewijzigd:
            dossiers = Dossier.objects.in_bulk(
                {maand.uitkeringen[rij].dossier_id for paren in gewijzigd.values() for maand, rij in paren}
            )
            gevallen = self._gevallen_met_bron(gewijzigd)
            nieuwe = [
                self._wijziging(dossiers[paren[0][0].uitkeringen[paren[0][1]].dossier_id], paren, gevallen)
                for paren in gewijzigd.values()
            ]
            besloten = besluiten.neem_veel(nieuwe)
            genomen = dict(zip(gewijzigd, (besluit.pk for besluit in besloten), strict=True))
            self._tijdlijn(besloten)
        for resultaat in maanden:
            resultaat.besluiten = [
                uitkering.eindbesluit_id
                if plek < 0 and uitkering.eindbesluit_id is not None
                else genomen.get(uitkering.id, uitkering.besluit_id)
                for uitkering, plek in zip(resultaat.uitkeringen, resultaat.plek, strict=True)
            ]

    def _gevallen_met_bron(
        self, gewijzigd: dict[int, list[tuple[_Maand, int]]]
    ) -> dict[tuple[date, int], Geval]:
        """The case behind each changed month, with the source of each fact; one query per month."""
        per_maand: dict[date, tuple[_Maand, list[int]]] = {}
        for paren in gewijzigd.values():
            for resultaat, rij in paren:
                per_maand.setdefault(resultaat.maand, (resultaat, []))[1].append(resultaat.plek[rij])
        gevallen: dict[tuple[date, int], Geval] = {}
        for maand, (resultaat, plekken) in per_maand.items():
            assert resultaat.uitkomst is not None
            alle = resultaat.uitkomst.gevallen
            masker = np.zeros(len(alle), dtype=np.bool_)
            masker[plekken] = True
            deel = alle.kies(masker)
            bronnen = bronnen_van(deel, self.run.bekend_op)
            for plek, dossier in enumerate(deel.dossier_ids.tolist()):
                geval = deel.geval(plek)
                gevallen[maand, dossier] = Geval(geval.gezin, geval.personen, bronnen[dossier])
        return gevallen

    def _wijziging(
        self, dossier: Dossier, paren: list[tuple[_Maand, int]], gevallen: dict[tuple[date, int], Geval]
    ) -> NieuwBesluit:
        oordelen = [
            oordeel(self.gemeente, resultaat.maand, gevallen[resultaat.maand, dossier.pk])
            for resultaat, _ in paren
        ]
        verschil = sum(int(resultaat.verschil("bijstand")[rij]) for resultaat, rij in paren)
        return NieuwBesluit(
            dossier=dossier,
            soort=Besluit.Soort.WIJZIGING,
            ingangsdatum=paren[0][0].maand,
            genomen_op=self.run.bekend_op,
            genomen_door=DOOR,
            bekend_op=self.run.bekend_op,
            **inhoud(oordelen, regels="wijziging", grond="", voorbehoud="", verschil_bijstand=verschil),
        )

    def _tijdlijn(self, besloten: list[Besluit]) -> None:
        ZaakGebeurtenis.objects.bulk_create(
            [
                ZaakGebeurtenis(
                    gemeente_id=self.gemeente,
                    dossier_id=besluit.dossier_id,
                    moment=self.run.bekend_op,
                    soort=besluit.soort,
                    tekst=f"Bijstand opnieuw berekend vanaf {MAANDNAMEN[besluit.ingangsdatum.month - 1]} "
                    f"{besluit.ingangsdatum.year} ({besluit.nummer})",
                )
                for besluit in besloten
            ]
        )

    # -- writing -----------------------------------------------------------------------------------

    def _schrijf_berekeningen(self, maanden: list[_Maand]) -> None:
        kopieer(
            Maandberekening,
            _KOLOMMEN_BEREKENING,
            (rij for resultaat in maanden for rij in self._rijen(resultaat)),
        )
        kopieer(
            Vrijlatingsmaand,
            _KOLOMMEN_VRIJLATING,
            (
                (self.gemeente, self.run.bekend_op, resultaat.maand, uitkering.id, nummer + 1, *deel)
                for resultaat in maanden
                for uitkering, nummer, schrijf in zip(
                    resultaat.uitkeringen,
                    resultaat.oud["volgnummer"].tolist(),
                    resultaat.te_schrijven,
                    strict=True,
                )
                if schrijf
                for deel in resultaat.onderdelen.get(uitkering.id, ())
            ),
        )

    def _rijen(self, resultaat: _Maand) -> Iterator[tuple[Any, ...]]:
        vast = (self.gemeente, self.run.pk, self.run.bekend_op, resultaat.maand, resultaat.hash)
        kolommen = [
            (resultaat.oud["volgnummer"] + 1).tolist(),
            *(
                resultaat.nieuw[naam].tolist()
                for naam in ("leefvorm", "aantal_kostendelers", *MAANDRESULTAAT)
            ),
            *(resultaat.verschil(naam).tolist() for naam in _VERSCHILLEN),
        ]
        wie = zip(
            resultaat.uitkeringen,
            resultaat.besluiten,
            resultaat.soort,
            resultaat.te_schrijven,
            zip(*kolommen, strict=True),
            strict=True,
        )
        for uitkering, besluit, soort, schrijf, waarden in wie:
            if schrijf:
                yield (*vast, uitkering.id, uitkering.dossier_id, besluit, soort, *waarden)

    def _betaal_en_boek(self, maanden: list[_Maand]) -> dict[int, int]:
        """Payments, claims and postings of the differences; per dossier what was reserved in all."""
        gereserveerd: dict[int, int] = defaultdict(int)
        vorderingen: list[tuple[_Maand, int, Maandgevolg]] = []
        for resultaat in maanden:
            gevolgen: list[Maandgevolg] = []
            zelfde_jaar = resultaat.maand.year == self.run.maand.year
            verschillen = zip(
                *(
                    resultaat.verschil(naam).tolist()
                    for naam in ("maandbetaling", "vakantietoeslag", "bijstand", "lasten")
                ),
                strict=True,
            )
            for rij, (maandbetaling, toeslag, bijstand, lasten) in enumerate(verschillen):
                uitkering = resultaat.uitkeringen[rij]
                al_betaald = (
                    uitkering.vakantiegeld_tot is not None and resultaat.maand < uitkering.vakantiegeld_tot
                )
                betalen, vakantiegeld, reserveren, afdragen, vordering = verdeel(
                    maandbetaling=maandbetaling,
                    vakantietoeslag=toeslag,
                    heffing=lasten - bijstand,
                    vakantiegeld_betaald=al_betaald,
                    zelfde_jaar=zelfde_jaar,
                )
                gevolg = Maandgevolg(
                    uitkering.dossier_id,
                    resultaat.besluiten[rij],
                    betalen + vakantiegeld,
                    reserveren,
                    afdragen,
                    vordering,
                )
                gevolgen.append(gevolg)
                self._betaal(resultaat, rij, betalen, vakantiegeld)
                if vordering:
                    vorderingen.append((resultaat, rij, gevolg))
                gereserveerd[uitkering.dossier_id] += reserveren
            self.posten.append(
                maandpost(
                    self.gemeente,
                    run=self.run.maand,
                    maand=resultaat.maand,
                    datum=self.dag,
                    run_id=self.run.pk,
                    sleutel=f"maandrun/{self.sleutel}/{resultaat.maand:%Y-%m}",
                    gevolgen=gevolgen,
                )
            )
        self._vorder(vorderingen)
        return gereserveerd

    def _betaal(self, resultaat: _Maand, rij: int, bedrag: int, vakantiegeld: int) -> None:
        uitkering = resultaat.uitkeringen[rij]
        sleutel = berekening_sleutel(uitkering.id, resultaat.maand, int(resultaat.oud["volgnummer"][rij]) + 1)
        eigen_maand = resultaat.maand == self.run.maand
        soort = Betaling.Soort.MAANDBETALING if eigen_maand else Betaling.Soort.NABETALING
        for deel, wat, cent in (("m", soort, bedrag), ("v", Betaling.Soort.VAKANTIETOESLAG, vakantiegeld)):
            if cent:
                assert uitkering.iban is not None
                self.betalingen.append(
                    NieuweBetaling(
                        uitkering.dossier_id,
                        resultaat.maand,
                        wat.value,
                        cent,
                        uitkering.iban,
                        uitkering.naam,
                        f"{sleutel}/{deel}",
                    )
                )

    def _vorder(self, nieuwe: list[tuple[_Maand, int, Maandgevolg]]) -> None:
        if not nieuwe:
            return
        reeks = nummers.volgende(self.gemeente, _REEKS_VORDERING, jaar=self.dag.year, aantal=len(nieuwe))
        vorderingen = Vordering.objects.bulk_create(
            [
                Vordering(
                    gemeente_id=self.gemeente,
                    nummer=f"{_REEKS_VORDERING}-{self.dag.year}-{nummer:05d}",
                    dossier_id=gevolg.dossier_id,
                    uitkering_id=resultaat.uitkeringen[rij].id,
                    maand=resultaat.maand,
                    volgnummer=int(resultaat.oud["volgnummer"][rij]) + 1,
                    maandrun=self.run,
                    besluit_id=gevolg.besluit_id,
                    grond=Vordering.Grond.TEVEEL_BETAALD,
                    bedrag_cent=gevolg.vordering,
                    ontstaan_op=self.dag,
                )
                for nummer, (resultaat, rij, gevolg) in zip(reeks, nieuwe, strict=True)
            ]
        )
        self.posten += [
            vorderingpost(
                self.gemeente,
                run=self.run.maand,
                maand=resultaat.maand,
                datum=self.dag,
                vordering_id=vordering.pk,
                nummer=vordering.nummer,
                gevolg=gevolg,
            )
            for vordering, (resultaat, _, gevolg) in zip(vorderingen, nieuwe, strict=True)
        ]

    def _betaal_vakantiegeld(self, uitkeringen: list[_Uitkering], gereserveerd: dict[int, int]) -> None:
        """Pay what is due of the reservation: in June of the months before, after an end of all months."""
        uit = [(u, tot) for u in uitkeringen if (tot := self._vakantiegeld_tot(u)) is not None]
        if not uit:
            return
        stand = _reserveringen([uitkering.dossier_id for uitkering, _ in uit])
        later = _gereserveerd_vanaf({uitkering.id: (uitkering.dossier_id, tot) for uitkering, tot in uit})
        betaald: list[tuple[_Uitkering, date, int]] = []
        for uitkering, tot in sorted(uit, key=lambda paar: paar[1]):
            dossier = uitkering.dossier_id
            bedrag = stand.get(dossier, 0) + gereserveerd.get(dossier, 0) - later.get(uitkering.id, 0)
            beletsel = _niet_te_betalen(uitkering)
            if beletsel is None:
                betaald.append((uitkering, tot, bedrag))
                stand[dossier] = stand.get(dossier, 0) - bedrag
            elif bedrag:
                uitkering.vakantiegeld_uitval = beletsel
        self.betalingen += [
            NieuweBetaling(
                uitkering.dossier_id,
                self.run.maand,
                Betaling.Soort.VAKANTIETOESLAG.value,
                bedrag,
                uitkering.iban or "",
                uitkering.naam,
                vakantiegeld_sleutel(uitkering.id, tot),
            )
            for uitkering, tot, bedrag in betaald
            if bedrag
        ]
        self.posten.append(
            vakantiegeldpost(
                self.gemeente,
                run=self.run.maand,
                datum=self.dag,
                run_id=self.run.pk,
                sleutel=f"vakantiegeld/{self.sleutel}",
                bedragen=[(u.dossier_id, u.besluit_id, bedrag) for u, _, bedrag in betaald],
            )
        )
        kopieer(
            Vakantiegeld,
            ("gemeente_id", "maandrun_id", "uitkering_id", "tot_maand", "bedrag_cent"),
            ((self.gemeente, self.run.pk, u.id, tot, bedrag) for u, tot, bedrag in betaald),
        )

    def _vakantiegeld_tot(self, uitkering: _Uitkering) -> date | None:
        """The months before this one have holiday allowance due that was not paid out yet; None: not due."""
        maand = self.run.maand
        tot = date(maand.year if maand.month >= JUNI else maand.year - 1, JUNI, 1)
        if uitkering.tot is not None and uitkering.tot <= maand:
            tot = uitkering.tot
        al_gedaan = uitkering.vakantiegeld_tot is not None and uitkering.vakantiegeld_tot >= tot
        return None if al_gedaan or uitkering.van >= tot else tot

    def _schrijf_uitval(self, uitkeringen: list[_Uitkering]) -> None:
        """List what could not be paid, and leave the months marked for the next run."""
        uitval = [
            (uitkering, maand, fout)
            for uitkering in uitkeringen
            for maand, fout in sorted(uitkering.uitval.items())
        ]
        vakantiegeld = [
            (uitkering, self.run.maand, uitkering.vakantiegeld_uitval)
            for uitkering in uitkeringen
            if uitkering.vakantiegeld_uitval is not None and self.run.maand not in uitkering.uitval
        ]
        Uitval.objects.bulk_create(
            [
                Uitval(maandrun=self.run, uitkering_id=u.id, maand=maand, code=fout.code, zin=fout.zin)
                for u, maand, fout in (*uitval, *vakantiegeld)
            ],
            ignore_conflicts=True,
        )
        markeer(
            self.gemeente,
            [(uitkering.dossier_id, maand) for uitkering, maand, _ in uitval],
            moment=self.run.bekend_op,
            reden="niet betaald in een eerdere run",
        )


def berekening_sleutel(uitkering_id: int, maand: date, volgnummer: int) -> str:
    """The key of the payments that one computation leads to, without what kind of payment it is."""
    return f"uitkering/{uitkering_id}/{maand:%Y-%m}/{volgnummer}"


def vakantiegeld_sleutel(uitkering_id: int, tot: date) -> str:
    """The key of the payment of the holiday reservation of the months before `tot`."""
    return f"vakantiegeld/{uitkering_id}/{tot:%Y-%m}"


def _niet_te_betalen(uitkering: _Uitkering) -> OpstapFout | None:
    if uitkering.iban is None:
        return OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    try:
        transcribeer(uitkering.naam, LENGTE_NAAM)
    except OpstapFout as fout:
        return fout
    return None


def _tel_bij(persoon: dict[str, Kolom], persoon_ids: Kolom, extra: dict[tuple[int, int], int]) -> None:
    """Add to the counters what earlier months of this same run changed in them."""
    for (wie, onderdeel), aantal in extra.items():
        naam = next(
            (f"maanden_{letter}_verbruikt" for letter, nr in ONDERDELEN.items() if nr == onderdeel), None
        )
        if naam is not None and aantal:
            persoon[naam][persoon_ids == wie] += aantal


def _onderdelen(
    uitkomst: Maanduitkomst, uitkeringen: list[_Uitkering], plekken: list[int]
) -> dict[int, list[tuple[int, int, int]]]:
    """Per benefit the persons of whose wage something was really disregarded."""
    bedrag = uitkomst.persoon["vrijlating_persoon"]
    eigenaar = np.repeat(np.arange(len(uitkomst.gevallen)), np.diff(uitkomst.gevallen.offsets))
    echt = np.flatnonzero((bedrag > 0) & (uitkomst.gezin["recht_op_bijstand"][eigenaar] == 1))
    per_plek: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for rij in echt.tolist():
        per_plek[int(eigenaar[rij])].append(
            (
                int(uitkomst.gevallen.persoon_ids[rij]),
                int(uitkomst.persoon["vrijlating_onderdeel"][rij]),
                int(bedrag[rij]),
            )
        )
    return {
        uitkering.id: per_plek[plek]
        for uitkering, plek in zip(uitkeringen, plekken, strict=True)
        if plek in per_plek
    }


def _gebruikt(uitkering_ids: list[int], maand: date) -> dict[int, list[tuple[int, int, int]]]:
    """Per benefit what the last computation of this month disregarded: (person, part, cents)."""
    if not uitkering_ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT v.uitkering_id, v.persoon_id, v.onderdeel, v.bedrag_cent FROM inkomen_vrijlatingsmaand v
               WHERE v.uitkering_id = ANY(%s) AND v.maand = %s AND v.volgnummer = (
                 SELECT max(m.volgnummer) FROM inkomen_maandberekening m
                 WHERE m.uitkering_id = v.uitkering_id AND m.maand = v.maand)""",
            [uitkering_ids, maand],
        )
        gebruikt: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for uitkering, persoon, onderdeel, bedrag in cursor.fetchall():
            gebruikt[uitkering].append((persoon, onderdeel, bedrag))
    return gebruikt


def _latere_maanden(uitkering_id: int, maand: date) -> list[date]:
    """The months after this one that were computed already."""
    return list(
        Maandberekening.objects.filter(uitkering=uitkering_id, maand__gt=maand)
        .values_list("maand", flat=True)
        .distinct()
    )


def _reserveringen(dossier_ids: list[int]) -> dict[int, int]:
    """Per dossier the balance of the holiday reservation in the ledger, in cents."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT b.dossier_id, -sum(b.bedrag_cent)::bigint FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
               WHERE b.dossier_id = ANY(%s) GROUP BY b.dossier_id""",
            [RESERVERING_VAKANTIETOESLAG, dossier_ids],
        )
        return dict(cursor.fetchall())


def _gereserveerd_vanaf(tot: dict[int, tuple[int, date]]) -> dict[int, int]:
    """Per benefit (with dossier and date) what its dossier reserved from that date on: not due yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT d.uitkering_id, sum(m.verschil_vakantietoeslag_cent)::bigint
               FROM unnest(%s::bigint[], %s::bigint[], %s::date[]) AS d(uitkering_id, dossier_id, tot)
               JOIN inkomen_maandberekening m ON m.dossier_id = d.dossier_id AND m.maand >= d.tot
               GROUP BY d.uitkering_id""",
            [list(tot), [dossier for dossier, _ in tot.values()], [maand for _, maand in tot.values()]],
        )
        return dict(cursor.fetchall())
