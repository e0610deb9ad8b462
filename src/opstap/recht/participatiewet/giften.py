"""Gifts (art. 31 paragraph 2 under m, art. 18 paragraph 8): free up to an amount per calendar year.

Until 2026 each municipality set its own limit; from 2026 the law has one. Gifts and contributions that save
costs count together. What a food bank gives never counts.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Cent, Netto, feit, niet_gemodelleerd, regel, som

LANDELIJKE_GRENS = "2026-01-01"

feit(
    "giften_in_maand",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Giften in deze maand",
    vraag="Hoeveel giften en hulp die kosten bespaart, kreeg deze persoon deze maand, zonder de voedselbank?",
    artikel="Participatiewet art. 31 lid 2 onder m en art. 18 lid 8",
)
feit(
    "giften_eerder_dit_jaar",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Giften eerder dit kalenderjaar",
    vraag="Hoeveel giften en zulke hulp kreeg deze persoon dit kalenderjaar al, zonder deze maand?",
    artikel="Participatiewet art. 31 lid 2 onder m",
)
feit(
    "giften_hebben_aard_van_inkomen",
    soort="bool",
    titel="De giften zijn naar hun aard inkomen",
    vraag="Zijn de giften naar hun aard inkomen (en niet vermogen)?",
    artikel="Participatiewet art. 32 lid 1 en art. 34 lid 1 onder b",
    oordeel=True,
)


som(
    "giften_van_gezin",
    van="giften_in_maand",
    als="is_belanghebbende",
    titel="Giften in deze maand, samen",
    artikel="Participatiewet art. 31 lid 2 onder m",
)
som(
    "giften_van_gezin_eerder_dit_jaar",
    van="giften_eerder_dit_jaar",
    als="is_belanghebbende",
    titel="Giften eerder dit kalenderjaar, samen",
    artikel="Participatiewet art. 31 lid 2 onder m",
)


@regel(
    "Participatiewet art. 31 lid 2 onder m",
    titel="Heeft giften",
    uitleg={
        True: "U kreeg deze maand {giften_van_gezin} aan giften.",
        False: "U kreeg deze maand geen giften.",
    },
    vanaf="2015-01-01",
)
def heeft_giften(giften_van_gezin: Netto) -> bool:
    return giften_van_gezin > 0


@regel(
    "Participatiewet art. 31 lid 2 onder m (tekst tot 2026)",
    naam="giftengrens",
    titel="Giften die per kalenderjaar vrij zijn",
    uitleg={
        "overig": "In deze gemeente is per kalenderjaar {giftengrens} aan giften vrij.",
        "anders": "Er zijn geen giften.",
    },
    als="heeft_giften",
    vanaf="2015-01-01",
    tot=LANDELIJKE_GRENS,
)
def giftengrens_van_gemeente(giften_vrij_bedrag: Cent) -> Netto:
    """Which gifts are justified was for the municipality to judge; its policy gives the amount."""
    return Netto(giften_vrij_bedrag)


@regel(
    "Participatiewet art. 31 lid 2 onder m",
    titel="Giften die per kalenderjaar vrij zijn",
    uitleg={
        "overig": "Per kalenderjaar is {giftengrens} aan giften vrij.",
        "anders": "Er zijn geen giften.",
    },
    als="heeft_giften",
    vanaf=LANDELIJKE_GRENS,
)
def giftengrens(vrije_giften_per_kalenderjaar: Netto) -> Netto:
    return vrije_giften_per_kalenderjaar


@regel(
    "Participatiewet art. 31 lid 2 onder m (tekst tot 2026)",
    naam="giftengrens_van_paar_onduidelijk",
    titel="Giften van een paar boven de grens",
    uitleg={
        False: "De gemeente zegt ook voor paren hoeveel giften vrij zijn.",
        "anders": "Er zijn geen giften.",
    },
    als="heeft_giften",
    vanaf="2015-01-01",
    tot=LANDELIJKE_GRENS,
)
def giftengrens_van_paar_tot_2026(heeft_giften: bool) -> bool:
    """Local policy had a limit per household type."""
    return not heeft_giften


@regel(
    "Participatiewet art. 31 lid 2 onder m",
    titel="Giften van een paar boven de grens",
    uitleg={
        True: "U hebt een partner en u kreeg samen meer dan {giftengrens} aan giften.",
        False: "Uw giften blijven onder de grens van {giftengrens}, of u hebt geen partner.",
        "anders": "Er zijn geen giften.",
    },
    als="heeft_giften",
    vanaf=LANDELIJKE_GRENS,
)
def giftengrens_van_paar_onduidelijk(
    is_gehuwd: bool, giften_van_gezin: Netto, giften_van_gezin_eerder_dit_jaar: Netto, giftengrens: Netto
) -> bool:
    """Below the limit it does not matter whether it holds per person or for both together."""
    return is_gehuwd and giften_van_gezin + giften_van_gezin_eerder_dit_jaar > giftengrens


niet_gemodelleerd(
    "Participatiewet art. 31 lid 2 onder m",
    als="giftengrens_van_paar_onduidelijk",
    voor="vrije_giften",
    zin="De wet zegt niet of de grens voor giften per persoon geldt of voor een paar samen. "
    "Laat een medewerker vaststellen hoeveel giften vrij zijn.",
)


@regel(
    "Participatiewet art. 31 lid 2 onder m",
    titel="Giften die niet meetellen",
    uitleg={
        "overig": "Eerder dit jaar kreeg u {giften_van_gezin_eerder_dit_jaar} aan giften. Van de giften van "
        "deze maand telt {vrije_giften} niet mee.",
        "anders": "Er zijn geen giften.",
    },
    als="heeft_giften",
    vanaf="2015-01-01",
)
def vrije_giften(
    giften_van_gezin: Netto, giften_van_gezin_eerder_dit_jaar: Netto, giftengrens: Netto
) -> Netto:
    """What fits under the limit after the gifts of earlier months in the same calendar year."""
    return min(giften_van_gezin, max(Netto(0), giftengrens - giften_van_gezin_eerder_dit_jaar))


@regel(
    "Participatiewet art. 31 lid 2 onder m",
    titel="Giften boven de grens",
    uitleg={
        "overig": "Van de giften van {giften_van_gezin} is {giften_boven_grens} meer dan vrij is.",
        0: "De giften blijven onder de grens.",
        "anders": "Er zijn geen giften.",
    },
    als="heeft_giften",
    vanaf="2015-01-01",
)
def giften_boven_grens(giften_van_gezin: Netto, vrije_giften: Netto) -> Netto:
    return giften_van_gezin - vrije_giften


@regel(
    "Participatiewet art. 31 lid 2 onder m",
    titel="Er zijn giften boven de grens",
    uitleg={True: "Er zijn giften boven de grens.", False: "Er zijn geen giften boven de grens."},
    vanaf="2015-01-01",
)
def heeft_giften_boven_grens(giften_boven_grens: Netto) -> bool:
    return giften_boven_grens > 0


@regel(
    "Participatiewet art. 32 lid 1",
    titel="Giften die als inkomen meetellen",
    uitleg={
        "overig": "Van de giften telt {giften_als_inkomen} mee als inkomen.",
        0: "De giften tellen niet mee als inkomen.",
        "anders": "Er zijn geen giften boven de grens.",
    },
    als="heeft_giften_boven_grens",
    vanaf="2015-01-01",
)
def giften_als_inkomen(giften_boven_grens: Netto, giften_hebben_aard_van_inkomen: bool) -> Netto:
    return giften_boven_grens if giften_hebben_aard_van_inkomen else Netto(0)


@regel(
    "Participatiewet art. 34 lid 1 onder b",
    titel="Giften die als vermogen meetellen",
    uitleg={
        "overig": "Van de giften telt {giften_als_vermogen} mee als vermogen.",
        0: "De giften tellen niet mee als vermogen.",
        "anders": "Er zijn geen giften boven de grens.",
    },
    als="heeft_giften_boven_grens",
    vanaf="2015-01-01",
)
def giften_als_vermogen(giften_boven_grens: Netto, giften_als_inkomen: Netto) -> Cent:
    """The same money is never counted twice."""
    return Cent(giften_boven_grens - giften_als_inkomen)
