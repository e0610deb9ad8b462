"""A benefit that begins or ends in the course of a month: decided, paid, put right and made again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from opstap.financien.models import Boeking
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling import deelmaand
from opstap.inkomen.besluitbrieven import alineas
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.maandcijfers import eis_aansluiting, maandcijfers
from opstap.inkomen.maandrun import draai
from opstap.inkomen.models import (
    Maandberekening,
    Maandrun,
    RedenEinde,
    Schuldenaar,
    TeHerrekenen,
    Uitkering,
    Uitval,
    Vordering,
)
from opstap.kern.models import Besluit, Dossier
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, maand, moment, vanaf
from .proefdorp import HEFFING_ALS_OVER_MAAND, IN_KALENDERDAGEN, beleid

NORM = 1_283_83
JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in range(1, 5))
NU = moment(2024, 1, 2)


@pytest.fixture
def proefdorp(dorp: Dorp, tmp_path: Path) -> Iterator[Dorp]:
    with beleid(tmp_path, IN_KALENDERDAGEN, HEFFING_ALS_OVER_MAAND):
        yield dorp


def ken_toe(dossier: Dossier, per: date) -> Uitkering:
    aanvragen.beslis_veel([Verzoek(dossier, per)], door="k.jansen", nu=NU)
    return Uitkering.objects.get(dossier=dossier, geldig__startswith=per)


def stop(dossier: Dossier, per: date, nummer: int = 1, dag: int = 3) -> Besluit:
    return beeindigingen.beeindig(
        Uitkering.objects.get(dossier=dossier, beeindigd_door=None),
        per=per,
        code=RedenEinde.WERK,
        reden="werk",
        door="k.jansen",
        nu=moment(2024, nummer, dag),
    )


def draai_maand(eerste: date) -> Maandrun:
    return draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def bijstand(dossier: Dossier, eerste: date) -> list[int]:
    """What each computation of a month came to, oldest first."""
    rijen = Maandberekening.objects.filter(dossier_id=dossier.pk, maand=eerste).order_by("volgnummer")
    return list(rijen.values_list("bijstand_cent", flat=True))


def test_de_grenzen_van_een_begin_en_een_einde(proefdorp: Dorp) -> None:
    """Days with a right over the days of the month, of the norm of 1283.83; February 2024 has 29."""
    eerste, tweede, laatste, schrikkel, binnen, tien, een_dag = (proefdorp.huishouden() for _ in range(7))
    for dossier, per in (
        (eerste, JAN),
        (tweede, date(2024, 1, 2)),
        (laatste, date(2024, 1, 31)),
        (schrikkel, date(2024, 2, 15)),
        (binnen, date(2024, 1, 11)),
        (tien, JAN),
        (een_dag, JAN),
    ):
        ken_toe(dossier, per)
    stop(binnen, date(2024, 1, 21))
    stop(tien, date(2024, 1, 11))
    stop(een_dag, date(2024, 1, 2))
    draai_maand(JAN)
    draai_maand(FEB)
    assert not Uitval.objects.exists()
    assert bijstand(eerste, JAN) == [NORM]
    assert bijstand(tweede, JAN) == [1_242_42]
    assert bijstand(laatste, JAN) == [41_41]
    assert bijstand(schrikkel, JAN) == []
    assert bijstand(schrikkel, FEB) == [664_05]
    assert bijstand(binnen, JAN) == bijstand(tien, JAN) == [414_14]
    assert bijstand(een_dag, JAN) == [41_41]
    assert bijstand(een_dag, FEB) == bijstand(tien, FEB) == bijstand(binnen, FEB) == []
    assert bijstand(tweede, FEB) == [NORM]
    half = Maandberekening.objects.get(dossier_id=tweede.pk, maand=JAN)
    assert (half.vakantietoeslag_cent, half.maandbetaling_cent) == (62_12, 1_180_30)
    assert (half.norm_cent, half.bijstandsnorm_cent) == (NORM, NORM)
    for run in Maandrun.objects.all():
        eis_aansluiting(run, maandcijfers(run))
    verslag = speel_na(HAAG)
    assert verslag.gelijk, verslag.verschillen
    # After the end what was reserved is paid: nothing stays behind.
    for dossier in (binnen, tien, een_dag):
        boekingen = Boeking.objects.filter(
            dossier_id=dossier.pk, rekening__code="reservering-vakantietoeslag"
        )
        assert sum(boekingen.values_list("bedrag_cent", flat=True)) == 0


def test_een_einde_met_terugwerkende_kracht_vordert_de_dagen_erna_terug(proefdorp: Dorp) -> None:
    dossier = proefdorp.huishouden()
    ken_toe(dossier, JAN)
    for eerste in (JAN, FEB):
        draai_maand(eerste)
    stop(dossier, date(2024, 1, 21), 3)
    assert sorted(TeHerrekenen.objects.values_list("maand", flat=True)) == [JAN, FEB]
    run = draai_maand(MRT)
    assert bijstand(dossier, JAN) == [NORM, 828_28]
    assert bijstand(dossier, FEB) == [NORM, 0]
    te_veel = Vordering.objects.get(maand=JAN)
    assert te_veel.bedrag_cent == 1_219_64 - 786_87
    assert Schuldenaar.objects.get(vordering=te_veel).persoon == proefdorp.aanvrager(dossier)
    eis_aansluiting(run, maandcijfers(run))
    assert speel_na(HAAG).gelijk


def test_wie_in_de_maand_van_het_begin_komt_telt_zoals_op_die_dag(proefdorp: Dorp) -> None:
    dossier = proefdorp.huishouden()
    proefdorp.trekt_in(dossier, date(1980, 1, 1), vanaf(date(2024, 1, 10)), NU)
    ken_toe(dossier, date(2024, 1, 10))
    draai_maand(JAN)
    berekening = Maandberekening.objects.get()
    assert berekening.aantal_kostendelers == 2
    assert berekening.bijstand_cent == (917_02 * 22 * 2 + 31) // 62


def test_wie_op_de_dag_van_het_begin_in_de_gemeente_komt_krijgt_bijstand(proefdorp: Dorp) -> None:
    dossier = proefdorp.huishouden(begin=date(2024, 1, 17))
    wie = proefdorp.aanvrager(dossier)
    proefdorp.loon(wie, 0, maand(2024, 1), NU)
    proefdorp.overig(wie, 0, maand(2024, 1), NU)
    ken_toe(dossier, date(2024, 1, 17))
    run = draai_maand(JAN)
    assert bijstand(dossier, JAN) == [621_21]
    eis_aansluiting(run, maandcijfers(run))
    assert speel_na(HAAG).gelijk


def test_inkomen_in_een_deel_van_een_maand_wacht_op_een_oordeel(proefdorp: Dorp) -> None:
    dossier = proefdorp.huishouden()
    ken_toe(dossier, JAN)
    proefdorp.loon(proefdorp.aanvrager(dossier), 2_000_00, maand(2024, 1), NU)
    stop(dossier, date(2024, 1, 16))
    draai_maand(JAN)
    assert bijstand(dossier, JAN) == []
    uitval = Uitval.objects.get()
    assert uitval.code == "FEIT-ONTBREEKT"
    assert "dagen met recht" in uitval.zin
    with pytest.raises(OpstapFout, match="OORDEEL-REDEN"):
        deelmaand.stel_inkomen_vast(dossier, JAN, 1, reden=" ", door="k.jansen", nu=moment(2024, 2, 1))
    deelmaand.stel_inkomen_vast(
        dossier,
        JAN,
        100_00,
        reden="loonstrook: twee diensten voor 16 januari",
        door="k.jansen",
        nu=moment(2024, 2, 1),
    )
    draai_maand(FEB)
    assert bijstand(dossier, JAN) == [521_21]
    assert speel_na(HAAG).gelijk


def test_het_besluit_noemt_de_dagen_en_het_bedrag_van_het_deel(proefdorp: Dorp) -> None:
    zaak = aanvragen.dien_in(proefdorp.huishouden(), ontvangen=date(2024, 1, 12), nu=moment(2024, 1, 12))
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 15))
    assert besluit.ingangsdatum == date(2024, 1, 12)
    assert besluit.uitkomst["voorbehoud"] == ""
    tekst = " ".join(alineas(besluit))
    assert "12 januari 2024" in tekst
    assert "786,87" in tekst


def test_een_tweede_uitkering_in_dezelfde_maand_kan_niet(proefdorp: Dorp) -> None:
    dossier = proefdorp.huishouden()
    ken_toe(dossier, JAN)
    stop(dossier, date(2024, 1, 11))
    with pytest.raises(OpstapFout, match="UITKERING-LOOPT-AL"):
        ken_toe(dossier, date(2024, 1, 31))
    besluit = Besluit.objects.get(soort="toekenning")
    with pytest.raises(IntegrityError), transaction.atomic():
        Uitkering.objects.create(
            gemeente_id=HAAG, dossier=dossier, geldig=vanaf(date(2024, 1, 31)), besluit=besluit
        )


@pytest.mark.parametrize(("weer", "hele_maand"), [(date(2024, 2, 9), True), (date(2024, 2, 10), False)])
def test_na_een_korte_onderbreking_telt_de_hele_maand(
    proefdorp: Dorp, weer: date, *, hele_maand: bool
) -> None:
    """Without assistance from 11 January on: 29 days until 9 February, 30 until the 10th (art. 45 lid 3)."""
    dossier = proefdorp.huishouden()
    ken_toe(dossier, JAN)
    stop(dossier, date(2024, 1, 11))
    draai_maand(JAN)
    draai_maand(FEB)

    def ken_weer_toe() -> None:
        aanvragen.beslis_veel([Verzoek(dossier, weer)], door="k.jansen", nu=moment(2024, 3, 12))

    def er_was_recht(eerste: date, nu: datetime) -> None:
        deelmaand.stel_onderbreking_vast(
            dossier, eerste, geen_recht=False, reden="er was wel recht", door="k.jansen", nu=nu
        )

    if hele_maand:
        with pytest.raises(OpstapFout, match="andere reden geen recht"):
            ken_weer_toe()
        er_was_recht(FEB, moment(2024, 3, 11))
    ken_weer_toe()
    draai_maand(MRT)
    assert bijstand(dossier, FEB) == [NORM if hele_maand else 885_40]
    if hele_maand:
        assert Uitval.objects.get().maand == JAN
        er_was_recht(JAN, moment(2024, 4, 1))
        draai_maand(APR)
    assert bijstand(dossier, JAN) == ([414_14, NORM] if hele_maand else [414_14])
    assert speel_na(HAAG).gelijk


# Where something is not known.


def test_zonder_keuze_van_de_gemeente_blijft_het_bij_hele_maanden(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    with pytest.raises(OpstapFout, match="INGANGSDATUM") as fout:
        ken_toe(dossier, date(2024, 1, 2))
    assert "Den Haag" in str(fout.value)
    ken_toe(dossier, JAN)
    with pytest.raises(OpstapFout, match="EINDDATUM") as fout:
        stop(dossier, date(2024, 1, 31))
    assert "Den Haag" in str(fout.value)
    assert deelmaand.eerste_dag_uitkering(HAAG, date(2024, 1, 2)) == FEB


def test_zonder_tijdvak_voor_de_loonheffing_wordt_een_deel_met_name_geweigerd(
    dorp: Dorp, tmp_path: Path
) -> None:
    with beleid(tmp_path, IN_KALENDERDAGEN):
        with pytest.raises(OpstapFout, match="INGANGSDATUM") as fout:
            ken_toe(dorp.huishouden(), date(2024, 1, 2))
        assert "loonheffing" in str(fout.value)
        assert deelmaand.eerste_dag_uitkering(HAAG, date(2024, 1, 2)) == FEB


@pytest.mark.parametrize(
    ("dag", "begint"), [(date(2024, 2, 14), MRT), (date(2024, 2, 15), date(2024, 2, 15))]
)
def test_een_keuze_geldt_vanaf_haar_dag(dorp: Dorp, tmp_path: Path, dag: date, begint: date) -> None:
    with beleid(tmp_path, IN_KALENDERDAGEN, HEFFING_ALS_OVER_MAAND, vanaf="2024-02-15"):
        assert deelmaand.eerste_dag_uitkering(HAAG, dag) == begint
