"""What the municipality pays a partner, month by month, and what was agreed with it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from opstap.minima import balie as proces
from opstap.minima import partnerbeelden
from opstap.minima.partnerbeelden import Afrekeningbeeld
from opstap.portalen import demo
from opstap.portalen.documenten import Deel, Document, Tabel
from opstap.portalen.partner.bestanden import VORMEN, antwoord
from opstap.portalen.partner.pagina import pagina, wie
from opstap.portalen.scherm import Pad, met_foutbladzijde
from opstap.portalen.templatetags.notatie import datum, euro, maand
from opstap.verantwoording.bestanden import CENT, Kolom, Papier, Uitvoertabel

_KOLOMMEN = (
    Kolom("datum", "Datum"),
    Kolom("wat", "Wat"),
    Kolom("doel", "Tegoed"),
    Kolom("omschrijving", "Omschrijving"),
    Kolom("bedrag_cent", "Bedrag", CENT),
)


@require_safe
@met_foutbladzijde
def afrekeningen(request: HttpRequest) -> HttpResponse:
    """All settlements, the last one first."""
    return pagina(
        request,
        "partner/afrekeningen.html",
        "afrekeningen",
        afrekeningen=partnerbeelden.afrekeningen(wie(request)),
    )


@require_safe
@met_foutbladzijde
def afrekening(request: HttpRequest, nummer: str) -> HttpResponse:
    """One settlement with its lines."""
    gevonden = partnerbeelden.afrekening(wie(request), nummer)
    return pagina(
        request,
        "partner/afrekening.html",
        "afrekeningen",
        afrekening=gevonden,
        kruimels=(Pad("Afrekeningen", reverse("partner:afrekeningen")), Pad(f"Afrekening {nummer}")),
        vormen=tuple(
            Pad(naam, reverse("partner:afrekening_bestand", args=(nummer, vorm)))
            for vorm, naam in VORMEN.items()
        ),
    )


@require_safe
@met_foutbladzijde
def afrekening_bestand(request: HttpRequest, nummer: str, vorm: str) -> HttpResponse:
    """The same settlement to keep."""
    if vorm not in VORMEN:
        raise Http404
    gevonden = partnerbeelden.afrekening(wie(request), nummer)
    partner = proces.partner_van(wie(request)).naam
    return antwoord(_tabel(gevonden), vorm, _op_papier(gevonden, partner, demo.gemeentenaam()))


@require_safe
@met_foutbladzijde
def afspraken(request: HttpRequest) -> HttpResponse:
    """For which purposes credits are taken here, and on which account the municipality pays."""
    return pagina(
        request,
        "partner/afspraken.html",
        "afspraken",
        afspraken=partnerbeelden.afspraken(wie(request)),
        rekening=partnerbeelden.rekening(wie(request)),
    )


def _tabel(een: Afrekeningbeeld) -> Uitvoertabel:
    rijen = tuple(
        (regel.datum.isoformat(), regel.wat, regel.doel, regel.omschrijving, regel.cent)
        for regel in een.regels
    )
    naam = f"afrekening-{een.nummer}"
    return Uitvoertabel(naam, f"Afrekening {een.nummer}", _KOLOMMEN, rijen, Papier((), ()))


def _op_papier(een: Afrekeningbeeld, partner: str, gemeente: str) -> Document:
    return Document(
        afzender=f"Gemeente {gemeente}",
        titel=f"Afrekening {een.nummer}",
        zin=f"Dit betalen wij u voor wat klanten in {maand(een.maand)} met hun pas hebben betaald.",
        gegevens=(
            ("Aan", partner),
            ("Maand", maand(een.maand)),
            ("Gemaakt op", datum(een.gemaakt)),
            ("Op rekening", een.rekening),
        ),
        delen=(
            Deel(
                "Betalingen",
                (),
                Tabel(
                    ("Betaling", "Bedrag"),
                    tuple(
                        (
                            " · ".join(
                                filter(None, (datum(regel.datum), regel.doel, regel.wat, regel.omschrijving))
                            ),
                            euro(regel.cent),
                        )
                        for regel in een.regels
                    ),
                    ("Samen", euro(een.cent)),
                ),
                ("Wat u hebt teruggedraaid, gaat eraf. Is het later geboekt, dan staat het hier alsnog.",),
            ),
        ),
        voet=f"Afrekening {een.nummer}",
    )
