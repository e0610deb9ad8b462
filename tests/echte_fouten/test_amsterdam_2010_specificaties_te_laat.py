"""Amsterdam, 2010: specifications came up to two weeks late, and dozens of people got no holiday pay.

A migration mixed the reservation up with a debt that was already paid off. Here what comes over is a movement
of its own, a debt is another account, and every payment has its specification the moment it is put ready.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from opstap.financien.models import Betaling
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.models import Uitkering
from opstap.inkomen.specificaties import vakantiegeldrekening
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.kern.models import Gemeente

from ..inkomen.conftest import HAAG, Dorp, moment  # noqa: TID252
from ..inkomen.schulden import ontvang, vorder  # noqa: TID252
from ..koppelingen.test_bestaande_uitkeringen import aanvrager, neem_over  # noqa: TID252

MAANDEN = [date(2024, nummer, 1) for nummer in range(1, 7)]
JAN, *_, JUN = MAANDEN
OVERGENOMEN = 44_933


@pytest.fixture
def haag(db: None) -> None:
    Gemeente.objects.create(code=HAAG, naam="Den Haag")


def test_amsterdam_2010_wat_overkomt_wordt_in_juni_betaald_ook_naast_een_schuld(haag: None) -> None:
    neem_over(aanvrager())
    dossier = Uitkering.objects.get().dossier
    schuld = vorder(Dorp(), dossier, 30_000)
    ontvang(schuld, 30_000, date(2024, 1, 5))
    for eerste in MAANDEN:
        maandrun.draai(HAAG, eerste, moment(2024, eerste.month, 20))
    begin, *opgebouwd = vakantiegeldrekening.mutaties(dossier.pk, tot_en_met=date(2024, 6, 19))
    assert (begin.soort.value, begin.bedrag) == ("overgenomen", OVERGENOMEN)
    assert len(opgebouwd) == 5
    vakantiegeld = next(een for een in specificaties(dossier, JUN) if een.soort == "vakantietoeslag")
    assert [regel.bedrag for regel in vakantiegeld.regels] == [een.bedrag for een in (begin, *opgebouwd)]
    assert vakantiegeld.bedrag == Betaling.objects.get(soort="vakantietoeslag").bedrag_cent
    assert vorderingen.saldo(schuld) == 0


def test_amsterdam_2010_de_specificatie_is_er_op_de_dag_van_de_run(haag: None, client: Client) -> None:
    """Before the payment is even in a bank file, the resident can read it."""
    neem_over(aanvrager())
    dossier = Uitkering.objects.get().dossier
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    betaling = Betaling.objects.get()
    assert betaling.betaalopdracht is None
    bladzijde = client.get(f"/inwoner/{dossier.nummer}/betaling/2024-01/")
    assert betaling.end_to_end_id in bladzijde.content.decode()
    assert "Het bedrag staat nog niet bij de bank." in bladzijde.content.decode()
    overzicht = client.get(f"/inwoner/{dossier.nummer}/betalingen/").content.decode()
    assert "Overgenomen" in overzicht
    assert client.get(f"/inwoner/{dossier.nummer}/betaling/2024-01/pdf/").content.startswith(b"%PDF")
