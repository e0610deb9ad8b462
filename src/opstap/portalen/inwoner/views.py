"""The resident's pages: what I get and why, my cases, and who looked at my data."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.dossier import dossierbeeld
from opstap.inkomen.beelden.dossierlijst import betaalde_maanden
from opstap.inkomen.beelden.jaaropgave import jaaropgavebeeld, jaren
from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.kern import toegang
from opstap.kern.models import Dossier
from opstap.kern.toegang import Doel, Rol, open_dossier
from opstap.portalen import demo
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.documenten import pdf
from opstap.portalen.inwoner import koppen, papier
from opstap.portalen.inwoner.waarom import vragen, zonder_huisgenoten
from opstap.portalen.scherm import Pad, gekozen_maand, gemeentecode, met_foutbladzijde, pdf_antwoord
from opstap.portalen.templatetags import notatie
from opstap.regels.fouten import OpstapFout


def _open(request: HttpRequest, nummer: str) -> Dossier:
    return open_dossier(gebruiker(request, Rol.INWONER), gemeentecode(), nummer, Doel.EIGEN_GEGEVENS)


def _pagina(request: HttpRequest, sjabloon: str, nummer: str, actief: str, **inhoud: Any) -> HttpResponse:
    menu = tuple(
        Pad(naam, reverse(f"inwoner:{plek}", args=(nummer,)), plek == actief)
        for naam, plek in ((_("Mijn uitkering"), "overzicht"), (_("Wie keek er?"), "inzagen"))
    )
    return render(
        request, sjabloon, {"gebruiker": gebruiker(request), "menu": menu, "nummer": nummer, **inhoud}
    )


@require_safe
@met_foutbladzijde
def begin(request: HttpRequest) -> HttpResponse:
    """The resident's own file: the first one, for who has more. Error: DOSSIER-ONBEKEND."""
    eigen = gebruiker(request, Rol.INWONER).dossiers
    if not eigen:
        raise OpstapFout(
            "DOSSIER-ONBEKEND", "U hebt bij ons nog geen dossier. Er is dus niets te laten zien."
        )
    return redirect("inwoner:overzicht", min(eigen))


@require_safe
@met_foutbladzijde
def overzicht(request: HttpRequest, nummer: str) -> HttpResponse:
    dossier = _open(request, nummer)
    nu = demo.nu()
    beeld = dossierbeeld(dossier, gold_op=timezone.localdate(nu), bekend_op=nu)
    kop, kopzin = koppen.overzicht(beeld)
    return _pagina(
        request,
        "inwoner/overzicht.html",
        nummer,
        "overzicht",
        dossier=beeld,
        kop=kop,
        kopzin=kopzin,
        jaren=jaren(dossier),
        inzagezin=koppen.inzagen(toegang.inzagen(dossier))[0],
    )


@require_safe
@met_foutbladzijde
def betaling(request: HttpRequest, nummer: str, maand: str) -> HttpResponse:
    """The specification of one month: every line with its reason, up to the amount in the bank file."""
    eerste_dag = gekozen_maand(maand)
    dossier = _open(request, nummer)
    specificatie = betaalspecificatie(dossier, eerste_dag)
    kop, kopzin = koppen.betaling(specificatie, timezone.localdate(demo.nu()))
    return _pagina(
        request,
        "inwoner/betaling.html",
        nummer,
        "overzicht",
        kruimels=(
            Pad(_("Mijn uitkering"), reverse("inwoner:overzicht", args=(nummer,))),
            Pad(notatie.maand(eerste_dag)),
        ),
        specificatie=specificatie,
        kop=kop,
        kopzin=kopzin,
        maanden=betaalde_maanden(dossier),
        vragen=vragen(specificatie),
        uitleg=zonder_huisgenoten(specificatie.uitleg),
        inzagezin=koppen.inzagen(toegang.inzagen(dossier))[0],
    )


@require_safe
@met_foutbladzijde
def betaling_pdf(request: HttpRequest, nummer: str, maand: str) -> HttpResponse:
    """The same specification as a document to keep."""
    eerste_dag = gekozen_maand(maand)
    specificatie = betaalspecificatie(_open(request, nummer), eerste_dag)
    kop, kopzin = koppen.betaling(specificatie, timezone.localdate(demo.nu()))
    document = papier.betaalspecificatie(specificatie, demo.gemeentenaam(), kop, kopzin)
    return pdf_antwoord(f"betaalspecificatie-{eerste_dag:%Y-%m}-{nummer}", pdf(document, moment=demo.nu()))


@require_safe
@met_foutbladzijde
def jaaropgave(request: HttpRequest, nummer: str, jaar: int) -> HttpResponse:
    """What the persons of this household need for their income tax."""
    dossier = _open(request, nummer)
    return _pagina(
        request,
        "inwoner/jaaropgave.html",
        nummer,
        "overzicht",
        kruimels=(
            Pad(_("Mijn uitkering"), reverse("inwoner:overzicht", args=(nummer,))),
            Pad(_("Jaaropgave %(jaar)s") % {"jaar": jaar}),
        ),
        beeld=jaaropgavebeeld(dossier, jaar),
        inzagezin=koppen.inzagen(toegang.inzagen(dossier))[0],
    )


@require_safe
@met_foutbladzijde
def jaaropgave_pdf(request: HttpRequest, nummer: str, jaar: int) -> HttpResponse:
    """The same statement as a document to keep."""
    document = papier.jaaropgave(jaaropgavebeeld(_open(request, nummer), jaar))
    return pdf_antwoord(f"jaaropgave-{jaar}-{nummer}", pdf(document, moment=demo.nu()))


@require_safe
@met_foutbladzijde
def inzagen(request: HttpRequest, nummer: str) -> HttpResponse:
    kop, gezien = koppen.inzagen(toegang.inzagen(_open(request, nummer)))
    return _pagina(request, "inwoner/inzagen.html", nummer, "inzagen", inzagen=gezien, kop=kop)
