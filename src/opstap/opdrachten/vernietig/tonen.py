"""What `opstap vernietig` prints: the terms, and what would go or stays with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.conf import settings

from opstap.kern.archief.termijnen import Termijn
from opstap.kern.archief.voornemen import DOSSIER_POST, LOS_POST, Voornemen
from opstap.portalen.aanmelding.bewaard import WACHT


def termijnen(alle: Sequence[Termijn]) -> Iterator[str]:
    """Every kind with its term, its ground and its source; a gap says why it is not destroyed."""
    for termijn in alle:
        yield f"{termijn.titel}: {termijn.tekst}"
        yield f"  {termijn.artikel}"
        yield f"  {termijn.bron or termijn.zin}"


def kort_bewaard() -> Iterator[str]:
    """What is kept shortly, without the selection list: as the settings of this site say."""
    for wie, grenzen in sorted(settings.OPSTAP_SESSIE.items()):
        stil, langst = grenzen["stil"], grenzen["langst"]
        yield f"Sessie van een {wie}: {stil} minuten zonder gebruik, {langst} minuten in alle gevallen"
    yield f"Tekst van een formulier na een verlopen sessie: {WACHT // timedelta(minutes=1)} minuten"
    yield f"Aanvraag die niet is verstuurd: {settings.OPSTAP_CONCEPT_DAGEN} dagen"
    yield "  Hier wordt niets mee besloten: docs/bewaren.md."


def voornemen(wat: Voornemen, op: date, meest: int) -> Iterator[str]:
    """What may go on a day, line by line, and why the rest stays."""
    nummers = {stand.dossier: stand.nummer for stand in wat.standen}
    yield f"Weg mag op {op:%d-%m-%Y}: {len(wat.regels)} regels. Dit is een overzicht; er verandert niets."
    for regel in wat.regels[:meest]:
        rijen = sum(len(pks) for pks in regel.rijen.values())
        if regel.soort == DOSSIER_POST:
            naam = f"dossier {nummers[regel.sleutel or 0]}"
        else:
            naam = "losse rijen" if regel.soort == LOS_POST else "persoon die was achtergebleven"
        blijft = f", {len(regel.rest)} personen blijven voor een ander dossier" if regel.rest else ""
        tot = f"{regel.termijn}, tot en met {regel.tot:%d-%m-%Y}"
        yield f"  {naam}: {regel.grond}, {tot}, {rijen} rijen{blijft}"
        yield f"    {regel.artikel}"
    if len(wat.regels) > meest:
        yield f"  en nog {len(wat.regels) - meest} andere"
    yield f"Blijft: {len(wat.blijvers)} dossiers."
    for reden, aantal in Counter(stand.blijft for stand in wat.blijvers).most_common():
        yield f"  {aantal}: {reden}"
