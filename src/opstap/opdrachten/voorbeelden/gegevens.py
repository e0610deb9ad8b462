"""The values of a worked example, as different people name and write them.

A name may be written in other words that say the same (`namen`); with the whole example any name of the
rule book may be given as well, and then counts as given. A number may stand in words or with its unit, a day
in Dutch. What can be read in two ways is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import yaml

from opstap.opdrachten.invoerlezer import Keuze, Plek, als_woord
from opstap.opdrachten.voorbeelden.namen import zelfde
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.graaf import lijkt_op

VRIJE_TEKST = ("omschrijving", "toelichting", "opmerking", "noot", "titel", "naam", "id")
"""Says something about the example and nothing about the case."""
VELE_NAMEN = 40
"""More names than this are not listed when none of them is near."""

TELWOORDEN = {
    woord: getal
    for getal, woord in enumerate(
        (
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
        )
    )
} | {"één": 1}
_EENHEID = (
    r"(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|kind|kinderen|persoon|personen|mensen|keer)"
)
_AANTAL = re.compile(rf"(?P<getal>-?\d+|[a-zé]+)(?:[.,]0+)?(?:\s+{_EENHEID})?")
_ONDER_EEN = re.compile(r"0[.,]\d*[1-9]\d*")


@dataclass(frozen=True)
class Gegevens(Plek):
    """Named values of an example. `vrij`: names that are read elsewhere; `regelboek`: what may be given too.

    `gegeven` gathers, by name, what was given in the words of the rule book.
    """

    vrij: frozenset[str] = frozenset(VRIJE_TEKST)
    regelboek: frozenset[str] = frozenset()
    gegeven: dict[str, Plek] = field(default_factory=dict)

    def velden(
        self,
        bekend: Iterable[str],
        *,
        hint: Mapping[str, str] | None = None,
        noem: Iterable[str] | None = None,
    ) -> dict[str, Plek]:
        """The named values by the name that the reader knows; the same thing twice is refused.

        A reader that has hints of its own takes names as they stand.
        """
        if not isinstance(self.knoop, yaml.MappingNode) or hint is not None or noem is not None:
            return super().velden(bekend, hint=hint, noem=noem)
        bekend = tuple(dict.fromkeys(bekend))
        gevonden: dict[str, Plek] = {}
        for sleutel, waarde in self.knoop.value:
            waar = Plek(self.lezer, sleutel, self.pad)
            geschreven = waar.tekst()
            if geschreven is None:
                continue
            plek = Gegevens(self.lezer, waarde, f"{self.pad}.{geschreven}" if self.pad else geschreven)
            naam = self._bekend_als(geschreven, bekend)
            if naam in gevonden:
                waar.fout("INVOER-DUBBEL", f'"{geschreven}" staat er al, op {gevonden[naam].waar}')
            elif naam is not None:
                gevonden[naam] = plek
            elif geschreven in self.regelboek:
                self.gegeven[geschreven] = plek
            elif geschreven not in self.vrij:
                waar.fout("INVOER-ONBEKEND", _onbekend(geschreven, bekend))
        return gevonden

    def _bekend_als(self, geschreven: str, bekend: tuple[str, ...]) -> str | None:
        if geschreven in bekend:
            return geschreven
        return None if geschreven in (*self.vrij, *self.regelboek) else zelfde(geschreven, bekend)

    def noemt(self, namen: Iterable[str]) -> bool:
        """Whether one of these names is there, in whatever words."""
        bekend = tuple(namen)
        return any(zelfde(geschreven, bekend) is not None for geschreven in self.namen())

    def lijst(self) -> list[Plek]:
        return [Gegevens(plek.lezer, plek.knoop, plek.pad) for plek in super().lijst()]

    def geheel(self, laagst: int, hoogst: int) -> int | None:
        """A whole number, also as "40.0", "zes" or "6 maanden"."""
        gevonden = _AANTAL.fullmatch((self._kaal() or "").casefold())
        getal = "" if gevonden is None else gevonden["getal"]
        if getal in TELWOORDEN:
            getal = str(TELWOORDEN[getal])
        if not getal.removeprefix("-").isdecimal():
            return super().geheel(laagst, hoogst)
        return self._met(getal).geheel(laagst, hoogst)

    def bedrag(self, *, negatief: bool = False) -> int | None:
        """An amount or a quantity with two decimals, also with its unit behind it."""
        kaal = self._kaal()
        if kaal is None:
            return super().bedrag(negatief=negatief)
        return self._met(re.sub(r"\s*(?:euro|eur|uur|uren|fte|,-)$", "", kaal, flags=re.I)).bedrag(
            negatief=negatief
        )

    def procent(self, decimalen: int = 2) -> int | None:
        """A percentage; a share such as "0.30" can be read in two ways."""
        kaal = self._kaal()
        if kaal is not None and _ONDER_EEN.fullmatch(kaal):
            self.fout(
                "PROCENT-DUBBELZINNIG",
                f'"{kaal}" is op twee manieren te lezen: als {kaal}% of als een deel van 1. '
                f"Schrijf het procentteken erbij",
            )
            return None
        if kaal is None:
            return super().procent(decimalen)
        if kaal.startswith("-"):
            self.fout("INVOER-BEREIK", "een percentage kan hier niet lager dan nul zijn")
            return None
        return self._met(re.sub(r"\s*procent$", "%", kaal, flags=re.I)).procent(decimalen)

    def datum(self) -> date | None:
        """A day, also as "1 juli 2024" or "01-07-2024"."""
        dagen = lees_dagen(self._kaal() or "", maand_mag=False)
        return dagen[0] if len(dagen) == 1 else super().datum()

    def keuze(self, keuzes: Mapping[str, Keuze], *, hint: Mapping[str, str] | None = None) -> Keuze | None:
        """One of a set of words, also in other words that say the same."""
        kaal = self._kaal()
        gelijk = None if kaal is None else zelfde(als_woord(kaal), keuzes)
        return super().keuze(keuzes, hint=hint) if gelijk is None else keuzes[gelijk]

    def _kaal(self) -> str | None:
        """The text as it stands; None when there is none."""
        if not isinstance(self.knoop, yaml.ScalarNode) or self.is_leeg or not str(self.knoop.value).strip():
            return None
        return self.tekst()

    def _met(self, tekst: str) -> Plek:
        """The same place with other text, to be read the plain way."""
        knoop = yaml.ScalarNode(self.knoop.tag, tekst, self.knoop.start_mark, self.knoop.end_mark)
        return Plek(self.lezer, knoop, self.pad)


def een_waarde(velden: Mapping[str, Plek], namen: Iterable[str]) -> Plek | None:
    """The value under one of these names for the same thing; two that say something else are refused."""
    gevonden = [velden[naam] for naam in namen if naam in velden and not velden[naam].is_leeg]
    for ander in gevonden[1:]:
        if _inhoud(ander) != _inhoud(gevonden[0]):
            ander.fout(
                "INVOER-TEGENSTRIJDIG", f"hier staat iets anders dan op {gevonden[0].waar}; haal er één weg"
            )
    return gevonden[0] if gevonden else None


def _inhoud(plek: Plek) -> str:
    """What stands at a place, in one form: a number without decimals that are nil."""
    tekst = str(plek.knoop.value) if isinstance(plek.knoop, yaml.ScalarNode) else yaml.serialize(plek.knoop)
    return re.sub(r"[.,]0+$", "", " ".join(tekst.casefold().split()))


def lees_dagen(tekst: str, *, maand_mag: bool = True) -> tuple[date, ...]:
    """The days of "2024-07-01", "1 juli 2024", "2022-12-01 en 2023-01-01" or, when it may, of a month.

    A month stands for its first day. Empty when any part is something else, or a day that does not exist.
    """
    dagen = [_lees_dag(deel.strip(), maand_mag) for deel in re.split(r",|\s+en\s+", tekst.casefold())]
    return tuple(dag for dag in dagen if dag is not None) if None not in dagen else ()


def _lees_dag(tekst: str, maand_mag: bool) -> date | None:
    iso = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", tekst, re.ASCII)
    nederlands = re.fullmatch(r"(?:(\d{1,2})[\s-])?\s*([a-z]+|\d{1,2})[\s-]\s*(\d{4})", tekst, re.ASCII)
    jaar, maand, dag = iso.groups() if iso else nederlands.groups()[::-1] if nederlands else ("", "", None)
    if maand in MAANDNAMEN:
        maand = str(MAANDNAMEN.index(maand) + 1)
    if not maand.isdecimal() or (dag is None and not maand_mag):
        return None
    try:
        return date(int(jaar), int(maand), int(dag or 1))
    except ValueError:
        return None


def _onbekend(geschreven: str, bekend: tuple[str, ...]) -> str:
    dichtbij = lijkt_op(geschreven, bekend)
    if not dichtbij:
        noem = (
            f"Het mag zijn: {', '.join(bekend)}."
            if len(bekend) <= VELE_NAMEN
            else ("Wat er mag staan, noemt opstap bereken --onderwerpen.")
        )
        dichtbij = f" {noem}"
    return f'"{geschreven}" is hier geen gegeven.{dichtbij}'
