"""The compiled law: columns in and out, refusals per row, and never an old kernel for a new rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import miniland
import numpy as np
import pyarrow as pa
import pytest
from gevallen import BOOTGEZIN, KIND, MEI_2022, NAMEN, VISSER, WALGEZIN, gewone_gevallen

from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.fouten import (
    FeitOntbreekt,
    GevalFout,
    NietGemodelleerd,
    OpstapFout,
    ParameterOntbreekt,
    RekenFout,
    WetFout,
)
from opstap.regels.graaf import Wet
from opstap.regels.kernel import ONBEKEND, WEIGERING, Kern, _bewaar, cachemap
from opstap.regels.kolommen import kolommen_van

Maak = Callable[..., ModuleType]
Schrijf = Callable[[str], Path]


def _kern(gevallen: list[Geval], boek: BoekOpDatum = MEI_2022) -> tuple[Kern, dict[str, np.ndarray]]:
    gezin, persoon, offsets = kolommen_van(gevallen)
    kern = boek.kern([*gezin, *persoon], NAMEN)
    return kern, kern.reken(gezin, persoon, offsets)


def test_kolommen_van_gezin_en_persoon() -> None:
    _, uit = _kern([BOOTGEZIN, WALGEZIN])
    assert list(uit) == [*NAMEN, WEIGERING]
    assert uit["gezinsloon"].tolist() == [101_692, 101_692]
    assert uit["leeftijd"].tolist() == [32, 12, 32, 12]
    assert uit[WEIGERING].tolist() == [0, 0]
    assert {kolom.dtype for kolom in uit.values()} == {np.dtype(np.int64)}


def test_een_weigering_per_rij_en_nooit_een_verkeerd_getal() -> None:
    leeg = Geval(BOOTGEZIN.gezin, ())
    zeemeermin = BOOTGEZIN.met("is_zeemeermin", True, 0)
    zonder_spaargeld = Geval({"woont_op_boot": True, "boot_lek": False}, BOOTGEZIN.personen)
    kern, uit = _kern([BOOTGEZIN, leeg, zeemeermin, zonder_spaargeld])
    assert uit["gezinsloon"].tolist() == [101_692, 0, ONBEKEND, 101_692]
    assert uit["gemiddeld_loon"].tolist() == [101_692, ONBEKEND, ONBEKEND, 101_692]
    assert uit["recht"].tolist() == [1, 1, ONBEKEND, ONBEKEND]
    redenen = [kern.weigeringen.get(int(code)) for code in uit[WEIGERING]]
    assert redenen[0] is None
    assert isinstance(redenen[1], RekenFout)
    assert isinstance(redenen[2], NietGemodelleerd)
    assert isinstance(redenen[3], FeitOntbreekt)


def test_een_ontbrekend_bedrag_weigert_alleen_wie_het_nodig_heeft() -> None:
    smid = Geval(WALGEZIN.gezin, ({**VISSER, "beroep": 2},))
    kern, uit = _kern([WALGEZIN, smid], miniland.LANDELIJK.op(date(2023, 5, 1)))
    assert uit["havenbijdrage"][0] == ONBEKEND
    assert uit["havenbijdrage"][1] > 0
    fout = kern.weigeringen[int(uit[WEIGERING][0])]
    assert isinstance(fout, ParameterOntbreekt)
    assert "Prijs van een vis" in fout.zin
    assert "1 mei 2023" in fout.zin


def test_een_kolom_die_ontbreekt_telt_als_onbekend() -> None:
    gezin, persoon, offsets = kolommen_van([BOOTGEZIN])
    del gezin["spaargeld"]
    uit = MEI_2022.kern([*gezin, *persoon], NAMEN).reken(gezin, persoon, offsets)
    assert (uit["recht"][0], uit["gezinsloon"][0]) == (ONBEKEND, 101_692)


def test_elk_soort_gehele_getallen_mag_een_kolom_zijn() -> None:
    kern = MEI_2022.kern(["spaargeld", "woont_op_boot"], ["recht", "woont_aan_wal"])
    kolommen = {
        "spaargeld": np.array([1, 2, 800_000, 4], dtype=np.int32)[::2],
        "woont_op_boot": np.array([True, False]),
    }
    kolommen["spaargeld"].flags.writeable = False
    uit = kern.reken(kolommen, {}, np.array([0, 0, 0], dtype=np.uint8))
    assert uit["recht"].tolist() == [1, 0]
    assert uit["woont_aan_wal"].tolist() == [0, 1]


@pytest.mark.parametrize(
    ("wijzig", "code"),
    [
        (lambda g, p, o: g.pop("spaargeld"), "KERN-KOLOM"),
        (lambda g, p, o: g.update(spargeld=g["spaargeld"]), "KERN-KOLOM"),
        (lambda g, p, o: g.update(spaargeld=g["spaargeld"][:1]), "KERN-LENGTE"),
        (lambda g, p, o: g.update(spaargeld=g["spaargeld"].astype(float)), "KERN-SOORT"),
        (lambda g, p, o: g["spaargeld"].__setitem__(1, 500_000_001), "KERN-BEREIK"),
        (lambda g, p, o: g["woont_op_boot"].__setitem__(0, 2), "KERN-BEREIK"),
        (lambda g, p, o: p["beroep"].__setitem__(0, 3), "KERN-BEREIK"),
        (lambda g, p, o: p["loon"].__setitem__(0, -1), "KERN-BEREIK"),
        (lambda g, p, o: o.__setitem__(0, 1), "KERN-OFFSETS"),
        (lambda g, p, o: o.__setitem__(1, 9), "KERN-OFFSETS"),
    ],
)
def test_een_kolom_die_niet_kan_wordt_geweigerd_voor_er_iets_gerekend_is(
    wijzig: Callable[..., object], code: str
) -> None:
    gezin, persoon, offsets = kolommen_van([BOOTGEZIN, WALGEZIN.met("boot_lek", False)])
    kern = MEI_2022.kern([*gezin, *persoon], ["gezinsloon"])
    wijzig(gezin, persoon, offsets)
    with pytest.raises(GevalFout) as fout:
        kern.reken(gezin, persoon, offsets)
    assert fout.value.code == code


def test_een_uitkomst_die_in_elke_rij_zeker_is_wordt_niet_uitgerekend() -> None:
    """The kernel holds nothing of what she would follow from."""
    gezin = {"verschil": np.array([900_01, -300])}
    offsets = np.zeros(3, dtype=np.int64)
    kernen = [MEI_2022.kern(["verschil"], ["half_verschil"], zeker=zeker) for zeker in (False, True)]
    anders, zeker = (kern.reken(gezin, {}, offsets) for kern in kernen)
    assert all(np.array_equal(anders[naam], zeker[naam]) for naam in anders)
    assert ["gezinsloon" in kern.bron for kern in kernen] == [True, False]

    with pytest.raises(GevalFout) as fout:
        kernen[1].reken({"verschil": np.array([900_01, ONBEKEND])}, {}, offsets)
    assert fout.value.code == "KERN-ONVOLLEDIG"


def test_de_peildatum_is_geen_kolom() -> None:
    with pytest.raises(GevalFout) as fout:
        MEI_2022.kern(["peildatum"], ["leeftijd"])
    assert fout.value.code == "KERN-INVOER"


def test_meer_draden_en_de_vlotte_kern_geven_hetzelfde() -> None:
    gevallen = gewone_gevallen(MEI_2022, 500, 1)
    gezin, persoon, offsets = kolommen_van(gevallen)
    kern = MEI_2022.kern([*gezin, *persoon], NAMEN)
    een = kern.reken(gezin, persoon, offsets)
    for uit in (
        kern.reken(gezin, persoon, offsets, draden=3),
        kern.reken(gezin, persoon, offsets, vlot=True),
    ):
        assert all(np.array_equal(een[naam], uit[naam]) for naam in uit)


def test_maanden_met_dezelfde_regels_delen_een_kern_en_elk_haar_eigen_bedragen() -> None:
    gezin, persoon, offsets = kolommen_van([BOOTGEZIN])
    kernen = [
        miniland.LANDELIJK.op(dag).kern([*gezin, *persoon], NAMEN)
        for dag in (date(2022, 1, 1), date(2022, 2, 28), date(2022, 9, 1))
    ]
    assert len({kern.bron for kern in kernen}) == 1
    assert len({kern.hash for kern in kernen}) == 2
    uitkomsten = [kern.reken(gezin, persoon, offsets) for kern in kernen]
    assert [int(uit["opbrengst"][0]) for uit in uitkomsten] == [12 * 141, 12 * 141, 12 * 143]
    assert [int(uit["leeftijd"][0]) for uit in uitkomsten] == [31, 32, 32]


REGEL = """
    feit("loon", soort="Netto", bereik=(0, 1_000_000))

    EXTRA = {constante}

    def erbij(bedrag: Netto) -> Netto:
        return bedrag + Netto({hulp})

    @regel("art. 1", vanaf="2020-01-01")
    def uitkering(loon: Netto, norm: Netto) -> Netto:
        return erbij(loon + norm + Netto({regel}) + Netto(EXTRA))
