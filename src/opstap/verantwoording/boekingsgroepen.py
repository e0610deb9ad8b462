"""The bookings of one account in one month, in groups: by kind of event, and by size.

Groups by size are widened until each is over ten households or more and none of them makes up most of it; so
nothing has to be left out there. The lowest and highest group are open: the smallest and largest stay unseen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from opstap.financien.models import Boeking, Product, Rekening
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro
from opstap.verantwoording.geheimhouding import Cel, verberg
from opstap.verantwoording.grafiek import Staaf, Svg, staafgrafiek
from opstap.verantwoording.sluier import BATE, VERBORGEN
from opstap.verantwoording.teken import getal
from opstap.verantwoording.uitsplitsing import GEHEIM, ongeveer, product_sluier

STAP = 250_00
"""The narrowest group by size, in cents."""


@dataclass(frozen=True, slots=True)
class Groep:
    """Bookings of one kind or of about one size; cents are None when withheld."""

    naam: str
    huishoudens: str
    boekingen: int | None
    cent: int | None
    tekst: str


@dataclass(frozen=True, slots=True)
class Celbeeld:
    """One account in one month."""

    product: str
    product_naam: str
    rekening: str
    rekening_naam: str
    maand: date
    titel: str
    zin: str
    soorten: tuple[Groep, ...]
    groottes: tuple[Groep, ...]
    grafiek: Svg
    noten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boekingsregel:
    """What is read of a booking: whose (a number that is never shown), how much, and what it came from."""

    huishouden: int
    cent: int
    soort: str


def boekingsgroepen(gemeente: str, product: str, rekening: str, maand: date) -> Celbeeld:
    """The groups of one account in one month. Errors: CEL-ONBEKEND, CEL-VERBORGEN."""
    periode = f"{maand:%Y-%m}"
    dicht = product_sluier(gemeente, maand.year, product)
    post = dicht.cellen.get((rekening, periode))
    if post is None or not post.huishoudens:
        raise OpstapFout("CEL-ONBEKEND", "Hier zijn in deze maand geen boekingen over huishoudens.")
    if dicht.cel(rekening, periode):
        raise OpstapFout("CEL-VERBORGEN", f"Dit bedrag wordt niet getoond. {' '.join(GEHEIM)}")
    teken = -1 if post.soort == BATE else 1
    regels = [
        Boekingsregel(dossier or 0, teken * cent, soort)
        for dossier, cent, soort in Boeking.objects.filter(
            gemeente=gemeente, product__code=product, rekening__code=rekening, periode=periode
        ).values_list("dossier_id", "bedrag_cent", "journaalpost__bron_soort")
    ]
    naam = Rekening.objects.get(code=rekening).naam
    wanneer = f"{MAANDNAMEN[maand.month - 1]} {maand.year}"
    groottes = per_grootte(regels)
    return Celbeeld(
        product=product,
        product_naam=Product.objects.get(code=product).naam,
        rekening=rekening,
        rekening_naam=naam,
        maand=maand,
        titel=f"{naam} in {wanneer}: {toon_euro(post.cent)} bij {ongeveer(post.huishoudens)}",
        zin=f"Dat zijn {getal(len(regels))} boekingen. Hieronder staan zij in groepen; geen groep is kleiner "
        "dan tien huishoudens.",
        soorten=per_soort(regels),
        groottes=groottes,
        grafiek=staafgrafiek(
            f"groottes-{rekening.replace('.', '')}-{periode}",
            f"{naam}, {wanneer}: boekingen naar grootte",
            [
                Staaf(_kort(groep.naam), groep.naam, groep.boekingen, f"{groep.boekingen}")
                for groep in groottes
            ],
            eenheid="boekingen",
            per_eenheid=1,
        ),
        noten=(*GEHEIM, "Aantallen huishoudens zijn afgerond op tientallen."),
    )


def per_soort(regels: Sequence[Boekingsregel]) -> tuple[Groep, ...]:
    """By kind of event, the largest first; a kind over too few households is withheld with another one."""
    groepen: dict[str, list[Boekingsregel]] = defaultdict(list)
    for regel in regels:
        groepen[regel.soort].append(regel)
    cellen = {soort: _als_cel(groep) for soort, groep in groepen.items()}
    cellen[""] = Cel(len({regel.huishouden for regel in regels}), openbaar=True)
    dicht = verberg(cellen, [{"": 1} | dict.fromkeys(groepen, -1)])
    return tuple(
        Groep(soort, VERBORGEN, None, None, VERBORGEN) if soort in dicht else _groep(soort, groepen[soort])
        for soort in sorted(groepen, key=lambda soort: (soort in dicht, -len(groepen[soort]), soort))
    )


def per_grootte(regels: Iterable[Boekingsregel]) -> tuple[Groep, ...]:
    """By size, from small to large; neighbours are taken together until each group may be shown."""
    klassen: dict[int, list[Boekingsregel]] = defaultdict(list)
    for regel in regels:
        klassen[regel.cent // STAP].append(regel)
    groepen: list[tuple[int, list[Boekingsregel]]] = []
    for klasse in sorted(klassen):
        if groepen and not _als_cel(groepen[-1][1]).veilig:
            groepen[-1][1].extend(klassen[klasse])
        else:
            groepen.append((klasse, list(klassen[klasse])))
    while len(groepen) > 1 and not _als_cel(groepen[-1][1]).veilig:
        _, laatste = groepen.pop()
        groepen[-1][1].extend(laatste)
    grenzen = [klasse * STAP for klasse, _ in groepen]
    return tuple(
        _groep(_tussen(grenzen[plaats] if plaats else None, (*grenzen, None)[plaats + 1]), groep)
        for plaats, (_, groep) in enumerate(groepen)
    )


def _als_cel(regels: Iterable[Boekingsregel]) -> Cel:
    per_huishouden: dict[int, int] = defaultdict(int)
    for regel in regels:
        per_huishouden[regel.huishouden] += regel.cent
    return Cel(len(per_huishouden), abs(sum(per_huishouden.values())), max(map(abs, per_huishouden.values())))


def _groep(naam: str, regels: Sequence[Boekingsregel]) -> Groep:
    cent = sum(regel.cent for regel in regels)
    aantal = len({regel.huishouden for regel in regels})
    return Groep(naam, ongeveer(aantal), len(regels), cent, toon_euro(cent))


def _tussen(van: int | None, tot: int | None) -> str:
    if van is None and tot is None:
        return "alle bedragen"
    if van is None:
        return f"minder dan {_euro(tot)}"
    return f"{_euro(van)} en meer" if tot is None else f"{_euro(van)} tot {_euro(tot)}"


def _euro(cent: int | None) -> str:
    return toon_euro(cent or 0).removesuffix(",00")


def _kort(naam: str) -> str:
    """The lower bound, for below a bar."""
    grens = naam.removeprefix("minder dan ").split(" ")[0].replace("€\u00a0", "")
    return f"< {grens}" if naam.startswith("minder") else grens
