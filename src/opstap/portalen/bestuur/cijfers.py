"""Figures for a page or a file: the database may add up all rows of the municipality, and only sums come out.

What would say something about few people is withheld here, so that no page or file can forget it.
"""

from __future__ import annotations

from datetime import date

from opstap.kern.toegang import voor_sommen
from opstap.verantwoording import bestuursbeeld
from opstap.verantwoording.beelden import Clusterbeeld


def clusterbeeld(gemeente: str, jaar: int, tot: date | None = None) -> Clusterbeeld:
    """The cluster's page through a month. Errors: those of verantwoording.bestuursbeeld.clusterbeeld."""
    with voor_sommen(gemeente):
        return bestuursbeeld.clusterbeeld(gemeente, jaar, tot=tot, openbaar=True)
