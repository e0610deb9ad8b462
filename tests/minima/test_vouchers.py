"""A voucher for the vet is used once; the resident sees the own contribution first, the vet gets the rest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import rekeningschema
from opstap.financien.iban import synthetisch_iban
from opstap.kern import personen
from opstap.kern.models import Gemeente
from opstap.minima import (
    afrekenen,
    beslissen,
    leveren,
    partners,
    tegoeden,
    toekenningen,
    verzilveren,
    voucherbeeld,
    voucherregels,
    vouchers,
)
from opstap.minima.models import Partnerafspraak, Tegoedmutatie, Toekenning, Voucher, Voucherbon
from opstap.minima.voucherregels import Rekening, Verdeling
from opstap.regels.fouten import OpstapFout, ParameterOntbreekt

from ..inkomen.conftest import Dorp, dorp  # noqa: TID252
from .conftest import JAAR, NU, maak_afspraak, maak_besluit
from .dierenarts import DIERENARTS, FIETSREPARATIE, laat_gelden, rekening
from .test_aanvragen import antwoord_tot_er_een_oordeel_is, vraag_aan

__all__ = ["dorp"]
PRIK = rekening(60_00, 0)


@pytest.fixture
def bevestigd(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A municipality that confirmed its amounts."""
    laat_gelden(monkeypatch, tmp_path)


@pytest.fixture
def toekenning(den_haag: Gemeente) -> Toekenning:
    dossier = personen.nieuw_dossier("GM0518")
    return toekenningen.ken_toe(maak_besluit(dossier), regeling=DIERENARTS, geldig=JAAR, nu=NU)


@pytest.fixture
def dierenarts(den_haag: Gemeente) -> Partnerafspraak:
    return maak_afspraak(doel=DIERENARTS)


@pytest.fixture
def voucher(bevestigd: None, toekenning: Toekenning) -> Voucher:
    return vouchers.geef_uit(toekenning, door="Ana", nu=NU)


def _op(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 10, 0, tzinfo=UTC)


def _wissel_in(
    voucher: Voucher,
    dierenarts: Partnerafspraak,
    van: Rekening = PRIK,
    sleutel: str = "bon-1",
    nu: datetime = NU,
    gezien: Verdeling | None = None,
) -> Voucherbon:
    getoond = gezien or voucherregels.verdeel(voucher, van, op=nu.date())
    return vouchers.wissel_in(
        voucher, dierenarts, van, gezien=getoond, sleutel=sleutel, door="dierenarts", nu=nu
    )


@pytest.mark.parametrize(
    ("rekening", "vergoeding", "eigen"),
    [
        (rekening(60_00, 80_00), 100_00, 40_00),
        (rekening(300_00, 0), 300_00, 0),
        (rekening(300_01, 0), 300_00, 1),
    ],
)
def test_de_eigen_bijdrage_is_te_zien_voordat_er_iets_wordt_betaald(
    voucher: Voucher, rekening: Rekening, vergoeding: int, eigen: int
) -> None:
    verdeling = voucherregels.verdeel(voucher, rekening, op=NU.date())
    assert (verdeling.vergoeding_cent, verdeling.eigen_bijdrage_cent) == (vergoeding, eigen)
    assert all(verdeling.zinnen)
    assert tegoeden.saldo(voucher.tegoed) == 300_00


def test_een_voucher_betaalt_een_rekening_en_daarna_geen_tweede(
    voucher: Voucher, dierenarts: Partnerafspraak
) -> None:
    bon = _wissel_in(voucher, dierenarts, rekening(60_00, 80_00))
    assert (bon.mutatie.bedrag_cent, bon.eigen_bijdrage_cent) == (-100_00, 40_00)
    assert voucherbeeld.beeld(voucher, op=NU.date()).stand == "gebruikt"
    assert _wissel_in(voucher, dierenarts, rekening(60_00, 80_00), gezien=Verdeling(0, 0, ())) == bon
    with pytest.raises(OpstapFout, match="VOUCHER-GEBRUIKT"):
        _wissel_in(voucher, dierenarts, sleutel="bon-2")
    assert tegoeden.saldo(voucher.tegoed) == 200_00


