"""Figures for a page or a file: the database may add up all rows of the municipality, and only sums come out.

What would say something about few people is withheld here, so that no page or file can forget it.
"""

from __future__ import annotations

from datetime import date

from opstap.kern.toegang import voor_sommen
from opstap.verantwoording import bestuursbeeld
from opstap.verantwoording import boekingsgroepen as groepen
from opstap.verantwoording import jaarrekening as rekening
from opstap.verantwoording import uitsplitsing as splitsing
from opstap.verantwoording.beelden import Clusterbeeld, Rekeningtabel
from opstap.verantwoording.boekingsgroepen import Celbeeld
from opstap.verantwoording.uitsplitsing import Uitsplitsing


def clusterbeeld(gemeente: str, jaar: int, tot: date | None = None) -> Clusterbeeld:
    """The cluster's page through a month. Errors: those of verantwoording.bestuursbeeld.clusterbeeld."""
    with voor_sommen(gemeente):
        return bestuursbeeld.clusterbeeld(gemeente, jaar, tot=tot, openbaar=True)


def jaarrekening(gemeente: str, jaar: int) -> Rekeningtabel:
    """All products of a year. Errors: BEGROTING-NIET-VASTGESTELD."""
    with voor_sommen(gemeente):
        return rekening.jaarrekening(gemeente, jaar, openbaar=True)


def uitsplitsing(gemeente: str, jaar: int, product: str) -> Uitsplitsing:
    """The accounts of a product by month. Errors: those of verantwoording.uitsplitsing."""
    with voor_sommen(gemeente):
        return splitsing.uitsplitsing(gemeente, jaar, product)


def boekingsgroepen(gemeente: str, product: str, code: str, maand: date) -> Celbeeld:
    """The groups of an account in a month. Errors: those of verantwoording.boekingsgroepen."""
    with voor_sommen(gemeente):
        return groepen.boekingsgroepen(gemeente, product, code, maand)
