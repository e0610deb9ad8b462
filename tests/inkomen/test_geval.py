"""A fact becomes an input in one way, for one case with a trace and for columns by the thousand."""

from __future__ import annotations

import random
from datetime import date, timedelta

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opstap.gemeenten import MAANDRESULTAAT, regelboek
from opstap.gevallen.geval import gevallen_op, invoer_gezin, invoer_persoon
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.beoordeling.rekenen import GEVRAAGD, reken
from opstap.kern import feiten
from opstap.kern.models import (
    Arbeidssituatie,
    Bewoning,
    Dossier,
    Inkomen,
    Verblijf,
    Vermogen,
    Woonlasten,
)
from opstap.regels.fouten import OpstapFout

from .conftest import BEGIN, HAAG, Dorp, maand, moment, vanaf

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))
NU = moment(2024, 3, 20)


def willekeurig(dorp: Dorp, toeval: random.Random) -> Dossier:
    """A household of any kind, with changes on both time axes and sometimes a fact that isn't known."""

    def geboren(laagst: int, hoogst: int) -> date:
        return date(2024, 1, 1) - timedelta(days=toeval.randint(laagst * 365, hoogst * 365))

    dossier = dorp.huishouden(
        geboren=geboren(18, 66),
        partner=geboren(18, 66) if toeval.random() < 0.3 else None,
        kinderen=tuple(geboren(0, 17) for _ in range(toeval.choice((0, 0, 0, 1, 2)))),
        vermogen=toeval.choice((0, 0, 300_000, 2_000_000)),
    )
    wie = dorp.aanvrager(dossier)
    later = moment(2024, 3, toeval.randint(1, 19))
    for _ in range(toeval.randint(0, 3)):
        eerste = maand(2024, toeval.randint(1, 3))
        dorp.loon(wie, toeval.randint(0, 180_000), eerste, later, subsidie=toeval.random() < 0.2)
        later += timedelta(minutes=1)
    if toeval.random() < 0.3:
        dorp.overig(wie, toeval.randint(0, 60_000), vanaf(FEB), later)
    if toeval.random() < 0.3:
        dorp.trekt_in(
            dossier, geboren(17, 70), vanaf(toeval.choice((JAN, FEB, date(2024, 2, 12)))), later,
            commercieel=toeval.random() < 0.3,
        )  # fmt: skip
    if toeval.random() < 0.3:
        dorp.leg(
            Woonlasten, later, vanaf(FEB), dossier=dossier, woonsituatie=toeval.randint(0, 2),
            recente_schoolverlater=toeval.random() < 0.2,
        )  # fmt: skip
    if toeval.random() < 0.3:
        dorp.leg(
            Arbeidssituatie, later, vanaf(JAN), persoon=wie, medisch_urenbeperkt=toeval.random() < 0.5,
            draagt_bij_aan_arbeidsinschakeling=toeval.random() < 0.5,
        )  # fmt: skip
    if toeval.random() < 0.2:
        model, onderwerp = toeval.choice(
            (
                (Inkomen, {"persoon": wie, "soort": "loon"}),
                (Vermogen, {"dossier": dossier}),
                (Verblijf, {"persoon": wie}),
                (Woonlasten, {"dossier": dossier}),
            )
        )
        feiten.beeindig(model, per=FEB, bron="proef", nu=moment(2024, 3, 19, 12), **onderwerp)
    return dossier


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_een_geval_en_kolommen_geven_hetzelfde(dorp: Dorp, zaad: int) -> None:
    toeval = random.Random(zaad)
    dossiers = [willekeurig(dorp, toeval) for _ in range(25)]
    gezien = set()
    for eerste in (JAN, FEB, MRT):
        for bekend_op in (moment(2024, 1, 2), NU):
            gevallen = gevallen_op([dossier.pk for dossier in dossiers], eerste, bekend_op)
            uitkomst = reken(HAAG, gevallen)
            boek = regelboek(HAAG).op(eerste)
            for plek, dossier in enumerate(dossiers):
                een = geval_in(dossier.pk, eerste, bekend_op)
                assert een.gezin == gevallen.geval(plek).gezin
                assert een.personen == gevallen.geval(plek).personen
                beslist = boek.probeer(een, GEVRAAGD)
                weigering = uitkomst.weigeringen[plek]
                if weigering is not None:
                    gezien.add(weigering.code)
                    assert beslist.gaten or weigering.code == "SVB-VOERT-UIT"
                    continue
                gezien.add("ok")
                assert not beslist.gaten
                for naam in GEVRAAGD:
                    assert int(beslist.waarde(naam)) == uitkomst.gezin[naam][plek], naam
    assert {"ok", "FEIT-ONTBREEKT"} <= gezien


