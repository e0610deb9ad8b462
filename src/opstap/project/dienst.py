"""Serves the site with Granian: a real web server in this process and its workers."""

from __future__ import annotations

import socket

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from opstap.regels.fouten import OpstapFout

ADRES = "127.0.0.1"


def dien(poort: int, werkers: int) -> int:
    """Serve until someone stops it; a port that is taken is an OpstapFout."""
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((ADRES, poort))
        except OSError as fout:
            raise OpstapFout(
                "DIENST-POORT",
                f"Poort {poort} is bezet: daar draait al iets. Stop dat, of kies een andere poort, "
                "bijvoorbeeld 'make demo POORT=8080'.",
            ) from fout
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
    return 0
