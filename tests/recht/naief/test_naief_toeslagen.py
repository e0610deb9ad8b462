"""The allowances, written down once more, agree with the rules on 100,000 random households per allowance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from tests.recht.naief import toeslagen
from tests.recht.naief.loting import (
    HUISHOUDENS,
    Kolom,
    Telling,
    geboortedata,
    ja_of_nee,
    rollen,
    verdeel,
)
from tests.recht.naief.norm import AANVRAGER, KIND, PARTNER
from tests.recht.naief.toeslagen import Bewoner, Toekenning, Woning

from opstap.recht.wetboek import regelboek
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag as dagnummer
from opstap.regels.fouten import RegelOntbreekt
from opstap.regels.kernel import ONBEKEND

DAGEN = [
    date(jaar, maand, 1) for jaar in range(2019, 2027) for maand in ((1, 4, 11) if jaar > 2021 else (5,))
]
"""Until 2022 most amounts are not confirmed, and what needs them is refused: one day a year."""

GRENSBEDRAGEN = np.array([1_749_00, 31_998_00, 20_700_00, 26_819_00, 28_406_00, 29_736_00, 31_500_00])
"""Incomes around which something begins or ends, in cents."""


def inkomens(loting: np.random.Generator, aantal: int) -> Kolom:
    """Cents a year: whole euros, with cents, and beside a limit."""
    gewoon = loting.integers(0, 60_000, aantal) * 100
    met_centen = loting.integers(0, 6_000_000, aantal)
    op_grens = loting.choice(GRENSBEDRAGEN, aantal) + loting.integers(-1, 2, aantal)
    soort = loting.integers(0, 4, aantal)
    return np.where(soort == 0, 0, np.where(soort == 1, gewoon, np.where(soort == 2, met_centen, op_grens)))


class Adres:
    """Households at an address on a day: the columns for the rules and the same as plain objects."""

    def __init__(self, loting: np.random.Generator, dag: date, aantal: int) -> None:
        self.dag = dag
        self.rol, self.offsets = rollen(loting, aantal)
        geboren = geboortedata(loting, self.rol, dag)
        mensen = len(self.rol)
        meerderjarig = np.array([g.year <= dag.year - 19 for g in geboren])
        kind = self.rol == KIND
        arm = ja_of_nee(loting, mensen, 0.8)
        vermogen = np.where(
            arm, loting.integers(0, 3_500_000, mensen), loting.integers(0, 20_000_000, mensen)
        )
        self.persoon = {
            "rol": self.rol,
            "geboortedatum": np.array([dagnummer(g) for g in geboren]),
            "is_toeslagpartner": (self.rol == PARTNER).astype(np.int64),
            "toetsingsinkomen_persoon": np.where(
                meerderjarig | (self.rol == AANVRAGER), inkomens(loting, mensen), 0
            ),
            "vermogen_1_januari": np.where(meerderjarig & ~kind | (self.rol == AANVRAGER), vermogen, 0),
            "zorgverzekerd": ja_of_nee(loting, mensen, 0.9),
            "huurt_deel_van_woning": ja_of_nee(loting, mensen, 0.3),
            "is_ouder_of_kind_van_aanvrager": np.where(kind, 1, ja_of_nee(loting, mensen, 0.2)),
        }
        kolommen = zip(*(kolom.tolist() for kolom in list(self.persoon.values())[3:]), strict=True)
        self.bewoners = [
            Bewoner(wie, g, Fraction(inkomen, 100), Fraction(bezit, 100), *map(bool, rest))
            for wie, g, (inkomen, bezit, *rest) in zip(self.rol.tolist(), geboren, kolommen, strict=True)
        ]

    def huishouden(self, rij: int) -> list[Bewoner]:
        return self.bewoners[self.offsets[rij] : self.offsets[rij + 1]]


POSTEN = ("energie", "schoonmaak", "huismeester", "dienstruimten")
HUUR = (
    "huurt_zelfstandige_woning", "kale_huur", *(f"servicekosten_{post}" for post in POSTEN),
    "handicap_in_huishouden", "woning_aangepast_voor_handicap", "woning_voor_groot_huishouden",
    "eerder_huurtoeslag_voor_woning",
)  # fmt: skip


def huurwoningen(loting: np.random.Generator, aantal: int) -> dict[str, Kolom]:
    """What is rented, by column: from a cheap room to far above every limit."""
    kolommen = (
        ja_of_nee(loting, aantal, 0.95),
        loting.integers(15_000, 100_000, aantal),
        *(loting.integers(0, 2_000, aantal) for _ in POSTEN),
        *(ja_of_nee(loting, aantal, kans) for kans in (0.2, 0.2, 0.3, 0.2)),
    )
    return dict(zip(HUUR, kolommen, strict=True))


def als_woningen(gezin: dict[str, Kolom]) -> list[Woning]:
    return [
        Woning(
            bool(zelfstandig), Fraction(huur, 100), tuple(Fraction(post, 100) for post in rest[:4]),
            *map(bool, rest[4:]),
        )
        for zelfstandig, huur, *rest in zip(*(kolom.tolist() for kolom in gezin.values()), strict=True)
    ]  # fmt: skip


def vergelijk(
    telling: Telling,
    naam: str,
    adres: Adres,
    uit: Mapping[str, Kolom],
    naief: Callable[[int], Toekenning],
) -> None:
    """One allowance on one day: the year and the month of every household, in one number each."""
    jaren, maanden = (uit[kolom].tolist() for kolom in (f"{naam}_jaar", f"{naam}_maand"))
    for rij, (jaar, maand) in enumerate(zip(jaren, maanden, strict=True)):
        geweigerd = ONBEKEND in (jaar, maand)
        telling.vergelijk(
            lambda: _samen(naief(rij)),  # noqa: B023
            0 if geweigerd else jaar * 1000 + maand // 100,
            int(geweigerd),
            lambda: (naam, adres.dag, rij, adres.huishouden(rij)),  # noqa: B023
        )


def _samen(toekenning: Toekenning) -> Fraction:
    jaar, maand = toekenning
    return Fraction(jaar * 100_000 + maand, 100)


@pytest.mark.duurt_lang
def test_toeslagen_op_honderdduizend_huishoudens() -> None:
    """Zorgtoeslag, kindgebonden budget, and huurtoeslag with the engine until 2026 and the one since."""
    loting = np.random.default_rng(2)
    zorg, kind, huur = Telling(), Telling(), Telling()
    namen = [
        f"{naam}_{periode}"
        for naam in ("zorgtoeslag", "kindgebonden_budget", "huurtoeslag")
        for periode in ("jaar", "maand")
    ]
    boek = regelboek()
    for dag, aantal in verdeel(DAGEN, HUISHOUDENS):
        adres = Adres(loting, dag, aantal)
        huishoudens = [adres.huishouden(rij) for rij in range(aantal)]
        gezin = huurwoningen(loting, aantal)
        woningen = als_woningen(gezin)
        kern = boek.op(dag).kern([*gezin, *adres.persoon], namen, zeker=True)
        uit = kern.reken(gezin, adres.persoon, adres.offsets, vlot=False)
        vergelijk(
            zorg, "zorgtoeslag", adres, uit,
            lambda rij: toeslagen.zorgtoeslag(huishoudens[rij], dag),  # noqa: B023
        )  # fmt: skip
        vergelijk(
            kind, "kindgebonden_budget", adres, uit,
            lambda rij: toeslagen.kindgebonden_budget(huishoudens[rij], dag),  # noqa: B023
        )  # fmt: skip
        vergelijk(
            huur, "huurtoeslag", adres, uit,
            lambda rij: toeslagen.huurtoeslag(huishoudens[rij], woningen[rij], dag),  # noqa: B023
        )  # fmt: skip
    for telling in (zorg, kind, huur):
        assert telling.aantal == HUISHOUDENS
        assert telling.gelijk > 80_000
        assert telling.geweigerd > 1_000


@pytest.mark.parametrize("naam", ["zorgtoeslag", "kindgebonden_budget", "huurtoeslag"])
def test_voor_2019_worden_de_toeslagen_bij_naam_geweigerd(naam: str) -> None:
    """The text of 2018 is not in the rule book; nobody gets the amount of another year."""
    with pytest.raises(RegelOntbreekt):
        regelboek().op(date(2018, 12, 31)).beslis(Geval({}, ({"rol": AANVRAGER},)), [f"{naam}_jaar"])
