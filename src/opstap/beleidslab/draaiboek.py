"""What happens in the synthetic year, and when it becomes known: drawn before anything is stored.

Persons and addresses are indices into Bevolking; units are counted through: first those of `bestand`, then
those of `aanvragers`. Amounts in cents.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.bevolking import Bevolking
from opstap.beleidslab.eenheden import (
    AANVRAGER,
    KOSTENDELEND,
    PARTNER,
    Eenheden,
    Soort,
    dagnummer,
    leeftijd_op,
)
from opstap.beleidslab.ijkcijfers import Ijkcijfers, laad
from opstap.beleidslab.trekking import Masker, stroom, uitverkoren, verdeel

RUNDAG = 20  # the payment run of a month is on this day
LAATSTE_DAG = 19  # of December: what becomes known later is part of the next year
DAGEN_TOT_BESLUIT = (
    16,
    60,
)  # an application is decided after so many days; a few are past the lawful eight weeks


@dataclass(frozen=True)
class Aanvraag:
    """A unit applies; decided on `besluit`, or still open at the end of the year (None).

    `stukken`: when documents were asked for and when they came in (None: not yet). `afwijkend`: a human
    refuses although the rules grant.
    """

    eenheid: int
    ontvangen: date
    besluit: date | None
    stukken: tuple[date, date | None] | None
    afwijkend: bool


@dataclass(frozen=True)
class Loon:
    """What a person earns per month over [van, tot), and the day on which the municipality hears of it."""

    eenheid: int
    persoon: int
    van: date
    tot: date | None
    bedrag: int
    bekend: date
    begint: bool
    bron: str


@dataclass(frozen=True)
class Intrek:
    """A grown-up relative or friend moves in with a unit and shares the costs."""

    eenheid: int
    persoon: int
    familie: bool
    van: date
    bekend: date


@dataclass(frozen=True)
class Verhuizing:
    """Everybody at the address of a unit moves to an empty address."""

    eenheid: int
    adres: int
    van: date
    bekend: date


@dataclass(frozen=True)
class Einde:
    """The benefit of a unit ends."""

    eenheid: int
    per: date
    besluit: date
    reden: str


Wijziging = Loon | Intrek | Verhuizing


@dataclass(frozen=True)
class Draaiboek:
    """Everything that happens, by kind, in the order in which it becomes known."""

    jaar: int
    aanvragen: tuple[Aanvraag, ...]
    lonen: tuple[Loon, ...]
    intrekkers: tuple[Intrek, ...]
    verhuizingen: tuple[Verhuizing, ...]
    eindes: tuple[Einde, ...]


def schrijf(stad: Bevolking, *, met_aow_op: dict[date, date], ijk: Ijkcijfers | None = None) -> Draaiboek:
    """Draw the year of this city; the same city always gets the same year.

    `met_aow_op` gives, for the first day of each month, the latest birth date of those who have reached the
    pension age by then.
    """
    return _Schrijver(stad, met_aow_op, ijk or laad()).draaiboek()


def maanden(jaar: int) -> list[date]:
    """The first days of the twelve months."""
    return [date(jaar, maand, 1) for maand in range(1, 13)]


def volgende_maand(maand: date) -> date:
    """The first day of the month after."""
    return (maand.replace(day=1) + timedelta(days=31)).replace(day=1)


def werkdag(dag: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return dag + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[dag.weekday()])


class _Schrijver:
    def __init__(self, stad: Bevolking, met_aow_op: dict[date, date], ijk: Ijkcijfers) -> None:
        self.stad, self.met_aow_op, self.ijk = stad, met_aow_op, ijk
        self.maanden = maanden(stad.jaar)
        self.einde_jaar = date(stad.jaar, 12, 31)
        self.laatste_dag = date(stad.jaar, 12, LAATSTE_DAG)
        self.aantal = len(stad.bestand)

    def draaiboek(self) -> Draaiboek:
        aanvragen = self._aanvragen()
        eindes = self._eindes(aanvragen)
        tot = {einde.eenheid: einde.per for einde in eindes}
        verhuizingen = self._verhuizingen(tot)
        verhuist = {verhuizing.eenheid: verhuizing.van for verhuizing in verhuizingen}
        return Draaiboek(
            jaar=self.stad.jaar,
            aanvragen=tuple(aanvragen),
            lonen=tuple(sorted(self._lonen(tot), key=lambda rij: (rij.bekend, rij.persoon, rij.van))),
            intrekkers=tuple(
                sorted(self._intrekkers(tot | verhuist), key=lambda rij: (rij.bekend, rij.eenheid))
            ),
            verhuizingen=tuple(sorted(verhuizingen, key=lambda rij: (rij.bekend, rij.eenheid))),
            eindes=tuple(eindes),
        )

    def _rng(self, naam: str) -> np.random.Generator:
        return stroom(self.stad.zaad, "draaiboek " + naam)

    def _aanvragen(self) -> list[Aanvraag]:
        """Applications evenly over the year; those of the last weeks are still open when it ends."""
        rng, aantal = self._rng("aanvragen"), len(self.stad.aanvragers)
        afwijkend = uitverkoren(
            self._rng("afwijkend"),
            self.stad.aanvragers.soort == Soort.RECHT,
            self.ijk.waarde("afwijkend_besloten"),
            aantal,
        )
        vraagt_stukken = uitverkoren(
            self._rng("stukken"), np.ones(aantal, dtype=np.bool_), self.ijk.waarde("stukken_gevraagd")
        )
        nieuwjaar = self.maanden[0]
        dagen = (self.einde_jaar - nieuwjaar).days - 6
        uit = []
        for plaats, eenheid in enumerate(rng.permutation(aantal).tolist()):
            ontvangen = werkdag(nieuwjaar + timedelta(days=1 + plaats * dagen // aantal))
            besluit = werkdag(ontvangen + timedelta(days=int(rng.integers(*DAGEN_TOT_BESLUIT))))
            stukken = None
            if vraagt_stukken[eenheid]:
                gevraagd = werkdag(ontvangen + timedelta(days=3))
                gekomen = werkdag(gevraagd + timedelta(days=int(rng.integers(4, 11))))
                if gevraagd <= self.laatste_dag:
                    stukken = (gevraagd, gekomen if gekomen <= self.laatste_dag else None)
            uit.append(
                Aanvraag(
                    self.aantal + eenheid,
                    ontvangen,
                    besluit if besluit <= self.laatste_dag else None,
                    stukken,
                    bool(afwijkend[eenheid]),
                )
            )
        return uit

    def _eindes(self, aanvragen: list[Aanvraag]) -> list[Einde]:
        """As many endings as grants, so that the caseload stays at the budgeted number."""
        rng = self._rng("eindes")
        toegekend = {
            aanvraag.eenheid: aanvraag
            for aanvraag in aanvragen
            if aanvraag.besluit is not None
            and not aanvraag.afwijkend
            and self.stad.aanvragers.soort[aanvraag.eenheid - self.aantal] == Soort.RECHT
        }
        eindes = {
            eenheid: Einde(eenheid, maand, self._voor_run(maand), "aow")
            for eenheid, maand in self._aow_maand(self.stad.bestand, 0).items()
        }
        for eenheid, maand in self._aow_maand(self.stad.aanvragers, self.aantal).items():
            aanvraag = toegekend.get(eenheid)
            if aanvraag is None or aanvraag.besluit is None:
                continue
            ontvangen = aanvraag.ontvangen
            if maand <= (ontvangen if ontvangen.day == 1 else volgende_maand(ontvangen)):
                continue  # the SVB pays from the first month on: this application is refused
            besluit = max(self._voor_run(maand), werkdag(aanvraag.besluit + timedelta(days=1)))
            if besluit <= self.laatste_dag:
                eindes[eenheid] = Einde(eenheid, maand, besluit, "aow")
        rest = max(0, len(toegekend) - len(eindes))
        redenen = list(self.ijk.verdeling("uitstroom"))
        kandidaten = [eenheid for eenheid in rng.permutation(self.aantal).tolist() if eenheid not in eindes]
        soorten = verdeel(rng, rest, list(self.ijk.verdeling("uitstroom").values()))
        for plaats, (eenheid, soort) in enumerate(zip(kandidaten[:rest], soorten.tolist(), strict=False)):
            maand = self.maanden[1 + plaats % 11]
            eindes[eenheid] = Einde(eenheid, maand, self._voor_run(maand), redenen[soort])
        return sorted(eindes.values(), key=lambda einde: (einde.besluit, einde.eenheid))

    def _aow_maand(self, eenheden: Eenheden, eerste: int) -> dict[int, date]:
        """Per unit the first month of the year with somebody of pension age in it: the SVB takes over."""
        geboren = eenheden.persoon["geboortedatum"]
        volwassen = np.isin(eenheden.persoon["rol"], (AANVRAGER, PARTNER))
        gevonden: dict[int, date] = {}
        for maand in self.maanden:
            grens = dagnummer(self.met_aow_op[maand])
            for eenheid in np.unique(eenheden.eenheid_van_persoon[volwassen & (geboren <= grens)]).tolist():
                gevonden.setdefault(eerste + eenheid, maand)
        return gevonden

    def _voor_run(self, maand: date) -> date:
        """A working day of the month before its run, when an ending is decided."""
        return werkdag(maand.replace(day=4))

    def _bekend(self, van: date, laat: bool, rng: np.random.Generator) -> date:
        """The day on which a change becomes known: in the same month, or one to three months late."""
        dagen = int(rng.integers(35, 95)) if laat else int(rng.integers(1, 12))
        return min(werkdag(van + timedelta(days=dagen)), self.laatste_dag)

    def _eerste_persoon(self, eenheid: int) -> int:
        return int(self.stad.bestand.offsets[eenheid])

    def _lonen(self, tot: dict[int, date]) -> list[Loon]:
        stad, ijk, rng = self.stad, self.ijk, self._rng("lonen")
        loon = stad.bestand.persoon["netto_loon"]
        eenheid_van = stad.bestand.eenheid_van_persoon
        werkt = loon > 0
        wisselt = uitverkoren(rng, werkt, ijk.waarde("loon_wisselt"))
        stopt = uitverkoren(rng, werkt & ~wisselt, ijk.waarde("werk_stopt"), int(werkt.sum()))
        uit = []
        for persoon in np.flatnonzero(wisselt).tolist():
            eenheid = int(eenheid_van[persoon])
            for maand in self.maanden[:11]:
                factor = int(rng.integers(750, 1250))
                bekend = werkdag(volgende_maand(maand) + timedelta(days=6))
                if maand < tot.get(eenheid, self.einde_jaar):
                    bedrag = int(loon[persoon]) * factor // 1000
                    uit.append(
                        Loon(
                            eenheid,
                            persoon,
                            maand,
                            volgende_maand(maand),
                            bedrag,
                            bekend,
                            False,
                            "loonstrook",
                        )
                    )
        for persoon in np.flatnonzero(stopt).tolist():
            eenheid, maand = int(eenheid_van[persoon]), self.maanden[int(rng.integers(1, 10))]
            bekend = self._bekend(maand, bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld")), rng)
            if bekend < tot.get(eenheid, self.einde_jaar):
                uit.append(Loon(eenheid, persoon, maand, None, 0, bekend, False, "melding inwoner"))
        uit += self._nieuwe_banen(tot)
        return uit

    def _nieuwe_banen(self, tot: dict[int, date]) -> list[Loon]:
        stad, ijk, rng = self.stad, self.ijk, self._rng("nieuw werk")
        loon = stad.bestand.persoon["netto_loon"] + stad.bestand.persoon["overig_inkomen"]
        met_loon = np.bincount(stad.bestand.eenheid_van_persoon, weights=loon) > 0
        hoofd = stad.bestand.offsets[:-1]
        oud_genoeg = stad.bestand.leeftijden()[hoofd] >= KOSTENDELEND
        nieuw = uitverkoren(rng, ~met_loon & oud_genoeg, ijk.waarde("nieuw_werk"), self.aantal)
        uit = []
        for eenheid in np.flatnonzero(nieuw).tolist():
            maand = self.maanden[int(rng.integers(1, 11))]
            bekend = self._bekend(maand, bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld")), rng)
            bedrag = int(
                rng.integers(ijk.waarde("loon_naast_bijstand") // 2, ijk.waarde("loon_naast_bijstand"))
            )
            if bekend < tot.get(eenheid, self.einde_jaar):
                uit.append(
                    Loon(eenheid, int(hoofd[eenheid]), maand, None, bedrag, bekend, True, "melding inwoner")
                )
        return uit

    def _blijvers(self, tot: dict[int, date]) -> Masker:
        """The existing units that nothing in `tot` happens to."""
        return ~np.isin(np.arange(self.aantal), list(tot))

    def _intrekkers(self, tot: dict[int, date]) -> list[Intrek]:
        """People who lived alone move in with units that stay on assistance."""
        stad, ijk, rng = self.stad, self.ijk, self._rng("intrek")
        blijft = self._blijvers(tot)
        units = np.flatnonzero(uitverkoren(rng, blijft, ijk.waarde("nieuwe_kostendeler"), self.aantal))
        adres = stad.adres[stad.eerste_overig :]
        alleen = np.bincount(adres, minlength=stad.adressen)[adres] == 1
        leeftijd = leeftijd_op(stad.geboortedatum[stad.eerste_overig :], self.maanden[0])
        geschikt = stad.eerste_overig + np.flatnonzero(alleen & (leeftijd >= KOSTENDELEND) & (leeftijd < 65))
        wie = rng.permutation(geschikt)[: len(units)]
        uit = []
        for eenheid, persoon in zip(units.tolist(), wie.tolist(), strict=False):
            maand = self.maanden[int(rng.integers(1, 10))]
            van = maand + timedelta(days=int(rng.integers(0, 28)))
            laat = bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld"))
            familie = bool(rng.integers(0, 1000) < ijk.waarde("huisgenoot_familie"))
            uit.append(Intrek(eenheid, persoon, familie, van, self._bekend(van, laat, rng)))
        return uit

    def _verhuizingen(self, tot: dict[int, date]) -> list[Verhuizing]:
        stad, rng = self.stad, self._rng("verhuizing")
        leeg = stad.adressen - stad.eerste_lege_adres
        units = np.flatnonzero(
            uitverkoren(rng, self._blijvers(tot), self.ijk.waarde("verhuizing"), self.aantal)
        )
        uit = []
        for plaats, eenheid in enumerate(units[:leeg].tolist()):
            van = self.maanden[int(rng.integers(0, 11))] + timedelta(days=int(rng.integers(0, 28)))
            uit.append(
                Verhuizing(eenheid, stad.eerste_lege_adres + plaats, van, self._bekend(van, False, rng))
            )
        return uit
