"""The kind of payment of a subsidy: never above the subsidy, and beside what was put ready of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.rekeningschema import MINIMABELEID, TE_BETALEN_SUBSIDIES
from opstap.minima.models import Subsidiebetaling

SUBSIDIE = "subsidie"

ZONDER = Afwijking("REGEL-ZONDER-SUBSIDIE", "Bij deze betaling is geen subsidie te vinden.")
BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de termijn van de subsidie.")
REKENING = Afwijking("REGEL-REKENING", "Deze betaling gaat niet naar de rekening van de partner.")


def sleutel(betaling: Subsidiebetaling) -> str:
    """The key of a payment of a subsidy."""
    return f"{SUBSIDIE}/{betaling.subsidie.gemeente_id}/{betaling.subsidie.nummer}/{betaling.kenmerk}"


def meld_aan() -> None:
    """Make the kind known to `financien`."""
    registreer(
        Betaalsoort(
            SUBSIDIE, "Subsidie", plafonds, controleer, MINIMABELEID, TE_BETALEN_SUBSIDIES, aan_derde=True
        )
    )


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """Each payment is held to its subsidy; the database holds all of them together to it."""
    gevonden = _betalingen(gemeente, regels)
    return [
        Plafond(een.subsidie.bedrag_cent, een.subsidie.grondslag)
        if (een := gevonden.get(regel.sleutel))
        else Plafond(None, "het besluit over de subsidie")
        for regel in regels
    ]


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """Each payment beside what was put ready: the amount, and the account of the partner."""
    gevonden = _betalingen(gemeente, regels)
    for regel in regels:
        een = gevonden.get(regel.sleutel)
        if een is None:
            yield regel.id, ZONDER
            continue
        if regel.bedrag_cent + regel.vervallen_cent != een.bedrag_cent:
            yield regel.id, BEDRAG
        if not regel.herbetaling and regel.iban != een.rekening.iban:
            yield regel.id, REKENING


def _betalingen(gemeente: str, regels: Sequence[Regel]) -> dict[str, Subsidiebetaling]:
    voor = f"{SUBSIDIE}/{gemeente}/"
    nummers = {
        regel.sleutel.removeprefix(voor).rpartition("/")[0]
        for regel in regels
        if regel.sleutel.startswith(voor)
    }
    rijen = Subsidiebetaling.objects.filter(subsidie__gemeente=gemeente, subsidie__nummer__in=nummers)
    return {sleutel(een): een for een in rijen.select_related("subsidie", "rekening")}
