"""A file of signals from a register; good lines are kept for a human to look at, the others are sent back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from opstap.inkomen.models import Signaal
from opstap.inkomen.wijziging import signalen
from opstap.inkomen.wijziging.signalen import NieuwSignaal
from opstap.koppelingen import ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, weiger
from opstap.koppelingen.kolommen import BSN, DATUM, Kolom, keuze, tekst
from opstap.koppelingen.ontvangst import Verslag

SOORT = Bestandsoort(
    "signalen",
    "Signalen uit registers",
    "Een regel per signaal. Een signaal verandert niets: een medewerker legt het voor aan de inwoner, of "
    "laat het met reden rusten. Wat niet goed is, komt in een bestand met geweigerde regels.",
    (
        Kolom("bsn", BSN, "over wie het signaal gaat"),
        Kolom("register", keuze({naam: naam for naam in Signaal.Register.values}), "waar het vandaan komt"),
        Kolom("soort", keuze({naam: naam for naam in Signaal.Soort.values}), "waar het over gaat"),
        Kolom("peildatum", DATUM, "de dag waarover het register iets zegt"),
        Kolom("toelichting", tekst(200), "wat het register meldt, zonder oordeel", leeg=True),
    ),
    per_regel=True,
)


@transaction.atomic
def verwerk(gemeente: str, inhoud: Inhoud, *, door: str, nu: datetime) -> Verslag:
    """Keep every good line; the same file, or the same signal in another file, adds nothing."""
    eerder = ontvangst.eerder_ontvangen(gemeente, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    personen = ontvangst.personen_met(gemeente, {str(regel.waarden["bsn"]) for regel in inhoud.regels})
    geweigerd = list(inhoud.geweigerd)
    nieuwe: list[NieuwSignaal] = []
    for regel in inhoud.regels:
        waarden: dict[str, Any] = dict(regel.waarden)
        persoon = personen.get(waarden["bsn"])
        if persoon is None:
            geweigerd.append(weiger(regel, ontvangst.ONBEKEND, "bsn"))
            continue
        nieuwe.append(
            NieuwSignaal(
                persoon_id=persoon,
                register=waarden["register"],
                soort=waarden["soort"],
                peildatum=waarden["peildatum"],
                toelichting=waarden["toelichting"] or "",
            )
        )
    nieuw, bestond = signalen.ontvang_veel(gemeente, nieuwe, ontvangen=localdate(nu), nu=nu)
    verslag = Verslag(inhoud.aantal, nieuw, bestond, tuple(sorted(geweigerd, key=lambda een: een.nummer)))
    ontvangst.noteer(gemeente, inhoud, verslag.geweigerde_regels, door=door, nu=nu)
    return verslag
