"""From application to decision: an expert judges the business, the rule book decides, a person signs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen.dagoordelen import (
    Dagoordeel,
    Gegeven,
    Gegevens,
    inhoud_dag,
    maak_geval,
    oordeel_op,
)
from opstap.gevallen.regelbesluiten import neem_zonder_regels
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.models import (
    Levensvatbaarheidsonderzoek,
    Zelfstandigenuitkering,
    Zelfstandigenwijziging,
)
from opstap.kern import besluiten, nummers, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.kern.redenen import eis_reden
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "onderzoek_met_naam_en_reden": (
        "ONDERZOEK-REDEN",
        "Een onderzoek naar de levensvatbaarheid heeft de naam van een deskundige en een reden.",
    ),
    "zelfstandigenuitkering_eerste_dag": (
        "BBZ-HELE-MAAND",
        "Bijstand aan een zelfstandige begint, wijzigt en eindigt op de eerste dag van een maand.",
    ),
    "zelfstandigenwijziging_eerste_dag": (
        "BBZ-HELE-MAAND",
        "Bijstand aan een zelfstandige begint, wijzigt en eindigt op de eerste dag van een maand.",
    ),
}

REEKS = nummers.reeks("BBZ")
RECHT = "bbz_recht_op_levensonderhoud"
LEVENSVATBAAR = "bbz_levensvatbaar"
VERSTREKEN = "bbz_maanden_verstreken"
OM_NIET = "bbz_levensonderhoud_meteen_om_niet"


def dien_in(dossier: Dossier, *, ontvangen: date, nu: datetime) -> Zaak:
    """An application for assistance to a self-employed person, with the deadline of an application."""
    return zaken.open_zaak(
        dossier,
        soort=Zaak.Soort.AANVRAAG,
        ontvangen=ontvangen,
        moment=nu,
        tekst="Aanvraag Bbz ontvangen",
    )


def leg_onderzoek_vast(
    zaak: Zaak,
    *,
    deskundige: str,
    levensvatbaar: bool,
    reden: str,
    onderzocht_op: date,
    door: str,
    nu: datetime,
) -> Levensvatbaarheidsonderzoek:
    """What an expert judged about the business; the last study counts. Errors: ONDERZOEK-REDEN."""
    with duidelijke_fouten(), transaction.atomic():
        onderzoek = Levensvatbaarheidsonderzoek.objects.create(
            gemeente_id=zaak.gemeente_id,
            zaak=zaak,
            deskundige=deskundige.strip(),
            levensvatbaar=levensvatbaar,
            reden=reden.strip(),
            onderzocht_op=onderzocht_op,
            vastgelegd_op=nu,
            vastgelegd_door=door,
        )
        oordeel = "levensvatbaar" if levensvatbaar else "niet levensvatbaar"
        zaken.gebeurtenis(
            zaak,
            moment=nu,
            soort="onderzoek",
            tekst=f"Onderzoek levensvatbaarheid door {onderzoek.deskundige}: {oordeel}",
        )
    return onderzoek


@transaction.atomic
def beslis(
    zaak: Zaak,
    *,
    vanaf: date,
    antwoorden: Gegevens,
    boekjaar_maand: int,
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
) -> tuple[Besluit, Zelfstandigenuitkering | None]:
    """Decide on living costs from a month on; the benefit, or None when the rules give no right.

    `antwoorden`: what the rules ask about the business, each with its source. The viability is that of the
    study. Errors: ONDERZOEK-ONTBREEKT, BBZ-METEEN-OM-NIET, BBZ-HELE-MAAND, and the refusals of the rules.
    """
    huidig = Zaak.objects.select_for_update(no_key=True).select_related("dossier").get(pk=zaak.pk)
    eigen = {VERSTREKEN: Gegeven(0, "eerste maand"), **levensvatbaarheid(huidig)}
    genomen = oordeel(huidig.dossier, vanaf, antwoorden, eigen, (RECHT,), door=door, nu=nu)
    recht = bool(genomen.waarde(RECHT))
    if recht and oordeel_op(huidig.gemeente_id, vanaf, genomen.geval, (OM_NIET,)).waarde(OM_NIET):
        raise OpstapFout(
            "BBZ-METEEN-OM-NIET",
            "Deze bijstand is volgens de regels meteen een bedrag om niet (Bbz 2004 art. 19). "
            "Opstap betaalt levensonderhoud alleen als voorlopige lening. Er is niets besloten.",
        )
    besluit = leg_besluit_vast(
        huidig.dossier,
        genomen,
        vanaf,
        RECHT,
        door=door,
        nu=nu,
        zaak=huidig,
        medeondertekenaar=medeondertekenaar,
    )
    uitkering = None
    if recht:
        nummer = nummers.volgend(huidig.gemeente_id, REEKS, jaar=vanaf.year)
        with duidelijke_fouten(), transaction.atomic():
            uitkering = Zelfstandigenuitkering.objects.create(
                gemeente_id=huidig.gemeente_id,
                nummer=nummer,
                dossier=huidig.dossier,
                vanaf=vanaf,
                boekjaar_maand=boekjaar_maand,
                besluit=besluit,
            )
    wat = "toegekend als voorlopige lening" if recht else "afgewezen"
    if huidig.status == Zaak.Status.ONTVANGEN:
        zaken.neem_in_behandeling(huidig, moment=nu, tekst="In behandeling genomen")
    zaken.rond_af(huidig, op=localdate(nu), moment=nu, tekst=f"Levensonderhoud Bbz {wat} ({besluit.nummer})")
    return besluit, uitkering


def wijzig(
    uitkering: Zelfstandigenuitkering,
    *,
    vanaf: date,
    antwoorden: Gegevens,
    reden: str,
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
) -> Zelfstandigenwijziging:
    """From this month on these answers hold instead: another expected profit, or an extension of the term.

    A month that was paid stays as it is: the settlement of its book year puts it right.
    """
    geval = maak_geval(uitkering.gemeente_id, vanaf, antwoorden, {}, door=door)
    return _wijziging(
        uitkering, vanaf, geval, reden, einde=False, door=door, nu=nu, medeondertekenaar=medeondertekenaar
    )


def beeindig(
    uitkering: Zelfstandigenuitkering, *, vanaf: date, reden: str, door: str, nu: datetime
) -> Zelfstandigenwijziging:
    """Nothing is paid from this month on; what was paid stays a loan until the settlement."""
    return _wijziging(uitkering, vanaf, Geval(), reden, einde=True, door=door, nu=nu)


def levensvatbaarheid(zaak: Zaak) -> dict[str, Gegeven]:
    """The judgement of the last study, as the rules ask it. Errors: ONDERZOEK-ONTBREEKT."""
    onderzoek = Levensvatbaarheidsonderzoek.objects.filter(zaak=zaak).order_by("vastgelegd_op", "id").last()
    if onderzoek is None:
        raise OpstapFout(
            "ONDERZOEK-ONTBREEKT",
            "Er is nog geen onderzoek naar de levensvatbaarheid. Leg vast wat de deskundige vond en waarom.",
        )
    bron = f"oordeel van {onderzoek.deskundige}, {onderzoek.onderzocht_op:%d-%m-%Y}: {onderzoek.reden}"
    return {LEVENSVATBAAR: Gegeven(onderzoek.levensvatbaar, bron)}


def oordeel(
    dossier: Dossier,
    dag: date,
    antwoorden: Gegevens,
    administratie: Gegevens,
    gevraagd: Sequence[str],
    *,
    door: str,
    nu: datetime,
) -> Dagoordeel:
    """Ask the rules about the business of a household, as both were known at `nu`."""
    zaak = maak_geval(dossier.gemeente_id, dag, antwoorden, administratie, door=door)
    return oordeel_op(dossier.gemeente_id, dag, samen(geval_in(dossier.pk, dag, nu), zaak), gevraagd)


def samen(huishouden: Geval, zaak: Geval) -> Geval:
    """One case of a household and its business."""
    return Geval(
        {**huishouden.gezin, **zaak.gezin}, huishouden.personen, {**huishouden.bronnen, **zaak.bronnen}
    )


def leg_besluit_vast(
    dossier: Dossier,
    genomen: Dagoordeel,
    ingangsdatum: date,
    reden: str,
    *,
    door: str,
    nu: datetime,
    zaak: Zaak | None = None,
    medeondertekenaar: str | None = None,
) -> Besluit:
    """Keep what the rules said as a decision; `reden` is the outcome whose sentence is its ground."""
    return besluiten.neem(
        dossier=dossier,
        zaak=zaak,
        soort=Besluit.Soort.BBZ,
        ingangsdatum=ingangsdatum,
        genomen_op=nu,
        genomen_door=door,
        medeondertekenaar=medeondertekenaar,
        bekend_op=nu,
        **inhoud_dag(genomen, regels=Besluit.Soort.BBZ.value, grond=genomen.zin(reden), voorbehoud=""),
    )


@transaction.atomic
def _wijziging(
    uitkering: Zelfstandigenuitkering,
    vanaf: date,
    geval: Geval,
    reden: str,
    *,
    einde: bool,
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
) -> Zelfstandigenwijziging:
    eis_reden(reden)
    besluit = neem_zonder_regels(
        uitkering.dossier,
        soort=Besluit.Soort.BBZ,
        ingangsdatum=vanaf,
        tekst=f"Levensonderhoud Bbz {uitkering.nummer} {'beëindigd' if einde else 'gewijzigd'}",
        grond=reden,
        door=door,
        nu=nu,
        medeondertekenaar=medeondertekenaar,
        antwoorden=dict(geval.gezin),
    )
    with duidelijke_fouten(), transaction.atomic():
        return Zelfstandigenwijziging.objects.create(
            uitkering=uitkering,
            vanaf=vanaf,
            feiten=dict(geval.gezin),
            bronnen=dict(geval.bronnen),
            einde=einde,
            besluit=besluit,
            vastgelegd_op=nu,
        )
