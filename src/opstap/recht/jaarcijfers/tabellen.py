"""What can be recomputed from the figures of an annual account."""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, deel_afgerond, feit, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

ARTIKEL = "Jaarverslag van de gemeente"
TIENDEN_PROCENT_PER_GEHEEL = 1000
BASISPUNTEN_PER_TIENDE_PROCENT = 10
MEESTE_MENSEN = 20_000_000
MEESTE_GELD = 100_000_000_000

feit(
    "cijfer_aantal",
    soort="int",
    bereik=(1, MEESTE_MENSEN),
    titel="Aantal in de tabel",
    vraag="Welk aantal staat in de tabel?",
    artikel=ARTIKEL,
)
feit(
    "cijfer_prijs",
    soort="Bruto",
    bereik=(0, 10_000_000),
    titel="Prijs in de tabel",
    vraag="Welke prijs per stuk staat in de tabel?",
    artikel=ARTIKEL,
)
feit(
    "cijfer_totaal",
    soort="Bruto",
    bereik=(0, MEESTE_GELD),
    titel="Totaal in de tabel",
    vraag="Welk totaal staat in de tabel?",
    artikel=ARTIKEL,
)
for _naam, _titel in (
    ("cijfer_deel_honderdsten", "Deel, in honderdsten"),
    ("cijfer_geheel_honderdsten", "Geheel, in honderdsten"),
):
    feit(
        _naam,
        soort="int",
        bereik=(1, 1_000_000_000),
        titel=_titel,
        vraag="Hoeveel honderdsten staan in de tabel?",
        artikel=ARTIKEL,
    )
for _naam, _titel, _vraag in (
    ("cijfer_begin", "Stand aan het begin", "Hoeveel waren het er aan het begin van het jaar?"),
    ("cijfer_eind", "Stand aan het eind", "Hoeveel waren het er aan het eind van het jaar?"),
):
    feit(_naam, soort="int", bereik=(1, MEESTE_MENSEN), titel=_titel, vraag=_vraag, artikel=ARTIKEL)


@regel(
    ARTIKEL,
    titel="Aantal maal prijs",
    uitleg="{cijfer_aantal} maal {cijfer_prijs} is {cijfer_product}.",
    vanaf="2015-01-01",
)
def cijfer_product(cijfer_aantal: int, cijfer_prijs: Bruto) -> Bruto:
    return cijfer_prijs * cijfer_aantal


@regel(
    ARTIKEL,
    titel="Verschil met het gedrukte totaal",
    uitleg="Het gedrukte totaal van {cijfer_totaal} wijkt {cijfer_verschil} af van {cijfer_product}.",
    vanaf="2015-01-01",
)
def cijfer_verschil(cijfer_totaal: Bruto, cijfer_product: Bruto) -> Bruto:
    """Because the printed price is rounded to whole euros."""
    return cijfer_totaal - cijfer_product


@regel(
    ARTIKEL,
    titel="Gemiddelde",
    uitleg="{cijfer_totaal} gedeeld door {cijfer_aantal} is gemiddeld {cijfer_gemiddelde}.",
    vanaf="2015-01-01",
)
def cijfer_gemiddelde(cijfer_totaal: Bruto, cijfer_aantal: int) -> Bruto:
    """An average of what was paid; never the amount of anybody's right."""
    return deel_afgerond(cijfer_totaal, cijfer_aantal)


@regel(
    ARTIKEL,
    titel="Aandeel",
    uitleg="Het aandeel is {cijfer_aandeel}: {cijfer_deel_honderdsten} van {cijfer_geheel_honderdsten}.",
    vanaf="2015-01-01",
)
def cijfer_aandeel(cijfer_deel_honderdsten: int, cijfer_geheel_honderdsten: int) -> Basispunt:
    """A percentage with two decimals, as printed."""
    return Basispunt(
        deel_afgerond(cijfer_deel_honderdsten * BASISPUNTEN_PER_GEHEEL, cijfer_geheel_honderdsten)
    )


@regel(
    ARTIKEL,
    titel="Toename of afname",
    uitleg="Van {cijfer_begin} naar {cijfer_eind} is een verschil van {cijfer_mutatie}.",
    vanaf="2015-01-01",
)
def cijfer_mutatie(cijfer_begin: int, cijfer_eind: int) -> int:
    return cijfer_eind - cijfer_begin


@regel(
    ARTIKEL,
    titel="Toename of afname in procenten",
    uitleg="Een verschil van {cijfer_mutatie} op {cijfer_begin} is {cijfer_mutatie_procent}.",
    vanaf="2015-01-01",
)
def cijfer_mutatie_procent(cijfer_mutatie: int, cijfer_begin: int) -> Basispunt:
    """A percentage with one decimal, as printed: rounded half up to tenths of a per cent."""
    tienden = deel_afgerond(cijfer_mutatie * TIENDEN_PROCENT_PER_GEHEEL, cijfer_begin)
    return Basispunt(tienden * BASISPUNTEN_PER_TIENDE_PROCENT)
