"""Applications in the played year: received, completed, decided; and benefits that end."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from opstap.beleidslab.draaiboek.vormen import Aanvraag, Draaiboek
from opstap.beleidslab.jaar.gereedschap import KWALITEIT, Postbus, Stuk, consulent, op, per_dag
from opstap.beleidslab.stad import BRON_AANVRAAG, Stad, leg_eenheden_vast
from opstap.gevallen import aanvraagzaken
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Afwijking, Verzoek
from opstap.inkomen.beoordeling.deelmaand import eerste_dag_uitkering
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import RedenEinde, Uitkering
from opstap.kern.models import Besluit, Zaak

REDEN_AFWIJKEND = (
    "Het recht is niet vast te stellen: de aanvrager gaf, ook na een herinnering, geen inzage in een "
    "bankrekening (art. 17 lid 1 Participatiewet)."
)
REDENEN = {
    "aow": (
        RedenEinde.AOW_LEEFTIJD,
        "De AOW-leeftijd is bereikt. De Sociale verzekeringsbank neemt de bijstand over (art. 47a).",
    ),
    "werk": (
        RedenEinde.WERK,
        "Er is werk gevonden met een loon boven de bijstandsnorm.",
    ),
    "verhuizing": (
        RedenEinde.ANDERE_GEMEENTE,
        "De inwoner is verhuisd naar een andere gemeente.",
    ),
    "samenwonen": (
        RedenEinde.RELATIE,
        "De inwoner is gaan samenwonen met iemand met voldoende inkomen.",
    ),
    "verzoek": (
        RedenEinde.ANDERE_OORZAAK,
        "De inwoner heeft gevraagd de uitkering te beëindigen.",
    ),
}
HERSTELTERMIJN = timedelta(weeks=2)
STUKKEN = ("bankafschriften van de laatste drie maanden", "huurcontract")


class Aanvragen:
    """Who applies, is asked for documents, and gets a decision."""

    def __init__(self, stad: Stad, boek: Draaiboek, postbus: Postbus) -> None:
        self.stad, self.postbus = stad, postbus
        rijen = boek.aanvragen
        self.per_maand = per_dag(rijen, [rij.ontvangen.replace(day=1) for rij in rijen])
        self.ontvangen = per_dag(rijen, [rij.ontvangen for rij in rijen])
        self.besloten = per_dag(rijen, [rij.besluit for rij in rijen])
        self.gevraagd = per_dag(rijen, [rij.stukken and rij.stukken[0] for rij in rijen])
        self.gekomen = per_dag(rijen, [rij.stukken and rij.stukken[1] for rij in rijen])
        self.zaken: dict[int, Zaak] = {}

    def dag(self, dag: date) -> None:
        if dag.day == 1:
            self._opgaven(dag)
        self._ontvang(dag)
        self._stukken(dag)
        self._beslis(dag)

    def _opgaven(self, maand: date) -> None:
        """The dossiers of this month's applicants; each statement is known from the day it came in."""
        nieuw = self.per_maand.get(maand, ())
        leg_eenheden_vast(
            self.stad,
            [rij.eenheid for rij in nieuw],
            per=maand,
            nu=op(maand, 0),
            bron=BRON_AANVRAAG,
            momenten={rij.eenheid: op(rij.ontvangen, 10) for rij in nieuw},
        )

    def _ontvang(self, dag: date) -> None:
        if nieuw := self.ontvangen.get(dag, ()):
            nummers = [rij.eenheid for rij in nieuw]
            geopend = aanvragen.dien_veel_in(
                [(self.stad.dossiers[nummer], dag) for nummer in nummers], nu=op(dag, 10)
            )
            self.zaken.update(zip(nummers, geopend, strict=True))
            self.postbus += [
                Stuk("aanvraag", nummer, dag, zaak) for nummer, zaak in zip(nummers, geopend, strict=True)
            ]

    def _stukken(self, dag: date) -> None:
        for rij in self.gevraagd.get(dag, ()):
            aanvraagzaken.vraag_stukken(
                self.zaken[rij.eenheid],
                gevraagd=STUKKEN,
                uiterlijk=dag + HERSTELTERMIJN,
                door=consulent(rij.eenheid),
                nu=op(dag, 11),
            )
        for rij in self.gekomen.get(dag, ()):
            aanvraagzaken.stukken_ontvangen(
                self.zaken[rij.eenheid], door=consulent(rij.eenheid), nu=op(dag, 11)
            )
            self.postbus.append(Stuk("aanvulling", rij.eenheid, dag, self.zaken[rij.eenheid]))

    def _beslis(self, dag: date) -> None:
        per_consulent: dict[str, list[Verzoek]] = defaultdict(list)
        for rij in self.besloten.get(dag, ()):
            per_consulent[consulent(rij.eenheid)].append(_verzoek(rij, self.zaken[rij.eenheid]))
        for uur, (wie, verzoeken) in enumerate(sorted(per_consulent.items())):
            aanvragen.beslis_veel(verzoeken, door=wie, nu=op(dag, 13 + uur))


class Eindes:
    """Benefits that end, each with its reason."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad = stad
        self.eindes = per_dag(boek.eindes, [rij.besluit for rij in boek.eindes])

    def dag(self, dag: date) -> None:
        rijen = self.eindes.get(dag, ())
        if not rijen:
            return
        lopend = {
            uitkering.dossier_id: uitkering
            for uitkering in Uitkering.objects.select_related("dossier").filter(
                dossier__in=[self.stad.dossiers[rij.eenheid] for rij in rijen], beeindigd_door=None
            )
        }
        for rij in rijen:
            uitkering = lopend.get(self.stad.dossiers[rij.eenheid].pk)
            if uitkering is not None and rij.per > uitkering.geldig.lower:
                beeindigingen.beeindig(
                    uitkering,
                    per=rij.per,
                    code=REDENEN[rij.reden][0],
                    reden=REDENEN[rij.reden][1],
                    door=consulent(rij.eenheid),
                    nu=op(dag, 16),
                )


def _verzoek(aanvraag: Aanvraag, zaak: Zaak) -> Verzoek:
    ingang = eerste_dag_uitkering(zaak.gemeente_id, aanvraag.ontvangen)
    if not aanvraag.afwijkend:
        return Verzoek(zaak.dossier, ingang, zaak)
    afwijking = Afwijking(Besluit.Soort.AFWIJZING, REDEN_AFWIJKEND)
    return Verzoek(zaak.dossier, ingang, zaak, afwijking, KWALITEIT)
