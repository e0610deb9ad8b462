"""Part of a month: calling, deciding and compiling agree, asking leads to an answer, no number is made up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.recht.conftest import GEWOON_GEZIN
from tests.recht.test_deel_maand import (
    ALLEEN_DE_NORM,
    BELEID,
    IN_KALENDERDAGEN,
    LANG_GEEN_BIJSTAND,
    UITKOMSTEN,
    periode,
)

from opstap import gemeenten
from opstap.recht.participatiewet import bijstand_in_maand, deel_maand
from opstap.regels import BoekOpDatum, Geval, Overlay, Regelboek, Wet, als_datum, dag, feit
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import doorvragen, vergelijk_wegen, willekeurige_gevallen
from opstap.regels.regel import Feit
from opstap.regels.uitleg import vreemde_getallen

EROMHEEN = (
    feit("bijstandsnorm", soort="Netto", bereik=(0, 3_000_00)),
    feit("bijstand", soort="Netto", bereik=(0, 3_000_00)),
    feit("inkomen_na_vrijlating", soort="Netto", bereik=(0, 3_000_00)),
    feit("aantal_rechthebbenden", soort="int", bereik=(0, 2)),
    feit("recht_gelet_op_vermogen", soort="bool"),
)
"""What a month rests on, as facts, so that a kernel holds the rules of part months and nothing else."""
BEDRAGEN = [
    Path(deel_maand.__file__).parent / "parameters" / naam
    for naam in ("leeftijden.yaml", "vakantietoeslag.yaml")
]


def _boek(map_: Path, beleid: str | None) -> BoekOpDatum:
    """The rules of part months on a leap day, with the policy of a municipality, or without any."""
    wet = Wet(
        "Deel van een maand", regels=[deel_maand, bijstand_in_maand], feiten=EROMHEEN, parameters=BEDRAGEN
    )
    bestand = map_ / "deel_maand.yaml"
    if beleid is not None:
        bestand.write_text(beleid, encoding="utf-8")
    overlay = Overlay("GM9999", "Proefdorp", parameters=[bestand] if beleid is not None else [])
    return Regelboek(wet, gemeente=overlay).op(date(2024, 2, 29))


@pytest.mark.parametrize(
    "beleid",
    [BELEID, BELEID.replace("waarde: ja", "waarde: nee"), None],
    ids=["kalenderdagen", "andere breuk", "geen keuze"],
)
def test_bellen_beslissen_en_compileren_zijn_het_eens_over_een_deel_van_een_maand(
    beleid: str | None, tmp_path: Path
) -> None:
    """Every intermediate value and every refusal, also with a right on all days but one, and on one day."""
    boek = _boek(tmp_path, beleid)
    gevallen = [
        Geval({**geval.gezin, **dagen})
        for geval in willekeurige_gevallen(boek, 150, 45, personen=(0, 0), onbekend=0.1)
        for dagen in ({}, periode("2024-02-01", "2024-02-28"), periode("2024-02-29", "2024-03-31"))
    ]
    verslag = vergelijk_wegen(boek, gevallen)
    assert verslag.waarden > 4_000
    assert verslag.weigeringen > 500


def test_elk_aantal_dagen_geeft_gecompileerd_wat_is_beslist() -> None:
    """From no day to more than all days; the choice is given in the case, as the municipality has none."""
    boek = gemeenten.regelboek("GM0518").op(date(2024, 2, 1))
    gevallen = [
        Geval({**ALLEEN_DE_NORM, **periode("2024-02-01", als_datum(dag("2024-02-01") + tot).isoformat())})
        for tot in range(-1, 32)
    ]
    gezin, persoon, offsets = kolommen_van(gevallen)
    uit = boek.kern([*gezin, *persoon], UITKOMSTEN, zeker=True).reken(gezin, persoon, offsets)
    for rij, geval in enumerate(gevallen):
        beslist = boek.beslis(geval, UITKOMSTEN)
        for naam in UITKOMSTEN:
            assert int(uit[naam][rij]) == int(beslist.waarde(naam))


@pytest.mark.parametrize(("loon", "betaling"), [(0, 894_41), (500_00, 799_41), (2_000_00, 799_41)])
def test_vragen_leidt_tot_hetzelfde_antwoord_en_elk_getal_komt_uit_het_spoor(
    m, loon: int, betaling: int
) -> None:
    """22 of 30 days of 1,283.83, less 100 of the wage, however much that was; less the holiday allowance."""
    boek = gemeenten.regelboek("GM0518").op(date(2024, 4, 1))
    aanvrager = m.aanvrager(netto_loon=loon, geboortedatum=dag("1984-01-01"))
    gezin = {
        **GEWOON_GEZIN,
        **IN_KALENDERDAGEN,
        **LANG_GEEN_BIJSTAND,
        **periode("2024-04-09", "2024-05-31"),
        "inkomen_bij_dagen_met_recht": 100_00,
    }
    afgeleid, afgeleid_persoon = (
        {naam: w for naam, w in rij.items() if not isinstance(boek.plan.knoop(naam).verklaring, Feit)}
        for rij in (gezin, aanvrager)
    )
    alles = Geval(gezin, (aanvrager,))
    beantwoord = doorvragen(boek, Geval(afgeleid, (afgeleid_persoon,)), alles, ["betaling_in_maand"])
    for geval in (beantwoord, alles):
        uitkomst = boek.beslis(geval, ["betaling_in_maand"])
        assert uitkomst.waarde("betaling_in_maand") == betaling
        for stap in uitkomst.spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin
    assert ("inkomen_bij_dagen_met_recht" in beantwoord.gezin) == (loon > 0)
