"""Budget, realised, forecast and difference per product: three lines each, with how its months went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from opstap.financien.begroting import MAANDEN_PER_JAAR
from opstap.financien.models import Productindeling
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.geld import toon_euro
from opstap.verantwoording.budgetlijn import Budgetlijn
from opstap.verantwoording.grafiek import Staaf, Svg, vonk
from opstap.verantwoording.jaarrekening import Bedragen, Jaarcijfers
from opstap.verantwoording.sluier import BATE, LAST, OPEN, VERBORGEN, Sluier
from opstap.verantwoording.verwachting import verwacht


def budgetlijnen(
    cijfers: Jaarcijfers,
    indeling: Sequence[Productindeling],
    maanden: Sequence[date],
    sluiers: Mapping[str, Sluier],
) -> tuple[Budgetlijn, ...]:
    """Three lines per product over the months that were run."""
    return tuple(
        lijn
        for plaats in indeling
        for lijn in _lijnen(cijfers, plaats, maanden, sluiers.get(plaats.product.code, OPEN))
    )


def _lijnen(
    cijfers: Jaarcijfers, plaats: Productindeling, maanden: Sequence[date], sluier: Sluier
) -> tuple[Budgetlijn, Budgetlijn, Budgetlijn]:
    product = plaats.product
    begroot = cijfers.begroot[product.code]
    if product.code not in cijfers.geboekt:
        leeg = (None, None, None, None, None, True)
        return (
            Budgetlijn(product.code, product.naam, "lasten", begroot.lasten, *leeg),
            Budgetlijn(product.code, product.naam, "baten", begroot.baten, *leeg),
            Budgetlijn(product.code, product.naam, "saldo", begroot.saldo, *leeg),
        )
    werkelijk, loopt = cijfers.werkelijk(product.code), len(maanden) < MAANDEN_PER_JAAR
    reeks = [cijfers.geboekt[product.code].get(f"{maand:%Y-%m}", Bedragen()) for maand in maanden]

    def lijn(soort: str, rekeningsoort: str, wat: int, totaal: int, per_maand: list[int]) -> Budgetlijn:
        raming = verwacht(per_maand)
        dicht = [sluier.maand(rekeningsoort, f"{maand:%Y-%m}") for maand in maanden]
        band = raming if raming and not any(dicht) else None
        return Budgetlijn(
            product.code,
            product.naam,
            soort,
            wat,
            totaal,
            raming.bedrag if raming else None,
            band.laagst if band else None,
            band.hoogst if band else None,
            _verloop(
                f"{product.code}-{soort}", f"{product.naam}, {soort} per maand", maanden, per_maand, dicht
            ),
            loopt,
        )

    lasten = lijn("lasten", LAST, begroot.lasten, werkelijk.lasten, [een.lasten for een in reeks])
    baten = lijn("baten", BATE, begroot.baten, werkelijk.baten, [een.baten for een in reeks])
    raming = None
    if lasten.verwacht is not None and baten.verwacht is not None:
        raming = lasten.verwacht - baten.verwacht
    saldo = Budgetlijn(
        product.code, product.naam, "saldo", begroot.saldo, werkelijk.saldo, raming, None, None, None, loopt
    )
    return lasten, baten, saldo


def _verloop(
    kenmerk: str, titel: str, maanden: Sequence[date], bedragen: Sequence[int], dicht: Sequence[bool]
) -> Svg | None:
    per_maand = {maand.month: plaats for plaats, maand in enumerate(maanden)}
    if not per_maand:
        return None
    staven = []
    for nummer, naam in enumerate(MAANDNAMEN, start=1):
        plaats = per_maand.get(nummer)
        if plaats is None:
            staven.append(Staaf(naam[0], naam, None, "niet in deze stand"))
        elif dicht[plaats]:
            staven.append(Staaf(naam[0], naam, None, VERBORGEN))
        else:
            staven.append(Staaf(naam[0], naam, bedragen[plaats], toon_euro(bedragen[plaats])))
    return vonk(f"verloop-{kenmerk}", titel, staven)


def cluster_verwacht(lijnen: Sequence[Budgetlijn]) -> tuple[int, int] | None:
    """Budgeted and expected lasten of these products together; None unless all have a forecast."""
    lasten = [lijn for lijn in lijnen if lijn.soort == "lasten"]
    verwachtingen = [lijn.verwacht for lijn in lasten if lijn.verwacht is not None]
    if not lasten or len(verwachtingen) < len(lasten):
        return None
    return sum(lijn.begroot for lijn in lasten), sum(verwachtingen)
