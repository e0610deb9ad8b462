"""A case on the desk: its deadline, what the rules say now, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate, now

from opstap.gevallen.uitleg import Stapbeeld
from opstap.inkomen.beelden.gaten import Gat, van_fout
from opstap.inkomen.beelden.huishouden import Huishoudbeeld, huishoudbeeld
from opstap.inkomen.beelden.papier import Gebeurtenisbeeld, tijdlijn_van
from opstap.inkomen.beelden.termijn import Termijnbeeld, termijn
from opstap.inkomen.beelden.uitleg import maanduitleg
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.beoordeling.besluitvorming import oordeel
from opstap.inkomen.beoordeling.deelmaand import eerste_dag_uitkering
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.kern.tijdvak import maand_van
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

TUSSENTIJDS = (Besluit.Soort.VOORSCHOT, Besluit.Soort.DWANGSOM, Besluit.Soort.OPSCHORTING)
"""Decisions in a case that do not close it."""


@dataclass(frozen=True, slots=True)
class Zaakbeeld:
    """A case on the desk: deadline, what the rules say now, what is still missing, what happened."""

    nummer: str
    soort: str
    status: str
    ontvangen: date
    termijn: Termijnbeeld
    dossier: Huishoudbeeld
    ingangsdatum: date
    """First day of the benefit that the rules were asked about."""
    voorstel: str
    """'toekenning', 'afwijzing' or 'onvolledig'; '' for a case that the rules do not decide."""
    voorstel_zin: str
    gaten: tuple[Gat, ...]
    """What is still needed to decide."""
    bedragen: Mapping[str, int]
    uitleg: tuple[Stapbeeld, ...]
    besluit: Besluit | None
    """The decision that closed the case."""
    tijdlijn: tuple[Gebeurtenisbeeld, ...]

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """A sentence for each thing that is still needed."""
        return tuple(dict.fromkeys(gat.zin for gat in self.gaten))

    @property
    def besluit_nummer(self) -> str | None:
        return self.besluit.nummer if self.besluit else None


def afsluitend_besluit(zaak: Zaak) -> Besluit | None:
    """The decision that closed a case; None when there is none."""
    return Besluit.objects.filter(zaak=zaak).exclude(soort__in=TUSSENTIJDS).order_by("id").first()


def zaakbeeld(zaak: Zaak, *, gold_op: date | None = None, bekend_op: datetime | None = None) -> Zaakbeeld:
    """A case on the desk, with what the rules say about the first day on which the benefit could begin.

    `gold_op` moves that day; `bekend_op` shows what would have followed from the facts known then.
    """
    bekend_op = bekend_op or now()
    ingang = eerste_dag_uitkering(zaak.gemeente_id, gold_op or zaak.ontvangen)
    dossier = zaak.dossier
    besluit = afsluitend_besluit(zaak)
    voorstel, zin, missend, bedragen, uitleg = (
        _voorstel(dossier, ingang, bekend_op) if zaak.soort == Zaak.Soort.AANVRAAG else ("", "", (), {}, ())
    )
    return Zaakbeeld(
        nummer=zaak.nummer,
        soort=zaak.get_soort_display(),
        status=zaak.get_status_display(),
        ontvangen=zaak.ontvangen,
        termijn=termijn(zaak, localdate(bekend_op)),
        dossier=huishoudbeeld(dossier, gold_op=ingang, bekend_op=bekend_op),
        ingangsdatum=ingang,
        voorstel=voorstel,
        voorstel_zin=zin,
        gaten=missend,
        bedragen=bedragen,
        uitleg=uitleg,
        besluit=besluit,
        tijdlijn=tijdlijn_van(zaak),
    )


def _voorstel(
    dossier: Dossier, ingang: date, bekend_op: datetime
) -> tuple[str, str, tuple[Gat, ...], Mapping[str, int], tuple[Stapbeeld, ...]]:
    try:
        geval = geval_in(dossier.pk, ingang, bekend_op)
        genomen = oordeel(dossier.gemeente_id, maand_van(ingang), geval)
    except FeitOntbreekt as fout:
        missend = van_fout(fout, dossier, ingang, bekend_op)
        return "onvolledig", "Er ontbreken nog gegevens om te kunnen beslissen.", missend, {}, ()
    except OpstapFout as fout:
        return "onvolledig", fout.zin, (Gat(fout.zin),), {}, ()
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
