"""Groningen, 2018 and 2022: with weekly and four-weekly wages the specification could not be followed.

Here it names the period of earning of each part, its days in the month, the computation, and each earlier
payment that it corrects; the resident can add it up on the screen.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from opstap import gemeenten
from opstap.financien.models import Betaling
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.inkomsten.inkomensstand import NieuweOpgave
from opstap.inkomen.models import Inkomstenopgave, Inkomstenverhouding
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.kern import feiten
from opstap.recht.participatiewet.toerekening import Toerekening

from ..inkomen.conftest import HAAG, Dorp, moment, vanaf  # noqa: TID252

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in range(1, 4))


def test_groningen_2018_de_opbouw_met_weekloon_is_na_te_rekenen(
    dorp: Dorp, client: Client, monkeypatch: pytest.MonkeyPatch
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
    lager = next(een for een in specificaties(dossier, MRT) if een.maand == FEB)
    assert [deel.van for deel in lager.inkomsten] == weken
    assert [deel.dagen or 7 for deel in lager.inkomsten] == [4, 7, 7, 7, 4]
    inkomen = next(regel for regel in lager.regels if regel.soort == "inkomen")
    assert sum(deel.netto for deel in lager.inkomsten) == -inkomen.wordt == 29 * 2_000
    for deel in lager.inkomsten:
        dagen = (deel.tot_en_met - deel.van).days + 1
        assert deel.netto * dagen == deel.netto_periode * (deel.dagen or dagen)
    (eerder,) = lager.verbetert
    assert eerder.bedrag == lager.was == Betaling.objects.get(soort="maandbetaling", maand=FEB).bedrag_cent
    assert -lager.regels[-1].bedrag == lager.wordt - lager.was

    bladzijde = client.get(f"/inwoner/{dossier.nummer}/betaling/2024-03/").content.decode()
    for zin in (
        "verdiend van 29\u00a0januari\u00a02024 tot en met 4\u00a0februari\u00a02024: €\u00a0140,00 netto.",
        "4 van de 7 dagen vallen in deze maand: €\u00a0140,00 × 4 / 7 = €\u00a080,00.",
        f"kenmerk {eerder.overboeking.kenmerk}",
        "Netto loon: was €\u00a00,00, is nu €\u00a0580,00.",
    ):
        assert zin in bladzijde