def test_er_is_steeds_een_voucher_tegelijk_en_het_maximum_is_van_het_hele_jaar(
    voucher: Voucher, dierenarts: Partnerafspraak, toekenning: Toekenning
) -> None:
    with pytest.raises(OpstapFout, match="VOUCHER-OPEN"):
        vouchers.geef_uit(toekenning, door="Ana", nu=NU)
    _wissel_in(voucher, dierenarts, rekening(290_00, 0))
    tweede = vouchers.geef_uit(toekenning, door="Ana", nu=NU)
    bon = _wissel_in(tweede, dierenarts, sleutel="bon-2")
    assert (bon.mutatie.bedrag_cent, bon.eigen_bijdrage_cent) == (-10_00, 50_00)


@pytest.mark.parametrize(("dag", "stand"), [(date(2024, 12, 31), "open"), (date(2025, 1, 1), "verlopen")])
def test_een_voucher_is_goed_zolang_de_toekenning_duurt(
    voucher: Voucher, dierenarts: Partnerafspraak, dag: date, stand: str
) -> None:
    assert voucherbeeld.beeld(voucher, op=dag).stand == stand
    if stand == "open":
        assert _wissel_in(voucher, dierenarts, nu=_op(dag)).voucher == voucher
    else:
        with pytest.raises(OpstapFout, match="TEGOED-GEEN-RECHT"):
            _wissel_in(voucher, dierenarts, nu=_op(dag))
        assert not Voucherbon.objects.exists()


def test_na_het_einde_van_de_toekenning_werkt_de_voucher_niet_meer(
    voucher: Voucher, dierenarts: Partnerafspraak, toekenning: Toekenning
) -> None:
    toekenningen.beeindig(toekenning, per=date(2024, 2, 1), besluit=maak_besluit(toekenning.dossier), nu=NU)
    assert voucherbeeld.beeld(voucher, op=NU.date()).stand == "verlopen"
    with pytest.raises(OpstapFout, match="TEGOED-GEEN-RECHT"):
        _wissel_in(voucher, dierenarts)


def test_wie_niet_voor_de_dierenarts_is_afgesproken_neemt_geen_voucher_aan(voucher: Voucher) -> None:
    with pytest.raises(OpstapFout, match="TEGOED-NIET-HIER"):
        _wissel_in(voucher, maak_afspraak(kvk="87654321"))
    assert not Voucherbon.objects.exists()


def test_er_wordt_betaald_wat_is_getoond_en_anders_niets(
    voucher: Voucher, dierenarts: Partnerafspraak
) -> None:
    with pytest.raises(OpstapFout, match="VOUCHER-ANDERS"):
        _wissel_in(voucher, dierenarts, gezien=Verdeling(59_00, 1_00, ()))
    with pytest.raises(OpstapFout, match="VOUCHER-REKENING"):
        voucherregels.verdeel(voucher, rekening(0, 0), op=NU.date())
    assert tegoeden.saldo(voucher.tegoed) == 300_00


