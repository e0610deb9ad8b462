"""Files that a resident sends along: documents of the own file, tied to what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern import personen, stukken, stukvragen
from opstap.kern.bestanden import Bestand
from opstap.kern.models import Dossier, Stuk, Stukvraag, Zaak
from opstap.kern.stukken import NieuwStuk


@transaction.atomic
def bij_zaak(
    zaak: Zaak,
    bestanden: Sequence[Bestand],
    *,
    soort: Stuk.Soort,
    door: str,
    nu: datetime,
    gevraagd: Stukvraag | None = None,
) -> list[Stuk]:
    """Files for a case, for what was asked there when `gevraagd` says so. Errors: STUK-GEKOPPELD."""
    binnen = _registreer(zaak.dossier, bestanden, soort, door, nu)
    for stuk in binnen:
        stukvragen.beantwoord(stuk, zaak, gevraagd, door=door, nu=nu)
    return binnen


@transaction.atomic
def bij_dossier(
    dossier: Dossier,
    bestanden: Sequence[Bestand],
    *,
    soort: Stuk.Soort,
    toelichting: str,
    door: str,
    nu: datetime,
) -> list[Stuk]:
    """Files that belong to no case; `toelichting` says what they are about. Errors: STUK-GEKOPPELD."""
    binnen = _registreer(dossier, bestanden, soort, door, nu)
    for stuk in binnen:
        stukken.koppel_dossier(stuk, dossier, toelichting=toelichting, door=door, nu=nu)
    return binnen


def _registreer(
    dossier: Dossier, bestanden: Sequence[Bestand], soort: Stuk.Soort, door: str, nu: datetime
) -> list[Stuk]:
    """The documents; the same file chosen twice is one document."""
    afzender = f"{personen.aanvrager(dossier)} ({dossier.nummer})"[:120]
    nieuwe = [
        NieuwStuk(
            soort=soort,
            kanaal=Stuk.Kanaal.PORTAAL,
            afzender=afzender,
            ontvangen=localdate(nu),
            inhoud=bestand.inhoud,
            bestandsnaam=bestand.naam,
            mediasoort=bestand.mediasoort,
        )
        for bestand in bestanden
    ]
    return list(dict.fromkeys(stukken.registreer_veel(dossier.gemeente_id, nieuwe, door=door, nu=nu)))
