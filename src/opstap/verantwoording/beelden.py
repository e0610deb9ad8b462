"""What the council's pages read: frozen, complete, without a query left in them.

Texts are ready to be shown, in Dutch notation. Numbers beside them are for files and charts: whole cents,
or thousands of euros where a published table counts in those (`Rekeningtabel.eenheid` says which).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from opstap.verantwoording.budgetlijn import Budgetlijn
from opstap.verantwoording.teken import Gedrukt

KOLOMMEN = ("lasten", "baten", "saldo", "begroot_saldo", "resultaat")


@dataclass(frozen=True, slots=True)
class Controle:
    """One sum that a printed cell must satisfy, made again."""

    regel: str
    """'Participatievoorzieningen', 'Subtotaal 1.a Werk', 'Totaal'."""
    kolom: str
    """One of KOLOMMEN."""
    soort: str
    """'rij' (from the other cells of the row), 'producten' or 'subtotalen' (from the rows above)."""
    hoe: str
    """'lasten − baten', 'begroot saldo − saldo', 'som van de producten', 'som van de subtotalen'."""
    berekend: Gedrukt
    gedrukt: Gedrukt
    marge: int
    """The most that rounding each cell apart can explain: half a unit per term, rounded up."""

    @property
    def verschil(self) -> int:
        """Printed minus computed, signed as the cell is."""
        return self.gedrukt.waarde - self.berekend.waarde

    @property
    def sluit(self) -> bool:
        return self.verschil == 0 and self.gedrukt.letter == self.berekend.letter

    @property
    def door_afronding(self) -> bool:
        """True when the difference is small enough to come from rounding."""
        return abs(self.verschil) <= self.marge


@dataclass(frozen=True, slots=True)
class Cel:
    """One cell: what is printed, what our functions make of it, and whether those differ."""

    gedrukt: Gedrukt
    berekend: Gedrukt
    controles: tuple[Controle, ...] = ()

    @property
    def wijkt_af(self) -> bool:
        return any(not controle.sluit for controle in self.controles)

    @property
    def afwijkingen(self) -> tuple[Controle, ...]:
        return tuple(controle for controle in self.controles if not controle.sluit)

    @property
    def uitleg(self) -> str:
        """What is printed, what each sum comes to and why that differs; '' when all sums come out."""
        if not self.wijkt_af:
            return ""
        per_uitkomst: dict[str, list[str]] = {}
        for controle in self.afwijkingen:
            per_uitkomst.setdefault(str(controle.berekend), []).append(controle.hoe)
        berekend = ", ".join(f"{uitkomst} ({' en '.join(hoe)})" for uitkomst, hoe in per_uitkomst.items())
        afronding = all(controle.door_afronding for controle in self.afwijkingen)
        reden = "Wijkt af door afronding." if afronding else "Dit is meer dan afronding verklaart."
        return f"Er staat {self.gedrukt}, berekend {berekend}. {reden}"


@dataclass(frozen=True, slots=True)
class Rekeningregel:
    """A row: a product, the subtotal of a cluster, or the total."""

    soort: str
    """'product', 'subtotaal' or 'totaal'."""
    naam: str
    product: str
    """Our code of the product; '' for a subtotal or total."""
    lasten: Cel
    baten: Cel
    saldo: Cel
    begroot_saldo: Cel
    resultaat: Cel
    geboekt: bool = True
    """False: Opstap does not book this product yet, so that a nil here means 'not known'."""
    bronregel: int | None = None
    """Line of the source text where the row begins."""

    @property
    def cellen(self) -> tuple[Cel, ...]:
        """In the order of KOLOMMEN."""
        return (self.lasten, self.baten, self.saldo, self.begroot_saldo, self.resultaat)

    @property
    def wijkt_af(self) -> bool:
        return any(cel.wijkt_af for cel in self.cellen)


@dataclass(frozen=True, slots=True)
class Sectie:
    """A cluster with its products and its subtotal."""

    code: str
    naam: str
    kop: str
    """'Cluster 1.a Werk'."""
    regels: tuple[Rekeningregel, ...]
    subtotaal: Rekeningregel | None


@dataclass(frozen=True, slots=True)
class Rekeningtabel:
    """The table of the annual account: a section per cluster, a total, notes and what does not add up."""

    jaar: int
    titel: str
    eenheid: str
    """'× € 1.000'."""
    secties: tuple[Sectie, ...]
    totaal: Rekeningregel | None
    noten: tuple[str, ...]
    bron: str
    bron_adres: str = ""

    @property
    def regels(self) -> tuple[Rekeningregel, ...]:
        """All rows from top to bottom."""
        rijen = [
            regel
            for sectie in self.secties
            for regel in (*sectie.regels, *((sectie.subtotaal,) if sectie.subtotaal else ()))
        ]
        return (*rijen, *((self.totaal,) if self.totaal else ()))

    @property
    def afwijkingen(self) -> tuple[Controle, ...]:
        """Every sum that does not come out, in the order of the table."""
        return tuple(
            controle for regel in self.regels for cel in regel.cellen for controle in cel.afwijkingen
        )


@dataclass(frozen=True, slots=True)
class Jaarverslagbeeld:
    """A published annual account, recomputed."""

    jaar: int
    titel: str
    """The conclusion in a sentence."""
    inleiding: str
    tabel: Rekeningtabel
    buig: Buigbeeld
    bijstand: tuple[Buigregel, ...]
    """Counts on 1 January and 31 December as printed; begin in `begroot`, end in `werkelijk`."""
    aantal_cellen: int
    """How many sums were made again."""
    aantal_afwijkingen: int


@dataclass(frozen=True, slots=True)
class Kerngetal:
    """A figure with what it is compared with."""

    titel: str
    waarde: str
    bij: str
    """'begroot 1.150', 'geen doel gepubliceerd'."""
    uitleg: str
    """How it is counted, in one sentence."""


@dataclass(frozen=True, slots=True)
class Maandcijfer:
    """One month of a product or cluster, in cents; `lasten` is None as long as the month is not run."""

    maand: date
    naam: str
    """'januari'."""
    lasten: int | None
    baten: int | None
    begroot_lasten: int
    """An equal share of the year's budget; the twelve add up to it exactly."""
    begroot_baten: int
    lasten_tekst: str
    baten_tekst: str
    begroot_lasten_tekst: str


