"""An invented municipality that confirmed what it pays of the bill of a vet, by a declaration alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.gevallen import dagoordelen
from opstap.minima import voucherregels
from opstap.minima.voucherregels import Rekening
from opstap.recht import wetboek

DIERENARTS = "dierenarts"
DECLARATIE = """regeling:
  sleutel: dierenarts
  naam: Naar de dierenarts
  zinsnaam: een voucher voor de dierenarts
  wat: Proefdorp betaalt mee aan de dierenarts.
  thema: gemeente
  product: minimabeleid
  leverwijze: voucher
  artikel: Beleidsregel dierenarts Proefdorp 2024
  vanaf: 2024-01-01
  voorwaarden:
    - inkomen: {hoogstens: dierenarts_inkomensgrens}
  voucher:
    rekening: [dierenarts_behandeling, dierenarts_medicijnen]
    hoogste: dierenarts_maximum
    al_gebruikt: dierenarts_al_gebruikt
    vergoeding: dierenarts_vergoeding
    eigen_bijdrage: dierenarts_eigen_bijdrage
  uitvoering:
    route: volledig
    ritme: kalenderjaar
    leverancier: de dierenarts

bronnen:
  beleid: {titel: Beleidsregel dierenarts Proefdorp 2024, url: "https://voorbeeld.nl"}

parameters:
"""
_WAARDE = """  - naam: dierenarts_%s
    titel: "Dierenarts: %s"
    soort: %s
    artikel: Beleidsregel dierenarts Proefdorp 2024
    ritme: vast
    waarden: [{vanaf: 2024-01-01, waarde: "%s", bron: [beleid], zeker: ja}]
"""
FIETSREPARATIE = """regeling:
  sleutel: fietsreparatie
  naam: De fiets gemaakt
  zinsnaam: een voucher voor de fietsenmaker
  wat: Proefdorp betaalt mee aan de reparatie van uw fiets.
  thema: gemeente
  product: minimabeleid
  leverwijze: voucher
  artikel: Beleidsregel fietsreparatie Proefdorp 2024
  vanaf: 2024-01-01
  voorwaarden:
    - inkomen: {hoogstens: fietsreparatie_inkomensgrens}
  bedrag:
    kosten:
      kosten: Hoeveel rekent de fietsenmaker?
      titel_kosten: Wat de fietsenmaker rekent
      naam_kosten: fietsreparatie_rekening
      eerder: Hoeveel kreeg u dit jaar al?
      titel_eerder: Dit jaar al vergoed
      naam_eerder: fietsreparatie_eerder
      deel: fietsreparatie_deel
      hoogstens: fietsreparatie_hoogste
  voucher:
    rekening: [fietsreparatie_rekening]
    hoogste: fietsreparatie_hoogste
    al_gebruikt: fietsreparatie_eerder
    vergoeding: fietsreparatie_bedrag
  uitvoering: {route: kort, ritme: kalenderjaar, leverancier: de fietsenmaker}

bronnen:
  beleid: {titel: Beleidsregel fietsreparatie Proefdorp 2024, url: "https://voorbeeld.nl"}

parameters:
""" + "".join(
    f"""  - naam: fietsreparatie_{naam}
    titel: "Fietsreparatie: {naam}"
    soort: {soort}
    artikel: Beleidsregel fietsreparatie Proefdorp 2024
    ritme: vast
    waarden: [{{vanaf: 2024-01-01, waarde: "{waarde}", bron: [beleid], zeker: ja}}]
"""
    for naam, soort, waarde in (
        ("inkomensgrens", "Basispunt", "130.00"),
        ("deel", "Basispunt", "80.00"),
        ("hoogste", "Cent", "100.00"),
    )
)
"""80% of a repair, at most 100 euros a year: of building blocks only."""
WAARDEN = (
    ("inkomensgrens", "Basispunt", "130.00"),
    ("maximum", "Cent", "300.00"),
    ("deel_behandeling", "Basispunt", "100.00"),
    ("deel_medicijnen", "Basispunt", "50.00"),
)
"""All of a treatment, half of medicines, at most 300 euros a year."""


def laat_gelden(zolang: pytest.MonkeyPatch, map_: Path, **ook: str) -> None:
    """Let the declaration of Proefdorp hold, and others by their key, whatever the municipality is called."""
    regelingen = map_ / "GM9999" / "regelingen"
    regelingen.mkdir(parents=True)
    (regelingen.parent / "gemeente.yaml").write_text("naam: Proefdorp\n", encoding="utf-8")
    waarden = "".join(_WAARDE % (naam, naam, soort, waarde) for naam, soort, waarde in WAARDEN)
    for sleutel, declaratie in {DIERENARTS: DECLARATIE + waarden, **ook}.items():
        (regelingen / f"{sleutel}.yaml").write_text(declaratie, encoding="utf-8")
    proefdorp = gemeenten.Gemeente.lees(regelingen.parent)
    boek = wetboek.regelboek(proefdorp.overlay(), gemeenten.GEDEELD)
    zolang.setattr(gemeenten, "lokale_regelingen", lambda code: proefdorp.regelingen)
    for kamer in (voucherregels, dagoordelen):
        zolang.setattr(kamer, "regelboek", lambda code: boek)


def rekening(behandeling: int, medicijnen: int) -> Rekening:
    """A bill of a vet, in cents."""
    return Rekening({"dierenarts_behandeling": behandeling, "dierenarts_medicijnen": medicijnen})
