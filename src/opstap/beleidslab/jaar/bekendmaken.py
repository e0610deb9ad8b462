"""Decisions in the played year: made known with a letter on the first working day after they were taken."""

from __future__ import annotations

from datetime import date

from opstap.beleidslab.draaiboek.dagen import werkdag
from opstap.beleidslab.jaar.gereedschap import Wie, op
from opstap.beleidslab.stad import Stad
from opstap.inkomen import besluitbrieven
from opstap.kern.models import Bekendmaking, Besluit

POSTKAMER = "Postkamer Verzinsel"
RECHTBANK = "de rechtbank Den Haag"
_PER_KEER = 2_000


class Bekendmakingen:
    """Every decision that nobody was told of yet; a decision for an employer is no letter to a resident."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        self.tot_en_met = 0

    def dag(self, dag: date) -> None:
        if dag != werkdag(dag):
            return
        while besluiten := self._volgende():
            besluitbrieven.maak_bekend(
                [een for een in besluiten if een.soort != Besluit.Soort.LOONKOSTENSUBSIDIE],
                wijze=Bekendmaking.Wijze.POST,
                op=dag,
                rechtbank=RECHTBANK,
                **Wie(door=POSTKAMER, nu=op(dag, 17)),
            )
            self.tot_en_met = besluiten[-1].pk

    def _volgende(self) -> list[Besluit]:
        """The next decisions, in the order in which they were taken."""
        return list(
            Besluit.objects.filter(gemeente=self.stad.gemeente, pk__gt=self.tot_en_met)
            .select_related("dossier", "zaak", "vervangt")
            .defer("feiten", "bon", "vervangt__feiten", "vervangt__bon", "vervangt__uitkomst")
            .order_by("pk")[:_PER_KEER]
        )
