"""Files with health insurers: out, who joins, leaves or changes; back, whom they insured for how much."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from opstap.kern.toegang import Gebruiker
from opstap.koppelingen import ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, Weigering, schrijf_nagelezen, weiger
from opstap.koppelingen.kolommen import BEDRAG, BSN, DATUM, Kolom, keuze, tekst
from opstap.koppelingen.ontvangst import Verslag
from opstap.minima.models import Partner, Verzekeringsbestand, Verzekeringsmutatie
from opstap.minima.zorgverzekering import melden, premies
from opstap.minima.zorgverzekering.premies import Opgave
from opstap.regels.fouten import OpstapFout

_BANDEN = {naam: int(band) for band, naam in melden.BANDEN.items() if naam}
MUTATIES = Bestandsoort(
    "verzekeraar-mutaties",
    "Naar een zorgverzekeraar: wie meedoet",
    "Een regel per wijziging. Opstap schrijft dit bestand. Wie iemand is, staat alleen bij de aanmelding; "
    "daarna is het kenmerk genoeg.",
    (
        Kolom("soort", keuze({naam: naam for naam in Verzekeringsmutatie.Soort.values}), "wat er wijzigt"),
        Kolom("kenmerk", tekst(16), "waarmee de verzekeraar antwoordt"),
        Kolom("per", DATUM, "vanaf welke dag; altijd de eerste van een maand"),
        Kolom("band", keuze(_BANDEN), "inkomensband; leeg bij een afmelding", leeg=True),
        Kolom("bsn", BSN, "van wie wordt verzekerd; alleen bij een aanmelding", leeg=True),
        Kolom("geboortedatum", DATUM, "alleen bij een aanmelding", leeg=True),
    ),
    per_regel=False,
)
PREMIES = Bestandsoort(
    "verzekeraar-premies",
    "Van een zorgverzekeraar: wie was verzekerd en wat wordt gevraagd",
    "Een regel per verzekerde, van een maand tegelijk. Wat niet goed is, komt in een bestand met geweigerde "
    "regels. Wie meedoet en niet in het bestand staat, wordt geteld.",
    (
        Kolom("maand", DATUM, "eerste dag van de maand; in elke regel dezelfde"),
        Kolom("kenmerk", tekst(16), "het kenmerk dat de gemeente doorgaf"),
        Kolom("band", keuze(_BANDEN), "inkomensband in die maand"),
        Kolom("bedrag", BEDRAG, "bijdrage die van de gemeente wordt gevraagd"),
    ),
    per_regel=True,
)
ANDERE_MAAND = OpstapFout("PREMIE-MAAND", "In een bestand staat één maand, met haar eerste dag.")


def schrijf(bestand: Verzekeringsbestand, pad: Path, *, gebruiker: Gebruiker, nu: datetime) -> int:
    """Write a file for its owner's eyes only; how many lines. What is written was read back.

    Errors: BESTAND-BESTAAT, BESTAND-ONSCHRIJFBAAR, VERZEKERINGSBESTAND, those of the gate.
    """
    rijen = [astuple(regel) for regel in melden.inhoud(bestand, gebruiker, nu=nu)]
    return schrijf_nagelezen(pad, MUTATIES, rijen, code="VERZEKERINGSBESTAND")


@transaction.atomic
def verwerk(partner: Partner, inhoud: Inhoud, *, door: str, nu: datetime) -> Verslag:
    """Keep every good line; the same file, or the same line in another file, adds nothing."""
    eerder = ontvangst.eerder_ontvangen(partner.gemeente_id, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    geweigerd: list[Weigering] = list(inhoud.geweigerd)
    op_nummer = {regel.nummer: regel for regel in inhoud.regels}
    maand, opgaven = None, []
    for regel in inhoud.regels:
        waarden: dict[str, Any] = dict(regel.waarden)
        maand = maand or _eerste_dag(waarden["maand"])
        if maand is None or waarden["maand"] != maand:
            geweigerd.append(weiger(regel, ANDERE_MAAND, "maand"))
        else:
            opgaven.append(Opgave(regel.nummer, waarden["kenmerk"], waarden["band"], waarden["bedrag"]))
    nieuw = bestond = 0
    tellingen = {}
    if maand is not None:
        uitslag = premies.verwerk(
            partner,
            maand,
            opgaven,
            onleesbaar=len({een.nummer for een in geweigerd}),
            door=door,
            nu=nu,
        )
        geweigerd += [weiger(op_nummer[een.nummer], een.fout, een.kolom) for een in uitslag.geweigerd]
        nieuw, bestond = uitslag.nieuw, uitslag.bestond
        tellingen = {"doet mee en ontbreekt": len(uitslag.ontbreekt)}
    verslag = Verslag(
        inhoud.aantal,
        nieuw,
        bestond,
        tuple(sorted(geweigerd, key=lambda een: een.nummer)),
        tellingen=tellingen,
    )
    ontvangst.noteer(partner.gemeente_id, inhoud, verslag.geweigerde_regels, door=door, nu=nu)
    return verslag


def _eerste_dag(dag: date) -> date | None:
    return dag if dag.day == 1 else None
