"""Deciding, asking and compiling agree on applying, duties, allowances and wage-cost subsidy."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.participatiewet import Leefvorm
from opstap.regels import BoekOpDatum, Geval
from opstap.regels.kernel import Kolom
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import GROOTSTE_INT64, doorvragen, grootste_tussenwaarden, willekeurige_gevallen
from opstap.regels.spoor import Uitkomst
from opstap.regels.uitleg import vreemde_getallen

DAGEN = (date(2023, 9, 1), date(2026, 3, 1))
"""One day under the texts until 2024 and until 2026, one under those of today."""
GEZIN = ("vroegste_aanvraagdatum", "ingangsdatum_bijstand", "voorschot_minimum", "voorschot_restschuld")
PERSOON = (
    "loonkostensubsidie_totaal",
    "studietoeslag",
    "plicht_werk_aanvaarden",
    "tegenprestatieplicht",
    "taaltoets_uiterlijk",
)
GEWIJZIGD = ("vroegste_aanvraagdatum", "ingangsdatum_bijstand", "loonkostensubsidie_totaal")
"""What was worded otherwise until 2024 or 2026."""
GEGEVEN = {
    "hoogte_bijstand": 1283_83,
    "maandbetaling": 1219_64,
    "recht_gelet_op_vermogen": True,
    "werkgeverslasten_percentage": 23_50,
    "stagevergoeding_vrij": 200_00,
}
"""What other modules compute and their own tests hold together, and amounts that are known gaps."""
MENS_GEGEVEN = {
    "bbl_leerling": False,
    "loonkostensubsidie_minimumloon": 2294_40,
    "studietoeslag_minimum": 300_00,
}
"""What would refuse whole households: youth wages and unconfirmed half years."""
LEEFTIJDEN = (0, 4, 5, 11, 12, 15, 17, 18, 20, 21, 26, 27, 40, 66, 70)
TUSSENIN = (
    "loonkostensubsidie_bedrag",
    "minimumloon_bij_arbeidsuren",
    "minimumloon_met_vakantiebijslag",
    "studietoeslag_korting_stage",
)
PERSOON_GEGEVEN = ("leeftijd", "rol", "aow_leeftijd_bereikt", *MENS_GEGEVEN)


def _gevallen(dag_: date, aantal: int, zaad: int, **anders: float | bool) -> list[Geval]:
    """Arbitrary households of a book in which what others compute is given."""
    loting = random.Random(zaad)
    boek = gemeenten.regelboek().op(dag_)
    gevallen = []
    for geval in willekeurige_gevallen(boek, aantal, zaad, personen=(1, 4), **anders):  # type: ignore[arg-type]
        personen = tuple(
            {
                **rij,
                **MENS_GEGEVEN,
                "rol": min(nummer, 3),
                "leeftijd": loting.choice(LEEFTIJDEN),
                "aow_leeftijd_bereikt": loting.random() < 0.1,
            }
            for nummer, rij in enumerate(geval.personen, start=1)
        )
        gezin = {**geval.gezin, **GEGEVEN, "leefvorm": int(loting.choice(list(Leefvorm)))}
        gevallen.append(Geval(gezin, personen))
    return gevallen


@pytest.mark.duurt_lang
@pytest.mark.parametrize(("dag_", "namen"), [(DAGEN[0], GEWIJZIGD), (DAGEN[1], GEZIN + PERSOON)], ids=str)
def test_beslissen_en_compileren_zijn_het_eens(dag_: date, namen: tuple[str, ...]) -> None:
    """Wherever the kernel has an outcome it is the same; of who is wholly known it always has one."""
    bekend, onbekend = _gevallen(dag_, 120, 1), _gevallen(dag_, 60, 2, onbekend=0.02)
    boek = gemeenten.regelboek().op(dag_)
    gezin, persoon, offsets = kolommen_van(_alleen_wat_telt(boek, namen, [*bekend, *onbekend]))
    uit = boek.kern([*gezin, *persoon], namen, zeker=True).reken(gezin, persoon, offsets)
    assert not any(uit["weigering"][: len(bekend)])
    for rij, geval in enumerate([*bekend, *onbekend]):
        if int(uit["weigering"][rij]) == 0:
            uitkomst = boek.probeer(geval, namen)
            for naam in namen:
                assert _cellen(uit, naam, rij, offsets) == _waarden(uitkomst, naam, geval), naam


def _alleen_wat_telt(boek: BoekOpDatum, namen: Sequence[str], gevallen: list[Geval]) -> list[Geval]:
    """The same cases with only what these outcomes look at: a kernel with few columns is made sooner."""
    telt = {stap.naam for geval in gevallen for stap in boek.probeer(geval, namen).spoor.alle()}
    return [
        Geval(
            {naam: waarde for naam, waarde in geval.gezin.items() if naam in telt},
            tuple({naam: rij[naam] for naam in rij if naam in telt} for rij in geval.personen),
        )
        for geval in gevallen
    ]


def _cellen(uit: Mapping[str, Kolom], naam: str, rij: int, offsets: Kolom) -> list[int]:
    """What the kernel says of one household: one value, or one for each person."""
    if naam in GEZIN:
        return [int(uit[naam][rij])]
    return [int(cel) for cel in uit[naam][offsets[rij] : offsets[rij + 1]]]


def _waarden(uitkomst: Uitkomst, naam: str, geval: Geval) -> list[int]:
    if naam in GEZIN:
        return [int(uitkomst.waarde(naam))]
    return [int(uitkomst.waarde(naam, nummer)) for nummer in range(len(geval.personen))]


@pytest.mark.parametrize("dag_", DAGEN, ids=str)
def test_geen_tussenwaarde_loopt_over(dag_: date) -> None:
    boek = gemeenten.regelboek().op(dag_)
    gevallen = willekeurige_gevallen(boek, 60, 4, personen=(1, 3), uiterst=True)
    grootste = grootste_tussenwaarden(boek, gevallen)
    assert max(grootste[naam] for naam in (*GEZIN, *PERSOON, *TUSSENIN)) < GROOTSTE_INT64 // 1000


@pytest.mark.parametrize("dag_", DAGEN, ids=str)
def test_elk_getal_in_de_uitleg_komt_uit_het_spoor(dag_: date) -> None:
    boek = gemeenten.regelboek().op(dag_)
    for geval in _gevallen(dag_, 80, 5, onbekend=0.05):
        for stap in boek.probeer(geval, [*GEZIN, *PERSOON, "inkomenstoeslag"]).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin
            assert stap.zin.endswith((".", "?")), stap.zin


@pytest.mark.parametrize(
    "wat", ["vroegste_aanvraagdatum", "ingangsdatum_bijstand", "arbeidsplicht", "studietoeslag"]
)
def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten(wat: str) -> None:
    boek = gemeenten.regelboek().op(date(2026, 3, 1))
    for alles in _gevallen(date(2026, 3, 1), 5, 7):
        begin = Geval({}, tuple({} for _ in alles.personen))
        beantwoord = doorvragen(boek, begin, _met_geboortedatum(alles), [wat])
        een, twee = (boek.probeer(geval, [wat]) for geval in (beantwoord, _met_geboortedatum(alles)))
        assert een.gaten.keys() == twee.gaten.keys()
        assert [stap.uitkomst for stap in een.gevraagd[wat]] == [stap.uitkomst for stap in twee.gevraagd[wat]]


def _met_geboortedatum(geval: Geval) -> Geval:
    """The same household without what other modules compute, so that asking has to find everything."""
    personen = tuple(
        {naam: waarde for naam, waarde in rij.items() if naam not in PERSOON_GEGEVEN}
        for rij in geval.personen
    )
    return Geval(
        {naam: waarde for naam, waarde in geval.gezin.items() if naam not in (*GEGEVEN, "leefvorm")}, personen
    )
