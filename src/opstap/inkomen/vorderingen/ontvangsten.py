"""What is received on claims: each receipt is a movement on a statement of the bank, booked from there."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from opstap.financien.bank import ontvangsten
from opstap.financien.grootboek import Regel
from opstap.financien.models import Afschriftregel
from opstap.financien.rekeningschema import VRAAGPOSTEN
from opstap.inkomen.models import Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.opleggen import REEKS
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van, vergrendel

ARTIKEL_ONTVANGST = "Algemene wet bestuursrecht art. 4:89"
ARTIKEL_BESLAG = "Participatiewet art. 60 lid 5"


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

    `uit_beslag`: it came out of an attachment by the municipality. Errors: those of `neem_aan`.
    """
    huidig = vergrendel(vordering)
    ontvangsten.neem_aan(
        regel, gemeente=huidig.gemeente_id, open_cent=saldo(huidig), door=door, reden=reden, moment=moment
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


@transaction.atomic
def herken(regel: Afschriftregel, nummer: str, *, door: str, moment: datetime) -> bool:
    """Book a receipt that names a claim, when no more came in than is owed on it."""
    vordering = Vordering.objects.filter(gemeente=regel.afschrift.gemeente_id, nummer=nummer).first()
    if vordering is None or regel.bedrag_cent > saldo(vergrendel(vordering)):
        return False
    ontvang(vordering, regel, door=door, reden=f"De overschrijving noemt {nummer}.", moment=moment)
    return True


def meld_aan() -> None:
    """Have receipts recognised that name a claim."""
    ontvangsten.registreer(REEKS, herken)
