"""`opstap vernietig`: looks without touching; from a list by one and a yes by another to a certificate."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.utils import timezone

from opstap.kern import accounts, personen, zaken
from opstap.kern.archief.termijnen import Termijnen
from opstap.kern.models import Dossier, Gemeente, Zaak
from opstap.kern.toegang import Rol
from opstap.opdrachten import vernietig
from opstap.recht import archief
from opstap.regels.boek import Regelboek
from opstap.regels.fouten import OpstapFout

DOCS = Path(__file__).parents[2] / "docs" / "bewaren.md"
DAG = datetime(2024, 1, 1, 12, tzinfo=UTC)


def draai(*woorden: str) -> None:
    lezer = ArgumentParser()
    vernietig.registreer(lezer.add_subparsers())
    args = lezer.parse_args(["vernietig", *woorden])
    args.uitvoeren(args)


@pytest.fixture
def ingetrokken(db: None) -> Dossier:
    """A dossier of which everything may go, and two people to see to it."""
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    for naam, rol in (("Bo", Rol.BEHEERDER), ("Cas", Rol.CONTROLLER)):
        accounts.verleen(accounts.maak("GM0518", naam, naam), rol, door="Ana", nu=timezone.now())
    dossier = personen.nieuw_dossier("GM0518")
    zaak = zaken.open_zaak(
        dossier, soort=Zaak.Soort.AANVRAAG, ontvangen=DAG.date(), moment=DAG, tekst="Ontvangen."
    )
    zaken.trek_in(zaak, op=DAG.date(), moment=DAG, tekst="Ingetrokken.")
    return dossier


def test_zonder_stap_verandert_er_niets(ingetrokken: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    draai("--op", "2024-02-12")
    assert "1: De termijn is nog niet voorbij." in capsys.readouterr().out
    draai("--op", "2024-02-13")
    uit = capsys.readouterr().out
    assert f"dossier {ingetrokken.nummer}: Aanvraag die is ingetrokken, 42 dagen" in uit
    assert "8.4.1" in uit
    assert Dossier.objects.exists()


def test_een_peildatum_die_nog_komt_wordt_geweigerd(ingetrokken: Dossier) -> None:
    with pytest.raises(OpstapFout, match="VERNIETIGEN-TOEKOMST"):
        draai("--op", "2999-01-01")


def test_van_lijst_tot_verklaring(
    ingetrokken: Dossier, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draai("opstellen", "--door", "Bo")
    lijst = capsys.readouterr().out.split()[1].rstrip(":")
    with pytest.raises(OpstapFout, match="VERNIETIGEN-NIET-GOEDGEKEURD"):
        draai("uitvoeren", lijst, "--door", "Bo", "--naar", str(tmp_path))
    draai("goedkeuren", lijst, "--door", "Cas")
    draai("uitvoeren", lijst, "--door", "Bo", "--naar", str(tmp_path))
    assert "Vernietigd: 1. Overgeslagen: 0." in capsys.readouterr().out
    assert not Dossier.objects.exists()
    als_pdf, als_json = (
        tmp_path / f"verklaring-van-vernietiging-GM0518-{lijst}.{s}" for s in ("pdf", "json")
    )
    assert b"pdfuaid" in als_pdf.read_bytes()
    verklaring = json.loads(als_json.read_text(encoding="utf-8"))
    assert (verklaring["opgesteld_door"], verklaring["goedgekeurd_door"]) == ("Bo", "Cas")
    assert verklaring["gronden"][0]["termijn"] == "42 dagen"
    assert verklaring["rijen"]["kern_zaak"] == 1
    assert ingetrokken.nummer not in als_json.read_text(encoding="utf-8")


def test_wie_vasthoudt_houdt_het_tegen(ingetrokken: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    draai("vasthouden", ingetrokken.nummer, "--reden", "ombudsman", "--door", "Bo")
    draai()
    assert "1: Vastgehouden: ombudsman" in capsys.readouterr().out
    draai("loslaten", ingetrokken.nummer, "--reden", "klaar", "--door", "Bo")
    draai()
    assert "Blijft: 0 dossiers." in capsys.readouterr().out


def test_de_opdracht_en_de_documentatie_noemen_dezelfde_termijnen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    draai("termijnen")
    uit, tekst = capsys.readouterr().out, DOCS.read_text(encoding="utf-8")
    for termijn in Termijnen(Regelboek(archief.WET)).alle(date(2024, 1, 1)):
        assert f"{termijn.titel}: {termijn.tekst}" in uit
        assert f"| {termijn.titel} | {termijn.tekst} |" in tekst
        assert (termijn.bron or termijn.zin) in uit
    assert "Sessie van een inwoner: 15 minuten zonder gebruik, 120 minuten in alle gevallen" in uit
    assert "Tekst van een formulier na een verlopen sessie: 30 minuten" in uit
    assert "Aanvraag die niet is verstuurd: 30 dagen" in uit
