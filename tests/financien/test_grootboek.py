"""The ledger: balanced, append only, and booked once however often a run is restarted."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.financien import grootboek, rekeningschema
from opstap.financien.grootboek import Geboekt, Post, Regel
from opstap.financien.models import Boeking, Journaalpost, Product, Productindeling, Rekening
from opstap.kern.models import Gemeente
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.usefixtures("den_haag")

LAST, SCHULD, VAKANTIE = (
    rekeningschema.UITKERINGEN,
    rekeningschema.TE_BETALEN_UITKERINGEN,
    rekeningschema.RESERVERING_VAKANTIETOESLAG,
)
BIJSTAND = rekeningschema.BIJSTANDSVERLENING


def uitkering(nummer: int = 1, bedrag: int = 1_000_00, vakantie: int = 50_00, **anders: object) -> Post:
    post = Post(
        gemeente="GM0518",
        datum=date(2024, 5, 31),
        periode="2024-05",
        omschrijving="Uitkering mei 2024",
        bron_soort="maandberekening",
        bron_id=nummer,
        sleutel=f"maandrun/2024-05/{nummer}",
        regels=(
            Regel(LAST, bedrag, BIJSTAND, nummer, 7),
            Regel(SCHULD, vakantie - bedrag, None, nummer, 7),
            Regel(VAKANTIE, -vakantie, None, nummer, 7),
        ),
    )
    return post._replace(**anders)


def stand() -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    return list(Journaalpost.objects.values()), list(Boeking.objects.order_by("id").values())


def test_een_gebeurtenis_boeken() -> None:
    assert grootboek.boek(uitkering()) == Geboekt(nieuw=1, bestond=0, leeg=0)
    assert [
        (regel.rekening.code, regel.product and regel.product.code, regel.bedrag_cent, regel.categorie)
        for regel in Boeking.objects.order_by("id")
    ] == [(LAST, BIJSTAND, 1_000_00, "4.1.1"), (SCHULD, None, -950_00, None), (VAKANTIE, None, -50_00, None)]


def test_twee_keer_boeken_is_een_keer_boeken() -> None:
    grootboek.boek_veel(uitkering(nummer) for nummer in range(3))
    voor = stand()
    assert grootboek.boek_veel(uitkering(nummer) for nummer in range(5)) == Geboekt(2, 3, 0)
    na = stand()
    assert na[0][: len(voor[0])] == voor[0]
    assert Journaalpost.objects.count() == 5
    assert Boeking.objects.count() == 15


def test_zelfde_sleutel_met_een_ander_bedrag_wordt_geweigerd() -> None:
    grootboek.boek(uitkering())
    voor = stand()
    for anders in (uitkering(bedrag=1_000_01), uitkering(periode="2024-06"), uitkering(vakantie=50_01)):
        with pytest.raises(OpstapFout, match="BOEKING-SLEUTEL-ANDERS"):
            grootboek.boek_veel([uitkering(2), anders])
    assert stand() == voor


def test_dezelfde_sleutel_twee_keer_in_een_opdracht_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="BOEKING-SLEUTEL-DUBBEL"):
        grootboek.boek_veel([uitkering(), uitkering()])
    assert not Journaalpost.objects.exists()


def test_een_cent_verschil_houdt_de_hele_opdracht_tegen() -> None:
    scheef = uitkering(2)._replace(
        regels=(Regel(LAST, 100, BIJSTAND), Regel(SCHULD, -99)),
    )
    with pytest.raises(OpstapFout, match="BOEKING-SLUIT-NIET"):
        grootboek.boek_veel([uitkering(1), scheef, uitkering(3)])
    assert not Journaalpost.objects.exists()
    assert not Boeking.objects.exists()


def test_regels_van_nul_blijven_weg() -> None:
    leeg = uitkering(2, bedrag=0, vakantie=0)
    assert grootboek.boek_veel([uitkering(1, vakantie=0), leeg]) == Geboekt(1, 0, 1)
    assert Boeking.objects.count() == 2


@pytest.mark.parametrize(
    "regels",
    [
        (Regel("bestaat-niet", 1, BIJSTAND), Regel(SCHULD, -1)),
        (Regel(LAST, 1, "bestaat-niet"), Regel(SCHULD, -1)),
        (Regel(LAST, 1), Regel(SCHULD, -1)),
    ],
)
def test_onbekende_rekening_of_ontbrekend_product_wordt_geweigerd(regels: tuple[Regel, ...]) -> None:
    with pytest.raises(OpstapFout, match="BOEKING-REKENING"):
        grootboek.boek(uitkering(regels=regels))
    assert not Journaalpost.objects.exists()


@pytest.mark.parametrize("periode", ["2024-13", "2024-00", "2024-5", "202405"])
def test_periode_is_een_jaar_en_een_maand(periode: str) -> None:
    with pytest.raises(OpstapFout, match="PERIODE"):
        grootboek.boek(uitkering(periode=periode))


REGEL = (
    "INSERT INTO financien_boeking (journaalpost_id, gemeente_id, periode, rekening_id, bedrag_cent) "
    "SELECT {post}, 'GM0518', {periode}, r.id, v.bedrag FROM financien_journaalpost j, financien_rekening r, "
    "(VALUES {bedragen}) v(bedrag) WHERE r.code = 'bank'"
)


@pytest.mark.parametrize(
    "opdracht",
    [
        pytest.param("UPDATE financien_boeking SET bedrag_cent = bedrag_cent + 1", id="bedrag wijzigen"),
        pytest.param("UPDATE financien_journaalpost SET periode = '2024-06'", id="periode wijzigen"),
        pytest.param("DELETE FROM financien_boeking", id="boeking verwijderen"),
        pytest.param("DELETE FROM financien_journaalpost", id="journaalpost verwijderen"),
        pytest.param(
            REGEL.format(post="j.id", periode="j.periode", bedragen="(1), (-1)"), id="regels toevoegen"
        ),
        pytest.param(REGEL.format(post="j.id", periode="j.periode", bedragen="(1)"), id="losse regel"),
        pytest.param(
            REGEL.format(post="j.id", periode="'2023-01'", bedragen="(1), (-1)"), id="andere periode"
        ),
        pytest.param(
            REGEL.format(post="0", periode="'2024-05'", bedragen="(1), (-1)"), id="zonder journaalpost"
        ),
        pytest.param("DELETE FROM financien_rekening WHERE code = '4.1.1'", id="rekening weg"),
        pytest.param(
            "UPDATE financien_rekening SET soort = 'balans' WHERE code = '4.1.1'", id="soort anders"
        ),
        pytest.param(
            "UPDATE financien_product SET code = 'x' WHERE code = 'bijstandsverlening'", id="product"
        ),
    ],
)
def test_de_databank_houdt_het_grootboek_zoals_het_is(opdracht: str) -> None:
    grootboek.boek(uitkering())
    voor = stand()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert stand() == voor


def test_tegenboeking_heft_op_en_kan_een_keer() -> None:
    grootboek.boek(uitkering())
    post = Journaalpost.objects.get()
    for verwacht in (Geboekt(1, 0, 0), Geboekt(0, 1, 0)):
        gedaan = grootboek.tegenboeking(
            post, datum=date(2024, 6, 30), periode="2024-06", omschrijving="Uitkering mei 2024 terug"
        )
        assert gedaan == verwacht
    assert grootboek.saldo("GM0518", LAST, tot_en_met="2024-05") == 1_000_00
    assert grootboek.saldo("GM0518", LAST, tot_en_met="2024-06") == 0
    assert grootboek.saldo("GM0518", SCHULD, tot_en_met="2024-06", dossier_id=1) == 0


def test_saldi_per_rekening_en_product_binnen_gemeente_en_periode(wassenaar: Gemeente) -> None:
    grootboek.boek_veel(
        [
            uitkering(1),
            uitkering(2, bedrag=-200_00, vakantie=-10_00),
            uitkering(3, gemeente=wassenaar.pk, sleutel="elders"),
            uitkering(4, periode="2024-04"),
        ]
    )
    saldi = {saldo.rekening: saldo for saldo in grootboek.saldi("GM0518", "2024-05", "2024-12")}
    last = saldi[LAST]
    assert (last.product, last.debet_cent, last.credit_cent, last.saldo_cent) == (
        BIJSTAND,
        1_000_00,
        200_00,
        800_00,
    )
    assert sum(saldo.saldo_cent for saldo in saldi.values()) == 0
    assert grootboek.saldo("GM0518", LAST, tot_en_met="2024-04") == 1_000_00
    assert grootboek.saldo("GM0518", LAST, tot_en_met="2024-05", dossier_id=2) == -200_00


def test_rekeningschema_bijwerken_verandert_niets_en_laat_boekingen_staan() -> None:
    grootboek.boek(uitkering())
    voor = list(Rekening.objects.order_by("id").values()), list(Product.objects.order_by("id").values())
    rekeningschema.werk_bij()
    assert (
        list(Rekening.objects.order_by("id").values()),
        list(Product.objects.order_by("id").values()),
    ) == voor


def test_producten_van_de_twee_documenten() -> None:
    per_jaar = {jaar: Productindeling.objects.filter(jaar=jaar) for jaar in (2019, 2024)}
    assert per_jaar[2019].count() == 12
    assert per_jaar[2024].count() == 11
    assert per_jaar[2019].get(product__code="participatievoorzieningen").cluster_naam == "Werk"
    assert per_jaar[2024].get(product__code="participatievoorzieningen").cluster_naam == "Participatie"
    assert not per_jaar[2024].filter(product__code="intensiveren-uitstroom-bijstand").exists()
    for jaar, indelingen in per_jaar.items():
        plaatsen = sorted(indelingen.values_list("volgorde", flat=True))
        assert plaatsen == list(range(1, len(plaatsen) + 1)), jaar


def test_onbekend_taakveld_blijft_onbekend() -> None:
    onbekend = Productindeling.objects.filter(taakveld=None)
    assert {(indeling.product.code, indeling.jaar) for indeling in onbekend} == {
        ("hulpverlening-huisvesting", 2024),
        ("schuldhulpverlening", 2024),
        ("financiele-hulpverlening", 2024),
    }
    assert set(onbekend.values_list("taakveld_zeker", flat=True)) == {"nee"}
    assert Product.objects.get(code="bijstandsverlening").taakveld == "6.3"
