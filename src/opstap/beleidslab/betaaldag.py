"""The days of payment in the played year: a batch is made, checked, judged, released by two, and sent.

The people, their reasons, the thresholds and the bank are invented; the steps are those of a municipality.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from django.db.models import Sum

from opstap.beleidslab import bank as verzonnen_bank
from opstap.financien import bank, betaalopdrachten, vrijgave
from opstap.financien.begroting import VOORBEELD, boek_voorbeeld_rijksbijdrage
from opstap.financien.models import Afschrift, Betaalopdracht, Betaalrekening, Boeking
from opstap.financien.rekeningschema import TE_ONTVANGEN_RIJKSBIJDRAGE
from opstap.financien.vrijgave import Instelling
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol

MAKER = "Financieel medewerker Bedacht"
BETAALMEDEWERKER = "Betaalmedewerker Schatting"
CONTROLLER = "Financieel controleur Ontwerp"
BEHEER = "Functioneel beheerder Verzinsel"
INSTELLING = Instelling(
    reden_promille=50,
    stopt_promille=2_000,
    verdeling_promille=50,
    steekproef=3,
    tweede_vrijgave_cent=1_000_00,
    grondslag="Verzonnen voor deze stad: een gemeente stelt haar eigen grenzen vast",
)
REDEN = "Nagekeken: het verschil past bij wat deze maand is toegekend."


def richt_in(gemeente: str, jaar: int) -> None:
    """The thresholds and the roles, from the beginning of the year."""
    begin = date(jaar, 1, 1)
    vrijgave.stel_in(gemeente, INSTELLING, vanaf=begin, door=BEHEER)
    vrijgave.geef_rol(gemeente, BETAALMEDEWERKER, Rol.BETAALMEDEWERKER, geldig=vanaf(begin), door=BEHEER)
    vrijgave.geef_rol(gemeente, CONTROLLER, Rol.CONTROLLER, geldig=vanaf(begin), door=BEHEER)


def betaal(
    gemeente: str,
    maand: date,
    *,
    op: date,
    moment: datetime,
    ontvangsten: Sequence[verzonnen_bank.Boeking] = (),
) -> None:
    """Pay what a month's run put ready, and read the statement of the day on which it is paid.

    `ontvangsten` are what came in besides; each names the claim that it is for.
    """
    boek_voorbeeld_rijksbijdrage(gemeente, maand)
    opdracht = verstuur(gemeente, maand, op=op, moment=moment)
    voorschot = Boeking.objects.filter(
        rekening__code=TE_ONTVANGEN_RIJKSBIJDRAGE,
        periode=f"{maand:%Y-%m}",
        gemeente=gemeente,
        journaalpost__bron_soort=VOORBEELD,
    ).aggregate(som=Sum("bedrag_cent", default=0))["som"]
    rijk = verzonnen_bank.Boeking(voorschot, "Voorbeeld: voorschot rijksbijdrage")
    _lees_afschrift(gemeente, op, opdracht, [rijk, *ontvangsten])
    for vraagpost in bank.open_vraagposten(gemeente):
        bank.los_op(
            vraagpost,
            rekening=TE_ONTVANGEN_RIJKSBIJDRAGE,
            door=CONTROLLER,
            reden="Het voorschot van het Rijk over deze maand.",
            moment=datetime.combine(op, time(22), tzinfo=UTC),
        )


def betaal_tussentijds(gemeente: str, maand: date, *, op: date, moment: datetime) -> None:
    """Pay before the month's run what can't wait for it, and read the statement of that day."""
    opdracht = verstuur(gemeente, maand, op=op, moment=moment, tussentijds=True)
    if opdracht is not None:
        _lees_afschrift(gemeente, op, opdracht, [])


def verstuur(
    gemeente: str, maand: date, *, op: date, moment: datetime, tussentijds: bool = False
) -> Betaalopdracht | None:
    """Make the batch of what is ready, let it be checked and released, and send it; None without payments."""
    opdracht = betaalopdrachten.maak_opdracht(
        gemeente, maand, uitvoerdatum=op, door=MAKER, moment=moment, tussentijds=tussentijds
    )
    if opdracht is not None:
        _geef_vrij(opdracht, moment)
        betaalopdrachten.verzend(opdracht, door=MAKER, datum=op)
    return opdracht


def _geef_vrij(opdracht: Betaalopdracht, moment: datetime) -> None:
    bevindingen = vrijgave.controleer(opdracht, moment=moment)
    for code in sorted({een.code for een in bevindingen}):
        vrijgave.beoordeel(opdracht, code, door=CONTROLLER, reden=REDEN, moment=moment)
    for door in (BETAALMEDEWERKER, CONTROLLER):
        if vrijgave.geef_vrij(opdracht, door=door, moment=moment):
            break


def _lees_afschrift(
    gemeente: str,
    op: date,
    opdracht: Betaalopdracht | None,
    ontvangsten: Sequence[verzonnen_bank.Boeking],
) -> None:
    """The bank paid the batch, and what came in came in."""
    rekening = Betaalrekening.objects.get(gemeente=gemeente)
    vorige = Afschrift.objects.filter(iban=rekening.iban).order_by("-volgnummer").first()
    bewegingen = list(ontvangsten)
    if opdracht is not None:
        bewegingen.append(verzonnen_bank.Boeking(-opdracht.totaal_cent, "Verzamelopdracht", opdracht.kenmerk))
    bestand = verzonnen_bank.afschrift(
        f"AFSCHRIFT-{op:%Y-%m-%d}",
        rekening.iban,
        op,
        vorige.eindsaldo_cent if vorige else 0,
        [beweging for beweging in bewegingen if beweging.bedrag_cent],
    )
    bank.lees_bestand(
        bestand, gemeente=gemeente, door=MAKER, moment=datetime.combine(op, time(22), tzinfo=UTC)
    )
