"""Applying for a scheme: a case with its lawful deadline, and the answers that the dossier does not hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import connection, transaction
from django.db.models import QuerySet

from opstap import gemeenten
from opstap.gevallen.dagoordelen import dagparameter, is_oordeel
from opstap.kern import zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Dossier, Zaak
from opstap.kern.zaken import NieuweZaak
from opstap.minima import aanvraagtermijn
from opstap.minima.models import Aanvraaggegeven, Regelingaanvraag
from opstap.minima.toekenningen import declaratie
from opstap.regels.fouten import Ontbreekt, OpstapFout

ONBEKEND = "Weet niemand"
_LENGTE_BRON = 200


@transaction.atomic
def vraag_aan(
    dossier: Dossier, regeling: str, *, ontvangen: date, nu: datetime, kanaal: str
) -> Regelingaanvraag:
    """Open the case of an application; `kanaal` is how it came in ("via Mijn Opstap").

    The facts and amounts of the first day of the month of receipt count, as for every right per month; of a
    scheme that ended, those of its last month. What comes too late is taken in (`aanvraagtermijn`).
    Errors: REGELING-ONBEKEND, REGELING-NIET-OPEN for a scheme that did not begin, REGELING-LOOPT.
    """
    gevonden = declaratie(dossier.gemeente_id, regeling)
    peildatum = aanvraagtermijn.peildatum(gevonden, ontvangen)
    if not gevonden.geldt_op(peildatum):
        raise niet_open(gevonden)
    Dossier.objects.select_for_update(no_key=True).get(pk=dossier.pk)
    eerder = open_aanvraag(dossier, regeling)
    if eerder is not None:
        raise OpstapFout(
            "REGELING-LOOPT",
            f"{gevonden.naam} is al aangevraagd ({eerder.zaak}). Daarover wordt eerst beslist.",
        )
    nieuw = NieuweZaak(
        dossier,
        Zaak.Soort.REGELING,
        ontvangen,
        nu,
        f"{gevonden.naam} aangevraagd {kanaal}",
        eigen=_eigen_termijn(gevonden, dossier.gemeente_id, aanvraagtermijn.ingang(gevonden, ontvangen)),
    )
    (zaak,) = zaken.open_zaken([nieuw])
    return Regelingaanvraag.objects.create(
        gemeente_id=dossier.gemeente_id, zaak=zaak, regeling=regeling, peildatum=peildatum, moment=nu
    )


def _eigen_termijn(regeling: gemeenten.Regeling, gemeente: str, dag: date) -> tuple[int, str] | None:
    """The weeks that the policy of the scheme gives, and where; None: only the general law gives a term."""
    naam = regeling.uitvoering.beslistermijn
    if naam is None:
        return None
    try:
        weken = dagparameter(gemeente, dag, naam)
    except Ontbreekt:
        return None
    return weken, gemeenten.regelboek(gemeente).op(dag).plan.knoop(naam).verklaring.artikel


@transaction.atomic
def geef_antwoord(
    aanvraag: Regelingaanvraag,
    naam: str,
    waarde: int | bool | None,
    *,
    bron: str,
    door: str,
    nu: datetime,
    persoon_id: int | None = None,
) -> Aanvraaggegeven:
    """Write down an answer; None: asked, and nobody knows. What was answered before stays to be seen.

    Errors: GEGEVEN-NIET-TE-GEVEN, OORDEEL-REDEN, GEGEVEN-BRON, ZAAK-KLAAR.
    """
    if not zaken.is_open(aanvraag.zaak):
        raise OpstapFout("ZAAK-KLAAR", "Deze zaak is afgerond of ingetrokken. Er is al beslist.")
    oordeel = is_oordeel(aanvraag.gemeente_id, aanvraag.peildatum, naam)
    if not 0 < len(bron.strip()) <= _LENGTE_BRON:
        raise OpstapFout(
            "OORDEEL-REDEN" if oordeel else "GEGEVEN-BRON",
            f"Schrijf op waaruit dit blijkt, in hoogstens {_LENGTE_BRON} tekens.",
        )
    with duidelijke_fouten():
        return Aanvraaggegeven.objects.create(
            gemeente_id=aanvraag.gemeente_id,
            aanvraag=aanvraag,
            naam=naam,
            persoon_id=persoon_id,
            waarde=None if waarde is None else int(waarde),
            bron=f"oordeel van {door}: {bron.strip()}"[:_LENGTE_BRON] if oordeel else bron.strip(),
            door=door,
            moment=nu,
        )


def laatste_gegevens(aanvraag: Regelingaanvraag) -> dict[tuple[str, int | None], Aanvraaggegeven]:
    """The answers that count, by fact and person (id)."""
    return {(rij.naam, rij.persoon_id): rij for rij in aanvraag.gegevens.order_by("id")}


def open_aanvragen(dossier: Dossier) -> QuerySet[Regelingaanvraag]:
    """The applications on which was not decided; for whoever opened the dossier."""
    return Regelingaanvraag.objects.filter(zaak__dossier=dossier, zaak__status__in=zaken.OPEN).select_related(
        "zaak"
    )


def open_aanvraag(dossier: Dossier, regeling: str) -> Regelingaanvraag | None:
    """The one for this scheme; None without."""
    return open_aanvragen(dossier).filter(regeling=regeling).first()


def niet_open(regeling: gemeenten.Regeling) -> OpstapFout:
    """Nobody can apply for this scheme now."""
    return OpstapFout("REGELING-NIET-OPEN", f"{regeling.naam} kunt u nu niet aanvragen.")


def bij_zaak(zaak: Zaak) -> Regelingaanvraag | None:
    """The application that a case is about; None for a case about something else."""
    return Regelingaanvraag.objects.filter(zaak=zaak).select_related("zaak", "zaak__dossier").first()


def namen_bij(gemeente: str, zaaknummers: Iterable[str]) -> dict[str, str]:
    """Of each of these cases that is about a scheme, by its number: the name of the scheme.

    One query, also without a case: a list asks as often however long it is.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT z.nummer, a.regeling FROM minima_regelingaanvraag a JOIN kern_zaak z ON z.id = a.zaak_id
               WHERE a.gemeente_id = %s AND z.gemeente_id = a.gemeente_id AND z.nummer = ANY(%s)""",
            [gemeente, list(zaaknummers)],
        )
        return {nummer: declaratie(gemeente, regeling).naam for nummer, regeling in cursor.fetchall()}


def naam_van(aanvraag: Regelingaanvraag) -> str:
    """The name of its scheme, as in a list."""
    gevonden: gemeenten.Regeling = declaratie(aanvraag.gemeente_id, aanvraag.regeling)
    return gevonden.naam
