"""What the municipality owes for being late is paid once, booked on its own account, and specified."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Sum

from opstap.financien import vrijgave
from opstap.financien.betaalopdrachten import maak_opdracht, verzend
from opstap.financien.models import Betaling, Boeking
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.betalen import verzuimbetalingen
from opstap.inkomen.herziening import rente_na_bezwaar
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.kern import feiten, ingebrekestellingen, zaken
from opstap.kern.models import Bankrekening, Besluit, Dossier, ZaakGebeurtenis
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.aansluiting import sluit_aan

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from .conftest import HAAG, IBAN, Dorp, moment, vanaf
from .test_bezwaar_gegrond import gegrond

__all__ = ["balie"]

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))
GESTELD = date(2024, 6, 3)  # the penalty begins on 18 June
JUN, JUL = date(2024, 6, 1), date(2024, 7, 1)


def stand(rekening: str) -> int:
    return int(
        Boeking.objects.filter(rekening__code=rekening).aggregate(s=Sum("bedrag_cent", default=0))["s"]
    )


def te_laat(dossier: Dossier, *, op: date = date(2024, 7, 1), uitgesloten: bool = False) -> Besluit:
    """An application of 2 April that is decided on 1 July, after a notice of default: 13 days."""
    nu = moment(2024, 7, 1)
    zaak = zaken.open_zaak(
        dossier, soort="aanvraag", ontvangen=date(2024, 4, 2), moment=moment(2024, 4, 2), tekst="Aanvraag"
    )
    zaken.neem_in_behandeling(zaak, moment=nu, tekst="In behandeling")
    gesteld = ingebrekestellingen.stel_in_gebreke(zaak, ontvangen=GESTELD, door="k.jansen", nu=nu)
    zaken.rond_af(zaak, op=op, moment=nu, tekst="Besluit genomen")
    reden = "kennelijk ongegrond" if uitgesloten else ""
    return ingebrekestellingen.stel_dwangsom_vast(
        gesteld, uitgesloten=uitgesloten, door="k.jansen", nu=nu, reden=reden
    )


def test_een_dwangsom_staat_meteen_klaar_en_is_een_keer_geboekt(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    besluit = te_laat(dossier)
    bedrag = verzuimbetalingen.bedrag_van(besluit)
    assert bedrag == 13 * 23_00
    betaling = Betaling.objects.get()
    assert (betaling.soort, betaling.bedrag_cent, betaling.iban) == ("dwangsom", bedrag, IBAN)
    assert verzuimbetalingen.zet_klaar(besluit, nu=moment(2024, 7, 9)) == bedrag
    assert Betaling.objects.count() == 1
    assert stand("dwangsommen") == bedrag == -stand("te-betalen-uitkeringen")
    assert verzuimbetalingen.te_betalen(HAAG) == []


def test_de_specificatie_zegt_waarvoor_het_is(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    te_laat(dossier)
    (een,) = specificaties(dossier, JUL)
    assert (een.soort, een.titel, een.bedrag) == ("dwangsom", "Dwangsom", 299_00)
    assert een.regels[0].artikel == "Algemene wet bestuursrecht art. 4:17"


def test_zonder_dwangsom_is_er_niets_te_betalen(dorp: Dorp) -> None:
    besluit = te_laat(dorp.huishouden(), uitgesloten=True)
    assert not Betaling.objects.exists()
    with pytest.raises(OpstapFout, match="VERZUIM-NIETS"):
        verzuimbetalingen.zet_klaar(besluit, nu=moment(2024, 7, 9))


def test_een_ander_besluit_geeft_zo_geen_geld(dorp: Dorp) -> None:
    (besluit,) = aanvragen.beslis_veel(
        [Verzoek(dorp.huishouden(), JAN)], door="k.jansen", nu=moment(2023, 12, 20)
    )
    with pytest.raises(OpstapFout, match="VERZUIM-SOORT"):
        verzuimbetalingen.zet_klaar(besluit, nu=moment(2024, 7, 9))


def test_zonder_bankrekening_wacht_het_besluit_in_zicht(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(
        Bankrekening, dossier_id=dossier.pk, per=JUN, bron="opgave inwoner", nu=moment(2024, 5, 20)
    )
    besluit = te_laat(dossier)
    assert not Betaling.objects.exists()
    assert ZaakGebeurtenis.objects.filter(
        soort="verzuim", tekst__contains="wacht op een bankrekening"
    ).exists()
    (wacht,) = verzuimbetalingen.te_betalen(HAAG)
    assert (wacht.besluit, wacht.bedrag_cent, wacht.uiterlijk) == (besluit, 299_00, date(2024, 8, 12))
    with pytest.raises(OpstapFout, match="REKENING-ONTBREEKT"):
        verzuimbetalingen.zet_klaar(besluit, nu=moment(2024, 7, 2))
    dorp.leg(
        Bankrekening,
        moment(2024, 7, 3),
        vanaf(JUN),
        dossier=dossier,
        iban=IBAN,
        tenaamstelling="Test Persoon",
    )
    assert verzuimbetalingen.zet_klaar(besluit, nu=moment(2024, 7, 3)) == 299_00
    assert verzuimbetalingen.te_betalen(HAAG) == []


def test_de_opdracht_controleert_de_dwangsom_naast_haar_besluit_en_plafond(dorp: Dorp, balie: Balie) -> None:
    te_laat(dorp.huishouden())
    opdracht = maak_opdracht(HAAG, JUL, uitvoerdatum=date(2024, 7, 10), door="Eva", moment=moment(2024, 7, 9))
    assert opdracht is not None
    gevonden = vrijgave.controleer(opdracht, moment=moment(2024, 7, 9))
    assert not [een for een in gevonden if een.zwaarte == "stopt"]


@pytest.mark.parametrize(("bedrag", "code"), [(298_00, "REGEL-BEDRAG"), (1_500_00, "PLAFOND-OVERSCHREDEN")])
def test_een_dwangsom_die_anders_is_dan_besloten_stopt(
    dorp: Dorp, balie: Balie, bedrag: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verzuimbetalingen, "bedrag_van", lambda besluit: bedrag)
    te_laat(dorp.huishouden())
    monkeypatch.undo()
    opdracht = maak_opdracht(HAAG, JUL, uitvoerdatum=date(2024, 7, 10), door="Eva", moment=moment(2024, 7, 9))
    assert opdracht is not None
    gevonden = vrijgave.controleer(opdracht, moment=moment(2024, 7, 9))
    assert code in {een.code for een in gevonden if een.zwaarte == "stopt"}


def gelijk_gekregen(dorp: Dorp) -> Besluit:
    """Income that was not there lowered January and February; the objection was right, and March pays it.

    Neighbours keep the batch of March near that of February.
    """
    dossier = dorp.huishouden()
    aanvrager = dorp.aanvrager(dossier)
    dorp.overig(aanvrager, 120000, vanaf(JAN, date(2024, 3, 1)), moment(2023, 12, 1))
    buren = [dorp.huishouden() for _ in range(4)]
    besluit, *_ = aanvragen.beslis_veel(
        [Verzoek(een, JAN) for een in (dossier, *buren)], door="k.jansen", nu=moment(2023, 12, 20)
    )
    for eerste in (JAN, FEB):
        maandrun.draai(HAAG, eerste, moment(2024, eerste.month, 20))
        betaal(eerste)
    op_bezwaar = gegrond(besluit)
    dorp.overig(aanvrager, 0, vanaf(JAN, date(2024, 3, 1)), moment(2024, 3, 1))
    return op_bezwaar


def betaal(eerste: date) -> None:
    opdracht = maak_opdracht(
        HAAG,
        eerste,
        uitvoerdatum=eerste.replace(day=23),
        door="Eva",
        moment=moment(eerste.year, eerste.month, 21),
    )
    assert opdracht is not None
    nu = moment(eerste.year, eerste.month, 22)
    for code in {een.code for een in vrijgave.controleer(opdracht, moment=nu)}:
        vrijgave.beoordeel(opdracht, code, door="Cor", reden="Nagekeken.", moment=nu)
    vrijgave.geef_vrij(opdracht, door="Ben", moment=nu)
    verzend(opdracht, door="Eva", datum=eerste.replace(day=22))


def test_na_een_gegrond_bezwaar_wordt_de_rente_over_de_nabetaling_aangeboden(
    dorp: Dorp, balie: Balie
) -> None:
    op_bezwaar = gelijk_gekregen(dorp)
    assert rente_na_bezwaar.te_beslissen(HAAG) == []
    maandrun.draai(HAAG, MRT, moment(2024, 3, 20))
    assert rente_na_bezwaar.te_beslissen(HAAG) == []
    betaal(MRT)
    (aanbod,) = rente_na_bezwaar.te_beslissen(HAAG)
    assert aanbod.besluit == op_bezwaar
    assert [(een.maand, een.eerst_betaald, een.nabetaald) for een in aanbod.maanden] == [
        (JAN, date(2024, 1, 23), date(2024, 3, 23)),
        (FEB, date(2024, 2, 23), date(2024, 3, 23)),
    ]
    assert all(een.bedrag_cent > 50000 for een in aanbod.maanden)


def test_de_medewerker_beslist_over_de_rente_en_zij_wordt_betaald(dorp: Dorp, balie: Balie) -> None:
    op_bezwaar = gelijk_gekregen(dorp)
    maandrun.draai(HAAG, MRT, moment(2024, 3, 20))
    betaal(MRT)
    nu = moment(2024, 3, 25)
    dagen = {JAN: date(2024, 1, 24), FEB: date(2024, 2, 24)}
    with pytest.raises(OpstapFout, match="RENTE-VANAF"):
        rente_na_bezwaar.beslis(op_bezwaar, vanaf={JAN: dagen[JAN]}, door="k.jansen", nu=nu)
    besluit = rente_na_bezwaar.beslis(op_bezwaar, vanaf=dagen, door="k.jansen", nu=nu)
    assert rente_na_bezwaar.te_beslissen(HAAG) == []
    with pytest.raises(OpstapFout, match="RENTE-GEEN-AANBOD"):
        rente_na_bezwaar.beslis(op_bezwaar, vanaf=dagen, door="k.jansen", nu=nu)
    bedrag = verzuimbetalingen.bedrag_van(besluit)
    (januari, _), (februari, _) = besluit.feiten["achterstanden"]
    assert bedrag == (7 * (60 * januari + 29 * februari) + 18_300) // 36_600 > 10_00
    assert Betaling.objects.get(soort="wettelijke_rente").bedrag_cent == bedrag == stand("wettelijke-rente")
    open_ = {
        een.controle.code for een in sluit_aan(HAAG, 2024, met_specificaties=True) if not een.regel.sluit
    }
    assert open_ == set()
