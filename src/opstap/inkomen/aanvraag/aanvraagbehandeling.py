"""Between receipt and decision: the statement of the applicant and the version of the assessor beside it.

Nobody is refused on facts that differ from their own statement without having been heard (Awb art. 4:7),
unless the officer names the legal ground to do without (4:11, 4:12).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from opstap.inkomen.models import Aanvraagbeoordeling, Aanvraagopgave, Gehoord, Melding, Zienswijze
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Zaak
from opstap.regels.datum import dag, toon_datum
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A subject of an application: what was stated, and what the assessor holds to be true and why."""

    naam: str
    opgave: str
    beoordeling: str
    wijkt_af: bool
    reden: str
    door: str


@transaction.atomic
def leg_opgave_vast(
    zaak: Zaak, verklaring: Mapping[str, str], *, nu: datetime, melding: Melding | None = None
) -> Aanvraagopgave:
    """Keep what the applicant stated, as it came in.

    Errors: AANVRAAG-TE-VROEG, AANVRAAG-MELDING, OPGAVE-LEEG.
    """
    if melding is not None:
        _controleer_melding(zaak, melding)
    if not verklaring or not all(naam.strip() and tekst.strip() for naam, tekst in verklaring.items()):
        raise OpstapFout(
            "OPGAVE-LEEG", "Schrijf bij elk onderwerp op wat de aanvrager heeft opgegeven, in diens woorden."
        )
    with duidelijke_fouten():
        return Aanvraagopgave.objects.create(
            gemeente_id=zaak.gemeente_id,
            zaak=zaak,
            melding=melding,
            verklaring=list(verklaring.items()),
            moment=nu,
        )


@transaction.atomic
def beoordeel(
    zaak: Zaak, onderwerp: str, *, beoordeling: str, wijkt_af: bool, reden: str, door: str, nu: datetime
) -> Aanvraagbeoordeling:
    """What the assessor holds to be true about a subject of the statement. Errors: OPGAVE-ONTBREEKT,
    BEOORDELING-ONDERWERP, BEOORDELING-REDEN.
    """
    opgave = Aanvraagopgave.objects.filter(zaak=zaak).first()
    if opgave is None:
        raise OpstapFout("OPGAVE-ONTBREEKT", "Leg eerst vast wat de aanvrager heeft opgegeven.")
    opgegeven = dict(opgave.verklaring)
    if onderwerp not in opgegeven:
        raise OpstapFout(
            "BEOORDELING-ONDERWERP",
            f"De aanvrager zei niets over '{onderwerp}'. Kies uit: {', '.join(opgegeven)}; of vraag ernaar.",
        )
    if not beoordeling.strip() or not reden.strip():
        raise OpstapFout(
            "BEOORDELING-REDEN", "Schrijf op wat u aanneemt en waaruit dat blijkt. De aanvrager leest dit."
        )
    return Aanvraagbeoordeling.objects.create(
        gemeente_id=zaak.gemeente_id,
        opgave=opgave,
        onderwerp=onderwerp,
        beoordeling=beoordeling.strip(),
        wijkt_af=wijkt_af,
        reden=reden.strip(),
        moment=nu,
        door=door,
    )


def naast_elkaar(zaak: Zaak) -> tuple[Onderwerp, ...]:
    """Every subject with the statement and the last assessment; for whoever came through the gate."""
    opgave = Aanvraagopgave.objects.filter(zaak=zaak).first()
    if opgave is None:
        return ()
    laatste = {rij.onderwerp: rij for rij in opgave.beoordelingen.order_by("id")}
    return tuple(
        Onderwerp(naam, tekst, rij.beoordeling, rij.wijkt_af, rij.reden, rij.door)
        if (rij := laatste.get(naam)) is not None
        else Onderwerp(naam, tekst, "", False, "", "")
        for naam, tekst in opgave.verklaring
    )


def te_horen(zaken_: Iterable[Zaak]) -> set[int]:
    """Of these cases (ids) those in which the assessor differs from the applicant, who was not heard yet."""
    ids = [zaak.pk for zaak in zaken_]
    beoordeeld = Aanvraagbeoordeling.objects.filter(opgave__zaak__in=ids).order_by("id")
    laatste = {
        (zaak, onderwerp): (wijkt_af, dossier)
        for zaak, dossier, onderwerp, wijkt_af in beoordeeld.values_list(
            "opgave__zaak_id", "opgave__zaak__dossier_id", "onderwerp", "wijkt_af"
        )
    }
    anders = {zaak: dossier for (zaak, _), (wijkt_af, dossier) in laatste.items() if wijkt_af}
    gehoord = set(
        Gehoord.objects.filter(
            zienswijze__onderwerp=Zienswijze.Onderwerp.AANVRAAG, zienswijze__dossier__in=anders.values()
        ).values_list("zienswijze__dossier_id", flat=True)
    )
    return {zaak for zaak, dossier in anders.items() if dossier not in gehoord}


def _controleer_melding(zaak: Zaak, melding: Melding) -> None:
    if melding.dossier_id != zaak.dossier_id:
        raise OpstapFout("AANVRAAG-MELDING", "Deze melding hoort bij een ander dossier.")
    if zaak.ontvangen < melding.aanvragen_vanaf:
        raise OpstapFout(
            "AANVRAAG-TE-VROEG",
            f"Voor deze aanvrager geldt een zoektermijn. Aanvragen kan vanaf "
            f"{toon_datum(dag(melding.aanvragen_vanaf))} (art. 41 lid 4 Participatiewet).",
        )
