"""A statement of income that does not come: reminder, suspension with a term to put it right, decision.

Every step is a human's, with a reason; the rule book says whether it may be taken and how long it may last
(Participatiewet art. 54). While suspended, the months from `vanaf` on are not paid and stay marked: the run
after the lifting pays them.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen import regelbesluiten
from opstap.gevallen.dagoordelen import oordeel_op
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.models import Opgaveverzoek, Opschorting, RedenEinde, Uitkering
from opstap.inkomen.tijdlijn import samenvatting
from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.kern.redenen import eis_reden
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN, als_datum, dag
from opstap.regels.fouten import OpstapFout

_WAAROM = "Schrijf op waarom u dit beslist. De inwoner leest dit terug."
ZINNEN |= {
    "opgaveverzoek_uniek": (
        "OPGAVEVERZOEK-BESTAAT",
        "Aan deze inwoner is al om de opgave over deze maand gevraagd. Ga verder met die zaak.",
    ),
    "opschorting_een_tegelijk": (
        "OPSCHORTING-LOOPT-AL",
        "Deze uitkering is al opgeschort. Hef die opschorting eerst op, of trek de uitkering in.",
    ),
    "opschorting_verloop": (
        "OPSCHORTING-BEEINDIGD",
        "Deze opschorting is al geëindigd. Ververs de pagina om te zien wanneer.",
    ),
    "opschorting_termijn": (
        "HERSTELTERMIJN",
        "De hersteltermijn eindigt uiterlijk op de laatste dag van de opschorting. Kies een eerdere dag.",
    ),
}


@transaction.atomic
def herinner(
    dossier: Dossier,
    persoon_id: int,
    kenmerk: str,
    maand: date,
    *,
    uiterlijk: date,
    door: str,
    nu: datetime,
) -> Opgaveverzoek:
    """Ask for the statement about a month that did not come; a case waits for the resident.

    Errors: OPGAVE-COMPLEET (nothing is missing), TERMIJN-VERLEDEN, OPGAVEVERZOEK-BESTAAT.
    """
    if not _ontbreekt(dossier.gemeente_id, persoon_id, kenmerk, maand, nu):
        raise OpstapFout("OPGAVE-COMPLEET", "De opgave over deze maand is er al. Er valt niets te vragen.")
    if uiterlijk <= localdate(nu):
        raise OpstapFout("TERMIJN-VERLEDEN", "Geef de inwoner een dag in de toekomst om te antwoorden.")
    zaak = zaken.open_zaak(
        dossier,
        soort=Zaak.Soort.WIJZIGING,
        ontvangen=localdate(nu),
        moment=nu,
        tekst=f"Opgave van inkomen over {_noem(maand)} ontbreekt",
    )
    zaken.neem_in_behandeling(zaak, moment=nu, tekst="In behandeling genomen")
    zaken.vraag_gegevens(
        zaak, moment=nu, tekst=f"Opgave over {_noem(maand)} gevraagd, uiterlijk {uiterlijk:%d-%m-%Y}"
    )
    with duidelijke_fouten(), transaction.atomic():
        return Opgaveverzoek.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            persoon_id=persoon_id,
            zaak=zaak,
            kenmerk=kenmerk,
            maand=maand,
            uiterlijk=uiterlijk,
            gevraagd_op=nu,
            gevraagd_door=door,
        )


@transaction.atomic
def rond_af(verzoek: Opgaveverzoek, *, door: str, nu: datetime) -> None:
    """The statement came before anything was suspended: close the case. Errors: OPGAVE-ONTBREEKT."""
    if _ontbreekt(verzoek.gemeente_id, verzoek.persoon_id, verzoek.kenmerk, verzoek.maand, nu):
        raise OpstapFout(
            "OPGAVE-ONTBREEKT",
            f"De opgave over {_noem(verzoek.maand)} is er nog niet helemaal. Leg eerst de opgave vast.",
        )
    zaken.neem_in_behandeling(verzoek.zaak, moment=nu, tekst="De opgave is binnen")
    zaken.rond_af(
        verzoek.zaak, op=localdate(nu), moment=nu, tekst=f"De opgave is binnen, afgerond door {door}"
    )


@transaction.atomic
def schort_op(
    verzoek: Opgaveverzoek,
    uitkering: Uitkering,
    *,
    vanaf: date,
    verwijtbaar: bool,
    reden: str,
    hersteltermijn_tot_en_met: date,
    door: str,
    nu: datetime,
) -> Opschorting:
    """Suspend the right from the first day of the month that the omission is about (art. 54 lid 1).

    `verwijtbaar` and `reden` are the judgement of `door`. Errors: TERMIJN-LOOPT, OPGAVE-COMPLEET,
    OPSCHORTING-VANAF, OPSCHORTING-KAN-NIET, HERSTELTERMIJN, OPSCHORTING-LOOPT-AL, REDEN-ONTBREEKT.
    """
    vandaag = localdate(nu)
    if vandaag <= verzoek.uiterlijk:
        raise OpstapFout(
            "TERMIJN-LOOPT",
            f"De inwoner mag nog tot en met {verzoek.uiterlijk:%d-%m-%Y} antwoorden. Wacht die dag af.",
        )
    if not _ontbreekt(verzoek.gemeente_id, verzoek.persoon_id, verzoek.kenmerk, verzoek.maand, nu):
        raise OpstapFout("OPGAVE-COMPLEET", "De opgave over deze maand is er al. Opschorten kan niet meer.")
    if vanaf.day != 1 or not verzoek.maand <= vanaf <= vandaag or uitkering.dossier_id != verzoek.dossier_id:
        raise OpstapFout(
            "OPSCHORTING-VANAF",
            "Opschorten kan vanaf de eerste dag van de maand waarover de opgave ontbreekt, of van een latere "
            "maand tot nu toe, en van de uitkering van dit huishouden.",
        )
    eis_reden(reden, _WAAROM)
    besluit, uitkomst = regelbesluiten.neem(
        verzoek.dossier,
        soort=Besluit.Soort.OPSCHORTING,
        gevraagd=("opschorten_mogelijk", "opschorting_hoogstens_tot_en_met"),
        feiten={
            "gegevens_niet_verstrekt": True,
            "verzuim_verwijtbaar": verwijtbaar,
            "onvoldoende_medewerking": False,
            "opgeschort_vanaf": dag(vanaf),
        },
        bron=f"vastgesteld door {door}",
        peildatum=vandaag,
        ingangsdatum=vanaf,
        tekst=f"Bijstand opgeschort vanaf {vanaf:%d-%m-%Y}, herstellen kan tot en met "
        f"{hersteltermijn_tot_en_met:%d-%m-%Y}",
        door=door,
        nu=nu,
        zaak=verzoek.zaak,
        grond=reden.strip(),
    )
    if not uitkomst.waarde("opschorten_mogelijk"):
        raise OpstapFout(
            "OPSCHORTING-KAN-NIET",
            f"{uitkomst.spoor.stap('opschorten_mogelijk').zin} (art. 54 lid 1 Participatiewet)",
        )
    hoogstens = als_datum(int(uitkomst.waarde("opschorting_hoogstens_tot_en_met")))
    if hersteltermijn_tot_en_met <= vandaag or hersteltermijn_tot_en_met > hoogstens:
        raise OpstapFout(
            "HERSTELTERMIJN",
            "De hersteltermijn eindigt na vandaag, en uiterlijk op de laatste dag van de opschorting "
            f"({hoogstens:%d-%m-%Y}, art. 54 Participatiewet).",
        )
    with duidelijke_fouten(), transaction.atomic():
        return Opschorting.objects.create(
            gemeente_id=verzoek.gemeente_id,
            uitkering=uitkering,
            verzoek=verzoek,
            besluit=besluit,
            vanaf=vanaf,
            hersteltermijn_tot_en_met=hersteltermijn_tot_en_met,
            hoogstens_tot_en_met=hoogstens,
        )


@transaction.atomic
def hef_op(opschorting: Opschorting, *, reden: str, door: str, nu: datetime) -> Besluit:
    """Lift a suspension: the omission was put right, or should not weigh. The next run pays what waited."""
    eis_reden(reden, _WAAROM)
    besluit = regelbesluiten.neem_zonder_regels(
        opschorting.verzoek.dossier,
        soort=Besluit.Soort.OPHEFFING,
        ingangsdatum=opschorting.vanaf,
        tekst="Opschorting van de bijstand opgeheven",
        grond=reden.strip(),
        door=door,
        nu=nu,
        zaak=opschorting.verzoek.zaak,
    )
    _sluit(opschorting, besluit)
    zaken.neem_in_behandeling(opschorting.verzoek.zaak, moment=nu, tekst="Verzuim hersteld")
    zaken.rond_af(
        opschorting.verzoek.zaak,
        op=localdate(nu),
        moment=nu,
        tekst=f"{samenvatting(besluit)} ({besluit.nummer})",
    )
    return besluit


@transaction.atomic
def trek_in(opschorting: Opschorting, *, reden: str, door: str, nu: datetime) -> Besluit:
    """Withdraw the right from the first day of the suspension, when it was not put right (art. 54 lid 4).

    Errors: HERSTELTERMIJN-LOOPT, INTREKKEN-KAN-NIET, REDEN-ONTBREEKT, and those of beeindig.
    """
    verzoek, vandaag = opschorting.verzoek, localdate(nu)
    eis_reden(reden, _WAAROM)
    voorbij = vandaag > opschorting.hersteltermijn_tot_en_met
    if not voorbij:
        raise OpstapFout(
            "HERSTELTERMIJN-LOOPT",
            "De inwoner mag het nog goedmaken tot en met "
            f"{opschorting.hersteltermijn_tot_en_met:%d-%m-%Y}. Wacht die dag af.",
        )
    hersteld = not _ontbreekt(verzoek.gemeente_id, verzoek.persoon_id, verzoek.kenmerk, verzoek.maand, nu)
    uitkomst = oordeel_op(
        verzoek.gemeente_id,
        vandaag,
        Geval({"hersteltermijn_voorbij": voorbij, "verzuim_hersteld": hersteld}),
        ("intrekken_na_opschorten_mogelijk",),
    ).uitkomst
    stap = uitkomst.spoor.stap("intrekken_na_opschorten_mogelijk")
    if not uitkomst.waarde("intrekken_na_opschorten_mogelijk"):
        raise OpstapFout("INTREKKEN-KAN-NIET", f"{stap.zin} ({stap.artikel})")
    zaken.neem_in_behandeling(verzoek.zaak, moment=nu, tekst="De hersteltermijn is voorbij")
    besluit = beeindigingen.beeindig(
        opschorting.uitkering,
        per=opschorting.vanaf,
        code=RedenEinde.GEEN_INLICHTINGEN,
        reden=f"{reden.strip()} {stap.zin} ({stap.artikel})",
        door=door,
        nu=nu,
        zaak=verzoek.zaak,
    )
    _sluit(opschorting, besluit)
    return besluit


def verlopen(gemeente: str, op: date) -> list[Opschorting]:
    """Suspensions that lasted as long as they may, without a decision: they no longer hold anything back."""
    return list(
        Opschorting.objects.filter(
            gemeente=gemeente, beeindigd_door=None, hoogstens_tot_en_met__lt=op
        ).order_by("hoogstens_tot_en_met", "id")
    )


def _sluit(opschorting: Opschorting, besluit: Besluit) -> None:
    with duidelijke_fouten(), transaction.atomic():
        Opschorting.objects.filter(pk=opschorting.pk).update(beeindigd_door=besluit)
    opschorting.refresh_from_db()


def _ontbreekt(gemeente: str, persoon_id: int, kenmerk: str, maand: date, nu: datetime) -> bool:
    return any(
        (rij.persoon_id, rij.kenmerk) == (persoon_id, kenmerk)
        for rij in inkomstenopgaven.ontbrekend(gemeente, maand, bekend_op=nu)
    )


def _noem(maand: date) -> str:
    return f"{MAANDNAMEN[maand.month - 1]} {maand.year}"
