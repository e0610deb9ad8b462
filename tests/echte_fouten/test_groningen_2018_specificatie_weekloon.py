"""Groningen, 2018 and 2022: with weekly and four-weekly wages the specification could not be followed.

What a specification is written from names the period of earning of each part, its days in the month, the
computation, and each earlier payment that it corrects; a reader can add it up.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from opstap import gemeenten
from opstap.financien.models import Betaling
from opstap.inkomen import aanvragen, herkomst, inkomstenopgaven, maandrun
from opstap.inkomen.aanvragen import Verzoek
from opstap.inkomen.inkomensstand import NieuweOpgave
from opstap.inkomen.models import Inkomstenopgave, Inkomstenverhouding
from opstap.kern import feiten
from opstap.recht.participatiewet.toerekening import Toerekening

from ..inkomen.conftest import HAAG, Dorp, moment, vanaf  # noqa: TID252

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in range(1, 4))


def test_groningen_2018_de_opbouw_met_weekloon_is_na_te_rekenen(
    dorp: Dorp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gemeenten, "toerekening", lambda code: Toerekening.KALENDERDAGEN)
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    feiten.leg_vast(
        Inkomstenverhouding,
        persoon=wie,
        kenmerk="Uitzendwerk",
        soort="loon",
        heffingskorting_bij_gemeente=True,
        loonkostensubsidie=False,
        geldig=vanaf(date(2024, 1, 29)),
        bron="opgave inwoner",
        nu=moment(2024, 1, 30),
    )
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    weken = [date(2024, 1, 29) + timedelta(weeks=nummer) for nummer in range(5)]
    for maandag in weken:
        inkomstenopgaven.ontvang(
            NieuweOpgave(
                persoon_id=wie.pk,
                kenmerk="Uitzendwerk",
                aard=Inkomstenopgave.Aard.LOONSTROOK,
                van=maandag,
                tot_en_met=maandag + timedelta(days=6),
                netto=14_000,
                vakantieaanspraak=0,
                ontvangen=date(2024, 3, 6),
                bron="loonstroken",
            ),
            gemeente=HAAG,
            door="k.jansen",
            nu=moment(2024, 3, 6),
        )
    maandrun.draai(HAAG, MRT, moment(2024, 3, 20))
    uitkering = Betaling.objects.get(soort="maandbetaling", maand=FEB).sleutel.split("/")[1]
    opbouw = herkomst.van_berekening(int(uitkering), FEB, 2)
    assert [deel.van for deel in opbouw.verdiend] == weken
    assert [deel.dagen_in_maand for deel in opbouw.verdiend] == [4, 7, 7, 7, 4]
    assert sum(deel.netto for deel in opbouw.verdiend) == opbouw.inkomen == 29 * 2_000
    for deel in opbouw.verdiend:
        dagen = (deel.tot_en_met - deel.van).days + 1
        assert deel.netto * dagen == deel.netto_periode * deel.dagen_in_maand
    (eerder,) = opbouw.corrigeert
    assert (eerder.inkomen, eerder.bekend_op) == (0, moment(2024, 2, 20))
    assert eerder.betaald + opbouw.verschil == opbouw.maandbetaling
