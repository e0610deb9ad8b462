"""What must hold for every household and on every day, whatever the amounts are."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.recht.conftest import GEWOON_GEZIN, Bekend, aanvrager, kind, medebewoner, partner
from tests.recht.test_parameters import BEGINT_LATER, GATEN, PARAMETERS

from opstap import gemeenten
from opstap.recht.wetboek import regelboek
from opstap.regels import dag
from opstap.regels.beslissen import Beslissing, Geval, uitkomst_van
from opstap.regels.datum import als_datum
from opstap.regels.fouten import Ontbreekt, RekenFout
from opstap.regels.parameters import Parameter
from opstap.regels.proef import willekeurige_gevallen

BEGIN, EINDE = date(2018, 1, 1), date(2026, 7, 1)
MAANDEN = [date(jaar, maand, 1) for jaar in range(2018, 2027) for maand in range(1, 13)][:102]
BOEK = regelboek()
HAAGS_BOEK = gemeenten.regelboek("GM0518")
GRENZEN = [grens for grens in HAAGS_BOEK.grenzen() if grens >= BEGIN]
SOORTEN_INKOMEN = ["netto_loon", "overig_inkomen"]
IN_KALENDERDAGEN = "deel_van_maand_in_kalenderdagen"
BEDRAGEN = st.integers(0, 300_000)
veel = settings(max_examples=250, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


@st.composite
def werkenden(trek: st.DrawFn, wie: str, dag_: date) -> Bekend:
    """An applicant or a partner of any age, with a wage and everything the disregard depends on."""
    leeftijd = trek(st.sampled_from([18, 20, 21, 26, 27, 40, 64, 66, 67, 80]))
    anders = {
        "geboortedatum": int(dag(date(dag_.year - leeftijd, 1, 1))),
        "netto_loon": trek(BEDRAGEN),
        "overig_inkomen": trek(st.sampled_from([0, 0, 10_001, 50_000])),
        "rechthebbend": trek(st.sampled_from([True, True, True, False])),
        "draagt_bij_aan_arbeidsinschakeling": trek(st.booleans()),
        "maanden_n_verbruikt": trek(st.sampled_from([0, 5, 6])),
        "maanden_r_verbruikt": trek(st.sampled_from([0, 29, 30])),
        "maanden_z_verbruikt": trek(st.sampled_from([0, 11, 12])),
        "medisch_urenbeperkt": trek(st.booleans()),
        "loonkostensubsidie": trek(st.booleans()),
    }
    return aanvrager(leeftijd, **anders) if wie == "aanvrager" else partner(leeftijd, **anders)


@st.composite
def huishoudens(trek: st.DrawFn) -> tuple[date, list[Bekend]]:
    """A month since 2018 and a household in it, of every form."""
    dag_ = trek(st.sampled_from(MAANDEN))
    mensen = [trek(werkenden("aanvrager", dag_))]
    if trek(st.booleans()):
        mensen.append(trek(werkenden("partner", dag_)))
    mensen += [
        kind(leeftijd) for leeftijd in trek(st.lists(st.sampled_from([0, 11, 12, 17, 27]), max_size=2))
    ]
    mensen += [
        medebewoner(leeftijd) for leeftijd in trek(st.lists(st.sampled_from([20, 26, 27]), max_size=2))
    ]
    return dag_, mensen


def reken(dag_: date, mensen: list[Bekend], *namen: str, **gezin: int) -> dict[str, int] | None:
    """The outcomes of a household, or None when one of them is refused."""
    geval = Geval({**GEWOON_GEZIN, **gezin}, tuple(mensen))
    uitkomst = BOEK.op(dag_).probeer(geval, namen)
    return None if uitkomst.gaten else {naam: int(uitkomst.waarde(naam)) for naam in namen}


@veel
@given(
    huishoudens(), st.integers(1, 100_000), st.sampled_from(["netto_loon", "overig_inkomen"]), st.booleans()
)
def test_meer_inkomen_geeft_nooit_meer_bijstand(
    huishouden: tuple[date, list[Bekend]], meer: int, welk: str, van_partner: bool
) -> None:
    """More wage or other income, of applicant or partner; and what is left to spend does not fall by it."""
    dag_, mensen = huishouden
    wie = min(van_partner, sum(mens["rol"] <= 2 for mens in mensen) - 1)
    rijker = [{**mens, welk: mens[welk] + meer} if plek == wie else mens for plek, mens in enumerate(mensen)]
    eerst, later = (reken(dag_, groep, "bijstand", "maandbetaling") for groep in (mensen, rijker))
    assume(eerst is not None and later is not None)
    assert later["bijstand"] <= eerst["bijstand"]
    assert later["maandbetaling"] <= eerst["maandbetaling"]
    assert later["bijstand"] + meer >= eerst["bijstand"]


@veel
@given(huishoudens())
def test_de_maand_valt_zonder_rest_uiteen_in_betaling_en_vakantietoeslag(
    huishouden: tuple[date, list[Bekend]],
) -> None:
    dag_, mensen = huishouden
    uit = reken(dag_, mensen, "bijstand", "vakantietoeslag", "maandbetaling", "bijstandsnorm")
    assume(uit is not None)
    assert uit["maandbetaling"] + uit["vakantietoeslag"] == uit["bijstand"]
    assert 0 <= uit["maandbetaling"] <= uit["bijstand"] <= uit["bijstandsnorm"]


@veel
@given(huishoudens(), st.integers(0, 31), st.integers(0, 60), st.booleans(), st.booleans())
def test_een_maand_in_stukken_geeft_nooit_geld_dat_de_hele_maand_niet_geeft(
    huishouden: tuple[date, list[Bekend]], dagen: int, zonder: int, anders: bool, keuze: bool
) -> None:
    """A short break changes nothing; a long one goes by days, or is refused for want of a choice."""
    dag_, mensen = huishouden
    namen = ("bijstand_in_maand", "bijstand", "bijstandsnorm", "inkomen_na_vrijlating")
    heel = reken(dag_, mensen, *namen, recht_over_hele_maand=True)
    assume(heel is not None)
    assert heel["bijstand_in_maand"] == heel["bijstand"]
    stuk = {
        "dagen_met_recht_in_maand": dagen,
        "dagen_zonder_bijstand": zonder,
        "anderszins_geen_recht": anders,
        "inkomen_bij_dagen_met_recht": heel["inkomen_na_vrijlating"],
    }
    geval = Geval({**GEWOON_GEZIN, **stuk, **({IN_KALENDERDAGEN: True} if keuze else {})}, tuple(mensen))
    deel = BOEK.op(dag_).probeer(geval, ["bijstand_in_maand", "dagen_in_kalendermaand", "betaling_in_maand"])
    maand = int(deel.waarde("dagen_in_kalendermaand"))
    if deel.gaten:
        assert not keuze
        assert dagen < maand
        assert anders or zonder >= 30
        assert {gat.naam for gat in deel.gaten.values()} == {IN_KALENDERDAGEN}
        return
    bedrag = int(deel.waarde("bijstand_in_maand"))
    assert 0 <= deel.waarde("betaling_in_maand") <= bedrag <= heel["bijstand"]
    if dagen >= maand or not (anders or zonder >= 30):
        assert bedrag == heel["bijstand"]
    elif bedrag:
        aandeel = Fraction(heel["bijstandsnorm"] * dagen, maand) - heel["inkomen_na_vrijlating"]
        assert abs(bedrag - aandeel) <= Fraction(1, 2)


@pytest.mark.parametrize("dag_", MAANDEN[::6], ids=str)
@pytest.mark.parametrize("huisgenoten", [0, 1, 3])
@pytest.mark.parametrize("leeftijden", [(21, 40), (40, 40), (40, 70), (70, 75)])
def test_de_helften_van_een_paar_zijn_samen_de_norm_van_het_paar(
    dag_: date, huisgenoten: int, leeftijden: tuple[int, int]
) -> None:
    """Each spouse's part beside a partner without a right; a cent may be rounded up on either side."""
    anderen = [medebewoner(45) for _ in range(huisgenoten)]
    een, ander = leeftijden
    samen = reken(dag_, [aanvrager(een), partner(ander), *anderen], "norm")
    deel_een = reken(dag_, [aanvrager(een), partner(ander, rechthebbend=False), *anderen], "norm")
    deel_ander = reken(dag_, [aanvrager(een, rechthebbend=False), partner(ander), *anderen], "norm")
    if samen is None or deel_een is None or deel_ander is None:
        assert dag_.isoformat() in (*GATEN["norm_gehuwden"], *GATEN["norm_gehuwden_aow"])
        return
    if huisgenoten:
        assert deel_een["norm"] + deel_ander["norm"] == samen["norm"]
    elif (een >= 67) == (ander >= 67):
        assert samen["norm"] <= deel_een["norm"] + deel_ander["norm"] <= samen["norm"] + 1


