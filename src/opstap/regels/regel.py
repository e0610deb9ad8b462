"""What can be declared in a law: rules, choices, facts, ways up from person to household, and known gaps.

A rule stays the plain function it is; the decorator only hangs a `Regel` on it as `__regel__`. Every
declaration is also noted in its own module, so that a law is simply a list of modules.
"""

from __future__ import annotations

import inspect
import keyword
import string
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cache
from types import FunctionType
from typing import Any, Literal, TypeVar, cast

from opstap.regels.datum import dag
from opstap.regels.fouten import WetFout
from opstap.regels.soorten import GEHEEL, JANEE, Soort, soort_van

Niveau = Literal["gezin", "persoon"]
Functie = TypeVar("Functie", bound=Callable[..., int])

VERKLARINGEN = "__opstap_verklaringen__"
GERESERVEERD = frozenset({"peildatum", "weigering"})
GEEN_DAG = sys.maxsize

ANDERS = "anders"
OVERIG = "overig"
Uitleg = Mapping[int | str, str]


@dataclass(frozen=True, kw_only=True, eq=False)
class Verklaring:
    """One named thing in a law. `soort` is the kind of its value, `per` the level on which it exists."""

    naam: str
    titel: str
    artikel: str = ""
    per: Niveau = "gezin"
    soort: Soort
    plek: str
    uitleg: Uitleg = field(default_factory=dict)

    @property
    def afhankelijk_van(self) -> tuple[str, ...]:
        """The names that this declaration uses, guard first."""
        return ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Bepaling(Verklaring):
    """What the law determines, by a rule or by a choice; in force on the days `vanaf` <= day < `tot`.

    `als` is looked at first: its value says what else is looked at, or that the outcome is `anders`.
    """

    als: str | None
    anders: int
    vanaf: int
    tot: int

    def geldt_op(self, dagnummer: int) -> bool:
        return self.vanaf <= dagnummer < self.tot

    def kan_uitleggen(self, sleutel: int) -> bool:
        """Whether an explanation for this key can ever be read."""
        return self.soort.past(sleutel)

    def namen_bij(self, sleutel: int | str) -> set[str]:
        """The names that certainly have a value where the explanation with this key is read."""
        if sleutel == ANDERS:
            return {self.naam, *((self.als,) if self.als else ())}
        return {self.naam, *self.afhankelijk_van}


@dataclass(frozen=True, kw_only=True, eq=False)
class Regel(Bepaling):
    """A rule: a pure function whose parameter names are its dependencies.

    When the guard `als` is false the outcome is `anders` and nothing else is looked at.
    """

    functie: FunctionType
    parameters: tuple[str, ...]
    parametersoorten: tuple[Soort, ...]
    bron: str

    @property
    def afhankelijk_van(self) -> tuple[str, ...]:
        return self.parameters if self.als is None else (self.als, *self.parameters)


@dataclass(frozen=True, kw_only=True, eq=False)
class Keuze(Bepaling):
    """A choice between names: `waarden` says which one holds for a value of `als`; only that is looked at.

    For any other value the outcome is `anders`; when `volledig` there is no other value. Sentences go by
    the value of `als`, not by the outcome.
    """

    als: str
    waarden: Mapping[int, str]
    volledig: bool

    @property
    def afhankelijk_van(self) -> tuple[str, ...]:
        return (self.als, *dict.fromkeys(self.waarden.values()))

    def kan_uitleggen(self, sleutel: int) -> bool:
        return sleutel in self.waarden

    def namen_bij(self, sleutel: int | str) -> set[str]:
        gekozen = self.waarden.get(sleutel) if isinstance(sleutel, int) else None
        return {self.naam, self.als, *((gekozen,) if gekozen else ())}


@dataclass(frozen=True, kw_only=True, eq=False)
class Feit(Verklaring):
    """Something to be known about the case, never computed. `oordeel`: a named person has to judge it."""

    vraag: str
    laagst: int
    hoogst: int
    oordeel: bool = False

    def past(self, waarde: int) -> bool:
        return self.laagst <= waarde <= self.hoogst and self.soort.past(waarde)


@dataclass(frozen=True, kw_only=True, eq=False)
class Opgaande(Verklaring):
    """A value of the household made from its persons: their sum, their number, or whether there is one.

    Only persons for whom `als` holds are counted; `van` is what is added up.
    """

    bewerking: Literal["som", "aantal", "een_van"]
    van: str | None
    als: str | None

    @property
    def afhankelijk_van(self) -> tuple[str, ...]:
        return tuple(naam for naam in (self.als, self.van) if naam is not None)


