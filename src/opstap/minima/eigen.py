"""The schemes of the municipality for one household: what it gets, what it asked for, what it can ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern.models import Dossier, Zaak
from opstap.kern.tijdvak import maand_van
from opstap.minima import aanvraagtermijn, aanvragen, oordelen
from opstap.minima.models import Regelingaanvraag, Toekenning
from opstap.minima.oordelen import Gegeven, Stand
from opstap.minima.pasbeeld import geldig
from opstap.minima.toekenningen import declaratie

BRON = "opgave van de inwoner in de aanvraag"


@dataclass(frozen=True)
class Mogelijkheid:
    """A scheme for one household. `tot_en_met`: the last day of its grant; None when that has no end.

    `krijgt` and `zaak` are both empty when it can be applied for; `uiterlijk` is the last day for that, None
    when it goes on. After it, it can be applied for too late.
    """

    regeling: gemeenten.Regeling
    krijgt: bool = False
    tot_en_met: date | None = None
    zaak: Zaak | None = None
    uiterlijk: date | None = None
    te_laat: bool = False

    @property
    def verzekert(self) -> bool:
        """Whether the household chooses an insurer for it."""
        return self.regeling.leverwijze == Leverwijze.VERZEKERING


def mogelijkheden(dossier: Dossier, *, nu: datetime) -> tuple[Mogelijkheid, ...]:
    """The schemes that hold now: first what the household gets; for whoever opened the dossier.

    A scheme that ended stands among them as long as its own policy takes applications.
    """
    vandaag = localdate(nu)
    alle = (
        een
        for een in _begonnen(dossier, vandaag)
        if (een.tot_en_met is None or vandaag <= een.tot_en_met)
        and (een.krijgt or een.zaak or not een.te_laat or een.regeling.geldt_op(maand_van(vandaag)))
    )
    return tuple(sorted(alle, key=lambda een: (not een.krijgt, een.zaak is None)))


def mogelijkheid(dossier: Dossier, regeling: str, *, nu: datetime) -> Mogelijkheid:
    """One of them, also one that is over. Errors: REGELING-ONBEKEND, REGELING-NIET-OPEN."""
    for een in _begonnen(dossier, localdate(nu)):
        if een.regeling.sleutel == regeling:
            return een
    raise aanvragen.niet_open(declaratie(dossier.gemeente_id, regeling))


def _begonnen(dossier: Dossier, vandaag: date) -> Iterator[Mogelijkheid]:
    """The schemes that began; what only says which gifts may be kept is nothing to ask for."""
    gemeente = dossier.gemeente_id
    gegeven = list(Toekenning.objects.filter(dossier=dossier).select_related("einde"))
    gevraagd = {een.regeling: een.zaak for een in aanvragen.open_aanvragen(dossier)}
    for regeling in gemeenten.lokale_regelingen(gemeente):
        ingang = aanvraagtermijn.ingang(regeling, vandaag)
        dagen = [geldig(een) for een in gegeven if een.regeling == regeling.sleutel]
        loopt = [tot for van, tot in dagen if van <= ingang and (tot is None or ingang < tot)]
        kan = regeling.leverwijze != Leverwijze.VRIJLATING and regeling.geldt_op(maand_van(ingang))
        if not loopt and not kan:
            continue
        uiterlijk = aanvraagtermijn.laatste_dag(regeling, gemeente, vandaag)
        yield Mogelijkheid(
            regeling,
            krijgt=bool(loopt),
            tot_en_met=loopt[0] - timedelta(days=1) if loopt and loopt[0] else None,
            zaak=gevraagd.get(regeling.sleutel),
            uiterlijk=uiterlijk,
            te_laat=uiterlijk is not None and uiterlijk < vandaag,
        )


def vraag_of_oordeel(dossier: Dossier, regeling: str, gegevens: Sequence[Gegeven], *, nu: datetime) -> Stand:
    """The next question that a resident can answer, or where it stands without one.

    What an officer has to judge is not asked; without it there may be no outcome yet. Errors: GEVAL-ZONDER-…
    """
    peildatum = aanvraagtermijn.peildatum(declaratie(dossier.gemeente_id, regeling), localdate(nu))
    return oordelen.stand_met(dossier, regeling, peildatum, gegevens, nu=nu, zonder_oordelen=True)


@transaction.atomic
def vraag_aan(
    dossier: Dossier, regeling: str, gegevens: Sequence[Gegeven], *, door: str, nu: datetime
) -> Regelingaanvraag:
    """Send an application with its answers. Errors: those of aanvragen.vraag_aan and geef_antwoord."""
    aanvraag = aanvragen.vraag_aan(
        dossier, regeling, ontvangen=localdate(nu), nu=nu, kanaal="via Mijn Opstap"
    )
    for een in gegevens:
        aanvragen.geef_antwoord(
            aanvraag,
            een.naam,
            een.waarde,
            bron=BRON if een.waarde is not None else aanvragen.ONBEKEND,
            door=door,
            nu=nu,
            persoon_id=een.persoon_id,
        )
    return aanvraag


def opgegeven(zaak: Zaak) -> list[tuple[str, str]]:
    """What the resident answered in an application: (subject, answer); for whoever opened the case."""
    aanvraag = aanvragen.bij_zaak(zaak)
    if aanvraag is None:
        return []
    plan = gemeenten.regelboek(aanvraag.gemeente_id).op(aanvraag.peildatum).plan
    gezegd = [("Aangevraagd", declaratie(aanvraag.gemeente_id, aanvraag.regeling).naam)]
    for rij in aanvraag.gegevens.filter(bron__in=(BRON, aanvragen.ONBEKEND)).order_by("id"):
        verklaring = plan.knoop(rij.naam).verklaring
        antwoord = aanvragen.ONBEKEND if rij.waarde is None else verklaring.soort.toon(rij.waarde)
        gezegd.append((verklaring.titel, antwoord))
    return gezegd
