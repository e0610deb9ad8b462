"""Passes and vouchers at the desk: pictures to look at, passes to look into, and those of one household."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, open_dossier
from opstap.minima import pasfotos, paslijst, voucherbeeld
from opstap.minima.pasbeeld import Pasbeeld
from opstap.minima.toestellen import Link
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Handeling, Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.pas import FOTO, NIEUWE_VOUCHER, PAS, VOUCHER
from opstap.portalen.medewerker.handelingen.telefoon import telefoon
from opstap.portalen.medewerker.pagina import naar_dossier, pagina, wie
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.pascode import koppelcode
from opstap.portalen.scherm import Pad, beeld_antwoord, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout


class Nummerformulier(forms.Form):
    """The number of a pass, as it is typed or read aloud."""

    pas = forms.CharField(
        label="Nummer van de pas",
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "off",
                "class": "utrecht-textbox utrecht-textbox--html-input",
            }
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def passen(request: HttpRequest) -> HttpResponse:
    """What waits, and a pass by its number: that is sent, and not put in an address, which is kept."""
    nu = demo.nu()
    formulier = Nummerformulier(request.POST if "pas" in request.POST else None)
    if formulier.is_bound and formulier.is_valid():
        try:
            dossier = paslijst.dossier_van(wie(request), gemeentecode(), formulier.cleaned_data["pas"], nu=nu)
            return redirect("medewerker:dossier_passen", dossier)
        except OpstapFout as fout:
            formulier.add_error("pas", fout.zin)
    return pagina(
        request,
        "medewerker/passen.html",
        "passen",
        status=422 if formulier.errors else 200,
        formulier=formulier,
        wachtend=paslijst.wachtend(wie(request), gemeentecode(), nu=nu),
        veranderd=paslijst.veranderd(wie(request), gemeentecode(), op=timezone.localdate(nu), nu=nu),
        hoogstens=paslijst.HOOGSTENS,
    )


@require_safe
@met_foutbladzijde
def pasfoto(request: HttpRequest, pas: int) -> HttpResponse:
    """A picture that waits, and what can be done with it."""
    return pagina(
        request,
        "medewerker/pasfoto.html",
        "passen",
        kruimels=(_naar_passen(), Pad("Foto")),
        reden=Doel.PASSEN,
        pas=_met_foto(request, pas),
        handelingen=[(een, reverse("medewerker:pasfoto_handeling", args=(pas, een.naam))) for een in FOTO],
    )


@require_safe
@met_foutbladzijde
def pasfoto_beeld(request: HttpRequest, pas: int) -> HttpResponse:
    """The picture itself."""
    mediasoort, inhoud = pasfotos.lees(_met_foto(request, pas).foto.afdruk)
    return beeld_antwoord(inhoud, mediasoort)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def pasfoto_handeling(request: HttpRequest, pas: int, naam: str) -> HttpResponse:
    """Accept or refuse a picture."""
    beeld = _met_foto(request, pas)
    hier = Pad("Foto", reverse("medewerker:pasfoto", args=(pas,)))
    return doe(
        request,
        FOTO,
        naam,
        beeld,
        Plek(
            kruimels=(_naar_passen(), hier),
            actief="passen",
            reden=Doel.PASSEN,
            terzijde="medewerker/delen/pasfoto.html",
            inhoud={"pas": beeld},
        ),
    )


@require_safe
@met_foutbladzijde
@vraagt_waarom
def dossier_passen(request: HttpRequest, nummer: str) -> HttpResponse:
    """Every pass of a household, with what can be done now."""
    dossier = open_dossier(wie(request), gemeentecode(), nummer, Doel.PASSEN, toelichting=geschreven(request))
    op = timezone.localdate(demo.nu())
    return pagina(
        request,
        "medewerker/dossier_passen.html",
        "passen",
        kruimels=(*naar_dossier(nummer, "regelingen"), Pad("Passen")),
        reden=Doel.PASSEN,
        dossier=dossier,
        passen=[
            (beeld, _wegen(request, (*PAS, *telefoon([])), "pas", beeld, beeld.pas.pk))
            for beeld in paslijst.van_huishouden(dossier, op)
        ],
        vouchers=[
            (beeld, _wegen(request, VOUCHER, "voucher", beeld, beeld.voucher.pk))
            for beeld in voucherbeeld.van_dossier(dossier.pk, op=op)
        ],
        nieuwe_voucher=voucherbeeld.voor_volgende(dossier, op=op) is not None,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def pas_handeling(request: HttpRequest, pas: int, naam: str) -> HttpResponse:
    """Block a pass or release it, take it off telephones, or put that of an adult on one."""
    beeld = paslijst.open_pas(
        wie(request), gemeentecode(), pas, toelichting=geschreven(request), nu=demo.nu()
    )
    plek = _plek(beeld.pas.dossier.nummer, terzijde="medewerker/delen/paskort.html", inhoud={"pas": beeld})
    gemaakt: list[Link] = []
    antwoord = doe(request, (*PAS, *telefoon(gemaakt)), naam, beeld, plek)
    if not gemaakt:
        return antwoord
    return pagina(
        request,
        "medewerker/telefooncode.html",
        "passen",
        kruimels=(*plek.kruimels, Pad("Code")),
        reden=Doel.PASSEN,
        pas=beeld,
        terug=plek.terug,
        **koppelcode(request, gemaakt[0]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def voucher_handeling(request: HttpRequest, voucher: int, naam: str) -> HttpResponse:
    """Block a voucher, release it, or replace one that is lost."""
    beeld = voucherbeeld.open_voucher(
        wie(request), gemeentecode(), voucher, toelichting=geschreven(request), nu=demo.nu()
    )
    plek = _plek(
        beeld.voucher.dossier.nummer,
        terzijde="medewerker/delen/voucherkort.html",
        inhoud={"voucher": beeld},
    )
    return doe(request, VOUCHER, naam, beeld, plek)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def nieuwe_voucher(request: HttpRequest, nummer: str) -> HttpResponse:
    """Give the next voucher, when the household may have one now."""
    dossier = open_dossier(wie(request), gemeentecode(), nummer, Doel.PASSEN, toelichting=geschreven(request))
    tegoed = voucherbeeld.voor_volgende(dossier, op=timezone.localdate(demo.nu()))
    plek = _plek(nummer)
    return redirect(plek.terug) if tegoed is None else voer_uit(request, NIEUWE_VOUCHER, tegoed, plek)


def _met_foto(request: HttpRequest, pas: int) -> Pasbeeld:
    return paslijst.open_met_foto(wie(request), gemeentecode(), pas, nu=demo.nu())


def _naar_passen() -> Pad:
    return Pad("Passen", reverse("medewerker:passen"))


def _wegen(
    request: HttpRequest, handelingen: Sequence[Handeling], wat: str, beeld: Any, id_: int
) -> list[tuple[Handeling, str]]:
    """What can be done with a pass or a voucher now, each with its address."""
    return [
        (een, reverse(f"medewerker:{wat}_handeling", args=(id_, een.naam)))
        for een in handelingen
        if een.kan(beeld, wie(request))
    ]


def _plek(dossier: str, **anders: Any) -> Plek:
    hier = Pad("Passen", reverse("medewerker:dossier_passen", args=(dossier,)))
    kruimels = (*naar_dossier(dossier, "regelingen"), hier)
    return Plek(kruimels=kruimels, actief="passen", reden=Doel.PASSEN, **anders)
