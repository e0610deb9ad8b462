"""An advance while an application is not yet decided (art. 52): paid at once, settled by the grant.

The advance is money that is owed back until the grant over the same month offsets it in the month run,
outside the protected earnings level. What is left after a rejection becomes a claim, by its own decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Count, Q, Sum
from django.utils.timezone import localdate

from opstap.financien import betalingen, grootboek
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN, VOORSCHOTTEN
from opstap.gevallen import regelbesluiten
from opstap.inkomen import vorderingen
from opstap.inkomen.betalen.betaalsoorten import VOORSCHOT
from opstap.inkomen.models import Inhoudingsregel, Voorschot, Vordering
from opstap.kern import feiten, nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Bankrekening, Besluit, Persoon, Zaak
from opstap.kern.tijdvak import maand as hele_maand
from opstap.recht.algemeen.termijnen import uiterste_voorschotdata
from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto, toon_euro

ZINNEN |= {
    "voorschot_verloop": (
        "VOORSCHOT-VAST",
        "Een voorschot wordt niet gewijzigd, en wordt hoogstens één keer een vordering.",
    ),
    "voorschot_eerste_dag": (
        "VOORSCHOT-MAAND",
        "Een voorschot is over een hele maand. Geef de eerste dag van die maand.",
    ),
}

_REEKS = nummers.reeks("VS")
_TERMIJNEN = 12
"""How many four-week terms are looked ahead: longer than any application may take."""


class TeVerlenen(NamedTuple):
    """An application that waits for an advance, and the last day to pay it."""

    zaak: Zaak
    uiterlijk: date


@transaction.atomic
def verleen(
    zaak: Zaak,
    *,
    maand: date,
    verwachte_bijstand: Netto,
    duidelijk_geen_recht: bool,
    gegevens_verwijtbaar_onvolledig: bool,
    door: str,
    nu: datetime,
    bedrag: Netto | None = None,
) -> Voorschot:
    """Grant an advance over a month and put it ready to pay; without `bedrag` the least that the law says.

    `verwachte_bijstand` (holiday allowance included) and both judgements are those of the officer. Errors:
    VOORSCHOT-NIET, VOORSCHOT-TE-LAAG, VOORSCHOT-TE-HOOG, VOORSCHOT-MAAND, REKENING-ONTBREEKT, ZAAK-AFGEROND.
    """
    huidig = Zaak.objects.select_for_update(no_key=True).select_related("dossier").get(pk=zaak.pk)
    if huidig.status in (Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN):
        raise OpstapFout(
            "ZAAK-AFGEROND", "Op deze aanvraag is al beslist. Een voorschot is dan niet meer mogelijk."
        )
    vandaag = localdate(nu)
    rekening = feiten.op(Bankrekening, vandaag, nu).filter(dossier=huidig.dossier).first()
    if rekening is None:
        raise OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    besluit, uitkomst = regelbesluiten.neem(
        huidig.dossier,
        soort=Besluit.Soort.VOORSCHOT,
        gevraagd=("voorschot_verplicht", "voorschot_minimum"),
        feiten={
            "aanvraagdatum": (huidig.ontvangen - date(1970, 1, 1)).days,
            "recht_is_vastgesteld": False,
            "duidelijk_geen_recht": duidelijk_geen_recht,
            "gegevens_verwijtbaar_onvolledig": gegevens_verwijtbaar_onvolledig,
            "hoogte_bijstand": int(verwachte_bijstand),
        },
        bron=f"vastgesteld door {door}",
        peildatum=maand,
        ingangsdatum=maand,
        tekst=f"Voorschot over {maand:%m-%Y}",
        door=door,
        nu=nu,
        zaak=huidig,
    )
    if not uitkomst.waarde("voorschot_verplicht"):
        raise OpstapFout(
            "VOORSCHOT-NIET",
            "Volgens de regels is er geen voorschot: er is duidelijk geen recht, of de gegevens ontbreken "
            "door eigen schuld (art. 52 lid 1 Participatiewet).",
        )
    minste = int(uitkomst.waarde("voorschot_minimum"))
    te_betalen = minste if bedrag is None else int(bedrag)
    if te_betalen < minste:
        raise OpstapFout(
            "VOORSCHOT-TE-LAAG",
            f"Het voorschot is ten minste {toon_euro(minste)} (art. 52 lid 2 Participatiewet).",
        )
    if te_betalen > verwachte_bijstand:
        raise OpstapFout(
            "VOORSCHOT-TE-HOOG",
            f"Een voorschot is niet meer dan de te verwachten bijstand van {toon_euro(verwachte_bijstand)}.",
        )
    nummer = nummers.volgend(huidig.gemeente_id, _REEKS, jaar=vandaag.year)
    with duidelijke_fouten():
        voorschot = Voorschot.objects.create(
            gemeente_id=huidig.gemeente_id,
            nummer=nummer,
            dossier=huidig.dossier,
            maand=maand,
            bedrag_cent=te_betalen,
            verleend_op=vandaag,
            besluit=besluit,
        )
    sleutel = f"voorschot/{voorschot.gemeente_id}/{voorschot.nummer}"
    _boek(voorschot, sleutel)
    betalingen.zet_klaar(
        voorschot.gemeente_id,
        [
            NieuweBetaling(
                voorschot.dossier_id,
                maand,
                VOORSCHOT,
                te_betalen,
                rekening.iban,
                rekening.tenaamstelling,
                sleutel,
            )
        ],
    )
    return voorschot


def openstaand(voorschot: Voorschot) -> int:
    """What of an advance is neither offset by the grant nor made a claim, in cents."""
    if voorschot.vordering_id is not None:
        return 0
    verrekend = Inhoudingsregel.objects.filter(
        soort=Inhoudingsregel.Soort.VOORSCHOT, bron_id=voorschot.pk
    ).aggregate(s=Sum("bedrag_cent", default=0))
    return voorschot.bedrag_cent - int(verrekend["s"])


@transaction.atomic
def vorder_terug(
    voorschot: Voorschot,
    *,
    oordelen: Mapping[str, int | bool],
    schuldenaren: list[Persoon],
    door: str,
    nu: datetime,
) -> Vordering:
    """What the grant did not offset, or all of it after a rejection, becomes a claim (art. 58 lid 2 onder d).

    `oordelen` as for every recovery. Errors: VOORSCHOT-VERREKEND, VOORSCHOT-DEEL, and those of a recovery.
    """
    huidig = Voorschot.objects.select_for_update(no_key=True).get(pk=voorschot.pk)
    rest = openstaand(huidig)
    if rest == 0:
        raise OpstapFout("VOORSCHOT-VERREKEND", "Van dit voorschot staat niets meer open.")
    vordering = vorderingen.vorder_terug(
        huidig.dossier,
        terugvorderingsgrond=Terugvorderingsgrond.VOORSCHOT,
        ontstaansgrond=Vordering.Ontstaansgrond.ONVERSCHULDIGD,
        te_veel=Netto(rest),
        periode=hele_maand(huidig.maand.year, huidig.maand.month),
        betaald_in_jaar=huidig.verleend_op.year,
        oordelen=oordelen,
        schuldenaren=schuldenaren,
        door=door,
        nu=nu,
        tegen=(VOORSCHOTTEN, None),
    )
    if vordering.bedrag_cent != rest:
        raise OpstapFout(
            "VOORSCHOT-DEEL",
            "Maak het hele voorschot een vordering. Zie daarna af van wat om dringende redenen niet hoeft.",
        )
    huidig.vordering = vordering
    huidig.save(update_fields=["vordering"])
    voorschot.refresh_from_db()
    return vordering


def te_verlenen(gemeente: str, *, op: date) -> list[TeVerlenen]:
    """Open applications of which a four-week term has begun without its advance, by the last day to pay it.

    Whether an advance is due is for a human to judge.
    """
    lopend = Zaak.objects.filter(
        Q(gemeente=gemeente, soort=Zaak.Soort.AANVRAAG, ontvangen__lte=op),
        ~Q(status__in=(Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN)),
    ).annotate(gegeven=Count("besluit", filter=Q(besluit__soort=Besluit.Soort.VOORSCHOT)))
    wachtend = []
    for zaak in lopend.order_by("ontvangen", "id"):
        uiterlijk = _eerstvolgende(zaak.ontvangen, zaak.gegeven, op)
        if uiterlijk is not None:
            wachtend.append(TeVerlenen(zaak, uiterlijk))
    return sorted(wachtend, key=lambda rij: (rij.uiterlijk, rij.zaak.pk))


def uiterlijk_voorschot(zaak: Zaak, *, op: date) -> date | None:
    """The last day to pay the advance of a four-week term that has begun; None when none waits."""
    if zaak.status in (Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN):
        return None
    gegeven = Besluit.objects.filter(zaak=zaak, soort=Besluit.Soort.VOORSCHOT).count()
    return _eerstvolgende(zaak.ontvangen, gegeven, op)


def _eerstvolgende(ontvangen: date, gegeven: int, op: date) -> date | None:
    dagen = uiterste_voorschotdata(ontvangen, _TERMIJNEN)
    begonnen = 1 + sum(dag < op for dag in dagen)
    return dagen[gegeven] if gegeven < min(begonnen, _TERMIJNEN) else None


def te_beslissen(gemeente: str) -> list[Voorschot]:
    """Advances that are still open while the application was decided without a right, or withdrawn."""
    return [
        voorschot
        for voorschot in Voorschot.objects.filter(
            Q(gemeente=gemeente, vordering=None),
            Q(besluit__zaak__status=Zaak.Status.INGETROKKEN)
            | Q(besluit__zaak__besluit__soort=Besluit.Soort.AFWIJZING),
        )
        .distinct()
        .order_by("verleend_op", "id")
        if openstaand(voorschot)
    ]


def _boek(voorschot: Voorschot, sleutel: str) -> None:
    """Owed to the resident, and owed back until the grant settles it."""
    wie = (None, voorschot.dossier_id, voorschot.besluit_id)
    grootboek.boek(
        Post(
            voorschot.gemeente_id,
            voorschot.verleend_op,
            f"{voorschot.verleend_op:%Y-%m}",
            f"Voorschot {voorschot.nummer}",
            "voorschot",
            voorschot.pk,
            sleutel,
            (
                Regel(VOORSCHOTTEN, voorschot.bedrag_cent, *wie),
                Regel(TE_BETALEN_UITKERINGEN, -voorschot.bedrag_cent, *wie),
            ),
        )
    )
