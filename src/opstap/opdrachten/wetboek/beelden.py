"""What the site shows, as plain data: names with their versions, and the pages on which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from opstap.opdrachten.wetboek.artikelen import Artikel, lees_artikelen
from opstap.opdrachten.wetboek.voorbeeldbeeld import Voorbeeld

if TYPE_CHECKING:
    from opstap.opdrachten.wetboek.regelingbeeld import Regelingbeeld

LANDELIJK = "landelijk"

REGEL, KEUZE, OPTELLING, BEDRAG, GEGEVEN, OORDEEL, NIET = (
    "regel",
    "keuze",
    "optelling",
    "bedrag",
    "gegeven",
    "oordeel",
    "niet gemodelleerd",
)
REGELS = (REGEL, KEUZE, OPTELLING)
GEGEVENS = (GEGEVEN, OORDEEL)
_IN_WOORDEN = {
    "Regels": ("regel", "regels"),
    "Bedragen": ("bedrag of getal", "bedragen en getallen"),
    "Gegevens": ("gegeven", "gegevens"),
    "Niet gemodelleerd": ("punt dat Opstap niet uitrekent", "punten die Opstap niet uitrekent"),
}
SOORTEN = (
    ("Regels", REGELS),
    ("Bedragen", (BEDRAG,)),
    ("Gegevens", GEGEVENS),
    ("Niet gemodelleerd", (NIET,)),
)
"""What a name can be, in the order of a page: what the law does, with what, what is asked, what is not."""


@dataclass(frozen=True)
class Verwijzing:
    """A link to a name, from any page."""

    naam: str
    titel: str
    adres: str


@dataclass(frozen=True)
class Waardebeeld:
    """One value of a series with its period and sources."""

    periode: str
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
    """One version of a name: of the law or of a municipality, in force in a period.

    `voorwaarde` is looked at before a rule, `hangt_af_van` is what a choice goes by.
    `weigering` says what is not modelled, `speelt_als` when that matters, `houdt_tegen` what it stops.
    """

    van_wie: str
    artikel: str
    periode: str
    wettekst: str
    voorwaarde: Verwijzing | None = None
    hangt_af_van: Verwijzing | None = None
    zinnen: tuple[Zin, ...] = ()
    keuzes: tuple[tuple[str, Verwijzing], ...] = ()
    code: str = ""
    waarden: tuple[Waardebeeld, ...] = ()
    grafiek: str = ""
    lijn: str = ""
    gaten: tuple[str, ...] = ()
    weigering: str = ""
    speelt_als: Verwijzing | None = None
    houdt_tegen: tuple[Verwijzing, ...] = ()

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        return lees_artikelen(self.artikel)

    @property
    def laatste(self) -> Waardebeeld | None:
        """The last confirmed value of a series."""
        return next((waarde for waarde in reversed(self.waarden) if waarde.zeker), None)


class Naplaats(NamedTuple):
    """The sentence of a rule as it read in a worked example."""

    voorbeeld: Voorbeeld
    zin: str


@dataclass
class Naambeeld:
    """A name in the rule book with everything that is known of it."""

    naam: str
    titel: str
    aard: str
    soort: str
    per_persoon: bool
    vraag: str
    artikelen: tuple[Artikel, ...]
    adres: str
    versies: tuple[Versie, ...] = ()
    gebruikt: list[Verwijzing] = field(default_factory=list)
    gebruikt_door: list[Verwijzing] = field(default_factory=list)
    voorbeelden: list[Voorbeeld] = field(default_factory=list)
    leest_als: Naplaats | None = None

    @property
    def thuis(self) -> str:
        """The page on which this name is at home."""
        return self.adres.partition("#")[0]

    @property
    def anker(self) -> str:
        return self.adres.partition("#")[2]

    @property
    def codenaam(self) -> str:
        """The name to ask for on the command line; a provision that only stops others has none."""
        return self.naam if self.naam.isidentifier() else ""

    @property
    def verbanden(self) -> str:
        """How the name hangs together with others, in a few words."""
        delen = [
            f"rekent met {len(self.gebruikt)}" if self.gebruikt else "",
            f"gebruikt door {len(self.gebruikt_door)}" if self.gebruikt_door else "",
            f"{len(self.voorbeelden)} rekenvoorbeeld{'' if len(self.voorbeelden) == 1 else 'en'}"
            if self.voorbeelden
            else "",
        ]
        return ", ".join(deel for deel in delen if deel)

    @property
    def verwijzing(self) -> Verwijzing:
        return Verwijzing(self.naam, self.titel, self.adres)

    @property
    def niet_gemodelleerd(self) -> bool:
        return any(versie.weigering for versie in self.versies)

    @property
    def kloppend(self) -> int:
        """How many of the worked examples that pass here came out as expected."""
        return sum(voorbeeld.klopt for voorbeeld in self.voorbeelden)


@dataclass(frozen=True)
class Deel:
    """A part of a page under one heading: a paragraph of an article, or a kind of names.

    `elders`: names that rest on it too, and stand under another heading of the same page.
    """

    kop: str
    anker: str
    namen: tuple[Naambeeld, ...]
    elders: tuple[Verwijzing, ...] = ()


@dataclass
class Artikelblad:
    """A page: one article with the names that rest on it."""

    artikel: Artikel
    adres: str
    wettekst: str
    titel: str
    kort: str
    namen: list[Naambeeld] = field(default_factory=list)
    delen: tuple[Deel, ...] = ()

    @property
    def per_soort(self) -> list[tuple[str, list[Naambeeld]]]:
        """What rests on the article by kind; kinds without a name are left out."""
        soorten = ((kop, [beeld for beeld in self.namen if beeld.aard in aarden]) for kop, aarden in SOORTEN)
        return [(kop, beelden) for kop, beelden in soorten if beelden]

    @property
    def samenvatting(self) -> str:
        """How much rests on the article, in words."""
        delen = [f"{len(beelden)} {_IN_WOORDEN[kop][len(beelden) != 1]}" for kop, beelden in self.per_soort]
        return " en ".join((", ".join(delen[:-1]), delen[-1])) if len(delen) > 1 else delen[0]

    @property
    def onderwerpen(self) -> list[str]:
        """What the article is about: the titles of its rules, or of whatever it has."""
        return list(dict.fromkeys(beeld.titel for beeld in self.per_soort[0][1]))

    @property
    def niet(self) -> list[Naambeeld]:
        """What is not modelled of this article, for the law or for a municipality."""
        return [beeld for beeld in self.namen if beeld.niet_gemodelleerd]

    @property
    def gaten(self) -> list[tuple[Naambeeld, Versie]]:
        """The amounts of this article that are not confirmed in some period."""
        return [(beeld, versie) for beeld in self.namen for versie in beeld.versies if versie.gaten]

    @property
    def aantal_niet(self) -> int:
        return len(self.niet) + len(self.gaten)

    @property
    def voorbeelden(self) -> list[Voorbeeld]:
        """The worked examples that pass through a rule of this article."""
        return list(
            dict.fromkeys(
                voorbeeld for beeld in self.namen if beeld.aard in REGELS for voorbeeld in beeld.voorbeelden
            )
        )


@dataclass
class Wetbeeld:
    """A law, local policy or judgment with its pages, in order; `groep`: where the front page lists it."""

    wet: str
    adres: str
    wettekst: str
    groep: str
    bladen: list[Artikelblad] = field(default_factory=list)

    @property
    def is_blad(self) -> bool:
        """Whether it has one page only, which is then its own."""
        return self.bladen[0].adres == self.adres

    @property
    def aantal_regels(self) -> int:
        return len({beeld.naam for blad in self.bladen for beeld in blad.namen if beeld.aard in REGELS})


@dataclass(frozen=True)
class Wetboek:
    """The whole site, and the day on which it was made."""

    groepen: tuple[tuple[str, tuple[Wetbeeld, ...]], ...]
    namen: Mapping[str, Naambeeld]
    voorbeelden: tuple[Voorbeeld, ...]
    gemaakt: date
    regelingen: tuple[Regelingbeeld, ...] = ()

    @property
    def wetten(self) -> tuple[Wetbeeld, ...]:
        """All sources, in the order of the front page."""
        return tuple(wet for _, wetten in self.groepen for wet in wetten)
