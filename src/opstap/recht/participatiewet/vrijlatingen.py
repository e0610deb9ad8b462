"""Wage that is not counted, per person and month: which part of art. 31 paragraph 2 holds, and how much.

The parts: `vrijlating_eerste_maanden` (n), `vrijlating_alleenstaande_ouder` (r), `vrijlating_urenbeperking`
(y), `vrijlating_loonkostensubsidie` (z and aa). At most one of them holds at a time. The order in the law
changed on 2023-01-01: until then r went before y; since then y, z and aa go before r. The percentage is taken
of the net wage without the entitlement to holiday allowance: the law says "of these incomes" (see
docs/recht/participatiewet.md).
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Vrijlating
from opstap.regels import Basispunt, Netto, deel_afgerond, keuze, regel, som
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

VERPLAATST = "2023-01-01"
"""The day on which z and aa came into the law and y, z and aa went before r (Stb. 2022, 499)."""
EEN_REGEL = "2027-01-01"
"""The day on which art. 34a comes in the place of all parts (Stb. 2025, 312)."""


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Loon naast de bijstand",
    uitleg={
        True: "Deze persoon heeft loon naast de bijstand.",
        False: "Deze persoon krijgt zelf geen bijstand. Dan is er geen vrijlating.",
        "anders": "Deze persoon heeft geen loon.",
    },
    per="persoon",
    als="heeft_loon",
    vanaf="2015-01-01",
)
def heeft_loon_naast_bijstand(telt_voor_norm: bool) -> bool:
    """A disregard is for someone who receives assistance, so not for a partner without right."""
    return telt_voor_norm


@regel(
    "Participatiewet art. 31 lid 5",
    titel="Oud genoeg voor onderdeel n en r",
    uitleg={
        True: "Met {leeftijd} jaar kan de tijdelijke vrijlating gelden.",
        False: "Met {leeftijd} jaar geldt de tijdelijke vrijlating niet: dat kan pas vanaf "
        "{leeftijd_vrijlating_vanaf} jaar.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
)
def oud_genoeg_voor_vrijlating(leeftijd: int, leeftijd_vrijlating_vanaf: int) -> bool:
    return leeftijd >= leeftijd_vrijlating_vanaf


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Andere vrijlating dan onderdeel n mogelijk",
    uitleg={
        True: "Een andere vrijlating kan gelden.",
        False: "Zolang de eerste vrijlating loopt, geldt geen andere.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
)
def andere_vrijlating_mogelijk(vrijlating_n_geldt: bool) -> bool:
    return not vrijlating_n_geldt


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Vrijlating die geldt",
    uitleg={
        Vrijlating.GEEN: "Er geldt geen vrijlating. Het hele loon telt mee.",
        Vrijlating.ONDERDEEL_N: "De vrijlating van de eerste maanden werk geldt.",
        Vrijlating.ONDERDEEL_R: "De vrijlating voor alleenstaande ouders geldt.",
        Vrijlating.ONDERDEEL_Y: "De vrijlating bij een medische urenbeperking geldt.",
        Vrijlating.ONDERDEEL_Z: "De vrijlating bij loonkostensubsidie geldt.",
        Vrijlating.ONDERDEEL_AA: "De verlengde vrijlating bij loonkostensubsidie geldt.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)
def vrijlating_onderdeel(
    vrijlating_n_geldt: bool,
    vrijlating_r_geldt: bool,
    vrijlating_y_geldt: bool,
    vrijlating_z_geldt: bool,
    vrijlating_aa_geldt: bool,
) -> Vrijlating:
    """Which part holds; the parts exclude each other."""
    if vrijlating_n_geldt:
        return Vrijlating.ONDERDEEL_N
    if vrijlating_r_geldt:
        return Vrijlating.ONDERDEEL_R
    if vrijlating_y_geldt:
        return Vrijlating.ONDERDEEL_Y
    if vrijlating_z_geldt:
        return Vrijlating.ONDERDEEL_Z
    return Vrijlating.ONDERDEEL_AA if vrijlating_aa_geldt else Vrijlating.GEEN


keuze(
    "vrijlatingspercentage",
    uit="vrijlating_onderdeel",
    waarden={
        Vrijlating.ONDERDEEL_N: "vrijlating_n_percentage",
        Vrijlating.ONDERDEEL_R: "vrijlating_r_percentage",
        Vrijlating.ONDERDEEL_Y: "vrijlating_y_percentage",
        Vrijlating.ONDERDEEL_Z: "vrijlating_z_percentage",
        Vrijlating.ONDERDEEL_AA: "vrijlating_aa_percentage",
    },
    anders=0,
    titel="Deel van het loon dat niet meetelt",
    artikel="Participatiewet art. 31 lid 2",
    uitleg={
        "overig": "Volgens {vrijlating_onderdeel} telt {vrijlatingspercentage} van het loon niet mee.",
        "anders": "Er geldt geen vrijlating.",
    },
    per="persoon",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)

keuze(
    "vrijlatingsmaximum",
    uit="vrijlating_onderdeel",
    waarden={
        Vrijlating.ONDERDEEL_N: "vrijlating_n_maximum",
        Vrijlating.ONDERDEEL_R: "vrijlating_r_maximum",
        Vrijlating.ONDERDEEL_Y: "vrijlating_y_maximum",
        Vrijlating.ONDERDEEL_Z: "vrijlating_z_maximum",
        Vrijlating.ONDERDEEL_AA: "vrijlating_aa_maximum",
    },
    anders=0,
    titel="Hoogste bedrag dat niet meetelt",
    artikel="Participatiewet art. 31 lid 2",
    uitleg={
        "overig": "Volgens {vrijlating_onderdeel} telt hoogstens {vrijlatingsmaximum} niet mee.",
        "anders": "Er geldt geen vrijlating.",
    },
    per="persoon",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Vrijlating van deze persoon",
    uitleg={
        "overig": "{vrijlatingspercentage} van {netto_loon}, met een maximum van {vrijlatingsmaximum}: "
        "{vrijlating_persoon} van het loon telt niet mee.",
        0: "Het hele loon telt mee.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)
def vrijlating_persoon(
    netto_loon: Netto, vrijlatingspercentage: Basispunt, vrijlatingsmaximum: Netto
) -> Netto:
    deel = deel_afgerond(netto_loon * vrijlatingspercentage, BASISPUNTEN_PER_GEHEEL)
    return min(deel, vrijlatingsmaximum)


som(
    "vrijlating",
    van="vrijlating_persoon",
    als="heeft_loon_naast_bijstand",
    titel="Vrijlating van loon",
    artikel="Participatiewet art. 31 lid 2",
    uitleg={
        "overig": "Van het loon telt in totaal {vrijlating} niet mee.",
        0: "Er is geen loon dat niet meetelt.",
    },
)
