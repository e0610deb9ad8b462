"""What the tests on investigations, measures and fines share: a benefit, and answers with their reasons."""

from __future__ import annotations

from datetime import date, datetime

from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.handhaving import onderzoeken, zienswijzen
from opstap.inkomen.handhaving.maatregelen import Voornemen
from opstap.inkomen.handhaving.onderzoeken import Inzet, Melding
from opstap.inkomen.models import Gehoord, Onderzoek, Onderzoekstap, Uitkering, Zienswijze
from opstap.kern.models import Dossier, Persoon
from opstap.recht.participatiewet.handhavingssoorten import (
    Maatregelgedraging,
    Maatregeltrede,
    Verwijtbaarheid,
)

from .conftest import HAAG, Dorp, moment

JAN, FEB, MRT, APR, MEI, JUN = (date(2024, nummer, 1) for nummer in range(1, 7))
NU = moment(2024, 1, 8)


def met_uitkering(dorp: Dorp, per: date = JAN) -> tuple[Dossier, Persoon]:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, per)], door="k.jansen", nu=moment(2023, 12, 20))
    assert Uitkering.objects.filter(dossier=dossier).exists()
    return dossier, dorp.aanvrager(dossier)


def oordeel(waarde: int | bool, reden: str = "uit het gesprek blijkt dat") -> Gegeven:
    return Gegeven(waarde, reden)


LICHT = {
    "maatregelgedraging": oordeel(int(Maatregelgedraging.VERORDENING)),
    "maatregeltrede": oordeel(int(Maatregeltrede.LICHT)),
    "maatregel_verwijtbaar": oordeel(True),
    "maatregel_dringende_redenen": oordeel(False),
    "maatregel_spreiding_maanden": oordeel(1),
}
VERORDENING = "verordening art. 7"
LID_4 = {
    **LICHT,
    "maatregelgedraging": oordeel(int(Maatregelgedraging.ARTIKEL_18_LID_4)),
    "maatregelduur_eerste_keer": oordeel(1, VERORDENING),
    "maatregelduur_tweede_keer": oordeel(2, VERORDENING),
}


def voornemen(dossier: Dossier, persoon: Persoon, **anders: object) -> Voornemen:
    velden = {
        "gedraging_op": date(2024, 1, 3),
        "antwoorden": LICHT,
        "elders": (),
        "zonder_zienswijze": "art. 4:12 Awb: is al gehoord in het gesprek over het plan van aanpak",
        **anders,
    }
    return Voornemen(dossier=dossier, persoon=persoon, **velden)  # type: ignore[arg-type]


def gehoord(
    dossier: Dossier,
    persoon: Persoon,
    onderwerp: Zienswijze.Onderwerp,
    nu: datetime = NU,
    *,
    cautie: bool = True,
) -> Zienswijze:
    zienswijze = zienswijzen.geef_gelegenheid(
        dossier,
        persoon,
        onderwerp=onderwerp,
        voornemen="verlagen",
        uiterlijk=date(2024, 12, 31),
        door="k.jansen",
        nu=nu,
    )
    zienswijzen.leg_vast(
        zienswijze,
        wijze=Gehoord.Wijze.GESPREK,
        op=nu.date(),
        tekst="Ik was ziek.",
        door="k.jansen",
        nu=nu,
        cautie_gegeven=cautie,
    )
    return zienswijze


def melding(dossier: Dossier | None, ontvangen: date = date(2024, 1, 5), nu: datetime = NU) -> Onderzoek:
    gemeld = Melding(
        gemeente=HAAG,
        bron=Onderzoek.Bron.MELDING,
        kanaal=Onderzoek.Kanaal.TELEFOON,
        ontvangen=ontvangen,
        omschrijving="Zou elders wonen.",
        dossier=dossier,
    )
    return onderzoeken.meld(gemeld, door="a.balie", nu=nu)


INZET = Inzet(
    middel=onderzoeken.Middel.VRAAG_INWONER,
    doel="weten waar de inwoner woont",
    waarom_evenredig="een vraag belast weinig",
    waarom_niet_lichter="het dossier zegt hier niets over",
)


def afgerond(dossier: Dossier, persoon: Persoon, gevolg: Onderzoekstap.Uitkomst) -> Onderzoek:
    """An investigation with every step up to this conclusion."""
    onderzoek = melding(dossier)
    hoe = {"door": "o.zoeker", "nu": NU}
    onderzoeken.beoordeel(onderzoek, uitkomst=onderzoeken.Uitkomst.ONDERZOEK, reden="concreet", **hoe)
    onderzoeken.zet_in(onderzoek, INZET, **hoe)
    onderzoeken.leg_bevinding_vast(onderzoek, tekst="Woont elders sinds december.", **hoe)
    onderzoeken.nodig_uit(onderzoek, persoon, bevindingen="U woont elders.", uiterlijk=FEB, **hoe)
    onderzoeken.hoor(onderzoek, wijze=Gehoord.Wijze.GESPREK, op=NU.date(), tekst="Dat klopt.", **hoe)
    onderzoeken.concludeer(onderzoek, gevolgen=[gevolg], reden="niet gemeld", **hoe)
    return onderzoek


OVERTREDING = {
    "inlichtingenplicht_geschonden": oordeel(True),
    "verwijtbaarheid": oordeel(int(Verwijtbaarheid.NORMAAL)),
    "zelf_gemeld_voor_ontdekking": oordeel(False, "melding van een ander"),
    "gemeente_volstaat_met_waarschuwing": oordeel(False),
    "boete_dringende_redenen": oordeel(False),
    "afwijkende_boete_nodig": oordeel(False),
    "financiele_omstandigheden_bekend": oordeel(False, "niet opgegeven"),
}
