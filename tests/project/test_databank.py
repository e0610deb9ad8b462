"""The embedded PostgreSQL: started when needed, shared by processes, stopped by the last, never lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import psycopg
import pytest

from opstap.project import omgeving
from opstap.project.databank import Cluster, DatabankAdres, DatabankFout, zorg_voor_databank

# Starts the cluster in a process of its own, says so, and holds it until its input closes.
_GEBRUIKER = """
import sys
from pathlib import Path
from opstap.project.databank import Cluster
print(Cluster(Path(sys.argv[1]), wegwerp=True).gebruik().poort, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path / "databank", wegwerp=True)
    yield cluster
    cluster.verwijder()


def _begin(cluster: Cluster) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _GEBRUIKER, str(cluster.plek)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _poort(proces: subprocess.Popen[str]) -> int:
    assert proces.stdout is not None
    return int(proces.stdout.readline())


def _klaar(proces: subprocess.Popen[str]) -> None:
    proces.communicate(timeout=60)


def _een(adres: DatabankAdres, vraag: str) -> object:
    with psycopg.connect(adres.url) as verbinding:
        rij = verbinding.execute(vraag).fetchone()
    return rij[0] if rij else None


def test_het_is_postgresql_18_met_de_uitbreidingen_die_opstap_gebruikt(cluster: Cluster) -> None:
    adres = cluster.gebruik()
    assert str(_een(adres, "SHOW server_version")).startswith("18.")
    aanwezig = "SELECT count(*) FROM pg_available_extensions WHERE name IN ('btree_gist', 'pg_trgm')"
    assert _een(adres, aanwezig) == 2
    assert _een(adres, "SELECT upper('é')") == "É"


def test_de_gegevens_blijven_na_stoppen_en_starten(cluster: Cluster) -> None:
    with psycopg.connect(cluster.gebruik().url) as verbinding:
        verbinding.execute("CREATE TABLE proef AS SELECT 42 AS getal")
    cluster.laat_los()
    assert cluster.adres() is None
    assert _een(cluster.gebruik(), "SELECT getal FROM proef") == 42


