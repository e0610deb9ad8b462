"""A case on the desk: its deadline, what the rules say now, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate, now

from opstap.gemeenten import regelboek
from opstap.inkomen.beelden.dossier import Dossierbeeld, dossierbeeld
from opstap.inkomen.beelden.papier import Gebeurtenisbeeld
from opstap.inkomen.beelden.termijn import Termijnbeeld, termijn
from opstap.inkomen.beelden.uitleg import Stapbeeld, maanduitleg
from opstap.inkomen.beoordeling.besluitvorming import oordeel
from opstap.inkomen.beoordeling.deelmaand import eerste_dag_uitkering, maand_van
from opstap.inkomen.beoordeling.geval import geval_op
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

TUSSENTIJDS = (Besluit.Soort.VOORSCHOT, Besluit.Soort.DWANGSOM)
"""Decisions in a case that do not close it."""


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
    """First day of the benefit that the rules were asked about."""
    voorstel: str
    """'toekenning', 'afwijzing' or 'onvolledig'; '' for a case that the rules do not decide."""
    voorstel_zin: str
    ontbreekt: tuple[str, ...]
    """A sentence for each fact that is still needed."""
    bedragen: Mapping[str, int]
    uitleg: tuple[Stapbeeld, ...]
    besluit_nummer: str | None
    tijdlijn: tuple[Gebeurtenisbeeld, ...]


def zaakbeeld(zaak: Zaak, *, gold_op: date | None = None, bekend_op: datetime | None = None) -> Zaakbeeld:
    """A case on the desk, with what the rules say about the first day on which the benefit could begin.

    `gold_op` moves that day; `bekend_op` shows what would have followed from the facts known then.
    """
    bekend_op = bekend_op or now()
    ingang = eerste_dag_uitkering(zaak.gemeente_id, gold_op or zaak.ontvangen)
    dossier = zaak.dossier
    besluiten = Besluit.objects.filter(zaak=zaak).exclude(soort__in=TUSSENTIJDS).order_by("id")
    besluit = besluiten.values_list("nummer", flat=True).first()
    voorstel, zin, ontbreekt, bedragen, uitleg = (
        _voorstel(dossier, ingang, bekend_op) if zaak.soort == Zaak.Soort.AANVRAAG else ("", "", (), {}, ())
    )
    beeld = dossierbeeld(dossier, gold_op=ingang, bekend_op=bekend_op)
    return Zaakbeeld(
        nummer=zaak.nummer,
        soort=zaak.get_soort_display(),
        status=zaak.get_status_display(),
        ontvangen=zaak.ontvangen,
        termijn=termijn(zaak, localdate(bekend_op)),
        dossier=beeld,
        ingangsdatum=ingang,
        voorstel=voorstel,
        voorstel_zin=zin,
        ontbreekt=ontbreekt,
        bedragen=bedragen,
        uitleg=uitleg,
        besluit_nummer=besluit,
        tijdlijn=tuple(
            gebeurtenis for gebeurtenis in beeld.tijdlijn if gebeurtenis.zaak_nummer == zaak.nummer
        ),
    )


def _voorstel(
    dossier: Dossier, ingang: date, bekend_op: datetime
) -> tuple[str, str, tuple[str, ...], Mapping[str, int], tuple[Stapbeeld, ...]]:
    try:
        geval = geval_op(dossier.pk, ingang, bekend_op)
        genomen = oordeel(dossier.gemeente_id, maand_van(ingang), geval)
    except FeitOntbreekt as fout:
        plan = regelboek(dossier.gemeente_id).op(ingang).plan
        zinnen = tuple(dict.fromkeys(_wat_ontbreekt(plan.knoop(naam).verklaring) for naam, _ in fout.feiten))
        return "onvolledig", "Er ontbreken nog gegevens om te kunnen beslissen.", zinnen, {}, ()
    except OpstapFout as fout:
        return "onvolledig", fout.zin, (fout.zin,), {}, ()
    if genomen.recht:
        return (
            "toekenning",
            "De regels komen op toekennen.",
            (),
            genomen.bedragen,
            maanduitleg(genomen),
        )
    zin = f"De regels komen op afwijzen: {genomen.grond}"
    return "afwijzing", zin, (), {}, maanduitleg(genomen)


def _wat_ontbreekt(verklaring: Any) -> str:
    return str(getattr(verklaring, "vraag", "") or verklaring.titel)
