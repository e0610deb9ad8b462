"""Tenants and lodgers who are no cost sharers: lower costs count as income (art. 33 paragraph 4)."""

from __future__ import annotations

from opstap.regels import Netto, feit, niet_gemodelleerd, regel

feit(
    "huurders_en_kostgangers_zonder_kostendeling",
    soort="int",
    per="persoon",
    bereik=(0, 50),
    titel="Huurders en kostgangers die geen kostendeler zijn",
    vraag="Hoeveel huurders, onderhuurders en kostgangers hebt u die niet meetellen als kostendeler?",
    artikel="Participatiewet art. 33 lid 4",
)

niet_gemodelleerd(
    "Participatiewet art. 33 lid 4",
    naam="lagere_kosten_per_huurder_of_kostganger",
    soort="Netto",
    zin="Hoeveel lager de kosten zijn met een huurder of kostganger, bepaalt de gemeente. Dat is hier niet "
    "bekend.",
)


@regel(
    "Participatiewet art. 33 lid 4",
    titel="Heeft huurders of kostgangers",
    uitleg={
        True: "Er wonen huurders of kostgangers die geen kostendeler zijn: "
        "{huurders_en_kostgangers_zonder_kostendeling}.",
        False: "Er wonen geen huurders of kostgangers die geen kostendeler zijn.",
        "anders": "Dit telt alleen mee bij de aanvrager.",
    },
    per="persoon",
    als="is_aanvrager",
    vanaf="2015-01-01",
)
def heeft_huurders_of_kostgangers(huurders_en_kostgangers_zonder_kostendeling: int) -> bool:
    return huurders_en_kostgangers_zonder_kostendeling > 0


@regel(
    "Participatiewet art. 33 lid 4",
    titel="Voordeel van huurders en kostgangers",
    uitleg={
        "overig": "Voor elk van de {huurders_en_kostgangers_zonder_kostendeling} huurders en kostgangers "
        "telt {lagere_kosten_per_huurder_of_kostganger} als inkomen. Dat is {voordeel_van_huurders}.",
        "anders": "Er zijn geen huurders of kostgangers die meetellen.",
    },
    per="persoon",
    als="heeft_huurders_of_kostgangers",
    vanaf="2015-01-01",
)
def voordeel_van_huurders(
    huurders_en_kostgangers_zonder_kostendeling: int, lagere_kosten_per_huurder_of_kostganger: Netto
) -> Netto:
    """Lower costs count as income, only where cost sharing (art. 22a) hasn't taken them into account."""
    return lagere_kosten_per_huurder_of_kostganger * huurders_en_kostgangers_zonder_kostendeling
