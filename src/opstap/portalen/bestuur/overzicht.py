"""The first page of the council: every page as its conclusion."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.kern.toegang import voor_sommen
from opstap.portalen import demo
from opstap.portalen.bestuur.bladen import overzichtblad
from opstap.portalen.bestuur.cijfers import clusterbeeld, jaarrekening, opvangbeeld, uitsplitsing
from opstap.portalen.bestuur.pagina import REKENING, bestuurder, pagina, weg
from opstap.portalen.scherm import Deur, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.beelden import Clusterbeeld
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld
from opstap.verantwoording.maatwerk import maatwerkbeeld


@require_safe
@met_foutbladzijde
def overzicht(request: HttpRequest) -> HttpResponse:
    bestuurder(request)
    beeld: Clusterbeeld | None = None
    melding = ""
    try:
        beeld = clusterbeeld(gemeentecode(), demo.JAAR)
    except OpstapFout as fout:
        melding = fout.zin
    regels = jaarrekening(gemeentecode(), demo.JAAR).regels if beeld else ()
    producten = [
        uitsplitsing(gemeentecode(), demo.JAAR, regel.product)
        for regel in regels
        if regel.soort == "product" and regel.geboekt
    ]
    opvang = opvangbeeld(gemeentecode(), demo.JAAR, timezone.localdate(demo.nu()))
    blad = overzichtblad(beeld, producten, jaarverslagbeeld(REKENING), opvang, weg, melding, [_maatwerk()])
    return pagina(request, "bestuur/overzicht.html", "overzicht", **blad)


def _maatwerk() -> Deur:
    with voor_sommen(gemeentecode()):
        beeld = maatwerkbeeld(gemeentecode(), demo.JAAR, vandaag=timezone.localdate(demo.nu()))
    return Deur(
        f"Maatwerkbudget {beeld.jaar}, per team",
        beeld.titel,
        "Eerst besteden, achteraf verantwoorden. Nergens staat een bedrag over minder dan tien huishoudens.",
        weg("maatwerk", beeld.jaar),
        "de plafonds en bestedingen in Opstap",
    )
