"""What a professional records of somebody, each with its reason: category, exemption, language test.

Nothing is derived from anything else: a category is chosen, never computed, and its history is kept.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.timezone import localdate

from opstap.gevallen.dagoordelen import dagparameter
from opstap.inkomen.beoordeling.besluitvorming import inhoud
from opstap.inkomen.models import Indeling, Ontheffing, OntheffingEinde, Taalkennisgeving, Taaltoets
from opstap.inkomen.tijdlijn import schrijf_in_tijdlijn
from opstap.kern import besluiten
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Persoon
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "ontheffing_tijdelijk": (
        "ONTHEFFING-TIJDELIJK",
        "Deze ontheffing is tijdelijk. Geef een einddatum, en een dag daarvoor om haar te bekijken.",
    ),
    "ontheffing_herbeoordelen_voor_einde": (
        "ONTHEFFING-DATUMS",
        "Een ontheffing eindigt na haar begin, en wordt voor haar einde opnieuw bekeken.",
    ),
    "inkomen_ontheffingeinde_ontheffing_id_key": (
        "ONTHEFFING-BEEINDIGD",
        "Deze ontheffing is al beëindigd.",
    ),
    "taaltoets_uitslag_na_toets": ("TAALTOETS-DATUMS", "De uitslag komt niet voor de toets."),
    "inkomen_taalkennisgeving_taaltoets_id_key": (
        "TAALKENNISGEVING-AL-GEDAAN",
        "Over deze toets is de kennisgeving al verstuurd.",
    ),
}


@transaction.atomic
def deel_in(
    persoon: Persoon,
    *,
    categorie: Indeling.Categorie,
    per: date,
    reden: str,
    door: str,
    nu: datetime,
    reden_wijziging: str = "",
) -> Indeling:
    """Record the category of a person. Errors: INDELING-REDEN, INDELING-REDEN-WIJZIGING."""
    if not reden.strip():
        raise OpstapFout("INDELING-REDEN", "Schrijf op waarom deze categorie past.")
    Persoon.objects.select_for_update(no_key=True).get(pk=persoon.pk)
    vorige = indelingen(persoon).first()
    if vorige is not None and not reden_wijziging.strip():
        raise OpstapFout(
            "INDELING-REDEN-WIJZIGING", "Deze persoon had al een categorie. Schrijf op waarom die verandert."
        )
    with duidelijke_fouten():
        return Indeling.objects.create(
            gemeente_id=persoon.gemeente_id,
            persoon=persoon,
            volgnummer=1 if vorige is None else vorige.volgnummer + 1,
            categorie=categorie,
            per=per,
            reden=reden,
            reden_wijziging=reden_wijziging,
            door=door,
            moment=nu,
        )


def indelingen(persoon: Persoon) -> QuerySet[Indeling]:
    """All categories that were recorded, latest first; for whoever came through the gate."""
    return Indeling.objects.filter(persoon=persoon).order_by("-volgnummer")


@transaction.atomic
def verleen_ontheffing(
    dossier: Dossier,
    persoon: Persoon,
    *,
    grond: Ontheffing.Grond,
    van: date,
    tot: date | None,
    herbeoordelen_op: date | None,
    reden: str,
    door: str,
    nu: datetime,
) -> Ontheffing:
    """Decide on an exemption. Errors: ONTHEFFING-REDEN, ONTHEFFING-TIJDELIJK, ONTHEFFING-DATUMS."""
    if not reden.strip():
        raise OpstapFout(
            "ONTHEFFING-REDEN", "Schrijf op waarom de ontheffing nodig is. De inwoner leest dit."
        )
    with duidelijke_fouten(), transaction.atomic():
        besluit = besluiten.neem(
            dossier=dossier,
            soort=Besluit.Soort.ONTHEFFING,
            ingangsdatum=van,
            genomen_op=nu,
            genomen_door=door,
            bekend_op=nu,
            **inhoud([], grond=reden, regels="ontheffing", voorbehoud="", code=grond.value),
        )
        ontheffing = Ontheffing.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            persoon=persoon,
            besluit=besluit,
            grond=grond,
            van=van,
            tot=tot,
            herbeoordelen_op=herbeoordelen_op,
            reden=reden,
            door=door,
            moment=nu,
        )
    schrijf_in_tijdlijn([besluit], nu)
    return ontheffing


def beeindig_ontheffing(
    ontheffing: Ontheffing,
    *,
    per: date,
    reden: OntheffingEinde.Reden,
    toelichting: str,
    door: str,
    nu: datetime,
) -> OntheffingEinde:
    """End an exemption, with the code of the statistics. Errors: ONTHEFFING-EINDE, ONTHEFFING-BEEINDIGD."""
    na_einde = ontheffing.tot is not None and per > ontheffing.tot
    if per < ontheffing.van or na_einde or not toelichting.strip():
        raise OpstapFout(
            "ONTHEFFING-EINDE", "Kies een dag binnen de ontheffing, en schrijf op waarom zij eindigt."
        )
    with duidelijke_fouten(), transaction.atomic():
        return OntheffingEinde.objects.create(
            gemeente_id=ontheffing.gemeente_id,
            ontheffing=ontheffing,
            per=per,
            reden=reden,
            toelichting=toelichting,
            door=door,
            moment=nu,
        )


def te_herbeoordelen(gemeente: str, vandaag: date) -> QuerySet[Ontheffing]:
    """Exemptions that run and whose review is due, earliest first; those that follow-up replaced are not.

    Who calls this came through the gate of a list (kern.toegang.open_lijst).
    """
    later = Ontheffing.objects.filter(persoon=OuterRef("persoon"), van__gte=OuterRef("tot")).values("pk")[:1]
    return (
        Ontheffing.objects.filter(gemeente_id=gemeente, einde=None, herbeoordelen_op__lte=vandaag)
        .annotate(opvolger=Subquery(later))
        .filter(opvolger=None)
        .order_by("herbeoordelen_op", "pk")
    )


def leg_taaltoets_vast(
    dossier: Dossier,
    persoon: Persoon,
    *,
    afgenomen_op: date,
    uitslag_op: date,
    voldoende: bool,
    door: str,
    nu: datetime,
) -> Taaltoets:
    """Record a language test (art. 18b). Errors: TAALTOETS-DATUMS."""
    if uitslag_op > localdate(nu):
        raise OpstapFout(*ZINNEN["taaltoets_uitslag_na_toets"])
    with duidelijke_fouten(), transaction.atomic():
        return Taaltoets.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            persoon=persoon,
            afgenomen_op=afgenomen_op,
            uitslag_op=uitslag_op,
            voldoende=voldoende,
            door=door,
            moment=nu,
        )


def geef_taalkennisgeving(toets: Taaltoets, *, op: date, door: str, nu: datetime) -> Taalkennisgeving:
    """Tell that the language is probably not mastered well enough; a lowering can't begin before (lid 9).

    Errors: TAALKENNISGEVING-NIET-NODIG, TAALKENNISGEVING-DATUM, TAALKENNISGEVING-AL-GEDAAN.
    """
    if toets.voldoende:
        raise OpstapFout(
            "TAALKENNISGEVING-NIET-NODIG", "De toets was voldoende. Er is geen kennisgeving nodig."
        )
    if not toets.uitslag_op <= op <= localdate(nu):
        raise OpstapFout("TAALKENNISGEVING-DATUM", "De kennisgeving komt na de uitslag en niet na vandaag.")
    with duidelijke_fouten(), transaction.atomic():
        return Taalkennisgeving.objects.create(
            gemeente_id=toets.gemeente_id, taaltoets=toets, op=op, door=door, moment=nu
        )


def kennisgevingen_te_doen(gemeente: str, vandaag: date) -> tuple[tuple[date, Taaltoets], ...]:
    """Failed tests without a notice, with the last day for it by the rule book (art. 18b lid 4)."""
    weken = dagparameter(gemeente, vandaag, "taaltoets_termijn_weken")
    toetsen = Taaltoets.objects.filter(gemeente_id=gemeente, voldoende=False, kennisgeving=None)
    return tuple(
        (toets.uitslag_op + timedelta(weeks=weken), toets)
        for toets in toetsen.select_related("dossier").order_by(F("uitslag_op"), "pk")
    )
