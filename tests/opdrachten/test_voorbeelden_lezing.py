"""How a worked example is read: names that say the same, numbers and days as people write them."""

from __future__ import annotations

import pytest

from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import Uitslag, reken_na
from opstap.opdrachten.voorbeelden.gegevens import lees_dagen
from opstap.opdrachten.voorbeelden.namen import zelfde

NORM = '{id: N, onderwerp: norm, datum: "2024-07-01", invoer: {leefvorm: alleenstaande, leeftijd: 40}, %s}'


def reken(voorbeeld: str) -> Uitslag:
    return reken_na(lees(f"gevallen: [{voorbeeld}]", "voorbeeld.yaml"))[0]


@pytest.mark.parametrize(
    ("geschreven", "bekend"),
    [
        ("norm_incl_vt", "norm_inclusief_vakantietoeslag"),
        ("medebewoners_aantal", "aantal_medebewoners"),
        ("leeftijd_belanghebbende", "leeftijd_aanvrager"),
        ("Leeftijd Partner", "partner_leeftijd"),
        ("kgb", "kindgebonden_budget"),
        ("huisgenoten", "medebewoners"),
        ("geboren", "geboortedatum"),
        ("maximale_lening", "maximum_lening"),
        ("in_inrichting", "inrichting"),
    ],
)
def test_een_naam_met_dezelfde_woorden_is_dezelfde_naam(geschreven: str, bekend: str) -> None:
    assert zelfde(geschreven, ["iets_anders", bekend]) == bekend


@pytest.mark.parametrize(
    ("geschreven", "bekend"),
    [
        ("leeftyd", "leeftijd"),
        ("leeftijd", "leeftijd_partner"),
        ("norm_exclusief_vakantietoeslag", "norm_inclusief_vakantietoeslag"),
        ("minimum_lening", "maximum_lening"),
        ("medebewoner", "medebewoners"),
    ],
)
def test_een_verschrijving_of_een_ander_woord_is_een_andere_naam(geschreven: str, bekend: str) -> None:
    assert zelfde(geschreven, [bekend]) is None


@pytest.mark.parametrize(
    ("tekst", "dagen"),
    [
        ("2024-07-01", ["2024-07-01"]),
        ("1 juli 2024", ["2024-07-01"]),
        ("01-07-2024", ["2024-07-01"]),
        ("2024-07", ["2024-07-01"]),
        ("juli 2024", ["2024-07-01"]),
        ("2022-12-31 en 2023-01-01", ["2022-12-31", "2023-01-01"]),
        ("29 februari 2024", ["2024-02-29"]),
        ("29 februari 2023", []),
        ("2024-13", []),
        ("1 juli", []),
        ("2024-07-01 en morgen", []),
    ],
)
def test_een_dag_zoals_mensen_die_schrijven(tekst: str, dagen: list[str]) -> None:
    assert [dag.isoformat() for dag in lees_dagen(tekst)] == dagen


@pytest.mark.parametrize("dag", ['datum: "2024-07-01"', "peildatum: 1 juli 2024", "maand: 2024-07"])
@pytest.mark.parametrize("leeftijd", ["40", '"40"', "40.0", "40 jaar"])
@pytest.mark.parametrize("norm", ['"1308.45"', "1308.45", '"€ 1.308,45"', '"1308,45 euro"'])
def test_getallen_en_dagen_mogen_op_elke_gewone_manier(dag: str, leeftijd: str, norm: str) -> None:
    uitslag = reken(
        f"{{id: N, onderwerp: norm, {dag}, invoer: {{leefvorm: alleenstaande, leeftijd: {leeftijd}}}, "
        f"verwacht: {{norm: {norm}}}}}"
    )
    assert (uitslag.status, uitslag.zin) == ("gelijk", "")


def test_een_telwoord_is_een_getal() -> None:
    assert reken(NORM.replace("}, %s", ", kinderen: twee}, verwacht: {norm: '1308.45'}")).status == "gelijk"


@pytest.mark.parametrize(
    ("percentage", "uitkomst"),
    [
        ("20", "gelijk"),
        ('"20%"', "gelijk"),
        ('"20.00"', "gelijk"),
        ("20 procent", "gelijk"),
        ('"0.20"', "PROCENT-DUBBELZINNIG"),
        ('"0,2"', "PROCENT-DUBBELZINNIG"),
        ('"0.20%"', "anders"),
    ],
)
def test_een_percentage_is_nooit_stilletjes_een_deel_van_een(percentage: str, uitkomst: str) -> None:
    uitslag = reken(
        "{id: P, onderwerp: verlaging woonsituatie, datum: '2024-07-01', "
        f"invoer: {{gehuwdennorm: '1869.21', percentage: {percentage}}}, verwacht: {{verlaging: '373.84'}}}}"
    )
    assert (uitslag.code or uitslag.status) == uitkomst


