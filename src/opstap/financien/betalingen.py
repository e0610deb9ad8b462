"""Payments and the batches in which they leave: put ready, gathered, released by somebody else, sent.

A payment is put ready once per key, enters one batch once, and a batch only leaves when the file that was
made of it has been read back and found equal to its payments, line by line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Count, Max, Sum

from opstap.financien import grootboek, rekeningschema, sepa
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten, kopieer, reserveer_ids
from opstap.kern.iban import controleer_iban
from opstap.regels.datum import MAANDNAMEN
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
    "betaalopdracht_verloop": (
        "OPDRACHT-STATUS",
        "Deze betaalopdracht kan die stap niet nemen. Ververs de pagina om de status te zien.",
    ),
    "betaalopdracht_vier_ogen": (
        "VIER-OGEN",
        "Een betaalopdracht wordt vrijgegeven door iemand anders dan wie haar maakte.",
    ),
}

Status = Betaalopdracht.Status
_OMSCHRIJVING = {
    Betaling.Soort.MAANDBETALING: "Uitkering Participatiewet",
    Betaling.Soort.NABETALING: "Nabetaling Participatiewet",
    Betaling.Soort.VAKANTIETOESLAG: "Vakantietoeslag Participatiewet",
    Betaling.Soort.VOORSCHOT: "Voorschot Participatiewet",
    Betaling.Soort.LENING: "Lening Participatiewet",
    Betaling.Soort.DERDENBESLAG: "Afdracht beslag",
    Betaling.Soort.VASTE_LASTEN: "Doorbetaling vaste lasten",
}
_SCHULDREKENING: dict[str, str] = {
    Betaling.Soort.DERDENBESLAG: rekeningschema.TE_BETALEN_DERDENBESLAG,
    Betaling.Soort.VASTE_LASTEN: rekeningschema.TE_BETALEN_VASTE_LASTEN,
}
"""Where a payment was owed until it left; all others as a benefit."""
_REEKS_OPDRACHT = "BO"


class NieuweBetaling(NamedTuple):
    """One amount to be paid; `maand` is the first day of the month that it is for."""

    dossier_id: int
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


@dataclass(frozen=True)
class Kengetallen:
    """A batch in figures, to lay beside the previous one before release; amounts in cents."""

    aantal: int
    totaal_cent: int
    hoogste_cent: int

    @property
    def gemiddeld_cent(self) -> int:
        return (2 * self.totaal_cent + self.aantal) // (2 * self.aantal) if self.aantal else 0


def zet_klaar(gemeente: str, betalingen: Iterable[NieuweBetaling]) -> Klaargezet:
    """Put payments ready: all of them, or none. A key that was put ready before is not paid again.

    Errors: IBAN-CONTROLE, BETALING-BEDRAG, BETALING-NAAM, BETALING-SLEUTEL-DUBBEL, BETALING-SLEUTEL-ANDERS.
    """
    per_sleutel: dict[str, NieuweBetaling] = {}
    for gegeven in betalingen:
        betaling = _gecontroleerd(gegeven)
        if per_sleutel.setdefault(betaling.sleutel, betaling) is not betaling:
            raise OpstapFout(
                "BETALING-SLEUTEL-DUBBEL",
                "Twee betalingen in één opdracht hebben dezelfde sleutel. Er is niets klaargezet.",
            )
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


@transaction.atomic
def maak_opdracht(
    gemeente: str, maand: date, *, uitvoerdatum: date, door: str, moment: datetime
) -> Betaalopdracht | None:
    """Gather the payments of this month, and of earlier ones, that are in no batch yet; None without any.

    Making a batch again, after a restart or by two people at once, never gathers a payment twice.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT code FROM kern_gemeente WHERE code = %s FOR NO KEY UPDATE", [gemeente])
    open_betalingen = Betaling.objects.filter(gemeente=gemeente, maand__lte=maand, betaalopdracht=None)
    aantal, totaal = open_betalingen.aggregate(a=Count("id"), t=Sum("bedrag_cent", default=0)).values()
    if not aantal:
        return None
    nummer = nummers.volgende(gemeente, _REEKS_OPDRACHT, jaar=maand.year).start
    with duidelijke_fouten():
        opdracht = Betaalopdracht.objects.create(
            gemeente_id=gemeente,
            maand=maand,
            kenmerk=f"{gemeente}-{_REEKS_OPDRACHT}-{maand.year}-{nummer:05d}",
            uitvoerdatum=uitvoerdatum,
            aantal=aantal,
            totaal_cent=totaal,
            aangemaakt_op=moment,
            aangemaakt_door=door,
        )
        open_betalingen.update(betaalopdracht=opdracht)
    return opdracht


