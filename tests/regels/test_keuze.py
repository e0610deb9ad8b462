"""A choice between named values: only what is chosen is looked at, by every way of working it out."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import miniland
import pytest
from gevallen import BOOTGEZIN, KIND, MEI_2022, VISSER, WALGEZIN

from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt, RekenFout, WetFout
from opstap.regels.graaf import Wet
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import doorvragen, vergelijk_wegen, willekeurige_gevallen

Maak = Callable[..., ModuleType]
Schrijf = Callable[[str], Path]

DAG = date(2024, 1, 1)
BEGIN = """
    class Vorm(IntEnum):
        BOL = 1
        KUBUS = 2
        KEGEL = 4
    feit("vorm", soort=Vorm)
    feit("eigen_vorm", soort=Vorm, per="persoon")
    feit("mag", soort="bool")
    feit("bedrag", soort="Netto", bereik=(-1000, 100_000))
    feit("ander_bedrag", soort="Netto", bereik=(-1000, 100_000))
    feit("bruto", soort="Bruto")
    feit("zakgeld", soort="Netto", per="persoon", bereik=(0, 100_000))
"""
BEDRAGEN = """
bronnen:
  krant: {titel: "De krant", url: null}
parameters:
  - naam: vast_bedrag
    titel: "Vast bedrag"
    soort: Netto
    artikel: "art. 9"
    ritme: vast
    waarden:
      - {vanaf: 2020-01-01, waarde: "12.34", bron: [krant], zeker: ja}
  - naam: weg_bedrag
    titel: "Bedrag dat er niet is"
    soort: Netto
    artikel: "art. 9"
    ritme: vast
    waarden:
      - {vanaf: 2020-01-01, waarde: "12.34", bron: [krant], zeker: nee}
"""
TABEL = """
    keuze(
        "uit_tabel",
        uit="vorm",
        waarden={Vorm.BOL: "vast_bedrag", Vorm.KUBUS: "weg_bedrag"},
        anders=7,
        titel="Bedrag uit de tabel",
        artikel="art. 1",
        uitleg={
            Vorm.BOL: "Voor een {vorm} staat er {vast_bedrag}, dus {uit_tabel}.",
            "anders": "Voor een {vorm} staat er niets.",
        },
        vanaf="2020-01-01",
    )
