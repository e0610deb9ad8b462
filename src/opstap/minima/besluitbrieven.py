"""What a letter says about a decision on a scheme: for whom, how much, until when, why, how to get it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze, Ritme
from opstap.kern.brieven import datum
from opstap.kern.models import Besluit, Persoon, Zaak
from opstap.minima.beslissen import REGELS
from opstap.minima.models import Regelingaanvraag
from opstap.minima.toekenningen import declaratie, is_lening
from opstap.minima.waarom import waarom
from opstap.regels.geld import toon_euro

Soort = Besluit.Soort
_WOORD = {
    Soort.TOEKENNING: "toegekend per",
    Soort.AFWIJZING: "afgewezen, gevraagd op",
    Soort.NIET_BEHANDELEN: "niet behandeld, gevraagd op",
    Soort.BEEINDIGING: "beëindigd per",
}


def hoort(besluit: Besluit) -> bool:
    """Whether a decision is about a scheme."""
    if besluit.soort not in _WOORD:
        return False
    return besluit.uitkomst.get("regels") == REGELS or (
        besluit.zaak is not None and besluit.zaak.soort == Zaak.Soort.REGELING
    )


def regeling_van(besluit: Besluit) -> gemeenten.Regeling:
    """The scheme that a decision is about. Errors: REGELING-ONBEKEND."""
    sleutel = besluit.uitkomst.get("regeling")
    if sleutel is None:
        sleutel = Regelingaanvraag.objects.get(zaak=besluit.zaak_id).regeling
    return declaratie(besluit.gemeente_id, sleutel)


def samenvatting(besluit: Besluit) -> str:
    return f"{regeling_van(besluit).naam} {_WOORD[Soort(besluit.soort)]} {datum(besluit.ingangsdatum)}"


def onderwerp(besluit: Besluit) -> str:
    return f"Besluit over {regeling_van(besluit).zinsnaam}: {besluit.get_soort_display()}"


def alineas(besluit: Besluit) -> list[str]:
    """The paragraphs, in the order in which somebody wants to know."""
    return list(_alineas(besluit, regeling_van(besluit)))


def gegevens(besluit: Besluit) -> tuple[str, ...]:
    """The conditions as the rules found them met, whose amounts the letter names."""
    return waarom(besluit).voorwaarden if besluit.soort == Soort.TOEKENNING else ()


def bedragen_van(besluit: Besluit) -> list[tuple[str, int | None]]:
    """Whom a decision grants something, by name ('' is the household), and how much in cents."""
    paren = besluit.uitkomst.get("bedragen", [])
    ids = [persoon for persoon, _ in paren if persoon is not None]
    namen = {een.pk: str(een) for een in Persoon.objects.filter(pk__in=ids)}
    return [(namen.get(persoon, ""), cent) for persoon, cent in paren]


def _alineas(besluit: Besluit, regeling: gemeenten.Regeling) -> Iterator[str]:
    if besluit.soort == Soort.TOEKENNING:
        yield from _toegekend(besluit, regeling)
    elif besluit.soort == Soort.AFWIJZING:
        yield regeling.brief.afgewezen
    elif besluit.soort == Soort.BEEINDIGING:
        yield f"Vanaf {datum(besluit.ingangsdatum)} hebt u geen recht meer op {regeling.zinsnaam}."
    else:
        yield f"Wij behandelen uw aanvraag voor {regeling.zinsnaam} niet."
    uitkomst = besluit.uitkomst
    redenen = (*(uitkomst.get(deel) for deel in ("zin", "grond", "lening")), besluit.afwijking_reden)
    yield from dict.fromkeys(str(reden) for reden in redenen if reden)
    if besluit.soort == Soort.TOEKENNING:
        if vervuld := waarom(besluit).voorwaarden:
            yield "\n".join(vervuld)
        yield from _lening(besluit) if is_lening(besluit, regeling) else (levering(regeling),)


def _lening(besluit: Besluit) -> Iterator[str]:
    """That it is paid back, and how: no rule says how much a month, so that is decided apart from this."""
    bedrag = toon_euro(sum(cent or 0 for _, cent in bedragen_van(besluit)))
    yield (
        f"Wij betalen {bedrag} bij de volgende betaling op uw rekening. "
        f"Dit is een lening. U moet {bedrag} terugbetalen."
    )
    yield (
        "Hoeveel u per maand terugbetaalt en vanaf wanneer, besluiten wij later. "
        "Daarover krijgt u een brief. Tot die brief hoeft u niets terug te betalen."
    )
    yield (
        "Krijgt u bijstand? Dan kunnen wij het bedrag per maand van uw uitkering afhouden. "
        "U kunt ook zelf betalen. Wat u nog moet betalen, en welk nummer u bij de overschrijving zet, "
        "staat in Mijn Opstap onder Vorderingen."
    )


def _toegekend(besluit: Besluit, regeling: gemeenten.Regeling) -> Iterator[str]:
    yield regeling.brief.toegekend
    delen = bedragen_van(besluit)
    per = f" ({regeling.per})" if regeling.per else ""
    bedragen = [
        f"Voor {naam}: {toon_euro(cent)}{per}." if naam else f"Het bedrag is {toon_euro(cent)}{per}."
        for naam, cent in delen
        if cent is not None
    ]
    voor = [naam for naam, cent in delen if naam and cent is None]
    if bedragen:
        yield "\n".join(bedragen)
    if voor:
        yield f"Dit is voor: {', '.join(voor)}."
    if (geldig := besluit.uitkomst.get("geldig")) is not None:
        van, tot_en_met = (date.fromisoformat(een) if een else None for een in geldig)
        assert van is not None
        yield geldigheid(van, tot_en_met)


def geldigheid(van: date, tot_en_met: date | None) -> str:
    """The days of a grant in a sentence; without a last day it runs on."""
    if tot_en_met is None:
        return f"Dit geldt vanaf {datum(van)}."
    return f"Dit geldt van {datum(van)} tot en met {datum(tot_en_met)}."


def levering(regeling: gemeenten.Regeling) -> str:
    """How somebody gets what was granted."""
    wie = regeling.uitvoering.leverancier
    if regeling.leverwijze == Leverwijze.GELD:
        wanneer = "elke maand" if regeling.uitvoering.ritme == Ritme.MAAND else "bij de volgende betaling"
        return f"Wij betalen dit {wanneer} op uw rekening. U hoeft daar niets voor te doen."
    if regeling.leverwijze == Leverwijze.PAS:
        return (
            "Voor de pas is een foto nodig. Stuur die in Mijn Opstap, of laat hem aan het loket maken. "
            "Daarna krijgt u de pas."
        )
    if regeling.leverwijze == Leverwijze.TEGOED:
        return "U krijgt een tegoed. U betaalt ermee bij wie meedoet. In Mijn Opstap ziet u wat er over is."
    if regeling.leverwijze == Leverwijze.KWIJTSCHELDING:
        return f"Wat is kwijtgescholden, hoeft u niet te betalen. Dit regelt: {wie}."
    if regeling.leverwijze == Leverwijze.VERZEKERING:
        return f"De verzekering loopt via: {wie}."
    return f"U krijgt dit van: {wie}."
