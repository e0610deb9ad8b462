"""A decision that is late: the resident's notice of default, and the penalty that follows (Awb art. 4:17).

The amount is decided by the rule book on the day that the notice came in; the decision holds its receipt.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from django.db import transaction

from opstap.kern import besluiten, gebeurtenissen, termijnen, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Ingebrekestelling, Zaak
from opstap.recht import awb
from opstap.recht.awb.dwangsom import dagen_in_gebreke
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.fouten import OpstapFout
from opstap.regels.spoor import Uitkomst

ZINNEN |= {
    "ingebrekestelling_een_per_zaak": (
        "INGEBREKESTELLING-BESTAAT",
        "In deze zaak is de gemeente al in gebreke gesteld. Een tweede keer verandert de dwangsom niet.",
    ),
}
BESLUITZAKEN = frozenset(
    {
        Zaak.Soort.AANVRAAG.value,
        Zaak.Soort.REGELING.value,
        Zaak.Soort.WIJZIGING.value,
        Zaak.Soort.BEEINDIGING.value,
        Zaak.Soort.BEZWAAR.value,
    }
)
"""Kinds of cases that end in a decision to which the penalty applies (Awb art. 4:17 and 7:14)."""

_MEER_DAGEN_DAN_TELLEN = 10_000
"""The rules count fewer days than this, whatever their highest number is."""


@transaction.atomic
def stel_in_gebreke(zaak: Zaak, *, ontvangen: date, door: str, nu: datetime) -> Ingebrekestelling:
    """Register a notice of default by its day of receipt.

    Errors: INGEBREKESTELLING-TE-VROEG (the deadline had not passed), INGEBREKESTELLING-BESLIST,
    INGEBREKESTELLING-SOORT, INGEBREKESTELLING-BESTAAT.
    """
    zaak.refresh_from_db()
    if zaak.soort not in BESLUITZAKEN:
        raise OpstapFout(
            "INGEBREKESTELLING-SOORT", "Bij dit soort zaak hoort geen dwangsom voor een late beslissing."
        )
    if zaak.afgerond_op is not None and ontvangen > zaak.afgerond_op:
        raise OpstapFout(
            "INGEBREKESTELLING-BESLIST",
            "Er was al beslist toen deze ingebrekestelling binnenkwam. Stuur de inwoner een antwoord.",
        )
    if ontvangen <= zaak.beslissen_voor or termijnen.opschorting(zaak) is not None:
        raise OpstapFout(
            "INGEBREKESTELLING-TE-VROEG",
            "De termijn om te beslissen was nog niet voorbij toen deze ingebrekestelling binnenkwam. "
            "Schrijf de inwoner wanneer de termijn eindigt.",
        )
    with duidelijke_fouten():
        gesteld = Ingebrekestelling.objects.create(
            gemeente_id=zaak.gemeente_id, zaak=zaak, ontvangen=ontvangen, moment=nu, door=door
        )
    zaken.gebeurtenis(
        zaak,
        moment=nu,
        soort="ingebrekestelling",
        tekst=f"Ingebrekestelling ontvangen op {ontvangen:%d-%m-%Y} (Awb art. 4:17)",
    )
    return gesteld


def dwangsom(gesteld: Ingebrekestelling, *, op: date, uitgesloten: bool) -> Uitkomst:
    """What the rules say on the day `op`: `.waarde("awb_dwangsom")` in cents, with its trace.

    `uitgesloten` is a person's judgement (Awb art. 4:17 paragraph 6). Errors: ParameterOntbreekt.
    """
    geval = _geval(gesteld, op, uitgesloten)
    return _boek(gesteld.ontvangen).beslis(geval, ["awb_dwangsom"])


@transaction.atomic
def stel_dwangsom_vast(
    gesteld: Ingebrekestelling, *, uitgesloten: bool, door: str, nu: datetime, reden: str = ""
) -> Besluit:
    """Decide on the penalty once the case is decided (Awb art. 4:18).

    Errors: DWANGSOM-LOOPT (not decided yet), DWANGSOM-BESTAAT, DWANGSOM-REDEN, ParameterOntbreekt.
    """
    zaak = Zaak.objects.select_for_update(no_key=True).select_related("dossier").get(pk=gesteld.zaak_id)
    if zaak.afgerond_op is None:
        raise OpstapFout(
            "DWANGSOM-LOOPT",
            "Er is nog niet beslist. Beslis eerst; daarna staat vast over hoeveel dagen de dwangsom loopt.",
        )
    if uitgesloten and not reden.strip():
        raise OpstapFout("DWANGSOM-REDEN", "Schrijf op waarom de gemeente geen dwangsom hoeft te betalen.")
    if Besluit.objects.filter(zaak=zaak, soort=Besluit.Soort.DWANGSOM).exists():
        raise OpstapFout("DWANGSOM-BESTAAT", "Over de dwangsom in deze zaak is al beslist.")
    geval = _geval(gesteld, zaak.afgerond_op, uitgesloten)
    boek = _boek(gesteld.ontvangen)
    uitkomst = boek.beslis(geval, ["awb_dwangsom"])
    besluit = besluiten.neem(
        dossier=zaak.dossier,
        zaak=zaak,
        soort=Besluit.Soort.DWANGSOM,
        ingangsdatum=gesteld.ontvangen,
        genomen_op=nu,
        genomen_door=door,
        bekend_op=nu,
        feiten=geval.als_json(),
        bon=boek.bon(geval),
        uitkomst={"awb_dwangsom": int(uitkomst.waarde("awb_dwangsom")), "reden": reden},
        spoor=uitkomst.spoor.digest,
    )
    zaken.gebeurtenis(
        zaak, moment=nu, soort="dwangsom", tekst=f"Over de dwangsom beslist ({besluit.nummer}, Awb art. 4:18)"
    )
    gebeurtenissen.meld(gebeurtenissen.VERZUIM_VASTGESTELD, besluit=besluit, moment=nu)
    return besluit


def hoogste_dwangsom(ontvangen: date) -> int:
    """The most that a notice of default of this day can lead to, in cents. Errors: ParameterOntbreekt."""
    geval = Geval({"awb_dagen_in_gebreke": _MEER_DAGEN_DAN_TELLEN, "awb_dwangsom_uitgesloten": False})
    return int(_boek(ontvangen).beslis(geval, ["awb_dwangsom"]).waarde("awb_dwangsom"))


def speel_na(besluit: Besluit) -> bool:
    """Whether a stored decision on a penalty comes out equal again, taken in the same way."""
    uitkomst = _boek(besluit.ingangsdatum).beslis(Geval.uit_json(besluit.feiten), ["awb_dwangsom"])
    return besluit.uitkomst["awb_dwangsom"] == uitkomst.waarde("awb_dwangsom") and (
        besluit.spoor_digest == besluiten.spoor_digest(uitkomst.spoor.digest)
    )


def _geval(gesteld: Ingebrekestelling, op: date, uitgesloten: bool) -> Geval:
    dagen = dagen_in_gebreke(gesteld.ontvangen, op)
    return Geval({"awb_dagen_in_gebreke": dagen, "awb_dwangsom_uitgesloten": uitgesloten})


def _boek(op: date) -> BoekOpDatum:
    return _regelboek().op(op)


@cache
def _regelboek() -> Regelboek:
    return Regelboek(awb.WET)
