"""Signals from registers: each is put to a human, who asks the resident or lets it rest, with a reason.

A signal is no proof. Nothing in this module writes a fact, a decision or a payment; what follows from an
answer of the resident is a reported change (`wijzigingsmeldingen`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Count

from opstap.inkomen.models import Signaal, Signaalafhandeling, Wijzigingsmelding
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.wijzigingsmeldingen import NieuweMelding
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier
from opstap.regels.fouten import OpstapFout

Soort = Signaal.Soort
Uitkomst = Signaalafhandeling.Uitkomst
_MELDING = Wijzigingsmelding.Soort

# What kind of change a signal is put to the resident as.
VRAAG_OVER = {
    Soort.DETENTIE: _MELDING.DETENTIE,
    Soort.VOORTVLUCHTIG: _MELDING.DETENTIE,
    Soort.UITKERING_ELDERS: _MELDING.VERTREK,
    Soort.HUISHOUDEN: _MELDING.HUISHOUDEN,
    Soort.INKOMSTEN: _MELDING.WERK,
    Soort.STUDIEFINANCIERING: _MELDING.STUDIEFINANCIERING,
    Soort.ADRES: _MELDING.VERHUIZING,
    Soort.OVERLIJDEN: _MELDING.HUISHOUDEN,
}

ZINNEN |= {
    "inkomen_signaalafhandeling_signaal_id_key": (
        "SIGNAAL-AFGEHANDELD",
        "Dit signaal is al afgehandeld. Ververs de pagina om te zien door wie en waarom.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class NieuwSignaal:
    """What a register sent about a person: which day it is about, and what it says."""

    persoon_id: int
    register: str
    soort: str
    peildatum: date
    toelichting: str

    @property
    def sleutel(self) -> str:
        delen = [self.persoon_id, self.register, self.soort, self.peildatum.isoformat(), self.toelichting]
        return hashlib.sha256(json.dumps(delen).encode()).hexdigest()


def ontvang_veel(
    gemeente: str, signalen: Sequence[NieuwSignaal], *, ontvangen: date, nu: datetime
) -> tuple[int, int]:
    """Keep signals; (new, already there). The same signal again changes nothing."""
    per_sleutel = {signaal.sleutel: signaal for signaal in signalen}
    with duidelijke_fouten(), transaction.atomic():
        bekend = set(Signaal.objects.filter(sleutel__in=per_sleutel).values_list("sleutel", flat=True))
        Signaal.objects.bulk_create(
            [
                Signaal(
                    gemeente_id=gemeente,
                    persoon_id=signaal.persoon_id,
                    register=signaal.register,
                    soort=signaal.soort,
                    peildatum=signaal.peildatum,
                    toelichting=signaal.toelichting,
                    ontvangen=ontvangen,
                    vastgelegd_op=nu,
                    sleutel=sleutel,
                )
                for sleutel, signaal in per_sleutel.items()
                if sleutel not in bekend
            ],
            batch_size=5_000,
            ignore_conflicts=True,
        )
    nieuw = len(per_sleutel) - len(bekend)
    return nieuw, len(signalen) - nieuw


def leg_voor(
    signaal: Signaal, dossier: Dossier, *, reden: str, door: str, nu: datetime
) -> Signaalafhandeling:
    """Open a case in which the resident is asked about it; errors are those of `leg_veel_voor`."""
    return leg_veel_voor([(signaal, dossier)], reden=reden, door=door, nu=nu)[0]


@transaction.atomic
def leg_veel_voor(
    signalen: Sequence[tuple[Signaal, Dossier]], *, reden: str, door: str, nu: datetime
) -> list[Signaalafhandeling]:
    """Open a case per signal in which the resident is asked about it, for one reason.

    Errors: SIGNAAL-REDEN, SIGNAAL-AFGEHANDELD.
    """
    meldingen = wijzigingsmeldingen.meld_veel(
        [
            NieuweMelding(
                dossier=dossier,
                persoon_id=signaal.persoon_id,
                soort=VRAAG_OVER[Soort(signaal.soort)],
                ingang=signaal.peildatum,
                verklaring=f"Nog geen verklaring. Signaal van {signaal.get_register_display()}: "
                f"{signaal.get_soort_display()}.",
                ontvangen=signaal.ontvangen,
            )
            for signaal, dossier in signalen
        ],
        nu=nu,
    )
    wijzigingsmeldingen.vraag_veel_uitleg(
        [
            (melding, f"Klopt dit: {signaal.get_soort_display()}, {signaal.peildatum:%d-%m-%Y}?")
            for (signaal, _), melding in zip(signalen, meldingen, strict=True)
        ],
        nu=nu,
    )
    paren = [(signaal, melding) for (signaal, _), melding in zip(signalen, meldingen, strict=True)]
    return _handel_af(paren, Uitkomst.VRAAG, reden, door, nu)


def laat_rusten(signaal: Signaal, *, reden: str, door: str, nu: datetime) -> Signaalafhandeling:
    """Nothing follows, and why. Errors: SIGNAAL-REDEN, SIGNAAL-AFGEHANDELD."""
    return laat_veel_rusten([signaal], reden=reden, door=door, nu=nu)[0]


def laat_veel_rusten(
    signalen: Sequence[Signaal], *, reden: str, door: str, nu: datetime
) -> list[Signaalafhandeling]:
    """Nothing follows from these, for one reason. Errors: SIGNAAL-REDEN, SIGNAAL-AFGEHANDELD."""
    return _handel_af([(signaal, None) for signaal in signalen], Uitkomst.GEEN_VERVOLG, reden, door, nu)


def open_signalen(gemeente: str) -> list[Signaal]:
    """Signals that nobody has looked at, the oldest first: by day of receipt, never by weight."""
    return list(Signaal.objects.filter(gemeente=gemeente, afhandeling=None).order_by("ontvangen", "id"))


def tellingen(gemeente: str, van: date, tot: date) -> dict[tuple[str, str, str], int]:
    """How many signals came in on [van, tot), by register, kind and what was done ('open': nothing yet)."""
    rijen = (
        Signaal.objects.filter(gemeente=gemeente, ontvangen__gte=van, ontvangen__lt=tot)
        .values_list("register", "soort", "afhandeling__uitkomst")
        .annotate(aantal=Count("id"))
        .order_by("register", "soort", "afhandeling__uitkomst")
    )
    return {(register, soort, uitkomst or "open"): aantal for register, soort, uitkomst, aantal in rijen}


def _handel_af(
    signalen: Sequence[tuple[Signaal, Wijzigingsmelding | None]],
    uitkomst: Signaalafhandeling.Uitkomst,
    reden: str,
    door: str,
    nu: datetime,
) -> list[Signaalafhandeling]:
    if not reden.strip():
        raise OpstapFout(
            "SIGNAAL-REDEN", "Schrijf op waarom u dit met het signaal doet. De inwoner mag dit lezen."
        )
    with duidelijke_fouten(), transaction.atomic():
        return Signaalafhandeling.objects.bulk_create(
            [
                Signaalafhandeling(
                    gemeente_id=signaal.gemeente_id,
                    signaal=signaal,
                    uitkomst=uitkomst,
                    reden=reden.strip(),
                    zaak=melding.zaak if melding is not None else None,
                    door=door,
                    moment=nu,
                )
                for signaal, melding in signalen
            ],
            batch_size=5_000,
        )
