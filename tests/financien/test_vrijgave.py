"""Between a batch and the bank stand checks that nobody can wave away, and people in two roles."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from opstap.financien import betaalopdrachten, betalingen, vrijgave
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.models import (
    Betaalopdracht,
    Betaling,
    Bevinding,
    GestopteBetaling,
    Oordeel,
    Vrijgaverol,
)
from opstap.financien.vrijgave import Instelling
from opstap.financien.vrijgave.rollen import rol_van
from opstap.kern.toegang import Rol
from opstap.regels.fouten import OpstapFout

from .conftest import MEI, MOMENT, PLAFOND, RUIM, betaling, keur, opdracht, verzonden

pytestmark = pytest.mark.usefixtures("rekening", "mensen")
APRIL = date(2024, 4, 1)


def klaar(*nieuwe: NieuweBetaling) -> None:
    betalingen.zet_klaar("GM0518", nieuwe)


def zwaar(gemaakt: Betaalopdracht) -> list[tuple[str, str]]:
    gevonden = vrijgave.controleer(gemaakt, moment=MOMENT)
    return [(een.zwaarte, een.code) for een in gevonden]


def test_zonder_controle_en_zonder_reden_geeft_niemand_vrij() -> None:
    klaar(betaling())
    gemaakt = opdracht()
    with pytest.raises(OpstapFout, match="OPDRACHT-NIET-GECONTROLEERD"):
        vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)
    assert zwaar(gemaakt) == [("reden", "VERGELIJKING-GEEN-VORIGE")]
    with pytest.raises(OpstapFout, match="BEVINDINGEN-OPEN"):
        vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        vrijgave.beoordeel(gemaakt, "VERGELIJKING-GEEN-VORIGE", door="Cor", reden=" ", moment=MOMENT)
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        vrijgave.beoordeel(gemaakt, "VERGELIJKING-GEEN-VORIGE", door="Ana", reden="Mag", moment=MOMENT)
    assert vrijgave.beoordeel(gemaakt, "VERGELIJKING-GEEN-VORIGE", door="Cor", reden="1e", moment=MOMENT) == 1
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)


def test_nog_eens_controleren_geeft_dezelfde_bevindingen() -> None:
    klaar(betaling())
    gemaakt = opdracht()
    assert zwaar(gemaakt) == zwaar(gemaakt)
    assert Bevinding.objects.count() == 1


@pytest.mark.parametrize(("bedrag", "stopt"), [(PLAFOND, False), (PLAFOND + 1, True)])
def test_een_cent_boven_het_plafond_stopt_de_hele_opdracht(bedrag: int, stopt: bool) -> None:
    klaar(betaling(1), betaling(2, bedrag=bedrag))
    gemaakt = opdracht()
    codes = keur(gemaakt)
    assert ("PLAFOND-OVERSCHREDEN" in codes) is stopt
    assert (gemaakt.status == Betaalopdracht.Status.GESTOPT) is stopt
    if stopt:
        with pytest.raises(OpstapFout, match="OPDRACHT-STATUS"):
            vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)


def test_een_bevinding_die_stopt_zet_niemand_opzij() -> None:
    klaar(betaling(1, sleutel="fout/1"))
    gemaakt = opdracht()
    assert ("stopt", "PROEF-FOUT") in zwaar(gemaakt)
    with pytest.raises(OpstapFout, match="BEVINDING-STOPT"):
        vrijgave.beoordeel(gemaakt, "PROEF-FOUT", door="Cor", reden="Toch goed", moment=MOMENT)
    bevinding = Bevinding.objects.get(code="PROEF-FOUT")
    with pytest.raises(IntegrityError, match="wordt zo niet beoordeeld"), transaction.atomic():
        Oordeel.objects.create(bevinding=bevinding, door="Cor", reden="Toch goed", moment=MOMENT)


def test_een_gestopte_opdracht_laat_de_goede_betalingen_los_en_bewaart_welke_het_waren() -> None:
    klaar(betaling(1), betaling(2, sleutel="fout/2"))
    gestopt = opdracht()
    keur(gestopt)
    assert GestopteBetaling.objects.filter(betaalopdracht=gestopt).count() == 2
    fout = Betaling.objects.get(sleutel="fout/2")
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        betaalopdrachten.trek_in(fout, door="Ben", reden="", moment=MOMENT)
    betaalopdrachten.trek_in(fout, door="Ben", reden="Het bedrag is fout", moment=MOMENT)
    with pytest.raises(OpstapFout, match="BETALING-INGETROKKEN"):
        betaalopdrachten.trek_in(fout, door="Ben", reden="Het bedrag is fout", moment=MOMENT)
    nieuw = opdracht()
    assert (nieuw.aantal, nieuw.betalingen.get().dossier_id) == (1, 1)
    with pytest.raises(OpstapFout, match="BETALING-IN-OPDRACHT"):
        betaalopdrachten.trek_in(nieuw.betalingen.get(), door="Ben", reden="x", moment=MOMENT)
    with pytest.raises(IntegrityError, match="past niet"), transaction.atomic():
        Betaling.objects.filter(pk=fout.pk).update(betaalopdracht=nieuw)


def test_wat_is_verzonden_stopt_niet_meer() -> None:
    klaar(betaling())
    gemaakt = verzonden()
    with pytest.raises(OpstapFout, match="OPDRACHT-STATUS"):
        betaalopdrachten.stop(gemaakt, door="Ben")


@pytest.mark.parametrize(("totaal", "nodig"), [(999_99, 1), (1_000_00, 2)])
def test_vanaf_het_gewicht_geven_twee_rollen_vrij(totaal: int, nodig: int) -> None:
    vrijgave.stel_in(
        "GM0518", RUIM._replace(tweede_vrijgave_cent=1_000_00), vanaf=date(2024, 2, 1), door="Eva"
    )
    vrijgave.geef_rol(
        "GM0518", "Bob", Rol.BETAALMEDEWERKER, geldig=DateRange(date(2024, 1, 1), None), door="Eva"
    )
    klaar(betaling(bedrag=totaal))
    gemaakt = opdracht()
    keur(gemaakt)
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT) is (nodig == 1)
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT) is (nodig == 1)
    if nodig == 2:
        with pytest.raises(OpstapFout, match="VRIJGAVE-ZELFDE-ROL"):
            vrijgave.geef_vrij(gemaakt, door="Bob", moment=MOMENT)
        with pytest.raises(IntegrityError, match="mag nog niet vertrekken"), transaction.atomic():
            Betaalopdracht.objects.update(status="vrijgegeven", vrijgegeven_door="Ben", sepa_sha256="0" * 64)
        assert vrijgave.geef_vrij(gemaakt, door="Cor", moment=MOMENT)
    assert gemaakt.status == Betaalopdracht.Status.VRIJGEGEVEN
    assert gemaakt.vrijgaven.count() == nodig


def test_zonder_vastgestelde_grens_geven_er_altijd_twee_vrij() -> None:
    klaar(betaling(bedrag=1))
    vroeg = betaalopdrachten.maak_opdracht(
        "GM0518", MEI, uitvoerdatum=date(2023, 12, 29), door="Ana", moment=MOMENT.replace(year=2023)
    )
    assert vroeg is not None
    assert keur(vroeg) == ["VERGELIJKING-GEEN-GRENZEN"]
    assert not vrijgave.geef_vrij(vroeg, door="Ben", moment=MOMENT)


def test_niemand_is_betaalmedewerker_en_controller_tegelijk() -> None:
    jaar = DateRange(date(2024, 6, 1), None)
    with pytest.raises(OpstapFout, match="ROL-ONVERENIGBAAR"):
        vrijgave.geef_rol("GM0518", "Ben", Rol.CONTROLLER, geldig=jaar, door="Eva")
    with pytest.raises(OpstapFout, match="ROL-DOOR-ANDER"):
        vrijgave.geef_rol("GM0518", "Eva", Rol.CONTROLLER, geldig=jaar, door="Eva")
    Vrijgaverol.objects.filter(naam="Ben").update(geldig=DateRange(date(2024, 1, 1), date(2024, 6, 1)))
    vrijgave.geef_rol("GM0518", "Ben", Rol.CONTROLLER, geldig=jaar, door="Eva")
    assert rol_van("GM0518", "Ben", date(2024, 5, 31)) == "betaalmedewerker"
    assert rol_van("GM0518", "Ben", date(2024, 6, 1)) == "controller"
    with pytest.raises(OpstapFout, match="ROL-ONTBREEKT"):
        rol_van("GM0518", "Ben", date(2023, 12, 31))
    with pytest.raises(IntegrityError, match="wordt niet gewijzigd"), transaction.atomic():
        Vrijgaverol.objects.filter(naam="Cor").update(rol="betaalmedewerker")


def test_wie_geen_rol_heeft_geeft_niet_vrij() -> None:
    klaar(betaling())
    gemaakt = opdracht()
    keur(gemaakt)
    with pytest.raises(OpstapFout, match="ROL-ONTBREEKT"):
        vrijgave.geef_vrij(gemaakt, door="Dirk", moment=MOMENT)


def stel_in(**anders: int) -> None:
    grenzen = Instelling(100, 1_000, 100, 0, 1_000_000_00, "Besluit")._replace(**anders)
    vrijgave.stel_in("GM0518", grenzen, vanaf=date(2024, 5, 1), door="Eva")


def april(*bedragen: int, soort: str = "proef") -> None:
    klaar(
        *(
            betaling(nummer, bedrag, maand=APRIL, sleutel=f"april/{nummer}", soort=soort)
            for nummer, bedrag in enumerate(bedragen)
        )
    )
    gemaakt = opdracht(APRIL, moment=MOMENT.replace(month=4))
    keur(gemaakt)
    vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)


@pytest.mark.parametrize(
    ("bedrag", "zwaarte"),
    [
        (110_00, None),
        (110_01, "reden"),
        (200_00, "reden"),
        (200_01, "stopt"),
        (90_00, None),
        (89_99, "reden"),
    ],
)
def test_een_ander_totaal_dan_de_vorige_vraagt_een_reden_of_stopt(bedrag: int, zwaarte: str | None) -> None:
    stel_in(verdeling_promille=1_000)
    april(100_00)
    klaar(betaling(0, bedrag))
    gevonden = zwaar(opdracht())
    codes = ("VERGELIJKING-TOTAAL", "VERGELIJKING-GEMIDDELDE")
    assert gevonden == ([(zwaarte, code) for code in codes] if zwaarte else [])


def test_een_verschoven_verdeling_over_soorten_en_bedragen_vraagt_een_reden() -> None:
    stel_in(reden_promille=1_000)
    april(*[100_00] * 10)
    klaar(*(betaling(nummer, 100_00) for nummer in range(9)), betaling(9, 100_00, soort="premie"))
    assert zwaar(opdracht()) == []
    klaar(
        *(
            betaling(nummer, 60_00, soort="premie", sleutel=f"later/{nummer}", maand=date(2024, 5, 1))
            for nummer in range(10)
        )
    )
    assert set(zwaar(opdracht())) == {("reden", "VERGELIJKING-SOORT"), ("reden", "VERGELIJKING-KLASSE")}


def test_een_jaarplafond_telt_wat_eerder_is_betaald() -> None:
    for maand, bedrag in ((1, 2_000_00), (2, 500_00)):
        klaar(betaling(1, bedrag, soort="premie", maand=date(2024, maand, 1), sleutel=f"premie/{maand}"))
        verzonden()
    klaar(betaling(1, 1, soort="premie", maand=date(2024, 12, 1), sleutel="premie/12"))
    te_veel = opdracht(date(2024, 12, 1))
    assert ("stopt", "PLAFOND-OVERSCHREDEN") in zwaar(te_veel)
    assert "samen met eerdere betalingen €\u00a02.500,01" in Bevinding.objects.get(zwaarte="stopt").zin
    klaar(betaling(1, 2_500_00, soort="premie", maand=date(2025, 1, 1), sleutel="premie/2025"))
    betaalopdrachten.trek_in(Betaling.objects.get(sleutel="premie/12"), door="Ben", reden="x", moment=MOMENT)
    assert "PLAFOND-OVERSCHREDEN" not in keur(opdracht(date(2025, 1, 1)))


def test_de_steekproef_wordt_getrokken_en_nagekeken() -> None:
    stel_in(steekproef=3, reden_promille=9_000, stopt_promille=9_000, verdeling_promille=1_000)
    klaar(*(betaling(nummer) for nummer in range(10)))
    gemaakt = opdracht()
    codes = [een.code for een in vrijgave.controleer(gemaakt, moment=MOMENT)]
    assert codes.count("STEEKPROEF") == 3
    keur(gemaakt)
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)
