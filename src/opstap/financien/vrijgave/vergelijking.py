"""A month beside the one before and beside the budget: what differs more than the municipality allows.

A comparison never says that a payment is wrong. It finds what no check per line can: a decimal point in all
amounts at once, a whole group that is missing, a run that paid everybody twice. A month may leave in several
batches: each is added to what left before. What leaves before the month's run is a part of it, so it can be
too much and never too little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from django.db.models import Case, Count, IntegerField, QuerySet, Sum, Value, When
from django.db.models.functions import ExtractYear

from opstap.financien.betaalopdrachten import Kengetallen, kengetallen, maand_ervoor, vertrokken
from opstap.financien.betaalsoorten import alle, betaalsoort
from opstap.financien.models import Begrotingsregel, Betaalopdracht, Betaling
from opstap.financien.vrijgave.gevonden import Gevonden, Zwaarte
from opstap.financien.vrijgave.instellingen import Instelling
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.geld import toon_euro

KLASSEN_EURO = (0, 100, 250, 500, 750, 1_000, 1_250, 1_500, 2_000, 3_000, 5_000)
"""Where each class of amounts begins; a month's norms fall in several of them, a year's sum in the last."""

_PROMILLE = 1_000


def vergelijk(opdracht: Betaalopdracht, grenzen: Instelling | None) -> Iterator[Gevonden]:
    """What differs from the month before, and from the budget of the year."""
    yield from _budget(opdracht)
    if grenzen is None:
        yield Gevonden(
            Zwaarte.REDEN,
            "VERGELIJKING-GEEN-GRENZEN",
            "De gemeente heeft niet vastgesteld hoeveel een maand van de vorige mag verschillen.",
        )
        return
    vorige = maand_ervoor(opdracht)
    if vorige is None:
        yield Gevonden(
            Zwaarte.REDEN,
            "VERGELIJKING-GEEN-VORIGE",
            "Er is geen eerdere maand betaald om deze naast te leggen.",
        )
        return
    toen = vertrokken(opdracht.gemeente_id, vorige)
    nu = vertrokken(opdracht.gemeente_id, opdracht.maand, opdracht)
    yield from _totalen(kengetallen(nu), kengetallen(toen), vorige, grenzen, deel=opdracht.tussentijds)
    yield from _per_soort(opdracht, toen, vorige, grenzen)
    if not opdracht.tussentijds:
        for soort, titel in (("soort", "de soort"), ("klasse", "de bedragen vanaf")):
            yield from _verdeling(
                _aandelen(nu, soort), _aandelen(toen, soort), soort, titel, grenzen.verdeling_promille
            )


def _totalen(
    nu: Kengetallen, toen: Kengetallen, vorige: date, grenzen: Instelling, *, deel: bool
) -> Iterator[Gevonden]:
    """`deel`: a part of the month, of which only too much says something."""
    getallen: list[tuple[str, str, int, int, Callable[[int], str]]] = [
        ("TOTAAL", "Het totaal", nu.totaal_cent, toen.totaal_cent, toon_euro),
        ("AANTAL", "Het aantal betalingen", nu.aantal, toen.aantal, str),
    ]
    if not deel:
        getallen.append(
            ("GEMIDDELDE", "Het gemiddelde bedrag", nu.gemiddeld_cent, toen.gemiddeld_cent, toon_euro)
        )
    for code, wat, deze, eerder, toon in getallen:
        afwijking = (max(deze - eerder, 0) if deel else abs(deze - eerder)) * _PROMILLE
        if afwijking > grenzen.reden_promille * eerder:
            stopt = afwijking > grenzen.stopt_promille * eerder
            grens = grenzen.stopt_promille if stopt else grenzen.reden_promille
            yield Gevonden(
                Zwaarte.STOPT if stopt else Zwaarte.REDEN,
                f"VERGELIJKING-{code}",
                f"{wat} over de maand is nu {toon(deze)}; in {maand_in_woorden(vorige)} was dat "
                f"{toon(eerder)}. Dat verschilt meer dan {_procent(grens)}.",
            )


def _per_soort(
    opdracht: Betaalopdracht, eerder: QuerySet[Betaling], vorige: date, grenzen: Instelling
) -> Iterator[Gevonden]:
    """The average of each kind in this batch: what is a hundred times too high in a small kind, a whole month
    hides."""
    nu, toen = _gemiddelden(opdracht.betalingen.all()), _gemiddelden(eerder)
    if len(nu) == len(toen) == 1 and not opdracht.tussentijds:
        return
    for soort in sorted(nu):
        if soort not in toen:
            if opdracht.tussentijds:
                yield Gevonden(
                    Zwaarte.REDEN,
                    "VERGELIJKING-SOORT-NIEUW",
                    f"Van {betaalsoort(soort).omschrijving} is in {maand_in_woorden(vorige)} niets betaald "
                    "om dit naast te leggen.",
                )
        elif abs(nu[soort] - toen[soort]) * _PROMILLE > grenzen.reden_promille * toen[soort]:
            yield Gevonden(
                Zwaarte.REDEN,
                "VERGELIJKING-SOORT-GEMIDDELDE",
                f"Het gemiddelde van {betaalsoort(soort).omschrijving} is {toon_euro(nu[soort])}; in "
                f"{maand_in_woorden(vorige)} was dat {toon_euro(toen[soort])}. Dat verschilt meer dan "
                f"{_procent(grenzen.reden_promille)}.",
            )


def _gemiddelden(betalingen: QuerySet[Betaling]) -> dict[str, int]:
    """Cents per payment of each kind, rounded down."""
    sommen = betalingen.values_list("soort").annotate(n=Count("id"), som=Sum("bedrag_cent"))
    return {soort: int(som) // aantal for soort, aantal, som in sommen.order_by("soort")}


def _verdeling(
    nu: dict[str, int], toen: dict[str, int], veld: str, titel: str, grens: int
) -> Iterator[Gevonden]:
    totaal_nu, totaal_toen = sum(nu.values()), sum(toen.values())
    for naam in sorted({*nu, *toen}):
        deel_nu, deel_toen = nu.get(naam, 0), toen.get(naam, 0)
        # Cross-multiplied, so that no share is rounded.
        verschil = abs(deel_nu * totaal_toen - deel_toen * totaal_nu) * _PROMILLE
        if verschil > grens * totaal_nu * totaal_toen:
            yield Gevonden(
                Zwaarte.REDEN,
                f"VERGELIJKING-{veld.upper()}",
                f"Van {titel} {naam} zijn er {deel_nu} van de {totaal_nu} betalingen; in de vorige maand "
                f"{deel_toen} van de {totaal_toen}. Dat aandeel verschoof meer dan {_procent(grens)}.",
            )


def _aandelen(betalingen: QuerySet[Betaling], veld: str) -> dict[str, int]:
    """How many payments per kind, or per class of amounts."""
    if veld == "klasse":
        betalingen = betalingen.annotate(
            klasse=Case(
                *(When(bedrag_cent__gte=euro * 100, then=Value(euro)) for euro in reversed(KLASSEN_EURO)),
                output_field=IntegerField(),
            )
        )
    aantallen = betalingen.values_list(veld).annotate(n=Count("id")).order_by(veld)
    return {toon_euro(naam * 100) if veld == "klasse" else naam: aantal for naam, aantal in aantallen}


def _budget(opdracht: Betaalopdracht) -> Iterator[Gevonden]:
    """What was paid this year per product, this batch included, beside what the year has for it."""
    product_van = {soort.code: soort.product for soort in alle()}
    betaald: dict[str, int] = {}
    bedragen = (
        Betaling.objects.filter(gemeente=opdracht.gemeente_id, teruggekomen=None)
        .exclude(betaalopdracht=None)
        .annotate(jaar=ExtractYear("betaalopdracht__uitvoerdatum"))
        .filter(jaar=opdracht.uitvoerdatum.year)
        .values_list("soort")
        .annotate(som=Sum("bedrag_cent"))
    )
    for soort, som in bedragen:
        product = product_van.get(soort, "")
        betaald[product] = betaald.get(product, 0) + som
    regels = Begrotingsregel.objects.filter(
        versie__gemeente=opdracht.gemeente_id,
        versie__jaar=opdracht.uitvoerdatum.year,
        versie__versie="primitief",
    ).select_related("product")
    for regel in regels:
        if (som := betaald.get(regel.product.code, 0)) > regel.lasten_cent:
            yield Gevonden(
                Zwaarte.REDEN,
                "BEGROTING-OVERSCHREDEN",
                f"Met deze opdracht is dit jaar {toon_euro(som)} betaald uit {regel.product.naam}; "
                f"begroot is {toon_euro(regel.lasten_cent)}.",
            )


def _procent(promille: int) -> str:
    """A share per thousand as a percentage in Dutch: 25 is "2,5%"."""
    return f"{promille // 10},{promille % 10}%" if promille % 10 else f"{promille // 10}%"
