"""Reading a YAML or JSON file that a person wrote: every value knows where it stands.

Nothing is guessed. All that is wrong is collected and reported at once, each with file, line, column and
path, and then nothing is returned. Numbers stay text until a reader says what they are, so that no amount
ever passes through a floating-point number.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import TypeVar

import yaml

from opstap.regels.fouten import BedragOnleesbaar, OpstapFout
from opstap.regels.geld import lees_bedrag

JA = frozenset({"ja", "true", "yes"})
NEE = frozenset({"nee", "false", "no"})

MEESTE_NAMEN = 200
"""More names than this are not listed when none of them is near."""

_PROCENT = re.compile(r"(?P<min>-?)(?P<heel>\d{1,7})(?:[.,](?P<deel>\d+))?\s*%?", re.ASCII)

Keuze = TypeVar("Keuze", bound=IntEnum | str)


@dataclass(frozen=True)
class Melding:
    """One thing that is wrong: where, a code and a sentence.

    What is missing may stand there under a wrong name, and is told after it.
    """

    bestand: str
    regel: int
    kolom: int
    pad: str
    code: str
    zin: str

    @property
    def ontbreekt(self) -> bool:
        return self.code.endswith(("-ONVOLLEDIG", "-ONTBREEKT", "-ONTBREKEN"))

    def __str__(self) -> str:
        waar = f", {self.pad}" if self.pad else ""
        return f"{self.bestand} regel {self.regel}, kolom {self.kolom}{waar}: {self.zin} [{self.code}]"

    def als_json(self) -> dict[str, str | int]:
        return {
            "bestand": self.bestand,
            "regel": self.regel,
            "kolom": self.kolom,
            "pad": self.pad,
            "code": self.code,
            "zin": self.zin,
        }


class InvoerFout(OpstapFout):
    """The file cannot be used; `meldingen` lists all that is wrong with it."""

    def __init__(self, meldingen: Iterable[Melding]) -> None:
        self.meldingen = tuple(meldingen)
        super().__init__(self.meldingen[0].code, "\n".join(str(melding) for melding in self.meldingen))

    def __reduce__(self) -> tuple[type[InvoerFout], tuple[tuple[Melding, ...]]]:
        return type(self), (self.meldingen,)


@dataclass
class Lezer:
    """What belongs to one file: its name and all that was found wrong."""

    bestand: str
    meldingen: list[Melding] = field(default_factory=list)

    def klaar(self) -> None:
        """Raise `InvoerFout` when anything was wrong."""
        if self.meldingen:
            eens = dict.fromkeys(self.meldingen)
            raise InvoerFout(
                sorted(eens, key=lambda melding: (melding.ontbreekt, melding.regel, melding.kolom))
            )


@dataclass(frozen=True)
class Plek:
    """One value in the file, with the path that leads to it."""

    lezer: Lezer
    knoop: yaml.Node
    pad: str

    @classmethod
    def van_tekst(cls, lezer: Lezer, tekst: str) -> Plek:
        """One value that was typed, and stands in no file."""
        begin = yaml.Mark(lezer.bestand, 0, 0, 0, "", 0)
        return cls(lezer, yaml.ScalarNode("tag:yaml.org,2002:str", tekst, begin, begin), "")

    def fout(self, code: str, zin: str) -> None:
        """Note that this value is wrong; reading goes on, so that all mistakes are named at once."""
        begin = self.knoop.start_mark
        self.lezer.meldingen.append(
            Melding(self.lezer.bestand, begin.line + 1, begin.column + 1, self.pad, code, zin)
        )

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing: an empty value or null."""
        return isinstance(self.knoop, yaml.ScalarNode) and self.knoop.tag.endswith(":null")

    @property
    def is_velden(self) -> bool:
        return isinstance(self.knoop, yaml.MappingNode)

    @property
    def is_lijst(self) -> bool:
        return isinstance(self.knoop, yaml.SequenceNode)

    @property
    def waar(self) -> str:
        """Where this value stands, for a sentence about another place."""
        begin = self.knoop.start_mark
        return f"regel {begin.line + 1}, kolom {begin.column + 1}" + (f" ({self.pad})" if self.pad else "")

    def velden(
        self,
        bekend: Iterable[str],
        *,
        hint: Mapping[str, str] | None = None,
        noem: Iterable[str] | None = None,
    ) -> dict[str, Plek]:
        """The named values; unknown and double names are reported, with the nearest known ones.

        `noem`: the names to list when none is near, where all that are known would be too many.
        """
        if not isinstance(self.knoop, yaml.MappingNode):
            self.fout("INVOER-VORM", "hier horen namen met een waarde te staan (naam: waarde)")
            return {}
        bekend = list(bekend)
        noem = bekend if noem is None else list(noem)
        velden: dict[str, Plek] = {}
        for sleutel, waarde in self.knoop.value:
            plek = Plek(self.lezer, sleutel, self.pad)
            naam = plek.tekst()
            if naam is None:
                continue
            if naam not in bekend:
                wel = _wat_wel(naam, bekend, hint or {}, noem)
                plek.fout("INVOER-ONBEKEND", f'"{naam}" is hier geen gegeven.{wel}')
            elif naam in velden:
                plek.fout("INVOER-DUBBEL", f'"{naam}" staat er twee keer')
            else:
                velden[naam] = Plek(self.lezer, waarde, f"{self.pad}.{naam}" if self.pad else naam)
        return velden

    def veld(self, naam: str) -> Plek | None:
        """One value by name, without a word about the others."""
        for sleutel, waarde in self.knoop.value if isinstance(self.knoop, yaml.MappingNode) else ():
            if sleutel.value == naam:
                return Plek(self.lezer, waarde, f"{self.pad}.{naam}" if self.pad else naam)
        return None

    def namen(self) -> tuple[str, ...]:
        """All names of the values, known or not; empty when this holds no named values."""
        if not isinstance(self.knoop, yaml.MappingNode):
            return ()
        return tuple(str(sleutel.value) for sleutel, _ in self.knoop.value)

    def lijst(self) -> list[Plek]:
        """The values of a list."""
        if self.is_leeg:
            return []
        if not isinstance(self.knoop, yaml.SequenceNode):
            self.fout("INVOER-VORM", "hier hoort een lijst te staan (elk onderdeel met een streepje ervoor)")
            return []
        return [
            Plek(self.lezer, knoop, f"{self.pad}[{nummer}]")
            for nummer, knoop in enumerate(self.knoop.value, start=1)
        ]

    def tekst(self) -> str | None:
        """The text of a single value."""
        if not isinstance(self.knoop, yaml.ScalarNode):
            self.fout("INVOER-VORM", "hier hoort één waarde te staan, geen lijst of groep")
            return None
        if self.is_leeg or not str(self.knoop.value).strip():
            self.fout("INVOER-LEEG", "hier staat niets; vul een waarde in of haal de regel weg")
            return None
        tekst = str(self.knoop.value).strip()
        return tekst.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def bedrag(self, *, negatief: bool = False) -> int | None:
        """An amount in euros, as cents; ambiguous text is refused with both readings."""
        tekst = self.tekst()
        if tekst is None:
            return None
        try:
            cent = lees_bedrag(tekst)
        except BedragOnleesbaar as fout:
            self.fout(fout.code, fout.zin)
            return None
        if cent < 0 and not negatief:
            self.fout("BEDRAG-NEGATIEF", "dit bedrag kan niet lager dan nul zijn")
            return None
        return int(cent)

    def procent(self, decimalen: int = 2) -> int | None:
        """A percentage as a whole number: of ten-thousandths with two decimals, more with three."""
        tekst = self.tekst()
        if tekst is None:
            return None
        gevonden = _PROCENT.fullmatch(tekst)
        if gevonden is None or len(gevonden["deel"] or "") > decimalen:
            self.fout(
                "INVOER-PROCENT",
                f'hier hoort een percentage te staan met hoogstens {decimalen} decimalen, zoals "20.00"',
            )
            return None
        return int(gevonden["min"] + gevonden["heel"] + (gevonden["deel"] or "").ljust(decimalen, "0"))

    def geheel(self, laagst: int, hoogst: int) -> int | None:
        """A whole number within a range (inclusive)."""
        tekst = self.tekst()
        if tekst is None:
            return None
        if not tekst.isascii() or not tekst.removeprefix("-").isdecimal():
            self.fout(
                "INVOER-GETAL", f"hier hoort een geheel getal te staan, van {laagst} tot en met {hoogst}"
            )
            return None
        if not laagst <= int(tekst) <= hoogst:
            self.fout("INVOER-BEREIK", f"dit getal moet liggen van {laagst} tot en met {hoogst}")
            return None
        return int(tekst)

    def datum(self) -> date | None:
        """A date written as year-month-day."""
        tekst = self.tekst()
        if tekst is None:
            return None
        if len(tekst) == len("2024-05-01"):
            try:
                return date.fromisoformat(tekst)
            except ValueError:
                pass
        self.fout(
            "INVOER-DATUM", "hier hoort een bestaande datum te staan als jaar-maand-dag, zoals 1984-05-31"
        )
        return None

    def janee(self) -> bool | None:
        """Yes or no: "ja" or "nee" (true and false may too)."""
        tekst = self.tekst()
        if tekst is None:
            return None
        if tekst.casefold() in JA | NEE:
            return tekst.casefold() in JA
        self.fout("INVOER-JANEE", 'hier hoort "ja" of "nee" te staan')
        return None

    def keuze(self, keuzes: Mapping[str, Keuze], *, hint: Mapping[str, str] | None = None) -> Keuze | None:
        """One of a set of words (capitals and spaces do not matter)."""
        tekst = self.tekst()
        if tekst is None:
            return None
        woord = als_woord(tekst)
        if woord in keuzes:
            return keuzes[woord]
        self.fout(
            "INVOER-KEUZE",
            f'"{tekst}" kan hier niet.{_wat_wel(woord, list(keuzes), hint or {}, list(keuzes))}',
        )
        return None


