"""The kind of payment of an executor's invoice: the deliveries on it that were accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from opstap.financien.betaalsoorten import Afwijking
from opstap.minima.models import Levering, Uitvoerfactuur
from opstap.minima.partnersoort import Partnersoort, Schuld

_GROND = "het hoogste bedrag dat met de uitvoerder is afgesproken"


def _schulden(gemeente: str, nummers: Collection[str]) -> Mapping[str, Schuld]:
    """The sum of the deliveries on each invoice, and what was agreed at most for all of them together."""
    facturen = list(
        Uitvoerfactuur.objects.filter(gemeente=gemeente, nummer__in=nummers).select_related("rekening")
    )
    som: dict[tuple[int, str], int] = defaultdict(int)
    hoogste: dict[tuple[int, str], int] = defaultdict(int)
    # Also the deliveries of these partners on invoices with the same name as another's.
    leveringen = Levering.objects.filter(
        gemeente=gemeente,
        partner__in={een.partner_id for een in facturen},
        factuur__in={een.kenmerk for een in facturen},
    ).values_list("partner", "factuur", "bedrag_cent", "afspraak__hoogste_cent")
    for partner, kenmerk, bedrag, meest in leveringen:
        som[partner, kenmerk] += bedrag
        hoogste[partner, kenmerk] += meest
    return {
        een.nummer: Schuld(
            som[een.partner_id, een.kenmerk], hoogste[een.partner_id, een.kenmerk], _GROND, een.rekening.iban
        )
        for een in facturen
    }


UITVOERFACTUUR = Partnersoort(
    "uitvoerfactuur",
    "Geleverd aan inwoners",
    "uitvoerfactuur",
    Afwijking("REGEL-ZONDER-FACTUUR", "Bij deze betaling is geen factuur te vinden."),
    Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de som van de leveringen op deze factuur."),
    _schulden,
)
