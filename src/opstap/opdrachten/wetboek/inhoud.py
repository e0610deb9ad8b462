"""Everything that the site shows of the rule book, as plain data: names, versions, links, amounts, gaps."""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape

from opstap import gemeenten
from opstap.opdrachten.wetboek.artikelen import Artikel, lees_artikelen
from opstap.opdrachten.wetboek.trap import Trede, teken_trap
from opstap.opdrachten.wetboek.voorbeeldbeeld import Voorbeeld
from opstap.recht.wetboek import WETTEN
from opstap.regels.datum import dag, toon_datum
from opstap.regels.parameters import Parameter
from opstap.regels.regel import ANDERS, GEEN_DAG, OVERIG, Feit, Keuze, Leemte, Opgaande, Regel, Verklaring
from opstap.regels.soorten import Soort

LANDELIJK = "landelijk"
_BEGIN, _EINDE = dag("2018-01-01"), dag("2027-01-01")
_JAREN = tuple((int(dag(date(jaar, 1, 1))), str(jaar)) for jaar in range(2018, 2028))
_WETTEKST = {
    "Participatiewet": "BWBR0015703",
    "Wet op het kindgebonden budget": "BWBR0022751",
    "Wet op de zorgtoeslag": "BWBR0018451",
    "Wet op de huurtoeslag": "BWBR0008659",
    "Wet kinderopvang": "BWBR0017017",
    "Besluit op de huurtoeslag": "BWBR0008763",
    "Besluit kinderopvangtoeslag": "BWBR0017321",
    "Besluit loonkostensubsidie Participatiewet": "BWBR0035631",
    "Regeling loonkostensubsidie Participatiewet": "BWBR0035633",
}
"""Laws whose number in the national database of laws the facts name; others get no link."""


_LANDELIJK = ("Wet", "Besluit", "Regeling", "Algemene")
"""How the name of a national law or decree begins, also when no article of it is named."""


@dataclass(frozen=True)
class Verwijzing:
    """A link to a name, from any page."""

    naam: str
    titel: str
    adres: str


@dataclass(frozen=True)
class Waardebeeld:
    """One value of a parameter with its period and sources."""

    vanaf: str
    tot: str
    tekst: str
    zeker: bool
    bronnen: tuple[tuple[str, str], ...]
    noot: str


@dataclass(frozen=True)
class Zin:
    """A sentence of an explanation (HTML with links), and for which outcome it is."""

    bij: str
    html: str


@dataclass(frozen=True)
class Versie:
    """One version of a name: of the law or of a municipality, in force in a period."""

    van_wie: str
    vanaf: str
    tot: str
    artikel: str
    plek: str
    zinnen: tuple[Zin, ...] = ()
    keuzes: tuple[tuple[str, Verwijzing], ...] = ()
    code: str = ""
    waarden: tuple[Waardebeeld, ...] = ()
    grafiek: str = ""
    gaten: tuple[str, ...] = ()
    weigering: str = ""


@dataclass
class Naambeeld:
    """A name in the rule book with everything that is known of it."""

    naam: str
    titel: str
    aard: str
    soort: Soort
    van: str
    vraag: str
    artikelen: tuple[Artikel, ...]
    adres: str
    versies: list[Versie] = field(default_factory=list)
    gebruikt: list[Verwijzing] = field(default_factory=list)
    gebruikt_door: list[Verwijzing] = field(default_factory=list)
    voorbeelden: list[Voorbeeld] = field(default_factory=list)

    @property
    def thuis(self) -> str:
        """The page on which this name is at home."""
        return self.adres.partition("#")[0]

    @property
    def anker(self) -> str:
        return self.adres.partition("#")[2]

    @property
    def verwijzing(self) -> Verwijzing:
        return Verwijzing(self.naam, self.titel, self.adres)

    @property
    def niet_gemodelleerd(self) -> bool:
        return any(versie.weigering for versie in self.versies)


@dataclass
class Artikelblad:
    """A page: one article with the names that rest on it."""

    artikel: Artikel
    adres: str
    wettekst: str
    namen: list[Naambeeld] = field(default_factory=list)

    @property
    def delen(self) -> list[tuple[str, list[Naambeeld]]]:
        """What rests on the article by kind: first what the law does, then with what, then what is asked."""
        soorten = (
            ("Regels", ("regel", "keuze", "optelling over personen")),
            ("Bedragen en getallen", ("bedrag of getal",)),
            ("Wat bekend moet zijn", ("feit", "oordeel van een medewerker")),
            ("Niet gemodelleerd", ("niet gemodelleerd",)),
        )
        delen = [(kop, [beeld for beeld in self.namen if beeld.aard in aarden]) for kop, aarden in soorten]
        return [(kop, beelden) for kop, beelden in delen if beelden]