@dataclass(frozen=True, slots=True)
class Buigregel:
    """A line of number × price. A value that no source gives is None and printed as a dash."""

    naam: str
    eenheid: str
    """'aantal' or 'euro'."""
    begroot: Fraction | None
    werkelijk: Fraction | None
    begroot_tekst: str
    werkelijk_tekst: str
    verschil_tekst: str
    procent_tekst: str
    wijkt_af: bool = False
    uitleg: str = ""
    """Why a printed value does not follow from the others, or where an estimate comes from."""


@dataclass(frozen=True, slots=True)
class Buigeffect:
    """A part of the difference in lasten, in cents; positive is better than budgeted."""

    naam: str
    """'Volume-effect', 'Prijseffect', 'Samen'."""
    cent: int
    gedrukt: Gedrukt
    """In the unit of the table, with N or V."""
    zin: str
    formule: str


@dataclass(frozen=True, slots=True)
class Buigbeeld:
    """Number × price, with the difference split into a volume and a price effect that close exactly."""

    jaar: int
    titel: str
    regels: tuple[Buigregel, ...]
    effecten: tuple[Buigeffect, ...]
    """Volume, price and their sum."""
    eenheid: str
    """Unit of the effects: 'euro'."""
    begroot_heet: str
    """Head of the budget column: 'Begroot' or 'Begroot en geraamd'."""
    werkelijk_heet: str
    """'Realisatie' or 'Werkelijk'."""
    geteld: tuple[str, ...]
    """How this is counted, a sentence each."""
    bron: str
    brug: str
    """SVG of the two effects."""


@dataclass(frozen=True, slots=True)
class Clusterbeeld:
    """The council's page of one cluster in one year."""

    gemeente_code: str
    gemeente_naam: str
    jaar: int
    cluster: str
    cluster_naam: str
    titel: str
    """The conclusion in a sentence."""
    zin: str
    """What it means, one or two sentences."""
    stand: str
    """'stand 31 december 2024'; 'nog geen maand uitbetaald'."""
    tot: date | None
    """The month through which is looked; None without any."""
    standen: tuple[date, ...]
    """The months through which can be looked."""
    weggelaten: tuple[date, ...]
    """Months that were run and cannot be chosen: the standing would say something about few people."""
    schaal: int
    schaal_zin: str
    """'' at scale 1."""
    voorbeeld_zin: str
    """Says that an example amount was booked as rijksbijdrage; '' when none was."""
    onvolledig: tuple[str, ...]
    """What this version does not book yet; the council must read it before the result."""
    kerngetallen: tuple[Kerngetal, ...]
    lijnen: tuple[Budgetlijn, ...]
    """Budget, realised, forecast and difference per product."""
    verwachting: tuple[str, ...]
    """How the forecast was made; empty without one."""
    tabel: Rekeningtabel
    maanden: tuple[Maandcijfer, ...]
    grafiek: str
    """SVG of lasten per month with the budget line."""
    buig: Buigbeeld | None
    """None as long as no month was run."""
    geteld: tuple[str, ...]
    """'Hoe is dit geteld?', a sentence each."""
    bron_begroting: str

    @property
    def geboekt(self) -> tuple[str, ...]:
        """The products on which something is booked."""
        return tuple(dict.fromkeys(lijn.product for lijn in self.lijnen if lijn.werkelijk is not None))
