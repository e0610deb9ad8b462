"""The package for children in the played year: applied for, handed to an executor, delivered, invoiced, paid.

The executor, its account and its prices are invented; whom it is for, the rules say. Now and then it asks
more than was agreed: that line is refused, and comes back right a month later.
"""

from __future__ import annotations

from datetime import date, timedelta

from opstap.beleidslab.draaiboek.dagen import RUNDAG
from opstap.beleidslab.jaar.gereedschap import consulent, op
from opstap.beleidslab.jaar.regelingen import CONTROLEUR, MINIMA, PAS, beslis_met_antwoorden
from opstap.beleidslab.namen import iban
from opstap.beleidslab.partners import neem_op
from opstap.beleidslab.stad import Stad
from opstap.kern import feiten
from opstap.kern.models import Dossier, Gezinslid, Rol
from opstap.kern.tijdvak import maand_van, vanaf
from opstap.kern.toegang import Gebruiker
from opstap.kern.toegang import Rol as Gebruikersrol
from opstap.minima import aanvragen
from opstap.minima.models import Leverregel, Partner
from opstap.minima.toekenningen import geldend
from opstap.minima.uitvoerders import afspraken, doorgeven, facturen, verantwoorden
from opstap.minima.uitvoerders.verantwoorden import Opgave

KVK, NAAM = "90000021", "Stichting Leergeld (verzonnen)"
LAPTOP, SQULA = "laptop", "squla"
_AFGESPROKEN = {LAPTOP: 400_00, SQULA: 30_00}
"""Cents that an executor may ask at most per child: invented."""
_PRIJS = {LAPTOP: 389_50, SQULA: 27_95}
"""Cents that it asks: invented."""
_REKENING = 900_000_021
_GROND = "verzonnen voor deze stad: een gemeente spreekt dit zelf af"
_IN_GROEP_4_OF_5 = (7, 9)
"""Ages at which a child may be in the groups that Squla is for."""
_DOORGEEFDAG, _OPGAVEDAG = 5, 12
_TE_DUUR = 9


class Uitvoerders:
    """One executor for the whole year, and the households with a pass and children that apply."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        self.door = Gebruiker(MINIMA, Gebruikersrol.BEHEERDER, stad.gemeente)
        self.aangevraagd: set[int] = set()
        self.keer = 0

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self.partner = self._spreek_af(dag)
        elif dag.weekday() == 3:
            self._vraag_aan(dag)
        if dag.day == _DOORGEEFDAG:
            verslag = doorgeven.lever(self.partner, peildatum=dag, door=MINIMA, nu=op(dag, 10))
            if verslag.opdracht is not None:
                doorgeven.inhoud(verslag.opdracht, self.door, nu=op(dag, 11))
        if dag.day == _OPGAVEDAG:
            self._lever(dag)
        if dag.day == RUNDAG:
            facturen.zet_klaar(self.stad.gemeente, maand_van(dag), door=MINIMA, nu=op(dag, 12))

    def _spreek_af(self, dag: date) -> Partner:
        partner = neem_op(
            self.stad.gemeente,
            KVK,
            NAAM,
            iban=iban(_REKENING),
            door=MINIMA,
            gecontroleerd_door=CONTROLEUR,
            nu=op(dag, 9),
        )
        for regeling, hoogste in _AFGESPROKEN.items():
            afspraken.spreek_af(
                partner,
                regeling=regeling,
                geldig=vanaf(dag),
                hoogste_cent=hoogste,
                herhaal_maanden=None,
                grond=_GROND,
                door=MINIMA,
                gecontroleerd_door=CONTROLEUR,
                nu=op(dag, 9),
            )
        return partner

    def _vraag_aan(self, dag: date) -> None:
        """Who got a pass and has children applies for them; what the dossier does not know is answered."""
        passen = geldend(self.stad.gemeente, dag).filter(regeling=PAS, besluit__afwijking_reden="")
        met_pas = passen.exclude(dossier__in=self.aangevraagd)
        nieuw = Dossier.objects.in_bulk(list(met_pas.values_list("dossier_id", flat=True)))
        self.aangevraagd |= nieuw.keys()
        kinderen = feiten.op(Gezinslid, dag, op(dag, 14)).filter(dossier__in=nieuw, rol=Rol.KIND)
        jong, oud = (dag - timedelta(days=round(365.25 * leeftijd)) for leeftijd in _IN_GROEP_4_OF_5)
        voor_squla = kinderen.filter(persoon__geboortedatum__range=(oud, jong))
        for regeling, van in ((LAPTOP, kinderen), (SQULA, voor_squla)):
            for dossier in sorted(set(van.values_list("dossier_id", flat=True))):
                aanvraag = aanvragen.vraag_aan(
                    nieuw[dossier], regeling, ontvangen=dag, nu=op(dag, 14), kanaal="via Mijn Opstap"
                )
                beslis_met_antwoorden(aanvraag, dag, consulent(dossier), {"squla_groep": 1})

    def _lever(self, dag: date) -> None:
        """What was passed on is delivered, and accounted for with an invoice of this month."""
        open_ = Leverregel.objects.filter(opdracht__partner=self.partner, levering=None, stop=None)
        opgaven = []
        for nummer, regel in enumerate(open_.select_related("toekenning").order_by("id"), 2):
            self.keer += 1
            regeling = regel.toekenning.regeling
            prijs = _PRIJS[regeling] if self.keer % _TE_DUUR else _AFGESPROKEN[regeling] + 1
            opgaven.append(Opgave(nummer, regel.kenmerk, regeling, dag, prijs, f"SL-{dag:%Y-%m}"))
        if opgaven:
            verantwoorden.verwerk(self.partner, opgaven, door=MINIMA, nu=op(dag, 15))
