"""The schemes of the municipality for one household: what it gets, what it asked for, what it can ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern.models import Dossier, Zaak
from opstap.kern.tijdvak import maand_van
from opstap.minima import aanvragen, oordelen
from opstap.minima.models import Regelingaanvraag
from opstap.minima.oordelen import Gegeven, Stand
from opstap.minima.toekenningen import declaratie, geldend

BRON = "opgave van de inwoner in de aanvraag"


@dataclass(frozen=True)
class Mogelijkheid:
    """A scheme for one household. `tot_en_met`: the last day of its grant; None when that has no end.

    `krijgt` and `zaak` are both empty when it can be applied for.
    """

    regeling: gemeenten.Regeling
    krijgt: bool = False
    tot_en_met: date | None = None
    zaak: Zaak | None = None


def mogelijkheden(dossier: Dossier, *, nu: datetime) -> tuple[Mogelijkheid, ...]:
    """The schemes that hold now: first what the household gets; for whoever opened the dossier.

    What only says which gifts may be kept is nothing to ask for.
    """
    vandaag = localdate(nu)
    loopt = {
        een.regeling: een.geldig.upper and een.geldig.upper - timedelta(days=1)
        for een in geldend(dossier.gemeente_id, vandaag).filter(dossier=dossier)
    }
    gevraagd = {een.regeling: een.zaak for een in aanvragen.open_aanvragen(dossier)}
    alle = (
        Mogelijkheid(
            regeling,
            krijgt=regeling.sleutel in loopt,
            tot_en_met=loopt.get(regeling.sleutel),
            zaak=gevraagd.get(regeling.sleutel),
        )
        for regeling in gemeenten.lokale_regelingen(dossier.gemeente_id)
        if regeling.sleutel in loopt
        or (regeling.geldt_op(maand_van(vandaag)) and regeling.leverwijze != Leverwijze.VRIJLATING)
    )
    return tuple(sorted(alle, key=lambda een: (not een.krijgt, een.zaak is None)))


def mogelijkheid(dossier: Dossier, regeling: str, *, nu: datetime) -> Mogelijkheid:
    """One of them. Errors: REGELING-ONBEKEND; a scheme that does not hold now can't be asked."""
    for een in mogelijkheden(dossier, nu=nu):
        if een.regeling.sleutel == regeling:
            return een
    raise aanvragen.niet_open(declaratie(dossier.gemeente_id, regeling))


def vraag_of_oordeel(dossier: Dossier, regeling: str, gegevens: Sequence[Gegeven], *, nu: datetime) -> Stand:
    """The next question that a resident can answer, or where it stands without one.

    What an officer has to judge is not asked; without it there may be no outcome yet. Errors: GEVAL-ZONDER-…
    """
    peildatum = maand_van(localdate(nu))
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
