"""Signals of registers in the played year: kept, looked at by a person, put to the resident or not."""

from __future__ import annotations

from datetime import date, timedelta

from opstap.beleidslab.draaiboek.vormen import Draaiboek
from opstap.beleidslab.draaiboek.vormen import Signaal as Gezien
from opstap.beleidslab.jaar.gereedschap import CONSULENTEN, Agenda, Wie, op, per_dag
from opstap.beleidslab.jaar.meldingen import REDEN, antwoorden
from opstap.beleidslab.stad import Stad
from opstap.inkomen.models import Signaal, Wijzigingsmelding
from opstap.inkomen.wijziging import signalen, wijzigingsmeldingen
from opstap.inkomen.wijziging.nieuwe_feiten import Gevolg
from opstap.inkomen.wijziging.signalen import NieuwSignaal
from opstap.inkomen.wijziging.wijzigingsmeldingen import Oordeel

DAG = 3
BEKEKEN, BEANTWOORD = timedelta(days=4), timedelta(days=16)
REDEN_RUSTEN = "Dit is al bekend uit wat de inwoner zelf meldde."
REDEN_VRAAG = "Dit weten wij nog niet; de inwoner weet het het best."


class Signalen:
    """What registers send on the third of each month."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad = stad
        self.gezien = per_dag(boek.signalen, [rij.maand for rij in boek.signalen])
        self.agenda = Agenda()

    def dag(self, dag: date) -> None:
        self.agenda.doe(dag)
        if dag.day == DAG and (rijen := self.gezien.get(dag.replace(day=1), ())):
            self._ontvang(rijen, dag)

    def _ontvang(self, rijen: list[Gezien], dag: date) -> None:
        nieuw = [self._signaal(nummer, rij, dag) for nummer, rij in enumerate(rijen)]
        signalen.ontvang_veel(self.stad.gemeente, nieuw, ontvangen=dag, nu=op(dag, 7))
        per_sleutel = {signaal.sleutel: rij for signaal, rij in zip(nieuw, rijen, strict=True)}
        self.agenda.zet(dag + BEKEKEN, lambda toen: self._bekijk(per_sleutel, toen))

    def _signaal(self, nummer: int, rij: Gezien, dag: date) -> NieuwSignaal:
        return NieuwSignaal(
            persoon_id=self.stad.persoon_ids[self.stad.eenheid(rij.eenheid)[2]],
            register=rij.register,
            soort=rij.soort,
            peildatum=dag - timedelta(days=2 + nummer % 20),
            toelichting=f"Verzonnen bericht {nummer + 1} van {dag:%d-%m-%Y}",
        )

    def _bekijk(self, nieuw: dict[str, Gezien], dag: date) -> None:
        rusten, vragen = [], []
        for signaal in Signaal.objects.filter(sleutel__in=nieuw).order_by("id"):
            rij = nieuw[signaal.sleutel]
            if rij.voorgelegd:
                vragen.append((signaal, self.stad.dossiers[rij.eenheid]))
            else:
                rusten.append(signaal)
        wie = Wie(door=CONSULENTEN[1], nu=op(dag, 9))
        signalen.laat_veel_rusten(rusten, reden=REDEN_RUSTEN, **wie)
        afgehandeld = signalen.leg_veel_voor(vragen, reden=REDEN_VRAAG, **wie)
        zaken = [een.zaak_id for een in afgehandeld]
        self.agenda.zet(dag + BEANTWOORD - BEKEKEN, lambda toen: self._beantwoord(zaken, toen))

    def _beantwoord(self, zaken: list[int | None], dag: date) -> None:
        """The residents answered that nothing is different from what is known."""
        meldingen = Wijzigingsmelding.objects.filter(zaak__in=zaken).select_related("zaak").order_by("id")
        vastgesteld = wijzigingsmeldingen.stel_veel_vast(
            [Oordeel(melding, antwoorden(melding), REDEN) for melding in meldingen],
            door=CONSULENTEN[1],
            nu=op(dag, 11),
        )
        wijzigingsmeldingen.verwerk_veel([(een, Gevolg()) for een in vastgesteld], nu=op(dag, 12))