@dataclass(frozen=True, kw_only=True, eq=False)
class Leemte(Verklaring):
    """A provision that is declared not to be modelled; when `als` is true it stops what it stands before.

    `voor` names the nodes it stops; empty means every asked outcome. Without `als` it is a named
    node that can never be determined, until a municipality fills it in.
    """

    als: str | None
    zin: str
    voor: tuple[str, ...]

    @property
    def afhankelijk_van(self) -> tuple[str, ...]:
        return () if self.als is None else (self.als,)


def regel(
    artikel: str,
    *,
    vanaf: str | date,
    tot: str | date | None = None,
    titel: str = "",
    uitleg: str | Mapping[Any, str] = "",
    per: Niveau = "gezin",
    als: str | None = None,
    anders: int = 0,
    naam: str | None = None,
) -> Callable[[Functie], Functie]:
    """Declare a function as the rule of an article, in force from `vanaf` up to but not including `tot`.

    `uitleg` is the sentence that explains the outcome, with {names} of the rule's parameters, its
    guard or itself; or one sentence per outcome, with "anders" for when the guard is false and
    "overig" for all other outcomes. Two versions of a rule carry the same `naam` and other dates.
    """

    def hang_aan(functie: Functie) -> Functie:
        plek = _plek(functie)
        eigen_naam = goede_naam(naam or functie.__name__, plek)
        soorten = soorten_van(functie, plek)
        verklaring = Regel(
            naam=eigen_naam,
            titel=titel or _titel(eigen_naam),
            artikel=artikel,
            per=_niveau(per, plek),
            soort=soorten.pop("return"),
            plek=plek,
            uitleg=als_uitleg(uitleg),
            functie=cast(FunctionType, functie),
            parameters=tuple(soorten),
            parametersoorten=tuple(soorten.values()),
            als=als,
            anders=int(anders),
            vanaf=dag(vanaf),
            tot=GEEN_DAG if tot is None else dag(tot),
            bron=bron_van(cast(FunctionType, functie)),
        )
        controleer_bepaling(verklaring)
        functie.__regel__ = verklaring  # type: ignore[attr-defined]
        _noteer(functie.__globals__, verklaring)
        return functie

    return hang_aan


def keuze(
    naam: str,
    *,
    uit: str,
    waarden: Mapping[Any, str],
    anders: int | None = None,
    titel: str = "",
    artikel: str,
    uitleg: str | Mapping[Any, str] = "",
    vanaf: str | date,
    tot: str | date | None = None,
    per: Niveau = "gezin",
) -> Keuze:
    """Declare a value that is taken from one of several names: which one, the value of `uit` says.

    Only the chosen name is looked at. `anders` is the outcome for values of `uit` that `waarden` does
    not name; without it `waarden` must name them all. The kind becomes that of what is chosen between.
    `uitleg` has one sentence for all values of `uit`, or one per value, with {names} of `uit`, the
    chosen one or the choice itself; "anders" and "overig" as for a rule.
    """
    omgeving = sys._getframe(1).f_globals
    plek = _plek_van_aanroep(omgeving, naam)
    verklaring = Keuze(
        naam=goede_naam(naam, plek),
        titel=titel or _titel(naam),
        artikel=artikel,
        per=_niveau(per, plek),
        soort=GEHEEL,
        plek=plek,
        uitleg=als_uitleg(uitleg),
        als=uit,
        waarden={int(waarde): gekozen for waarde, gekozen in waarden.items()},
        anders=int(anders or 0),
        volledig=anders is None,
        vanaf=dag(vanaf),
        tot=GEEN_DAG if tot is None else dag(tot),
    )
    if not verklaring.waarden:
        raise WetFout("KEUZE-LEEG", f"{plek}: er valt niets te kiezen; geef waarden=.")
    controleer_bepaling(verklaring)
    return _noteer(omgeving, verklaring)


def feit(
    naam: str,
    *,
    soort: str | type[IntEnum],
    titel: str = "",
    vraag: str = "",
    per: Niveau = "gezin",
    bereik: tuple[int, int] | None = None,
    artikel: str = "",
    uitleg: str = "",
    oordeel: bool = False,
) -> Feit:
    """Declare a fact: what is asked of people. `bereik` is the inclusive range of believable values."""
    omgeving = sys._getframe(1).f_globals
    plek = _plek_van_aanroep(omgeving, naam)
    eigen = soort_van(soort, omgeving, plek)
    laagst, hoogst = bereik or (eigen.laagst, eigen.hoogst)
    if laagst > hoogst:
        raise WetFout("FEIT-BEREIK", f"{plek}: het bereik loopt van {laagst} tot {hoogst}; draai het om.")
    verklaring = Feit(
        naam=goede_naam(naam, plek),
        titel=titel or _titel(naam),
        artikel=artikel,
        per=_niveau(per, plek),
        soort=eigen,
        plek=plek,
        uitleg=als_uitleg(uitleg),
        vraag=vraag or f"{titel or _titel(naam)}?",
        laagst=laagst,
        hoogst=hoogst,
        oordeel=oordeel,
    )
    return _noteer(omgeving, verklaring)


