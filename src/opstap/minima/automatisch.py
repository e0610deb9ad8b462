"""Granting a scheme without an application, to households that the municipality knows already.

Whom it knows, and from what, is said by whoever calls: only households with a running right may be in it.
The rules decide on each of them, on the facts of the dossier and earlier answers; what the municipality
established for the whole group comes along with its source. Nobody is refused here: who is not granted can
apply.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze, Route
from opstap.gevallen.dagoordelen import Gegevens, maak_geval
from opstap.kern import feiten, zaken
from opstap.kern.models import Bankrekening, Dossier
from opstap.kern.redenen import eis_reden
from opstap.minima import ambtshalve, perioden
from opstap.minima.ambtshalve import PER_BLOK, Ronde, Voortgang, eerdere_antwoorden, zwijg
from opstap.minima.models import Regelingaanvraag, Toekenning
from opstap.minima.toekenningen import declaratie
from opstap.regels.fouten import OpstapFout

AL_TOEGEKEND = "al toegekend"
AANVRAAG = "een aanvraag loopt"
ZONDER_REKENING = "rekening onbekend"


@dataclass
class Verslag:
    """How many households were known, what the rules said of them, and why of others nothing was asked."""

    regels: ambtshalve.Verslag
    bekend: int = 0
    anders: Counter[str] = field(default_factory=Counter)


def ken_toe(
    gemeente: str,
    regeling: str,
    bekend: Mapping[int, str],
    *,
    peildatum: date,
    gegeven: Gegevens,
    grond: str,
    door: str,
    medeondertekenaar: str,
    nu: datetime,
    voortgang: Voortgang = zwijg,
) -> Verslag:
    """Grant a scheme to known households (id of the dossier -> from what they are known), so many at a time.

    `grond` says where it is decided that these households may be granted it so. What was granted stays
    granted when this is stopped; again it goes on with the rest. Errors: VIER-OGEN, REDEN-ONTBREEKT,
    REGELING-ONBEKEND, REGELING-NIET-AUTOMATISCH, REGELING-NIET-OPEN, and those of `maak_geval`.
    """
    if door == medeondertekenaar:
        raise OpstapFout("VIER-OGEN", "Toekennen aan veel huishoudens ondertekent u met een collega.")
    eis_reden(grond, "Schrijf op waar staat dat u aan deze huishoudens zonder aanvraag mag toekennen.")
    gevonden = declaratie(gemeente, regeling)
    if gevonden.uitvoering.route != Route.AUTOMATISCH:
        raise OpstapFout("REGELING-NIET-AUTOMATISCH", f"{gevonden.naam} wordt alleen op aanvraag toegekend.")
    if not gevonden.geldt_op(peildatum):
        raise OpstapFout("REGELING-NIET-OPEN", f"{gevonden.naam} wordt op deze dag niet toegekend.")
    voor_allen = maak_geval(gemeente, peildatum, gegeven, {}, door=door)
    ronde = Ronde(
        gevonden,
        gemeente,
        peildatum,
        door,
        nu,
        medeondertekenaar,
        {naam: (int(waarde), voor_allen.bronnen[naam]) for naam, waarde in voor_allen.gezin.items()},
        lambda dossier: f"Zonder aanvraag toegekend: {bekend[dossier]} ({grond}).",
    )
    verslag = Verslag(ronde.verslag)
    ids = sorted(bekend)
    for begin in range(0, len(ids), PER_BLOK):
        deel = ids[begin : begin + PER_BLOK]
        with transaction.atomic():
            Dossier.objects.select_for_update(no_key=True).in_bulk(deel)
            over = sorted(_zonder(set(deel), gevonden, peildatum, nu, verslag.anders))
            ronde.doe(over, eerdere_antwoorden(over))
        verslag.bekend += len(deel)
        voortgang(verslag.bekend, len(ids))
    return verslag


def _zonder(
    ids: set[int], regeling: gemeenten.Regeling, peildatum: date, nu: datetime, anders: Counter[str]
) -> set[int]:
    """These households without those that have it, asked for it, or can't be paid; these are counted."""
    geldig = perioden.periode(regeling.uitvoering.ritme, peildatum)
    toegekend = Toekenning.objects.filter(
        dossier__in=ids, regeling=regeling.sleutel, geldig__overlap=geldig
    ).values_list("dossier", flat=True)
    gevraagd = Regelingaanvraag.objects.filter(
        zaak__dossier__in=ids, regeling=regeling.sleutel, zaak__status__in=zaken.OPEN
    ).values_list("zaak__dossier", flat=True)
    for reden, weg in ((AL_TOEGEKEND, toegekend), (AANVRAAG, gevraagd)):
        gevonden = ids & set(weg)
        anders[reden] += len(gevonden)
        ids = ids - gevonden
    if regeling.leverwijze != Leverwijze.GELD:
        return ids
    rekeningen = feiten.op(Bankrekening, localdate(nu), nu).filter(dossier__in=ids)
    met_rekening = set(rekeningen.values_list("dossier", flat=True))
    anders[ZONDER_REKENING] += len(ids - met_rekening)
    return ids & met_rekening
