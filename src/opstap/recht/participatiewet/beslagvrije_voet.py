"""What of the assistance may be taken for debts: the protected earnings level (Rv art. 475c to 475e).

Until 2021 it is 90% of the norm, raised for housing and health insurance; since then 95% for whoever has
no more than the norm. The level is that of the month itself: the norm and the percentage of that day,
never the latest.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Netto, deel_afgerond, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2015-01-01"
VEREENVOUDIGD = "2021-01-01"
"""Wet vereenvoudiging beslagvrije voet."""


@regel(
    "Wetboek van Burgerlijke Rechtsvordering art. 475d (tekst tot 2021) en art. 475dc",
    titel="Vrij deel van de norm",
    uitleg="{beslagvrije_voet_percentage} van de norm van {bijstandsnorm} is {beslagvrij_deel_van_norm}.",
    vanaf=INGEVOERD,
)
def beslagvrij_deel_van_norm(bijstandsnorm: Netto, beslagvrije_voet_percentage: Basispunt) -> Netto:
    return deel_afgerond(bijstandsnorm * beslagvrije_voet_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Wetboek van Burgerlijke Rechtsvordering art. 475d (tekst tot 2021)",
    naam="beslagvrije_voet_op_bijstandsniveau",
    titel="Beslagvrije voet",
    uitleg="Vrij zijn {beslagvrij_deel_van_norm} en de verhoging van {verhoging_beslagvrije_voet}, min het "
    "andere inkomen van {inkomen_na_vrijlating}: {beslagvrije_voet_op_bijstandsniveau}.",
    vanaf=INGEVOERD,
    tot=VEREENVOUDIGD,
)
def beslagvrije_voet_tot_2021(
    beslagvrij_deel_van_norm: Netto, verhoging_beslagvrije_voet: Netto, inkomen_na_vrijlating: Netto
) -> Netto:
    return max(Netto(0), beslagvrij_deel_van_norm + verhoging_beslagvrije_voet - inkomen_na_vrijlating)


@regel(
    "Wetboek van Burgerlijke Rechtsvordering art. 475dc lid 2",
    titel="Beslagvrije voet op bijstandsniveau",
    uitleg="Vrij is {beslagvrij_deel_van_norm}, min het andere inkomen van {inkomen_na_vrijlating}: "
    "{beslagvrije_voet_op_bijstandsniveau}.",
    vanaf=VEREENVOUDIGD,
)
def beslagvrije_voet_op_bijstandsniveau(
    beslagvrij_deel_van_norm: Netto, inkomen_na_vrijlating: Netto
) -> Netto:
    """95% of the norm with holiday allowance, less the income of art. 32: 5% of the norm can be taken."""
    return max(Netto(0), beslagvrij_deel_van_norm - inkomen_na_vrijlating)


niet_gemodelleerd(
    "Wetboek van Burgerlijke Rechtsvordering art. 475da",
    naam="beslagvrije_voet_zonder_bijstand",
    soort="Netto",
    titel="Beslagvrije voet zonder bijstand",
    zin="De beslagvrije voet voor wie meer inkomen heeft dan de bijstandsnorm, is hier niet opgenomen. "
    "Gebruik de landelijke rekenhulp en vul de uitkomst in.",
)

keuze(
    "beslagvrije_voet",
    uit="recht_op_bijstand",
    waarden={True: "beslagvrije_voet_op_bijstandsniveau", False: "beslagvrije_voet_zonder_bijstand"},
    titel="Beslagvrije voet",
    artikel="Wetboek van Burgerlijke Rechtsvordering art. 475c tot en met 475e",
    uitleg={
        True: "Van de bijstand mag {beslagvrije_voet_op_bijstandsniveau} niet voor schulden worden gebruikt.",
        False: "Van het inkomen mag {beslagvrije_voet_zonder_bijstand} niet voor schulden worden gebruikt.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Wetboek van Burgerlijke Rechtsvordering art. 475c tot en met 475e",
    titel="Ruimte voor schulden",
    uitleg={
        "overig": "Van de bijstand van {bijstand_na_maatregel} mag {beslagruimte} voor schulden worden "
        "gebruikt.",
        0: "Van de bijstand mag niets voor schulden worden gebruikt.",
        "anders": "Er is geen bijstand.",
    },
    als="recht_op_bijstand",
    vanaf=INGEVOERD,
)
def beslagruimte(bijstand_na_maatregel: Netto, beslagvrije_voet_op_bijstandsniveau: Netto) -> Netto:
    """A measure comes first: what it takes is not there to be protected or offset."""
    return max(Netto(0), bijstand_na_maatregel - beslagvrije_voet_op_bijstandsniveau)
