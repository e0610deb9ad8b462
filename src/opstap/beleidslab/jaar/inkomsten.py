"""Statements of income in the played year: the jobs on record, and what is read about them each month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import volgende_maand
from opstap.beleidslab.draaiboek.vormen import Draaiboek, Opgave
from opstap.beleidslab.ijkcijfers import laad
from opstap.beleidslab.jaar.gereedschap import CONSULENTEN, op, per_dag, werkgever
from opstap.beleidslab.stad import BRON_OVERNAME, Stad
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.inkomsten.inkomensstand import NieuweOpgave
from opstap.inkomen.models import Inkomstenopgave, Inkomstenverhouding
from opstap.kern import feiten
from opstap.kern.models import Inkomen
from opstap.kern.tijdvak import vanaf
from opstap.regels.geld import deel_afgerond

Aard = Inkomstenopgave.Aard


class Inkomsten:
    """Who works, and what comes in about it."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad, self.promille = stad, laad().waarde("vakantieaanspraak")
        self.opgaven = per_dag(boek.opgaven, [rij.bekend for rij in boek.opgaven])

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 1):
            self._banen(dag)
        rijen = self.opgaven.get(dag, ())
        if rijen:
            self._ontvang(rijen, dag)

    def _banen(self, nieuwjaar: date) -> None:
        """The jobs that were known in the system of before."""
        persoon = self.stad.bevolking.bestand.persoon
        feiten.leg_veel_vast(
            Inkomstenverhouding,
            [
                {
                    "persoon_id": self.stad.persoon_ids[nummer],
                    "kenmerk": werkgever(nummer),
                    "soort": Inkomen.Soort.LOON,
                    "geldig": vanaf(nieuwjaar),
                    "heffingskorting_bij_gemeente": bool(persoon["heffingskorting_bij_gemeente"][nummer]),
                    "loonkostensubsidie": bool(persoon["loonkostensubsidie"][nummer]),
                }
                for nummer in np.flatnonzero(persoon["netto_loon"] > 0).tolist()
            ],
            gemeente=self.stad.gemeente,
            nu=op(nieuwjaar, 7),
            bron=BRON_OVERNAME,
        )

    def _ontvang(self, rijen: Sequence[Opgave], dag: date) -> None:
        inkomstenopgaven.ontvang_veel(
            self.stad.gemeente,
            [
                NieuweOpgave(
                    persoon_id=self.stad.persoon_ids[rij.persoon],
                    kenmerk=werkgever(rij.persoon),
                    aard=Aard.LOONSTROOK if rij.strook else Aard.EIGEN_OPGAVE,
                    van=rij.maand,
                    tot_en_met=volgende_maand(rij.maand) - timedelta(days=1),
                    netto=rij.bedrag,
                    vakantieaanspraak=deel_afgerond(rij.bedrag * self.promille, 1000),
                    ontvangen=dag,
                    bron="loonstrook (verzonnen)" if rij.strook else "eigen opgave (verzonnen)",
                )
                for rij in rijen
            ],
            door=CONSULENTEN[0],
            nu=op(dag, 8),
        )
