"""What the employer reads about a payment: the month, its parts, what was paid before, and why it changed.

It names the subsidy and no person: who works there, the employer knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap.financien.betaalsoorten import oorsprong
from opstap.financien.models import Betaling
from opstap.inkomen.betalen.betaalsleutels import VanLoonkostenmaand, lees_sleutel
from opstap.inkomen.loonkostensubsidies.berekenen import GEEN_CONTRACT
from opstap.inkomen.models import Loonkostenmaand
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Specificatieregel:
    """A line; the amounts (signed, in cents) of all lines add up to the payment."""

    titel: str
    bedrag: int
    zin: str


@dataclass(frozen=True, slots=True)
class Loonkostenspecificatie:
    werkgever: str
    nummer: str
    maand: date
    regels: tuple[Specificatieregel, ...]
    nog_niet_bekend: str
    """What of this month is not paid yet, because it is not known; '' when nothing is."""

    @property
    def totaal(self) -> int:
        return sum(regel.bedrag for regel in self.regels)


def specificatie(betaling: Betaling) -> Loonkostenspecificatie:
    """The lines of a payment, up to its amount. Errors: SPECIFICATIE-ONTBREEKT."""
    wat = lees_sleutel(oorsprong(betaling.sleutel))
    if not isinstance(wat, VanLoonkostenmaand):
        raise OpstapFout("SPECIFICATIE-ONTBREEKT", "Deze betaling is geen loonkostensubsidie.")
    rij = Loonkostenmaand.objects.select_related("subsidie__werkgever").get(
        subsidie__gemeente=wat.gemeente,
        subsidie__nummer=wat.nummer,
        maand=wat.maand,
        volgnummer=wat.volgnummer,
    )
    regels = [
        Specificatieregel(f"Loonkostensubsidie {maand_in_woorden(rij.maand)}", rij.subsidie_cent, rij.oorzaak)
    ]
    if rij.werkgeverslasten_cent:
        regels.append(
            Specificatieregel(
                "Vergoeding voor werkgeverslasten",
                rij.werkgeverslasten_cent,
                "Een percentage van de subsidie, voor premies en andere lasten.",
            )
        )
    vorige = Loonkostenmaand.objects.filter(
        subsidie=rij.subsidie, maand=rij.maand, volgnummer=rij.volgnummer - 1
    ).first()
    if vorige is not None and vorige.totaal_cent:
        regels.append(
            Specificatieregel("Al eerder berekend", -vorige.totaal_cent, "Dit was al over deze maand.")
        )
    for mutatie in rij.werkgevermutatie_set.select_related("vordering__berekening").order_by("id"):
        bron = mutatie.vordering.berekening
        regels.append(
            Specificatieregel(
                f"Verrekend met {mutatie.vordering.nummer}",
                mutatie.bedrag_cent,
                f"Te veel betaald over {maand_in_woorden(bron.maand)}: {bron.oorzaak}.",
            )
        )
    onbekend = ""
    if rij.werkgeverslasten_cent is None and rij.oorzaak != GEEN_CONTRACT:
        onbekend = (
            f"De vergoeding voor werkgeverslasten over {rij.maand.year} is nog niet bekend. "
            "Wij betalen haar na zodra het percentage is bevestigd."
        )
    return Loonkostenspecificatie(
        rij.subsidie.werkgever.naam, rij.subsidie.nummer, rij.maand, tuple(regels), onbekend
    )
