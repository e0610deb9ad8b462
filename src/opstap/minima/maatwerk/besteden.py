"""Spending: by an officer of the team, within its ceiling, with the reason; paid and booked at once.

Money for a supplier waits until a colleague has compared the account with the invoice.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.sepa import LENGTE_NAAM, transcribeer
from opstap.kern import feiten, nummers, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.iban import controleer_iban
from opstap.kern.models import Bankrekening, Dossier
from opstap.kern.redenen import eis_reden
from opstap.kern.toegang import Gebruiker
from opstap.kern.toegang.teams import teams_van
from opstap.minima.maatwerk import boekingen
from opstap.minima.maatwerk.betaalsoort import SOORT_VAN, sleutel
from opstap.minima.maatwerk.plafonds import plafond
from opstap.minima.models import Maatwerkbesteding, Maatwerkoordeel
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

ZINNEN |= {
    "maatwerk_boven_plafond": (
        "MAATWERK-PLAFOND-OP",
        "Dit past niet meer in het budget van het team over dit jaar. Er is niets besteed.",
    ),
    "maatwerk_jaar": (
        "MAATWERK-JAAR",
        "Een besteding telt in het jaar waarin zij wordt gedaan.",
    ),
    "maatwerkoordeel_tweede_persoon": (
        "VIER-OGEN",
        "U deed deze besteding zelf. Laat een collega de rekening nakijken.",
    ),
    "maatwerkoordeel_soort": (
        "MAATWERK-OORDEEL",
        "Alleen een betaling aan een leverancier wacht op een collega.",
    ),
    "minima_maatwerkoordeel_besteding_id_key": (
        "MAATWERK-NAGEKEKEN",
        "Een collega heeft deze rekening al nagekeken. Ververs de pagina.",
    ),
}
Wijze = Maatwerkbesteding.Wijze
_REEKS = nummers.reeks("MW")


class Nieuw(NamedTuple):
    """What is to be spent, in cents. `reden`: why; `geen_regeling`: why no scheme does it.

    To a supplier: its account, name and the number of the invoice. With the purchase card: `kenmerk` alone.
    """

    team: str
    bedrag_cent: int
    wijze: Wijze
    waarvoor: str
    reden: str
    geen_regeling: str
    iban: str = ""
    tenaamstelling: str = ""
    kenmerk: str = ""


@transaction.atomic
def besteed(gebruiker: Gebruiker, dossier: Dossier, nieuw: Nieuw, *, nu: datetime) -> Maatwerkbesteding:
    """Spend on a household, for a team that this officer works in.

    Errors: MAATWERK-TEAM, MAATWERK-GEEN-PLAFOND, MAATWERK-PLAFOND-OP, MAATWERK-BEDRAG, MAATWERK-KENMERK,
    MAATWERK-WAARVOOR, REDEN-ONTBREEKT, REKENING-ONTBREEKT, IBAN-CONTROLE, REKENING-NAAM, SEPA-TEKENS.
    """
    if nieuw.team not in teams_van(gebruiker):
        raise OpstapFout("MAATWERK-TEAM", "U werkt niet in dit team. Kies een team waarin u werkt.")
    if nieuw.bedrag_cent <= 0:
        raise OpstapFout("MAATWERK-BEDRAG", "Vul een bedrag boven nul in.")
    if not nieuw.waarvoor.strip():
        raise OpstapFout("MAATWERK-WAARVOOR", "Schrijf op waarvoor het geld is.")
    vandaag = localdate(nu)
    geldt = plafond(dossier.gemeente_id, nieuw.team, vandaag.year)
    iban, naam, kenmerk = _waarheen(dossier, nieuw, nu)
    with duidelijke_fouten():
        besteding = Maatwerkbesteding.objects.create(
            gemeente_id=dossier.gemeente_id,
            nummer=nummers.volgend(dossier.gemeente_id, _REEKS, jaar=vandaag.year),
            budget=geldt.budget,
            dossier=dossier,
            datum=vandaag,
            bedrag_cent=nieuw.bedrag_cent,
            wijze=nieuw.wijze,
            waarvoor=nieuw.waarvoor.strip(),
            reden=eis_reden(nieuw.reden, "Schrijf op waarom dit huishouden dit nu nodig heeft."),
            geen_regeling=eis_reden(
                nieuw.geen_regeling, "Schrijf op waarom een regeling dit niet (op tijd) betaalt."
            ),
            iban=iban,
            tenaamstelling=naam,
            kenmerk=kenmerk,
            verantwoorden_voor=vandaag + timedelta(days=geldt.verantwoorden_dagen),
            moment=nu,
            door=gebruiker.naam,
        )
    boekingen.boek(besteding)
    if besteding.wijze == Wijze.INWONER:
        _zet_klaar(besteding)
    _noteer(besteding, f"{toon_euro(besteding.bedrag_cent)} uit het maatwerkbudget", gebruiker.naam, nu)
    return besteding


@transaction.atomic
def keur_goed(besteding: Maatwerkbesteding, *, door: str, nu: datetime) -> None:
    """A colleague compared the supplier's account with the invoice: it is put ready to pay.

    Errors: VIER-OGEN, MAATWERK-OORDEEL, MAATWERK-NAGEKEKEN.
    """
    _oordeel(besteding, True, "", door, nu)
    _zet_klaar(besteding)
    _noteer(besteding, "Rekening van de leverancier nagekeken", door, nu)


@transaction.atomic
def keur_af(besteding: Maatwerkbesteding, *, reden: str, door: str, nu: datetime) -> None:
    """The account is not right: nothing is paid, and the amount is free again.

    Errors: REDEN-ONTBREEKT, and those of `keur_goed`.
    """
    oordeel = _oordeel(besteding, False, eis_reden(reden, "Schrijf op wat er niet klopt."), door, nu)
    boekingen.boek_terug(oordeel)
    _noteer(besteding, "Rekening van de leverancier klopt niet: toch niet besteed", door, nu)


def _oordeel(
    besteding: Maatwerkbesteding, akkoord: bool, reden: str, door: str, nu: datetime
) -> Maatwerkoordeel:
    with duidelijke_fouten(), transaction.atomic():
        return Maatwerkoordeel.objects.create(
            besteding=besteding, akkoord=akkoord, reden=reden, moment=nu, door=door
        )


def _waarheen(dossier: Dossier, nieuw: Nieuw, nu: datetime) -> tuple[str, str, str]:
    """The account, its name and the reference."""
    if nieuw.wijze == Wijze.INWONER:
        rekening = feiten.op(Bankrekening, localdate(nu), nu).filter(dossier=dossier).first()
        if rekening is None:
            raise OpstapFout(
                "REKENING-ONTBREEKT",
                "Van dit huishouden is geen rekening bekend. Leg die eerst vast, of kies een andere manier.",
            )
        return rekening.iban, rekening.tenaamstelling, ""
    if not nieuw.kenmerk.strip():
        raise OpstapFout("MAATWERK-KENMERK", "Vul het nummer van de factuur of van de kassabon in.")
    if nieuw.wijze == Wijze.AANKOOPPAS:
        return "", "", nieuw.kenmerk.strip()
    if not nieuw.tenaamstelling.strip():
        raise OpstapFout("REKENING-NAAM", "Schrijf op welke naam de rekening van de leverancier staat.")
    transcribeer(nieuw.tenaamstelling, LENGTE_NAAM)
    return controleer_iban(nieuw.iban), nieuw.tenaamstelling.strip(), nieuw.kenmerk.strip()


def _zet_klaar(besteding: Maatwerkbesteding) -> None:
    betalingen.zet_klaar(
        besteding.gemeente_id,
        [
            NieuweBetaling(
                besteding.dossier_id,
                besteding.datum.replace(day=1),
                SOORT_VAN[Wijze(besteding.wijze)],
                besteding.bedrag_cent,
                besteding.iban,
                besteding.tenaamstelling,
                sleutel(besteding),
            )
        ],
    )


def _noteer(besteding: Maatwerkbesteding, tekst: str, door: str, nu: datetime) -> None:
    zaken.gebeurtenis(
        besteding.dossier,
        moment=nu,
        soort="maatwerk",
        tekst=f"{tekst} ({besteding.nummer}, {besteding.waarvoor}), door {door}",
    )
