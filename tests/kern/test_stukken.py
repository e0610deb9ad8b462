"""Incoming documents: registered once, counted from their receipt, and none of them forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import IntegrityError, connection, transaction

from opstap.kern import bewaarplaats, stukken
from opstap.kern.models import Dossier, Gemeente, Inzage, Nummerreeks, Stuk, Stukstap, Zaak, ZaakGebeurtenis
from opstap.kern.stukken import NieuwStuk
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

NU = datetime(2024, 4, 15, 9, 0, tzinfo=UTC)
ANA = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")


@pytest.fixture(autouse=True)
def map_(tmp_path: Path, settings: LazySettings) -> Path:
    settings.STUKKEN_MAP = tmp_path / "stukken"
    return tmp_path / "stukken"


def stuk(gemeente: Gemeente, **anders: Any) -> Stuk:
    gegevens: dict[str, Any] = {
        "soort": "aanvraag",
        "kanaal": "post",
        "afzender": "S. Voorbeeld",
        "ontvangen": date(2024, 4, 2),
        "inhoud": b"Ik vraag bijstand aan.",
        "bestandsnaam": "aanvraag.pdf",
        "mediasoort": "application/pdf",
        "door": "Ana",
        "nu": NU,
    }
    return stukken.registreer(gemeente.pk, **{**gegevens, **anders})


def test_een_stuk_wordt_een_keer_geregistreerd(den_haag: Gemeente) -> None:
    een = stuk(den_haag)
    nogmaals = stuk(den_haag, ontvangen=date(2024, 4, 9), bestandsnaam="kopie.pdf", kanaal="balie")
    assert (nogmaals.pk, nogmaals.ontvangen) == (een.pk, date(2024, 4, 2))
    assert Stuk.objects.count() == 1
    assert stuk(den_haag, inhoud=b"Iets anders").nummer == "ST-2024-00002"
    assert Nummerreeks.objects.get(reeks="ST").laatste == 2


def test_veel_post_tegelijk_wordt_geregistreerd_als_een_voor_een(den_haag: Gemeente, map_: Path) -> None:
    bekend = stuk(den_haag)
    nieuwe = [
        NieuwStuk(
            soort="overig",
            kanaal="post",
            afzender=f"{letter}. Voorbeeld",
            ontvangen=date(2024, 4, 2),
            inhoud=inhoud,
            bestandsnaam="brief.pdf",
            mediasoort="application/pdf",
        )
        for letter, inhoud in (("S", b"Ik vraag bijstand aan."), ("T", b"Een"), ("T", b"Een"), ("T", b"Twee"))
    ]
    zelfde, een, weer, twee = stukken.registreer_veel(den_haag.pk, nieuwe, door="Ana", nu=NU)
    assert (zelfde, een) == (bekend, weer)
    assert (een.nummer, twee.nummer) == ("ST-2024-00002", "ST-2024-00003")
    assert {bestand.name for bestand in map_.rglob("*") if bestand.is_file()} == {
        stuk_.vingerafdruk for stuk_ in (bekend, een, twee)
    }
    with pytest.raises(OpstapFout, match="STUK-LEEG"):
        stukken.registreer_veel(den_haag.pk, [nieuwe[0], replace(nieuwe[1], inhoud=b"")], door="Ana", nu=NU)
    assert Stuk.objects.count() == 3


def test_dezelfde_inhoud_van_een_ander_is_een_ander_stuk(den_haag: Gemeente, wassenaar: Gemeente) -> None:
    stuk(den_haag)
    stuk(den_haag, afzender="T. Voorbeeld")
    stuk(wassenaar)
    assert Stuk.objects.count() == 3


def test_de_inhoud_staat_een_keer_op_een_plek_uit_haar_vingerafdruk(
    den_haag: Gemeente, map_: Path, settings: LazySettings
) -> None:
    een = stuk(den_haag)
    stuk(den_haag, afzender="T. Voorbeeld")
    bestanden = [bestand for bestand in map_.rglob("*") if bestand.is_file()]
    afdruk = een.vingerafdruk
    assert bestanden == [map_ / afdruk[:2] / afdruk[2:4] / afdruk]
    assert bestanden[0].stat().st_mode & 0o077 == 0
    assert een.grootte == len(b"Ik vraag bijstand aan.")


def test_standaard_staan_stukken_niet_onder_wat_de_webserver_uitgeeft(settings: LazySettings) -> None:
    standaard = settings.DATA_DIR / "stukken"
    assert settings.STATIC_ROOT not in (standaard, *standaard.parents)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"inhoud": b""}, "STUK-LEEG"),
        ({"afzender": "  "}, "STUK-AFZENDER"),
        ({"soort": "rekening"}, "STUK-SOORT"),
        ({"kanaal": "postduif"}, "STUK-SOORT"),
        ({"ontvangen": date(2024, 4, 16)}, "STUK-TOEKOMST"),
    ],
)
def test_wat_niet_klopt_wordt_geweigerd_en_nergens_bewaard(
    den_haag: Gemeente, map_: Path, anders: dict[str, Any], code: str
) -> None:
    with pytest.raises(OpstapFout, match=code):
        stuk(den_haag, **anders)
    assert not Stuk.objects.exists()
    assert not map_.exists()


def test_vandaag_ontvangen_mag_wel(den_haag: Gemeente) -> None:
    assert stuk(den_haag, ontvangen=date(2024, 4, 15)).ontvangen == date(2024, 4, 15)


def test_de_bewaartermijn_staat_er_meteen_of_zegt_waarom_niet(den_haag: Gemeente) -> None:
    een = stuk(den_haag)
    assert een.bewaren_jaren is None
    assert "selectielijst" in een.bewaargrond


def test_een_zaak_begint_op_de_dag_van_ontvangst_ook_als_die_later_wordt_geregistreerd(
    den_haag: Gemeente, dossier: Dossier
) -> None:
    zaak = stukken.open_zaak(stuk(den_haag), dossier, soort="aanvraag", tekst="Aanvraag", door="Ana", nu=NU)
    assert (zaak.ontvangen, zaak.beslissen_voor) == (date(2024, 4, 2), date(2024, 5, 28))
    regel = ZaakGebeurtenis.objects.get(zaak=zaak, soort="stuk")
    assert regel.tekst == "Stuk ST-2024-00001 ontvangen op 02-04-2024 (post)"


def test_een_stuk_hoort_een_keer_bij_een_zaak(den_haag: Gemeente, dossier: Dossier) -> None:
    een = stuk(den_haag)
    zaak = stukken.open_zaak(een, dossier, soort="aanvraag", tekst="Aanvraag", door="Ana", nu=NU)
    with pytest.raises(OpstapFout, match="STUK-GEKOPPELD"):
        stukken.koppel(een, zaak, door="Ana", nu=NU)
    assert ZaakGebeurtenis.objects.filter(zaak=zaak, soort="stuk").count() == 1


def test_een_stuk_gaat_niet_naar_een_zaak_van_een_andere_gemeente(
    wassenaar: Gemeente, den_haag: Gemeente, dossier: Dossier
) -> None:
    zaak = stukken.open_zaak(stuk(den_haag), dossier, soort="aanvraag", tekst="x", door="Ana", nu=NU)
    with pytest.raises(OpstapFout, match="GEMEENTE-ANDERS"), transaction.atomic():
        stukken.koppel(stuk(wassenaar), zaak, door="Ana", nu=NU)


def test_een_stuk_wordt_een_keer_afgehandeld(den_haag: Gemeente) -> None:
    een = stuk(den_haag)
    stukken.beantwoord(een, toelichting="Besluit gestuurd", door="Ana", nu=NU)
    with pytest.raises(OpstapFout, match="STUK-AFGEHANDELD"):
        stukken.berg_op(een, toelichting="Nog eens", door="Ana", nu=NU)


def test_afhandelen_zonder_uitleg_kan_niet(den_haag: Gemeente) -> None:
    een = stuk(den_haag)
    for doe in (stukken.beantwoord, stukken.berg_op):
        with pytest.raises(OpstapFout, match="STUK-TOELICHTING"):
            doe(een, toelichting=" ", door="Ana", nu=NU)
    assert not Stukstap.objects.exists()


def lees(gebruiker: Gebruiker, een: Stuk, doel: str) -> bytes:
    return stukken.open_stuk(gebruiker, "GM0518", een.nummer, doel, moment=NU)[1]


def test_een_stuk_lezen_gaat_door_de_poort_van_zijn_dossier(den_haag: Gemeente, dossier: Dossier) -> None:
    een = stuk(den_haag)
    eigen = Gebruiker("S", Rol.INWONER, "GM0518", frozenset({dossier.nummer}))
    with pytest.raises(OpstapFout, match="TOEGANG-ROL"):
        lees(eigen, een, Doel.EIGEN_GEGEVENS)
    assert lees(ANA, een, Doel.POST) == b"Ik vraag bijstand aan."
    stukken.open_zaak(een, dossier, soort="aanvraag", tekst="x", door="Ana", nu=NU)
    assert lees(eigen, een, Doel.EIGEN_GEGEVENS) == b"Ik vraag bijstand aan."
    assert list(Inzage.objects.order_by("id").values_list("gebruiker", "dossier")) == [
        ("Ana", None),
        ("S", dossier.pk),
    ]
    ander = Gebruiker("T", Rol.INWONER, "GM0518", frozenset())
    with pytest.raises(OpstapFout, match="TOEGANG-DOSSIER"):
        lees(ander, een, Doel.EIGEN_GEGEVENS)


def test_of_een_stuk_bestaat_is_voor_een_inwoner_niet_te_raden(den_haag: Gemeente) -> None:
    een = stuk(den_haag)
    inwoner = Gebruiker("T", Rol.INWONER, "GM0518", frozenset())
    fouten = set()
    for nummer in (een.nummer, "ST-2024-99999"):
        with pytest.raises(OpstapFout) as fout:
            stukken.open_stuk(inwoner, "GM0518", nummer, Doel.EIGEN_GEGEVENS, moment=NU)
        fouten.add(str(fout.value))
    assert len(fouten) == 1
    with pytest.raises(OpstapFout, match="TOEGANG-STUK"):
        stukken.open_stuk(ANA, "GM0518", "ST-2024-99999", Doel.POST, moment=NU)


def test_een_veranderd_of_verdwenen_bestand_wordt_niet_getoond(den_haag: Gemeente) -> None:
    een = stuk(den_haag)
    plek = bewaarplaats.pad(een.vingerafdruk)
    plek.write_bytes(b"Ik vraag niets aan.")
    with pytest.raises(OpstapFout, match="STUK-BESCHADIGD"):
        lees(ANA, een, Doel.POST)
    plek.unlink()
    with pytest.raises(OpstapFout, match="STUK-ONVINDBAAR"):
        lees(ANA, een, Doel.POST)


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE kern_stuk SET ontvangen = '2024-04-01'",
        "DELETE FROM kern_stuk",
        "UPDATE kern_stukstap SET toelichting = 'anders'",
        "DELETE FROM kern_stukstap",
    ],
)
def test_wat_is_geregistreerd_verandert_niet(den_haag: Gemeente, opdracht: str) -> None:
    stukken.berg_op(stuk(den_haag), toelichting="Reclame", door="Ana", nu=NU)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert (Stuk.objects.count(), Stukstap.objects.get().toelichting) == (1, "Reclame")
    assert not Zaak.objects.exists()
