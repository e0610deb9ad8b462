"""A file with the inputs of a budget model: all of it or nothing, and it does not count yet."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from typing import Any

from opstap.koppelingen.bestand import Bestandsoort
from opstap.koppelingen.bestand import Inhoud as Bestandsinhoud
from opstap.koppelingen.kolommen import DATUM, Inhoud, Kolom, tekst
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording import verdeelkenmerken
from opstap.verantwoording.models import Kenmerkenopgave
from opstap.verantwoording.verdeelkenmerken import Kenmerk


def _getal(veld: str) -> str:
    """Exact text with a decimal point; refused when a full stop could mean two things."""
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+", veld, re.ASCII):
        raise OpstapFout(
            "GETAL-DUBBELZINNIG",
            f"'{veld}' is op twee manieren te lezen: {veld.replace('.', '')} of {veld.replace('.', ',', 1)}. "
            "Schrijf het zonder punt.",
        )
    if not re.fullmatch(r"-?\d{1,14}(,\d{1,6})?", veld, re.ASCII):
        raise OpstapFout("VELD-GETAL", "Hier hoort een getal, met een komma voor de decimalen.")
    return veld.replace(",", ".")


def _gemeente(veld: str) -> str:
    if not re.fullmatch(r"GM\d{4}", veld, re.ASCII):
        raise OpstapFout("VELD-GEMEENTE", "Hier hoort een gemeentecode, zoals GM0518.")
    return veld


SOORT = Bestandsoort(
    "verdeelkenmerken",
    "Kenmerken van een verdeelmodel",
    "Een regel per kenmerk van een gemeente, voor een model en een jaar (`opstap verdeelkenmerken`). Zij "
    "tellen pas mee als een ander de verschillen met vorig jaar heeft gezien en bevestigd.",
    (
        Kolom("gemeente", Inhoud("gemeentecode, zoals GM0518", _gemeente), "van welke gemeente"),
        Kolom("kenmerk", tekst(80), "wat er is gemeten, zoals het model het noemt"),
        Kolom("eenheid", tekst(40), "waarin, zoals personen of procent"),
        Kolom("waarde", Inhoud("getal, met een komma voor de decimalen", _getal), "hoeveel"),
        Kolom("peildatum", DATUM, "op welke dag dat zo was"),
        Kolom("bron", tekst(200), "waar het staat"),
    ),
    per_regel=False,
)


def verwerk(
    gemeente: str, model: str, jaar: int, inhoud: Bestandsinhoud, *, door: str, nu: datetime
) -> Kenmerkenopgave:
    """Keep a file of which every line is right. Errors: BESTAND-GEWEIGERD, and those of `lees_in`."""
    if inhoud.geweigerd:
        raise OpstapFout(
            "BESTAND-GEWEIGERD",
            f"Er is niets ingelezen: {len(inhoud.geweigerd)} keer staat er iets dat niet goed is. "
            f"Eerst {inhoud.geweigerd[0]}",
        )
    kenmerken = []
    for regel in inhoud.regels:
        waarden: dict[str, Any] = dict(regel.waarden)
        kenmerken.append(
            Kenmerk(
                waarden["gemeente"],
                waarden["kenmerk"],
                waarden["eenheid"],
                Decimal(waarden["waarde"]),
                waarden["peildatum"],
                waarden["bron"],
            )
        )
    return verdeelkenmerken.lees_in(gemeente, model, jaar, kenmerken, sha=inhoud.sha256, door=door, nu=nu)
