"""Amsterdam, 2010, with a scheme: the specification is there at once, and no debt takes from the money."""

from __future__ import annotations

from datetime import date

from django.test import Client

from opstap.financien.models import Betaling
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.specificaties import vakantiegeldrekening
from opstap.kern.tijdvak import vanaf
from opstap.minima import tegoeden, toekenningen, uitbetalen
from opstap.minima.models import Toekenning

from ..inkomen.conftest import HAAG, Dorp, moment  # noqa: TID252
from ..inkomen.schulden import verreken, vorder  # noqa: TID252
from ..minima.conftest import maak_besluit  # noqa: TID252

JAN, NU = date(2024, 1, 1), moment(2024, 1, 20)
JAAR = vanaf(JAN, date(2025, 1, 1))
TOESLAG, TEGOED, SCHULD, PER_MAAND = 350_00, 450_00, 300_00, 50_00


def ken_toe(dorp: Dorp) -> Toekenning:
    """The allowance of a household without anything else."""
    besluit = maak_besluit(dorp.huishouden())
    toekenning = toekenningen.ken_toe(
        besluit, regeling="inkomenstoeslag", geldig=JAAR, nu=NU, bedrag_cent=TOESLAG
    )
    uitbetalen.betaal([toekenning], maand=JAN, nu=NU)
    return toekenning


def test_amsterdam_2010_een_regeling_heeft_haar_specificatie_zodra_zij_klaarstaat(
    dorp: Dorp, client: Client
) -> None:
    """Before the payment is even in a bank file, the resident can read what it is for."""
    toekenning = ken_toe(dorp)
    betaling = Betaling.objects.get()
    assert betaling.betaalopdracht is None
    bladzijde = client.get(f"/inwoner/{toekenning.dossier.nummer}/betaling/2024-01/").content.decode()
    for wat in ("Individuele inkomenstoeslag", "350,00", betaling.end_to_end_id):
        assert wat in bladzijde


def test_amsterdam_2010_een_schuld_neemt_niets_van_een_regeling_of_een_tegoed(dorp: Dorp) -> None:
    """Debt, reservation, allowance and credit are four accounts; the run touches only the first two."""
    toekenning = ken_toe(dorp)
    dossier = toekenning.dossier
    tegoed = tegoeden.geef(toekenning, doel="zwemles", bedrag_cent=TEGOED, geldig=JAAR, door="t.test", nu=NU)
    schuld = vorder(dorp, dossier, SCHULD)
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    verreken(schuld, PER_MAAND, JAN)

    maandrun.draai(HAAG, JAN, moment(2024, 1, 21))

    assert vorderingen.saldo(schuld) == SCHULD - PER_MAAND
    assert Betaling.objects.get(soort=uitbetalen.REGELING).bedrag_cent == TOESLAG
    assert tegoeden.saldo(tegoed) == TEGOED
    (opgebouwd,) = vakantiegeldrekening.mutaties(dossier.pk, tot_en_met=date(2024, 1, 31))
    assert opgebouwd.bedrag > 0
