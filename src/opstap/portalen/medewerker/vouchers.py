"""The vouchers of a household at the desk: blocked, released, replaced, or the next one given."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from opstap.kern.toegang import Doel, open_dossier
from opstap.minima import voucherbeeld
from opstap.minima.voucherbeeld import Voucherbeeld
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.voucher import NIEUW, VOUCHER
from opstap.portalen.medewerker.pagina import naar_dossier, wie
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def handel(request: HttpRequest, voucher: int, naam: str) -> HttpResponse:
    """Block a voucher, release it, or replace one that is lost."""
    dossier, beeld = voucherbeeld.open_voucher(
        wie(request),
        gemeentecode(),
        voucher,
        toelichting=geschreven(request),
        op=timezone.localdate(demo.nu()),
    )
    inhoud = {"voucher": beeld}
    return doe(
        request, VOUCHER, naam, beeld, _plek(dossier.nummer, "medewerker/delen/voucherkort.html", inhoud)
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def nieuw(request: HttpRequest, nummer: str) -> HttpResponse:
    """Give the next voucher, when the household may have one now."""
    dossier = open_dossier(wie(request), gemeentecode(), nummer, Doel.PASSEN, toelichting=geschreven(request))
    tegoed = voucherbeeld.voor_volgende(dossier, op=timezone.localdate(demo.nu()))
    plek = _plek(nummer)
    return redirect(plek.terug) if tegoed is None else voer_uit(request, NIEUW, tegoed, plek)


def voucheradres(beeld: Voucherbeeld, naam: str) -> str:
    """Where something is done with a voucher."""
    return reverse("medewerker:voucher_handeling", args=(beeld.voucher.pk, naam))


def _plek(dossier: str, terzijde: str = "", inhoud: Mapping[str, object] | None = None) -> Plek:
    hier = Pad("Passen", reverse("medewerker:dossier_passen", args=(dossier,)))
    return Plek(
        kruimels=(*naar_dossier(dossier, "regelingen"), hier),
        actief="passen",
        reden=Doel.PASSEN,
        terzijde=terzijde,
        inhoud=inhoud or {},
    )
