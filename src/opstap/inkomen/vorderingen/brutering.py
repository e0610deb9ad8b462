"""Net within the calendar year, gross after it (art. 58 lid 5): decided per claim, on a ground, with a year.

Nothing is grossed up by itself. Whether the tax comes on top is a decision of its own, with the ground as its
input (an error of the municipality keeps it net), and the tax is worked out with the rates of the year in
which was paid. Either way the decision stands on the claim, once per year.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.gevallen import regelbesluiten
from opstap.inkomen.models import Vordering, Vorderinggebeurtenis, Vorderingsmutatie
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van, vergrendel
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit
from opstap.kern.tijdvak import vanaf
from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Bruto, Netto

ZINNEN |= {
    "vordering_bruto_of_netto_eenmaal": (
        "BRUTERING-AL-BESLIST",
        "Over bruto of netto is voor deze vordering al beslist. Bekijk het besluit op het rekeningoverzicht.",
    ),
}

ARTIKEL = "Participatiewet art. 58 lid 5"


@transaction.atomic
def bruteer(
    vordering: Vordering,
    *,
    grond: Bruteringsgrond,
    loonheffing: Bruto | None,
    loonheffing_jaar: int | None,
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
) -> Bruto:
    """Decide whether tax comes on top of what was still owed after the year, and book it; the tax in cents.

    `loonheffing`: the wage tax and contributions that the municipality paid over what is still open, worked
    out with the rates of `loonheffing_jaar`; None when it stays net. Errors: BRUTERING-JAAR-ONBEKEND,
    BRUTERING-NOG-NIET, BRUTERING-AL-BESLIST, and the refusals of the rules (tax of another year, no tax).
    """
    huidig = vergrendel(vordering)
    vandaag = localdate(nu)
    jaar = huidig.betaald_in_jaar
    if jaar is None:
        raise OpstapFout(
            "BRUTERING-JAAR-ONBEKEND",
            "Van deze vordering is niet bekend in welk jaar is betaald. Dan kan zij niet bruto worden.",
        )
    if vandaag.year <= jaar:
        raise OpstapFout(
            "BRUTERING-NOG-NIET",
            f"Het jaar {jaar} is nog niet voorbij. Tot en met 31 december is de vordering netto.",
        )
    if huidig.gebeurtenissen.filter(soort="bruto_of_netto", jaar=jaar).exists():
        raise OpstapFout(*ZINNEN["vordering_bruto_of_netto_eenmaal"])
    feiten: dict[str, int | bool] = {
        "er_wordt_teruggevorderd": True,
        "terug_te_vorderen_netto": int(_netto_begin(huidig)),
        "vordering_betaald_in_jaar": jaar,
        "vordering_afgelost_in_jaar": int(_afgelost_in(huidig, jaar)),
        "bruteringsgrond": int(grond),
    }
    if loonheffing is not None:
        feiten["loonheffing_over_vordering"] = int(loonheffing)
    if loonheffing_jaar is not None:
        feiten["loonheffing_over_vordering_jaar"] = loonheffing_jaar
    besluit, uitkomst = regelbesluiten.neem(
        huidig.dossier,
        soort=Besluit.Soort.BRUTO_OF_NETTO,
        gevraagd=("terug_te_vorderen_belasting", "terug_te_vorderen"),
        feiten=feiten,
        bron=f"vastgesteld door {door}",
        peildatum=vandaag,
        ingangsdatum=vandaag,
        tekst=f"Vordering {huidig.nummer} over {jaar}: {grond.titel}",
        door=door,
        nu=nu,
        medeondertekenaar=medeondertekenaar,
        grond=grond.titel,
    )
    belasting = Bruto(int(uitkomst.waarde("terug_te_vorderen_belasting")))
    with duidelijke_fouten():
        Vorderinggebeurtenis.objects.create(
            gemeente_id=huidig.gemeente_id,
            vordering=huidig,
            soort=Vorderinggebeurtenis.Soort.BRUTO_OF_NETTO,
            geldig=vanaf(vandaag),
            grond=grond.titel,
            artikel=ARTIKEL,
            jaar=jaar,
            besluit=besluit,
            vastgelegd_op=nu,
            vastgelegd_door=door,
        )
    if belasting:
        muteer(
            huidig,
            soort=Vorderingsmutatie.Soort.BRUTERING,
            bedrag=int(belasting),
            datum=vandaag,
            grond=f"Loonheffing en premies over {jaar}: {grond.titel}",
            artikel=ARTIKEL,
            sleutel=sleutel_van(huidig, f"brutering/{jaar}"),
            besluit=besluit,
            jaar=jaar,
        )
    return belasting


def te_beslissen_over_bruto(gemeente: str, jaar: int, *, op: date) -> list[Vordering]:
    """Claims on what was paid in this closed year, still open, on which nobody decided: a worklist.

    It is a list and no more: each claim needs its own ground.
    """
    if op.year <= jaar:
        return []
    open_ = (
        Vordering.objects.filter(gemeente=gemeente, betaald_in_jaar=jaar)
        .exclude(gebeurtenissen__soort="bruto_of_netto", gebeurtenissen__jaar=jaar)
        .order_by("ontstaan_op", "id")
    )
    return [vordering for vordering in open_ if saldo(vordering, op=date(jaar, 12, 31)) and saldo(vordering)]


def _netto_begin(vordering: Vordering) -> Netto:
    """What was claimed net in all: the beginning, and what decisions changed in it since."""
    soorten = (Vorderingsmutatie.Soort.ONTSTAAN, Vorderingsmutatie.Soort.CORRECTIE)
    return Netto(_som(vordering.mutaties.filter(soort__in=soorten)))


def _afgelost_in(vordering: Vordering, jaar: int) -> Netto:
    """What was paid on it within the calendar year in which was paid too much."""
    soorten = (
        Vorderingsmutatie.Soort.ONTVANGST,
        Vorderingsmutatie.Soort.VERREKENING,
        Vorderingsmutatie.Soort.BESLAG,
    )
    return Netto(-_som(vordering.mutaties.filter(soort__in=soorten, datum__year__lte=jaar)))


def _som(mutaties: object) -> int:
    return int(mutaties.aggregate(s=Sum("bedrag_cent", default=0))["s"])  # type: ignore[attr-defined]
