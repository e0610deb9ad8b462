"""The kinds of payments to partners: one amount for many residents, beside what it is the sum of.

Each kind says by number what is owed, the most that was agreed, and the account; what can differ is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.rekeningschema import MINIMABELEID, TE_BETALEN_PARTNERS
from opstap.minima.models import Partnerrekening

REKENING = Afwijking("REGEL-REKENING", "Deze betaling gaat niet naar de rekening van de partner.")


class Schuld(NamedTuple):
    """What a payment is about: cents owed, the most that may be paid and where that stands, the account."""

    bedrag_cent: int
    hoogste_cent: int
    grond: str
    iban: str


@dataclass(frozen=True)
class Partnersoort:
    """`voor` begins the key of its payments, and `rekening` is the account on which it stands as owed.

    `schulden` gives what is owed by number, of those that there are; `zonder` and `anders` say what is wrong
    when there is none, or another amount.
    """

    code: str
    omschrijving: str
    voor: str
    zonder: Afwijking
    anders: Afwijking
    schulden: Callable[[str, Collection[str]], Mapping[str, Schuld]]
    rekening: str = TE_BETALEN_PARTNERS

    def sleutel(self, gemeente: str, nummer: str) -> str:
        """The key of the payment of what has this number."""
        return f"{self.voor}/{gemeente}/{nummer}"

    def betaling(
        self, gemeente: str, nummer: str, maand: date, bedrag_cent: int, rekening: Partnerrekening
    ) -> NieuweBetaling:
        """What is put ready of what has this number: one amount for many residents, so about no dossier."""
        return NieuweBetaling(
            None,
            maand,
            self.code,
            bedrag_cent,
            rekening.iban,
            rekening.tenaamstelling,
            self.sleutel(gemeente, nummer),
        )

    def meld_aan(self) -> None:
        """Make the kind known to `financien`."""
        registreer(
            Betaalsoort(
                self.code,
                self.omschrijving,
                self.plafonds,
                self.controleer,
                MINIMABELEID,
                self.rekening,
                aan_derde=True,
            )
        )

    def plafonds(self, gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
        """The most that was agreed for what each payment is about; nothing where there is nothing."""
        gevonden = self._van(gemeente, regels)
        return [
            Plafond(schuld.hoogste_cent, schuld.grond) if schuld else Plafond(0, self.zonder.zin)
            for schuld in (gevonden.get(regel.id) for regel in regels)
        ]

    def controleer(self, gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
        """Each payment beside what it is the sum of, and the account of its partner."""
        gevonden = self._van(gemeente, regels)
        for regel in regels:
            schuld = gevonden.get(regel.id)
            if schuld is None:
                yield regel.id, self.zonder
                continue
            if regel.besloten_cent != schuld.bedrag_cent:
                yield regel.id, self.anders
            if not regel.past_bij(schuld.iban):
                yield regel.id, REKENING

    def _van(self, gemeente: str, regels: Sequence[Regel]) -> dict[int, Schuld]:
        """By payment (id) what it is about."""
        nummers = {regel.id: regel.sleutel.removeprefix(f"{self.voor}/{gemeente}/") for regel in regels}
        schulden = self.schulden(gemeente, set(nummers.values()))
        return {id_: schulden[nummer] for id_, nummer in nummers.items() if nummer in schulden}
