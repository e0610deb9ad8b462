"""The titles of the resident's pages: the answer first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from opstap.inkomen.beelden.dossier import Dossierbeeld
from opstap.inkomen.beelden.specificatie import Betaalspecificatie
from opstap.kern.toegang import Inzageregel, Rol
from opstap.portalen.templatetags.notatie import datum, euro, maandnaam, telwoord, weekdag


def overzicht(beeld: Dossierbeeld) -> tuple[str, str]:
    """What was paid last, and since when the benefit runs."""
    lopend = next((uitkering for uitkering in beeld.uitkeringen if uitkering.loopt), None)
    stand = f"Uw uitkering loopt sinds {datum(lopend.van)}." if lopend else "U hebt nu geen uitkering."
    if not beeld.maanden:
        return "Wij hebben u nog niets betaald", stand
    laatste = beeld.maanden[0]
    return f"U kreeg over {maandnaam(laatste.maand)} {euro(laatste.betaald)}", stand


def betaling(specificatie: Betaalspecificatie, vandaag: date) -> tuple[str, str]:
    """What is paid in this month, and when."""
    maand = maandnaam(specificatie.maand)
    dag = specificatie.betaaldatum
    geweest = dag is not None and dag <= vandaag
    kop = f"U {'kreeg' if geweest else 'krijgt'} in {maand} {euro(specificatie.totaal)}"
    if not specificatie.totaal:
        kop = f"U {'kreeg' if geweest else 'krijgt'} in {maand} geen bijstand"
    if dag is None:
        return kop, "Het bedrag staat nog niet bij de bank. Hieronder ziet u hoe wij het berekenen."
    wanneer = f"Wij {'betaalden' if geweest else 'betalen'} op {weekdag(dag)}."
    return kop, f"{wanneer} Hieronder ziet u hoe wij dit bedrag hebben berekend."


@dataclass(frozen=True, slots=True)
class Inzagen:
    """What one user read for one purpose and reason on one day."""

    dag: date
    gebruiker: str
    rol: str
    doel: str
    reden: str
    aantal: int


def inzagen(gezien: Sequence[Inzageregel]) -> tuple[str, tuple[Inzagen, ...]]:
    """How often somebody else looked, and every day with who and what for; newest first."""
    tellingen = Counter(
        (localdate(regel.moment), regel.gebruiker, regel.rol, regel.doel, regel.reden) for regel in gezien
    )
    anderen = sum(regel.rol != Rol.INWONER for regel in gezien)
    kop = f"Er is {telwoord(anderen, 'keer,keer')} door een ander in uw gegevens gekeken"
    if not anderen:
        kop = "Niemand anders heeft in uw gegevens gekeken"
    return kop, tuple(Inzagen(*wat, aantal) for wat, aantal in tellingen.items())
