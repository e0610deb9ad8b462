"""The keys of the payments of assistance: which right and which period a payment is about, and back again."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

MAANDDEEL = "m"
TOESLAGDEEL = "v"

_BEREKENING = re.compile(r"uitkering/(\d+)/(\d{4})-(\d{2})/(\d+)/(?:([mv])|i(\d+))")
_VAKANTIEGELD = re.compile(r"vakantiegeld/(\d+)/(\d{4})-(\d{2})")
_LOONKOSTEN = re.compile(r"loonkostensubsidie/(GM\d{4})/([^/]+)/(\d{4})-(\d{2})/(\d+)")
_BESLUIT = re.compile(r"besluit/(GM\d{4})/([^/]+)")
_BBZ = re.compile(r"bbz/(GM\d{4})/([^/]+)/(\d{4})-(\d{2})(/boekjaar)?")
_VERSTREKT = re.compile(r"(voorschot|vordering)/(GM\d{4})/([^/]+)")


class VanBerekening(NamedTuple):
    """A payment that one computation of one month leads to: of the month, or of its holiday allowance."""

    uitkering_id: int
    maand: date
    volgnummer: int
    deel: str


class VanInhouding(NamedTuple):
    """What was kept from a month for somebody else: `inhouding_id` says for whom."""

    uitkering_id: int
    maand: date
    volgnummer: int
    inhouding_id: int


class VanReservering(NamedTuple):
    """The payment of what was reserved as holiday allowance over the months before `tot`."""

    uitkering_id: int
    tot: date


class VanVoorschot(NamedTuple):
    gemeente: str
    nummer: str


class VanLening(NamedTuple):
    """A loan is a claim from the day on which it is paid; `nummer` is that of the claim."""

    gemeente: str
    nummer: str


class VanLoonkostenmaand(NamedTuple):
    """One computation of one month of a wage-cost subsidy."""

    gemeente: str
    nummer: str
    maand: date
    volgnummer: int


class VanBesluit(NamedTuple):
    """A decision that gives an amount by itself; `nummer` is that of the decision."""

    gemeente: str
    nummer: str


class VanZelfstandige(NamedTuple):
    """Living costs of a self-employed person: of a month, or what the settlement of a book year adds."""

    gemeente: str
    nummer: str
    maand: date
    boekjaar: bool


Herkomst = (
    VanBerekening
    | VanInhouding
    | VanReservering
    | VanVoorschot
    | VanLening
    | VanLoonkostenmaand
    | VanBesluit
    | VanZelfstandige
)


def berekening_sleutel(uitkering_id: int, maand: date, volgnummer: int) -> str:
    """The key of the payments that one computation leads to, without which part of it.

    The month by its parts: %Y-%m takes several times as long, for every payment of a run.
    """
    return f"uitkering/{uitkering_id}/{maand.year}-{maand.month:02}/{volgnummer}"


def vakantiegeld_sleutel(uitkering_id: int, tot: date) -> str:
    """The key of the payment of the holiday reservation of the months before `tot`."""
    return f"vakantiegeld/{uitkering_id}/{tot:%Y-%m}"


def loonkosten_sleutel(gemeente: str, nummer: str, maand: date, volgnummer: int) -> str:
    """The key of the payment that one computation of a wage-cost subsidy leads to."""
    return f"loonkostensubsidie/{gemeente}/{nummer}/{maand:%Y-%m}/{volgnummer}"


def besluit_sleutel(gemeente: str, nummer: str) -> str:
    """The key of the payment of what one decision gives."""
    return f"besluit/{gemeente}/{nummer}"


def zelfstandigen_sleutel(gemeente: str, nummer: str, maand: date, *, boekjaar: bool = False) -> str:
    """The key of the payment of a month, or of what is added over the book year that begins in it."""
    return f"bbz/{gemeente}/{nummer}/{maand:%Y-%m}{'/boekjaar' if boekjaar else ''}"


def lees_sleutel(sleutel: str) -> Herkomst | None:
    """What a key is about; None when no process of assistance made it."""
    if gevonden := _BEREKENING.fullmatch(sleutel):
        uitkering, jaar, maand, volgnummer, deel, inhouding = gevonden.groups()
        wat = int(uitkering), date(int(jaar), int(maand), 1), int(volgnummer)
        return VanBerekening(*wat, deel) if deel else VanInhouding(*wat, int(inhouding))
    if gevonden := _VAKANTIEGELD.fullmatch(sleutel):
        uitkering, jaar, maand = gevonden.groups()
        return VanReservering(int(uitkering), date(int(jaar), int(maand), 1))
    if gevonden := _LOONKOSTEN.fullmatch(sleutel):
        gemeente, nummer, jaar, maand, volgnummer = gevonden.groups()
        return VanLoonkostenmaand(gemeente, nummer, date(int(jaar), int(maand), 1), int(volgnummer))
    if gevonden := _BESLUIT.fullmatch(sleutel):
        return VanBesluit(*gevonden.groups())
    if gevonden := _BBZ.fullmatch(sleutel):
        gemeente, nummer, jaar, maand, deel_ = gevonden.groups()
        return VanZelfstandige(gemeente, nummer, date(int(jaar), int(maand), 1), bool(deel_))
    if gevonden := _VERSTREKT.fullmatch(sleutel):
        wat_, gemeente, nummer = gevonden.groups()
        return VanVoorschot(gemeente, nummer) if wat_ == "voorschot" else VanLening(gemeente, nummer)
    return None
