"""What the run of a month pays to a household, line by line, up to the amount in the bank file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.financien.models import Betaling
from opstap.financien.rekeningschema import RESERVERING_VAKANTIETOESLAG
from opstap.inkomen.beelden.feiten import maskeer_iban
from opstap.inkomen.beelden.huishouden import leefvormtitel
from opstap.inkomen.beelden.uitleg import Stapbeeld, maanduitleg
from opstap.inkomen.beelden.vorderingen import Vorderingbeeld, vorderingbeelden
from opstap.inkomen.besluitvorming import oordeel
from opstap.inkomen.betaalsleutels import berekening_sleutel, vakantiegeld_sleutel
from opstap.inkomen.betaalsoorten import MAANDBETALING, VAKANTIETOESLAG
from opstap.inkomen.geval import geval_op
from opstap.inkomen.models import Maandberekening, Maandrun, Vakantiegeld
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Specificatieregel:
    """A line of the payment specification; the amounts of all lines add up to the total."""

    soort: str
    """'norm', 'verlaging', 'inkomen', 'geen recht', 'maatregel', 'vakantietoeslag', 'nabetaling' or
    'vakantiegeld'."""
    titel: str
    bedrag: int
    """Signed, in cents."""
    zin: str
    artikel: str


@dataclass(frozen=True, slots=True)
class Betaalspecificatie:
    """What is paid in a month's run, line by line; ``totaal`` is the amount in the bank file."""

    dossier_nummer: str
    maand: date
    betaaldatum: date | None
    """Execution date of the bank file; None: not ordered yet."""
    regels: tuple[Specificatieregel, ...]
    totaal: int
    in_bankbestand: int
    """Sum of the payments to this household in the file (or waiting for it)."""
    iban_gemaskeerd: str
    vakantiegeld_klaar: int
    """What stands ready as holiday reservation after this month, in cents."""
    vorderingen: tuple[Vorderingbeeld, ...]
    """Claims that this run made."""
    uitleg: tuple[Stapbeeld, ...]
    """The whole explanation of the month itself."""


def betaalspecificatie(dossier: Dossier, maand: date) -> Betaalspecificatie:
    """What the run of this month pays to the household, line by line, up to the amount in the bank file.

    Errors: SPECIFICATIE-ONTBREEKT when this month was not run for this household.
    """
    run = Maandrun.objects.filter(gemeente=dossier.gemeente_id, maand=maand).first()
    berekeningen = (
        list(Maandberekening.objects.filter(dossier_id=dossier.pk, maandrun=run).order_by("maand"))
        if run
        else []
    )
    vakantiegeld = list(Vakantiegeld.objects.filter(maandrun=run, uitkering__dossier=dossier)) if run else []
    if run is None or not (berekeningen or vakantiegeld):
        raise OpstapFout(
            "SPECIFICATIE-ONTBREEKT",
            f"Over {maand_in_woorden(maand)} is voor dit dossier niets betaald. "
            "Kies een maand waarin de uitkering loopt.",
        )
    betalingen = _betalingen_van(berekeningen, vakantiegeld)
    regels: list[Specificatieregel] = []
    uitleg: tuple[Stapbeeld, ...] = ()
    for berekening in berekeningen:
        if berekening.maand == maand:
            regels += _maandregels(berekening)
            geval = geval_op(dossier.pk, maand, run.bekend_op)
            uitleg = maanduitleg(oordeel(dossier.gemeente_id, maand, geval))
    regels += [_betalingsregel(betaling) for betaling in betalingen if not _is_maand(betaling, maand)]
    opdracht = next((betaling.betaalopdracht for betaling in betalingen if betaling.betaalopdracht), None)
    return Betaalspecificatie(
        dossier_nummer=dossier.nummer,
        maand=maand,
        betaaldatum=opdracht.uitvoerdatum if opdracht else None,
        regels=tuple(regels),
        totaal=sum(regel.bedrag for regel in regels),
        in_bankbestand=sum(betaling.bedrag_cent for betaling in betalingen),
        iban_gemaskeerd=maskeer_iban(betalingen[0].iban) if betalingen else "",
        vakantiegeld_klaar=_klaar_na(dossier, maand),
        vorderingen=vorderingbeelden(dossier_id=dossier.pk, maandrun=run.pk),
        uitleg=uitleg,
    )


