"""Benefits, claims, investigations, measures and fines, and since when they are kept (kern.archief)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.db.models import Max, Sum
from django.utils.timezone import localdate

from opstap.inkomen.handhaving.onderzoeken import MELDING, VERVOLG, stand_na
from opstap.inkomen.models import (
    Arbeidsduur,
    Boete,
    Loonkostensubsidie,
    Maatregel,
    Onderzoek,
    Uitkering,
    Vordering,
    Zelfstandigenuitkering,
)
from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort
from opstap.kern.models import OPEN_EINDE

VERWIJZINGEN: Mapping[tuple[str, str], str] = {
    ("inkomen_maandinhouding", "dossier_id"): "kern_dossier",
    ("inkomen_inhoudingsregel", "dossier_id"): "kern_dossier",
    ("inkomen_vrijlatingsmaand", "persoon_id"): "kern_persoon",
}
BLIJFT: frozenset[str] = frozenset({"inkomen_aanvraagconcept"})
"""A draft is nobody's record yet: it is deleted by its own term (aanvraag.concepten)."""
OUDERS = frozenset({("inkomen_signaalafhandeling", "signaal_id")})
INHOUD: frozenset[tuple[str, str]] = frozenset()
LOS: tuple[Los, ...] = ()


def sporen(gemeente: str) -> Iterator[Spoor]:
    """All records of this room."""
    yield from _uitkeringen(gemeente)
    yield from _zelfstandigen(gemeente)
    yield from _loonkostensubsidies(gemeente)
    yield from _vorderingen(gemeente)
    yield from _handhaving(gemeente)


def _tot(dossier: int, soort: Soort, tot: date | None, loopt: str) -> Spoor:
    """A period that ended before `tot`, or runs on."""
    return Spoor(dossier, soort, tot - timedelta(days=1) if tot else None, "" if tot else loopt)


def _uitkeringen(gemeente: str) -> Iterator[Spoor]:
    for dossier, geldig in Uitkering.objects.filter(gemeente=gemeente).values_list("dossier_id", "geldig"):
        yield _tot(dossier, Soort.VOORZIENING, geldig.upper, "Er loopt een uitkering.")


def _zelfstandigen(gemeente: str) -> Iterator[Spoor]:
    for uitkering in Zelfstandigenuitkering.objects.filter(gemeente=gemeente):
        einde = uitkering.wijzigingen.filter(einde=True).order_by("id").last()
        yield _tot(
            uitkering.dossier_id,
            Soort.VOORZIENING,
            einde.vanaf if einde else None,
            "Er loopt een uitkering aan een zelfstandige.",
        )


def _loonkostensubsidies(gemeente: str) -> Iterator[Spoor]:
    for subsidie in Loonkostensubsidie.objects.filter(gemeente=gemeente):
        duren = Arbeidsduur.objects.filter(
            persoon=subsidie.persoon_id, werkgever=subsidie.werkgever_id, bekend_tot=OPEN_EINDE
        ).values_list("geldig", flat=True)
        einden = [geldig.upper for geldig in duren]
        tot = max(einden) if einden and None not in einden else None
        yield _tot(subsidie.dossier_id, Soort.SUBSIDIE, tot, "Er loopt een loonkostensubsidie.")


def _vorderingen(gemeente: str) -> Iterator[Spoor]:
    standen = (
        Vordering.objects.filter(gemeente=gemeente)
        .annotate(saldo=Sum("mutaties__bedrag_cent", default=0), laatste=Max("mutaties__datum"))
        .values_list("dossier_id", "ontstaan_op", "saldo", "laatste")
    )
    for dossier, ontstaan, saldo, laatste in standen:
        loopt = "Er staat nog een vordering open." if saldo else ""
        yield Spoor(dossier, Soort.VORDERING, None if saldo else laatste or ontstaan, loopt)


def _handhaving(gemeente: str) -> Iterator[Spoor]:
    for onderzoek in Onderzoek.objects.filter(gemeente=gemeente).exclude(dossier=None):
        laatste = onderzoek.stappen.order_by("id").last()
        stand = stand_na(laatste.soort, laatste.uitkomst) if laatste else MELDING
        dossier = onderzoek.dossier_id
        assert dossier is not None
        if laatste is None or stand in VERVOLG:
            yield Spoor(dossier, Soort.TOEZICHT, None, "Er loopt een onderzoek.")
        else:
            yield Spoor(dossier, Soort.TOEZICHT, localdate(laatste.moment))
    for model, soort in ((Maatregel, Soort.HANDHAVING), (Boete, Soort.BOETE)):
        genomen = model.objects.filter(gemeente=gemeente).values_list("dossier_id", "besluit__genomen_op")
        for dossier, moment in genomen:
            yield Spoor(dossier, soort, localdate(moment))
