"""A second opinion: the law written down once more, plainly, agrees on 100,000 random households per subject.

The helpers beside this file are written from the text of the law and the published amounts, not from
the rules. Columns go through the compiled rules, one household at a time through the plain ones.
What the one refuses the other must refuse too.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from tests.recht.naief import norm as naieve_norm
from tests.recht.naief import vrijlating as naieve_vrijlating
from tests.recht.naief.loting import HUISHOUDENS, Telling, geboortedata, ja_of_nee, rollen, verdeel
from tests.recht.naief.norm import Mens
from tests.recht.naief.vrijlating import Werk

from opstap.recht.wetboek import regelboek
from opstap.regels.datum import dag as dagnummer

HALVE_JAREN = [date(jaar, maand, 1) for jaar in range(2018, 2027) for maand in (1, 7)][:-1]


@pytest.mark.duurt_lang
def test_norm_en_kostendelers_op_honderdduizend_huishoudens() -> None:
    """Art. 19a to 24: all household forms, every half year since 2018."""
    loting = np.random.default_rng(2018)
    telling, zonder_recht = Telling(), 0
    boek = regelboek()
    for begin, aantal in verdeel(HALVE_JAREN, HUISHOUDENS * 9 // 8):
        dag = begin.replace(month=begin.month + int(loting.integers(0, 6)), day=int(loting.integers(1, 29)))
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
        kern = boek.op(dag).kern(list(persoon), ["norm", "aantal_rechthebbenden"], zeker=True)
        uit = kern.reken({}, persoon, offsets, vlot=False)
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
                lambda: (dag, huishouden),  # noqa: B023
            )
    assert telling.aantal > HUISHOUDENS
    assert telling.geweigerd > 10_000
    assert zonder_recht > 1_000


@pytest.mark.duurt_lang
def test_vrijlating_op_honderdduizend_huishoudens() -> None:
    """Art. 31 lid 2 onder n, r, y, z and aa, with the months used, every half year until 2026-07-01."""
    loting = np.random.default_rng(31)
    telling, boek = Telling(), regelboek()
    kansen = {
        "draagt_bij_aan_arbeidsinschakeling": 0.8, "medisch_urenbeperkt": 0.2, "loonkostensubsidie": 0.4,
        "geen_uitbreiding_van_uren_mogelijk": 0.5,
    }  # fmt: skip
    for begin, aantal in verdeel(HALVE_JAREN, HUISHOUDENS * 9 // 8):
        dag = begin.replace(month=begin.month + int(loting.integers(0, 6)), day=int(loting.integers(1, 29)))
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
        kern = boek.op(dag).kern(list(persoon), ["vrijlating"], zeker=True)
        uit = kern.reken({}, persoon, offsets, vlot=False)
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
                lambda: (dag, huishouden),  # noqa: B023
            )
    assert telling.aantal > HUISHOUDENS
    assert telling.geweigerd > 1_000
