"""Sentences of a specification, the same on the screen and on paper: Dutch, their dates as well."""

from __future__ import annotations

from django import template
from django.utils import translation

from opstap.financien.specificaties.vormen import Inkomstenperiode, Verbetering
from opstap.portalen.templatetags.notatie import datum, euro

register = template.Library()


@register.filter
@translation.override("nl")
def verbeterd(betaling: Verbetering) -> str:
    """'maandbetaling van € 1.219,64 op 24 mei 2024, kenmerk GM0518-…'."""
    dag = betaling.overboeking.datum
    wanneer = f"op {datum(dag)}" if dag else "nog niet bij de bank"
    return f"{betaling.soort} van {euro(betaling.bedrag)} {wanneer}, kenmerk {betaling.overboeking.kenmerk}"


@register.filter
@translation.override("nl")
def verdiend(periode: Inkomstenperiode) -> str:
    """When an income was earned, and which part of it counts in the month."""
    zin = (
        f"Inkomen van {periode.van_wie} ({periode.kenmerk}), verdiend van {datum(periode.van)} tot en met "
        f"{datum(periode.tot_en_met)}: {euro(periode.netto_periode)} netto."
    )
    if periode.verdeling:
        zin = f"{zin} {periode.verdeling}"
    if periode.vakantieaanspraak:
        zin = (
            f"{zin} Daar komt {euro(periode.vakantieaanspraak)} vakantiegeld bij: samen "
            f"{euro(periode.netto + periode.vakantieaanspraak)}."
        )
    if periode.voorlopig:
        zin = f"{zin} Dit is nog voorlopig: wij wachten op een loonstrook."
    return zin
