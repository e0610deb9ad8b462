"""Entries for the Dutch algorithm register: the fields, limits and choices of Publicatiestandaard 1.0."""

from __future__ import annotations

from typing import Any

import pytest

from opstap.opdrachten.wetboek.algoritmeregister import (
    REGELINGEN,
    ZONDER_REGISTRATIE,
    als_velden,
    registraties,
    zelf_invullen,
)
from opstap.recht.wetboek import WETTEN
from opstap.regels.regel import Feit, Leemte

ONDER = {
    "name": 100, "description_short": 350, "goal": 2500, "proportionality": 2500, "human_intervention": 2500,
    "risks": 2500, "lawful_basis": 2500, "source_data": 2500, "methods_and_models": 5000, "source_id": 100,
    "tags": 2500,
}  # fmt: skip
"""How many characters a text stays below, by the manual (1.0.10)."""
LEEG = {
    "organization", "begin_date", "end_date", "contact_email", "website", "url", "process_index_url",
    "impacttoetsen_grouping", "impacttoetsen", "source_data_grouping", "provider", "publiccode",
}  # fmt: skip
"""What only the municipality can say."""
GEKOZEN = {"category", "status", "publication_category", "lawful_basis_grouping", "lang", "standard_version"}
THEMAS = {
    "Organisatie en bedrijfsvoering", "Cultuur en recreatie", "Economie", "Overheidsfinanciën", "Wonen",
    "Internationaal", "Migratie en integratie", "Natuur en milieu", "Onderwijs en wetenschap",
    "Openbare orde en veiligheid", "Recht", "Ruimte en infrastructuur", "Sociale zekerheid", "Verkeer",
    "Werk", "Zorg en gezondheid",
}  # fmt: skip


@pytest.fixture(scope="module", params=registraties(), ids=lambda registratie: registratie["name"])
def registratie(request: pytest.FixtureRequest) -> dict[str, Any]:
    gegeven: dict[str, Any] = request.param
    return gegeven


def test_heeft_precies_de_velden_van_de_standaard(registratie: dict[str, Any]) -> None:
    assert set(registratie) == set(ONDER) | LEEG | GEKOZEN


def test_elke_tekst_is_gevuld_en_past(registratie: dict[str, Any]) -> None:
    for veld, onder in ONDER.items():
        assert 0 < len(registratie[veld]) < onder, veld


def test_wat_alleen_de_gemeente_weet_blijft_leeg(registratie: dict[str, Any]) -> None:
    assert {veld for veld, waarde in registratie.items() if waarde is None} == LEEG


def test_een_keuze_is_een_keuze_van_de_standaard(registratie: dict[str, Any]) -> None:
    assert registratie["status"] == "In ontwikkeling"
    assert registratie["publication_category"] in ("Impactvolle algoritmes", "Overige algoritmes")
    assert set(registratie["category"]) <= THEMAS
    assert (registratie["lang"], registratie["standard_version"]) == ("nld", "1.0")


def test_een_wettelijke_basis_heeft_een_titel_en_een_adres(registratie: dict[str, Any]) -> None:
    assert registratie["lawful_basis_grouping"]
    for basis in registratie["lawful_basis_grouping"]:
        assert 0 < len(basis["title"]) < 100
        assert basis["link"].startswith("https://wetten.overheid.nl/BWBR")
        assert basis["title"] in registratie["lawful_basis"]


def test_het_blad_laat_zien_wat_is_ingevuld(registratie: dict[str, Any]) -> None:
    getoond = dict(als_velden(registratie))
    assert getoond["Doel en impact"] == [registratie["goal"]]
    assert "Organisatie" not in getoond
    assert not set(getoond) & set(zelf_invullen())


def test_elk_deel_van_het_regelboek_heeft_een_registratie_of_een_reden_waarom_niet() -> None:
    assert {wet.naam for wet in WETTEN} == set(REGELINGEN) | set(ZONDER_REGISTRATIE)
    assert not set(REGELINGEN) & set(ZONDER_REGISTRATIE)
    assert [r["source_id"] for r in registraties()] == list(
        dict.fromkeys(r["source_id"] for r in registraties())
    )


def test_een_registratie_noemt_de_gegevens_en_de_leemten_van_haar_regels() -> None:
    wet = next(wet for wet in WETTEN if wet.naam == "Loonkostensubsidie")
    registratie = next(r for r in registraties() if r["source_id"] == "opstap-loonkostensubsidie")
    for verklaring in wet.verklaringen:
        if isinstance(verklaring, Feit):
            assert verklaring.titel in registratie["source_data"]
        if isinstance(verklaring, Leemte):
            assert verklaring.artikel in registratie["risks"]


def test_wat_niet_past_wordt_geteld_en_niet_verzwegen() -> None:
    wet = next(wet for wet in WETTEN if wet.naam == "Participatiewet")
    titels = {verklaring.titel for verklaring in wet.verklaringen if isinstance(verklaring, Feit)}
    tekst = registraties()[0]["source_data"]
    rest = int(tekst.rpartition("en nog ")[2].split()[0])
    genoemd = tekst.partition(": ")[2].partition("; en nog ")[0].split("; ")
    assert len(genoemd) + rest == len(titels)
