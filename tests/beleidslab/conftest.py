"""A small city with a played year, built once per test module and rolled back after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test.utils import override_settings
from pytest_django import DjangoDbBlocker

from opstap.beleidslab import demo

SCHAAL = 400
"""58 units and 18 applications: small enough for a test, large enough for everything to happen."""


@pytest.fixture(scope="module")
def lege_databank(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database for the tests of one module; everything in it is undone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module", autouse=True)
def stukken_map(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Documents of these tests go to a folder of their own."""
    with override_settings(STUKKEN_MAP=tmp_path_factory.mktemp("stukken")):
        yield


@pytest.fixture(scope="module")
def gespeeld(lege_databank: None, stukken_map: None) -> demo.Demo:
    """The demonstration at a small scale."""
    gevraagd = demo.Demo(2024, SCHAAL)
    demo.bouw(gevraagd)
    return gevraagd
