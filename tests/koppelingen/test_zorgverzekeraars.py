"""Files with insurers, by their commands: told once, checked line by line, taken once."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from opstap.financien import rekeningschema
from opstap.kern import besluiten
from opstap.kern.models import Besluit, Brief, Dossier
from opstap.koppelingen import zorgverzekeraars
from opstap.koppelingen.bestand import lees
from opstap.koppelingen.ontvangst import Verslag
from opstap.minima import partners
from opstap.minima.models import Partner, Premieregel, Verzekerde, Verzekeringsmelding
from opstap.minima.zorgverzekering import deelname
from opstap.opdrachten import zorgverzekering as opdracht
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, als_csv, inhoud

NU = datetime(2024, 1, 10, 10, 0, tzinfo=UTC)


def draai(*woorden: str) -> int:
    lezer = ArgumentParser()
    opdracht.registreer(lezer.add_subparsers())
    args = lezer.parse_args(["zorgverzekering", *woorden])
    code: int = args.uitvoeren(args)
    return code


@pytest.fixture
def vgz(dorp: Dorp) -> Partner:
    return partners.neem_op(HAAG, kvk_nummer="30000000", naam="Proefverzekeraar")


def verzekerde(dorp: Dorp, vgz: Partner, band: Inkomensband = Inkomensband.LAAG) -> Verzekerde:
    dossier: Dossier = dorp.huishouden()
    besluit = besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.TOEKENNING,
        ingangsdatum=date(2024, 1, 1),
        genomen_op=NU,
        genomen_door="t.test",
        feiten={},
        bon={},
        uitkomst={},
        spoor=[],
        bekend_op=NU,
    )
    nieuwe = [(besluit, dorp.aanvrager(dossier))]
    return deelname.meld_aan(vgz, nieuwe, band=band, per=date(2024, 1, 1), door="Ana", nu=NU)[0]


def spreek_af(band: str = "laag", bedrag: str = "30,00") -> None:
    rekeningschema.werk_bij()
    twee = ("--grond", "overeenkomst van de proefgemeente", "--gecontroleerd-door", "Ben", "--door", "Ana")
    assert draai("bijdrage", "30000000", band, bedrag, "--vanaf", "2024-01-01", *twee) == 0


def regel(een: Verzekerde, **anders: str) -> dict[str, str]:
    return {"maand": "2024-01-01", "kenmerk": een.kenmerk, "band": "laag", "bedrag": "30,00"} | anders


def verwerk(vgz: Partner, rijen: list[dict[str, str]]) -> Verslag:
    return zorgverzekeraars.verwerk(vgz, inhoud(zorgverzekeraars.PREMIES, rijen), door="Ana", nu=NU)


def test_het_bestand_met_wijzigingen_voldoet_aan_de_beschrijving_en_komt_een_keer(
    dorp: Dorp, vgz: Partner, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    een = verzekerde(dorp, vgz)
    uit = tmp_path / "mutaties.csv"
    assert draai("meld", "30000000", "2024-01", str(uit)) == 0
    gelezen = lees(uit.read_bytes(), zorgverzekeraars.MUTATIES)
    assert [rij.waarden["kenmerk"] for rij in gelezen.regels] == [een.kenmerk]
    assert draai("opnieuw", "ZM-2024-00001", str(tmp_path / "weer.csv")) == 0
    assert (tmp_path / "weer.csv").read_bytes() == uit.read_bytes()
    capsys.readouterr()
    assert draai("meld", "30000000", "2024-01", str(tmp_path / "leeg.csv")) == 0
    assert "Er is niets te melden." in capsys.readouterr().out


def test_wat_niet_kan_worden_geschreven_is_niet_gemeld(dorp: Dorp, vgz: Partner, tmp_path: Path) -> None:
    verzekerde(dorp, vgz)
    with pytest.raises(OpstapFout, match="BESTAND-ONSCHRIJFBAAR"):
        draai("meld", "30000000", "2024-01", str(tmp_path / "er-niet" / "mutaties.csv"))
    assert not Verzekeringsmelding.objects.exists()


def test_goede_regels_worden_aanvaard_en_de_andere_teruggestuurd(dorp: Dorp, vgz: Partner) -> None:
    spreek_af()
    alle = [verzekerde(dorp, vgz) for _ in range(3)]
    verslag = verwerk(
        vgz,
        [
            regel(alle[0]),
            regel(alle[1], maand="2024-02-01"),
            regel(alle[1], band="midden"),
            regel(alle[1], bedrag="1.000"),
            regel(alle[1], bedrag="30,01"),
        ],
    )
    assert verslag.nieuw == Premieregel.objects.count() == 1
    assert [(een.nummer, een.kolom, een.code) for een in verslag.geweigerd] == [
        (3, "maand", "PREMIE-MAAND"),
        (4, "band", "VELD-KEUZE"),
        (5, "bedrag", "BEDRAG-DUBBELZINNIG"),
        (6, "bedrag", "PREMIE-BEDRAG"),
    ]
    assert verslag.tellingen == {"doet mee en ontbreekt": 2}


def test_een_maand_die_niet_op_de_eerste_begint_wordt_geweigerd(dorp: Dorp, vgz: Partner) -> None:
    spreek_af()
    verslag = verwerk(vgz, [regel(verzekerde(dorp, vgz), maand="2024-01-02")])
    assert (verslag.nieuw, [een.code for een in verslag.geweigerd]) == (0, ["PREMIE-MAAND"])


def test_hetzelfde_bestand_nog_eens_verandert_niets(
    dorp: Dorp, vgz: Partner, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spreek_af()
    pad = tmp_path / "premies.csv"
    pad.write_bytes(als_csv(zorgverzekeraars.PREMIES, [regel(verzekerde(dorp, vgz))]))
    assert draai("neem-aan", "30000000", str(pad)) == 0
    assert draai("neem-aan", "30000000", str(pad)) == 0
    assert "al ingelezen" in capsys.readouterr().out
    assert Premieregel.objects.count() == 1
    assert draai("betaal") == 0
    assert "Zonder rekening: Proefverzekeraar" in capsys.readouterr().out
    assert draai("sluit-aan", "30000000", "2024-01") == 0
    assert "Geboekt:      €\u00a030,00" in capsys.readouterr().out


def test_een_toets_telt_iedereen_en_stuurt_brieven(
    dorp: Dorp, vgz: Partner, capsys: pytest.CaptureFixture[str]
) -> None:
    verzekerde(dorp, vgz, Inkomensband.HOOG)
    verzekerde(dorp, vgz)
    assert draai("toets", "2024-01", "2024-03", "--door", "Ana", "--medeondertekenaar", "Ben") == 0
    uit = capsys.readouterr().out
    for zin in ("Verzekerden:      2", "Zelfde band:      1", "Bijdrage omhoog:  1", "Besluiten:        1"):
        assert zin in uit
    assert draai("bekend", "2024-03") == 0
    assert Brief.objects.count() == 1
