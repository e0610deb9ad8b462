"""The monthly run: who is paid what, once; what changed is put right; what can't be paid is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from django.db.models import Sum

from opstap.financien.models import Betaling, Boeking
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import (
    Maandberekening,
    Maandrun,
    RedenEinde,
    TeHerrekenen,
    Uitkering,
    Uitval,
    Vordering,
)
from opstap.kern import feiten
from opstap.kern.models import (
    Bankrekening,
    Besluit,
    Dossier,
    Inkomen,
    Opleiding,
    Verblijf,
    Woonrelatie,
)
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, maand, moment, vanaf

JAN, FEB, MRT, APR, MEI, JUN, JUL = (date(2024, nummer, 1) for nummer in range(1, 8))
NU = moment(2023, 12, 20)


def ken_toe(dossier: Dossier, per: date = JAN, nu: datetime = NU) -> Uitkering:
    aanvragen.beslis_veel([Verzoek(dossier, per)], door="k.jansen", nu=nu)
    return Uitkering.objects.get(dossier=dossier, geldig__contains=per)


def rundag(eerste: date) -> datetime:
    return moment(eerste.year, eerste.month, 20)


def draai(eerste: date, **hoe: int) -> Maandrun:
    return maandrun.draai(HAAG, eerste, rundag(eerste), **hoe)


def draai_tot_en_met(laatste: date, eerste: date = JAN) -> None:
    while eerste <= laatste:
        draai(eerste)
        eerste = volgende_maand(eerste)


def reservering(dossier: Dossier) -> int:
    boekingen = Boeking.objects.filter(dossier_id=dossier.pk, rekening__code="reservering-vakantietoeslag")
    return -(boekingen.aggregate(s=Sum("bedrag_cent", default=0))["s"])


def betaald(dossier: Dossier) -> list[tuple[str, date, int]]:
    rijen = Betaling.objects.filter(dossier_id=dossier.pk).order_by("id")
    return list(rijen.values_list("soort", "maand", "bedrag_cent"))


def grootboek(dossier: Dossier) -> dict[str, int]:
    rijen = Boeking.objects.filter(dossier_id=dossier.pk).values_list("rekening__code")
    return {code: bedrag for code, bedrag in rijen.annotate(s=Sum("bedrag_cent")) if bedrag}


def alles() -> tuple[list[tuple[object, ...]], ...]:
    """Everything that a run writes, to compare."""
    return (
        list(Maandberekening.objects.order_by("id").values_list()),
        list(Betaling.objects.order_by("id").values_list()),
        list(Boeking.objects.order_by("id").values_list()),
        list(Vordering.objects.order_by("id").values_list()),
        list(Uitval.objects.order_by("id").values_list()),
        list(TeHerrekenen.objects.order_by("id").values_list()),
        list(Besluit.objects.order_by("id").values_list("nummer")),
    )


def test_alleenstaande_krijgt_de_norm_min_de_reservering(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai(JAN)
    maandberekening = Maandberekening.objects.get(dossier_id=dossier.pk)
    assert (maandberekening.bijstand_cent, maandberekening.vakantietoeslag_cent) == (128383, 6419)
    assert betaald(dossier) == [("maandbetaling", JAN, 121964)]
    heffing = maandberekening.loonheffing_cent + maandberekening.zvw_bijdrage_cent
    assert grootboek(dossier) == {
        "4.1.1": 128383 + heffing,
        "te-betalen-uitkeringen": -121964,
        "reservering-vakantietoeslag": -6419,
        "af-te-dragen-loonheffing-en-zvw": -heffing,
    }
    assert not TeHerrekenen.objects.exists()


def test_almelo_2019_tweede_keer_draaien_verandert_niets(dorp: Dorp) -> None:
    """All assistance was paid twice, because the run was executed twice."""
    for _ in range(3):
        ken_toe(dorp.huishouden())
    eerste = draai(JAN, blok=2)
    voor = alles()
    assert draai(JAN) == eerste
    assert maandrun.draai(HAAG, JAN, moment(2024, 1, 25)) == eerste
    assert alles() == voor


def test_vakantietoeslag_is_in_juni_de_som_van_twaalf_reserveringen(dorp: Dorp) -> None:
    """D-X06: 64.19 + 6 x 65.42 + 5 x 67.27 = 793.06."""
    dossier = dorp.huishouden()
    ken_toe(dossier, JUN, moment(2024, 5, 20))
    draai_tot_en_met(date(2025, 5, 1), JUN)
    assert reservering(dossier) == 79306
    draai(date(2025, 6, 1))
    assert ("vakantietoeslag", date(2025, 6, 1), 79306) in betaald(dossier)
    assert reservering(dossier) == 6727


def test_kostendeler_die_later_bekend_wordt_raakt_precies_drie_maanden(dorp: Dorp) -> None:
    """D-X07: 1283.83 becomes 917.02 in three months: 366.81 a month, 1100.43 in all."""
    dossier, ander = dorp.huishouden(), dorp.huishouden()
    ken_toe(dossier)
    ken_toe(ander)
    draai_tot_en_met(APR)
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(FEB), moment(2024, 5, 6))
    assert list(TeHerrekenen.objects.order_by("maand").values_list("dossier_id", "maand")) == [
        (dossier.pk, FEB),
        (dossier.pk, MRT),
        (dossier.pk, APR),
    ]
    draai(MEI)
    herrekend = Maandberekening.objects.filter(soort="herrekening").order_by("maand")
    assert list(herrekend.values_list("dossier_id", "maand", "verschil_bijstand_cent")) == [
        (dossier.pk, eerste, -36681) for eerste in (FEB, MRT, APR)
    ]
    assert -sum(rij.verschil_bijstand_cent for rij in herrekend) == 110043

    # Of each month 348.47 was paid too much; 18.34 was not paid yet and leaves the reservation.
    vorderingen = Vordering.objects.order_by("maand")
    assert list(vorderingen.values_list("maand", "bedrag_cent")) == [
        (eerste, 34847) for eerste in (FEB, MRT, APR)
    ]
    assert reservering(dossier) == 6419 + 4 * 4585
    assert grootboek(dossier)["vorderingen-bijstand"] == 3 * 34847
    assert grootboek(dossier)["4.1.2"] == -3 * 34847
    assert betaald(dossier)[-1] == ("maandbetaling", MEI, 87117)
    assert not TeHerrekenen.objects.exists()

    besluit = Besluit.objects.get(soort="wijziging")
    assert besluit.ingangsdatum == FEB
    assert [deel["maand"] for deel in besluit.uitkomst["maanden"]] == [
        "2024-02-01",
        "2024-03-01",
        "2024-04-01",
    ]
    assert {rij.besluit_id for rij in herrekend} == {besluit.pk}


def test_lager_loon_achteraf_wordt_nabetaald(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.loon(wie, 60000, maand(2024, 2), moment(2024, 1, 25))
    ken_toe(dossier)
    draai_tot_en_met(MRT)
    voor = Maandberekening.objects.get(maand=FEB)
    dorp.loon(wie, 40000, maand(2024, 2), moment(2024, 4, 2))
    draai(APR)
    na = Maandberekening.objects.get(maand=FEB, volgnummer=2)
    verschil = na.maandbetaling_cent - voor.maandbetaling_cent
    assert verschil == na.verschil_maandbetaling_cent > 0
    assert ("nabetaling", FEB, verschil) in betaald(dossier)
    assert reservering(dossier) == sum(
        Maandberekening.objects.values_list("verschil_vakantietoeslag_cent", flat=True)
    )


def test_feit_dat_niets_uitmaakt_laat_geen_spoor_na(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai(JAN)
    dorp.trekt_in(dossier, date(2004, 1, 1), vanaf(JAN), moment(2024, 2, 1))
    assert TeHerrekenen.objects.count() == 1
    draai(FEB)
    assert not TeHerrekenen.objects.exists()
    assert Maandberekening.objects.count() == 2
    assert not Besluit.objects.filter(soort="wijziging").exists()


def test_toekenning_met_terugwerkende_kracht_betaalt_alle_maanden_een_keer(dorp: Dorp) -> None:
    ken_toe(dorp.huishouden())
    draai_tot_en_met(MRT)
    dossier = dorp.huishouden()
    ken_toe(dossier, FEB, moment(2024, 3, 28))
    draai(APR)
    assert betaald(dossier) == [
        ("nabetaling", FEB, 121964),
        ("nabetaling", MRT, 121964),
        ("maandbetaling", APR, 121964),
    ]


def test_uwv_2018_een_oude_maand_houdt_haar_eigen_bedragen(dorp: Dorp) -> None:
    """The latest amount was used instead of that of the month itself."""
    draai_tot_en_met(JUN)
    dossier = dorp.huishouden()
    ken_toe(dossier, JUN, moment(2024, 6, 27))
    draai(JUL)
    assert betaald(dossier) == [("nabetaling", JUN, 121964), ("maandbetaling", JUL, 124303)]


def test_vrijlating_telt_de_maanden_die_echt_zijn_toegepast(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.loon(wie, 52000, vanaf(JAN), moment(2023, 12, 1))
    ken_toe(dossier)
    draai_tot_en_met(date(2024, 8, 1))
    rijen = Maandberekening.objects.order_by("maand").values_list("vrijlating_cent", flat=True)
    assert list(rijen) == [13000] * 6 + [0, 0]


def test_vrijlating_die_achteraf_vervalt_schuift_de_maanden_door(dorp: Dorp) -> None:
    """No wage in March after all: the sixth month of disregard becomes July, not June."""
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.loon(wie, 52000, vanaf(JAN), moment(2023, 12, 1))
    ken_toe(dossier)
    draai_tot_en_met(JUL)
    dorp.loon(wie, 0, maand(2024, 3), moment(2024, 7, 25))
    assert list(TeHerrekenen.objects.values_list("maand", flat=True)) == [MRT]
    draai(date(2024, 8, 1))
    laatste = {
        rij.maand: rij.vrijlating_cent for rij in Maandberekening.objects.order_by("maand", "volgnummer")
    }
    assert list(laatste.values()) == [13000, 13000, 0, 13000, 13000, 13000, 13000, 0]
    assert ("nabetaling", JUL) in {(soort, over) for soort, over, _ in betaald(dossier)}


def test_maanden_van_voor_opstap_tellen_mee(dorp: Dorp) -> None:
    from opstap.inkomen.models import VrijlatingVooraf

    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.leg(
        VrijlatingVooraf, moment(2023, 7, 1), vanaf(date(2023, 6, 1)), persoon=wie, maanden_n=5,
        maanden_r=0, maanden_z=0,
    )  # fmt: skip
    dorp.loon(wie, 52000, vanaf(JAN), moment(2023, 12, 1))
    ken_toe(dossier)
    draai_tot_en_met(FEB)
    rijen = Maandberekening.objects.order_by("maand").values_list("vrijlating_cent", flat=True)
    assert list(rijen) == [13000, 0]


def test_onbekend_inkomen_wordt_niet_betaald_maar_wel_genoemd(dorp: Dorp) -> None:
    dossier, ander = dorp.huishouden(), dorp.huishouden()
    ken_toe(dossier)
    ken_toe(ander)
    wie = dorp.aanvrager(dossier)
    feiten.beeindig(Inkomen, per=FEB, bron="opgave", nu=moment(2024, 1, 22), persoon=wie, soort="loon")
    draai_tot_en_met(FEB)
    uitval = Uitval.objects.get()
    assert (uitval.uitkering.dossier_id, uitval.maand, uitval.code) == (dossier.pk, FEB, "FEIT-ONTBREEKT")
    assert [over for _, over, _ in betaald(dossier)] == [JAN]
    assert [over for _, over, _ in betaald(ander)] == [JAN, FEB]

    dorp.loon(wie, 0, vanaf(FEB), moment(2024, 3, 1))
    draai(MRT)
    assert betaald(dossier)[1:] == [("nabetaling", FEB, 121964), ("maandbetaling", MRT, 121964)]
    assert not TeHerrekenen.objects.exists()


def test_zonder_bankrekening_geen_betaling_en_geen_boeking(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    feiten.beeindig(Bankrekening, per=JAN, bron="opgave", nu=moment(2024, 1, 2), dossier=dossier)
    draai(JAN)
    assert Uitval.objects.get().code == "REKENING-ONTBREEKT"
    assert not betaald(dossier)
    assert not grootboek(dossier)


def test_wie_de_aow_leeftijd_heeft_krijgt_niets_van_de_gemeente(dorp: Dorp) -> None:
    dossier = dorp.huishouden(geboren=date(1957, 3, 10))
    ken_toe(dossier)
    draai_tot_en_met(APR)
    assert [over for _, over, _ in betaald(dossier)] == [JAN, FEB, MRT]
    assert Uitval.objects.get().code == "SVB-VOERT-UIT"


@pytest.mark.parametrize("student", [True, False])
def test_een_onbekend_feit_houdt_de_betaling_alleen_tegen_als_het_uitmaakt(dorp: Dorp, student: bool) -> None:
    """A student never shares the costs (art. 19a lid 1 onder d), whatever was agreed about the rent."""
    dossier = dorp.huishouden()
    ken_toe(dossier)
    huisgenoot = dorp.trekt_in(dossier, date(1990, 5, 1), vanaf(date(2023, 7, 1)), moment(2023, 12, 27))
    feiten.beeindig(
        Woonrelatie,
        per=date(2023, 12, 1),
        bron="opgave inwoner",
        nu=moment(2023, 12, 28),
        dossier=dossier,
        persoon=huisgenoot,
    )
    sinds = vanaf(date(2023, 12, 1))
    dorp.leg(Opleiding, moment(2023, 12, 28), sinds, persoon=huisgenoot, student=student, bbl_leerling=False)
    draai(JAN)
    if student:
        assert betaald(dossier) == [("maandbetaling", JAN, 121964)]
    else:
        assert Uitval.objects.get().code == "FEIT-ONTBREEKT"


def test_inkomen_over_een_deel_van_de_maand_wordt_geweigerd(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    dorp.loon(dorp.aanvrager(dossier), 30000, vanaf(date(2024, 1, 12), FEB), moment(2024, 1, 15))
    draai(JAN)
    assert Uitval.objects.get().code == "INKOMEN-DEEL-MAAND"


def test_onmogelijke_waarde_houdt_alleen_het_eigen_huishouden_tegen(dorp: Dorp) -> None:
    dossier, ander = dorp.huishouden(), dorp.huishouden()
    ken_toe(dossier)
    ken_toe(ander)
    dorp.loon(dorp.aanvrager(dossier), 99_000_000_000, maand(2024, 1), moment(2024, 1, 5))
    draai(JAN)
    assert Uitval.objects.get().code == "GEVAL-BEREIK"
    assert betaald(ander) == [("maandbetaling", JAN, 121964)]


def test_wie_vertrekt_krijgt_zijn_vakantiegeld_in_de_volgende_run(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    uitkering = ken_toe(dossier)
    draai_tot_en_met(FEB)
    beeindigingen.beeindig(
        uitkering,
        per=MRT,
        code=RedenEinde.WERK,
        reden="werk gevonden",
        door="k.jansen",
        nu=moment(2024, 2, 26),
    )
    draai(MRT)
    assert betaald(dossier)[2:] == [("vakantietoeslag", MRT, 2 * 6419)]
    assert reservering(dossier) == 0
    voor = alles()
    draai(APR)
    assert alles() == voor


def test_einde_met_terugwerkende_kracht_wordt_een_vordering(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    uitkering = ken_toe(dossier)
    draai_tot_en_met(APR)
    beeindigingen.beeindig(
        uitkering,
        per=MRT,
        code=RedenEinde.ANDERE_GEMEENTE,
        reden="verhuisd",
        door="k.jansen",
        nu=moment(2024, 5, 2),
    )
    draai(MEI)
    assert list(Vordering.objects.order_by("maand").values_list("maand", "bedrag_cent")) == [
        (MRT, 121964),
        (APR, 121964),
    ]
    assert betaald(dossier)[4:] == [("vakantietoeslag", MEI, 2 * 6419)]
    assert reservering(dossier) == 0
    assert (
        grootboek(dossier)["4.1.1"]
        == sum(Maandberekening.objects.filter(maand__lt=MRT).values_list("lasten_cent", flat=True))
        + 2 * 121964
    )
    assert grootboek(dossier)["4.1.2"] == -2 * 121964


def test_einde_en_nieuwe_toekenning_over_dezelfde_maanden(dorp: Dorp) -> None:
    """Ended in hindsight and granted anew over the same months: claimed on one benefit, paid on the other."""
    dossier = dorp.huishouden()
    oud = ken_toe(dossier)
    draai_tot_en_met(MEI)
    beeindigingen.beeindig(
        oud,
        per=MRT,
        code=RedenEinde.ANDERE_OORZAAK,
        reden="te laat gemeld",
        door="k.jansen",
        nu=moment(2024, 5, 27),
    )
    ken_toe(dossier, MRT, moment(2024, 5, 28))
    draai(JUN, blok=1)
    assert sum(Vordering.objects.values_list("bedrag_cent", flat=True)) == 3 * 121964
    nieuw = betaald(dossier)[5:]
    assert [(soort, over) for soort, over, _ in nieuw] == [
        *(("nabetaling", over) for over in (MRT, APR, MEI)),
        ("maandbetaling", JUN),
        ("vakantietoeslag", JUN),
        ("vakantietoeslag", JUN),
    ]
    assert [bedrag for _, _, bedrag in nieuw[4:]] == [2 * 6419, 3 * 6419]
    assert reservering(dossier) == 6419
    assert not TeHerrekenen.objects.exists()


def test_verschil_over_een_maand_waarvan_het_vakantiegeld_al_is_betaald(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai_tot_en_met(JUN)
    assert ("vakantietoeslag", JUN, 5 * 6419) in betaald(dossier)
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(MEI, JUN), moment(2024, 7, 2))
    draai(JUL)
    assert Vordering.objects.get().bedrag_cent == 36681
    assert reservering(dossier) == 6419 + 6542


def test_maanden_gaan_op_volgorde(dorp: Dorp) -> None:
    draai(JAN)
    with pytest.raises(OpstapFout, match="MAANDRUN-VOLGORDE"):
        draai(MRT)
    with pytest.raises(OpstapFout, match="MAANDRUN-MOMENT"):
        maandrun.draai(HAAG, FEB, rundag(JAN))
    with pytest.raises(OpstapFout, match="MAANDRUN-MAAND"):
        maandrun.draai(HAAG, date(2024, 2, 2), rundag(FEB))


def test_maand_zonder_bedragen_wordt_als_geheel_geweigerd(dorp: Dorp) -> None:
    """Of the first half of 2025 the norm in an institution is not confirmed."""
    dossier = dorp.huishouden()
    ken_toe(dossier)
    dorp.leg(
        Verblijf, moment(2024, 12, 20), vanaf(date(2025, 1, 1)), persoon=dorp.aanvrager(dossier),
        rechthebbend=True, in_inrichting=True,
    )  # fmt: skip
    with pytest.raises(OpstapFout, match="PARAMETER-ONTBREEKT"):
        draai(date(2025, 1, 1))
    assert not Maandrun.objects.exists()


@pytest.fixture(autouse=True)
def _sluitend(dorp: Dorp) -> Iterator[None]:
    """After every test: what was computed is what was booked, and what was paid is what is owed."""
    yield
    netto = Maandberekening.objects.aggregate(s=Sum("verschil_lasten_cent", default=0))["s"]
    geboekt = Boeking.objects.filter(rekening__code__in=("4.1.1", "4.1.2"))
    assert geboekt.aggregate(s=Sum("bedrag_cent", default=0))["s"] == netto
    schuld = Boeking.objects.filter(rekening__code="te-betalen-uitkeringen")
    betalingen = Betaling.objects.aggregate(s=Sum("bedrag_cent", default=0))["s"]
    assert -schuld.aggregate(s=Sum("bedrag_cent", default=0))["s"] == betalingen
