"""Files that a resident sends: scanned first, known by their content, kept without where a photo was made."""

from __future__ import annotations

import socket
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from opstap.kern import bestanden
from opstap.kern.bestanden import beeldgegevens, keur
from opstap.kern.bestanden.scanner import is_nagebootst
from opstap.regels.fouten import OpstapFout

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-" + b"TEST-FILE!$H+H*"
PDF = b"%PDF-1.7\n%%EOF"


def _deel(merk: int, inhoud: bytes) -> bytes:
    return bytes([0xFF, merk]) + (len(inhoud) + 2).to_bytes(2, "big") + inhoud


def _exif(richting: int) -> bytes:
    regels = (
        b"\x12\x01\x03\x00\x01\x00\x00\x00" + richting.to_bytes(4, "little"),
        b"\x25\x88\x04\x00\x01\x00\x00\x00" + (26).to_bytes(4, "little"),
    )
    return b"Exif\0\0II\x2a\x00\x08\x00\x00\x00\x02\x00" + b"".join(regels) + b"\0\0\0\0" + b"52.07N 4.30O"


BEELD = _deel(0xDB, b"tafel") + _deel(0xDA, b"kop") + b"beeld\xff\x00\xff\xd3beeld" + b"\xff\xd9"


def jpeg(*delen: bytes) -> bytes:
    return b"\xff\xd8" + _deel(0xE0, b"JFIF\0") + b"".join(delen) + BEELD


def png(*delen: tuple[bytes, bytes]) -> bytes:
    alle = ((b"IHDR", b"kop"), *delen, (b"IDAT", b"beeld"), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(inhoud).to_bytes(4, "big") + naam + inhoud + zlib.crc32(naam + inhoud).to_bytes(4, "big")
        for naam, inhoud in alle
    )


@pytest.mark.parametrize(
    ("inhoud", "soort", "uitgang"),
    [(PDF, "application/pdf", "pdf"), (jpeg(), "image/jpeg", "jpg"), (png(), "image/png", "png")],
)
def test_wat_mag_wordt_aan_de_inhoud_herkend_en_niet_aan_de_naam(
    inhoud: bytes, soort: str, uitgang: str
) -> None:
    bestand = keur("loonstrook.exe", inhoud)
    assert (bestand.naam, bestand.mediasoort) == (f"loonstrook.{uitgang}", soort)


@pytest.mark.parametrize("inhoud", [b"<svg onload=x>", b"MZ\x90", b"PK\x03\x04", b" %PDF-1.7", b"GIF89a"])
def test_andere_soorten_worden_geweigerd_hoe_ze_ook_heten(inhoud: bytes) -> None:
    with pytest.raises(OpstapFout, match="BESTAND-SOORT"):
        keur("loonstrook.pdf", inhoud)


def test_een_bestand_mag_precies_zo_groot_zijn_als_is_ingesteld(settings: Any) -> None:
    settings.OPSTAP_UPLOAD = {"megabytes": 1, "bestanden": 5}
    assert keur("a.pdf", PDF.ljust(1_000_000, b" ")).inhoud
    with pytest.raises(OpstapFout, match="BESTAND-TE-GROOT") as fout:
        keur("a.pdf", PDF.ljust(1_000_001, b" "))
    assert "hoogstens 1 MB" in fout.value.zin


def test_een_leeg_bestand_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="BESTAND-LEEG"):
        keur("a.pdf", b"")


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("C:\\thuis\\brief.pdf", "brief.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ('a"\r\nX: <b>.pdf', "aX b.pdf"),
        ("...", "bestand.pdf"),
        ("ع" * 300, "ع" * 120 + ".pdf"),
    ],
)
def test_van_de_naam_blijft_alleen_over_wat_mensen_lezen(naam: str, wordt: str) -> None:
    assert keur(naam, PDF).naam == wordt


def test_waar_een_foto_is_gemaakt_wordt_niet_bewaard_en_wat_boven_is_wel() -> None:
    bij = (_deel(0xE1, _exif(6)), _deel(0xE1, b"http://ns.adobe.com/xap/"), _deel(0xFE, b"thuis gemaakt"))
    schoon = keur("brief.jpg", jpeg(*bij) + b"film van de straat").inhoud
    for weg in (b"52.07", b"xap", b"thuis", b"film"):
        assert weg not in schoon
    assert BEELD in schoon
    assert beeldgegevens._richting(schoon[schoon.index(b"Exif\0\0") + 6 :]) == 6
    assert beeldgegevens.zonder("image/jpeg", schoon) == schoon


