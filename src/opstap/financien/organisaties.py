"""The accounts on which organisations are paid, such as employers and partners of schemes."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction

from opstap.financien.models import Organisatierekening
from opstap.financien.sepa import LENGTE_NAAM, transcribeer
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.iban import controleer_iban

Rekening = TypeVar("Rekening", bound=Organisatierekening)


@transaction.atomic
def leg_rekening_vast(
    soort: type[Rekening],
    gemeente: str,
    *,
    iban: str,
    tenaamstelling: str,
    door: str,
    gecontroleerd_door: str,
    nu: datetime,
    **van: Any,
) -> Rekening:
    """The account on which the organisation in `van` is paid from now on.

    Errors: IBAN-CONTROLE, SEPA-TEKENS, VIER-OGEN.
    """
    transcribeer(tenaamstelling, LENGTE_NAAM)
    with duidelijke_fouten():
        return soort._default_manager.create(
            gemeente_id=gemeente,
            iban=controleer_iban(iban),
            tenaamstelling=tenaamstelling,
            vastgelegd_op=nu,
            vastgelegd_door=door,
            gecontroleerd_door=gecontroleerd_door,
            **van,
        )
