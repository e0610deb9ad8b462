"""The published budget of 2024, stored at the scale of the city without losing a cent."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Sum
from hypothesis import given
from hypothesis import strategies as st

from opstap.financien import begroting
from opstap.financien.begroting import (
    boek_voorbeeld_rijksbijdrage,
    gelijke_delen,
    gepubliceerde_begroting,
    stel_begroting_vast,
    verdeel_naar_schaal,
)
from opstap.financien.models import BegrotingsVersie, Boeking, Journaalpost
from opstap.kern.models import Gemeente
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import deel_afgerond
from opstap.verantwoording.jaarrekening import schaal

BEDRAGEN = st.lists(st.integers(0, 10**11), min_size=1, max_size=12)


def totalen(versie: BegrotingsVersie) -> tuple[int, int]:
    som = versie.regels.aggregate(lasten=Sum("lasten_cent"), baten=Sum("baten_cent"))
    return int(som["lasten"]), int(som["baten"])


def test_de_gepubliceerde_begroting_heeft_elf_producten() -> None:
    document = gepubliceerde_begroting("GM0518", 2024)
    assert len(document.posten) == 11
    assert sum(post.lasten_duizend for post in document.posten) == 666_046
    assert sum(post.baten_duizend for post in document.posten) == 430_533
    assert document.aantallen == {"uitkeringen": 23_000, "aanvragen": 7_000}


@given(BEDRAGEN, st.integers(1, 500))
def test_de_delen_tellen_op_tot_het_afgeronde_totaal(bedragen: list[int], schaal: int) -> None:
    delen = verdeel_naar_schaal(bedragen, schaal)
    assert sum(delen) == deel_afgerond(sum(bedragen), schaal)
    assert all(abs(schaal * deel - bedrag) < schaal for deel, bedrag in zip(delen, bedragen, strict=True))


def test_de_rest_gaat_naar_de_grootste_rest_en_dan_naar_de_eerste() -> None:
    assert verdeel_naar_schaal([101, 102, 102, 0], 5) == [20, 21, 20, 0]  # rest 1, 2, 2 en 0; één cent over


@given(st.integers(0, 10**12))
def test_twaalf_maanden_zijn_samen_het_jaar(bedrag: int) -> None:
    delen = gelijke_delen(bedrag, 12)
    assert sum(delen) == bedrag
    assert max(delen) - min(delen) <= 1


@pytest.mark.parametrize("factor", [1, 3, 20, 230])
def test_de_begroting_op_schaal_is_samen_precies_het_geschaalde_totaal(
    den_haag: Gemeente, factor: int
) -> None:
    versie = stel_begroting_vast(den_haag, 2024, factor)
    assert versie.regels.count() == 11
    assert totalen(versie) == (
        deel_afgerond(666_046_000_00, factor),
        deel_afgerond(430_533_000_00, factor),
    )
    assert schaal(den_haag) == schaal("GM0518", 2024) == factor


def test_bijstand_op_schaal_1_op_20(den_haag: Gemeente) -> None:
    regel = stel_begroting_vast(den_haag, 2024, 20).regels.get(product__code="bijstandsverlening")
    assert (regel.lasten_cent, regel.baten_cent) == (22_257_400_00, 19_549_750_00)
    assert regel.bron == "Programmabegroting 2024 Den Haag, Werk en inkomen, regel 191"


def test_nog_een_keer_vaststellen_verandert_niets(den_haag: Gemeente) -> None:
    eerst = stel_begroting_vast(den_haag, 2024, 20)
    assert stel_begroting_vast("GM0518", 2024, 20) == eerst
    assert (BegrotingsVersie.objects.count(), eerst.regels.count()) == (1, 11)


def test_een_tweede_schaal_naast_de_eerste_wordt_geweigerd(den_haag: Gemeente) -> None:
    versie = stel_begroting_vast(den_haag, 2024, 20)
    voor = totalen(versie)
    with pytest.raises(OpstapFout, match="BEGROTING-SCHAAL"):
        stel_begroting_vast(den_haag, 2024, 1)
    assert totalen(versie) == voor


@pytest.mark.parametrize(
    ("gemeente", "jaar", "factor", "code"),
    [
        ("GM0518", 2024, 0, "BEGROTING-SCHAAL"),
        ("GM0518", 2024, -1, "BEGROTING-SCHAAL"),
        ("GM0518", 2023, 20, "BEGROTING-ONTBREEKT"),
        ("GM0629", 2024, 20, "BEGROTING-ONTBREEKT"),
    ],
)
def test_wat_er_niet_is_wordt_geweigerd_en_nooit_geleend(
    den_haag: Gemeente, gemeente: str, jaar: int, factor: int, code: str
) -> None:
    with pytest.raises(OpstapFout) as fout:
        stel_begroting_vast(gemeente, jaar, factor)
    assert fout.value.code == code
    assert not BegrotingsVersie.objects.exists()


def test_zonder_begroting_is_er_geen_schaal(den_haag: Gemeente) -> None:
    with pytest.raises(OpstapFout, match="BEGROTING-NIET-VASTGESTELD"):
        schaal(den_haag)


def test_de_rijksbijdrage_is_een_voorbeeld_van_een_twaalfde_per_maand(den_haag: Gemeente) -> None:
    stel_begroting_vast(den_haag, 2024, 7)
    for maand in range(1, 13):
        boek_voorbeeld_rijksbijdrage(den_haag, date(2024, maand, 1))
    baten = -Boeking.objects.filter(rekening__code="4.3.1").aggregate(som=Sum("bedrag_cent"))["som"]
    assert baten == deel_afgerond(390_995_000_00, 7)
    posten = Journaalpost.objects.all()
    assert {post.bron_soort for post in posten} == {begroting.VOORBEELD}
    assert all(post.omschrijving.startswith("Voorbeeld: ") for post in posten)


def test_een_voorschot_wordt_niet_twee_keer_geboekt(den_haag: Gemeente) -> None:
    stel_begroting_vast(den_haag, 2024, 20)
    mei = date(2024, 5, 1)
    assert boek_voorbeeld_rijksbijdrage(den_haag, mei).nieuw == 1
    assert boek_voorbeeld_rijksbijdrage(den_haag, mei.replace(day=17)).bestond == 1
    assert Journaalpost.objects.count() == 1


def test_een_getal_in_het_bestand_dat_niet_gedrukt_kan_zijn_wordt_geweigerd() -> None:
    for verkeerd in (445_148, "445148", "445.14", "n.b."):
        with pytest.raises(OpstapFout, match="BEGROTING-GETAL"):
            begroting._heel(verkeerd, "begroting_2024.yaml", 191)
