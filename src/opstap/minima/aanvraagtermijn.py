"""Until when a scheme can be applied for, and what an application after that comes to.

Nobody is turned away at the door: what comes in too late is a case like any other, on which is decided with
the reason (Awb art. 4:1 and 4:13).
"""

from __future__ import annotations

from datetime import date, timedelta

from opstap import gemeenten
from opstap.gemeenten import Regeling
from opstap.gevallen.dagoordelen import dagparameter
from opstap.kern.brieven import datum
from opstap.kern.tijdvak import maand_van
from opstap.minima.models import Regelingaanvraag
from opstap.minima.toekenningen import declaratie
from opstap.regels.datum import als_datum
from opstap.regels.fouten import Ontbreekt


def ingang(regeling: Regeling, ontvangen: date) -> date:
    """From which day a grant holds: that of receipt; of a scheme that ended before, its own last day."""
    einde = _einde(regeling)
    return ontvangen if einde is None else min(ontvangen, einde)


def peildatum(regeling: Regeling, ontvangen: date) -> date:
    """The first day of the month whose facts and amounts count."""
    return maand_van(ingang(regeling, ontvangen))


def laatste_dag(regeling: Regeling, gemeente: str, ontvangen: date) -> date | None:
    """The last day to apply, as the policy says, or else the last day of the scheme; None: it goes on."""
    naam = regeling.uitvoering.aanvragen_tot
    if naam is not None:
        try:
            return als_datum(dagparameter(gemeente, peildatum(regeling, ontvangen), naam))
        except Ontbreekt:
            pass
    return _einde(regeling)


def te_laat(aanvraag: Regelingaanvraag) -> str:
    """Why an application came too late, as a sentence for the decision; '' when it came in time."""
    regeling, gemeente = declaratie(aanvraag.gemeente_id, aanvraag.regeling), aanvraag.gemeente_id
    ontvangen = aanvraag.zaak.ontvangen
    laatste = laatste_dag(regeling, gemeente, ontvangen)
    if laatste is None or ontvangen <= laatste:
        return ""
    return (
        f"U vroeg dit aan op {datum(ontvangen)}. Dat kon tot en met {datum(laatste)} "
        f"({_waar(regeling, gemeente, ontvangen)}). Daarom krijgt u geen {regeling.zinsnaam}."
    )


def _einde(regeling: Regeling) -> date | None:
    """The last day of a scheme that ends."""
    return date.fromisoformat(regeling.tot) - timedelta(days=1) if regeling.tot else None


def _waar(regeling: Regeling, gemeente: str, ontvangen: date) -> str:
    """Where the last day stands."""
    naam = regeling.uitvoering.aanvragen_tot
    if naam is None:
        return regeling.artikel
    boek = gemeenten.regelboek(gemeente).op(peildatum(regeling, ontvangen))
    return boek.plan.knoop(naam).verklaring.artikel
