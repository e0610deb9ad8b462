"""Databases that take long to build: built once in a run, by the worker that asks first, and copied by each.

Workers share a folder. In it stands which templates there are, and who of the workers still needs them; the
last one removes them.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from django.db import connections
from django.test.utils import override_settings

from opstap.beleidslab import demo
from opstap.project.databank import DatabankAdres

STAD = demo.Demo(2024, 400)
"""58 units and 18 applications: small enough for a test, large enough for everything to happen."""
_MAPPEN = ("STUKKEN_MAP", "PRINTBAK_MAP")


class Sjablonen:
    """The templates of one run, as one worker uses them. The server is the one of Django's settings."""

    def __init__(self, plek: Path, werker: str) -> None:
        self.plek, self.werker = plek, werker or "alleen"
        run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid())
        self._run = f"test_opstap_{run[:12]}"
        self._eigen: list[str] = []
        (plek / "werkers").mkdir(exist_ok=True)
        (plek / "werkers" / self.werker).touch()

    def kopie(self, soort: str, vul: Callable[[str], None]) -> str:
        """A database of this worker alone, like the one that `vul` makes under the name that it is given."""
        with self._beurt():
            sjabloon = self._sjabloon(soort, vul)
            naam = f"{sjabloon}_{self.werker}"
            self._kopieer(sjabloon, naam)
        self._eigen.append(naam)
        return naam

    def leeg(self) -> str:
        """A database in which nobody keeps anything yet."""
        return self.kopie("leeg", _migreer)

    def stad(self) -> Stadsdatabank:
        """A database with a played city, and its documents."""
        stukken = self.plek / "stad"

        def speel(naam: str) -> None:
            self._kopieer(self._sjabloon("leeg", _migreer), naam)
            shutil.rmtree(stukken, ignore_errors=True)
            mappen = {map_: stukken / map_ for map_ in _MAPPEN}
            with in_databank(naam), override_settings(**mappen):
                demo.bouw(STAD)

        return Stadsdatabank(self.kopie("stad", speel), stukken)

    def ruim_op(self) -> None:
        """This worker is done: its copies go, and with the last worker the templates."""
        with self._beurt():
            for naam in self._eigen:
                self._verwijder(naam)
            (self.plek / "werkers" / self.werker).unlink()
            if not any((self.plek / "werkers").iterdir()):
                for klaar in self.plek.glob("*.klaar"):
                    self._verwijder(klaar.read_text())
                    klaar.unlink()

    def _sjabloon(self, soort: str, vul: Callable[[str], None]) -> str:
        """The name of a template, which stands; always within a turn."""
        naam = f"{self._run}_{soort}"
        klaar = self.plek / f"{soort}.klaar"
        if not klaar.exists():
            self._verwijder(naam)
            vul(naam)
            klaar.write_text(naam)
        return naam

    def _kopieer(self, van: str, naar: str) -> None:
        self._beheer(f'CREATE DATABASE "{naar}" TEMPLATE "{van}"')

    def _verwijder(self, naam: str) -> None:
        self._beheer(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')

    def _beheer(self, opdracht: str) -> None:
        waarden = connections["default"].settings_dict
        adres = DatabankAdres(
            waarden["HOST"], int(waarden["PORT"]), "postgres", waarden["USER"], waarden["PASSWORD"]
        )
        with psycopg.connect(adres.url, autocommit=True) as verbinding:
            verbinding.execute(opdracht)

    @contextmanager
    def _beurt(self) -> Iterator[None]:
        """One worker at a time."""
        with open(self.plek / "beurt", "a") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield


@dataclass(frozen=True)
class Stadsdatabank:
    """A database of one worker with a played city in it."""

    naam: str
    bron: Path

    @contextmanager
    def geopend(self, plek: Path) -> Iterator[None]:
        """Work in the city, with copies of its documents in `plek`; who does so undoes what it changes."""
        mappen = {map_: plek / map_ for map_ in _MAPPEN}
        for naam, map_ in mappen.items():
            if (self.bron / naam).is_dir():
                shutil.copytree(self.bron / naam, map_)
        with in_databank(self.naam), override_settings(**mappen):
            yield


@contextmanager
def in_databank(naam: str) -> Iterator[None]:
    """Use another database of the same server."""
    verbinding = connections["default"]
    eigen = verbinding.settings_dict["NAME"]
    verbinding.close()
    verbinding.settings_dict["NAME"] = naam
    try:
        yield
    finally:
        verbinding.close()
        verbinding.settings_dict["NAME"] = eigen


def _migreer(naam: str) -> None:
    """Make a database as the migrations say."""
    verbinding = connections["default"]
    eigen = verbinding.settings_dict["NAME"]
    verbinding.settings_dict["TEST"]["NAME"] = naam
    verbinding.creation.create_test_db(verbosity=0, autoclobber=True)
    verbinding.close()
    verbinding.settings_dict["NAME"] = eigen
