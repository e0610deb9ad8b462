"""What a letter says about a decision on assistance, in sentences that a resident understands."""

from __future__ import annotations

from datetime import date

from opstap.inkomen.tijdlijn import samenvatting
from opstap.kern.models import Besluit
from opstap.regels.datum import MAANDNAMEN
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
    for maand in uitkomst.get("maanden", ()):
        betaling = maand["bedragen"].get("maandbetaling")
        if besluit.soort == Besluit.Soort.TOEKENNING and betaling is not None:
            dag = date.fromisoformat(maand["maand"])
            gevonden.append(
                f"Over {MAANDNAMEN[dag.month - 1]} {dag.year} betalen wij u {toon_euro(betaling)}."
            )
    return gevonden
