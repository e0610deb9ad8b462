"""Batches: gathered, checked, released by others than who made them, sent, or stopped.

A batch only leaves when the file that was made of it has been read back and found equal to its payments, line
by line. How it is checked and released: `financien.vrijgave`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from django.db import connection, transaction
from django.db.models import Count, F, Max, Q, QuerySet, Sum
from django.utils.timezone import localdate

from opstap.financien import grootboek, rekeningen, rekeningschema, sepa
from opstap.financien.betaalsoorten import HERBETALING, alle, betaalsoort
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling, GestopteBetaling, Intrekking
from opstap.financien.opnieuw import niet_aangekomen
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "betaalopdracht_verloop": (
        "OPDRACHT-STATUS",
        "Deze betaalopdracht kan die stap niet nemen. Ververs de pagina om de status te zien.",
    ),
    "betaalopdracht_vier_ogen": (
        "VIER-OGEN",
        "Een betaalopdracht wordt vrijgegeven door iemand anders dan wie haar maakte.",
    ),
    "financien_intrekking_betaling_id_key": (
        "BETALING-INGETROKKEN",
        "Deze betaling is al ingetrokken.",
    ),
}

Status = Betaalopdracht.Status
_REEKS_OPDRACHT = nummers.reeks("BO")


@dataclass(frozen=True)
class Kengetallen:
    """Payments in figures, to lay beside those of the month before; amounts in cents."""

    aantal: int
    totaal_cent: int
    hoogste_cent: int

    @property
    def gemiddeld_cent(self) -> int:
        return (2 * self.totaal_cent + self.aantal) // (2 * self.aantal) if self.aantal else 0


@transaction.atomic
def maak_opdracht(
    gemeente: str,
    maand: date,
    *,
    uitvoerdatum: date,
    door: str,
    moment: datetime,
    tussentijds: bool = False,
) -> Betaalopdracht | None:
    """Gather the payments of this month, and of earlier ones, that are in no batch; None without any.

    `tussentijds`: without what a run makes, except a payment again of what came back.
    Withdrawn payments never come along; those on an account that nobody confirmed wait until somebody does.
    Making a batch again, after a restart or by two people at once, never gathers a payment twice.
    """
    nummers.vergrendel(gemeente, _REEKS_OPDRACHT, [0])
    open_betalingen = Betaling.objects.filter(
        gemeente=gemeente, maand__lte=maand, betaalopdracht=None, intrekking=None
    ).exclude(pk__in=rekeningen.onbevestigd(gemeente))
    if tussentijds:
        los = Q(soort__in=[soort.code for soort in alle() if not soort.van_run])
        open_betalingen = open_betalingen.filter(los | Q(sleutel__endswith=HERBETALING))
    aantal, totaal = open_betalingen.aggregate(a=Count("id"), t=Sum("bedrag_cent", default=0)).values()
    if not aantal:
        return None
    nummer = nummers.volgend(gemeente, _REEKS_OPDRACHT, jaar=maand.year)
    with duidelijke_fouten():
        opdracht = Betaalopdracht.objects.create(
            gemeente_id=gemeente,
            maand=maand,
            kenmerk=f"{gemeente}-{nummer}",
            uitvoerdatum=uitvoerdatum,
            aantal=aantal,
            totaal_cent=totaal,
            tussentijds=tussentijds,
            aangemaakt_op=moment,
            aangemaakt_door=door,
        )
        open_betalingen.update(betaalopdracht=opdracht)
    return opdracht


def stop(opdracht: Betaalopdracht, *, door: str) -> None:
    """Stop a batch that has not been sent, whole. Its payments wait for another batch, or are withdrawn.

    Stopping it again changes nothing. Errors: OPDRACHT-STATUS when it was sent.
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = vergrendel(opdracht, Status.CONCEPT, Status.VRIJGEGEVEN, Status.GESTOPT)
        if huidig.status == Status.GESTOPT:
            return
        huidig.gestopt_door, huidig.status = door, Status.GESTOPT
        huidig.save(update_fields=["gestopt_door", "status"])
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {GestopteBetaling._meta.db_table} (betaalopdracht_id, betaling_id) "  # noqa: S608
                "SELECT betaalopdracht_id, id FROM financien_betaling WHERE betaalopdracht_id = %s",
                [huidig.pk],
            )
        huidig.betalingen.update(betaalopdracht=None)
    opdracht.refresh_from_db()


