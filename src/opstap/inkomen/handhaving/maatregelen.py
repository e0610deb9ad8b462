"""Measures (art. 18): a person judges, the rules give share and duration, the run lowers the months.

Whoever lowers has heard the resident, or says why not (Awb 4:11, 4:12). What the ordinance says and the rule
book does not know, a person may give with its place; without it the decision is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen.dagoordelen import (
    Dagoordeel,
    Gegeven,
    Gegevens,
    dagparameter,
    inhoud_dag,
    maak_geval,
    oordeel_op,
)
from opstap.inkomen.handhaving import zienswijzen
from opstap.inkomen.models import Maatregel, Maatregelverlaging, Onderzoek, Uitkering, Zienswijze
from opstap.inkomen.tijdlijn import schrijf_in_tijdlijn
from opstap.kern import besluiten, feiten, nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import OPEN_EINDE, Besluit, Dossier, Persoon
from opstap.kern.tijdvak import vanaf
from opstap.recht.algemeen.aow import maanden_later
from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging
from opstap.regels.beslissen import Geval
from opstap.regels.datum import als_datum, dag
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

_REEKS = nummers.reeks("M")
_OF = ("maatregel_geldt", "maatregelpercentage", "maatregel_duur_maanden")
_LEGT_UIT = ("maatregelpercentage", "maatregel_duur_maanden", "maatregel_gaat_in_op")
_HOE = (*_OF, "maatregel_gaat_in_op", "maatregel_gespreid")

ZINNEN |= {
    "maatregel_gehoord": (
        "MAATREGEL-HOREN",
        (
            "Hoor de inwoner voordat u een maatregel oplegt, of schrijf op waarom dat niet hoeft "
            "(art. 4:8, 4:11 en 4:12 Awb)."
        ),
    ),
    "maatregelverlaging_hele_maanden": (
        "MAATREGEL-HELE-MAANDEN",
        "Een maatregel geldt over hele maanden. Kies de eerste dag van een maand.",
    ),
}


@dataclass(frozen=True)
class EerdereMaatregel:
    """A measure for art. 18 lid 4: when it was imposed, and when the conduct was."""

    opgelegd_op: date
    gedraging_op: date


@dataclass(frozen=True, kw_only=True)
class Voornemen:
    """What is intended, by whom judged and on which grounds.

    `antwoorden` are the facts and judgements that the rules ask. `elders` are earlier measures of before
    Opstap: none is said with an empty list, never assumed. `verdeling` spreads the lowering in basis points
    per month; without it in equal parts.
    """

    dossier: Dossier
    persoon: Persoon
    gedraging_op: date
    antwoorden: Gegevens
    elders: Sequence[EerdereMaatregel]
    zienswijze: Zienswijze | None = None
    zonder_zienswijze: str = ""
    onderzoek: Onderzoek | None = None
    verdeling: Sequence[int] = ()


@transaction.atomic
def leg_op(voornemen: Voornemen, *, door: str, nu: datetime) -> Maatregel:
    """Decide on a measure; the next runs lower the assistance of its months.

    Errors: those of the rules and of dagoordelen.maak_geval, MAATREGEL-HOREN, ZIENSWIJZE-ONTBREEKT,
    MAATREGEL-GEEN (nothing to blame), MAATREGEL-SPREIDING, MAATREGEL-GEEN-UITKERING, MAATREGEL-SAMENLOOP,
    MAATREGEL-HELE-MAANDEN.
    """
    dossier = Dossier.objects.select_for_update(no_key=True).get(pk=voornemen.dossier.pk)
    if voornemen.zienswijze is not None:
        zienswijzen.eis_gehoord(voornemen.zienswijze, Zienswijze.Onderwerp.MAATREGEL)
    elif not voornemen.zonder_zienswijze.strip():
        raise OpstapFout(*ZINNEN["maatregel_gehoord"])
    genomen = _oordeel(voornemen, door, nu)
    delen = _delen(voornemen, genomen)
    vandaag = localdate(nu)
    ingang = als_datum(genomen.waarde("maatregel_gaat_in_op")) if delen else vandaag
    if delen:
        _controleer_maanden(dossier, ingang, len(delen))
    with duidelijke_fouten():
        besluit = besluiten.neem(
            dossier=dossier,
            soort=Besluit.Soort.MAATREGEL if delen else Besluit.Soort.WAARSCHUWING,
            ingangsdatum=ingang,
            genomen_op=nu,
            genomen_door=door,
            bekend_op=nu,
            **inhoud_dag(
                genomen,
                regels="maatregel",
                grond=" ".join(genomen.zin(naam) for naam in (_LEGT_UIT if delen else _LEGT_UIT[:1])),
                voorbehoud="",
                verdeling=list(delen),
            ),
        )
        maatregel = Maatregel.objects.create(
            gemeente_id=dossier.gemeente_id,
            nummer=nummers.per_jaar(_REEKS, [(dossier.gemeente_id, vandaag.year)])[0],
            dossier=dossier,
            persoon=voornemen.persoon,
            besluit=besluit,
            onderzoek=voornemen.onderzoek,
            zienswijze=voornemen.zienswijze,
            zonder_zienswijze=voornemen.zonder_zienswijze,
            gedraging=int(genomen.geval.gezin["maatregelgedraging"]),
            trede=genomen.geval.gezin.get("maatregeltrede"),
            gedraging_op=voornemen.gedraging_op,
            opgelegd_op=vandaag,
            percentage=int(genomen.waarde("maatregelpercentage")),
            duur_maanden=int(genomen.waarde("maatregel_duur_maanden")),
            door=door,
            moment=nu,
        )
        _verlaag(maatregel, ingang, delen, nu)
    schrijf_in_tijdlijn([besluit], nu)
    return maatregel


def geschiedenis(
    gemeente: str, persoon: Persoon, elders: Sequence[EerdereMaatregel], gedraging_op: date
) -> tuple[int, date | None]:
    """How many measures for art. 18 lid 4 went before in a row, and when the last one was imposed.

    Whether one follows on another within the term is asked of the rules, with the law of the later one.
    """
    eigen = Maatregel.objects.filter(
        persoon=persoon, gedraging=int(Maatregelgedraging.ARTIKEL_18_LID_4), percentage__gt=0
    ).values_list("opgelegd_op", "gedraging_op")
    alle = sorted(
        (e for e in (*elders, *(EerdereMaatregel(*rij) for rij in eigen)) if e.opgelegd_op < gedraging_op),
        key=lambda eerder: eerder.opgelegd_op,
        reverse=True,
    )
    op_rij, later = 0, gedraging_op
    for eerder in alle:
        paar = Geval(
            {
                "eerdere_maatregelen_op_rij": 1,
                "vorige_maatregel_op": dag(eerder.opgelegd_op),
                "gedraging_op": dag(later),
            }
        )
        if not oordeel_op(gemeente, later, paar, ["herhaling_binnen_termijn"]).waarde(
            "herhaling_binnen_termijn"
        ):
            break
        op_rij, later = op_rij + 1, eerder.gedraging_op
    return op_rij, alle[0].opgelegd_op if alle else None


def te_heroverwegen(gemeente: str, vandaag: date) -> tuple[tuple[date, Maatregel], ...]:
    """Measures of the ordinance that still lower and were not looked at again, by their last day (lid 3)."""
    lopend = (
        Maatregel.objects.filter(
            gemeente_id=gemeente,
            gedraging=int(Maatregelgedraging.VERORDENING),
            herzieningen=None,
            maatregelverlaging__bekend_tot=OPEN_EINDE,
            maatregelverlaging__percentage__gt=0,
            maatregelverlaging__geldig__endswith__gt=vandaag,
        )
        .select_related("dossier")
        .distinct()
    )
    return tuple(
        sorted(((_uiterlijk(maatregel), maatregel) for maatregel in lopend), key=lambda p: (p[0], p[1].pk))
    )


def _uiterlijk(maatregel: Maatregel) -> date:
    geval = Geval({"maatregelbesluit_op": dag(maatregel.opgelegd_op)})
    naam = "maatregel_heroverwegen_uiterlijk"
    return als_datum(oordeel_op(maatregel.gemeente_id, maatregel.opgelegd_op, geval, [naam]).waarde(naam))


def _oordeel(voornemen: Voornemen, door: str, nu: datetime) -> Dagoordeel:
    gemeente, vandaag = voornemen.dossier.gemeente_id, localdate(nu)
    op_rij, vorige = geschiedenis(gemeente, voornemen.persoon, voornemen.elders, voornemen.gedraging_op)
    eigen = {
        "gedraging_op": Gegeven(dag(voornemen.gedraging_op), "voornemen"),
        "maatregelbesluit_op": Gegeven(dag(vandaag), "dag van het besluit"),
        "eerdere_maatregelen_op_rij": Gegeven(op_rij, "eigen administratie"),
    }
    if vorige is not None:
        eigen["vorige_maatregel_op"] = Gegeven(dag(vorige), "eigen administratie")
    geval = maak_geval(gemeente, vandaag, voornemen.antwoorden, eigen, door=door)
    genomen = oordeel_op(gemeente, vandaag, geval, _OF)
    if not genomen.waarde("maatregel_geldt"):
        raise OpstapFout("MAATREGEL-GEEN", f"Er volgt geen maatregel. {genomen.zin('maatregel_geldt')}")
    return oordeel_op(gemeente, vandaag, geval, _HOE) if genomen.waarde("maatregelpercentage") else genomen


def _delen(voornemen: Voornemen, genomen: Dagoordeel) -> tuple[int, ...]:
    """The share of each month in basis points; none for a warning. Spread only as the law allows (lid 5)."""
    percentage, duur = (int(genomen.waarde(n)) for n in ("maatregelpercentage", "maatregel_duur_maanden"))
    if not percentage:
        return ()
    if not genomen.waarde("maatregel_gespreid"):
        return (percentage,) * duur
    gemeente = voornemen.dossier.gemeente_id
    kan_niet = oordeel_op(gemeente, genomen.dag, genomen.geval, ["maatregel_spreiding_buiten_wet"])
    if kan_niet.waarde("maatregel_spreiding_buiten_wet"):
        raise OpstapFout("MAATREGEL-SPREIDING", kan_niet.zin("maatregel_spreiding_buiten_wet"))
    totaal, maanden = percentage * duur, int(genomen.geval.gezin["maatregel_spreiding_maanden"])
    gelijk, rest = divmod(totaal, maanden)
    delen = tuple(voornemen.verdeling) or (gelijk + rest, *(gelijk,) * (maanden - 1))
    een_op = dagparameter(gemeente, genomen.dag, "maatregel_eerste_maand_een_op")
    if (
        len(delen) != maanden
        or sum(delen) != totaal
        or delen[0] * een_op < totaal
        or not all(0 <= deel <= BASISPUNTEN_PER_GEHEEL for deel in delen)
    ):
        raise OpstapFout(
            "MAATREGEL-SPREIDING",
            f"Verdeel de hele verlaging over {maanden} maanden, geen maand meer dan de hele bijstand en in "
            f"de eerste maand minstens een {een_op}e deel (art. 18 lid 5 Participatiewet).",
        )
    return delen


def _controleer_maanden(dossier: Dossier, ingang: date, aantal: int) -> None:
    if ingang.day != 1:
        raise OpstapFout(*ZINNEN["maatregelverlaging_hele_maanden"])
    if not Uitkering.objects.filter(dossier=dossier, geldig__contains=ingang).exists():
        raise OpstapFout(
            "MAATREGEL-GEEN-UITKERING",
            f"Op {ingang:%d-%m-%Y} loopt er geen uitkering. Dan is er niets te verlagen.",
        )
    al = Maatregelverlaging.objects.filter(
        dossier=dossier,
        bekend_tot=OPEN_EINDE,
        percentage__gt=0,
        geldig__overlap=vanaf(ingang, maanden_later(ingang, aantal)),
    )
    if al.exists():
        raise OpstapFout(
            "MAATREGEL-SAMENLOOP",
            "In deze maanden geldt al een maatregel. Wat dan moet, staat in de verordening. Die "
            "is hier niet bekend. Laat een jurist ernaar kijken.",
        )


def _verlaag(maatregel: Maatregel, ingang: date, delen: Sequence[int], nu: datetime) -> None:
    begin = ingang
    for percentage, gelijke in groupby(delen):
        einde = maanden_later(begin, len(tuple(gelijke)))
        if percentage:
            feiten.leg_vast(
                Maatregelverlaging,
                geldig=vanaf(begin, einde),
                bron=f"besluit {maatregel.besluit.nummer}",
                nu=nu,
                dossier=maatregel.dossier,
                maatregel=maatregel,
                percentage=percentage,
            )
        begin = einde