def som(
    naam: str,
    *,
    van: str,
    als: str | None = None,
    titel: str = "",
    artikel: str = "",
    uitleg: str | Mapping[Any, str] = "",
) -> Opgaande:
    """Declare a household value as the sum of `van` over the persons for whom `als` holds.

    Its kind becomes the kind of `van`, when the rule book knows what that is.
    """
    return _opgaande(sys._getframe(1).f_globals, "som", naam, GEHEEL, van, als, titel, artikel, uitleg)


def aantal(
    naam: str, *, als: str, titel: str = "", artikel: str = "", uitleg: str | Mapping[Any, str] = ""
) -> Opgaande:
    """Declare a household value as the number of persons for whom `als` holds."""
    return _opgaande(sys._getframe(1).f_globals, "aantal", naam, GEHEEL, None, als, titel, artikel, uitleg)


def een_van(
    naam: str, *, als: str, titel: str = "", artikel: str = "", uitleg: str | Mapping[Any, str] = ""
) -> Opgaande:
    """Declare a household value as whether `als` holds for at least one person."""
    return _opgaande(sys._getframe(1).f_globals, "een_van", naam, JANEE, None, als, titel, artikel, uitleg)


def niet_gemodelleerd(
    artikel: str,
    *,
    zin: str,
    als: str | None = None,
    voor: str | tuple[str, ...] = (),
    naam: str | None = None,
    soort: str = "bool",
    per: Niveau = "gezin",
    titel: str = "",
) -> Leemte:
    """Declare a provision that the rule book does not know, so that it stops a decision by name.

    With `als` it stops the nodes in `voor` (or every asked outcome) of the cases for which that holds.
    Without `als` it is a node called `naam` that has no outcome here; a municipality's rule or
    parameter of the same name may fill it in.
    """
    omgeving = sys._getframe(1).f_globals
    plek = _plek_van_aanroep(omgeving, artikel)
    if als is None and naam is None:
        raise WetFout(
            "LEEMTE-ONBEREIKBAAR", f"{plek}: geef als= (wanneer dit stopt) of naam= (wat niet bestaat)."
        )
    verklaring = Leemte(
        naam=goede_naam(naam, plek) if naam else f"niet_gemodelleerd: {artikel} ({als})",
        titel=titel or (_titel(naam) if naam else artikel),
        artikel=artikel,
        per=_niveau(per, plek),
        soort=soort_van(soort, omgeving, plek),
        plek=plek,
        als=als,
        zin=zin,
        voor=(voor,) if isinstance(voor, str) else tuple(voor),
    )
    return _noteer(omgeving, verklaring)


def verklaringen_in(omgeving: Mapping[str, object]) -> tuple[Verklaring, ...]:
    """All declarations that a module (its globals) made itself, in order."""
    lijst = omgeving.get(VERKLARINGEN, ())
    return tuple(lijst) if isinstance(lijst, list) else ()


@cache
def bron_van(functie: FunctionType) -> str:
    """The source text of a function; raises `WetFout` when there is none to account for later."""
    try:
        return inspect.getsource(functie)
    except (OSError, TypeError):
        raise WetFout(
            "REGEL-ZONDER-BRON",
            f"Van {functie.__module__}.{functie.__qualname__} is geen broncode te vinden; "
            "zonder broncode is een besluit later niet te verantwoorden.",
        ) from None


def namen_in(tekst: str) -> set[str]:
    """The {names} used in an explanation; an empty name for `{}`."""
    return {veld for _, veld, _, _ in string.Formatter().parse(tekst) if veld is not None}


V = TypeVar("V", bound=Verklaring)


def _noteer(omgeving: dict[str, Any], verklaring: V) -> V:
    omgeving.setdefault(VERKLARINGEN, []).append(verklaring)
    return verklaring


def _opgaande(
    omgeving: dict[str, Any],
    bewerking: Literal["som", "aantal", "een_van"],
    naam: str,
    soort: Soort,
    van: str | None,
    als: str | None,
    titel: str,
    artikel: str,
    uitleg: str | Mapping[Any, str],
) -> Opgaande:
    verklaring = Opgaande(
        naam=goede_naam(naam, _plek_van_aanroep(omgeving, naam)),
        titel=titel or _titel(naam),
        artikel=artikel,
        soort=soort,
        plek=_plek_van_aanroep(omgeving, naam),
        uitleg=als_uitleg(uitleg),
        bewerking=bewerking,
        van=van,
        als=als,
    )
    for tekst in verklaring.uitleg.values():
        _controleer_namen(tekst, {naam}, verklaring.plek)
    return _noteer(omgeving, verklaring)


