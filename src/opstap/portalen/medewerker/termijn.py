"""The deadline of a case, explained in the order in which the law computes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from opstap.portalen.templatetags.notatie import hoofdletter, weekdag
from opstap.recht.algemeen.termijnen import ZATERDAG, eerste_werkdag, feestdagen
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import kalendereinde

AWB = "Algemene wet bestuursrecht, artikel 4:13"
OPSCHORTING = "Algemene wet bestuursrecht, artikel 4:15"
TERMIJNENWET = "Algemene termijnenwet, artikel 1"


@dataclass(frozen=True, slots=True)
class Termijnzin:
    tekst: str
    artikel: str = ""


def termijnzinnen(ontvangen: date, beslissen_voor: date) -> tuple[Termijnzin, ...]:
    """Received, eight weeks later, and every day that the term is moved on, each with its reason."""
    einde = kalendereinde(Termijn.AANVRAAG, ontvangen)
    zinnen = [
        Termijnzin(f"De aanvraag kwam binnen op {weekdag(ontvangen)}."),
        Termijnzin(f"Acht weken later is {weekdag(einde)}.", AWB),
    ]
    werkdag = eerste_werkdag(einde)
    if werkdag == einde:
        zinnen.append(Termijnzin("Dat is een gewone werkdag, dus de termijn schuift niet op.", TERMIJNENWET))
    dag = einde
    while dag != werkdag:
        naam = hoofdletter(weekdag(dag))
        zinnen.append(
            Termijnzin(f"{naam} telt niet als laatste dag: het is {_soort_dag(dag)}.", TERMIJNENWET)
        )
        dag += timedelta(days=1)
    if beslissen_voor != werkdag:
        zinnen.append(
            Termijnzin("De termijn stond stil zolang wij op gegevens van de inwoner wachtten.", OPSCHORTING)
        )
    zinnen.append(Termijnzin(f"De laatste dag om te beslissen is {weekdag(beslissen_voor)}."))
    return tuple(zinnen)


def _soort_dag(dag: date) -> str:
    feestdag = feestdagen(dag.year).get(dag)
    return feestdag or ("zaterdag" if dag.weekday() == ZATERDAG else "zondag")
