"""One household with one number of hours of work: what it has to spend, part by part, from the rule book.

The order is that of the law: wage and tax of the year, assistance of the month, the income that counts for
the allowances, the allowances, and the local schemes. Every part is asked of the rule book by name; what it
refuses is named and left out of the total. What the case file does not mention is taken as in `AANNAMEN`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from opstap import gemeenten
from opstap.recht.algemeen.uren import HONDERDSTEN_PER_UUR, MAANDEN_PER_JAAR, WEKEN_PER_JAAR
from opstap.recht.participatiewet import Rol
from opstap.regels import Bruto, deel_afgerond
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt, OpstapFout
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

KWARTALEN = 4
VERBRUIKT = 600
"""More months than any disregard of wage lasts: the disregard is over."""


@dataclass(frozen=True)
class Deel:
    """A part of what a household has to spend; `keer` makes a year of it."""

    naam: str
    titel: str
    groep: str
    keer: int = 1


TOESLAGEN = (
    Deel("zorgtoeslag_jaar", "Zorgtoeslag", "toeslagen"),
    Deel("huurtoeslag_maand", "Huurtoeslag", "toeslagen", MAANDEN_PER_JAAR),
    Deel("kindgebonden_budget_jaar", "Kindgebonden budget", "toeslagen"),
    Deel("kinderopvangtoeslag_maand", "Kinderopvangtoeslag", "toeslagen", MAANDEN_PER_JAAR),
    Deel("kinderbijslag_kwartaal", "Kinderbijslag", "kinderbijslag", KWARTALEN),
)
REGELINGEN = (
    Deel("inkomenstoeslag_bedrag", "Individuele inkomenstoeslag", "gemeente"),
    Deel("schoolregeling_tegemoetkoming", "School, cultuur en sport", "gemeente"),
    Deel("meedoenregeling_maximum", "Geld om mee te doen", "gemeente"),
)
PASSEN = (
    Deel("stadspas_recht", "Stadspas", "pas"),
    Deel("gemeentepolis_recht", "Zorgverzekering via de gemeente", "pas"),
    Deel("computerregeling_recht", "Computer en internet", "pas"),
)
"""Local help in kind: a yes or a no, never mixed with euros."""

AANNAMEN: Mapping[str, tuple[int, str]] = {
    "aow_en_pensioen_jaar": (0, "geen AOW of pensioen"),
    "overige_uitkering_jaar": (0, "geen andere uitkering"),
    "pensioenpremie_jaar": (0, "geen eigen pensioenpremie"),
    "netto_bijstand_jaar": (0, ""),
    "bruto_jaarloon": (0, "anderen hebben geen loon"),
    "netto_loon": (0, "anderen hebben geen loon"),
    "vakantieaanspraak_loon": (0, "anderen hebben geen loon"),
    "overig_inkomen": (0, "geen ander inkomen"),
    "draagt_bij_aan_arbeidsinschakeling": (1, "de gemeente vindt dat het werk bijdraagt aan een baan"),
    "maanden_n_verbruikt": (0, "de vrijlating is nog niet gebruikt"),
    "maanden_r_verbruikt": (0, "de vrijlating is nog niet gebruikt"),
    "maanden_z_verbruikt": (0, "de vrijlating is nog niet gebruikt"),
    "geen_uitbreiding_van_uren_mogelijk": (0, "meer uren werken is mogelijk"),
    "medisch_urenbeperkt": (0, "geen medische urenbeperking"),
    "loonkostensubsidie": (0, "geen loonkostensubsidie"),
    "bezittingen": (0, "geen vermogen"),
    "schulden": (0, "geen vermogen"),
    "vermogen": (0, "geen vermogen"),
    "vermogensvrijlating_verbruikt": (0, "geen vermogen"),
    "overwaarde_woning": (0, "geen eigen woning"),
    "vermogen_1_januari": (0, "geen vermogen op 1 januari"),
    "zorgverzekerd": (1, "iedereen heeft een zorgverzekering"),
    "huurt_zelfstandige_woning": (1, "een zelfstandige huurwoning"),
    "servicekosten_energie": (0, "geen servicekosten"),
    "servicekosten_schoonmaak": (0, "geen servicekosten"),
    "servicekosten_huismeester": (0, "geen servicekosten"),
    "servicekosten_dienstruimten": (0, "geen servicekosten"),
    "handicap_in_huishouden": (0, "niemand heeft een handicap"),
    "woning_aangepast_voor_handicap": (0, "niemand heeft een handicap"),
    "woning_voor_groot_huishouden": (0, "geen woning voor acht of meer mensen"),
    "eerder_huurtoeslag_voor_woning": (0, "geen eerdere huurtoeslag boven de grens"),
    "huurt_deel_van_woning": (0, "geen onderhuurders"),
    "ouders_werken_of_volgen_traject": (1, "de ouders werken of zoeken werk met hulp"),
    "opvang_geregistreerd_en_betaald": (0, "geen kinderopvang"),
    "student_hbo_of_wo_met_studiefinanciering": (0, "geen student met studiefinanciering"),
}
"""What is taken when the case file says nothing: the value, and what the reader is told."""


@dataclass(frozen=True)
class Vraagstelling:
    """The household without the applicant's work, and what that work would pay."""

    geval: Geval
    maand: date
    gemeente: str | None
    uurloon_cent: int

    @property
    def boek(self) -> BoekOpDatum:
        return gemeenten.regelboek(self.gemeente).op(self.maand)


