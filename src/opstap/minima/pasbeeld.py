"""The passes and credits of a household as its own page shows them.

Applicant and partner see the passes of the household, with those of their children under age (BW art. 1:233).
The number and the code of who came of age are shown to nobody else; nor is the pass of somebody who does not
belong to the household any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, Subquery

from opstap.kern import feiten
from opstap.kern.models import Dossier, Gezinslid, Rol
from opstap.minima import doelen, pasfotos, passen, tegoeden, toekenningen
from opstap.minima.models import Pas, Passtap, Tegoed, Tegoedmutatie, Toekenning
from opstap.minima.pasfotos import Foto
from opstap.regels.datum import dag, volle_jaren
from opstap.regels.fouten import OpstapFout

VOLWASSEN = 18
"""Years at which somebody is of age: BW art. 1:233."""


class Stand(StrEnum):
    """How a pass is, in the eyes of its owner."""

    GOED = "goed"
    FOTO_NODIG = "foto nodig"
    FOTO_WACHT = "foto wacht"
    GEBLOKKEERD = "geblokkeerd"
    NOG_NIET = "nog niet"
    VOORBIJ = "voorbij"


@dataclass(frozen=True, slots=True)
class Pasbeeld:
    """A pass; `tot_en_met`: its last day, when that is known."""

    pas: Pas
    naam: str
    stand: Stand
    foto: Foto
    vanaf: date
    tot_en_met: date | None
    reden: str

    @property
    def nummer(self) -> str:
        """The number in three parts, to read aloud and to type."""
        nummer = self.pas.nummer
        return f"{nummer[:4]} {nummer[4:8]} {nummer[8:]}"


@dataclass(frozen=True, slots=True)
class Huishoudpassen:
    """What a household sees: its passes, and the names of its children who came of age and have one."""

    passen: tuple[Pasbeeld, ...]
    volwassen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beweging:
    """A movement on a credit; `partner` is '' when none took part."""

    dag: date
    soort: str
    partner: str
    cent: int


@dataclass(frozen=True, slots=True)
class Tegoedbeeld:
    """A credit with what is left and every movement, the last one first; `naam` is '' for the household."""

    doel: str
    titel: str
    naam: str
    saldo_cent: int
    vanaf: date
    tot_en_met: date
    bewegingen: tuple[Beweging, ...]


def van_dossier(dossier: Dossier, *, op: date, bekend_op: datetime) -> Huishoudpassen:
    """The passes that this household sees on a day; per person the last one that is not lost."""
    leden = {
        lid.persoon_id: lid.rol
        for lid in feiten.op(Gezinslid, op, bekend_op).filter(dossier=dossier).exclude(rol=Rol.MEDEBEWONER)
    }
    laatste: dict[int, Pas] = {}
    for pas in Pas.objects.filter(dossier=dossier, persoon__in=leden).select_related("persoon", "toekenning"):
        if passen.stand(pas) != Passtap.Soort.VERLOREN:
            vorige = laatste.get(pas.persoon_id)
            laatste[pas.persoon_id] = pas if vorige is None or pas.pk > vorige.pk else vorige
    eigen, volwassen = [], []
    for pas in sorted(laatste.values(), key=lambda een: (leden[een.persoon_id], een.persoon.geboortedatum)):
        if leden[pas.persoon_id] == Rol.KIND and leeftijd(pas, op) >= VOLWASSEN:
            volwassen.append(str(pas.persoon))
        else:
            eigen.append(beeld(pas, op))
    return Huishoudpassen(tuple(eigen), tuple(volwassen))


def zonder_foto(dossier: Dossier, *, op: date, bekend_op: datetime) -> tuple[Pas, ...]:
    """The passes of this household that wait for a picture; asked in one go, as every overview asks it."""
    stappen = Passtap.objects.filter(pas=OuterRef("pk")).order_by("-id")
    lid = feiten.op(Gezinslid, op, bekend_op).filter(dossier=dossier, persoon=OuterRef("persoon"))
    kind = lid.filter(rol=Rol.KIND)
    return tuple(
        Pas.objects.alias(laatste=Subquery(stappen.values("soort")[:1]))
        .filter(
            Exists(lid.filter(rol__in=(Rol.AANVRAGER, Rol.PARTNER)))
            | Exists(kind) & Q(persoon__geboortedatum__gt=volwassen_sinds(op)),
            ~Exists(stappen.filter(soort=Passtap.Soort.UITGEGEVEN)),
            dossier=dossier,
            laatste__in=(Passtap.Soort.AANGEMAAKT, Passtap.Soort.AFGEKEURD),
            toekenning__in=toekenningen.geldend(dossier.gemeente_id, op),
        )
        .select_related("persoon")
        .order_by("id")
    )


def volwassen_sinds(op: date) -> date:
    """Who was born on this day or before is of age; a day that does not exist counts as the one before it."""
    toen = op.year - VOLWASSEN
    return op.replace(year=toen, day=28) if (op.month, op.day) == (2, 29) else op.replace(year=toen)


def zoek(van: Huishoudpassen, nummer: int) -> Pasbeeld:
    """One of the passes that a household sees, by its id. Errors: PAS-ONBEKEND."""
    for een in van.passen:
        if een.pas.pk == nummer:
            return een
    raise OpstapFout("PAS-ONBEKEND", "Er is geen pas die u met dit adres kunt zien.")


def beeld(pas: Pas, op: date) -> Pasbeeld:
    """A pass on a day."""
    vanaf, einde = geldig(passen.dekking(pas, op))
    foto = pasfotos.foto(pas)
    stap = pas.stappen.exclude(soort__in=passen.FOTOSTAPPEN).latest("id")
    if einde is not None and einde <= op:
        stand = Stand.VOORBIJ
    elif stap.soort == Passtap.Soort.GEBLOKKEERD:
        stand = Stand.GEBLOKKEERD
    elif stap.soort == Passtap.Soort.AANGEMAAKT:
        stand = Stand.FOTO_WACHT if foto.stand is pasfotos.Stand.WACHT else Stand.FOTO_NODIG
    else:
        stand = Stand.GOED if vanaf <= op else Stand.NOG_NIET
    laatste = einde - timedelta(days=1) if einde else None
    return Pasbeeld(pas, str(pas.persoon), stand, foto, vanaf, laatste, stap.reden)


def tegoeden_van(dossier: Dossier, *, op: date) -> tuple[Tegoedbeeld, ...]:
    """The credits of grants that hold on a day, with their movements; those of vouchers stand with these."""
    gevonden = list(
        Tegoed.objects.filter(
            dossier=dossier,
            geldig__contains=op,
            toekenning__in=toekenningen.geldend(dossier.gemeente_id, op),
            vouchers=None,
        )
        .select_related("toekenning__persoon")
        .prefetch_related("mutaties__afspraak__partner")
        .order_by("doel", "id")
    )
    saldi = tegoeden.saldi(gevonden)
    return tuple(_tegoed(een, saldi[een.pk]) for een in gevonden)


def leeftijd(pas: Pas, op: date) -> int:
    """Full years of whose pass it is."""
    return volle_jaren(dag(pas.persoon.geboortedatum), dag(op))


def geldig(toekenning: Toekenning) -> tuple[date, date | None]:
    """The first day of a grant, and the first day on which it holds no more."""
    einde = getattr(toekenning, "einde", None)
    dagen = [een for een in (toekenning.geldig.upper, einde.per if einde else None) if een is not None]
    return toekenning.geldig.lower, min(dagen, default=None)


def _tegoed(tegoed: Tegoed, saldo: int) -> Tegoedbeeld:
    bewegingen = sorted(tegoed.mutaties.all(), key=lambda een: een.pk, reverse=True)
    return Tegoedbeeld(
        tegoed.doel,
        doelen.titel(tegoed.doel),
        str(tegoed.toekenning.persoon or ""),
        saldo,
        tegoed.geldig.lower,
        tegoed.geldig.upper - timedelta(days=1),
        tuple(
            Beweging(een.datum, een.soort, een.afspraak.partner.naam if een.afspraak else "", een.bedrag_cent)
            for een in bewegingen
        ),
    )


def wie_ermee_betaalde(gemeente: str, op: date) -> str | None:
    """The number of the first household that paid with a credit which it still has; to show how that is."""
    betaald = Tegoedmutatie.objects.filter(
        gemeente=gemeente,
        soort=Tegoedmutatie.Soort.VERZILVERING,
        teruggedraaid=None,
        tegoed__geldig__contains=op,
        tegoed__toekenning__in=toekenningen.geldend(gemeente, op),
        tegoed__dossier__in=Pas.objects.filter(gemeente=gemeente).values("dossier"),
    )
    return betaald.order_by("id").values_list("tegoed__dossier__nummer", flat=True).first()
