"""The played year: every figure on the council's page is a sum of bookings, or says where it comes from."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.verantwoording.conftest import Stadje

from opstap.financien.begroting import boek_voorbeeld_rijksbijdrage, stel_begroting_vast
from opstap.financien.rekeningschema import MINIMABELEID
from opstap.inkomen.models import Maandrun
from opstap.kern.models import Gemeente, Zaak
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.beelden import Rekeningregel
from opstap.verantwoording.bestuursbeeld import clusterbeeld, jaarverslagbeeld
from opstap.verantwoording.jaarrekening import NIET_GEBOEKT, jaarrekening

BEGROTE_LASTEN = 38_708_52  # 445.148.000 / 11.500


def regel(stadje: Stadje) -> Rekeningregel:
    return clusterbeeld(stadje.gemeente, 2024).tabel.regels[0]


@pytest.fixture
def jaar(stadje: Stadje) -> Stadje:
    """Two benefits all year and one until July; norms go up in July."""
    stadje.uitkering()
    stadje.uitkering()
    stadje.uitkering(tot=date(2024, 7, 1))
    for maand in range(1, 13):
        stadje.run(maand, 1_400_00 if maand < 7 else 1_450_00)
    return stadje


def test_lasten_en_baten_zijn_de_som_van_de_boekingen(jaar: Stadje) -> None:
    boek_voorbeeld_rijksbijdrage(jaar.gemeente, date(2024, 1, 1))
    beeld = clusterbeeld("GM0518", 2024)
    assert sum(maand.lasten or 0 for maand in beeld.maanden) == 6 * 3 * 1_400_00 + 6 * 2 * 1_450_00
    assert beeld.maanden[0].baten == 2_833_29
    assert [str(cel.gedrukt) for cel in beeld.tabel.regels[0].cellen] == [
        "43",
        "3",
        "40\u00a0N",
        "5\u00a0N",
        "35\u00a0N",
    ]


def test_elke_cel_is_apart_afgerond_en_wat_niet_sluit_is_gemerkt(jaar: Stadje) -> None:
    boek_voorbeeld_rijksbijdrage(jaar.gemeente, date(2024, 1, 1))
    rij = regel(jaar)
    assert (rij.saldo.wijkt_af, rij.resultaat.wijkt_af) == (False, False)
    jaar.boek(date(2023, 12, 1), 1)  # een ander jaar telt niet mee
    assert regel(jaar) == rij


def test_afronding_die_niet_optelt_wordt_gemerkt(stadje: Stadje) -> None:
    stadje.boek(date(2024, 1, 1), 4_499_00)  # 4 duizend
    boek_voorbeeld_rijksbijdrage(stadje.gemeente, date(2024, 1, 1))  # 2.833,29: 3 duizend; saldo 1.665,71: 2
    saldo = regel(stadje).saldo
    assert str(saldo.gedrukt) == "2\u00a0N"
    assert saldo.wijkt_af
    assert "Wijkt af door afronding." in saldo.uitleg


def test_een_product_waarop_niets_is_geboekt_toont_geen_nul(jaar: Stadje) -> None:
    tabel = jaarrekening(jaar.gemeente, 2024)
    regels = {rij.product: rij for rij in tabel.regels if rij.product}
    assert len(regels) == 11
    assert [product for product, rij in regels.items() if rij.geboekt] == ["bijstandsverlening"]
    assert {rij.lasten.gedrukt.getal for rij in regels.values() if not rij.geboekt} == {NIET_GEBOEKT}
    assert all(rij.resultaat.gedrukt.getal == "" for rij in regels.values() if not rij.geboekt)


def test_er_is_geen_totaal_zolang_een_product_niet_wordt_geboekt(jaar: Stadje) -> None:
    tabel = jaarrekening(jaar.gemeente, 2024)
    assert tabel.totaal is None
    assert [sectie.code for sectie in tabel.secties if sectie.subtotaal] == ["2"]


def test_wat_opstap_nog_niet_boekt_wordt_genoemd(jaar: Stadje) -> None:
    beeld = clusterbeeld(jaar.gemeente, 2024)
    assert beeld.titel.endswith("boven de begroting, nog niet alles geboekt")
    assert any("Nog niet geboekt: IOAW, IOAZ en de kosten" in zin for zin in beeld.onvolledig)
    assert set(beeld.onvolledig) <= set(jaarrekening(jaar.gemeente, 2024).noten)


def test_een_voorbeeld_van_de_rijksbijdrage_wordt_overal_zo_genoemd(jaar: Stadje) -> None:
    assert clusterbeeld(jaar.gemeente, 2024).voorbeeld_zin == ""
    boek_voorbeeld_rijksbijdrage(jaar.gemeente, date(2024, 3, 1))
    zin = clusterbeeld(jaar.gemeente, 2024).voorbeeld_zin
    assert "is een voorbeeld" in zin
    assert "staat niet in de bronnen" in zin
    assert zin in jaarrekening(jaar.gemeente, 2024).noten


def test_de_schaal_staat_erbij_behalve_bij_de_hele_stad(den_haag: Gemeente, jaar: Stadje) -> None:
    beeld = clusterbeeld(den_haag, 2024)
    assert beeld.schaal == 11_500
    assert "schaal 1 : 11500" in beeld.schaal_zin
    assert beeld.schaal_zin in jaarrekening(den_haag, 2024).noten


def test_de_hele_stad_heeft_geen_schaalzin(den_haag: Gemeente) -> None:
    stel_begroting_vast(den_haag, 2024, 1)
    beeld = clusterbeeld(den_haag, 2024)
    assert (beeld.schaal, beeld.schaal_zin) == (1, "")


def test_aantal_maal_prijs_uit_tellingen_en_boekingen(jaar: Stadje) -> None:
    buig = clusterbeeld(jaar.gemeente, 2024).buig
    assert buig is not None
    assert [(rij.begroot_tekst, rij.werkelijk_tekst) for rij in buig.regels] == [
        ("–", "3"),
        ("–", "2"),
        ("2", "2,5"),
        ("16.800", "17.040"),
        ("33.600", "42.600"),
    ]
    assert [str(effect.gedrukt) for effect in buig.effecten] == [
        "8.400\u00a0N",
        "600\u00a0N",
        "9.000\u00a0N",
    ]


@pytest.mark.parametrize(
    ("van", "tot", "januari_1", "december_31"),
    [
        (date(2024, 1, 1), None, 1, 1),
        (date(2024, 2, 1), None, 0, 1),
        (date(2023, 1, 1), date(2024, 1, 1), 0, 0),
        (date(2023, 1, 1), date(2024, 12, 1), 1, 0),
        (date(2024, 12, 1), date(2025, 1, 1), 0, 1),
        (date(2025, 1, 1), None, 0, 0),
    ],
)
def test_een_uitkering_telt_mee_op_de_dagen_met_recht(
    stadje: Stadje, van: date, tot: date | None, januari_1: int, december_31: int
) -> None:
    vast = stadje.uitkering()
    for maand in range(1, 13):
        stadje.run(maand, 1_400_00)
    stadje.uitkering(van, tot)
    buig = clusterbeeld(stadje.gemeente, 2024).buig
    assert vast.geldig.upper is None
    assert buig is not None
    begin, einde = (rij.werkelijk for rij in buig.regels[:2])
    assert (begin, einde) == (1 + januari_1, 1 + december_31)


def test_uitkeringen_van_een_andere_gemeente_tellen_niet_mee(jaar: Stadje) -> None:
    voor = clusterbeeld(jaar.gemeente, 2024)
    Stadje(Gemeente.objects.create(code="GM0629", naam="Wassenaar")).uitkering()
    assert clusterbeeld(jaar.gemeente, 2024) == voor


def test_de_kerngetallen_staan_naast_hun_begroting(jaar: Stadje) -> None:
    jaar.aanvraag(date(2024, 2, 27), voor=date(2024, 2, 27))
    jaar.aanvraag(date(2024, 2, 28), voor=date(2024, 2, 27))
    jaar.aanvraag(date(2024, 2, 28), voor=date(2024, 2, 27), status=Zaak.Status.INGETROKKEN)
    jaar.aanvraag(date(2025, 1, 1), voor=date(2025, 2, 27))
    beeld = clusterbeeld(jaar.gemeente, 2024)
    assert [(cijfer.titel, cijfer.waarde, cijfer.bij) for cijfer in beeld.kerngetallen] == [
        ("Uitkeringen op 31 december", "2", "begroot circa 2"),
        ("Prijs per uitkering", "€\u00a017.040", "geraamd €\u00a016.800"),
        ("Beslist binnen termijn", "50,0%", "de begroting noemt geen doel"),
        ("Aanvragen afgehandeld", "3", "begroot circa 1"),
    ]
    assert all(cijfer.uitleg for cijfer in beeld.kerngetallen)


def test_een_jaar_dat_nog_loopt_zegt_dat_en_laat_onbekende_maanden_leeg(stadje: Stadje) -> None:
    stadje.uitkering()
    for maand in range(1, 4):
        stadje.run(maand, 1_400_00)
    beeld = clusterbeeld(stadje.gemeente, 2024)
    assert beeld.stand == "stand 31 maart 2024"
    assert [maand.lasten for maand in beeld.maanden] == [1_400_00] * 3 + [None] * 9
    assert beeld.maanden[3].lasten_tekst == "–"
    assert any("3 van de 12 maanden" in noot for noot in beeld.tabel.noten)


def test_een_lopende_run_telt_nog_niet_mee(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00, status=Maandrun.Status.BEZIG)
    assert clusterbeeld(stadje.gemeente, 2024).buig is None


def test_een_jaar_zonder_maanden_heeft_een_pagina_die_dat_zegt(stadje: Stadje) -> None:
    beeld = clusterbeeld(stadje.gemeente, 2024)
    assert beeld.zin == "Er is in dit jaar nog geen maand uitgevoerd."
    assert beeld.titel == "Inkomen: in 2024 nog niet alles geboekt"
    assert (beeld.buig, beeld.kerngetallen) == (None, ())
    assert "nog niet uitgevoerd" in beeld.grafiek


def test_wie_niet_kon_worden_berekend_wordt_genoemd_tot_het_alsnog_gebeurt(stadje: Stadje) -> None:
    stadje.uitkering()
    run = stadje.run(1, 1_400_00)
    zonder = stadje.uitkering(van=date(2024, 1, 1))
    stadje.valt_uit(run, zonder)
    noten = clusterbeeld(stadje.gemeente, 2024).tabel.noten
    assert any(noot.startswith("1 uitkeringsmaanden kon Opstap niet berekenen") for noot in noten)
    stadje.bereken(run, zonder, 1_400_00)
    assert not any("niet berekenen" in noot for noot in clusterbeeld(stadje.gemeente, 2024).tabel.noten)


def test_de_begrote_maanden_zijn_samen_de_begroting(jaar: Stadje) -> None:
    beeld = clusterbeeld(jaar.gemeente, 2024)
    assert sum(maand.begroot_lasten for maand in beeld.maanden) == BEGROTE_LASTEN


def test_de_pagina_vraagt_altijd_evenveel_van_de_databank(jaar: Stadje) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(
            connection,
        ) as gesteld:
            clusterbeeld("GM0518", 2024)
        return len(gesteld)

    eerst = vragen()
    for _ in range(5):
        jaar.uitkering()
    assert vragen() == eerst <= 15


@pytest.mark.parametrize("cluster", ["1.a", "1.b", "3.a", "3.b"])
def test_een_ander_cluster_toont_zijn_begroting_zonder_cijfers_te_verzinnen(
    jaar: Stadje, cluster: str
) -> None:
    beeld = clusterbeeld(jaar.gemeente, 2024, cluster)
    assert beeld.buig is None
    assert not any(rij.geboekt for rij in beeld.tabel.regels)
    assert beeld.titel.endswith("nog niet alles geboekt")


@pytest.mark.parametrize(
    ("jaartal", "cluster", "code"),
    [(2024, "9", "CLUSTER-ONBEKEND"), (2023, "2", "BEGROTING-NIET-VASTGESTELD")],
)
def test_wat_er_niet_is_wordt_met_naam_geweigerd(jaar: Stadje, jaartal: int, cluster: str, code: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        clusterbeeld(jaar.gemeente, jaartal, cluster)
    assert fout.value.code == code


def test_een_jaarverslag_dat_er_niet_is_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="JAARVERSLAG-ONTBREEKT"):
        jaarverslagbeeld(2020)


def minimabeleid(stadje: Stadje) -> str:
    """What the page of the council prints as lasten of the schemes, in thousands of euros."""
    tabel = jaarrekening(stadje.gemeente, 2024, openbaar=True)
    (regel,) = (een for sectie in tabel.secties for een in sectie.regels if een.product == MINIMABELEID)
    return str(regel.lasten.gedrukt)


@pytest.mark.parametrize("erna", [1, 12])
def test_wat_na_de_laatste_run_is_geboekt_staat_nog_niet_op_een_bladzijde(stadje: Stadje, erna: int) -> None:
    """One page shows a year through a month that was run; another one through today would tell them apart."""
    stadje.boek_bij(1, 12, 1_000_00, product=MINIMABELEID)
    stadje.klaar(1)
    stadje.boek_bij(2, erna, 1_000_00, product=MINIMABELEID)
    assert minimabeleid(stadje) == "12"
    lijnen = clusterbeeld(stadje.gemeente, 2024, "3.a", openbaar=True).lijnen
    (lasten,) = (een for een in lijnen if (een.product, een.soort) == (MINIMABELEID, "lasten"))
    assert lasten.werkelijk == 12_000_00


@pytest.mark.parametrize(("huishoudens", "gedrukt"), [(9, NIET_GEBOEKT), (10, "10")])
def test_maanden_zonder_boeking_maken_van_weinig_huishoudens_niet_veel(
    stadje: Stadje, huishoudens: int, gedrukt: str
) -> None:
    stadje.boek_bij(1, huishoudens, 1_000_00, product=MINIMABELEID)
    for maand in (1, 2, 3):
        stadje.klaar(maand)
    assert minimabeleid(stadje) == gedrukt
