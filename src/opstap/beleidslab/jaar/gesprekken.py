"""Talks (Klant in beeld) and objections in the played year."""

from __future__ import annotations

from datetime import date, timedelta

from opstap.beleidslab.draaiboek.vormen import Bezwaar as Ingediend
from opstap.beleidslab.draaiboek.vormen import Draaiboek, Gesprek
from opstap.beleidslab.ijkcijfers import laad
from opstap.beleidslab.jaar.gereedschap import CONSULENTEN, Agenda, Postbus, Stuk, Wie, op, per_dag
from opstap.beleidslab.stad import Stad
from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen.heronderzoek import heronderzoeken
from opstap.inkomen.models import Heronderzoek, Heronderzoekstap
from opstap.kern import bezwaren, horen
from opstap.kern.models import Besluit, Bezwaar

JURIST = "Jurist Bedacht"
NA_UITNODIGING, OPNIEUW = timedelta(days=10), timedelta(days=14)


class Gesprekken:
    """Who is invited for a talk about income, debts and participation."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad, self.agenda = stad, Agenda()
        self.gesprekken = per_dag(boek.gesprekken, [rij.dag for rij in boek.gesprekken])
        self.gepland: dict[int, Heronderzoek] = {}

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self._plan(dag)
        self.agenda.doe(dag)
        for rij in self.gesprekken.get(dag, ()):
            self._nodig_uit(rij, dag)

    def _plan(self, dag: date) -> None:
        """How often follows from how many talks there are a year for how many benefits."""
        ijk = laad()
        maanden = 12 * ijk.waarde("uitkeringen_2024") // ijk.waarde("gesprekken_2024")
        grond = "afgeleid uit de begroting 2024: 2.500 gesprekken bij 23.000 uitkeringen"
        gepland = heronderzoeken.plan(
            self.stad.gemeente,
            tot=dag.replace(year=dag.year + 1 + maanden // 12),
            elke_maanden=Gegeven(maanden, grond),
            door=CONSULENTEN[2],
            nu=op(dag, 9),
        )
        self.gepland = {heronderzoek.dossier_id: heronderzoek for heronderzoek in gepland}

    def _nodig_uit(self, rij: Gesprek, dag: date) -> None:
        heronderzoek = self.gepland[self.stad.dossiers[rij.eenheid].pk]
        wanneer = dag + NA_UITNODIGING
        heronderzoeken.nodig_uit(
            heronderzoek,
            op=wanneer,
            tekst="Wij praten graag met u over hoe het gaat. (verzonnen)",
            door=CONSULENTEN[2],
            nu=op(dag, 9),
        )
        if rij.komt:
            self.agenda.zet(wanneer, lambda toen: self._voer(heronderzoek, toen))
        else:
            self.agenda.zet(wanneer, lambda toen: self._mis(heronderzoek, rij, toen))

    def _mis(self, heronderzoek: Heronderzoek, rij: Gesprek, dag: date) -> None:
        heronderzoeken.niet_verschenen(
            heronderzoek,
            op=dag,
            verslag="De inwoner was ziek. (verzonnen)",
            door=CONSULENTEN[2],
            nu=op(dag, 9),
        )
        weer = Gesprek(rij.eenheid, dag, komt=True)
        self.agenda.zet(dag + OPNIEUW, lambda toen: self._nodig_uit(weer, toen))

    def _voer(self, heronderzoek: Heronderzoek, dag: date) -> None:
        wie = Wie(door=CONSULENTEN[2], nu=op(dag, 9))
        heronderzoeken.leg_gesprek_vast(
            heronderzoek, op=dag, verslag="Gesproken over inkomen, schulden en werk. (verzonnen)", **wie
        )
        heronderzoeken.rond_af(
            heronderzoek,
            uitkomst=Heronderzoekstap.Uitkomst.AFSPRAKEN,
            verslag="Afspraken gemaakt over werk. (verzonnen)",
            **wie,
        )


class Bezwaren:
    """Who objects to a refusal, and what is decided on it by somebody else."""

    def __init__(self, stad: Stad, boek: Draaiboek, postbus: Postbus) -> None:
        self.stad, self.postbus, self.agenda = stad, postbus, Agenda()
        besloten = {rij.eenheid: rij.besluit for rij in boek.aanvragen}
        self.bezwaren = per_dag(boek.bezwaren, [besloten[rij.eenheid] for rij in boek.bezwaren])

    def dag(self, dag: date) -> None:
        self.agenda.doe(dag)
        for rij in self.bezwaren.get(dag, ()):
            besluit = (
                Besluit.objects.filter(dossier=self.stad.dossiers[rij.eenheid], soort=Besluit.Soort.AFWIJZING)
                .select_related("dossier")
                .first()
            )
            if besluit is not None:
                self._plan(besluit, rij, dag)

    def _plan(self, besluit: Besluit, rij: Ingediend, dag: date) -> None:
        """When the resident objects, counted from the day on which the decision is made known."""
        laat = 50 if rij.uitkomst == "niet_ontvankelijk" else 24
        self.agenda.zet(dag + timedelta(days=laat), lambda toen: self._dien_in(besluit, rij, toen))

    def _dien_in(self, besluit: Besluit, rij: Ingediend, dag: date) -> None:
        bezwaar = bezwaren.dien_in(
            besluit,
            ontvangen=dag,
            reden=Bezwaar.Reden.OMSTANDIGHEDEN,
            gronden="Er is niet goed naar mijn situatie gekeken. (verzonnen)",
            met_commissie=False,
            door=JURIST,
            nu=op(dag, 9),
        )
        self.postbus.append(Stuk("bezwaar", rij.eenheid, dag, bezwaar.zaak))
        self.agenda.zet(dag + timedelta(days=21), lambda toen: self._hoor(bezwaar, rij, toen))

    def _hoor(self, bezwaar: Bezwaar, rij: Ingediend, dag: date) -> None:
        wie = Wie(door=JURIST, nu=op(dag, 9))
        if rij.uitkomst == "ingetrokken":
            bezwaren.trek_in(bezwaar, op=dag, **wie)
            return
        if rij.uitkomst == "niet_ontvankelijk":
            horen.zie_af(
                bezwaar.zaak, grond="niet_ontvankelijk", toelichting="Ruim te laat. (verzonnen)", **wie
            )
        else:
            horen.hoor(
                bezwaar.zaak, gehouden_op=dag, verslag="De inwoner legt de situatie uit. (verzonnen)", **wie
            )
        self.agenda.zet(dag + timedelta(days=7), lambda toen: self._beslis(bezwaar, rij, toen))

    def _beslis(self, bezwaar: Bezwaar, rij: Ingediend, dag: date) -> None:
        bezwaren.beslis(
            bezwaar,
            uitkomst=rij.uitkomst,
            motivering="Er zijn geen andere feiten dan waarop is beslist. (verzonnen)",
            door=JURIST,
            nu=op(dag, 14),
        )
