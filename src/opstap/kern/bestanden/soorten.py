"""Which kinds of files may be sent, known by the bytes with which their content begins."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bestandssoort:
    """`begin`: the bytes with which each file of this kind begins."""

    uitgang: str
    mediasoort: str
    begin: bytes


SOORTEN = (
    Bestandssoort("pdf", "application/pdf", b"%PDF-"),
    Bestandssoort("jpg", "image/jpeg", b"\xff\xd8\xff"),
    Bestandssoort("png", "image/png", b"\x89PNG\r\n\x1a\n"),
)


def soort_van(inhoud: bytes) -> Bestandssoort | None:
    """The kind of a file by its content; None for every other kind."""
    return next((soort for soort in SOORTEN if inhoud.startswith(soort.begin)), None)
