"""Letters: every number comes from the decision or the case, and nothing changes after sending."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import bekendmakingen, besluiten, brieven, termijnen, zaken
from opstap.kern.models import Bekendmaking, Besluit, Brief, Dossier, Inzage, Zaak, ZaakGebeurtenis
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

NU = datetime(2024, 4, 3, 9, 0, tzinfo=UTC)
AAN = "S. Voorbeeld\nPapierlaan 1\n2599 AA Den Haag"


def neem(dossier: Dossier, **anders: Any) -> Besluit:
    gegevens: dict[str, Any] = {
        "dossier": dossier,
        "soort": "toekenning",
        "ingangsdatum": date(2024, 5, 1),
        "genomen_op": NU,
        "genomen_door": "Ana",
        "feiten": {"maanden": [], "kostendelers": 2},
        "bon": {},
        "uitkomst": {"maanden": [{"maand": "2024-06-01", "bedragen": {"maandbetaling": 128383}}]},
        "spoor": [],
        "bekend_op": NU,
        **anders,
    }
    return besluiten.neem(**gegevens)


def stuur(besluit: Besluit, *alineas: str, **anders: Any) -> Brief:
    gegevens: dict[str, Any] = {
        "aan": AAN,
        "onderwerp": "Uw aanvraag",
        "wijze": "post",
        "op": date(2024, 4, 4),
        "door": "Ana",
        "nu": NU,
        **anders,
    }
    return brieven.maak_besluit_bekend(besluit, alineas=alineas, **gegevens)


def test_een_brief_maakt_het_besluit_bekend_en_noemt_de_laatste_dag(dossier: Dossier) -> None:
    besluit = neem(dossier)
    brief = stuur(besluit, "U krijgt bijstand vanaf 1 mei 2024.")
    assert brief.nummer == "BR-2024-00001"
    assert Bekendmaking.objects.get(besluit=besluit).op == date(2024, 4, 4)
    assert bekendmakingen.laatste_dag(besluit) == date(2024, 5, 16)
    assert "uiterlijk op 16 mei 2024" in brief.tekst
    assert "Besluit BS-2024-00001, genomen door Ana." in brief.tekst
    assert ZaakGebeurtenis.objects.get(dossier=dossier).tekst == "Brief BR-2024-00001 verzonden: Uw aanvraag"


@pytest.mark.parametrize(
    "alinea",
    [
        "Vanaf juni 2024 krijgt u € 1.283,83 per maand.",
        "Vanaf 1 juni 2024 deelt u de kosten met 2 mensen.",
        "Dit staat in besluit BS-2024-00001.",
        "Zonder getal.",
    ],
)
def test_een_getal_uit_het_besluit_mag(dossier: Dossier, alinea: str) -> None:
    assert alinea in stuur(neem(dossier), alinea).tekst


@pytest.mark.parametrize(
    "alinea",
    [
        "U krijgt € 1.283,84 per maand.",
        "U krijgt € 1.283 per maand.",
        "Vanaf 2 juni 2025.",
        "Binnen 14 dagen.",
    ],
)
def test_een_ander_getal_wordt_geweigerd_en_er_gaat_niets_uit(dossier: Dossier, alinea: str) -> None:
    with pytest.raises(OpstapFout, match="BRIEF-GETAL"):
        stuur(neem(dossier), alinea)
    with pytest.raises(OpstapFout, match="BRIEF-GETAL"):
        stuur(neem(dossier), "Zonder getal.", onderwerp=alinea)
    assert not Brief.objects.exists()
    assert not Bekendmaking.objects.exists()


def test_een_besluit_wordt_een_keer_bekendgemaakt(dossier: Dossier) -> None:
    besluit = neem(dossier)
    stuur(besluit, "U krijgt bijstand.")
    with pytest.raises(OpstapFout, match="BEKENDMAKING-BESTAAT"):
        stuur(besluit, "U krijgt bijstand.")
    assert Brief.objects.count() == 1


def test_een_beslissing_op_bezwaar_noemt_de_rechtbank(dossier: Dossier) -> None:
    besluit = neem(dossier, soort="op_bezwaar")
    with pytest.raises(OpstapFout, match="BRIEF-RECHTBANK"):
        stuur(besluit, "Uw bezwaar is ongegrond.")
    brief = stuur(besluit, "Uw bezwaar is ongegrond.", rechtbank="de rechtbank Voorbeeldstad")
    assert "in beroep gaan bij de rechtbank Voorbeeldstad" in brief.tekst
    assert "bezwaar maken" not in brief.tekst


@pytest.mark.parametrize("leeg", [{"aan": " "}, {"onderwerp": ""}])
def test_een_lege_brief_gaat_niet_uit(dossier: Dossier, leeg: dict[str, str]) -> None:
    with pytest.raises(OpstapFout, match="BRIEF-LEEG"):
        stuur(neem(dossier), "Tekst.", **leeg)
    with pytest.raises(OpstapFout, match="BRIEF-LEEG"):
        stuur(neem(dossier), " ")


@pytest.fixture
def zaak(dossier: Dossier) -> Zaak:
    een = zaken.open_zaak(
        dossier, soort="aanvraag", ontvangen=date(2024, 4, 2), moment=NU, tekst="Aanvraag ontvangen"
    )
    termijnen.schort_op(
        een,
        gevraagd_op=date(2024, 4, 8),
        uiterlijk=date(2024, 4, 22),
        reden="Huurcontract",
        door="Ana",
        nu=NU,
    )
    return een


def over(zaak: Zaak, alinea: str) -> Brief:
    return brieven.schrijf_over_zaak(
        zaak,
        aan=AAN,
        onderwerp="Wij missen een stuk",
        alineas=[alinea],
        op=date(2024, 4, 8),
        door="Ana",
        nu=NU,
    )


def test_een_brief_over_een_zaak_gebruikt_haar_datums(zaak: Zaak) -> None:
    brief = over(zaak, "Stuur uw huurcontract uiterlijk op 22 april 2024. Wij beslissen voor 28 mei 2024.")
    assert brief.tekst.startswith("Uw zaak B-2024-00001, ontvangen op 2 april 2024.")
    assert (brief.zaak, brief.besluit) == (zaak, None)
    with pytest.raises(OpstapFout, match="BRIEF-GETAL"):
        over(zaak, "Stuur uw huurcontract uiterlijk op 23 april 2024.")


def test_een_brief_lezen_gaat_door_de_poort(zaak: Zaak) -> None:
    brief = over(zaak, "Stuur uw huurcontract.")
    eigen = Gebruiker("S", Rol.INWONER, "GM0518", frozenset({zaak.dossier.nummer}))
    ander = Gebruiker("T", Rol.INWONER, "GM0518", frozenset())
    gelezen = brieven.open_brief(eigen, "GM0518", brief.nummer, Doel.EIGEN_GEGEVENS, moment=NU)
    assert (gelezen, Inzage.objects.get().dossier_id) == (brief, zaak.dossier_id)
    for nummer in (brief.nummer, "BR-2024-99999"):
        with pytest.raises(OpstapFout, match="TOEGANG-DOSSIER"):
            brieven.open_brief(ander, "GM0518", nummer, Doel.EIGEN_GEGEVENS, moment=NU)
    assert list(brieven.van_dossier(zaak.dossier)) == [brief]


@pytest.mark.parametrize("opdracht", ["UPDATE kern_brief SET tekst = 'anders'", "DELETE FROM kern_brief"])
def test_een_verzonden_brief_verandert_niet(zaak: Zaak, opdracht: str) -> None:
    brief = over(zaak, "Stuur uw huurcontract.")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert Brief.objects.get().tekst == brief.tekst
