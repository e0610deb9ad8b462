"""Almelo, March 2019: the payment run was executed twice, and all assistance was paid twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from opstap.financien import sepa
from opstap.financien.models import Betaalopdracht, Betaling, Boeking
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek

from ..inkomen.conftest import Dorp, moment  # noqa: TID252
from .betaaldag import Balie

JAN = date(2024, 1, 1)


def test_almelo_2019_dubbele_run_betaalt_niemand_twee_keer(dorp: Dorp, balie: Balie, tmp_path: Path) -> None:
    dossiers = [dorp.huishouden() for _ in range(3)]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 20))
    eerste = balie.opstap("maandrun", "2024-01")
    assert eerste.code == 0, eerste.fout
    geboekt = Boeking.objects.count()
    for _ in range(2):
        assert balie.opstap("maandrun", "2024-01").tekst == eerste.tekst
    assert (Betaling.objects.count(), Boeking.objects.count()) == (3, geboekt)

    opdracht = balie.geef_vrij("2024-01")
    for stap, fout in (("verzenden", "[OPDRACHT-STATUS]"), ("stoppen", "[OPDRACHT-STATUS]")):
        assert fout in balie.opstap("betaalopdracht", stap, opdracht.kenmerk, "--door", "Ben").fout
    for _ in range(2):
        assert balie.opstap("sepa", "2024-01", "--map", str(tmp_path)).code == 0
    (bestand,) = tmp_path.glob("*.xml")
    betaald = list(sepa.lees_overboekingen(bestand.read_bytes()))
    assert len({een.end_to_end_id for een in betaald}) == len(betaald) == 3
    assert Betaalopdracht.objects.count() == 1
