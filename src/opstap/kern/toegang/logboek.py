"""The log of readings, in the shape of the standard Logboek dataverwerkingen (docs/toegang.md).

One page may read several times: these share a trace. A refused reading leaves no line, as nothing was read.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from opstap import __version__
from opstap.kern.databank import kopieer
from opstap.kern.models import Dossier, Inzage
from opstap.kern.toegang.doelen import verwerkingsactiviteit
from opstap.kern.toegang.gebruiker import VAN_HET_HUISHOUDEN, Gebruiker
from opstap.kern.toegang.redenen import Reden

_SPOOR: ContextVar[str] = ContextVar("spoor", default="")
_BETROKKENE = "urn:opstap:dossier"
"""What kind of code a data subject has in the log: the pseudonym of a dossier."""


@dataclass(frozen=True)
class Inzageregel:
    """One reading of a dossier, as its resident may see it; `reden` is a case or what was written down."""

    moment: datetime
    gebruiker: str
    rol: str
    doel: str
    reden: str = ""


@contextmanager
def spoor() -> Iterator[None]:
    """All that is read from here on belongs together."""
    merk = _SPOOR.set(secrets.token_hex(16))
    try:
        yield
    finally:
        _SPOOR.reset(merk)


def noteer(
    gebruiker: Gebruiker,
    gemeente: str,
    doel: str,
    *,
    handeling: str,
    moment: datetime,
    begin: datetime,
    dossier: Dossier | None = None,
    reden: Reden | None = None,
) -> None:
    """Write down one reading; `handeling` names what was opened, `begin` is when the asking began."""
    reden = reden or Reden()
    Inzage.objects.create(
        gemeente_id=gemeente,
        moment=moment,
        duur_us=(timezone.now() - begin) // timedelta(microseconds=1),
        gebruiker=gebruiker.naam,
        rol=gebruiker.rol,
        dossier=dossier,
        doel=doel,
        handeling=handeling,
        spoor=_SPOOR.get() or secrets.token_hex(16),
        handeling_id=secrets.token_hex(8),
        zaak=reden.zaak,
        toelichting=reden.toelichting,
    )


def noteer_veel(
    gebruiker: Gebruiker,
    gemeente: str,
    doel: str,
    regels: Iterable[tuple[int, str]],
    *,
    handeling: str,
    moment: datetime,
    begin: datetime,
) -> None:
    """Write down a reading of each of these dossiers (id, what of it was read), in one trace."""
    merk = _SPOOR.get() or secrets.token_hex(16)
    duur = (timezone.now() - begin) // timedelta(microseconds=1)
    kopieer(
        Inzage,
        (
            "gemeente_id",
            "moment",
            "duur_us",
            "gebruiker",
            "rol",
            "dossier_id",
            "doel",
            "handeling",
            "spoor",
            "handeling_id",
            "toelichting",
        ),
        (
            (
                gemeente,
                moment,
                duur,
                gebruiker.naam,
                str(gebruiker.rol),
                dossier_id,
                str(doel),
                handeling,
                merk,
                secrets.token_hex(8),
                wat,
            )
            for dossier_id, wat in regels
        ),
    )


def las_sinds(gebruiker: Gebruiker, dossier: Dossier, doel: str, sinds: datetime) -> bool:
    """Whether this user read this dossier for this purpose since then."""
    return Inzage.objects.filter(
        dossier=dossier, gebruiker=gebruiker.naam, rol=gebruiker.rol, doel=doel, moment__gte=sinds
    ).exists()


def inzagen(dossier: Dossier) -> tuple[Inzageregel, ...]:
    """Who looked at this dossier and what for, newest first; for whoever came through the gate."""
    return tuple(
        Inzageregel(
            regel.moment,
            regel.gebruiker,
            regel.rol,
            regel.doel,
            regel.toelichting or (f"zaak {regel.zaak.nummer}" if regel.zaak else ""),
        )
        for regel in Inzage.objects.filter(dossier=dossier).select_related("zaak").order_by("-moment", "-id")
    )


def keren_door_anderen(dossier: Dossier) -> int:
    """How often others than its household looked at this dossier; for whoever came through the gate."""
    return Inzage.objects.filter(dossier=dossier).exclude(rol__in=VAN_HET_HUISHOUDEN).count()


def laatst_gekeken(dossier: Dossier, doel: str) -> dict[str, datetime]:
    """By name who read this dossier for a purpose, and when last; for whoever came through the gate."""
    regels = Inzage.objects.filter(dossier=dossier, doel=doel).order_by("moment", "id")
    return dict(regels.values_list("gebruiker", "moment"))


def regels(gemeente: str, *, van: datetime, tot: datetime) -> Iterator[dict[str, Any]]:
    """The log of a period (`tot` itself not included) as the standard exchanges it; nobody is named."""
    gevonden = Inzage.objects.filter(gemeente=gemeente, moment__gte=van, moment__lt=tot)
    for regel in gevonden.select_related("dossier").order_by("moment", "id").iterator(chunk_size=1_000):
        yield als_logregel(regel)


def als_logregel(regel: Inzage) -> dict[str, Any]:
    """One reading with the field names of the standard; the data subject as a pseudonym."""
    begin = round(regel.moment.timestamp() * 1_000)
    attributen = {
        "dpl.core.processing_activity_id": verwerkingsactiviteit(regel.gemeente_id, regel.doel),
        "dpl.opstap.role": regel.rol,
    }
    if regel.dossier is not None:
        attributen["dpl.core.data_subject_id"] = pseudoniem(regel.gemeente_id, regel.dossier.nummer)
        attributen["dpl.core.data_subject_id_type"] = _BETROKKENE
    return {
        "trace_id": regel.spoor,
        "operation_id": regel.handeling_id,
        "status_code": "STATUS_CODE_OK",
        "name": regel.handeling,
        "start_time": begin,
        "end_time": begin + regel.duur_us // 1_000,
        "resource": {"attributes": {"service.name": "opstap", "service.version": __version__}},
        "attributes": attributen,
    }


def pseudoniem(gemeente: str, nummer: str) -> str:
    """A code for a dossier that only this installation can make (HMAC-SHA-256 with its secret key)."""
    sleutel = settings.SECRET_KEY.encode()
    return hmac.new(sleutel, f"betrokkene:{gemeente}:{nummer}".encode(), hashlib.sha256).hexdigest()
