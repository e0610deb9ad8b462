"""Rent allowance up to 2025: own rent rises with income (Wht art. 17 to 19), by household type until 2024.

Own rent is a·Y² + b·Y above a threshold. With Y in cents the exact number has up to 27 digits; it is worked
out in two halves of ten million, so that every step fits in 64 bits and nothing is lost.
"""

from __future__ import annotations

from opstap.recht.toeslagen.soorten import Huishoudtype
from opstap.recht.toeslagen.wijzigingen import LINEAIR, ZONDER_OUDEREN
from opstap.regels import Bruto, Cent, een_van, keuze, regel

HALF = 10_000_000
"""The square root of 10^14, by which a·Y² + b·Y in cents is divided."""

PLAFOND = 100_000_000
"""A million euros: above it the outcome is nil all the same, and the numbers would no longer fit."""

MILJOENSTEN = 1_000_000
TIENMILJOENSTEN_PER_MILJOENSTE = 10


@regel(
    "Wet op de huurtoeslag art. 2 (tekst tot 2025)",
    titel="Oudere in het huishouden",
    uitleg={
        True: "Deze persoon had de AOW-leeftijd op de eerste dag van het jaar.",
        False: "Deze persoon had de AOW-leeftijd nog niet op de eerste dag van het jaar.",
        "anders": "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    als="telt_voor_huurtoeslag",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def is_oudere_in_huishouden(aow_hele_jaar: bool) -> bool:
    return aow_hele_jaar


een_van(
    "oudere_in_huishouden",
    als="is_oudere_in_huishouden",
    titel="Er woont iemand met de AOW-leeftijd",
    artikel="Wet op de huurtoeslag art. 2 (tekst tot 2025)",
)


@regel(
    "Wet op de huurtoeslag art. 2 (tekst tot 2025)",
    titel="Huishoudtype voor de huurtoeslag",
    uitleg="Dit is een {huishoudtype_huurtoeslag}.",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def huishoudtype_huurtoeslag(is_eenpersoonshuishouden: bool, oudere_in_huishouden: bool) -> Huishoudtype:
    if is_eenpersoonshuishouden:
        return Huishoudtype.EENPERSOONS_OUDEREN if oudere_in_huishouden else Huishoudtype.EENPERSOONS
    return Huishoudtype.MEERPERSOONS_OUDEREN if oudere_in_huishouden else Huishoudtype.MEERPERSOONS


for _naam, _titel, _reeks, _artikel in (
    ("minimum_normhuur", "Laagste normhuur", "normhuur", "17 lid 2 en 3"),
    ("inkomensijkpunt", "Minimum-inkomensijkpunt", "ijkpunt", "17 lid 1"),
    ("normhuur_factor_a", "Factor a, in biljoensten", "factor_a_per_biljoen", "19 lid 2"),
    ("normhuur_factor_b", "Factor b, als huur bij tien miljard euro inkomen", "factor_b", "19 lid 2"),
):
    keuze(
        _naam,
        uit="huishoudtype_huurtoeslag",
        waarden={
            Huishoudtype.EENPERSOONS: f"huurtoeslag_{_reeks}_eenpersoons",
            Huishoudtype.MEERPERSOONS: f"huurtoeslag_{_reeks}_meerpersoons",
            Huishoudtype.EENPERSOONS_OUDEREN: f"huurtoeslag_{_reeks}_eenpersoons_ouderen",
            Huishoudtype.MEERPERSOONS_OUDEREN: f"huurtoeslag_{_reeks}_meerpersoons_ouderen",
        },
        titel=_titel,
        artikel=f"Wet op de huurtoeslag art. {_artikel}",
        uitleg=f"{_titel}: {{{_naam}}}, voor een {{huishoudtype_huurtoeslag}}.",
        vanaf="2019-01-01",
        tot=ZONDER_OUDEREN,
    )


for _naam, _titel, _reeks in (
    ("normhuur_factor_a", "Factor a, in biljoensten", "factor_a_per_biljoen"),
    ("normhuur_factor_b", "Factor b, als huur bij tien miljard euro inkomen", "factor_b"),
):
    keuze(
        _naam,
        uit="is_eenpersoonshuishouden",
        waarden={
            True: f"huurtoeslag_{_reeks}_eenpersoons",
            False: f"huurtoeslag_{_reeks}_meerpersoons",
        },
        titel=_titel,
        artikel="Wet op de huurtoeslag art. 19 lid 2",
        uitleg=f"{_titel}: {{{_naam}}}.",
        vanaf=ZONDER_OUDEREN,
        tot=LINEAIR,
    )


@regel(
    "Wet op de huurtoeslag art. 19 lid 1 en 2",
    titel="Inkomen boven het ijkpunt",
    uitleg={
        True: "Het rekeninkomen van {rekeninkomen} is hoger dan het ijkpunt van {inkomensijkpunt}. De "
        "normhuur stijgt dan met het inkomen.",
        False: "Het rekeninkomen van {rekeninkomen} is niet hoger dan het ijkpunt van {inkomensijkpunt}.",
    },
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def rekeninkomen_boven_ijkpunt(rekeninkomen: Bruto, inkomensijkpunt: Bruto) -> bool:
    return rekeninkomen > inkomensijkpunt


def tienmiljoensten_cent(inkomen: int, factor_a: int, factor_b: int) -> int:
    """a·Y² + b·Y in ten-millionths of a cent, rounded up; `factor_a` in 10^-12, `factor_b` in 10^-12.

    In cents the outcome is Y·(a·Y + 100·b) / 10^14 for Y in cents.
    """
    y = min(inkomen, PLAFOND)
    p = factor_a * y + 100 * factor_b
    return y * (p // HALF) - (-(y * (p % HALF)) // HALF)


@regel(
    "Wet op de huurtoeslag art. 19 lid 2",
    titel="Normhuur bij dit inkomen, in tienmiljoensten van een cent",
    uitleg={
        "overig": "De normhuur is factor a maal het inkomen in het kwadraat, en factor b maal het inkomen "
        "van {rekeninkomen}.",
        "anders": "Het inkomen is niet hoger dan het ijkpunt.",
    },
    als="rekeninkomen_boven_ijkpunt",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def normhuur_bij_inkomen(rekeninkomen: Bruto, normhuur_factor_a: int, normhuur_factor_b: Cent) -> int:
    return tienmiljoensten_cent(int(rekeninkomen), normhuur_factor_a, int(normhuur_factor_b))


@regel(
    "Wet op de huurtoeslag art. 19 lid 2 en 3",
    titel="Normhuur bij dit inkomen",
    uitleg={
        "overig": "Bij een inkomen van {rekeninkomen} is de normhuur {normhuur_boven_ijkpunt}, naar boven "
        "afgerond op centen.",
        "anders": "Het inkomen is niet hoger dan het ijkpunt.",
    },
    als="rekeninkomen_boven_ijkpunt",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def normhuur_boven_ijkpunt(rekeninkomen: Bruto, normhuur_factor_a: int, normhuur_factor_b: Cent) -> Cent:
    """Rounded up to whole cents (art. 19 lid 3)."""
    return Cent(
        -(-tienmiljoensten_cent(int(rekeninkomen), normhuur_factor_a, int(normhuur_factor_b)) // HALF)
    )


keuze(
    "normhuur",
    uit="rekeninkomen_boven_ijkpunt",
    waarden={True: "normhuur_boven_ijkpunt", False: "minimum_normhuur"},
    titel="Normhuur",
    artikel="Wet op de huurtoeslag art. 19",
    uitleg={
        True: "De normhuur hoort bij uw inkomen: {normhuur_boven_ijkpunt}.",
        False: "De laagste normhuur geldt: {minimum_normhuur}.",
    },
    vanaf="2019-01-01",
    tot=LINEAIR,
)
