"""UWV, May 2018: about 53,000 people got too little holiday pay; clients found it in the specification.

Here the resident sees month by month what the holiday pay is made of, days before it is paid, and what was
computed wrong is put right in time: the sum on the screen is the sum in the bank file.
"""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.test import Client

from opstap.financien import betaalopdrachten
from opstap.financien.models import Betaling
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.kern.models import Dossier
from opstap.portalen import demo
from opstap.portalen.templatetags.notatie import euro

from ..inkomen.conftest import HAAG, Dorp, maand, moment  # noqa: TID252

MAANDEN = [date(2024, nummer, 1) for nummer in range(1, 7)]
JAN, FEB, *_, JUN = MAANDEN


def kijk(client: Client, dossier: Dossier, op: datetime, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(demo, "nu", lambda: op)
    return client.get(f"/inwoner/{dossier.nummer}/betaling/2024-06/").content.decode()


def test_uwv_2018_de_opbouw_is_te_zien_voor_er_wordt_betaald(
    dorp: Dorp, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = dorp.huishouden()
    dorp.loon(dorp.aanvrager(dossier), 90_000, maand(2024, 2), moment(2023, 12, 1))
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    for eerste in MAANDEN[:-1]:
        maandrun.draai(HAAG, eerste, moment(2024, eerste.month, 20))
    # The resident saw in the account that February built up too little: the wage was lower.
    voor = client.get(f"/inwoner/{dossier.nummer}/betalingen/").content.decode()
    assert "Hoe is dit opgebouwd?" in voor
    dorp.loon(dorp.aanvrager(dossier), 0, maand(2024, 2), moment(2024, 6, 3))
    maandrun.draai(HAAG, JUN, moment(2024, 6, 20))
    vakantiegeld = Betaling.objects.get(soort="vakantietoeslag")
    bladzijde = kijk(client, dossier, moment(2024, 6, 20, 12), monkeypatch)
    assert "Opgebouwd over februari 2024" in bladzijde
    assert "Verbeterd over februari 2024" in bladzijde
    assert euro(vakantiegeld.bedrag_cent) in bladzijde

    opdracht = betaalopdrachten.maak_opdracht(
        HAAG, JUN, uitvoerdatum=date(2024, 6, 24), door="f.bakker", moment=moment(2024, 6, 20)
    )
    assert opdracht is not None
    bladzijde = kijk(client, dossier, moment(2024, 6, 21), monkeypatch)
    assert "U krijgt in juni" in bladzijde
    assert "Wij betalen op maandag\u00a024\u00a0juni\u00a02024." in bladzijde
    in_bestand = sum(opdracht.betalingen.filter(maand=JUN).values_list("bedrag_cent", flat=True))
    nabetaling = Betaling.objects.get(soort="nabetaling").bedrag_cent
    assert euro(in_bestand + nabetaling) in bladzijde
