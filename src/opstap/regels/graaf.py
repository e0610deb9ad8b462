"""The graph of a rule book: which name stands for what on a given day, and in which order.

Names are checked once, when the book is made: unknown names, two versions at once, wrong levels and
wrong units all stop there with a name. Per period in which nothing changes there is one `Plan`: every
name resolved to a `Knoop` that points straight to what it needs.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import FunctionType, ModuleType

from opstap.regels.afdruk import LENGTE_KORT, afdruk, afdruk_verklaring, motor
from opstap.regels.datum import als_datum
from opstap.regels.fouten import WetFout
from opstap.regels.parameters import Parameter, Waarde, lees_bestand
from opstap.regels.regel import (
    GEEN_DAG,
    Bepaling,
    Feit,
    Keuze,
    Leemte,
    Opgaande,
    Regel,
    Verklaring,
    controleer_anders,
    verklaringen_in,
)
from opstap.regels.soorten import DATUM, Soort

PEILDATUM = Feit(
    naam="peildatum",
    titel="Peildatum",
    soort=DATUM,
    plek="opstap.regels",
    vraag="Voor welke dag?",
    laagst=DATUM.laagst,
    hoogst=DATUM.hoogst,
)

Onderdeel = ModuleType | Verklaring | FunctionType


@dataclass(frozen=True)
class Bundel:
    """Declarations that belong together: from modules, single functions or facts, and parameter files."""

    verklaringen: tuple[Verklaring, ...]

    @classmethod
    def van(cls, onderdelen: Iterable[Onderdeel], parameters: Iterable[Path]) -> Bundel:
        gevonden: dict[Verklaring, None] = {}
        for onderdeel in onderdelen:
            gevonden.update(dict.fromkeys(_verklaringen(onderdeel)))
        for pad in parameters:
            gevonden.update(dict.fromkeys(lees_bestand(Path(pad))))
        return cls(tuple(gevonden))


class Wet(Bundel):
    """A law: modules with rules, modules with facts, and the files with its dated parameters."""

    naam: str

    def __init__(
        self,
        naam: str,
        *,
        regels: Sequence[Onderdeel] = (),
        feiten: Sequence[Onderdeel] = (),
        parameters: Sequence[Path] = (),
    ) -> None:
        super().__init__(Bundel.van((*feiten, *regels), parameters).verklaringen)
        object.__setattr__(self, "naam", naam)


class Overlay(Bundel):
    """What a municipality adds or puts in place of national declarations of the same name.

    A rule takes the place of the national one on the days that it is in force itself; a parameter
    always, so that a missing local amount is never filled in with a national one.
    """

    code: str
    naam: str

    def __init__(
        self,
        code: str,
        naam: str,
        *,
        regels: Sequence[Onderdeel] = (),
        feiten: Sequence[Onderdeel] = (),
        parameters: Sequence[Path] = (),
    ) -> None:
        super().__init__(Bundel.van((*feiten, *regels), parameters).verklaringen)
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "naam", naam)


@dataclass(slots=True, eq=False, repr=False)
class Knoop:
    """A name as it stands in one period: what it is, and the knots that it needs.

    `als` is looked at first, when there is one: `takken` says what goes into the outcome for its value.
    `gat`: it has no outcome in this period, whatever the facts are: no confirmed value, no version in
    force, or declared not to be modelled. `rust_op`: bits of all knots it rests on, itself included.
    """

    naam: str
    index: int
    verklaring: Verklaring
    per_persoon: bool
    als: Knoop | None = None
    invoer: tuple[Knoop, ...] = ()
    takken: Mapping[int, tuple[Knoop, ...]] = field(default_factory=dict)
    blokkades: tuple[Knoop, ...] = ()
    waarde: Waarde | None = None
    gat: bool = False
    rangorde: int = 0
    rust_op: int = 0

    def __repr__(self) -> str:
        return f"Knoop({self.naam})"

    def gestopt_door(self, tak: tuple[Knoop, ...] | None) -> tuple[Knoop, ...]:
        """The gaps that can stop this knot: a choice always, a rule on its one branch only."""
        return () if tak is None and isinstance(self.verklaring, Regel) else self.blokkades

    def nodig(self) -> Iterator[Knoop]:
        """The knots that this one needs, in the order in which a decision looks at them."""
        if self.als is not None:
            yield self.als
        yield from self.blokkades
        yield from self.invoer


@dataclass(frozen=True, eq=False)
class Plan:
    """All names of a book in one period, in an order in which each comes after what it needs."""

    knopen: tuple[Knoop, ...] = field(repr=False)
    blokkades: tuple[Knoop, ...]
    hash_regels: str
    hash_parameters: str
    op_naam: Mapping[str, Knoop] = field(repr=False)

    @cached_property
    def hash(self) -> str:
        """Fingerprint of the engine, all rules and all parameters."""
        return afdruk([motor(), self.hash_regels, self.hash_parameters])

    def knoop(self, naam: str) -> Knoop:
        """The knot with this name; raises `WetFout` with the nearest names when there is none."""
        gevonden = self.op_naam.get(naam)
        if gevonden is None:
            raise WetFout(
                "NAAM-ONBEKEND", f'"{naam}" komt in het regelboek niet voor.{lijkt_op(naam, self.op_naam)}'
            )
        return gevonden


class Namen:
    """All declarations of a book by name, checked, in layers: local policy first, then the law."""

    def __init__(self, lagen: Sequence[Sequence[Verklaring]]) -> None:
        lagen = (*lagen, (PEILDATUM,))
        self.lagen: tuple[dict[str, tuple[Verklaring, ...]], ...] = tuple(_op_naam(laag) for laag in lagen)
        self.namen = tuple(dict.fromkeys(naam for laag in reversed(self.lagen) for naam in laag))
        self._vul_soorten_in()
        for naam in self.namen:
            for verklaring in self.alle(naam):
                self._controleer(verklaring)

    def alle(self, naam: str) -> tuple[Verklaring, ...]:
        """All versions of a name, local ones first."""
        return tuple(verklaring for laag in self.lagen for verklaring in laag.get(naam, ()))

    def op(self, naam: str, dagnummer: int) -> Verklaring | None:
        """The version of a name that holds on a day; None when no version of the rule is in force."""
        for verklaring in self.alle(naam):
            if not isinstance(verklaring, Bepaling) or verklaring.geldt_op(dagnummer):
                return verklaring
        return None

    def grenzen(self) -> list[int]:
        """The days on which something in the book changes, in order."""
        dagen: set[int] = set()
        for naam in self.namen:
            for verklaring in self.alle(naam):
                if isinstance(verklaring, Bepaling):
                    dagen.update((verklaring.vanaf, verklaring.tot))
                elif isinstance(verklaring, Parameter):
                    dagen.update(
                        grens for waarde in verklaring.waarden for grens in (waarde.vanaf, waarde.tot)
                    )
        return sorted(dagen - {GEEN_DAG})

    def plan(self, dagnummer: int) -> Plan:
        """Resolve every name on a day; raises `WetFout` for a circle of rules."""
        knopen = [self._knoop(naam, index, dagnummer) for index, naam in enumerate(self.namen)]
        op_naam = {knoop.naam: knoop for knoop in knopen}
        blokkades = [
            knoop for knoop in knopen if isinstance(knoop.verklaring, Leemte) and knoop.verklaring.als
        ]
        for knoop in knopen:
            verklaring = knoop.verklaring
            if knoop.gat:
                continue
            if isinstance(verklaring, Bepaling | Opgaande | Leemte) and verklaring.als is not None:
                knoop.als = op_naam[verklaring.als]
            if isinstance(verklaring, Bepaling):
                knoop.blokkades = tuple(b for b in blokkades if verklaring.naam in _voor(b))
            if isinstance(verklaring, Regel):
                knoop.invoer = tuple(op_naam[naam] for naam in verklaring.parameters)
                knoop.takken = {int(True): knoop.invoer}
            elif isinstance(verklaring, Keuze):
                knoop.takken = {waarde: (op_naam[naam],) for waarde, naam in verklaring.waarden.items()}
                knoop.invoer = tuple(dict.fromkeys(tak for (tak,) in knoop.takken.values()))
            elif isinstance(verklaring, Opgaande) and verklaring.van is not None:
                knoop.invoer = (op_naam[verklaring.van],)
        volgorde = _op_volgorde(knopen)
        for rangorde, knoop in enumerate(volgorde):
            knoop.rangorde = rangorde
            knoop.rust_op = 1 << knoop.index
            for nodig in knoop.nodig():
                knoop.rust_op |= nodig.rust_op
        regels = [afdruk_verklaring(k.verklaring) for k in knopen if not isinstance(k.verklaring, Parameter)]
        parameters = [_afdruk_parameter(k) for k in knopen if isinstance(k.verklaring, Parameter)]
        return Plan(
            knopen=tuple(volgorde),
            blokkades=tuple(knoop for knoop in blokkades if not _voor(knoop)),
            hash_regels=afdruk(sorted(regels))[:LENGTE_KORT],
            hash_parameters=afdruk(sorted(parameters))[:LENGTE_KORT],
            op_naam=op_naam,
        )

    def _knoop(self, naam: str, index: int, dagnummer: int) -> Knoop:
        verklaring = self.op(naam, dagnummer)
        if verklaring is None:
            laatste = self.alle(naam)[0]
            return Knoop(naam, index, laatste, laatste.per == "persoon", gat=True)
        knoop = Knoop(naam, index, verklaring, verklaring.per == "persoon")
        if isinstance(verklaring, Parameter):
            knoop.waarde = verklaring.op(dagnummer)
            knoop.gat = knoop.waarde is None or not knoop.waarde.zeker
        elif isinstance(verklaring, Leemte):
            knoop.gat = verklaring.als is None
        return knoop

    def _vul_soorten_in(self) -> None:
        """A sum has the kind of what is added up, a choice that of what it chooses; only here is it known."""
        for laag in self.lagen:
            for naam, versies in laag.items():
                laag[naam] = tuple(self._met_soort(versie, ()) for versie in versies)

    def _met_soort(self, verklaring: Verklaring, pad: tuple[str, ...]) -> Verklaring:
        """The declaration with the kind that it takes over; `pad` are the names that wait for it."""
        if isinstance(verklaring, Keuze):
            namen = verklaring.afhankelijk_van[1:]
        elif isinstance(verklaring, Opgaande) and verklaring.van is not None:
            namen = (verklaring.van,)
        else:
            return verklaring
        pad = (*pad, verklaring.naam)
        soorten: dict[Soort, str] = {}
        for naam in namen:
            if naam in pad:
                raise _kring(pad, naam)
            soorten.setdefault(self._met_soort(self._bekend(naam, verklaring), pad).soort, naam)
        if len(soorten) > 1:
            verschillen = ", ".join(f'"{naam}" is {soort.naam}' for soort, naam in soorten.items())
            raise WetFout(
                "KEUZE-SOORT", f"{verklaring.plek}: een keuze is tussen waarden van een soort: {verschillen}."
            )
        return replace(verklaring, soort=next(iter(soorten)))

    def _bekend(self, naam: str, door: Verklaring) -> Verklaring:
        versies = self.alle(naam)
        if not versies:
            raise WetFout(
                "NAAM-ONBEKEND",
                f'{door.plek}: "{naam}" is geen regel, keuze, feit, som of parameter.'
                f"{lijkt_op(naam, self.namen)}",
            )
        return versies[0]

    def _controleer(self, verklaring: Verklaring) -> None:
        eerste = self.alle(verklaring.naam)[0]
        if (verklaring.soort, verklaring.per) != (eerste.soort, eerste.per):
            raise WetFout(
                "NAAM-SOORT",
                f'"{verklaring.naam}" is {eerste.soort.naam} per {eerste.per} in {eerste.plek}, '
                f"maar {verklaring.soort.naam} per {verklaring.per} in {verklaring.plek}.",
            )
        for naam in verklaring.afhankelijk_van:
            self._controleer_niveau(verklaring, self._bekend(naam, verklaring))
        if isinstance(verklaring, Keuze):
            self._controleer_keuze(verklaring)
        elif isinstance(verklaring, Bepaling | Opgaande | Leemte) and verklaring.als is not None:
            voorwaarde = self._bekend(verklaring.als, verklaring)
            if not voorwaarde.soort.is_janee:
                raise WetFout(
                    "REGEL-SOORT", f'{verklaring.plek}: de voorwaarde "{voorwaarde.naam}" is geen ja of nee.'
                )
        if isinstance(verklaring, Regel):
            for naam, soort in zip(verklaring.parameters, verklaring.parametersoorten, strict=True):
                gevonden = self._bekend(naam, verklaring)
                if not soort.aanvaardt(gevonden.soort):
                    raise WetFout(
                        "REGEL-SOORT",
                        f'{verklaring.plek}: "{naam}" is hier {soort.naam}, maar {gevonden.soort.naam} '
                        f"in {gevonden.plek}.",
                    )
        if isinstance(verklaring, Leemte):
            self._controleer_leemte(verklaring)

    def _controleer_keuze(self, keuze: Keuze) -> None:
        """A choice names values that exist and, unless it says what else, all of them."""
        uit = self._bekend(keuze.als, keuze)
        mogelijk = uit.soort.mogelijke_waarden
        if not mogelijk:
            raise WetFout(
                "KEUZE-UIT",
                f'{keuze.plek}: "{uit.naam}" is {uit.soort.naam}; kiezen kan op ja of nee of een IntEnum.',
            )
        for waarde in keuze.waarden:
            if waarde not in mogelijk:
                raise WetFout(
                    "KEUZE-WAARDE", f'{keuze.plek}: {waarde} kan nooit de waarde van "{uit.naam}" zijn.'
                )
        if not keuze.volledig:
            controleer_anders(keuze)
        elif len(keuze.waarden) < len(mogelijk):
            rest = ", ".join(uit.soort.toon(waarde) for waarde in mogelijk if waarde not in keuze.waarden)
            raise WetFout(
                "KEUZE-ONVOLLEDIG",
                f'{keuze.plek}: voor "{uit.naam}" ontbreekt {rest}. Voeg toe, of geef anders=.',
            )

    def _controleer_leemte(self, leemte: Leemte) -> None:
        """A gap can stop rules and choices only, and one of a person only those of a person."""
        gestopt = [self._bekend(naam, leemte) for naam in leemte.voor]
        for verklaring in gestopt:
            if not isinstance(verklaring, Bepaling):
                raise WetFout(
                    "LEEMTE-VOOR", f'{leemte.plek}: voor="{verklaring.naam}" is geen regel of keuze.'
                )
        if leemte.per == "persoon" and any(v.per == "gezin" for v in gestopt) | (
            leemte.als is not None and not gestopt
        ):
            raise WetFout(
                "REGEL-NIVEAU",
                f"{leemte.plek}: wat per persoon niet kan, kan alleen een regel per persoon stoppen.",
            )

    def _controleer_niveau(self, verklaring: Verklaring, nodig: Verklaring) -> None:
        if isinstance(verklaring, Opgaande):
            if nodig.per != "persoon":
                raise WetFout(
                    "REGEL-NIVEAU",
                    f'{verklaring.plek}: "{nodig.naam}" is van het gezin; optellen kan over personen.',
                )
        elif verklaring.per == "gezin" and nodig.per == "persoon":
            raise WetFout(
                "REGEL-NIVEAU",
                f'{verklaring.plek}: "{nodig.naam}" is van een persoon. '
                "Maak er een som, aantal of een_van van om het voor het gezin te gebruiken.",
            )


def lijkt_op(naam: str, namen: Iterable[str]) -> str:
    """A hint with the nearest names, empty when nothing is near."""
    dichtbij = difflib.get_close_matches(naam, namen, n=3)
    return f" Bedoelt u {' of '.join(dichtbij)}?" if dichtbij else ""


def _voor(knoop: Knoop) -> tuple[str, ...]:
    return knoop.verklaring.voor if isinstance(knoop.verklaring, Leemte) else ()


def _verklaringen(onderdeel: Onderdeel) -> tuple[Verklaring, ...]:
    if isinstance(onderdeel, ModuleType):
        return verklaringen_in(vars(onderdeel))
    if isinstance(onderdeel, Verklaring):
        return (onderdeel,)
    gevonden = getattr(onderdeel, "__regel__", None)
    if isinstance(gevonden, Verklaring):
        return (gevonden,)
    raise WetFout("WET-ONDERDEEL", f"{onderdeel!r} is geen module met regels, geen regel en geen feit.")


def _op_naam(verklaringen: Iterable[Verklaring]) -> dict[str, tuple[Verklaring, ...]]:
    """Declarations by name; raises `WetFout` when two of one name can hold on the same day."""
    op_naam: dict[str, tuple[Verklaring, ...]] = {}
    for verklaring in verklaringen:
        eerder = op_naam.get(verklaring.naam, ())
        for andere in eerder:
            if not (isinstance(andere, Bepaling) and isinstance(verklaring, Bepaling)):
                raise WetFout(
                    "NAAM-DUBBEL",
                    f'"{verklaring.naam}" bestaat twee keer: in {andere.plek} en in {verklaring.plek}.',
                )
            begin, einde = max(andere.vanaf, verklaring.vanaf), min(andere.tot, verklaring.tot)
            if begin < einde:
                raise WetFout(
                    "REGEL-DUBBEL",
                    f'Van "{verklaring.naam}" gelden op {als_datum(begin)} twee versies: '
                    f"{andere.plek} en {verklaring.plek}. Geef de oudste een tot= (die dag telt niet mee).",
                )
        op_naam[verklaring.naam] = (*eerder, verklaring)
    return op_naam


def _op_volgorde(knopen: Sequence[Knoop]) -> list[Knoop]:
    """Each knot after what it needs; raises `WetFout` that spells out a circle."""
    volgorde: list[Knoop] = []
    klaar: set[int] = set()
    bezig: dict[int, Knoop] = {}

    def bezoek(knoop: Knoop) -> None:
        if knoop.index in klaar:
            return
        if knoop.index in bezig:
            raise _kring([k.naam for k in bezig.values()], knoop.naam)
        bezig[knoop.index] = knoop
        for nodig in knoop.nodig():
            bezoek(nodig)
        del bezig[knoop.index]
        klaar.add(knoop.index)
        volgorde.append(knoop)

    for knoop in knopen:
        bezoek(knoop)
    return volgorde


def _kring(pad: Sequence[str], naam: str) -> WetFout:
    """The error that spells out a circle: the last of `pad` needs `naam`, which stands in it."""
    kring = [*pad[pad.index(naam) :], naam]
    return WetFout("REGEL-KRING", f"Deze regels hebben elkaar nodig, in een kring: {' → '.join(kring)}.")


def _afdruk_parameter(knoop: Knoop) -> str:
    waarde = knoop.waarde
    if waarde is None or knoop.gat:
        return f"{knoop.naam} ontbreekt"
    return f"{knoop.naam}={waarde.bedrag} vanaf {waarde.vanaf} ({waarde.bron})"
