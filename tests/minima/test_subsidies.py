"""Subsidies to partners: agreed with numbers, paid in instalments, reported, and fixed in the end."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import grootboek, rekeningschema
from opstap.financien.betaalsoorten import Regel, betaalsoort
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaling
from opstap.kern.models import Gemeente
from opstap.minima import partners
from opstap.minima.models import Partner, Subsidie, Subsidiebetaling
from opstap.minima.subsidies import betalen, boekingen, stand, vaststellen, verlenen
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.aansluiting.te_betalen import te_betalen, terug_van_subsidies
from opstap.verantwoording.aansluiting.vormen import Periode

JANUARI, JULI, EINDE = date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)
PAKKETTEN = "voedselpakketten"
IBAN = synthetisch_iban(7)


def op(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 10, 0, tzinfo=UTC)


@pytest.fixture
def partner(db: None) -> Partner:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    rekeningschema.werk_bij()
    gevonden = partners.neem_op("GM0518", kvk_nummer="12345678", naam="Voedselbank Proef")
    partners.leg_rekening_vast(
        gevonden,
        iban=IBAN,
        tenaamstelling="Voedselbank",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=op(JANUARI),
    )
    return gevonden


def _verleen(partner: Partner, **anders: Any) -> Subsidie:
    gegeven: dict[str, Any] = {
        "onderwerp": "Voedselhulp",
        "van": JANUARI,
        "tot": EINDE,
        "bedrag_cent": 1_000_00,
        "grondslag": "Beschikking van de proefgemeente",
        "afspraken": {PAKKETTEN: 500},
        "termijnen": ((JANUARI, 400_00), (JULI, 400_00)),
        "door": "Ana",
        "gecontroleerd_door": "Ben",
        "nu": op(JANUARI),
        **anders,
    }
    return verlenen.verleen(partner, **gegeven)


def _betaal(dag: date) -> int:
    return betalen.betaal_termijnen("GM0518", door="Ana", nu=op(dag)).totaal_cent


def _vast(subsidie: Subsidie, cent: int, dag: date = EINDE, **anders: Any) -> Any:
    gegeven = {"reden": "Volgens de opgave.", "door": "Ana", "gecontroleerd_door": "Ben", **anders}
    return vaststellen.stel_vast(subsidie, bedrag_cent=cent, nu=op(dag), **gegeven)


def _opgave(subsidie: Subsidie, van: date, tot: date, aantal: int = 200) -> Any:
    return vaststellen.neem_opgave_op(
        subsidie.afspraken.get(),
        van=van,
        tot=tot,
        aantal=aantal,
        besteed_cent=350_00,
        ontvangen=tot,
        door="Ana",
        nu=op(tot),
    )


def _saldi() -> dict[str, int]:
    return {een.rekening: een.saldo_cent for een in grootboek.saldi("GM0518", "2024-01", "2025-12")}


@pytest.mark.parametrize(("dag", "cent"), [(date(2024, 6, 30), 400_00), (JULI, 800_00)])
def test_een_termijn_wordt_vanaf_haar_dag_betaald_en_een_keer(partner: Partner, dag: date, cent: int) -> None:
    _verleen(partner)
    assert (_betaal(dag), _betaal(dag)) == (cent, 0)
    assert {een.iban for een in Betaling.objects.all()} == {IBAN}
    assert _saldi() == {"subsidies": cent, "te-betalen-subsidies": -cent}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"bedrag_cent": 799_99}, "SUBSIDIE-TERMIJNEN"),
        ({"bedrag_cent": 0}, "SUBSIDIE-ONVOLLEDIG"),
        ({"grondslag": " "}, "SUBSIDIE-ONVOLLEDIG"),
        ({"tot": JANUARI}, "SUBSIDIE-ONVOLLEDIG"),
        ({"afspraken": {}}, "SUBSIDIE-ZONDER-AFSPRAAK"),
        ({"afspraken": {PAKKETTEN: 0}}, "SUBSIDIE-AANTAL"),
        ({"termijnen": ((JANUARI, 0),)}, "SUBSIDIE-TERMIJN"),
        ({"gecontroleerd_door": "Ana"}, "VIER-OGEN"),
    ],
)
def test_een_subsidie_die_niet_klopt_wordt_niet_verleend(
    partner: Partner, anders: dict[str, Any], code: str
) -> None:
    with pytest.raises(OpstapFout, match=code):
        _verleen(partner, **anders)
    assert not Subsidie.objects.exists()


def test_de_termijnen_zijn_samen_hoogstens_de_subsidie(partner: Partner) -> None:
    assert _verleen(partner, bedrag_cent=800_00).termijnen.count() == 2


def test_afgesproken_staat_naast_geleverd(partner: Partner) -> None:
    subsidie = _verleen(partner)
    (voor,) = stand.standen("GM0518", 2024)
    assert (voor.prestaties[0].afgesproken, voor.prestaties[0].geleverd) == (500, None)
    _betaal(JANUARI)
    _opgave(subsidie, JANUARI, JULI)
    _opgave(subsidie, JULI, EINDE, 150)
    (na,) = stand.standen("GM0518", 2024)
    assert (na.prestaties[0].geleverd, na.prestaties[0].besteed_cent) == (350, 700_00)
    assert (na.verleend_cent, na.betaald_cent, na.vastgesteld_cent) == (1_000_00, 400_00, None)
    assert stand.standen("GM0518", 2025) == []


@pytest.mark.parametrize(
    ("van", "tot", "mag"),
    [
        (JULI, EINDE, True),
        (date(2024, 6, 30), EINDE, False),
        (JULI, date(2025, 1, 2), False),
        (date(2023, 12, 31), JANUARI, False),
    ],
)
def test_een_periode_wordt_een_keer_opgegeven_en_ligt_in_de_subsidie(
    partner: Partner, van: date, tot: date, mag: bool
) -> None:
    subsidie = _verleen(partner)
    _opgave(subsidie, JANUARI, JULI)
    if mag:
        assert _opgave(subsidie, van, tot).pk
    else:
        with pytest.raises(OpstapFout, match="SUBSIDIE-OPGAVE-PERIODE"):
            _opgave(subsidie, van, tot)


@pytest.mark.parametrize(
    ("vast", "rest", "terug"),
    [(1_000_00, 200_00, 0), (800_00, 0, 0), (700_00, 0, 100_00), (0, 0, 800_00)],
)
def test_bij_de_vaststelling_wordt_de_rest_betaald_of_het_teveel_teruggevorderd(
    partner: Partner, vast: int, rest: int, terug: int
) -> None:
    subsidie = _verleen(partner)
    _betaal(JULI)
    assert _vast(subsidie, vast).terug_cent == terug
    saldi = _saldi()
    assert saldi["subsidies"] == vast
    assert -saldi["te-betalen-subsidies"] == 800_00 + rest
    assert saldi.get("vorderingen-subsidies", 0) == terug
    assert te_betalen("te-betalen-subsidies", "GM0518", Periode.jaar(2025)) == (800_00 + rest,) * 2 + (0,)
    assert terug_van_subsidies("GM0518", Periode.jaar(2025)) == (terug, terug, 0)
    with pytest.raises(OpstapFout, match="SUBSIDIE-VASTGESTELD"):
        _opgave(subsidie, JANUARI, JULI)
    assert _betaal(EINDE) == 0


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"cent": 1_000_01}, "SUBSIDIE-BOVEN-BEDRAG"),
        ({"dag": date(2024, 12, 31)}, "SUBSIDIE-LOOPT"),
        ({"reden": " "}, "REDEN-ONTBREEKT"),
        ({"gecontroleerd_door": "Ana"}, "VIER-OGEN"),
    ],
)
def test_een_vaststelling_die_niet_kan_verandert_niets(
    partner: Partner, anders: dict[str, Any], code: str
) -> None:
    subsidie = _verleen(partner)
    with pytest.raises(OpstapFout, match=code):
        _vast(subsidie, **{"cent": 1_000_00, **anders})
    assert not Subsidiebetaling.objects.exists()


def test_een_termijn_die_niet_is_geboekt_wordt_gezien(
    partner: Partner, monkeypatch: pytest.MonkeyPatch
) -> None:
    _verleen(partner)
    monkeypatch.setattr(boekingen, "boek_betaling", lambda betaling, dag: None)
    _betaal(JANUARI)
    assert te_betalen("te-betalen-subsidies", "GM0518", Periode.jaar(2024)) == (400_00, 0, 1)


def test_een_partner_zonder_rekening_wordt_genoemd(partner: Partner) -> None:
    ander = partners.neem_op("GM0518", kvk_nummer="87654321", naam="Quiet Proef")
    _verleen(ander)
    verslag = betalen.betaal_termijnen("GM0518", door="Ana", nu=op(JANUARI))
    assert (verslag.posten, verslag.zonder_rekening) == ([], [ander])


def test_de_databank_betaalt_niet_meer_dan_de_subsidie(partner: Partner) -> None:
    subsidie = _verleen(partner)
    _betaal(JULI)
    for kenmerk, cent in (("3", 200_01), ("vaststelling", 1_00)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Subsidiebetaling.objects.create(
                subsidie=subsidie,
                kenmerk=kenmerk,
                bedrag_cent=cent,
                maand=JULI,
                rekening=partner.rekeningen.get(),
                moment=op(JULI),
                door="x",
            )
    with pytest.raises(IntegrityError), transaction.atomic():
        Subsidie.objects.update(bedrag_cent=2_000_00)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"bedrag_cent": 400_01}, "REGEL-BEDRAG"),
        ({"iban": synthetisch_iban(8)}, "REGEL-REKENING"),
        ({"sleutel": "subsidie/GM0518/SU-2024-99999/1"}, "REGEL-ZONDER-SUBSIDIE"),
    ],
)
def test_elke_betaling_wordt_naast_haar_termijn_gelegd(
    partner: Partner, anders: dict[str, Any], code: str | None
) -> None:
    _verleen(partner)
    _betaal(JANUARI)
    een, soort = Betaling.objects.get(), betaalsoort("subsidie")
    regel = Regel(
        een.pk, None, een.maand, een.soort, een.bedrag_cent, een.iban, een.naam, een.sleutel, False
    )._replace(**anders)
    assert [af.code for _, af in soort.controleer("GM0518", [regel])] == ([code] if code else [])
    (hoogste,) = soort.plafonds("GM0518", [regel])
    assert hoogste.bedrag_cent == (0 if code == "REGEL-ZONDER-SUBSIDIE" else 1_000_00)
