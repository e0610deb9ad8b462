"""Synthetic assistance units as columns, ready for the compiled rules: no database, no amounts of law.

A unit is the household (gezin) that assistance is decided for, together with the adults who live at the
same address. Money is in cents, dates in days since 1970-01-01. The shares come from ijkcijfers.yaml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import numpy as np

from opstap.beleidslab.ijkcijfers import Ijkcijfers, laad
from opstap.beleidslab.trekking import (
    Kolom,
    Masker,
    gelijkmatig,
    plaatsen,
    stroom,
    tussen,
    uitverkoren,
    verdeel,
)

EPOCHE = date(1970, 1, 1)
AANVRAGER, PARTNER, KIND, MEDEBEWONER = 1, 2, 3, 4
VOLWASSEN, JONGVOLWASSEN, KOSTENDELEND_TOT_2023, KOSTENDELEND = 18, 21, 21, 27


class Opzet(IntEnum):
    """The household type a unit is drawn for; the rules derive the type in law themselves."""

    ALLEENSTAANDE = 0
    ALLEENSTAANDE_OUDER = 1
    GEHUWDEN = 2


class Mede(IntEnum):
    """What the other adults at the address are; a unit has one kind of them, or none (-1)."""

    KOSTENDELER = 0
    KOSTENDELER_TOT_2023 = 1
    KOSTGANGER = 2
    STUDENT = 3
    JONGER_DAN_21 = 4


class Soort(IntEnum):
    """Why a unit was made: to receive assistance, or to be refused it for a reason."""

    RECHT = 0
    TE_VEEL_INKOMEN = 1
    TE_VEEL_VERMOGEN = 2
    GEEN_RECHT = 3


GEZIN_KOLOMMEN = (
    "vermogen",
    "overwaarde_woning",
    "vermogensvrijlating_verbruikt",
    "woonsituatie",
    "recente_schoolverlater",
    "tegeldemaken_woning_te_verlangen",
)
PERSOON_KOLOMMEN = (
    "rol",
    "geboortedatum",
    "rechthebbend",
    "in_inrichting",
    "commerciele_relatie",
    "familie_eerste_of_tweede_graad",
    "medehuurder_bij_derde",
    "student",
    "bbl_leerling",
    "geen_beroep_op_ouders",
    "netto_loon",
    "vakantieaanspraak_loon",
    "overig_inkomen",
    "draagt_bij_aan_arbeidsinschakeling",
    "maanden_n_verbruikt",
    "maanden_r_verbruikt",
    "maanden_z_verbruikt",
    "medisch_urenbeperkt",
    "loonkostensubsidie",
    "geen_uitbreiding_van_uren_mogelijk",
    "heffingskorting_bij_gemeente",
)


@dataclass(frozen=True)
class Eenheden:
    """Units with their persons: unit i has persons offsets[i] up to offsets[i + 1], the applicant first."""

    peildatum: date
    gezin: Mapping[str, Kolom]
    persoon: Mapping[str, Kolom]
    offsets: Kolom
    opzet: Kolom
    soort: Kolom

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @property
    def eenheid_van_persoon(self) -> Kolom:
        """The index of the unit, for each person."""
        return np.repeat(np.arange(len(self), dtype=np.int64), np.diff(self.offsets))

    def leeftijden(self, op: date | None = None) -> Kolom:
        """Age of each person in full years."""
        return leeftijd_op(self.persoon["geboortedatum"], op or self.peildatum)


def dagnummer(dag: date) -> int:
    """Days since 1970-01-01."""
    return (dag - EPOCHE).days


def leeftijd_op(geboortedatum: Kolom, op: date) -> Kolom:
    """Full years on a day, counted on the calendar."""
    geboren = geboortedatum.astype("datetime64[D]")
    maanden = geboren.astype("datetime64[M]")
    jaar = maanden.astype("datetime64[Y]").astype(np.int64) + 1970
    maand = maanden.astype(np.int64) % 12 + 1
    dag = (geboren - maanden).astype(np.int64) + 1
    nog_niet = (maand > op.month) | ((maand == op.month) & (dag > op.day))
    return np.asarray(op.year - jaar - nog_niet, dtype=np.int64)


def geboren_voor_leeftijd(leeftijd: int, op: date) -> int:
    """The day number on which someone is born who turns `leeftijd` on `op`."""
    try:
        return dagnummer(op.replace(year=op.year - leeftijd))
    except ValueError:  # 29 February
        return dagnummer(op.replace(year=op.year - leeftijd, day=28))


def maak_eenheden(
    aantal: int,
    *,
    peildatum: date,
    zaad: int,
    tot_geboortedatum: Callable[[date], date],
    soorten: Kolom | None = None,
    ijk: Ijkcijfers | None = None,
) -> Eenheden:
    """Draw `aantal` units as they could be on `peildatum`.

    `tot_geboortedatum(peildatum)` gives the birth date from which someone has not yet reached the
    pension age (AOW) on that day: the law knows it, this module does not. `soorten` says per unit why it
    is made (see Soort); by default every unit is meant to have a right to assistance.
    """
    ijk = ijk or laad()
    soort = np.zeros(aantal, dtype=np.int64) if soorten is None else soorten.astype(np.int64)
    bouw = _Bouw(aantal, peildatum, zaad, dagnummer(tot_geboortedatum(peildatum)), soort, ijk)
    return bouw.eenheden()


class _Bouw:
    """The steps of drawing units; each step has its own stream of random numbers."""

    def __init__(
        self, aantal: int, peildatum: date, zaad: int, oudste: int, soort: Kolom, ijk: Ijkcijfers
    ) -> None:
        self.aantal, self.peildatum, self.zaad, self.oudste = aantal, peildatum, zaad, oudste
        self.soort, self.ijk = soort, ijk
        self.deelt_kosten = np.zeros(aantal, dtype=np.bool_)
        self.vandaag = dagnummer(peildatum)

    def eenheden(self) -> Eenheden:
        ijk = self.ijk
        opzet = verdeel(self._rng("leefvorm"), self.aantal, list(ijk.verdeling("leefvorm").values()))
        alleen, ouder, paar = (opzet == soort for soort in Opzet)
        hoofd = self._geboortedata(opzet)
        kinderen = self._aantal_kinderen(ouder, paar)
        mede, aard = self._medebewoners(alleen, ouder, paar)
        self.deelt_kosten = np.isin(aard, (Mede.KOSTENDELER, Mede.KOSTENDELER_TOT_2023))

        groottes = 1 + paar + kinderen + mede
        offsets = np.concatenate(([0], np.cumsum(groottes))).astype(np.int64)
        begin = offsets[:-1]
        persoon = {naam: np.zeros(int(offsets[-1]), dtype=np.int64) for naam in PERSOON_KOLOMMEN}
        gezin = {naam: np.zeros(self.aantal, dtype=np.int64) for naam in GEZIN_KOLOMMEN}

        bij_partner = begin[paar] + 1
        bij_kind = plaatsen(begin + 1 + paar, kinderen)
        bij_mede = plaatsen(begin + 1 + paar + kinderen, mede)
        persoon["rol"][begin] = AANVRAGER
        persoon["rol"][bij_partner] = PARTNER
        persoon["rol"][bij_kind] = KIND
        persoon["rol"][bij_mede] = MEDEBEWONER
        persoon["geboortedatum"][begin] = hoofd
        persoon["geboortedatum"][bij_partner] = self._partner(hoofd[paar])
        persoon["geboortedatum"][bij_kind] = self._kinderen(np.repeat(hoofd, kinderen))
        persoon["rechthebbend"][:] = 1
        persoon["heffingskorting_bij_gemeente"][:] = 1
        self._vul_medebewoners(persoon, bij_mede, np.repeat(aard, mede))
        self._vul_rechthebbend(persoon, begin, bij_partner)
        self._vul_inkomen(persoon, begin, paar, ouder)
        self._vul_vermogen(gezin)
        return Eenheden(self.peildatum, gezin, persoon, offsets, opzet, self.soort)

    def _rng(self, naam: str) -> np.random.Generator:
        return stroom(self.zaad, naam)

    def _geboortedata(self, opzet: Kolom) -> Kolom:
        """Applicants by age group, so that all adults together get the published age shares."""
        totaal = self.ijk.verdeling("leeftijd")
        ouders = self.ijk.verdeling("leeftijd_ouder")
        paren = self.ijk.verdeling("leeftijd_paar")
        vormen = list(self.ijk.verdeling("leefvorm").values())
        personen = vormen[0] + vormen[1] + 2 * vormen[2]
        alleen = {
            groep: max(
                0,
                personen * totaal[groep] // sum(totaal.values())
                - vormen[1] * ouders[groep] // 1000
                - 2 * vormen[2] * paren[groep] // 1000,
            )
            for groep in totaal
        }
        geboren = np.zeros(self.aantal, dtype=np.int64)
        rng = self._rng("leeftijd")
        jongste = self.ijk.waarde("jonger_dan_21")
        for vorm, groepen in zip(Opzet, (alleen, ouders, paren), strict=True):
            wie = np.flatnonzero(opzet == vorm)
            jong, midden, oud = groepen.values()
            klassen = verdeel(
                rng, len(wie), [jong * jongste, jong * (1000 - jongste), midden * 1000, oud * 1000]
            )
            # A parent of a child under 18 is rarely older than 62.
            laatste = self._geboren(62) if vorm == Opzet.ALLEENSTAANDE_OUDER else self.oudste
            jaren = [(18, 21), (21, 27), (27, 45)]
            grenzen = [(self._geboren(hoog) + 1, self._geboren(laag) + 1) for laag, hoog in jaren]
            grenzen.append((laatste + 1, self._geboren(45) + 1))
            vroegst = np.array([van for van, _ in grenzen])[klassen]
            laatst = np.array([tot for _, tot in grenzen])[klassen]
            geboren[wie] = gelijkmatig(rng, vroegst, laatst)
        return geboren

    def _geboren(self, leeftijd: int) -> int:
        return geboren_voor_leeftijd(leeftijd, self.peildatum)

    def _partner(self, hoofd: Kolom) -> Kolom:
        """Partners differ a few years from the applicant and stay between 18 and the pension age."""
        verschil = np.rint(self._rng("partner").normal(0, 4 * 365, len(hoofd))).astype(np.int64)
        geboren = np.clip(hoofd + verschil, self.oudste + 1, self._geboren(VOLWASSEN))
        return np.asarray(geboren, dtype=np.int64)

    def _aantal_kinderen(self, ouder: Masker, paar: Masker) -> Kolom:
        rng = self._rng("kinderen")
        aantallen = np.zeros(self.aantal, dtype=np.int64)
        paar_met = uitverkoren(rng, paar, self.ijk.waarde("paar_met_kinderen"))
        for wie, cijfer in ((ouder, "kinderen_eenouder"), (paar_met, "kinderen_paar")):
            trekking = 1 + verdeel(rng, int(wie.sum()), list(self.ijk.verdeling(cijfer).values()))
            ruim = (trekking == 3) & (rng.random(len(trekking)) < 0.3)
            aantallen[wie] = trekking + ruim
        return aantallen

    def _kinderen(self, ouder: Kolom) -> Kolom:
        """Children under 18 of a parent who was between 17 and 46 years old when they were born."""
        jaar = 365
        vroegst = np.maximum(self._geboren(VOLWASSEN) + 1, ouder + 17 * jaar)
        laatst = np.minimum(self.vandaag - 30, ouder + 46 * jaar)
        laatst = np.maximum(laatst, self._geboren(VOLWASSEN) + 2)
        return gelijkmatig(self._rng("kindleeftijd"), np.minimum(vroegst, laatst - 1), laatst)

    def _medebewoners(self, alleen: Masker, ouder: Masker, paar: Masker) -> tuple[Kolom, Kolom]:
        """How many other adults live with each unit, and what they are (one kind per unit)."""
        ijk, rng = self.ijk, self._rng("medebewoners")
        telt_niet = ijk.verdeling("medebewoner_telt_niet")
        gewichten = [  # in the order of Mede
            ijk.waarde("kostendelend_27"),
            ijk.waarde("kostendelend_21_27"),
            telt_niet["kostganger"],
            telt_niet["student"],
            telt_niet["jonger_dan_21"],
        ]
        aantallen = np.zeros(self.aantal, dtype=np.int64)
        aard = np.full(self.aantal, -1, dtype=np.int64)
        for vorm in (alleen, ouder, paar):
            wie = np.flatnonzero(vorm)
            soort = verdeel(rng, len(wie), [*gewichten, 1000 - sum(gewichten)])
            hoeveel = 1 + verdeel(rng, len(wie), list(ijk.verdeling("aantal_kostendelers").values()))
            heeft = soort < len(gewichten)
            aantallen[wie] = np.where(heeft, np.where(soort == Mede.KOSTENDELER, hoeveel, 1), 0)
            aard[wie] = np.where(heeft, soort, -1)
        return aantallen, aard

    def _vul_medebewoners(self, persoon: dict[str, Kolom], bij: Kolom, soorten: Kolom) -> None:
        rng = self._rng("medebewoner")
        jaren = ((KOSTENDELEND, 72), (KOSTENDELEND_TOT_2023, KOSTENDELEND), (22, 60), (18, 29), (18, 21))
        vroegst = np.array([self._geboren(hoog) + 1 for _, hoog in jaren])[soorten]
        laatst = np.array([self._geboren(laag) + 1 for laag, _ in jaren])[soorten]
        kostganger = soorten == Mede.KOSTGANGER
        persoon["geboortedatum"][bij] = gelijkmatig(rng, vroegst, laatst)
        persoon["commerciele_relatie"][bij] = kostganger
        persoon["student"][bij] = soorten == Mede.STUDENT
        familie = uitverkoren(rng, ~kostganger, self.ijk.waarde("huisgenoot_familie"))
        persoon["familie_eerste_of_tweede_graad"][bij] = familie

    def _vul_rechthebbend(self, persoon: dict[str, Kolom], begin: Kolom, bij_partner: Kolom) -> None:
        zonder = uitverkoren(
            self._rng("rechthebbend"),
            np.ones(len(bij_partner), dtype=np.bool_),
            self.ijk.waarde("partner_zonder_recht"),
        )
        persoon["rechthebbend"][bij_partner[zonder]] = 0
        persoon["rechthebbend"][begin[self.soort == Soort.GEEN_RECHT]] = 0

    def _vul_loon(self, persoon: dict[str, Kolom], begin: Kolom, paar: Masker, ouder: Masker) -> Masker:
        """Give the published share of units a wage with the published mean; return which units."""
        ijk, rng = self.ijk, self._rng("loon")
        recht = self.soort == Soort.RECHT
        # The low norms of the youngest, and of one of a couple, leave no room for the earnings drawn here.
        geschikt = recht & (persoon["geboortedatum"][begin] <= self._geboren(JONGVOLWASSEN))
        geschikt[paar] &= persoon["rechthebbend"][begin[paar] + 1] == 1
        werkt = uitverkoren(rng, geschikt, ijk.waarde("werkt_naast_bijstand"), int(recht.sum()))
        eenheden = np.flatnonzero(werkt)
        bij_partner = paar[eenheden] & (rng.random(len(eenheden)) < 0.5)
        wie = begin[eenheden] + bij_partner

        deelt = self.deelt_kosten[eenheden]
        grenzen = ijk.verdeling("spreiding_loon")
        factor = np.where(deelt, ijk.waarde("loon_kostendeler"), 1000)
        doel = ijk.waarde("loon_naast_bijstand")
        basis = doel * 1000 * len(wie) // max(int(factor.sum()), 1)
        lonen = tussen(rng, len(wie), grenzen["laagste"], max(basis, doel), grenzen["hoogste"])
        lonen = lonen * factor // 1000
        persoon["netto_loon"][wie] = lonen
        persoon["vakantieaanspraak_loon"][wie] = (lonen * ijk.waarde("vakantieaanspraak") + 500) // 1000

        allen = np.ones(len(wie), dtype=np.bool_)
        in_n = uitverkoren(rng, allen, ijk.waarde("in_eerste_zes_maanden"))
        in_r = uitverkoren(rng, ouder[eenheden] & ~in_n, ijk.waarde("in_vrijlating_ouder"))
        persoon["maanden_n_verbruikt"][wie] = np.where(in_n, rng.integers(0, 6, len(wie)), 6)
        persoon["maanden_r_verbruikt"][wie] = np.where(
            in_n, 0, np.where(in_r, rng.integers(0, 30, len(wie)), 30)
        )
        persoon["draagt_bij_aan_arbeidsinschakeling"][wie] = uitverkoren(
            rng, allen, ijk.waarde("arbeidsinschakeling")
        )
        persoon["medisch_urenbeperkt"][wie] = uitverkoren(rng, ~in_n, ijk.waarde("medisch_urenbeperkt"))
        bij_gemeente = uitverkoren(rng, allen, ijk.waarde("heffingskorting_bij_gemeente"))
        persoon["heffingskorting_bij_gemeente"][wie] = bij_gemeente
        return werkt

    def _vul_inkomen(self, persoon: dict[str, Kolom], begin: Kolom, paar: Masker, ouder: Masker) -> None:
        ijk, rng = self.ijk, self._rng("inkomen")
        werkt = self._vul_loon(persoon, begin, paar, ouder)
        recht = self.soort == Soort.RECHT
        volwassen = persoon["geboortedatum"][begin] <= self._geboren(JONGVOLWASSEN)
        overig = uitverkoren(rng, recht & volwassen & ~werkt, ijk.waarde("overig_inkomen"), int(recht.sum()))
        hoogte = tussen(rng, int(overig.sum()), *ijk.verdeling("hoogte_overig_inkomen").values())
        hoogte = hoogte * np.where(self.deelt_kosten[overig], ijk.waarde("loon_kostendeler"), 1000) // 1000
        persoon["overig_inkomen"][begin[overig]] = hoogte
        te_veel = self.soort == Soort.TE_VEEL_INKOMEN
        loon = tussen(rng, int(te_veel.sum()), *ijk.verdeling("loon_van_afgewezen").values())
        persoon["netto_loon"][begin[te_veel]] = loon
        persoon["vakantieaanspraak_loon"][begin[te_veel]] = (
            loon * ijk.waarde("vakantieaanspraak") + 500
        ) // 1000
        persoon["heffingskorting_bij_gemeente"][begin[te_veel]] = 0

    def _vul_vermogen(self, gezin: dict[str, Kolom]) -> None:
        ijk, rng = self.ijk, self._rng("vermogen")
        grenzen = ijk.verdeling("vermogen")
        heeft = ~uitverkoren(rng, np.ones(self.aantal, dtype=np.bool_), ijk.waarde("geen_vermogen"))
        gezin["vermogen"][heeft] = tussen(rng, int(heeft.sum()), 0, grenzen["gemiddeld"], grenzen["hoogste"])
        te_veel = self.soort == Soort.TE_VEEL_VERMOGEN
        gezin["vermogen"][te_veel] = tussen(
            rng, int(te_veel.sum()), *ijk.verdeling("vermogen_van_afgewezen").values()
        )
