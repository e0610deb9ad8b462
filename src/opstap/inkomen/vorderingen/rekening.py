"""The account of a claim: its movements, its balance on any day, and a statement that a judge can follow.

A movement and its posting in the ledger are one: they are written together, under one key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Sum

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import (
    BIJSTANDSVERLENING,
    MINIMABELEID,
    TERUGVORDERING,
    VORDERINGEN,
)
from opstap.inkomen.models import Vordering, Vorderingsmutatie
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

ZINNEN |= {
    "vorderingsmutatie_geboekt": (
        "MUTATIE-NIET-GEBOEKT",
        "Deze mutatie staat niet met dezelfde dag en hetzelfde bedrag in het grootboek. Er is niets gedaan.",
    ),
    "vordering_niet_onder_nul": (
        "VORDERING-ONDER-NUL",
        "Er staat minder open op deze vordering. Boek niet meer af dan er open staat.",
    ),
    "vordering_heeft_begin": (
        "VORDERING-ZONDER-BEGIN",
        "Een vordering begint met een mutatie voor haar hele bedrag. Er is niets gedaan.",
    ),
    "vorderingsmutatie_sleutel_uniek": (
        "MUTATIE-TEGELIJK",
        "Iemand anders boekt dit op hetzelfde moment. Er is niets gedaan; probeer het opnieuw.",
    ),
}

Soort = Vorderingsmutatie.Soort
PRODUCTEN = {Vordering.Aard.BIJZONDER: MINIMABELEID}
"""Kind of assistance -> the product of the budget that its recovery comes to; else bijstandsverlening."""


def zoek(dossier: Dossier, nummer: str) -> Vordering:
    """One claim on this household. Errors: VORDERING-ONBEKEND."""
    gevonden = Vordering.objects.filter(dossier=dossier, nummer=nummer).first()
    if gevonden is None:
        raise OpstapFout("VORDERING-ONBEKEND", "Deze vordering is er niet, of u mag haar niet zien.")
    return gevonden


@dataclass(frozen=True, slots=True)
class Rekeningregel:
    """One movement: when, what, on which ground and article, how much, and what was owed after it (cents)."""

    datum: date
    soort: str
    grond: str
    artikel: str
    bedrag: int
    saldo: int
    besluit_nummer: str


@dataclass(frozen=True, slots=True)
class Rekeningoverzicht:
    """The statement of a claim at the end of a day; `saldo` is the sum of the amounts of its lines."""

    nummer: str
    op: date
    grond: str
    rentedragend: bool
    regels: tuple[Rekeningregel, ...]

    @property
    def saldo(self) -> int:
        return sum(regel.bedrag for regel in self.regels)

    def als_tekst(self) -> str:
        """One line per movement, to print or to read aloud."""
        kop = f"Vordering {self.nummer}: {self.grond}. Stand op {self.op:%d-%m-%Y}."
        regels = [
            f"{r.datum:%d-%m-%Y}  {toon_euro(r.bedrag)}  saldo {toon_euro(r.saldo)}  {r.soort}: {r.grond} "
            f"({r.artikel}{f'; besluit {r.besluit_nummer}' if r.besluit_nummer else ''})"
            for r in self.regels
        ]
        rente = "met de rente tot nu toe" if self.rentedragend else "zonder rente"
        return "\n".join([kop, *regels, f"Nog te betalen: {toon_euro(self.saldo)}, {rente}."])


def saldo(vordering: Vordering, *, op: date | None = None) -> int:
    """What is still owed in cents, at the end of this day (without a day: by all that was booked)."""
    mutaties = Vorderingsmutatie.objects.filter(vordering=vordering)
    if op is not None:
        mutaties = mutaties.filter(datum__lte=op)
    return int(mutaties.aggregate(saldo=Sum("bedrag_cent", default=0))["saldo"])


def saldi(vorderingen: Iterable[Vordering]) -> dict[int, int]:
    """What is still owed in cents on each of these, by all that was booked."""
    gevonden = dict.fromkeys((vordering.pk for vordering in vorderingen), 0)
    sommen = Vorderingsmutatie.objects.filter(vordering__in=list(gevonden)).values_list("vordering")
    return gevonden | {pk: int(som) for pk, som in sommen.annotate(som=Sum("bedrag_cent"))}


def rekeningoverzicht(vordering: Vordering, *, op: date) -> Rekeningoverzicht:
    """Every movement up to and including this day, oldest first, with the balance after each."""
    stand = 0
    regels: list[Rekeningregel] = []
    mutaties = vordering.mutaties.filter(datum__lte=op).select_related("besluit").order_by("datum", "id")
    for mutatie in mutaties:
        stand += mutatie.bedrag_cent
        regels.append(
            Rekeningregel(
                mutatie.datum,
                mutatie.get_soort_display(),
                mutatie.grond,
                mutatie.artikel,
                mutatie.bedrag_cent,
                stand,
                mutatie.besluit.nummer if mutatie.besluit is not None else "",
            )
        )
    return Rekeningoverzicht(
        vordering.nummer,
        op,
        vordering.get_grond_display(),
        vordering.aard == Vordering.Aard.BBZ_BIJZONDER,
        tuple(regels),
    )


def sleutel_van(vordering: Vordering, deel: str = "") -> str:
    """The key of a movement of this claim and of its posting; without `deel`: of its beginning."""
    return f"vordering/{vordering.gemeente_id}/{vordering.nummer}{f'/{deel}' if deel else ''}"


@transaction.atomic
def corrigeer(
    vordering: Vordering, *, bedrag: int, datum: date, besluit: Besluit, grond: str, artikel: str
) -> int:
    """Change what is owed by a decision (an objection that was right, for one); the balance after it."""
    huidig = vergrendel(vordering)
    muteer(
        huidig,
        soort=Soort.CORRECTIE,
        bedrag=bedrag,
        datum=datum,
        grond=grond,
        artikel=artikel,
        sleutel=sleutel_van(huidig, f"correctie/{besluit.nummer}"),
        besluit=besluit,
    )
    return saldo(huidig)


def vergrendel(vordering: Vordering) -> Vordering:
    """The claim as it is stored, held until the transaction ends: two people can't book on it at once."""
    return vergrendel_veel([vordering.pk])[0]


