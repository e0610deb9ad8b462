"""From what was counted in the draw to the whole city, with an interval that says what it is made of.

In the interval: the draw (each stratum drawn again and again from itself) and the rounding of the published
figures, which are printed in whole thousands. At the low end the undecided have no right, at the high end
all of them do. Not in it: what the model assumes, and whether people's incomes are as they were published.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opstap.beleidslab.doelgroep.huishoudens import MET_KINDEREN, STRATA, Band, Huishoudsoort
from opstap.beleidslab.doelgroep.telling import Telling
from opstap.beleidslab.trekking import Masker, stroom

HERHALINGEN = 400
AFRONDING = 1000
"""Published numbers of households are whole thousands: each may be half of that off."""
_STAART = (2.5, 97.5)


@dataclass(frozen=True)
class Schatting:
    """Households: the best guess, and the ends between which it lies in 95 of 100 draws."""

    midden: int
    laag: int
    hoog: int

    @property
    def leeg(self) -> bool:
        return self.hoog == 0


def schat(telling: Telling, *, schaal: int = 1, zaad: int = 0) -> Schatting:
    """Households with a right in a city at scale 1 to `schaal`."""
    getrokken = np.maximum(telling.getrokken, 1)
    beslist = np.maximum(telling.ja + telling.nee, 1)
    naar_rato = telling.ja + telling.onbeslist * (telling.ja / beslist)
    midden = float((telling.omvang * naar_rato / getrokken).sum())
    rng = stroom(zaad, "schatting")
    laag, hoog = np.zeros(HERHALINGEN), np.zeros(HERHALINGEN)
    ruis = [_afronding(telling, band, rng) for band in Band]
    for plek, aantal in enumerate(telling.getrokken.tolist()):
        if not aantal:
            continue
        kansen = np.array([telling.ja[plek], telling.onbeslist[plek], telling.nee[plek]]) / aantal
        getal = rng.multinomial(aantal, kansen, size=HERHALINGEN)
        omvang = telling.omvang[plek] * ruis[STRATA[plek][0]] / aantal
        laag += omvang * getal[:, 0]
        hoog += omvang * (getal[:, 0] + getal[:, 1])
    onder, boven = np.percentile(laag, _STAART[0]) / schaal, np.percentile(hoog, _STAART[1]) / schaal
    punt = midden / schaal
    return Schatting(round(punt), int(np.floor(min(onder, punt))), int(np.ceil(max(boven, punt))))


def _afronding(telling: Telling, band: Band, rng: np.random.Generator) -> np.ndarray:
    """A factor per repetition: the published total of a band may be half a thousand more or less."""
    totaal = max(int(telling.omvang[van_band(band)].sum()), AFRONDING)
    return 1 + rng.uniform(-AFRONDING / 2, AFRONDING / 2, HERHALINGEN) / totaal


def van_soort(soort: Huishoudsoort) -> Masker:
    """The strata of one kind of household."""
    return np.array([deel is soort for _, deel in STRATA])


def met_kinderen() -> Masker:
    """The strata of households with children."""
    return np.array([deel in MET_KINDEREN for _, deel in STRATA])


def van_band(band: Band) -> Masker:
    """The strata of one band of income."""
    return np.array([deel is band for deel, _ in STRATA])
