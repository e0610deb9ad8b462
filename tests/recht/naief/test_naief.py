"""A second opinion: the law written down once more, plainly, agrees on 100,000 random households per subject.

The helpers beside this file are written from the text of the law and the published amounts, not from
the rules. Columns go through the compiled rules, one household at a time through the plain ones.
What the one refuses the other must refuse too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import numpy as np
import numpy.typing as npt
from tests.recht.naief import norm as naieve_norm
from tests.recht.naief import vrijlating as naieve_vrijlating
from tests.recht.naief.norm import AANVRAGER, KIND, MEDEBEWONER, PARTNER, Mens
from tests.recht.naief.tabel import NietGeregeld, Onbekend
from tests.recht.naief.vrijlating import Werk

from opstap.recht.wetboek import regelboek
from opstap.regels.datum import dag as dagnummer

Kolom = npt.NDArray[np.int64]
HUISHOUDENS = 100_000
HALVE_JAREN = [date(jaar, maand, 1) for jaar in range(2018, 2027) for maand in (1, 7)][:-1]


@dataclass
class Telling:
    """What was compared: outcomes that are equal, refusals that both gave, and what differs."""

    gelijk: int = 0
    geweigerd: int = 0
    anders: list[str] = field(default_factory=list)

    def vergelijk(self, naief: Callable[[], Fraction], cent: int, weigering: int, wat: object) -> None:
        """Set one plain outcome in euros beside the cents, or the refusal (0: none), of the rules."""
        verwacht: Fraction | str
        try:
            verwacht = naief()
        except (Onbekend, NietGeregeld) as reden:
            verwacht = f"een weigering ({reden})"
            if weigering:
                self.geweigerd += 1
                return
        else:
            if not weigering and verwacht * 100 == cent:
                self.gelijk += 1
                return
        regels = f"een weigering ({weigering})" if weigering else Fraction(cent, 100)
        self.anders.append(f"naief {verwacht}, de regels {regels}: {wat}")

    @property
    def aantal(self) -> int:
        """All that was compared; fails on the first differences."""
        assert not self.anders, f"{len(self.anders)} verschillen\n" + "\n".join(self.anders[:4])
        return self.gelijk + self.geweigerd


def verdeel(dagen: list[date], aantal: int) -> list[tuple[date, int]]:
    """So many households on each day, that together they are `aantal`."""
    deel, rest = divmod(aantal, len(dagen))
    return [(dag, deel + (plaats < rest)) for plaats, dag in enumerate(dagen)]


def rollen(loting: np.random.Generator, aantal: int) -> tuple[Kolom, Kolom]:
    """The role of every person and the offsets: alone or with a partner, up to 4 children and 3 others."""
    groepen = [
        np.ones(aantal, dtype=np.int64),
        loting.integers(0, 2, aantal),
        loting.choice([0, 0, 1, 2, 3, 4], aantal),
        loting.choice([0, 0, 0, 1, 2, 3], aantal),
    ]
    per_huishouden = np.column_stack(groepen)
    offsets = np.concatenate([[0], np.cumsum(per_huishouden.sum(axis=1))])
    wie = np.tile([AANVRAGER, PARTNER, KIND, MEDEBEWONER], aantal)
    return np.repeat(wie, per_huishouden.ravel()), offsets


def geboortedata(loting: np.random.Generator, rol: Kolom, dag: date) -> list[date]:
    """Birthdays: any, or on a limit of the law, on the day itself, the day before or the day after."""
    mensen = len(rol)
    kind = rol == KIND
    leeftijd = np.where(kind, loting.integers(0, 35, mensen), loting.integers(16, 85, mensen))
    op_grens = loting.random(mensen) < 0.33
    grens = np.where(
        kind,
        loting.choice([0, 4, 12, 16, 18, 21, 23, 27], mensen),
        loting.choice([17, 18, 20, 21, 22, 23, 26, 27, 65, 66, 67], mensen),
    )
    leeftijd = np.where(op_grens, grens, leeftijd)
    dagen = np.where(
        loting.random(mensen) < 0.5, loting.integers(-1, 2, mensen), -loting.integers(0, 365, mensen)
    )
    jarig = [date(dag.year - jaren, dag.month, min(dag.day, 28)).toordinal() for jaren in range(100)]
    vandaag = dag.toordinal()
    return [
        date.fromordinal(min(jarig[jaren] + meer, vandaag))
        for jaren, meer in zip(leeftijd.tolist(), dagen.tolist(), strict=True)
    ]


def ja_of_nee(loting: np.random.Generator, aantal: int, kans: float) -> Kolom:
    return (loting.random(aantal) < kans).astype(np.int64)


def test_norm_en_kostendelers_op_honderdduizend_huishoudens() -> None:
    """Art. 19a to 24: all household forms, every half year since 2018."""
    loting = np.random.default_rng(2018)
    telling, zonder_recht = Telling(), 0
    for begin, aantal in verdeel(HALVE_JAREN, HUISHOUDENS * 9 // 8):
        dag = begin.replace(month=begin.month + int(loting.integers(0, 6)))
        rol, offsets = rollen(loting, aantal)
        geboren = geboortedata(loting, rol, dag)
        mensen = len(rol)
        kansen = {
            "rechthebbend": 0.9, "in_inrichting": 0.1, "geen_beroep_op_ouders": 0.3,
            "commerciele_relatie": 0.3, "familie_eerste_of_tweede_graad": 0.3, "medehuurder_bij_derde": 0.1,
            "student": 0.15, "bbl_leerling": 0.1,
        }  # fmt: skip
        persoon = {naam: ja_of_nee(loting, mensen, kans) for naam, kans in kansen.items()}
        persoon |= {"rol": rol, "geboortedatum": np.array([dagnummer(d) for d in geboren])}
        uit = (
            regelboek()
            .op(dag)
            .kern(list(persoon), ["norm", "aantal_rechthebbenden"])
            .reken({}, persoon, offsets, vlot=False)
        )
        velden = [persoon[naam].astype(bool).tolist() for naam in kansen]
        allen = [Mens(int(r), *rest) for r, *rest in zip(rol, geboren, *velden, strict=True)]
        for rij in range(aantal):
            huishouden = allen[offsets[rij] : offsets[rij + 1]]
            met_recht = naieve_norm.aantal_met_recht(huishouden, dag)
            assert met_recht == int(uit["aantal_rechthebbenden"][rij]), huishouden
            if not met_recht:
                zonder_recht += 1
                continue
            telling.vergelijk(
                lambda: naieve_norm.norm(huishouden, dag),  # noqa: B023
                int(uit["norm"][rij]),
                int(uit["weigering"][rij]),
                (dag, huishouden),
            )
    assert telling.aantal > HUISHOUDENS
    assert telling.geweigerd > 10_000
    assert zonder_recht > 1_000


def test_vrijlating_op_honderdduizend_huishoudens() -> None:
    """Art. 31 lid 2 onder n, r, y, z and aa, with the months used, every half year until 2026-07-01."""
    loting = np.random.default_rng(31)
    telling = Telling()
    kansen = {
        "draagt_bij_aan_arbeidsinschakeling": 0.8, "medisch_urenbeperkt": 0.2, "loonkostensubsidie": 0.4,
        "geen_uitbreiding_van_uren_mogelijk": 0.5,
    }  # fmt: skip
    for begin, aantal in verdeel(HALVE_JAREN, HUISHOUDENS * 9 // 8):
        dag = begin.replace(month=begin.month + int(loting.integers(0, 6)))
        rol, offsets = rollen(loting, aantal)
        geboren = geboortedata(loting, rol, dag)
        aantal_mensen = len(rol)
        persoon = {naam: ja_of_nee(loting, aantal_mensen, kans) for naam, kans in kansen.items()}
        persoon["netto_loon"] = loting.integers(0, 250_000, aantal_mensen) * ja_of_nee(
            loting, aantal_mensen, 0.8
        )
        for letter, maanden in (("n", [0, 5, 6, 7]), ("r", [0, 29, 30, 31]), ("z", [0, 11, 12, 13])):
            persoon[f"maanden_{letter}_verbruikt"] = loting.choice(maanden, aantal_mensen)
        velden = [persoon["netto_loon"].tolist()] + [
            persoon[naam].tolist()
            for naam in (
                "draagt_bij_aan_arbeidsinschakeling", "maanden_n_verbruikt", "maanden_r_verbruikt",
                "maanden_z_verbruikt", "medisch_urenbeperkt", "loonkostensubsidie",
                "geen_uitbreiding_van_uren_mogelijk",
            )
        ]  # fmt: skip
        persoon |= {"rol": rol, "geboortedatum": np.array([dagnummer(d) for d in geboren])}
        persoon["rechthebbend"] = ja_of_nee(loting, aantal_mensen, 0.9)
        persoon["in_inrichting"] = ja_of_nee(loting, aantal_mensen, 0.05)
        uit = regelboek().op(dag).kern(list(persoon), ["vrijlating"]).reken({}, persoon, offsets, vlot=False)
        rechten = zip(persoon["rechthebbend"].tolist(), persoon["in_inrichting"].tolist(), strict=True)
        allen = [
            (Mens(wie, dag_, bool(recht), bool(binnen)), Werk(Fraction(loon, 100), *rest))
            for wie, dag_, (recht, binnen), loon, *rest in zip(
                rol.tolist(), geboren, rechten, *velden, strict=True
            )
        ]
        for rij in range(aantal):
            huishouden = allen[offsets[rij] : offsets[rij + 1]]
            if not naieve_norm.aantal_met_recht([mens for mens, _ in huishouden], dag):
                continue
            telling.vergelijk(
                lambda: naieve_vrijlating.vrijlating(huishouden, dag),  # noqa: B023
                int(uit["vrijlating"][rij]),
                int(uit["weigering"][rij]),
                (dag, huishouden),
            )
    assert telling.aantal > HUISHOUDENS
    assert telling.geweigerd > 1_000
