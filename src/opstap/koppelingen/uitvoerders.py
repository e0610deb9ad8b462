"""Files with executors: out, the children for whom to deliver; back, what was delivered, line by line."""

from __future__ import annotations

from dataclasses import astuple
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from opstap.kern.toegang import Gebruiker
from opstap.koppelingen import ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, schrijf_nagelezen, weiger
from opstap.koppelingen.kolommen import BEDRAG, DATUM, POSTCODE, Kolom, keuze, tekst
from opstap.koppelingen.ontvangst import Verslag
from opstap.minima.models import Leveropdracht, Partner
from opstap.minima.uitvoerders import doorgeven, verantwoorden
from opstap.minima.uitvoerders.verantwoorden import Opgave

_NIEUW_ALLEEN = "alleen bij nieuw"
DOORGEVEN = Bestandsoort(
    "uitvoerder-kinderen",
    "Naar een uitvoerder: voor wie te leveren",
    "Een regel per kind en onderdeel. Opstap schrijft dit bestand; een uitvoerder krijgt niets over inkomen, "
    "redenen of andere gezinsleden. Het mag alleen worden gebruikt om te leveren.",
    (
        Kolom(
            "soort",
            keuze({doorgeven.NIEUW: doorgeven.NIEUW, doorgeven.VERVALLEN: doorgeven.VERVALLEN}),
            "wat",
        ),
        Kolom("kenmerk", tekst(12), "waarmee de uitvoerder de levering verantwoordt"),
        Kolom("onderdeel", tekst(40), "wat wordt geleverd: de sleutel van de regeling"),
        Kolom("voornamen", tekst(120), f"van het kind; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("achternaam", tekst(120), f"van het kind; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("geboortedatum", DATUM, f"van het kind; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("straat", tekst(80), f"om te bezorgen; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("huisnummer", tekst(12), f"om te bezorgen; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("postcode", POSTCODE, f"om te bezorgen; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("plaats", tekst(80), f"om te bezorgen; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("geldig_vanaf", DATUM, f"eerste dag om te leveren; {_NIEUW_ALLEEN}", leeg=True),
        Kolom("geldig_tot_en_met", DATUM, "laatste dag om te leveren; leeg: tot nader bericht", leeg=True),
    ),
    per_regel=False,
)
LEVERINGEN = Bestandsoort(
    "uitvoerder-leveringen",
    "Van een uitvoerder: wat is geleverd",
    "Een regel per levering. Wat niet goed is, komt in een bestand met geweigerde regels; de rest wordt "
    "verwerkt en geboekt. Een factuur die is afgerekend, krijgt er geen leveringen bij.",
    (
        Kolom("kenmerk", tekst(12), "het kenmerk dat de gemeente doorgaf"),
        Kolom("onderdeel", tekst(40), "wat is geleverd: de sleutel van de regeling"),
        Kolom("geleverd_op", DATUM, "dag van levering"),
        Kolom("bedrag", BEDRAG, "wat de levering kost"),
        Kolom("factuur", tekst(35), "factuurnummer van de uitvoerder"),
    ),
    per_regel=True,
)


def schrijf(opdracht: Leveropdracht, pad: Path, *, gebruiker: Gebruiker, nu: datetime) -> int:
    """Write the file of a delivery for its owner's eyes only; how many lines. What is written was read back.

    Errors: BESTAND-BESTAAT, BESTAND-ONSCHRIJFBAAR, LEVERBESTAND, those of the gate.
    """
    rijen = [astuple(regel) for regel in doorgeven.inhoud(opdracht, gebruiker, nu=nu)]
    return schrijf_nagelezen(
        pad, DOORGEVEN, rijen, code="LEVERBESTAND", raad="; verbeter de namen of adressen"
    )


@transaction.atomic
def verwerk(partner: Partner, inhoud: Inhoud, *, door: str, nu: datetime) -> Verslag:
    """Keep and book every good line; the same file, or the same delivery in another file, adds nothing."""
    eerder = ontvangst.eerder_ontvangen(partner.gemeente_id, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    op_nummer = {regel.nummer: regel for regel in inhoud.regels}
    uitslag = verantwoorden.verwerk(
        partner,
        [_opgave(regel.nummer, dict(regel.waarden)) for regel in inhoud.regels],
        onleesbaar=len({een.nummer for een in inhoud.geweigerd}),
        door=door,
        nu=nu,
    )
    geweigerd = [
        *inhoud.geweigerd,
        *(weiger(op_nummer[een.nummer], een.fout, een.kolom) for een in uitslag.geweigerd),
    ]
    verslag = Verslag(
        inhoud.aantal,
        uitslag.nieuw,
        uitslag.bestond,
        tuple(sorted(geweigerd, key=lambda een: een.nummer)),
    )
    ontvangst.noteer(partner.gemeente_id, inhoud, verslag.geweigerde_regels, door=door, nu=nu)
    return verslag


def _opgave(nummer: int, waarden: dict[str, Any]) -> Opgave:
    return Opgave(
        nummer,
        waarden["kenmerk"],
        waarden["onderdeel"],
        waarden["geleverd_op"],
        waarden["bedrag"],
        waarden["factuur"],
    )
