"""Dated amounts and percentages: read from YAML, each value with its source.

A value holds from its `vanaf` until the next value, but never past the end of its rhythm: what is
indexed every half year is unknown in a half year without a value of its own. A value that is not
confirmed (`zeker` other than "ja") counts as missing. Nothing is ever filled in from a neighbour.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from opstap.regels.datum import Datum, als_datum, dag, datum_van, toon_datum
from opstap.regels.fouten import OpstapFout, ParameterFout, ParameterOntbreekt
from opstap.regels.geld import lees_bedrag
from opstap.regels.regel import GEEN_DAG, Leemte, Verklaring
from opstap.regels.soorten import Soort, soort_van
from opstap.regels.yamlbestand import Yamlbestand

RITMES = ("halfjaar", "jaar", "vast")
_PROCENT = re.compile(r"(?P<min>-?)(?P<heel>\d+)(?:[.,](?P<deel>\d{1,3}))?")
SOORTEN = ("Netto", "Bruto", "Cent", "Basispunt", "Milliprocent", "int", "bool", "Datum")


@dataclass(frozen=True)
class Bron:
    """Where a value was published."""

    titel: str
    url: str


@dataclass(frozen=True)
class Waarde:
    """A value in force on the days `vanaf` <= day < `tot`; `bedrag` in the unit of its parameter."""

    vanaf: int
    tot: int
    bedrag: int
    bronnen: tuple[Bron, ...]
    zeker: bool
    noot: str
    plek: str

    @property
    def bron(self) -> str:
        """The sources as one text."""
        return "; ".join(bron.titel for bron in self.bronnen)


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameter(Verklaring):
    """A dated series of values that rules use by name."""

    ritme: str
    waarden: tuple[Waarde, ...]

    def op(self, dagnummer: int) -> Waarde | None:
        """The value in force on a day, confirmed or not; None when there is none."""
        plaats = bisect_right(self.waarden, dagnummer, key=lambda waarde: waarde.vanaf) - 1
        if plaats < 0 or self.waarden[plaats].tot <= dagnummer:
            return None
        return self.waarden[plaats]

    def ontbreekt_op(self, dagnummer: int) -> ParameterOntbreekt:
        """Why there is no usable value on a day, and what is known instead."""
        waarde = self.op(dagnummer)
        wat = f'"{self.titel}" ({self.artikel or self.naam}) op {toon_datum(dagnummer)}'
        if waarde is not None:
            noot = f" ({waarde.noot})" if waarde.noot else ""
            zin = f"De waarde van {wat} is nog niet bevestigd{noot}, en telt daarom niet."
        else:
            zin = f"Er is geen waarde bekend van {wat}. {self._wat_wel_bekend_is(dagnummer)}"
        return ParameterOntbreekt(
            "PARAMETER-ONTBREEKT", self.naam, f"{zin} Voeg in {self.plek} een bevestigde waarde met bron toe."
        )

    def gaten(self, vanaf: int, tot: int) -> Iterator[tuple[int, int]]:
        """The periods [begin, end) within a period that have no confirmed value."""
        begin = vanaf
        for waarde in self.waarden:
            if not waarde.zeker or waarde.tot <= begin:
                continue
            if waarde.vanaf >= tot:
                break
            if waarde.vanaf > begin:
                yield begin, waarde.vanaf
            begin = waarde.tot
        if begin < tot:
            yield begin, tot

    def _wat_wel_bekend_is(self, dagnummer: int) -> str:
        eerder = [waarde for waarde in self.waarden if waarde.tot <= dagnummer]
        if not eerder:
            return f"De eerste bekende waarde geldt vanaf {toon_datum(self.waarden[0].vanaf)}."
        return f"De vorige waarde gold tot {toon_datum(eerder[-1].tot)} en mag daarna niet worden gebruikt."


def lees_parameters(pad: Path) -> tuple[Parameter, ...]:
    """The parameters of a file, without its gaps; errors as `lees_bestand`."""
    return tuple(verklaring for verklaring in lees_bestand(pad) if isinstance(verklaring, Parameter))


def lees_bestand(pad: Path) -> tuple[Parameter | Leemte, ...]:
    """Read a file with dated values (`parameters`) and what is known not to be known (`leemten`).

    Raises `ParameterFout` with file and line for anything that is not right.
    """
    bestand = Parameterbestand.van(pad)
    return bestand.lees(bestand.wortel())


class Parameterbestand(Yamlbestand):
    """A file, or a part of one, with dated values and gaps."""

    @classmethod
    def van(cls, pad: Path) -> Parameterbestand:
        return cls(pad, ParameterFout, "PARAMETER")

    def lees(self, wortel: yaml.Node) -> tuple[Parameter | Leemte, ...]:
        """What stands below a place: `bronnen` and `parameters`, `leemten`, or all three."""
        alleen_leemten = isinstance(wortel, yaml.MappingNode) and [
            sleutel.value for sleutel, _ in wortel.value
        ] == ["leemten"]
        velden = self.velden(wortel, () if alleen_leemten else ("bronnen", "parameters"), ("leemten",))
        gevonden: dict[str, Parameter | Leemte] = {}
        for knoop, verklaring in self.verklaringen(velden):
            if verklaring.naam in gevonden:
                raise self.fout(knoop, "DUBBEL", f'"{verklaring.naam}" staat er twee keer')
            gevonden[verklaring.naam] = verklaring
        return tuple(gevonden.values())

    def bron(self, knoop: yaml.Node) -> Bron:
        velden = self.velden(knoop, ("titel", "url"))
        return Bron(self.tekst(velden["titel"]), self.tekst(velden["url"]))

    def verklaringen(self, velden: Mapping[str, yaml.Node]) -> Iterator[tuple[yaml.Node, Parameter | Leemte]]:
        """All that a file declares, each with where it stands."""
        if "parameters" in velden:
            bronnen = {naam: self.bron(knoop) for naam, knoop in self.alle_velden(velden["bronnen"]).items()}
            for knoop in self.lijst(velden["parameters"]):
                yield knoop, self.parameter(knoop, bronnen)
        if "leemten" in velden:
            for knoop in self.lijst(velden["leemten"]):
                yield knoop, self.leemte(knoop)

    def leemte(self, knoop: yaml.Node) -> Leemte:
        """What is known not to be known: a name without outcome, until somebody finds it."""
        velden = self.velden(knoop, ("naam", "titel", "soort", "artikel", "zin"))
        naam, titel, soort, artikel, zin = (
            self.tekst(velden[veld]) for veld in ("naam", "titel", "soort", "artikel", "zin")
        )
        self.controleer_naam(velden["naam"], naam)
        return Leemte(
            naam=naam,
            titel=titel,
            artikel=artikel,
            soort=self.soort(velden["soort"], soort),
            plek=self.plek(knoop),
            als=None,
            zin=zin,
            voor=(),
        )

    def controleer_naam(self, knoop: yaml.Node, naam: str) -> None:
        if not naam.isidentifier():
            raise self.fout(knoop, "NAAM", f'"{naam}" is geen naam die een regel kan gebruiken')

    def soort(self, knoop: yaml.Node, naam: str) -> Soort:
        if naam not in SOORTEN:
            mag = ", ".join(SOORTEN)
            raise self.fout(knoop, "SOORT", f'de soort "{naam}" bestaat niet; kies uit {mag}')
        return soort_van(naam, {}, naam)

    def parameter(self, knoop: yaml.Node, bronnen: Mapping[str, Bron]) -> Parameter:
        velden = self.velden(knoop, ("naam", "titel", "soort", "artikel", "ritme", "waarden"), ("uitleg",))
        naam, soortnaam, ritme = (self.tekst(velden[veld]) for veld in ("naam", "soort", "ritme"))
        self.controleer_naam(velden["naam"], naam)
        soort = self.soort(velden["soort"], soortnaam)
        if ritme not in RITMES:
            mag = ", ".join(RITMES)
            raise self.fout(velden["ritme"], "RITME", f'het ritme "{ritme}" bestaat niet; kies uit {mag}')
        knopen = self.lijst(velden["waarden"])
        waarden = [self.waarde(deel, soort, ritme, bronnen) for deel in knopen]
        for plaats in range(len(waarden) - 1):
            volgende = waarden[plaats + 1].vanaf
            if volgende <= waarden[plaats].vanaf:
                raise self.fout(
                    knopen[plaats + 1],
                    "OVERLAP",
                    f'"{naam}" heeft twee waarden voor {als_datum(volgende)}, of ze staan niet op volgorde',
                )
            waarden[plaats] = _tot_hoogstens(waarden[plaats], volgende)
        return Parameter(
            naam=naam,
            titel=self.tekst(velden["titel"]),
            artikel=self.tekst(velden["artikel"]),
            soort=soort,
            plek=self.plek(knoop),
            ritme=ritme,
            waarden=tuple(waarden),
        )

    def waarde(self, knoop: yaml.Node, soort: Soort, ritme: str, bronnen: Mapping[str, Bron]) -> Waarde:
        velden = self.velden(knoop, ("vanaf", "waarde", "bron", "zeker"), ("tot", "noot"))
        try:
            vanaf = dag(self.tekst(velden["vanaf"]))
            tot = dag(self.tekst(velden["tot"])) if "tot" in velden else _einde(vanaf, ritme)
            bedrag = self.bedrag(velden["waarde"], soort)
        except ParameterFout:
            raise
        except OpstapFout as fout:
            raise ParameterFout(fout.code, f"{self.plek(knoop)}: {fout.zin}") from None
        if not soort.past(bedrag):
            raise self.fout(knoop, "WAARDE", f"de waarde past niet bij de soort {soort.naam}")
        if tot <= vanaf:
            raise self.fout(knoop, "OVERLAP", "tot moet na vanaf liggen (tot telt zelf niet mee)")
        namen = [self.tekst(bron) for bron in self.lijst(velden["bron"])]
        for naam in namen:
            if naam not in bronnen:
                raise self.fout(velden["bron"], "BRON", f'de bron "{naam}" staat niet bij bronnen')
        return Waarde(
            vanaf=vanaf,
            tot=tot,
            bedrag=bedrag,
            bronnen=tuple(bronnen[naam] for naam in namen),
            zeker=self.tekst(velden["zeker"]) == "ja",
            noot=self.tekst(velden["noot"]) if "noot" in velden else "",
            plek=self.plek(knoop),
        )

    def bedrag(self, knoop: yaml.Node, soort: Soort) -> int:
        """The value as a whole number: cents, parts of a whole (from a percentage), days, or a count."""
        tekst = self.tekst(knoop)
        if knoop.tag.endswith(":float"):
            raise self.fout(knoop, "GETAL", f'zet {tekst} tussen aanhalingstekens: "{tekst}"')
        if soort.is_geld or soort.naam == "Basispunt":
            if knoop.tag.endswith(":int"):
                raise self.fout(knoop, "GETAL", f'zet {tekst} tussen aanhalingstekens: "{tekst}.00"')
            return lees_bedrag(tekst)
        if soort.naam == "Milliprocent":
            gevonden = _PROCENT.fullmatch(tekst)
            if gevonden is None:
                raise self.fout(
                    knoop,
                    "GETAL",
                    f'hier hoort een percentage tussen aanhalingstekens, hoogstens drie decimalen: "{tekst}"',
                )
            return int(gevonden["min"] + gevonden["heel"] + (gevonden["deel"] or "").ljust(3, "0"))
        if soort.is_janee:
            if tekst not in ("ja", "nee"):
                raise self.fout(knoop, "WAARDE", f'hier hoort "ja" of "nee" te staan, niet "{tekst}"')
            return int(tekst == "ja")
        if soort.naam == "Datum":
            return dag(tekst)
        if not tekst.lstrip("-").isdecimal():
            raise self.fout(knoop, "WAARDE", f'hier hoort een geheel getal te staan, niet "{tekst}"')
        return int(tekst)


def _einde(vanaf: Datum, ritme: str) -> int:
    """The first day on which a value that starts on `vanaf` no longer holds by its rhythm."""
    datum = als_datum(vanaf)
    if ritme == "vast":
        return GEEN_DAG
    if ritme == "halfjaar" and datum.month <= 6:
        return datum_van(datum.year, 7, 1)
    return datum_van(datum.year + 1, 1, 1)


def _tot_hoogstens(waarde: Waarde, tot: int) -> Waarde:
    if waarde.tot <= tot:
        return waarde
    return Waarde(waarde.vanaf, tot, waarde.bedrag, waarde.bronnen, waarde.zeker, waarde.noot, waarde.plek)
