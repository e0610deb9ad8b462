"""An advance is paid in time, settled by the grant over the same month, and a claim after a rejection."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from opstap.financien.models import Betaling, Boeking
from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen, voorschotten
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import Inhoudingsregel, Voorschot
from opstap.kern.models import Zaak
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

from .conftest import HAAG, Dorp, moment

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))
NORM = 128383
MINSTE = 115545
"""90% of the norm, to the cent."""
OORDELEN: dict[str, int | bool] = {
    "gemeente_vordert_terug": True,
    "gekozen_terugvordering": True,
    "terugvordering_dringende_redenen": False,
    "gezinsbijstand_verleend": False,
}


def vraag_aan(dorp: Dorp, ontvangen: date = date(2023, 12, 28), **anders: int) -> Zaak:
    dossier = dorp.huishouden(**anders)
    return aanvragen.dien_in(dossier, ontvangen=ontvangen, nu=moment(2023, 12, 28))


def verleen(zaak: Zaak, bedrag: int | None = None, maand: date = JAN, **oordelen: bool) -> Voorschot:
    return voorschotten.verleen(
        zaak,
        maand=maand,
        verwachte_bijstand=Netto(NORM),
        **{"duidelijk_geen_recht": False, "gegevens_verwijtbaar_onvolledig": False, **oordelen},
        bedrag=None if bedrag is None else Netto(bedrag),
        door="k.jansen",
        nu=moment(2024, 1, 10),
    )


def stand(rekening: str) -> int:
    rijen = Boeking.objects.filter(rekening__code=rekening)
    return int(rijen.aggregate(s=Sum("bedrag_cent", default=0))["s"])


def test_een_voorschot_is_ten_minste_negentig_procent_en_wordt_betaald(dorp: Dorp) -> None:
    voorschot = verleen(vraag_aan(dorp))
    assert voorschot.bedrag_cent == MINSTE
    betaling = Betaling.objects.get()
    assert (betaling.soort, betaling.maand, betaling.bedrag_cent) == ("voorschot", JAN, MINSTE)
    assert stand("voorschotten-bijstand") == MINSTE == -stand("te-betalen-uitkeringen")
    nagespeeld = speel_dag_na(voorschot.besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk


@pytest.mark.parametrize(
    ("bedrag", "code"), [(MINSTE - 1, "VOORSCHOT-TE-LAAG"), (NORM + 1, "VOORSCHOT-TE-HOOG")]
)
def test_niet_minder_dan_de_wet_en_niet_meer_dan_de_bijstand(dorp: Dorp, bedrag: int, code: str) -> None:
    zaak = vraag_aan(dorp)
    with pytest.raises(OpstapFout, match=code):
        verleen(zaak, bedrag)
    assert not Betaling.objects.exists()
    assert verleen(zaak, NORM).bedrag_cent == NORM


@pytest.mark.parametrize("oordeel", ["duidelijk_geen_recht", "gegevens_verwijtbaar_onvolledig"])
def test_geen_voorschot_als_de_wet_het_niet_geeft(dorp: Dorp, oordeel: str) -> None:
    with pytest.raises(OpstapFout, match="VOORSCHOT-NIET"):
        verleen(vraag_aan(dorp), **{oordeel: True})


def test_de_toekenning_verrekent_het_voorschot_buiten_de_beslagvrije_voet(dorp: Dorp) -> None:
    """ECLI:NL:CRVB:2023:2024. An attachment finds its room in what is left of the month."""
    zaak = vraag_aan(dorp)
    voorschot = verleen(zaak)
    inhoudingen.leg_beslag_vast(
        zaak.dossier, beslaglegger="Deurwaarder", iban="NL02ABNA0123456789", kenmerk="B-1", rang=1,
        gelegd_op=JAN, vanaf=JAN, hoofdsom=Netto(100000), grond="Rv art. 475", door="k.jansen",
        gecontroleerd_door="p.devries", nu=moment(2024, 1, 11),
    )  # fmt: skip
    aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 15))
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    assert list(Inhoudingsregel.objects.order_by("volgorde").values_list("soort", "bedrag_cent")) == [
        ("voorschot", MINSTE),
        ("derdenbeslag", 121964 - MINSTE),
    ]
    assert voorschotten.openstaand(voorschot) == 0 == stand("voorschotten-bijstand")
    assert {b.soort for b in Betaling.objects.all()} == {"voorschot", "derdenbeslag"}
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    assert Betaling.objects.get(maand=FEB, soort="maandbetaling").bedrag_cent == 121964 - 6419


def test_een_voorschot_over_een_maand_die_later_wordt_nabetaald(dorp: Dorp) -> None:
    zaak = vraag_aan(dorp)
    verleen(zaak)
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 2, 5), ingangsdatum=JAN)
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    betaald = list(Betaling.objects.order_by("maand", "id").values_list("soort", "maand", "bedrag_cent"))
    assert betaald == [
        ("voorschot", JAN, MINSTE),
        ("nabetaling", JAN, 121964 - MINSTE),
        ("maandbetaling", FEB, 121964),
    ]


def test_na_afwijzing_wordt_het_een_vordering_door_een_eigen_besluit(dorp: Dorp) -> None:
    zaak = vraag_aan(dorp, vermogen=9_000_000)
    voorschot = verleen(zaak)
    assert not voorschotten.te_beslissen(HAAG)
    aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 15))
    assert voorschotten.te_beslissen(HAAG) == [voorschot]
    vordering = voorschotten.vorder_terug(
        voorschot,
        oordelen=OORDELEN,
        schuldenaren=[dorp.aanvrager(zaak.dossier)],
        door="k.jansen",
        nu=moment(2024, 1, 16),
    )
    assert (vordering.grond, vorderingen.saldo(vordering)) == ("voorschot", MINSTE)
    assert stand("voorschotten-bijstand") == 0 == stand("4.1.2")
    assert not voorschotten.te_beslissen(HAAG)
    with pytest.raises(OpstapFout, match="VOORSCHOT-VERREKEND"):
        voorschotten.vorder_terug(
            voorschot, oordelen=OORDELEN, schuldenaren=[dorp.aanvrager(zaak.dossier)], door="k.jansen",
            nu=moment(2024, 1, 17),
        )  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Voorschot.objects.update(vordering=None)


def test_op_een_beslist_recht_is_er_geen_voorschot_meer(dorp: Dorp) -> None:
    zaak = vraag_aan(dorp)
    aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 5))
    with pytest.raises(OpstapFout, match="ZAAK-AFGEROND"):
        verleen(zaak)


def test_wie_op_een_voorschot_wacht_staat_in_volgorde_van_de_uiterste_dag(dorp: Dorp) -> None:
    """Four weeks from 28 December is 25 January; the second term ends on 22 February."""
    zaak = vraag_aan(dorp)
    assert voorschotten.te_verlenen(HAAG, op=date(2023, 12, 27)) == []
    assert voorschotten.te_verlenen(HAAG, op=date(2024, 1, 25)) == [(zaak, date(2024, 1, 25))]
    verleen(zaak)
    assert voorschotten.te_verlenen(HAAG, op=date(2024, 1, 25)) == []
    assert voorschotten.te_verlenen(HAAG, op=date(2024, 1, 26)) == [(zaak, date(2024, 2, 22))]
    verleen(zaak, maand=FEB)
    assert voorschotten.te_verlenen(HAAG, op=date(2024, 2, 22)) == []