def als_woord(tekst: str) -> str:
    """A word or words as a choice is compared by: small letters, underscores."""
    return "_".join(tekst.casefold().replace("-", " ").split())


def lees(tekst: str, bestand: str) -> Plek:
    """The root of a YAML or JSON text; raises `InvoerFout` when it is neither."""
    lezer = Lezer(bestand)
    begin = tekst.lstrip("\ufeff \t\r\n")[:1]
    if begin in ("{", "["):
        tekst = _als_yaml(tekst, lezer)
    try:
        knoop = yaml.compose(tekst, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fout:
        plek = fout.problem_mark or fout.context_mark
        regel, kolom = (plek.line + 1, plek.column + 1) if plek else (1, 1)
        raise _onleesbaar(lezer, regel, kolom, "INVOER-YAML", _zin_van(fout)) from None
    except yaml.reader.ReaderError as fout:
        regel = tekst.count("\n", 0, fout.position) + 1
        raise _onleesbaar(
            lezer, regel, 1, "INVOER-TEKEN", "hier staat een teken dat niet in tekst hoort"
        ) from None
    except RecursionError:
        raise _onleesbaar(lezer, 1, 1, "INVOER-DIEP", "het bestand is te diep genest") from None
    if knoop is None:
        raise _onleesbaar(
            lezer, 1, 1, "INVOER-LEEG", "het bestand is leeg; er hoort een huishouden in te staan"
        )
    return Plek(lezer, knoop, "")


def _als_yaml(tekst: str, lezer: Lezer) -> str:
    """JSON as text that YAML reads the same way: strict JSON holds tabs between values only."""
    tekst = tekst.removeprefix("\ufeff")
    try:
        json.loads(tekst)
    except json.JSONDecodeError as fout:
        if tekst.lstrip()[:1] == "[" or '"' in tekst.split(":", 1)[0]:
            zin = f"dit is geen geldige JSON ({fout.msg})"
            raise _onleesbaar(lezer, fout.lineno, fout.colno, "INVOER-JSON", zin) from None
        return tekst
    except RecursionError:
        raise _onleesbaar(lezer, 1, 1, "INVOER-DIEP", "het bestand is te diep genest") from None
    return tekst.replace("\t", " ")


def _onleesbaar(lezer: Lezer, regel: int, kolom: int, code: str, zin: str) -> InvoerFout:
    return InvoerFout([Melding(lezer.bestand, regel, kolom, "", code, zin)])


def _zin_van(fout: yaml.MarkedYAMLError) -> str:
    if fout.problem and "\\t" in fout.problem:
        return "hier staat een tab; spring in met spaties"
    if isinstance(fout, yaml.composer.ComposerError):
        return "het bestand mag maar één document bevatten, zonder verwijzingen (* en &)"
    return f"dit is geen geldige YAML ({fout.problem or 'onleesbaar'})"


def _wat_wel(naam: str, bekend: list[str], hint: Mapping[str, str], noem: list[str]) -> str:
    if naam in hint:
        return f" {hint[naam]}"
    dichtbij = difflib.get_close_matches(naam, noem, n=2) or difflib.get_close_matches(naam, bekend, n=2)
    if dichtbij:
        return f" Bedoelt u {' of '.join(dichtbij)}?"
    return f" Het mag zijn: {', '.join(noem)}." if len(noem) <= MEESTE_NAMEN else ""
