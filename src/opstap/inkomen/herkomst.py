"""What a payment is made of: which month it is about, when that income was earned, and what it corrects.

A specification that names less could not be followed by whoever is paid by the week or per four weeks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from opstap.financien.models import Betaling
from opstap.inkomen.betaalsleutels import berekening_sleutel
from opstap.inkomen.models import Inkomensmaand, Maandberekening, Vordering
from opstap.kern import feiten
from opstap.kern.models import Gezinslid, Rol
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True)
class Verdiend:
    """A part of the income of the month: from which job, earned when, how many days of it lie in the month.

    `netto_periode` is the whole statement, `netto` its share in this month, in cents.
    """

    rol: str
    kenmerk: str
    aard: str
    van: date
    tot_en_met: date
    netto_periode: int
    dagen_in_maand: int
    netto: int
    voorlopig: bool


@dataclass(frozen=True)
class Eerder:
    """An earlier computation of the same month that this payment corrects, with what moved then. Cents.

    `betaald` is what was paid on it, `gevorderd` what it claimed back.
    """

    volgnummer: int
    bekend_op: datetime
    inkomen: int
    bijstand: int
    betaald: int
    gevorderd: int
    verdiend: tuple[Verdiend, ...]


@dataclass(frozen=True)
class Herkomst:
    """One computation of one month: how its amount came about, and each earlier one that it corrects."""

    maand: date
    volgnummer: int
    bekend_op: datetime
    voorlopig: bool
    verdiend: tuple[Verdiend, ...]
    norm: int
    inkomen: int
    vrijlating: int
    bijstand: int
    vakantietoeslag: int
    maandbetaling: int
    verschil: int
    """What this computation moves: more (paid) or less (claimed) than all earlier ones together, in cents."""
    corrigeert: tuple[Eerder, ...]


def van_betaling(betaling: Betaling) -> Herkomst:
    """Where a payment comes from. Error: HERKOMST-ANDERS for one that is not about a computed month."""
    delen = betaling.sleutel.split("/")
    if delen[0] != "uitkering":
        raise OpstapFout(
            "HERKOMST-ANDERS",
            "Deze betaling is geen maand bijstand. De opbouw staat bij de reservering of de vordering.",
        )
    maand = date.fromisoformat(f"{delen[2]}-01")
    return van_berekening(int(delen[1]), maand, int(delen[3]))


def van_berekening(uitkering_id: int, maand: date, volgnummer: int) -> Herkomst:
    """Where one computation comes from; a constant number of queries per computation of that month."""
    reeks = list(
        Maandberekening.objects.filter(
            uitkering=uitkering_id, maand=maand, volgnummer__lte=volgnummer
        ).order_by("volgnummer")
    )
    if not reeks or reeks[-1].volgnummer != volgnummer:
        raise OpstapFout("HERKOMST-ONBEKEND", "Deze maand is nog niet berekend. Kies een betaalde maand.")
    laatste = reeks[-1]
    verdiend = _verdiend(laatste)
    return Herkomst(
        maand=maand,
        volgnummer=volgnummer,
        bekend_op=laatste.bekend_op,
        voorlopig=any(deel.voorlopig for deel in verdiend),
        verdiend=verdiend,
        norm=laatste.bijstandsnorm_cent,
        inkomen=laatste.inkomen_cent,
        vrijlating=laatste.vrijlating_cent,
        bijstand=laatste.bijstand_cent,
        vakantietoeslag=laatste.vakantietoeslag_cent,
        maandbetaling=laatste.maandbetaling_cent,
        verschil=laatste.verschil_maandbetaling_cent,
        corrigeert=tuple(_eerder(rij) for rij in reeks[:-1]),
    )


def _eerder(rij: Maandberekening) -> Eerder:
    sleutel = berekening_sleutel(rij.uitkering_id, rij.maand, rij.volgnummer)
    betaald = Betaling.objects.filter(sleutel__in=[f"{sleutel}/m", f"{sleutel}/v"])
    vorderingen = Vordering.objects.filter(
        uitkering=rij.uitkering_id, maand=rij.maand, volgnummer=rij.volgnummer
    )
    return Eerder(
        volgnummer=rij.volgnummer,
        bekend_op=rij.bekend_op,
        inkomen=rij.inkomen_cent,
        bijstand=rij.bijstand_cent,
        betaald=sum(betaald.values_list("bedrag_cent", flat=True)),
        gevorderd=sum(vorderingen.values_list("bedrag_cent", flat=True)),
        verdiend=_verdiend(rij),
    )


def _verdiend(rij: Maandberekening) -> tuple[Verdiend, ...]:
    """The statements that made the income of this month, as known at the moment of the computation."""
    rollen = dict(
        feiten.op(Gezinslid, rij.maand, rij.bekend_op)
        .filter(dossier=rij.dossier_id, rol__in=(Rol.AANVRAGER, Rol.PARTNER))
        .values_list("persoon_id", "rol")
    )
    per_soort: dict[tuple[int, str], Inkomensmaand] = {
        (lezing.persoon_id, lezing.soort): lezing
        for lezing in Inkomensmaand.objects.filter(
            persoon__in=rollen, maand=rij.maand, bekend_van__lte=rij.bekend_op
        ).order_by("volgnummer")
    }
    return tuple(
        _deel(Rol(rollen[persoon]).label, deel, lezing.voorlopig)
        for (persoon, _), lezing in sorted(per_soort.items(), key=lambda paar: (rollen[paar[0][0]], paar[0]))
        for deel in lezing.opbouw
    )


def _deel(rol: str, deel: dict[str, Any], voorlopig: bool) -> Verdiend:
    return Verdiend(
        rol=rol,
        kenmerk=deel["kenmerk"],
        aard=deel["aard"],
        van=date.fromisoformat(deel["van"]),
        tot_en_met=date.fromisoformat(deel["tot_en_met"]),
        netto_periode=deel["netto_periode"],
        dagen_in_maand=deel["dagen"],
        netto=deel["netto"],
        voorlopig=voorlopig,
    )
