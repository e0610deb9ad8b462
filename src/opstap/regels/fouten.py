"""Every error of Opstap: a code for programs and a Dutch sentence for people.

The sentence says what is wrong, where, and what to do next. Neither code nor sentence ever holds
personal data: a screen, a log and an API may all show them.
"""

from __future__ import annotations


class OpstapFout(Exception):
    """Base of all errors that Opstap raises on purpose; `code` like "BSN-ELFPROEF", `zin` in plain Dutch."""

    def __init__(self, code: str, zin: str) -> None:
        super().__init__(code, zin)
        self.code = code
        self.zin = zin

    def __str__(self) -> str:
        return f"{self.code}: {self.zin}"


class BedragOnleesbaar(OpstapFout):
    """A text is not an amount in euros, or can be read as two different amounts."""


class WetFout(OpstapFout):
    """The rule book itself is wrong: an unknown name, a cycle, two versions at once, a wrong unit."""


class ParameterFout(OpstapFout):
    """A parameter file is wrong; the sentence names file and line."""


class GevalFout(OpstapFout):
    """The case or a column holds something that cannot be: an unknown name, a value out of range."""


class Ontbreekt(OpstapFout):
    """Something needed for the outcome is not there. It is never filled in with a guess.

    `naam` is the node of the rule book that could not be determined.
    """

    def __init__(self, code: str, naam: str, zin: str) -> None:
        super().__init__(code, zin)
        self.naam = naam

    def __reduce__(self) -> tuple[type[Ontbreekt], tuple[str, str, str]]:
        return type(self), (self.code, self.naam, self.zin)


class FeitOntbreekt(Ontbreekt):
    """Facts that the decision reached are unknown; `feiten` lists them as (name, person index or None)."""

    def __init__(
        self, code: str, naam: str, zin: str, feiten: tuple[tuple[str, int | None], ...] = ()
    ) -> None:
        super().__init__(code, naam, zin)
        self.feiten = feiten

    def __reduce__(self) -> tuple[type[Ontbreekt], tuple[str, str, str]]:
        return type(self), (self.code, self.naam, self.zin, self.feiten)  # type: ignore[return-value]


class ParameterOntbreekt(Ontbreekt):
    """A dated parameter has no confirmed value on the reference date."""


class RegelOntbreekt(Ontbreekt):
    """A rule has no version that is in force on the reference date."""


class NietGemodelleerd(Ontbreekt):
    """The law has a provision for this case that Opstap declares not to know."""


class RekenFout(Ontbreekt):
    """A rule divided by zero: a defect in the rule, refused instead of answered."""
