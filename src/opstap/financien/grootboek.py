"""Double entry. A posting is written once, whole and balanced; a correction is a counter-posting.

`sleutel` says which event is booked ("maandrun/GM0518/2024-05/…"). Booking the same key again changes nothing
when the contents are the same, and is refused when they differ: so a run may be restarted at any time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Q, Sum

from opstap.financien.models import Boeking, Journaalpost, Product, Rekening
from opstap.kern.databank import ZINNEN, duidelijke_fouten, kopieer, reserveer_ids
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "boeking_sluit": (
        "BOEKING-SLUIT-NIET",
        "Debet en credit van deze journaalpost zijn niet gelijk. Er is niets geboekt.",
    ),
    "boeking_hoort_bij_journaalpost": (
        "BOEKING-JOURNAALPOST",
        "Een boeking hoort bij een journaalpost van dezelfde gemeente en periode. Er is niets geboekt.",
    ),
    "boeking_rekening_en_product": (
        "BOEKING-REKENING",
        "Een boeking noemt een bestaande rekening, bij lasten en baten met product. Er is niets geboekt.",
    ),
    "boeking_in_een_keer": (
        "BOEKING-IN-EEN-KEER",
        "Deze journaalpost is al geboekt; er komen geen regels bij. Boek een nieuwe journaalpost.",
    ),
    "boeking_bank_afschrift": (
        "BOEKING-BANK",
        "Op de bankrekening boekt alleen een afschrift van de bank. Er is niets geboekt.",
    ),
    "boeking_niet_nul": (
        "BOEKING-NUL",
        "Een boekingsregel van nul heeft geen betekenis. Laat de regel weg.",
    ),
    "journaalpost_periode": (
        "PERIODE",
        "Een periode is een jaar en een maand, zoals 2024-05. Er is niets geboekt.",
    ),
    "journaalpost_sleutel_uniek": (
        "BOEKING-TEGELIJK",
        "Iemand anders boekt dit op hetzelfde moment. Er is niets geboekt; probeer het opnieuw.",
    ),
    "rekeningschema_in_gebruik": (
        "REKENINGSCHEMA-IN-GEBRUIK",
        "Op deze rekening of dit product is geboekt. Zij blijven daarom bestaan.",
    ),
}


class Regel(NamedTuple):
    """One line: account code, cents (debit positive, credit negative), and what it is tied to."""

    rekening: str
    bedrag_cent: int
    product: str | None = None
    dossier_id: int | None = None
    besluit_id: int | None = None


class Post(NamedTuple):
    """One event to be booked, in the period (year and month) that it concerns."""

    gemeente: str
    datum: date
    periode: str
    omschrijving: str
    bron_soort: str
    bron_id: int | None
    sleutel: str
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class Geboekt:
    """How many postings were written, were already there, or had nothing but zeros and were left out."""

    nieuw: int
    bestond: int
    leeg: int


@dataclass(frozen=True, slots=True)
class Saldo:
    """Turnover of one account and product over some periods, in cents; `saldo` is debit minus credit."""

    rekening: str
    product: str | None
    debet_cent: int
    credit_cent: int

    @property
    def saldo_cent(self) -> int:
        return self.debet_cent - self.credit_cent


def boek(post: Post) -> Geboekt:
    """Book one event."""
    return boek_veel([post])


def boek_veel(posten: Iterable[Post]) -> Geboekt:
    """Book many events together: all of them, or none.

    Lines of zero are left out. Errors: BOEKING-SLUIT-NIET, BOEKING-REKENING, BOEKING-SLEUTEL-DUBBEL,
    BOEKING-SLEUTEL-ANDERS, PERIODE, BOEKING-TEGELIJK.
    """
    per_sleutel: dict[str, Post] = {}
    leeg = 0
    for post in posten:
        if not any(regel.bedrag_cent for regel in post.regels):
            leeg += 1
        elif per_sleutel.setdefault(post.sleutel, post) is not post:
            raise OpstapFout(
                "BOEKING-SLEUTEL-DUBBEL",
                "Twee journaalposten in één opdracht hebben dezelfde sleutel. Er is niets geboekt.",
            )
    with duidelijke_fouten(), transaction.atomic():
        bestaand = _bestaande(per_sleutel)
        nieuwe = [post for post in per_sleutel.values() if post.sleutel not in bestaand]
        if nieuwe:
            _schrijf(nieuwe)
    return Geboekt(len(nieuwe), len(bestaand), leeg)


def tegenboeking(journaalpost: Journaalpost, *, datum: date, periode: str, omschrijving: str) -> Geboekt:
    """Undo a posting by booking its opposite, in the period given; a posting is undone once."""
    regels = journaalpost.boekingen.select_related("rekening", "product").order_by("id")
    return boek(
        Post(
            gemeente=journaalpost.gemeente_id,
            datum=datum,
            periode=periode,
            omschrijving=omschrijving,
            bron_soort="tegenboeking",
            bron_id=journaalpost.pk,
            sleutel=f"tegenboeking/{journaalpost.pk}",
            regels=tuple(
                Regel(
                    regel.rekening.code,
                    -regel.bedrag_cent,
                    regel.product.code if regel.product else None,
                    regel.dossier_id,
                    regel.besluit_id,
                )
                for regel in regels
            ),
        )
    )


def saldi(gemeente: str, van: str, tot_en_met: str) -> list[Saldo]:
    """Turnover per account and product of the periods from `van` up to and including `tot_en_met`."""
    debet = Sum("bedrag_cent", filter=Q(bedrag_cent__gt=0), default=0)
    credit = Sum("bedrag_cent", filter=Q(bedrag_cent__lt=0), default=0)
    rijen = (
        Boeking.objects.filter(gemeente=gemeente, periode__gte=van, periode__lte=tot_en_met)
        .values_list("rekening__code", "product__code")
        .annotate(debet=debet, credit=credit)
        .order_by("rekening__code", "product__code")
    )
    return [Saldo(rekening, product, int(plus), -int(min_)) for rekening, product, plus, min_ in rijen]


def saldo(gemeente: str, rekening: str, *, tot_en_met: str, dossier_id: int | None = None) -> int:
    """Debit minus credit of one account up to and including a period, in cents; of one dossier if asked."""
    boekingen = Boeking.objects.filter(gemeente=gemeente, rekening__code=rekening, periode__lte=tot_en_met)
    if dossier_id is not None:
        boekingen = boekingen.filter(dossier_id=dossier_id)
    return int(boekingen.aggregate(saldo=Sum("bedrag_cent", default=0))["saldo"])


def _bestaande(per_sleutel: dict[str, Post]) -> set[str]:
    """The keys that are booked already; OpstapFout BOEKING-SLEUTEL-ANDERS when one has other contents."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, sleutel, gemeente_id, periode FROM financien_journaalpost WHERE sleutel = ANY(%s)",
            [list(per_sleutel)],
        )
        posten = {rij[0]: rij[1:] for rij in cursor.fetchall()}
        if not posten:
            return set()
        cursor.execute(
            "SELECT b.journaalpost_id, r.code, p.code, dossier_id, besluit_id, sum(bedrag_cent)::bigint "
            "FROM financien_boeking b JOIN financien_rekening r ON r.id = b.rekening_id "
            "LEFT JOIN financien_product p ON p.id = b.product_id "
            "WHERE b.journaalpost_id = ANY(%s) GROUP BY 1, 2, 3, 4, 5",
            [list(posten)],
        )
        geboekt: dict[int, _Inhoud] = defaultdict(dict)
        for id_, *waar, bedrag in cursor.fetchall():
            geboekt[id_][tuple(waar)] = bedrag
    for id_, (sleutel, gemeente, periode) in posten.items():
        post = per_sleutel[sleutel]
        if (post.gemeente, post.periode) != (gemeente, periode) or _inhoud(post) != geboekt[id_]:
            raise OpstapFout(
                "BOEKING-SLEUTEL-ANDERS",
                "Dit is al eerder geboekt, met andere bedragen of op andere rekeningen. Wat geboekt is, "
                "verandert niet: boek het verschil als een nieuwe journaalpost.",
            )
    return {rij[0] for rij in posten.values()}