def test_een_foto_die_rechtop_staat_houdt_geen_gegevens_over() -> None:
    assert keur("brief.jpg", jpeg(_deel(0xE1, _exif(1)))).inhoud == jpeg()


def test_kleuren_van_een_foto_blijven_staan() -> None:
    kleur = _deel(0xE2, b"ICC_PROFILE\0kleuren")
    assert keur("brief.jpg", jpeg(kleur, _deel(0xE2, b"MPF\0miniatuur"))).inhoud == jpeg(kleur)


def test_een_png_houdt_alleen_het_beeld() -> None:
    bij = ((b"tEXt", b"Author\0Sanne"), (b"eXIf", b"II*\0"), (b"pHYs", b"maat"))
    assert keur("brief.png", png(*bij)).inhoud == png((b"pHYs", b"maat"))


@pytest.mark.parametrize("inhoud", [jpeg()[:-2], jpeg()[:12], png()[:-5], png()[:-9] + b"\1" * 9])
def test_een_foto_die_niet_af_is_wordt_geweigerd(inhoud: bytes) -> None:
    with pytest.raises(OpstapFout, match="BESTAND-BESCHADIGD"):
        keur("brief", inhoud)


# -- the scanner -------------------------------------------------------------------------------------------


def test_een_demonstratie_kent_alleen_de_proeftekst_en_zegt_dat(settings: Any) -> None:
    assert is_nagebootst()
    with pytest.raises(OpstapFout, match="BESTAND-VIRUS"):
        keur("a.pdf", PDF + EICAR)


def test_zonder_scanner_wordt_niets_aangenomen(settings: Any) -> None:
    settings.OPSTAP_DEMO = False
    assert not is_nagebootst()
    with pytest.raises(OpstapFout, match="BESTAND-GEEN-SCANNER") as fout:
        keur("a.pdf", PDF)
    assert "met de post" in fout.value.zin


class Clamd:
    """Answers one question over a socket, as clamd does; `gezien` is what it was sent."""

    def __init__(self, pad: Path, antwoord: bytes) -> None:
        self.gezien = b""
        self.antwoord = antwoord
        self.deur = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.deur.bind(str(pad))
        self.deur.listen(1)
        self.draad = threading.Thread(target=self._bedien, daemon=True)
        self.draad.start()

    def _bedien(self) -> None:
        lijn, _ = self.deur.accept()
        with lijn, lijn.makefile("rb") as lezer:
            assert lezer.read(10) == b"zINSTREAM\0"
            while lengte := int.from_bytes(lezer.read(4), "big"):
                self.gezien += lezer.read(lengte)
            lijn.sendall(self.antwoord)


@pytest.fixture
def clamd(tmp_path: Path, settings: Any) -> Iterator[Any]:
    gemaakt: list[Clamd] = []

    def maak(antwoord: bytes) -> Clamd:
        pad = tmp_path / "clamd.ctl"
        settings.OPSTAP_CLAMAV = str(pad)
        gemaakt.append(Clamd(pad, antwoord))
        return gemaakt[-1]

    yield maak
    for een in gemaakt:
        een.draad.join(5)
        een.deur.close()


def test_clamav_ziet_het_hele_bestand(clamd: Any) -> None:
    wachter = clamd(b"stream: OK\0")
    groot = PDF.ljust(200_000, b"x")
    assert keur("a.pdf", groot).inhoud == groot
    assert wachter.gezien == groot
    assert not is_nagebootst()


def test_wat_clamav_vindt_wordt_geweigerd_voordat_iets_anders_het_leest(clamd: Any) -> None:
    clamd(b"stream: Eicar-Signature FOUND\0")
    with pytest.raises(OpstapFout, match="BESTAND-VIRUS"):
        keur("a.pdf", b"geen pdf")


@pytest.mark.parametrize("antwoord", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK maar\0"])
def test_zonder_duidelijk_antwoord_wordt_niets_aangenomen(clamd: Any, antwoord: bytes) -> None:
    clamd(antwoord)
    with pytest.raises(OpstapFout, match="BESTAND-SCANNER-STUK"):
        keur("a.pdf", PDF)


def test_een_scanner_die_er_niet_is_laat_niets_door(tmp_path: Path, settings: Any) -> None:
    settings.OPSTAP_CLAMAV = str(tmp_path / "niets")
    with pytest.raises(OpstapFout, match="BESTAND-SCANNER-STUK"):
        keur("a.pdf", PDF)


def test_de_grootte_die_mag_staat_in_de_zin(settings: Any) -> None:
    settings.OPSTAP_UPLOAD = {"megabytes": 7, "bestanden": 5}
    assert "7 MB" in bestanden.wat_mag()
