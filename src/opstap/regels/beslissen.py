"""Deciding one case: from what is asked down to the facts, looking only where the law looks.

A rule whose guard is false looks at nothing else, and a choice only at what it chooses: what lies behind
the rest is not asked and, when missing, not missed. Everything else that a rule needs must be known; what is
not known is named, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from opstap.regels.datum import toon_datum
from opstap.regels.fouten import GevalFout
from opstap.regels.graaf import PEILDATUM, Knoop, Plan, lijkt_op
from opstap.regels.regel import Bepaling, Feit, Leemte, Opgaande, Regel
from opstap.regels.spoor import Gat, Stap, Uitkomst, weigering
from opstap.regels.zin import BEREKEND, FEIT, ONBEKEND, OPGEGEVEN, OPGETELD, PARAMETER, VOORWAARDE_NEE

Bekend = Mapping[str, int | bool]


@dataclass(frozen=True)
class Geval:
    """One household as it is known: facts of the household and of each person; an absent key is unknown.

    A value may also be given for a rule or parameter; it is then not computed. `bronnen` says where a
    value comes from, by name or, for one person, as "personen.0.netto_loon".
    """

    gezin: Bekend = field(default_factory=dict)
    personen: tuple[Bekend, ...] = ()
    bronnen: Mapping[str, str] = field(default_factory=dict)

    def als_json(self) -> dict[str, Any]:
        """The case as plain data, to keep with a decision."""
        return {
            "gezin": dict(self.gezin),
            "personen": [dict(persoon) for persoon in self.personen],
            "bronnen": dict(self.bronnen),
        }

    @classmethod
    def uit_json(cls, gegevens: Mapping[str, Any]) -> Geval:
        """The case that `als_json` wrote."""
        return cls(
            dict(gegevens["gezin"]),
            tuple(dict(persoon) for persoon in gegevens["personen"]),
            dict(gegevens.get("bronnen", {})),
        )

    def met(self, naam: str, waarde: int | bool, persoon: int | None = None) -> Geval:
        """The same case with one value more."""
        if persoon is None:
            return Geval({**self.gezin, naam: waarde}, self.personen, self.bronnen)
        personen = tuple(
            {**rij, naam: waarde} if index == persoon else rij for index, rij in enumerate(self.personen)
        )
        return Geval(self.gezin, personen, self.bronnen)

    def zonder(self, naam: str, persoon: int | None = None) -> Geval:
        """The same case with one value less."""

        def kaal(rij: Bekend) -> dict[str, int | bool]:
            return {sleutel: waarde for sleutel, waarde in rij.items() if sleutel != naam}

        if persoon is None:
            return Geval(kaal(self.gezin), self.personen, self.bronnen)
        personen = tuple(kaal(rij) if index == persoon else rij for index, rij in enumerate(self.personen))
        return Geval(self.gezin, personen, self.bronnen)


def controleer(plan: Plan, geval: Geval) -> None:
    """Refuse a case with a name that does not exist or a value that cannot be; raises `GevalFout`."""
    for naam, waarde in geval.gezin.items():
        _controleer_waarde(plan, naam, waarde, None)
    for persoon, rij in enumerate(geval.personen):
        for naam, waarde in rij.items():
            _controleer_waarde(plan, naam, waarde, persoon)


class Beslissing:
    """One walk through the rules for one case. `aannames` stand in for facts that make no difference."""

    __slots__ = ("aannames", "geval", "peildatum", "stappen")

    def __init__(
        self, geval: Geval, peildatum: int, aannames: Mapping[tuple[str, int | None], int] | None = None
    ) -> None:
        self.geval = geval
        self.peildatum = peildatum
        self.aannames = aannames or {}
        self.stappen: dict[tuple[int, int | None], Stap] = {}

    def stap(self, knoop: Knoop, persoon: int | None) -> Stap:
        """The step of a knot; made once, then shared by all that use it."""
        wie = persoon if knoop.per_persoon else None
        sleutel = (knoop.index, wie)
        stap = self.stappen.get(sleutel)
        if stap is None:
            stap = self.stappen[sleutel] = self._maak(knoop, wie)
        return stap

    def stappen_van(self, knoop: Knoop) -> tuple[Stap, ...]:
        """The step of a knot of the household, or those of all persons."""
        if not knoop.per_persoon:
            return (self.stap(knoop, None),)
        return tuple(self.stap(knoop, persoon) for persoon in range(len(self.geval.personen)))

    def _maak(self, knoop: Knoop, persoon: int | None) -> Stap:
        verklaring = knoop.verklaring
        rij = self.geval.gezin if persoon is None else self.geval.personen[persoon]
        waarde = rij.get(knoop.naam)
        if waarde is not None:
            wijze = FEIT if isinstance(verklaring, Feit) else OPGEGEVEN
            herkomst = self._herkomst(knoop.naam, persoon)
            return Stap(knoop, persoon, verklaring.soort.als_waarde(waarde), wijze, herkomst=herkomst)
        if knoop.gat:
            return _weigert(knoop, persoon)
        if isinstance(verklaring, Bepaling):
            return self._bepaling(knoop, verklaring, persoon)
        if isinstance(verklaring, Opgaande):
            return self._opgaande(knoop, verklaring)
        if isinstance(verklaring, Leemte) and knoop.als is not None:
            return self._leemte(knoop, verklaring, self.stap(knoop.als, persoon), persoon)
        if knoop.waarde is not None:
            return Stap(knoop, None, verklaring.soort.als_waarde(knoop.waarde.bedrag), PARAMETER)
        if knoop.naam == PEILDATUM.naam:
            return Stap(knoop, None, self.peildatum, FEIT, herkomst="dag waarvoor wordt beslist")
        aanname = self.aannames.get((knoop.naam, persoon))
        if aanname is not None:
            return Stap(knoop, persoon, verklaring.soort.als_waarde(aanname), FEIT)
        return Stap(knoop, persoon, None, ONBEKEND, (), (Gat(knoop, persoon),))

    def _bepaling(self, knoop: Knoop, bepaling: Bepaling, persoon: int | None) -> Stap:
        kinderen: list[Stap] = []
        tak: tuple[Knoop, ...] | None = knoop.invoer
        onbekend = False
        if knoop.als is not None:
            eerst = self.stap(knoop.als, persoon)
            kinderen.append(eerst)
            onbekend = eerst.uitkomst is None
            tak = None if eerst.uitkomst is None else knoop.takken.get(int(eerst.uitkomst))
        for blokkade in knoop.gestopt_door(tak):
            stap = self.stap(blokkade, persoon)
            kinderen.append(stap)
            onbekend |= stap.uitkomst is None
        argumenten: list[int | bool] = []
        for nodig in tak or ():
            stap = self.stap(nodig, persoon)
            kinderen.append(stap)
            if stap.uitkomst is None:
                onbekend = True
            else:
                argumenten.append(stap.uitkomst)
        if onbekend:
            return _zonder_uitkomst(knoop, persoon, kinderen)
        if tak is None:
            anders = bepaling.soort.als_waarde(bepaling.anders)
            return Stap(knoop, persoon, anders, VOORWAARDE_NEE, tuple(kinderen))
        try:
            uitkomst = bepaling.functie(*argumenten) if isinstance(bepaling, Regel) else argumenten[0]
        except ZeroDivisionError:
            return _weigert(knoop, persoon, kinderen)
        return Stap(knoop, persoon, bepaling.soort.als_waarde(uitkomst), BEREKEND, tuple(kinderen))

    def _opgaande(self, knoop: Knoop, opgaande: Opgaande) -> Stap:
        kinderen: list[Stap] = []
        gaten: list[Stap] = []
        totaal = 0
        for persoon in range(len(self.geval.personen)):
            deel: int | bool | None = 1
            for nodig in knoop.nodig():
                stap = self.stap(nodig, persoon)
                kinderen.append(stap)
                deel = stap.uitkomst
                if deel is None:
                    gaten.append(stap)
                if not deel:
                    break
            totaal += deel or 0
            if deel and opgaande.bewerking == "een_van":
                return Stap(knoop, None, True, OPGETELD, tuple(kinderen))
        if gaten:
            open_ = [stap for stap in gaten if not stap.vast]
            if opgaande.bewerking == "een_van" and open_:  # one of these may still prove to be true
                gaten = open_
            return replace(_zonder_uitkomst(knoop, None, gaten), kinderen=tuple(kinderen))
        return Stap(knoop, None, opgaande.soort.als_waarde(totaal), OPGETELD, tuple(kinderen))

    def _leemte(self, knoop: Knoop, leemte: Leemte, voorwaarde: Stap, persoon: int | None) -> Stap:
        if voorwaarde.uitkomst is None:
            return _zonder_uitkomst(knoop, persoon, [voorwaarde])
        if voorwaarde.uitkomst:
            return _weigert(knoop, persoon, [voorwaarde])
        return Stap(knoop, persoon, leemte.soort.als_waarde(0), VOORWAARDE_NEE, (voorwaarde,))

    def _herkomst(self, naam: str, persoon: int | None) -> str:
        bronnen = self.geval.bronnen
        if not bronnen:
            return ""
        return bronnen.get(naam if persoon is None else f"personen.{persoon}.{naam}") or bronnen.get(naam, "")


def uitkomst_van(plan: Plan, gevraagd: Sequence[str], beslissing: Beslissing) -> Uitkomst:
    """The steps and refusals of what was asked, as this walk finds them."""
    blokkades = [beslissing.stap(blokkade, None) for blokkade in plan.blokkades]
    gestopt = [blokkade for blokkade in blokkades if blokkade.uitkomst is None]
    stappen = {naam: beslissing.stappen_van(plan.knoop(naam)) for naam in gevraagd}
    if gestopt:
        stappen = {
            naam: tuple(_zonder_uitkomst(stap.knoop, stap.persoon_index, [*gestopt, stap]) for stap in eigen)
            for naam, eigen in stappen.items()
        }
    gaten = {naam: weigering(eigen, beslissing.peildatum) for naam, eigen in stappen.items()}
    return Uitkomst(stappen, {naam: gat for naam, gat in gaten.items() if gat is not None})


def _weigert(knoop: Knoop, persoon: int | None, kinderen: Sequence[Stap] = ()) -> Stap:
    """A step that has no outcome for a reason of its own, which no fact can lift."""
    return Stap(knoop, persoon, None, ONBEKEND, tuple(kinderen), (Gat(knoop),), True)


def _zonder_uitkomst(knoop: Knoop, persoon: int | None, kinderen: Sequence[Stap]) -> Stap:
    gaten = tuple(dict.fromkeys(gat for kind in kinderen for gat in kind.gaten))
    vast = any(kind.vast for kind in kinderen)
    return Stap(knoop, persoon, None, ONBEKEND, tuple(kinderen), gaten, vast)


def _controleer_waarde(plan: Plan, naam: str, waarde: int | bool, persoon: int | None) -> None:
    knoop = plan.op_naam.get(naam)
    waar = "het gezin" if persoon is None else f"persoon {persoon + 1}"
    if knoop is None:
        raise GevalFout(
            "GEVAL-NAAM",
            f'Bij {waar} staat "{naam}", maar dat kent het regelboek niet.{lijkt_op(naam, plan.op_naam)}',
        )
    if knoop.per_persoon != (persoon is not None):
        hoort = "een persoon" if knoop.per_persoon else "het gezin"
        raise GevalFout("GEVAL-NIVEAU", f'"{naam}" staat bij {waar}, maar hoort bij {hoort}.')
    if not mag_gegeven_worden(knoop):
        raise GevalFout(
            "GEVAL-NIET-OP-TE-GEVEN", f'"{knoop.verklaring.titel}" is geen gegeven van een geval.'
        )
    if not isinstance(waarde, int):
        raise GevalFout(
            "GEVAL-WAARDE", f'"{knoop.verklaring.titel}" bij {waar} moet een geheel getal of ja/nee zijn.'
        )
    if not past(knoop, waarde):
        raise GevalFout("GEVAL-BEREIK", f'"{knoop.verklaring.titel}" bij {waar} {buiten_bereik(knoop)}')


def mag_gegeven_worden(knoop: Knoop) -> bool:
    """Facts, parameters and all that is derived may be given; not the day, nor a provision that stops."""
    return knoop.naam != PEILDATUM.naam and not (
        isinstance(knoop.verklaring, Leemte) and knoop.als is not None
    )


def past(knoop: Knoop, waarde: int) -> bool:
    """Whether a given value is believable: in the declared range of a fact, else possible for its kind."""
    verklaring = knoop.verklaring
    return verklaring.past(waarde) if isinstance(verklaring, Feit) else verklaring.soort.past(waarde)


def buiten_bereik(knoop: Knoop) -> str:
    """The end of a sentence that says what values are possible; it never repeats the value itself."""
    soort = knoop.verklaring.soort
    if soort.mogelijke_waarden:
        keuzes = " of ".join(f"{waarde} ({soort.toon(waarde)})" for waarde in soort.mogelijke_waarden)
        return f"moet {keuzes} zijn."
    laagst, hoogst = bereik(knoop)
    if soort.naam == "Datum":
        return f"moet liggen van {toon_datum(laagst)} tot en met {toon_datum(hoogst)}."
    return f"moet liggen van {soort.toon(laagst)} tot en met {soort.toon(hoogst)}."


def bereik(knoop: Knoop) -> tuple[int, int]:
    """The lowest and highest value that may be given for a knot."""
    verklaring = knoop.verklaring
    if isinstance(verklaring, Feit):
        return max(verklaring.laagst, verklaring.soort.laagst), min(
            verklaring.hoogst, verklaring.soort.hoogst
        )
    return verklaring.soort.laagst, verklaring.soort.hoogst
