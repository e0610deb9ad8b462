"""Participatiewet art. 19a to 24, straight from the text, for one household. Euros as fractions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.recht.naief.tabel import NietGeregeld, heeft_aow_leeftijd, jaren_oud, op_de_cent, opzoeken

AANVRAGER, PARTNER, KIND, MEDEBEWONER = 1, 2, 3, 4


@dataclass(frozen=True)
class Mens:
    """Somebody in the home; what does not matter for a role is simply False."""

    rol: int
    geboren: date
    rechthebbend: bool = False
    in_inrichting: bool = False
    geen_beroep_op_ouders: bool = False
    commercieel: bool = False
    familie: bool = False
    medehuurder: bool = False
    student: bool = False
    bbl: bool = False


def heeft_recht(mens: Mens, dag: date) -> bool:
    """Art. 13: not under 18, not at 18, 19 or 20 in an institution; all else is judged beforehand."""
    leeftijd = jaren_oud(mens.geboren, dag)
    return mens.rechthebbend and leeftijd >= 18 and not (mens.in_inrichting and leeftijd < 21)


def telt_als_kostendeler(mens: Mens, dag: date) -> bool:
    """Art. 19a lid 1: from 27 (until 2023: 21), with four exceptions. A child is kin by nature."""
    if jaren_oud(mens.geboren, dag) < (27 if dag >= date(2023, 1, 1) else 21):
        return False
    if mens.commercieel and not (mens.familie or mens.rol == KIND):
        return False
    return not (mens.medehuurder or mens.student or mens.bbl)


def kostendelersnorm(aantal: int, grondslag: Fraction) -> Fraction:
    """Art. 22a lid 1: (40% + A x 30%) / A x B."""
    return op_de_cent((Fraction(40, 100) + aantal * Fraction(30, 100)) / aantal * grondslag)


def norm_alleen(mens: Mens, dag: date, kostendelers: int, kind: bool) -> Fraction:
    """What somebody gets as a single person outside an institution: art. 20, 21, 22 or 22a."""
    if jaren_oud(mens.geboren, dag) < 21:
        return opzoeken("norm_jong_alleenstaande_ouder" if kind else "norm_jong_alleenstaande", dag)
    aow = heeft_aow_leeftijd(mens.geboren, dag)
    if kostendelers:
        grondslag = opzoeken("norm_gehuwden_aow" if aow else "norm_gehuwden", dag)
        return kostendelersnorm(kostendelers + 1, grondslag)
    return opzoeken("norm_alleenstaande_aow" if aow else "norm_alleenstaande", dag)


def norm_in_inrichting(wie: str, dag: date) -> Fraction:
    """Art. 23 lid 1 and 2."""
    return opzoeken(f"norm_inrichting_{wie}", dag) + opzoeken(f"verhoging_inrichting_{wie}", dag)


def norm_gehuwden(een: Mens, ander: Mens, dag: date, kostendelers: int, kind: bool) -> Fraction:
    """Both spouses have a right and neither is in an institution."""
    met_kind = "_met_kind" if kind else ""
    jong, oud = sorted((een, ander), key=lambda mens: jaren_oud(mens.geboren, dag))
    if jaren_oud(oud.geboren, dag) < 21:
        return opzoeken(f"norm_jong_gehuwden_beiden{met_kind}", dag)
    aow = {mens: heeft_aow_leeftijd(mens.geboren, dag) for mens in (jong, oud)}
    if jaren_oud(jong.geboren, dag) < 21:
        if not kostendelers:
            return opzoeken(f"norm_jong_gehuwden_een{met_kind}", dag)
        vast = opzoeken(f"norm_jonge_partner_{'met' if kind else 'zonder'}_kind", dag)
        grondslag = opzoeken("norm_gehuwden_aow" if aow[oud] else "norm_gehuwden", dag)
        return vast + kostendelersnorm(kostendelers + 1, grondslag)
    grondslag = opzoeken("norm_gehuwden_aow" if any(aow.values()) else "norm_gehuwden", dag)
    if not kostendelers:
        return grondslag
    return 2 * kostendelersnorm(kostendelers + 2, grondslag)


def norm_naast_partner_zonder_recht(
    wie: Mens, partner: Mens, dag: date, kostendelers: int, kind: bool
) -> Fraction:
    """Art. 24: half the norm of a couple of one's own age; art. 22a with the partner counted in A."""
    aow = heeft_aow_leeftijd(wie.geboren, dag)
    if jaren_oud(wie.geboren, dag) < 21:
        paar = opzoeken("norm_jong_gehuwden_beiden" + ("_met_kind" if kind else ""), dag)
    elif not kostendelers:
        paar = opzoeken("norm_gehuwden_aow" if aow else "norm_gehuwden", dag)
    else:
        aantal = kostendelers + 1 + (jaren_oud(partner.geboren, dag) >= 21)
        een_van_beiden = aow or heeft_aow_leeftijd(partner.geboren, dag)
        return kostendelersnorm(
            aantal, opzoeken("norm_gehuwden_aow" if een_van_beiden else "norm_gehuwden", dag)
        )
    return op_de_cent(paar / 2)


def aantal_met_recht(mensen: list[Mens], dag: date) -> int:
    """How many of applicant and partner have a right of their own; with none of them there is no norm."""
    return sum(mens.rol in (AANVRAGER, PARTNER) and heeft_recht(mens, dag) for mens in mensen)


def norm(mensen: list[Mens], dag: date) -> Fraction:
    """The norm of art. 20 to 24 of a household, with everybody as old as on that day.

    At least one person in it has a right. Raises `Onbekend` or `NietGeregeld`.
    """
    paar = [mens for mens in mensen if mens.rol in (AANVRAGER, PARTNER)]
    anderen = [mens for mens in mensen if mens.rol in (KIND, MEDEBEWONER)]
    kind = any(mens.rol == KIND and jaren_oud(mens.geboren, dag) < 18 for mens in anderen)
    kostendelers = sum(telt_als_kostendeler(mens, dag) for mens in anderen)
    met_recht = [mens for mens in paar if heeft_recht(mens, dag)]
    if len(paar) == 2 and any(mens.in_inrichting for mens in paar) and len(met_recht) == 1:
        raise NietGeregeld("inrichting naast een partner zonder recht")
    if all(mens.in_inrichting for mens in paar):
        return norm_in_inrichting("gehuwden" if len(paar) == 2 else "alleenstaande", dag)

    jong_zonder_ouders = [
        mens
        for mens in met_recht
        if dag >= date(2026, 1, 1) and mens.geen_beroep_op_ouders and jaren_oud(mens.geboren, dag) < 21
    ]
    if jong_zonder_ouders and len(paar) == 2:
        raise NietGeregeld("verhoging van art. 20 lid 3 bij partners")
    if len(paar) == 1:
        bedrag = norm_alleen(paar[0], dag, kostendelers, kind)
        if jong_zonder_ouders:
            verhoogd = bedrag + opzoeken("verhoging_jongerennorm", dag)
            return min(verhoogd, opzoeken("norm_alleenstaande", dag))
        return bedrag
    if any(mens.in_inrichting for mens in paar):
        thuis = next(mens for mens in paar if not mens.in_inrichting)
        return norm_in_inrichting("alleenstaande", dag) + norm_alleen(thuis, dag, kostendelers, kind)
    if len(met_recht) == 1:
        zonder = next(mens for mens in paar if mens is not met_recht[0])
        return norm_naast_partner_zonder_recht(met_recht[0], zonder, dag, kostendelers, kind)
    return norm_gehuwden(paar[0], paar[1], dag, kostendelers, kind)
