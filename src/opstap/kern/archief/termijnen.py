"""Kinds of records, and how long each is kept after it is done: read from the rule book, never from here."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from opstap.regels.beslissen import Geval
from opstap.regels.boek import Regelboek
from opstap.regels.datum import dag
from opstap.regels.parameters import Parameter


class Soort(StrEnum):
    """A kind of record; its value is the dated parameter with its term, which ends on the unit."""

    VOORZIENING = "bewaartermijn_voorziening_jaren"
    SUBSIDIE = "bewaartermijn_subsidie_jaren"
    GEWEIGERD = "bewaartermijn_geweigerd_jaren"
    AFGEBROKEN = "bewaartermijn_afgebroken_dagen"
    TOEZICHT = "bewaartermijn_toezicht_jaren"
    HANDHAVING = "bewaartermijn_handhaving_jaren"
    BOETE = "bewaartermijn_boete_jaren"
    BEZWAAR = "bewaartermijn_bezwaar_jaren"
    KLACHT = "bewaartermijn_klacht_jaren"
    BETALING = "bewaartermijn_betaling_jaren"
    VORDERING = "bewaartermijn_vordering_jaren"
    AANMELDGEGEVENS = "bewaartermijn_aanmeldgegevens_maanden"
    STUK = "bewaartermijn_stuk_jaren"
    INZAGE = "bewaartermijn_inzage_jaren"
    FORMULIER = "bewaartermijn_formulier_dagen"

    @property
    def eenheid(self) -> str:
        return self.value.rpartition("_")[2]


_ENKEL = {"maanden": "maand", "dagen": "dag"}


@dataclass(frozen=True, slots=True)
class Termijn:
    """How long a kind is kept, with its article; `aantal` is None when that is unknown; `zin` says why."""

    soort: Soort
    titel: str
    artikel: str
    aantal: int | None
    zin: str = ""
    bron: str = ""

    @property
    def tekst(self) -> str:
        if self.aantal is None:
            return "ontbreekt"
        if self.soort.eenheid == "jaren":
            return f"{self.aantal} jaar"
        return f"{self.aantal} {_ENKEL[self.soort.eenheid] if self.aantal == 1 else self.soort.eenheid}"

    def einde(self, sinds: date) -> date | None:
        """The last day on which what was done on `sinds` is kept; None when the term is not known."""
        if self.aantal is None:
            return None
        if self.soort.eenheid == "dagen":
            return sinds + timedelta(days=self.aantal)
        maanden = self.aantal * (12 if self.soort.eenheid == "jaren" else 1) + sinds.month - 1
        jaar, maand = sinds.year + maanden // 12, maanden % 12 + 1
        return date(jaar, maand, min(sinds.day, monthrange(jaar, maand)[1]))


@dataclass(frozen=True)
class Termijnen:
    """The terms of one municipality, from its rule book: its own decision takes the place of the list."""

    boek: Regelboek

    def van(self, soort: Soort, sinds: date) -> Termijn:
        """The term of what was done on this day: the list that was in force then."""
        verklaring = self.boek.namen.alle(soort.value)[0]
        titel = verklaring.titel.rpartition(", in ")[0]
        uitkomst = self.boek.op(sinds).probeer(Geval(), [soort.value])
        gat = uitkomst.gaten.get(soort.value)
        if gat is not None:
            return Termijn(soort, titel, verklaring.artikel, None, gat.zin)
        waarde = verklaring.op(dag(sinds)) if isinstance(verklaring, Parameter) else None
        return Termijn(
            soort,
            titel,
            verklaring.artikel,
            int(uitkomst.waarde(soort.value)),
            bron=waarde.bron if waarde is not None else "",
        )

    def alle(self, op: date) -> tuple[Termijn, ...]:
        """The term of every kind, for what is done on this day."""
        return tuple(self.van(soort, op) for soort in Soort)
