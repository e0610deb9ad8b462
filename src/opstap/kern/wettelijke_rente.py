"""Legal interest as a decision: over what was paid too late for a wrong decision (Awb art. 4:99)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

from django.db import transaction

from opstap.kern import besluiten, gebeurtenissen
from opstap.kern.models import Besluit
from opstap.recht import awb
from opstap.recht.awb.rente import Achterstand, wettelijke_rente
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Cent

_VERSCHULDIGD = "awb_rente_verschuldigd"


@transaction.atomic
def stel_vast(
    vervangend: Besluit, *, achterstanden: Sequence[Achterstand], betaald: date, door: str, nu: datetime
) -> Besluit:
    """Decide on interest over amounts that were paid on `betaald`, each due on its own day.

    From which day each amount was due follows from the decision that replaced the wrong one. Errors:
    RENTE-LEEG, RENTE-BESTAAT, ParameterOntbreekt (a half year whose rate is not confirmed).
    """
    if not achterstanden:
        raise OpstapFout("RENTE-LEEG", "Er is geen bedrag dat te laat is betaald, dus ook geen rente.")
    if Besluit.objects.filter(zaak=vervangend.zaak, soort=Besluit.Soort.WETTELIJKE_RENTE).exists():
        raise OpstapFout("RENTE-BESTAAT", "Over de wettelijke rente bij dit besluit is al beslist.")
    geval = _geval(achterstanden, betaald)
    uitkomst = _boek(betaald).beslis(geval, [_VERSCHULDIGD])
    besluit = besluiten.neem(
        dossier=vervangend.dossier,
        zaak=vervangend.zaak,
        soort=Besluit.Soort.WETTELIJKE_RENTE,
        ingangsdatum=betaald,
        genomen_op=nu,
        genomen_door=door,
        bekend_op=nu,
        feiten={
            **geval.als_json(),
            "betaald": betaald.isoformat(),
            "achterstanden": [[int(een.bedrag), een.vanaf.isoformat()] for een in achterstanden],
        },
        bon=_boek(betaald).bon(geval),
        uitkomst={_VERSCHULDIGD: int(uitkomst.waarde(_VERSCHULDIGD))},
        spoor=uitkomst.spoor.digest,
    )
    gebeurtenissen.meld(gebeurtenissen.VERZUIM_VASTGESTELD, besluit=besluit, moment=nu)
    return besluit


def speel_na(besluit: Besluit) -> bool:
    """Whether the same arrears give the same interest again, taken in the same way."""
    betaald = date.fromisoformat(besluit.feiten["betaald"])
    achterstanden = [
        Achterstand(Cent(bedrag), date.fromisoformat(vanaf))
        for bedrag, vanaf in besluit.feiten["achterstanden"]
    ]
    uitkomst = _boek(betaald).beslis(_geval(achterstanden, betaald), [_VERSCHULDIGD])
    return besluit.uitkomst[_VERSCHULDIGD] == uitkomst.waarde(_VERSCHULDIGD) and (
        besluit.spoor_digest == besluiten.spoor_digest(uitkomst.spoor.digest)
    )


def _geval(achterstanden: Sequence[Achterstand], betaald: date) -> Geval:
    return Geval({"awb_rente": int(wettelijke_rente(achterstanden, betaald))})


def _boek(op: date) -> BoekOpDatum:
    return _regelboek().op(op)


@cache
def _regelboek() -> Regelboek:
    return Regelboek(awb.WET)
