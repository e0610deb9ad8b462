"""What has to be on record before a month can be paid: account, hours of the contract, wage value."""

from __future__ import annotations

from datetime import date, datetime

from opstap.financien import organisaties
from opstap.inkomen.models import (
    Arbeidsduur,
    Loonkostensubsidie,
    Loonwaarde,
    Maanduren,
    Werkgever,
    Werkgeverrekening,
)
from opstap.kern import feiten
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Persoon
from opstap.kern.tijdvak import Tijdvak
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

ZINNEN |= {
    "werkgeverrekening_vier_ogen": (
        "VIER-OGEN",
        "De rekening van een werkgever wordt gecontroleerd door iemand anders dan wie haar vastlegt.",
    ),
    "maanduren_eerste_dag": (
        "MAANDUREN-MAAND",
        "De uren van een maand worden vastgelegd bij de eerste dag van die maand.",
    ),
}


def leg_rekening_vast(
    werkgever: Werkgever, *, iban: str, tenaamstelling: str, door: str, gecontroleerd_door: str, nu: datetime
) -> Werkgeverrekening:
    """The account on which an employer is paid from now on. Errors: IBAN-CONTROLE, VIER-OGEN."""
    return organisaties.leg_rekening_vast(
        Werkgeverrekening,
        werkgever.gemeente_id,
        iban=iban,
        tenaamstelling=tenaamstelling,
        door=door,
        gecontroleerd_door=gecontroleerd_door,
        nu=nu,
        werkgever=werkgever,
    )


def leg_arbeidsduur_vast(
    persoon: Persoon,
    werkgever: Werkgever,
    *,
    geldig: Tijdvak,
    uren_honderdsten: int,
    volledige_week_honderdsten: int,
    bron: str,
    nu: datetime,
) -> Arbeidsduur:
    """The hours of the contract in a period; without an end until further notice. Nil is an interruption."""
    return feiten.leg_vast(
        Arbeidsduur,
        geldig=geldig,
        bron=bron,
        nu=nu,
        persoon=persoon,
        werkgever=werkgever,
        uren_honderdsten=uren_honderdsten,
        volledige_week_honderdsten=volledige_week_honderdsten,
    )


def stop_contract(persoon: Persoon, werkgever: Werkgever, *, per: date, bron: str, nu: datetime) -> int:
    """The contract ended: `per` is the first day on which it no longer runs, however late that is known."""
    return feiten.beeindig(Arbeidsduur, per=per, bron=bron, nu=nu, persoon=persoon, werkgever=werkgever)


def leg_loonwaarde_vast(
    persoon: Persoon,
    werkgever: Werkgever,
    *,
    geldig: Tijdvak,
    basispunten: int,
    deskundige: str,
    vastgesteld_op: date,
    reden: str,
    bron: str,
    nu: datetime,
) -> Loonwaarde:
    """The wage value that an expert established, with the reason. Errors: LOONWAARDE-OORDEEL."""
    if not reden.strip() or not deskundige.strip() or not 0 <= basispunten <= BASISPUNTEN_PER_GEHEEL:
        raise OpstapFout(
            "LOONWAARDE-OORDEEL",
            "Een loonwaarde ligt tussen 0 en 100 procent en is het oordeel van een deskundige. "
            "Leg vast wie, en waarom.",
        )
    return feiten.leg_vast(
        Loonwaarde,
        geldig=geldig,
        bron=bron,
        nu=nu,
        persoon=persoon,
        werkgever=werkgever,
        basispunten=basispunten,
        deskundige=deskundige,
        vastgesteld_op=vastgesteld_op,
        reden=reden,
    )


def leg_maanduren_vast(
    subsidie: Loonkostensubsidie,
    *,
    maand: date,
    uren_honderdsten: int,
    volledige_week_honderdsten: int,
    reden: str,
    grondslag: str,
    door: str,
    nu: datetime,
) -> Maanduren:
    """The hours that count in a month in which the contract began, ended or changed, as a person found.

    The law does not say how part of a month is counted; `grondslag` is the place that does. It counts until
    the contract is changed again. Errors: MAANDUREN-GROND, MAANDUREN-MAAND.
    """
    if not reden.strip() or not grondslag.strip():
        raise OpstapFout(
            "MAANDUREN-GROND",
            "Schrijf op hoe u de uren van deze maand hebt geteld, en waar staat dat het zo mag.",
        )
    with duidelijke_fouten():
        return Maanduren.objects.create(
            gemeente_id=subsidie.gemeente_id,
            subsidie=subsidie,
            maand=maand,
            uren_honderdsten=uren_honderdsten,
            volledige_week_honderdsten=volledige_week_honderdsten,
            reden=reden,
            grondslag=grondslag,
            vastgelegd_op=nu,
            vastgelegd_door=door,
        )
