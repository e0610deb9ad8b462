"""A small city with a played year, in which what the tests of a module change is rolled back after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test.utils import override_settings
from pytest_django import DjangoDbBlocker

from opstap.beleidslab import demo

from ..sjablonen import STAD  # noqa: TID252


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
def gespeeld(
    stadsdatabank: Any, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[demo.Demo]:
    """The demonstration at a small scale."""
    with (
        django_db_blocker.unblock(),
        stadsdatabank.geopend(tmp_path_factory.mktemp("stad")),
        transaction.atomic(),
    ):
        yield STAD
        transaction.set_rollback(True)
