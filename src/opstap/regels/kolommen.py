"""Cases as columns: what a kernel takes in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from opstap.regels.beslissen import Geval
from opstap.regels.kernel import ONBEKEND, Kolom


def kolommen_van(gevallen: Sequence[Geval]) -> tuple[dict[str, Kolom], dict[str, Kolom], Kolom]:
    """The columns of households and of persons, and the offsets; what a case does not say is `ONBEKEND`."""
    namen_gezin = sorted({naam for geval in gevallen for naam in geval.gezin})
    rijen = [rij for geval in gevallen for rij in geval.personen]
    namen_persoon = sorted({naam for rij in rijen for naam in rij})
    onbekend = int(ONBEKEND)
    gezin = {
        naam: np.array([geval.gezin.get(naam, onbekend) for geval in gevallen], dtype=np.int64)
        for naam in namen_gezin
    }
    persoon = {
        naam: np.array([rij.get(naam, onbekend) for rij in rijen], dtype=np.int64) for naam in namen_persoon
    }
    offsets = np.zeros(len(gevallen) + 1, dtype=np.int64)
    np.cumsum([len(geval.personen) for geval in gevallen], out=offsets[1:])
    return gezin, persoon, offsets
