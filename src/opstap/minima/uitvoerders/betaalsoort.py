"""The kind of payment of an executor's invoice: its ceiling, and its check beside what was delivered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.rekeningschema import MINIMABELEID, TE_BETALEN_PARTNERS
from opstap.minima.models import Levering, Uitvoerfactuur

UITVOERFACTUUR = "uitvoerfactuur"
_VOOR = "uitvoerfactuur"

ZONDER = Afwijking("REGEL-ZONDER-FACTUUR", "Bij deze betaling is geen factuur te vinden.")
BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de som van de leveringen op deze factuur.")
REKENING = Afwijking("REGEL-REKENING", "Deze betaling gaat niet naar de rekening van de organisatie.")


def sleutel(factuur: Uitvoerfactuur) -> str:
    """The key of the payment of an invoice."""
    return f"{_VOOR}/{factuur.gemeente_id}/{factuur.nummer}"


def meld_aan() -> None:
    """Make the kind known to `financien`."""
    registreer(
        Betaalsoort(
            UITVOERFACTUUR,
            "Geleverd aan inwoners",
            plafonds,
            controleer,
            MINIMABELEID,
            TE_BETALEN_PARTNERS,
            aan_derde=True,
        )
    )


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """Never more than what was agreed at most for everything on the invoice together."""
    facturen, grond = _facturen(gemeente, regels), "het hoogste bedrag dat met de uitvoerder is afgesproken"
    hoogste: dict[tuple[int, str], int] = {}
    for partner, factuur, cent in _leveringen(gemeente, facturen).values_list(
        "partner", "factuur", "afspraak__hoogste_cent"
    ):
        hoogste[partner, factuur] = hoogste.get((partner, factuur), 0) + cent
    return [
        Plafond(hoogste.get((een.partner_id, een.kenmerk), 0) if een else 0, grond)
        for een in (facturen.get(_nummer(gemeente, regel)) for regel in regels)
    ]


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """Each payment beside the sum of the deliveries on its invoice, and the account of its partner."""
    facturen = _facturen(gemeente, regels)
    sommen: dict[tuple[int, str], int] = {}
    for partner, kenmerk, cent in _leveringen(gemeente, facturen).values_list(
        "partner", "factuur", "bedrag_cent"
    ):
        sommen[partner, kenmerk] = sommen.get((partner, kenmerk), 0) + cent
    for regel in regels:
        factuur = facturen.get(_nummer(gemeente, regel))
        if factuur is None:
            yield regel.id, ZONDER
            continue
        if regel.bedrag_cent + regel.vervallen_cent != sommen.get((factuur.partner_id, factuur.kenmerk)):
            yield regel.id, BEDRAG
        if not regel.herbetaling and regel.iban != factuur.rekening.iban:
            yield regel.id, REKENING


def _nummer(gemeente: str, regel: Regel) -> str:
    return regel.sleutel.removeprefix(f"{_VOOR}/{gemeente}/")


def _facturen(gemeente: str, regels: Sequence[Regel]) -> dict[str, Uitvoerfactuur]:
    nummers = [_nummer(gemeente, regel) for regel in regels]
    gevonden = Uitvoerfactuur.objects.filter(gemeente=gemeente, nummer__in=nummers)
    return {een.nummer: een for een in gevonden.select_related("rekening")}


def _leveringen(gemeente: str, facturen: dict[str, Uitvoerfactuur]) -> QuerySet[Levering]:
    """The deliveries on these invoices, and of their partners on invoices with the same name."""
    return Levering.objects.filter(
        gemeente=gemeente,
        partner__in={een.partner_id for een in facturen.values()},
        factuur__in={een.kenmerk for een in facturen.values()},
    )
