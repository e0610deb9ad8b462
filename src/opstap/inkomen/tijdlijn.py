"""What a decision leaves on the timeline: one sentence, on its case or on the dossier as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate

from opstap.kern import zaken
from opstap.kern.models import Besluit, Zaak, ZaakGebeurtenis
from opstap.regels.datum import MAANDNAMEN

_WOORD = {
    Besluit.Soort.TOEKENNING: "Bijstand toegekend per",
    Besluit.Soort.AFWIJZING: "Aanvraag om bijstand afgewezen, gevraagd per",
    Besluit.Soort.WIJZIGING: "Bijstand gewijzigd vanaf",
    Besluit.Soort.BEEINDIGING: "Bijstand beëindigd per",
    Besluit.Soort.OPSCHORTING: "Bijstand opgeschort vanaf",
    Besluit.Soort.OPHEFFING: "Opschorting van de bijstand opgeheven per",
    Besluit.Soort.MAATREGEL: "Besloten over een maatregel vanaf",
    Besluit.Soort.BOETE: "Boete opgelegd op",
    Besluit.Soort.WAARSCHUWING: "Waarschuwing gegeven op",
    Besluit.Soort.ONTHEFFING: "Ontheffing van de arbeidsplicht vanaf",
    Besluit.Soort.VOORSCHOT: "Voorschot verleend over de maand vanaf",
    Besluit.Soort.TERUGVORDERING: "Bijstand teruggevorderd, besloten op",
    Besluit.Soort.BRUTO_OF_NETTO: "Over bruto of netto terugvorderen besloten op",
    Besluit.Soort.NIET_BEHANDELEN: "Aanvraag niet behandeld, gevraagd per",
    Besluit.Soort.DWANGSOM: "Over de dwangsom beslist na de ingebrekestelling van",
    Besluit.Soort.OP_BEZWAAR: "Op het bezwaar beslist tegen het besluit per",
    Besluit.Soort.WETTELIJKE_RENTE: "Over de wettelijke rente beslist bij de betaling van",
    Besluit.Soort.INVORDERING: "Over het terugbetalen besloten, vanaf",
    Besluit.Soort.LOONKOSTENSUBSIDIE: "Over loonkostensubsidie voor een werkgever besloten, vanaf",
    Besluit.Soort.BBZ: "Over bijstand aan een zelfstandige besloten, vanaf",
}


def samenvatting(besluit: Besluit) -> str:
    """One sentence: what was decided."""
    dag = besluit.ingangsdatum
    datum = f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"
    return f"{_WOORD[Besluit.Soort(besluit.soort)]} {datum}"


def schrijf_in_tijdlijn(genomen: Sequence[Besluit], nu: datetime) -> None:
    """Close the cases with their decision; what has no case is written on the dossier's timeline."""
    zonder_zaak = []
    for besluit in genomen:
        tekst = f"{samenvatting(besluit)} ({besluit.nummer})"
        if besluit.zaak is None:
            zonder_zaak.append(
                ZaakGebeurtenis(
                    gemeente_id=besluit.gemeente_id,
                    dossier_id=besluit.dossier_id,
                    moment=nu,
                    soort=besluit.soort,
                    tekst=tekst,
                )
            )
            continue
        if besluit.zaak.status == Zaak.Status.ONTVANGEN:
            zaken.neem_in_behandeling(besluit.zaak, moment=nu, tekst="In behandeling genomen")
        zaken.rond_af(besluit.zaak, op=localdate(nu), moment=nu, tekst=tekst)
    ZaakGebeurtenis.objects.bulk_create(zonder_zaak, batch_size=5_000)
