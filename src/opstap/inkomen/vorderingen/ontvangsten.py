"""What is received on claims: each receipt is a movement on a statement of the bank, booked from there.

A movement that names one claim of the municipality, and no more than is owed on it, is booked on that claim
when the statement is read. Any other receipt stays a question, which a person answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from opstap.financien import bank
from opstap.financien.grootboek import Regel
from opstap.financien.models import Afschriftregel
from opstap.financien.rekeningschema import VRAAGPOSTEN
from opstap.inkomen.models import Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.opleggen import REEKS
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van, vergrendel
from opstap.kern import gebeurtenissen
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

ARTIKEL_ONTVANGST = "Algemene wet bestuursrecht art. 4:89"
ARTIKEL_BESLAG = "Participatiewet art. 60 lid 5"


@gebeurtenissen.bij(gebeurtenissen.BANKREGELS_ONBEKEND)
def herken(*, gemeente: str, regels: Sequence[Afschriftregel], door: str, moment: datetime) -> None:
    """Book each movement that names one claim and fits in what is owed on it; leave the others a question."""
    genoemd = {
        regel: nummers.pop()
        for regel in regels
        if regel.bedrag_cent > 0 and len(nummers := bank.genoemde_nummers(regel, REEKS)) == 1
    }
    bekend = {
        vordering.nummer: vordering
        for vordering in Vordering.objects.filter(gemeente=gemeente, nummer__in=set(genoemd.values()))
    }
    for regel, nummer in genoemd.items():
        if nummer in bekend and regel.bedrag_cent <= saldo(vergrendel(bekend[nummer])):
            ontvang(
                bekend[nummer], regel, door=door, reden=f"De overschrijving noemt {nummer}.", moment=moment
            )


@transaction.atomic
def ontvang(
    vordering: Vordering,
    regel: Afschriftregel,
    *,
    door: str,
    reden: str,
    moment: datetime,
    uit_beslag: bool = False,
) -> int:
    """Book an unrecognised movement as a receipt on a claim, on its own day, once; the balance after it.

    `uit_beslag`: it came out of an attachment by the municipality. Errors: ONTVANGST-GEMEENTE,
    ONTVANGST-BEDRAG for nothing, or for more than is owed, and those of `bank.beantwoord`.
    """
    if regel.afschrift.gemeente_id != vordering.gemeente_id:
        raise OpstapFout("ONTVANGST-GEMEENTE", "Deze ontvangst is van een andere gemeente dan de vordering.")
    huidig = vergrendel(vordering)
    bank.beantwoord(regel, door=door, reden=reden, moment=moment)
    open_ = saldo(huidig)
    if not 0 < regel.bedrag_cent <= open_:
        raise OpstapFout(
            "ONTVANGST-BEDRAG",
            f"Op deze vordering staat nog {toon_euro(open_)} open. "
            "Boek een bedrag boven nul, en niet meer dan dat.",
        )
    muteer(
        huidig,
        soort=Vorderingsmutatie.Soort.BESLAG if uit_beslag else Vorderingsmutatie.Soort.ONTVANGST,
        bedrag=-regel.bedrag_cent,
        datum=regel.datum,
        grond=f"Ontvangen op vordering {huidig.nummer}",
        artikel=ARTIKEL_BESLAG if uit_beslag else ARTIKEL_ONTVANGST,
        sleutel=sleutel_van(huidig, f"ontvangst/{regel.pk}"),
        tegen=[Regel(VRAAGPOSTEN, regel.bedrag_cent, None, huidig.dossier_id, huidig.besluit_id)],
    )
    return saldo(huidig)
