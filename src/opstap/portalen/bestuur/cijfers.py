"""Figures for a page or a file: the database may add up all rows of the municipality, and only sums come out.

What would say something about few people is withheld here, so that no page or file can forget it.
"""

from __future__ import annotations

from datetime import date

from opstap.gemeenten import Regeling
from opstap.kern.toegang import voor_sommen
from opstap.verantwoording import bestuursbeeld
from opstap.verantwoording import boekingsgroepen as groepen
from opstap.verantwoording import jaarrekening as rekening
from opstap.verantwoording import uitsplitsing as splitsing
from opstap.verantwoording.beelden import Clusterbeeld, Rekeningtabel
from opstap.verantwoording.bereik import andere_grens as grenzen
from opstap.verantwoording.bereik import beeld as bereik
from opstap.verantwoording.bereik.andere_grens import Grensbeeld
from opstap.verantwoording.bereik.beeld import Bereikbeeld
from opstap.verantwoording.boekingsgroepen import Celbeeld
from opstap.verantwoording.opvang import beeld as opvang
from opstap.verantwoording.opvang.beeld import Opvangbeeld
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


def bereikbeeld(gemeente: str, op: date) -> Bereikbeeld:
    """The reach of every scheme on a day. Errors: BEGROTING-NIET-VASTGESTELD."""
    with voor_sommen(gemeente):
        return bereik.bereikbeeld(gemeente, op, rekening.schaal(gemeente))


def opvangbeeld(gemeente: str, jaar: int, vandaag: date) -> Opvangbeeld:
    """Emergency shelter over a year, as it stands on a day."""
    with voor_sommen(gemeente):
        return opvang.opvangbeeld(gemeente, jaar, vandaag=vandaag)


def regelingen_met_grens(gemeente: str, op: date) -> tuple[Regeling, ...]:
    """The schemes of which another income limit can be computed."""
    return grenzen.met_grens(gemeente, op)


def andere_grens(gemeente: str, regeling: str, van: int, naar: int, op: date) -> Grensbeeld:
    """A scheme with another limit. Errors: those of verantwoording.bereik.andere_grens."""
    with voor_sommen(gemeente):
        return grenzen.grensbeeld(gemeente, regeling, naar, op, oud_procent=van)
