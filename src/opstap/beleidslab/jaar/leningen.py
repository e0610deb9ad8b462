"""Loans for things in the house in the played year: granted, paid, and paid back from the benefit.

What somebody needs and what is paid back in a month is invented: no source says either.
"""

from __future__ import annotations

from datetime import date, timedelta

from opstap.beleidslab.jaar.gereedschap import Agenda, consulent, op
from opstap.beleidslab.jaar.regelingen import CONTROLEUR, MINIMA
from opstap.beleidslab.stad import Stad
from opstap.inkomen import vorderingen
from opstap.inkomen.models import Vordering
from opstap.inkomen.vorderingen import Wijze
from opstap.kern.models import Besluit, Dossier
from opstap.minima import aanvragen, beslissen
from opstap.minima.beslissen import Afwijking
from opstap.regels.geld import Netto

INRICHTING = "woninginrichting"
_EEN_OP = 60
"""One in so many of the households with assistance needs things for the house."""
_EERSTE = 11
_BEDRAGEN = (640_00, 1_150_00, 395_00)
_PER_MAAND = Netto(35_00)
_BEDENKTIJD = timedelta(days=14)


class Leningen:
    """Who borrows for the house, and how that is paid back until the year is over."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        lopend = [stad.dossiers[nummer] for nummer in range(len(stad.bevolking.bestand))]
        self.wachtrij: list[Dossier] = lopend[_EERSTE::_EEN_OP]
        self.per_keer = -(-len(self.wachtrij) // 10)
        self.agenda = Agenda()

    def dag(self, dag: date) -> None:
        if dag.weekday() == 1 and dag.day <= 7:
            for dossier in self.wachtrij[: self.per_keer]:
                self._leen(dossier, dag)
            del self.wachtrij[: self.per_keer]
        self.agenda.doe(dag)

    def _leen(self, dossier: Dossier, dag: date) -> None:
        """An officer says how much is needed, because the norm prices are not known; a colleague signs."""
        aanvraag = aanvragen.vraag_aan(
            dossier, INRICHTING, ontvangen=dag, nu=op(dag, 10), kanaal="via Mijn Opstap"
        )
        bedrag = _BEDRAGEN[dossier.pk % len(_BEDRAGEN)]
        besluit = beslissen.beslis(
            aanvraag,
            door=consulent(dossier.pk),
            nu=op(dag, 15),
            afwijking=Afwijking(
                Besluit.Soort.TOEKENNING,
                "Na de verhuizing ontbreken een bed en een fornuis. Het bedrag is verzonnen.",
                bedrag,
            ),
            medeondertekenaar=CONTROLEUR,
        )
        vordering = Vordering.objects.get(besluit=besluit)
        self.agenda.zet(dag + _BEDENKTIJD, lambda toen: self._regel(vordering, toen))

    def _regel(self, vordering: Vordering, dag: date) -> None:
        """From the next month on something is kept from the benefit."""
        vorderingen.regel_aflossing(
            vordering,
            wijze=Wijze.VERREKENING,
            vanaf=(dag.replace(day=1) + timedelta(days=32)).replace(day=1),
            per_maand=_PER_MAAND,
            reden="Zo besproken met de inwoner. Het bedrag is verzonnen.",
            door=MINIMA,
            nu=op(dag, 11),
        )
