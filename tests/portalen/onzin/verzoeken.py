"""Requests as a broken program or a wicked person sends them, drawn by hypothesis."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote_from_bytes, urlsplit

from hypothesis import strategies as st

from .schermen import Scherm, Veld
from .waarden import als_bytes, gewoon, koppen, lastig

CSRF = "c" * 32
"""The key that the visitor's cookie holds as well."""
_GRENS = "----grens"
_BESTANDEN = (
    b"",
    b"%PDF-1.7\n",
    b"\xff\xfe\x00",
    b"\x89PNG\r\n\x1a\n" + b"\x00" * 2_000,
    b"MZ" * 40,
    b"x" * 70_000,
)
_METHODEN = ("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "GEK")
_STUK = re.compile(r"<[^>]*>")

Waarde = str | tuple[str, bytes]
"""A text, or a file with its name."""


@dataclass(frozen=True)
class Verzoek:
    """One request, down to its bytes."""

    methode: str
    adres: str
    inhoud: bytes = b""
    soort: str = ""
    koppen: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        delen = [
            self.methode,
            repr(self.adres[:300]),
            self.soort,
            repr(self.inhoud[:600]),
            str(self.koppen)[:300],
        ]
        return " ".join(deel for deel in delen if deel not in ("", "b''", "{}"))


@st.composite
def verzoek(
    draw: st.DrawFn, patroon: str, adressen: Sequence[str], namen: Sequence[str], schermen: Sequence[Scherm]
) -> Verzoek:
    """A request to a route: an address that exists or a spoilt one, often with a form, half right."""
    scherm = draw(st.sampled_from(schermen)) if schermen and draw(st.integers(0, 4)) else None
    adres = scherm.adres if scherm else draw(st.sampled_from(adressen))
    if not scherm or not draw(st.integers(0, 5)):
        adres = draw(_adres(patroon, adres, namen))
    if scherm is None or scherm.methode == "get":
        methode = draw(st.sampled_from(("GET", "GET", "GET", "POST", *_METHODEN)))
        velden = draw(st.lists(st.tuples(st.sampled_from(("sleutel", *namen)), lastig), max_size=3))
        paren: list[tuple[str, Waarde]] = list(velden)
        if scherm:
            adres = f"{urlsplit(adres).path}?{_verpakt(draw(_ingevuld(scherm)))}"
    else:
        methode, paren = "POST", draw(_ingevuld(scherm))
    inhoud, soort = draw(_lichaam(paren)) if methode not in ("GET", "HEAD") else (b"", "")
    extra = draw(koppen) if not draw(st.integers(0, 2)) else {}
    if not draw(st.integers(0, 19)):
        extra["CONTENT_LENGTH"] = draw(st.sampled_from(("0", str(len(inhoud) // 2), "")))
    return Verzoek(methode, adres, inhoud, soort, extra)


@st.composite
def _adres(draw: st.DrawFn, patroon: str, adres: str, namen: Sequence[str]) -> str:
    """The address with parts of it spoilt, and with other things behind the question mark."""
    delen = urlsplit(adres)
    pad, vraag = delen.path, delen.query
    if _STUK.search(patroon) and not draw(st.integers(0, 2)):
        goed = re.fullmatch(_STUK.sub("([^/]+)", re.escape(patroon).replace(r"\.", ".")), pad)
        waarden = list(goed.groups()) if goed else ["x"] * len(_STUK.findall(patroon))
        kapot = draw(st.integers(0, len(waarden) - 1))
        waarden[kapot] = quote_from_bytes(als_bytes(draw(lastig)), safe="")
        pad = _STUK.sub(lambda _: waarden.pop(0), patroon)
    erbij = draw(st.lists(st.tuples(st.sampled_from((*namen, "onbekend")), lastig), max_size=3))
    if draw(st.booleans()):
        erbij = [(naam, waarde) for naam, waarde in erbij if naam != "reden"]
        vraag = "&".join(deel for deel in (vraag, _verpakt(list(erbij))) if deel)
    elif draw(st.booleans()):
        vraag = _verpakt(list(erbij))
    return f"{pad}?{vraag}" if vraag else pad


@st.composite
def _ingevuld(draw: st.DrawFn, scherm: Scherm) -> list[tuple[str, Waarde]]:
    """The form filled in: mostly with what it asks for, now and then with something else, twice or not."""
    paren: list[tuple[str, Waarde]] = []
    mis = draw(st.integers(1, 6))
    """One field in so many is filled with nonsense."""
    for veld in scherm.velden:
        if veld.naam == "csrfmiddlewaretoken":
            paren.append((veld.naam, CSRF if draw(st.integers(0, 15)) else draw(lastig)))
        elif draw(st.integers(0, mis)):
            paren.append((veld.naam, draw(_passend(veld))))
        else:
            for waarde in draw(st.lists(st.one_of(lastig, _bestand()), max_size=3)):
                paren.append((veld.naam, waarde))
    if not draw(st.integers(0, 7)):
        paren.append((draw(lastig)[:200], draw(lastig)))
    return paren


def _passend(veld: Veld) -> st.SearchStrategy[Waarde]:
    match veld.soort:
        case "file":
            return _bestand()
        case "date":
            return st.one_of(st.just("2024-12-20"), st.dates().map(str))
        case "month":
            return st.sampled_from(("2024-05", "2024-12", "2025-01"))
        case "number" | "range":
            return st.integers(0, 60).map(str)
        case "text" | "textarea" | "search" | "email" | "tel":
            return st.one_of(gewoon, st.sampled_from(veld.keuzes)) if veld.keuzes else gewoon
        case _:
            return st.sampled_from(veld.keuzes) if veld.keuzes else st.just("on")


def _bestand() -> st.SearchStrategy[tuple[str, bytes]]:
    naam = st.one_of(
        st.sampled_from(("brief.pdf", "", "../../x.pdf", "a\x00.pdf", "x" * 300 + ".pdf", "x.exe")), lastig
    )
    return st.tuples(naam.map(lambda tekst: tekst[:400]), st.sampled_from(_BESTANDEN))


@st.composite
def _lichaam(draw: st.DrawFn, paren: list[tuple[str, Waarde]]) -> tuple[bytes, str]:
    """The body and its content type: mostly right, now and then broken off or called something else."""
    velden = _delen(paren)
    goed = (
        (velden, f"multipart/form-data; boundary={_GRENS}"),
        (_verpakt(paren).encode(), "application/x-www-form-urlencoded"),
    )
    inhoud, soort = draw(st.sampled_from(goed))
    if draw(st.integers(0, 5)):
        return inhoud, soort
    return draw(
        st.sampled_from(
            (
                (velden[: len(velden) // 2], goed[0][1]),
                (velden[:-7], goed[0][1]),
                (velden, "multipart/form-data"),
                (velden, "multipart/form-data; boundary=" + "g" * 300),
                (velden, "multipart/form-data; boundary=\x01é"),
                (velden.replace(b"form-data", b"form-data; gek", 1), goed[0][1]),
                (
                    velden.replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n", 1),
                    goed[0][1],
                ),
                (goed[1][0], f"{goed[1][1]}; charset=utf-16"),
                (goed[1][0], f"{goed[1][1]}; charset=bestaat-niet"),
                (goed[1][0] + b"%ED%A0%80=%", goed[1][1]),
                (b"&".join(b"veld%d=1" % nummer for nummer in range(1_200)), goed[1][1]),
                (json.dumps([[naam, str(waarde)] for naam, waarde in paren]).encode(), "application/json"),
                (b'{"sleutel": ', "application/json"),
                (goed[1][0], "text/plain"),
                (goed[1][0], ""),
            )
        )
    )


def _verpakt(paren: Sequence[tuple[str, Waarde]]) -> str:
    """As an address or a simple form carries them; of a file only the name."""
    return "&".join(
        f"{quote_from_bytes(als_bytes(naam))}="
        f"{quote_from_bytes(als_bytes(waarde if isinstance(waarde, str) else waarde[0]))}"
        for naam, waarde in paren
    )


def _delen(paren: Sequence[tuple[str, Waarde]]) -> bytes:
    """The same as multipart/form-data."""
    uit = b""
    for naam, waarde in paren:
        uit += f'--{_GRENS}\r\nContent-Disposition: form-data; name="'.encode() + als_bytes(naam) + b'"'
        if isinstance(waarde, str):
            uit += b"\r\n\r\n" + als_bytes(waarde)
        else:
            uit += (
                b'; filename="'
                + als_bytes(waarde[0])
                + b'"\r\nContent-Type: application/pdf\r\n\r\n'
                + waarde[1]
            )
        uit += b"\r\n"
    return uit + f"--{_GRENS}--\r\n".encode()