@dataclass
class Situatie:
    """What a household has in a year with these hours (hundredths per week); amounts in cents.

    `delen`: None where the rule book refuses; `weigeringen` says why.
    """

    uren: int
    bruto: int
    delen: dict[str, int | None] = field(default_factory=dict)
    passen: dict[str, bool | None] = field(default_factory=dict)
    weigeringen: dict[str, str] = field(default_factory=dict)
    aannamen: dict[str, None] = field(default_factory=dict)

    @property
    def besteedbaar(self) -> int:
        """All that is known, together."""
        return sum(bedrag for bedrag in self.delen.values() if bedrag is not None)

    def groep(self, delen: Sequence[Deel]) -> int:
        """The sum of some parts."""
        return sum(self.delen.get(deel.titel) or 0 for deel in delen)


def bruto_jaarloon(uurloon_cent: int, uren_honderdsten: int, vakantiebijslag: int) -> Bruto:
    """A year's wage with holiday allowance (Wml art. 15); `vakantiebijslag` in ten-thousandths.

    >>> bruto_jaarloon(1327, 3600, 800)
    2682876
    """
    teller = uurloon_cent * uren_honderdsten * WEKEN_PER_JAAR * (BASISPUNTEN_PER_GEHEEL + vakantiebijslag)
    return Bruto(deel_afgerond(teller, HONDERDSTEN_PER_UUR * BASISPUNTEN_PER_GEHEEL))


def minimumloon(geval: Geval, maand: date) -> int:
    """The minimum hourly wage at the applicant's age, in cents; raises what the rule book refuses."""
    boek = gemeenten.regelboek().op(maand)
    naam = "minimumloon_per_uur_op_leeftijd"
    persoon = _aanvrager(geval)
    alleen = Geval({}, ({**geval.personen[persoon], "bbl_leerling": False},))
    return int(boek.beslis(alleen, [naam]).waarde(naam, 0))


def reken_situatie(vraag: Vraagstelling, uren_honderdsten: int, *, vrijlating: bool) -> Situatie:
    """All parts for these hours; `vrijlating`: whether the disregard of wage still runs."""
    boek = vraag.boek
    naam = "minimumvakantiebijslag_procent"
    vakantiebijslag = int(boek.beslis(Geval(), [naam]).waarde(naam))
    bruto = bruto_jaarloon(vraag.uurloon_cent, uren_honderdsten, vakantiebijslag)
    situatie = Situatie(uren_honderdsten, int(bruto))
    geval = _met(vraag.geval, {"bruto_jaarloon": int(bruto)})
    if not vrijlating:
        tellers = ("maanden_n_verbruikt", "maanden_r_verbruikt", "maanden_z_verbruikt")
        geval = _met(geval, dict.fromkeys(tellers, VERBRUIKT))
    vragen = _Vragen(boek, situatie)

    netto, _ = vragen.stel(geval, "netto_jaarinkomen", "Loon", persoon=_aanvrager(geval))
    situatie.delen["Loon"] = netto
    if netto is None:
        return situatie
    geval = _met(geval, _maandloon(netto, vakantiebijslag))

    bijstand, geval = vragen.stel(geval, "bijstand", "Bijstand")
    heffing, geval = vragen.stel(geval, "loonheffing", "Bijstand") if bijstand else (0, geval)
    situatie.delen["Bijstand"] = None if bijstand is None or heffing is None else MAANDEN_PER_JAAR * bijstand
    if bijstand is not None and heffing is not None:
        geval = _met_bruto_bijstand(geval, MAANDEN_PER_JAAR * (bijstand + heffing))
        for deel in (*TOESLAGEN, *REGELINGEN):
            bedrag, geval = vragen.stel(geval, deel.naam, deel.titel)
            situatie.delen[deel.titel] = None if bedrag is None else deel.keer * bedrag
        for deel in PASSEN:
            recht, geval = vragen.stel(geval, deel.naam, deel.titel)
            situatie.passen[deel.titel] = None if recht is None else bool(recht)
    return situatie


