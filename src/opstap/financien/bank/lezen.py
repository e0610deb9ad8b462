"""A file of the bank: recognised by its contents, validated whole, and read once.

The same file again, or the same contents in another order, changes nothing. The same reference with other
contents is refused. Nothing is written unless everything in the file can be.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from django.db import transaction

from opstap.financien.bank import afschriften, ontvangsten, statusberichten
from opstap.financien.bank.vraagposten import open_vraagposten
from opstap.financien.models import Afschriftregel, Bankbestand
from opstap.financien.sepa import SepaFout, camt053, pain002
from opstap.financien.sepa.bevindingen import bevinding
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "bankbestand_uniek": (
        "BANKBESTAND-TEGELIJK",
        "Iemand anders leest dit bestand op hetzelfde moment. Er is niets gedaan; probeer het opnieuw.",
    ),
}

Soort = Bankbestand.Soort
_KENMERK_IN_BEGIN = 2_000


class Gelezen(NamedTuple):
    """What a file was. `nieuw` False: it was read before. `aantallen`: what happened -> how often."""

    soort: str
    kenmerk: str
    nieuw: bool
    aantallen: dict[str, int]


def lees_bestand(bestand: bytes, *, gemeente: str, door: str, moment: datetime) -> Gelezen:
    """Read a pain.002 or camt.053 file of this municipality.

    Errors: SepaFout (with line numbers), BANKBESTAND-ANDERS, those of `statusberichten` and `afschriften`.
    """
    bericht = _ontleed(bestand)
    soort = Soort.STATUSBERICHT if isinstance(bericht, pain002.Statusbericht) else Soort.AFSCHRIFT
    inhoud = sha256(repr(bericht).encode()).hexdigest()
    with duidelijke_fouten(), transaction.atomic():
        eerder = Bankbestand.objects.filter(gemeente=gemeente, soort=soort, kenmerk=bericht.kenmerk).first()
        if eerder is not None:
            if eerder.inhoud_sha256 != inhoud:
                raise OpstapFout(
                    "BANKBESTAND-ANDERS",
                    f"Een bestand met kenmerk {bericht.kenmerk} is al gelezen, met een andere inhoud. Er is "
                    "niets veranderd. Vraag de bank welk bestand geldt.",
                )
            return Gelezen(soort.label, bericht.kenmerk, nieuw=False, aantallen={})
        gelezen = Bankbestand.objects.create(
            gemeente_id=gemeente,
            soort=soort,
            kenmerk=bericht.kenmerk,
            sha256=sha256(bestand).hexdigest(),
            inhoud_sha256=inhoud,
            gelezen_op=moment,
            gelezen_door=door,
        )
        if isinstance(bericht, pain002.Statusbericht):
            aantallen = statusberichten.verwerk(gelezen, bericht)
        else:
            aantallen = afschriften.verwerk(gelezen, bericht)
            _herken_ontvangsten(gelezen, aantallen)
    return Gelezen(soort.label, bericht.kenmerk, nieuw=True, aantallen=dict(sorted((+aantallen).items())))


def _herken_ontvangsten(bestand: Bankbestand, aantallen: Counter[str]) -> None:
    """Book the receipts that name a claim, and count them apart from what nobody recognised."""
    vragen = open_vraagposten(bestand.gemeente_id).filter(afschrift__bankbestand=bestand)
    herkend = ontvangsten.herken(list(vragen), door=bestand.gelezen_door, moment=bestand.gelezen_op)
    aantallen["herkend als ontvangst"] = herkend
    aantallen.subtract({Afschriftregel.Uitkomst.VRAAGPOST.label: herkend})


def _ontleed(bestand: bytes) -> pain002.Statusbericht | camt053.Afschriftbestand:
    """The message in a file, by the namespace that it begins with."""
    begin = bestand[:_KENMERK_IN_BEGIN]
    if pain002.NAAMRUIMTE.encode() in begin:
        return pain002.lees(bestand)
    if camt053.NAAMRUIMTE.encode() in begin:
        return camt053.lees(bestand)
    raise SepaFout([bevinding("SEPA-NAAMRUIMTE", "bestand", 1)])
