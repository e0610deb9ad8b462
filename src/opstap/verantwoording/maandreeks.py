"""The twelve months of a year: what was booked, an equal share of the budget beside it, and their chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from opstap.financien.begroting import MAANDEN_PER_JAAR, gelijke_delen
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.geld import toon_euro
from opstap.verantwoording.beelden import Maandcijfer
from opstap.verantwoording.grafiek import Staaf, Streep, Svg, staafgrafiek
from opstap.verantwoording.jaarrekening import Bedragen, Jaarcijfers
from opstap.verantwoording.sluier import BATE, LAST, VERBORGEN, Sluier
from opstap.verantwoording.teken import CENT_PER_DUIZEND_EURO, STREEPJE, getal, rond_af

_GRAFIEKEENHEDEN = (
    (1_000 * CENT_PER_DUIZEND_EURO, "× € 1 mln"),
    (CENT_PER_DUIZEND_EURO, "× € 1.000"),
    (100, "euro"),
)


def maandreeks(
    cijfers: Jaarcijfers, producten: Sequence[str], uitgevoerd: Sequence[date], sluiers: Iterable[Sluier] = ()
) -> tuple[Maandcijfer, ...]:
    """Twelve months of these products; a month without a run and without a booking is unknown, not nil."""

    def toon(soort: str, periode: str, cent: int | None) -> tuple[int | None, str]:
        if cent is not None and any(sluier.maand(soort, periode) for sluier in dicht):
            return None, VERBORGEN
        return cent, STREEPJE if cent is None else toon_euro(cent)

    dicht = tuple(sluiers)
    begroot = sum((cijfers.begroot[product] for product in producten), Bedragen())
    lasten = gelijke_delen(begroot.lasten, MAANDEN_PER_JAAR)
    baten = gelijke_delen(begroot.baten, MAANDEN_PER_JAAR)
    reeks = []
    for nummer in range(1, MAANDEN_PER_JAAR + 1):
        maand = date(cijfers.jaar, nummer, 1)
        periode = f"{maand:%Y-%m}"
        geboekt = [
            cijfers.geboekt[product][periode]
            for product in producten
            if periode in cijfers.geboekt.get(product, {})
        ]
        werkelijk = sum(geboekt, Bedragen()) if geboekt or maand in uitgevoerd else None
        lasten_cent, lasten_tekst = toon(LAST, periode, werkelijk.lasten if werkelijk else None)
        baten_cent, baten_tekst = toon(BATE, periode, werkelijk.baten if werkelijk else None)
        reeks.append(
            Maandcijfer(
                maand=maand,
                naam=MAANDNAMEN[nummer - 1],
                lasten=lasten_cent,
                baten=baten_cent,
                begroot_lasten=lasten[nummer - 1],
                begroot_baten=baten[nummer - 1],
                lasten_tekst=lasten_tekst,
                baten_tekst=baten_tekst,
                begroot_lasten_tekst=toon_euro(lasten[nummer - 1]),
            )
        )
    return tuple(reeks)


def maandgrafiek(kenmerk: str, reeks: Sequence[Maandcijfer], rest: str) -> Svg:
    """Lasten per month with an equal share of the budget across; `rest`: why a month has no bar."""
    grootst = max([maand.lasten or 0 for maand in reeks] + [maand.begroot_lasten for maand in reeks])
    per_eenheid, eenheid = next(
        (keus for keus in _GRAFIEKEENHEDEN if grootst >= keus[0]), _GRAFIEKEENHEDEN[-1]
    )
    return staafgrafiek(
        kenmerk,
        "Lasten per maand",
        [
            Staaf(
                maand.naam[0],
                maand.naam,
                maand.lasten,
                rest if maand.lasten_tekst == STREEPJE else maand.lasten_tekst,
            )
            for maand in reeks
        ],
        eenheid=eenheid,
        per_eenheid=per_eenheid,
        streep=Streep("begroot", reeks[0].begroot_lasten, _tienden(reeks[0].begroot_lasten, per_eenheid)),
    )


def _tienden(cent: int, per_eenheid: int) -> str:
    heel, rest = divmod(rond_af(Fraction(cent * 10, per_eenheid)), 10)
    return f"{getal(heel)},{rest}"
