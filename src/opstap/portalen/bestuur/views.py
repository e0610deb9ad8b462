"""The council's pages: sums of bookings beside the published figures, and never a person."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.bestuur.cijfers import clusterbeeld
from opstap.portalen.bestuur.tabellen import rijen_en_noten
from opstap.portalen.scherm import Deur, Pad, csv_antwoord, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld
from opstap.verantwoording.uitvoer import csv_buig, csv_maanden, csv_rekening

REKENING = 2019
"""The year of the published annual account."""


def _menu(actief: str) -> tuple[Pad, ...]:
    plekken = (
        ("Overzicht", "overzicht", ()),
        (f"2 Inkomen {demo.JAAR}", "inkomen", (demo.JAAR,)),
        (f"Alle clusters {REKENING}", "rekening_2019", ()),
        (f"Aantal × prijs {REKENING}", "buig_2019", ()),
    )
    return tuple(
        Pad(naam, reverse(f"bestuur:{plek}", args=args), plek == actief) for naam, plek, args in plekken
    )


def _bestuurder(request: HttpRequest) -> Gebruiker:
    return gebruiker(request, Rol.BESTUUR, Rol.CONTROLLER)


def _kruimels(hier: str) -> tuple[Pad, ...]:
    return (Pad("Overzicht", reverse("bestuur:overzicht")), Pad(hier))


@require_safe
@met_foutbladzijde
def overzicht(request: HttpRequest) -> HttpResponse:
    wie = _bestuurder(request)
    verslag = jaarverslagbeeld(REKENING)
    deuren = [
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
    try:
        beeld = clusterbeeld(gemeentecode(), demo.JAAR)
    except OpstapFout as fout:
        zin, stand = fout.zin, ""
    else:
        zin, stand = beeld.schaal_zin, beeld.stand
        deuren.insert(
            0,
            Deur(
                f"Cluster {beeld.cluster} {beeld.cluster_naam} {beeld.jaar}, {beeld.stand}",
                beeld.titel,
                beeld.zin,
                reverse("bestuur:inkomen", args=(demo.JAAR,)),
                beeld.bron_begroting,
            ),
        )
    return render(
        request,
        "bestuur/overzicht.html",
        {
            "gebruiker": wie,
            "menu": _menu("overzicht"),
            "stand": stand,
            "kop": "Wat heeft het gekost, en waardoor?",
            "kopzin": "Elke bladzijde heeft haar conclusie als titel. Elk getal is een optelling van "
            "boekingen, of staat er zoals het is gedrukt.",
            "melding": zin,
            "deuren": deuren,
        },
    )


@require_safe
@met_foutbladzijde
def inkomen(request: HttpRequest, jaar: int) -> HttpResponse:
    wie = _bestuurder(request)
    beeld = clusterbeeld(gemeentecode(), jaar)
    rijen, noten = rijen_en_noten(beeld.tabel)
    return render(
        request,
        "bestuur/cluster.html",
        {
            "gebruiker": wie,
            "menu": _menu("inkomen"),
            "kruimels": _kruimels(f"Cluster {beeld.cluster} {beeld.cluster_naam} {jaar}"),
            "stand": beeld.stand,
            "beeld": beeld,
            "rijen": rijen,
            "afwijkingen": noten,
            "csv_tabel": reverse("bestuur:inkomen_csv", args=(jaar, "rekening")),
            "csv_maanden": reverse("bestuur:inkomen_csv", args=(jaar, "maanden")),
            "csv_buig": reverse("bestuur:inkomen_csv", args=(jaar, "buig")),
        },
    )


@require_safe
@met_foutbladzijde
def inkomen_csv(request: HttpRequest, jaar: int, tabel: str) -> HttpResponse:
    _bestuurder(request)
    beeld = clusterbeeld(gemeentecode(), jaar)
    if tabel == "rekening":
        inhoud = csv_rekening(beeld.tabel)
    elif tabel == "maanden":
        inhoud = csv_maanden(beeld.maanden)
    elif tabel == "buig" and beeld.buig:
        inhoud = csv_buig(beeld.buig)
    else:
        raise Http404
    return csv_antwoord(f"inkomen-{jaar}-{tabel}", inhoud)


@require_safe
@met_foutbladzijde
def rekening_2019(request: HttpRequest) -> HttpResponse:
    wie = _bestuurder(request)
    beeld = jaarverslagbeeld(REKENING)
    rijen, noten = rijen_en_noten(beeld.tabel)
    return render(
        request,
        "bestuur/rekening.html",
        {
            "gebruiker": wie,
            "menu": _menu("rekening_2019"),
            "kruimels": _kruimels(f"Jaarrekening {REKENING}"),
            "beeld": beeld,
            "rijen": rijen,
            "afwijkingen": noten,
            "csv_tabel": reverse("bestuur:rekening_2019_csv"),
        },
    )


@require_safe
@met_foutbladzijde
def rekening_2019_csv(request: HttpRequest) -> HttpResponse:
    _bestuurder(request)
    return csv_antwoord(f"jaarrekening-{REKENING}", csv_rekening(jaarverslagbeeld(REKENING).tabel))


@require_safe
@met_foutbladzijde
def buig_2019(request: HttpRequest) -> HttpResponse:
    wie = _bestuurder(request)
    verslag = jaarverslagbeeld(REKENING)
    return render(
        request,
        "bestuur/buig.html",
        {
            "gebruiker": wie,
            "menu": _menu("buig_2019"),
            "kruimels": _kruimels(f"Aantal × prijs {REKENING}"),
            "beeld": verslag.buig,
            "bijstand": verslag.bijstand,
            "csv_buig": reverse("bestuur:buig_2019_csv"),
        },
    )


@require_safe
@met_foutbladzijde
def buig_2019_csv(request: HttpRequest) -> HttpResponse:
    _bestuurder(request)
    return csv_antwoord(f"buig-{REKENING}", csv_buig(jaarverslagbeeld(REKENING).buig))