def trek_in(betaling: Betaling, *, door: str, reden: str, moment: datetime) -> Intrekking:
    """Let a payment that is in no batch never leave; what is owed stays on the ledger, to be paid after all
    (`financien.opnieuw`) or put right.

    Errors: BETALING-IN-OPDRACHT, REDEN-ONTBREEKT, BETALING-INGETROKKEN.
    """
    eis_reden(reden)
    with duidelijke_fouten(), transaction.atomic():
        huidig = Betaling.objects.select_for_update(no_key=True).get(pk=betaling.pk)
        if huidig.betaalopdracht_id is not None:
            raise OpstapFout(
                "BETALING-IN-OPDRACHT",
                "Deze betaling zit in een betaalopdracht. Stop eerst die opdracht, of wacht op de bank.",
            )
        ingetrokken = Intrekking.objects.create(
            betaling=huidig, door=door, reden=reden.strip(), moment=moment
        )
        niet_aangekomen([huidig], datum=localdate(moment), moment=moment)
    return ingetrokken


def ingetrokken(gemeente: str) -> QuerySet[Intrekking]:
    """What was withdrawn, was not paid after all and is still owed, oldest first."""
    vervallen = Sum("betaling__vervallen__bedrag_cent", default=0)
    return (
        Intrekking.objects.filter(betaling__gemeente=gemeente, opnieuw=None)
        .alias(vervallen=vervallen)
        .filter(vervallen__lt=F("betaling__bedrag_cent"))
        .select_related("betaling")
        .order_by("moment", "id")
    )


def verzend(opdracht: Betaalopdracht, *, door: str, datum: date) -> bytes:
    """The file of a released batch, made again and equal to what was released; it is booked as on its way.

    Errors: OPDRACHT-STATUS, OPDRACHT-GEWIJZIGD.
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = vergrendel(opdracht, Status.VRIJGEGEVEN)
        bestand = vrijgegeven_bestand(huidig)
        opdracht.verzonden_door, opdracht.status = door, Status.VERZONDEN
        opdracht.save(update_fields=["verzonden_door", "status"])
        grootboek.boek(_verzendboeking(huidig, datum))
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


def kengetallen(betalingen: QuerySet[Betaling]) -> Kengetallen:
    """Number, total and highest amount."""
    cijfers = betalingen.aggregate(
        aantal=Count("id"), totaal=Sum("bedrag_cent", default=0), hoogste=Max("bedrag_cent", default=0)
    )
    return Kengetallen(cijfers["aantal"], cijfers["totaal"], cijfers["hoogste"])


def vertrokken(gemeente: str, maand: date, *opdrachten: Betaalopdracht) -> QuerySet[Betaling]:
    """What left of a month, or is released to leave, in however many batches; with those of these batches."""
    weg = Betaalopdracht.objects.filter(
        gemeente=gemeente, maand=maand, status__in=(Status.VRIJGEGEVEN, Status.VERZONDEN)
    )
    # By their numbers, so that a month is found among the payments of years by its index.
    return Betaling.objects.filter(betaalopdracht__in=[*weg, *opdrachten])


def maand_ervoor(opdracht: Betaalopdracht) -> date | None:
    """The last earlier month that was paid: more left of it than what could not wait for its run."""
    eerder = Betaalopdracht.objects.filter(
        gemeente=opdracht.gemeente_id,
        maand__lt=opdracht.maand,
        status__in=(Status.VRIJGEGEVEN, Status.VERZONDEN),
        tussentijds=False,
    )
    return eerder.order_by("-maand").values_list("maand", flat=True).first()


def vergrendel(opdracht: Betaalopdracht, *mag: Status) -> Betaalopdracht:
    """The batch as it is stored now, locked, in a status that the step needs."""
    huidig = Betaalopdracht.objects.select_for_update(no_key=True).get(pk=opdracht.pk)
    if huidig.status not in mag:
        raise OpstapFout(
            "OPDRACHT-STATUS",
            f"Deze betaalopdracht is '{huidig.get_status_display()}' en moet "
            f"'{' of '.join(status.label for status in mag)}' zijn. "
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
            sepa.Overboeking(kenmerk, bedrag, naam, iban, betaalsoort(soort).tekst(maand))
            for kenmerk, bedrag, naam, iban, soort, maand in betalingen
        ),
    )


def _verzendboeking(opdracht: Betaalopdracht, datum: date) -> grootboek.Post:
    """What is owed to each household is on its way; the bank's statement says when it has left."""
    rekening = {soort.code: soort.rekening for soort in alle()}
    betaald = opdracht.betalingen.order_by("id").values_list("soort", "bedrag_cent", "dossier_id")
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
                grootboek.Regel(rekening[soort], bedrag, None, dossier_id)
                for soort, bedrag, dossier_id in betaald
            ),
            grootboek.Regel(rekeningschema.BETALINGEN_ONDERWEG, -opdracht.totaal_cent),
        ),
    )
