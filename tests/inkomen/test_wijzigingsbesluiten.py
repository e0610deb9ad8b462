"""One decision per benefit over all its months that come out differently: complete, short, and replayable."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from django.db import connection

from opstap.financien.models import Boeking
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.beoordeling.besluitvorming import maanden_van, speel_besluit_na
from opstap.inkomen.herziening.herrekenen import herreken
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.maandrun import verschillen
from opstap.inkomen.maandrun.werk import delen
from opstap.inkomen.maandrun.wijzigingsbesluiten import DOORGESCHOVEN
from opstap.inkomen.models import Maandberekening
from opstap.kern.models import Besluit, Dossier

from .conftest import HAAG, Dorp, maand, moment, vanaf
from .test_herrekenen import REDEN, TE_LAAG, _vorige_regels

MAANDEN = [date(2024, nummer, 1) for nummer in range(1, 8)]
JAN, FEB, MRT, APR, MEI, JUN, JUL = MAANDEN


def ken_toe(*dossiers: Dossier) -> None:
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 20))


def draai(*maanden: date) -> None:
    for een in maanden:
        maandrun.draai(HAAG, een, moment(2024, een.month, 20))


def wijziging(dossier: Dossier) -> Besluit:
    return Besluit.objects.get(dossier=dossier, soort=Besluit.Soort.WIJZIGING)


def anders_bij_naspelen() -> set[str]:
    """What does not come out equal: the months by the earlier rule book, and what the test spoils."""
    return {een.waar for een in speel_na(HAAG).verschillen}


@pytest.fixture
def drie_te_laag(dorp: Dorp, monkeypatch: pytest.MonkeyPatch) -> tuple[Dossier, Dossier]:
    """Two households; of one a rule book gave too little in three of six months, until it was put right."""
    anders, gelijk = dorp.huishouden(), dorp.huishouden()
    ken_toe(anders, gelijk)
    for een in MAANDEN[:6]:
        with monkeypatch.context() as tijdelijk:
            if een in (FEB, APR, MEI):
                tijdelijk.setattr(verschillen, "reken", partial(_vorige_regels, [anders]))
            draai(een)
    herreken(HAAG, vanaf=JAN, reden=REDEN, moment=moment(2024, 7, 1))
    draai(JUL)
    return anders, gelijk


def test_drie_van_zes_maanden_anders_is_een_besluit_over_precies_die_drie(
    drie_te_laag: tuple[Dossier, Dossier],
) -> None:
    anders, gelijk = drie_te_laag
    besluit = wijziging(anders)
    assert [(een["maand"], een["verschil"], een["reden"]) for een in maanden_van(besluit)] == [
        (een.isoformat(), TE_LAAG, REDEN) for een in (FEB, APR, MEI)
    ]
    assert besluit.uitkomst["verschil_bijstand"] == 3 * TE_LAAG
    assert not Besluit.objects.filter(dossier=gelijk, soort=Besluit.Soort.WIJZIGING).exists()
    assert not Maandberekening.objects.filter(dossier_id=gelijk.pk, volgnummer=2).exists()


def test_berekeningen_en_boekingen_van_die_maanden_wijzen_naar_het_besluit(
    drie_te_laag: tuple[Dossier, Dossier],
) -> None:
    besluit = wijziging(drie_te_laag[0])
    berekend = Maandberekening.objects.filter(besluit_id=besluit.pk, maand__lt=JUL).order_by("maand")
    bedragen = [een["bedragen"] for een in maanden_van(besluit)]
    assert [een.maand for een in berekend] == [FEB, APR, MEI]
    assert [een.maandbetaling_cent for een in berekend] == [een["maandbetaling"] for een in bedragen]
    geboekt = Boeking.objects.filter(besluit_id=besluit.pk, rekening__code="4.1.1", bedrag_cent=TE_LAAG)
    assert geboekt.count() == 3


def test_het_besluit_komt_bij_naspelen_gelijk_uit_en_legt_elke_maand_uit(
    drie_te_laag: tuple[Dossier, Dossier],
) -> None:
    besluit = wijziging(drie_te_laag[0])
    assert besluit.nummer not in anders_bij_naspelen()
    beeld = besluitbeeld(besluit)
    assert (beeld.naspeelbaar, beeld.zelfde_uitleg) == (True, True)
    assert [(een.maand, een.verschil, een.reden) for een in beeld.maanden] == [
        (een, TE_LAAG, REDEN) for een in (FEB, APR, MEI)
    ]
    assert all(een.uitleg for een in beeld.maanden)


def test_wat_elke_maand_hetzelfde_is_staat_er_een_keer(drie_te_laag: tuple[Dossier, Dossier]) -> None:
    besluit = wijziging(drie_te_laag[0])
    eerste, *rest = besluit.feiten["maanden"]
    assert set(eerste) == {"maand", "gezin", "personen", "bronnen"}
    assert rest == [{"maand": "2024-04-01"}, {"maand": "2024-05-01"}]
    assert [set(een) for een in besluit.bon["maanden"][1:]] == [{"peildatum"}, {"peildatum"}]


def test_feiten_die_per_maand_verschillen_komen_er_per_maand_weer_uit(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    ken_toe(dossier)
    draai(JAN, FEB, MRT, APR)
    for nummer, cent in ((1, 40_000), (3, 40_000), (4, 55_000)):
        dorp.loon(wie, cent, maand(2024, nummer), moment(2024, 5, nummer))
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(FEB), moment(2024, 5, 8))
    draai(MEI)
    besluit = wijziging(dossier)
    nagespeeld = list(speel_besluit_na(besluit))
    assert [(een.oordeel.maand, een.gelijk) for een in nagespeeld] == [
        (een, True) for een in (JAN, FEB, MRT, APR)
    ]
    assert [een.oordeel.geval for een in nagespeeld] == [
        geval_in(dossier.pk, een, besluit.bekend_op) for een in (JAN, FEB, MRT, APR)
    ]
    assert {een["maand"]: een["reden"] for een in maanden_van(besluit)} == {
        "2024-01-01": "inkomen",
        "2024-02-01": "woonrelatie, bewoning",
        "2024-03-01": "inkomen, woonrelatie, bewoning",
        "2024-04-01": "inkomen, woonrelatie, bewoning",
    }


def test_een_maand_die_doorschuift_noemt_de_vrijlating_als_aanleiding(dorp: Dorp) -> None:
    """Wage turns up in January: the months of disregard begin there, and the seventh falls off at the end."""
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    for nummer in range(2, 8):
        dorp.loon(wie, 40_000, maand(2024, nummer), moment(2024, 1, 5))
    ken_toe(dossier)
    draai(*MAANDEN)
    dorp.loon(wie, 40_000, maand(2024, 1), moment(2024, 8, 1))
    draai(date(2024, 8, 1))
    redenen = {een["maand"]: een["reden"] for een in maanden_van(wijziging(dossier))}
    assert redenen == {"2024-01-01": "inkomen", "2024-07-01": DOORGESCHOVEN}
    assert speel_na(HAAG).gelijk


def test_een_veranderd_feit_valt_op_ook_als_de_uitkomst_gelijk_blijft(
    drie_te_laag: tuple[Dossier, Dossier],
) -> None:
    besluit = wijziging(drie_te_laag[0])
    besluit.feiten["maanden"][0]["gezin"]["vermogen"] += 1
    assert not any(een.gelijk for een in speel_besluit_na(besluit))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE kern_besluit DISABLE TRIGGER USER")
    besluit.save(update_fields=["feiten"])
    assert besluit.nummer in anders_bij_naspelen()


def test_van_een_ander_regelboek_is_alleen_de_uitkomst_zeker(drie_te_laag: tuple[Dossier, Dossier]) -> None:
    besluit = wijziging(drie_te_laag[0])
    besluit.bon["maanden"][0]["regels"] = "0" * 16
    beeld = besluitbeeld(besluit)
    assert (beeld.naspeelbaar, beeld.zelfde_uitleg) == (True, False)


def test_een_deel_van_de_run_houdt_niet_meer_maanden_dan_in_het_geheugen_passen() -> None:
    werk = [(nummer, nummer, 36) for nummer in range(1, 9)]
    assert list(delen(werk, 8)) == [[1, 2, 3], [4, 5, 6], [7, 8]]
    assert list(delen([(dossier, uitkering, 0) for dossier, uitkering, _ in werk], 8)) == [list(range(1, 9))]


def test_een_dossier_met_veel_maanden_blijft_bij_elkaar() -> None:
    assert list(delen([(1, 1, 36), (1, 2, 36), (2, 3, 0)], 2)) == [[1, 2], [3]]
