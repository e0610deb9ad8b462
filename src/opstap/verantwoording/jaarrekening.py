"""The annual account from the ledger: per product what was booked, beside the budget.

A figure here is a sum of bookings and nothing else. A product on which nothing was booked shows no zero but
'niet geboekt', and takes part in no total: unknown is not nil.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Sum

from opstap.financien.begroting import (
    MAANDEN_PER_JAAR,
    VOORBEELD,
    vastgestelde_begroting,
)
from opstap.financien.models import BegrotingsVersie, Boeking, Journaalpost, Productindeling, Rekening
from opstap.financien.rekeningschema import MINIMABELEID, UITKERINGEN
from opstap.kern.models import Gemeente
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.beelden import Rekeningtabel
from opstap.verantwoording.gepubliceerd import TEKENS, begrotingssaldi
from opstap.verantwoording.sluier import sluier
from opstap.verantwoording.standen import toonbare_standen
from opstap.verantwoording.tabel import Blok, Cellen, Rij, maak_tabel
from opstap.verantwoording.teken import (
    Gedrukt,
    druk_bedrag,
    druk_resultaat,
    druk_saldo,
    duizendtallen,
    resultaat,
    saldo,
)
from opstap.verantwoording.tellingen import uitgevoerde_maanden

NIET_GEBOEKT = "niet geboekt"

NOG_NIET_GEBOEKT = (
    (
        "Opstap boekt nu algemene bijstand (de uitkering, de gereserveerde vakantietoeslag, de loonheffing "
        "en de Zvw-bijdrage), en wat aan loonkostensubsidie en Bbz is toegekend."
    ),
    (
        "Nog niet geboekt: IOAW, IOAZ en de kosten van de uitvoering. De begroting "
        "van dit product is niet uitgesplitst; hoeveel daarvan hierin zit, is uit de bron niet op te maken."
    ),
    (
        "Het resultaat vergelijkt daarom een deel van de lasten met de hele begroting. Het is nog geen "
        "oordeel over de uitvoering."
    ),
)
"""What the published product holds and this version does not book: said wherever its resultaat is shown."""

ALLEEN_IN_OPSTAP = (
    "Van gemeentelijk minimabeleid staat er alleen wat met Opstap is toegekend, besteed of verleend. Andere "
    "regelingen en de kosten van de uitvoering staan er niet."
)


@dataclass(frozen=True, slots=True)
class Bedragen:
    """Lasten and baten in cents, both as the account counts them: more is more."""

    lasten: int = 0
    baten: int = 0

    def __add__(self, ander: Bedragen) -> Bedragen:
        return Bedragen(self.lasten + ander.lasten, self.baten + ander.baten)

    @property
    def saldo(self) -> int:
        return saldo(self.lasten, self.baten)


@dataclass(frozen=True, slots=True)
class Jaarcijfers:
    """Everything that the account of one year needs, read in a handful of queries."""

    gemeente: Gemeente
    jaar: int
    versie: BegrotingsVersie
    indeling: tuple[Productindeling, ...]
    begroot: Mapping[str, Bedragen]
    geboekt: Mapping[str, Mapping[str, Bedragen]]
    """Product -> period -> amounts; a product without a booking is not in it."""
    uitkeringen: Mapping[str, int]
    """Period -> cents that benefits themselves cost."""
    voorbeeld: bool
    """True when an example amount stands in for the rijksbijdrage."""

    def werkelijk(self, product: str) -> Bedragen:
        """The whole year of one product."""
        return sum(self.geboekt.get(product, {}).values(), Bedragen())

    def tot_en_met(self, maand: date) -> Jaarcijfers:
        """The same year with the bookings of its first months only."""
        laatste = f"{maand:%Y-%m}"
        geboekt = {
            product: {periode: een for periode, een in perioden.items() if periode <= laatste}
            for product, perioden in self.geboekt.items()
        }
        return replace(self, geboekt={product: perioden for product, perioden in geboekt.items() if perioden})

    def uitkeringslasten(self, maanden: Iterable[date]) -> int:
        """What some months cost in benefits, in cents; not what else stands with their product."""
        return sum(self.uitkeringen.get(f"{maand:%Y-%m}", 0) for maand in maanden)


def schaal(gemeente: Gemeente | str, jaar: int | None = None) -> int:
    """The scale of this city (20 is one twentieth), as its budget of `jaar` (or the latest) was stored."""
    versies = BegrotingsVersie.objects.filter(gemeente=gemeente)
    if jaar is not None:
        versies = versies.filter(jaar=jaar)
    versie = versies.order_by("-jaar").first()
    if versie is None:
        raise OpstapFout(
            "BEGROTING-NIET-VASTGESTELD",
            "Er is in Opstap nog geen begroting vastgesteld, dus de schaal van deze stad is niet bekend. "
            "Bouw eerst de stad.",
        )
    return versie.schaal


def jaarrekening(gemeente: Gemeente | str, jaar: int, *, openbaar: bool = False) -> Rekeningtabel:
    """All products of the year's budget beside what was booked; OpstapFout when no budget was stored.

    `openbaar`: through the last month of which nothing says something about few people.
    """
    cijfers = jaarcijfers(gemeente, jaar)
    code = cijfers.gemeente.code
    maanden = uitgevoerde_maanden(code, jaar)
    if openbaar:
        gesloten = len(maanden) == MAANDEN_PER_JAAR
        sluiers = [sluier(code, jaar, product, gesloten=gesloten) for product in cijfers.geboekt]
        standen = toonbare_standen(maanden, sluiers)
        tot = standen[-1] if standen else date(jaar - 1, 12, 1)
        cijfers, maanden = cijfers.tot_en_met(tot), tuple(maand for maand in maanden if maand <= tot)
    noten = (
        *rekeningnoten(cijfers, cijfers.indeling, maanden),
        *(zin for zin in (voorbeeldzin(cijfers), schaalzin(cijfers.versie.schaal)) if zin),
        *NOG_NIET_GEBOEKT,
        *([ALLEEN_IN_OPSTAP] if MINIMABELEID in cijfers.geboekt else []),
    )
    return rekeningtabel(cijfers, cijfers.indeling, noten)


def jaarcijfers(gemeente: Gemeente | str, jaar: int) -> Jaarcijfers:
    """Budget, places of the products and bookings of one year."""
    versie = vastgestelde_begroting(gemeente, jaar)
    begroot = {
        code: Bedragen(lasten, baten)
        for code, lasten, baten in versie.regels.values_list("product__code", "lasten_cent", "baten_cent")
    }
    indeling = tuple(
        Productindeling.objects.filter(jaar=jaar, product__code__in=begroot)
        .select_related("product")
        .order_by("volgorde")
    )
    return Jaarcijfers(
        gemeente=versie.gemeente,
        jaar=jaar,
        versie=versie,
        indeling=indeling,
        begroot=begroot,
        geboekt=_boekingen(versie.gemeente_id, jaar),
        uitkeringen=_uitkeringen(versie.gemeente_id, jaar),
        voorbeeld=Journaalpost.objects.filter(
            gemeente=versie.gemeente_id, bron_soort=VOORBEELD, **_in_het_jaar(jaar)
        ).exists(),
    )


def schaalzin(waarde: int) -> str:
    """What a page says about the scale; '' for the whole city."""
    if waarde == 1:
        return ""
    return (
        f"Dit is een verzonnen stad op schaal 1 : {waarde}. Begroting en begrote aantallen staan op dezelfde "
        "schaal; de prijs per uitkering niet."
    )


def voorbeeldzin(cijfers: Jaarcijfers) -> str:
    """Says that the rijksbijdrage is an example; '' when none was booked as such."""
    if not cijfers.voorbeeld:
        return ""
    return (
        "De rijksbijdrage is een voorbeeld: elke maand is 1/12 van de begrote baten geboekt. Het BUIG-budget "
        f"{cijfers.jaar} van {cijfers.gemeente.naam} staat niet in de bronnen van Opstap, dus over de baten, "
        "het saldo en het resultaat zegt dit beeld niets."
    )


def rekeningnoten(
    cijfers: Jaarcijfers, indeling: Sequence[Productindeling], maanden: Sequence[date]
) -> tuple[str, ...]:
    """What a reader of the table must know: the signs, an unfinished year, what the budget prints."""
    noten = [TEKENS]
    if maanden and len(maanden) < MAANDEN_PER_JAAR:
        noten.append(
            f"Het jaar is nog niet om: {len(maanden)} van de {MAANDEN_PER_JAAR} maanden zijn uitgevoerd. "
            "Het resultaat vergelijkt die met de begroting van het hele jaar."
        )
    gedrukt = begrotingssaldi(cijfers.gemeente.code, cijfers.jaar)
    noten.extend(
        f"{plaats.product.naam}: de begroting drukt een saldo van {cel.gedrukt}; lasten min baten is "
        f"{cel.berekend.getal} (× € 1.000, de hele stad). Opstap rekent met lasten en baten."
        for plaats in indeling
        if (cel := gedrukt[plaats.product.code]).wijkt_af
    )
    return tuple(noten)


def _in_het_jaar(jaar: int) -> dict[str, str]:
    return {"periode__gte": f"{jaar}-01", "periode__lte": f"{jaar}-12"}


def _boekingen(gemeente: str, jaar: int) -> dict[str, dict[str, Bedragen]]:
    """Sums per product and period. Lasten are debit, baten credit; both are returned as positive."""
    sommen: dict[str, dict[str, Bedragen]] = defaultdict(lambda: defaultdict(Bedragen))
    rijen = (
        Boeking.objects.filter(
            gemeente=gemeente,
            rekening__soort__in=(Rekening.Soort.LAST, Rekening.Soort.BATE),
            **_in_het_jaar(jaar),
        )
        .values_list("product__code", "periode", "rekening__soort")
        .annotate(som=Sum("bedrag_cent"))
    )
    for product, periode, soort, som in rijen:
        bedragen = Bedragen(lasten=int(som)) if soort == Rekening.Soort.LAST else Bedragen(baten=-int(som))
        sommen[product][periode] += bedragen
    return {product: dict(perioden) for product, perioden in sommen.items()}


def _uitkeringen(gemeente: str, jaar: int) -> dict[str, int]:
    """Per period what was booked as benefits."""
    rijen = (
        Boeking.objects.filter(gemeente=gemeente, rekening__code=UITKERINGEN, **_in_het_jaar(jaar))
        .values_list("periode")
        .annotate(som=Sum("bedrag_cent"))
    )
    return {periode: int(som) for periode, som in rijen}


def rekeningtabel(
    cijfers: Jaarcijfers, indeling: Iterable[Productindeling], noten: Sequence[str]
) -> Rekeningtabel:
    """The table of these products; a cluster or total with an unbooked product gets no sum."""
    per_cluster: dict[tuple[str, str], list[Productindeling]] = defaultdict(list)
    for plaats in indeling:
        per_cluster[plaats.cluster_code, plaats.cluster_naam].append(plaats)
    blokken = [
        Blok(
            code,
            naam,
            tuple(_rij(cijfers, plaats.product.naam, [plaats.product.code]) for plaats in plaatsen),
            _som(cijfers, f"Cluster {code} {naam}", [plaats.product.code for plaats in plaatsen]),
        )
        for (code, naam), plaatsen in per_cluster.items()
    ]
    totaal = None
    if len(blokken) > 1:
        alle = [plaats.product.code for plaatsen in per_cluster.values() for plaats in plaatsen]
        totaal = _som(cijfers, "Totaal", alle)
    return maak_tabel(
        jaar=cijfers.jaar,
        titel="Wat heeft het gekost?",
        blokken=blokken,
        totaal=totaal,
        bron=f"Boekingen van {cijfers.gemeente.naam} in Opstap; begroting: {cijfers.versie.bron}",
        noten=noten,
    )


def _som(cijfers: Jaarcijfers, naam: str, producten: Sequence[str]) -> Rij | None:
    """A subtotal, unless one of its products is not booked: then it would say too little."""
    if all(product in cijfers.geboekt for product in producten):
        return _rij(cijfers, naam, producten, is_product=False)
    return None


def _rij(cijfers: Jaarcijfers, naam: str, producten: Sequence[str], *, is_product: bool = True) -> Rij:
    begroot = sum((cijfers.begroot[product] for product in producten), Bedragen())
    begroot_saldo = druk_saldo(duizendtallen(begroot.saldo))
    product = producten[0] if is_product else ""
    if not all(product in cijfers.geboekt for product in producten):
        leeg = Gedrukt("", "", 0)
        return Rij(
            naam,
            Cellen(Gedrukt(NIET_GEBOEKT, "", 0), leeg, leeg, begroot_saldo, leeg),
            product,
            geboekt=False,
        )
    werkelijk = sum((cijfers.werkelijk(product) for product in producten), Bedragen())
    return Rij(
        naam,
        Cellen(
            druk_bedrag(duizendtallen(werkelijk.lasten)),
            druk_bedrag(duizendtallen(werkelijk.baten)),
            druk_saldo(duizendtallen(werkelijk.saldo)),
            begroot_saldo,
            druk_resultaat(duizendtallen(resultaat(begroot.saldo, werkelijk.saldo))),
        ),
        product,
    )
