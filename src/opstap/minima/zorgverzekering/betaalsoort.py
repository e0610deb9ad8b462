"""The kind of payment of what an insurer asks: its ceiling, and its check beside the accepted lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Sum

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.rekeningschema import MINIMABELEID, TE_BETALEN_PARTNERS
from opstap.minima.models import Premieafspraak, Premiebetaling, Premieregel

PREMIEBIJDRAGE = "premiebijdrage"
_VOOR = "premie"

ZONDER = Afwijking("REGEL-ZONDER-PREMIE", "Bij deze betaling is geen opgave van een verzekeraar te vinden.")
BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de som van de aanvaarde premies.")
REKENING = Afwijking("REGEL-REKENING", "Deze betaling gaat niet naar de rekening van de verzekeraar.")


def sleutel(betaling: Premiebetaling) -> str:
    """The key of the payment for a file of an insurer."""
    return f"{_VOOR}/{betaling.gemeente_id}/{betaling.nummer}"


def meld_aan() -> None:
    """Make the kind known to `financien`."""
    registreer(
        Betaalsoort(
            PREMIEBIJDRAGE,
            "Bijdrage zorgverzekering",
            plafonds,
            controleer,
            MINIMABELEID,
            TE_BETALEN_PARTNERS,
            aan_derde=True,
        )
    )


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """Never more than what was agreed for everybody in the file, by the band of each."""
    gevonden, grond = _betalingen(gemeente, regels), "de bijdrage die met de verzekeraar is afgesproken"
    return [
        Plafond(_afgesproken(een) if een else 0, grond)
        for een in (gevonden.get(_nummer(gemeente, regel)) for regel in regels)
    ]


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """Each payment beside the sum of the lines that were accepted, and the account of its insurer."""
    gevonden = _betalingen(gemeente, regels)
    for regel in regels:
        betaling = gevonden.get(_nummer(gemeente, regel))
        if betaling is None:
            yield regel.id, ZONDER
            continue
        som = Premieregel.objects.filter(opgave=betaling.opgave_id).aggregate(som=Sum("bedrag_cent"))["som"]
        if regel.bedrag_cent + regel.vervallen_cent != som:
            yield regel.id, BEDRAG
        if not regel.herbetaling and regel.iban != betaling.rekening.iban:
            yield regel.id, REKENING


def _afgesproken(betaling: Premiebetaling) -> int:
    opgave = betaling.opgave
    afspraken = dict(
        Premieafspraak.objects.filter(partner=opgave.partner_id, geldig__contains=opgave.maand).values_list(
            "band", "bijdrage_cent"
        )
    )
    banden = opgave.aanvaard.values_list("band", flat=True)
    return sum(afspraken.get(band, 0) for band in banden)


def _nummer(gemeente: str, regel: Regel) -> str:
    return regel.sleutel.removeprefix(f"{_VOOR}/{gemeente}/")


def _betalingen(gemeente: str, regels: Sequence[Regel]) -> dict[str, Premiebetaling]:
    nummers = [_nummer(gemeente, regel) for regel in regels]
    gevonden = Premiebetaling.objects.filter(gemeente=gemeente, nummer__in=nummers)
    return {een.nummer: een for een in gevonden.select_related("rekening", "opgave")}
