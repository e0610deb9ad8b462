"""What follows from part of a month: measures, deductions, specifications, deliveries, closed books."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.handhaving import maatregelen
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.maandrun import draai
from opstap.inkomen.models import Inhoudingsregel, Maandberekening, RedenEinde, Uitkering, Uitval
from opstap.kern.models import Dossier
from opstap.verantwoording.aansluiting import sluit_aan
from opstap.verantwoording.cbs import levering

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from .conftest import HAAG, Dorp, maand, moment
from .handhaving import met_uitkering, voornemen
from .proefdorp import HEFFING_ALS_OVER_MAAND, IN_KALENDERDAGEN, beleid
from .schulden import beslag, verreken, vorder

__all__ = ["balie"]

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in range(1, 4))
NU = moment(2024, 1, 8)


@pytest.fixture
def proefdorp(dorp: Dorp, tmp_path: Path) -> Iterator[Dorp]:
    with beleid(tmp_path, IN_KALENDERDAGEN, HEFFING_ALS_OVER_MAAND):
        yield dorp


def stop(dossier: Dossier, per: date, nummer: int) -> None:
    beeindigingen.beeindig(
        Uitkering.objects.get(dossier=dossier),
        per=per,
        code=RedenEinde.WERK,
        reden="werk",
        door="k.jansen",
        nu=moment(2024, nummer, 10),
    )


def draai_maanden(*maanden: date) -> None:
    for eerste in maanden:
        draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def test_een_maatregel_gaat_van_de_bijstand_over_de_dagen_af(proefdorp: Dorp) -> None:
    """15 of 29 days are 664.05; 30% of it is 199.22."""
    dossier, persoon = met_uitkering(proefdorp)
    maatregelen.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    stop(dossier, date(2024, 2, 16), 1)
    draai_maanden(JAN, FEB)
    berekening = Maandberekening.objects.get(maand=FEB)
    assert (berekening.bijstand_cent, berekening.maatregel_cent) == (464_83, 199_22)
    (eigen,) = (een for een in betaalspecificatie(dossier, FEB).betalingen if een.inkomsten_tellen)
    assert {regel.soort: regel.bedrag for regel in eigen.regels}["deel van de maand"] == 664_05 - 1_283_83
    assert speel_na(HAAG).gelijk


def test_een_deel_van_een_maand_ligt_onder_het_beschermde_bedrag(proefdorp: Dorp) -> None:
    """The protected level is that of the month, so nothing is kept from a payment over half of it."""
    dossier, _ = met_uitkering(proefdorp)
    verreken(vorder(proefdorp, dossier, 500_00), 30_00, JAN)
    beslag(dossier, 900_00, JAN)
    stop(dossier, date(2024, 2, 16), 1)
    draai_maanden(JAN, FEB)
    ingehouden = Inhoudingsregel.objects.filter(dossier_id=dossier.pk, bedrag_cent__gt=0)
    assert set(ingehouden.values_list("maand", flat=True)) == {JAN}
    assert not Uitval.objects.exists()


def test_de_specificatie_noemt_de_dagen_met_recht_en_wat_er_veranderde(proefdorp: Dorp) -> None:
    dossier, _ = met_uitkering(proefdorp)
    draai_maanden(JAN)
    stop(dossier, date(2024, 1, 21), 2)
    draai_maanden(FEB)
    specificatie = betaalspecificatie(dossier, FEB)
    januari = next(een for een in specificatie.betalingen if een.maand == JAN and een.inkomsten_tellen)
    (regel,) = (regel for regel in januari.regels if regel.soort == "deel van de maand")
    assert "1 januari tot en met 20 januari 2024" in regel.zin
    assert (regel.was, regel.wordt) == (0, 828_28 - 1_283_83)
    assert any("20 januari 2024" in oorzaak for oorzaak in januari.oorzaken)


def test_begin_en_einde_staan_met_hun_dag_in_de_statistiek_en_de_boeken_sluiten(proefdorp: Dorp) -> None:
    dossier = proefdorp.huishouden(begin=date(2024, 1, 17))
    wie = proefdorp.aanvrager(dossier)
    proefdorp.loon(wie, 0, maand(2024, 1), NU)
    proefdorp.overig(wie, 0, maand(2024, 1), NU)
    aanvragen.beslis_veel([Verzoek(dossier, date(2024, 1, 17))], door="k.jansen", nu=NU)
    ander, _ = met_uitkering(proefdorp)
    stop(dossier, date(2024, 2, 16), 2)
    draai_maanden(JAN, FEB, MRT)
    per_maand = {
        in_maand: {
            persoon.record["bsn"]: (persoon.record["aanvang"], persoon.record["einde"])
            for regel in levering.maak("BUS", HAAG, in_maand).regels
            for persoon in regel.personen
        }
        for in_maand in (JAN, FEB)
    }
    assert per_maand[JAN][wie.bsn] == ("20240117", "")
    assert per_maand[FEB][wie.bsn] == ("20240117", "20240215")
    assert per_maand[JAN][proefdorp.aanvrager(ander).bsn] == ("20240101", "")
    uitkomsten = sluit_aan(HAAG, 2024, met_specificaties=True)
    assert {een.controle.code for een in uitkomsten if not een.regel.sluit} == set()


def test_de_controle_voor_het_betalen_heeft_niets_op_een_deel_aan_te_merken(
    proefdorp: Dorp, balie: Balie
) -> None:
    dossier, _ = met_uitkering(proefdorp)
    stop(dossier, date(2024, 1, 16), 1)
    draai_maanden(JAN)
    assert balie.geef_vrij("2024-01").totaal_cent == 590_15
