"""What a column of a file may hold: each kind reads exact text into one value, or says why it can't.

The description of every file (docs/bestanden.md) is written from these, so that it can't differ from what is
checked. A sentence never repeats a personal value; an amount it may, to show both readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from opstap.kern.bsn import controleer_bsn
from opstap.kern.iban import controleer_iban
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import lees_bedrag

Waarde = str | int | bool | date | tuple[date, ...] | None


@dataclass(frozen=True)
class Inhoud:
    """A kind of contents: what a reader is told, and the function that reads it (raises OpstapFout)."""

    uitleg: str
    lees: Callable[[str], Waarde]


@dataclass(frozen=True)
class Kolom:
    """One column. `leeg`: may be empty, which means not known or not there, never nil."""

    naam: str
    inhoud: Inhoud
    uitleg: str
    leeg: bool = False

    def lees(self, tekst: str) -> Waarde:
        """The value of a field; None when it is empty and may be. Errors: those of its kind, VELD-LEEG."""
        if tekst == "":
            if self.leeg:
                return None
            raise OpstapFout("VELD-LEEG", "Dit veld is leeg. Vul het in; onbekend is nooit nul.")
        return self.inhoud.lees(tekst)


def tekst(hoogstens: int) -> Inhoud:
    """Text without surrounding spaces or control characters."""
    return Inhoud(f"tekst, hoogstens {hoogstens} tekens", partial(_tekst, hoogstens))


def keuze(waarden: Mapping[str, Waarde]) -> Inhoud:
    """One of some words; each stands for a value."""
    return Inhoud("een van: " + ", ".join(waarden), partial(_keuze, waarden))


def geheel(laagst: int, hoogst: int) -> Inhoud:
    """A whole number within bounds."""
    return Inhoud(f"geheel getal van {laagst} tot en met {hoogst}", partial(_geheel, laagst, hoogst))


def _tekst(hoogstens: int, veld: str) -> str:
    if veld != veld.strip() or not veld.isprintable():
        raise OpstapFout(
            "VELD-TEKST", "Dit veld heeft spaties aan het begin of einde, of een teken dat niet te lezen is."
        )
    if len(veld) > hoogstens:
        raise OpstapFout("VELD-TE-LANG", f"Dit veld is langer dan {hoogstens} tekens.")
    return veld


def _keuze(waarden: Mapping[str, Waarde], veld: str) -> Waarde:
    if veld not in waarden:
        raise OpstapFout("VELD-KEUZE", f"Hier past alleen: {', '.join(waarden)}.")
    return waarden[veld]


def _geheel(laagst: int, hoogst: int, veld: str) -> int:
    if not re.fullmatch(r"\d{1,9}", veld, re.ASCII) or not laagst <= int(veld) <= hoogst:
        raise OpstapFout("VELD-GETAL", f"Hier hoort een geheel getal van {laagst} tot en met {hoogst}.")
    return int(veld)


def _bedrag(veld: str) -> int:
    bedrag = int(lees_bedrag(veld))
    if bedrag < 0:
        raise OpstapFout("BEDRAG-NEGATIEF", "Hier hoort een bedrag van nul of meer.")
    return bedrag


def _datum(veld: str) -> date:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", veld, re.ASCII):
        try:
            return date.fromisoformat(veld)
        except ValueError:
            pass
    raise OpstapFout("VELD-DATUM", "Dit is geen datum. Schrijf jaar-maand-dag, zoals 2024-05-31.")


def _datums(veld: str) -> tuple[date, ...]:
    return tuple(_datum(deel) for deel in veld.split(" "))


def _postcode(veld: str) -> str:
    gevonden = re.fullmatch(r"([1-9]\d{3}) ?([A-Z]{2})", veld, re.ASCII)
    if gevonden is None:
        raise OpstapFout("VELD-POSTCODE", "Dit is geen postcode. Schrijf vier cijfers en twee hoofdletters.")
    return f"{gevonden[1]} {gevonden[2]}"


BSN = Inhoud("burgerservicenummer: negen cijfers, elfproef", controleer_bsn)
BEDRAG = Inhoud('bedrag in euro\'s, nul of meer, zoals "1234,50"', _bedrag)
DATUM = Inhoud("datum, jaar-maand-dag", _datum)
DATUMS = Inhoud("datums, gescheiden door een spatie", _datums)
POSTCODE = Inhoud("postcode", _postcode)
IBAN = Inhoud("IBAN", controleer_iban)
JA_NEE = keuze({"ja": True, "nee": False})
