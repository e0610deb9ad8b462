"""What is received on claims: each receipt is a movement on a statement of the bank, booked from there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from opstap.financien.bank import ontvangsten
from opstap.financien.bank.ontvangsten import Antwoord
from opstap.financien.grootboek import Regel
from opstap.financien.models import Afschriftregel
from opstap.financien.rekeningschema import VRAAGPOSTEN
from opstap.inkomen.models import Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.opleggen import REEKS
from opstap.inkomen.vorderingen.rekening import (
    Mutatie,
    muteer_veel,
    saldi,
    saldo,
    sleutel_van,
    vergrendel_veel,
)

ARTIKEL_ONTVANGST = "Algemene wet bestuursrecht art. 4:89"
ARTIKEL_BESLAG = "Participatiewet art. 60 lid 5"


@dataclass(frozen=True)
class Ontvangst:
    """An unrecognised movement that is a receipt on a claim, and why; `uit_beslag`: out of an attachment by
    the municipality.
    """

    vordering: Vordering
    regel: Afschriftregel
    reden: str
    uit_beslag: bool = False


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
    """Book one receipt; the balance after it. Errors: those of `ontvang_veel`."""
    (huidig,) = vergrendel_veel([vordering.pk])
    ontvang_veel([Ontvangst(huidig, regel, reden, uit_beslag)], saldi([huidig]), door=door, moment=moment)
    return saldo(huidig)


def ontvang_veel(
    ontvangen: Sequence[Ontvangst], open_: Mapping[int, int], *, door: str, moment: datetime
) -> None:
    """Book receipts on claims that are held, each on its own day, once; `open_` is what is owed per claim.

    Errors: those of `neem_veel_aan`.
    """
    rest = dict(open_)
    antwoorden: dict[str, list[Antwoord]] = defaultdict(list)
    for een in ontvangen:
        antwoord = Antwoord(een.regel, rest[een.vordering.pk], een.reden)
        antwoorden[een.vordering.gemeente_id].append(antwoord)
        rest[een.vordering.pk] -= een.regel.bedrag_cent
    for gemeente, van_haar in antwoorden.items():
        ontvangsten.neem_veel_aan(van_haar, gemeente=gemeente, door=door, moment=moment)
    muteer_veel([_mutatie(een) for een in ontvangen])


def _mutatie(ontvangst: Ontvangst) -> Mutatie:
    vordering, regel, beslag = ontvangst.vordering, ontvangst.regel, ontvangst.uit_beslag
    return Mutatie(
        vordering=vordering,
        soort=Vorderingsmutatie.Soort.BESLAG if beslag else Vorderingsmutatie.Soort.ONTVANGST,
        bedrag=-regel.bedrag_cent,
        datum=regel.datum,
        grond=f"Ontvangen op vordering {vordering.nummer}",
        artikel=ARTIKEL_BESLAG if beslag else ARTIKEL_ONTVANGST,
        sleutel=sleutel_van(vordering, f"ontvangst/{regel.pk}"),
        tegen=[Regel(VRAAGPOSTEN, regel.bedrag_cent, None, vordering.dossier_id, vordering.besluit_id)],
    )


@transaction.atomic
def herken(genoemd: Sequence[tuple[Afschriftregel, str]], *, door: str, moment: datetime) -> int:
    """Book the receipts that name a claim, when no more came in than is owed on it; how many."""
    gevonden = {
        (vordering.gemeente_id, vordering.nummer): vordering.pk
        for vordering in Vordering.objects.filter(
            gemeente__in={regel.afschrift.gemeente_id for regel, _ in genoemd},
            nummer__in={nummer for _, nummer in genoemd},
        )
    }
    vast = {vordering.pk: vordering for vordering in vergrendel_veel(gevonden.values())}
    open_ = saldi(vast.values())
    rest = dict(open_)
    ontvangen = []
    for regel, nummer in genoemd:
        pk = gevonden.get((regel.afschrift.gemeente_id, nummer))
        if pk is not None and regel.bedrag_cent <= rest[pk]:
            ontvangen.append(Ontvangst(vast[pk], regel, f"De overschrijving noemt {nummer}."))
            rest[pk] -= regel.bedrag_cent
    ontvang_veel(ontvangen, open_, door=door, moment=moment)
    return len(ontvangen)


def meld_aan() -> None:
    """Have receipts recognised that name a claim."""
    ontvangsten.registreer(REEKS, herken)
