"""What is booked: a payment with a credit costs the municipality, and is owed to the partner.

Giving a credit costs nothing yet, and one that lapses has cost nothing. Each payment is one posting with a
key, so that a day can be booked again at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from opstap.financien import grootboek
from opstap.financien.grootboek import Geboekt, Post, Regel
from opstap.financien.rekeningschema import TE_BETALEN_PARTNERS, VERSTREKKINGEN
from opstap.minima.models import Tegoedmutatie
from opstap.minima.toekenningen import declaratie

Soort = Tegoedmutatie.Soort


def boek_dag(gemeente: str, dag: date) -> Geboekt:
    """Book all payments with credits of a day, and those that were taken back on it."""
    return grootboek.boek_veel(_posten(gemeente, dag))


def _posten(gemeente: str, dag: date) -> Iterator[Post]:
    mutaties = (
        Tegoedmutatie.objects.filter(
            gemeente=gemeente, datum=dag, soort__in=(Soort.VERZILVERING, Soort.TERUGDRAAIING)
        )
        .order_by("id")
        .values_list(
            "id",
            "bedrag_cent",
            "tegoed__dossier_id",
            "tegoed__toekenning__regeling",
            "tegoed__toekenning__besluit",
        )
    )
    for id_, bedrag, dossier_id, regeling, besluit_id in mutaties.iterator():
        gevonden = declaratie(gemeente, regeling)
        yield Post(
            gemeente,
            dag,
            f"{dag:%Y-%m}",
            f"{gevonden.naam}, betaald met het tegoed" if bedrag < 0 else f"{gevonden.naam}, teruggedraaid",
            "tegoedmutatie",
            id_,
            f"tegoedmutatie/{id_}",
            (
                Regel(VERSTREKKINGEN, -bedrag, gevonden.product, dossier_id, besluit_id),
                Regel(TE_BETALEN_PARTNERS, bedrag, None, dossier_id, besluit_id),
            ),
        )
