"""Reporting to apply (Participatiewet art. 41 and 44): the day that counts for the begin of assistance.

For the young there may be a waiting period between reporting and applying; whether there is one follows from
the rule book and the choice of the municipality. The answer is kept with its facts and its receipt.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction

from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import Gegevens
from opstap.gevallen.geval import gevallen_op
from opstap.inkomen.models import Melding
from opstap.kern import besluiten, zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Dossier
from opstap.regels.beslissen import Geval
from opstap.regels.datum import als_datum, dag, toon_datum
from opstap.regels.fouten import OpstapFout

_GEVRAAGD = "vroegste_aanvraagdatum"


@transaction.atomic
def meld(
    dossier: Dossier,
    *,
    gemeld_op: date,
    door: str,
    nu: datetime,
    antwoorden: Gegevens | None = None,
    per_persoon: Mapping[int, Gegevens] | None = None,
) -> Melding:
    """Register that somebody reported, and from which day the application can come.

    `antwoorden` and `per_persoon` (by person id) hold what the rules ask besides the dossier, each with its
    source; for a judgement the reason. Errors: MELDING-DATUM, FeitOntbreekt, NietGemodelleerd.
    """
    if gemeld_op > nu.date():
        raise OpstapFout("MELDING-DATUM", "De dag van de melding ligt in de toekomst. Controleer de datum.")
    geval = _geval(dossier, gemeld_op, nu, antwoorden or {}, per_persoon or {}, door)
    boek = regelboek(dossier.gemeente_id).op(gemeld_op)
    uitkomst = boek.beslis(geval, [_GEVRAAGD])
    vanaf = als_datum(int(uitkomst.waarde(_GEVRAAGD)))
    with duidelijke_fouten():
        melding = Melding.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            gemeld_op=gemeld_op,
            aanvragen_vanaf=vanaf,
            feiten=geval.als_json(),
            bon=boek.bon(geval),
            spoor_digest=besluiten.spoor_digest(uitkomst.spoor.digest),
            moment=nu,
            door=door,
        )
    zaken.gebeurtenis(
        dossier,
        moment=nu,
        soort="melding",
        tekst=f"Gemeld voor bijstand; aanvragen kan vanaf {toon_datum(dag(vanaf))}",
    )
    return melding


def speel_na(melding: Melding) -> bool:
    """Whether the waiting period comes out equal again, decided in the same way."""
    geval = Geval.uit_json(melding.feiten)
    uitkomst = regelboek(melding.gemeente_id).op(melding.gemeld_op).beslis(geval, [_GEVRAAGD])
    return (
        als_datum(int(uitkomst.waarde(_GEVRAAGD))) == melding.aanvragen_vanaf
        and besluiten.spoor_digest(uitkomst.spoor.digest) == melding.spoor_digest
    )


def wachten(gemeente: str, vandaag: date) -> list[Melding]:
    """Who reported, may apply from today or earlier on, and did not yet: longest waiting first."""
    te_doen = Melding.objects.filter(
        gemeente=gemeente, opgave=None, aanvragen_vanaf__lt=vandaag + timedelta(days=1)
    )
    return list(te_doen.select_related("dossier").order_by("gemeld_op", "id"))


def _geval(
    dossier: Dossier,
    gemeld_op: date,
    nu: datetime,
    antwoorden: Gegevens,
    per_persoon: Mapping[int, Gegevens],
    door: str,
) -> Geval:
    """The household on the first of the month of reporting, with what was asked besides."""
    gevallen = gevallen_op([dossier.pk], gemeld_op.replace(day=1), nu)
    if gevallen.beletsels[0] is not None:
        raise gevallen.beletsels[0]
    geval = gevallen.geval(0)
    bronnen = {"meldingsdatum": "eigen administratie"}
    geval = geval.met("meldingsdatum", dag(gemeld_op))
    for naam, gegeven in antwoorden.items():
        geval, bronnen[naam] = geval.met(naam, gegeven.waarde), f"{gegeven.bron} ({door})"
    for plek, persoon in enumerate(gevallen.persoon_ids.tolist()):
        for naam, gegeven in per_persoon.get(persoon, {}).items():
            geval = geval.met(naam, gegeven.waarde, plek)
            bronnen[f"personen.{plek}.{naam}"] = f"{gegeven.bron} ({door})"
    return Geval(geval.gezin, geval.personen, bronnen)
