"""The kinds of payments: registered by the cluster that pays them, with what makes each of them lawful.

A kind can't be registered without its statutory ceiling and its check per line: so no payment of any kind
ever leaves unchecked. `financien` knows no law; it asks the kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

HERBETALING = "/opnieuw"
"""What the key of a payment ends in that replaces one that came back, once per time."""


class Regel(NamedTuple):
    """A payment in a batch, as its kind checks it. `sleutel`: which right and period it is about.

    `herbetaling`: it replaces a payment that came back, on an account that was confirmed since, less
    `vervallen_cent`: what was no longer owed of it by then.
    """

    id: int
    dossier_id: int | None
    maand: date
    soort: str
    bedrag_cent: int
    iban: str
    naam: str
    sleutel: str
    herbetaling: bool
    vervallen_cent: int = 0

    @property
    def besloten_cent(self) -> int:
        """What was decided, when the payment is right: with what was no longer owed of it."""
        return self.bedrag_cent + self.vervallen_cent

    def past_bij(self, iban: str | None) -> bool:
        """Whether it goes to the account of then; what replaces a payment goes to one confirmed since."""
        return self.herbetaling or self.iban == iban


class Plafond(NamedTuple):
    """The most that may be paid by law, in cents, and the article or policy that says so.

    With `soorten`, `van` and `tot` it is the most for all payments of these kinds to one dossier over the
    months from `van` until `tot`, those that left before included; without them for this payment alone.
    `bedrag_cent` None: the law of that period has no confirmed amount; then nothing is paid.
    """

    bedrag_cent: int | None
    grond: str
    soorten: tuple[str, ...] = ()
    van: date = date.min
    tot: date = date.max


class Afwijking(NamedTuple):
    """Why a payment is not what was decided: a code and a Dutch sentence."""

    code: str
    zin: str


Plafonds = Callable[[str, Sequence[Regel]], Sequence[Plafond]]
"""(municipality, lines of this kind) -> the ceiling of each line, in the same order."""

Regelcontrole = Callable[[str, Sequence[Regel]], Iterable[tuple[int, Afwijking]]]
"""(municipality, lines of this kind) -> (id of the payment, how it differs from what was decided)."""


@dataclass(frozen=True)
class Betaalsoort:
    """A kind of payment. `omschrijving` begins the text on the resident's bank statement."""

    code: str
    omschrijving: str
    plafonds: Plafonds
    controleer: Regelcontrole
    product: str
    """The product of the budget that it is paid from."""
    rekening: str = TE_BETALEN_UITKERINGEN
    """The account in the ledger on which it stands as owed."""
    aan_derde: bool = False
    """Paid to somebody else than the household: `controleer` compares the account with the decision."""
    van_run: bool = False
    """A run makes it for everybody at once, so it leaves when that is done; other kinds may leave before."""

    def tekst(self, maand: date) -> str:
        """What the receiver reads about a payment over this month."""
        return f"{self.omschrijving} {MAANDNAMEN[maand.month - 1]} {maand.year}"


_SOORTEN: dict[str, Betaalsoort] = {}


def registreer(*soorten: Betaalsoort) -> None:
    """Make kinds known; a cluster does so when it starts. A code has one owner."""
    for soort in soorten:
        if _SOORTEN.setdefault(soort.code, soort) != soort:
            raise ValueError(f"payment kind {soort.code} is registered twice")


def betaalsoort(code: str) -> Betaalsoort:
    """The kind with this code; OpstapFout BETALING-SOORT when no cluster registered it."""
    if code not in _SOORTEN:
        raise OpstapFout(
            "BETALING-SOORT",
            f"De soort betaling '{code}' is niet bekend. Alleen wat een plafond en een controle per regel "
            "heeft, wordt betaald.",
        )
    return _SOORTEN[code]


def alle() -> tuple[Betaalsoort, ...]:
    """All kinds, by code."""
    return tuple(soort for _, soort in sorted(_SOORTEN.items()))


def oorsprong(sleutel: str) -> str:
    """The key of the right and period, also of a payment that replaces one that came back."""
    while sleutel.endswith(HERBETALING):
        sleutel = sleutel.removesuffix(HERBETALING)
    return sleutel
