"""Ending a grant before its last day: a decision with a reason. Who takes part in an insurance stops."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen import regelbesluiten
from opstap.kern.models import Besluit, Dossier
from opstap.kern.redenen import eis_reden
from opstap.minima import toekenningen
from opstap.minima.beslissen import REGELS
from opstap.minima.models import Toekenning
from opstap.minima.zorgverzekering import aanmelden
from opstap.regels.fouten import OpstapFout


@transaction.atomic
def beeindig(
    dossier: Dossier, toekenning_id: int, *, per: date, reden: str, door: str, nu: datetime
) -> Besluit:
    """Decide that a grant of this household holds no more from a day on.

    Errors: REDEN-ONTBREEKT, TOEKENNING-ONBEKEND, TOEKENNING-BEEINDIGD, TOEKENNING-EINDE.
    """
    eis_reden(reden, "Schrijf op waarom de toekenning eindigt. De inwoner leest dit in de brief.")
    toekenning = Toekenning.objects.filter(dossier=dossier, pk=toekenning_id).first()
    if toekenning is None:
        raise OpstapFout("TOEKENNING-ONBEKEND", "Deze toekenning hoort niet bij dit dossier.")
    regeling = toekenningen.declaratie(dossier.gemeente_id, toekenning.regeling)
    besluit = regelbesluiten.neem_zonder_regels(
        dossier,
        soort=Besluit.Soort.BEEINDIGING,
        ingangsdatum=per,
        tekst=f"{regeling.naam}: besluit om te beëindigen",
        grond=reden.strip(),
        door=door,
        nu=nu,
        regels=REGELS,
        regeling=regeling.sleutel,
        bedragen=[[toekenning.persoon_id, None]],
    )
    toekenningen.beeindig(toekenning, per=per, besluit=besluit, nu=nu)
    if regeling.leverwijze == Leverwijze.VERZEKERING:
        aanmelden.stop(dossier, besluit, dag=per, door=door, nu=nu)
    return besluit
