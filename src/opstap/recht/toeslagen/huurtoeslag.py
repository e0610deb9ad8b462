"""Rent allowance (Wet op de huurtoeslag): three parts of the rent, right and outcome; the same in all years.

What differs stands apart: `huurtoeslag_tot_2026` with `normhuur_tot_2026` (own rent goes up with the square
of income) and `huurtoeslag_vanaf_2026` (fixed own rent, linear reduction). Amounts are kept exact in
twelfths of a ten-thousandth of a cent, so that 65%, 40% and a twelfth of 27% need no rounding on the way.
"""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import maand_omlaag, op_cent, op_hele_euro
from opstap.recht.toeslagen.wijzigingen import ZONDER_OUDEREN
from opstap.regels import Basispunt, Cent, Netto, deel_afgerond, keuze, regel
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Wet op de huurtoeslag art. 13 en 21",
    titel="Rekenhuur waarover toeslag mogelijk is",
    uitleg="De huur telt tot {maximale_huur}: dat is hier {rekenhuur_voor_toeslag}.",
    vanaf="2019-01-01",
)
def rekenhuur_voor_toeslag(rekenhuur: Cent, maximale_huur: Cent) -> Cent:
    return min(rekenhuur, maximale_huur)


keuze(
    "minimum_normhuur",
    uit="is_eenpersoonshuishouden",
    waarden={True: "huurtoeslag_normhuur_eenpersoons", False: "huurtoeslag_normhuur_meerpersoons"},
    titel="Laagste normhuur",
    artikel="Wet op de huurtoeslag art. 17 lid 2 en 3",
    uitleg={
        True: "Voor een persoon is de laagste normhuur {huurtoeslag_normhuur_eenpersoons}.",
        False: "Voor meer personen is de laagste normhuur {huurtoeslag_normhuur_meerpersoons}.",
    },
    vanaf=ZONDER_OUDEREN,
)
keuze(
    "inkomensijkpunt",
    uit="is_eenpersoonshuishouden",
    waarden={True: "huurtoeslag_ijkpunt_eenpersoons", False: "huurtoeslag_ijkpunt_meerpersoons"},
    titel="Minimum-inkomensijkpunt",
    artikel="Wet op de huurtoeslag art. 17 lid 1",
    uitleg={
        True: "Voor een persoon is het ijkpunt {huurtoeslag_ijkpunt_eenpersoons}.",
        False: "Voor meer personen is het ijkpunt {huurtoeslag_ijkpunt_meerpersoons}.",
    },
    vanaf=ZONDER_OUDEREN,
)


