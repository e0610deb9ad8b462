"""Leaves out of a photo what is not the picture: where and when it was taken, by which device, with a text.

The picture itself is not touched: parts are left out whole, nothing is decoded. Only which side is up stays
(the orientation in Exif), as a photo of a letter would lie on its side without it.
"""

from __future__ import annotations

import re
import zlib

from opstap.regels.fouten import OpstapFout

_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_SOS, _EOI, _COM = 0xDA, 0xD9, 0xFE
_ZONDER_LENGTE = frozenset({0x01, *range(0xD0, 0xD8)})
_MERK_NA_BEELD = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_KLEUR = b"ICC_PROFILE\0"
_EXIF = b"Exif\0\0"
_RICHTING = 0x0112
"""The tag of the orientation in Exif: 1 is upright."""

_PNG_BEGIN = b"\x89PNG\r\n\x1a\n"
_PNG_BLIJFT = frozenset({b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"})
"""Parts beside the picture that say how its colours and size are meant."""


def zonder(mediasoort: str, inhoud: bytes) -> bytes:
    """The same picture without anything beside it; other kinds as they are. Errors: BESTAND-BESCHADIGD."""
    maak = {"image/jpeg": _jpeg, "image/png": _png}.get(mediasoort)
    if maak is None:
        return inhoud
    try:
        return maak(inhoud)
    except (IndexError, ValueError):
        raise OpstapFout(
            "BESTAND-BESCHADIGD",
            "Deze foto is niet af of beschadigd. Maak de foto opnieuw, of kies een ander bestand.",
        ) from None


def _jpeg(inhoud: bytes) -> bytes:
    uit, richting, plek = [inhoud[:2]], 1, 2
    while True:
        if inhoud[plek] != 0xFF:
            raise ValueError
        while inhoud[plek + 1] == 0xFF:  # fill bytes
            plek += 1
        merk = inhoud[plek + 1]
        if merk == _EOI:
            break
        if merk in _ZONDER_LENGTE:
            uit.append(inhoud[plek : plek + 2])
            plek += 2
            continue
        lengte = int.from_bytes(inhoud[plek + 2 : plek + 4], "big")
        einde = plek + 2 + lengte
        if lengte < 2 or einde > len(inhoud):
            raise ValueError
        deel = inhoud[plek + 4 : einde]
        if merk == _APP1 and deel.startswith(_EXIF):
            richting = _richting(deel[len(_EXIF) :])
        elif not _is_bijzaak(merk, deel):
            uit.append(inhoud[plek:einde])
        plek = einde
        if merk == _SOS:
            volgende = _MERK_NA_BEELD.search(inhoud, plek)
            if volgende is None:
                raise ValueError
            uit.append(inhoud[plek : volgende.start()])
            plek = volgende.start()
    if richting != 1:
        uit.insert(1, _exif(richting))
    return b"".join([*uit, b"\xff\xd9"])


def _is_bijzaak(merk: int, deel: bytes) -> bool:
    """Whether a segment is not needed to show the picture."""
    if merk == _APP2:
        return not deel.startswith(_KLEUR)
    return merk == _COM or (_APP1 <= merk <= _APP15 and merk != _APP14)


def _richting(tiff: bytes) -> int:
    """Which side is up, 1 to 8; 1 when it does not say so."""
    volgorde: dict[bytes, str] = {b"II": "little", b"MM": "big"}
    orde = volgorde.get(tiff[:2])
    if orde is None:
        return 1

    def getal(plek: int, lengte: int) -> int:
        return int.from_bytes(tiff[plek : plek + lengte], orde)  # type: ignore[arg-type]

    begin = getal(4, 4)
    for nummer in range(getal(begin, 2)):
        regel = begin + 2 + 12 * nummer
        if regel + 12 > len(tiff):
            return 1
        if getal(regel, 2) == _RICHTING:
            waarde = getal(regel + 8, 2)
            return waarde if 1 <= waarde <= 8 else 1
    return 1


def _exif(richting: int) -> bytes:
    """An Exif segment that holds the orientation alone."""
    regel = _RICHTING.to_bytes(2, "big") + b"\x00\x03\x00\x00\x00\x01" + richting.to_bytes(2, "big") + b"\0\0"
    deel = _EXIF + b"MM\x00\x2a\x00\x00\x00\x08" + b"\x00\x01" + regel + b"\x00\x00\x00\x00"
    return b"\xff\xe1" + (len(deel) + 2).to_bytes(2, "big") + deel


def _png(inhoud: bytes) -> bytes:
    uit, plek = [_PNG_BEGIN], len(_PNG_BEGIN)
    while True:
        lengte = int.from_bytes(inhoud[plek : plek + 4], "big")
        einde = plek + 12 + lengte
        if einde > len(inhoud):
            raise ValueError
        naam = inhoud[plek + 4 : plek + 8]
        if zlib.crc32(inhoud[plek + 4 : einde - 4]) != int.from_bytes(inhoud[einde - 4 : einde], "big"):
            raise ValueError
        if naam[:1].isupper() or naam in _PNG_BLIJFT:
            uit.append(inhoud[plek:einde])
        plek = einde
        if naam == b"IEND":
            return b"".join(uit)