@dataclass
class Wetbeeld:
    """A law with its articles, in order."""

    wet: str
    map: str
    bladen: list[Artikelblad] = field(default_factory=list)

    @property
    def soort(self) -> str:
        """What kind of source this is, as the front page groups them."""
        if self.wet.startswith("ECLI:"):
            return "Rechtspraak"
        landelijk = self.wet.startswith(_LANDELIJK) or any(blad.artikel.nummer for blad in self.bladen)
        return "Landelijke wetten en besluiten" if landelijk else "Beleid van gemeenten"


@dataclass(frozen=True)
class Wetboek:
    """The whole site."""

    wetten: tuple[Wetbeeld, ...]
    namen: Mapping[str, Naambeeld]
    voorbeelden: tuple[Voorbeeld, ...]

    @property
    def groepen(self) -> list[tuple[str, list[Wetbeeld]]]:
        """The sources by kind, national law first."""
        soorten = ("Landelijke wetten en besluiten", "Beleid van gemeenten", "Rechtspraak")
        return [(soort, [wet for wet in self.wetten if wet.soort == soort]) for soort in soorten]


def lees_wetboek(voorbeelden: Sequence[Voorbeeld]) -> Wetboek:
    """Gather all declarations of the law and the municipalities, and link them."""
    alle: dict[str, list[tuple[str, Verklaring]]] = defaultdict(list)
    for van_wie, verklaringen in _lagen():
        for verklaring in verklaringen:
            alle[verklaring.naam].append((van_wie, verklaring))
    namen = {naam: _naambeeld(versies) for naam, versies in alle.items()}
    for naam, versies in alle.items():
        gebruikt = dict.fromkeys(nodig for _, verklaring in versies for nodig in verklaring.afhankelijk_van)
        for nodig in gebruikt:
            if nodig in namen:
                namen[naam].gebruikt.append(namen[nodig].verwijzing)
                namen[nodig].gebruikt_door.append(namen[naam].verwijzing)
        namen[naam].versies = [_versie(van_wie, verklaring, namen) for van_wie, verklaring in versies]
    for voorbeeld in voorbeelden:
        for naam in voorbeeld.rust_op & namen.keys():
            namen[naam].voorbeelden.append(voorbeeld)
    return Wetboek(_wetten(namen.values()), namen, tuple(voorbeelden))


