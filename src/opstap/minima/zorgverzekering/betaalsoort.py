"""The kind of payment of what an insurer asks: the lines of its file that were accepted."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db.models import Sum

from opstap.financien.betaalsoorten import Afwijking
from opstap.minima.models import Premieafspraak, Premiebetaling, Premieregel
from opstap.minima.partnersoort import Partnersoort, Schuld

_GROND = "de bijdrage die met de verzekeraar is afgesproken"


def _schulden(gemeente: str, nummers: Collection[str]) -> Mapping[str, Schuld]:
    """The sum of the accepted premiums, and what was agreed for everybody in the file by the band of each."""
    betalingen = Premiebetaling.objects.filter(gemeente=gemeente, nummer__in=nummers)
    return {
        een.nummer: Schuld(_som(een), _afgesproken(een), _GROND, een.rekening.iban)
        for een in betalingen.select_related("rekening", "opgave")
    }


def _som(betaling: Premiebetaling) -> int:
    regels = Premieregel.objects.filter(opgave=betaling.opgave_id)
    return int(regels.aggregate(som=Sum("bedrag_cent", default=0))["som"])


def _afgesproken(betaling: Premiebetaling) -> int:
    opgave = betaling.opgave
    afspraken = dict(
        Premieafspraak.objects.filter(partner=opgave.partner_id, geldig__contains=opgave.maand).values_list(
            "band", "bijdrage_cent"
        )
    )
    banden = opgave.aanvaard.values_list("band", flat=True)
    return sum(afspraken.get(band, 0) for band in banden)


PREMIEBIJDRAGE = Partnersoort(
    "premiebijdrage",
    "Bijdrage zorgverzekering",
    "premie",
    Afwijking("REGEL-ZONDER-PREMIE", "Bij deze betaling is geen opgave van een verzekeraar te vinden."),
    Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de som van de aanvaarde premies."),
    _schulden,
)