def test_dezelfde_naam_in_andere_woorden_staat_er_een_keer() -> None:
    uitslag = reken(NORM.replace("leeftijd: 40", "leeftijd: 40, aantal_kinderen: 1, kinderen_aantal: 1") % "")
    assert uitslag.code == "INVOER-DUBBEL"
    assert '"kinderen_aantal" staat er al, op regel 1, kolom' in uitslag.zin


@pytest.mark.parametrize(
    ("ander", "code"),
    [("40", ""), ("40.0", ""), ("41", "INVOER-TEGENSTRIJDIG"), ("39", "INVOER-TEGENSTRIJDIG")],
)
def test_twee_woorden_voor_hetzelfde_zeggen_niet_iets_anders(ander: str, code: str) -> None:
    tekst = NORM.replace("leeftijd: 40", f"leeftijd_aanvrager: 40, leeftijd_belanghebbende: {ander}")
    uitslag = reken(tekst % "verwacht: {norm: '1308.45'}")
    assert uitslag.code == code
    assert not code or "hier staat iets anders dan op regel 1, kolom" in uitslag.zin


@pytest.mark.parametrize(
    ("binnen", "code"),
    [
        ("2024-07-01", ""),
        ("2024", ""),
        ("2024-08-01", "INVOER-TEGENSTRIJDIG"),
        ("2023", "INVOER-TEGENSTRIJDIG"),
    ],
)
def test_een_dag_in_de_invoer_is_dezelfde_als_erboven(binnen: str, code: str) -> None:
    tekst = NORM.replace("leeftijd: 40", f"leeftijd: 40, peildatum: '{binnen}'")
    assert reken(tekst % "verwacht: {norm: '1308.45'}").code == code


def test_gemeente_en_dag_mogen_in_de_invoer_staan() -> None:
    uitslag = reken(
        "{id: G, regeling: ooievaarspas, invoer: {gemeente: Den Haag, peildatum: '2024-01-15', "
        "norm_inclusief_vakantietoeslag: '1283.83', netto_inkomen_inclusief_vakantietoeslag: '1925.75'}, "
        "verwacht: {grens: '1925.75', voldoet_inkomen: true}}"
    )
    assert uitslag.status == "gelijk"


class TestElkeNaamVanHetRegelboek:
    def test_mag_worden_verwacht_over_hetzelfde_geval(self) -> None:
        uitslag = reken(
            NORM % "verwacht: {norm_exclusief_vakantietoeslag: '1243.03', leefvorm: alleenstaande}"
        )
        assert uitslag.status == "gelijk"

    def test_mag_worden_gegeven_en_telt_dan_zoals_opgegeven(self) -> None:
        tekst = NORM.replace("leeftijd: 40", "leeftijd: 40, norm_alleenstaande: '1000.00'")
        assert reken(tekst % "verwacht: {norm: '1000.00'}").status == "gelijk"

    def test_die_niet_meetelt_wordt_gezegd(self) -> None:
        tekst = NORM.replace("leeftijd: 40", "leeftijd: 40, kale_huur: '500.00'")
        uitslag = reken(tekst % "verwacht: {norm: '1308.45'}")
        assert uitslag.status == "gelijk"
        assert '"kale_huur" is opgegeven, maar maakt hier niet uit' in uitslag.gelezen_als

    def test_die_niet_bestaat_wordt_geweigerd_met_wat_erop_lijkt(self) -> None:
        uitslag = reken(NORM.replace("leeftijd: 40", "leeftyd: 40") % "")
        assert uitslag.code == "INVOER-ONBEKEND"
        assert "Bedoelt u leeftijd" in uitslag.zin


