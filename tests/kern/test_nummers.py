"""Numbers: a series belongs to one kind of thing."""

from __future__ import annotations

import pytest

from opstap.kern import nummers


def test_een_reeks_heeft_een_eigenaar() -> None:
    nummers.reeks("TOETSREEKS")
    with pytest.raises(ValueError, match="TOETSREEKS"):
        nummers.reeks("TOETSREEKS")
