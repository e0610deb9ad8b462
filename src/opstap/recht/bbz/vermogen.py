"""Wealth of the business (art. 1 and 3): up to where assistance can be given for nothing.

There is no limit to the right, only to the form: above the limit the loan stays (art. 13).
"""

from __future__ import annotations

from opstap.recht.bbz.soorten import Zelfstandige
from opstap.regels import Basispunt, Cent, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Bbz 2004 art. 1 onder i",
    titel="Eigen vermogen",
    uitleg="Het eigen vermogen is {bbz_eigen_vermogen}: {bbz_totaal_vermogen} min {bbz_schulden} schulden.",
    vanaf="2018-01-01",
)
def bbz_eigen_vermogen(bbz_totaal_vermogen: Cent, bbz_schulden: Cent) -> Cent:
    return bbz_totaal_vermogen - bbz_schulden


@regel(
    "Bbz 2004 art. 3 lid 1",
    titel="Vermogensgrens voor een bedrag om niet",
    uitleg="Tot {bbz_vermogensgrens_laag} eigen vermogen kan bijstand om niet. Daarboven alleen als het niet "
    "meer is dan {bbz_aandeel_eigen_vermogen} van {bbz_totaal_vermogen}, en nooit boven "
    "{bbz_vermogensgrens_hoog}. De grens is hier {bbz_vermogensgrens_gewoon}.",
    vanaf="2018-01-01",
)
def bbz_vermogensgrens_gewoon(
    bbz_totaal_vermogen: Cent,
    bbz_vermogensgrens_laag: Cent,
    bbz_vermogensgrens_hoog: Cent,
    bbz_aandeel_eigen_vermogen: Basispunt,
) -> Cent:
    """Parts a and b as one limit: 30% of all wealth, but at least the low and at most the high limit.

    The share is rounded down: "not more than 30%" of a whole number of cents.
    """
    aandeel = bbz_totaal_vermogen * bbz_aandeel_eigen_vermogen // BASISPUNTEN_PER_GEHEEL
    return max(bbz_vermogensgrens_laag, min(bbz_vermogensgrens_hoog, aandeel))


keuze(
    "bbz_vermogensgrens",
    uit="bbz_soort_zelfstandige",
    waarden={
        Zelfstandige.GEVESTIGD: "bbz_vermogensgrens_gewoon",
        Zelfstandige.BEGINNEND: "bbz_vermogensgrens_gewoon",
        Zelfstandige.OUDER: "bbz_vermogensgrens_oudere",
        Zelfstandige.BEEINDIGEND: "bbz_vermogensgrens_gewoon",
    },
    titel="Vermogensgrens",
    artikel="Bbz 2004 art. 3",
    uitleg="De grens voor een bedrag om niet is {bbz_vermogensgrens}.",
    vanaf="2018-01-01",
)


@regel(
    "Bbz 2004 art. 13",
    titel="Vermogen boven de grens",
    uitleg={
        "overig": "Het eigen vermogen van {bbz_eigen_vermogen} is {bbz_vermogen_boven_grens} hoger dan de "
        "grens van {bbz_vermogensgrens}.",
        0: "Het eigen vermogen van {bbz_eigen_vermogen} is niet hoger dan de grens van {bbz_vermogensgrens}.",
    },
    vanaf="2018-01-01",
)
def bbz_vermogen_boven_grens(bbz_eigen_vermogen: Cent, bbz_vermogensgrens: Cent) -> Cent:
    return max(Cent(0), bbz_eigen_vermogen - bbz_vermogensgrens)


@regel(
    "Bbz 2004 art. 3",
    titel="Een bedrag om niet is mogelijk",
    uitleg={
        True: "Het vermogen staat een bedrag om niet niet in de weg.",
        False: "Het vermogen is te hoog voor een bedrag om niet.",
    },
    vanaf="2018-01-01",
)
def bbz_om_niet_mogelijk(bbz_vermogen_boven_grens: Cent) -> bool:
    return bbz_vermogen_boven_grens == 0
