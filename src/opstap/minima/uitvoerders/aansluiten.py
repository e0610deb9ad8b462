"""An executor's whole account: granted, passed on, delivered, invoiced, paid and booked, to the cent."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from opstap.financien.models import Betaalopdracht, Betaling, Boeking
from opstap.financien.rekeningschema import VERSTREKKINGEN
from opstap.minima.models import Levering, Leverregel, Leverstop, Partner, Uitvoerfactuur
from opstap.minima.uitvoerders.betaalsoort import UITVOERFACTUUR
from opstap.minima.uitvoerders.verantwoorden import boeksleutel


@dataclass(frozen=True)
class Aansluiting:
    """All years of a partner together; numbers of grants, amounts in cents."""

    doorgegeven: int
    vervallen: int
    geleverd: int
    gevraagd_cent: int
    geweigerd_cent: int
    geleverd_cent: int
    geboekt_cent: int
    gefactureerd_cent: int
    klaargezet_cent: int
    verzonden_cent: int

    @property
    def nog_te_leveren(self) -> int:
        return self.doorgegeven - self.vervallen - self.geleverd

    @property
    def nog_te_factureren_cent(self) -> int:
        """Delivered, and not put ready to pay yet."""
        return self.geleverd_cent - self.gefactureerd_cent

    @property
    def verschillen(self) -> tuple[str, ...]:
        """What should be equal and is not."""
        gelijk = (
            ("gevraagd, zonder wat is geweigerd, en geleverd", self.gevraagd_cent - self.geweigerd_cent),
            ("geboekt en geleverd", self.geboekt_cent),
        )
        gevonden = [wat for wat, cent in gelijk if cent != self.geleverd_cent]
        if self.klaargezet_cent != self.gefactureerd_cent:
            gevonden.append("klaargezet en gefactureerd")
        if self.gefactureerd_cent > self.geleverd_cent:
            gevonden.append("gefactureerd en geleverd")
        if self.verzonden_cent > self.klaargezet_cent:
            gevonden.append("verzonden en klaargezet")
        return tuple(gevonden)


def sluit_aan(partner: Partner) -> Aansluiting:
    """Every stage counted from its own rows, so that a difference between two of them shows."""
    opgaven = partner.verantwoordingsopgaven.aggregate(
        gevraagd=Sum("gevraagd_cent", default=0), geweigerd=Sum("geweigerd_cent", default=0)
    )
    leveringen = Levering.objects.filter(partner=partner)
    geleverd = leveringen.aggregate(aantal=Count("id"), cent=Sum("bedrag_cent", default=0))
    sleutels = [boeksleutel(een) for een in leveringen.values_list("pk", flat=True)]
    facturen = list(Uitvoerfactuur.objects.filter(partner=partner))
    betalingen = Betaling.objects.filter(
        sleutel__in=[UITVOERFACTUUR.sleutel(een.gemeente_id, een.nummer) for een in facturen]
    )
    verzonden = betalingen.filter(betaalopdracht__status=Betaalopdracht.Status.VERZONDEN)
    return Aansluiting(
        doorgegeven=Leverregel.objects.filter(opdracht__partner=partner).count(),
        vervallen=Leverstop.objects.filter(regel__opdracht__partner=partner, regel__levering=None).count(),
        geleverd=geleverd["aantal"],
        gevraagd_cent=int(opgaven["gevraagd"]),
        geweigerd_cent=int(opgaven["geweigerd"]),
        geleverd_cent=int(geleverd["cent"]),
        geboekt_cent=_som(
            Boeking.objects.filter(rekening__code=VERSTREKKINGEN, journaalpost__sleutel__in=sleutels)
        ),
        gefactureerd_cent=sum(een.bedrag_cent for een in facturen),
        klaargezet_cent=_som(betalingen),
        verzonden_cent=_som(verzonden),
    )


def _som(rijen: QuerySet[Betaling] | QuerySet[Boeking]) -> int:
    return int(rijen.aggregate(som=Sum("bedrag_cent", default=0))["som"])
