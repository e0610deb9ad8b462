"""The drill-down to take along: accounts by month, and the groups of one month."""

from __future__ import annotations

from collections.abc import Iterable

from opstap.verantwoording.bestanden import CENT, HEEL, Kolom, Papier, Uitvoertabel
from opstap.verantwoording.boekingsgroepen import Celbeeld, Groep
from opstap.verantwoording.uitsplitsing import Bedragcel, Uitsplitsing


def product(beeld: Uitsplitsing) -> Uitvoertabel:
    """The accounts of a product by month, in cents; empty when nothing was booked or it is not shown."""
    koppen = tuple(f"{kolom.naam} ({kolom.soort})" for kolom in beeld.kolommen)
    regels = (*beeld.rijen, beeld.totaal)
    return Uitvoertabel(
        f"{beeld.product}-{beeld.jaar}",
        beeld.titel,
        (
            Kolom("maand", "Maand"),
            *(
                Kolom(f"{kolom.code}_{kolom.soort}_cent", kop, CENT)
                for kolom, kop in zip(beeld.kolommen, koppen, strict=True)
            ),
            Kolom("niet_getoond", "Niet getoond"),
        ),
        tuple(
            (
                f"{rij.maand:%Y-%m}" if rij.maand else "samen",
                *(cel.cent for cel in rij.cellen),
                ", ".join(_verborgen(beeld, rij.cellen)),
            )
            for rij in regels
        ),
        Papier(
            ("Maand", *(f"{kolom.code} {kolom.soort}" for kolom in beeld.kolommen)),
            tuple((rij.naam, *(cel.tekst for cel in rij.cellen)) for rij in beeld.rijen),
            (beeld.totaal.naam, *(cel.tekst for cel in beeld.totaal.cellen)),
        ),
        noten=(*(f"{kolom.code}: {kolom.naam}." for kolom in beeld.kolommen), *beeld.noten),
        bron=beeld.bron,
    )


def groepen(beeld: Celbeeld, welke: tuple[Groep, ...], naam: str) -> Uitvoertabel:
    """Bookings in groups; numbers of households in tens."""
    return Uitvoertabel(
        f"{beeld.rekening}-{beeld.maand:%Y-%m}-{naam}",
        beeld.titel,
        (
            Kolom("groep", "Groep"),
            Kolom("huishoudens", "Huishoudens"),
            Kolom("boekingen", "Boekingen", HEEL),
            Kolom("bedrag_cent", "Bedrag", CENT),
        ),
        tuple((groep.naam, groep.huishoudens, groep.boekingen, groep.cent) for groep in welke),
        Papier(
            ("Groep", "Huishoudens", "Boekingen", "Bedrag"),
            tuple(
                (g.naam, g.huishoudens, "" if g.boekingen is None else str(g.boekingen), g.tekst)
                for g in welke
            ),
        ),
        noten=beeld.noten,
    )


def _verborgen(beeld: Uitsplitsing, cellen: Iterable[Bedragcel]) -> list[str]:
    return [kolom.code for kolom, cel in zip(beeld.kolommen, cellen, strict=True) if cel.verborgen]