def vergrendel_veel(ids: Iterable[int]) -> list[Vordering]:
    """These claims as they are stored, held until the transaction ends, in the order of their keys."""
    return list(Vordering.objects.select_for_update(no_key=True).filter(pk__in=set(ids)).order_by("pk"))


@dataclass(frozen=True, kw_only=True)
class Mutatie:
    """A movement of a claim and the other side of its posting: without `tegen`, income from recovery."""

    vordering: Vordering
    soort: Vorderingsmutatie.Soort
    bedrag: int
    datum: date
    grond: str
    artikel: str
    sleutel: str
    tegen: Sequence[Regel] | None = None
    besluit: Besluit | None = None
    jaar: int | None = None

    def post(self) -> Post:
        """Its posting in the ledger."""
        vordering = self.vordering
        product = PRODUCTEN.get(Vordering.Aard(vordering.aard), BIJSTANDSVERLENING)
        besluit_id = self.besluit.pk if self.besluit is not None else vordering.besluit_id
        andere = self.tegen or [
            Regel(TERUGVORDERING, -self.bedrag, product, vordering.dossier_id, besluit_id)
        ]
        return Post(
            vordering.gemeente_id,
            self.datum,
            f"{self.datum:%Y-%m}",
            self.grond,
            "vordering",
            vordering.pk,
            self.sleutel,
            (*andere, Regel(VORDERINGEN, self.bedrag, None, vordering.dossier_id, besluit_id)),
        )


def muteer(
    vordering: Vordering,
    *,
    soort: Vorderingsmutatie.Soort,
    bedrag: int,
    datum: date,
    grond: str,
    artikel: str,
    sleutel: str,
    tegen: Sequence[Regel] | None = None,
    besluit: Besluit | None = None,
    jaar: int | None = None,
) -> None:
    """Write one movement with its posting; errors are those of `muteer_veel`."""
    mutatie = Mutatie(
        vordering=vordering,
        soort=soort,
        bedrag=bedrag,
        datum=datum,
        grond=grond,
        artikel=artikel,
        sleutel=sleutel,
        tegen=tegen,
        besluit=besluit,
        jaar=jaar,
    )
    muteer_veel([mutatie])


def muteer_veel(mutaties: Sequence[Mutatie]) -> None:
    """Write movements with their postings: all, or none.

    What was written before with the same contents changes nothing. Errors: VORDERING-ONDER-NUL,
    BOEKING-SLEUTEL-ANDERS.
    """
    with duidelijke_fouten(), transaction.atomic():
        grootboek.boek_veel(mutatie.post() for mutatie in mutaties)
        bekend = set(
            Vorderingsmutatie.objects.filter(
                sleutel__in=[mutatie.sleutel for mutatie in mutaties]
            ).values_list("sleutel", flat=True)
        )
        Vorderingsmutatie.objects.bulk_create(
            [
                Vorderingsmutatie(
                    gemeente_id=mutatie.vordering.gemeente_id,
                    vordering=mutatie.vordering,
                    soort=mutatie.soort,
                    datum=mutatie.datum,
                    bedrag_cent=mutatie.bedrag,
                    grond=mutatie.grond,
                    artikel=mutatie.artikel,
                    jaar=mutatie.jaar,
                    besluit=mutatie.besluit,
                    sleutel=mutatie.sleutel,
                )
                for mutatie in mutaties
                if mutatie.sleutel not in bekend
            ],
            batch_size=5_000,
        )
