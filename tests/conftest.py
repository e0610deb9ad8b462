"""What every test may use: a real PostgreSQL 18, started only when a test asks for the database.

Several people and several runs can test at once: each run has its own test database in one throw-away cluster.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, connections

from opstap.project.databank import DatabankAdres, django_databank, testcluster, zorg_voor_databank


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Let Django's test database live in the throw-away cluster (or in DATABASE_URL's)."""
    instellingen = connections["default"].settings_dict
    adres = DatabankAdres.uit_url(zorg_voor_databank(testcluster()))
    testnaam = instellingen["TEST"]["NAME"]
    instellingen.update(django_databank(adres))
    instellingen["TEST"]["NAME"] = testnaam
    yield


@pytest.fixture
def databank_url(transactional_db: None) -> str:
    """URL of this run's test database, for a test that starts a process of its own (as its DATABASE_URL)."""
    waarden = connection.settings_dict
    return DatabankAdres(
        waarden["HOST"], int(waarden["PORT"]), waarden["NAME"], waarden["USER"], waarden["PASSWORD"]
    ).url
