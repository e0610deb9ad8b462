from __future__ import annotations

from datetime import date

from opstap.inkomen.geval import geval_op, gevallen_op
from opstap.inkomen.rekenen import reken

from .conftest import HAAG, Dorp, moment, vanaf

NU = moment(2024, 1, 10)


def test_proef(dorp: Dorp) -> None:
    d = dorp.huishouden(kinderen=(date(2015, 1, 1),))
    dorp.trekt_in(d, date(1980, 1, 1), vanaf(date(2024, 1, 1)), moment(2024, 1, 2))
    g = geval_op(d.pk, date(2024, 1, 1), NU)
    print(g)
    gs = gevallen_op(HAAG, [d.pk], date(2024, 1, 1), NU)
    print(gs)
    print(reken(HAAG, gs))
