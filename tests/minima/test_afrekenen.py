"""Each partner is paid once a month what residents paid there with their credits, to the cent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from opstap.financien import betaalopdrachten, grootboek, rekeningschema, vrijgave
from opstap.financien.betaalsoorten import Regel
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling
from opstap.financien.vrijgave import Instelling
from opstap.kern.models import Gemeente
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol
from opstap.minima import afrekenen, partners, verzilveren
from opstap.minima.afrekenen import Maandafrekening
from opstap.minima.betaalsoort import PARTNERAFREKENING
from opstap.minima.models import Partner, Partnerafspraak, Tegoed, Tegoedmutatie
from opstap.regels.fouten import OpstapFout

from .conftest import maak_afspraak

MAART, APRIL = date(2024, 3, 1), date(2024, 4, 1)
RUIM = Instelling(
    reden_promille=500,
    stopt_promille=5_000,
    verdeling_promille=1_000,
    steekproef=0,
    tweede_vrijgave_cent=1_000_000_00,
    grondslag="Besluit van de proefgemeente",
)


def _op(maand: int, dag: int) -> datetime:
    return datetime(2024, maand, dag, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def schema(den_haag: Gemeente) -> None:
    rekeningschema.werk_bij()


def _rekening(partner: Partner, nummer: int = 7) -> str:
    iban = synthetisch_iban(nummer)
    partners.leg_rekening_vast(
        partner,
        iban=iban,
        tenaamstelling="Zwembad De Proef",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=_op(1, 2),
    )
    return iban


def _betaal(
    tegoed: Tegoed, afspraak: Partnerafspraak, cent: int, sleutel: str, nu: datetime
) -> Tegoedmutatie:
    return verzilveren.verzilver(
        tegoed, afspraak, bedrag_cent=cent, sleutel=sleutel, omschrijving="", door="zwembad", nu=nu
    )


def _reken_af(maand: date, nu: datetime) -> Maandafrekening:
    return afrekenen.reken_af("GM0518", maand, door="Ana", nu=nu)


def test_een_maand_wordt_in_een_bedrag_betaald_en_een_keer(tegoed: Tegoed, afspraak: Partnerafspraak) -> None:
    iban = _rekening(afspraak.partner)
    _betaal(tegoed, afspraak, 40_00, "a", _op(3, 1))
    _betaal(tegoed, afspraak, 15_50, "b", _op(3, 31))
    _betaal(tegoed, afspraak, 1_00, "c", _op(4, 1))
    assert _reken_af(MAART, _op(4, 1)).totaal_cent == 55_50
    assert _reken_af(MAART, _op(4, 2)).posten == []
    betaling = Betaling.objects.get()
    assert (betaling.bedrag_cent, betaling.iban, betaling.dossier_id) == (55_50, iban, None)
    assert afrekenen.nog_af_te_rekenen("GM0518") == 1_00


def test_wat_laat_binnenkomt_of_wordt_teruggedraaid_komt_in_de_volgende_afrekening(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    _rekening(afspraak.partner)
    betaling = _betaal(tegoed, afspraak, 40_00, "a", _op(3, 30))
    _reken_af(MAART, _op(4, 1))
    verzilveren.draai_terug(betaling, reden="vergissing", door="zwembad", nu=_op(4, 3))
    _betaal(tegoed, afspraak, 25_00, "b", _op(4, 5))
    april = _reken_af(APRIL, _op(5, 1))
    assert (april.posten, april.wacht) == ([], 1)
    _betaal(tegoed, afspraak, 30_00, "c", _op(5, 6))
    assert _reken_af(date(2024, 5, 1), _op(6, 1)).totaal_cent == 25_00 + 30_00 - 40_00


def test_een_maand_die_nog_loopt_wordt_niet_afgerekend(tegoed: Tegoed, afspraak: Partnerafspraak) -> None:
    with pytest.raises(OpstapFout) as fout:
        _reken_af(MAART, _op(3, 31))
    assert fout.value.code == "AFREKENING-MAAND"


def test_een_partner_zonder_rekening_wordt_genoemd_en_later_betaald(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    _betaal(tegoed, afspraak, 40_00, "a", _op(3, 1))
    eerst = _reken_af(MAART, _op(4, 1))
    assert (eerst.posten, eerst.zonder_rekening) == ([], [afspraak.partner])
    _rekening(afspraak.partner)
    assert _reken_af(MAART, _op(4, 2)).totaal_cent == 40_00


def test_elke_partner_krijgt_het_eigen_deel(tegoed: Tegoed, afspraak: Partnerafspraak) -> None:
    ander = maak_afspraak(kvk="87654321")
    for partner, nummer in ((afspraak.partner, 7), (ander.partner, 8)):
        _rekening(partner, nummer)
    _betaal(tegoed, afspraak, 40_00, "a", _op(3, 1))
    _betaal(tegoed, ander, 10_00, "b", _op(3, 1))
    bedragen = {een.partner: een.bedrag_cent for een in _reken_af(MAART, _op(4, 1)).posten}
    assert bedragen == {afspraak.partner: 40_00, ander.partner: 10_00}


def test_de_rekening_van_een_partner_wordt_door_een_ander_gecontroleerd(afspraak: Partnerafspraak) -> None:
    with pytest.raises(OpstapFout) as fout:
        partners.leg_rekening_vast(
            afspraak.partner,
            iban=synthetisch_iban(7),
            tenaamstelling="Zwembad De Proef",
            door="Ana",
            gecontroleerd_door="Ana",
            nu=_op(1, 2),
        )
    assert fout.value.code == "VIER-OGEN"


@pytest.fixture
def opdracht(tegoed: Tegoed, afspraak: Partnerafspraak) -> Betaalopdracht:
    Betaalrekening.objects.create(gemeente_id="GM0518", naam="Den Haag", iban=synthetisch_iban(9_999))
    vrijgave.stel_in("GM0518", RUIM, vanaf=date(2024, 1, 1), door="Eva")
    vrijgave.geef_rol("GM0518", "Ben", Rol.BETAALMEDEWERKER, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    vrijgave.geef_rol("GM0518", "Cor", Rol.CONTROLLER, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    _rekening(afspraak.partner)
    _betaal(tegoed, afspraak, 40_00, "a", _op(3, 1))
    _reken_af(MAART, _op(4, 1))
    gemaakt = betaalopdrachten.maak_opdracht(
        "GM0518", MAART, uitvoerdatum=date(2024, 4, 5), door="Ana", moment=_op(4, 2)
    )
    assert gemaakt is not None
    return gemaakt


def _stopt(opdracht: Betaalopdracht) -> set[str]:
    return {een.code for een in vrijgave.controleer(opdracht, moment=_op(4, 3)) if een.zwaarte == "stopt"}


def test_de_betaling_is_gelijk_aan_wat_er_is_betaald_en_gaat_naar_de_bank(opdracht: Betaalopdracht) -> None:
    assert _stopt(opdracht) == set()
    for code in {een.code for een in opdracht.bevindingen.all()}:
        vrijgave.beoordeel(opdracht, code, door="Cor", reden="Nagekeken.", moment=_op(4, 3))
    assert vrijgave.geef_vrij(opdracht, door="Ben", moment=_op(4, 3))
    betaalopdrachten.verzend(opdracht, door="Ben", datum=date(2024, 4, 5))
    saldi = {een.rekening: een.saldo_cent for een in grootboek.saldi("GM0518", "2024-01", "2024-12")}
    assert saldi == {"verstrekkingen": 40_00, "te-betalen-partners": 0, "betalingen-onderweg": -40_00}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"bedrag_cent": 40_01}, "REGEL-BEDRAG"),
        ({"bedrag_cent": 39_99}, "REGEL-BEDRAG"),
        ({"iban": synthetisch_iban(8)}, "REGEL-REKENING"),
        ({"sleutel": "afrekening/GM0518/AF-2024-99999"}, "REGEL-ZONDER-AFREKENING"),
    ],
)
def test_een_betaling_wordt_met_haar_afrekening_vergeleken(
    opdracht: Betaalopdracht, anders: dict[str, Any], code: str | None
) -> None:
    een = opdracht.betalingen.get()
    regel = Regel(
        een.pk, None, een.maand, een.soort, een.bedrag_cent, een.iban, een.naam, een.sleutel, False
    )._replace(**anders)
    gevonden = [afwijking.code for _, afwijking in PARTNERAFREKENING.controleer("GM0518", [regel])]
    assert gevonden == ([code] if code else [])
