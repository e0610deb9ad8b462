"""The key figures of benefits, each with what it is compared with and how it is counted."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from opstap.financien.begroting import MAANDEN_PER_JAAR, GepubliceerdeBegroting
from opstap.regels.datum import MAANDNAMEN
from opstap.verantwoording.beelden import Kerngetal
from opstap.verantwoording.buig import CENT_PER_EURO, RAMING, begrote_prijs
from opstap.verantwoording.jaarrekening import Jaarcijfers
from opstap.verantwoording.teken import NBSP, aandeel, getal, rond_af
from opstap.verantwoording.tellingen import Uitkeringstelling, tel_aanvragen


def kerngetallen(
    cijfers: Jaarcijfers,
    telling: Uitkeringstelling,
    begroting: GepubliceerdeBegroting,
    tot_en_met: date | None,
    prijs_dicht: bool,
) -> tuple[Kerngetal, ...]:
    """The figures of benefits, up to and including a day; `prijs_dicht`: what they cost is withheld."""
    aanvragen = tel_aanvragen(cijfers.gemeente.code, cijfers.jaar, tot_en_met)
    begroot = {
        naam: f"begroot circa {getal(op_schaal(aantal, cijfers.versie.schaal))}"
        for naam, aantal in begroting.aantallen.items()
    }
    dag = telling.laatste_dag
    return (
        Kerngetal(
            f"Uitkeringen op {dag.day} {MAANDNAMEN[dag.month - 1]}",
            getal(telling.einde),
            begroot["uitkeringen"],
            "Alle uitkeringen waarop die dag recht was.",
        ),
        *(() if prijs_dicht else _prijs(cijfers, telling)),
        Kerngetal(
            "Beslist binnen termijn",
            aandeel(aanvragen.op_tijd, aanvragen.beslist),
            "de begroting noemt geen doel",
            f"{getal(aanvragen.op_tijd)} van {getal(aanvragen.beslist)} besluiten waren op tijd.",
        ),
        Kerngetal(
            "Aanvragen afgehandeld",
            getal(aanvragen.afgehandeld),
            begroot["aanvragen"],
            "In dit jaar beslist of ingetrokken.",
        ),
    )


def _prijs(cijfers: Jaarcijfers, telling: Uitkeringstelling) -> tuple[Kerngetal, ...]:
    """The price per benefit; nothing as long as no benefit was computed."""
    if not telling.eerste_aantal or not telling.gemiddeld:
        return ()
    lasten = cijfers.uitkeringslasten(telling.maanden)
    aantal = len(telling.maanden)
    over = "" if aantal == MAANDEN_PER_JAAR else f" over {aantal} {'maand' if aantal == 1 else 'maanden'}"
    return (
        Kerngetal(
            f"Prijs per uitkering{over}",
            f"€{NBSP}{getal(rond_af(Fraction(lasten, CENT_PER_EURO) / telling.gemiddeld))}",
            f"geraamd €{NBSP}{getal(begrote_prijs(telling))}",
            f"Geboekte lasten per uitkering. Geraamd: {RAMING}.",
        ),
    )


def op_schaal(aantal: int, factor: int) -> int:
    """A number of the whole city at the scale of this one."""
    return rond_af(Fraction(aantal, factor))
