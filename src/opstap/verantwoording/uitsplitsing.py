"""From a product down to its accounts, its months, and the bookings of one month in groups of households.

No page below goes to a household: the last step shows bookings by kind and by size, in groups of ten or more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from opstap.financien.begroting import MAANDEN_PER_JAAR, vastgestelde_begroting
from opstap.financien.models import Product, Rekening
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro
from opstap.verantwoording.geheimhouding import KLEINSTE_CEL
from opstap.verantwoording.grafiek import Staaf, Svg, vonk
from opstap.verantwoording.sluier import BATE, LAST, VERBORGEN, Post, Sluier, sluier
from opstap.verantwoording.teken import STREEPJE, getal, miljoen
from opstap.verantwoording.tellingen import uitgevoerde_maanden

SOORTEN = {LAST: "lasten", BATE: "baten"}
GEHEIM = (
    (
        f"Een bedrag over minder dan {KLEINSTE_CEL} huishoudens wordt niet getoond, en ook niet als één "
        "huishouden er meer dan de helft van is."
    ),
    (
        "Daarnaast zijn bedragen weggelaten waarmee zo'n bedrag was uit te rekenen: uit een totaal, uit een "
        "andere maand of uit een andere bladzijde."
    ),
)


@dataclass(frozen=True, slots=True)
class Bedragcel:
    """A sum; `cent` None: nothing was booked, or it is withheld."""

    cent: int | None
    tekst: str
    verborgen: bool = False
    huishoudens: int = 0


@dataclass(frozen=True, slots=True)
class Rekeningkolom:
    """An account as a column: its code, its name, and whether it counts as lasten or baten."""

    code: str
    naam: str
    soort: str
    verloop: Svg


@dataclass(frozen=True, slots=True)
class Maandrij:
    maand: date | None
    """First day; None for the year."""
    naam: str
    cellen: tuple[Bedragcel, ...]
    """In the order of the columns."""


@dataclass(frozen=True, slots=True)
class Uitsplitsing:
    """A product in a year: accounts in columns, months in rows, the year below."""

    gemeente_naam: str
    jaar: int
    product: str
    naam: str
    titel: str
    kolommen: tuple[Rekeningkolom, ...]
    rijen: tuple[Maandrij, ...]
    totaal: Maandrij
    verborgen: int
    """How many sums are withheld."""
    noten: tuple[str, ...]
    bron: str


def uitsplitsing(gemeente: str, jaar: int, product: str) -> Uitsplitsing:
    """The accounts of a product by month. Errors: BEGROTING-NIET-VASTGESTELD, PRODUCT-ONBEKEND."""
    versie = vastgestelde_begroting(gemeente, jaar)
    gevonden = Product.objects.filter(code=product, begrotingsregel__versie=versie).first()
    if gevonden is None:
        raise OpstapFout("PRODUCT-ONBEKEND", f"De begroting van {jaar} kent dit product niet.")
    dicht = product_sluier(gemeente, jaar, product)
    perioden = sorted({periode for _, periode in dicht.cellen})
    namen = dict(Rekening.objects.filter(code__in=dicht.rekeningen).values_list("code", "naam"))
    codes = sorted(dicht.rekeningen, key=lambda code: (dicht.rekeningen[code].soort != LAST, code))
    rijen = tuple(
        Maandrij(
            date(jaar, int(periode[-2:]), 1),
            MAANDNAMEN[int(periode[-2:]) - 1],
            tuple(_cel(dicht.cellen.get((code, periode)), dicht.cel(code, periode)) for code in codes),
        )
        for periode in perioden
    )
    totaal = Maandrij(
        None, "Samen", tuple(_cel(dicht.rekeningen[code], dicht.rekening(code)) for code in codes)
    )
    return Uitsplitsing(
        gemeente_naam=versie.gemeente.naam,
        jaar=jaar,
        product=product,
        naam=gevonden.naam,
        titel=_titel(gevonden.naam, jaar, dicht.rekeningen.values()),
        kolommen=tuple(
            Rekeningkolom(
                code,
                namen[code],
                SOORTEN[dicht.rekeningen[code].soort],
                _verloop(f"{product}-{code.replace('.', '')}", namen[code], rijen, plaats),
            )
            for plaats, code in enumerate(codes)
        ),
        rijen=rijen,
        totaal=totaal,
        verborgen=sum(cel.verborgen for rij in (*rijen, totaal) for cel in rij.cellen),
        noten=GEHEIM,
        bron=f"Boekingen van {versie.gemeente.naam} in Opstap",
    )


def product_sluier(gemeente: str, jaar: int, product: str) -> Sluier:
    """What is withheld of a product; when all months were run, its total stands in the annual account."""
    gesloten = len(uitgevoerde_maanden(gemeente, jaar)) == MAANDEN_PER_JAAR
    return sluier(gemeente, jaar, product, gesloten=gesloten)


def _cel(post: Post | None, verborgen: bool) -> Bedragcel:
    if post is None:
        return Bedragcel(None, STREEPJE)
    if verborgen:
        return Bedragcel(None, VERBORGEN, verborgen=True)
    return Bedragcel(post.cent, toon_euro(post.cent), huishoudens=post.huishoudens)


def _titel(naam: str, jaar: int, posten: Iterable[Post]) -> str:
    sommen = dict.fromkeys(SOORTEN, 0)
    for post in posten:
        sommen[post.soort] += post.cent
    if not any(sommen.values()):
        return f"{naam}: in {jaar} niets geboekt"
    return f"{naam}: {miljoen(sommen[LAST])} lasten en {miljoen(sommen[BATE])} baten geboekt in {jaar}"


def _verloop(kenmerk: str, naam: str, rijen: Sequence[Maandrij], plaats: int) -> Svg:
    bekend: Mapping[str, Bedragcel] = {rij.naam: rij.cellen[plaats] for rij in rijen}
    staven = [
        Staaf(maand[0], maand, cel.cent, cel.tekst)
        if (cel := bekend.get(maand))
        else Staaf(maand[0], maand, None, "niets geboekt")
        for maand in MAANDNAMEN
    ]
    return vonk(f"verloop-{kenmerk}", f"{naam} per maand", staven)


def ongeveer(huishoudens: int) -> str:
    """A number of households in tens, as it is published: 'ongeveer 570 huishoudens'."""
    return f"ongeveer {getal(10 * ((huishoudens + 5) // 10))} huishoudens"
