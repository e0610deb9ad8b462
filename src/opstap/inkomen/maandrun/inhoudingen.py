"""Attachments by others, and fixed costs paid to a creditor: put on record by two people, ended once.

What is kept of each month stands in `maandrun.inhouden`. An attachment and a payment to a creditor are never
changed: a new amount is a new record after the old one has ended.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum

from opstap.financien.sepa import LENGTE_NAAM, transcribeer
from opstap.inkomen.models import Inhouding, Inhoudingsregel
from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.iban import controleer_iban
from opstap.kern.models import Besluit, Dossier
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

ZINNEN |= {
    "inhouding_uniek": (
        "INHOUDING-BESTAAT",
        "Deze inhouding is met dit kenmerk al vastgelegd. Beëindig eerst de oude.",
    ),
    "inhouding_bedrag": (
        "INHOUDING-BEDRAG",
        "Een beslag heeft een bedrag boven nul waarvoor het is gelegd; vaste lasten een bedrag per maand.",
    ),
    "inhouding_vier_ogen": (
        "VIER-OGEN",
        "Een inhouding wordt gecontroleerd door iemand anders dan wie haar vastlegt.",
    ),
    "inhouding_hele_maanden": (
        "INHOUDING-MAAND",
        "Een inhouding begint en eindigt op de eerste dag van een maand.",
    ),
    "inhouding_verloop": (
        "INHOUDING-VAST",
        "Een inhouding wordt niet gewijzigd en eindigt één keer. Leg een nieuwe inhouding vast.",
    ),
}


def leg_beslag_vast(
    dossier: Dossier,
    *,
    beslaglegger: str,
    iban: str,
    kenmerk: str,
    rang: int,
    gelegd_op: date,
    vanaf: date,
    hoofdsom: Netto,
    grond: str,
    door: str,
    gecontroleerd_door: str,
    nu: datetime,
    per_maand: Netto | None = None,
) -> Inhouding:
    """An attachment that was served (`gelegd_op`), for `hoofdsom` in all.

    `rang`: the order among attachments that the law and the bailiff give (1 first); the same rank goes by the
    day of service. Errors: IBAN-CONTROLE, INHOUDING-BEDRAG, INHOUDING-MAAND, INHOUDING-BESTAAT, VIER-OGEN.
    """
    return _leg_vast(
        dossier,
        f"Beslag van {beslaglegger} vastgelegd",
        soort=Inhouding.Soort.DERDENBESLAG,
        begunstigde=beslaglegger,
        iban=iban,
        kenmerk=kenmerk,
        rang=rang,
        gelegd_op=gelegd_op,
        vanaf=vanaf,
        hoofdsom_cent=hoofdsom,
        per_maand_cent=per_maand,
        grond=grond,
        vastgelegd_op=nu,
        vastgelegd_door=door,
        gecontroleerd_door=gecontroleerd_door,
    )


def betaal_vaste_lasten(
    dossier: Dossier,
    *,
    schuldeiser: str,
    iban: str,
    kenmerk: str,
    rang: int,
    vanaf: date,
    per_maand: Netto,
    besluit: Besluit,
    grond: str,
    door: str,
    gecontroleerd_door: str,
    nu: datetime,
) -> Inhouding:
    """Pay rent or energy to the creditor out of the assistance (art. 57), by a decision; errors as above."""
    return _leg_vast(
        dossier,
        f"Vaste lasten worden betaald aan {schuldeiser}",
        soort=Inhouding.Soort.VASTE_LASTEN,
        begunstigde=schuldeiser,
        iban=iban,
        kenmerk=kenmerk,
        rang=rang,
        gelegd_op=besluit.ingangsdatum,
        vanaf=vanaf,
        per_maand_cent=per_maand,
        besluit=besluit,
        grond=grond,
        vastgelegd_op=nu,
        vastgelegd_door=door,
        gecontroleerd_door=gecontroleerd_door,
    )


@transaction.atomic
def beeindig(inhouding: Inhouding, *, tot: date, reden: str, door: str, nu: datetime) -> None:
    """End a deduction: nothing is kept for it from the month `tot` on. Errors: INHOUDING-VAST, -MAAND."""
    eis_reden(reden, "Schrijf op waarom de inhouding eindigt.")
    huidig = Inhouding.objects.select_for_update(no_key=True).get(pk=inhouding.pk)
    huidig.tot = tot
    huidig.einde_vastgelegd_op, huidig.einde_vastgelegd_door, huidig.einde_reden = nu, door, reden
    with duidelijke_fouten(), transaction.atomic():
        huidig.save(update_fields=["tot", "einde_vastgelegd_op", "einde_vastgelegd_door", "einde_reden"])
    zaken.gebeurtenis(
        huidig.dossier,
        moment=nu,
        soort=huidig.soort,
        tekst=f"Inhouding voor {huidig.begunstigde} beëindigd: {reden}",
    )
    inhouding.refresh_from_db()


def openstaand(inhouding: Inhouding) -> int:
    """What an attachment still may take in all, in cents."""
    genomen = Inhoudingsregel.objects.filter(soort=inhouding.soort, bron_id=inhouding.pk).aggregate(
        s=Sum("bedrag_cent", default=0)
    )
    return (inhouding.hoofdsom_cent or 0) - int(genomen["s"])


def _leg_vast(dossier: Dossier, tekst: str, **velden: object) -> Inhouding:
    velden["iban"] = controleer_iban(str(velden["iban"]))
    transcribeer(str(velden["begunstigde"]), LENGTE_NAAM)
    if not str(velden["grond"]).strip() or not str(velden["kenmerk"]).strip():
        raise OpstapFout(
            "INHOUDING-GROND", "Leg vast waarop de inhouding berust, en met welk kenmerk wordt betaald."
        )
    with duidelijke_fouten(), transaction.atomic():
        inhouding = Inhouding.objects.create(gemeente_id=dossier.gemeente_id, dossier=dossier, **velden)
        zaken.gebeurtenis(dossier, moment=inhouding.vastgelegd_op, soort=inhouding.soort, tekst=tekst)
    return inhouding
