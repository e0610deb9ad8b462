"""Zorgtoeslag, huurtoeslag and kindgebonden budget, straight from the text. Euros as fractions.

Every function gives the year and the advance of a month, after Awir art. 14: the year in whole euros, half
up, and nothing under 24 euros; a twelfth in whole euros, down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from tests.recht.naief.norm import AANVRAGER, KIND, PARTNER
from tests.recht.naief.tabel import heeft_aow_leeftijd, jaren_oud, opzoeken

Toekenning = tuple[int, int]
NIETS: Toekenning = (0, 0)


@dataclass(frozen=True, slots=True)
class Bewoner:
    """Somebody at the address, with income of the year and wealth on 1 January."""

    rol: int
    geboren: date
    inkomen: Fraction
    vermogen: Fraction
    verzekerd: bool
    huurt_deel: bool
    eerste_graad: bool


@dataclass(frozen=True, slots=True)
class Woning:
    """The rented home; `servicekosten` are the four sorts of Wht art. 5 (text until 2026)."""

    zelfstandig: bool
    kale_huur: Fraction
    servicekosten: tuple[Fraction, ...]
    handicap: bool
    aangepast: bool
    voor_acht: bool
    eerder_toeslag: bool


def toekennen(jaarbedrag: Fraction) -> Toekenning:
    jaar = floor(jaarbedrag + Fraction(1, 2))
    return (jaar, floor(jaarbedrag / 12)) if jaar >= 24 else NIETS


def _paar(bewoners: list[Bewoner]) -> list[Bewoner]:
    """The applicant and, if there is one, the allowance partner."""
    return sorted((b for b in bewoners if b.rol in (AANVRAGER, PARTNER)), key=lambda b: b.rol)


def zorgtoeslag(bewoners: list[Bewoner], dag: date) -> Toekenning:
    """Wet op de zorgtoeslag art. 1 to 3: somebody insured of 18 or older; half when the partner is not."""
    paar = _paar(bewoners)
    alleen = len(paar) == 1
    verzekerd = sum(b.verzekerd and jaren_oud(b.geboren, dag) >= 18 for b in paar)
    if not verzekerd:
        return NIETS
    grens = opzoeken(f"vermogensgrens_toeslagen_{'alleen' if alleen else 'partners'}", dag)
    if sum(b.vermogen for b in paar) > grens:
        return NIETS
    drempel = opzoeken("drempelinkomen", dag)
    percentage = opzoeken(f"zorgtoeslag_percentage_drempel_{'alleen' if alleen else 'partners'}", dag)
    normpremie = percentage / 100 * drempel
    normpremie += (
        opzoeken("zorgtoeslag_percentage_boven_drempel", dag)
        / 100
        * max(Fraction(0), sum(b.inkomen for b in paar) - drempel)
    )
    bedrag = max(Fraction(0), opzoeken("zorgtoeslag_standaardpremie", dag) * len(paar) - normpremie)
    return toekennen(bedrag * verzekerd / len(paar))


def kindgebonden_budget(bewoners: list[Bewoner], dag: date) -> Toekenning:
    """Wet op het kindgebonden budget art. 1 and 2; ages as they were at the end of the month before."""
    paar = _paar(bewoners)
    alleen = len(paar) == 1
    gisteren = dag - timedelta(days=1)
    leeftijden = [
        jaren_oud(b.geboren, gisteren)
        for b in bewoners
        if b.rol == KIND and b.geboren < dag and jaren_oud(b.geboren, gisteren) < 18
    ]
    if not leeftijden:
        return NIETS
    grens = opzoeken(f"vermogensgrens_toeslagen_{'alleen' if alleen else 'partners'}", dag)
    if sum(b.vermogen for b in paar) > grens:
        return NIETS
    namen = ["eerste_kind", "tweede_kind"] + ["volgend_kind"] * len(leeftijden)
    maximum = sum(opzoeken(f"kindgebonden_budget_{naam}", dag) for naam in namen[: len(leeftijden)])
    maximum += sum(opzoeken("kindgebonden_budget_extra", dag) for jaren in leeftijden if 12 <= jaren < 16)
    maximum += sum(opzoeken("kindgebonden_budget_meer_extra", dag) for jaren in leeftijden if jaren >= 16)
    drempel = opzoeken("drempelinkomen", dag)
    if alleen:
        maximum += opzoeken("kindgebonden_budget_alleenstaande_ouder", dag)
    else:
        drempel += opzoeken("kindgebonden_budget_verhoging_drempel", dag)
    boven = max(Fraction(0), sum(b.inkomen for b in paar) - drempel)
    afbouw = opzoeken("kindgebonden_budget_afbouwpercentage", dag) / 100 * boven
    return toekennen(max(Fraction(0), maximum - afbouw))


def huurtoeslag(bewoners: list[Bewoner], woning: Woning, dag: date) -> Toekenning:
    """Wet op de huurtoeslag, the text until 2026 and the text since; Awir art. 2 and 7."""
    nieuw = dag >= date(2026, 1, 1)
    paar = _paar(bewoners)
    anderen = [b for b in bewoners if b not in paar and (b.eerste_graad or not b.huurt_deel)]
    huishouden = paar + anderen
    if jaren_oud(paar[0].geboren, dag) < 18 or not woning.zelfstandig:
        return NIETS

    volwassen = 21 if nieuw else 23
    gewone_grens = (
        any(b.rol == KIND or jaren_oud(b.geboren, dag) >= volwassen for b in huishouden) or woning.handicap
    )
    hoogste = opzoeken("huurtoeslag_maximale_huurgrens" if gewone_grens else "huurtoeslag_jongerengrens", dag)
    huur = woning.kale_huur
    if not nieuw:
        huur += sum(min(post, Fraction(12)) for post in woning.servicekosten)
        mag_hoger = woning.aangepast or woning.eerder_toeslag or (woning.voor_acht and len(huishouden) >= 8)
        if huur > hoogste and not mag_hoger:
            return NIETS
    huur = min(huur, hoogste)

    grens = opzoeken(f"vermogensgrens_huurtoeslag_{'persoon' if len(paar) == 1 else 'partners'}", dag)
    if sum(b.vermogen for b in paar) > grens:
        return NIETS
    if any(b.vermogen > opzoeken("vermogensgrens_huurtoeslag_persoon", dag) for b in anderen):
        return NIETS

    inkomen = sum((b.inkomen for b in paar), Fraction(0))
    nieuwjaar = date(dag.year, 1, 1)
    for b in anderen:
        jong_kind = b.rol == KIND and jaren_oud(b.geboren, nieuwjaar) < 23
        vrij = opzoeken("vrijgesteld_kindinkomen", dag) if jong_kind else Fraction(0)
        inkomen += max(Fraction(0), b.inkomen - vrij)

    soort = "eenpersoons" if len(huishouden) == 1 else "meerpersoons"
    if dag < date(2025, 1, 1) and any(heeft_aow_leeftijd(b.geboren, nieuwjaar) for b in huishouden):
        soort += "_ouderen"
    normhuur = opzoeken(f"huurtoeslag_normhuur_{soort}", dag)
    boven_ijkpunt = inkomen - opzoeken(f"huurtoeslag_ijkpunt_{soort}", dag)
    if not nieuw and boven_ijkpunt > 0:
        a = opzoeken(f"huurtoeslag_factor_a_per_biljoen_{soort}", dag) / 10**12
        b_ = opzoeken(f"huurtoeslag_factor_b_{soort}", dag) / 10**10
        normhuur = Fraction(ceil((a * inkomen**2 + b_ * inkomen) * 100), 100)
    basishuur = normhuur + opzoeken("huurtoeslag_aanpassing_basishuur", dag)

    kwaliteit = opzoeken("huurtoeslag_kwaliteitskortingsgrens", dag)
    aftopping = opzoeken(f"huurtoeslag_aftoppingsgrens_{'hoog' if len(huishouden) > 2 else 'laag'}", dag)
    bedrag = max(Fraction(0), min(huur, kwaliteit) - basishuur)
    bedrag += Fraction(65, 100) * max(Fraction(0), min(huur, aftopping) - max(kwaliteit, basishuur))
    if (
        dag >= date(2025, 1, 1)
        or len(huishouden) == 1
        or woning.aangepast
        or any(heeft_aow_leeftijd(b.geboren, dag) for b in huishouden)
    ):
        bedrag += Fraction(40, 100) * max(Fraction(0), huur - max(aftopping, basishuur))
    if nieuw:
        afbouw = opzoeken(f"huurtoeslag_afbouw_{soort}", dag) / 100
        bedrag = max(Fraction(0), bedrag - max(Fraction(0), boven_ijkpunt) * afbouw / 12)
    return toekennen(bedrag * 12)