"""
BEDRAGEN = """
bronnen:
  krant: {{titel: "De krant", url: null}}
parameters:
  - naam: norm
    titel: "De norm"
    soort: Netto
    artikel: "art. 1"
    ritme: vast
    waarden:
      - {{vanaf: 2020-01-01, waarde: "{norm}", bron: [krant], zeker: ja}}
"""


def test_een_gewijzigde_regel_hulp_constante_of_bedrag_geeft_nooit_een_oude_uitkomst(
    module: Maak, yaml_bestand: Schrijf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A rule, its helper and its constant stand in other files than the kernel that holds them."""
    monkeypatch.setenv("OPSTAP_CACHE", str(tmp_path / "cache"))

    def reken(norm: str, regel: int, hulp: int, constante: int) -> tuple[int, str]:
        wet = Wet(
            "Proef",
            regels=[
                module(REGEL.format(regel=regel, hulp=hulp, constante=constante), "steeds_dezelfde_module")
            ],
            parameters=[yaml_bestand(BEDRAGEN.format(norm=norm))],
        )
        kern = Regelboek(wet).op(date(2024, 1, 1)).kern(["loon"], ["uitkering"])
        uit = kern.reken({"loon": np.array([100])}, {}, np.array([0, 0]))
        return int(uit["uitkering"][0]), kern.hash

    uitkomsten = [
        reken("1.00", 0, 0, 0),
        reken("2.00", 0, 0, 0),
        reken("2.00", 10, 0, 0),
        reken("2.00", 10, 20, 0),
        reken("2.00", 10, 20, 30),
        reken("1.00", 0, 0, 0),
    ]
    assert [uitkomst for uitkomst, _ in uitkomsten] == [200, 300, 310, 330, 360, 200]
    assert len({hash_ for _, hash_ in uitkomsten}) == 5
    assert uitkomsten[0] == uitkomsten[-1]
    kernen = list((tmp_path / "cache" / "kernen").glob("opstap_kern_*.py"))
    assert len(kernen) == 4  # one per set of rules; an amount is given to a kernel, it is not in it