@regel(
    "Wet op de huurtoeslag art. 16",
    titel="Basishuur",
    uitleg="De basishuur betaalt u altijd zelf: {basishuur}. Dat is de normhuur van {normhuur}, aangepast "
    "met {huurtoeslag_aanpassing_basishuur}.",
    vanaf="2019-01-01",
)
def basishuur(normhuur: Cent, huurtoeslag_aanpassing_basishuur: Cent) -> Cent:
    """The adjustment is set by decree (art. 27 lid 7), and has been below zero since 2024."""
    return normhuur + huurtoeslag_aanpassing_basishuur


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder a",
    titel="Deel A van de huur",
    uitleg={
        "overig": "Tussen de basishuur van {basishuur} en de kwaliteitskortingsgrens van "
        "{huurtoeslag_kwaliteitskortingsgrens} ligt {huur_deel_a}. Dit deel wordt helemaal vergoed.",
        0: "De huur van {rekenhuur_voor_toeslag} komt in dit deel niet boven de basishuur van {basishuur}.",
    },
    vanaf="2019-01-01",
)
def huur_deel_a(
    rekenhuur_voor_toeslag: Cent, basishuur: Cent, huurtoeslag_kwaliteitskortingsgrens: Cent
) -> Cent:
    return max(Cent(0), min(rekenhuur_voor_toeslag, huurtoeslag_kwaliteitskortingsgrens) - basishuur)


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder b en lid 2",
    titel="Deel B van de huur",
    uitleg={
        "overig": "Boven de kwaliteitskortingsgrens van {huurtoeslag_kwaliteitskortingsgrens}, tot de "
        "aftoppingsgrens van {aftoppingsgrens}, ligt {huur_deel_b}.",
        0: "De huur van {rekenhuur_voor_toeslag} heeft geen deel tussen de kwaliteitskortingsgrens van "
        "{huurtoeslag_kwaliteitskortingsgrens} en de aftoppingsgrens van {aftoppingsgrens}.",
    },
    vanaf="2019-01-01",
)
def huur_deel_b(
    rekenhuur_voor_toeslag: Cent,
    basishuur: Cent,
    huurtoeslag_kwaliteitskortingsgrens: Cent,
    aftoppingsgrens: Cent,
) -> Cent:
    onder = max(huurtoeslag_kwaliteitskortingsgrens, basishuur)
    return max(Cent(0), min(rekenhuur_voor_toeslag, aftoppingsgrens) - onder)


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c en lid 3",
    titel="Deel C van de huur",
    uitleg={
        "overig": "Boven de aftoppingsgrens van {aftoppingsgrens} ligt {huur_deel_c}.",
        0: "De huur van {rekenhuur_voor_toeslag} komt niet boven de aftoppingsgrens van {aftoppingsgrens}.",
        "anders": "Boven de aftoppingsgrens is er voor dit huishouden geen huurtoeslag.",
    },
    als="deel_c_geldt",
    vanaf="2019-01-01",
)
def huur_deel_c(rekenhuur_voor_toeslag: Cent, basishuur: Cent, aftoppingsgrens: Cent) -> Cent:
    return max(Cent(0), rekenhuur_voor_toeslag - max(aftoppingsgrens, basishuur))


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder a",
    titel="Huurtoeslag over deel A",
    uitleg={
        "overig": "Deel A wordt helemaal vergoed: {huurtoeslag_deel_a}.",
        0: "Over deel A is er geen huurtoeslag.",
    },
    vanaf="2019-01-01",
)
def huurtoeslag_deel_a(huur_deel_a: Cent) -> Netto:
    return Netto(huur_deel_a)


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder b",
    titel="Huurtoeslag over deel B",
    uitleg={
        "overig": "Van {huur_deel_b} wordt {huurtoeslag_percentage_b} vergoed: {huurtoeslag_deel_b}.",
        0: "Over deel B is er geen huurtoeslag.",
    },
    vanaf="2019-01-01",
)
def huurtoeslag_deel_b(huur_deel_b: Cent, huurtoeslag_percentage_b: Basispunt) -> Netto:
    """To the cent, to show it; the allowance uses the exact amount."""
    return Netto(deel_afgerond(huur_deel_b * huurtoeslag_percentage_b, BASISPUNTEN_PER_GEHEEL))


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c",
    titel="Huurtoeslag over deel C",
    uitleg={
        "overig": "Van {huur_deel_c} wordt {huurtoeslag_percentage_c} vergoed: {huurtoeslag_deel_c}.",
        0: "Over deel C is er geen huurtoeslag.",
    },
    vanaf="2019-01-01",
)
def huurtoeslag_deel_c(huur_deel_c: Cent, huurtoeslag_percentage_c: Basispunt) -> Netto:
    """To the cent, to show it; the allowance uses the exact amount."""
    return Netto(deel_afgerond(huur_deel_c * huurtoeslag_percentage_c, BASISPUNTEN_PER_GEHEEL))


@regel(
    "Wet op de huurtoeslag art. 21 lid 1",
    titel="Huurtoeslag over de huur, in twaalfden van een tienduizendste cent",
    uitleg={
        "overig": "Samen is dat deel A helemaal, {huurtoeslag_percentage_b} van {huur_deel_b} en "
        "{huurtoeslag_percentage_c} van {huur_deel_c}.",
        0: "Over geen deel van de huur is er huurtoeslag.",
    },
    vanaf="2019-01-01",
)
def huurtoeslag_over_huur_exact(
    huur_deel_a: Cent,
    huur_deel_b: Cent,
    huur_deel_c: Cent,
    huurtoeslag_percentage_b: Basispunt,
    huurtoeslag_percentage_c: Basispunt,
) -> int:
    deel_a = int(huur_deel_a) * BASISPUNTEN_PER_GEHEEL
    deel_b = int(huur_deel_b) * int(huurtoeslag_percentage_b)
    deel_c = int(huur_deel_c) * int(huurtoeslag_percentage_c)
    return (deel_a + deel_b + deel_c) * MAANDEN_PER_JAAR


