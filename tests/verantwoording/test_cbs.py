"""The statistics for CBS: records as the layout asks, totals as in the ledger, unknown stays unknown."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import IntegrityError, transaction

from opstap.financien.grootboek import Post, Regel, boek
from opstap.financien.rekeningschema import VORDERINGEN, VRAAGPOSTEN
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import RedenEinde, Uitkering
from opstap.kern import bewaarplaats
from opstap.kern.models import Dossier, Geslacht
from opstap.opdrachten import main
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.cbs import controles, levering
from opstap.verantwoording.cbs.recordmodel import Record, hele_euro, recordmodel
from opstap.verantwoording.models import CbsLevering

from ..inkomen.conftest import HAAG, Dorp, dorp, maand, moment, vanaf  # noqa: TID252
from ..inkomen.schulden import ontvang, vorder  # noqa: TID252

__all__ = ["dorp"]

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))
NU = moment(2023, 12, 20)


@pytest.fixture(autouse=True)
def stukken(settings: Any, tmp_path: Path) -> None:
    settings.STUKKEN_MAP = tmp_path


def ken_toe(dossier: Dossier) -> Uitkering:
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    return Uitkering.objects.get(dossier=dossier)


def draai_tot_en_met(laatste: date) -> None:
    eerste = JAN
    while eerste <= laatste:
        maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))
        eerste = volgende_maand(eerste)


def records(statistiek: str, in_maand: date) -> list[Record]:
    return [regel.record for regel in levering.maak(statistiek, HAAG, in_maand).regels]


def test_een_uitkering_staat_in_de_levering_zoals_zij_is_berekend(dorp: Dorp) -> None:
    dossier = dorp.huishouden(kinderen=(date(2015, 5, 1),))
    aanvrager = dorp.aanvrager(dossier)
    dorp.loon(aanvrager, 50000, maand(2024, 1), moment(2023, 12, 1))
    dorp.leg(Geslacht, NU, vanaf(date(2000, 1, 1)), persoon=aanvrager, geslacht=Geslacht.Waarde.VROUW)
    uitkering = ken_toe(dossier)
    draai_tot_en_met(JAN)
    gemaakt = levering.maak("BUS", HAAG, JAN)
    (regel,) = gemaakt.regels
    assert regel.record == {
        "jaar": "2024",
        "maand": "01",
        "berichtgever": "",
        "gemeente": "0518",
        "softwarepakket": "and",
        "pakketversie": regel.record["pakketversie"],
        "registratienummer": str(uitkering.pk),
        "statistiekcode": "01",
        "nadere_indeling_bbz": "",
        "leefvorm": "2",
        "aantal_kostendelers": "01",
        "norm": "1284",
        "verlaging_door_afstemming": "+0000",
        "inkomsten": "+0540",
        "betaalbaar_gesteld": hele_euro(regel.cent, 6),
        "datum_invoering": "20231220",
        "cluster_bijzondere_bijstand": "",
    }
    (persoon,) = regel.personen
    assert persoon.record["bsn"] == aanvrager.bsn
    assert persoon.record["geboortedatum"] == "19840305"
    assert (persoon.record["geslacht"], persoon.record["aanvang"]) == ("2", "20240101")
    assert persoon.inkomsten == ({"soort_inkomsten": "11", "inkomsten_persoon": "+0540", "vrijlating": "1"},)
    assert regel.tegenspraak == ()


def test_wat_niet_bekend_is_wordt_genoemd_en_niet_ingevuld(dorp: Dorp) -> None:
    ken_toe(dorp.huishouden())
    draai_tot_en_met(JAN)
    gemaakt = levering.maak("BUS", HAAG, JAN)
    assert {signaal.kenmerk for signaal in gemaakt.signalen} == {"berichtgever", "geslacht", "huisvesting"}
    (element,) = ElementTree.fromstring(gemaakt.als_bestand())
    assert element.find("persoon/geslacht") is None
    assert element.findtext("persoon/geboortedatum") == "19840305"


def test_het_betaalbare_bedrag_is_dat_van_de_run_met_nabetalingen_en_sluit_aan(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    dorp.overig(dorp.aanvrager(dossier), 50000, maand(2024, 1), moment(2023, 12, 10))
    ken_toe(dossier)
    draai_tot_en_met(JAN)
    dorp.overig(dorp.aanvrager(dossier), 20000, maand(2024, 1), moment(2024, 2, 1))
    draai_tot_en_met(FEB)
    gemaakt = levering.maak("BUS", HAAG, FEB)
    assert [regel.cent for regel in gemaakt.regels] == [121964 + 28500]
    assert all(regel.sluit for regel in gemaakt.aansluiting)


def test_ook_met_vakantiegeld_sluit_de_levering_aan(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    uitkering = ken_toe(dossier)
    draai_tot_en_met(JAN)
    beeindigingen.beeindig(
        uitkering, per=FEB, code=RedenEinde.WERK, reden="Werk", door="k.jansen", nu=moment(2024, 1, 25)
    )
    draai_tot_en_met(FEB)
    dorp.overig(dorp.aanvrager(dossier), 0, maand(2024, 1), moment(2024, 2, 25))
    for in_maand in (JAN, FEB):
        assert all(regel.sluit for regel in levering.maak("BUS", HAAG, in_maand).aansluiting)
    (regel,) = levering.maak("BUS", HAAG, JAN).regels
    persoon = regel.personen[0].record
    assert (persoon["einde"], persoon["reden_einde"]) == ("20240131", "11")
    assert records("BUS", FEB) == []


def test_een_maand_waarvan_de_uitkering_achteraf_eindigde_sluit_ook_opnieuw_geleverd_aan(dorp: Dorp) -> None:
    uitkering = ken_toe(dorp.huishouden())
    draai_tot_en_met(FEB)
    beeindigingen.beeindig(
        uitkering, per=FEB, code=RedenEinde.WERK, reden="Werk", door="k.jansen", nu=moment(2024, 2, 25)
    )
    draai_tot_en_met(MRT)
    gemaakt = levering.maak("BUS", HAAG, FEB)
    assert not gemaakt.regels
    assert all(regel.sluit for regel in gemaakt.aansluiting)


def test_een_vordering_blijft_in_de_levering_tot_zij_is_afgelost(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai_tot_en_met(MRT)
    vordering = vorder(
        dorp, dossier, 100000, verplicht=True, nu=moment(2024, 1, 15), zaaknummer="O-2024-00007"
    )
    ontvang(vordering, 40000, date(2024, 2, 5))
    ontvang(vordering, 60000, date(2024, 2, 9))
    (januari,), (februari,) = records("BDFS", JAN), records("BDFS", FEB)
    assert (januari["ontstaansgrond"], januari["zaaknummer"]) == ("51", "202400007")
    assert (januari["beginschuld"], januari["saldo"], januari["status"]) == ("001000", "+001000", "51")
    assert (januari["ontvangen"], januari["correctiebedrag"], januari["reden_correctie"]) == (
        "9999999",
        "9999999",
        "99",
    )
    assert (januari["begin_periode"], januari["einde_periode"]) == ("20231101", "20231130")
    assert (februari["ontvangen"], februari["saldo"], februari["status"]) == ("+001000", "+000000", "54")
    assert records("BDFS", MRT) == []
    assert all(regel.sluit for regel in levering.maak("BDFS", HAAG, FEB).aansluiting)


def test_wat_niet_aansluit_op_het_grootboek_gaat_niet_weg(dorp: Dorp) -> None:
    ken_toe(dorp.huishouden())
    draai_tot_en_met(JAN)
    boek(
        Post(
            HAAG, JAN, "2024-01", "Zonder vordering", "hand", None, "hand/1",
            (Regel(VORDERINGEN, 100, None, None, None), Regel(VRAAGPOSTEN, -100, None, None, None)),
        )
    )  # fmt: skip
    with pytest.raises(OpstapFout, match="CBS-AANSLUITING"):
        levering.lever(levering.maak("BDFS", HAAG, JAN), door="c.visser", nu=moment(2024, 2, 1))
    assert not CbsLevering.objects.exists()


def test_dezelfde_levering_verandert_niets_en_een_andere_noemt_het_verschil(dorp: Dorp) -> None:
    blijft, verandert = ken_toe(dorp.huishouden()), dorp.huishouden()
    ken_toe(verandert)
    draai_tot_en_met(JAN)

    def lever() -> CbsLevering:
        return levering.lever(levering.maak("BUS", HAAG, JAN), door="c.visser", nu=moment(2024, 2, 1))

    eerste = lever()
    assert lever() == eerste
    dorp.leg(
        Geslacht, moment(2024, 2, 2), vanaf(date(2000, 1, 1)), persoon=dorp.aanvrager(verandert), geslacht=1
    )
    tweede = lever()
    assert (eerste.volgnummer, tweede.volgnummer, tweede.aantal) == (1, 2, 2)
    anders = levering.verschil(bewaarplaats.lees(eerste.sha256), bewaarplaats.lees(tweede.sha256))
    assert (anders.nieuw, anders.weg) == ((), ())
    assert anders.anders == (str(Uitkering.objects.get(dossier=verandert).pk),)
    assert str(blijft.pk) not in anders.anders


def test_een_verzonden_levering_verandert_nooit(dorp: Dorp) -> None:
    ken_toe(dorp.huishouden())
    draai_tot_en_met(JAN)
    verzonden = levering.lever(levering.maak("BUS", HAAG, JAN), door="c.visser", nu=moment(2024, 2, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        CbsLevering.objects.filter(pk=verzonden.pk).update(aantal=9)


def test_het_geslacht_raakt_geen_enkele_maand(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai_tot_en_met(JAN)
    dorp.leg(
        Geslacht, moment(2024, 2, 2), vanaf(date(2000, 1, 1)), persoon=dorp.aanvrager(dossier), geslacht=1
    )
    assert not dossier.teherrekenen_set.exists()


@pytest.mark.parametrize(
    ("in_maand", "code"), [(date(2015, 10, 1), "CBS-MAAND"), (date(2024, 2, 1), "CBS-MAAND")]
)
def test_een_maand_die_niet_is_afgesloten_wordt_geweigerd(dorp: Dorp, in_maand: date, code: str) -> None:
    ken_toe(dorp.huishouden())
    draai_tot_en_met(JAN)
    with pytest.raises(OpstapFout, match=code):
        levering.maak("BUS", HAAG, in_maand)


def test_het_recordmodel_begint_op_zijn_dag() -> None:
    assert recordmodel("BDFS", date(2015, 11, 1)).versie == "2015"
    with pytest.raises(OpstapFout, match="CBS-RECORDMODEL"):
        recordmodel("BDFS", date(2015, 10, 1))


@pytest.mark.parametrize(
    ("kenmerk", "goed", "fout"),
    [
        ("jaar", "2024", "24"),
        ("saldo", "-000012", "000012"),
        ("saldo", "+999999", "+1000000"),
        ("correctiebedrag", "9999999", "8888888"),
        ("ontstaansgrond", "51", "50"),
        ("registratienummer", "V-2024-00001", "V-2024-000000001"),
        ("datum_besluit", "20240229", "20241301"),
    ],
)
def test_elk_kenmerk_neemt_alleen_wat_het_recordmodel_noemt(kenmerk: str, goed: str, fout: str) -> None:
    (gevonden,) = (k for k in recordmodel("BDFS", JAN).kenmerken if k.naam == kenmerk)
    assert gevonden.past(goed)
    assert not gevonden.past(fout)


@pytest.mark.parametrize(
    ("cent", "tekst"), [(0, "+0000"), (49, "+0000"), (50, "+0001"), (-50, "-0001"), (123_449, "+1234")]
)
def test_bedragen_gaan_naar_hele_euros_met_hun_teken(cent: int, tekst: str) -> None:
    assert hele_euro(cent, 4, teken=True) == tekst


VORDERING = {
    "ontstaansgrond": "51",
    "status": "51",
    "saldo": "+000100",
    "recidive": "",
    "hoogte_boete": "",
    "soort_sanctie": "3",
    "bsn_onderhoudsgerechtigde": "",
    "datum_besluit": "20240110",
    "begin_periode": "20231101",
    "einde_periode": "20231130",
}
UITKERING = {
    "nadere_indeling_bbz": "",
    "statistiekcode": "01",
    "cluster_bijzondere_bijstand": "",
    "norm": "1284",
    "verlaging_door_afstemming": "+0385",
    "inkomsten": "+1284",
    "leefvorm": "1",
}


@pytest.mark.parametrize(
    ("anders", "kenmerk"),
    [
        ({}, None),
        ({"status": "54"}, "saldo"),
        ({"recidive": "1"}, "recidive"),
        ({"hoogte_boete": "1"}, "hoogte_boete"),
        ({"ontstaansgrond": "57"}, "soort_sanctie"),
        ({"ontstaansgrond": "62", "soort_sanctie": ""}, "bsn_onderhoudsgerechtigde"),
        ({"datum_besluit": "20121231"}, "ontstaansgrond"),
        ({"einde_periode": "20231031"}, "einde_periode"),
    ],
)
def test_een_vordering_die_zichzelf_tegenspreekt_valt_op(anders: Record, kenmerk: str | None) -> None:
    gevonden = [naam for naam, _ in controles.van_vordering(VORDERING | anders)]
    assert gevonden == ([kenmerk] if kenmerk else [])


@pytest.mark.parametrize(
    ("anders", "kenmerk"),
    [
        ({}, None),
        ({"inkomsten": "+1285"}, "inkomsten"),
        ({"verlaging_door_afstemming": "+1285"}, "verlaging_door_afstemming"),
        ({"leefvorm": "3"}, "leefvorm"),
        ({"nadere_indeling_bbz": "1"}, "nadere_indeling_bbz"),
        ({"cluster_bijzondere_bijstand": "c"}, "cluster_bijzondere_bijstand"),
    ],
)
def test_een_uitkering_die_zichzelf_tegenspreekt_valt_op(anders: Record, kenmerk: str | None) -> None:
    gevonden = [naam for naam, _ in controles.van_uitkering(UITKERING | anders, ())]
    assert gevonden == ([kenmerk] if kenmerk else [])


def test_het_commando_toont_de_aansluiting_en_schrijft_het_bestand(
    dorp: Dorp, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opstap.project.opstarten.met_django", lambda: None)
    ken_toe(dorp.huishouden())
    draai_tot_en_met(JAN)
    pad = f"{tmp_path}/bus.xml"
    assert main(["cbs", "BUS", "2024-01", "--naar", pad, "--lever", "--door", "c.visser"]) == 0
    assert main(["cbs", "BUS", "2024-01", "--lever", "--door", "c.visser"]) == 0
    uit = capsys.readouterr().out
    assert "sluit aan" in uit
    assert "Bewaard als levering 1." in uit
    assert "Gelijk aan levering 1" in uit
    assert main(["cbs", "BUS", "2024-01", "--lever"]) == 1
    assert "CBS-DOOR" in capsys.readouterr().err
    assert ElementTree.parse(pad).getroot().get("maand") == "2024-01"