def geef_vrij(opdracht: Betaalopdracht, *, door: str) -> None:
    """Fix the bank file of a batch, as somebody else than who made it.

    The file is made, checked, read back and compared with the payments; its SHA-256 is stored.
    Errors: VIER-OGEN, OPDRACHT-STATUS, OPDRACHT-TOTAAL, SepaFout.
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = _vergrendel(opdracht, Status.CONCEPT)
        if door == huidig.aangemaakt_door:
            raise OpstapFout(*ZINNEN["betaalopdracht_vier_ogen"])
        bestand = sepa_bestand(huidig)
        opdracht.sepa_sha256 = sha256(bestand).hexdigest()
        opdracht.vrijgegeven_door, opdracht.status = door, Status.VRIJGEGEVEN
        opdracht.save(update_fields=["sepa_sha256", "vrijgegeven_door", "status"])


def verzend(opdracht: Betaalopdracht, *, door: str, datum: date) -> bytes:
    """The file of a released batch, made again and equal to what was released; the bank is booked.

    Errors: OPDRACHT-STATUS, OPDRACHT-GEWIJZIGD.
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = _vergrendel(opdracht, Status.VRIJGEGEVEN)
        bestand = vrijgegeven_bestand(huidig)
        opdracht.verzonden_door, opdracht.status = door, Status.VERZONDEN
        opdracht.save(update_fields=["verzonden_door", "status"])
        grootboek.boek(_bankboeking(huidig, datum))
    return bestand


def vrijgegeven_bestand(opdracht: Betaalopdracht) -> bytes:
    """The file of a released or sent batch, only when it is byte for byte what was released."""
    bestand = sepa.bouw(_bankopdracht(opdracht))
    if sha256(bestand).hexdigest() != opdracht.sepa_sha256:
        raise OpstapFout(
            "OPDRACHT-GEWIJZIGD",
            "Het betaalbestand is niet gelijk aan wat is vrijgegeven. Verzend niets en zoek uit waardoor.",
        )
    return bestand


def sepa_bestand(opdracht: Betaalopdracht) -> bytes:
    """The pain.001.001.09 file of a batch, checked on all sides before it is handed out.

    Errors: OPDRACHT-TOTAAL, BETAALREKENING-ONTBREEKT, SEPA-TEKENS, SepaFout.
    """
    bankopdracht = _bankopdracht(opdracht)
    if (len(bankopdracht.overboekingen), bankopdracht.totaal_cent) != (opdracht.aantal, opdracht.totaal_cent):
        raise OpstapFout(
            "OPDRACHT-TOTAAL",
            "Aantal of totaal van de betalingen is anders dan in de opdracht. Zoek uit waardoor.",
        )
    bestand = sepa.bouw(bankopdracht)
    sepa.eis_goed(bestand)
    if verschillen := sepa.vergelijk(bestand, bankopdracht):
        raise sepa.SepaFout(verschillen)
    return bestand


def kengetallen(opdracht: Betaalopdracht) -> Kengetallen:
    """Number, total and highest amount of a batch."""
    cijfers = opdracht.betalingen.aggregate(
        aantal=Count("id"), totaal=Sum("bedrag_cent", default=0), hoogste=Max("bedrag_cent", default=0)
    )
    return Kengetallen(cijfers["aantal"], cijfers["totaal"], cijfers["hoogste"])


