"""The published description of every file (docs/bestanden.md), written from what is checked."""

from __future__ import annotations

from opstap.koppelingen import (
    aanbod,
    beslagen,
    bestaande_uitkeringen,
    bestaande_vorderingen,
    inkomstenopgaven,
    signalen,
    uitvoerders,
    verdeelkenmerken,
    zorgverzekeraars,
)
from opstap.koppelingen.bestand import Bestandsoort

SOORTEN = {
    soort.naam: soort
    for soort in (
        inkomstenopgaven.SOORT,
        signalen.SOORT,
        beslagen.SOORT,
        bestaande_uitkeringen.SOORT,
        bestaande_vorderingen.SOORT,
        verdeelkenmerken.SOORT,
        uitvoerders.DOORGEVEN,
        uitvoerders.LEVERINGEN,
        zorgverzekeraars.MUTATIES,
        zorgverzekeraars.PREMIES,
        aanbod.SOORT,
    )
}

_INLEIDING = """\
# Bestanden van buiten

Wie Opstap een bestand stuurt, volgt deze beschrijving. Zij wordt geschreven uit wat Opstap controleert
(`opstap inlezen --beschrijving`).

- Tekst in UTF-8 (met of zonder BOM), een kop met precies deze kolommen in deze volgorde, en een regeleinde na
  de laatste regel. Velden zijn gescheiden door het genoemde teken; een ander kan met `--scheidingsteken`.
- Een bedrag is tekst, zoals `1234,50` of `1.234,50`. Wat op twee manieren te lezen is (`1.234`), wordt
  geweigerd met beide lezingen.
- Een leeg veld is onbekend, nooit nul.
- Een beschadigd bestand (andere tekens, kop of aantal velden, afgebroken, een ander aantal regels dan met
  `--regels` is opgegeven) wordt heel geweigerd.
- Hetzelfde bestand nog eens verandert niets.
- Een bestand met geweigerde regels heeft achteraan de kolommen `regel`, `kolom`, `code` en `reden`. Verbeter
  de regels en stuur het opnieuw; die kolommen mogen blijven staan.
"""


def beschrijving() -> str:
    """All of docs/bestanden.md."""
    return "\n".join([_INLEIDING, *(_van(soort) for soort in SOORTEN.values())])


def _van(soort: Bestandsoort) -> str:
    hoe = "Goede regels worden aangenomen." if soort.per_regel else "Alles of niets, in een transactie."
    regels = [
        f"## {soort.titel} (`{soort.naam}`)",
        "",
        f"{soort.uitleg} Scheidingsteken: `{soort.scheidingsteken}`. {hoe}",
        "",
        "| kolom | inhoud | leeg | wat het is |",
        "| --- | --- | --- | --- |",
        *(
            f"| `{kolom.naam}` | {kolom.inhoud.uitleg} | {'mag' if kolom.leeg else 'nee'} | {kolom.uitleg} |"
            for kolom in soort.kolommen
        ),
        "",
    ]
    return "\n".join(regels)
