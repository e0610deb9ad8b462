"""What a letter says about a decision on assistance, in sentences that a resident understands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from opstap.inkomen.beoordeling.besluitvorming import maanden_van
from opstap.inkomen.beoordeling.deelmaand import periode_in_woorden
from opstap.inkomen.tijdlijn import samenvatting
from opstap.kern.models import Besluit
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.geld import toon_euro


def alineas(besluit: Besluit) -> list[str]:
    """The paragraphs of a decision about months: what, why, and what is paid each month."""
    uitkomst = besluit.uitkomst
    gevonden = [f"{samenvatting(besluit)}."]
    for sleutel in ("grond", "voorbehoud"):
        if uitkomst.get(sleutel):
            gevonden.append(str(uitkomst[sleutel]))
    if besluit.afwijking_reden and besluit.afwijking_reden not in gevonden:
        gevonden.append(besluit.afwijking_reden)
    for maand in maanden_van(besluit):
        betaling = maand["bedragen"].get("maandbetaling")
        if besluit.soort == Besluit.Soort.TOEKENNING and betaling is not None:
            gevonden.append(f"Over {_periode(maand)} betalen wij u {toon_euro(betaling)}.")
    return gevonden


def _periode(maand: Mapping[str, Any]) -> str:
    """The month, or the days of it that count."""
    if "van" in maand:
        return periode_in_woorden(date.fromisoformat(maand["van"]), date.fromisoformat(maand["tot_en_met"]))
    return maand_in_woorden(date.fromisoformat(maand["maand"]))