@dataclass
class _Vragen:
    """Asks the rule book, and fills in what is taken for granted until it can answer or refuses."""

    boek: BoekOpDatum
    situatie: Situatie

    def stel(
        self, geval: Geval, naam: str, titel: str, *, persoon: int | None = None
    ) -> tuple[int | None, Geval]:
        """The outcome, and the case with what was taken for granted."""
        while True:
            uitkomst = self.boek.probeer(geval, [naam])
            gat = uitkomst.gaten.get(naam)
            if gat is None:
                return int(uitkomst.waarde(naam, persoon)), geval
            aangevuld = self._vul_aan(geval, gat)
            if aangevuld is None:
                self.situatie.weigeringen[titel] = gat.zin
                return None, geval
            geval = aangevuld

    def _vul_aan(self, geval: Geval, gat: Ontbreekt) -> Geval | None:
        if not isinstance(gat, FeitOntbreekt) or any(naam not in AANNAMEN for naam, _ in gat.feiten):
            return None
        for naam, persoon in gat.feiten:
            waarde, zin = AANNAMEN[naam]
            if zin:
                self.situatie.aannamen[zin] = None
            soort = self.boek.plan.knoop(naam).verklaring.soort
            geval = geval.met(naam, soort.als_waarde(waarde), persoon)
        return geval


def _aanvrager(geval: Geval) -> int:
    for persoon, rij in enumerate(geval.personen):
        if rij.get("rol") == Rol.AANVRAGER:
            return persoon
    raise OpstapFout(
        "WERKENLOONT-AANVRAGER", "Het geval heeft geen aanvrager. Zeg van wie het werk is: rol aanvrager."
    )


def _met(geval: Geval, waarden: Mapping[str, int | bool]) -> Geval:
    """The case with these values for the applicant."""
    for naam, waarde in waarden.items():
        geval = geval.met(naam, waarde, _aanvrager(geval))
    return geval


def _maandloon(netto_jaar: int, vakantiebijslag: int) -> dict[str, int | bool]:
    """The net wage of a month and the holiday pay that builds up over it, from the net wage of the year.

    An estimate to compare by; for a decision the payslip counts, not this.
    """
    maand = deel_afgerond(netto_jaar, MAANDEN_PER_JAAR)
    loon = deel_afgerond(maand * BASISPUNTEN_PER_GEHEEL, BASISPUNTEN_PER_GEHEEL + vakantiebijslag)
    return {
        "netto_loon": loon,
        "vakantieaanspraak_loon": maand - loon,
        "heffingskorting_bij_gemeente": netto_jaar == 0,
    }


def _met_bruto_bijstand(geval: Geval, bruto_jaar: int) -> Geval:
    """The gross assistance of a year, each partner half."""
    ontvangers = [p for p, rij in enumerate(geval.personen) if rij.get("rol") in (Rol.AANVRAGER, Rol.PARTNER)]
    eerste = bruto_jaar - bruto_jaar // len(ontvangers) * (len(ontvangers) - 1)
    for plek, persoon in enumerate(ontvangers):
        deel = eerste if plek == 0 else bruto_jaar // len(ontvangers)
        geval = geval.met("bruto_bijstand_jaar", deel, persoon)
    return geval
