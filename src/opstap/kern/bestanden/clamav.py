"""Asks ClamAV whether there is a virus in a file: the command INSTREAM of clamd, over its socket.

Protocol (man clamd): `zINSTREAM\\0`, then pieces of at most StreamMaxLength in all, each with its length in
four bytes (big end first), then a length of zero. The answer is `stream: OK`, `stream: <name> FOUND`, or an
error, closed by a zero byte.
"""

from __future__ import annotations

import socket
from contextlib import closing

from opstap.regels.fouten import OpstapFout

_STUK = 64 * 1024
_WACHT = 30
"""Seconds to wait for an answer; after that the file is refused."""
_LANGST = 4096
"""Bytes of an answer; more is no answer of ClamAV."""


class ClamAV:
    """`adres`: the path of clamd's socket, or host:port."""

    def __init__(self, adres: str) -> None:
        self.adres = adres

    def vindt_virus(self, inhoud: bytes) -> bool:
        """Whether ClamAV found one; anything but a clear answer refuses. Errors: BESTAND-SCANNER-STUK."""
        try:
            antwoord = self._vraag(inhoud)
        except OSError:
            antwoord = b""
        if antwoord == b"stream: OK":
            return False
        if antwoord.startswith(b"stream: ") and antwoord.endswith(b" FOUND"):
            return True
        raise OpstapFout(
            "BESTAND-SCANNER-STUK",
            "Wij kunnen bestanden nu niet op virussen controleren. Probeer het over een uur nog een keer.",
        )

    def _vraag(self, inhoud: bytes) -> bytes:
        with closing(self._verbind()) as lijn:
            lijn.sendall(b"zINSTREAM\0")
            for plek in range(0, len(inhoud), _STUK):
                stuk = inhoud[plek : plek + _STUK]
                lijn.sendall(len(stuk).to_bytes(4, "big") + stuk)
            lijn.sendall(bytes(4))
            antwoord = b""
            while not antwoord.endswith(b"\0") and len(antwoord) < _LANGST:
                deel = lijn.recv(_LANGST)
                if not deel:
                    break
                antwoord += deel
        return antwoord.removesuffix(b"\0")

    def _verbind(self) -> socket.socket:
        if self.adres.startswith("/"):
            lijn = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            lijn.settimeout(_WACHT)
            try:
                lijn.connect(self.adres)
            except OSError:
                lijn.close()
                raise
            return lijn
        machine, _, poort = self.adres.rpartition(":")
        return socket.create_connection((machine, int(poort)), timeout=_WACHT)