def _plek(functie: Callable[..., int]) -> str:
    return f"{functie.__module__}.{functie.__qualname__}"


def _plek_van_aanroep(omgeving: Mapping[str, object], naam: str) -> str:
    return f"{omgeving.get('__name__', '?')}: {naam}"


def goede_naam(naam: str, plek: str) -> str:
    """A name that a rule can have as a parameter, and that the engine does not use itself."""
    if naam.isidentifier() and not keyword.iskeyword(naam) and naam not in GERESERVEERD:
        return naam
    raise WetFout(
        "NAAM-VORM", f'{plek}: "{naam}" kan geen naam zijn; de motor gebruikt hem zelf of het is geen woord.'
    )


def _titel(naam: str) -> str:
    return naam.replace("_", " ").capitalize()


def _niveau(per: str, plek: str) -> Niveau:
    if per == "gezin" or per == "persoon":
        return per  # type: ignore[return-value]
    raise WetFout("REGEL-NIVEAU", f'{plek}: per="{per}" bestaat niet; kies "gezin" of "persoon".')


def als_uitleg(uitleg: str | Mapping[Any, str]) -> Uitleg:
    """Sentences per outcome; keys that are True, False or an enumeration member become whole numbers."""
    if isinstance(uitleg, str):
        return {OVERIG: uitleg} if uitleg else {}
    return {
        (sleutel if isinstance(sleutel, str) else int(sleutel)): tekst for sleutel, tekst in uitleg.items()
    }


def soorten_van(functie: Callable[..., int], plek: str) -> dict[str, Soort]:
    """The kind of each parameter of a function, in order, and of its outcome as "return"."""
    return {
        parameter: soort_van(_als_tekst(annotatie, plek), functie.__globals__, plek)
        for parameter, annotatie in _annotaties(functie, plek).items()
    }


def _annotaties(functie: Callable[..., int], plek: str) -> dict[str, object]:
    handtekening = inspect.signature(functie)
    annotaties = {naam: parameter.annotation for naam, parameter in handtekening.parameters.items()}
    annotaties["return"] = handtekening.return_annotation
    for naam, annotatie in annotaties.items():
        if annotatie is inspect.Signature.empty:
            raise WetFout(
                "REGEL-ZONDER-SOORT", f'{plek}: "{naam}" heeft geen annotatie; zet er een soort bij.'
            )
    return annotaties


def _als_tekst(annotatie: object, plek: str) -> str:
    if isinstance(annotatie, str):
        return annotatie
    raise WetFout(
        "REGEL-ANNOTATIE",
        f'{plek}: zet "from __future__ import annotations" bovenaan de module; '
        "anders is een netto bedrag niet van een geheel getal te onderscheiden.",
    )


def controleer_bepaling(verklaring: Bepaling) -> None:
    if verklaring.vanaf >= verklaring.tot:
        raise WetFout(
            "REGEL-NOOIT-GELDIG", f"{verklaring.plek}: vanaf moet voor tot liggen (tot telt zelf niet mee)."
        )
    for uitkomst, tekst in verklaring.uitleg.items():
        _controleer_namen(tekst, verklaring.namen_bij(uitkomst), verklaring.plek)
        if isinstance(uitkomst, int) and not verklaring.kan_uitleggen(uitkomst):
            raise WetFout(
                "UITLEG-UITKOMST",
                f"{verklaring.plek}: uitleg voor {uitkomst}, maar dat kan nooit de uitkomst zijn, of "
                "de waarde waarop wordt gekozen.",
            )
        if isinstance(uitkomst, str) and uitkomst not in (ANDERS, OVERIG):
            raise WetFout(
                "UITLEG-UITKOMST",
                f'{verklaring.plek}: uitleg voor "{uitkomst}"; bedoelt u "{ANDERS}" of "{OVERIG}"?',
            )
    controleer_anders(verklaring)


def controleer_anders(verklaring: Bepaling) -> None:
    """Refuse an `anders` that cannot be the outcome; of a choice that is known when its kind is."""
    if verklaring.als is not None and not verklaring.soort.past(verklaring.anders):
        raise WetFout(
            "REGEL-ANDERS",
            f"{verklaring.plek}: anders={verklaring.anders} past niet bij {verklaring.soort.naam}.",
        )


def _controleer_namen(tekst: str, bekend: set[str], plek: str) -> None:
    for naam in sorted(namen_in(tekst) - bekend):
        raise WetFout(
            "UITLEG-NAAM", f"{plek}: de uitleg gebruikt {{{naam}}}, maar die naam komt in de regel niet voor."
        )
