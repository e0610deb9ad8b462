"""Reading a YAML file so that whatever is wrong with it names its file and line.

Only what both dated amounts and declarations of schemes need: fields that must or may be there, lists, texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from opstap.regels.fouten import OpstapFout

_LADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True)
class Yamlbestand:
    """A file and the errors that belong to it: their class, and the first word of their codes."""

    pad: Path
    fout_soort: type[OpstapFout]
    voorvoegsel: str

    def wortel(self) -> yaml.Node:
        """The contents; errors end in -BESTAND (can't be read), -YAML and -LEEG."""
        try:
            wortel = yaml.compose(self.pad.read_text(encoding="utf-8"), Loader=_LADER)
        except OSError as fout:
            zin = f"Het bestand {self.pad} is niet te lezen: {fout.strerror}."
            raise self.fout_soort(f"{self.voorvoegsel}-BESTAND", zin) from None
        except yaml.YAMLError as fout:
            zin = f"{self.pad}: dit is geen geldige YAML. {fout}"
            raise self.fout_soort(f"{self.voorvoegsel}-YAML", zin) from None
        if wortel is None:
            raise self.fout_soort(f"{self.voorvoegsel}-LEEG", f"{self.pad}: het bestand is leeg.")
        return wortel

    def fout(self, knoop: yaml.Node, code: str, zin: str) -> OpstapFout:
        """The error at a place in the file; `code` without its first word, `zin` without its full stop."""
        return self.fout_soort(f"{self.voorvoegsel}-{code}", f"{self.plek(knoop)}: {zin}.")

    def plek(self, knoop: yaml.Node) -> str:
        return f"{self.pad.name} regel {knoop.start_mark.line + 1}"

    def alle_velden(self, knoop: yaml.Node) -> dict[str, yaml.Node]:
        """Names and what stands with them. Errors: -VORM, -DUBBEL."""
        if not isinstance(knoop, yaml.MappingNode):
            raise self.fout(knoop, "VORM", "hier hoort een lijst van naam: waarde te staan")
        velden: dict[str, yaml.Node] = {}
        for sleutel, waarde in knoop.value:
            naam = self.tekst(sleutel)
            if naam in velden:
                raise self.fout(sleutel, "DUBBEL", f'"{naam}" staat er twee keer')
            velden[naam] = waarde
        return velden

    def velden(
        self, knoop: yaml.Node, verplicht: tuple[str, ...], vrij: tuple[str, ...] = ()
    ) -> dict[str, yaml.Node]:
        """The fields that must and may be there. Errors: -VELD-ONTBREEKT, -VELD, as `alle_velden`."""
        velden = self.alle_velden(knoop)
        for naam in verplicht:
            if naam not in velden:
                raise self.fout(knoop, "VELD-ONTBREEKT", f'"{naam}" ontbreekt')
        for naam, waarde in velden.items():
            if naam not in verplicht + vrij:
                mag = ", ".join(verplicht + vrij)
                raise self.fout(waarde, "VELD", f'"{naam}" is hier geen veld; het mag zijn: {mag}')
        return velden

    def lijst(self, knoop: yaml.Node) -> list[yaml.Node]:
        """A list with something in it. Error: -VORM."""
        if not isinstance(knoop, yaml.SequenceNode) or not knoop.value:
            raise self.fout(knoop, "VORM", "hier hoort een lijst te staan, en die mag niet leeg zijn")
        return list(knoop.value)

    def tekst(self, knoop: yaml.Node) -> str:
        """A text as it stands there; '' for nothing. Error: -VORM."""
        if not isinstance(knoop, yaml.ScalarNode):
            raise self.fout(knoop, "VORM", "hier hoort een tekst te staan")
        return "" if knoop.tag.endswith(":null") else str(knoop.value)
