"""Letters in plain Dutch, made from a decision or a step of a case, and never changed.

A number in a letter comes from that decision or case; a letter with any other number is refused. A letter
with a decision makes it known: its day starts the term to object, or to appeal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate

from opstap.kern import bekendmakingen, nummers, termijnen, toegang, zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Besluit, Brief, Dossier, Zaak
from opstap.kern.toegang import Gebruiker
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterlijk_ombudsman, uiterste_dag
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro
from opstap.regels.uitleg import getallen_in

_REEKS_BRIEF = nummers.reeks("BR")


@dataclass(frozen=True, slots=True)
class Besluitbrief:
    """What a letter about a decision says in the words of its cluster, and to whom it goes.

    `gegevens` are texts whose numbers it may use beside those of the decision itself.
    """

    besluit: Besluit
    aan: str
    onderwerp: str
    alineas: Sequence[str]
    gegevens: Sequence[str] = ()


def maak_besluit_bekend(
    besluit: Besluit,
    *,
    aan: str,
    onderwerp: str,
    alineas: Sequence[str],
    wijze: str,
    op: date,
    door: str,
    nu: datetime,
    rechtbank: str = "",
    gegevens: Sequence[str] = (),
) -> Brief:
    """Send one decision; errors are those of `maak_besluiten_bekend`."""
    brief = Besluitbrief(besluit, aan, onderwerp, alineas, gegevens)
    return maak_besluiten_bekend([brief], wijze=wijze, op=op, door=door, nu=nu, rechtbank=rechtbank)[0]


@transaction.atomic
def maak_besluiten_bekend(
    brieven: Sequence[Besluitbrief],
    *,
    wijze: str,
    op: date,
    door: str,
    nu: datetime,
    rechtbank: str = "",
) -> list[Brief]:
    """Send decisions: what was decided in the words of its cluster, and what the resident can do about it.

    `rechtbank` is the court that hears an appeal; a decision on an objection names it (Awb art. 6:23).
    Errors: BRIEF-LEEG, BRIEF-GETAL, BRIEF-RECHTBANK, BEKENDMAKING-DATUM, BEKENDMAKING-BESTAAT.
    """
    besluiten = [brief.besluit for brief in brieven]
    bekendmakingen.maak_veel_bekend(besluiten, op=op, wijze=wijze, door=door, nu=nu)
    laatste = bekendmakingen.laatste_dag_na(op)
    return _schrijf(
        [
            _Nieuw(
                besluit.dossier,
                besluit.zaak,
                besluit,
                brief.aan,
                brief.onderwerp,
                (
                    f"Besluit {besluit.nummer}, genomen door {besluit.genomen_door}.",
                    *brief.alineas,
                    _rechtsmiddel(besluit, laatste, rechtbank),
                ),
                partial(_teksten_van_besluit, brief, op, laatste),
            )
            for brief, besluit in zip(brieven, besluiten, strict=True)
        ],
        op,
        door,
        nu,
    )


@transaction.atomic
def schrijf_over_zaak(
    zaak: Zaak, *, aan: str, onderwerp: str, alineas: Sequence[str], op: date, door: str, nu: datetime
) -> Brief:
    """Write about a step of a case: its receipt, a question to complete, a longer term, an answer.

    Errors: BRIEF-LEEG, BRIEF-GETAL.
    """
    kop = f"Uw zaak {zaak.nummer}, ontvangen op {datum(zaak.ontvangen)}."
    teksten = partial(_teksten_van_zaak, zaak, op)
    nieuw = _Nieuw(zaak.dossier, zaak, None, aan, onderwerp, (kop, *alineas), teksten)
    return _schrijf([nieuw], op, door, nu)[0]


@transaction.atomic
def schrijf_over_dossier(
    dossier: Dossier,
    *,
    aan: str,
    onderwerp: str,
    alineas: Sequence[str],
    gegevens: Sequence[str],
    op: date,
    door: str,
    nu: datetime,
) -> Brief:
    """Write about the file as a whole; `gegevens` are the texts whose numbers it may use.

    Errors: BRIEF-LEEG, BRIEF-GETAL.
    """
    delen = (f"Uw dossier {dossier.nummer}.", *alineas)
    bekend = partial(iter, (dossier.nummer, datum(op), *gegevens))
    return _schrijf([_Nieuw(dossier, None, None, aan, onderwerp, delen, bekend)], op, door, nu)[0]


def open_brief(gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, moment: datetime) -> Brief:
    """The letter, through the gate of its dossier. Errors: those of the gate."""
    toegang.betreed(gebruiker, gemeente, doel)
    brief = (
        Brief.objects.select_related("dossier", "zaak").filter(gemeente_id=gemeente, nummer=nummer).first()
    )
    dossiernummer, zaak = (brief.dossier.nummer, brief.zaak) if brief else ("", None)
    toegang.open_dossier(gebruiker, gemeente, dossiernummer, doel, zaak=zaak, moment=moment)
    assert brief is not None
    return brief


def van_dossier(dossier: Dossier) -> QuerySet[Brief]:
    """The letters of a dossier, newest first; for whoever came through the gate."""
    return Brief.objects.filter(dossier=dossier).order_by("-verzonden_op", "-id")


def van_besluit(besluit: Besluit) -> Brief | None:
    """The letter that made this decision known; for whoever came through the gate."""
    return Brief.objects.filter(besluit=besluit).first()


def datum(dag: date) -> str:
    """A day as a letter writes it: "2 april 2024"."""
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"


def _rechtsmiddel(besluit: Besluit, laatste: date, rechtbank: str) -> str:
    """How to object, or to appeal after an objection (Awb art. 3:45 and 6:23)."""
    if besluit.soort != Besluit.Soort.OP_BEZWAAR:
        return (
            "Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken. Wij moeten uw brief uiterlijk "
            f"op {datum(laatste)} hebben ontvangen. Schrijf erin om welk besluit het gaat en waarom u het er "
            "niet mee eens bent. Zet uw naam, uw adres, de datum en uw handtekening erbij."
        )
    if not rechtbank.strip():
        raise OpstapFout(
            "BRIEF-RECHTBANK",
            "Noem in een beslissing op bezwaar bij welke rechtbank de inwoner in beroep kan gaan.",
        )
    return (
        f"Bent u het niet eens met deze beslissing? Dan kunt u in beroep gaan bij {rechtbank}. De rechtbank "
        f"moet uw brief uiterlijk op {datum(laatste)} hebben ontvangen."
    )


@dataclass(frozen=True, slots=True)
class _Nieuw:
    """A letter to write; `bekend` gives the texts whose numbers it may use, the likeliest first."""

    dossier: Dossier
    zaak: Zaak | None
    besluit: Besluit | None
    aan: str
    onderwerp: str
    delen: Sequence[str]
    bekend: Callable[[], Iterator[str]]

    @property
    def tekst(self) -> str:
        return "\n\n".join(deel.strip() for deel in self.delen)


def _schrijf(nieuwe: Sequence[_Nieuw], op: date, door: str, nu: datetime) -> list[Brief]:
    for nieuw in nieuwe:
        _controleer(nieuw)
    with duidelijke_fouten():
        nummer_van = nummers.per_jaar(
            _REEKS_BRIEF, [(nieuw.dossier.gemeente_id, op.year) for nieuw in nieuwe]
        )
        brieven = Brief.objects.bulk_create(
            [
                Brief(
                    gemeente_id=nieuw.dossier.gemeente_id,
                    nummer=nummer,
                    dossier=nieuw.dossier,
                    zaak=nieuw.zaak,
                    besluit=nieuw.besluit,
                    aan=nieuw.aan,
                    onderwerp=nieuw.onderwerp,
                    tekst=nieuw.tekst,
                    verzonden_op=op,
                    moment=nu,
                    door=door,
                )
                for nieuw, nummer in zip(nieuwe, nummer_van, strict=True)
            ],
            batch_size=5_000,
        )
    zaken.gebeurtenissen(
        [
            (brief.zaak or brief.dossier, f"Brief {brief.nummer} verzonden: {brief.onderwerp}"[:400])
            for brief in brieven
        ],
        moment=nu,
        soort="brief",
    )
    return brieven


def _controleer(nieuw: _Nieuw) -> None:
    if not nieuw.aan.strip() or not nieuw.onderwerp.strip() or not all(deel.strip() for deel in nieuw.delen):
        raise OpstapFout("BRIEF-LEEG", "Een brief heeft een ontvanger, een onderwerp en een tekst.")
    vreemd = set(getallen_in(f"{nieuw.onderwerp}\n{nieuw.tekst}"))
    for tekst in nieuw.bekend():
        vreemd.difference_update(getallen_in(tekst))
        if not vreemd:
            return
    if vreemd:
        raise OpstapFout(
            "BRIEF-GETAL",
            "In deze brief staat een getal dat niet in het besluit of de zaak staat. Haal het weg, of leg "
            "het eerst daar vast.",
        )


def _teksten_van_besluit(brief: Besluitbrief, op: date, laatste: date) -> Iterator[str]:
    """All that a letter about this decision may take a number from."""
    besluit = brief.besluit
    yield from brief.gegevens
    for ding in (besluit, besluit.dossier, besluit.zaak, besluit.vervangt):
        if ding is not None:
            yield str(ding)
    yield besluit.genomen_door
    dagen = [laatste, besluit.ingangsdatum, localdate(besluit.genomen_op), op]
    if besluit.zaak is not None:
        dagen += [besluit.zaak.ontvangen, besluit.zaak.beslissen_voor]
    yield from map(datum, dagen)
    yield from _teksten(besluit.uitkomst)
    yield from _teksten(besluit.feiten)


def _teksten_van_zaak(zaak: Zaak, op: date) -> Iterator[str]:
    """All that a letter about this case may take a number from."""
    yield zaak.nummer
    yield zaak.dossier.nummer
    dagen = [zaak.ontvangen, zaak.beslissen_voor, op]
    for regel in termijnen.verloop(zaak):
        dagen += [dag for dag in (regel.op, regel.tot, regel.van, regel.naar) if dag is not None]
        if regel.tot is not None:
            dagen.append(uiterste_dag(Termijn.NIET_BEHANDELEN, regel.tot))
    if zaak.soort == Zaak.Soort.KLACHT:
        dagen.append(uiterlijk_ombudsman(op))
    yield from map(datum, dagen)


def _teksten(waarde: Any) -> Iterator[str]:
    """Every value in stored JSON as a letter writes it: whole numbers also as euros, days also in words."""
    if isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _teksten(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _teksten(deel)
    elif isinstance(waarde, int) and not isinstance(waarde, bool):
        yield str(waarde)
        yield toon_euro(waarde)
    elif isinstance(waarde, str):
        yield waarde
        with suppress(ValueError):
            yield datum(date.fromisoformat(waarde))
