"""The kinds of payments: what a scheme gives a household, and what partners are owed; each with its check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Sum

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.rekeningschema import MINIMABELEID, TE_BETALEN_PARTNERS
from opstap.minima import betaalcontrole
from opstap.minima.models import Afrekening, Tegoedmutatie
from opstap.minima.uitbetalen import REGELING

PARTNERAFREKENING = "partnerafrekening"
_VOOR = "afrekening"

ZONDER = Afwijking("REGEL-ZONDER-AFREKENING", "Bij deze betaling is geen afrekening te vinden.")
BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de som van wat bij deze partner is betaald.")
REKENING = Afwijking("REGEL-REKENING", "Deze betaling gaat niet naar de rekening van de partner.")


def sleutel(afrekening: Afrekening) -> str:
    """The key of the payment of a settlement."""
    return f"{_VOOR}/{afrekening.gemeente_id}/{afrekening.nummer}"


def meld_aan() -> None:
    """Make the kinds known to `financien`."""
    registreer(
        Betaalsoort(
            REGELING,
            "Gemeentelijke regeling",
            betaalcontrole.plafonds,
            betaalcontrole.controleer,
            MINIMABELEID,
        ),
        Betaalsoort(
            PARTNERAFREKENING,
            "Betaald met tegoeden",
            plafonds,
            controleer,
            MINIMABELEID,
            TE_BETALEN_PARTNERS,
            aan_derde=True,
        ),
    )


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """Together never more than all credits that were ever given: each line alone is held to that."""
    gegeven = Tegoedmutatie.objects.filter(gemeente=gemeente, soort=Tegoedmutatie.Soort.OPENING)
    hoogste = int(gegeven.aggregate(som=Sum("bedrag_cent", default=0))["som"])
    return [Plafond(hoogste, "alle tegoeden die deze gemeente gaf") for _ in regels]


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """Each payment beside the sum of the movements that it settles, and the account of its partner."""
    nummers = {regel.sleutel.removeprefix(f"{_VOOR}/{gemeente}/"): regel for regel in regels}
    gevonden = {
        afrekening.nummer: afrekening
        for afrekening in Afrekening.objects.filter(gemeente=gemeente, nummer__in=nummers)
        .select_related("rekening")
        .annotate(som=Sum("regels__mutatie__bedrag_cent"))
    }
    for nummer, regel in nummers.items():
        afrekening = gevonden.get(nummer)
        if afrekening is None:
            yield regel.id, ZONDER
            continue
        if regel.bedrag_cent + regel.vervallen_cent != -afrekening.som:
            yield regel.id, BEDRAG
        if not regel.herbetaling and regel.iban != afrekening.rekening.iban:
            yield regel.id, REKENING
