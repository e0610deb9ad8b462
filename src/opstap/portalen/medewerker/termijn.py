"""The deadline of a case, explained in the order in which the law computes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from opstap.kern.termijnen import Soort, Termijnregel
from opstap.portalen.templatetags.notatie import hoofdletter, telwoord, weekdag
from opstap.recht.algemeen.termijnen import ZATERDAG, feestdagen
from opstap.recht.awb.termijnen import DAGEN_PER_WEEK

TERMIJNENWET = "Algemene termijnenwet, artikel 1"
_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Termijnzin:
    tekst: str
    artikel: str = ""


def termijnzinnen(ontvangen: date, verloop: Sequence[Termijnregel]) -> tuple[Termijnzin, ...]:
    """Received, the term, every change of it, and every day that its end moves, each with its reason."""
    laatste = verloop[-1]
    zinnen = [Termijnzin(f"Ontvangen op {weekdag(ontvangen)}.")]
    for regel in verloop:
        zinnen.append(Termijnzin(_zin(regel, ontvangen), regel.artikel))
    dag = laatste.kalendereinde
    if dag == laatste.naar:
        zinnen.append(Termijnzin(f"{_hoofd(dag)} is een gewone werkdag, dus de termijn schuift niet op."))
    while dag != laatste.naar:
        tekst = f"{_hoofd(dag)} telt niet als laatste dag: het is {_soort_dag(dag)}."
        zinnen.append(Termijnzin(tekst, TERMIJNENWET))
        dag += _EEN_DAG
    zinnen.append(Termijnzin(f"De laatste dag om te beslissen is {weekdag(laatste.naar)}."))
    return tuple(zinnen)


def _zin(regel: Termijnregel, ontvangen: date) -> str:
    if regel.soort == Soort.BEGIN:
        weken, rest = divmod((regel.kalendereinde - regel.op).days, DAGEN_PER_WEEK)
        duur = telwoord(weken, "week,weken") if not rest else telwoord(weken * 7 + rest, "dag,dagen")
        sinds = "" if regel.op == ontvangen else f"De termijn begint na {weekdag(regel.op)}. "
        return f"{sinds}{hoofdletter(duur)} later is {weekdag(regel.kalendereinde)}."
    if regel.soort == Soort.OPSCHORTING:
        assert regel.tot is not None
        return (
            f"Vanaf {weekdag(regel.op + _EEN_DAG)} staat de termijn stil. Aanvullen kan tot en met "
            f"{weekdag(regel.tot)}."
        )
    erbij = telwoord(regel.dagen, "dag,dagen")
    if regel.soort == Soort.HERVATTING:
        return f"De termijn loopt weer vanaf {weekdag(regel.op)} en is {erbij} langer."
    return f"De termijn is {erbij} langer gemaakt: {regel.reden}"


def _hoofd(dag: date) -> str:
    return hoofdletter(weekdag(dag))


def _soort_dag(dag: date) -> str:
    feestdag = feestdagen(dag.year).get(dag)
    return feestdag or ("zaterdag" if dag.weekday() == ZATERDAG else "zondag")
