"""The commands of the month, as somebody at a terminal uses them."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from opstap.financien import sepa
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Maandrun
from opstap.kern import feiten
from opstap.kern.models import Gemeente, Inkomen
from opstap.opdrachten import main
from opstap.opdrachten.maand import lees_maand

from ..inkomen.conftest import HAAG, IBAN, Dorp, moment  # noqa: TID252

JAN = date(2024, 1, 1)


def als_proces(url: str, *argumenten: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a terminal starts it."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from opstap.opdrachten import main; sys.exit(main())",
            *argumenten,
        ],
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )


def opstap(*argumenten: str) -> subprocess.CompletedProcess[str]:
    """The command in this process: its starting takes longer than its work."""
    uit, fout = StringIO(), StringIO()
    with redirect_stdout(uit), redirect_stderr(fout):
        code = main(argumenten)
    return subprocess.CompletedProcess(argumenten, code, uit.getvalue(), fout.getvalue())


def geef_vrij() -> None:
    """Two people with their roles release the batch, after a reason for each finding."""
    opdracht = ("betaalopdracht",)
    for naam, rol in (("Ben", "betaalmedewerker"), ("Cor", "controller")):
        for stap in (("maak", naam, f"sub-{naam}"), ("verleen", naam, rol, "--door", "Eva")):
            gedaan = opstap("accounts", *stap)
            assert gedaan.returncode == 0, gedaan.stderr
    (kenmerk,) = Betaalopdracht.objects.values_list("kenmerk", flat=True)
    te_vroeg = opstap(*opdracht, "vrijgeven", kenmerk, "--door", "Ben")
    assert (te_vroeg.returncode, "[BEVINDINGEN-OPEN]" in te_vroeg.stderr) == (1, True)
    reden = opstap(
        *opdracht, "oordeel", kenmerk, "VERGELIJKING-GEEN-GRENZEN", "--door", "Cor", "--reden", "Eerste"
    )
    assert "Bij 1 bevindingen" in reden.stdout
    assert "Iemand met de andere rol" in opstap(*opdracht, "vrijgeven", kenmerk, "--door", "Ben").stdout
    assert "is vrijgegeven" in opstap(*opdracht, "vrijgeven", kenmerk, "--door", "Cor").stdout


def test_van_maandrun_tot_betaalbestand(
    databank_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opstap.project.opstarten.met_django", lambda: None)
    gemeente = Gemeente.objects.create(code=HAAG, naam="Den Haag")
    Betaalrekening.objects.create(gemeente=gemeente, naam="Gemeente Den Haag", iban="NL86INGB0002445588")
    dorp = Dorp()
    dossiers = [dorp.huishouden() for _ in range(3)]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 20))
    wie = dorp.aanvrager(dossiers[2])
    feiten.beeindig(Inkomen, per=JAN, bron="proef", nu=moment(2023, 12, 21), persoon=wie, soort="loon")

    assert "[SEPA-MAP]" in opstap("sepa", "2024-01", "--map", str(tmp_path / "weg")).stderr
    te_vroeg = opstap("sepa", "2024-01")
    assert (te_vroeg.returncode, "[MAANDRUN-NIET-KLAAR]" in te_vroeg.stderr) == (1, True)

    proef = opstap("maandrun", "2024-01", "--proef")
    assert proef.returncode == 0, proef.stderr
    assert "Betaalopdracht:   2 betalingen, samen €\u00a02.439,28" in proef.stdout
    assert "[VERGELIJKING-GEEN-GRENZEN]" in proef.stdout
    assert proef.stdout.endswith("er is niets vastgelegd.\n")
    assert not Maandrun.objects.exists()
    assert not Betaling.objects.exists()

    eerste = als_proces(databank_url, "maandrun", "2024-01")
    assert eerste.returncode == 0, eerste.stderr
    assert "Betalingen:       2, samen €\u00a02.439,28" in eerste.stdout
    assert f"{dossiers[2].nummer} 2024-01 [FEIT-ONTBREEKT]" in eerste.stdout
    tweede = opstap("maandrun", "2024-01")
    assert tweede.stdout == eerste.stdout
    assert Betaling.objects.count() == 2

    sepa_een = opstap("sepa", "2024-01", "--map", str(tmp_path))
    assert sepa_een.returncode == 0, sepa_een.stderr
    assert "2 betalingen, samen €\u00a02.439,28" in sepa_een.stdout
    assert "geef haar eerst vrij" in sepa_een.stdout
    assert not list(tmp_path.glob("*.xml"))
    geef_vrij()
    sepa_een = opstap("sepa", "2024-01", "--map", str(tmp_path))
    assert "status vrijgegeven" in sepa_een.stdout
    (bestand,) = tmp_path.glob("*.xml")
    inhoud = bestand.read_bytes()
    assert sepa.controleer(inhoud) == []
    assert inhoud.count(IBAN.encode()) == 2
    assert opstap("sepa", "2024-01", "--map", str(tmp_path)).stdout == sepa_een.stdout
    assert [pad.read_bytes() for pad in tmp_path.glob("*.xml")] == [inhoud]

    naspelen = als_proces(databank_url, "naspelen")
    assert naspelen.returncode == 0, naspelen.stderr
    assert "Besluiten nagespeeld:  3" in naspelen.stdout
    assert "Maanden nagespeeld:    2" in naspelen.stdout
    assert "Alles komt precies gelijk uit." in naspelen.stdout


@pytest.mark.parametrize("tekst", ["2024-13", "2024-00", "24-05", "2024-5", "mei 2024", ""])
def test_wat_geen_maand_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(Exception, match="is geen maand"):
        lees_maand(tekst)


def test_maand_is_haar_eerste_dag() -> None:
    assert lees_maand("2024-05") == date(2024, 5, 1)
