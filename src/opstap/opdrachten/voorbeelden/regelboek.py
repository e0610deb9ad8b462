"""Worked examples in the words of the rule book itself: a case file as input, any name as outcome."""

from __future__ import annotations

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import lees_geval
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Onderwerp, Uitkomsten, Vertaling
from opstap.regels.vragen import rust_op_personen


def _regelboek(vertaling: Vertaling) -> Uitkomsten:
    """The input is a household as `opstap bereken` reads it; of a name per person it is the applicant's."""
    gelezen = lees_geval(
        vertaling.invoer,
        maand=f"{vertaling.datum:%Y-%m}",
        gemeente=vertaling.gemeente,
        mag_onvolledig=True,
    )
    plan = gemeenten.regelboek(vertaling.gemeente).op(vertaling.datum).plan
    return {
        knoop.naam: Antwoord(
            vertaling.datum,
            gelezen.geval,
            knoop.naam,
            persoon=0 if knoop.per_persoon else None,
            gemeente=vertaling.gemeente,
        )
        for knoop in plan.knopen
        if knoop.naam.isidentifier()
        if gelezen.geval.personen or not rust_op_personen(plan, (knoop.naam,), gelezen.geval)
    }


ONDERWERPEN: dict[str, Onderwerp] = {"regelboek": _regelboek, "huishouden": _regelboek}
