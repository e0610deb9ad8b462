"""What must hold of every answer, whatever was asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection

_KOPPEN = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_BINNENKANT = re.compile(
    r"Traceback \(most|psycopg|django\.(db|core)|\bSELECT .{1,200} FROM\b|INSERT INTO|File \"/"
)
_FOUTCODE = re.compile(r"Foutcode [A-Z0-9][A-Z0-9-]*")
_SCHRIJFT = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM|COPY) \"?(\w+)", re.IGNORECASE)
MAG_ALTIJD = frozenset({"kern_sessie", "kern_inzage", "kern_aanmeldpoging", "kopie"})
"""What is written down of a visit that came to nothing: the session, who looked, and who tried to sign in."""
_ONDERWEG = frozenset({409, 422})
"""A form that comes back with what is wrong in it."""


class Schrijfwacht:
    """Sees which tables are written: only of those the rows are compared with what they were."""

    def __init__(self) -> None:
        self.begin = vingerafdruk()
        self.tabellen: set[str] = set()

    def __call__(
        self, voer_uit: Callable[..., Any], sql: str, params: Any, many: bool, context: Mapping[str, Any]
    ) -> Any:
        if gevonden := _SCHRIJFT.match(sql):
            self.tabellen.add(gevonden[1])
        return voer_uit(sql, params, many, context)

    @contextmanager
    def kijk(self) -> Iterator[None]:
        self.tabellen.clear()
        with connection.execute_wrapper(self):
            yield

    def veranderd(self) -> set[str]:
        """The tables whose rows are not what they were."""
        verdacht = self.tabellen - MAG_ALTIJD
        return {tabel for tabel, som in vingerafdruk(verdacht).items() if som != self.begin.get(tabel)}


def vingerafdruk(tabellen: set[str] | None = None) -> dict[str, tuple[int, int]]:
    """Per table how many rows there are, and a sum over what is in them."""
    with connection.cursor() as cursor:
        bestaand = set(connection.introspection.table_names(cursor))
        gevraagd = sorted(bestaand if tabellen is None else tabellen & bestaand)
        uit = {}
        for tabel in gevraagd:
            cursor.execute(f'SELECT count(*), sum(hashtextextended(t::text, 0)) FROM "{tabel}" t')
            uit[tabel] = cursor.fetchone()
    return uit


def controleer(
    antwoord: Any, *, openbaar: bool, geheimen: frozenset[str], wacht: Schrijfwacht, hoofd: bool
) -> None:
    """Every claim about an answer; an AssertionError says which does not hold."""
    if antwoord.exc_info:
        raise antwoord.exc_info[1]
    status = antwoord.status_code
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    soort = antwoord.headers.get("Content-Type", "")
    assert status < 500
    for naam, waarde in _KOPPEN.items():
        assert antwoord.headers.get(naam) == waarde, f"{naam}: {antwoord.headers.get(naam)}"
    beleid = antwoord.headers["Content-Security-Policy"]
    assert "default-src 'self'" in beleid or beleid.startswith("sandbox"), beleid
    if not openbaar:
        assert antwoord.headers["Cache-Control"] == "no-store"
    for koekje in filter(lambda een: een.value, antwoord.cookies.values()):  # an empty one is taken away
        assert koekje["httponly"], koekje.key
        assert koekje["samesite"] == "Lax", koekje.key
    naar = antwoord.headers.get("Location", "/")
    assert naar.startswith("/"), naar
    assert not naar.startswith(("//", "/\\")), naar
    if soort.startswith("text/html"):
        tekst = inhoud.decode()
        assert not _BINNENKANT.search(tekst), _BINNENKANT.search(tekst)
        assert "<script>alert" not in tekst
        assert "<b onmouseover" not in tekst
    if status >= 400:
        _geweigerd(status, "" if hoofd else inhoud.decode(), geheimen, wacht, hoofd)


def _geweigerd(status: int, tekst: str, geheimen: frozenset[str], wacht: Schrijfwacht, hoofd: bool) -> None:
    """A refusal says why, of nobody, and leaves everything as it was."""
    veranderd = wacht.veranderd()
    assert not veranderd, f"{status} but changed: {veranderd}"
    if hoofd:
        return
    assert "<h1" in tekst, f"{status} without a page: {tekst[:200]!r}"
    if status in _ONDERWEG or "<form" in tekst:
        assert 'role="alert"' in tekst or _FOUTCODE.search(tekst), f"{status} without what is wrong"
        return
    assert _FOUTCODE.search(tekst), f"{status} without a code"
    for geheim in geheimen:
        assert geheim not in tekst, f"{status} with personal data"
