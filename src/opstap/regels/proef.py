"""Proofs on a rule book: that all ways agree, that nothing overflows, that asking leads to an answer.

The engine's own tests run these on an invented law; the owner of a real law runs them on that law.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from opstap.regels.beslissen import Beslissing, Geval, bereik, uitkomst_van
from opstap.regels.boek import BoekOpDatum
from opstap.regels.datum import als_datum, datum_van
from opstap.regels.fouten import Ontbreekt
from opstap.regels.graaf import PEILDATUM, Knoop
from opstap.regels.kernel import ONBEKEND, WEIGERING
from opstap.regels.kolommen import kolommen_van
from opstap.regels.regel import Bepaling, Feit, Keuze, Opgaande, Regel
from opstap.regels.spoor import Stap, Uitkomst
from opstap.regels.zin import BEREKEND, OPGETELD, VOORWAARDE_NEE

GROOTSTE_INT64 = 2**63 - 1


class WegenVerschillen(AssertionError):
    """Two ways of working out the same case gave different answers."""


@dataclass(frozen=True)
class Verslag:
    """How much was compared: cases, values found, and values refused."""

    gevallen: int
    waarden: int
    weigeringen: int


def vergelijk_wegen(boek: BoekOpDatum, gevallen: Sequence[Geval], *, vlot: bool = False) -> Verslag:
    """Work out every name of a book for every case by calling, deciding and compiling, and compare all.

    Refusals count as answers: which one is given must be the same too. A provision that would stop
    every outcome is compared like any other name. `vlot`: compile the bold variant, for cases of
    which everything is known. Raises `WegenVerschillen`.
    """
    boek = replace(boek, plan=replace(boek.plan, blokkades=()))
    knopen = boek.plan.knopen[::-1]
    namen = [knoop.naam for knoop in knopen]
    gezin, persoon, offsets = kolommen_van(gevallen)
    uitkomsten = (
        kolom
        for naam, kolom in {**gezin, **persoon}.items()
        if not isinstance(boek.plan.knoop(naam).verklaring, Feit)
    )
    zeker = all(bool((kolom != ONBEKEND).all()) for kolom in uitkomsten)
    kern = boek.kern([*gezin, *persoon], namen, zeker=zeker)
    uit = kern.reken(gezin, persoon, offsets, vlot=vlot)
    weigeringen = kern.weigeringen
    gevonden = geweigerd = 0
    for rij, geval in enumerate(gevallen):
        uitkomst = uitkomst_van(boek.plan, namen, Beslissing(geval, boek.dagnummer))
        _vergelijk_met_bellen(geval, uitkomst)
        for knoop in knopen:
            begin = int(offsets[rij]) if knoop.per_persoon else rij
            for cel, stap in enumerate(uitkomst.gevraagd[knoop.naam], start=begin):
                gerekend = int(uit[knoop.naam][cel])
                if gerekend != (ONBEKEND if stap.uitkomst is None else int(stap.uitkomst)):
                    raise WegenVerschillen(
                        f"{knoop.naam}: {stap.uitkomst} beslist, {gerekend} gerekend\n{geval}"
                    )
                gevonden += stap.uitkomst is not None
                geweigerd += stap.uitkomst is None
        beslist = next(iter(uitkomst.gaten.values()), None)
        gerekend_gat = weigeringen.get(int(uit[WEIGERING][rij]))
        if _sleutel(beslist) != _sleutel(gerekend_gat):
            raise WegenVerschillen(f"beslissen weigert met {beslist}, kern met {gerekend_gat}\n{geval}")
    return Verslag(len(gevallen), gevonden, geweigerd)


def alleen_voor(boek: BoekOpDatum, gevraagd: Sequence[str]) -> BoekOpDatum:
    """The part of a book that these outcomes rest on: small enough to compile every name of it."""
    plan = boek.plan
    rust_op = 0
    for knoop in (*plan.blokkades, *(plan.knoop(naam) for naam in gevraagd)):
        rust_op |= knoop.rust_op
    knopen = tuple(knoop for knoop in plan.knopen if rust_op >> knoop.index & 1)
    return replace(boek, plan=replace(plan, knopen=knopen, op_naam={knoop.naam: knoop for knoop in knopen}))


def doorvragen(boek: BoekOpDatum, begin: Geval, antwoorden: Geval, gevraagd: Sequence[str]) -> Geval:
    """Answer every question that the book asks, from a case in which everything is known."""
    geval = begin
    while (vraag := boek.volgende_vraag(geval, gevraagd)) is not None:
        bekend = antwoorden.gezin if vraag.persoon_index is None else antwoorden.personen[vraag.persoon_index]
        geval = geval.met(vraag.naam, bekend[vraag.naam], vraag.persoon_index)
    return geval


def grootste_tussenwaarden(boek: BoekOpDatum, gevallen: Sequence[Geval]) -> dict[str, int]:
    """The largest whole number, in absolute value, that each rule meets on the way, in unbounded numbers.

    Compiled rules have 64 bits and overflow in silence; what stays under `GROOTSTE_INT64` here, on
    cases with the most extreme facts, fits.
    """
    grootste: dict[str, int] = {}
    namen = [knoop.naam for knoop in boek.plan.knopen]
    for geval in gevallen:
        uitkomst = uitkomst_van(boek.plan, namen, Beslissing(geval, boek.dagnummer))
        for stap in uitkomst.spoor.alle():
            if stap.uitkomst is not None:
                hoogte = abs(int(stap.uitkomst))
                if stap.wijze == BEREKEND and isinstance(stap.knoop.verklaring, Regel):
                    hoogte = max(hoogte, _hoogte(stap, stap.knoop.verklaring))
                grootste[stap.naam] = max(hoogte, grootste.get(stap.naam, 0))
    return grootste


def willekeurige_gevallen(
    boek: BoekOpDatum,
    aantal: int,
    zaad: int,
    *,
    personen: tuple[int, int] = (0, 5),
    onbekend: float = 0.0,
    uiterst: bool = False,
) -> list[Geval]:
    """Reproducible cases over all facts of a book, often on or right beside the limits of the law.

    `onbekend` is the share of facts left out; `uiterst` takes lowest and highest values only.
    """
    loting = random.Random(zaad)
    feiten = [
        knoop
        for knoop in boek.plan.knopen
        if isinstance(knoop.verklaring, Feit) and knoop.naam != PEILDATUM.naam
    ]

    def rij(per_persoon: bool) -> dict[str, int | bool]:
        return {
            knoop.naam: _trek(boek, knoop, loting, uiterst)
            for knoop in feiten
            if knoop.per_persoon == per_persoon and loting.random() >= onbekend
        }

    return [
        Geval(rij(False), tuple(rij(True) for _ in range(loting.randint(*personen)))) for _ in range(aantal)
    ]


def _trek(boek: BoekOpDatum, knoop: Knoop, loting: random.Random, uiterst: bool) -> int | bool:
    soort = knoop.verklaring.soort
    laagst, hoogst = bereik(knoop)
    if soort.mogelijke_waarden:
        return soort.als_waarde(loting.choice(soort.mogelijke_waarden))
    if uiterst:
        return loting.choice((laagst, hoogst))
    if soort.naam == "Datum":
        return _binnen(_trek_datum(boek, loting), laagst, hoogst)
    grenzen = [
        k.waarde.bedrag for k in boek.plan.knopen if k.waarde is not None and soort.naam in _verwant(k)
    ]
    kans = loting.random()
    if grenzen and kans < 0.5:
        return _binnen(loting.choice(grenzen) + loting.randint(-1, 1), laagst, hoogst)
    if kans < 0.6:
        return loting.choice((laagst, _binnen(0, laagst, hoogst), hoogst))
    return loting.randint(laagst, min(hoogst, max(laagst, 0) + 3 * max([1, *grenzen])))


def _trek_datum(boek: BoekOpDatum, loting: random.Random) -> int:
    """A day some years before the reference date: often a birthday exactly, a day before or a day after."""
    dag_zelf = als_datum(boek.dagnummer)
    jaar = dag_zelf.year - loting.randint(0, 100)
    verjaardag = datum_van(jaar, dag_zelf.month, min(dag_zelf.day, 28))
    return verjaardag + (loting.randint(-1, 1) if loting.random() < 0.6 else loting.randint(-200, 200))


def _verwant(knoop: Knoop) -> tuple[str, ...]:
    soort = knoop.verklaring.soort
    return ("Cent", "Netto", "Bruto") if soort.is_geld else (soort.naam,)


def _binnen(waarde: int, laagst: int, hoogst: int) -> int:
    return max(laagst, min(hoogst, waarde))


def _vergelijk_met_bellen(geval: Geval, uitkomst: Uitkomst) -> None:
    """Every decided step, worked out again by plainly calling its rule, or adding up by hand."""
    waarden = {
        (stap.naam, stap.persoon_index): stap.uitkomst
        for stappen in uitkomst.gevraagd.values()
        for stap in stappen
    }
    for stap in uitkomst.spoor.alle():
        if stap.uitkomst is None or waarden.get((stap.naam, stap.persoon_index)) is None:
            continue
        verwacht = _met_de_hand(stap, waarden, len(geval.personen))
        if verwacht != stap.uitkomst:
            raise WegenVerschillen(f"{stap.naam}: bellen {verwacht}, beslissen {stap.uitkomst}\n{geval}")


def _met_de_hand(
    stap: Stap, waarden: dict[tuple[str, int | None], int | bool | None], personen: int
) -> int | bool | None:
    verklaring = stap.knoop.verklaring

    def waarde(knoop: Knoop, persoon: int | None) -> int | bool | None:
        return waarden[knoop.naam, persoon if knoop.per_persoon else None]

    if isinstance(verklaring, Bepaling) and stap.wijze == VOORWAARDE_NEE:
        return verklaring.anders
    if isinstance(verklaring, Regel) and stap.wijze == BEREKEND:
        return int(verklaring.functie(*(waarde(knoop, stap.persoon_index) for knoop in stap.knoop.invoer)))
    if isinstance(verklaring, Keuze) and stap.wijze == BEREKEND:
        gekozen = verklaring.waarden[int(waarde(stap.kinderen[0].knoop, stap.persoon_index) or 0)]
        return next(waarde(knoop, stap.persoon_index) for knoop in stap.knoop.invoer if knoop.naam == gekozen)
    if isinstance(verklaring, Opgaande) and stap.wijze == OPGETELD:
        delen = list(_delen(stap.knoop, personen, waarde))
        return any(delen) if verklaring.bewerking == "een_van" else sum(delen)
    return stap.uitkomst


def _delen(
    knoop: Knoop, personen: int, waarde: Callable[[Knoop, int | None], int | bool | None]
) -> Iterator[int]:
    """What each person adds to a value of the household."""
    for persoon in range(personen):
        if knoop.als is not None and not waarde(knoop.als, persoon):
            continue
        yield int(waarde(knoop.invoer[0], persoon) or 0) if knoop.invoer else 1


def _sleutel(fout: Ontbreekt | None) -> tuple[str, str] | None:
    return None if fout is None else (fout.code, fout.naam)


def _hoogte(stap: Stap, regel: Regel) -> int:
    """The largest number that a rule meets when it computes this step again."""
    meter = [0]
    invoer = {kind.knoop: kind.uitkomst for kind in stap.kinderen}
    regel.functie(*(_Gemeten(invoer[knoop] or 0, meter) for knoop in stap.knoop.invoer))
    return meter[0]


class _Gemeten(int):
    """A whole number that remembers, for all that is computed with it, how large it became."""

    meter: list[int]

    def __new__(cls, waarde: int, meter: list[int]) -> _Gemeten:
        getal = super().__new__(cls, waarde)
        getal.meter = meter
        meter[0] = max(meter[0], abs(int(waarde)))
        return getal

    def _en(self, uitkomst: int) -> _Gemeten:
        return _Gemeten(uitkomst, self.meter)

    def __add__(self, ander: int) -> _Gemeten:
        return self._en(int(self) + int(ander))

    def __sub__(self, ander: int) -> _Gemeten:
        return self._en(int(self) - int(ander))

    def __mul__(self, ander: int) -> _Gemeten:
        return self._en(int(self) * int(ander))

    def __floordiv__(self, ander: int) -> _Gemeten:
        return self._en(int(self) // int(ander))

    def __mod__(self, ander: int) -> _Gemeten:
        return self._en(int(self) % int(ander))

    def __neg__(self) -> _Gemeten:
        return self._en(-int(self))

    def __rsub__(self, ander: int) -> _Gemeten:
        return self._en(int(ander) - int(self))

    def __rfloordiv__(self, ander: int) -> _Gemeten:
        return self._en(int(ander) // int(self))

    def __rmod__(self, ander: int) -> _Gemeten:
        return self._en(int(ander) % int(self))

    __radd__ = __add__
    __rmul__ = __mul__
