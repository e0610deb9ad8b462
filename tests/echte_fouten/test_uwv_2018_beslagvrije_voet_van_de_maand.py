"""UWV, 2018: in thousands of cases the latest protected earnings level was used, not the month's own.

Here the room of a month is worked out with the norm and the level of that month, also when it is paid later,
and what was used stands on record beside the payment.
"""

from __future__ import annotations

from datetime import date

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Inhoudingsregel, Maandinhouding

from ..inkomen.conftest import HAAG, Dorp, moment  # noqa: TID252
from ..inkomen.schulden import beslag  # noqa: TID252

MEI, JUN, JUL = (date(2024, nummer, 1) for nummer in (5, 6, 7))
NORM_JUNI, NORM_JULI = 128383, 130845
"""The norm of a single person changed on 1 July 2024."""


def test_uwv_2018_elke_maand_heeft_haar_eigen_beslagvrije_voet(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    maandrun.draai(HAAG, MEI, moment(2024, 5, 20))
    maandrun.draai(HAAG, JUN, moment(2024, 6, 20))
    aanvragen.beslis_veel([Verzoek(dossier, JUN)], door="k.jansen", nu=moment(2024, 6, 27))
    beslag(dossier, 1_000_000, MEI)
    maandrun.draai(HAAG, JUL, moment(2024, 7, 20))
    niveaus = Maandinhouding.objects.order_by("maand").values_list(
        "maand", "beslagvrije_voet_cent", "ruimte_cent"
    )
    assert list(niveaus) == [
        (JUN, 121964, NORM_JUNI - 121964),
        (JUL, 124303, NORM_JULI - 124303),
    ]
    genomen = Inhoudingsregel.objects.order_by("maand").values_list("maand", "bedrag_cent")
    assert list(genomen) == [(JUN, NORM_JUNI - 121964), (JUL, NORM_JULI - 124303)]