def slug(tekst: str) -> str:
    """A text as a part of an address: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", tekst.casefold()).strip("-") or "overig"


def _lagen() -> Iterable[tuple[str, tuple[Verklaring, ...]]]:
    for wet in WETTEN:
        yield LANDELIJK, wet.verklaringen
    for code, naam in gemeenten.GEMEENTEN.items():
        yield naam, gemeenten.laad(code).verklaringen


def _naambeeld(versies: Sequence[tuple[str, Verklaring]]) -> Naambeeld:
    eerste = versies[0][1]
    artikelen = tuple(dict.fromkeys(a for _, v in versies for a in lees_artikelen(v.artikel)))
    thuis = artikelen[0]
    return Naambeeld(
        naam=eerste.naam,
        titel=eerste.titel,
        aard=_aard(eerste),
        soort=eerste.soort,
        van="een persoon" if eerste.per == "persoon" else "het huishouden",
        vraag=eerste.vraag if isinstance(eerste, Feit) else "",
        artikelen=artikelen,
        adres=f"{_adres(thuis)}#{slug(eerste.naam)}",
    )


def _adres(artikel: Artikel) -> str:
    return f"{slug(artikel.wet)}/{slug(artikel.naam)}.html"


def _aard(verklaring: Verklaring) -> str:
    if isinstance(verklaring, Parameter):
        return "bedrag of getal"
    if isinstance(verklaring, Feit):
        return "oordeel van een medewerker" if verklaring.oordeel else "feit"
    if isinstance(verklaring, Opgaande):
        return "optelling over personen"
    if isinstance(verklaring, Keuze):
        return "keuze"
    return "niet gemodelleerd" if isinstance(verklaring, Leemte) else "regel"


def _versie(van_wie: str, verklaring: Verklaring, namen: Mapping[str, Naambeeld]) -> Versie:
    zinnen = tuple(
        Zin(_bij(verklaring, uitkomst, namen), _met_verwijzingen(tekst, namen))
        for uitkomst, tekst in verklaring.uitleg.items()
    )
    vanaf, tot = getattr(verklaring, "vanaf", None), getattr(verklaring, "tot", None)
    waarden: tuple[Waardebeeld, ...] = ()
    gaten: tuple[str, ...] = ()
    grafiek = ""
    if isinstance(verklaring, Parameter):
        waarden, gaten, grafiek = _waarden(verklaring), _gaten(verklaring), _grafiek(verklaring)
    return Versie(
        van_wie=van_wie,
        vanaf="" if vanaf is None else toon_datum(vanaf),
        tot="" if tot is None or tot == GEEN_DAG else toon_datum(tot),
        artikel=verklaring.artikel,
        plek=verklaring.plek,
        zinnen=zinnen,
        keuzes=_keuzes(verklaring, namen) if isinstance(verklaring, Keuze) else (),
        code=textwrap.dedent(verklaring.bron) if isinstance(verklaring, Regel) else "",
        waarden=waarden,
        grafiek=grafiek,
        gaten=gaten,
        weigering=verklaring.zin if isinstance(verklaring, Leemte) else "",
    )


def _bij(verklaring: Verklaring, uitkomst: int | str, namen: Mapping[str, Naambeeld]) -> str:
    """For which outcome a sentence is; of a choice, for which value that it chooses by."""
    if uitkomst == OVERIG:
        return ""
    if uitkomst == ANDERS:
        return "in andere gevallen" if isinstance(verklaring, Keuze) else "als de voorwaarde niet geldt"
    soort = namen[verklaring.als].soort if isinstance(verklaring, Keuze) else verklaring.soort
    return f"bij {soort.toon(int(uitkomst))}"


def _keuzes(keuze: Keuze, namen: Mapping[str, Naambeeld]) -> tuple[tuple[str, Verwijzing], ...]:
    """What a choice comes to, for each value that it chooses by."""
    soort = namen[keuze.als].soort
    return tuple((soort.toon(waarde), namen[naam].verwijzing) for waarde, naam in keuze.waarden.items())


def _met_verwijzingen(tekst: str, namen: Mapping[str, Naambeeld]) -> str:
    """The sentence with a link at every name that it uses."""

    def verwijs(gevonden: re.Match[str]) -> str:
        beeld = namen.get(gevonden[1])
        if beeld is None:
            return escape(gevonden[1])
        return f'<a href="../{escape(beeld.adres)}">{escape(beeld.titel.lower())}</a>'

    return re.sub(r"\{(\w+)\}", verwijs, escape(tekst, quote=False))


def _waarden(parameter: Parameter) -> tuple[Waardebeeld, ...]:
    return tuple(
        Waardebeeld(
            vanaf=toon_datum(waarde.vanaf),
            tot="" if waarde.tot == GEEN_DAG else toon_datum(waarde.tot),
            tekst=parameter.soort.toon(waarde.bedrag),
            zeker=waarde.zeker,
            bronnen=tuple((bron.titel, bron.url) for bron in waarde.bronnen),
            noot=waarde.noot,
        )
        for waarde in parameter.waarden
    )


def _gaten(parameter: Parameter) -> tuple[str, ...]:
    begin = max(_BEGIN, parameter.waarden[0].vanaf) if parameter.waarden else _BEGIN
    return tuple(
        f"van {toon_datum(van)} tot {toon_datum(tot)}" for van, tot in parameter.gaten(begin, _EINDE)
    )


def _grafiek(parameter: Parameter) -> str:
    if parameter.soort.is_janee or parameter.soort.naam == "Datum":
        return ""
    treden = [
        Trede(max(w.vanaf, _BEGIN), min(w.tot, _EINDE), w.bedrag, w.zeker)
        for w in parameter.waarden
        if w.vanaf < _EINDE and w.tot > _BEGIN
    ]
    return teken_trap(treden, _JAREN, parameter.titel)


def _wetten(namen: Iterable[Naambeeld]) -> tuple[Wetbeeld, ...]:
    bladen: dict[Artikel, Artikelblad] = {}
    for beeld in namen:
        for artikel in beeld.artikelen:
            if artikel not in bladen:
                bladen[artikel] = Artikelblad(artikel, _adres(artikel), _wettekst(artikel))
            bladen[artikel].namen.append(beeld)
    per_wet: dict[str, Wetbeeld] = {}
    for artikel in sorted(bladen, key=lambda artikel: artikel.volgorde):
        wet = per_wet.setdefault(artikel.wet, Wetbeeld(artikel.wet, slug(artikel.wet)))
        wet.bladen.append(bladen[artikel])
    return tuple(sorted(per_wet.values(), key=lambda wet: (wet.wet != "Participatiewet", wet.wet)))


def _wettekst(artikel: Artikel) -> str:
    nummer = _WETTEKST.get(artikel.wet)
    if nummer is None or not artikel.nummer:
        return ""
    return f"https://wetten.overheid.nl/jci1.3:c:{nummer}&artikel={artikel.nummer}"