"""


@pytest.fixture
def boek(module: Maak, yaml_bestand: Schrijf) -> Callable[[str], BoekOpDatum]:
    """The book of a small law with choices, on one day."""

    def maak(tekst: str) -> BoekOpDatum:
        wet = Wet(
            "Vormen", regels=[module(dedent(BEGIN) + dedent(tekst))], parameters=[yaml_bestand(BEDRAGEN)]
        )
        return Regelboek(wet).op(DAG)

    return maak


def test_alleen_wat_gekozen_is_wordt_bekeken(boek: Callable[[str], BoekOpDatum]) -> None:
    tabel = boek(TABEL)
    stap = tabel.beslis(Geval({"vorm": 1}), ["uit_tabel"]).spoor.stap("uit_tabel")
    assert (stap.uitkomst, stap.soort.naam) == (1234, "Netto")
    assert stap.invoer == {"vorm": 1, "vast_bedrag": 1234}
    assert stap.zin == "Voor een bol staat er €\u00a012,34, dus €\u00a012,34."
    with pytest.raises(ParameterOntbreekt) as fout:
        tabel.beslis(Geval({"vorm": 2}), ["uit_tabel"])
    assert fout.value.naam == "weg_bedrag"
    stap = tabel.beslis(Geval({"vorm": 4}), ["uit_tabel"]).spoor.stap("uit_tabel")
    assert (stap.uitkomst, stap.invoer, stap.zin) == (7, {"vorm": 4}, "Voor een kegel staat er niets.")


def test_een_keuze_zonder_eigen_zin_noemt_haar_uitkomst(boek: Callable[[str], BoekOpDatum]) -> None:
    kaal = boek(TABEL.replace("uitleg={", "uitleg={} and {"))
    assert [
        kaal.beslis(Geval({"vorm": vorm}), ["uit_tabel"]).spoor.stap("uit_tabel").zin for vorm in (1, 4)
    ] == ["Bedrag uit de tabel: €\u00a012,34.", "Bedrag uit de tabel: €\u00a00,07."]


def test_een_keuze_per_persoon_kiest_ook_iets_van_het_gezin() -> None:
    smid, loods = {**VISSER, "beroep": 2}, {**VISSER, "beroep": 5}
    gezin = Geval(BOOTGEZIN.gezin, (VISSER, smid, loods, KIND | {"beroep": 0}))
    uitkomst = MEI_2022.beslis(gezin, ["verdienste", "verdienste_samen"])
    samen = uitkomst.waarden["gezinsloon"]
    assert isinstance(samen, int)
    assert uitkomst.waarden["verdienste"] == (12 * 141, 100_000, 100_000 + samen // 3, 0)
    assert MEI_2022.plan.knoop("verdienste_samen").verklaring.soort.naam == "Netto"
    assert uitkomst.spoor.stap("verdienste", 1).zin == "Met werk als smid wordt €\u00a01.000,00 verdiend."
    assert uitkomst.spoor.stap("verdienste", 3).zin == "Zonder beroep wordt niets verdiend."
    with pytest.raises(RekenFout, match="Loon van een loods"):
        MEI_2022.beslis(Geval({}, ({**KIND, "loon": 0, "beroep": 5},)), ["verdienste"])


@pytest.mark.parametrize(
    ("boek", "dag", "geval", "bedrag"),
    [
        (miniland.LANDELIJK, date(2018, 5, 1), BOOTGEZIN, 980),
        (miniland.LANDELIJK, date(2018, 5, 1), WALGEZIN.met("boot_lek", False), 0),
        (miniland.LANDELIJK, date(2022, 5, 1), BOOTGEZIN, 10_777),
        (miniland.LANDELIJK, date(2022, 5, 1), WALGEZIN.met("boot_lek", False), 105_045),
        (miniland.PLAATSELIJK, date(2021, 5, 1), WALGEZIN.met("boot_lek", False), 105_045),
        (miniland.PLAATSELIJK, date(2022, 5, 1), WALGEZIN.met("boot_lek", False), 5_252),
    ],
)
def test_een_keuze_heeft_versies_en_een_dorp_vervangt_haar(
    boek: Regelboek, dag: date, geval: Geval, bedrag: int
) -> None:
    assert boek.op(dag).beslis(geval, ["toeslag_wonen"]).waarde("toeslag_wonen") == bedrag


@pytest.mark.parametrize("dag", [date(2018, 5, 1), date(2022, 5, 1)])
@pytest.mark.parametrize("geval", [BOOTGEZIN, WALGEZIN])
def test_een_leemte_stopt_een_keuze_wat_er_ook_gekozen_wordt(dag: date, geval: Geval) -> None:
    """A gap is never passed by in silence, not even where the choice names nothing."""
    with pytest.raises(NietGemodelleerd, match="havenmeester"):
        miniland.LANDELIJK.op(dag).beslis(geval.met("boot_lek", True), ["toeslag_wonen"])


def test_alleen_de_feiten_van_wat_gekozen_is_worden_gevraagd(boek: Callable[[str], BoekOpDatum]) -> None:
    takken = boek("""
        keuze("gekozen", uit="vorm", waarden={Vorm.BOL: "bedrag", Vorm.KUBUS: "ander_bedrag"}, anders=0,
              artikel="art. 1", vanaf="2020-01-01")
    """)

    def gevraagd(**feiten: int) -> str | None:
        vraag = takken.volgende_vraag(Geval(feiten), ["gekozen"])
        return None if vraag is None else vraag.naam

    assert gevraagd() == gevraagd(bedrag=1) == "vorm"
    assert gevraagd(vorm=1) == gevraagd(vorm=1, ander_bedrag=1) == "bedrag"
    assert gevraagd(vorm=2, bedrag=1) == "ander_bedrag"
    assert gevraagd(vorm=4) is None
    with pytest.raises(FeitOntbreekt) as fout:
        takken.beslis(Geval({"vorm": 2}), ["gekozen"])
    assert fout.value.feiten == (("ander_bedrag", None),)


def test_waarop_gekozen_wordt_wordt_niet_gevraagd_als_het_niet_uitmaakt(
    boek: Callable[[str], BoekOpDatum],
) -> None:
    zelfde = boek("""
        keuze("gekozen", uit="vorm", waarden={vorm: "bedrag" for vorm in Vorm}, titel="Gekozen",
              artikel="art. 1", uitleg={Vorm.BOL: "Een bol: {bedrag}."}, vanaf="2020-01-01")
    """)
    vraag = zelfde.volgende_vraag(Geval(), ["gekozen"])
    assert vraag is not None
    assert vraag.naam == "bedrag"
    uitkomst = zelfde.beslis(Geval({"bedrag": 5}), ["gekozen"])
    assert uitkomst.waarde("gekozen") == 5
    assert uitkomst.maakt_niet_uit == (("vorm", None),)
    assert uitkomst.spoor.stap("gekozen").zin == "Gekozen: €\u00a00,05."


def test_wat_op_elke_tak_geweigerd_wordt_vraagt_niet_welke_tak(
    boek: Callable[[str], BoekOpDatum],
) -> None:
    """The refusal names what is missing in the law, not the fact that makes no difference to it."""
    nergens = boek("""
        keuze("gekozen", uit="vorm", waarden={vorm: "weg_bedrag" for vorm in Vorm},
              artikel="art. 1", vanaf="2020-01-01")
        keuze("gestopt", uit="vorm", waarden={Vorm.BOL: "bedrag"}, anders=0,
              artikel="art. 2", vanaf="2020-01-01")
        niet_gemodelleerd("art. 3", als="mag", voor="gestopt", zin="Dat mag niet.")
    """)
    for naam, feiten, reden in (("gekozen", {}, "weg_bedrag"), ("gestopt", {"mag": 1}, "art. 3")):
        assert nergens.volgende_vraag(Geval(feiten), [naam]) is None
        assert reden in nergens.probeer(Geval(feiten), [naam]).gaten[naam].naam
    stap = nergens.probeer(Geval(), ["gekozen"]).spoor.stap("weg_bedrag")
    assert stap.zin == "Bedrag dat er niet is: niet bekend."


def test_de_kern_leest_als_een_rij_voorwaarden(boek: Callable[[str], BoekOpDatum]) -> None:
    tabel = boek(TABEL)
    bron = tabel.kern(["vorm"], ["uit_tabel"]).bron
    assert "    if v_vorm == 1:\n        return v_vast_bedrag, w_vast_bedrag\n" in bron
    gezin, persoon, offsets = kolommen_van([Geval({"vorm": vorm}) for vorm in (1, 2, 4)])
    kern = tabel.kern(["vorm"], ["uit_tabel"])
    for vlot in (False, True):
        uit = kern.reken(gezin, persoon, offsets, vlot=vlot)
        assert [int(bedrag) for bedrag in uit["uit_tabel"][[0, 2]]] == [1234, 7]
        redenen = [kern.weigeringen.get(int(code)) for code in uit["weigering"]]
        assert [reden and reden.naam for reden in redenen] == [None, "weg_bedrag", None]


def test_een_gewijzigde_keuze_heeft_een_andere_vingerafdruk(boek: Callable[[str], BoekOpDatum]) -> None:
    anders = (
        ("anders=7", "anders=8"),
        ("staat er niets", "staat er weinig"),
        ('Vorm.KUBUS: "weg_bedrag"', 'Vorm.KEGEL: "weg_bedrag"'),
        ('vanaf="2020-01-01"', 'vanaf="2021-01-01"'),
    )
    hashes = {boek(TABEL.replace(*wijziging)).plan.hash_regels for wijziging in anders}
    assert len(hashes) == 4
    assert boek(TABEL).plan.hash_regels == boek(TABEL).plan.hash_regels not in hashes


def test_een_keuze_tussen_keuzes_en_een_som_van_keuzes_kennen_hun_soort(
    boek: Callable[[str], BoekOpDatum],
) -> None:
    plan = boek("""
        keuze("boven", uit="mag", waarden={True: "onder", False: "samen"}, artikel="art. 1",
              vanaf="2020-01-01")
        som("samen", van="per_persoon")
        keuze("per_persoon", uit="eigen_vorm", waarden={Vorm.BOL: "zakgeld"}, anders=0, per="persoon",
              artikel="art. 2", vanaf="2020-01-01")
        keuze("onder", uit="vorm", waarden={Vorm.BOL: "bedrag"}, anders=0, artikel="art. 3",
              vanaf="2020-01-01")
        keuze("welke", uit="mag", waarden={True: "vorm"}, anders=Vorm.KEGEL, artikel="art. 4",
              vanaf="2020-01-01")
    """).plan
    assert {plan.knoop(naam).verklaring.soort.naam for naam in ("boven", "samen", "onder")} == {"Netto"}
    assert plan.knoop("welke").verklaring.soort.naam == "Vorm"


GELDIG = 'artikel="art. 1", vanaf="2020-01-01"'
FOUTEN = {
    "netto of bruto": ("KEUZE-SOORT", 'uit="mag", waarden={True: "bedrag", False: "bruto"}'),
    "kiezen op een bedrag": ("KEUZE-UIT", 'uit="bedrag", waarden={1: "bedrag"}, anders=0'),
    "waarde die niet kan": ("KEUZE-WAARDE", 'uit="vorm", waarden={3: "bedrag"}, anders=0'),
    "niet alle waarden": ("KEUZE-ONVOLLEDIG", 'uit="vorm", waarden={Vorm.BOL: "bedrag"}'),
    "geen waarden": ("KEUZE-LEEG", 'uit="vorm", waarden={}, anders=0'),
    "onbekende naam": ("NAAM-ONBEKEND", 'uit="mag", waarden={True: "bedragje"}, anders=0'),
    "onbekende uit": ("NAAM-ONBEKEND", 'uit="vormen", waarden={1: "bedrag"}, anders=0'),
    "gezin kiest van persoon": ("REGEL-NIVEAU", 'uit="mag", waarden={True: "zakgeld"}, anders=0'),
    "gezin kiest op persoon": ("REGEL-NIVEAU", 'uit="eigen_vorm", waarden={1: "bedrag"}, anders=0'),
    "anders van een andere soort": ("REGEL-ANDERS", 'uit="mag", waarden={True: "vorm"}, anders=3'),
    "kiest zichzelf": ("REGEL-KRING", 'uit="mag", waarden={True: "fout"}, anders=0'),
    "kiest op zichzelf": ("REGEL-KRING", 'uit="fout", waarden={True: "mag"}, anders=0'),
    "zin voor wat niet gekozen wordt": (
        "UITLEG-UITKOMST",
        'uit="vorm", waarden={1: "bedrag"}, anders=0, uitleg={Vorm.KUBUS: "Nooit."}',
    ),
    "zin met wat niet gekozen is": (
        "UITLEG-NAAM",
        'uit="mag", waarden={True: "bedrag", False: "ander_bedrag"}, uitleg={True: "{ander_bedrag}"}',
    ),
    "zin voor al het andere met een tak": (
        "UITLEG-NAAM",
        'uit="mag", waarden={True: "bedrag"}, anders=0, uitleg={"anders": "{bedrag}"}',
    ),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_een_fout_in_een_keuze_heeft_een_naam(boek: Callable[[str], BoekOpDatum], naam: str) -> None:
    code, keuze = FOUTEN[naam]
    with pytest.raises(WetFout) as fout:
        boek(f'    keuze("fout", {keuze}, {GELDIG})')
    assert fout.value.code == code


@pytest.mark.parametrize("zaad", range(6))
def test_de_wegen_zijn_het_eens_over_willekeurige_keuzes(
    boek: Callable[[str], BoekOpDatum], zaad: int
) -> None:
    """Choices among facts, amounts that are missing, rules that divide by zero, and other choices."""
    willekeurig = boek(_willekeurige_keuzes(random.Random(zaad)))
    gevallen = willekeurige_gevallen(willekeurig, 150, zaad, personen=(0, 3), onbekend=0.3)
    verslag = vergelijk_wegen(willekeurig, gevallen)
    assert verslag.waarden > 0
    assert verslag.weigeringen > 0
    bekend = willekeurige_gevallen(willekeurig, 150, zaad, personen=(0, 3))
    vergelijk_wegen(willekeurig, [geval.met("ander_bedrag", 3) for geval in bekend], vlot=True)
    for alles in bekend[:15]:
        begin = Geval({}, tuple({} for _ in alles.personen))
        geval = doorvragen(willekeurig, begin, alles, ["keuze_7"])
        met_vragen, met_alles = (willekeurig.probeer(deel, ["keuze_7"]) for deel in (geval, alles))
        assert met_vragen.gaten.keys() == met_alles.gaten.keys()
        if not met_alles.gaten:
            assert met_vragen.waarden.get("keuze_7") == met_alles.waarden.get("keuze_7")


def _willekeurige_keuzes(loting: random.Random) -> str:
    """A law of choices: some per person, some with a gap before them, later ones among earlier ones."""
    tekst = """
    @regel("art. 2", vanaf="2020-01-01")
    def verhouding(bedrag: Netto, ander_bedrag: Netto) -> Netto:
        return bedrag // ander_bedrag
    @regel("art. 3", vanaf="2020-01-01", per="persoon")
    def is_kegel(eigen_vorm: Vorm) -> bool:
        return eigen_vorm == Vorm.KEGEL
    niet_gemodelleerd("art. 4", als="mag", voor="keuze_2", zin="Dat staat nergens.")
    """
    van_gezin = ["bedrag", "ander_bedrag", "vast_bedrag", "weg_bedrag", "verhouding"]
    van_persoon = ["zakgeld", *van_gezin]
    for nummer in range(8):
        per_persoon = nummer % 3 == 1
        uit = loting.choice(["vorm", "mag", *(["eigen_vorm", "is_kegel"] if per_persoon else [])])
        mogelijk = [0, 1] if uit in ("mag", "is_kegel") else [1, 2, 4]
        gekozen = loting.sample(mogelijk, loting.randint(1, len(mogelijk)))
        namen = van_persoon if per_persoon else van_gezin
        waarden = {waarde: loting.choice(namen) for waarde in gekozen}
        anders = "" if len(waarden) == len(mogelijk) else f"anders={loting.randint(-9, 9)}, "
        per = "persoon" if per_persoon else "gezin"
        tekst += (
            f'\n    keuze("keuze_{nummer}", uit="{uit}", waarden={waarden}, {anders}per="{per}", {GELDIG})'
        )
        van_persoon.append(f"keuze_{nummer}")
        if not per_persoon:
            van_gezin.append(f"keuze_{nummer}")
    return tekst
