"""Whom the municipality may offer a scheme: only where the scheme is granted without an application.

Who is on the list follows from the rules on the facts of the dossier, for a reason that every household on
it has: it has assistance, the rules say it has a right, and it has no grant. A scheme that follows from one
which is given on application, such as sport for children with a city pass, is offered only to who has that
one. Nobody is weighed, ordered or compared; the order is that of the dossier numbers. For every other scheme
there are numbers only (`beeld`). Why: docs/besluiten/0047.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from django.db.models import QuerySet
from django.utils import timezone

from opstap import gemeenten
from opstap.beleidslab.doelgroep.telling import oordeel, vraag_van
from opstap.gemeenten.regelingen import Route
from opstap.gevallen.geval import Gevallen, gevallen_op, invoer_gezin, invoer_persoon
from opstap.inkomen.models import Uitkering
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import maand_van
from opstap.kern.toegang import Doel, Gebruiker, logboek, open_lijst
from opstap.minima.models import Toekenning
from opstap.minima.toekenningen import declaratie, geldend
from opstap.regels.beslissen import controleer
from opstap.regels.fouten import GevalFout, OpstapFout

HOOGSTENS = 100
"""Households that one look shows: who is decided on leaves the list, and the next ones come."""
_HANDELING = "op een lijst gezien"


@dataclass(frozen=True, slots=True)
class Aanschrijflijst:
    """Dossier numbers, `totaal` of all of them, and how many households the rules could not decide on."""

    regeling: gemeenten.Regeling
    nummers: tuple[str, ...]
    totaal: int
    onbeslist: int


def automatische_regelingen(gemeente: str, op: date) -> tuple[gemeenten.Regeling, ...]:
    """The schemes that a municipality grants without an application on a day."""
    return tuple(
        een
        for een in gemeenten.lokale_regelingen(gemeente)
        if een.uitvoering.route is Route.AUTOMATISCH and een.geldt_op(op)
    )


def aanschrijflijst(
    gebruiker: Gebruiker, gemeente: str, sleutel: str, op: date, *, moment: datetime
) -> Aanschrijflijst:
    """Households with assistance and a right, without a grant; each one that is shown is logged.

    Errors: REGELING-ONBEKEND, AANSCHRIJVEN-OP-AANVRAAG (before anything is read), and those of the gate.
    """
    regeling = declaratie(gemeente, sleutel)
    if regeling not in automatische_regelingen(gemeente, op):
        raise OpstapFout(
            "AANSCHRIJVEN-OP-AANVRAAG",
            f"{regeling.naam} geeft de gemeente op aanvraag. Daarom is er geen lijst van huishoudens, alleen "
            "een aantal: dat staat bij het bestuur op de bladzijde Bereik.",
        )
    begin = timezone.now()
    open_lijst(gebruiker, gemeente, Doel.AANBOD, moment=moment)
    met_bijstand = Uitkering.objects.filter(gemeente=gemeente, geldig__contains=op)
    zonder = met_bijstand.exclude(dossier__in=_met(gemeente, sleutel, op))
    eerst = _volgt_uit(gemeente, regeling, op)
    for een in eerst:
        zonder = zonder.filter(dossier__in=_met(gemeente, een.sleutel, op))
    gevallen = gevallen_op(list(zonder.values_list("dossier_id", flat=True)), maand_van(op), moment)
    recht, onbeslist = _oordeel(gemeente, gevallen, vraag_van(regeling), [str(een.recht) for een in eerst])
    rechthebbend = gevallen.dossier_ids[recht].tolist()
    getoond = list(
        Dossier.objects.filter(pk__in=rechthebbend).order_by("nummer").values_list("pk", "nummer")[:HOOGSTENS]
    )
    logboek.noteer_veel(
        gebruiker,
        gemeente,
        Doel.AANBOD,
        ((dossier, f"Om {regeling.naam} aan te bieden") for dossier, _ in getoond),
        handeling=_HANDELING,
        moment=moment,
        begin=begin,
    )
    return Aanschrijflijst(
        regeling, tuple(nummer for _, nummer in getoond), len(rechthebbend), int(onbeslist.sum())
    )


def _met(gemeente: str, sleutel: str, op: date) -> QuerySet[Toekenning, int]:
    """The dossiers that have a scheme on a day."""
    return geldend(gemeente, op).filter(regeling=sleutel).values_list("dossier", flat=True)


def _volgt_uit(gemeente: str, regeling: gemeenten.Regeling, op: date) -> list[gemeenten.Regeling]:
    """The schemes on application whose right this one rests on."""
    plan = gemeenten.regelboek(gemeente).op(op).plan
    rust_op = plan.knoop(vraag_van(regeling)).rust_op
    return [
        een
        for een in gemeenten.lokale_regelingen(gemeente)
        if een.sleutel != regeling.sleutel
        and een.uitvoering.route is not Route.AUTOMATISCH
        and een.recht is not None
        and rust_op >> plan.knoop(een.recht).index & 1
    ]


def _oordeel(
    gemeente: str, gevallen: Gevallen, vraag: str, besloten: list[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Which households have a right by the rules, and of which that is not to be said.

    `besloten`: rights that were granted to all of them, which are not decided once more.
    """
    boek = gemeenten.regelboek(gemeente).op(gevallen.dag)
    goed = np.array([beletsel is None for beletsel in gevallen.beletsels], dtype=np.bool_)
    for plek in np.flatnonzero(goed).tolist():
        try:
            controleer(boek.plan, gevallen.geval(plek))
        except GevalFout:
            goed[plek] = False
    deel = gevallen.kies(goed)
    gezin = deel.gezin | {naam: np.ones(len(deel), dtype=np.int64) for naam in besloten}
    kern = boek.kern((*invoer_gezin(), *invoer_persoon(), *besloten), [vraag])
    uit = kern.reken(gezin, deel.persoon, deel.offsets)
    recht, onbeslist = np.zeros(len(gevallen), dtype=np.bool_), ~goed
    if len(deel):
        recht[goed], onbeslist[goed] = oordeel(deel.offsets, uit[vraag])
    return recht, onbeslist
