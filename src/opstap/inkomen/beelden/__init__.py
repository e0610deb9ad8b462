"""The shapes that screens and the command line read: frozen, complete, without a query left in them.

Amounts are plain integers in cents; dates are ``date``; a text that is shown as it stands ends in no unit.
A screen formats an amount with ``opstap.regels.geld.toon_euro`` and does nothing else with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """A member of the household or somebody who lives at the same address."""

    naam: str
    rol: str
    """'aanvrager', 'partner', 'kind' or 'medebewoner'."""
    geboortedatum: date
    leeftijd: int
    bsn_gemaskeerd: str
    """'•••••2417': the last four digits."""
    hoort_bij_gezin: bool


@dataclass(frozen=True, slots=True)
class Adresbeeld:
    """An address as two lines on an envelope."""

    straatregel: str
    postcode: str
    plaats: str
    stadsdeel: str


@dataclass(frozen=True, slots=True)
class Feitbeeld:
    """One value of one fact, with both time axes and its source."""

    onderwerp: str
    """The person's name, or 'huishouden'."""
    titel: str
    waarde: str
    geldig_van: date | None
    geldig_tot: date | None
    """First day on which it no longer holds; None: open."""
    bekend_van: datetime
    bron: str
    bewijs: str


@dataclass(frozen=True, slots=True)
class Uitkeringbeeld:
    """A benefit and the days over which it runs."""

    soort: str
    van: date
    tot: date | None
    """First day without the benefit; None: runs on."""
    besluit_nummer: str
    loopt: bool


@dataclass(frozen=True, slots=True)
class Termijnbeeld:
    """How much time a case has left."""

    beslissen_voor: date
    dagen_over: int
    """Calendar days to the deadline; negative: too late."""
    stand: str
    """'ruim', 'bijna' (7 days or fewer), 'te laat', 'opgeschort' or 'afgerond'."""


@dataclass(frozen=True, slots=True)
class Zaakregel:
    """A case in a list."""

    nummer: str
    soort: str
    status: str
    ontvangen: date
    termijn: Termijnbeeld
    dossier_nummer: str
    aanvrager: str
    stadsdeel: str


@dataclass(frozen=True, slots=True)
class Besluitregel:
    """A decision in a list."""

    nummer: str
    soort: str
    ingangsdatum: date
    genomen_op: datetime
    genomen_door: str
    zaak_nummer: str | None
    afwijkend: bool
    """True when a human deviated from the outcome of the rules, with a reason."""


@dataclass(frozen=True, slots=True)
class Maandbeeld:
    """A month as it stands after its last computation; amounts in cents."""

    maand: date
    bijstandsnorm: int
    inkomen: int
    vrijlating: int
    inkomen_na_vrijlating: int
    bijstand: int
    vakantietoeslag: int
    maandbetaling: int
    keren_berekend: int
    """1: never recomputed."""
    betaald: int
    """Everything paid in this month's run to this household."""


@dataclass(frozen=True, slots=True)
class Vorderingbeeld:
    """A claim is an account: what it began with and what is still open."""

    nummer: str
    maand: date
    grond: str
    ontstaan_op: date
    beginbedrag: int
    saldo: int


@dataclass(frozen=True, slots=True)
class Gebeurtenisbeeld:
    """One entry of the timeline."""

    moment: datetime
    soort: str
    tekst: str
    zaak_nummer: str | None


