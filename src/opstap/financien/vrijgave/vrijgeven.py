"""People: a reason for a finding by somebody else than who made the batch, and the release itself."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien.betaalopdrachten import Status, sepa_bestand, vergrendel
from opstap.financien.models import Betaalopdracht, Bevinding, Oordeel, Vrijgave
from opstap.financien.vrijgave.gevonden import Zwaarte
from opstap.financien.vrijgave.instellingen import instelling
from opstap.financien.vrijgave.rollen import rol_van
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "oordeel_niet_over_stop": (
        "BEVINDING-STOPT",
        "Deze bevinding stopt de opdracht. Geen reden zet haar opzij; de betaling moet worden hersteld.",
    ),
    "oordeel_vier_ogen": (
        "VIER-OGEN",
        "Wie de betaalopdracht maakte, beoordeelt de bevindingen niet.",
    ),
    "betaalopdracht_niet_gecontroleerd": (
        "OPDRACHT-NIET-GECONTROLEERD",
        "Deze betaalopdracht is nog niet gecontroleerd. Controleer haar eerst.",
    ),
    "betaalopdracht_bevindingen_open": (
        "BEVINDINGEN-OPEN",
        "Niet alle bevindingen zijn beoordeeld. Geef bij elke bevinding de reden, of stop de opdracht.",
    ),
    "betaalopdracht_vrijgave_ontbreekt": (
        "VRIJGAVE-ONTBREEKT",
        "Deze betaalopdracht is niet vrijgegeven door wie dat moet doen.",
    ),
    "vrijgave_rol_uniek": (
        "VRIJGAVE-ZELFDE-ROL",
        "Iemand met dezelfde rol heeft deze opdracht al vrijgegeven. Laat iemand met de andere rol dat doen.",
    ),
    "vrijgave_vier_ogen": ZINNEN["betaalopdracht_vier_ogen"],
    "vrijgave_rol_op_dat_moment": (
        "ROL-ONTBREEKT",
        "U hebt geen rol om betalingen vrij te geven. Vraag een betaalmedewerker of controller.",
    ),
}

_ALLE_ROLLEN = 2


def beoordeel(opdracht: Betaalopdracht, code: str, *, door: str, reden: str, moment: datetime) -> int:
    """Give the reason for all open findings of a batch with this code; how many were open.

    Errors: REDEN-ONTBREEKT, BEVINDING-STOPT, VIER-OGEN, OPDRACHT-STATUS.
    """
    eis_reden(reden)
    with duidelijke_fouten(), transaction.atomic():
        bevindingen = Bevinding.objects.filter(betaalopdracht=opdracht, code=code).exclude(
            zwaarte=Zwaarte.AANGEHOUDEN
        )
        if bevindingen.filter(zwaarte=Zwaarte.STOPT).exists():
            raise OpstapFout(*ZINNEN["oordeel_niet_over_stop"])
        vergrendel(opdracht, Status.CONCEPT)
        open_ = bevindingen.filter(oordeel=None)
        return len(
            Oordeel.objects.bulk_create(
                [Oordeel(bevinding=een, door=door, reden=reden.strip(), moment=moment) for een in open_]
            )
        )


def geef_vrij(opdracht: Betaalopdracht, *, door: str, moment: datetime) -> bool:
    """Release a checked batch; True when it may now be sent, False when the other role must follow.

    The last release fixes the bank file: it is made, checked, read back and compared with the payments, and
    its SHA-256 is stored. Releasing again by the same person changes nothing.
    Errors: VIER-OGEN, ROL-ONTBREEKT, VRIJGAVE-ZELFDE-ROL, OPDRACHT-STATUS, OPDRACHT-NIET-GECONTROLEERD,
    BEVINDINGEN-OPEN, OPDRACHT-TOTAAL, SepaFout.
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = vergrendel(opdracht, Status.CONCEPT, Status.VRIJGEGEVEN, Status.VERZONDEN)
        if huidig.vrijgaven.filter(door=door).exists():
            return huidig.status != Status.CONCEPT
        vergrendel(opdracht, Status.CONCEPT)
        if door == huidig.aangemaakt_door:
            raise OpstapFout(*ZINNEN["betaalopdracht_vier_ogen"])
        rol = rol_van(huidig.gemeente_id, door, localdate(moment))
        if huidig.gecontroleerd_op is None:
            raise OpstapFout(*ZINNEN["betaalopdracht_niet_gecontroleerd"])
        if open_bevindingen(huidig):
            raise OpstapFout(*ZINNEN["betaalopdracht_bevindingen_open"])
        Vrijgave.objects.create(betaalopdracht=huidig, door=door, rol=rol, moment=moment)
        compleet = huidig.vrijgaven.count() >= nodige_vrijgaven(huidig)
        if compleet:
            huidig.sepa_sha256 = sha256(sepa_bestand(huidig)).hexdigest()
            huidig.vrijgegeven_door, huidig.status = door, Status.VRIJGEGEVEN
            huidig.save(update_fields=["sepa_sha256", "vrijgegeven_door", "status"])
    opdracht.refresh_from_db()
    return compleet


def open_bevindingen(opdracht: Betaalopdracht) -> int:
    """How many findings of a batch still ask for a reason."""
    return opdracht.bevindingen.filter(zwaarte=Zwaarte.REDEN, oordeel=None).count()


def nodige_vrijgaven(opdracht: Betaalopdracht) -> int:
    """How many people must release: two from the weight on that the municipality set, or when it set none."""
    grenzen = instelling(opdracht.gemeente_id, opdracht.uitvoerdatum)
    return 1 if grenzen is not None and opdracht.totaal_cent < grenzen.tweede_vrijgave_cent else _ALLE_ROLLEN
