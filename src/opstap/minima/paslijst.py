"""What the desk has to do about passes: pictures that wait, and holders for whom something changed.

A list holds numbers and facts, never a name and never a judgement. That somebody came of age, moved or left
the household changes nothing by itself: an officer decides, as the municipality chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.timezone import localdate

from opstap.kern import feiten, toegang
from opstap.kern.bladeren import open_rij
from opstap.kern.models import Bewoning, Dossier, Gezinslid, Rol
from opstap.kern.toegang import Doel, Gebruiker
from opstap.minima import pasbeeld, pasfotos, passen, toekenningen
from opstap.minima.models import Pas, Passtap
from opstap.minima.pasbeeld import Pasbeeld, volwassen_sinds
from opstap.regels.fouten import OpstapFout

HOOGSTENS = 100
"""Rows of a list."""


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A picture that waits; `pas` is the id of its pass."""

    pas: int
    dossier: str
    sinds: datetime


@dataclass(frozen=True, slots=True)
class Veranderd:
    """A pass that is good while something changed about its holder."""

    dossier: str
    wat: str


def wachtend(gebruiker: Gebruiker, gemeente: str, *, nu: datetime) -> tuple[Wachtend, ...]:
    """Pictures that nobody looked at yet, the longest waiting first. Errors: those of the gate for a list."""
    toegang.open_lijst(gebruiker, gemeente, Doel.PASSEN, moment=nu)
    later = Passtap.objects.filter(
        Q(soort__in=passen.FOTOSTAPPEN) | Q(soort=Passtap.Soort.VERLOREN),
        pas=OuterRef("pas"),
        pk__gt=OuterRef("pk"),
    )
    stappen = (
        Passtap.objects.filter(~Exists(later), soort=Passtap.Soort.INGESTUURD, pas__gemeente=gemeente)
        .select_related("pas__dossier")
        .order_by("id")
    )
    return tuple(Wachtend(een.pas_id, een.pas.dossier.nummer, een.moment) for een in stappen[:HOOGSTENS])


def veranderd(gebruiker: Gebruiker, gemeente: str, *, op: date, nu: datetime) -> tuple[Veranderd, ...]:
    """Good passes of children who came of age, and of people who left the household or the city.

    Errors: those of the gate for a list.
    """
    toegang.open_lijst(gebruiker, gemeente, Doel.PASSEN, moment=nu)
    wie = {"persoon": OuterRef("persoon")}
    lid = feiten.op(Gezinslid, op, nu).filter(dossier=OuterRef("dossier"), **wie).exclude(rol=Rol.MEDEBEWONER)
    groepen = (
        (
            "is 18 jaar of ouder en staat als kind in het huishouden",
            Q(Exists(lid.filter(rol=Rol.KIND)), persoon__geboortedatum__lte=volwassen_sinds(op)),
        ),
        ("hoort niet meer bij dit huishouden", Q(~Exists(lid))),
        (
            "heeft geen adres meer in de gemeente",
            Q(Exists(Bewoning.objects.filter(**wie))) & ~Q(Exists(feiten.op(Bewoning, op, nu).filter(**wie))),
        ),
    )
    goed = _goed(gemeente, op)
    return tuple(
        Veranderd(pas.dossier.nummer, wat)
        for wat, voorwaarde in groepen
        for pas in goed.filter(voorwaarde).select_related("dossier").order_by("id")[:HOOGSTENS]
    )


def van_huishouden(dossier: Dossier, op: date) -> tuple[Pasbeeld, ...]:
    """Every pass of a dossier that is not lost, for who opened it at the desk; the newest first."""
    return tuple(
        pasbeeld.beeld(pas, op)
        for pas in Pas.objects.filter(dossier=dossier)
        .select_related("persoon", "toekenning")
        .order_by("persoon", "-id")
        if passen.stand(pas) != Passtap.Soort.VERLOREN
    )


def open_met_foto(gebruiker: Gebruiker, gemeente: str, id_: int, *, nu: datetime) -> Pasbeeld:
    """A pass whose picture waits, through the gate; the picture is the reason. Errors: those of the gate."""
    return _open(
        gebruiker,
        gemeente,
        id_,
        toelichting="pasfoto beoordelen",
        nu=nu,
        mits=lambda pas: pasfotos.foto(pas).stand is pasfotos.Stand.WACHT,
    )


def open_pas(gebruiker: Gebruiker, gemeente: str, id_: int, *, toelichting: str, nu: datetime) -> Pasbeeld:
    """A pass, through the gate of its dossier. Errors: those of the gate."""
    return _open(gebruiker, gemeente, id_, toelichting=toelichting, nu=nu)


def dossier_van(gebruiker: Gebruiker, gemeente: str, getikt: str, *, nu: datetime) -> str:
    """The number of the dossier of a pass by its number. Errors: those of `passen.zoek` and of the gate."""
    toegang.open_lijst(gebruiker, gemeente, Doel.PASSEN, moment=nu)
    if ":" in getikt:
        raise OpstapFout("PAS-NUMMER", "Typ het nummer van de pas: twaalf cijfers.")
    return passen.zoek(gemeente, getikt).dossier.nummer


def _open(gebruiker: Gebruiker, gemeente: str, id_: int, *, nu: datetime, **hoe: Any) -> Pasbeeld:
    rijen = Pas.objects.select_related("persoon", "toekenning")
    pas = open_rij(gebruiker, gemeente, rijen, id_, Doel.PASSEN, **hoe)
    return pasbeeld.beeld(pas, localdate(nu))


def _goed(gemeente: str, op: date) -> QuerySet[Pas]:
    """Passes that can be used on a day."""
    laatste = Passtap.objects.filter(pas=OuterRef("pk")).exclude(soort__in=passen.FOTOSTAPPEN).order_by("-id")
    geldt = toekenningen.geldend(gemeente, op).filter(
        Q(persoon=None) | Q(persoon=OuterRef("persoon")),
        dossier=OuterRef("dossier"),
        regeling=OuterRef("toekenning__regeling"),
    )
    return Pas.objects.alias(laatste=Subquery(laatste.values("soort")[:1])).filter(
        Exists(geldt), gemeente=gemeente, laatste__in=passen.GOED
    )
