"""Files as a test wants them, and the people of the tests of assistance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from opstap.koppelingen.bestand import Bestandsoort, Inhoud, lees

from ..inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252

__all__ = ["HAAG", "Dorp", "als_csv", "dorp", "inhoud", "moment"]


def als_csv(soort: Bestandsoort, rijen: Iterable[Mapping[str, str]]) -> bytes:
    """A file of this kind with these rows; a column that is not named is empty."""
    regels = [soort.kop, *(tuple(rij.get(naam, "") for naam in soort.kop) for rij in rijen)]
    return "".join(f"{soort.scheidingsteken.join(velden)}\n" for velden in regels).encode()


def inhoud(soort: Bestandsoort, rijen: Iterable[Mapping[str, str]]) -> Inhoud:
    return lees(als_csv(soort, rijen), soort)
