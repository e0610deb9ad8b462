"""Published figures, read from the project's own files and recomputed; nothing printed is ever corrected."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from opstap.financien.begroting import Begrotingspost, gepubliceerde_begroting
from opstap.verantwoording.beelden import Cel, Controle, Rekeningtabel
from opstap.verantwoording.tabel import Blok, Cellen, Rij, maak_tabel
from opstap.verantwoording.teken import druk_saldo, lees_bedrag, lees_resultaat, lees_saldo, saldo

GEGEVENS = Path(__file__).parent / "gegevens"

TEKENS = (
    "N is nadelig, V is voordelig. Bij een saldo: N als de lasten hoger zijn dan de baten. "
    "Bij het resultaat: V als het saldo gunstiger is dan begroot."
)


@cache
def lees(bestand: str) -> dict[str, Any]:
    """The contents of one of this room's data files."""
    inhoud: dict[str, Any] = yaml.safe_load((GEGEVENS / bestand).read_text(encoding="utf-8"))
    return inhoud


def document_2019() -> dict[str, Any]:
    """The published annual account of 2019: table, counts, and number × price, as printed."""
    return lees("jaarverslag_2019.yaml")


@cache
def jaarrekening_2019() -> Rekeningtabel:
    """The table of all clusters: 12 products, 5 subtotals and a total, every sum of it made again."""
    inhoud = document_2019()
    blokken = [
        Blok(
            sectie["code"],
            sectie["naam"],
            tuple(
                Rij(product["naam"], _cellen(product["cellen"]), product["product"], product["regel"])
                for product in sectie["producten"]
            ),
            _rij(f"Subtotaal {sectie['code']} {sectie['naam']}", sectie["subtotaal"]),
        )
        for sectie in inhoud["secties"]
    ]
    document = inhoud["document"]
    return maak_tabel(
        jaar=document["jaar"],
        titel="Wat heeft het gekost?",
        blokken=blokken,
        totaal=_rij("Totaal", inhoud["totaal"]),
        bron=document["titel"],
        bron_adres=document["url"],
        noten=(
            "Inclusief dotaties aan en onttrekkingen uit reserves, zoals het jaarverslag drukt.",
            TEKENS,
            (
                "Het jaarverslag rondt elk getal apart af op duizend euro. Een som kan daardoor iets "
                "afwijken; die getallen staan er zoals gedrukt, met een merkteken."
            ),
        ),
    )


def begrotingssaldi(gemeente: str, jaar: int) -> dict[str, Cel]:
    """Per product the saldo that the budget document prints, beside lasten minus baten."""
    return {
        regel.product: _begrotingssaldo(regel) for regel in gepubliceerde_begroting(gemeente, jaar).posten
    }


def _begrotingssaldo(regel: Begrotingspost) -> Cel:
    gedrukt = lees_saldo(regel.saldo_gedrukt)
    berekend = druk_saldo(saldo(regel.lasten_duizend, regel.baten_duizend))
    # This document prints a minus sign where the annual account prints a V, so only the number is compared.
    controle = Controle(
        regel.naam, "saldo", "rij", "lasten − baten", berekend, druk_saldo(gedrukt.waarde), marge=1
    )
    return Cel(gedrukt, gedrukt if controle.sluit else berekend, (controle,))


def _rij(naam: str, gegeven: dict[str, Any]) -> Rij:
    return Rij(naam, _cellen(gegeven), bronregel=gegeven["regel"])


def _cellen(gegeven: dict[str, str]) -> Cellen:
    return Cellen(
        lees_bedrag(gegeven["lasten"]),
        lees_bedrag(gegeven["baten"]),
        lees_saldo(gegeven["saldo"]),
        lees_saldo(gegeven["begroot_saldo"]),
        lees_resultaat(gegeven["resultaat"]),
    )
