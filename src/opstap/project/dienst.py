"""Serves the site with Granian: a real web server in this process and its workers."""

from __future__ import annotations

import os
import socket
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from opstap.regels.fouten import OpstapFout

ADRES = "127.0.0.1"

# What the web server itself logs goes through the same net as the rest.
_LOGBOEK: dict[str, Any] = {
    "filters": {"zonder_persoonsgegevens": {"()": "opstap.project.logboek.ZonderPersoonsgegevens"}},
    "handlers": {
        uitvoer: {
            "class": "logging.StreamHandler",
            "formatter": "generic",
            "filters": ["zonder_persoonsgegevens"],
        }
        for uitvoer in ("console", "access")
    },
}


def controleer_poort(poort: int) -> None:
    """An OpstapFout when something else listens on this port."""
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((ADRES, poort))
        except (OSError, OverflowError) as fout:
            raise OpstapFout(
                "DIENST-POORT",
                f"Poort {poort} is niet vrij: daar draait al iets. Stop dat, of kies een andere poort, "
                "bijvoorbeeld 'make demo POORT=8080'.",
            ) from fout


def zet_stijl_klaar() -> None:
    """Collect the style, where it is not collected yet or a file is newer than what was: after an upgrade."""
    verzameld = settings.STATIC_ROOT / "staticfiles.json"
    if settings.DEBUG or (verzameld.is_file() and verzameld.stat().st_mtime >= nieuwste_stijl()):
        return
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def nieuwste_stijl() -> float:
    """When a style sheet, script or font was last put here."""
    bestanden = (opslag.path(pad) for vinder in get_finders() for pad, opslag in vinder.list([]))
    return max(os.stat(pad).st_mtime for pad in bestanden)


def dien(poort: int, werkers: int, toepassing: str = "opstap.project.wsgi:application") -> None:
    """Serve until someone stops it; `toepassing`: another WSGI application, for a measurement."""
    print(f"Opstap staat klaar op http://localhost:{poort}  (stop met Ctrl-C)", flush=True)
    Granian(
        toepassing,
        address=ADRES,
        port=poort,
        interface=Interfaces.WSGI,
        workers=werkers,
        blocking_threads=2,
        log_level=LogLevels.warning,
        log_dictconfig=_LOGBOEK,
        respawn_failed_workers=True,
        websockets=False,
    ).serve()
