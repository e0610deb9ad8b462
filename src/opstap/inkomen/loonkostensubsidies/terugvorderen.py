"""What an employer was paid too much: an account per month, offset or paid back as a person decides.

Nothing is offset by itself: without a decision the amount stays owed and stands in `te_beslissen`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.financien import grootboek
from opstap.financien.bank import ontvangsten
from opstap.financien.grootboek import Post, Regel
from opstap.financien.models import Afschriftregel
from opstap.financien.rekeningschema import (
    TE_BETALEN_LOONKOSTENSUBSIDIES,
    VORDERINGEN_WERKGEVERS,
    VRAAGPOSTEN,
)
from opstap.gevallen.regelbesluiten import neem_zonder_regels
from opstap.inkomen.models import (
    Loonkostenmaand,
    Terugvorderingskeuze,
    Werkgever,
    Werkgevermutatie,
    Werkgevervordering,
)
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import maand_in_woorden
from opstap.recht.algemeen.verjaring import uiterste_betaaldag

ZINNEN |= {
    "werkgevervordering_niet_onder_nul": (
        "VORDERING-ONDER-NUL",
        "Er staat minder open op deze vordering. Boek niet meer af dan er open staat.",
    ),
    "werkgevermutatie_geboekt": (
        "MUTATIE-NIET-GEBOEKT",
        "Deze mutatie staat niet met dezelfde dag en hetzelfde bedrag in het grootboek. Er is niets gedaan.",
    ),
}

REEKS = nummers.reeks("WV")
Soort = Werkgevermutatie.Soort
Wijze = Terugvorderingskeuze.Wijze


@dataclass
class Verrekenbaar:
    """A claim that is to be offset, and what is still open on it while a run goes on."""

    vordering: Werkgevervordering
    open_cent: int


def begin(berekening: Loonkostenmaand, tegen: Regel, run: date, nu: datetime) -> Werkgevervordering:
    """Begin the account of what was paid too much over a month; `tegen` takes it off the costs."""
    dag = localdate(nu)
    nummer = nummers.volgend(berekening.gemeente_id, REEKS, jaar=dag.year)
    vordering = Werkgevervordering.objects.create(
        gemeente_id=berekening.gemeente_id,
        nummer=nummer,
        berekening=berekening,
        bedrag_cent=-tegen.bedrag_cent,
        ontstaan_op=dag,
    )
    _muteer(vordering, Soort.ONTSTAAN, -tegen.bedrag_cent, dag, f"{run:%Y-%m}", "begin", tegen)
    return vordering


@transaction.atomic
def kies_wijze(
    vordering: Werkgevervordering, *, wijze: Terugvorderingskeuze.Wijze, reden: str, door: str, nu: datetime
) -> Terugvorderingskeuze:
    """Decide how it comes back; a later decision replaces an earlier one. Errors: REDEN-ONTBREEKT."""
    eis_reden(reden)
    subsidie = vordering.berekening.subsidie
    besluit = neem_zonder_regels(
        subsidie.dossier,
        soort=Besluit.Soort.LOONKOSTENSUBSIDIE,
        ingangsdatum=vordering.berekening.maand,
        tekst=f"Te veel betaalde loonkostensubsidie {vordering.nummer}: {Wijze(wijze).label}",
        grond=reden,
        door=door,
        nu=nu,
        bedrag=vordering.bedrag_cent,
        wijze=str(wijze),
    )
    return Terugvorderingskeuze.objects.create(
        vordering=vordering,
        wijze=wijze,
        besluit=besluit,
        betalen_voor=uiterste_betaaldag(localdate(nu)),
        vastgelegd_op=nu,
    )


@transaction.atomic
def ontvang(
    vordering: Werkgevervordering, regel: Afschriftregel, *, door: str, reden: str, moment: datetime
) -> int:
    """Book an unrecognised movement as paid back by the employer, on its own day, once; the balance after it.

    Errors: those of `neem_aan`.
    """
    huidig = _vergrendel(vordering)
    ontvangsten.neem_aan(
        regel, gemeente=huidig.gemeente_id, open_cent=saldo(huidig), door=door, reden=reden, moment=moment
    )
    bron = huidig.berekening
    _muteer(
        huidig,
        Soort.ONTVANGST,
        -regel.bedrag_cent,
        regel.datum,
        f"{regel.datum:%Y-%m}",
        f"ontvangst/{regel.pk}",
        Regel(VRAAGPOSTEN, regel.bedrag_cent, None, bron.subsidie.dossier_id, bron.besluit_id),
    )
    return saldo(huidig)


def herken(genoemd: Sequence[tuple[Afschriftregel, str]], *, door: str, moment: datetime) -> int:
    """Book receipts that name a claim on an employer, when no more came in than is owed on it; how many."""
    return sum(_herken(regel, nummer, door, moment) for regel, nummer in genoemd)


@transaction.atomic
def _herken(regel: Afschriftregel, nummer: str, door: str, moment: datetime) -> bool:
    gevonden = Werkgevervordering.objects.filter(gemeente=regel.afschrift.gemeente_id, nummer=nummer).first()
    if gevonden is None or regel.bedrag_cent > saldo(_vergrendel(gevonden)):
        return False
    ontvang(gevonden, regel, door=door, reden=f"De overschrijving noemt {nummer}.", moment=moment)
    return True


def meld_aan() -> None:
    """Have receipts recognised that name a claim on an employer."""
    ontvangsten.registreer(REEKS, herken)


def saldo(vordering: Werkgevervordering, *, op: date | None = None) -> int:
    """What is still owed in cents, at the end of this day (without a day: by all that was booked)."""
    mutaties = vordering.mutaties.all()
    if op is not None:
        mutaties = mutaties.filter(datum__lte=op)
    return int(mutaties.aggregate(s=Sum("bedrag_cent", default=0))["s"])


def te_beslissen(gemeente: str) -> list[Werkgevervordering]:
    """What was paid too much and nobody decided on yet, the oldest first."""
    return list(
        Werkgevervordering.objects.filter(gemeente=gemeente, keuzes=None)
        .select_related("berekening__subsidie")
        .order_by("ontstaan_op", "id")
    )


def verrekenbaar(werkgever: Werkgever, nu: datetime) -> list[Verrekenbaar]:
    """The claims on an employer that are to be offset by now, the oldest first."""
    gevonden = []
    vorderingen = Werkgevervordering.objects.filter(berekening__subsidie__werkgever=werkgever)
    for vordering in vorderingen.select_related("berekening__subsidie").order_by("ontstaan_op", "id"):
        keuze = vordering.keuzes.filter(vastgelegd_op__lte=nu).order_by("vastgelegd_op", "id").last()
        if keuze is not None and keuze.wijze == Wijze.VERREKENEN and (open_ := saldo(vordering)):
            gevonden.append(Verrekenbaar(vordering, open_))
    return gevonden


def verreken(
    berekening: Loonkostenmaand, bedrag: int, open_: list[Verrekenbaar], run: date, nu: datetime
) -> int:
    """Keep from a payment what is to be offset, oldest claim first; how much was kept."""
    rest = bedrag
    for een in open_:
        deel = min(rest, een.open_cent)
        if deel:
            _muteer(
                een.vordering,
                Soort.VERREKENING,
                -deel,
                localdate(nu),
                f"{run:%Y-%m}",
                f"verrekening/{berekening.pk}",
                Regel(
                    TE_BETALEN_LOONKOSTENSUBSIDIES,
                    deel,
                    None,
                    berekening.subsidie.dossier_id,
                    berekening.besluit_id,
                ),
                berekening,
            )
            een.open_cent -= deel
            rest -= deel
    return bedrag - rest


def _vergrendel(vordering: Werkgevervordering) -> Werkgevervordering:
    """The claim as it is stored, held until the transaction ends."""
    return Werkgevervordering.objects.select_for_update(no_key=True).get(pk=vordering.pk)


def _sleutel(vordering: Werkgevervordering, wat: str) -> str:
    return f"werkgevervordering/{vordering.gemeente_id}/{vordering.nummer}/{wat}"


def _muteer(
    vordering: Werkgevervordering,
    soort: Werkgevermutatie.Soort,
    bedrag: int,
    datum: date,
    periode: str,
    wat: str,
    tegen: Regel,
    berekening: Loonkostenmaand | None = None,
) -> None:
    """A movement with its posting, under one key; written before with the same contents, nothing changes."""
    bron = vordering.berekening
    sleutel = _sleutel(vordering, wat)
    with duidelijke_fouten(), transaction.atomic():
        geboekt = grootboek.boek(
            Post(
                vordering.gemeente_id,
                datum,
                periode,
                f"Loonkostensubsidie {bron.subsidie.nummer} over {maand_in_woorden(bron.maand)}: "
                f"{soort.label}",
                "werkgevervordering",
                vordering.pk,
                sleutel,
                (
                    tegen,
                    Regel(VORDERINGEN_WERKGEVERS, bedrag, None, bron.subsidie.dossier_id, bron.besluit_id),
                ),
            )
        )
        if geboekt.nieuw:
            Werkgevermutatie.objects.create(
                gemeente_id=vordering.gemeente_id,
                vordering=vordering,
                soort=soort,
                datum=datum,
                bedrag_cent=bedrag,
                berekening=berekening,
                sleutel=sleutel,
            )
