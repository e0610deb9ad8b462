"""The account afterwards: what it brought, with the receipt, or the reason why there is none."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern import stukken, zaken
from opstap.kern.bestanden import Bestand
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Stuk
from opstap.kern.redenen import eis_reden
from opstap.minima.models import Maatwerkbesteding, Maatwerkverantwoording
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "maatwerkverantwoording_afgekeurd": (
        "MAATWERK-AFGEKEURD",
        "Dit is toch niet besteed. Er valt niets te verantwoorden.",
    ),
    "maatwerkverantwoording_wacht": (
        "MAATWERK-WACHT",
        "Een collega kijkt eerst de rekening van de leverancier na. Daarna kunt u dit verantwoorden.",
    ),
    "minima_maatwerkverantwoording_besteding_id_key": (
        "MAATWERK-VERANTWOORD",
        "Deze besteding is al verantwoord. Ververs de pagina.",
    ),
}


@transaction.atomic
def verantwoord(
    besteding: Maatwerkbesteding,
    *,
    opbrengst: str,
    bewijs: Bestand | None = None,
    zonder_stuk: str = "",
    door: str,
    nu: datetime,
) -> Maatwerkverantwoording:
    """Account for a spending, once; late is allowed, and stays to be seen.

    Errors: REDEN-ONTBREEKT, MAATWERK-BEWIJS, MAATWERK-VERANTWOORD, MAATWERK-WACHT,
    MAATWERK-AFGEKEURD.
    """
    wat = eis_reden(opbrengst, "Schrijf op wat deze besteding heeft opgeleverd.")
    if (bewijs is None) == (not zonder_stuk.strip()):
        raise OpstapFout(
            "MAATWERK-BEWIJS",
            "Voeg de bon of factuur toe, of schrijf op waarom die er niet is. Een van de twee.",
        )
    with duidelijke_fouten():
        gemaakt = Maatwerkverantwoording.objects.create(
            besteding=besteding,
            opbrengst=wat,
            stuk=_bewaar(besteding, bewijs, door, nu) if bewijs else None,
            zonder_stuk=zonder_stuk.strip(),
            moment=nu,
            door=door,
        )
    zaken.gebeurtenis(
        besteding.dossier,
        moment=nu,
        soort="maatwerk",
        tekst=f"Maatwerkbudget verantwoord ({besteding.nummer}), door {door}",
    )
    return gemaakt


def _bewaar(besteding: Maatwerkbesteding, bewijs: Bestand, door: str, nu: datetime) -> Stuk:
    stuk = stukken.registreer(
        besteding.gemeente_id,
        soort=Stuk.Soort.OVERIG,
        kanaal=Stuk.Kanaal.BALIE,
        afzender=f"Bewijs bij {besteding.nummer}",
        ontvangen=localdate(nu),
        inhoud=bewijs.inhoud,
        bestandsnaam=bewijs.naam,
        mediasoort=bewijs.mediasoort,
        door=door,
        nu=nu,
    )
    stukken.koppel_dossier(
        stuk, besteding.dossier, toelichting=f"bewijs bij {besteding.nummer}", door=door, nu=nu
    )
    stukken.berg_op(stuk, toelichting=f"Bewijs bij {besteding.nummer}", door=door, nu=nu)
    return stuk
