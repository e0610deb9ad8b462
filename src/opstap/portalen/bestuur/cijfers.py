"""Published figures: the database may add up all rows of the municipality, and only sums come out."""

from __future__ import annotations

from opstap.kern.toegang import voor_sommen
from opstap.verantwoording import bestuursbeeld
from opstap.verantwoording.beelden import Clusterbeeld


def clusterbeeld(gemeente: str, jaar: int) -> Clusterbeeld:
    """The cluster's page of a year. Errors: those of verantwoording.bestuursbeeld.clusterbeeld."""
    with voor_sommen(gemeente):
        return bestuursbeeld.clusterbeeld(gemeente, jaar)
