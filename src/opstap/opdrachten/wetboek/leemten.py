"""What is not modelled, as one list: per maker and source, with what says the same taken together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from opstap import gemeenten
from opstap.opdrachten.wetboek.beelden import LANDELIJK, Naambeeld, Versie, Verwijzing, Wetboek


@dataclass
class Leemtebeeld:
    """One sentence that says what is missing, with the names of which it is said.

    `ingevuld_door`: the municipalities that know it although the law does not.
    """

    zin: str
    speelt_als: Verwijzing | None
    houdt_tegen: tuple[Verwijzing, ...]
    namen: list[Naambeeld] = field(default_factory=list)
    ingevuld_door: tuple[str, ...] = ()


def leemten_per_maker(boek: Wetboek) -> list[tuple[str, list[tuple[str, list[Leemtebeeld]]]]]:
    """All gaps: of the law first and then of each municipality, under the source that they are of."""
    per_maker: dict[str, dict[str, dict[object, Leemtebeeld]]] = defaultdict(lambda: defaultdict(dict))
    for beeld in boek.namen.values():
        for versie in beeld.versies:
            if versie.weigering:
                bron = per_maker[versie.van_wie][_bron(beeld, versie)]
                _noteer(bron, beeld, versie)
    makers = (LANDELIJK, *gemeenten.GEMEENTEN.values())
    volgorde = [wet.wet for wet in boek.wetten]
    return [
        (
            maker,
            [(bron, list(per_maker[maker][bron].values())) for bron in volgorde if bron in per_maker[maker]],
        )
        for maker in makers
        if maker in per_maker
    ]


def _bron(beeld: Naambeeld, versie: Versie) -> str:
    """The source that this version names; a name may rest on more."""
    return next(artikel.wet for artikel in beeld.artikelen if artikel in versie.artikelen)


def _noteer(bron: dict[object, Leemtebeeld], beeld: Naambeeld, versie: Versie) -> None:
    sleutel = (versie.weigering, versie.speelt_als, versie.houdt_tegen, _ingevuld_door(beeld))
    leemte = bron.setdefault(
        sleutel,
        Leemtebeeld(
            versie.weigering, versie.speelt_als, versie.houdt_tegen, ingevuld_door=_ingevuld_door(beeld)
        ),
    )
    leemte.namen.append(beeld)


def _ingevuld_door(beeld: Naambeeld) -> tuple[str, ...]:
    return tuple(versie.van_wie for versie in beeld.versies if not versie.weigering)
