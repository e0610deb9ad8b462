"""Hearing before deciding (Awb 4:8): the opportunity, what was said, and caution before a fine (5:10a).

A case goes on after a hearing, or after its term has passed without a reaction; never before.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.inkomen.models import Gehoord, Onderzoek, Zienswijze
from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier, Gezinslid, Persoon
from opstap.regels.fouten import OpstapFout

Onderwerp = Zienswijze.Onderwerp
Wijze = Gehoord.Wijze

ZINNEN |= {
    "inkomen_gehoord_zienswijze_id_key": (
        "ZIENSWIJZE-AL-VASTGELEGD",
        "Hierop is al een zienswijze vastgelegd. Nodig opnieuw uit als de inwoner meer wil zeggen.",
    ),
    "sanctie_na_zienswijze": (
        "ZIENSWIJZE-ONTBREEKT",
        "De inwoner kon hierover nog niets zeggen. Geef eerst die gelegenheid (art. 4:8 Awb).",
    ),
}


@transaction.atomic
def geef_gelegenheid(
    dossier: Dossier,
    persoon: Persoon,
    *,
    onderwerp: Zienswijze.Onderwerp,
    voornemen: str,
    uiterlijk: date,
    door: str,
    nu: datetime,
    onderzoek: Onderzoek | None = None,
) -> Zienswijze:
    """Tell somebody what is intended, and until when they may give their view.

    Errors: ZIENSWIJZE-VOORNEMEN, ZIENSWIJZE-TERMIJN, ZIENSWIJZE-PERSOON.
    """
    vandaag = localdate(nu)
    if not voornemen.strip():
        raise OpstapFout("ZIENSWIJZE-VOORNEMEN", "Schrijf op wat de gemeente van plan is en waarom.")
    if uiterlijk <= vandaag:
        raise OpstapFout("ZIENSWIJZE-TERMIJN", "Geef een laatste dag voor de zienswijze die na vandaag ligt.")
    if not Gezinslid.objects.filter(dossier=dossier, persoon=persoon).exists():
        raise OpstapFout("ZIENSWIJZE-PERSOON", "Deze persoon hoort niet bij dit dossier. Kies iemand anders.")
    with duidelijke_fouten():
        gemaakt = Zienswijze.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            persoon=persoon,
            onderwerp=onderwerp,
            onderzoek=onderzoek,
            voornemen=voornemen,
            uitgenodigd_op=vandaag,
            uiterlijk=uiterlijk,
            door=door,
            moment=nu,
        )
    zaken.gebeurtenis(
        dossier,
        moment=nu,
        soort="zienswijze_gevraagd",
        tekst=f"Gelegenheid voor een zienswijze gegeven tot en met {uiterlijk:%d-%m-%Y}",
    )
    return gemaakt


@transaction.atomic
def leg_vast(
    zienswijze: Zienswijze,
    *,
    wijze: Gehoord.Wijze,
    op: date,
    tekst: str,
    door: str,
    nu: datetime,
    cautie_gegeven: bool = False,
) -> Gehoord:
    """Write down what was said, or that nothing was.

    Errors: ZIENSWIJZE-LEEG, ZIENSWIJZE-DATUM, ZIENSWIJZE-LOOPT (no reaction yet, but there is still time),
    CAUTIE (a talk about a fine without telling first that nobody has to answer).
    """
    vandaag = localdate(nu)
    if not tekst.strip():
        raise OpstapFout(
            "ZIENSWIJZE-LEEG", "Schrijf op wat de inwoner heeft gezegd, of dat er geen reactie was."
        )
    if not zienswijze.uitgenodigd_op <= op <= vandaag:
        raise OpstapFout(
            "ZIENSWIJZE-DATUM", "De dag van de zienswijze ligt na de uitnodiging en niet na vandaag."
        )
    if wijze == Gehoord.Wijze.GEEN_REACTIE and vandaag <= zienswijze.uiterlijk:
        raise OpstapFout(
            "ZIENSWIJZE-LOOPT",
            f"De inwoner kan nog tot en met {zienswijze.uiterlijk:%d-%m-%Y} reageren. Wacht daarop.",
        )
    verhoor = zienswijze.onderwerp == Zienswijze.Onderwerp.BOETE and wijze == Gehoord.Wijze.GESPREK
    if verhoor and not cautie_gegeven:
        raise OpstapFout(
            "CAUTIE",
            "Zeg voor een gesprek over een boete dat de inwoner niet hoeft te antwoorden (art. 5:10a Awb). "
            "Is dat niet gezegd, dan telt dit gesprek niet: nodig opnieuw uit.",
        )
    with duidelijke_fouten():
        gehoord = Gehoord.objects.create(
            gemeente_id=zienswijze.gemeente_id,
            zienswijze=zienswijze,
            wijze=wijze,
            op=op,
            tekst=tekst,
            cautie_gegeven=cautie_gegeven,
            door=door,
            moment=nu,
        )
    zaken.gebeurtenis(zienswijze.dossier, moment=nu, soort="zienswijze", tekst=f"Zienswijze: {wijze.label}")
    return gehoord


def eis_gehoord(zienswijze: Zienswijze, onderwerp: Zienswijze.Onderwerp) -> Gehoord:
    """What was said about this subject. Errors: ZIENSWIJZE-ONTBREEKT."""
    gehoord = Gehoord.objects.filter(zienswijze=zienswijze, zienswijze__onderwerp=onderwerp).first()
    if gehoord is None:
        raise OpstapFout(*ZINNEN["sanctie_na_zienswijze"])
    return gehoord
