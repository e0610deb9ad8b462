"""Payments: nothing is paid twice, and nobody releases what they made themselves."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.financien import betaalopdrachten, betalingen, grootboek, rekeningschema, sepa, vrijgave
from opstap.financien.betalingen import Klaargezet, NieuweBetaling
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling, Vrijgave
from opstap.kern.models import Gemeente
from opstap.regels.fouten import OpstapFout

from .conftest import MEI, MOMENT, betaling, keur, opdracht

pytestmark = pytest.mark.usefixtures("rekening", "mensen")


def klaar(*nieuwe: NieuweBetaling) -> Klaargezet:
    return betalingen.zet_klaar("GM0518", nieuwe)


def geef_vrij(gemaakt: Betaalopdracht, door: str = "Ben") -> None:
    keur(gemaakt)
    vrijgave.geef_vrij(gemaakt, door=door, moment=MOMENT)


def test_klaarzetten_is_herhaalbaar() -> None:
    assert klaar(betaling(1), betaling(2)) == Klaargezet(2, 0)
    voor = list(Betaling.objects.order_by("id").values())
    assert klaar(betaling(1), betaling(2)) == Klaargezet(0, 2)
    assert list(Betaling.objects.order_by("id").values()) == voor
    assert klaar(betaling(2), betaling(3)) == Klaargezet(1, 1)


def test_almelo_2019_een_tweede_betaalrun_betaalt_niemand_nog_eens() -> None:
    alle = [betaling(nummer) for nummer in range(20)]
    klaar(*alle[:11])
    eerste = opdracht()
    klaar(*alle)
    klaar(*alle)
    tweede = opdracht()
    assert (eerste.aantal, tweede.aantal) == (11, 9)
    assert betaalopdrachten.maak_opdracht("GM0518", MEI, uitvoerdatum=MEI, door="Ana", moment=MOMENT) is None
    assert Betaling.objects.count() == 20


@pytest.mark.parametrize(
    "anders",
    [
        {"bedrag_cent": 1_283_84},
        {"iban": synthetisch_iban(2)},
        {"naam": "Anders"},
        {"maand": date(2024, 6, 1)},
        {"soort": "premie"},
        {"dossier_id": 2},
    ],
)
def test_zelfde_sleutel_met_andere_inhoud_wordt_geweigerd(anders: dict[str, object]) -> None:
    klaar(betaling())
    with pytest.raises(OpstapFout, match="BETALING-SLEUTEL-ANDERS"):
        klaar(betaling(2), betaling(1, **anders))
    assert Betaling.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"bedrag_cent": 0}, "BETALING-BEDRAG"),
        ({"bedrag_cent": -1}, "BETALING-BEDRAG"),
        ({"iban": "NL00TEST0000000001"}, "IBAN-CONTROLE"),
        ({"naam": " "}, "BETALING-NAAM"),
        ({"naam": "李"}, "SEPA-TEKENS"),
        ({"maand": date(2024, 5, 2)}, "BETALING-MAAND"),
        ({"soort": "onbekend"}, "BETALING-SOORT"),
    ],
)
def test_een_foute_betaling_houdt_alles_tegen(anders: dict[str, object], code: str) -> None:
    with pytest.raises(OpstapFout, match=code):
        klaar(betaling(1), betaling(2, **anders))
    assert not Betaling.objects.exists()


def test_een_cent_wordt_betaald() -> None:
    assert klaar(betaling(bedrag=1)) == Klaargezet(1, 0)


def test_dezelfde_sleutel_twee_keer_in_een_opdracht_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="BETALING-SLEUTEL-DUBBEL"):
        klaar(betaling(), betaling())


def test_opdracht_neemt_ook_nabetalingen_over_eerdere_maanden_mee() -> None:
    klaar(
        betaling(1),
        betaling(2, maand=date(2024, 3, 1), soort="premie"),
        betaling(3, maand=date(2024, 6, 1)),
    )
    gemaakt = opdracht()
    assert (gemaakt.aantal, gemaakt.totaal_cent) == (2, 2 * 1_283_83)
    assert "Premie proefplaatsing maart 2024" in betaalopdrachten.sepa_bestand(gemaakt).decode()


def test_van_concept_naar_verzonden() -> None:
    grootboek.boek(verplichting(1, 1_283_83))
    klaar(betaling(1), betaling(2, bedrag=100))
    gemaakt = opdracht()
    assert gemaakt.kenmerk == "GM0518-BO-2024-00001"
    geef_vrij(gemaakt)
    bestand = betaalopdrachten.verzend(gemaakt, door="Ben", datum=date(2024, 5, 24))
    gemaakt.refresh_from_db()
    assert gemaakt.status == Betaalopdracht.Status.VERZONDEN
    assert gemaakt.sepa_sha256 == sha256(bestand).hexdigest()
    assert sum(post.bedrag_cent for post in sepa.lees_overboekingen(bestand)) == gemaakt.totaal_cent
    assert grootboek.saldo("GM0518", rekeningschema.BETALINGEN_ONDERWEG, tot_en_met="2024-05") == -1_284_83
    assert grootboek.saldo("GM0518", rekeningschema.BANK, tot_en_met="2024-05") == 0
    schuld = rekeningschema.TE_BETALEN_UITKERINGEN
    assert grootboek.saldo("GM0518", schuld, tot_en_met="2024-05", dossier_id=1) == 0
    assert betaalopdrachten.vrijgegeven_bestand(gemaakt) == bestand


def verplichting(dossier_id: int, bedrag: int) -> grootboek.Post:
    product = rekeningschema.BIJSTANDSVERLENING
    return grootboek.Post(
        gemeente="GM0518",
        datum=date(2024, 5, 31),
        periode="2024-05",
        omschrijving="Uitkering",
        bron_soort="proef",
        bron_id=None,
        sleutel=f"proef/{dossier_id}",
        regels=(
            grootboek.Regel(rekeningschema.UITKERINGEN, bedrag, product, dossier_id),
            grootboek.Regel(rekeningschema.TE_BETALEN_UITKERINGEN, -bedrag, None, dossier_id),
        ),
    )


def test_wie_de_opdracht_maakt_geeft_haar_niet_vrij() -> None:
    klaar(betaling())
    gemaakt = opdracht()
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        geef_vrij(gemaakt, door="Ana")
    gemaakt.refresh_from_db()
    assert gemaakt.status == Betaalopdracht.Status.CONCEPT
    with pytest.raises(IntegrityError, match="niet door deze persoon"), transaction.atomic():
        Vrijgave.objects.create(betaalopdracht=gemaakt, door="Ana", rol="controller", moment=MOMENT)
    with pytest.raises(IntegrityError, match="mag nog niet vertrekken"), transaction.atomic():
        Betaalopdracht.objects.update(status="vrijgegeven", vrijgegeven_door="Ana", sepa_sha256="0" * 64)


def test_stappen_worden_niet_overgeslagen_en_niet_herhaald() -> None:
    klaar(betaling())
    gemaakt = opdracht()
    with pytest.raises(OpstapFout, match="OPDRACHT-STATUS"):
        betaalopdrachten.verzend(gemaakt, door="Ben", datum=MEI)
    geef_vrij(gemaakt)
    betaalopdrachten.verzend(gemaakt, door="Ben", datum=MEI)
    with pytest.raises(OpstapFout, match="OPDRACHT-STATUS"):
        betaalopdrachten.verzend(gemaakt, door="Ben", datum=MEI)


def test_zonder_betaalrekening_vertrekt_er_niets(rekening: Betaalrekening) -> None:
    klaar(betaling())
    gemaakt = opdracht()
    rekening.delete()
    with pytest.raises(OpstapFout, match="BETAALREKENING-ONTBREEKT"):
        geef_vrij(gemaakt)


def test_een_andere_rekening_van_de_gemeente_na_vrijgave_wordt_gezien(rekening: Betaalrekening) -> None:
    klaar(betaling())
    gemaakt = opdracht()
    geef_vrij(gemaakt)
    rekening.iban = synthetisch_iban(1_234)
    rekening.save()
    with pytest.raises(OpstapFout, match="OPDRACHT-GEWIJZIGD"):
        betaalopdrachten.verzend(gemaakt, door="Ben", datum=MEI)
    gemaakt.refresh_from_db()
    assert gemaakt.status == Betaalopdracht.Status.VRIJGEGEVEN
    assert grootboek.saldo("GM0518", rekeningschema.BANK, tot_en_met="2024-12") == 0


def test_een_totaal_dat_niet_klopt_houdt_vrijgave_tegen() -> None:
    klaar(betaling())
    gemaakt = opdracht()
    Betaalopdracht.objects.update(totaal_cent=1)
    with pytest.raises(OpstapFout, match="OPDRACHT-TOTAAL"):
        geef_vrij(gemaakt)


@pytest.mark.parametrize(
    "wijziging",
    [
        "UPDATE financien_betaling SET bedrag_cent = 1",
        "UPDATE financien_betaling SET iban = 'NL00'",
        "UPDATE financien_betaling SET betaalopdracht_id = NULL",
        "DELETE FROM financien_betaling",
        "UPDATE financien_betaalopdracht SET status = 'concept', vrijgegeven_door = '', sepa_sha256 = ''",
        "UPDATE financien_betaalopdracht SET totaal_cent = 1",
        "UPDATE financien_betaalopdracht SET uitvoerdatum = '2024-01-01'",
        "UPDATE financien_betaalopdracht SET aangemaakt_door = 'Cas'",
        "DELETE FROM financien_betaalopdracht",
    ],
)
def test_wat_is_vrijgegeven_ligt_vast(wijziging: str) -> None:
    klaar(betaling())
    gemaakt = opdracht()
    geef_vrij(gemaakt)
    voor = list(Betaling.objects.values()), list(Betaalopdracht.objects.values())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(wijziging)
    assert (list(Betaling.objects.values()), list(Betaalopdracht.objects.values())) == voor


def test_een_betaling_komt_niet_in_een_vrijgegeven_of_vreemde_opdracht(wassenaar: Gemeente) -> None:
    klaar(betaling(1))
    vrijgegeven = opdracht()
    geef_vrij(vrijgegeven)
    klaar(betaling(2))
    betalingen.zet_klaar("GM0629", [betaling(3)])
    vreemd = betaalopdrachten.maak_opdracht("GM0629", MEI, uitvoerdatum=MEI, door="Ana", moment=MOMENT)
    for doel in (vrijgegeven, vreemd):
        with pytest.raises(IntegrityError, match="past niet"), transaction.atomic():
            Betaling.objects.filter(dossier_id=2).update(betaalopdracht=doel)


def test_totaal_en_hoogste_bedrag_liggen_naast_de_vorige_maand() -> None:
    klaar(betaling(1, maand=date(2024, 4, 1)), betaling(2, maand=date(2024, 4, 1), sleutel="april/2"))
    vorige = opdracht(date(2024, 4, 1), moment=MOMENT.replace(month=4))
    klaar(betaling(3, bedrag=128_383_00), betaling(4, bedrag=128_383_01))
    deze = opdracht()
    assert betaalopdrachten.maand_ervoor(deze) is None
    geef_vrij(vorige)
    assert betaalopdrachten.maand_ervoor(deze) == date(2024, 4, 1)
    assert betaalopdrachten.maand_ervoor(vorige) is None
    nu, toen = (
        betaalopdrachten.kengetallen(betaalopdrachten.vertrokken("GM0518", een.maand, een))
        for een in (deze, vorige)
    )
    assert (toen.totaal_cent, toen.hoogste_cent, toen.gemiddeld_cent) == (2 * 1_283_83, 1_283_83, 1_283_83)
    assert (nu.totaal_cent, nu.hoogste_cent, nu.gemiddeld_cent) == (256_766_01, 128_383_01, 128_383_01)
