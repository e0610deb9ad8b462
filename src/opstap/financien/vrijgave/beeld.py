"""What the people who pay see: the batches, what waits for one, and one batch with all that was found in it.

Lists hold numbers and amounts, and nobody's name; a finding about a payment names its dossier by number,
which is opened through its own gate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Count, F, Q, QuerySet, Sum

from opstap.financien.betaalopdrachten import (
    Kengetallen,
    Status,
    kengetallen,
    maand_ervoor,
    vertrokken,
    vrijgegeven_bestand,
)
from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.models import Betaalopdracht, Betaling, Bevinding
from opstap.financien.vrijgave.gevonden import Zwaarte
from opstap.financien.vrijgave.vrijgeven import nodige_vrijgaven
from opstap.kern.bladeren import Blad, blad, van_stand
from opstap.kern.models import Dossier
from opstap.kern.toegang import Gebruiker, open_lijst
from opstap.regels.fouten import OpstapFout

STANDEN: Mapping[str, str] = {
    Status.CONCEPT: "wacht op vrijgave",
    Status.VRIJGEGEVEN: "vrijgegeven, nog niet verzonden",
    Status.VERZONDEN: "verzonden",
    Status.GESTOPT: "gestopt",
}
_HOOGSTENS = 20
"""So many findings of one kind are written out; of more there is the number."""


@dataclass(frozen=True, slots=True)
class Opdrachtregel:
    """A batch in a list; `stand` is a key of `STANDEN`, `open` how many findings ask for a reason still."""

    kenmerk: str
    maand: date
    uitvoerdatum: date
    tussentijds: bool
    aantal: int
    totaal_cent: int
    stand: str
    open: int

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]


@dataclass(frozen=True, slots=True)
class Soortstand:
    """A kind of payment (`code`): how many, how much together, and that of the month before (None: none)."""

    code: str
    naam: str
    aantal: int
    cent: int
    aantal_toen: int | None = None
    cent_toen: int | None = None


@dataclass(frozen=True, slots=True)
class Vondst:
    """One finding: in which payment of which dossier if any, and the reason that was given for it."""

    zin: str
    betaling: str
    dossier: str
    maand: date | None
    reden: str
    door: str


@dataclass(frozen=True, slots=True)
class Bevindingen:
    """All findings of one kind; `open` ask for a reason still, `vondsten` are the first of them."""

    code: str
    zwaarte: str
    zwaartenaam: str
    aantal: int
    open: int
    vondsten: tuple[Vondst, ...]


@dataclass(frozen=True, slots=True)
class Handtekening:
    """Who released, in which role."""

    door: str
    rol: str
    moment: datetime


@dataclass(frozen=True)
class Opdrachtbeeld:
    """One batch: its figures, beside those of its whole month so far and of the month before (None: none)."""

    opdracht: Betaalopdracht
    nu: Kengetallen
    over_de_maand: Kengetallen
    toen: Kengetallen | None
    maand_toen: date | None
    soorten: tuple[Soortstand, ...]
    bevindingen: tuple[Bevindingen, ...]
    vrijgaven: tuple[Handtekening, ...]
    nodig: int
    fout: tuple[Vondst, ...]
    """What stopped it and waits still: withdrawn, and put right in its dossier, or the next batch stops."""

    @property
    def standnaam(self) -> str:
        return STANDEN[self.opdracht.status]

    @property
    def open(self) -> tuple[Bevindingen, ...]:
        """What asks for a reason before anybody can release."""
        return tuple(een for een in self.bevindingen if een.open)

    @property
    def is_concept(self) -> bool:
        return self.opdracht.status == Status.CONCEPT

    @property
    def is_vrijgegeven(self) -> bool:
        return self.opdracht.status == Status.VRIJGEGEVEN

    @property
    def heeft_bestand(self) -> bool:
        return self.opdracht.status in (Status.VRIJGEGEVEN, Status.VERZONDEN)

    def gaf_vrij(self, naam: str) -> bool:
        """Whether this person released it already."""
        return any(een.door == naam for een in self.vrijgaven)


def opdrachten(
    gemeente: str,
    *,
    vandaag: date,
    stand: str = "",
    zoek: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Blad[Opdrachtregel]:
    """A page of the batches, the last one first; `zoek`: part of a reference, or a month as 2024-05."""
    woord = zoek.strip()
    alle = Betaalopdracht.objects.filter(gemeente=gemeente).annotate(stand=F("status"))
    if woord:
        gezocht = Q(kenmerk__icontains=woord)
        with suppress(ValueError):
            gezocht |= Q(maand=date.fromisoformat(f"{woord}-01"))
        alle = alle.filter(gezocht)
    gekozen = van_stand(alle, stand, STANDEN).annotate(
        te_beoordelen=Count(
            "bevindingen", filter=Q(bevindingen__zwaarte=Zwaarte.REDEN, bevindingen__oordeel=None)
        )
    )
    return blad(alle, gekozen.order_by("-aangemaakt_op", "-id"), _regel, pagina=pagina, per_pagina=per_pagina)


def wacht(gemeente: str) -> tuple[Soortstand, ...]:
    """What waits for a batch, per kind."""
    return _soorten(Betaling.objects.filter(gemeente=gemeente, betaalopdracht=None, intrekking=None))


def open_opdracht(
    gebruiker: Gebruiker, gemeente: str, kenmerk: str, doel: str, *, nu: datetime
) -> Opdrachtbeeld:
    """One batch by its reference. Errors: those of the gate for a list, OPDRACHT-ONBEKEND."""
    open_lijst(gebruiker, gemeente, doel, moment=nu)
    opdracht = vind(gemeente, kenmerk)
    vorige = maand_ervoor(opdracht)
    eerder = vertrokken(gemeente, vorige) if vorige else None
    toen = {een.code: een for een in _soorten(eerder)} if eerder is not None else {}
    return Opdrachtbeeld(
        opdracht,
        kengetallen(opdracht.betalingen.all()),
        kengetallen(vertrokken(gemeente, opdracht.maand, opdracht)),
        kengetallen(eerder) if eerder is not None else None,
        vorige,
        tuple(_naast(een, toen) for een in _soorten(opdracht.betalingen.all())),
        tuple(_bevindingen(opdracht)),
        tuple(
            Handtekening(een.door, een.get_rol_display(), een.moment)
            for een in opdracht.vrijgaven.order_by("id")
        ),
        nodige_vrijgaven(opdracht),
        tuple(
            _vondst(een, {})
            for een in opdracht.bevindingen.filter(
                zwaarte=Zwaarte.STOPT, betaling__betaalopdracht=None, betaling__intrekking=None
            )
            .exclude(betaling=None)
            .select_related("betaling", "oordeel")
            .order_by("betaling", "id")
            .distinct("betaling")
        ),
    )


def bestand(gebruiker: Gebruiker, gemeente: str, kenmerk: str, doel: str, *, nu: datetime) -> bytes:
    """The bank file of a released batch, for somebody of the desk. Errors: those of `open_opdracht`."""
    open_lijst(gebruiker, gemeente, doel, moment=nu, handeling="betaalbestand meenemen")
    opdracht = vind(gemeente, kenmerk)
    if opdracht.status not in (Status.VRIJGEGEVEN, Status.VERZONDEN):
        raise OpstapFout(
            "OPDRACHT-NIET-VRIJGEGEVEN",
            "Van deze betaalopdracht is nog geen bestand. Geef haar eerst vrij.",
        )
    return vrijgegeven_bestand(opdracht)


def vind(gemeente: str, kenmerk: str) -> Betaalopdracht:
    """A batch by its reference. Error: OPDRACHT-ONBEKEND."""
    opdracht = Betaalopdracht.objects.filter(gemeente=gemeente, kenmerk=kenmerk).first()
    if opdracht is None:
        raise OpstapFout("OPDRACHT-ONBEKEND", f"Er is geen betaalopdracht {kenmerk}. Controleer het kenmerk.")
    return opdracht


def _regel(rij: Betaalopdracht) -> Opdrachtregel:
    return Opdrachtregel(
        rij.kenmerk,
        rij.maand,
        rij.uitvoerdatum,
        rij.tussentijds,
        rij.aantal,
        rij.totaal_cent,
        rij.status,
        rij.te_beoordelen,  # type: ignore[attr-defined]
    )


def _soorten(betalingen: QuerySet[Betaling]) -> tuple[Soortstand, ...]:
    sommen = betalingen.values_list("soort").annotate(n=Count("id"), som=Sum("bedrag_cent"))
    standen = (Soortstand(code, _naam(code), aantal, int(som)) for code, aantal, som in sommen)
    return tuple(sorted(standen, key=lambda een: een.naam))


def _naam(code: str) -> str:
    """Its text on a bank statement; two kinds may share that, of which one goes to somebody else."""
    soort = betaalsoort(code)
    return f"{soort.omschrijving}, aan een ander" if soort.aan_derde else soort.omschrijving


def _naast(een: Soortstand, toen: Mapping[str, Soortstand]) -> Soortstand:
    eerder = toen.get(een.code)
    return replace(een, aantal_toen=eerder.aantal, cent_toen=eerder.cent) if eerder else een


def _bevindingen(opdracht: Betaalopdracht) -> list[Bevindingen]:
    """What stops the batch first, then what asks for a reason."""
    per_code: dict[tuple[str, str], list[Bevinding]] = defaultdict(list)
    for een in opdracht.bevindingen.select_related("oordeel", "betaling").order_by("id"):
        per_code[een.zwaarte, een.code].append(een)
    ids = {
        een.betaling.dossier_id
        for alle in per_code.values()
        for een in alle[:_HOOGSTENS]
        if een.betaling is not None and een.betaling.dossier_id is not None
    }
    nummers = dict(Dossier.objects.filter(pk__in=ids).values_list("pk", "nummer"))
    volgorde = list(Zwaarte)
    return [
        Bevindingen(
            code,
            zwaarte,
            alle[0].get_zwaarte_display(),
            len(alle),
            sum(een.zwaarte == Zwaarte.REDEN and not hasattr(een, "oordeel") for een in alle),
            tuple(_vondst(een, nummers) for een in alle[:_HOOGSTENS]),
        )
        for (zwaarte, code), alle in sorted(
            per_code.items(), key=lambda deel: (volgorde.index(Zwaarte(deel[0][0])), deel[0][1])
        )
    ]


def _vondst(een: Bevinding, nummers: Mapping[int, str]) -> Vondst:
    oordeel = getattr(een, "oordeel", None)
    betaling = een.betaling
    return Vondst(
        een.zin,
        betaling.end_to_end_id if betaling else "",
        nummers.get(betaling.dossier_id or 0, "") if betaling else "",
        betaling.maand if betaling else None,
        oordeel.reden if oordeel else "",
        oordeel.door if oordeel else "",
    )
