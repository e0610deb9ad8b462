"""Whether there is wage-cost subsidy for a job, and whether it is measured or a flat rate (art. 10d)."""

from __future__ import annotations

from opstap.regels import Datum, regel, volle_maanden


@regel(
    "Participatiewet art. 10d lid 3",
    titel="Geen sociale werkvoorziening",
    uitleg={
        True: "Dit is een gewone baan.",
        False: "Dit is een baan in de sociale werkvoorziening. Daarvoor bestaat geen loonkostensubsidie.",
        "anders": "De persoon hoort niet bij de doelgroep.",
    },
    per="persoon",
    als="doelgroep_loonkostensubsidie",
    vanaf="2015-01-01",
)
def loonkostensubsidie_gewone_baan(werkt_in_sociale_werkvoorziening: bool) -> bool:
    return not werkt_in_sociale_werkvoorziening


@regel(
    "Participatiewet art. 10d lid 1 en 9",
    titel="Recht op loonkostensubsidie",
    uitleg={
        True: "De werkgever krijgt loonkostensubsidie.",
        False: "De werkgever krijgt al een andere subsidie voor de loonkosten. Twee subsidies voor een baan "
        "mag niet.",
        "anders": "De werkgever krijgt geen loonkostensubsidie.",
    },
    per="persoon",
    als="loonkostensubsidie_gewone_baan",
    vanaf="2015-01-01",
)
def loonkostensubsidie_recht(andere_subsidie_voor_loonkosten: bool) -> bool:
    return not andere_subsidie_voor_loonkosten


@regel(
    "Participatiewet art. 10d lid 5",
    titel="Vast deel, zonder meting",
    uitleg={
        True: "De baan begon op {begin_dienstbetrekking}. De eerste {loonkostensubsidie_forfait_maanden} "
        "maanden wordt de loonwaarde niet gemeten.",
        False: "De baan begon op {begin_dienstbetrekking}. De {loonkostensubsidie_forfait_maanden} maanden "
        "zonder meting zijn voorbij.",
        "anders": "De loonwaarde wordt vanaf het begin gemeten.",
    },
    per="persoon",
    als="loonwaarde_blijft_achterwege",
    vanaf="2015-01-01",
)
def loonkostensubsidie_forfait_loopt(
    begin_dienstbetrekking: Datum, peildatum: Datum, loonkostensubsidie_forfait_maanden: int
) -> bool:
    """At most the first six months of the job; from then on the wage value counts, without extension."""
    return volle_maanden(begin_dienstbetrekking, peildatum) < loonkostensubsidie_forfait_maanden
