"""A credit is spent to the cent and never further, once per payment, at partners that take it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.kern.models import Gemeente
from opstap.kern.tijdvak import vanaf
from opstap.minima import tegoeden, toekenningen, verzilveren
from opstap.minima.models import Partnerafspraak, Tegoed, Tegoedmutatie, Toekenning
from opstap.regels.fouten import OpstapFout

from .conftest import JAAR, NU, ZWEMLES, maak_afspraak, maak_besluit, maak_tegoed, maak_toekenning


def _betaal(
    tegoed: Tegoed, afspraak: Partnerafspraak, cent: int, sleutel: str = "a", nu: datetime = NU
) -> Tegoedmutatie:
    return verzilveren.verzilver(
        tegoed, afspraak, bedrag_cent=cent, sleutel=sleutel, omschrijving="zwemles", door="zwembad", nu=nu
    )


def _code(fout: pytest.ExceptionInfo[OpstapFout]) -> str:
    return fout.value.code


def test_het_hele_tegoed_kan_worden_gebruikt_en_geen_cent_meer(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    _betaal(tegoed, afspraak, 99_99, "a")
    _betaal(tegoed, afspraak, 1, "b")
    assert tegoeden.saldo(tegoed) == 0
    with pytest.raises(OpstapFout) as fout:
        _betaal(tegoed, afspraak, 1, "c")
    assert _code(fout) == "TEGOED-TE-LAAG"
    assert tegoeden.saldo(tegoed) == 0


def test_dezelfde_betaling_twee_keer_gestuurd_wordt_een_keer_gedaan(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    assert _betaal(tegoed, afspraak, 10_00) == _betaal(tegoed, afspraak, 10_00)
    assert tegoeden.saldo(tegoed) == 90_00


def test_hetzelfde_kenmerk_met_een_ander_bedrag_wordt_geweigerd(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    _betaal(tegoed, afspraak, 10_00)
    with pytest.raises(OpstapFout) as fout:
        _betaal(tegoed, afspraak, 11_00)
    assert _code(fout) == "VERZILVERING-ANDERS"


@pytest.mark.parametrize("cent", [0, -1])
def test_een_bedrag_van_nul_of_minder_is_geen_betaling(
    tegoed: Tegoed, afspraak: Partnerafspraak, cent: int
) -> None:
    with pytest.raises(OpstapFout) as fout:
        _betaal(tegoed, afspraak, cent)
    assert _code(fout) == "VERZILVERING-BEDRAG"


@pytest.mark.parametrize(
    ("nu", "mag"),
    [
        (datetime.fromisoformat("2023-12-31T12:00:00+01:00"), False),
        (datetime.fromisoformat("2024-01-01T12:00:00+01:00"), True),
        (datetime.fromisoformat("2024-12-31T12:00:00+01:00"), True),
        (datetime.fromisoformat("2025-01-01T12:00:00+01:00"), False),
    ],
)
def test_een_tegoed_geldt_op_de_dagen_van_de_toekenning(
    tegoed: Tegoed, afspraak: Partnerafspraak, nu: datetime, mag: bool
) -> None:
    if mag:
        _betaal(tegoed, afspraak, 1_00, nu=nu)
    else:
        with pytest.raises(OpstapFout):
            _betaal(tegoed, afspraak, 1_00, nu=nu)
    assert tegoeden.saldo(tegoed) == (99_00 if mag else 100_00)


def test_een_partner_voor_een_ander_doel_kan_het_tegoed_niet_gebruiken(tegoed: Tegoed) -> None:
    sport = maak_afspraak(kvk="87654321", doel="sport")
    with pytest.raises(OpstapFout) as fout:
        _betaal(tegoed, sport, 1_00)
    assert _code(fout) == "TEGOED-NIET-HIER"


def test_een_partner_van_een_andere_gemeente_kan_het_tegoed_niet_gebruiken(tegoed: Tegoed) -> None:
    Gemeente.objects.create(code="GM0629", naam="Wassenaar")
    elders = maak_afspraak("GM0629")
    with pytest.raises(OpstapFout) as fout:
        _betaal(tegoed, elders, 1_00)
    assert _code(fout) == "TEGOED-NIET-HIER"


def test_na_het_einde_van_de_toekenning_kan_het_tegoed_niet_meer_worden_gebruikt(
    toekenning: Toekenning, tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    morgen = NU + timedelta(days=1)
    einde = maak_besluit(toekenning.dossier)
    toekenningen.beeindig(toekenning, per=morgen.date(), besluit=einde, nu=NU)
    _betaal(tegoed, afspraak, 1_00, "vandaag")
    with pytest.raises(OpstapFout) as fout:
        _betaal(tegoed, afspraak, 1_00, "morgen", nu=morgen)
    assert _code(fout) == "TEGOED-GEEN-RECHT"


@pytest.mark.parametrize(("dagen", "mag"), [(14, True), (15, False)])
def test_terugdraaien_kan_binnen_de_termijn_van_de_afspraak(
    tegoed: Tegoed, afspraak: Partnerafspraak, dagen: int, mag: bool
) -> None:
    betaling = _betaal(tegoed, afspraak, 40_00)
    later = NU + timedelta(days=dagen)
    if mag:
        verzilveren.draai_terug(betaling, reden="les ging niet door", door="zwembad", nu=later)
    else:
        with pytest.raises(OpstapFout) as fout:
            verzilveren.draai_terug(betaling, reden="les ging niet door", door="zwembad", nu=later)
        assert _code(fout) == "VERZILVERING-TERMIJN"
    assert tegoeden.saldo(tegoed) == (100_00 if mag else 60_00)


def test_een_betaling_wordt_een_keer_teruggedraaid(tegoed: Tegoed, afspraak: Partnerafspraak) -> None:
    betaling = _betaal(tegoed, afspraak, 40_00)
    verzilveren.draai_terug(betaling, reden="vergissing", door="zwembad", nu=NU)
    with pytest.raises(OpstapFout) as fout:
        verzilveren.draai_terug(betaling, reden="vergissing", door="zwembad", nu=NU)
    assert _code(fout) == "VERZILVERING-TERUG"
    assert tegoeden.saldo(tegoed) == 100_00


def test_een_tegoed_vervalt_na_zijn_laatste_dag_en_maar_een_keer(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    _betaal(tegoed, afspraak, 30_00)

    def verval(op: date) -> int:
        return tegoeden.laat_vervallen("GM0518", op=op, door="opstap", nu=NU)

    assert verval(date(2024, 12, 31)) == 0
    assert verval(date(2025, 1, 1)) == 1
    assert tegoeden.saldo(tegoed) == 0
    assert verval(date(2025, 1, 1)) == verval(date(2025, 1, 2)) == 0


def test_een_regeling_loopt_voor_een_huishouden_niet_twee_keer_tegelijk(toekenning: Toekenning) -> None:
    besluit = maak_besluit(toekenning.dossier)
    with pytest.raises(OpstapFout) as fout:
        toekenningen.ken_toe(besluit, regeling="stadspas", geldig=JAAR, nu=NU)
    assert _code(fout) == "TOEKENNING-LOOPT-AL"
    daarna = vanaf(date(2025, 1, 1), date(2026, 1, 1))
    assert toekenningen.ken_toe(besluit, regeling="stadspas", geldig=daarna, nu=NU).pk


@pytest.mark.parametrize(("vanaf_dag", "mag"), [(date(2024, 4, 30), False), (date(2024, 5, 1), True)])
def test_na_een_einde_kan_de_regeling_vanaf_die_dag_opnieuw(
    toekenning: Toekenning, vanaf_dag: date, mag: bool
) -> None:
    besluit = maak_besluit(toekenning.dossier)
    toekenningen.beeindig(toekenning, per=date(2024, 5, 1), besluit=besluit, nu=NU)
    geldig = vanaf(vanaf_dag, date(2025, 1, 1))
    if mag:
        assert toekenningen.ken_toe(besluit, regeling="stadspas", geldig=geldig, nu=NU).pk
    with pytest.raises(OpstapFout) as fout:
        toekenningen.ken_toe(besluit, regeling="stadspas", geldig=geldig, nu=NU)
    assert _code(fout) == "TOEKENNING-LOOPT-AL"


def test_alleen_een_regeling_van_de_gemeente_wordt_toegekend(toekenning: Toekenning) -> None:
    besluit = maak_besluit(toekenning.dossier)
    with pytest.raises(OpstapFout) as fout:
        toekenningen.ken_toe(besluit, regeling="bestaat_niet", geldig=JAAR, nu=NU)
    assert _code(fout) == "REGELING-ONBEKEND"


@pytest.mark.parametrize("cent", [0, -5])
def test_een_tegoed_heeft_een_bedrag(toekenning: Toekenning, cent: int) -> None:
    with pytest.raises(OpstapFout) as fout:
        maak_tegoed(toekenning, cent)
    assert _code(fout) == "TEGOED-BEDRAG"


@pytest.mark.django_db
@given(stappen=st.lists(st.tuples(st.integers(1, 60_00), st.booleans()), max_size=12))
def test_wat_er_ook_gebeurt_het_saldo_is_wat_er_binnenkwam_min_wat_eruit_ging(
    stappen: list[tuple[int, bool]],
) -> None:
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})
    tegoed = maak_tegoed(maak_toekenning())
    kvk = f"{tegoed.pk:08}"
    afspraak = maak_afspraak(kvk=kvk)
    verwacht, betaald = 100_00, []
    for nummer, (cent, terug) in enumerate(stappen):
        if terug and betaald:
            verzilveren.draai_terug(betaling := betaald.pop(), reden="terug", door="zwembad", nu=NU)
            verwacht -= betaling.bedrag_cent
        elif cent <= verwacht:
            betaald.append(_betaal(tegoed, afspraak, cent, f"{kvk}-{nummer}"))
            verwacht -= cent
        else:
            with pytest.raises(OpstapFout):
                _betaal(tegoed, afspraak, cent, f"{kvk}-{nummer}")
        assert tegoeden.saldo(tegoed) == verwacht >= 0
    assert tegoed.doel == ZWEMLES
