"""The customisation budget in the played year: two teams spend within their ceiling, and account afterwards.

The teams are those that the municipality names; their ceilings, what they spend on and the supplier are
invented. One spending is not accounted for in time.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from opstap.beleidslab.betaaldag import CONTROLLER
from opstap.beleidslab.jaar.gereedschap import CONSULENTEN, Agenda, op
from opstap.beleidslab.namen import iban
from opstap.beleidslab.stad import Stad
from opstap.kern.bestanden import Bestand
from opstap.kern.models import Dossier
from opstap.kern.toegang import Gebruiker, Rol, teams
from opstap.minima.maatwerk import besteden, plafonds, verantwoorden
from opstap.minima.maatwerk.besteden import Nieuw, Wijze
from opstap.minima.models import Maatwerkbesteding

TEAMS = ("Sociaal Casemanagement", "Tijdelijk Extra Ondersteuning")
NAKIJKER = CONSULENTEN[2]
_BEHEER = "Beheer maatwerk Bedacht"
_EERSTE, _EEN_OP = 9, 16
"""One in so many of the households with assistance gets something from a team."""
_VERANTWOORDEN_DAGEN = 30
_NA = timedelta(days=21)
"""When a team accounts for what it spent."""
_LAATSTE_OP_TIJD = 10
"""Of what was spent up to and including this month, the last is not accounted for."""
_DINSDAG = 1
_LEVERANCIER, _REKENING = "Witgoed Verzinsel", 900_000_051


class _Nodig(NamedTuple):
    """What a household needs, in cents: invented."""

    waarvoor: str
    cent: int
    reden: str
    opbrengst: str
    leverancier: bool


_NODIG = (
    _Nodig("bed voor een kind", 185_00, "Het kind slaapt op de grond.", "Het kind heeft een bed.", False),
    _Nodig("reparatie van de wasmachine", 140_00, "De was kan niet wachten.", "De machine doet het.", True),
    _Nodig("fiets om naar het werk te gaan", 110_00, "Er rijdt nog geen bus.", "De baan is gebleven.", False),
)
_PLAFOND_PER_BESTEDING = 180_00
"""Cents of the ceiling for each spending that is to come: invented."""


class Maatwerk:
    """What the teams spend, month by month."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        lopend = [stad.dossiers[nummer] for nummer in range(len(stad.bevolking.bestand))]
        self.huishoudens: list[Dossier] = lopend[_EERSTE::_EEN_OP]
        self.agenda = Agenda()
        self.keer = 0

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self._richt_in(dag)
        if dag.weekday() == _DINSDAG and 8 <= dag.day < 15:
            for dossier in self.huishoudens[self.keer : self._tot_en_met(dag.month)]:
                self._besteed(dossier, dag)
        self.agenda.doe(dag)

    def _tot_en_met(self, maand: int) -> int:
        """How many households got something when this month is over."""
        return len(self.huishoudens) * maand // 12

    def _richt_in(self, dag: date) -> None:
        for team, naam in zip(TEAMS, CONSULENTEN[: len(TEAMS)], strict=True):
            for lid in (naam, NAKIJKER):
                teams.zet_in_team(self.stad.gemeente, lid, team, door=_BEHEER, nu=op(dag, 8))
            plafonds.stel_vast(
                Gebruiker(CONTROLLER, Rol.CONTROLLER, self.stad.gemeente),
                team=team,
                jaar=dag.year,
                bedrag_cent=_PLAFOND_PER_BESTEDING * (1 + len(self.huishoudens) // len(TEAMS)),
                verantwoorden_dagen=_VERANTWOORDEN_DAGEN,
                grondslag="verzonnen voor deze stad: een gemeente neemt hierover zelf een besluit",
                nu=op(dag, 9),
            )

    def _besteed(self, dossier: Dossier, dag: date) -> None:
        team, door = self.keer % len(TEAMS), CONSULENTEN[self.keer % len(TEAMS)]
        nodig = _NODIG[self.keer % len(_NODIG)]
        self.keer += 1
        nieuw = Nieuw(
            TEAMS[team],
            nodig.cent,
            Wijze.LEVERANCIER if nodig.leverancier else Wijze.INWONER,
            nodig.waarvoor,
            f"{nodig.reden} (verzonnen)",
            "Een regeling hiervoor is er niet, of komt te laat. (verzonnen)",
        )
        if nodig.leverancier:
            nieuw = nieuw._replace(
                iban=iban(_REKENING),
                tenaamstelling="Witgoed Verzinsel",
                kenmerk=f"WV-{dag:%Y}-{self.keer:03}",
            )
        gebruiker = Gebruiker(door, Rol.MEDEWERKER, self.stad.gemeente)
        besteding = besteden.besteed(gebruiker, dossier, nieuw, nu=op(dag, 10))
        if nodig.leverancier:
            self.agenda.zet(
                dag + timedelta(days=2),
                lambda toen: besteden.keur_goed(besteding, door=NAKIJKER, nu=op(toen, 10)),
            )
        if self.keer != self._tot_en_met(_LAATSTE_OP_TIJD):
            self.agenda.zet(dag + _NA, lambda toen: self._verantwoord(besteding, nodig, toen))

    def _verantwoord(self, besteding: Maatwerkbesteding, nodig: _Nodig, dag: date) -> None:
        """With the invoice; a resident who lost the receipt is believed."""
        factuur = f"Deze factuur is verzonnen. {besteding.kenmerk}: {nodig.waarvoor}.\n".encode()
        verantwoorden.verantwoord(
            besteding,
            opbrengst=f"{nodig.opbrengst} (verzonnen)",
            bewijs=Bestand("factuur.txt", "text/plain", factuur) if nodig.leverancier else None,
            zonder_stuk="" if nodig.leverancier else "De bon is kwijt; wij hebben het gezien. (verzonnen)",
            door=besteding.door,
            nu=op(dag, 11),
        )
