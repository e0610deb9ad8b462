"""A municipality, a few people and two addresses to try things on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from opstap.kern import personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Adres, Dossier, Gemeente, Persoon


@pytest.fixture
def den_haag(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


@pytest.fixture
def wassenaar(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0629", naam="Wassenaar")


@pytest.fixture
def bsns() -> Iterator[str]:
    return synthetische_bsns()


@pytest.fixture
def nieuw_persoon(den_haag: Gemeente, bsns: Iterator[str]) -> Callable[..., Persoon]:
    def maak(gemeente: Gemeente = den_haag) -> Persoon:
        return personen.schrijf_in(
            gemeente.pk,
            bsn=next(bsns),
            voornamen="Sanne",
            achternaam="Voorbeeld",
            geboortedatum=date(1984, 2, 29),
            vandaag=date(2024, 1, 1),
        )

    return maak


@pytest.fixture
def persoon(nieuw_persoon: Callable[..., Persoon]) -> Persoon:
    return nieuw_persoon()


@pytest.fixture
def dossier(den_haag: Gemeente) -> Dossier:
    return personen.nieuw_dossier(den_haag.pk)


@pytest.fixture
def adressen(den_haag: Gemeente) -> tuple[Adres, Adres]:
    een, twee = personen.nieuwe_adressen(
        den_haag.pk,
        [
            ("Papierlaan", "1", "2599 AA", "Den Haag", "Centrum"),
            ("Papierlaan", "2", "2599 AA", "Den Haag", "Centrum"),
        ],
    )
    return Adres.objects.get(pk=een), Adres.objects.get(pk=twee)