_Inhoud = dict[tuple[object, ...], int]


def _inhoud(post: Post) -> _Inhoud:
    inhoud: _Inhoud = defaultdict(int)
    for regel in post.regels:
        if regel.bedrag_cent:
            inhoud[regel.rekening, regel.product, regel.dossier_id, regel.besluit_id] += regel.bedrag_cent
    return inhoud


def _schrijf(posten: list[Post]) -> None:
    """Copy postings and lines in; the database checks balance, references and completeness."""
    rekeningen = {code: (id_, categorie) for code, id_, categorie in _codes(Rekening, "categorie")}
    producten: dict[str | None, int | None] = dict(_codes(Product))
    producten[None] = None
    ids = reserveer_ids(Journaalpost, len(posten))
    kopieer(
        Journaalpost,
        ("id", "gemeente_id", "datum", "periode", "omschrijving", "bron_soort", "bron_id", "sleutel"),
        ((id_, *post[:7]) for id_, post in zip(ids, posten, strict=True)),
    )
    kopieer(
        Boeking,
        (
            "journaalpost_id",
            "gemeente_id",
            "periode",
            "rekening_id",
            "categorie",
            "product_id",
            "dossier_id",
            "besluit_id",
            "bedrag_cent",
        ),
        _boekingen(zip(ids, posten, strict=True), rekeningen, producten),
    )


def _codes(model: type[Rekening] | type[Product], *velden: str) -> list[tuple[Any, ...]]:
    return list(model._default_manager.values_list("code", "id", *velden))


def _boekingen(
    posten: Iterable[tuple[int, Post]],
    rekeningen: dict[str, tuple[int, str | None]],
    producten: dict[str | None, int | None],
) -> Iterator[tuple[object, ...]]:
    for id_, post in posten:
        for rekening, bedrag, product, dossier_id, besluit_id in post.regels:
            if bedrag:
                if rekening not in rekeningen or product not in producten:
                    raise OpstapFout(*ZINNEN["boeking_rekening_en_product"])
                yield (
                    id_,
                    post.gemeente,
                    post.periode,
                    *rekeningen[rekening],
                    producten[product],
                    dossier_id,
                    besluit_id,
                    bedrag,
                )
