"""Letters in plain Dutch, made from a decision or a step of a case, and never changed.

A number in a letter comes from that decision or case; a letter with any other number is refused. A letter
with a decision makes it known: its day starts the term to object, or to appeal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
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

_REEKS_BRIEF = "BR"


@transaction.atomic
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
) -> Brief:
    """Send a decision: what was decided in the words of its cluster, and what the resident can do about it.

    `rechtbank` is the court that hears an appeal; a decision on an objection names it (Awb art. 6:23).
    Errors: BRIEF-LEEG, BRIEF-GETAL, BRIEF-RECHTBANK, BEKENDMAKING-DATUM, BEKENDMAKING-BESTAAT.
    """
    bekendmakingen.maak_bekend(besluit, op=op, wijze=wijze, door=door, nu=nu)
    laatste = bekendmakingen.laatste_dag(besluit)
    kop = f"Besluit {besluit.nummer}, genomen door {besluit.genomen_door}."
    bekend = _getallen_van_besluit(besluit, op, laatste)
    delen = [kop, *alineas, _rechtsmiddel(besluit, laatste, rechtbank)]
    return _schrijf(besluit.dossier, besluit.zaak, besluit, aan, onderwerp, delen, bekend, op, door, nu)


@transaction.atomic
def schrijf_over_zaak(
    zaak: Zaak, *, aan: str, onderwerp: str, alineas: Sequence[str], op: date, door: str, nu: datetime
) -> Brief:
    """Write about a step of a case: its receipt, a question to complete, a longer term, an answer.

    Errors: BRIEF-LEEG, BRIEF-GETAL.
    """
    kop = f"Uw zaak {zaak.nummer}, ontvangen op {datum(zaak.ontvangen)}."
    delen = [kop, *alineas]
    return _schrijf(
        zaak.dossier, zaak, None, aan, onderwerp, delen, _getallen_van_zaak(zaak, op), op, door, nu
    )


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


def _schrijf(
    dossier: Dossier,
    zaak: Zaak | None,
    besluit: Besluit | None,
    aan: str,
    onderwerp: str,
    delen: Sequence[str],
    bekend: set[str],
    op: date,
    door: str,
    nu: datetime,
) -> Brief:
    tekst = "\n\n".join(deel.strip() for deel in delen)
    if not aan.strip() or not onderwerp.strip() or not all(deel.strip() for deel in delen):
        raise OpstapFout("BRIEF-LEEG", "Een brief heeft een ontvanger, een onderwerp en een tekst.")
    vreemd = [getal for getal in getallen_in(f"{onderwerp}\n{tekst}") if getal not in bekend]
    if vreemd:
        raise OpstapFout(
            "BRIEF-GETAL",
            "In deze brief staat een getal dat niet in het besluit of de zaak staat. Haal het weg, of leg "
            "het eerst daar vast.",
        )
    with duidelijke_fouten():
        (nummer,) = nummers.per_jaar(_REEKS_BRIEF, [(dossier.gemeente_id, op.year)])
        brief = Brief.objects.create(
            gemeente_id=dossier.gemeente_id,
            nummer=nummer,
            dossier=dossier,
            zaak=zaak,
            besluit=besluit,
            aan=aan,
            onderwerp=onderwerp,
            tekst=tekst,
            verzonden_op=op,
            moment=nu,
            door=door,
        )
    zaken.gebeurtenis(
        zaak or dossier, moment=nu, soort="brief", tekst=f"Brief {nummer} verzonden: {onderwerp}"[:400]
    )
    return brief


def _getallen_van_besluit(besluit: Besluit, op: date, laatste: date) -> set[str]:
    dagen = [besluit.ingangsdatum, localdate(besluit.genomen_op), op, laatste]
    if besluit.zaak is not None:
        dagen += [besluit.zaak.ontvangen, besluit.zaak.beslissen_voor]
    nummer_van = [besluit, besluit.dossier, besluit.zaak, besluit.vervangt]
    teksten = [besluit.genomen_door, *(str(ding) for ding in nummer_van if ding is not None)]
    for deel in (besluit.feiten, besluit.uitkomst):
        teksten += _teksten(deel)
    return _getallen(teksten, dagen)


def _getallen_van_zaak(zaak: Zaak, op: date) -> set[str]:
    dagen = [zaak.ontvangen, zaak.beslissen_voor, op]
    for regel in termijnen.verloop(zaak):
        dagen += [dag for dag in (regel.op, regel.tot, regel.van, regel.naar) if dag is not None]
        if regel.tot is not None:
            dagen.append(uiterste_dag(Termijn.NIET_BEHANDELEN, regel.tot))
    if zaak.soort == Zaak.Soort.KLACHT:
        dagen.append(uiterlijk_ombudsman(op))
    return _getallen([zaak.nummer, zaak.dossier.nummer], dagen)


def _getallen(teksten: Sequence[str], dagen: Sequence[date]) -> set[str]:
    """All numbers as a letter may write them."""
    return {getal for tekst in (*teksten, *map(datum, dagen)) for getal in getallen_in(tekst)}


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
