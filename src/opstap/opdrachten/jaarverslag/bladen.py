"""The pages of the report: those of the portal, by the same templates, and one of gaps and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.template import Context, Engine

from opstap import __version__
from opstap.opdrachten.jaarverslag.bijlagen import Bijlagen
from opstap.opdrachten.jaarverslag.stijl import schrijf_stijl
from opstap.opdrachten.losse_site import Blad, schrijf_bladen
from opstap.portalen.bestuur import bladen as portaal
from opstap.portalen.bestuur import cijfers
from opstap.portalen.scherm import Pad
from opstap.portalen.stijl import thema
from opstap.portalen.templatetags.notatie import datum
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording import boekingsuitvoer, uitvoer
from opstap.verantwoording.beelden import Clusterbeeld, Jaarverslagbeeld
from opstap.verantwoording.bereik import uitvoer as bereikuitvoer
from opstap.verantwoording.bereik.andere_grens import STANDAARD
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld
from opstap.verantwoording.opvang import uitvoer as opvanguitvoer
from opstap.verantwoording.opvang.beeld import Opvangbeeld
from opstap.verantwoording.uitsplitsing import GEHEIM, Uitsplitsing

GEPUBLICEERD = 2019
BASISBLAD = "jaarverslag/basis.html"
_PORTAAL = Path(portaal.__file__).parents[1]
_SJABLONEN = (Path(__file__).parent / "sjablonen", _PORTAAL / "templates")
_BIBLIOTHEKEN = {"notatie": "opstap.portalen.templatetags.notatie", "i18n": "django.templatetags.i18n"}
_VAST = {
    "rekening": "alle-clusters.html",
    "inkomen": "inkomen.html",
    "bereik": "bereik.html",
    "opvang": "noodopvang.html",
    "rekening_2019": "jaarrekening-2019.html",
    "buig_2019": "aantal-maal-prijs-2019.html",
}


def adres(naam: str, *waarbij: object) -> str:
    """The file of a page; all files stand beside each other."""
    if naam in _VAST:
        return _VAST[naam]
    _jaar, *delen = map(str, waarbij)
    return "-".join((naam, *delen)).replace(".", "") + ".html"


def schrijf_site(gemeente: str, jaar: int, naar: Path, *, moment: datetime) -> int:
    """Write the report below `naar`, and return how many pages it has.

    Errors: BEGROTING-NIET-VASTGESTELD, STAND-VERBORGEN (nothing of the year may be shown), STIJL-ONTBREEKT.
    """
    beeld = cijfers.clusterbeeld(gemeente, jaar)
    if beeld.tot is None:
        raise OpstapFout("STAND-VERBORGEN", f"Over {jaar} is er niets te publiceren. {beeld.zin}")
    bijlagen = Bijlagen(naar, beeld.gemeente_naam, beeld.schaal_zin, moment)
    motor = Engine(dirs=[str(map_) for map_ in _SJABLONEN], libraries=_BIBLIOTHEKEN)
    vast = {
        "basisblad": BASISBLAD,
        "bladen": schrijf_stijl(gemeente, naar),
        "klasse": thema(gemeente).klasse,
        "gemeente": beeld.gemeente_naam,
        "jaar": jaar,
        "gemaakt": datum(moment),
        "uitgave": __version__,
    }

    def teken(sjabloon: str, inhoud: Mapping[str, Any]) -> str:
        return motor.get_template(sjabloon).render(Context({**vast, **inhoud}))

    return schrijf_bladen(_bladen(gemeente, beeld, bijlagen), naar, teken)


def _bladen(gemeente: str, beeld: Clusterbeeld, bijlagen: Bijlagen) -> Iterator[Blad]:
    jaar, verslag = beeld.jaar, jaarverslagbeeld(GEPUBLICEERD)
    opvang = cijfers.opvangbeeld(gemeente, jaar, min(bijlagen.moment.date(), date(jaar, 12, 31)))
    producten = [cijfers.uitsplitsing(gemeente, jaar, product) for product in beeld.geboekt]
    overzicht = portaal.overzichtblad(beeld, producten, verslag, opvang, adres)
    yield _blad("index.html", "overzicht", overzicht, jaar)
    yield _blad(
        adres("inkomen"),
        "cluster",
        {
            **portaal.clusterblad(beeld, adres),
            "bestanden": {
                "begroting": bijlagen.schrijf(uitvoer.begroting(beeld)),
                "rekening": bijlagen.schrijf(uitvoer.rekening(beeld.tabel, "inkomen")),
                "maanden": bijlagen.schrijf(uitvoer.maanden(beeld)),
                "kerngetallen": bijlagen.schrijf(uitvoer.kerngetallen(beeld)),
                "buig": bijlagen.schrijf(uitvoer.buig(beeld.buig)) if beeld.buig else (),
            },
        },
        jaar,
    )
    tabel = cijfers.jaarrekening(gemeente, jaar)
    alles = {
        **portaal.rekeningblad(tabel, adres),
        "bestanden": bijlagen.schrijf(uitvoer.rekening(tabel)),
    }
    yield _blad(adres("rekening"), "alle_clusters", alles, jaar)
    for product in producten:
        yield from _product(gemeente, product, bijlagen)
    yield _bereik(gemeente, jaar, bijlagen)
    yield _opvang(opvang, bijlagen)
    yield from _gepubliceerd(verslag, bijlagen, jaar)
    yield (
        "bronnen.html",
        "jaarverslag/bronnen.html",
        {
            "beeld": beeld,
            "producten": producten,
            "verslag": verslag,
            "geheim": GEHEIM,
            "menu": _menu("bronnen.html", jaar),
        },
    )


def _product(gemeente: str, beeld: Uitsplitsing, bijlagen: Bijlagen) -> Iterator[Blad]:
    """A product by month, and a page for each sum that is made of bookings about households."""
    blad = portaal.productblad(beeld, adres)
    bestanden = bijlagen.schrijf(boekingsuitvoer.product(beeld))
    hier = adres("product", beeld.jaar, beeld.product)
    yield _blad(hier, "product", {**blad, "bestanden": bestanden}, beeld.jaar)
    terug = (Pad("Overzicht", "index.html"), Pad(beeld.naam, hier))
    for rij in beeld.rijen:
        for kolom, cel in zip(beeld.kolommen, rij.cellen, strict=True):
            if not cel.huishoudens or rij.maand is None:
                continue
            groepen = cijfers.boekingsgroepen(gemeente, beeld.product, kolom.code, rij.maand)
            yield _blad(
                adres("boekingen", beeld.jaar, beeld.product, kolom.code, f"{rij.maand:%Y-%m}"),
                "boekingen",
                {
                    "beeld": groepen,
                    "kruimels": (*terug, Pad(f"{kolom.naam}, {rij.naam}")),
                    "bestanden": {
                        naam: bijlagen.schrijf(boekingsuitvoer.groepen(groepen, welke, naam))
                        for naam, welke in (("soorten", groepen.soorten), ("groottes", groepen.groottes))
                    },
                },
                beeld.jaar,
            )


def _bereik(gemeente: str, jaar: int, bijlagen: Bijlagen) -> Blad:
    """Reach on the last day of the year; where it cannot be computed, the sentence that says why."""
    op = date(jaar, 12, 31)
    try:
        beeld = cijfers.bereikbeeld(gemeente, op)
        regeling, van, naar = STANDAARD
        grens = cijfers.andere_grens(gemeente, regeling, van, naar, op)
    except OpstapFout as fout:
        return _blad(adres("bereik"), "bereik", {"melding": fout.zin}, jaar)
    inhoud = {
        **portaal.bereikblad(beeld, grens),
        "bestanden": bijlagen.schrijf(bereikuitvoer.bereik(beeld)),
        "bestanden_stadsdelen": bijlagen.schrijf(bereikuitvoer.stadsdelen(beeld)),
    }
    return _blad(adres("bereik"), "bereik", inhoud, jaar)


def _opvang(beeld: Opvangbeeld, bijlagen: Bijlagen) -> Blad:
    inhoud = {
        **portaal.opvangblad(beeld),
        "bestanden": bijlagen.schrijf(opvanguitvoer.maanden(beeld)),
        "bestanden_duren": bijlagen.schrijf(opvanguitvoer.duren(beeld)),
    }
    return _blad(adres("opvang"), "opvang", inhoud, beeld.jaar)


def _gepubliceerd(verslag: Jaarverslagbeeld, bijlagen: Bijlagen, jaar: int) -> Iterator[Blad]:
    yield _blad(
        adres("rekening_2019"),
        "rekening",
        {
            **portaal.verslagblad(verslag),
            "bestanden": bijlagen.schrijf(uitvoer.rekening(verslag.tabel), gepubliceerd=True),
            "bestanden_afwijkingen": bijlagen.schrijf(
                uitvoer.afwijkingen(verslag.tabel.afwijkingen), gepubliceerd=True
            ),
        },
        jaar,
    )
    yield _blad(
        adres("buig_2019"),
        "buig",
        {
            "beeld": verslag.buig,
            "bijstand": verslag.bijstand,
            "bestanden_buig": bijlagen.schrijf(uitvoer.buig(verslag.buig), gepubliceerd=True),
            "bestanden_bijstand": bijlagen.schrijf(uitvoer.bijstand(verslag.bijstand), gepubliceerd=True),
        },
        jaar,
    )


def _blad(waar: str, sjabloon: str, inhoud: Mapping[str, Any], jaar: int) -> Blad:
    return waar, f"bestuur/{sjabloon}.html", {**inhoud, "menu": _menu(waar, jaar)}


def _menu(hier: str, jaar: int) -> tuple[Pad, ...]:
    plekken = (
        ("Overzicht", "index.html"),
        (f"2 Inkomen {jaar}", adres("inkomen")),
        (f"Alle clusters {jaar}", adres("rekening")),
        ("Bereik", adres("bereik")),
        ("Noodopvang", adres("opvang")),
        (f"Alle clusters {GEPUBLICEERD}", adres("rekening_2019")),
        (f"Aantal × prijs {GEPUBLICEERD}", adres("buig_2019")),
        ("Gaten en bronnen", "bronnen.html"),
    )
    return tuple(Pad(naam, plek, plek == hier) for naam, plek in plekken)
