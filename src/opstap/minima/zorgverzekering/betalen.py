"""Paying insurers: one payment per file of what was accepted; and whether a month adds up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum

from opstap.financien import betalingen
from opstap.financien.models import Betaalopdracht, Betaling, Boeking
from opstap.financien.rekeningschema import VERSTREKKINGEN
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.klaargezet import Klaargezet
from opstap.minima.models import Partner, Premiebetaling, Premieopgave, Premieregel
from opstap.minima.zorgverzekering import deelname
from opstap.minima.zorgverzekering.betaalsoort import PREMIEBIJDRAGE
from opstap.minima.zorgverzekering.boeken import boeksleutel

ZINNEN["minima_premiebetaling_opgave_id_key"] = (
    "PREMIE-TEGELIJK",
    "Iemand anders zet dit op hetzelfde moment klaar. Er is niets gedaan; probeer het opnieuw.",
)
_REEKS = nummers.reeks("PB")


@transaction.atomic
def zet_klaar(gemeente: str, *, door: str, nu: datetime) -> Klaargezet[Premiebetaling]:
    """Put every file ready of which lines were accepted and that was not yet. Again changes nothing.

    Errors: PREMIE-TEGELIJK, and those of `financien.betalingen.zet_klaar`.
    """
    verslag = Klaargezet[Premiebetaling]()
    open_ = Premieopgave.objects.filter(gemeente=gemeente, betaling=None, aanvaard__isnull=False).distinct()
    for opgave in open_.select_related("partner").order_by("id"):
        rekening = verslag.rekening(opgave.partner)
        if rekening is None:
            continue
        with duidelijke_fouten():
            betaling = Premiebetaling.objects.create(
                gemeente_id=gemeente,
                nummer=nummers.volgend(gemeente, _REEKS, jaar=opgave.maand.year),
                opgave=opgave,
                rekening=rekening,
                bedrag_cent=opgave.gevraagd_cent - opgave.geweigerd_cent,
                moment=nu,
                door=door,
            )
        verslag.posten.append(betaling)
    betalingen.zet_klaar(
        gemeente,
        [
            PREMIEBIJDRAGE.betaling(gemeente, een.nummer, een.opgave.maand, een.bedrag_cent, een.rekening)
            for een in verslag.posten
        ],
    )
    return verslag


@dataclass(frozen=True)
class Aansluiting:
    """A month of an insurer: how many people, and cents at every stage."""

    doet_mee: int
    aanvaard: int
    gevraagd_cent: int
    geweigerd_cent: int
    aanvaard_cent: int
    geboekt_cent: int
    klaargezet_cent: int
    verzonden_cent: int

    @property
    def ontbreekt(self) -> int:
        """Who takes part and for whom nothing was accepted."""
        return self.doet_mee - self.aanvaard

    @property
    def verschillen(self) -> tuple[str, ...]:
        """What should be equal and is not."""
        gevonden = []
        if self.gevraagd_cent - self.geweigerd_cent != self.aanvaard_cent:
            gevonden.append("gevraagd, zonder wat is geweigerd, en aanvaard")
        if self.geboekt_cent != self.aanvaard_cent:
            gevonden.append("geboekt en aanvaard")
        if self.klaargezet_cent > self.aanvaard_cent:
            gevonden.append("klaargezet en aanvaard")
        return tuple(gevonden)


def sluit_aan(partner: Partner, maand: date) -> Aansluiting:
    """Every stage counted from its own rows."""
    stand = deelname.op(partner.gemeente_id, maand)
    opgaven = Premieopgave.objects.filter(partner=partner, maand=maand)
    sommen = opgaven.aggregate(
        gevraagd=Sum("gevraagd_cent", default=0), geweigerd=Sum("geweigerd_cent", default=0)
    )
    aanvaard = Premieregel.objects.filter(verzekerde__partner=partner, maand=maand)
    klaar = Betaling.objects.filter(
        sleutel__in=[
            PREMIEBIJDRAGE.sleutel(een.gemeente_id, een.nummer)
            for een in Premiebetaling.objects.filter(opgave__in=opgaven)
        ]
    )
    verzonden = klaar.filter(betaalopdracht__status=Betaalopdracht.Status.VERZONDEN)
    geboekt = Boeking.objects.filter(
        rekening__code=VERSTREKKINGEN,
        journaalpost__sleutel__in=[boeksleutel(pk) for pk in opgaven.values_list("pk", flat=True)],
    )
    return Aansluiting(
        doet_mee=int((stand.partner == partner.pk).sum()),
        aanvaard=aanvaard.count(),
        gevraagd_cent=int(sommen["gevraagd"]),
        geweigerd_cent=int(sommen["geweigerd"]),
        aanvaard_cent=int(aanvaard.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
        geboekt_cent=int(geboekt.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
        klaargezet_cent=int(klaar.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
        verzonden_cent=int(verzonden.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
    )
