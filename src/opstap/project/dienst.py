"""Serves the site with Granian: a real web server in this process and its workers."""

from __future__ import annotations

import socket

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from opstap.regels.fouten import OpstapFout

ADRES = "127.0.0.1"


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


def dien(poort: int, werkers: int) -> None:
    """Serve until someone stops it."""
    print(f"Opstap staat klaar op http://localhost:{poort}  (stop met Ctrl-C)", flush=True)
    Granian(
        "opstap.project.wsgi:application",
        address=ADRES,
        port=poort,
        interface=Interfaces.WSGI,
        workers=werkers,
        blocking_threads=2,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        websockets=False,
    ).serve()
