"""The kinds of payments of the customisation budget: their ceiling, and their check beside the spending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.rekeningschema import MINIMABELEID, TE_BETALEN_MAATWERK
from opstap.minima.maatwerk.plafonds import plafond
from opstap.minima.models import Maatwerkbesteding
from opstap.regels.fouten import OpstapFout

Wijze = Maatwerkbesteding.Wijze
SOORT_VAN: Mapping[Wijze, str] = {
    Wijze.INWONER: "maatwerk_inwoner",
    Wijze.LEVERANCIER: "maatwerk_leverancier",
}
"""The kind of payment of each way of spending that is paid through the bank file."""
_VOOR = "maatwerk"

ZONDER = Afwijking("REGEL-ZONDER-BESTEDING", "Bij deze betaling is geen besteding te vinden.")
BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan wat uit het maatwerkbudget is besteed.")
REKENING = Afwijking("REGEL-REKENING", "Deze betaling gaat niet naar de rekening van de besteding.")
NIET_NAGEKEKEN = Afwijking("REGEL-NIET-NAGEKEKEN", "Geen collega heeft de rekening nagekeken.")


def sleutel(besteding: Maatwerkbesteding) -> str:
    """The key of the payment of a spending."""
    return f"{_VOOR}/{besteding.gemeente_id}/{besteding.nummer}"


def meld_aan() -> None:
    """Make the kinds known to `financien`."""
    registreer(
        *(
            Betaalsoort(
                soort,
                "Maatwerkbudget",
                plafonds,
                controleer,
                MINIMABELEID,
                TE_BETALEN_MAATWERK,
                aan_derde=wijze == Wijze.LEVERANCIER,
            )
            for wijze, soort in SOORT_VAN.items()
        )
    )


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """Each payment is held to the ceiling of its team; the database holds all of them together to it."""
    gevonden = _bestedingen(gemeente, regels)
    return [_plafond(gevonden.get(regel.sleutel)) for regel in regels]


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """Each payment beside its spending: the amount, the account, and the colleague who looked at it."""
    gevonden = _bestedingen(gemeente, regels)
    for regel in regels:
        besteding = gevonden.get(regel.sleutel)
        if besteding is None:
            yield regel.id, ZONDER
            continue
        if regel.besloten_cent != besteding.bedrag_cent:
            yield regel.id, BEDRAG
        if not regel.past_bij(besteding.iban):
            yield regel.id, REKENING
        oordeel = getattr(besteding, "oordeel", None)
        if besteding.wijze == Wijze.LEVERANCIER and not (oordeel and oordeel.akkoord):
            yield regel.id, NIET_NAGEKEKEN


def _plafond(besteding: Maatwerkbesteding | None) -> Plafond:
    if besteding is None:
        return Plafond(None, "het plafond van een team")
    budget = besteding.budget
    try:
        geldt = plafond(budget.gemeente_id, budget.team, budget.jaar)
    except OpstapFout:
        return Plafond(None, f"het plafond van team {budget.team}")
    return Plafond(geldt.bedrag_cent, f"{geldt.grondslag}, team {budget.team}")


def _bestedingen(gemeente: str, regels: Sequence[Regel]) -> dict[str, Maatwerkbesteding]:
    voor = f"{_VOOR}/{gemeente}/"
    nummers = [regel.sleutel.removeprefix(voor) for regel in regels if regel.sleutel.startswith(voor)]
    rijen = Maatwerkbesteding.objects.filter(gemeente=gemeente, nummer__in=nummers)
    return {sleutel(een): een for een in rijen.select_related("budget", "oordeel")}
