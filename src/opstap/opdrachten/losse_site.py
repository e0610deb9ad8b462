"""A site of loose pages: one folder that opens in a browser without a server.

What is on the pages, and which template makes them, is for the command that writes the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

Blad = tuple[str, str, Mapping[str, Any]]
"""Address below the folder, name of the template, and contents."""


def schrijf_bladen(bladen: Iterable[Blad], naar: Path, teken: Callable[[str, Mapping[str, Any]], str]) -> int:
    """Write all pages below `naar`, and return how many; what stood there under the same name is replaced.

    `teken` makes a page from a template and its contents; `wortel` in there leads back to the folder.
    """
    aantal = 0
    for adres, sjabloon, inhoud in bladen:
        pad = naar / adres
        pad.parent.mkdir(parents=True, exist_ok=True)
        wortel = "../" * adres.count("/")
        pad.write_text(teken(sjabloon, {"wortel": wortel, **inhoud}), encoding="utf-8")
        aantal += 1
    return aantal
