"""Every dated amount has a source and no overlap; where a series has a hole, the hole is known by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from opstap import recht
from opstap.kern.archief.termijnen import Soort
from opstap.recht.wetboek import WETTEN, regelboek
from opstap.regels.beslissen import Geval
from opstap.regels.datum import als_datum, dag
from opstap.regels.fouten import ParameterOntbreekt
from opstap.regels.parameters import Parameter, lees_parameters

BESTANDEN = sorted(Path(recht.__file__).parent.glob("*/parameters/*.yaml"))
PARAMETERS = {p.naam: p for pad in BESTANDEN for p in lees_parameters(pad)}
BEGIN, EINDE = dag("2018-01-01"), dag("2026-07-01")


def _bekend(onder: str) -> dict[str, list[str] | str]:
    """What the files in `gaten` say, one file per law: holes in a series, and series that begin later."""
    gevonden: dict[str, list[str] | str] = {}
    for pad in sorted((Path(__file__).parent / "gaten").glob("*.yaml")):
        gevonden |= yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader).get(onder, {})
    return gevonden


GATEN = _bekend("gaten")
BEGINT_LATER = _bekend("begint")


def _gaten(parameter: Parameter) -> list[str]:
    """The half years (of a yearly series: years) without a confirmed value, once the law has the series."""
    begin = max(BEGIN, dag(str(BEGINT_LATER.get(parameter.naam, "2018-01-01"))))
    dagen = [date(jaar, maand, 1) for jaar in range(2018, 2027) for maand in (1, 7)]
    if parameter.ritme == "jaar":
        dagen = [d for d in dagen if d.month == 1]
    waarden = [(d, parameter.op(dag(d))) for d in dagen if begin <= dag(d) < EINDE]
    return [d.isoformat() for d, waarde in waarden if waarde is None or not waarde.zeker]


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_elke_waarde_heeft_een_bron_en_geen_twee_waarden_overlappen(parameter: Parameter) -> None:
    assert parameter.artikel
    for waarde in parameter.waarden:
        assert waarde.bronnen, f"{parameter.naam} vanaf {als_datum(waarde.vanaf)}"
        assert waarde.zeker or waarde.noot, "een waarde die niet zeker is, zegt waarom"
    for eerste, tweede in zip(parameter.waarden, parameter.waarden[1:], strict=False):
        assert eerste.tot <= tweede.vanaf


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_alleen_de_bekende_gaten_zijn_er(parameter: Parameter) -> None:
    assert _gaten(parameter) == sorted(GATEN.get(parameter.naam, []))


def test_elke_gebruikte_bron_heeft_een_titel() -> None:
    for parameter in PARAMETERS.values():
        assert all(bron.titel for waarde in parameter.waarden for bron in waarde.bronnen)


def test_elke_parameter_wordt_door_een_regel_gebruikt() -> None:
    """Or is a term of the archive: those are asked by their names, one for each kind of record."""
    verklaringen = [verklaring for wet in WETTEN for verklaring in wet.verklaringen]
    gebruikt = {naam for verklaring in verklaringen for naam in verklaring.afhankelijk_van}
    assert set(PARAMETERS) - gebruikt == {soort.value for soort in Soort if soort.value in PARAMETERS}


def test_op_elke_wijzigingsdag_zijn_de_gewone_normen_er() -> None:
    boek = regelboek()
    for grens in boek.grenzen():
        if BEGIN <= dag(grens) < EINDE:
            geval = Geval({}, ({"rol": 1, "leeftijd": 40, "in_inrichting": False},))
            assert boek.op(grens).beslis(geval, ["norm"]).waarde("norm") > 0


def test_na_de_laatste_waarde_wordt_geweigerd_met_naam_en_datum() -> None:
    geval = Geval({}, ({"rol": 1, "leeftijd": 40, "in_inrichting": False},))
    with pytest.raises(ParameterOntbreekt) as fout:
        regelboek().op(date(2026, 7, 1)).beslis(geval, ["norm"])
    assert fout.value.code == "PARAMETER-ONTBREEKT"
    assert fout.value.naam == "norm_alleenstaande"
    assert "1 juli 2026" in fout.value.zin


def test_een_onbevestigde_waarde_telt_niet() -> None:
    paar = tuple({"rol": rol, "leeftijd": 40, "in_inrichting": False, "rechthebbend": True} for rol in (1, 2))
    with pytest.raises(ParameterOntbreekt, match="nog niet bevestigd"):
        regelboek().op(date(2020, 9, 1)).beslis(Geval({}, paar), ["norm"])


def test_de_norm_van_een_alleenstaande_is_opgezocht_en_niet_afgeleid() -> None:
    """70% of the couple's norm would be a cent off in the second half of 2023."""
    dagnummer = dag("2023-07-01")
    alleen, samen = (PARAMETERS[naam].op(dagnummer) for naam in ("norm_alleenstaande", "norm_gehuwden"))
    assert alleen is not None
    assert samen is not None
    assert alleen.bedrag == 121662
    assert (samen.bedrag * 70 + 50) // 100 == 121661


def test_jongerennormen_van_paren_zijn_de_som_van_hun_delen() -> None:
    """How the law builds them (art. 20 and 22a paragraph 3): a check on typing errors."""
    for halfjaar in (date(jaar, maand, 1) for jaar in range(2018, 2027) for maand in (1, 7)):
        d = dag(halfjaar)
        waarden = {naam: p.op(d) for naam, p in PARAMETERS.items() if naam.startswith("norm_")}
        bedrag = {naam: w.bedrag for naam, w in waarden.items() if w is not None and w.zeker}
        if "norm_jong_alleenstaande" in bedrag:
            assert bedrag["norm_jong_gehuwden_beiden"] == 2 * bedrag["norm_jong_alleenstaande"]
            helft = (bedrag["norm_gehuwden"] + 1) // 2
            assert bedrag["norm_jong_gehuwden_een"] == helft + bedrag["norm_jong_alleenstaande"]
        if "norm_jonge_partner_met_kind" in bedrag:
            helft = (bedrag["norm_gehuwden"] + 1) // 2
            assert bedrag["norm_jong_gehuwden_een_met_kind"] == helft + bedrag["norm_jonge_partner_met_kind"]


def test_aow_leeftijd_van_vorig_jaar_is_die_van_het_jaar_ervoor() -> None:
    nu, vorig = PARAMETERS["aow_leeftijd_maanden"], PARAMETERS["aow_leeftijd_maanden_vorig_jaar"]
    for jaar in range(2019, 2029):
        eerder, later = nu.op(dag(f"{jaar - 1}-01-01")), vorig.op(dag(f"{jaar}-01-01"))
        assert eerder is not None
        assert later is not None
        assert eerder.bedrag == later.bedrag
