"""Who sits at the terminal: a command that reads people's data passes the gate first, under a name.

A command that opens the database stands in one of the two lists, or it is refused.
"""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Mapping
from typing import TYPE_CHECKING

from opstap.regels.fouten import OpstapFout

if TYPE_CHECKING:
    from opstap.kern.toegang import Gebruiker

BESTANDEN, BETALINGEN, REGELINGEN = "bestanden", "betalingen", "regelingen"
LEEST: Mapping[str, str] = {
    "aansluiting": BESTANDEN,
    "automatisch": REGELINGEN,
    "bank": BETALINGEN,
    "betaalopdracht": BETALINGEN,
    "cbs": BESTANDEN,
    "halfjaar": BESTANDEN,
    "herreken": BESTANDEN,
    "inlezen": BESTANDEN,
    "jaaropgaven": BESTANDEN,
    "loonkostensubsidies": BETALINGEN,
    "maandrun": BETALINGEN,
    "minima": REGELINGEN,
    "naspelen": BESTANDEN,
    "sepa": BETALINGEN,
    "sisa": BESTANDEN,
    "uitvoerders": REGELINGEN,
    "vernietig": BESTANDEN,
    "zelfstandigen": BETALINGEN,
    "zorgverzekering": REGELINGEN,
}
"""Commands that read people's data, and what for."""

LEEST_NIEMAND: Mapping[str, str] = {
    "accounts": "Gaat over wie er werkt en in welke rol, en niet over inwoners.",
    "begroting": "Gaat over de begroting van de gemeente, en niet over inwoners.",
    "bereik": "Geeft sommen, en laat weg wat iets zou zeggen over minder dan tien huishoudens.",
    "databank": "Maakt of wijzigt tabellen; er wordt geen rij getoond.",
    "demo": "Bouwt een verzonnen stad; er staat niemand in die bestaat.",
    "dienst": "Geeft de site; wie daar leest, gaat zelf door de poort.",
    "jaarverslag": "Geeft sommen, en laat weg wat iets zou zeggen over minder dan tien huishoudens.",
    "logboek": "Geeft het logboek zonder namen, met een kenmerk in plaats van een dossier.",
    "overnemen": "Neemt een bestand aan; wie dat deed en welk bestand het was, wordt daar vastgelegd.",
    "partners": "Gaat over organisaties en wat met hen is afgesproken, en niet over inwoners.",
    "verdeelkenmerken": "Gaat over de gemeente als geheel.",
}
"""Commands that open the database and read nobody's data, with the reason."""


def bediener(gemeente: str, waarvoor: str) -> Gebruiker:
    """The operating system's user as a user of the gate, with the role that belongs to the work."""
    from opstap.kern.toegang import Gebruiker, Rol

    rol = Rol.BETAALMEDEWERKER if waarvoor == BETALINGEN else Rol.BEHEERDER
    return Gebruiker(f"{getpass.getuser()} (opdrachtregel)"[:80], rol, gemeente)


def ga_door_de_poort(opdracht: str, args: argparse.Namespace) -> None:
    """Log that this command reads the people of a municipality. Errors: TOEGANG-OPDRACHT."""
    if opdracht in LEEST_NIEMAND:
        return
    if opdracht not in LEEST:
        raise OpstapFout(
            "TOEGANG-OPDRACHT",
            f"Van 'opstap {opdracht}' is niet vastgelegd waarvoor zij gegevens leest. Daarom stopt zij hier.",
        )
    from opstap.kern.models import Gemeente
    from opstap.kern.toegang import Doel, open_lijst

    if Gemeente.objects.filter(code=args.gemeente).exists():
        waarvoor = LEEST[opdracht]
        doelen = {BESTANDEN: Doel.BEHEER, BETALINGEN: Doel.UITKERING, REGELINGEN: Doel.REGELINGEN}
        open_lijst(bediener(args.gemeente, waarvoor), args.gemeente, doelen[waarvoor])
