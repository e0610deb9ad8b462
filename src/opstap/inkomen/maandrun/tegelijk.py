"""Parts of a run two at a time, while what they leave behind is as if they went one after the other.

While one part is written the next is read and computed, each on a connection of its own. A part gives out
numbers after the part before it did, and is committed after it; when a part fails, those after it leave
nothing. So a run that stopped has always done a first number of its parts, whole.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

TEGELIJK = 2


class Beurt:
    """The place of one part among the others."""

    def __init__(self, vorige: Beurt | None) -> None:
        self._vorige = vorige
        self._genummerd = Event()
        self.af: Future[None] | None = None

    @contextmanager
    def nummert(self) -> Iterator[None]:
        """What gives out numbers: once per part, after the part before it."""
        if self._vorige is not None:
            self._vorige._genummerd.wait()
        try:
            yield
        finally:
            self.voorbij()

    def wacht(self) -> None:
        """Until the part before this one is committed; its error when it failed."""
        if self._vorige is not None and self._vorige.af is not None:
            self._vorige.af.result()
        self._vorige = None

    def voorbij(self) -> None:
        """This part gives out no numbers any more, also when it failed."""
        self._genummerd.set()


Werk = Callable[[list[int], Beurt], None]


def verwerk(delen: Iterable[list[int]], werk: Werk) -> Generator[int, None, None]:
    """Do this work for every part, each in one transaction; how many were done, part by part, in order.

    Inside a transaction of the caller the parts go one after the other: nobody else can see them there.
    """
    if connection.in_atomic_block:
        for deel in delen:
            _een_deel(deel, Beurt(None), werk)
            yield len(deel)
        return
    verbindingen: list[BaseDatabaseWrapper] = []
    try:
        with ThreadPoolExecutor(TEGELIJK, initializer=_deel_verbinding, initargs=(verbindingen,)) as pool:
            yield from _in_volgorde(pool, delen, werk)
    finally:
        for verbinding in verbindingen:
            verbinding.close()
            verbinding.dec_thread_sharing()


def _in_volgorde(pool: ThreadPoolExecutor, delen: Iterable[list[int]], werk: Werk) -> Iterator[int]:
    """No more parts are begun than are worked on: what is ready waits in memory for whoever asks for it."""
    onderweg: deque[tuple[int, Future[None]]] = deque()
    vorige: Beurt | None = None
    try:
        for deel in delen:
            if len(onderweg) == TEGELIJK:
                aantal, af = onderweg.popleft()
                af.result()
                yield aantal
            beurt = Beurt(vorige)
            beurt.af = pool.submit(_een_deel, deel, beurt, werk)
            onderweg.append((len(deel), beurt.af))
            vorige = beurt
        while onderweg:
            aantal, af = onderweg.popleft()
            af.result()
            yield aantal
    finally:
        pool.shutdown(cancel_futures=True)


def _een_deel(deel: list[int], beurt: Beurt, werk: Werk) -> None:
    try:
        with transaction.atomic():
            werk(deel, beurt)
            beurt.wacht()
    finally:
        beurt.voorbij()


def _deel_verbinding(verbindingen: list[BaseDatabaseWrapper]) -> None:
    """Whoever waits for this thread closes its connection."""
    eigen = connections[DEFAULT_DB_ALIAS]
    eigen.inc_thread_sharing()
    verbindingen.append(eigen)


@contextmanager
def zonder_opruimen() -> Iterator[None]:
    """Don't look for rings of forgotten objects meanwhile.

    A part makes hundreds of thousands of small values, none in a ring; looking through them again and again
    would take a third of the time that Python needs for a run.
    """
    stond_aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stond_aan:
            gc.enable()
