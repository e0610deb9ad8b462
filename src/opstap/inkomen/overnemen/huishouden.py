"""A household that is taken over, and what stands in its way before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from opstap.inkomen.maandrun.vakantiegeld import JUNI
from opstap.inkomen.models import Overname, Vordering
from opstap.kern.models import Feit, Persoon, Rol
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

Adresregel = tuple[str, str, str, str]
"""straat, huisnummer, postcode, plaats"""


@dataclass(frozen=True)
class Bewoner:
    """One person of a household that is taken over; `feiten` are the facts about this person alone."""

    rol: Rol
    bsn: str
    voornamen: str
    achternaam: str
    geboortedatum: date
    adres: Adresregel
    feiten: tuple[tuple[type[Feit], Mapping[str, Any]], ...]
    woonrelatie: Mapping[str, bool] | None = None

    @property
    def wie(self) -> tuple[object, ...]:
        """What must be the same wherever this person is named."""
        return (self.bsn, self.voornamen, self.achternaam, self.geboortedatum, self.adres)


@dataclass(frozen=True)
class BestaandeVordering:
    """A claim on a household that is taken over: what is still owed of it, in cents, and by whom.

    `stuitingen`: the days on which its limitation was interrupted; without these an old claim is time-barred.
    """

    regel: int
    kenmerk: str
    bsns: tuple[str, ...]
    grond: Vordering.Grond
    ontstaansgrond: int
    ontstaan_op: date
    saldo: Netto
    betaald_in_jaar: int | None
    stuitingen: tuple[date, ...]


@dataclass(frozen=True)
class Huishouden:
    """A household that is taken over; `regel` is where it stands in the file of before. Cents."""

    oud_nummer: str
    regel: int
    bewoners: tuple[Bewoner, ...]
    bijstand_sinds: date
    feiten: tuple[tuple[type[Feit], Mapping[str, Any]], ...]
    vakantiegeld: int
    vorderingen: tuple[BestaandeVordering, ...] = ()


def controleer(gemeente: str, huishoudens: Sequence[Huishouden], per: date) -> dict[int, OpstapFout]:
    """What stands in the way of a household before anything is stored, by its place. Two queries."""
    redenen: dict[int, OpstapFout] = {}
    bekend = set(
        Persoon.objects.filter(
            gemeente=gemeente, bsn__in={een.bsn for huis in huishoudens for een in huis.bewoners}
        ).values_list("bsn", flat=True)
    )
    al_over = set(Overname.objects.filter(gemeente=gemeente).values_list("oud_nummer", flat=True))
    wie: dict[str, tuple[object, ...]] = {}
    gezegd: dict[tuple[object, ...], Mapping[str, Any]] = {}
    in_gezin: set[str] = set()
    for plek, huis in enumerate(huishoudens):
        reden = _beletsel(huis, per, al_over)
        for een in huis.bewoners:
            if een.bsn in bekend:
                reden = reden or OpstapFout(
                    "BSN-BESTAAT", "Iemand uit dit huishouden staat al in deze gemeente. Zoek die persoon op."
                )
            zelfde = all(
                gezegd.setdefault((een.bsn, model, velden.get("soort")), velden) == velden
                for model, velden in een.feiten
            )
            if wie.setdefault(een.bsn, een.wie) != een.wie or not zelfde:
                reden = reden or OpstapFout(
                    "BSN-ANDERS",
                    "Een burgerservicenummer in dit huishouden staat elders in het bestand met een andere "
                    "naam, geboortedatum, studie of ander adres.",
                )
            if een.rol != Rol.MEDEBEWONER:
                if een.bsn in in_gezin:
                    reden = reden or OpstapFout(
                        "GEZIN-DUBBEL", "Iemand uit dit huishouden hoort in het bestand bij twee huishoudens."
                    )
                in_gezin.add(een.bsn)
        if reden is not None:
            redenen[plek] = reden
        al_over.add(huis.oud_nummer)
    return redenen


def _beletsel(huis: Huishouden, per: date, al_over: set[str]) -> OpstapFout | None:
    if huis.oud_nummer in al_over:
        return OpstapFout(
            "OVERNAME-BESTAAT", "Dit nummer is al overgenomen, of staat twee keer in het bestand."
        )
    if huis.bijstand_sinds > per:
        return OpstapFout(
            "OVERNAME-BEGIN", f"De bijstand begint na de overname ({per:%d-%m-%Y}). Neem een aanvraag op."
        )
    if huis.vakantiegeld and per.month == JUNI:
        return OpstapFout(
            "OVERNAME-JUNI",
            "In juni betaalt het vorige systeem de vakantietoeslag uit. Bij een overname per juni is er geen "
            "gereserveerde vakantietoeslag.",
        )
    rollen = [een.rol for een in huis.bewoners]
    if rollen.count(Rol.AANVRAGER) != 1 or rollen.count(Rol.PARTNER) > 1:
        return OpstapFout("OVERNAME-GEZIN", "Een huishouden heeft één aanvrager en hoogstens één partner.")
    adres = next(een.adres for een in huis.bewoners if een.rol == Rol.AANVRAGER)
    if any(een.adres != adres for een in huis.bewoners):
        return OpstapFout(
            "OVERNAME-ADRES",
            "Iedereen in dit huishouden woont op het adres van de aanvrager. Controleer het.",
        )
    return None
