"""A measure lowers the assistance of its months, by what the rules say, after the resident was heard."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from opstap.financien.models import Betaling
from opstap.gevallen.geval import gevallen_op
from opstap.inkomen import maandrun
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.inkomen.beoordeling.rekenen import reken
from opstap.inkomen.handhaving import maatregelen, maatregelherziening
from opstap.inkomen.handhaving.maatregelen import EerdereMaatregel
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.models import Maandberekening, Maatregel, Maatregelverlaging, Vordering, Zienswijze
from opstap.kern.models import Besluit, Dossier
from opstap.recht.participatiewet.handhavingssoorten import Maatregeltrede
from opstap.regels.fouten import NietGemodelleerd, OpstapFout

from .conftest import HAAG, Dorp, maand, moment, vanaf
from .handhaving import (
    FEB,
    JAN,
    LICHT,
    LID_4,
    MRT,
    NU,
    VERORDENING,
    gehoord,
    met_uitkering,
    oordeel,
    voornemen,
)

APR, MEI = date(2024, 4, 1), date(2024, 5, 1)


def draai(*maanden: date) -> None:
    for eerste in maanden:
        maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def bedragen(dossier: Dossier, eerste: date) -> tuple[int, int, int, int]:
    laatste = Maandberekening.objects.filter(dossier_id=dossier.pk, maand=eerste).latest("volgnummer")
    return (
        laatste.bijstand_cent,
        laatste.maatregel_cent,
        laatste.vakantietoeslag_cent,
        laatste.maandbetaling_cent,
    )


def test_een_lichte_maatregel_verlaagt_de_bijstand_van_de_maand_na_het_besluit(dorp: Dorp) -> None:
    """ECLI:NL:RBDHA:2022:167: 30%, one month, from the first of the month after the decision."""
    dossier, persoon = met_uitkering(dorp)
    maatregel = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    assert (maatregel.percentage, maatregel.duur_maanden) == (30_00, 1)
    draai(JAN, FEB, MRT)
    assert bedragen(dossier, JAN) == (128383, 0, 6419, 121964)
    assert bedragen(dossier, FEB) == (89868, 38515, 4493, 85375)
    assert bedragen(dossier, MRT) == (128383, 0, 6419, 121964)
    februari = Maandberekening.objects.get(dossier_id=dossier.pk, maand=FEB)
    assert februari.norm_cent == 128383
    assert februari.lasten_cent < Maandberekening.objects.get(dossier_id=dossier.pk, maand=MRT).lasten_cent


def test_wie_inkomen_heeft_verliest_een_deel_van_de_bijstand_en_niet_van_de_norm(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    dorp.overig(persoon, 28383, maand(2024, 2), moment(2024, 1, 9))
    maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    draai(JAN, FEB)
    assert bedragen(dossier, FEB)[:2] == (70000, 30000)


def test_een_maand_die_opnieuw_wordt_berekend_houdt_haar_percentage(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    draai(JAN, FEB, MRT)
    dorp.overig(persoon, 28383, maand(2024, 2), moment(2024, 3, 25))
    draai(APR)
    assert bedragen(dossier, FEB)[:2] == (70000, 30000)
    assert Vordering.objects.get().maand == FEB
    verslag = speel_na(HAAG)
    assert verslag.gelijk, verslag.verschillen


def test_de_hele_bijstand_gaat_eraf_bij_artikel_18_lid_4(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=LID_4), door="k.jansen", nu=NU)
    draai(JAN, FEB)
    assert bedragen(dossier, FEB) == (0, 128383, 0, 0)
    assert Maandberekening.objects.get(dossier_id=dossier.pk, maand=FEB).lasten_cent == 0


def test_zonder_verordening_geen_duur(dorp: Dorp) -> None:
    """What the ordinance says is never guessed; a person may give it, with its place."""
    dossier, persoon = met_uitkering(dorp)
    zonder = {naam: gegeven for naam, gegeven in LID_4.items() if not naam.startswith("maatregelduur")}
    with pytest.raises(NietGemodelleerd, match="verordening"):
        maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=zonder), door="k.jansen", nu=NU)
    met_plek_leeg = {**LID_4, "maatregelduur_eerste_keer": oordeel(1, " ")}
    with pytest.raises(OpstapFout, match="GEGEVEN-BRON"):
        maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=met_plek_leeg), door="k.jansen", nu=NU)
    assert not Maatregel.objects.exists()


@pytest.mark.parametrize("naam", ["maatregel_verwijtbaar", "maatregel_dringende_redenen", "maatregeltrede"])
def test_een_oordeel_heeft_een_reden_en_een_naam(dorp: Dorp, naam: str) -> None:
    dossier, persoon = met_uitkering(dorp)
    zonder = {**LICHT, naam: oordeel(LICHT[naam].waarde, "")}
    with pytest.raises(OpstapFout, match="OORDEEL-REDEN"):
        maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=zonder), door="k.jansen", nu=NU)
    maatregel = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    assert maatregel.besluit.feiten["dag"]["bronnen"][naam].startswith("oordeel van k.jansen: ")


def test_een_uitkomst_van_de_regels_geeft_niemand_zelf(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    eigen = {**LICHT, "maatregelpercentage": oordeel(100_00)}
    with pytest.raises(OpstapFout, match="GEGEVEN-NIET-TE-GEVEN"):
        maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=eigen), door="k.jansen", nu=NU)


def test_zonder_verwijt_of_bij_de_inlichtingenplicht_volgt_geen_maatregel(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    for anders in ({"maatregel_verwijtbaar": oordeel(False)}, {"maatregelgedraging": oordeel(3)}):
        with pytest.raises(OpstapFout, match="MAATREGEL-GEEN"):
            maatregelen.leg_op(
                voornemen(dossier, persoon, antwoorden={**LICHT, **anders}), door="k.jansen", nu=NU
            )
    assert not Besluit.objects.filter(soort="maatregel").exists()


def test_een_waarschuwing_verlaagt_niets(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    waarschuwing = {**LICHT, "maatregeltrede": oordeel(int(Maatregeltrede.WAARSCHUWING))}
    maatregel = maatregelen.leg_op(
        voornemen(dossier, persoon, antwoorden=waarschuwing), door="k.jansen", nu=NU
    )
    assert (maatregel.percentage, maatregel.besluit.soort) == (0, "waarschuwing")
    assert not Maatregelverlaging.objects.exists()


def test_eerst_horen_dan_besluiten(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    with pytest.raises(OpstapFout, match="MAATREGEL-HOREN"):
        maatregelen.leg_op(voornemen(dossier, persoon, zonder_zienswijze=" "), door="k.jansen", nu=NU)
    boete = gehoord(dossier, persoon, Zienswijze.Onderwerp.BOETE)
    with pytest.raises(OpstapFout, match="ZIENSWIJZE-ONTBREEKT"):
        maatregelen.leg_op(voornemen(dossier, persoon, zienswijze=boete), door="k.jansen", nu=NU)
    zienswijze = gehoord(dossier, persoon, Zienswijze.Onderwerp.MAATREGEL)
    gelijk = voornemen(dossier, persoon, zienswijze=zienswijze, zonder_zienswijze="")
    assert maatregelen.leg_op(gelijk, door="k.jansen", nu=NU).zienswijze == zienswijze


def test_de_databank_weigert_een_maatregel_op_de_zienswijze_van_een_ander(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    ander, iemand = met_uitkering(dorp)
    zienswijze = gehoord(ander, iemand, Zienswijze.Onderwerp.MAATREGEL)
    with pytest.raises(OpstapFout, match="ZIENSWIJZE-ONTBREEKT"):
        maatregelen.leg_op(voornemen(dossier, persoon, zienswijze=zienswijze), door="k.jansen", nu=NU)
    assert not Maatregel.objects.exists()
    assert not Maatregelverlaging.objects.exists()


def test_twee_maatregelen_in_dezelfde_maand_worden_geweigerd(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    with pytest.raises(OpstapFout, match="MAATREGEL-SAMENLOOP"):
        maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=moment(2024, 1, 9))
    maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=moment(2024, 2, 9))
    assert [v.geldig for v in Maatregelverlaging.objects.order_by("geldig")] == [
        vanaf(FEB, MRT),
        vanaf(MRT, APR),
    ]


def test_zonder_uitkering_valt_er_niets_te_verlagen(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    with pytest.raises(OpstapFout, match="MAATREGEL-GEEN-UITKERING"):
        maatregelen.leg_op(voornemen(dossier, dorp.aanvrager(dossier)), door="k.jansen", nu=NU)


def test_wat_de_run_een_maatregel_kost_hangt_niet_af_van_hoeveel_er_zijn(dorp: Dorp) -> None:
    """The amounts of a measure come from the rules, without a question to the database per household."""
    paren = [met_uitkering(dorp) for _ in range(5)]
    for dossier, persoon in paren[1:]:
        maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    ids = [dossier.pk for dossier, _ in paren]
    uitkomst = reken(HAAG, gevallen_op(ids, FEB, NU))
    assert uitkomst.gezin["maatregel"].tolist() == [0, *[38515] * 4]
    with CaptureQueriesContext(connection) as zonder:
        reken(HAAG, gevallen_op(ids[:1], FEB, NU))
    with CaptureQueriesContext(connection) as met:
        reken(HAAG, gevallen_op(ids, FEB, NU))
    assert len(met) == len(zonder)


# Repetition and spreading.


@pytest.mark.parametrize(("gedraging", "keer"), [(date(2025, 1, 8), 2), (date(2025, 1, 9), 1)])
def test_herhaling_telt_tot_en_met_twaalf_maanden_na_de_vorige(
    dorp: Dorp, gedraging: date, keer: int
) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=LID_4), door="k.jansen", nu=NU)
    opnieuw = maatregelen.leg_op(
        voornemen(dossier, persoon, antwoorden=LID_4, gedraging_op=gedraging),
        door="k.jansen",
        nu=moment(2025, 1, 20),
    )
    assert opnieuw.duur_maanden == keer


def test_de_derde_keer_op_rij_telt_ook_wat_elders_is_opgelegd(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    elders = [
        EerdereMaatregel(date(2023, 3, 1), date(2023, 2, 1)),
        EerdereMaatregel(date(2023, 10, 1), date(2023, 9, 1)),
        EerdereMaatregel(date(2020, 10, 1), date(2020, 9, 1)),
    ]
    assert maatregelen.geschiedenis(HAAG, persoon, elders, date(2024, 1, 3)) == (2, date(2023, 10, 1))
    maatregel = maatregelen.leg_op(
        voornemen(dossier, persoon, antwoorden=LID_4, elders=elders), door="k.jansen", nu=NU
    )
    assert maatregel.duur_maanden == 3
    assert Maatregelverlaging.objects.get().geldig == vanaf(FEB, MEI)


def spreiding(maanden: int) -> dict[str, object]:
    return {
        "antwoorden": {
            **LID_4,
            "maatregel_spreiding_maanden": oordeel(maanden),
            "maatregel_spreiden_mag": oordeel(True, VERORDENING),
        }
    }


def test_een_verlaging_wordt_over_hoogstens_drie_maanden_verdeeld(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    with pytest.raises(OpstapFout, match="MAATREGEL-SPREIDING"):
        maatregelen.leg_op(voornemen(dossier, persoon, **spreiding(4)), door="k.jansen", nu=NU)
    maatregelen.leg_op(voornemen(dossier, persoon, **spreiding(3)), door="k.jansen", nu=NU)
    draai(JAN, FEB, MRT, APR, MEI)
    eraf = [bedragen(dossier, eerste)[1] for eerste in (FEB, MRT, APR, MEI)]
    assert eraf == [42803, 42790, 42790, 0]
    assert sum(eraf) == 128383


@pytest.mark.parametrize(
    ("verdeling", "mag"),
    [
        ((3334, 3333, 3333), True),
        ((3333, 3334, 3333), False),
        ((5000, 5000, 0), True),
        ((5000, 4000, 0), False),
        ((10001, -1, 0), False),
    ],
)
def test_in_de_eerste_maand_gaat_minstens_een_derde_eraf(
    dorp: Dorp, verdeling: tuple[int, ...], mag: bool
) -> None:
    dossier, persoon = met_uitkering(dorp)
    gespreid = voornemen(dossier, persoon, verdeling=verdeling, **spreiding(3))
    if mag:
        maatregelen.leg_op(gespreid, door="k.jansen", nu=NU)
        assert sum(v.percentage for v in Maatregelverlaging.objects.all()) in (3334 + 3333, 5000)
    else:
        with pytest.raises(OpstapFout, match="MAATREGEL-SPREIDING"):
            maatregelen.leg_op(gespreid, door="k.jansen", nu=NU)


def test_of_spreiden_mag_zegt_de_verordening(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    antwoorden = {**LID_4, "maatregel_spreiding_maanden": oordeel(2)}
    with pytest.raises(NietGemodelleerd, match="verordening"):
        maatregelen.leg_op(voornemen(dossier, persoon, antwoorden=antwoorden), door="k.jansen", nu=NU)


# Looking again.


def test_bij_inkeer_eindigt_de_verlaging_en_wordt_een_betaalde_maand_nabetaald(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    elders = [
        EerdereMaatregel(date(2023, 3, 1), date(2023, 2, 1)),
        EerdereMaatregel(date(2023, 10, 1), date(2023, 9, 1)),
    ]
    maatregel = maatregelen.leg_op(
        voornemen(dossier, persoon, antwoorden=LID_4, elders=elders), door="k.jansen", nu=NU
    )
    draai(JAN, FEB, MRT)
    herzien = maatregelherziening.herzie_bij_inkeer(
        maatregel,
        verzoek_op=date(2024, 3, 4),
        per=MRT,
        percentage=0,
        reden="werkt sinds 1 maart mee",
        door="k.jansen",
        nu=moment(2024, 3, 25),
    )
    assert herzien.besluit.soort == "maatregel"
    draai(APR)
    assert [bedragen(dossier, eerste)[1] for eerste in (FEB, MRT, APR)] == [128383, 0, 0]
    assert Maandberekening.objects.get(maand=MRT, volgnummer=2).verschil_bijstand_cent == 128383
    verslag = speel_na(HAAG)
    assert verslag.gelijk, verslag.verschillen


def test_inkeer_is_er_alleen_voor_artikel_18_lid_4_en_op_verzoek(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    hoe = {"per": FEB, "percentage": 0, "reden": "werkt mee", "door": "k.jansen", "nu": moment(2024, 1, 20)}
    licht = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    with pytest.raises(OpstapFout, match="INKEER-ALLEEN-LID-4"):
        maatregelherziening.herzie_bij_inkeer(licht, verzoek_op=date(2024, 1, 10), **hoe)  # type: ignore[arg-type]
    ander, iemand = met_uitkering(dorp)
    zwaar = maatregelen.leg_op(voornemen(ander, iemand, antwoorden=LID_4), door="k.jansen", nu=NU)
    for verzoek in (date(2024, 1, 7), date(2024, 1, 21)):
        with pytest.raises(OpstapFout, match="INKEER-VERZOEK"):
            maatregelherziening.herzie_bij_inkeer(zwaar, verzoek_op=verzoek, **hoe)  # type: ignore[arg-type]


def test_een_herziening_maakt_een_maatregel_nooit_zwaarder(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregel = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    nu = moment(2024, 1, 20)
    for percentage, per, code in (
        (30_01, FEB, "HOGER"),
        (20_00, MRT, "MAAND"),
        (20_00, date(2024, 2, 2), "MAAND"),
    ):
        with pytest.raises(OpstapFout, match=f"HERZIENING-{code}"):
            maatregelherziening.heroverweeg(
                maatregel, per=per, percentage=percentage, reden="ziek", door="k.jansen", nu=nu
            )
    maatregelherziening.heroverweeg(
        maatregel, per=FEB, percentage=20_00, reden="ziek", door="k.jansen", nu=nu
    )
    draai(JAN, FEB)
    assert bedragen(dossier, FEB)[1] == 25677


def test_een_maatregel_van_de_verordening_staat_tot_zij_is_heroverwogen_op_de_werklijst(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregel = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    assert maatregelen.te_heroverwegen(HAAG, date(2024, 1, 31)) == ((date(2024, 4, 8), maatregel),)
    maatregelherziening.heroverweeg(
        maatregel, per=FEB, percentage=None, reden="blijft zo", door="k.jansen", nu=moment(2024, 1, 20)
    )
    assert maatregelen.te_heroverwegen(HAAG, date(2024, 1, 31)) == ()
    assert Maatregelverlaging.objects.get().percentage == 30_00


# What people see, and what stays.


def test_de_inwoner_ziet_op_de_specificatie_wat_de_maatregel_kost_en_waarom(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregel = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    draai(JAN, FEB)
    beeld = betaalspecificatie(dossier, FEB)
    eigen = beeld.eigen_maand
    assert eigen is not None
    assert {regel.soort: regel.bedrag for regel in eigen.regels}["maatregel"] == -38515
    assert beeld.totaal == eigen.bedrag == Betaling.objects.get(maand=FEB).bedrag_cent == 85375
    assert [stap.naam for stap in beeld.uitleg] == ["bijstand", "bijstand_na_maatregel", "maandbetaling"]
    besluit = besluitbeeld(Besluit.objects.get(pk=maatregel.besluit_id))
    assert besluit.naspeelbaar
    for zin in ("verlaagd met 30%", "duurt 1 maanden", "1 februari 2024"):
        assert zin in besluit.grond


def test_wat_besloten_is_over_een_maatregel_verandert_niet(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    maatregel = maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    verlaging = Maatregelverlaging.objects.get()
    for rij in (maatregel, verlaging):
        rij.percentage = 10_00
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.save()
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.delete()