def test_de_dierenarts_krijgt_met_de_maand_wat_de_gemeente_vergoedt(
    voucher: Voucher, dierenarts: Partnerafspraak
) -> None:
    rekeningschema.werk_bij()
    partners.leg_rekening_vast(
        dierenarts.partner,
        iban=synthetisch_iban(7),
        tenaamstelling="Dierenarts",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    _wissel_in(voucher, dierenarts, rekening(60_00, 80_00))
    verslag = afrekenen.reken_af("GM0518", date(2024, 3, 1), door="Ana", nu=_op(date(2024, 4, 1)))
    assert verslag.totaal_cent == 100_00


def test_na_een_vergissing_komt_het_bedrag_terug_en_is_een_nieuwe_voucher_nodig(
    voucher: Voucher, dierenarts: Partnerafspraak, toekenning: Toekenning
) -> None:
    bon = _wissel_in(voucher, dierenarts)
    verzilveren.draai_terug(bon.mutatie, reden="verkeerd dier", door="dierenarts", nu=NU)
    nieuw = vouchers.geef_uit(toekenning, door="Ana", nu=NU)
    assert _wissel_in(nieuw, dierenarts, rekening(300_00, 0), sleutel="bon-2").eigen_bijdrage_cent == 0


def test_een_vergissing_in_het_nummer_is_te_zien_zonder_opzoeken(voucher: Voucher) -> None:
    nummer = voucher.nummer
    assert vouchers.lees_nummer(voucherbeeld.beeld(voucher, op=NU.date()).nummer) == nummer
    assert vouchers.lees_nummer(f"v{nummer}") == nummer
    with pytest.raises(OpstapFout, match="VOUCHER-NUMMER"):
        vouchers.lees_nummer(f"V{nummer[:-1]}{(int(nummer[-1]) + 1) % 10}")
    assert not vouchers.is_nummer(nummer)


def test_een_verloren_voucher_werkt_nooit_meer_en_er_komt_een_andere(
    voucher: Voucher, dierenarts: Partnerafspraak
) -> None:
    nieuw = vouchers.vervang(voucher, reden="verloren", door="inwoner", nu=NU)
    assert [een.voucher for een in voucherbeeld.van_dossier(voucher.dossier_id, op=NU.date())] == [nieuw]
    with pytest.raises(OpstapFout, match="VOUCHER-STAND"):
        _wissel_in(voucher, dierenarts)
    with pytest.raises(OpstapFout, match="VOUCHER-STAP"):
        vouchers.geef_vrij(voucher, reden="gevonden", door="Ana", nu=NU)
    assert _wissel_in(nieuw, dierenarts, sleutel="bon-2").voucher == nieuw


def test_een_geblokkeerde_voucher_wacht_tot_hij_is_vrijgegeven_ook_als_hij_wordt_vervangen(
    voucher: Voucher, dierenarts: Partnerafspraak
) -> None:
    vouchers.blokkeer(voucher, reden="vraag", door="Ana", nu=NU)
    nieuw = vouchers.vervang(voucher, reden="verloren", door="inwoner", nu=NU)
    with pytest.raises(OpstapFout, match="VOUCHER-STAND"):
        _wissel_in(nieuw, dierenarts)
    vouchers.geef_vrij(nieuw, reden="in orde", door="Ana", nu=NU)
    assert _wissel_in(nieuw, dierenarts).voucher == nieuw
    with pytest.raises(OpstapFout, match="VOUCHER-STAP"):
        vouchers.blokkeer(nieuw, reden="te laat", door="Ana", nu=NU)


def test_een_volgende_is_er_pas_als_de_vorige_op_is_en_er_nog_iets_staat(
    voucher: Voucher, dierenarts: Partnerafspraak
) -> None:
    def volgende() -> bool:
        return voucherbeeld.voor_volgende(voucher.dossier, op=NU.date()) is not None

    assert not volgende()
    _wissel_in(voucher, dierenarts)
    assert volgende()
    tweede = vouchers.geef_uit(voucher.tegoed.toekenning, door="Ana", nu=NU)
    _wissel_in(tweede, dierenarts, rekening(300_00, 0), sleutel="bon-2")
    assert not volgende()
    with pytest.raises(OpstapFout, match="VOUCHER-OP"):
        vouchers.geef_uit(voucher.tegoed.toekenning, door="Ana", nu=NU)


def test_zolang_den_haag_het_maximum_niet_bevestigt_wordt_geen_voucher_gegeven(
    toekenning: Toekenning,
) -> None:
    with pytest.raises(ParameterOntbreekt, match="Dierenarts: maximum per huishouden per jaar"):
        leveren.lever([toekenning], door="Ana", nu=NU)
    assert not Voucher.objects.exists()


def test_een_toekenning_op_aanvraag_geeft_de_voucher_vanzelf(bevestigd: None, dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvraag = vraag_aan(dossier, DIERENARTS)
    antwoord_tot_er_een_oordeel_is(aanvraag)
    beslissen.beslis(aanvraag, door="m.jansen", nu=_op(date(2024, 3, 12)))
    (een,) = voucherbeeld.van_dossier(dossier.pk, op=date(2024, 3, 12))
    assert (een.stand, een.rest_cent, een.tot_en_met) == ("open", 300_00, date(2024, 12, 31))


def test_wat_morgen_begint_heeft_al_een_voucher_en_wat_gisteren_ophield_niet(
    bevestigd: None, toekenning: Toekenning
) -> None:
    for dag, aantal in ((date(2025, 1, 1), 0), (date(2023, 12, 31), 1)):
        leveren.lever([toekenning], door="Ana", nu=_op(dag))
        assert Voucher.objects.count() == aantal
    (een,) = voucherbeeld.van_dossier(toekenning.dossier_id, op=date(2023, 12, 31))
    assert een.stand == "nog niet"


def test_een_andere_voucher_is_een_declaratie(
    den_haag: Gemeente, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """80% of the repair of a bicycle, at most 100 euros a year; no rule says what is left to pay."""
    laat_gelden(monkeypatch, tmp_path, fietsreparatie=FIETSREPARATIE)
    regeling = toekenningen.declaratie("GM0518", "fietsreparatie")
    assert regeling.gevraagd == (regeling.recht,), "de rekening komt met de voucher"
    dossier = personen.nieuw_dossier("GM0518")
    toegekend = toekenningen.ken_toe(maak_besluit(dossier), regeling="fietsreparatie", geldig=JAAR, nu=NU)
    fietsenmaker = maak_afspraak(doel="fietsreparatie")

    voucher = vouchers.geef_uit(toegekend, door="Ana", nu=NU)
    assert voucherregels.posten("GM0518", "fietsreparatie", NU.date()) == (
        ("fietsreparatie_rekening", "Wat de fietsenmaker rekent"),
    )
    bon = _wissel_in(voucher, fietsenmaker, Rekening({"fietsreparatie_rekening": 100_00}))
    assert (bon.totaal_cent, -bon.mutatie.bedrag_cent, bon.eigen_bijdrage_cent) == (100_00, 80_00, 20_00)
    tweede = vouchers.geef_uit(toegekend, door="Ana", nu=NU)
    bon = _wissel_in(tweede, fietsenmaker, Rekening({"fietsreparatie_rekening": 100_00}), sleutel="bon-2")
    assert (-bon.mutatie.bedrag_cent, bon.eigen_bijdrage_cent) == (20_00, 80_00)


def test_een_rekening_heeft_de_delen_van_de_declaratie(voucher: Voucher) -> None:
    for anders in ({}, {"dierenarts_behandeling": 1_00}, {**PRIK.posten, "fietsreparatie_rekening": 1_00}):
        with pytest.raises(OpstapFout, match="VOUCHER-REKENING"):
            voucherregels.verdeel(voucher, Rekening(anders), op=NU.date())


def test_alleen_bij_een_voucherregeling_hoort_een_voucher(den_haag: Gemeente) -> None:
    dossier = personen.nieuw_dossier("GM0518")
    pas = toekenningen.ken_toe(maak_besluit(dossier), regeling="stadspas", geldig=JAAR, nu=NU)
    with pytest.raises(OpstapFout, match="VOUCHER-REGELING"):
        vouchers.geef_uit(pas, door="Ana", nu=NU)


def test_de_databank_kent_geen_bon_die_niet_klopt(voucher: Voucher, dierenarts: Partnerafspraak) -> None:
    mutatie = verzilveren.verzilver(
        voucher.tegoed, dierenarts, bedrag_cent=60_00, sleutel="los", omschrijving="", door="x", nu=NU
    )
    for behandeling, medicijnen, totaal, eigen, van in (
        (60_01, 0, 60_01, 0, mutatie),
        (60_00, 0, 60_00, 1, mutatie),
        (59_00, 0, 60_00, 0, mutatie),
        (61_00, -1_00, 60_00, 0, mutatie),
        (300_00, 0, 300_00, 600_00, _opening()),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Voucherbon.objects.create(
                voucher=voucher,
                mutatie=van,
                rekening=dict(rekening(behandeling, medicijnen).posten),
                totaal_cent=totaal,
                eigen_bijdrage_cent=eigen,
            )


def _opening() -> Tegoedmutatie:
    return Tegoedmutatie.objects.get(soort="opening")
