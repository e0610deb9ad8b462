"""What the statistics ask of persons and is a fact of the dossier."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from opstap.kern.models import Geslacht


def geslachten(persoon_ids: Iterable[int], op: date) -> dict[int, str]:
    """Per person the code of the sex that is registered on this day; unknown persons are not in it."""
    rijen = Geslacht.objects.filter(
        persoon__in=list(persoon_ids), geldig__contains=op, bekend_tot__year=9999
    ).values_list("persoon_id", "geslacht")
    return {persoon: str(geslacht) for persoon, geslacht in rijen}
