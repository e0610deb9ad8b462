"""SZW, BUIG 2021: a wrong distribution characteristic for four municipalities cost EUR 12 million to repair.

Played at the terminal with the inputs of two years: an input counts only after a second person has seen what
differs from last year, input by input, with its day and its source.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.models import Kenmerkenbevestiging, Kenmerkenopgave
from opstap.verantwoording.verdeelkenmerken import geldend, laatste_opgave, vergelijk

from ..inkomen.conftest import HAAG, Dorp  # noqa: TID252
from .betaaldag import Balie

KOP = "gemeente;kenmerk;eenheid;waarde;peildatum;bron\n"
BRON_2020 = "statistiek van 2020"
BRON_2021 = "statistiek van 2021"


def bestand(map_: Path, *regels: str) -> str:
    pad = map_ / "kenmerken.csv"
    pad.write_text(KOP + "".join(f"{regel}\n" for regel in regels), encoding="utf-8")
    return str(pad)


def vier(waarden: tuple[str, str, str, str], jaar: int, bron: str) -> list[str]:
    return [
        f"{code};aandeel huurders;procent;{waarde};{jaar - 1}-01-01;{bron}"
        for code, waarde in zip(("GM0518", "GM0599", "GM0629", "GM1916"), waarden, strict=True)
    ]


@pytest.fixture
def vorig_jaar(dorp: Dorp, balie: Balie, tmp_path: Path) -> None:
    regels = vier(("54,1", "52,8", "31,25", "47"), 2020, BRON_2020)
    assert (
        balie.opstap(
            "verdeelkenmerken", "lees", "BUIG", "2020", bestand(tmp_path, *regels), "--door", "Ana"
        ).code
        == 0
    )
    bevestig(balie, 2020)


def bevestig(balie: Balie, jaar: int, *, door: str = "Bo", gezien: str | None = None) -> int:
    merk = gezien or vergelijk(laatste_opgave(HAAG, "BUIG", jaar)).merk
    stap = ("verdeelkenmerken", "bevestig", "BUIG", str(jaar))
    return balie.opstap(*stap, "--gezien", merk, "--door", door, "--reden", "Nagekeken bij de bron.").code


@pytest.mark.usefixtures("vorig_jaar")
def test_szw_buig_2021_een_verwisseld_kenmerk_staat_naast_dat_van_vorig_jaar(
    balie: Balie, tmp_path: Path
) -> None:
    """The values of two municipalities changed places: the totals are the same, the lines are not."""
    regels = vier(("54,1", "31,25", "52,8", "47"), 2021, BRON_2020)
    gelezen = balie.opstap(
        "verdeelkenmerken", "lees", "BUIG", "2021", bestand(tmp_path, *regels), "--door", "Ana"
    )
    assert "Gelijk aan vorig jaar: 2. Anders: 2." in gelezen.tekst
    assert (
        "GM0599 aandeel huurders: andere waarde. Was 52,8 procent (01-01-2019, statistiek van 2020), "
        "wordt 31,25 procent (01-01-2020, statistiek van 2020)"
    ) in gelezen.tekst
    with pytest.raises(OpstapFout, match="KENMERKEN-NIET-BEVESTIGD"):
        geldend(HAAG, "BUIG", 2021)
    assert geldend(HAAG, "BUIG", 2020)["GM0599", "aandeel huurders"].waarde * 10 == 528


@pytest.mark.usefixtures("vorig_jaar")
def test_szw_buig_2021_wie_inlas_of_niet_keek_bevestigt_niet(balie: Balie, tmp_path: Path) -> None:
    regels = vier(("54,3", "52,9", "31,5", "47"), 2021, BRON_2021)
    balie.opstap("verdeelkenmerken", "lees", "BUIG", "2021", bestand(tmp_path, *regels), "--door", "Ana")
    assert bevestig(balie, 2021, door="Ana") == 1
    assert bevestig(balie, 2021, gezien="000000000000") == 1
    with pytest.raises(OpstapFout, match="KENMERKEN-NIET-BEVESTIGD"):
        geldend(HAAG, "BUIG", 2021)
    assert bevestig(balie, 2021) == 0
    assert len(geldend(HAAG, "BUIG", 2021)) == 4
    assert bevestig(balie, 2021) == 1


@pytest.mark.usefixtures("vorig_jaar")
def test_szw_buig_2021_een_verbeterd_bestand_vraagt_een_nieuwe_blik(balie: Balie, tmp_path: Path) -> None:
    fout = bestand(tmp_path, *vier(("54,1", "31,25", "52,8", "47"), 2021, BRON_2021))
    balie.opstap("verdeelkenmerken", "lees", "BUIG", "2021", fout, "--door", "Ana")
    merk = vergelijk(laatste_opgave(HAAG, "BUIG", 2021)).merk
    goed = bestand(tmp_path, *vier(("54,1", "52,8", "31,25", "47"), 2021, BRON_2021))
    for _ in range(2):
        balie.opstap("verdeelkenmerken", "lees", "BUIG", "2021", goed, "--door", "Ana")
    assert laatste_opgave(HAAG, "BUIG", 2021).volgnummer == 2
    assert bevestig(balie, 2021, gezien=merk) == 1
    uit = balie.opstap("verdeelkenmerken", "verschil", "BUIG", "2021")
    assert uit.tekst.count("andere bron") == 4
    assert bevestig(balie, 2021) == 0


@pytest.mark.usefixtures("vorig_jaar")
def test_szw_buig_2021_wat_bijkomt_wegvalt_of_een_andere_eenheid_krijgt_staat_er(
    balie: Balie, tmp_path: Path
) -> None:
    regels = vier(("54,1", "52,8", "31,25", "47"), 2021, BRON_2020)[:3]
    regels[2] = regels[2].replace("procent", "personen")
    regels.append(f"GM0626;aandeel huurders;procent;40;2020-01-01;{BRON_2021}")
    uit = balie.opstap(
        "verdeelkenmerken", "lees", "BUIG", "2021", bestand(tmp_path, *regels), "--door", "Ana"
    )
    for wat in (
        "GM0626 aandeel huurders: nieuw. Was er niet",
        "GM1916 aandeel huurders: weg.",
        "andere eenheid",
    ):
        assert wat in uit.tekst


@pytest.mark.parametrize(
    ("regel", "code"),
    [
        ("GM0518;huurders;personen;1.234;2020-01-01;bron", "GETAL-DUBBELZINNIG"),
        ("GM0518;huurders;personen;1234;2020-01-01;", "VELD-LEEG"),
        ("GM0518;huurders;personen;1234;;bron", "VELD-LEEG"),
        ("518;huurders;personen;1234;2020-01-01;bron", "VELD-GEMEENTE"),
        ("GM0518;huurders;personen;12,3456789;2020-01-01;bron", "VELD-GETAL"),
        ("GM0518;huurders;personen;1234;2022-01-01;bron", "KENMERK-PEILDATUM"),
    ],
)
def test_szw_buig_2021_zonder_dag_bron_of_eenduidig_getal_wordt_niets_ingelezen(
    dorp: Dorp, balie: Balie, tmp_path: Path, regel: str, code: str
) -> None:
    pad = bestand(tmp_path, "GM0518;inwoners;personen;545838;2020-01-01;bron", regel)
    uit = balie.opstap("verdeelkenmerken", "lees", "BUIG", "2021", pad, "--door", "Ana")
    assert uit.code == 1
    assert code in uit.fout
    assert not Kenmerkenopgave.objects.exists()


def test_szw_buig_2021_twee_keer_hetzelfde_kenmerk_wordt_geweigerd(
    dorp: Dorp, balie: Balie, tmp_path: Path
) -> None:
    regel = "GM0518;inwoners;personen;545838;2020-01-01;bron"
    uit = balie.opstap(
        "verdeelkenmerken", "lees", "BUIG", "2021", bestand(tmp_path, regel, regel), "--door", "Ana"
    )
    assert (uit.code, "KENMERK-DUBBEL" in uit.fout) == (1, True)


@pytest.mark.usefixtures("vorig_jaar")
@pytest.mark.parametrize("tabel", ["kenmerkenopgave", "verdeelkenmerk", "kenmerkenbevestiging"])
def test_szw_buig_2021_wat_meetelt_verandert_niet_achteraf(tabel: str) -> None:
    assert Kenmerkenbevestiging.objects.exists()
    for opdracht in (f"UPDATE verantwoording_{tabel} SET id = id", f"DELETE FROM verantwoording_{tabel}"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht)
