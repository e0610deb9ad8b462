"""A damaged file is refused whole; a line that is not right is named by its number and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from opstap.koppelingen.beschrijving import SOORTEN, beschrijving
from opstap.koppelingen.bestand import (
    Bestandsoort,
    Weigering,
    lees,
    lees_bestand,
    schrijf_weigeringen,
)
from opstap.koppelingen.kolommen import (
    BEDRAG,
    BSN,
    DATUM,
    IBAN,
    JA_NEE,
    POSTCODE,
    Inhoud,
    Kolom,
    geheel,
    keuze,
    tekst,
)
from opstap.regels.fouten import OpstapFout

WORTEL = Path(__file__).parents[2]
SOORT = Bestandsoort(
    "proef",
    "Proef",
    "Een proef.",
    (
        Kolom("naam", tekst(10), "een naam"),
        Kolom("bedrag", BEDRAG, "een bedrag"),
        Kolom("dag", DATUM, "een dag", leeg=True),
    ),
    per_regel=True,
)
GOED = "naam;bedrag;dag\nAnna;12,50;2024-02-29\n"


def test_een_goed_bestand_geeft_waarden_met_regelnummers() -> None:
    inhoud = lees(GOED.encode(), SOORT)
    (regel,) = inhoud.regels
    assert (regel.nummer, regel.waarden["naam"], regel.waarden["bedrag"]) == (2, "Anna", 1250)
    assert (inhoud.aantal, inhoud.geweigerd) == (1, ())


@pytest.mark.parametrize("vooraf", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("einde", ["\n", "\r\n"])
def test_met_of_zonder_bom_en_met_elk_regeleinde(vooraf: bytes, einde: str) -> None:
    assert len(lees(vooraf + GOED.replace("\n", einde).encode(), SOORT).regels) == 1


def test_een_ander_scheidingsteken_kan_worden_opgegeven() -> None:
    komma = 'naam,bedrag,dag\nAnna,"1.234,50",2024-02-29\n'
    assert lees(komma.encode(), SOORT, scheidingsteken=",").regels[0].waarden["bedrag"] == 123450
    with pytest.raises(OpstapFout) as fout:
        lees(komma.encode(), SOORT, scheidingsteken=";;")
    assert fout.value.code == "SCHEIDINGSTEKEN"


@pytest.mark.parametrize(
    ("gegevens", "code"),
    [
        (b"", "BESTAND-LEEG"),
        (b"\xef\xbb\xbf\n", "BESTAND-LEEG"),
        (GOED.encode("utf-16"), "BESTAND-TEKENS"),
        ("naam;bedrag;dag\nAndré;1,00;\n".encode("latin-1"), "BESTAND-TEKENS"),
        (GOED.replace("Anna", "An\0na").encode(), "BESTAND-TEKENS"),
        (GOED.rstrip("\n").encode(), "BESTAND-AFGEBROKEN"),
        (b"naam;bedrag\nAnna;1,00\n", "BESTAND-KOP"),
        (b"bedrag;naam;dag\n1,00;Anna;\n", "BESTAND-KOP"),
        (b"naam;bedrag;dag;extra\nAnna;1,00;;\n", "BESTAND-KOP"),
        (b"naam,bedrag,dag\nAnna,1,\n", "BESTAND-KOP"),
        (b"naam;bedrag;dag\nAnna;1,00\n", "BESTAND-VELDEN"),
        (b"naam;bedrag;dag\nAnna;1,00;;\n", "BESTAND-VELDEN"),
        (b'naam;bedrag;dag\n"Anna;1,00;\n', "BESTAND-AANHALING"),
        (b'naam;bedrag;dag\n"An\nna";1,00;\n', "BESTAND-AANHALING"),
        (b'naam;bedrag;dag\n"An"na;1,00;\n', "BESTAND-AANHALING"),
    ],
)
def test_een_beschadigd_bestand_wordt_heel_geweigerd(gegevens: bytes, code: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        lees(gegevens, SOORT)
    assert fout.value.code == code
    assert "Er is niets overgenomen" in fout.value.zin


def test_een_ander_aantal_regels_dan_de_afzender_zegt_wordt_geweigerd() -> None:
    assert lees(GOED.encode(), SOORT, aantal=1).aantal == 1
    with pytest.raises(OpstapFout) as fout:
        lees(GOED.encode(), SOORT, aantal=2)
    assert fout.value.code == "BESTAND-AANTAL"


def test_een_foute_regel_wordt_genoemd_en_de_andere_blijven_bruikbaar() -> None:
    gegevens = "naam;bedrag;dag\nAnna;12,50;\n;x;2024-02-30\nBram;0,01;\n"
    inhoud = lees(gegevens.encode(), SOORT)
    assert [regel.nummer for regel in inhoud.regels] == [2, 4]
    assert [(een.nummer, een.kolom, een.code) for een in inhoud.geweigerd] == [
        (3, "naam", "VELD-LEEG"),
        (3, "bedrag", "BEDRAG-ONLEESBAAR"),
        (3, "dag", "VELD-DATUM"),
    ]


def test_den_haag_2019_punt_komma_in_een_bestand() -> None:
    """A full stop was read where a comma belonged: EUR 2.5 million to 69 people."""
    (weigering,) = lees(b"naam;bedrag;dag\nAnna;1.234;\n", SOORT).geweigerd
    assert weigering.code == "BEDRAG-DUBBELZINNIG"
    assert "€\u00a01.234,00" in weigering.zin
    assert "€\u00a01,234" in weigering.zin
    assert str(weigering).startswith("regel 2, bedrag: ")


@pytest.mark.parametrize(
    ("soort", "goed", "waarde"),
    [
        (BEDRAG, "0,00", 0),
        (BEDRAG, "1.234,5", 123450),
        (BSN, "900000004", "900000004"),
        (JA_NEE, "nee", False),
        (POSTCODE, "2599AA", "2599 AA"),
        (IBAN, "NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"),
        (geheel(0, 12), "12", 12),
        (keuze({"a": 1}), "a", 1),
    ],
)
def test_elke_inhoud_leest_wat_er_hoort(soort: Inhoud, goed: str, waarde: object) -> None:
    assert soort.lees(goed) == waarde


@pytest.mark.parametrize(
    ("soort", "fout"),
    [
        (BEDRAG, "-0,01"),
        (BEDRAG, "12e3"),
        (BEDRAG, "1.234"),
        (BSN, "900000005"),
        (BSN, "٩٠٠٠٠٠٠٠٤"),
        (JA_NEE, "Ja"),
        (POSTCODE, "0599 AA"),
        (IBAN, "NL91ABNA0417164301"),
        (DATUM, "29-02-2024"),
        (DATUM, "2023-02-29"),
        (DATUM, "２０２４-01-01"),
        (geheel(0, 12), "13"),
        (geheel(0, 12), "-1"),
        (geheel(0, 12), "1.0"),
        (keuze({"a": 1}), "b"),
        (tekst(3), "lang"),
        (tekst(9), " x"),
        (tekst(9), "a\tb"),
        (tekst(9), "a\u202eb"),
    ],
)
def test_elke_inhoud_weigert_wat_er_niet_hoort(soort: Inhoud, fout: str) -> None:
    with pytest.raises(OpstapFout) as gevangen:
        soort.lees(fout)
    if soort is BSN:
        assert fout not in gevangen.value.zin


def test_een_pad_komt_niet_uit_de_map(tmp_path: Path) -> None:
    post, geheim = tmp_path / "post", tmp_path / "geheim.csv"
    post.mkdir()
    geheim.write_text("geheim")
    (post / "goed.csv").write_bytes(b"goed")
    (post / "omweg.csv").symlink_to(geheim)
    assert lees_bestand(Path("goed.csv"), binnen=post) == b"goed"
    for weg in ("../geheim.csv", str(geheim), "omweg.csv", "x/../../geheim.csv"):
        with pytest.raises(OpstapFout) as fout:
            lees_bestand(Path(weg), binnen=post)
        assert fout.value.code == "BESTAND-BUITEN-MAP"
    with pytest.raises(OpstapFout) as fout:
        lees_bestand(Path("weg.csv"), binnen=post)
    assert fout.value.code == "BESTAND-ONLEESBAAR"


def test_geweigerde_regels_zijn_te_verbeteren_en_opnieuw_te_sturen(tmp_path: Path) -> None:
    inhoud = lees(b"naam;bedrag;dag\nAnna;1.234;\n", SOORT)
    doel = tmp_path / "terug.csv"
    schrijf_weigeringen(doel, SOORT, inhoud.geweigerd)
    assert doel.stat().st_mode & 0o077 == 0, "only its owner may read it"
    tweede = lees(doel.read_bytes().replace(b";1.234;", b";1234,00;", 1), SOORT)
    assert tweede.regels[0].waarden["bedrag"] == 123400
    with pytest.raises(OpstapFout) as fout:
        schrijf_weigeringen(doel, SOORT, inhoud.geweigerd)
    assert fout.value.code == "BESTAND-BESTAAT"


def test_een_weigering_toont_in_een_logboek_geen_gegevens() -> None:
    weigering = Weigering(2, "bsn", "BSN-ELFPROEF", "Dit klopt niet.", {"bsn": "900000004"})
    assert "900000004" not in repr(weigering)


def test_de_beschrijving_in_docs_is_wat_wordt_gecontroleerd() -> None:
    assert (WORTEL / "docs" / "bestanden.md").read_text(encoding="utf-8") == beschrijving()
    for soort in SOORTEN.values():
        assert len(set(soort.kop)) == len(soort.kop)