def test_een_beschadigde_kern_in_de_cache_wordt_vervangen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OPSTAP_CACHE", str(tmp_path))
    bron = MEI_2022.kern(["spaargeld"], ["recht"]).bron
    pad = _bewaar(bron)
    assert pad.parent == cachemap()
    pad.write_text("raise SystemExit\n")
    assert _bewaar(bron) == pad
    assert pad.read_text() == bron


def test_een_regel_die_niet_te_compileren_is_wordt_met_naam_geweigerd(module: Maak) -> None:
    wet = module("""
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01")
        def krom(loon: Netto) -> Netto:
            return {1: loon}.get(int(str(loon)), loon)
    """)
    kern = Regelboek(Wet("Krom", regels=[wet])).op(date(2024, 1, 1)).kern(["loon"], ["krom"])
    with pytest.raises(WetFout, match="krom") as fout:
        kern.reken({"loon": np.array([1])}, {}, np.array([0, 0]))
    assert fout.value.code == "KERN-COMPILEERT-NIET"


def test_een_map_waarin_niet_te_schrijven_is_wordt_genoemd(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bestand = tmp_path / "geen_map"
    bestand.write_text("")
    monkeypatch.setenv("OPSTAP_CACHE", str(bestand))
    with pytest.raises(OpstapFout, match="geen_map") as fout:
        _bewaar("bron")
    assert fout.value.code == "KERN-CACHE"


def test_een_kern_is_te_lezen_en_noemt_elke_regel() -> None:
    bron = MEI_2022.kern(["spaargeld"], ["recht"]).bron
    assert "regel_te_rijk: miniland.bijdrage.te_rijk" in bron
    assert "def kern(van, tot, peildatum, parameters, offsets" in bron
    compile(bron, "kern", "exec")


def test_een_tabel_erin_en_een_tabel_eruit() -> None:
    tabel = pa.table(
        {
            "nummer": [7, 8, 9],
            "woont_op_boot": [True, False, None],
            "spaargeld": pa.array([0, 0, 800_000], pa.int32()),
            "geboren": pa.array([[VISSER["geboren"], KIND["geboren"]], [], [None]], pa.list_(pa.int64())),
            "is_zeemeermin": [[False, False], [], [False]],
        }
    )
    kern = MEI_2022.kern(
        ["woont_op_boot", "spaargeld", "geboren", "is_zeemeermin"], ["recht", "woont_aan_wal", "leeftijd"]
    )
    uit = kern.reken_arrow(tabel)
    assert uit.column_names == ["nummer", "recht", "woont_aan_wal", "leeftijd", WEIGERING]
    assert uit["nummer"].to_pylist() == [7, 8, 9]
    assert uit["recht"].to_pylist() == [True, True, False]
    assert uit["woont_aan_wal"].to_pylist() == [False, True, None]
    assert uit["leeftijd"].to_pylist() == [[32, 12], [], [None]]
    assert [code == 0 for code in uit[WEIGERING].to_pylist()] == [True, True, False]
    assert uit.schema.metadata[b"opstap.hash"].decode() == kern.hash
    stuk = kern.reken_arrow(pa.concat_tables([tabel, tabel]).slice(1, 3))
    assert stuk["leeftijd"].to_pylist() == [[], [None], [32, 12]]


@pytest.mark.parametrize(
    "tabel",
    [
        pa.table({"geboren": [[1], [2]], "is_zeemeermin": [[False], [False, True]]}),
        pa.table({"geboren": [[1]], "is_zeemeermin": [None]}),
        pa.table({"geboren": [1], "is_zeemeermin": [False]}),
        pa.table({"geboren": [[1.5]], "is_zeemeermin": [[False]]}),
        pa.table({"geboren": [[1]]}),
        pa.table({"geboren": [[1]], "is_zeemeermin": [[False]], "spaargeld": [1]}),
    ],
)
def test_een_tabel_die_niet_klopt_wordt_geweigerd(tabel: pa.Table) -> None:
    kern = MEI_2022.kern(["geboren", "is_zeemeermin"], ["jaren_samen"])
    with pytest.raises(GevalFout):
        kern.reken_arrow(tabel)
