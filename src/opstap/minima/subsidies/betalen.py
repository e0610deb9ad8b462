"""Paying instalments: each once, from its day on, to the partner's account."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.models import Partner, Subsidie, Subsidiebetaling, Subsidietermijn
from opstap.minima.subsidies import boekingen
from opstap.minima.subsidies.betaalsoort import SUBSIDIE, nummer
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "subsidiebetaling_eenmaal": (
        "SUBSIDIE-TEGELIJK",
        "Iemand anders zet deze termijn op hetzelfde moment klaar. Er is niets gedaan; probeer het opnieuw.",
    ),
    "subsidie_niet_boven_bedrag": (
        "SUBSIDIE-BOVEN-BEDRAG",
        "Er zou meer worden betaald dan de subsidie. Er is niets gedaan.",
    ),
    "subsidie_vastgesteld": (
        "SUBSIDIE-VASTGESTELD",
        "Deze subsidie is al vastgesteld. Er kan niets meer bij.",
    ),
}
REST = "vaststelling"


@dataclass
class Verslag:
    """What was put ready; `zonder_rekening` are partners that can't be paid yet."""

    betalingen: list[Subsidiebetaling] = field(default_factory=list)
    zonder_rekening: list[Partner] = field(default_factory=list)

    @property
    def totaal_cent(self) -> int:
        return sum(een.bedrag_cent for een in self.betalingen)


@transaction.atomic
def betaal_termijnen(gemeente: str, *, door: str, nu: datetime) -> Verslag:
    """Put ready every instalment whose day has come, once. Again changes nothing."""
    verslag = Verslag()
    subsidies = Subsidie.objects.filter(gemeente=gemeente, vaststelling=None)
    for subsidie in subsidies.select_for_update(no_key=True, of=("self",)).order_by("id"):
        gedaan = set(subsidie.betalingen.values_list("kenmerk", flat=True))
        for termijn in subsidie.termijnen.filter(vanaf__lte=localdate(nu)).order_by("volgnummer"):
            if str(termijn.volgnummer) not in gedaan:
                _betaal_termijn(subsidie, termijn, verslag, door, nu)
    return verslag


def betaal(subsidie: Subsidie, kenmerk: str, cent: int, *, door: str, nu: datetime) -> Subsidiebetaling:
    """Put one amount of a subsidy ready, and book it. Errors: REKENING-ONTBREEKT, SUBSIDIE-BOVEN-BEDRAG."""
    dag = localdate(nu)
    rekening = subsidie.partner.rekeningen.order_by("-id").first()
    if rekening is None:
        raise OpstapFout(
            "REKENING-ONTBREEKT", "Van deze partner is geen rekening bekend. Leg die eerst vast."
        )
    with duidelijke_fouten():
        gemaakt = Subsidiebetaling.objects.create(
            subsidie=subsidie,
            kenmerk=kenmerk,
            bedrag_cent=cent,
            maand=dag.replace(day=1),
            rekening=rekening,
            moment=nu,
            door=door,
        )
    boekingen.boek_betaling(gemaakt, dag)
    nieuw = NieuweBetaling(
        None,
        gemaakt.maand,
        SUBSIDIE.code,
        cent,
        rekening.iban,
        rekening.tenaamstelling,
        SUBSIDIE.sleutel(gemaakt.subsidie.gemeente_id, nummer(gemaakt)),
    )
    betalingen.zet_klaar(subsidie.gemeente_id, [nieuw])
    return gemaakt


def _betaal_termijn(
    subsidie: Subsidie, termijn: Subsidietermijn, verslag: Verslag, door: str, nu: datetime
) -> None:
    if not subsidie.partner.rekeningen.exists():
        if subsidie.partner not in verslag.zonder_rekening:
            verslag.zonder_rekening.append(subsidie.partner)
        return
    verslag.betalingen.append(
        betaal(subsidie, str(termijn.volgnummer), termijn.bedrag_cent, door=door, nu=nu)
    )
