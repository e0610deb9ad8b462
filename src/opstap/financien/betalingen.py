"""Payments: put ready, once per key. In which batch they leave: `financien.betaalopdrachten`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction

from opstap.financien import sepa
from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.models import Betaling
from opstap.kern.databank import ZINNEN, duidelijke_fouten, kopieer, reserveer_ids
from opstap.kern.iban import controleer_iban
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "betaling_bedrag_positief": (
        "BETALING-BEDRAG",
        "Een betaling heeft een bedrag boven nul. Een bedrag dat terug moet, is een vordering.",
    ),
    "betaling_sleutel_uniek": (
        "BETALING-TEGELIJK",
        "Iemand anders zet deze betaling op hetzelfde moment klaar. Er is niets gedaan; probeer opnieuw.",
    ),
    "betaling_maand_eerste_dag": (
        "BETALING-MAAND",
        "De maand van een betaling wordt gegeven met haar eerste dag.",
    ),
    "betaling_vast": (
        "BETALING-VAST",
        "Een klaargezette betaling wordt niet gewijzigd. Zet het verschil klaar als nabetaling.",
    ),
    "betaling_in_concept": (
        "BETALING-OPDRACHT",
        "Een betaling komt alleen in een opdracht van dezelfde gemeente die nog concept is.",
    ),
}


class NieuweBetaling(NamedTuple):
    """One amount to be paid; `maand` is the first day of the month that it is for.

    `dossier_id` is None for an organisation that is paid for many residents at once.
    """

    dossier_id: int | None
    maand: date
    soort: str
    bedrag_cent: int
    iban: str
    naam: str
    sleutel: str


class Klaargezet(NamedTuple):
    """How many payments were put ready and how many were there already."""

    nieuw: int
    bestond: int


def zet_klaar(gemeente: str, betalingen: Iterable[NieuweBetaling]) -> Klaargezet:
    """Put payments ready: all of them, or none. A key that was put ready before is not paid again.

    Errors: IBAN-CONTROLE, BETALING-BEDRAG, BETALING-NAAM, BETALING-SOORT, BETALING-SLEUTEL-DUBBEL,
    BETALING-SLEUTEL-ANDERS.
    """
    per_sleutel: dict[str, NieuweBetaling] = {}
    for gegeven in betalingen:
        betaling = _gecontroleerd(gegeven)
        if per_sleutel.setdefault(betaling.sleutel, betaling) is not betaling:
            raise OpstapFout(
                "BETALING-SLEUTEL-DUBBEL",
                "Twee betalingen in één opdracht hebben dezelfde sleutel. Er is niets klaargezet.",
            )
    for soort in {betaling.soort for betaling in per_sleutel.values()}:
        betaalsoort(soort)
    with duidelijke_fouten(), transaction.atomic():
        bestaand = _bestaande(gemeente, per_sleutel)
        nieuwe = [betaling for betaling in per_sleutel.values() if betaling.sleutel not in bestaand]
        ids = reserveer_ids(Betaling, len(nieuwe))
        kopieer(
            Betaling,
            (
                "id",
                "gemeente_id",
                "end_to_end_id",
                "dossier_id",
                "maand",
                "soort",
                "bedrag_cent",
                "iban",
                "naam",
                "sleutel",
            ),
            (
                (
                    id_,
                    gemeente,
                    # By its parts: %Y%m takes several times as long, for every payment of a run.
                    f"{gemeente}-{betaling.maand.year}{betaling.maand.month:02}-{id_:010}",
                    *betaling,
                )
                for id_, betaling in zip(ids, nieuwe, strict=True)
            ),
        )
    return Klaargezet(len(nieuwe), len(bestaand))


def vind(gemeente: str, kenmerk: str) -> Betaling:
    """A payment by its reference at the bank (end-to-end). Error: BETALING-ONBEKEND."""
    betaling = Betaling.objects.filter(gemeente=gemeente, end_to_end_id=kenmerk).first()
    if betaling is None:
        raise OpstapFout("BETALING-ONBEKEND", f"Er is geen betaling {kenmerk}. Controleer het kenmerk.")
    return betaling


def _gecontroleerd(betaling: NieuweBetaling) -> NieuweBetaling:
    """The payment with its account number in electronic form, when a bank can carry it out."""
    if betaling.bedrag_cent <= 0:
        raise OpstapFout(*ZINNEN["betaling_bedrag_positief"])
    if not betaling.naam.strip():
        raise OpstapFout(
            "BETALING-NAAM",
            "Een betaling heeft de naam van de rekeninghouder nodig. Vul de tenaamstelling in.",
        )
    sepa.transcribeer(betaling.naam, sepa.LENGTE_NAAM)
    iban = controleer_iban(betaling.iban)
    return betaling if iban == betaling.iban else betaling._replace(iban=iban)


def _bestaande(gemeente: str, per_sleutel: dict[str, NieuweBetaling]) -> set[str]:
    """Keys that were put ready before; refused when the payment was another one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT gemeente_id, dossier_id, maand, soort, bedrag_cent, iban, naam, sleutel "
            "FROM financien_betaling WHERE sleutel = ANY(%s)",
            [list(per_sleutel)],
        )
        gevonden = cursor.fetchall()
    for gemeente_id, *rij in gevonden:
        if gemeente_id != gemeente or per_sleutel[rij[-1]] != tuple(rij):
            raise OpstapFout(
                "BETALING-SLEUTEL-ANDERS",
                "Deze betaling is al klaargezet met een ander bedrag, een andere naam of rekening. Zet het "
                "verschil klaar als nabetaling.",
            )
    return {rij[-1] for rij in gevonden}
