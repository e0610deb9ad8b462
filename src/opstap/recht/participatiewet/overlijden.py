"""After a death: until when assistance goes on at the norm of before (art. 45 paragraph 5)."""

from __future__ import annotations

from opstap.regels import Datum, feit, regel
from opstap.regels.datum import MAANDEN_PER_JAAR, dag_in_maand, datum_van, jaar, maand

feit(
    "dag_van_overlijden",
    soort="Datum",
    titel="Dag van overlijden",
    vraag="Op welke dag is de partner, de alleenstaande ouder of het laatste kind overleden?",
    artikel="Participatiewet art. 45 lid 5",
)


@regel(
    "Participatiewet art. 45 lid 5",
    titel="Laatste dag met de norm van voor het overlijden",
    uitleg="Na het overlijden op {dag_van_overlijden} loopt de norm van toen door tot en met "
    "{oude_norm_tot_en_met}.",
    vanaf="2015-01-01",
)
def oude_norm_tot_en_met(dag_van_overlijden: Datum) -> Datum:
    """One month after the day; where that day does not exist, the last day of that month."""
    nummer = jaar(dag_van_overlijden) * MAANDEN_PER_JAAR + maand(dag_van_overlijden)
    volgende = nummer + 1
    einde = datum_van(volgende // MAANDEN_PER_JAAR, volgende % MAANDEN_PER_JAAR + 1, 1) - 1
    begin = datum_van(nummer // MAANDEN_PER_JAAR, nummer % MAANDEN_PER_JAAR + 1, 1)
    return min(Datum(begin + dag_in_maand(dag_van_overlijden) - 1), Datum(einde))
