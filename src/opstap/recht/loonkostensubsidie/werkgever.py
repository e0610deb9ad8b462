"""What the job costs the employer after subsidy: a piece of information, no right."""

from __future__ import annotations

from opstap.regels import Bruto, deel_afgerond, regel

MAANDEN_PER_JAAR = 12


@regel(
    "Wet tegemoetkomingen loondomein",
    titel="Premiekorting per maand",
    uitleg="De werkgever krijgt {premiekorting_per_jaar} per jaar. Dat is {premiekorting_per_maand} per "
    "maand.",
    per="persoon",
    vanaf="2015-01-01",
)
def premiekorting_per_maand(premiekorting_per_jaar: Bruto) -> Bruto:
    return deel_afgerond(premiekorting_per_jaar, MAANDEN_PER_JAAR)


@regel(
    "Participatiewet art. 10d",
    titel="Loonkosten die de werkgever zelf betaalt",
    uitleg="Van {loonkosten_werkgever} gaan de subsidie van {loonkostensubsidie_bedrag}, de vergoeding van "
    "{loonkostensubsidie_werkgeverslasten} en de korting van {premiekorting_per_maand} af. De werkgever "
    "betaalt zelf {loonkosten_na_subsidie} per maand.",
    per="persoon",
    vanaf="2015-01-01",
)
def loonkosten_na_subsidie(
    loonkosten_werkgever: Bruto,
    loonkostensubsidie_bedrag: Bruto,
    loonkostensubsidie_werkgeverslasten: Bruto,
    premiekorting_per_maand: Bruto,
) -> Bruto:
    """Without the employer's own charges. What a collective agreement pays above the minimum stays in it."""
    return (
        loonkosten_werkgever
        - loonkostensubsidie_bedrag
        - loonkostensubsidie_werkgeverslasten
        - premiekorting_per_maand
    )
