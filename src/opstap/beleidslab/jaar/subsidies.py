"""A subsidy to a partner in the played year: granted, paid each quarter, and counted by the partner.

The partner, its account, the amount and what is agreed for it are invented, and of the size of this city.
"""

from __future__ import annotations

from datetime import date

from opstap.beleidslab.draaiboek.dagen import RUNDAG
from opstap.beleidslab.jaar.gereedschap import op
from opstap.beleidslab.jaar.regelingen import CONTROLEUR, MINIMA
from opstap.beleidslab.namen import iban
from opstap.beleidslab.partners import neem_op
from opstap.beleidslab.stad import Stad
from opstap.minima.models import Subsidie
from opstap.minima.subsidies import betalen, vaststellen, verlenen

KVK, NAAM = "90000041", "Voedselbank Verzinsel (verzonnen)"
_REKENING = 900_000_041
_KWARTALEN = (1, 4, 7, 10)
_OPGAVEDAG = 8
_PER_HUISHOUDEN = 4_00
"""Cents of a quarter for each household with assistance in this city: invented."""


class Subsidies:
    """One partner, with four instalments and an account of each quarter that is over."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        self.huishoudens = len(stad.bevolking.bestand)

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self.subsidie = self._verleen(dag)
        if dag.day == RUNDAG:
            betalen.betaal_termijnen(self.stad.gemeente, door=MINIMA, nu=op(dag, 11))
        if dag.day == _OPGAVEDAG and dag.month in _KWARTALEN[1:]:
            self._neem_opgave_op(dag)

    def _verleen(self, dag: date) -> Subsidie:
        partner = neem_op(
            self.stad.gemeente,
            KVK,
            NAAM,
            iban=iban(_REKENING),
            door=MINIMA,
            gecontroleerd_door=CONTROLEUR,
            nu=op(dag, 9),
        )
        termijn = self.huishoudens * _PER_HUISHOUDEN
        return verlenen.verleen(
            partner,
            onderwerp="Voedselpakketten en doorverwijzen naar regelingen",
            van=date(dag.year, 1, 1),
            tot=date(dag.year + 1, 1, 1),
            bedrag_cent=len(_KWARTALEN) * termijn,
            grondslag="verzonnen voor deze stad: een gemeente neemt hierover zelf een besluit",
            afspraken={"huishoudens met een pakket": self.huishoudens},
            termijnen=[(date(dag.year, maand, 1), termijn) for maand in _KWARTALEN],
            door=MINIMA,
            gecontroleerd_door=CONTROLEUR,
            nu=op(dag, 10),
        )

    def _neem_opgave_op(self, dag: date) -> None:
        """A quarter of what was agreed was done, for the money of a quarter."""
        (afspraak,) = self.subsidie.afspraken.all()
        vaststellen.neem_opgave_op(
            afspraak,
            van=date(dag.year, dag.month - 3, 1),
            tot=date(dag.year, dag.month, 1),
            aantal=self.huishoudens // len(_KWARTALEN),
            besteed_cent=self.huishoudens * _PER_HUISHOUDEN,
            ontvangen=dag,
            door=MINIMA,
            nu=op(dag, 10),
        )
