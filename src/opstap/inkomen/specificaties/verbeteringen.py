"""What a new computation of a month corrects: earlier payments, and what is known otherwise since then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from opstap.financien.models import Betaling
from opstap.financien.specificaties.overboekingen import verbetering
from opstap.financien.specificaties.vormen import Verbetering
from opstap.gemeenten import regelboek
from opstap.gevallen.geval import Gevallen, gevallen_op
from opstap.gevallen.kolommen import ONBEKEND
from opstap.inkomen.beoordeling.deelmaand import dagen_in, periode_in_woorden
from opstap.inkomen.betalen.betaalsleutels import MAANDDEEL, TOESLAGDEEL, berekening_sleutel
from opstap.inkomen.models import Maandberekening
from opstap.kern.models import Rol

_VAN_WIE = {Rol.AANVRAGER: "", Rol.PARTNER: " van uw partner", Rol.KIND: " van een kind"}
_LEEFT = {True: "Er is iemand bijgekomen", False: "Er is iemand weggegaan"}


def eerdere_sleutels(berekening: Maandberekening) -> list[str]:
    """The keys that payments of the earlier computations of this month can have."""
    return [
        f"{berekening_sleutel(berekening.uitkering_id, berekening.maand, nummer)}/{deel}"
        for nummer in range(1, berekening.volgnummer)
        for deel in (MAANDDEEL, TOESLAGDEEL)
    ]


def verbeterde(berekening: Maandberekening, per_sleutel: Mapping[str, Betaling]) -> tuple[Verbetering, ...]:
    """The earlier payments about this month, in the order in which they were put ready."""
    gevonden = (per_sleutel.get(sleutel) for sleutel in eerdere_sleutels(berekening))
    return tuple(verbetering(betaling) for betaling in gevonden if betaling is not None)


def oorzaken(vorige: Maandberekening, nieuwe: Maandberekening) -> tuple[str, ...]:
    """What is known otherwise than at the computation before, a sentence each.

    Of somebody who only lives at the same address it says what changed, and never a value.
    """
    if nieuwe.soort == Maandberekening.Soort.BEEINDIGD:
        return ("Uw uitkering liep in deze maand niet meer.",)
    if vorige.soort == Maandberekening.Soort.BEEINDIGD:
        return ("Uw uitkering liep in deze maand toch.",)
    oud, nieuw = (
        gevallen_op(
            [nieuwe.dossier_id],
            dagen_in(nieuwe.dossier_id, nieuwe.maand, berekening.bekend_op)[0],
            berekening.bekend_op,
        )
        for berekening in (vorige, nieuwe)
    )
    zinnen = list(dict.fromkeys(_verschillen(nieuwe, oud, nieuw)))
    if oud.eigen != nieuw.eigen:
        dagen = periode_in_woorden(*dagen_in(nieuwe.dossier_id, nieuwe.maand, nieuwe.bekend_op))
        zinnen.append(f"U had in deze maand recht op bijstand van {dagen}.")
    if not zinnen and vorige.regels_hash != nieuwe.regels_hash:
        zinnen = ["De bedragen of de regels van deze maand zijn verbeterd."]
    return tuple(zinnen) or ("Deze maand is opnieuw uitgerekend.",)


def _verschillen(berekening: Maandberekening, oud: Gevallen, nieuw: Gevallen) -> Iterator[str]:
    plan = regelboek(berekening.gemeente_id).op(berekening.maand).plan

    def zin(naam: str, was: int, wordt: int, wie: str) -> str:
        verklaring = plan.knoop(naam).verklaring
        titel = f"{verklaring.titel}{wie}"
        return f"{titel}: was {_toon(verklaring, was)}, is nu {_toon(verklaring, wordt)}."

    for naam, kolom in nieuw.gezin.items():
        was, wordt = int(oud.gezin[naam][0]), int(kolom[0])
        if was != wordt:
            yield zin(naam, was, wordt, "")
    eerst, nu = (list(gevallen.persoon_ids.tolist()) for gevallen in (oud, nieuw))
    for persoon in sorted({*eerst, *nu}):
        if (persoon in eerst) != (persoon in nu):
            bron = nieuw if persoon in nu else oud
            rol = Rol(int(bron.persoon["rol"][(nu if persoon in nu else eerst).index(persoon)]))
            waar = "op uw adres" if rol is Rol.MEDEBEWONER else "in uw huishouden"
            yield f"{_LEEFT[persoon in nu]} {waar}."
            continue
        plek = nu.index(persoon)
        rol = Rol(int(nieuw.persoon["rol"][plek]))
        for naam, kolom in nieuw.persoon.items():
            was, wordt = int(oud.persoon[naam][eerst.index(persoon)]), int(kolom[plek])
            if was == wordt:
                continue
            if rol is Rol.MEDEBEWONER:
                titel = plan.knoop(naam).verklaring.titel
                yield f"Van een huisgenoot is iets anders bekend: {titel[:1].lower()}{titel[1:]}."
            else:
                yield zin(naam, was, wordt, _VAN_WIE[rol])


def _toon(verklaring: Any, waarde: int) -> str:
    return "niet bekend" if waarde == ONBEKEND else str(verklaring.soort.toon(waarde))