@pytest.fixture
def blijvend(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster with data that matter."""
    cluster = Cluster(tmp_path / "databank")
    yield cluster
    cluster.verwijder()


@pytest.mark.skipif(os.geteuid() != 0, reason="alleen root bewaart gegevens buiten de map van de kopie")
def test_een_nieuwe_kopie_op_dezelfde_plek_vindt_de_gegevens_van_de_vorige(blijvend: Cluster) -> None:
    with psycopg.connect(blijvend.gebruik().url) as verbinding:
        verbinding.execute("CREATE TABLE proef AS SELECT 42 AS getal")
    blijvend.laat_los()
    shutil.rmtree(blijvend.plek)
    assert _een(Cluster(blijvend.plek).gebruik(), "SELECT getal FROM proef") == 42


def test_gegevens_waarvan_het_wachtwoord_weg_is_worden_niet_gewist_en_dat_staat_er(blijvend: Cluster) -> None:
    blijvend.data.mkdir(parents=True)
    (blijvend.data / "PG_VERSION").write_text("18")
    with pytest.raises(DatabankFout, match="DATABANK-WACHTWOORD") as fout:
        blijvend.gebruik()
    assert str(blijvend.data) in fout.value.zin
    assert (blijvend.data / "PG_VERSION").is_file()


def test_een_wegwerpdatabank_waarvan_het_wachtwoord_weg_is_begint_opnieuw(cluster: Cluster) -> None:
    cluster.gebruik()
    cluster.laat_los()
    cluster.wachtwoordbestand.unlink()
    assert _een(cluster.gebruik(), "SELECT 1") == 1


def test_zonder_wachtwoord_komt_niemand_binnen(cluster: Cluster) -> None:
    adres = cluster.gebruik()
    fout = DatabankAdres(adres.host, adres.poort, adres.naam, adres.gebruiker, "raden")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(fout.url)
    assert cluster.wachtwoordbestand.stat().st_mode & 0o077 == 0


def test_wie_als_laatste_weggaat_stopt_de_databank(cluster: Cluster) -> None:
    eerste, tweede = _begin(cluster), _begin(cluster)
    assert _poort(eerste) == _poort(tweede)
    _klaar(eerste)
    assert cluster.adres() is not None
    _klaar(tweede)
    assert cluster.adres() is None


def test_processen_die_tegelijk_beginnen_krijgen_dezelfde_databank(cluster: Cluster) -> None:
    processen = [_begin(cluster) for _ in range(4)]
    assert len({_poort(proces) for proces in processen}) == 1
    for proces in processen:
        _klaar(proces)


def test_een_gedood_proces_houdt_de_databank_niet_voor_altijd_aan(cluster: Cluster) -> None:
    gedood = _begin(cluster)
    poort = _poort(gedood)
    gedood.kill()
    _klaar(gedood)
    volgende = _begin(cluster)
    assert _poort(volgende) == poort
    _klaar(volgende)
    assert cluster.adres() is None


def test_na_een_stroomstoring_start_de_databank_met_haar_gegevens(cluster: Cluster) -> None:
    blijvend = Cluster(cluster.plek)
    with psycopg.connect(blijvend.gebruik().url) as verbinding:
        verbinding.execute("CREATE TABLE proef AS SELECT 42 AS getal")
    pid = int((blijvend.data / "postmaster.pid").read_text().splitlines()[0])
    os.kill(pid, signal.SIGQUIT)
    _wacht_tot_weg(pid)
    blijvend.laat_los()
    assert _een(blijvend.gebruik(), "SELECT getal FROM proef") == 42


def test_een_pidbestand_van_een_vreemd_proces_telt_niet(cluster: Cluster) -> None:
    cluster.gebruik()
    pidbestand = cluster.data / "postmaster.pid"
    regels = pidbestand.read_text().splitlines()
    cluster.laat_los()
    pidbestand.write_text("\n".join([str(os.getpid()), *regels[1:]]))
    assert cluster.adres() is None
    assert _een(cluster.gebruik(), "SELECT 1") == 1


def test_een_kapotte_wegwerpdatabank_wordt_opnieuw_gemaakt(cluster: Cluster) -> None:
    cluster.gebruik()
    cluster.laat_los()
    (cluster.data / "global" / "pg_control").write_bytes(b"kapot")
    assert _een(cluster.gebruik(), "SELECT 1") == 1


def test_een_kapotte_databank_met_gegevens_wordt_nooit_weggegooid(cluster: Cluster) -> None:
    blijvend = Cluster(cluster.plek)
    blijvend.gebruik()
    blijvend.laat_los()
    (blijvend.data / "global" / "pg_control").write_bytes(b"kapot")
    with pytest.raises(DatabankFout, match=r"server\.log") as fout:
        blijvend.gebruik()
    assert fout.value.code == "DATABANK-START"
    assert (blijvend.data / "PG_VERSION").is_file()


def test_gegevens_van_een_andere_hoofdversie_worden_geweigerd(cluster: Cluster) -> None:
    blijvend = Cluster(cluster.plek)
    blijvend.gebruik()
    blijvend.laat_los()
    (blijvend.data / "PG_VERSION").write_text("17\n")
    with pytest.raises(DatabankFout, match="PostgreSQL 17") as fout:
        blijvend.gebruik()
    assert fout.value.code == "DATABANK-VERSIE"


def test_de_databank_draait_nooit_als_root(cluster: Cluster) -> None:
    cluster.gebruik()
    pid = int((cluster.data / "postmaster.pid").read_text().splitlines()[0])
    assert Path(f"/proc/{pid}").stat().st_uid != 0


@pytest.mark.skipif(os.geteuid() != 0, reason="alleen root bewaart gegevens buiten de eigen map")
def test_een_wegwerpdatabank_van_een_verdwenen_map_wordt_opgeruimd(cluster: Cluster, tmp_path: Path) -> None:
    verlaten = Cluster(tmp_path / "weg" / "databank", wegwerp=True)
    blijvend = Cluster(tmp_path / "ook weg" / "databank")
    for een in (verlaten, blijvend):
        een.gebruik()
        een.laat_los()
        shutil.rmtree(een.plek.parent)
    cluster.gebruik()
    assert not verlaten.data.exists()
    assert blijvend.data.is_dir()
    blijvend.verwijder()


def test_database_url_gaat_voor(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://an:ge%3Aheim@db.voorbeeld:5433/stad"
    monkeypatch.setenv("DATABASE_URL", url)
    assert zorg_voor_databank() == url
    assert DatabankAdres.uit_url(url) == DatabankAdres("db.voorbeeld", 5433, "stad", "an", "ge:heim")


@pytest.mark.parametrize(
    "url", ["mysql://a@b/c", "postgresql://host", "postgresql://host:poort/naam", "zomaar tekst"]
)
def test_een_onleesbare_database_url_wordt_uitgelegd(url: str) -> None:
    with pytest.raises(DatabankFout, match="postgresql://gebruiker:wachtwoord@host:poort/naam") as fout:
        DatabankAdres.uit_url(url)
    assert fout.value.code == "DATABANK-ADRES"


def test_een_geheim_wordt_een_keer_gemaakt_ook_als_velen_het_tegelijk_vragen(tmp_path: Path) -> None:
    bestand = tmp_path / "map" / "geheim"
    with ThreadPoolExecutor(8) as draden:
        geheimen = set(draden.map(omgeving.bewaard_geheim, [bestand] * 32))
    assert geheimen == {bestand.read_text()}
    assert len(bestand.read_text()) > 40
    assert [pad.name for pad in bestand.parent.iterdir()] == ["geheim"]


def _wacht_tot_weg(pid: int) -> None:
    uiterlijk = time.monotonic() + 30
    while Path(f"/proc/{pid}").exists():
        assert time.monotonic() < uiterlijk
        time.sleep(0.05)


def test_een_nieuwe_server_wacht_op_wat_een_gedode_achterliet(cluster: Cluster) -> None:
    """A session outlives a killed server until its statement ends; two servers on one folder spoil data."""
    verbinding = psycopg.connect(cluster.gebruik().url, autocommit=True)
    sessie = verbinding.info.backend_pid
    with ThreadPoolExecutor(1) as werker:
        bezig = werker.submit(verbinding.execute, "SELECT count(*) FROM generate_series(1, 20000000)")
        time.sleep(0.1)
        server = psutil.Process(int((cluster.data / "postmaster.pid").read_text().split("\n")[0]))
        server.kill()
        server.wait()
        cluster.laat_los()
        cluster.gebruik()
        assert not psutil.pid_exists(sessie) or psutil.Process(sessie).status() == psutil.STATUS_ZOMBIE
        assert bezig.exception() is None or isinstance(bezig.exception(), psycopg.OperationalError)
    verbinding.close()
    with psycopg.connect(cluster.gebruik().url) as weer:
        assert weer.execute("SELECT 1").fetchone() == (1,)
