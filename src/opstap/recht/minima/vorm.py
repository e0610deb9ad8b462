"""What all local schemes share: bands of income, and a share of an amount rounded half up to the cent."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Basispunt, Cent, Netto, deel_afgerond
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


class Inkomensband(Keuze):
    """Where an income lies in a scheme with two amounts."""

    GEEN = 0, "boven de hoogste grens"
    LAAG = 1, "onder de laagste grens"
    HOOG = 2, "tussen de laagste en de hoogste grens"


def procent_van(bedrag: Netto, percentage: Basispunt) -> Netto:
    """An income limit, or a share of a net amount: whole cents, half up."""
    return deel_afgerond(bedrag * percentage, BASISPUNTEN_PER_GEHEEL)


def deel_van_kosten(kosten: Cent, percentage: Basispunt) -> Cent:
    """The same for costs on a bill."""
    return deel_afgerond(kosten * percentage, BASISPUNTEN_PER_GEHEEL)
