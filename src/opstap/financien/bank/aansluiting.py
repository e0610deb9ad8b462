"""The account in the ledger beside the last statement of the bank: equal, or the difference is named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from opstap.financien.models import Afschrift, Boeking
from opstap.financien.rekeningschema import BANK, BETALINGEN_ONDERWEG, VRAAGPOSTEN


@dataclass(frozen=True)
class Aansluiting:
    """In cents."""

    afschrift: str
    datum: date | None
    afschrift_cent: int
    grootboek_cent: int
    onderweg_cent: int
    vraagposten_cent: int

    @property
    def sluit(self) -> bool:
        return self.afschrift_cent == self.grootboek_cent


def sluit_aan(gemeente: str) -> Aansluiting:
    """The balance of the bank in the ledger beside the last statement."""
    laatste = Afschrift.objects.filter(gemeente=gemeente).order_by("-volgnummer").first()
    boekingen = Boeking.objects.filter(gemeente=gemeente)

    def saldo(rekening: str) -> int:
        return int(boekingen.filter(rekening__code=rekening).aggregate(s=Sum("bedrag_cent", default=0))["s"])

    return Aansluiting(
        afschrift=laatste.kenmerk if laatste else "",
        datum=laatste.datum if laatste else None,
        afschrift_cent=laatste.eindsaldo_cent if laatste else 0,
        grootboek_cent=saldo(BANK),
        onderweg_cent=-saldo(BETALINGEN_ONDERWEG),
        vraagposten_cent=-saldo(VRAAGPOSTEN),
    )
