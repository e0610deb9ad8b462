"""Emergency shelter in the played year: families ask, get a place for a term, stay longer, leave, or stay on.

The foundation, the places and the terms are invented, and there are more places than a city of this size
would have: with fewer the council's page would have to withhold nearly every number.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import partial

from opstap.beleidslab.draaiboek.dagen import LAATSTE_DAG
from opstap.beleidslab.jaar.gereedschap import Agenda, op
from opstap.beleidslab.jaar.regelingen import MINIMA
from opstap.beleidslab.stad import Stad
from opstap.kern import feiten
from opstap.kern.models import Dossier, Gezinslid, Rol
from opstap.minima.models import Opvanglocatie, Opvangplaatsing, Opvangverzoek
from opstap.minima.opvang import bezetting, locaties, plaatsen

LOCATIE, STICHTING = "Gezinshuis De Maquette (verzonnen)", "Stichting Onderdak Bedenksel (verzonnen)"
_HUISHOUDENS_PER_PLAATS = 80
_MINSTENS = 2
_GEZINNEN_PER_PLAATS = 6
_TERMIJN, _VERLENGING = timedelta(weeks=8), timedelta(weeks=4)
_WEKEN = 52
_EERSTE = 3
_ANDERS, _LANGER = 9, 4
"""One in so many is helped without a place; one in so many stays longer."""
_MAANDAG, _WOENSDAG = 0, 2


class Noodopvang:
    """One location, and the families that come to it; what falls after the played year is not decided."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        self.plaatsen = max(_MINSTENS, len(stad.bevolking.bestand) // _HUISHOUDENS_PER_PLAATS)
        self.agenda = Agenda()
        self.gezinnen: list[tuple[Dossier, int]] = []
        self.wachtend: list[Opvangverzoek] = []
        self.week = self.gevraagd = self.geplaatst = 0

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self._richt_in(dag)
        self.agenda.doe(dag)
        if dag.weekday() == _MAANDAG:
            self._meld_aan(dag)
        if dag.weekday() == _WOENSDAG and self.wachtend and (dag.month, dag.day) <= (12, LAATSTE_DAG):
            self._plaats(dag)

    def _richt_in(self, dag: date) -> None:
        locaties.leg_vast(
            self.stad.gemeente,
            naam=LOCATIE,
            uitvoerder=STICHTING,
            vanaf=dag,
            plaatsen=self.plaatsen,
            grondslag="verzonnen, en meer dan bij een stad van deze grootte past",
            door=MINIMA,
            nu=op(dag, 9),
        )
        self.locatie = Opvanglocatie.objects.get(gemeente=self.stad.gemeente, naam=LOCATIE)
        self.gezinnen = self._gezinnen(dag)

    def _gezinnen(self, dag: date) -> list[tuple[Dossier, int]]:
        """Households with children that will ask, each with the number of its people."""
        lopend = [self.stad.dossiers[nummer] for nummer in range(_EERSTE, len(self.stad.bevolking.bestand))]
        leden = feiten.op(Gezinslid, dag, op(dag, 9)).filter(dossier__in=lopend)
        personen = Counter(leden.values_list("dossier_id", flat=True))
        met_kind = set(leden.filter(rol=Rol.KIND).values_list("dossier_id", flat=True))
        gezinnen = [(dossier, personen[dossier.pk]) for dossier in lopend if dossier.pk in met_kind]
        return gezinnen[: _GEZINNEN_PER_PLAATS * self.plaatsen]

    def _meld_aan(self, dag: date) -> None:
        """Who asks this week; some keep their home after all."""
        self.week += 1
        tot = min(self.week, _WEKEN) * len(self.gezinnen) // _WEKEN
        for dossier, personen in self.gezinnen[self.gevraagd : tot]:
            verzoek = plaatsen.meld_aan(
                dossier,
                aangemeld=dag,
                personen=personen,
                reden="De huur is opgezegd, en er is geen andere woning. (verzonnen)",
                door=MINIMA,
                nu=op(dag, 10),
            )
            self.gevraagd += 1
            if self.gevraagd % _ANDERS:
                self.wachtend.append(verzoek)
            else:
                plaatsen.sluit_af(
                    verzoek,
                    plaatsen.Uitkomst.VOORKOMEN,
                    reden="De verhuurder gaat akkoord met een betalingsregeling. (verzonnen)",
                    door=MINIMA,
                    nu=op(dag, 16),
                )

    def _plaats(self, dag: date) -> None:
        """Who waits longest gets the first place that is free."""
        (stand,) = bezetting.op_dag(self.stad.gemeente, dag, vandaag=dag)
        for verzoek in self.wachtend[: stand.vrij]:
            plaatsing = plaatsen.plaats(
                verzoek,
                self.locatie,
                begin=dag,
                tot=dag + _TERMIJN,
                reden="Er zijn kinderen en er is geen ander onderdak. De termijn is verzonnen.",
                door=MINIMA,
                nu=op(dag, 10),
            )
            self.geplaatst += 1
            stap = self._verleng if self.geplaatst % _LANGER == 0 else self._laat_gaan
            self.agenda.zet(dag + _TERMIJN, partial(stap, plaatsing))
        del self.wachtend[: stand.vrij]

    def _verleng(self, plaatsing: Opvangplaatsing, dag: date) -> None:
        plaatsen.verleng(
            plaatsing,
            tot=dag + _VERLENGING,
            reden="De nieuwe woning komt later vrij. (verzonnen)",
            door=MINIMA,
            nu=op(dag, 9),
        )
        self.agenda.zet(dag + _VERLENGING, partial(self._laat_gaan, plaatsing))

    def _laat_gaan(self, plaatsing: Opvangplaatsing, dag: date) -> None:
        plaatsen.beeindig(
            plaatsing,
            tot=dag,
            reden="Het gezin heeft een eigen woning. (verzonnen)",
            door=MINIMA,
            nu=op(dag, 9),
        )