@pytest.mark.parametrize(
    ("voorbeeld", "ontbreekt"),
    [
        (
            "onderwerp: vrijlating arbeidsinkomen, datum: '2024-03-01', invoer: {leeftijd: 40, onderdeel: n}",
            "netto_loon",
        ),
        ("regeling: giften, gemeente: GM0518, invoer: {jaar: 2022, leefvorm: alleenstaande}", "giften"),
        ("regeling: tegemoetkoming_chronisch_zieken, gemeente: GM1916, invoer: {jaar: 2024}", "gronden"),
        ("onderwerp: eigen woning, datum: '2024-06-01', invoer: {vrijstelling: '1.00'}", "overwaarde_woning"),
        (
            "regeling: individuele_inkomenstoeslag, gemeente: GM1916, invoer: {maanden_geleden: 3}",
            "maatregel_procent",
        ),
    ],
)
def test_zonder_de_kern_van_het_onderwerp_is_er_geen_uitkomst(voorbeeld: str, ontbreekt: str) -> None:
    uitslag = reken(f"{{id: O, {voorbeeld}}}")
    assert (uitslag.status, uitslag.code) == ("geweigerd", "VOORBEELD-ONVOLLEDIG")
    assert ontbreekt in uitslag.zin


def test_wat_het_beleid_niet_noemt_wordt_geweigerd_en_niet_genegeerd() -> None:
    uitslag = reken(
        "{id: B, regeling: individuele_inkomenstoeslag, gemeente: GM0518, "
        "invoer: {maatregel_procent: 30, maanden_geleden: 30}, verwacht: {voldoet: false}}"
    )
    assert uitslag.code == "BELEID-ONBEKEND"
    assert "maatregel_procent" in uitslag.zin


def test_een_onbekend_onderwerp_noemt_wat_erop_lijkt() -> None:
    uitslag = reken("{id: O, onderwerp: kostendeler tellen, datum: '2024-07-01', invoer: {}}")
    assert uitslag.code == "ONDERWERP-NIET-IN-REGELBOEK"
    assert "Bedoelt u kostendelers tellen" in uitslag.zin


@pytest.mark.parametrize(
    ("voorbeeld", "code"),
    [
        ("leefvorm: alleenstaande, leeftijd: 40, geboortedatum: '2004-07-02'", "LEEFTIJD-TEGENSTRIJDIG"),
        ("leefvorm: gehuwden, leeftijden: [40, 41], leeftijd_partner: 20", "LEEFTIJD-TEGENSTRIJDIG"),
        ("leefvorm: alleenstaande, leeftijd: 40, aow: true", "LEEFTIJD-TEGENSTRIJDIG"),
        (
            "leefvorm: alleenstaande_ouder, leeftijd: 40, kinderen: 2, leeftijden_kinderen: [4]",
            "INVOER-TEGENSTRIJDIG",
        ),
        (
            "leefvorm: alleenstaande_ouder, leeftijd: 40, kinderen: [9, 4], jongste_kind: 5",
            "INVOER-TEGENSTRIJDIG",
        ),
        ("leefvorm: alleenstaande_ouder, leeftijd: 40, kinderen: [40]", "KIND-OUDER-DAN-OUDER"),
        ("leefvorm: alleenstaande, gehuwd: true, leeftijd: 40", "LEEFVORM-TEGENSTRIJDIG"),
        (
            "leeftijd: 40, medebewoners: [{rol: broer, leeftijd: 30}], aantal_medebewoners: 2",
            "INVOER-TEGENSTRIJDIG",
        ),
        ("alleenstaande: nee, leeftijd: 40", "HUISHOUDEN-ONBEKEND"),
        ("leeftijd: 40, medebewoners: [30], niet_studerend: nee", "HUISHOUDEN-ONBEKEND"),
        ("leeftijd: 40, medebewoners: [30], niet_studerend: ja", ""),
        ("alleenstaande: nee, gehuwd: ja, leeftijden: [40, 41]", ""),
        ("leefvorm: alleenstaande, leeftijd: 19, geboortedatum: '2004-07-02'", ""),
        ("leefvorm: alleenstaande, leeftijd: 66, aow: true", ""),
        ("leefvorm: alleenstaande_ouder, leeftijd: 40, kinderen: 1, leeftijden_kinderen: [4]", ""),
        ("leefvorm: alleenstaande_ouder, leeftijd: 40, kinderen: [9, 4], jongste_kind: 4", ""),
        ("leefvorm: alleenstaande_ouder, leeftijd: 40, kinderen: [39]", ""),
        ("leeftijd: 40, medebewoners: [{rol: broer, leeftijd: 30}], aantal_medebewoners: 1", ""),
    ],
)
def test_een_huishouden_dat_zichzelf_tegenspreekt_wordt_geweigerd(voorbeeld: str, code: str) -> None:
    assert reken(f"{{id: H, onderwerp: norm, datum: '2024-07-01', invoer: {{{voorbeeld}}}}}").code == code
