"""Takes the pictures of this folder (make schermen): the real server over a small played city, in a browser.

The city is built anew each time and stands at the end of the played year: the same code gives the same
pictures, as far as the fonts of the machine go. OPSTAP_CHROMIUM points at another browser.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from bladen import BLADEN, BUREAU, TELEFOON, Blad
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

HIER = Path(__file__).parent
SCHAAL = 200
HOOGSTENS = 1800
"""Pixels: of a longer page the rest is left off."""
KWALITEIT = 50
_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--font-render-hinting=none",
]
_OPSTAP = Path(sys.executable).with_name("opstap")


def main() -> None:
    data = Path(os.environ.get("OPSTAP_DATA", ".opstap")).resolve()
    omgeving = {
        **os.environ,
        "OPSTAP_DATA": str(data / "schermen"),
        "OPSTAP_CACHE": os.environ.get("OPSTAP_CACHE", str(data / "cache")),
        "OPSTAP_DEMO": "1",
    }
    omgeving.pop("DATABASE_URL", None)
    opstap = [str(_OPSTAP)]
    subprocess.run([*opstap, "demo", "--schaal", str(SCHAAL), "--opnieuw"], env=omgeving, check=True)
    try:
        with _dienst(omgeving) as url, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=os.environ.get("OPSTAP_CHROMIUM") or shutil.which("chromium"), args=_CHROMIUM
            )
            _neem_op(chromium, url)
            chromium.close()
    finally:
        subprocess.run([*opstap, "databank", "verwijder"], env=omgeving, check=True)
        shutil.rmtree(omgeving["OPSTAP_DATA"], ignore_errors=True)
    (HIER / "README.md").write_text(_tabel(), encoding="utf-8")


@contextmanager
def _dienst(omgeving: dict[str, str]) -> Iterator[str]:
    """The site on two free ports beside each other: it and the stand-in sign-in."""
    poort = _vrije_poort()
    dienst = subprocess.Popen([str(_OPSTAP), "dienst", "--poort", str(poort), "--werkers", "1"], env=omgeving)
    try:
        for _ in range(600):
            if dienst.poll() is not None:
                raise SystemExit("De dienst stopte.")
            with socket.socket() as proef:
                if proef.connect_ex(("127.0.0.1", poort)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://localhost:{poort}"
    finally:
        dienst.terminate()
        dienst.wait()


def _vrije_poort() -> int:
    while True:
        with socket.socket() as een, socket.socket() as ander:
            een.bind(("127.0.0.1", 0))
            poort: int = een.getsockname()[1]
            try:
                ander.bind(("127.0.0.1", poort + 1))
            except (OSError, OverflowError):
                continue
            return poort


def _neem_op(chromium: Browser, url: str) -> None:
    """Every page of the list; what stood here and is no page any more goes."""
    for oud in HIER.glob("*.webp"):
        oud.unlink()
    vensters: dict[tuple[str, str], BrowserContext] = {}
    inwoner = _inwoner(chromium, url)
    for blad in BLADEN:
        wie = blad.wie, blad.taal
        if wie not in vensters:
            vensters[wie] = _venster(chromium, url, blad, inwoner["dossier"])
        pagina = _open(vensters[wie], url, blad, inwoner)
        for breedte in blad.breedtes:
            (HIER / _bestand(blad, breedte)).write_bytes(_plaat(pagina, breedte))
        print(f"{blad.naam}: {pagina.title()}", flush=True)
        pagina.close()


def _inwoner(chromium: Browser, url: str) -> dict[str, str]:
    """The dossier and the month of the last resident whom one can be: the one to whom most happens."""
    venster = chromium.new_context()
    pagina = venster.new_page()
    pagina.goto(f"{url}/aanmelden/")
    link = pagina.locator("a[href*='/ga/inwoner/?als='][href*='betaling']").last.get_attribute("href") or ""
    venster.close()
    vraag = parse_qs(urlsplit(link).query)
    maand = re.search(r"/betaling/([\d-]+)/", unquote(vraag["naar"][0]))
    assert maand is not None, link
    return {"dossier": vraag["als"][0], "maand": maand[1]}


def _venster(chromium: Browser, url: str, blad: Blad, dossier: str) -> BrowserContext:
    """A window in the language of the page, in which whoever it is for is signed in."""
    venster = chromium.new_context(locale=blad.taal, timezone_id="Europe/Amsterdam", reduced_motion="reduce")
    if blad.wie:
        soort = "inwoner" if blad.wie in {"inwoner", "nieuw"} else "medewerker"
        als = dossier if blad.wie == "inwoner" else blad.wie
        venster.new_page().goto(f"{url}/aanmelden/ga/{soort}/?als={als}")
    return venster


def _open(venster: BrowserContext, url: str, blad: Blad, inwoner: dict[str, str]) -> Page:
    pagina = venster.new_page()
    adres = blad.adres.format(**inwoner)
    antwoord = pagina.goto(url + adres)
    assert antwoord is not None
    assert antwoord.status == 200, f"{adres}: {antwoord.status}"
    assert pagina.locator("html").get_attribute("lang") == blad.taal
    for stap in blad.stappen:
        if isinstance(stap, tuple):
            pagina.fill(*stap)
        else:
            pagina.locator(stap).first.click()
            pagina.wait_for_load_state()
    return pagina


def _plaat(pagina: Page, breedte: int) -> bytes:
    """The page at this width, from its top, as WebP."""
    pagina.set_viewport_size({"width": breedte, "height": 900})
    pagina.evaluate("document.activeElement.blur(), window.scrollTo(0, 0), document.fonts.ready")
    hoogte = min(HOOGSTENS, int(pagina.evaluate("document.documentElement.scrollHeight")))
    pagina.set_viewport_size({"width": breedte, "height": hoogte})
    luik = pagina.context.new_cdp_session(pagina)
    genomen = luik.send("Page.captureScreenshot", {"format": "webp", "quality": KWALITEIT})
    luik.detach()
    return base64.b64decode(genomen["data"])


def _bestand(blad: Blad, breedte: int) -> str:
    return f"{blad.naam}-{breedte}.webp"


def _tabel() -> str:
    """README.md: each page beside its pictures."""
    regels = [
        "# What people see",
        "",
        "Made by `make schermen`, from the site itself over a small played city. Nobody and nothing in these",
        "pictures exists. Which pages: [bladen.py](bladen.py).",
        "",
        "| page | on a telephone | on a desk |",
        "| --- | --- | --- |",
    ]
    for blad in BLADEN:
        naam = blad.naam.replace("-", " ").capitalize()
        platen = [_plaatje(blad, breedte, breed) for breedte, breed in ((TELEFOON, 180), (BUREAU, 480))]
        regels.append(f"| **{naam}**<br>{blad.toont} | {' | '.join(platen)} |")
    return "\n".join([*regels, ""])


def _plaatje(blad: Blad, breedte: int, breed: int) -> str:
    if breedte not in blad.breedtes:
        return ""
    return f'<img src="{_bestand(blad, breedte)}" width="{breed}" alt="{blad.toont}">'


if __name__ == "__main__":
    main()
