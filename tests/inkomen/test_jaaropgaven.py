"""The annual statement: per person what was paid and withheld, equal to the ledger month by month."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.inkomen import jaaropgaven, maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import Maandberekening
from opstap.kern.models import Dossier, Gezinslid, Rol
from opstap.opdrachten import main
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, maand, moment, vanaf

JAN, FEB, DEC = date(2024, 1, 1), date(2024, 2, 1), date(2024, 12, 1)


def ken_toe(*dossiers: Dossier) -> None:
    aanvragen.beslis_veel(
        [Verzoek(dossier, JAN) for dossier in dossiers], door="k.jansen", nu=moment(2023, 12, 20)
    )


def draai_tot_en_met(laatste: date, eerste: date = JAN) -> None:
    while eerste <= laatste:
        maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))
        eerste = volgende_maand(eerste)


def test_de_jaaropgave_is_gelijk_aan_het_grootboek_en_per_persoon_aan_het_huishouden(dorp: Dorp) -> None:
    """A single person, and a couple of which one has an employer that applies the tax credit."""
    alleen, stel = dorp.huishouden(), dorp.huishouden(partner=date(1986, 2, 2))
    partner = Gezinslid.objects.get(dossier=stel, rol=Rol.PARTNER).persoon
    dorp.loon(partner, 30000, vanaf(date(2024, 3, 1)), moment(2023, 12, 1))
    ken_toe(alleen, stel)
    draai_tot_en_met(date(2024, 5, 1))
    dorp.loon(dorp.aanvrager(alleen), 25000, maand(2024, 2), moment(2024, 6, 2))
    draai_tot_en_met(DEC, date(2024, 6, 1))

    alle = jaaropgaven.jaaropgaven(HAAG, 2024)

    assert alle.sluit
    assert [aangifte.personen for aangifte in alle.aangiften] == [3] * 12
    laatste = Maandberekening.objects.filter(dossier_id=alleen.pk).order_by("maand", "-volgnummer")
    stand = list(laatste.distinct("maand"))
    (opgave,) = jaaropgaven.van_dossier(alleen, 2024)
    assert opgave.loonheffing == sum(rij.loonheffing_cent for rij in stand)
    assert opgave.loon == opgave.loonheffing + sum(rij.bijstand_cent for rij in stand)
    assert opgave.zvw == sum(rij.zvw_bijdrage_cent for rij in stand)
    assert len(opgave.met_korting) == 12
    een, ander = jaaropgaven.van_dossier(stel, 2024)
    assert een.loon != ander.loon or een.met_korting == ander.met_korting
    assert sum(een.loonheffing + een.zvw for een in alle.opgaven) == sum(
        aangifte.grootboek for aangifte in alle.aangiften
    )


@pytest.mark.parametrize(("loon", "hoger"), [(30000, False), (0, True)])
def test_wat_in_een_later_jaar_wordt_verbeterd_hoort_bij_het_jaar_van_betalen(
    dorp: Dorp, loon: int, hoger: bool
) -> None:
    """Less over a year that is past changes no statement; more is wage of the year in which it is paid."""
    dossier = dorp.huishouden()
    dorp.loon(dorp.aanvrager(dossier), 15000, maand(2024, 11), moment(2023, 12, 1))
    ken_toe(dossier)
    draai_tot_en_met(DEC)
    (eerst,) = jaaropgaven.van_dossier(dossier, 2024)
    dorp.loon(dorp.aanvrager(dossier), loon, maand(2024, 11), moment(2025, 1, 2))
    draai_tot_en_met(date(2025, 1, 1), date(2025, 1, 1))
    assert jaaropgaven.van_dossier(dossier, 2024) == (eerst,)
    verbeterd = Maandberekening.objects.get(maand=date(2024, 11, 1), volgnummer=2)
    assert (verbeterd.verschil_bijstand_cent > 0) == hoger
    januari = Maandberekening.objects.get(maand=date(2025, 1, 1))
    draai_tot_en_met(date(2025, 12, 1), date(2025, 2, 1))
    alle = jaaropgaven.jaaropgaven(HAAG, 2025)
    assert alle.sluit
    eigen = januari.bijstand_cent + januari.loonheffing_cent
    erbij = verbeterd.verschil_lasten_cent if hoger else 0
    assert alle.opgaven[0].maanden[0].loon + alle.opgaven[0].maanden[0].zvw == (
        eigen + januari.zvw_bijdrage_cent + erbij
    )


def test_een_verschil_met_het_grootboek_wordt_genoemd(
    dorp: Dorp, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opstap.project.opstarten.met_django", lambda: None)
    ken_toe(dorp.huishouden())
    draai_tot_en_met(DEC)
    assert main(["jaaropgaven", "2024", "--gemeente", HAAG]) == 0
    assert "Elke maand is gelijk aan het grootboek." in capsys.readouterr().out
    regels = (Regel("af-te-dragen-loonheffing-en-zvw", -1), Regel("overgenomen-beginstanden", 1))
    grootboek.boek(Post(HAAG, FEB, "2024-02", "Memoriaal", "proef", 1, "proef/1", regels))
    alle = jaaropgaven.jaaropgaven(HAAG, 2024)
    assert [aangifte.maand for aangifte in alle.aangiften if aangifte.verschil] == [FEB]
    assert main(["jaaropgaven", "2024", "--gemeente", HAAG]) == 1
    assert "Er zijn verschillen." in capsys.readouterr().out


def test_een_maand_die_per_persoon_niet_optelt_wordt_genoemd_en_niet_getoond(dorp: Dorp) -> None:
    """Somebody changed a stored month behind the guards of the database."""
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai_tot_en_met(DEC)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE inkomen_maandberekening DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE inkomen_maandberekening SET loonheffing_cent = loonheffing_cent + 1, "
            "zvw_bijdrage_cent = zvw_bijdrage_cent - 1 WHERE maand = %s",
            [FEB],
        )
    (zin,) = jaaropgaven.jaaropgaven(HAAG, 2024).afwijkingen
    assert zin.startswith(f"Dossier {dossier.nummer}, februari 2024: de heffing per persoon is niet gelijk")
    with pytest.raises(OpstapFout, match="JAAROPGAVE-SLUIT-NIET"):
        jaaropgaven.van_dossier(dossier, 2024)


def test_een_jaar_dat_nog_loopt_heeft_geen_jaaropgave(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai_tot_en_met(date(2024, 11, 1))
    with pytest.raises(OpstapFout, match="JAAROPGAVE-JAAR-LOOPT"):
        jaaropgaven.van_dossier(dossier, 2024)
    draai_tot_en_met(DEC, DEC)
    assert jaaropgaven.van_dossier(dossier, 2024)
    with pytest.raises(OpstapFout, match="JAAROPGAVE-ONTBREEKT"):
        jaaropgaven.van_dossier(dorp.huishouden(), 2024)
