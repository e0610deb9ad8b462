"""A voucher at the counter: the bill goes in, both sides see who pays what, and only then it is used."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from opstap.minima import voucherbalie as proces
from opstap.minima.voucherregels import Rekening, Verdeling
from opstap.portalen import demo
from opstap.portalen.partner.balie import getoond
from opstap.portalen.partner.formulieren import Voucherformulier
from opstap.portalen.partner.pagina import pagina, wie
from opstap.portalen.scherm import met_foutbladzijde
from opstap.regels.fouten import OpstapFout


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@getoond("voucher")
def voucher(request: HttpRequest, nummer: str) -> HttpResponse:
    """What the voucher is for; who pays what of a bill; and using it for what was shown."""
    beeld = proces.bekijk(wie(request), nummer, nu=demo.nu())
    formulier = Voucherformulier(beeld.posten, request.POST if request.method == "POST" else None)
    verdeling: Verdeling | None = None
    if request.method == "POST" and formulier.is_valid():
        try:
            verdeling = _verdeel(request, formulier, nummer)
            if formulier.laat_zien(verdeling):
                return redirect("partner:betaling", _betaal(request, formulier, nummer, verdeling))
        except OpstapFout as fout:
            formulier.add_error(formulier.posten[0] if fout.code == "VOUCHER-REKENING" else None, fout.zin)
            verdeling = None
    return pagina(
        request,
        "partner/voucher.html",
        "balie",
        status=422 if formulier.errors else 200,
        voucher=beeld,
        formulier=formulier.vernieuwd,
        verdeling=verdeling,
    )


def _verdeel(request: HttpRequest, formulier: Voucherformulier, nummer: str) -> Verdeling:
    return proces.verdeel(wie(request), nummer, Rekening(formulier.rekening), nu=demo.nu())


def _betaal(request: HttpRequest, formulier: Voucherformulier, nummer: str, gezien: Verdeling) -> int:
    return proces.betaal(
        wie(request),
        nummer,
        Rekening(formulier.rekening),
        gezien=gezien,
        sleutel=formulier.cleaned_data["sleutel"],
        nu=demo.nu(),
    )
