"""Gathering what the site shows: all declarations of law and municipalities, linked to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.wetboek.artikelen import lees_artikelen
from opstap.opdrachten.wetboek.beelden import (
    BEDRAG,
    GEGEVEN,
    KEUZE,
    LANDELIJK,
    NIET,
    OORDEEL,
    OPTELLING,
    REGEL,
    Naambeeld,
    Naplaats,
    Wetboek,
)
from opstap.opdrachten.wetboek.indeling import adres_van, deel_in, slug
from opstap.opdrachten.wetboek.regelingbeeld import lees_regelingen
from opstap.opdrachten.wetboek.versies import Versiemaker
from opstap.opdrachten.wetboek.voorbeeldbeeld import Voorbeeld
from opstap.opdrachten.wetboek.zinnen import soort_in_woorden
from opstap.recht.wetboek import WETTEN
from opstap.regels.datum import dag
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Feit, Keuze, Leemte, Opgaande, Verklaring
from opstap.regels.soorten import Soort

Verklaringen = Mapping[str, Sequence[tuple[str, Verklaring]]]


def lees_wetboek(voorbeelden: Sequence[Voorbeeld], gemaakt: date) -> Wetboek:
    """Gather all declarations of the law and the municipalities, and link them.

    Up to the end of the year of `gemaakt` an amount without a confirmed value is a gap.
    """
    alle = verklaringen_per_naam()
    genummerd = {
        artikel.wet
        for _, verklaring in _plat(alle)
        for artikel in lees_artikelen(verklaring.artikel)
        if artikel.nummer
    }
    soorten = {naam: _soort(naam, alle) for naam in alle}
    namen = {naam: _naambeeld(versies, soorten[naam], genummerd) for naam, versies in alle.items()}
    maker = Versiemaker(namen, soorten, dag(date(gemaakt.year + 1, 1, 1)))
    for naam, versies in alle.items():
        namen[naam].versies = tuple(maker.versie(van_wie, verklaring) for van_wie, verklaring in versies)
    _verbind(alle, namen)
    _noem_voorbeelden(voorbeelden, namen)
    regelingen = lees_regelingen(namen, gemaakt)
    return Wetboek(deel_in(namen.values(), genummerd), namen, tuple(voorbeelden), gemaakt, regelingen)


def verklaringen_per_naam() -> Verklaringen:
    """Every declaration by name, with who made it: the law first, then the municipalities."""
    alle: dict[str, list[tuple[str, Verklaring]]] = defaultdict(list)
    for wet in (*WETTEN, gemeenten.GEDEELD):
        for verklaring in wet.verklaringen:
            alle[verklaring.naam].append((LANDELIJK, verklaring))
    for code, gemeente in gemeenten.GEMEENTEN.items():
        for verklaring in gemeenten.laad(code).verklaringen:
            alle[verklaring.naam].append((gemeente, verklaring))
    return alle


def _plat(alle: Verklaringen) -> Iterable[tuple[str, Verklaring]]:
    return (versie for versies in alle.values() for versie in versies)


def _soort(naam: str, alle: Verklaringen) -> Soort:
    """The kind of a name: of a choice that of what it chooses between, of a sum that of what it adds up."""
    verklaring = alle[naam][0][1]
    if isinstance(verklaring, Keuze):
        return _soort(next(iter(verklaring.waarden.values())), alle)
    if isinstance(verklaring, Opgaande) and verklaring.van is not None:
        return _soort(verklaring.van, alle)
    return verklaring.soort


def _naambeeld(versies: Sequence[tuple[str, Verklaring]], soort: Soort, genummerd: set[str]) -> Naambeeld:
    eerste = versies[0][1]
    artikelen = tuple(dict.fromkeys(a for _, v in versies for a in lees_artikelen(v.artikel)))
    return Naambeeld(
        naam=eerste.naam,
        titel=eerste.titel,
        aard=_aard(eerste),
        soort=soort_in_woorden(soort),
        per_persoon=eerste.per == "persoon",
        vraag=eerste.vraag if isinstance(eerste, Feit) else "",
        artikelen=artikelen,
        adres=f"{adres_van(artikelen[0], genummerd)}#{slug(eerste.naam)}",
    )


def _aard(verklaring: Verklaring) -> str:
    match verklaring:
        case Parameter():
            return BEDRAG
        case Feit():
            return OORDEEL if verklaring.oordeel else GEGEVEN
        case Opgaande():
            return OPTELLING
        case Keuze():
            return KEUZE
        case Leemte():
            return NIET
        case _:
            return REGEL


def _verbind(alle: Verklaringen, namen: Mapping[str, Naambeeld]) -> None:
    """Link each name to what it uses, and each to what uses it."""
    for naam, versies in alle.items():
        for nodig in dict.fromkeys(
            nodig for _, verklaring in versies for nodig in verklaring.afhankelijk_van
        ):
            if nodig in namen:
                namen[naam].gebruikt.append(namen[nodig].verwijzing)
                namen[nodig].gebruikt_door.append(namen[naam].verwijzing)


def _noem_voorbeelden(voorbeelden: Iterable[Voorbeeld], namen: Mapping[str, Naambeeld]) -> None:
    """At each name the examples that pass it; where a sentence has blanks, how it read in the first."""
    met_invulling = {
        naam
        for naam, beeld in namen.items()
        if any("invul" in zin.html for versie in beeld.versies for zin in versie.zinnen)
    }
    for voorbeeld in voorbeelden:
        for naam in sorted(voorbeeld.rust_op & namen.keys()):
            beeld = namen[naam]
            beeld.voorbeelden.append(voorbeeld)
            if beeld.leest_als is None and naam in met_invulling and naam in voorbeeld.zinnen:
                beeld.leest_als = Naplaats(voorbeeld, voorbeeld.zinnen[naam])
