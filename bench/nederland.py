"""Households of a made-up Netherlands with every fact that the rule book can ask, to compute with in bulk.

Nothing here says how the Dutch live: sizes and ages are roughly right, all other facts are drawn so that most
households get through to an amount and every branch is taken by some. Amounts in cents, dates in days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from opstap.beleidslab.trekking import stroom
from opstap.recht.participatiewet.soorten import Plaats
from opstap.recht.toeslagen.soorten import Partnergrond
from opstap.regels.beslissen import bereik
from opstap.regels.graaf import Knoop

GROOTTES = (40, 33, 11, 11, 4, 1)
"""Per cent of households with one, two, … persons: 2.1 persons on average."""
SAMEN = 85
"""Per cent of larger households in which the second person is the spouse."""
VRIJWEL_IEDEREEN = 97
ZELDEN = 3
JAAR = 365
MEESTAL_JA = frozenset(
    {
        "woont_in_nederland",
        "is_nederlander",
        "zorgverzekerd",
        "heffingskorting_bij_gemeente",
        "huurt_zelfstandige_woning",
        "ouders_werken_of_volgen_traject",
        "opvang_geregistreerd_en_betaald",
        "ioaw_ww_volledig_doorlopen",
        "ioaz_voldeed_aan_urencriterium",
        "ioaz_drie_jaar_bedrijf",
        "ioaz_zeven_jaar_gewerkt",
        "bbz_voldoet_aan_wettelijke_vereisten",
        "bbz_voldoet_aan_urencriterium",
        "bbz_heeft_zeggenschap_en_risico",
        "bbz_levensvatbaar",
        "bbz_inkomen_duurzaam_te_laag",
        "ongedateerde_bedragen_nagegaan",
        "doelgroep_loonkostensubsidie",
    }
)
BEDRAGEN = {
    "kale_huur": (30_000, 88_000),
    "netto_loon": (0, 250_000),
    "bruto_jaarloon": (0, 5_500_000),
    "vermogen_1_januari": (0, 4_000_000),
    "waarde_woning": (0, 45_000_000),
    "hypotheek": (0, 40_000_000),
    "bbz_bedrijfskapitaal_gevraagd": (0, 5_000_000),
    "uurprijs_dagopvang": (900, 1_200),
    "uurprijs_buitenschoolse_opvang": (800, 1_100),
    "uurprijs_gastouderopvang": (600, 900),
}
"""Lowest and highest of amounts that everybody has; of other amounts most have none."""
AANTALLEN = {
    "maanden_n_verbruikt": (0, 8),
    "maanden_r_verbruikt": (0, 32),
    "uren_dagopvang_in_honderdsten": (0, 14_000),
    "uren_buitenschoolse_opvang_in_honderdsten": (0, 6_000),
    "kinderopvang_honderdste_uren": (0, 10_000),
    "bbz_jaren_bedrijf": (0, 10),
    "bbz_maanden_verstreken": (0, 24),
    "ioaw_duur_ww_in_maanden": (3, 38),
}
"""The same of counts."""


@dataclass(frozen=True)
class Blok:
    """A part of the country, as the compiled rules take it."""

    gezin: dict[str, np.ndarray]
    persoon: dict[str, np.ndarray]
    offsets: np.ndarray

    def voor(self, namen: Iterable[str]) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray], np.ndarray]:
        """Only these columns, as `Kern.reken` takes them."""
        gezocht = set(namen)
        kolommen = (
            {naam: kolom for naam, kolom in van.items() if naam in gezocht}
            for van in (self.gezin, self.persoon)
        )
        return (*kolommen, self.offsets)  # type: ignore[return-value]


def trek(feiten: Iterable[Knoop], huishoudens: int, peildatum: int, zaad: int) -> Blok:
    """Draw households with these facts."""
    rng = stroom(zaad, "nederland")
    kansen = np.array(GROOTTES) / sum(GROOTTES)
    groottes = rng.choice(len(GROOTTES), huishoudens, p=kansen) + 1
    offsets = np.concatenate(([0], np.cumsum(groottes))).astype(np.int64)
    gezin: dict[str, np.ndarray] = {}
    persoon = _wie(rng, offsets, peildatum)
    for feit in feiten:
        if feit.naam not in persoon:
            kolommen, aantal = (persoon, int(offsets[-1])) if feit.per_persoon else (gezin, huishoudens)
            kolommen[feit.naam] = _trek(rng, feit, aantal, peildatum)
    partner = persoon["plaats_in_huishouden"] == Plaats.ECHTGENOOT
    persoon["grond_toeslagpartner"] = np.where(partner, Partnergrond.GEHUWD, Partnergrond.GEEN).astype(
        np.int64
    )
    return Blok(gezin, persoon, offsets)


def _wie(rng: np.random.Generator, offsets: np.ndarray, peildatum: int) -> dict[str, np.ndarray]:
    """Who somebody is in the household, and born when: partners near each other, children under 18."""
    groottes, aantal = np.diff(offsets), int(offsets[-1])
    hoeveelste = np.arange(aantal) - np.repeat(offsets[:-1], groottes)
    samen = np.repeat(rng.integers(0, 100, len(groottes)) < SAMEN, groottes)
    huisgenoot = rng.integers(0, 100, aantal) < ZELDEN
    plaats = np.where(huisgenoot, Plaats.HUISGENOOT, Plaats.KIND)
    plaats = np.where((hoeveelste == 1) & samen, Plaats.ECHTGENOOT, plaats)
    plaats = np.where(hoeveelste == 0, Plaats.AANVRAGER, plaats)
    hoofd = np.repeat(rng.integers(20 * JAAR, 85 * JAAR, len(groottes)), groottes)
    dagen_oud = np.where(
        plaats == Plaats.KIND,
        rng.integers(0, 18 * JAAR, aantal),
        np.maximum(hoofd + np.where(hoeveelste == 0, 0, rng.integers(-1500, 1500, aantal)), 18 * JAAR + 5),
    )
    return {
        "plaats_in_huishouden": plaats.astype(np.int64),
        "geboortedatum": (peildatum - dagen_oud).astype(np.int64),
    }


def _trek(rng: np.random.Generator, feit: Knoop, aantal: int, peildatum: int) -> np.ndarray:
    soort, (laagst, hoogst) = feit.verklaring.soort, bereik(feit)
    if soort.is_janee:
        kans = VRIJWEL_IEDEREEN if feit.naam in MEESTAL_JA else ZELDEN
        return (rng.integers(0, 100, aantal) < kans).astype(np.int64)
    if soort.mogelijke_waarden:
        eerste, *rest = soort.mogelijke_waarden
        anders = rng.choice(np.array(rest or [eerste]), aantal)
        return np.where(rng.integers(0, 100, aantal) < 100 - ZELDEN, eerste, anders).astype(np.int64)
    if soort.naam == "Datum":
        return peildatum - rng.integers(0, 3 * JAAR, aantal)
    ruimte = (BEDRAGEN | AANTALLEN).get(feit.naam)
    if ruimte is not None:
        return np.clip(rng.integers(*ruimte, aantal), laagst, hoogst)
    getallen = rng.integers(0, 50_000 if soort.is_geld else 4, aantal)
    return np.clip(np.where(rng.integers(0, 100, aantal) < 2 * ZELDEN, getallen, 0), laagst, hoogst)