@pytest.mark.parametrize("grens", GRENZEN, ids=str)
def test_op_elke_wijzigingsdag_de_dag_ervoor_en_erna_is_er_een_uitkomst_of_een_weigering_bij_naam(
    grens: date,
) -> None:
    """All names, national and of The Hague: whole households, partly unknown ones, and extreme facts."""
    for verschuiving in (-1, 0, 1):
        boek = HAAGS_BOEK.op(grens + timedelta(days=verschuiving))
        namen = [knoop.naam for knoop in boek.plan.knopen]
        gevallen = willekeurige_gevallen(boek, 2, 1, personen=(1, 4))
        gevallen += willekeurige_gevallen(boek, 1, 2, personen=(0, 4), onbekend=0.2)
        gevallen += willekeurige_gevallen(boek, 1, 3, personen=(1, 3), uiterst=True)
        for geval in gevallen:
            uitkomst = uitkomst_van(boek.plan, namen, Beslissing(geval, boek.dagnummer))
            assert set(uitkomst.gevraagd) == set(namen)
            for naam, stappen in uitkomst.gevraagd.items():
                if naam not in uitkomst.gaten:
                    assert all(stap.uitkomst is not None for stap in stappen), naam
            for naam, gat in uitkomst.gaten.items():
                assert isinstance(gat, Ontbreekt), naam
                assert not isinstance(gat, RekenFout), f"{naam}: {gat}"
                assert gat.naam, naam
                assert gat.zin, naam