@regel(
    "Wet op de huurtoeslag art. 8 en 11",
    titel="Huurder die huurtoeslag kan krijgen",
    uitleg={
        True: "De aanvrager is meerderjarig en huurt een zelfstandige woning.",
        False: "De aanvrager huurt geen zelfstandige woning.",
        "anders": "De aanvrager is niet meerderjarig.",
    },
    als="aanvrager_is_meerderjarig",
    vanaf="2019-01-01",
)
def huurder_kan_huurtoeslag_krijgen(huurt_zelfstandige_woning: bool) -> bool:
    return huurt_zelfstandige_woning


@regel(
    "Wet op de huurtoeslag art. 13",
    titel="Huurtoeslag mogelijk, gelet op de huur",
    uitleg={
        True: "De huur staat huurtoeslag niet in de weg.",
        False: "De huur is te hoog voor huurtoeslag.",
        "anders": "De aanvrager kan geen huurtoeslag krijgen.",
    },
    als="huurder_kan_huurtoeslag_krijgen",
    vanaf="2019-01-01",
)
def huurtoeslag_mogelijk(huur_te_hoog_voor_toeslag: bool) -> bool:
    return not huur_te_hoog_voor_toeslag


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Huurtoeslag haalt het minimum",
    uitleg={
        True: "De huurtoeslag is ten minste {toeslag_minimum_per_jaar} per jaar.",
        False: "De huurtoeslag is lager dan {toeslag_minimum_per_jaar} per jaar. Dan wordt zij niet "
        "toegekend.",
        "anders": "Er is geen huurtoeslag.",
    },
    als="huurtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def huurtoeslag_boven_minimum(huurtoeslag_exact: int, toeslag_minimum_per_jaar: Netto) -> bool:
    return op_hele_euro(huurtoeslag_exact, BASISPUNTEN_PER_GEHEEL) >= toeslag_minimum_per_jaar


@regel(
    "Wet op de huurtoeslag art. 7",
    titel="Recht op huurtoeslag",
    uitleg={
        True: "U hebt recht op huurtoeslag.",
        False: "U hebt geen recht op huurtoeslag, omdat er te veel vermogen is.",
        "anders": "U hebt geen recht op huurtoeslag.",
    },
    als="huurtoeslag_boven_minimum",
    vanaf="2019-01-01",
)
def recht_op_huurtoeslag(vermogen_onder_grens_huurtoeslag: bool) -> bool:
    return vermogen_onder_grens_huurtoeslag


@regel(
    "Wet op de huurtoeslag art. 21",
    titel="Huurtoeslag per maand, op de cent",
    uitleg={
        "overig": "De huurtoeslag is {huurtoeslag_maand_op_de_cent} per maand.",
        "anders": "U krijgt geen huurtoeslag.",
    },
    als="recht_op_huurtoeslag",
    vanaf="2019-01-01",
)
def huurtoeslag_maand_op_de_cent(huurtoeslag_exact: int) -> Netto:
    return op_cent(huurtoeslag_exact, BASISPUNTEN_PER_GEHEEL * MAANDEN_PER_JAAR)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Huurtoeslag per jaar",
    uitleg={
        "overig": "Twaalf maanden, afgerond op hele euro's, is {huurtoeslag_jaar} huurtoeslag per jaar.",
        "anders": "U krijgt geen huurtoeslag.",
    },
    als="recht_op_huurtoeslag",
    vanaf="2019-01-01",
)
def huurtoeslag_jaar(huurtoeslag_exact: int) -> Netto:
    """Twelve equal months, half up to whole euros (Awir art. 14)."""
    return op_hele_euro(huurtoeslag_exact, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Wet op de huurtoeslag art. 21",
    titel="Huurtoeslag per maand",
    uitleg={
        "overig": "U krijgt {huurtoeslag_maand} huurtoeslag per maand.",
        "anders": "U krijgt geen huurtoeslag.",
    },
    als="recht_op_huurtoeslag",
    vanaf="2019-01-01",
)
def huurtoeslag_maand(huurtoeslag_exact: int) -> Netto:
    """The advance: down to whole euros."""
    return maand_omlaag(huurtoeslag_exact, BASISPUNTEN_PER_GEHEEL)
