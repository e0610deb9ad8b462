"""A file of attachments by others; good lines are put on record by two people, the others are sent back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import Inhouding
from opstap.kern import feiten
from opstap.kern.models import Dossier, Gezinslid, Rol
from opstap.koppelingen import ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, Weigering, weiger
from opstap.koppelingen.kolommen import BEDRAG, BSN, DATUM, IBAN, Kolom, geheel, tekst
from opstap.koppelingen.ontvangst import Verslag
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

SOORT = Bestandsoort(
    "beslagen",
    "Beslagen van derden",
    "Een regel per beslag op een uitkering. Iemand anders dan wie inleest, heeft het bestand gecontroleerd. "
    "Wat niet goed is, komt in een bestand met geweigerde regels.",
    (
        Kolom("bsn", BSN, "op wiens uitkering beslag is gelegd: de aanvrager of de partner"),
        Kolom("beslaglegger", tekst(70), "aan wie wordt afgedragen"),
        Kolom("iban", IBAN, "rekening van de beslaglegger"),
        Kolom("kenmerk", tekst(35), "kenmerk van de beslaglegger; met dezelfde rekening hetzelfde beslag"),
        Kolom("rang", geheel(1, 99), "volgorde volgens wet en deurwaarder; 1 gaat voor"),
        Kolom("gelegd_op", DATUM, "dag waarop het beslag is gelegd"),
        Kolom("vanaf", DATUM, "eerste dag van de eerste maand waarover wordt ingehouden"),
        Kolom("hoofdsom", BEDRAG, "bedrag waarvoor beslag is gelegd"),
        Kolom("per_maand", BEDRAG, "hoogstens per maand, als dat is bepaald", leeg=True),
        Kolom("grond", tekst(200), "waarop het beslag berust, zoals het exploot of de beschikking"),
    ),
    per_regel=True,
)


@transaction.atomic
def verwerk(gemeente: str, inhoud: Inhoud, *, door: str, gecontroleerd_door: str, nu: datetime) -> Verslag:
    """Put every good line on record; the same file, or the same attachment again, adds nothing.

    Error: VIER-OGEN when the same person reads it in and checked it.
    """
    if not gecontroleerd_door.strip() or gecontroleerd_door == door:
        raise OpstapFout(
            "VIER-OGEN",
            "Een bestand met beslagen wordt gecontroleerd door iemand anders dan wie het inleest.",
        )
    eerder = ontvangst.eerder_ontvangen(gemeente, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    dossiers = _dossiers(gemeente, {str(regel.waarden["bsn"]) for regel in inhoud.regels}, nu)
    geweigerd: list[Weigering] = list(inhoud.geweigerd)
    nieuw = bestond = 0
    for regel in inhoud.regels:
        waarden: dict[str, Any] = dict(regel.waarden)
        dossier = dossiers.get(waarden.pop("bsn"))
        if dossier is None:
            geweigerd.append(weiger(regel, _GEEN_DOSSIER, "bsn"))
            continue
        try:
            if _al_vastgelegd(dossier, waarden):
                bestond += 1
                continue
            with transaction.atomic():
                inhoudingen.leg_beslag_vast(
                    dossier,
                    **{
                        **waarden,
                        "hoofdsom": Netto(waarden["hoofdsom"]),
                        "per_maand": None if waarden["per_maand"] is None else Netto(waarden["per_maand"]),
                    },
                    door=door,
                    gecontroleerd_door=gecontroleerd_door,
                    nu=nu,
                )
            nieuw += 1
        except OpstapFout as fout:
            geweigerd.append(weiger(regel, fout))
    verslag = Verslag(inhoud.aantal, nieuw, bestond, tuple(sorted(geweigerd, key=lambda een: een.nummer)))
    ontvangst.noteer(gemeente, inhoud, verslag.geweigerde_regels, door=door, nu=nu)
    return verslag


_GEEN_DOSSIER = OpstapFout(
    "BESLAG-GEEN-DOSSIER",
    "Dit burgerservicenummer is nu van geen aanvrager of partner in deze gemeente. Controleer het.",
)


def _dossiers(gemeente: str, bsns: set[str], nu: datetime) -> dict[str, Dossier]:
    """The dossier in which each of these people is applicant or partner today."""
    leden = (
        feiten.op(Gezinslid, nu.date(), nu)
        .filter(gemeente=gemeente, persoon__bsn__in=bsns, rol__in=(Rol.AANVRAGER, Rol.PARTNER))
        .select_related("persoon", "dossier")
    )
    return {lid.persoon.bsn: lid.dossier for lid in leden}


def _al_vastgelegd(dossier: Dossier, waarden: dict[str, Any]) -> bool:
    """Whether this very attachment is on record, with the same contents."""
    return Inhouding.objects.filter(
        dossier=dossier,
        soort=Inhouding.Soort.DERDENBESLAG,
        begunstigde=waarden["beslaglegger"],
        hoofdsom_cent=waarden["hoofdsom"],
        per_maand_cent=waarden["per_maand"],
        **{naam: waarden[naam] for naam in ("iban", "kenmerk", "rang", "gelegd_op", "vanaf", "grond")},
    ).exists()