def _betalingen_van(
    berekeningen: Sequence[Maandberekening], vakantiegeld: Sequence[Vakantiegeld]
) -> list[Betaling]:
    sleutels = [
        f"{berekening_sleutel(rij.uitkering_id, rij.maand, rij.volgnummer)}/{deel}"
        for rij in berekeningen
        for deel in "mv"
    ]
    sleutels += [vakantiegeld_sleutel(rij.uitkering_id, rij.tot_maand) for rij in vakantiegeld]
    return list(
        Betaling.objects.filter(sleutel__in=sleutels).select_related("betaalopdracht").order_by("maand", "id")
    )


def _is_maand(betaling: Betaling, maand: date) -> bool:
    return betaling.soort == MAANDBETALING and betaling.maand == maand


def _maandregels(berekening: Maandberekening) -> list[Specificatieregel]:
    """From the norm down to what is paid this month; the lines add up to the monthly payment."""
    regels = [
        Specificatieregel(
            "norm",
            "Uw norm",
            berekening.norm_cent,
            f"Het bedrag dat volgens de wet bij uw huishouden hoort ({_leefvormtekst(berekening)}).",
            "Participatiewet art. 20 tot en met 24",
        )
    ]
    if berekening.verlaging_cent:
        regels.append(
            Specificatieregel(
                "verlaging",
                "Verlaging van de norm",
                -berekening.verlaging_cent,
                "Uw norm is lager om uw woonlasten of omdat u net van school komt.",
                "Participatiewet art. 27 en 28",
            )
        )
    meetellend = min(berekening.inkomen_na_vrijlating_cent, berekening.bijstandsnorm_cent)
    if berekening.inkomen_cent:
        zin = "Dit deel van uw inkomen gaat van de bijstand af."
        if berekening.vrijlating_cent:
            zin += " Een deel van uw loon mag u houden."
        regels.append(
            Specificatieregel("inkomen", "Uw inkomen", -meetellend, zin, "Participatiewet art. 31 en 32")
        )
    zonder_maatregel = berekening.bijstand_cent + berekening.maatregel_cent
    over = berekening.bijstandsnorm_cent - meetellend - zonder_maatregel
    if over:
        regels.append(
            Specificatieregel(
                "geen recht",
                "Geen recht op bijstand",
                -over,
                "Deze maand is er geen recht op bijstand.",
                "Participatiewet art. 19",
            )
        )
    if berekening.maatregel_cent:
        regels.append(
            Specificatieregel(
                "maatregel",
                "Maatregel",
                -berekening.maatregel_cent,
                "Uw bijstand is deze maand lager, omdat u een verplichting niet bent nagekomen. In het "
                "besluit over de maatregel staat waarom.",
                "Participatiewet art. 18",
            )
        )
    regels.append(
        Specificatieregel(
            "vakantietoeslag",
            "Apart gezet voor uw vakantiegeld",
            -berekening.vakantietoeslag_cent,
            "Dit deel van uw bijstand krijgt u in juni.",
            "Participatiewet art. 19 lid 3 en art. 45",
        )
    )
    return regels


def _leefvormtekst(berekening: Maandberekening) -> str:
    tekst = leefvormtitel(berekening.leefvorm)
    if berekening.aantal_kostendelers > 1:
        tekst += f", {berekening.aantal_kostendelers} volwassenen die de woonkosten delen"
    return tekst


def _betalingsregel(betaling: Betaling) -> Specificatieregel:
    if betaling.soort == VAKANTIETOESLAG:
        return Specificatieregel(
            "vakantiegeld",
            "Uw vakantiegeld",
            betaling.bedrag_cent,
            "De vakantietoeslag die voor u apart was gezet.",
            "Participatiewet art. 45 lid 1",
        )
    return Specificatieregel(
        "nabetaling",
        f"Nabetaling over {maand_in_woorden(betaling.maand)}",
        betaling.bedrag_cent,
        "Over deze maand is opnieuw gerekend. U kreeg toen te weinig of nog niets.",
        "Participatiewet art. 45 en 54",
    )


def _klaar_na(dossier: Dossier, maand: date) -> int:
    """The holiday reservation after the run of this month, in cents."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT coalesce(-sum(b.bedrag_cent), 0)::bigint FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
               WHERE b.dossier_id = %s AND b.periode <= %s""",
            [RESERVERING_VAKANTIETOESLAG, dossier.pk, f"{maand:%Y-%m}"],
        )
        return int(cursor.fetchone()[0])
