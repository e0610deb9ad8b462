"""The pass and its credits in the played year: applied for, given out, used at a partner, settled.

Some of the households apply; who has a child that may do sports gets the credit for that by itself. The
partners, their accounts and what is paid at their counters are invented; the amounts are those of the rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from opstap.beleidslab.draaiboek.dagen import RUNDAG
from opstap.beleidslab.jaar.gereedschap import consulent, einde_week, op
from opstap.beleidslab.jaar.pasfoto import pasfoto
from opstap.beleidslab.namen import iban
from opstap.beleidslab.partners import neem_op
from opstap.beleidslab.stad import Stad
from opstap.kern.bestanden import Bestand
from opstap.kern.models import Besluit, Dossier
from opstap.kern.tijdvak import maand_van, vanaf
from opstap.minima import (
    aanvragen,
    afrekenen,
    automatisch,
    beslissen,
    boekingen,
    oordelen,
    partners,
    pasfotos,
    passen,
    verzilveren,
)
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import Partnerafspraak, Pas, Regelingaanvraag, Tegoed
from opstap.minima.toekenningen import geldend

PAS, SPORT = "stadspas", "sport"
PARTNERS = (
    ("90000011", "Sportclub Bedenksel (verzonnen)", 900_000_011),
    ("90000012", "Zwembad De Maquette (verzonnen)", 900_000_012),
)
MINIMA = "Medewerker minima Bedacht"
CONTROLEUR = "Controleur minima Schets"
NORM_VASTGESTELD = Afwijking(
    Besluit.Soort.TOEKENNING,
    "De regels weten de norm niet van wie de woning deelt. De norm is met de hand vastgesteld (verzonnen).",
)
NIETS: Mapping[str, int] = {}
_HOOGSTENS_PER_WEEK = 3
_EEN_OP = 12
"""One in so many of the households with assistance applies for the pass."""
_TERUGDRAAIEN = 14
_CONTRIBUTIE = (90_00, 120_00, 65_00)
"""Cents that a club asks: invented."""


def beslis_met_antwoorden(
    aanvraag: Regelingaanvraag, dag: date, door: str, antwoorden: Mapping[str, int] = NIETS
) -> None:
    """Answer what the dossier does not know, with no or the lowest value unless `antwoorden` says another,
    and decide; by hand where the rules have no outcome.
    """
    while (vraag := (stand := oordelen.stand(aanvraag, nu=op(dag, 14))).vraag) is not None:
        aanvragen.geef_antwoord(
            aanvraag,
            vraag.naam,
            antwoorden.get(vraag.naam, vraag.bereik[0]),
            bron="gesprek met de inwoner (verzonnen)",
            door=door,
            nu=op(dag, 14),
            persoon_id=stand.persoon_van_vraag,
        )
    volgt = stand.oordeel is not None
    beslissen.beslis(
        aanvraag,
        door=door,
        nu=op(dag, 15),
        afwijking=None if volgt else NORM_VASTGESTELD,
        medeondertekenaar=None if volgt else CONTROLEUR,
    )


class Regelingen:
    """Who applies for the pass, and what is done with it until the year is over."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        lopend = [stad.dossiers[nummer] for nummer in range(len(stad.bevolking.bestand))]
        self.wachtrij: list[Dossier] = lopend[_EEN_OP // 2 :: _EEN_OP]
        self.per_week = max(_HOOGSTENS_PER_WEEK, len(self.wachtrij) // 40)
        self.nieuwe_passen: list[Pas] = []
        self.afspraken: list[Partnerafspraak] = []
        self.keer = 0

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self._spreek_af(dag)
        if dag.weekday() == 2:
            self._vraag_aan(dag)
        if einde_week(dag):
            self._geef_uit(dag)
            self._gebruik(dag)
            boekingen.boek_dag(self.stad.gemeente, dag)
        if dag.day == 1 and dag.month > 1:
            self._geef_sport(dag)
        if dag.day == RUNDAG:
            vorige = maand_van(maand_van(dag) - timedelta(days=1))
            if vorige.year == self.stad.bevolking.jaar:
                afrekenen.reken_af(self.stad.gemeente, vorige, door=MINIMA, nu=op(dag, 12))

    def _spreek_af(self, dag: date) -> None:
        """The partners of the year, with their accounts."""
        for kvk, naam, nummer in PARTNERS:
            partner = neem_op(
                self.stad.gemeente,
                kvk,
                naam,
                iban=iban(nummer),
                door=MINIMA,
                gecontroleerd_door=CONTROLEUR,
                nu=op(dag, 9),
            )
            self.afspraken.append(
                partners.spreek_af(
                    partner,
                    doel=SPORT,
                    geldig=vanaf(dag),
                    terugdraaien_dagen=_TERUGDRAAIEN,
                    door=MINIMA,
                    nu=op(dag, 9),
                )
            )

    def _vraag_aan(self, dag: date) -> None:
        """The next households apply; an officer answers what the dossier does not know, and decides."""
        for dossier in self.wachtrij[: self.per_week]:
            nu, door = op(dag, 14), consulent(dossier.pk)
            aanvraag = aanvragen.vraag_aan(dossier, PAS, ontvangen=dag, nu=nu, kanaal="via Mijn Opstap")
            beslis_met_antwoorden(aanvraag, dag, door)
            self.nieuwe_passen += Pas.objects.filter(dossier=dossier).select_related("toekenning", "persoon")
        del self.wachtrij[: self.per_week]

    def _geef_sport(self, dag: date) -> None:
        """Children in households with the pass get the credit for sport without asking."""
        met_pas = geldend(self.stad.gemeente, dag).filter(regeling=PAS).values_list("dossier_id", flat=True)
        automatisch.ken_toe(
            self.stad.gemeente,
            SPORT,
            dict.fromkeys(met_pas, "de Ooievaarspas"),
            peildatum=dag,
            gegeven={},
            grond="verzonnen: een gemeente legt zelf vast waar dit staat",
            door=MINIMA,
            medeondertekenaar=CONTROLEUR,
            nu=op(dag, 8),
        )

    def _geef_uit(self, dag: date) -> None:
        """The pictures that were sent in are accepted, and the passes given out."""
        for pas in self.nieuwe_passen:
            beeld = Bestand("pasfoto.png", "image/png", pasfoto(pas.pk))
            pasfotos.stuur_in(pas, beeld, door="De inwoner zelf", nu=op(dag, 16))
            pasfotos.keur_goed(pas, pasfotos.foto(pas).afdruk, door=MINIMA, nu=op(dag, 17))
        self.nieuwe_passen = []

    def _gebruik(self, dag: date) -> None:
        """A few children pay their contribution; now and then one is taken back."""
        for tegoed in self._te_gebruiken(dag):
            self.keer += 1
            betaling = verzilveren.verzilver(
                tegoed,
                self.afspraken[self.keer % len(self.afspraken)],
                bedrag_cent=_CONTRIBUTIE[self.keer % len(_CONTRIBUTIE)],
                sleutel=f"verzonnen/{tegoed.pk}/{dag:%Y-%m-%d}",
                omschrijving="Contributie",
                door="Balie (verzonnen)",
                nu=op(dag, 18),
            )
            if self.keer % 9 == 0:
                verzilveren.draai_terug(
                    betaling, reden="Lid zegt af (verzonnen)", door="Balie (verzonnen)", nu=op(dag, 19)
                )

    def _te_gebruiken(self, dag: date) -> list[Tegoed]:
        """Credits with nothing paid from them yet, of children with a pass that is good."""
        gezocht = Tegoed.objects.filter(gemeente=self.stad.gemeente, doel=SPORT, geldig__contains=dag)
        goed = gezocht.exclude(mutaties__afspraak__isnull=False).select_related("toekenning").order_by("id")
        met_pas = []
        for tegoed in goed[: 2 * self.per_week]:
            pas = Pas.objects.filter(dossier=tegoed.dossier_id, persoon=tegoed.toekenning.persoon_id).first()
            if pas is not None and passen.is_goed(pas, dag):
                met_pas.append(tegoed)
        return met_pas[: self.per_week]
