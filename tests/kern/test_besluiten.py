"""Decisions: complete, numbered, and never changed."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import besluiten, personen, zaken
from opstap.kern.models import Besluit, Dossier, Gemeente
from opstap.regels.fouten import OpstapFout

MOMENT = datetime(2024, 4, 2, 14, 0, tzinfo=UTC)
SPOOR = {"naam": "bijstand", "uitkomst": 128383, "kinderen": [{"naam": "norm", "uitkomst": 128383}]}


def gegevens(dossier: Dossier, **anders: Any) -> dict[str, Any]:
    return {
        "dossier": dossier,
        "soort": "toekenning",
        "ingangsdatum": date(2024, 3, 4),
        "genomen_op": MOMENT,
        "genomen_door": "Ana",
        "feiten": {"gezin": {"vermogen": 0}, "personen": [{"rol": 1}]},
        "bon": {"regels": "abc"},
        "uitkomst": {"bijstand": 128383},
        "spoor": SPOOR,
        "bekend_op": MOMENT,
        **anders,
    }


def test_een_besluit_bewaart_alles_waarmee_het_te_herhalen_is(dossier: Dossier) -> None:
    zaak = zaken.open_zaak(
        dossier, soort="aanvraag", ontvangen=date(2024, 3, 4), moment=MOMENT, tekst="Aanvraag"
    )
    nummer = besluiten.neem(**gegevens(dossier, zaak=zaak, medeondertekenaar="Ben")).nummer
    besluit = Besluit.objects.get(gemeente=dossier.gemeente, nummer=nummer)
    assert besluit.nummer == "BS-2024-00001"
    assert besluit.feiten == {"gezin": {"vermogen": 0}, "personen": [{"rol": 1}]}
    assert besluit.uitkomst == {"bijstand": 128383}
    assert besluit.spoor_digest == besluiten.spoor_digest(json.loads(json.dumps(SPOOR)))
    assert (besluit.zaak, besluit.bekend_op) == (zaak, MOMENT)


def test_digest_hangt_af_van_de_inhoud_en_niet_van_de_volgorde_van_sleutels() -> None:
    andersom = dict(reversed(SPOOR.items()))
    assert besluiten.spoor_digest(andersom) == besluiten.spoor_digest(SPOOR)
    assert besluiten.spoor_digest({**SPOOR, "uitkomst": 128384}) != besluiten.spoor_digest(SPOOR)


@pytest.mark.parametrize("spoor", [1.0, {"a": [1, {"b": 0.5}]}, (2.0,)])
def test_een_spoor_heeft_geen_kommagetallen(spoor: Any) -> None:
    with pytest.raises(TypeError, match="no floats"):
        besluiten.spoor_digest(spoor)


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE kern_besluit SET uitkomst = '{}'",
        "UPDATE kern_besluit SET medeondertekenaar = 'Cas'",
        "DELETE FROM kern_besluit",
    ],
)
def test_een_besluit_verandert_niet(dossier: Dossier, opdracht: str) -> None:
    besluiten.neem(**gegevens(dossier))
    voor = Besluit.objects.values().get()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert Besluit.objects.values().get() == voor


def test_ook_langs_het_model_verandert_een_besluit_niet(dossier: Dossier) -> None:
    besluit = besluiten.neem(**gegevens(dossier))
    besluit.genomen_door = "Cas"
    with pytest.raises(IntegrityError, match="niet gewijzigd"), transaction.atomic():
        besluit.save()


def test_niemand_ondertekent_het_eigen_besluit_mee(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        besluiten.neem(**gegevens(dossier, medeondertekenaar="Ana"))
    assert not Besluit.objects.exists()


def test_veel_besluiten_krijgen_nummers_in_volgorde(dossier: Dossier, wassenaar: Gemeente) -> None:
    elders = personen.nieuw_dossier(wassenaar.pk)
    genomen = besluiten.neem_veel(
        [besluiten.NieuwBesluit(**gegevens(waar)) for waar in (dossier, elders, dossier)]
    )
    assert [(een.gemeente_id, een.nummer) for een in genomen] == [
        ("GM0518", "BS-2024-00001"),
        ("GM0629", "BS-2024-00001"),
        ("GM0518", "BS-2024-00002"),
    ]


def test_besluit_over_een_zaak_van_een_andere_gemeente_wordt_geweigerd(
    dossier: Dossier, wassenaar: Gemeente
) -> None:
    elders = personen.nieuw_dossier(wassenaar.pk)
    zaak = zaken.open_zaak(
        elders, soort="aanvraag", ontvangen=date(2024, 3, 4), moment=MOMENT, tekst="Aanvraag"
    )
    with pytest.raises(OpstapFout, match="GEMEENTE-ANDERS"):
        besluiten.neem(**gegevens(dossier, zaak=zaak))
    assert not Besluit.objects.exists()
