"""Per scheme: net or gross, and which outcome of the rules stands behind each line, down to the payment.

The lines of a scheme use the names of the rule book, so that a stored month and a computed case read alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from opstap.financien.specificaties.vormen import Basis, Regel

DEEL_VAN_MAAND = "deel van de maand"
"""The kind of the line about a right over only part of the month; its sentence names the days."""

Waarden = Mapping[str, int]
"""Outcome of the rule book -> cents; empty for a month that was never computed."""


@dataclass(frozen=True, slots=True)
class Opbouwregel:
    """A line and how it follows from the outcomes of the rules; shown when it is not nil."""

    soort: str
    titel: str
    zin: str
    artikel: str
    bedrag: Callable[[Waarden], int]


@dataclass(frozen=True, slots=True)
class Regeling:
    """A scheme: its basis, the outcome that is paid, and the lines that add up to it."""

    naam: str
    basis: Basis
    resultaat: str
    toelichting: str
    """What net or gross means here, in a sentence."""
    regels: tuple[Opbouwregel, ...]


def _af(naam: str) -> Callable[[Waarden], int]:
    return lambda waarden: -waarden[naam]


def _boven_de_norm(waarden: Waarden) -> int:
    """Income above the norm takes no more than the norm."""
    return max(0, waarden["inkomen_na_vrijlating"] - waarden["bijstandsnorm"])


def _buiten_de_norm(waarden: Waarden) -> int:
    """How far the assistance lies from what is left of the norm of the whole month."""
    over = max(0, waarden["bijstandsnorm"] - waarden["inkomen_na_vrijlating"])
    return waarden["bijstand"] + waarden["maatregel"] - over


def _krijgt_bijstand(waarden: Waarden) -> bool:
    return waarden["bijstand"] + waarden["maatregel"] > 0


def _geen_recht(waarden: Waarden) -> int:
    """What is left of the norm when there is no right for another reason than income."""
    return 0 if _krijgt_bijstand(waarden) else _buiten_de_norm(waarden)


def deel_van_maand(waarden: Waarden) -> int:
    """Only the days with a right count, with the income that belongs to them."""
    return _buiten_de_norm(waarden) if _krijgt_bijstand(waarden) else 0


BIJSTAND = Regeling(
    "Participatiewet",
    Basis.NETTO,
    "maandbetaling",
    "De bijstand is een netto bedrag. Loonheffing en Zvw-bijdrage betaalt de gemeente er apart bij.",
    (
        Opbouwregel(
            "norm",
            "Uw norm",
            "Het bedrag dat volgens de wet bij uw huishouden hoort.",
            "Participatiewet art. 20 tot en met 24",
            lambda waarden: waarden["norm"],
        ),
        Opbouwregel(
            "verlaging",
            "Verlaging van de norm",
            "Uw norm is lager om uw woonlasten of omdat u net van school komt.",
            "Participatiewet art. 27 en 28",
            _af("verlaging"),
        ),
        Opbouwregel(
            "inkomen",
            "Uw inkomen",
            "Wat u in deze maand verdiende of kreeg, gaat van de bijstand af.",
            "Participatiewet art. 31 en 32",
            _af("inkomen"),
        ),
        Opbouwregel(
            "vrijlating",
            "Dit deel van uw inkomen mag u houden",
            "Een deel van uw inkomen telt niet mee.",
            "Participatiewet art. 31 lid 2",
            lambda waarden: waarden["vrijlating"],
        ),
        Opbouwregel(
            "boven de norm",
            "Inkomen boven uw norm",
            "Uw inkomen is hoger dan uw norm. Meer dan de norm gaat er niet af.",
            "Participatiewet art. 19 lid 2",
            _boven_de_norm,
        ),
        Opbouwregel(
            "geen recht",
            "Geen recht op bijstand",
            "Deze maand is er geen recht op bijstand.",
            "Participatiewet art. 19",
            _geen_recht,
        ),
        Opbouwregel(
            DEEL_VAN_MAAND,
            "Alleen de dagen met recht",
            "U had recht op bijstand van {dagen}. Alleen die dagen tellen, met het inkomen dat erbij hoort.",
            "Participatiewet art. 45 lid 3",
            deel_van_maand,
        ),
        Opbouwregel(
            "maatregel",
            "Maatregel",
            "Uw bijstand is deze maand lager, omdat u een verplichting niet bent nagekomen. In het besluit "
            "over de maatregel staat waarom.",
            "Participatiewet art. 18",
            _af("maatregel"),
        ),
        Opbouwregel(
            "vakantietoeslag",
            "Apart gezet voor uw vakantiegeld",
            "Dit deel van uw bijstand krijgt u in juni.",
            "Participatiewet art. 19 lid 3 en art. 45",
            _af("vakantietoeslag"),
        ),
    ),
)

IOAW = Regeling(
    "IOAW",
    Basis.BRUTO,
    "ioaw_maandbetaling",
    "De IOAW is een bruto bedrag, en ook het inkomen telt bruto. Van dit bedrag gaat nog loonheffing af.",
    (
        Opbouwregel(
            "grondslag",
            "Uw grondslag",
            "Het bruto bedrag dat volgens de wet bij uw huishouden hoort.",
            "IOAW art. 5",
            lambda waarden: waarden["ioaw_grondslag"],
        ),
        Opbouwregel(
            "inkomen",
            "Uw bruto inkomen",
            "Wat u in deze maand bruto verdiende en wat daarvan meetelt.",
            "IOAW art. 8",
            _af("ioaw_ioaz_inkomen"),
        ),
        Opbouwregel(
            "onbetaald verlof",
            "Onbetaald verlof",
            "Wat u misliep door onbetaald verlof, vult de uitkering niet aan.",
            "IOAW art. 6 lid 1 onder e",
            _af("ioaw_ioaz_verlies_door_onbetaald_verlof"),
        ),
        Opbouwregel(
            "boven de grondslag",
            "Inkomen boven uw grondslag",
            "Meer dan de grondslag gaat er niet af.",
            "IOAW art. 9 lid 1",
            lambda waarden: (
                waarden["ioaw_uitkering"]
                - waarden["ioaw_grondslag"]
                + waarden["ioaw_ioaz_inkomen"]
                + waarden["ioaw_ioaz_verlies_door_onbetaald_verlof"]
            ),
        ),
        Opbouwregel(
            "vakantietoeslag",
            "Apart gezet als vakantie-uitkering",
            "Dit deel van de uitkering krijgt u later.",
            "IOAW art. 9 lid 2",
            _af("ioaw_vakantietoeslag"),
        ),
    ),
)

REGELINGEN = (BIJSTAND, IOAW)


def opbouw(
    regeling: Regeling, nieuw: Waarden, oud: Waarden | None = None, *, dagen: str = ""
) -> Sequence[Regel]:
    """The lines of a month; with what stood before it, of what changed. Their sum is the difference paid.

    `dagen` are the days with a right, in words.
    Every line that was or becomes something stays visible, so that both computations can be done by hand.
    """
    regels = []
    for deel in regeling.regels:
        wordt = deel.bedrag(nieuw)
        was = deel.bedrag(oud) if oud is not None else 0
        if wordt or was or deel is regeling.regels[0]:
            regels.append(
                Regel(
                    deel.soort,
                    deel.titel,
                    wordt - was,
                    deel.zin.format(dagen=dagen),
                    deel.artikel,
                    regeling.basis,
                    was,
                    wordt,
                )
            )
    return regels
