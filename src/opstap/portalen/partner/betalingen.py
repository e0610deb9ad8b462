"""What customers paid here: a list to filter and take along, one payment, and taking it back."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate, localtime
from django.views.decorators.http import require_http_methods, require_safe

from opstap.minima import balie as proces
from opstap.minima import partnerbeelden
from opstap.minima.partnerbeelden import BETAALD, TERUG, Betalingenlijst
from opstap.portalen import demo
from opstap.portalen.partner.bestanden import antwoord
from opstap.portalen.partner.formulieren import Terugdraaiformulier
from opstap.portalen.partner.pagina import is_administratie, pagina, wie
from opstap.portalen.scherm import (
    Keuze,
    Pad,
    bladzijde,
    gekozen_datum,
    gekozen_pagina,
    met_foutbladzijde,
)
from opstap.portalen.templatetags.notatie import euro
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bestanden import CENT, Kolom, Papier, Uitvoertabel

_ALLES = 1_000_000
_SORTERINGEN = (
    Keuze("nieuw", "nieuwste eerst"),
    Keuze("oud", "oudste eerst"),
    Keuze("hoog", "hoogste bedrag eerst"),
    Keuze("laag", "laagste bedrag eerst"),
)
_STANDEN = (Keuze(BETAALD, BETAALD), Keuze(TERUG, TERUG))
_KOLOMMEN = (
    Kolom("datum", "Datum"),
    Kolom("tijd", "Tijd"),
    Kolom("doel", "Tegoed"),
    Kolom("omschrijving", "Omschrijving"),
    Kolom("bedrag_cent", "Bedrag", CENT),
    Kolom("stand", "Stand"),
    Kolom("reden_terugdraaien", "Reden van terugdraaien"),
    Kolom("door", "Door"),
    Kolom("afrekening", "Afrekening"),
)


@require_safe
@met_foutbladzijde
def lijst(request: HttpRequest) -> HttpResponse:
    """The payments that were made here."""
    gevonden = _lijst(request)
    keuze = request.GET.copy()
    keuze.pop("pagina", None)
    vraag = f"?{keuze.urlencode()}" if keuze else ""
    return pagina(
        request,
        "partner/betalingen.html",
        "betalingen",
        lijst=gevonden,
        gekozen={naam: request.GET.get(naam, "") for naam in ("stand", "doel", "van", "tot", "zoek")},
        sortering=request.GET.get("sortering", "nieuw"),
        standen=_STANDEN,
        doelen=tuple(Keuze(*een) for een in partnerbeelden.doelen_van(wie(request))),
        sorteringen=_SORTERINGEN,
        bladzijde=bladzijde(
            request,
            gevonden,
            woord="betaling,betalingen",
            csv=reverse("partner:betalingen_bestand", args=("csv",)),
        ),
        xlsx=reverse("partner:betalingen_bestand", args=("xlsx",)) + vraag,
    )


@require_safe
@met_foutbladzijde
def bestand(request: HttpRequest, vorm: str) -> HttpResponse:
    """The same list as a table to take along."""
    if vorm not in ("csv", "xlsx"):
        raise Http404
    gevonden = _lijst(request, per_pagina=_ALLES)
    rijen = tuple(
        (
            een.datum.isoformat(),
            f"{localtime(een.moment):%H:%M}",
            een.doel,
            een.omschrijving,
            een.cent,
            een.stand,
            een.reden,
            een.door,
            een.afrekening,
        )
        for een in gevonden.rijen
    )
    tabel = Uitvoertabel("betalingen", "Betalingen met de pas", _KOLOMMEN, rijen, Papier((), ()))
    return antwoord(tabel, vorm)


@require_safe
@met_foutbladzijde
def betaling(request: HttpRequest, nummer: int) -> HttpResponse:
    """One payment, and whether it can still be taken back."""
    gevonden = partnerbeelden.betaling(wie(request), nummer)
    kop = f"{euro(gevonden.cent)} {gevonden.stand}"
    return pagina(
        request,
        "partner/betaling.html",
        "betalingen",
        betaling=gevonden,
        kop=kop,
        kan_terug=_kan_terug(gevonden),
        is_administratie=is_administratie(request),
        kruimels=(Pad("Betalingen", reverse("partner:betalingen")), Pad(kop)),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def terugdraaien(request: HttpRequest, nummer: int) -> HttpResponse:
    """Take a whole payment back, with a reason. One that was taken back before is shown as it is."""
    gevonden = partnerbeelden.betaling(wie(request), nummer)
    if not _kan_terug(gevonden):
        return redirect("partner:betaling", nummer)
    formulier = Terugdraaiformulier(request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulier.is_valid():
        try:
            proces.draai_terug(wie(request), nummer, reden=formulier.cleaned_data["reden"], nu=demo.nu())
        except OpstapFout as fout:
            if fout.code != "VERZILVERING-TERUG":
                formulier.add_error(None, fout.zin)
        if not formulier.errors:
            return redirect("partner:betaling", nummer)
    titel = f"Betaling van {euro(gevonden.cent)} terugdraaien"
    return pagina(
        request,
        "partner/terugdraaien.html",
        "betalingen",
        status=422 if request.method == "POST" else 200,
        betaling=gevonden,
        formulier=formulier.vernieuwd,
        titel=titel,
        kruimels=(
            Pad("Betalingen", reverse("partner:betalingen")),
            Pad("Betaling", reverse("partner:betaling", args=(nummer,))),
            Pad("Terugdraaien"),
        ),
    )


def _kan_terug(een: partnerbeelden.Betaling) -> bool:
    return een.teruggedraaid is None and localdate(demo.nu()) <= een.terug_tot


def _lijst(request: HttpRequest, per_pagina: int = 25) -> Betalingenlijst:
    return partnerbeelden.betalingen(
        wie(request),
        zoek=request.GET.get("zoek", ""),
        stand=request.GET.get("stand", ""),
        doel=request.GET.get("doel", ""),
        vanaf=gekozen_datum(request, "van", "Vanaf"),
        tot_en_met=gekozen_datum(request, "tot", "Tot en met"),
        sortering=request.GET.get("sortering", "nieuw"),
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
    )
