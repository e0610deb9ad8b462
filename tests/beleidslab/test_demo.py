"""The command that builds the demonstration: once, whole or not at all, and never over somebody's data."""

from __future__ import annotations

from argparse import Namespace

import pytest
from django.db import connection

from opstap.beleidslab import demo
from opstap.kern.models import Dossier, Gemeente
from opstap.opdrachten.demo import _bouw
from opstap.project import opstarten
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.django_db


def opdracht(schaal: int | None = None, jaar: int | None = None, opnieuw: bool = False) -> int:
    return _bouw(Namespace(schaal=schaal, jaar=jaar, opnieuw=opnieuw))


@pytest.mark.duurt_lang
def test_bouwt_de_stad_en_laat_haar_de_tweede_keer_staan(capsys: pytest.CaptureFixture[str]) -> None:
    assert opdracht(schaal=4000) == 0
    eerste = capsys.readouterr().out
    assert "December: berekenen, betalen en boeken" in eerste
    assert "De stad staat: schaal 1:4000, het jaar 2024 is gespeeld." in eerste
    assert "De boeken van 2024 sluiten tot op de cent." in eerste

    dossiers = set(Dossier.objects.values_list("pk", flat=True))
    assert opdracht() == 0
    assert capsys.readouterr().out == "De stad staat er al: schaal 1:4000, jaar 2024.\n"
    assert set(Dossier.objects.values_list("pk", flat=True)) == dossiers

    with pytest.raises(OpstapFout, match="--opnieuw") as fout:
        opdracht(schaal=2000)
    assert fout.value.code == "DEMO-SCHAAL"


def in_een_transactie(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test is one transaction, a build is many: check what waits before tables go; let it wait after."""
    leeg, bij = opstarten.maak_leeg, opstarten.werk_tabellen_bij

    def zet(wanneer: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS ALL {wanneer}")

    def maak_leeg() -> None:
        zet("IMMEDIATE")
        leeg()

    def werk_tabellen_bij() -> None:
        bij()
        zet("DEFERRED")

    monkeypatch.setattr(opstarten, "maak_leeg", maak_leeg)
    monkeypatch.setattr(opstarten, "werk_tabellen_bij", werk_tabellen_bij)


@pytest.mark.duurt_lang
def test_een_half_gebouwde_stad_wordt_opnieuw_gebouwd(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breek_af(*args: object, **opties: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as kapot:
        kapot.setattr("opstap.beleidslab.jaar.speel", breek_af)
        with pytest.raises(KeyboardInterrupt):
            opdracht(schaal=4000)
    gebouwd = demo.stand()
    assert gebouwd is not None
    assert not gebouwd.klaar
    in_een_transactie(monkeypatch)

    assert opdracht() == 0
    assert "Het vorige bouwen is afgebroken. De stad wordt opnieuw gebouwd." in capsys.readouterr().out
    assert demo.stand() == demo.Demo(2024, 4000, klaar=True)


def test_raakt_een_databank_met_andere_gegevens_niet_aan() -> None:
    Gemeente.objects.create(code="GM0629", naam="Wassenaar")
    with pytest.raises(OpstapFout) as fout:
        opdracht(schaal=4000, opnieuw=True)
    assert fout.value.code == "DEMO-DATABANK-IN-GEBRUIK"
    assert Gemeente.objects.count() == 1


@pytest.mark.parametrize(
    ("vraag", "code"), [({"schaal": -1}, "DEMO-SCHAAL"), ({"jaar": 2023}, "BEGROTING-ONTBREEKT")]
)
def test_weigert_wat_niet_te_bouwen_is_voordat_er_iets_verandert(vraag: dict[str, int], code: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        opdracht(**vraag)
    assert fout.value.code == code
    assert demo.stand() is None
    assert demo.is_leeg()