def _bekende_gaten(parameter: Parameter) -> list[tuple[date, date]]:
    """The periods that the files in `gaten` name: before the series begins, and its half years or years."""
    gaten = [(BEGIN, date.fromisoformat(str(BEGINT_LATER.get(parameter.naam, BEGIN))))]
    for tekst in GATEN.get(parameter.naam, []):
        vanaf = date.fromisoformat(tekst)
        heel_jaar = parameter.ritme == "jaar" or vanaf.month == 7
        gaten.append((vanaf, date(vanaf.year + 1, 1, 1) if heel_jaar else date(vanaf.year, 7, 1)))
    return gaten


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_elke_reeks_is_volledig_op_elke_dag_waarop_iets_verandert(parameter: Parameter) -> None:
    """Every day between 2018 and 2026-07-01 has a confirmed value, but for the holes known by name."""
    bekend = _bekende_gaten(parameter)
    for begin, einde in parameter.gaten(dag(BEGIN), dag(EINDE)):
        gat = {als_datum(nummer) for nummer in range(begin, einde)}
        assert not {d for d in gat if not any(van <= d < tot for van, tot in bekend)}
    for grens in (g for g in GRENZEN if g < EINDE):
        for dag_ in (grens - timedelta(days=1), grens, grens + timedelta(days=1)):
            waarde = parameter.op(dag(dag_))
            in_gat = dag_ < BEGIN or any(van <= dag_ < tot for van, tot in bekend)
            assert in_gat or (waarde is not None and waarde.zeker), dag_
