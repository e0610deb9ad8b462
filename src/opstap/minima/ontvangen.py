"""What schemes pay, in the list of all that a household gets: by which decision, what for whom, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from django.db.models import QuerySet

from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.models import Betaling
from opstap.financien.specificaties import ontvangen
from opstap.financien.specificaties.ontvangen import Bron, Ontvangst
from opstap.financien.specificaties.overboekingen import BIJ_BETALING, overboeking
from opstap.financien.specificaties.vormen import Basis, Regel, Specificatie
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import maand_in_woorden, maand_van
from opstap.minima import besluitbrieven, uitbetalen, waarom
from opstap.minima.betaalcontrole import lees_sleutel
from opstap.minima.models import Toekenning, Uitbetaling
from opstap.minima.pasbeeld import geldig
from opstap.minima.perioden import maanden_later
from opstap.minima.toekenningen import declaratie
from opstap.minima.uitbetalen import REGELING
from opstap.minima.waarom import Waarom

NOG_NIET_KLAAR = "Dit is al besloten. Wij zetten het in deze maand klaar om te betalen."


def meld_aan() -> None:
    """Make known how payments of schemes are read; after their kind."""
    ontvangen.meld_aan(
        Bron(
            soorten=frozenset({REGELING}),
            specificaties=_specificaties,
            besloten=_besloten,
            verder=_verder,
            namen=_namen,
        )
    )


def _namen(betalingen: Sequence[Betaling]) -> Mapping[int, str]:
    """By payment (id) the name of its scheme."""
    van = {een.pk: wat.toekenning_id for een in betalingen if (wat := lees_sleutel(een.sleutel)) is not None}
    regelingen = {
        rij.pk: declaratie(rij.gemeente_id, rij.regeling).naam
        for rij in Toekenning.objects.filter(pk__in=van.values())
    }
    return {
        betaling: regelingen[toekenning] for betaling, toekenning in van.items() if toekenning in regelingen
    }


def _open_maanden(op: date) -> tuple[date, date]:
    """Of which months is shown what is granted per month and is not put ready yet: this one and the next."""
    return maand_van(op), maanden_later(maand_van(op), 1)


def _verder(dossier: Dossier, op: date) -> Iterator[Ontvangst]:
    soort = betaalsoort(REGELING)
    for maand in _open_maanden(op):
        for een in _per_maand(dossier, maand):
            assert een.bedrag_cent is not None
            naam = declaratie(een.gemeente_id, een.regeling).naam
            yield Ontvangst(maand, soort.code, soort.omschrijving, een.bedrag_cent, naam, klaar=False)


def _per_maand(dossier: Dossier, maand: date) -> QuerySet[Toekenning]:
    """The grants of a household that are paid over this month, and were not yet."""
    return (
        uitbetalen.nog_te_betalen(dossier.gemeente_id, maand)
        .filter(dossier=dossier)
        .select_related("besluit", "persoon")
    )


def _specificaties(dossier: Dossier, maand: date) -> Iterator[Specificatie]:
    """Of every payment over this month."""
    redenen = cache(waarom.waarom)
    sleutels = {
        uitbetalen.sleutel(een.toekenning_id, maand): een.toekenning
        for een in Uitbetaling.objects.filter(dossier=dossier, maand=maand)
        .select_related("toekenning", "toekenning__besluit", "toekenning__persoon")
        .order_by("id")
    }
    betalingen = Betaling.objects.filter(sleutel__in=sleutels).select_related(*BIJ_BETALING)
    per_sleutel = {een.sleutel: een for een in betalingen}
    for sleutel, toekenning in sleutels.items():
        yield _specificatie(toekenning, maand, redenen(toekenning.besluit), per_sleutel[sleutel])


def _besloten(dossier: Dossier, maand: date, op: date) -> Iterator[Specificatie]:
    if maand in _open_maanden(op):
        for toekenning in _per_maand(dossier, maand):
            yield _specificatie(toekenning, maand, waarom.waarom(toekenning.besluit), None)


def _specificatie(
    toekenning: Toekenning, maand: date, reden: Waarom, betaling: Betaling | None
) -> Specificatie:
    regeling = declaratie(toekenning.gemeente_id, toekenning.regeling)
    bedrag = betaling.bedrag_cent if betaling is not None else toekenning.bedrag_cent or 0
    wie = f" voor {toekenning.persoon}" if toekenning.persoon else ""
    per = f" {regeling.per}" if regeling.per else ""
    zin = reden.bedragzin(toekenning.persoon_id) or str(toekenning.besluit.uitkomst.get("zin", ""))
    regel = Regel(REGELING, f"{regeling.naam}{wie}{per}", bedrag, zin, regeling.artikel, Basis.GEEN)
    return Specificatie(
        soort=REGELING,
        titel=f"{regeling.naam} over {maand_in_woorden(maand)}",
        maand=maand,
        basis=Basis.GEEN,
        regels=(regel,),
        bedrag=bedrag,
        overboeking=overboeking(betaling) if betaling is not None else None,
        oorzaken=tuple(_waarom(toekenning, reden, klaar=betaling is not None)),
        besluit_nummer=toekenning.besluit.nummer,
    )


def _waarom(toekenning: Toekenning, reden: Waarom, *, klaar: bool) -> Iterator[str]:
    """For which days it was granted, and what the rules found."""
    van, tot = geldig(toekenning)
    yield besluitbrieven.geldigheid(van, tot - timedelta(days=1) if tot else None)
    yield from reden.voorwaarden
    if not klaar:
        yield NOG_NIET_KLAAR