def test_aantal_vragen_hangt_niet_af_van_het_aantal_dossiers(dorp: Dorp) -> None:
    dossiers = [dorp.huishouden().pk for _ in range(10)]
    with CaptureQueriesContext(connection) as een:
        gevallen_op(dossiers[:1], JAN, NU)
    with CaptureQueriesContext(connection) as tien:
        gevallen_op(dossiers, JAN, NU)
    assert len(een) == len(tien) <= 3


def test_invoer_bestaat_in_het_regelboek() -> None:
    plan = regelboek(HAAG).op(JAN).plan
    for naam in (*invoer_gezin(), *invoer_persoon(), *MAANDRESULTAAT):
        assert plan.knoop(naam).per_persoon == (naam in invoer_persoon()), naam


def test_omstandigheden_gelden_zoals_ze_zijn_op_de_eerste_van_de_maand(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(date(2024, 2, 2)), moment(2024, 2, 5))
    assert len(geval_in(dossier.pk, FEB, NU).personen) == 1
    assert len(geval_in(dossier.pk, MRT, NU).personen) == 2
    assert len(geval_in(dossier.pk, MRT, moment(2024, 2, 4)).personen) == 1


def test_onbekend_blijft_onbekend(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(Vermogen, per=FEB, bron="proef", nu=moment(2024, 2, 1), dossier=dossier)
    assert geval_in(dossier.pk, JAN, NU).gezin["vermogen"] == 0
    assert "vermogen" not in geval_in(dossier.pk, FEB, NU).gezin


def test_zonder_adres_of_aanvrager_geen_geval(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    with pytest.raises(OpstapFout, match="GEVAL-ZONDER-AANVRAGER"):
        geval_in(dossier.pk, BEGIN - timedelta(days=31), NU)
    feiten.beeindig(Bewoning, per=FEB, bron="proef", nu=moment(2024, 2, 1), persoon=dorp.aanvrager(dossier))
    with pytest.raises(OpstapFout, match="GEVAL-ZONDER-ADRES"):
        geval_in(dossier.pk, FEB, NU)


def test_wie_lid_is_van_het_gezin_telt_niet_nog_eens_als_medebewoner(dorp: Dorp) -> None:
    dossier = dorp.huishouden(partner=date(1985, 1, 1), kinderen=(date(2015, 1, 1),))
    geval = geval_in(dossier.pk, JAN, NU)
    assert [int(persoon["rol"]) for persoon in geval.personen] == [1, 2, 3]


def test_feiten_houden_hun_bron_ook_in_het_besluit(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.leg_vast(
        Vermogen,
        dossier=dossier,
        vermogen_cent=100_00,
        overwaarde_woning_cent=0,
        geldig=vanaf(JAN),
        bron="bankafschrift",
        bewijs="januari",
        nu=moment(2024, 1, 3),
    )
    bronnen = geval_in(dossier.pk, JAN, NU).bronnen
    assert bronnen["vermogen"] == "bankafschrift: januari"
    assert bronnen["personen.0.netto_loon"] == "opgave inwoner"


def test_ingeteerd_vermogen_blijft_van_de_ruimte_af(dorp: Dorp) -> None:
    """Started with 5,000, used up 4,000, received 5,000: 10,000 of the exempt amount was used, not 6,000."""
    from opstap.inkomen.aanvraag import aanvragen
    from opstap.inkomen.aanvraag.aanvragen import Verzoek

    dossier = dorp.huishouden(vermogen=500_000)
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    for eerste, cent, dag in ((FEB, 100_000, 1), (MRT, 600_000, 2)):
        feiten.leg_vast(
            Vermogen,
            dossier=dossier,
            vermogen_cent=cent,
            overwaarde_woning_cent=0,
            geldig=vanaf(eerste),
            bron="bankafschrift",
            nu=moment(2024, 3, dag),
        )
    verbruikt = [
        geval_in(dossier.pk, eerste, NU).gezin["vermogensvrijlating_verbruikt"] for eerste in (JAN, FEB, MRT)
    ]
    assert verbruikt == [0, 400_000, 400_000]
    uitkomst = reken(HAAG, gevallen_op([dossier.pk], MRT, NU))
    assert uitkomst.gezin["recht_op_bijstand"].tolist() == [0]


def test_kies_houdt_personen_bij_hun_huishouden(dorp: Dorp) -> None:
    groottes = (0, 2, 1, 0)
    dossiers = [
        dorp.huishouden(kinderen=tuple(date(2015, 1, nummer + 1) for nummer in range(aantal)))
        for aantal in groottes
    ]
    alle = gevallen_op([dossier.pk for dossier in dossiers], JAN, NU)
    deel = alle.kies(np.array([False, True, False, True]))
    assert [deel.geval(plek) for plek in range(2)] == [alle.geval(1), alle.geval(3)]
