"""Reach to take along: one row per scheme and kind of household, and one per scheme and district."""

from __future__ import annotations

from collections.abc import Iterator

from opstap.verantwoording.bereik.beeld import Bereikbeeld, Bereikrij, Regelingbereik
from opstap.verantwoording.bestanden import HEEL, Kolom, Papier, Uitvoertabel
from opstap.verantwoording.teken import STREEPJE

SAMEN = "alle huishoudens"
Rij = tuple[str | int | None, ...]


def bereik(beeld: Bereikbeeld) -> Uitvoertabel:
    """Target group, users and reach; what is withheld or cannot be counted is empty, with the reason."""
    return Uitvoertabel(
        f"bereik-{beeld.op:%Y-%m-%d}",
        beeld.titel,
        (
            Kolom("regeling", "Regeling"),
            Kolom("huishoudens", "Huishoudens"),
            Kolom("doelgroep", "Doelgroep (model)", HEEL),
            Kolom("doelgroep_laagst", "Doelgroep laagst", HEEL),
            Kolom("doelgroep_hoogst", "Doelgroep hoogst", HEEL),
            Kolom("gebruikers", "Gebruikers", HEEL),
            Kolom("bereik_promille", "Bereik in promille", HEEL),
            Kolom("bereik_laagst", "Bereik laagst", HEEL),
            Kolom("bereik_hoogst", "Bereik hoogst", HEEL),
            Kolom("waarom_niet", "Niet te tellen of niet getoond"),
            Kolom("indicator", "Wat wordt geteld"),
            Kolom("geteld", "Geteld", HEEL),
        ),
        tuple(_rij(regeling, rij, naam) for regeling, rij, naam in _rijen(beeld)),
        Papier(
            ("Regeling", "Doelgroep", "Marge", "Gebruikers", "Bereik", "Marge"),
            tuple(_papier(regeling.samen) for regeling in beeld.regelingen),
        ),
        zinnen=beeld.zinnen,
        noten=(
            *(f"{rij.regeling.naam}: {rij.gat}" for rij in beeld.gaten),
            *(f"Aanname. {een}" for een in beeld.aannamen),
        ),
        bron=beeld.bron,
    )


def stadsdelen(beeld: Bereikbeeld) -> Uitvoertabel:
    """Of the known households of each district, how many use each scheme."""
    rijen = [(rij.regeling.naam, deel) for rij in beeld.regelingen for deel in rij.stadsdelen]
    return Uitvoertabel(
        f"bereik-stadsdelen-{beeld.op:%Y-%m-%d}",
        "Gebruik onder de huishoudens die de gemeente kent, per stadsdeel",
        (
            Kolom("regeling", "Regeling"),
            Kolom("stadsdeel", "Stadsdeel"),
            Kolom("bekend", "Bekende huishoudens", HEEL),
            Kolom("gebruikers", "Gebruikers", HEEL),
        ),
        tuple((naam, deel.naam, deel.bekend.aantal, deel.gebruikers.aantal) for naam, deel in rijen),
        Papier(
            ("Regeling", "Stadsdeel", "Bekend", "Gebruikers", "Deel"),
            tuple(
                (naam, deel.naam, deel.bekend.tekst, deel.gebruikers.tekst, deel.deel) for naam, deel in rijen
            ),
        ),
        zinnen=beeld.zinnen,
        bron=beeld.bron,
    )


def _rijen(beeld: Bereikbeeld) -> Iterator[tuple[Regelingbereik, Bereikrij, str]]:
    for regeling in beeld.regelingen:
        yield regeling, regeling.samen, SAMEN
        for rij in regeling.soorten:
            yield regeling, rij, rij.naam


def _rij(regeling: Regelingbereik, rij: Bereikrij, naam: str) -> Rij:
    doel, deel = rij.doelgroep, rij.bereik
    return (
        regeling.regeling.naam,
        naam,
        *((doel.midden, doel.laag, doel.hoog) if doel else (None, None, None)),
        rij.gebruikers.aantal,
        *((deel.midden, deel.laag, deel.hoog) if deel else (None, None, None)),
        regeling.gat or (rij.gebruikers.tekst if rij.gebruikers.verborgen else ""),
        *((regeling.regeling.indicator, regeling.indicator.aantal) if naam == SAMEN else ("", None)),
    )


def _papier(rij: Bereikrij) -> tuple[str, ...]:
    return (
        rij.naam,
        rij.doelgroep_tekst,
        rij.doelgroep_band,
        rij.gebruikers.tekst,
        rij.bereik.tekst if rij.bereik else STREEPJE,
        rij.bereik.band if rij.bereik else STREEPJE,
    )
