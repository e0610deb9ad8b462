"""An invented municipality that confirmed what it pays of the bill of a vet, by a declaration alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.gevallen import dagoordelen
from opstap.minima import voucherregels
from opstap.recht import wetboek

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
WAARDEN = (
    ("inkomensgrens", "Basispunt", "130.00"),
    ("maximum", "Cent", "300.00"),
    ("deel_behandeling", "Basispunt", "100.00"),
    ("deel_medicijnen", "Basispunt", "50.00"),
)
"""All of a treatment, half of medicines, at most 300 euros a year."""


def laat_gelden(zolang: pytest.MonkeyPatch, map_: Path) -> None:
    """Let the declaration of Proefdorp hold, whatever the municipality is called."""
    regelingen = map_ / "GM9999" / "regelingen"
    regelingen.mkdir(parents=True)
    (regelingen.parent / "gemeente.yaml").write_text("naam: Proefdorp\n", encoding="utf-8")
    waarden = "".join(_WAARDE % (naam, naam, soort, waarde) for naam, soort, waarde in WAARDEN)
    (regelingen / "dierenarts.yaml").write_text(DECLARATIE + waarden, encoding="utf-8")
    proefdorp = gemeenten.Gemeente.lees(regelingen.parent)
    boek = wetboek.regelboek(proefdorp.overlay(), gemeenten.GEDEELD)
    zolang.setattr(gemeenten, "lokale_regelingen", lambda code: proefdorp.regelingen)
    for kamer in (voucherregels, dagoordelen):
        zolang.setattr(kamer, "regelboek", lambda code: boek)