def vorige_opdracht(opdracht: Betaalopdracht) -> Betaalopdracht | None:
    """The batch to lay beside this one: the largest of the last earlier month that has any."""
    eerder = Betaalopdracht.objects.filter(gemeente=opdracht.gemeente_id, maand__lt=opdracht.maand)
    return eerder.order_by("-maand", "-aantal").first()


def gewijzigde_rekeningen(opdracht: Betaalopdracht) -> list[int]:
    """Dossiers in this batch that were paid on another account the last time: to confirm before release."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT b.dossier_id FROM financien_betaling b CROSS JOIN LATERAL ("
            "  SELECT v.iban FROM financien_betaling v"
            "  WHERE v.dossier_id = b.dossier_id AND v.betaalopdracht_id < b.betaalopdracht_id"
            "  ORDER BY v.betaalopdracht_id DESC, v.id DESC LIMIT 1) vorige "
            "WHERE b.betaalopdracht_id = %s AND vorige.iban <> b.iban ORDER BY b.dossier_id",
            [opdracht.pk],
        )
        return [rij[0] for rij in cursor.fetchall()]


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


def _vergrendel(opdracht: Betaalopdracht, status: Status) -> Betaalopdracht:
    """The batch as it is stored now, locked, in the status that the step needs."""
    huidig = Betaalopdracht.objects.select_for_update(no_key=True).get(pk=opdracht.pk)
    if huidig.status != status:
        raise OpstapFout(
            "OPDRACHT-STATUS",
            f"Deze betaalopdracht is '{huidig.get_status_display()}' en moet '{status.label}' zijn. "
            "Ververs de pagina om te zien wat er intussen is gebeurd.",
        )
    return huidig


def _bankopdracht(opdracht: Betaalopdracht) -> sepa.Bankopdracht:
    rekening = Betaalrekening.objects.filter(gemeente=opdracht.gemeente_id).first()
    if rekening is None:
        raise OpstapFout(
            "BETAALREKENING-ONTBREEKT",
            "Van deze gemeente is niet bekend van welke rekening zij betaalt. Leg de betaalrekening vast.",
        )
    betalingen = opdracht.betalingen.order_by("id").values_list(
        "end_to_end_id", "bedrag_cent", "naam", "iban", "soort", "maand"
    )
    return sepa.Bankopdracht(
        kenmerk=opdracht.kenmerk,
        gemaakt_op=opdracht.aangemaakt_op,
        uitvoerdatum=opdracht.uitvoerdatum,
        opdrachtgever=rekening.naam,
        iban=rekening.iban,
        bic=rekening.bic,
        overboekingen=tuple(
            sepa.Overboeking(kenmerk, bedrag, naam, iban, _omschrijving(soort, maand))
            for kenmerk, bedrag, naam, iban, soort, maand in betalingen
        ),
    )


def _omschrijving(soort: str, maand: date) -> str:
    return f"{_OMSCHRIJVING[Betaling.Soort(soort)]} {MAANDNAMEN[maand.month - 1]} {maand.year}"


def _bankboeking(opdracht: Betaalopdracht, datum: date) -> grootboek.Post:
    """What is owed to each household is settled; the bank pays the total."""
    betaald = opdracht.betalingen.order_by("id").values_list("bedrag_cent", "dossier_id", "soort")
    return grootboek.Post(
        gemeente=opdracht.gemeente_id,
        datum=datum,
        periode=f"{datum:%Y-%m}",
        omschrijving=f"Betaalopdracht {opdracht.kenmerk}",
        bron_soort="betaalopdracht",
        bron_id=opdracht.pk,
        sleutel=f"betaalopdracht/{opdracht.kenmerk}",
        regels=(
            *(
                grootboek.Regel(
                    _SCHULDREKENING.get(soort, rekeningschema.TE_BETALEN_UITKERINGEN),
                    bedrag,
                    None,
                    dossier_id,
                )
                for bedrag, dossier_id, soort in betaald
            ),
            grootboek.Regel(rekeningschema.BANK, -opdracht.totaal_cent),
        ),
    )
