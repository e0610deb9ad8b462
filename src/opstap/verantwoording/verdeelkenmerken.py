"""Inputs of budget models: dated, with their source, and laid beside last year's before they count.

Whoever reads them in can't let them count. A second person does, who names what was shown: the mark of the
differences, so that nobody confirms a list that was not looked at, or that changed since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from django.db import transaction

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Gemeente
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.models import Kenmerkenbevestiging, Kenmerkenopgave, Verdeelkenmerk

ZINNEN |= {
    "verdeelkenmerk_uniek": (
        "KENMERK-DUBBEL",
        "Hetzelfde kenmerk van dezelfde gemeente staat er twee keer in. Er is niets ingelezen.",
    ),
    "kenmerkenbevestiging_vier_ogen": (
        "VIER-OGEN",
        "Wie de kenmerken inlas, bevestigt ze niet zelf. Vraag een ander.",
    ),
    "verantwoording_kenmerkenbevestiging_opgave_id_key": (
        "KENMERKEN-BEVESTIGD",
        "Deze kenmerken zijn al bevestigd.",
    ),
}
_TEKENS = 12


class Kenmerk(NamedTuple):
    """One input of a model."""

    over: str
    kenmerk: str
    eenheid: str
    waarde: Decimal
    peildatum: date
    bron: str


class Wat(StrEnum):
    NIEUW = "nieuw"
    WEG = "weg"
    EENHEID = "andere eenheid"
    WAARDE = "andere waarde"
    BRON = "andere bron"


@dataclass(frozen=True, slots=True)
class Verschil:
    """What one input was last year and is now; None where it was or is not there."""

    wat: Wat
    over: str
    kenmerk: str
    was: Kenmerk | None
    wordt: Kenmerk | None


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """All differences with what counted last year. `vorige` None: nothing counted then, so all is new."""

    opgave: Kenmerkenopgave
    vorige: Kenmerkenopgave | None
    verschillen: tuple[Verschil, ...]
    gelijk: int

    @property
    def merk(self) -> str:
        """What a person names to say that exactly these differences were looked at."""
        inhoud = (self.opgave.sha256, self.vorige and self.vorige.sha256, self.verschillen)
        return sha256(repr(inhoud).encode()).hexdigest()[:_TEKENS]


@transaction.atomic
def lees_in(
    gemeente: str, model: str, jaar: int, kenmerken: Sequence[Kenmerk], *, sha: str, door: str, nu: datetime
) -> Kenmerkenopgave:
    """Keep the inputs of a model for a year, not counting yet; the same contents again change nothing.

    Errors: KENMERKEN-LEEG, KENMERK-PEILDATUM (a day after the year), KENMERK-DUBBEL.
    """
    if not kenmerken:
        raise OpstapFout("KENMERKEN-LEEG", "Er staan geen kenmerken in. Er is niets ingelezen.")
    if any(een.peildatum.year > jaar for een in kenmerken):
        raise OpstapFout(
            "KENMERK-PEILDATUM",
            f"Een kenmerk voor {jaar} heeft een peildatum na dat jaar. Er is niets ingelezen.",
        )
    Gemeente.objects.select_for_update(no_key=True).get(code=gemeente)
    eerder = Kenmerkenopgave.objects.filter(gemeente=gemeente, model=model, jaar=jaar).order_by("-volgnummer")
    laatste = eerder.first()
    if laatste is not None and laatste.sha256 == sha:
        return laatste
    with duidelijke_fouten():
        opgave = Kenmerkenopgave.objects.create(
            gemeente_id=gemeente,
            model=model,
            jaar=jaar,
            volgnummer=laatste.volgnummer + 1 if laatste else 1,
            sha256=sha,
            ingelezen_op=nu,
            ingelezen_door=door,
        )
        Verdeelkenmerk.objects.bulk_create(
            [Verdeelkenmerk(opgave=opgave, **een._asdict()) for een in kenmerken], batch_size=5_000
        )
    return opgave


def laatste_opgave(gemeente: str, model: str, jaar: int) -> Kenmerkenopgave:
    """The inputs that came in last for this year. Errors: KENMERKEN-ONTBREKEN."""
    opgave = (
        Kenmerkenopgave.objects.filter(gemeente=gemeente, model=model, jaar=jaar)
        .order_by("-volgnummer")
        .first()
    )
    if opgave is None:
        raise OpstapFout("KENMERKEN-ONTBREKEN", f"Voor {model} {jaar} zijn nog geen kenmerken ingelezen.")
    return opgave


def vergelijk(opgave: Kenmerkenopgave) -> Vergelijking:
    """What differs from what counted the year before, input by input."""
    vorige = _bevestigd(opgave.gemeente_id, opgave.model, opgave.jaar - 1)
    oud = _kenmerken(vorige) if vorige else {}
    nieuw = _kenmerken(opgave)
    verschillen = []
    for sleutel in sorted({*oud, *nieuw}):
        was, wordt = oud.get(sleutel), nieuw.get(sleutel)
        wat = _wat(was, wordt)
        if wat is not None:
            verschillen.append(Verschil(wat, *sleutel, was, wordt))
    return Vergelijking(opgave, vorige, tuple(verschillen), len({*oud, *nieuw}) - len(verschillen))


def bevestig(
    opgave: Kenmerkenopgave, *, gezien: str, door: str, reden: str, nu: datetime
) -> Kenmerkenbevestiging:
    """Let these inputs count. `gezien`: the mark of the differences that were looked at.

    Errors: REDEN-ONTBREEKT, KENMERKEN-NIET-GEZIEN, VIER-OGEN, KENMERKEN-BEVESTIGD.
    """
    if not reden.strip():
        raise OpstapFout("REDEN-ONTBREEKT", "Schrijf op waarom u dit besluit. Zonder reden gebeurt er niets.")
    if vergelijk(opgave).merk != gezien:
        raise OpstapFout(
            "KENMERKEN-NIET-GEZIEN",
            "Dit is niet het merk van de verschillen met vorig jaar zoals zij nu zijn. Bekijk ze opnieuw.",
        )
    with duidelijke_fouten(), transaction.atomic():
        return Kenmerkenbevestiging.objects.create(
            opgave=opgave, gezien=gezien, door=door, reden=reden.strip(), moment=nu
        )


def geldend(gemeente: str, model: str, jaar: int) -> dict[tuple[str, str], Kenmerk]:
    """The inputs that count, by municipality and name. Errors: KENMERKEN-NIET-BEVESTIGD."""
    opgave = _bevestigd(gemeente, model, jaar)
    if opgave is None:
        raise OpstapFout(
            "KENMERKEN-NIET-BEVESTIGD",
            f"De kenmerken van {model} {jaar} zijn niet bevestigd. Zij tellen nog niet mee.",
        )
    return _kenmerken(opgave)


def _bevestigd(gemeente: str, model: str, jaar: int) -> Kenmerkenopgave | None:
    return (
        Kenmerkenopgave.objects.filter(gemeente=gemeente, model=model, jaar=jaar)
        .exclude(bevestiging=None)
        .order_by("-volgnummer")
        .first()
    )


def _kenmerken(opgave: Kenmerkenopgave) -> dict[tuple[str, str], Kenmerk]:
    return {
        (rij[0], rij[1]): Kenmerk(*rij)
        for rij in opgave.kenmerken.values_list(*Kenmerk._fields).order_by("id")
    }


def _wat(was: Kenmerk | None, wordt: Kenmerk | None) -> Wat | None:
    if was is None:
        return Wat.NIEUW
    if wordt is None:
        return Wat.WEG
    if was.eenheid != wordt.eenheid:
        return Wat.EENHEID
    if was.waarde != wordt.waarde:
        return Wat.WAARDE
    return Wat.BRON if was.bron != wordt.bron else None
