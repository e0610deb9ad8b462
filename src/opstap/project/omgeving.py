"""What the surroundings say: folders, switches and the secret key. Reads the environment in one place."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_CHECKOUT = Path(__file__).resolve().parents[3]


def is_checkout() -> bool:
    """Whether Opstap runs from its sources, and not as an installed package."""
    return (_CHECKOUT / "pyproject.toml").is_file()


def projectmap() -> Path:
    """The checkout, or the current folder when Opstap was installed as a package."""
    return _CHECKOUT if is_checkout() else Path.cwd()


def datamap() -> Path:
    """Where everything that Opstap makes for itself is kept (OPSTAP_DATA)."""
    gekozen = os.environ.get("OPSTAP_DATA")
    return Path(gekozen).expanduser().resolve() if gekozen else projectmap() / ".opstap"


def wijs_cache_aan() -> None:
    """Keep compiled kernels beside the rest (OPSTAP_CACHE); a package uses the user's own cache."""
    if is_checkout() or "OPSTAP_DATA" in os.environ:
        os.environ.setdefault("OPSTAP_CACHE", str(datamap() / "cache"))


def schakelaar(naam: str) -> bool:
    """Whether a switch in the environment is on."""
    return os.environ.get(naam, "").strip().lower() in {"1", "ja", "true", "yes", "aan"}


def lijst(naam: str, anders: list[str]) -> list[str]:
    """A comma-separated list from the environment."""
    gekozen = os.environ.get(naam, "")
    return [deel.strip() for deel in gekozen.split(",") if deel.strip()] or anders


def gemeente() -> str:
    """The municipality that the site serves (OPSTAP_GEMEENTE; without it that of the demonstration)."""
    return os.environ.get("OPSTAP_GEMEENTE", "").strip() or "GM0518"


def gemeentemappen() -> str:
    """A folder with more municipalities (OPSTAP_GEMEENTEN); '' without one."""
    return os.environ.get("OPSTAP_GEMEENTEN", "").strip()


def testdatabank() -> str:
    """Name of the test database: one per run, so that several runs can go on at once (OPSTAP_TESTDB)."""
    return f"test_opstap_{os.environ.get('OPSTAP_TESTDB') or os.getpid()}"


def geheime_sleutel() -> str:
    """Django's secret key: given (OPSTAP_GEHEIME_SLEUTEL), or made once for this data folder."""
    return os.environ.get("OPSTAP_GEHEIME_SLEUTEL") or bewaard_geheim(datamap() / "geheime-sleutel")


def bewaard_geheim(bestand: Path) -> str:
    """A random secret that is made at first use and readable by its owner only.

    Two processes may ask at once: the file appears whole under its name or not at all; the first one wins.
    """
    if not bestand.is_file():
        bestand.parent.mkdir(parents=True, exist_ok=True)
        voorlopig = bestand.with_name(f"{bestand.name}.{os.getpid()}.{secrets.token_hex(4)}")
        try:
            with open(os.open(voorlopig, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as uit:
                uit.write(secrets.token_urlsafe(48))
            os.link(voorlopig, bestand)
        except FileExistsError:
            pass
        finally:
            voorlopig.unlink(missing_ok=True)
    return bestand.read_text(encoding="ascii").strip()


def aanmelddiensten() -> dict[str, dict[str, Any]]:
    """Services by which people sign in (OPSTAP_OIDC_MEDEWERKER_..., ..._INWONER_..., ..._PARTNER_...)."""
    gevonden: dict[str, dict[str, Any]] = {}
    for soort in ("medewerker", "inwoner", "partner"):
        waarden = {
            naam: os.environ.get(f"OPSTAP_OIDC_{soort}_{naam}".upper(), "").strip()
            for naam in ("uitgever", "client", "geheim", "niveaus", "methoden", "namens", "bsn", "kvk")
        }
        if waarden["uitgever"]:
            gekozen: dict[str, Any] = {naam: waarden[naam] for naam in ("uitgever", "client", "geheim")}
            for naam in ("niveaus", "methoden", "namens"):
                if waarden[naam] or naam != "namens":
                    gekozen[naam] = frozenset(filter(None, map(str.strip, waarden[naam].split(","))))
            gevonden[soort] = gekozen | {naam: waarden[naam] for naam in ("bsn", "kvk") if waarden[naam]}
    return gevonden


def geef_aanmelddiensten_door(diensten: Mapping[str, Mapping[str, Any]]) -> None:
    """Put these services in the environment, for the processes that this one starts."""
    for soort, waarden in diensten.items():
        for naam, waarde in waarden.items():
            tekst = waarde if isinstance(waarde, str) else ",".join(sorted(waarde))
            os.environ[f"OPSTAP_OIDC_{soort}_{naam}".upper()] = tekst


def getal(naam: str, anders: int, *, hoogstens: int) -> int:
    """A whole number from the environment, above zero: at most `hoogstens`; `anders` when it is no number."""
    gekozen = os.environ.get(naam, "").strip()
    return min(int(gekozen), hoogstens) if gekozen.isdecimal() and int(gekozen) > 0 else anders
