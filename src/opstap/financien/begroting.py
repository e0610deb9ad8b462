"""The budget: from the published document to the rows beside the bookings, at the scale of the city.

A synthetic city of one twentieth gets a budget of one twentieth. Dividing leaves cents over; they go, one
each, to the products with the largest remainder (then to the first in the document), so that the products
always add up to the rounded total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import transaction

from opstap.financien import rekeningschema
from opstap.financien.grootboek import Geboekt, Post, Regel, boek
from opstap.financien.models import Begrotingsregel, BegrotingsVersie, Product
from opstap.kern.models import Gemeente
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import deel_afgerond

PRIMITIEF = "primitief"
VOORBEELD = "voorbeeld"
"""`bron_soort` of what is booked as an example, because no source gives the amount."""

CENT_PER_DUIZEND_EURO = 100_000
MAANDEN_PER_JAAR = 12

_GETAL = re.compile(r"\d{1,3}(?:\.\d{3})*")


@dataclass(frozen=True, slots=True)
class Begrotingspost:
    """A product in a published budget. `saldo_gedrukt` is what the document prints, also when it is off."""

    product: str
    naam: str
    lasten_duizend: int
    baten_duizend: int
    saldo_gedrukt: str
    bronregel: int


@dataclass(frozen=True, slots=True)
class GepubliceerdeBegroting:
    """A published budget as printed: thousands of euros, and the numbers of people it speaks of."""

    jaar: int
    gemeente: str
    titel: str
    posten: tuple[Begrotingspost, ...]
    aantallen: dict[str, int]
    """'uitkeringen' and 'aanvragen': circa, in the city itself."""
    aantallen_bron: dict[str, str]


def gepubliceerde_begroting(gemeente: str, jaar: int) -> GepubliceerdeBegroting:
    """The published budget of a municipality in a year: from its folder (OPSTAP_GEMEENTEN), or Opstap's own.

    Errors: BEGROTING-ONTBREEKT when there is none, BEGROTING-GEMEENTE for a file about something else.
    """
    pad = _bestand(gemeente, jaar)
    bestand = pad.name
    inhoud = rekeningschema.lees(pad)
    document = inhoud["document"]
    if (document["gemeente"], document["jaar"]) != (gemeente, jaar):
        raise OpstapFout(
            "BEGROTING-GEMEENTE",
            f"{bestand} is de begroting van {document['jaar']} van gemeente {document['gemeente']}, niet die "
            f"van {jaar} van {gemeente}.",
        )
    return GepubliceerdeBegroting(
        jaar=document["jaar"],
        gemeente=document["gemeente"],
        titel=document["titel"],
        posten=tuple(
            Begrotingspost(
                post["product"],
                post["naam"],
                _heel(post["lasten"], bestand, post["regel"]),
                _heel(post["baten"], bestand, post["regel"]),
                post["saldo"],
                post["regel"],
            )
            for post in inhoud["producten"]
        ),
        aantallen={
            naam: _heel(gegeven["aantal"], bestand, gegeven["regel"])
            for naam, gegeven in inhoud["aantallen"].items()
        },
        aantallen_bron={
            naam: f"{document['titel']}: \u2018{gegeven['zin']}\u2019"
            for naam, gegeven in inhoud["aantallen"].items()
        },
    )


def _bestand(gemeente: str, jaar: int) -> Path:
    """Where the budget stands."""
    eigen = (
        settings.OPSTAP_GEMEENTEN and Path(settings.OPSTAP_GEMEENTEN) / gemeente / f"begroting_{jaar}.yaml"
    )
    for pad in (eigen, rekeningschema.GEGEVENS / f"begroting_{gemeente}_{jaar}.yaml"):
        if pad and pad.is_file():
            return pad
    raise OpstapFout(
        "BEGROTING-ONTBREEKT",
        f"Opstap heeft geen gepubliceerde begroting van {jaar} van gemeente {gemeente}. Zet haar in de map "
        "van de gemeente; een begroting van een ander jaar of een andere gemeente wordt nooit gebruikt.",
    )


@transaction.atomic
def stel_begroting_vast(gemeente: Gemeente | str, jaar: int, schaal: int) -> BegrotingsVersie:
    """Store the published budget of a year at scale 1 to `schaal`; doing it again changes nothing.

    Errors: BEGROTING-ONTBREEKT, BEGROTING-GEMEENTE, BEGROTING-SCHAAL (not a scale, or another one stored).
    """
    if schaal < 1:
        raise OpstapFout(
            "BEGROTING-SCHAAL",
            f"Een schaal is 1 (de hele stad) of een groter geheel getal, zoals 20; hier staat {schaal}.",
        )
    code = gemeente if isinstance(gemeente, str) else gemeente.code
    document = gepubliceerde_begroting(code, jaar)
    versie, nieuw = BegrotingsVersie.objects.get_or_create(
        gemeente_id=code,
        jaar=jaar,
        versie=PRIMITIEF,
        defaults={"schaal": schaal, "bron": document.titel},
    )
    if versie.schaal != schaal:
        raise OpstapFout(
            "BEGROTING-SCHAAL",
            f"De begroting van {jaar} staat al vast op schaal 1:{versie.schaal}; zij kan niet daarnaast op "
            f"1:{schaal}. Begin opnieuw met een lege stad.",
        )
    if nieuw:
        _schrijf(versie, document)
    return versie


def vastgestelde_begroting(gemeente: Gemeente | str, jaar: int) -> BegrotingsVersie:
    """The stored budget of a year; OpstapFout BEGROTING-NIET-VASTGESTELD when there is none."""
    versie = BegrotingsVersie.objects.filter(gemeente=gemeente, jaar=jaar, versie=PRIMITIEF).first()
    if versie is None:
        raise OpstapFout(
            "BEGROTING-NIET-VASTGESTELD",
            f"Voor {jaar} is in Opstap nog geen begroting vastgesteld. Zonder begroting is er niets om de "
            "boekingen naast te zetten; stel haar eerst vast.",
        )
    return versie


def boek_voorbeeld_rijksbijdrage(gemeente: Gemeente | str, maand: date) -> Geboekt:
    """Book one twelfth of the budgeted baten of assistance as an EXAMPLE of the State's monthly advance.

    The real advance of 2024 is in none of our sources. The posting carries `bron_soort` "voorbeeld", so that
    every page can say so; twelve months add up to the year exactly. Booking a month again changes nothing.
    It is owed by the State until the bank's statement shows it.
    """
    versie = vastgestelde_begroting(gemeente, maand.year)
    product = rekeningschema.BIJSTANDSVERLENING
    baten = versie.regels.get(product__code=product).baten_cent
    bedrag = gelijke_delen(baten, MAANDEN_PER_JAAR)[maand.month - 1]
    periode = f"{maand:%Y-%m}"
    return boek(
        Post(
            gemeente=versie.gemeente_id,
            datum=maand.replace(day=1),
            periode=periode,
            omschrijving=f"Voorbeeld: voorschot rijksbijdrage {MAANDNAMEN[maand.month - 1]} {maand.year} "
            "(1/12 van de begrote baten)",
            bron_soort=VOORBEELD,
            bron_id=None,
            sleutel=f"voorbeeld/rijksbijdrage/{versie.gemeente_id}/{periode}",
            regels=(
                Regel(rekeningschema.TE_ONTVANGEN_RIJKSBIJDRAGE, bedrag),
                Regel(rekeningschema.RIJKSBIJDRAGE, -bedrag, product),
            ),
        )
    )


def verdeel_naar_schaal(bedragen: Sequence[int], schaal: int) -> list[int]:
    """Divide amounts by `schaal`; the parts add up to the rounded total (largest remainders first)."""
    delen = [bedrag // schaal for bedrag in bedragen]
    over = deel_afgerond(sum(bedragen), schaal) - sum(delen)
    volgorde = sorted(range(len(bedragen)), key=lambda plaats: (-(bedragen[plaats] % schaal), plaats))
    for plaats in volgorde[:over]:
        delen[plaats] += 1
    return delen


def gelijke_delen(bedrag: int, aantal: int) -> list[int]:
    """Split an amount in equal parts that add up to it; no two differ by more than a cent."""
    return [bedrag * (n + 1) // aantal - bedrag * n // aantal for n in range(aantal)]


def _schrijf(versie: BegrotingsVersie, document: GepubliceerdeBegroting) -> None:
    producten = {product.code: product for product in Product.objects.all()}
    lasten = verdeel_naar_schaal(
        [post.lasten_duizend * CENT_PER_DUIZEND_EURO for post in document.posten], versie.schaal
    )
    baten = verdeel_naar_schaal(
        [post.baten_duizend * CENT_PER_DUIZEND_EURO for post in document.posten], versie.schaal
    )
    Begrotingsregel.objects.bulk_create(
        [
            Begrotingsregel(
                versie=versie,
                product=producten[post.product],
                lasten_cent=lasten_cent,
                baten_cent=baten_cent,
                bron=f"{document.titel}, regel {post.bronregel}",
            )
            for post, lasten_cent, baten_cent in zip(document.posten, lasten, baten, strict=True)
        ]
    )


def _heel(tekst: object, bestand: str, regel: int) -> int:
    """A printed whole number; a file with anything else in it is refused, never guessed at."""
    if not isinstance(tekst, str) or not _GETAL.fullmatch(tekst):
        raise OpstapFout(
            "BEGROTING-GETAL",
            f"In {bestand}, bij regel {regel} van het document, staat {tekst!r}; "
            'verwacht wordt een getal zoals gedrukt, bijvoorbeeld "445.148".',
        )
    return int(tekst.replace(".", ""))
