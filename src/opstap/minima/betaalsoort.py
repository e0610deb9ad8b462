"""The kinds of payments: what a scheme gives a household, and what partners are owed for credits."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db.models import Sum

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, registreer
from opstap.financien.rekeningschema import MINIMABELEID
from opstap.minima import betaalcontrole
from opstap.minima.models import Afrekening, Tegoedmutatie
from opstap.minima.partnersoort import Partnersoort, Schuld
from opstap.minima.uitbetalen import REGELING

_GROND = "alle tegoeden die deze gemeente gaf"


def _schulden(gemeente: str, nummers: Collection[str]) -> Mapping[str, Schuld]:
    """The sum of the movements of each settlement; together never more than all credits ever given."""
    gegeven = Tegoedmutatie.objects.filter(gemeente=gemeente, soort=Tegoedmutatie.Soort.OPENING)
    hoogste = int(gegeven.aggregate(som=Sum("bedrag_cent", default=0))["som"])
    afrekeningen = (
        Afrekening.objects.filter(gemeente=gemeente, nummer__in=nummers)
        .select_related("rekening")
        .annotate(som=Sum("regels__mutatie__bedrag_cent"))
    )
    return {een.nummer: Schuld(-een.som, hoogste, _GROND, een.rekening.iban) for een in afrekeningen}


PARTNERAFREKENING = Partnersoort(
    "partnerafrekening",
    "Betaald met tegoeden",
    "afrekening",
    Afwijking("REGEL-ZONDER-AFREKENING", "Bij deze betaling is geen afrekening te vinden."),
    Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de som van wat bij deze partner is betaald."),
    _schulden,
)


def meld_aan() -> None:
    """Make the kinds known to `financien`."""
    registreer(
        Betaalsoort(
            REGELING,
            "Gemeentelijke regeling",
            betaalcontrole.plafonds,
            betaalcontrole.controleer,
            MINIMABELEID,
        )
    )
    PARTNERAFREKENING.meld_aan()
