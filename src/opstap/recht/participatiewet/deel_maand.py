"""A month with a right over part of it: its days, and whether only that part counts (art. 45 paragraph 3)."""

from __future__ import annotations

from opstap.regels import Datum, dag_in_maand, feit, regel

LANGSTE_MAAND = 31

feit(
    "eerste_dag_met_recht",
    soort="Datum",
    titel="Eerste dag met recht op bijstand",
    vraag="Vanaf welke dag is er recht op bijstand?",
    artikel="Participatiewet art. 45 lid 3",
)
feit(
    "laatste_dag_met_recht",
    soort="Datum",
    titel="Laatste dag met recht op bijstand",
    vraag="Tot en met welke dag is er recht op bijstand? Loopt het recht door, noem dan de laatste dag van "
    "deze maand.",
    artikel="Participatiewet art. 45 lid 3",
)
feit(
    "dagen_zonder_bijstand",
    soort="int",
    bereik=(0, 36_525),
    titel="Dagen zonder bijstand ervoor of erna",
    vraag="Hoeveel dagen ervoor of erna is er geen bijstand?",
    artikel="Participatiewet art. 45 lid 3 onder a",
)
feit(
    "anderszins_geen_recht",
    soort="bool",
    titel="Om een andere reden geen recht",
    vraag="Is er ervoor of erna om een andere reden geen recht op bijstand?",
    artikel="Participatiewet art. 45 lid 3 onder b",
)


def eerste_van_maand(datum: Datum) -> Datum:
    return Datum(datum - dag_in_maand(datum) + 1)


def laatste_van_maand(datum: Datum) -> Datum:
    return Datum(eerste_van_maand(Datum(eerste_van_maand(datum) + LANGSTE_MAAND)) - 1)


@regel(
    "Participatiewet art. 45 lid 1",
    titel="Dagen van de kalendermaand",
    uitleg="Deze kalendermaand heeft {dagen_in_kalendermaand} dagen.",
    vanaf="2015-01-01",
)
def dagen_in_kalendermaand(peildatum: Datum) -> int:
    return dag_in_maand(laatste_van_maand(peildatum))


@regel(
    "Participatiewet art. 45 lid 3",
    titel="Dagen met recht in de maand",
    uitleg="Er is recht vanaf {eerste_dag_met_recht} tot en met {laatste_dag_met_recht}. Aantal dagen in "
    "deze maand: {dagen_met_recht_in_maand}.",
    vanaf="2015-01-01",
)
def dagen_met_recht_in_maand(
    eerste_dag_met_recht: Datum, laatste_dag_met_recht: Datum, peildatum: Datum
) -> int:
    """Both days count, as far as they lie in the month. A right with a break in it is given as a number."""
    begin = max(eerste_dag_met_recht, eerste_van_maand(peildatum))
    einde = min(laatste_dag_met_recht, laatste_van_maand(peildatum))
    return max(0, einde - begin + 1)


@regel(
    "Participatiewet art. 45 lid 3",
    titel="Recht over de hele maand",
    uitleg={
        True: "Er is recht op bijstand op alle {dagen_in_kalendermaand} dagen van deze maand.",
        False: "Er is recht op bijstand op {dagen_met_recht_in_maand} van de {dagen_in_kalendermaand} dagen "
        "van deze maand.",
    },
    vanaf="2015-01-01",
)
def recht_over_hele_maand(dagen_met_recht_in_maand: int, dagen_in_kalendermaand: int) -> bool:
    """May be given by who knows it; then no day is asked."""
    return dagen_met_recht_in_maand >= dagen_in_kalendermaand


@regel(
    "Participatiewet art. 45 lid 3",
    titel="Recht over een deel van de maand",
    uitleg={
        True: "Er is niet over de hele maand recht op bijstand.",
        False: "Er is over de hele maand recht op bijstand.",
    },
    vanaf="2015-01-01",
)
def recht_over_deel_van_maand(recht_over_hele_maand: bool) -> bool:
    return not recht_over_hele_maand


@regel(
    "Participatiewet art. 45 lid 3",
    titel="Alleen bijstand over het deel van de maand",
    uitleg={
        True: "Ervoor of erna is er lang genoeg geen bijstand, of geen recht. Dan telt alleen het deel van "
        "de maand.",
        False: "De onderbreking van {dagen_zonder_bijstand} dagen is korter dan {dagen_onderbreking}. Dan "
        "telt de hele maand.",
        "anders": "Er is over de hele maand recht op bijstand.",
    },
    als="recht_over_deel_van_maand",
    vanaf="2015-01-01",
)
def alleen_deel_van_maand(
    dagen_zonder_bijstand: int, dagen_onderbreking: int, anderszins_geen_recht: bool
) -> bool:
    return dagen_zonder_bijstand >= dagen_onderbreking or anderszins_geen_recht