@dataclass(frozen=True, slots=True)
class Dossierbeeld:
    """One household, as true on ``gold_op`` and as known at ``bekend_op``."""

    nummer: str
    gemeente_code: str
    gemeente_naam: str
    gold_op: date
    bekend_op: datetime
    leefvorm: str
    """In words; '' when it can't be told from the facts."""
    huishouden: tuple[Huisgenoot, ...]
    adres: Adresbeeld | None
    feiten: tuple[Feitbeeld, ...]
    uitkeringen: tuple[Uitkeringbeeld, ...]
    zaken: tuple[Zaakregel, ...]
    besluiten: tuple[Besluitregel, ...]
    """Newest first."""
    maanden: tuple[Maandbeeld, ...]
    """Newest first."""
    te_herrekenen: tuple[date, ...]
    """Months marked by a change; the next month run recomputes them."""
    vorderingen: tuple[Vorderingbeeld, ...]
    vakantiegeld_klaar: int
    """The balance of the holiday reservation, in cents."""
    iban_gemaskeerd: str
    tijdlijn: tuple[Gebeurtenisbeeld, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """One step of the explanation, ready to be shown: a node of the tree from result to facts."""

    naam: str
    titel: str
    artikel: str
    """'' for a fact."""
    soort: str
    """'regel', 'feit', 'parameter', 'som', 'opgegeven' or 'onbekend'."""
    persoon: str
    """Whom it is about ('aanvrager', 'partner', 'kind 2'); '' for the household."""
    waarde: str
    """The outcome in Dutch notation: '€ 1.283,83', 'ja', '25%', '34'."""
    zin: str
    """The sentence that explains it."""
    bron: str
    """Where a fact or amount comes from; '' for a rule."""
    invoer: Mapping[str, str]
    """Title of each input -> its value in Dutch notation."""
    kinderen: tuple[Stapbeeld, ...]
    van_toepassing: bool = True
    """False when a condition that is not met kept the rule from applying."""
    herhaald: bool = False
    """True when this step stands earlier in the tree, with what it rests on; here without children."""


@dataclass(frozen=True, slots=True)
class Besluitmaand:
    """What a decision says about one month, with the explanation made again from the receipt."""

    maand: date
    bedragen: Mapping[str, int]
    """Node name (norm, bijstand, maandbetaling, …) -> cents."""
    uitleg: tuple[Stapbeeld, ...]
    digest_bewaard: str
    digest_nu: str
    gelijk: bool
    """True when the remade trace has the very digest that was stored with the decision."""


@dataclass(frozen=True, slots=True)
class Besluitbeeld:
    """A decision with its reasons."""

    nummer: str
    soort: str
    dossier_nummer: str
    zaak_nummer: str | None
    ingangsdatum: date
    genomen_op: datetime
    genomen_door: str
    medeondertekenaar: str | None
    samenvatting: str
    """One sentence in Dutch: what was decided."""
    grond: str
    """Ground of a refusal or an ending, with its article; '' otherwise."""
    voorbehoud: str
    """What this decision does not decide (days of a part month); '' when it decides everything."""
    afwijking_reden: str
    """Why a human deviated from the rules; '' when nobody did."""
    uitkomst_regels: str
    """What the rules came to: 'toekenning' or 'afwijzing'; differs from ``soort`` only with a deviation."""
    bon: Mapping[str, str]
    """The receipt: engine, rules, parameters, reference date, municipality."""
    maanden: tuple[Besluitmaand, ...]
    naspeelbaar: bool
    """True when every month's digest is equal."""


@dataclass(frozen=True, slots=True)
class Zaakbeeld:
    """A case on the desk: deadline, what the rules say now, what is still missing, what happened."""

    nummer: str
    soort: str
    status: str
    ontvangen: date
    termijn: Termijnbeeld
    dossier: Dossierbeeld
    ingangsdatum: date
    """First day of the month that the rules were asked about."""
    voorstel: str
    """'toekenning', 'afwijzing' or 'onvolledig'."""
    voorstel_zin: str
    ontbreekt: tuple[str, ...]
    """A sentence for each fact that is still needed."""
    bedragen: Mapping[str, int]
    uitleg: tuple[Stapbeeld, ...]
    besluit_nummer: str | None
    tijdlijn: tuple[Gebeurtenisbeeld, ...]


@dataclass(frozen=True, slots=True)
class Specificatieregel:
    """A line of the payment specification; the amounts of all lines add up to the total."""

    soort: str
    """'norm', 'verlaging', 'inkomen', 'geen recht', 'vakantietoeslag', 'nabetaling' or 'vakantiegeld'."""
    titel: str
    bedrag: int
    """Signed, in cents."""
    zin: str
    artikel: str


@dataclass(frozen=True, slots=True)
class Betaalspecificatie:
    """What is paid in a month's run, line by line; ``totaal`` is the amount in the bank file."""

    dossier_nummer: str
    maand: date
    betaaldatum: date | None
    """Execution date of the bank file; None: not ordered yet."""
    regels: tuple[Specificatieregel, ...]
    totaal: int
    in_bankbestand: int
    """Sum of the payments to this household in the file (or waiting for it)."""
    iban_gemaskeerd: str
    vakantiegeld_klaar: int
    """What stands ready as holiday reservation after this month, in cents."""
    vorderingen: tuple[Vorderingbeeld, ...]
    """Claims that this run made."""
    uitleg: tuple[Stapbeeld, ...]
    """The whole explanation of the month itself."""


@dataclass(frozen=True, slots=True)
class Werkvoorraad:
    """A page of the worklist."""

    rijen: tuple[Zaakregel, ...]
    totaal: int
    pagina: int
    paginas: int
    sortering: str
    status: str
    zoek: str
    tellingen: Mapping[str, int]
    """Status -> number of cases, over the whole municipality."""


@dataclass(frozen=True, slots=True)
class Uitvalregel:
    """A benefit that a month run could not pay, and why."""

    dossier_nummer: str
    maand: date
    code: str
    zin: str


@dataclass(frozen=True, slots=True)
class Maandrunbeeld:
    """A month run: what it did, in numbers and sums (cents)."""

    maand: date
    status: str
    """'bezig' or 'klaar'."""
    bekend_op: datetime
    aantal_berekend: int
    aantal_herrekend: int
    aantal_betalingen: int
    bedrag_betalingen: int
    aantal_vorderingen: int
    bedrag_vorderingen: int
    lasten: int
    uitval: tuple[Uitvalregel, ...]
    betaalopdracht: str
    """Reference of the bank file; '' when it was not made yet."""
