"""What a lower month takes off payments that never arrived, before anything is claimed back.

A payment was withdrawn, or came back and was not paid again: it is still owed, and the household has not had
it. When its month comes out lower, that debt of the municipality falls away first; only what really arrived
becomes a claim. What was kept for a bailiff stays with him: it went off a debt of the household.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from opstap.financien import vervallen
from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.financien.vervallen import NietAangekomen, Vervallen
from opstap.inkomen.betalen.betaalsleutels import (
    MAANDDEEL,
    TOESLAGDEEL,
    VanBerekening,
    VanInhouding,
    VanReservering,
    lees_sleutel,
)
from opstap.inkomen.betalen.betaalsoorten import DERDENBESLAG

Plek = tuple[int, date, str]
"""Benefit, month, and whether it is about the month itself or its holiday allowance."""


class NogVerschuldigd:
    """What did not arrive at some households, and what falls away of it while a part is settled."""

    def __init__(self, dossier_ids: Collection[int]) -> None:
        self._per_plek: dict[Plek, list[NietAangekomen]] = defaultdict(list)
        self._reserveringen: dict[int, list[tuple[date, NietAangekomen]]] = defaultdict(list)
        self._open: dict[int, int] = {}
        self.vervallen: list[Vervallen] = []
        self.andere_rekening: list[tuple[int, int, str, int]] = []
        """(dossier, decision, account, cents): what fell away of what was owed to others for a household."""
        for betaling in vervallen.niet_aangekomen(dossier_ids):
            self._onthoud(betaling)

    def _onthoud(self, betaling: NietAangekomen) -> None:
        self._open[betaling.betaling_id] = betaling.open_cent
        match lees_sleutel(betaling.sleutel):
            case VanBerekening(uitkering, maand, _, deel):
                self._per_plek[uitkering, maand, deel].append(betaling)
            case VanInhouding(uitkering, maand) if betaling.soort != DERDENBESLAG:
                self._per_plek[uitkering, maand, MAANDDEEL].append(betaling)
            case VanReservering(uitkering, tot):
                self._reserveringen[uitkering].append((tot, betaling))

    def neem_af(
        self, uitkering_id: int, maand: date, *, maanddeel: int, toeslagdeel: int, besluit_id: int, grond: str
    ) -> tuple[int, int]:
        """How much of these lower amounts did not arrive and falls away on this ground: in all, and of it
        what was owed to the household itself (cents).
        """
        elders = len(self.andere_rekening)
        toeslag = [*self._per_plek.get((uitkering_id, maand, TOESLAGDEEL), ())]
        later = sorted(
            (tot, betaling.betaling_id, betaling)
            for tot, betaling in self._reserveringen.get(uitkering_id, ())
            if tot > maand
        )
        toeslag += [betaling for _, _, betaling in later[:1]]
        gewoon = self._per_plek.get((uitkering_id, maand, MAANDDEEL), [])
        vervalt = self._neem(gewoon, maanddeel, besluit_id, grond)
        vervalt += self._neem(toeslag, toeslagdeel, besluit_id, grond)
        return vervalt, vervalt - sum(cent for *_, cent in self.andere_rekening[elders:])

    def _neem(self, betalingen: list[NietAangekomen], cent: int, besluit_id: int, grond: str) -> int:
        rest = cent
        for betaling in betalingen:
            deel = min(rest, self._open[betaling.betaling_id])
            if deel:
                self._open[betaling.betaling_id] -= deel
                rest -= deel
                self.vervallen.append(Vervallen(betaling.betaling_id, deel, grond))
                rekening = betaalsoort(betaling.soort).rekening
                if rekening != TE_BETALEN_UITKERINGEN:
                    self.andere_rekening.append((betaling.dossier_id, besluit_id, rekening, deel))
        return cent - rest
