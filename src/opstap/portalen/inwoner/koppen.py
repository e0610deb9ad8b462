"""The titles of the resident's pages: the answer first."""

from __future__ import annotations

from datetime import date

from opstap.inkomen.beelden import Betaalspecificatie, Dossierbeeld
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


def inzagen(aantal: int) -> str:
    return f"Er is {telwoord(aantal, 'keer,keer')} in uw gegevens gekeken"
