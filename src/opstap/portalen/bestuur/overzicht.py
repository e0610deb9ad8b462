"""The first page of the council: every page as its conclusion."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from opstap.portalen import demo
from opstap.portalen.bestuur.cijfers import clusterbeeld, uitsplitsing
from opstap.portalen.bestuur.pagina import REKENING, bestuurder, menu
from opstap.portalen.scherm import Deur, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.beelden import Clusterbeeld
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld


@require_safe
@met_foutbladzijde
def overzicht(request: HttpRequest) -> HttpResponse:
    wie = bestuurder(request)
    beeld: Clusterbeeld | None = None
    try:
        beeld = clusterbeeld(gemeentecode(), demo.JAAR)
    except OpstapFout as fout:
        melding = fout.zin
    else:
        melding = beeld.schaal_zin
    return render(
        request,
        "bestuur/overzicht.html",
        {
            "gebruiker": wie,
            "menu": menu("overzicht"),
            "stand": beeld.stand if beeld else "",
            "kop": "Wat heeft het gekost, en waardoor?",
            "kopzin": "Elke bladzijde heeft haar conclusie als titel. Elk getal is een optelling van "
            "boekingen, of staat er zoals het is gedrukt.",
            "melding": melding,
            "deuren": [*(_gespeeld(beeld) if beeld else ()), *_gepubliceerd()],
        },
    )


def _gespeeld(beeld: Clusterbeeld) -> list[Deur]:
    jaar = beeld.jaar
    deuren = [
        Deur(
            f"Cluster {beeld.cluster} {beeld.cluster_naam} {jaar}, {beeld.stand}",
            beeld.titel,
            beeld.zin,
            reverse("bestuur:inkomen", args=(jaar,)),
            beeld.bron_begroting,
        )
    ]
    for product in dict.fromkeys(lijn.product for lijn in beeld.lijnen if lijn.werkelijk is not None):
        onder = uitsplitsing(beeld.gemeente_code, jaar, product)
        deuren.append(
            Deur(
                f"Boekingen {jaar}, per rekening en per maand",
                onder.titel,
                "Van rekening naar maand naar boekingen in groepen. Nergens staat een bedrag over minder dan "
                "tien huishoudens.",
                reverse("bestuur:product", args=(jaar, product)),
                onder.bron,
            )
        )
    return deuren


def _gepubliceerd() -> list[Deur]:
    verslag = jaarverslagbeeld(REKENING)
    return [
        Deur(
            f"Jaarrekening {REKENING}, alle clusters",
            verslag.titel,
            verslag.inleiding,
            reverse("bestuur:rekening_2019"),
            verslag.tabel.bron,
        ),
        Deur(
            f"Bijstand {REKENING}, aantal × prijs",
            verslag.buig.titel,
            " ".join(effect.zin for effect in verslag.buig.effecten[:2]),
            reverse("bestuur:buig_2019"),
            verslag.buig.bron,
        ),
    ]
