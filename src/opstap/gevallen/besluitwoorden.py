"""What a decision is called and what its letter says: each cluster writes about its own decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from opstap.kern.models import Besluit


@dataclass(frozen=True)
class Woorden:
    """How a cluster writes: a decision in one sentence, what a letter is about, and its paragraphs.

    `gegevens`: what the rules made of the facts of the decision, as sentences whose numbers a letter may use
    beside those that the decision keeps.
    """

    samenvatting: Callable[[Besluit], str]
    onderwerp: Callable[[Besluit], str]
    alineas: Callable[[Besluit], list[str]]
    gegevens: Callable[[Besluit], Sequence[str]] = lambda besluit: ()


_SCHRIJVERS: list[tuple[Callable[[Besluit], bool], Woorden]] = []


def meld_aan(woorden: Woorden, hoort: Callable[[Besluit], bool] | None = None) -> None:
    """A cluster writes about the decisions for which `hoort` holds; without it about all that are left."""
    if hoort is None:
        _SCHRIJVERS.append((lambda besluit: True, woorden))
    else:
        _SCHRIJVERS.insert(0, (hoort, woorden))


def samenvatting(besluit: Besluit) -> str:
    """One sentence: what was decided."""
    return _woorden(besluit).samenvatting(besluit)


def onderwerp(besluit: Besluit) -> str:
    """What the letter is about."""
    return _woorden(besluit).onderwerp(besluit)


def alineas(besluit: Besluit) -> list[str]:
    """The paragraphs of the letter, without how to object."""
    return _woorden(besluit).alineas(besluit)


def gegevens(besluit: Besluit) -> Sequence[str]:
    """What the rules made of its facts, in sentences whose numbers its letter may use."""
    return _woorden(besluit).gegevens(besluit)


def _woorden(besluit: Besluit) -> Woorden:
    return next(woorden for hoort, woorden in _SCHRIJVERS if hoort(besluit))
