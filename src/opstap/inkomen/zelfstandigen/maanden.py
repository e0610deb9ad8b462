"""Living costs of a month: decided by the rule book, paid at once, owed as the loan of the book year.

A month is decided once. What turns out differently, in the household or in the business, is put right by the
settlement of the book year: until then all of it is a loan (Bbz 2004 art. 11 and 12).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Regel
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.gevallen.dagoordelen import oordeel_op
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.betalen.betaalsleutels import zelfstandigen_sleutel
from opstap.inkomen.betalen.betaalsoorten import BBZ
from opstap.inkomen.models import (
    Boekjaarafrekening,
    Vordering,
    Vorderingsmutatie,
    Zelfstandigenmaand,
    Zelfstandigenuitkering,
)
from opstap.inkomen.rechthebbenden import rechthebbenden
from opstap.inkomen.vorderingen import leg_vast
from opstap.inkomen.vorderingen.rekening import muteer, sleutel_van, vergrendel
from opstap.inkomen.zelfstandigen.toekennen import VERSTREKEN, leg_besluit_vast, samen
from opstap.kern import feiten
from opstap.kern.models import Bankrekening, Besluit, Persoon
from opstap.kern.tijdvak import maand_in_woorden
from opstap.kern.tijdvak import vanaf as tijdvak_vanaf
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

DOOR = "maandrun"
VOORLOPIG = "bbz_levensonderhoud_voorlopig"
ARTIKEL = "Bbz 2004 art. 11 lid 1"


class Wachtend(NamedTuple):
    """A month that could not be decided or paid, and why; the next run looks at it again."""

    uitkering: Zelfstandigenuitkering
    maand: date
    reden: OpstapFout


@dataclass
class Runverslag:
    """What a run did: months decided, cents paid, and what waits."""

    besloten: int = 0
    betaald_cent: int = 0
    wachtend: list[Wachtend] = field(default_factory=list)


def draai(gemeente: str, maand: date, nu: datetime) -> Runverslag:
    """Decide and pay all months up to and including this one that were not decided before."""
    verslag = Runverslag()
    uitkeringen = Zelfstandigenuitkering.objects.filter(
        gemeente=gemeente, vanaf__lte=maand, besluit__bekend_op__lte=nu
    )
    for uitkering in uitkeringen.select_related("dossier", "besluit").order_by("id"):
        for deze in _maanden(uitkering, maand):
            try:
                with transaction.atomic():
                    betaald = _betaal(uitkering, deze, nu)
            except OpstapFout as fout:
                verslag.wachtend.append(Wachtend(uitkering, deze, fout))
                break
            if betaald is not None:
                verslag.besloten += 1
                verslag.betaald_cent += betaald
    return verslag


def boekjaar_van(uitkering: Zelfstandigenuitkering, maand: date) -> date:
    """The first day of the book year that a month is in."""
    jaar = maand.year if maand.month >= uitkering.boekjaar_maand else maand.year - 1
    return date(jaar, uitkering.boekjaar_maand, 1)


def maanden_van(boekjaar: date) -> list[date]:
    """The twelve months of a book year."""
    maanden = [boekjaar]
    while len(maanden) < 12:
        maanden.append(volgende_maand(maanden[-1]))
    return maanden


def _maanden(uitkering: Zelfstandigenuitkering, laatste: date) -> list[date]:
    maand, maanden = uitkering.vanaf, []
    while maand <= laatste:
        maanden.append(maand)
        maand = volgende_maand(maand)
    return maanden


def _betaal(uitkering: Zelfstandigenuitkering, maand: date, nu: datetime) -> int | None:
    """Decide a month and pay it: the cents, or None when that was done before or the benefit ended."""
    Zelfstandigenuitkering.objects.select_for_update(no_key=True).get(pk=uitkering.pk)
    geldend = _antwoorden(uitkering, maand, nu)
    if geldend is None or uitkering.maanden.filter(maand=maand).exists():
        return None
    boekjaar = boekjaar_van(uitkering, maand)
    if Boekjaarafrekening.objects.filter(uitkering=uitkering, boekjaar=boekjaar).exists():
        raise OpstapFout(
            "BBZ-BOEKJAAR-AFGEREKEND",
            "Dit boekjaar is al afgerekend. Er komt geen voorlopige lening meer bij.",
        )
    geval = samen(geval_in(uitkering.dossier_id, maand, nu), geldend)
    genomen = oordeel_op(uitkering.gemeente_id, maand, geval, (VOORLOPIG,))
    bedrag = int(genomen.waarde(VOORLOPIG))
    besluit = leg_besluit_vast(uitkering.dossier, genomen, maand, VOORLOPIG, door=DOOR, nu=nu)
    lening = _leen(uitkering, maand, boekjaar, bedrag, besluit, nu) if bedrag else None
    Zelfstandigenmaand.objects.create(
        gemeente_id=uitkering.gemeente_id,
        uitkering=uitkering,
        maand=maand,
        boekjaar=boekjaar,
        bedrag_cent=bedrag,
        lening=lening,
        besluit=besluit,
        besloten_op=nu,
    )
    if bedrag:
        zet_betaling_klaar(uitkering, maand, bedrag, nu)
    return bedrag


def zet_betaling_klaar(
    uitkering: Zelfstandigenuitkering, maand: date, bedrag: int, nu: datetime, *, boekjaar: bool = False
) -> None:
    """Pay on the account of the household as known now. Errors: REKENING-ONTBREEKT."""
    rekening = feiten.op(Bankrekening, localdate(nu), nu).filter(dossier=uitkering.dossier_id).first()
    if rekening is None:
        raise OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    betalingen.zet_klaar(
        uitkering.gemeente_id,
        [
            NieuweBetaling(
                uitkering.dossier_id,
                maand,
                BBZ,
                bedrag,
                rekening.iban,
                rekening.tenaamstelling,
                zelfstandigen_sleutel(uitkering.gemeente_id, uitkering.nummer, maand, boekjaar=boekjaar),
            )
        ],
    )


def _antwoorden(uitkering: Zelfstandigenuitkering, maand: date, nu: datetime) -> Geval | None:
    """What holds about the business in a month; None from the month on in which the benefit ended."""
    bewaard = uitkering.besluit.feiten["dag"]
    gezin = {naam: waarde for naam, waarde in bewaard["gezin"].items() if naam.startswith("bbz_")}
    bronnen = {naam: bron for naam, bron in bewaard["bronnen"].items() if naam in gezin}
    wijzigingen = uitkering.wijzigingen.filter(vanaf__lte=maand, vastgelegd_op__lte=nu)
    for wijziging in wijzigingen.order_by("vanaf", "vastgelegd_op", "id"):
        if wijziging.einde:
            return None
        gezin |= wijziging.feiten
        bronnen |= wijziging.bronnen
    gezin[VERSTREKEN] = uitkering.maanden.filter(maand__lt=maand).count()
    bronnen[VERSTREKEN] = "geteld in de administratie"
    return Geval(gezin, (), bronnen)


def _leen(
    uitkering: Zelfstandigenuitkering,
    maand: date,
    boekjaar: date,
    bedrag: int,
    besluit: Besluit,
    nu: datetime,
) -> Vordering:
    """The loan of the book year: it begins with its first month, and every month adds to it."""
    eerder = (
        Zelfstandigenmaand.objects.filter(uitkering=uitkering, boekjaar=boekjaar, lening__isnull=False)
        .select_related("lening")
        .first()
    )
    tegen = (TE_BETALEN_UITKERINGEN, None)
    if eerder is None or eerder.lening is None:
        wie = rechthebbenden([(uitkering.dossier_id, maand)], nu)[uitkering.dossier_id, maand]
        return leg_vast(
            besluit,
            grond=Vordering.Grond.BBZ_LENING,
            ontstaansgrond=Vordering.Ontstaansgrond.LENING,
            bedrag=Netto(bedrag),
            datum=localdate(nu),
            schuldenaren=Persoon.objects.filter(pk__in=wie).order_by("id"),
            periode=tijdvak_vanaf(boekjaar, volgende_maand(maanden_van(boekjaar)[-1])),
            aard=Vordering.Aard.BBZ_ALGEMEEN,
            tegen=tegen,
        )
    lening = vergrendel(eerder.lening)
    muteer(
        lening,
        soort=Vorderingsmutatie.Soort.VERSTREKKING,
        bedrag=bedrag,
        datum=localdate(nu),
        grond=f"Levensonderhoud Bbz over {maand_in_woorden(maand)}",
        artikel=ARTIKEL,
        sleutel=sleutel_van(lening, f"maand/{maand:%Y-%m}"),
        tegen=[Regel(TE_BETALEN_UITKERINGEN, -bedrag, None, lening.dossier_id, besluit.pk)],
        besluit=besluit,
    )
    return lening
