"""Every decision and every month can be taken again, and comes out equal."""

from __future__ import annotations

import random
from datetime import date

import pytest
from django.db import connection

from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.maandrun import draai
from opstap.inkomen.models import Maandberekening, RedenEinde, Uitkering
from opstap.kern.models import Besluit

from .conftest import HAAG, Dorp, maand, moment, vanaf

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))


@pytest.fixture
def gespeeld(dorp: Dorp) -> Dorp:
    """Half a year with wages, people who move in, corrections, a refusal and an ending."""
    toeval = random.Random(7)
    dossiers = [dorp.huishouden() for _ in range(6)]
    dossiers.append(dorp.huishouden(vermogen=9_000_000))
    verzoeken = [Verzoek(dossier, JAN) for dossier in dossiers]
    aanvragen.beslis_veel(verzoeken, door="k.jansen", nu=moment(2023, 12, 20))
    for nummer in range(1, 7):
        for dossier in dossiers[:4]:
            wie = dorp.aanvrager(dossier)
            over = maand(2024, toeval.randint(1, nummer))
            dorp.loon(wie, toeval.randint(0, 90_000), over, moment(2024, nummer, 5))
        if nummer == 4:
            dorp.trekt_in(dossiers[4], date(1980, 1, 1), vanaf(FEB), moment(2024, 4, 7))
        if nummer == 5:
            uitkering = Uitkering.objects.get(dossier=dossiers[5])
            beeindigingen.beeindig(
                uitkering,
                per=MRT,
                code=RedenEinde.ANDERE_GEMEENTE,
                reden="verhuisd",
                door="k.jansen",
                nu=moment(2024, 5, 8),
            )
        draai(HAAG, date(2024, nummer, 1), moment(2024, nummer, 20))
    return dorp


def test_alles_komt_gelijk_uit(gespeeld: Dorp) -> None:
    stappen: list[tuple[str, int, int]] = []
    verslag = speel_na(HAAG, lambda *stap: stappen.append(stap))
    assert verslag.gelijk, verslag.verschillen
    assert verslag.besluiten == Besluit.objects.count() > 8
    assert verslag.maanden == Maandberekening.objects.count() > 36
    assert Maandberekening.objects.filter(soort="herrekening").exists()
    assert Maandberekening.objects.filter(soort="beeindigd").count() == 2
    assert verslag.ander_regelboek == 0
    assert stappen[-1][1:] == (verslag.maanden, verslag.maanden)


def test_een_cent_verschil_wordt_gevonden(gespeeld: Dorp) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE inkomen_maandberekening DISABLE TRIGGER USER")
        cursor.execute("ALTER TABLE kern_besluit DISABLE TRIGGER USER")
    rij = Maandberekening.objects.order_by("id")[3]
    Maandberekening.objects.filter(pk=rij.pk).update(norm_cent=rij.norm_cent + 1)
    besluit = Besluit.objects.order_by("id")[0]
    besluit.feiten["maanden"][0]["gezin"]["vermogen"] += 1
    besluit.save(update_fields=["feiten"])
    verslag = speel_na(HAAG)
    assert [verschil.waar for verschil in verslag.verschillen] == [
        besluit.nummer,
        f"{Uitkering.objects.get(pk=rij.uitkering_id).dossier.nummer}, {rij.maand:%Y-%m}",
    ]
    assert verslag.verschillen[1].wat == "Komt anders uit: norm."
