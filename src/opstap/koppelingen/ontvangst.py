"""A file is received once: by the hash of its contents, per municipality and kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction

from opstap.kern.models import Gemeente, Persoon
from opstap.koppelingen.bestand import Inhoud, Weigering
from opstap.koppelingen.models import Bestandsontvangst
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True)
class Verslag:
    """What became of a file. `eerder`: when the same file was received before; then nothing happened now.

    `nieuw` lines said something new, `bestond` lines said what was known.
    """

    regels: int
    nieuw: int = 0
    bestond: int = 0
    geweigerd: tuple[Weigering, ...] = ()
    opmerkingen: tuple[Weigering, ...] = ()
    """Lines that were kept but can't be used yet, and why."""
    eerder: datetime | None = None
    bijlage_geweigerd: tuple[Weigering, ...] = ()
    """Refused lines of the file that came along with it."""
    tellingen: dict[str, int] = field(default_factory=dict)

    @property
    def geweigerde_regels(self) -> int:
        return len({een.nummer for een in self.geweigerd})


def eerder_ontvangen(gemeente: str, inhoud: Inhoud) -> datetime | None:
    """When this very file was received before; None when it is new. Error: GEMEENTE-ONBEKEND."""
    if not Gemeente.objects.filter(code=gemeente).exists():
        raise OpstapFout(
            "GEMEENTE-ONBEKEND", "Deze gemeente staat niet in deze databank. Controleer de gemeentecode."
        )
    return (
        Bestandsontvangst.objects.filter(gemeente=gemeente, soort=inhoud.soort.naam, sha256=inhoud.sha256)
        .values_list("ontvangen_op", flat=True)
        .first()
    )


def noteer(gemeente: str, inhoud: Inhoud, geweigerd: int, *, door: str, nu: datetime) -> None:
    """Keep that this file was processed; whoever comes second with it is refused (BESTAND-TEGELIJK)."""
    try:
        with transaction.atomic():
            Bestandsontvangst.objects.create(
                gemeente_id=gemeente,
                soort=inhoud.soort.naam,
                sha256=inhoud.sha256,
                regels=inhoud.aantal,
                aangenomen=inhoud.aantal - geweigerd,
                geweigerd=geweigerd,
                ontvangen_op=nu,
                ontvangen_door=door,
            )
    except IntegrityError:
        raise OpstapFout(
            "BESTAND-TEGELIJK",
            "Iemand anders verwerkt dit bestand op hetzelfde moment. Er is niets gewijzigd.",
        ) from None


def personen_met(gemeente: str, bsns: set[str]) -> dict[str, int]:
    """The persons of this municipality with these citizen service numbers."""
    return dict(Persoon.objects.filter(gemeente=gemeente, bsn__in=bsns).values_list("bsn", "id"))


ONBEKEND = OpstapFout(
    "PERSOON-ONBEKEND", "Dit burgerservicenummer hoort bij niemand in deze gemeente. Controleer het nummer."
)
