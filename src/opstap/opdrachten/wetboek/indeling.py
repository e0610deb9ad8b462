"""Which page a name stands on, under which heading, and how the front page groups the sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from opstap import gemeenten
from opstap.opdrachten.wetboek.artikelen import (
    Artikel,
    Vindplaats,
    lees_bereiken,
    lees_vindplaatsen,
)
from opstap.opdrachten.wetboek.beelden import (
    SOORTEN,
    Artikelblad,
    Deel,
    Naambeeld,
    Wetbeeld,
)
from opstap.opdrachten.wetboek.wettekst import wettekst

WETTEN, BELEID, RECHTSPRAAK = "Wetten en besluiten", "Beleid van gemeenten", "Rechtspraak"
_LANDELIJK = ("Wet", "Besluit", "Regeling", "Algemene")
"""How the name of a national law or decree begins, also when no article of it is named."""
_EERST = "Participatiewet"
_VOLGORDE = {aard: plek for plek, aard in enumerate(aard for _, aarden in SOORTEN for aard in aarden)}


def slug(tekst: str) -> str:
    """A text as a part of an address: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", tekst.casefold()).strip("-") or "overig"


def adres_van(artikel: Artikel, genummerd: Collection[str]) -> str:
    """The address of an article; a source of which no article is named (not in `genummerd`) has one page."""
    if artikel.wet not in genummerd:
        return f"{slug(artikel.wet)}/index.html"
    return f"{slug(artikel.wet)}/{slug(artikel.naam) if artikel.nummer else 'geheel'}.html"


def deel_in(
    namen: Iterable[Naambeeld], genummerd: Collection[str]
) -> tuple[tuple[str, tuple[Wetbeeld, ...]], ...]:
    """The sources in groups, national law first, each with its pages."""
    namen = list(namen)
    per_groep: dict[str, list[Wetbeeld]] = defaultdict(list)
    for wet in _wetten(_bladen(namen, genummerd), genummerd, _makers(namen)):
        per_groep[wet.groep].append(wet)
    groepen = (WETTEN, BELEID, *gemeenten.GEMEENTEN.values(), RECHTSPRAAK)
    return tuple((groep, tuple(per_groep[groep])) for groep in groepen if groep in per_groep)


def _bladen(namen: Sequence[Naambeeld], genummerd: Collection[str]) -> dict[Artikel, Artikelblad]:
    bladen: dict[Artikel, Artikelblad] = {}
    for beeld in namen:
        for artikel in beeld.artikelen:
            if artikel not in bladen:
                heel = artikel.wet not in genummerd
                bladen[artikel] = Artikelblad(
                    artikel,
                    adres_van(artikel, genummerd),
                    wettekst(artikel),
                    artikel.wet if heel else f"{artikel.wet}, {artikel.naam}",
                    artikel.wet if heel else artikel.naam,
                )
            bladen[artikel].namen.append(beeld)
    _vul_bereiken_aan(namen, bladen)
    for blad in bladen.values():
        blad.delen = _delen(blad)
    return bladen


def _vul_bereiken_aan(namen: Sequence[Naambeeld], bladen: dict[Artikel, Artikelblad]) -> None:
    """ "Art. 20 tot en met 24" rests on every article in between that has a page."""
    for beeld in namen:
        for bereik in {bereik for versie in beeld.versies for bereik in lees_bereiken(versie.artikel)}:
            for artikel, blad in bladen.items():
                if bereik.omvat(artikel) and beeld not in blad.namen:
                    blad.namen.append(beeld)


def _delen(blad: Artikelblad) -> tuple[Deel, ...]:
    """The headings of a page: the paragraphs of the article, or the kinds of names when it has none."""
    per_plaats: dict[Vindplaats, list[Naambeeld]] = defaultdict(list)
    elders: dict[Vindplaats, list[Naambeeld]] = defaultdict(list)
    for beeld in sorted(blad.namen, key=lambda beeld: _VOLGORDE[beeld.aard]):
        eerste, *verder = _plaatsen(beeld, blad.artikel)
        per_plaats[eerste].append(beeld)
        for plaats in verder:
            elders[plaats].append(beeld)
    plaatsen = sorted(per_plaats.keys() | elders.keys(), key=lambda plaats: plaats.volgorde)
    if len(plaatsen) == 1:
        return tuple(Deel(kop, slug(kop), tuple(beelden)) for kop, beelden in blad.per_soort)
    return tuple(
        Deel(
            plaats.deel[:1].upper() + plaats.deel[1:] or "Het artikel als geheel",
            slug(plaats.deel) if plaats.deel else "geheel",
            tuple(per_plaats[plaats]),
            tuple(beeld.verwijzing for beeld in elders[plaats]),
        )
        for plaats in plaatsen
    )


def _plaatsen(beeld: Naambeeld, artikel: Artikel) -> list[Vindplaats]:
    """Where in an article a name rests on, first the place under which it stands."""
    gevonden = [
        plaats
        for versie in beeld.versies
        for plaats in lees_vindplaatsen(versie.artikel)
        if plaats.artikel == artikel
    ]
    return list(dict.fromkeys(gevonden)) or [Vindplaats(artikel, "")]


def _makers(namen: Sequence[Naambeeld]) -> dict[str, set[str]]:
    """Of each source who has versions that name it: the law, municipalities, or both."""
    makers: dict[str, set[str]] = defaultdict(set)
    for beeld in namen:
        for versie in beeld.versies:
            for plaats in lees_vindplaatsen(versie.artikel):
                makers[plaats.artikel.wet].add(versie.van_wie)
    return makers


def _wetten(
    bladen: dict[Artikel, Artikelblad], genummerd: Collection[str], makers: dict[str, set[str]]
) -> list[Wetbeeld]:
    per_wet: dict[str, Wetbeeld] = {}
    for artikel in sorted(bladen, key=lambda artikel: artikel.volgorde):
        wet = artikel.wet
        per_wet.setdefault(
            wet,
            Wetbeeld(
                wet,
                f"{slug(wet)}/index.html",
                wettekst(Artikel(wet, "")),
                _groep(wet, genummerd, makers[wet]),
            ),
        ).bladen.append(bladen[artikel])
    return sorted(per_wet.values(), key=lambda wet: (wet.wet != _EERST, wet.wet.casefold()))


def _groep(wet: str, genummerd: Collection[str], makers: set[str]) -> str:
    """Local policy goes with the one municipality that made it or that it names."""
    if wet.startswith("ECLI:"):
        return RECHTSPRAAK
    if wet in genummerd or wet.startswith(_LANDELIJK):
        return WETTEN
    namen = gemeenten.GEMEENTEN.values()
    van = makers & set(namen) if len(makers) == 1 else set()
    van = van or {naam for naam in namen if naam in wet}
    return van.pop() if len(van) == 1 else BELEID
