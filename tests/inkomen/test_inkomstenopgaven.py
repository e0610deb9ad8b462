"""Statements of income: kept as received, attributed to the month of earning, provisional until confirmed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap import gemeenten
from opstap.financien.models import Betaling
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.inkomsten.inkomenslezing import Ontvangst
from opstap.inkomen.inkomsten.inkomensstand import NieuweOpgave
from opstap.inkomen.models import (
    Inkomensmaand,
    Inkomstenopgave,
    Inkomstenverhouding,
    Maandberekening,
    TeHerrekenen,
    Vordering,
)
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.kern import feiten
from opstap.kern.models import Dossier, Inkomen, Persoon
from opstap.recht.participatiewet.toerekening import Toerekening, verdeel
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment, vanaf

JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in range(1, 5))
BAAN = "Bakkerij Voorbeeld"
Aard = Inkomstenopgave.Aard


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    """A single person with a benefit from January and a job from February."""
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    werkt(dorp.aanvrager(dossier), BAAN, FEB)
    return dossier


@pytest.fixture
def per_kalenderdag(monkeypatch: pytest.MonkeyPatch) -> None:
    """A municipality that divides wages over months by calendar days."""
    monkeypatch.setattr(gemeenten, "toerekening", lambda code: Toerekening.KALENDERDAGEN)


def werkt(persoon: Persoon, kenmerk: str, van: date, tot: date | None = None) -> None:
    feiten.leg_vast(
        Inkomstenverhouding,
        persoon=persoon,
        kenmerk=kenmerk,
        soort="loon",
        heffingskorting_bij_gemeente=True,
        loonkostensubsidie=False,
        geldig=vanaf(van, tot),
        bron="opgave inwoner",
        nu=moment(2024, 1, 15),
    )


def lever(
    persoon: Persoon,
    van: date,
    tot_en_met: date,
    netto: int,
    nu: datetime,
    *,
    aard: Any = Aard.LOONSTROOK,
    kenmerk: str = BAAN,
) -> Ontvangst:
    opgave = NieuweOpgave(
        persoon_id=persoon.pk,
        kenmerk=kenmerk,
        aard=aard,
        van=van,
        tot_en_met=tot_en_met,
        netto=netto,
        vakantieaanspraak=0,
        ontvangen=nu.date(),
        bron="inwonersportaal",
    )
    return inkomstenopgaven.ontvang(opgave, gemeente=HAAG, door="inwoner", nu=nu)


def draai(maand: date) -> None:
    maandrun.draai(HAAG, maand, moment(maand.year, maand.month, 20))


def inkomen_in(persoon: Persoon, maand: date) -> int:
    return feiten.op(Inkomen, maand, moment(2030, 1, 1)).get(persoon=persoon, soort="loon").bedrag_cent


# Attribution: pure arithmetic.


def test_een_periode_in_een_maand_vraagt_geen_methode() -> None:
    (deel,) = verdeel(date(2024, 2, 5), date(2024, 2, 29), [100_001], None)
    assert (deel.maand, deel.dagen, deel.bedragen) == (FEB, 25, (100_001,))


def test_een_periode_over_twee_maanden_zonder_bekende_methode_wordt_bij_naam_geweigerd() -> None:
    with pytest.raises(OpstapFout) as fout:
        verdeel(date(2024, 2, 29), date(2024, 3, 1), [100], None)
    assert fout.value.code == "TOEREKENING-ONBEKEND"


def test_vier_weken_naar_kalenderdagen_en_naar_werkdagen() -> None:
    """Monday 19 February up to and including Sunday 17 March 2024: 11 + 17 days, 9 + 11 working days."""
    periode = (date(2024, 2, 19), date(2024, 3, 17))
    dagen = verdeel(*periode, [140_000], Toerekening.KALENDERDAGEN)
    assert [(deel.dagen, deel.bedragen[0]) for deel in dagen] == [(11, 55_000), (17, 85_000)]
    werkdagen = verdeel(*periode, [140_000], Toerekening.WERKDAGEN)
    assert [(deel.dagen, deel.bedragen[0]) for deel in werkdagen] == [(9, 63_000), (11, 77_000)]


@pytest.mark.parametrize("bedrag", [1, 100, 99_999, 123_457])
def test_de_delen_zijn_samen_het_bedrag_tot_op_de_cent(bedrag: int) -> None:
    delen = verdeel(date(2024, 1, 29), date(2024, 4, 3), [bedrag, bedrag // 3], Toerekening.KALENDERDAGEN)
    assert [sum(deel.bedragen[plek] for deel in delen) for plek in (0, 1)] == [bedrag, bedrag // 3]
    assert len(delen) == 4


def test_den_haag_noemt_zijn_methode_niet() -> None:
    assert gemeenten.toerekening(HAAG) is None


# Receiving.


def test_een_loonstrook_over_de_hele_maand_is_bevestigd_inkomen(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    lever(wie, FEB, date(2024, 2, 29), 50_000, moment(2024, 3, 5))
    assert inkomen_in(wie, FEB) == 50_000
    assert inkomen_in(wie, JAN) == inkomen_in(wie, MRT) == 0
    assert not Inkomensmaand.objects.get().voorlopig
    opgave = Inkomstenopgave.objects.get()
    assert (opgave.netto_cent, opgave.bron, opgave.vastgelegd_door) == (50_000, "inwonersportaal", "inwoner")


def test_dezelfde_opgave_nog_eens_verandert_niets(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    lever(wie, FEB, date(2024, 2, 29), 50_000, moment(2024, 3, 5))
    tweede = lever(wie, FEB, date(2024, 2, 29), 50_000, moment(2024, 3, 6))
    assert (tweede.nieuw, tweede.bestond, tweede.maanden) == (0, 1, [])
    assert Inkomstenopgave.objects.count() == Inkomensmaand.objects.count() == 1


def test_een_verbeterde_loonstrook_komt_naast_de_oude_en_telt(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    for bedrag, dag in ((50_000, 5), (60_000, 6), (50_000, 7)):
        lever(wie, FEB, date(2024, 2, 29), bedrag, moment(2024, 3, dag))
    assert inkomen_in(wie, FEB) == 50_000
    assert list(Inkomstenopgave.objects.order_by("id").values_list("netto_cent", "volgnummer")) == [
        (50_000, 1),
        (60_000, 2),
        (50_000, 3),
    ]


def test_een_ontvangen_opgave_is_niet_te_wijzigen_of_te_verwijderen(dorp: Dorp, dossier: Dossier) -> None:
    lever(dorp.aanvrager(dossier), FEB, date(2024, 2, 29), 50_000, moment(2024, 3, 5))
    for rij in (Inkomstenopgave.objects, Inkomensmaand.objects):
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.update(netto_cent=0)
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.all().delete()


@pytest.mark.parametrize(
    ("van", "tot_en_met", "code"),
    [
        (date(2024, 1, 31), date(2024, 2, 27), "OPGAVE-VERHOUDING"),  # a day before the job began
        (date(2024, 2, 28), date(2024, 2, 27), "OPGAVE-PERIODE"),
        (date(2024, 2, 10), date(2024, 2, 20), "OPGAVE-OVERLAPT"),
    ],
)
def test_een_opgave_die_niet_kan_wordt_geweigerd(
    dorp: Dorp, dossier: Dossier, van: date, tot_en_met: date, code: str
) -> None:
    wie = dorp.aanvrager(dossier)
    lever(wie, FEB, date(2024, 2, 10), 50_000, moment(2024, 3, 5))
    with pytest.raises(OpstapFout) as fout:
        lever(wie, van, tot_en_met, 10_000, moment(2024, 3, 6))
    assert fout.value.code == code
    assert Inkomstenopgave.objects.count() == 1


def test_een_negatief_inkomen_wordt_geweigerd(dorp: Dorp, dossier: Dossier) -> None:
    with pytest.raises(OpstapFout) as fout:
        lever(dorp.aanvrager(dossier), FEB, date(2024, 2, 29), -1, moment(2024, 3, 5))
    assert fout.value.code == "OPGAVE-BEDRAG"


def test_een_maand_is_pas_bevestigd_als_elke_dag_is_gedekt(
    dorp: Dorp, dossier: Dossier, per_kalenderdag: None
) -> None:
    """Four weeks from 29 January: no reading yet; the next four weeks cover the rest of February."""
    wie = dorp.aanvrager(dossier)
    lever(wie, FEB, date(2024, 2, 25), 40_000, moment(2024, 3, 1))
    assert not Inkomensmaand.objects.exists()
    assert [rij.kenmerk for rij in inkomstenopgaven.ontbrekend(HAAG, FEB, bekend_op=moment(2024, 3, 2))] == [
        BAAN
    ]
    lever(wie, date(2024, 2, 26), date(2024, 3, 24), 28_000, moment(2024, 3, 28))
    assert inkomen_in(wie, FEB) == 40_000 + 4_000  # 4 of 28 days
    assert inkomen_in(wie, MRT) == 0  # 25 March and on are not known
    assert inkomstenopgaven.ontbrekend(HAAG, FEB, bekend_op=moment(2024, 3, 29)) == []
    assert inkomstenopgaven.ontbrekend(HAAG, FEB, bekend_op=moment(2024, 3, 27)) != []


def test_zonder_methode_stelt_een_mens_de_verdeling_vast_met_reden(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    lever(wie, FEB, date(2024, 2, 25), 40_000, moment(2024, 3, 1))
    ontvangst = lever(wie, date(2024, 2, 26), date(2024, 3, 24), 28_000, moment(2024, 3, 28))
    assert {beletsel.fout.code for beletsel in ontvangst.beletsels} == {"TOEREKENING-ONBEKEND"}
    assert inkomen_in(wie, FEB) == 0
    (opgave,) = inkomstenopgaven.te_verdelen(HAAG)
    nu = moment(2024, 3, 29)
    for verdeling, reden, code in (
        ({FEB: (5_000, 0), MRT: (23_000, 0)}, " ", "VERDELING-REDEN"),
        ({FEB: (5_000, 0), MRT: (23_001, 0)}, "urenbriefje", "VERDELING-SOM"),
        ({JAN: (28_000, 0)}, "urenbriefje", "VERDELING-MAANDEN"),
    ):
        with pytest.raises(OpstapFout) as fout:
            inkomstenopgaven.verdeel_zelf(opgave, verdeling, reden=reden, door="k.jansen", nu=nu)
        assert fout.value.code == code
    inkomstenopgaven.verdeel_zelf(
        opgave, {FEB: (5_000, 0), MRT: (23_000, 0)}, reden="urenbriefje", door="k.jansen", nu=nu
    )
    assert inkomen_in(wie, FEB) == 45_000
    assert inkomstenopgaven.te_verdelen(HAAG) == []


def test_twee_banen_tellen_bij_elkaar_op(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    werkt(wie, "Schoonmaak Voorbeeld", date(2024, 2, 15))
    lever(wie, FEB, date(2024, 2, 29), 50_000, moment(2024, 3, 5))
    assert inkomen_in(wie, FEB) == 0, "one of two jobs is missing"
    lever(
        wie, date(2024, 2, 15), date(2024, 2, 29), 7_000, moment(2024, 3, 6), kenmerk="Schoonmaak Voorbeeld"
    )
    assert inkomen_in(wie, FEB) == 57_000


# Provisional until confirmed.


def test_een_bevestigd_bedrag_verrekent_het_verschil_omlaag_en_omhoog(dorp: Dorp, dossier: Dossier) -> None:
    """A month on an estimate is provisional; the confirmed figure recomputes it, to the cent."""
    wie = dorp.aanvrager(dossier)
    draai(JAN)
    lever(wie, FEB, date(2024, 2, 29), 40_000, moment(2024, 2, 8), aard=Aard.EIGEN_OPGAVE)
    draai(FEB)
    assert inkomstenopgaven.voorlopige_maanden(dossier.pk, bekend_op=moment(2024, 2, 21)) == [FEB]
    lever(wie, FEB, date(2024, 2, 29), 65_000, moment(2024, 3, 4))
    assert inkomstenopgaven.voorlopige_maanden(dossier.pk, bekend_op=moment(2024, 3, 5)) == []
    assert list(TeHerrekenen.objects.values_list("maand", flat=True)) == [FEB]
    schatting = inkomstenopgaven.schat(HAAG, MRT, door="k.jansen", nu=moment(2024, 3, 10))
    assert schatting.maanden == [(wie.pk, "loon", MRT)]
    assert inkomen_in(wie, MRT) == 65_000
    draai(MRT)
    februari = list(Maandberekening.objects.filter(maand=FEB).order_by("volgnummer"))
    assert [rij.inkomen_cent for rij in februari] == [40_000, 65_000]
    vordering = Vordering.objects.get()
    assert (vordering.maand, vordering.bedrag_cent) == (FEB, -februari[1].verschil_maandbetaling_cent)
    lever(wie, MRT, date(2024, 3, 31), 30_000, moment(2024, 4, 5))
    draai(APR)
    maart = list(Maandberekening.objects.filter(maand=MRT).order_by("volgnummer"))
    assert [rij.inkomen_cent for rij in maart] == [65_000, 30_000]
    nabetaling = Betaling.objects.get(soort="nabetaling")
    assert (nabetaling.maand, nabetaling.bedrag_cent) == (MRT, maart[1].verschil_maandbetaling_cent)
    assert nabetaling.bedrag_cent > 0


def test_een_bevestiging_van_hetzelfde_bedrag_raakt_geen_maand(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    draai(JAN)
    lever(wie, FEB, date(2024, 2, 29), 40_000, moment(2024, 2, 8), aard=Aard.EIGEN_OPGAVE)
    draai(FEB)
    lever(wie, FEB, date(2024, 2, 29), 40_000, moment(2024, 3, 4))
    assert not TeHerrekenen.objects.exists()
    assert inkomstenopgaven.voorlopige_maanden(dossier.pk, bekend_op=moment(2024, 3, 5)) == []


def test_een_schatting_verdringt_nooit_wat_er_al_is(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    lever(wie, FEB, date(2024, 2, 29), 40_000, moment(2024, 3, 4))
    lever(wie, MRT, date(2024, 3, 31), 10_000, moment(2024, 3, 9), aard=Aard.EIGEN_OPGAVE)
    assert inkomstenopgaven.schat(HAAG, MRT, door="k.jansen", nu=moment(2024, 3, 10)).nieuw == 0
    assert inkomen_in(wie, MRT) == 10_000


# The specification must be able to name all of it.


def test_de_specificatie_noemt_verdienperiode_berekening_en_eerdere_betaling(
    dorp: Dorp, dossier: Dossier, per_kalenderdag: None
) -> None:
    wie = dorp.aanvrager(dossier)
    draai(JAN)
    lever(wie, FEB, date(2024, 2, 29), 60_000, moment(2024, 2, 8), aard=Aard.EIGEN_OPGAVE)
    draai(FEB)
    (eerst,) = specificaties(dossier, FEB)
    assert [deel.voorlopig for deel in eerst.inkomsten] == [True]
    lever(wie, FEB, date(2024, 2, 25), 40_000, moment(2024, 3, 1))
    lever(wie, date(2024, 2, 26), date(2024, 3, 24), 28_000, moment(2024, 3, 12))
    draai(MRT)
    nabetaling = next(een for een in specificaties(dossier, MRT) if een.soort == "nabetaling")
    assert nabetaling.maand == FEB
    assert [
        (deel.van, deel.tot_en_met, deel.dagen, deel.netto, deel.voorlopig) for deel in nabetaling.inkomsten
    ] == [
        (FEB, date(2024, 2, 25), 0, 40_000, False),
        (date(2024, 2, 26), date(2024, 3, 24), 4, 4_000, False),
    ]
    assert nabetaling.inkomsten[1].verdeling == (
        "4 van de 28 dagen vallen in deze maand: €\u00a0280,00 × 4 / 28 = €\u00a040,00."
    )
    (verbeterd,) = nabetaling.verbetert
    assert verbeterd.bedrag == Betaling.objects.get(soort="maandbetaling", maand=FEB).bedrag_cent
    assert (nabetaling.was, nabetaling.wordt) == (
        verbeterd.bedrag,
        verbeterd.bedrag + nabetaling.bedrag,
    )
