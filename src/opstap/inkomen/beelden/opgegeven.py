"""What a resident stated: about income per month, in an application, and about a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.inkomsten.inkomensstand import Inkomensstand, dagen_in
from opstap.inkomen.models import Aanvraagopgave, Inkomstenopgave, Inkomstenverhouding, Wijzigingsmelding
from opstap.kern import feiten
from opstap.kern.models import OPEN_EINDE, Dossier, Gezinslid, Rol, Zaak
from opstap.regels.fouten import OpstapFout

MAANDEN_TERUG = 3
"""So many months before this one can still be passed on by the resident."""


@dataclass(frozen=True, slots=True)
class Opgavemaand:
    """One month of one job or benefit: the days of it, and what is known about its income (net, in cents)."""

    sleutel: str
    persoon_id: int
    naam: str
    kenmerk: str
    maand: date
    van: date
    tot_en_met: date
    netto: int | None
    bevestigd: bool


def gezin(dossier: Dossier, *, nu: datetime) -> tuple[tuple[int, str], ...]:
    """Who belongs to the household now: (id, name), the applicant first."""
    leden = feiten.op(Gezinslid, localdate(nu), nu).filter(dossier=dossier).select_related("persoon")
    return tuple((lid.persoon_id, str(lid.persoon)) for lid in leden.order_by("rol", "persoon_id"))


def opgavemaanden(dossier: Dossier, *, nu: datetime) -> tuple[Opgavemaand, ...]:
    """Every month of every job or benefit of applicant and partner that can be passed on, newest first."""
    leden = feiten.op(Gezinslid, localdate(nu), nu).filter(
        dossier=dossier, rol__in=(Rol.AANVRAGER, Rol.PARTNER)
    )
    namen = {lid.persoon_id: str(lid.persoon) for lid in leden.select_related("persoon").order_by("rol")}
    stand = Inkomensstand(dossier.gemeente_id, list(namen))
    banen = Inkomstenverhouding.objects.filter(persoon__in=namen, bekend_tot=OPEN_EINDE).order_by("id")
    return tuple(
        _maand(baan, maand, namen[baan.persoon_id], stand)
        for maand in _maanden(localdate(nu))
        for baan in banen
        if dagen_in(baan.geldig, maand)
    )


def opgegeven(zaak: Zaak) -> Sequence[tuple[str, str]]:
    """What the resident stated in a case: (subject, statement); for whoever opened the case."""
    aanvraag = Aanvraagopgave.objects.filter(zaak=zaak).first()
    if aanvraag is not None:
        return [(naam, tekst) for naam, tekst in aanvraag.verklaring]
    melding = Wijzigingsmelding.objects.filter(zaak=zaak).first()
    return [(melding.get_soort_display().capitalize(), melding.verklaring)] if melding is not None else []


def _maanden(vandaag: date) -> list[date]:
    maanden = [vandaag.replace(day=1)]
    while len(maanden) <= MAANDEN_TERUG:
        maanden.append((maanden[-1] - timedelta(days=1)).replace(day=1))
    return maanden


def _maand(baan: Inkomstenverhouding, maand: date, naam: str, stand: Inkomensstand) -> Opgavemaand:
    laatste = volgende_maand(maand) - timedelta(days=1)
    einde = baan.geldig.upper
    bekend = stand.lezing(baan, maand)[0]
    return Opgavemaand(
        sleutel=f"{baan.pk}-{maand:%Y-%m}",
        persoon_id=baan.persoon_id,
        naam=naam,
        kenmerk=baan.kenmerk,
        maand=maand,
        van=max(maand, baan.geldig.lower),
        tot_en_met=laatste if einde is None else min(laatste, einde - timedelta(days=1)),
        netto=_netto(stand, bekend, maand),
        bevestigd=bool(bekend) and stand.is_bevestigd(baan, maand),
    )


def _netto(stand: Inkomensstand, opgaven: Sequence[Inkomstenopgave], maand: date) -> int | None:
    """What was stated about a month; None without a statement, or where it still has to be divided."""
    try:
        return sum(stand.deel(een, maand).bedragen[0] for een in opgaven) if opgaven else None
    except OpstapFout:
        return None
