"""Where and when a payment goes, and a payment that is specified in one line."""

from __future__ import annotations

from dataclasses import replace

from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.models import Betaling
from opstap.financien.specificaties.vormen import Basis, Overboeking, Regel, Specificatie, Verbetering
from opstap.kern.iban import maskeer
from opstap.kern.tijdvak import maand_in_woorden

BIJ_BETALING = ("betaalopdracht", "intrekking", "teruggekomen")
"""What says where a payment stands, read with it."""
BIJ_HERBETALING = (
    "herbetaling_van__betaling__betaalopdracht",
    "in_plaats_van_ingetrokken__betaling__betaalopdracht",
)
"""The same of the payment that another one replaces."""


def overboeking(betaling: Betaling) -> Overboeking:
    """Where and when a payment goes, as far as is known."""
    opdracht = betaling.betaalopdracht
    stand = "ingetrokken" if hasattr(betaling, "intrekking") else ""
    return Overboeking(
        betaling.end_to_end_id,
        maskeer(betaling.iban),
        opdracht.uitvoerdatum if opdracht else None,
        "teruggekomen" if hasattr(betaling, "teruggekomen") else stand,
    )


def verbetering(betaling: Betaling) -> Verbetering:
    """A payment as one that is corrected or replaced."""
    return Verbetering(betaling.soort, betaling.bedrag_cent, overboeking(betaling))


def enkel(
    betaling: Betaling,
    titel: str,
    zin: str,
    artikel: str,
    *,
    basis: Basis = Basis.GEEN,
    begunstigde: str = "",
) -> Specificatie:
    """A payment of one line."""
    return Specificatie(
        soort=betaling.soort,
        titel=titel,
        maand=betaling.maand,
        basis=basis,
        regels=(Regel(betaling.soort, titel, betaling.bedrag_cent, zin, artikel, basis),),
        bedrag=betaling.bedrag_cent,
        begunstigde=begunstigde,
        overboeking=overboeking(betaling),
    )


def opnieuw(betaling: Betaling) -> Specificatie:
    """A payment that came back from the bank or was withdrawn, paid again."""
    wat = betaalsoort(betaling.soort)
    terug = getattr(betaling, "herbetaling_van", None)
    waarom = "kwam terug van de bank" if terug else "was ingetrokken"
    een = enkel(
        betaling,
        f"Opnieuw betaald over {maand_in_woorden(betaling.maand)}",
        f"{wat.omschrijving}: deze betaling {waarom}. Wij betalen haar opnieuw.",
        "",
        begunstigde=betaling.naam if wat.aan_derde else "",
    )
    vorige = terug or betaling.in_plaats_van_ingetrokken
    return replace(een, verbetert=(verbetering(vorige.betaling),))


def kaal(betaling: Betaling) -> Specificatie:
    """A payment of which no cluster says how it is built up."""
    wat = betaalsoort(betaling.soort)
    return enkel(
        betaling,
        f"{wat.omschrijving} over {maand_in_woorden(betaling.maand)}",
        "",
        "",
        begunstigde=betaling.naam if wat.aan_derde else "",
    )
