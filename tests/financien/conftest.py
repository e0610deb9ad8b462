"""A municipality to book for."""

from __future__ import annotations

import pytest

from opstap.kern.models import Gemeente


@pytest.fixture
def den_haag(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


@pytest.fixture
def wassenaar(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0629", naam="Wassenaar")
