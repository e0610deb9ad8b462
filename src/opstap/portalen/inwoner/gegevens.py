"""What we know about me: the family, the address, and the account that I am paid on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from opstap.financien import rekeningwijzigingen
from opstap.financien.rekeningwijzigingen import Stand
from opstap.inkomen.beelden.huishouden import huishouden_op
from opstap.kern.iban import maskeer
from opstap.portalen import demo
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.scherm import met_foutbladzijde


@require_safe
@met_foutbladzijde
def gegevens(request: HttpRequest, nummer: str) -> HttpResponse:
    """The own data; of who lives in the same house without being family only how many they are."""
    dossier = eigen_dossier(request, nummer)
    nu = demo.nu()
    mensen, adres = huishouden_op({"dag": localdate(nu), "bekend_op": nu, "dossiers": [dossier.pk]})
    gezin = [genoot for _, genoot in mensen if genoot.hoort_bij_gezin]
    iban = rekeningwijzigingen.huidige_iban(dossier, localdate(nu))
    wijziging = rekeningwijzigingen.beeld(dossier, nu=nu)
    return pagina(
        request,
        "inwoner/gegevens.html",
        dossier,
        "gegevens",
        gezin=gezin,
        medebewoners=len(mensen) - len(gezin),
        adres=adres,
        iban=maskeer(iban) if iban else "",
        wijziging=wijziging if wijziging and wijziging.stand is not Stand.INGETROKKEN else None,
        stand=wijziging.stand.name if wijziging else "",
    )
