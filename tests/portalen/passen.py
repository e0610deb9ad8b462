"""Passes for tests of the pages: a grant for a household, its passes, and a small real picture."""

from __future__ import annotations

import struct
import zlib
from datetime import date, datetime

from opstap.kern import besluiten, feiten
from opstap.kern.bestanden import keur
from opstap.kern.models import Besluit, Dossier, Gezinslid
from opstap.kern.tijdvak import vanaf
from opstap.minima import pasfotos, passen, tegoeden, toekenningen
from opstap.minima.models import Pas, Toekenning


def foto(tint: int = 200, waar: str = "") -> bytes:
    """A picture in PNG, one shade of grey; `waar`: what is written in it about where it was taken."""

    def deel(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    breed, hoog = 60, 80
    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 0, 0, 0, 0)
    beeld = zlib.compress((b"\0" + bytes([tint]) * breed) * hoog)
    delen = [(b"IHDR", kop), (b"tEXt", waar.encode()), (b"IDAT", beeld), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(deel(*een) for een in delen if een[1] or een[0] != b"tEXt")


def geef_toekenning(dossier: Dossier, nu: datetime) -> Toekenning:
    """The city pass for the calendar year of `nu`, with a credit for swimming lessons."""
    jaar = vanaf(date(nu.year, 1, 1), date(nu.year + 1, 1, 1))
    besluit = besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.TOEKENNING,
        ingangsdatum=jaar.lower,
        genomen_op=nu,
        genomen_door="t.test",
        bekend_op=nu,
        spoor=[],
        **{deel: {"maanden": []} for deel in ("feiten", "bon", "uitkomst")},
    )
    toekenning = toekenningen.ken_toe(besluit, regeling="stadspas", geldig=jaar, nu=nu)
    tegoeden.geef(toekenning, doel="zwemles", bedrag_cent=450_00, geldig=jaar, door="t.test", nu=nu)
    return toekenning


def geef_passen(dossier: Dossier, nu: datetime) -> list[Pas]:
    """A pass without a picture for everybody of the family."""
    toekenning = geef_toekenning(dossier, nu)
    leden = feiten.op(Gezinslid, nu.date(), nu).filter(dossier=dossier, rol__lt=4)
    return [
        passen.maak(toekenning, lid.persoon, door="t.test", nu=nu)
        for lid in leden.order_by("rol", "persoon__geboortedatum")
    ]


def stuur_foto(pas: Pas, nu: datetime, tint: int = 200) -> str:
    """A picture that waits; its digest."""
    pasfotos.stuur_in(pas, keur("foto.png", foto(tint)), door="De inwoner zelf", nu=nu)
    return pasfotos.foto(pas).afdruk


def geef_uit(pas: Pas, nu: datetime) -> Pas:
    """A pass that can be used."""
    pasfotos.keur_goed(pas, stuur_foto(pas, nu), door="t.test", nu=nu)
    return pas
