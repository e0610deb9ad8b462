"""A file of offers: good lines are kept, as new ones or as another version; the others are sent back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from opstap.koppelingen import ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, Weigering, weiger
from opstap.koppelingen.kolommen import BEDRAG, DATUM, JA_NEE, Kolom, geheel, keuze, tekst
from opstap.koppelingen.ontvangst import Verslag
from opstap.minima import aanbod
from opstap.minima.doelen import DOELEN
from opstap.regels.fouten import OpstapFout

SOORT = Bestandsoort(
    "aanbod",
    "Aanbod bij de pas",
    "Een regel per aanbod. Een kenmerk dat er al is, krijgt een nieuwe versie; wat niet in het bestand "
    "staat, blijft zoals het is. De plaats is in hele meters van het Rijksdriehoeksstelsel.",
    (
        Kolom("kenmerk", tekst(40), "naam in adressen: kleine letters, cijfers en streepjes"),
        Kolom("aanbieder", tekst(120), "wie het aanbiedt"),
        Kolom("kvk_nummer", tekst(8), "als de aanbieder tegoeden aanneemt", leeg=True),
        Kolom("titel", tekst(120), "wat het is, in een paar woorden"),
        Kolom("tekst", tekst(2_000), "wat een inwoner moet weten"),
        Kolom("doel", keuze({naam: naam for naam in DOELEN}), "waar het onder valt"),
        Kolom("prijs", BEDRAG, "wat men met de pas betaalt; 0,00 is gratis"),
        Kolom("adres", tekst(120), "straat en nummer"),
        Kolom("plaats", tekst(80), "woonplaats"),
        Kolom("rd_x", geheel(0, 300_000), "meters naar het oosten"),
        Kolom("rd_y", geheel(289_000, 629_000), "meters naar het noorden"),
        Kolom("van", DATUM, "eerste dag"),
        Kolom("tot_en_met", DATUM, "laatste dag", leeg=True),
        Kolom("leeftijd_van", geheel(0, aanbod.OUDST), "jongste leeftijd", leeg=True),
        Kolom("leeftijd_tot_en_met", geheel(0, aanbod.OUDST), "oudste leeftijd", leeg=True),
        Kolom("voorbeeld", JA_NEE, "ja als het verzonnen is, voor een demonstratie"),
    ),
    per_regel=True,
)


@transaction.atomic
def verwerk(gemeente: str, inhoud: Inhoud, *, door: str, nu: datetime) -> Verslag:
    """Keep every good line; the same file again, or what stands there just so, adds nothing."""
    eerder = ontvangst.eerder_ontvangen(gemeente, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    geweigerd: list[Weigering] = list(inhoud.geweigerd)
    goed: dict[str, aanbod.Invoer] = {}
    for regel in inhoud.regels:
        waarden: dict[str, Any] = dict(regel.waarden)
        een = aanbod.Invoer(
            prijs_cent=waarden.pop("prijs"), kvk_nummer=waarden.pop("kvk_nummer") or "", **waarden
        )
        try:
            if een.kenmerk in goed:
                raise OpstapFout("AANBOD-DUBBEL", "Dit kenmerk staat eerder in dit bestand.")
            aanbod.kolommen(gemeente, een)
        except OpstapFout as fout:
            geweigerd.append(weiger(regel, fout, _KOLOM.get(fout.code, "")))
            continue
        goed[een.kenmerk] = een
    nieuw = aanbod.leg_veel_vast(gemeente, list(goed.values()), door=door, nu=nu)
    volgorde = tuple(sorted(geweigerd, key=lambda een: een.nummer))
    verslag = Verslag(inhoud.aantal, nieuw, len(goed) - nieuw, volgorde)
    ontvangst.noteer(gemeente, inhoud, verslag.geweigerde_regels, door=door, nu=nu)
    return verslag


_KOLOM = {
    "AANBOD-KENMERK": "kenmerk",
    "AANBOD-DUBBEL": "kenmerk",
    "AANBOD-PERIODE": "tot_en_met",
    "AANBOD-LEEFTIJD": "leeftijd_tot_en_met",
    "AANBOD-PARTNER": "kvk_nummer",
}
