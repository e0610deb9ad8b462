"""Facts over two time axes: what was known stays known, and one subject never has two facts at once."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import feiten, gebeurtenissen, personen
from opstap.kern.models import (
    Adres,
    Bankrekening,
    Bewoning,
    Dossier,
    Feit,
    Gemeente,
    Gezinslid,
    Inkomen,
    Opleiding,
    Persoon,
    Rol,
    Vermogen,
)
from opstap.kern.tijdvak import maand, vanaf
from opstap.regels.fouten import OpstapFout

JANUARI = datetime(2024, 1, 10, 9, 0, tzinfo=UTC)
MAART = datetime(2024, 3, 10, 9, 0, tzinfo=UTC)
MEI = datetime(2024, 5, 10, 9, 0, tzinfo=UTC)
JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in (1, 2, 3, 4))


@pytest.fixture
def gemeld() -> Iterator[list[dict[str, Any]]]:
    """What is reported while the test runs."""
    meldingen: list[dict[str, Any]] = []

    def luister(**gegevens: Any) -> None:
        meldingen.append(gegevens)

    gebeurtenissen.bij(gebeurtenissen.FEIT_GEWIJZIGD)(luister)
    yield meldingen
    gebeurtenissen.vergeet(gebeurtenissen.FEIT_GEWIJZIGD, luister)


def vermogen(dossier: Dossier, cent: int, begin: date, nu: datetime, einde: date | None = None) -> Vermogen:
    return feiten.leg_vast(
        Vermogen,
        dossier=dossier,
        vermogen_cent=cent,
        overwaarde_woning_cent=0,
        geldig=vanaf(begin, einde),
        bron="aanvraag",
        nu=nu,
    )


def stand(dossier: Dossier, op: date, bekend: datetime) -> list[int]:
    rijen = feiten.op(Vermogen, op, bekend).filter(dossier=dossier)
    return list(rijen.values_list("vermogen_cent", flat=True))


def lid(dossier: Dossier, persoon: Persoon, rol: Rol, begin: date = JAN, nu: datetime = JANUARI) -> Gezinslid:
    return feiten.leg_vast(
        Gezinslid, dossier=dossier, persoon=persoon, rol=rol, geldig=vanaf(begin), bron="BRP", nu=nu
    )


def woont(persoon: Persoon, adres: Adres, begin: date = JAN, nu: datetime = JANUARI) -> Bewoning:
    return feiten.leg_vast(Bewoning, persoon=persoon, adres=adres, geldig=vanaf(begin), bron="BRP", nu=nu)


def test_wat_bekend_was_blijft_bekend(dossier: Dossier) -> None:
    vermogen(dossier, 1_000_00, JAN, JANUARI)
    vermogen(dossier, 2_500_00, FEB, MAART)
    assert stand(dossier, FEB, JANUARI) == [1_000_00]
    assert stand(dossier, FEB, MAART) == [2_500_00]
    assert stand(dossier, date(2024, 1, 31), MAART) == [1_000_00]
    assert stand(dossier, date(2023, 12, 31), MAART) == []


def test_voor_het_bekend_was_is_er_niets(dossier: Dossier) -> None:
    vermogen(dossier, 1_000_00, JAN, JANUARI)
    assert stand(dossier, JAN, JANUARI - timedelta(microseconds=1)) == []
    assert stand(dossier, JAN, JANUARI) == [1_000_00]


def test_feit_midden_in_een_ander_splitst_dat_in_drieen(dossier: Dossier) -> None:
    vermogen(dossier, 1_000_00, JAN, JANUARI)
    vermogen(dossier, 9_000_00, FEB, MAART, einde=MRT)
    dagen = (date(2024, 1, 31), FEB, date(2024, 2, 29), MRT, date(2034, 1, 1))
    assert [stand(dossier, dag, MAART) for dag in dagen] == [[100000], [900000], [900000], [100000], [100000]]
    assert Vermogen.objects.count() == 4


def test_aansluitend_feit_raakt_het_vorige_niet(dossier: Dossier) -> None:
    vermogen(dossier, 1_000_00, JAN, JANUARI, einde=FEB)
    vermogen(dossier, 2_000_00, FEB, MAART)
    assert Vermogen.objects.filter(bekend_tot__lt=feiten.OPEN_EINDE).count() == 0


def test_feit_dat_twee_feiten_overspant_vervangt_hun_overlap(dossier: Dossier) -> None:
    vermogen(dossier, 1, JAN, JANUARI, einde=MRT)
    vermogen(dossier, 2, MRT, JANUARI)
    vermogen(dossier, 3, FEB, MAART, einde=APR)
    assert [stand(dossier, dag, MEI) for dag in (JAN, FEB, MRT, APR)] == [[1], [3], [3], [2]]


def test_wat_al_bekend_is_nog_eens_vastleggen_verandert_niets(
    dossier: Dossier, gemeld: list[dict[str, Any]]
) -> None:
    eerste = vermogen(dossier, 1_000_00, JAN, JANUARI)
    gemeld.clear()
    tweede = vermogen(dossier, 1_000_00, FEB, MAART, einde=MRT)
    assert tweede.pk == eerste.pk
    assert Vermogen.objects.count() == 1
    assert gemeld == []


def test_twee_feiten_op_hetzelfde_moment_volgen_elkaar_op(dossier: Dossier) -> None:
    vermogen(dossier, 1, JAN, JANUARI)
    vermogen(dossier, 2, FEB, JANUARI)
    vermogen(dossier, 3, MRT, JANUARI)
    even_later = JANUARI + timedelta(milliseconds=1)
    assert [stand(dossier, dag, even_later) for dag in (JAN, FEB, MRT)] == [[1], [2], [3]]


def test_kennis_gaat_niet_terug_in_de_tijd(dossier: Dossier) -> None:
    vermogen(dossier, 1, JAN, MAART)
    with pytest.raises(OpstapFout, match="FEIT-VOLGORDE"):
        vermogen(dossier, 2, JAN, JANUARI)
    assert list(Vermogen.objects.values_list("vermogen_cent", flat=True)) == [1]


def test_eerdere_kennis_over_een_andere_periode_mag(dossier: Dossier) -> None:
    vermogen(dossier, 1, FEB, MAART)
    vermogen(dossier, 2, JAN, JANUARI, einde=FEB)
    assert stand(dossier, JAN, JANUARI) == [2]


def test_beeindigen_laat_het_deel_ervoor_gelden(dossier: Dossier, gemeld: list[dict[str, Any]]) -> None:
    vermogen(dossier, 1, JAN, JANUARI)
    gemeld.clear()
    assert feiten.beeindig(Vermogen, dossier=dossier, per=MRT, bron="melding", nu=MAART) == 1
    assert [stand(dossier, dag, MAART) for dag in (FEB, MRT)] == [[1], []]
    assert stand(dossier, MRT, JANUARI) == [1]
    assert gemeld[0]["geldig"] == vanaf(MRT)
    assert feiten.beeindig(Vermogen, dossier=dossier, per=MRT, bron="melding", nu=MEI) == 0


@pytest.mark.parametrize("periode", [vanaf(FEB, FEB), vanaf(FEB, JAN), vanaf(None, FEB)])  # type: ignore[arg-type]
def test_lege_of_beginloze_periode_wordt_geweigerd(dossier: Dossier, periode: Any) -> None:
    with pytest.raises(OpstapFout, match="FEIT-PERIODE"):
        feiten.leg_vast(
            Vermogen,
            dossier=dossier,
            vermogen_cent=1,
            overwaarde_woning_cent=0,
            geldig=periode,
            bron="x",
            nu=JANUARI,
        )


def test_onvolledig_feit_noemt_wat_ontbreekt(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match=r"FEIT-ONVOLLEDIG.*overwaarde_woning_cent, bron"):
        feiten.leg_vast(Vermogen, dossier=dossier, vermogen_cent=0, geldig=vanaf(JAN), bron="", nu=JANUARI)


def test_nul_is_een_waarde_en_geen_ontbrekend_feit(dossier: Dossier) -> None:
    assert vermogen(dossier, 0, JAN, JANUARI).vermogen_cent == 0


def test_rekeningnummer_moet_kloppen(dossier: Dossier) -> None:
    velden = {"dossier": dossier, "tenaamstelling": "S. Voorbeeld", "geldig": vanaf(JAN), "bron": "aanvraag"}
    with pytest.raises(OpstapFout, match="IBAN-CONTROLE"):
        feiten.leg_vast(Bankrekening, iban="NL00TEST0000000001", nu=JANUARI, **velden)
    assert not Bankrekening.objects.exists()
    feit = feiten.leg_vast(Bankrekening, iban="nl91 abna 0417 1643 00", nu=JANUARI, **velden)
    assert feit.iban == "NL91ABNA0417164300"


def test_loon_en_overig_inkomen_staan_naast_elkaar(persoon: Persoon) -> None:
    for soort, bedrag in (("loon", 400_00), ("overig", 100_00)):
        feiten.leg_vast(
            Inkomen,
            persoon=persoon,
            soort=soort,
            bedrag_cent=bedrag,
            vakantieaanspraak_cent=0,
            heffingskorting_bij_gemeente=True,
            loonkostensubsidie=False,
            geldig=maand(2024, 1),
            bron="loonstrook",
            nu=JANUARI,
        )
    assert feiten.op(Inkomen, date(2024, 1, 15), MAART).count() == 2
    assert feiten.op(Inkomen, maand(2024, 2), MAART).count() == 0


def test_een_gezin_heeft_een_aanvrager(dossier: Dossier, nieuw_persoon: Callable[..., Persoon]) -> None:
    lid(dossier, nieuw_persoon(), Rol.AANVRAGER)
    lid(dossier, nieuw_persoon(), Rol.KIND)
    lid(dossier, nieuw_persoon(), Rol.KIND)
    with pytest.raises(OpstapFout, match="GEZIN-ROL-DUBBEL"):
        lid(dossier, nieuw_persoon(), Rol.AANVRAGER, begin=FEB)


def test_niemand_krijgt_bijstand_in_twee_gezinnen(
    dossier: Dossier, den_haag: Gemeente, persoon: Persoon
) -> None:
    ander = Dossier.objects.create(gemeente=den_haag, nummer="D-000099")
    lid(dossier, persoon, Rol.AANVRAGER)
    lid(ander, persoon, Rol.MEDEBEWONER)
    with pytest.raises(OpstapFout, match="GEZIN-DUBBEL"):
        lid(ander, persoon, Rol.PARTNER, begin=FEB, nu=MAART)
    feiten.beeindig(Gezinslid, dossier=dossier, persoon=persoon, per=FEB, bron="scheiding", nu=MAART)
    lid(ander, persoon, Rol.PARTNER, begin=FEB, nu=MAART)


def test_persoon_en_dossier_horen_bij_dezelfde_gemeente(
    dossier: Dossier, wassenaar: Gemeente, nieuw_persoon: Callable[..., Persoon]
) -> None:
    elders = nieuw_persoon(wassenaar)
    with pytest.raises(OpstapFout, match="GEMEENTE-ANDERS"):
        lid(dossier, elders, Rol.PARTNER)
    with pytest.raises(OpstapFout, match="GEMEENTE-ANDERS"):
        lid(Dossier(pk=-1), elders, Rol.PARTNER)
    assert not Gezinslid.objects.exists()


def test_de_databank_houdt_gemeenten_uit_elkaar(
    dossier: Dossier, wassenaar: Gemeente, nieuw_persoon: Callable[..., Persoon]
) -> None:
    elders = nieuw_persoon(wassenaar)
    with pytest.raises(IntegrityError, match="persoon_zelfde_gemeente"), transaction.atomic():
        Gezinslid.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            persoon=elders,
            rol=2,
            geldig=vanaf(JAN),
            bekend_van=JANUARI,
            bron="x",
        )


@pytest.mark.parametrize(
    "wijziging",
    [
        "UPDATE kern_vermogen SET vermogen_cent = 7",
        "UPDATE kern_vermogen SET geldig = '[2020-01-01,)'",
        "UPDATE kern_vermogen SET bekend_van = bekend_van - interval '1 day'",
        "UPDATE kern_vermogen SET bron = 'anders'",
        "UPDATE kern_vermogen SET bekend_tot = '9999-12-31 00:00:00+00'",
        "UPDATE kern_vermogen SET bekend_tot = 'infinity'",
        "UPDATE kern_vermogen SET bekend_tot = now(), vermogen_cent = 7",
        "DELETE FROM kern_vermogen",
    ],
)
def test_een_feit_wordt_niet_gewijzigd_en_niet_verwijderd(dossier: Dossier, wijziging: str) -> None:
    vermogen(dossier, 1, JAN, JANUARI)
    voor = list(Vermogen.objects.values())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(wijziging)
    assert list(Vermogen.objects.values()) == voor


def test_kennis_wordt_een_keer_gesloten(dossier: Dossier) -> None:
    vermogen(dossier, 1, JAN, JANUARI)
    assert Vermogen.objects.update(bekend_tot=MAART) == 1
    with pytest.raises(IntegrityError, match="wordt niet gewijzigd"), transaction.atomic():
        Vermogen.objects.update(bekend_tot=MEI)


def test_de_databank_weigert_overlappende_feiten(dossier: Dossier) -> None:
    vermogen(dossier, 1, JAN, JANUARI, einde=MRT)
    rij: dict[str, Any] = {
        "gemeente": dossier.gemeente,
        "dossier": dossier,
        "vermogen_cent": 2,
        "overwaarde_woning_cent": 0,
        "bekend_van": MAART,
        "bron": "x",
    }
    with pytest.raises(IntegrityError, match="kern_vermogen_overlapt_niet"), transaction.atomic():
        Vermogen.objects.create(geldig=vanaf(date(2024, 2, 29)), **rij)
    Vermogen.objects.create(geldig=vanaf(MRT), **rij)


def test_inkomen_raakt_alleen_het_eigen_dossier(
    dossier: Dossier,
    den_haag: Gemeente,
    adressen: tuple[Adres, Adres],
    nieuw_persoon: Callable[..., Persoon],
    gemeld: list[dict[str, Any]],
) -> None:
    eigen, buur, buurdossier = nieuw_persoon(), nieuw_persoon(), personen.nieuw_dossier(den_haag.pk)
    lid(dossier, eigen, Rol.AANVRAGER)
    lid(buurdossier, buur, Rol.AANVRAGER)
    woont(eigen, adressen[0])
    woont(buur, adressen[0])
    gemeld.clear()
    feiten.leg_vast(
        Inkomen,
        persoon=eigen,
        soort="loon",
        bedrag_cent=1,
        vakantieaanspraak_cent=0,
        heffingskorting_bij_gemeente=False,
        loonkostensubsidie=False,
        geldig=maand(2024, 2),
        bron="loonstrook",
        nu=MAART,
    )
    assert gemeld == [
        {
            "gemeente": "GM0518",
            "dossier_ids": {dossier.pk},
            "geldig": maand(2024, 2),
            "moment": MAART,
            "feit": "inkomen",
        }
    ]


@pytest.mark.parametrize("wat", ["opleiding", "verhuizing"])
def test_opleiding_en_verhuizing_raken_iedereen_op_het_adres(
    wat: str,
    dossier: Dossier,
    den_haag: Gemeente,
    adressen: tuple[Adres, Adres],
    nieuw_persoon: Callable[..., Persoon],
    gemeld: list[dict[str, Any]],
) -> None:
    eigen, huisgenoot, nieuwe_buur = nieuw_persoon(), nieuw_persoon(), nieuw_persoon()
    dossiers = [dossier, personen.nieuw_dossier(den_haag.pk), personen.nieuw_dossier(den_haag.pk)]
    for plek, iemand in zip(dossiers, (eigen, huisgenoot, nieuwe_buur), strict=True):
        lid(plek, iemand, Rol.AANVRAGER)
    woont(eigen, adressen[0])
    woont(huisgenoot, adressen[0])
    woont(nieuwe_buur, adressen[1])
    gemeld.clear()
    if wat == "opleiding":
        feiten.leg_vast(
            Opleiding,
            persoon=eigen,
            student=True,
            bbl_leerling=False,
            geldig=vanaf(FEB),
            bron="DUO",
            nu=MAART,
        )
        verwacht = dossiers[:2]
    else:
        woont(eigen, adressen[1], begin=FEB, nu=MAART)
        verwacht = dossiers
    assert [melding["geldig"] for melding in gemeld] == [vanaf(FEB)]
    assert gemeld[0]["dossier_ids"] == {plek.pk for plek in verwacht}


def test_fout_van_een_luisteraar_maakt_ook_het_feit_ongedaan(dossier: Dossier) -> None:
    def weiger(**_: Any) -> None:
        raise OpstapFout("PROEF", "Dit is een proef.")

    gebeurtenissen.bij(gebeurtenissen.FEIT_GEWIJZIGD)(weiger)
    try:
        with pytest.raises(OpstapFout, match="PROEF"):
            vermogen(dossier, 1, JAN, JANUARI)
    finally:
        gebeurtenissen.vergeet(gebeurtenissen.FEIT_GEWIJZIGD, weiger)
    assert not Vermogen.objects.exists()


def rij(dossier: Dossier, cent: int, begin: date, einde: date | None = None, **meer: Any) -> dict[str, Any]:
    return {
        "dossier_id": dossier.pk,
        "vermogen_cent": cent,
        "overwaarde_woning_cent": 0,
        "geldig": vanaf(begin, einde),
        **meer,
    }


def veel(rijen: list[dict[str, Any]], nu: datetime = JANUARI, model: type[Feit] = Vermogen) -> int:
    return feiten.leg_veel_vast(model, rijen, gemeente="GM0518", nu=nu, bron="proef")


def test_veel_tegelijk_vastleggen_geeft_hetzelfde_als_een_voor_een(
    den_haag: Gemeente, gemeld: list[dict[str, Any]]
) -> None:
    een, veelvoud = personen.nieuw_dossier(den_haag.pk), personen.nieuw_dossier(den_haag.pk)
    toeval = random.Random(20240101)
    for ronde in range(12):
        begin = date(2024, toeval.randint(1, 6), toeval.randint(1, 28))
        einde = toeval.choice([None, begin + timedelta(days=toeval.randint(1, 90))])
        nu = JANUARI + timedelta(days=ronde)
        vermogen(een, ronde, begin, nu, einde)
        veel([rij(veelvoud, ronde, begin, einde)], nu)
    kolommen = ("geldig", "bekend_van", "bekend_tot", "vermogen_cent")
    eerst, daarna = (
        sorted(map(str, Vermogen.objects.filter(dossier=plek).values_list(*kolommen)))
        for plek in (een, veelvoud)
    )
    assert eerst == daarna
    assert {plek for melding in gemeld for plek in melding["dossier_ids"]} == {een.pk, veelvoud.pk}


def test_veel_dossiers_tegelijk_vastleggen_geeft_hetzelfde_als_een_voor_een(
    den_haag: Gemeente, gemeld: list[dict[str, Any]]
) -> None:
    """Thirty households a round, so that what replaces a known fact is written together."""
    kant: tuple[list[Dossier], list[Dossier]] = ([], [])
    for dossiers in kant:
        dossiers += [personen.nieuw_dossier(den_haag.pk) for _ in range(30)]
    toeval = random.Random(20240102)
    for ronde in range(8):
        nu = JANUARI + timedelta(days=ronde)
        rijen = []
        for een, ander in zip(*kant, strict=True):
            begin = date(2024, toeval.randint(1, 6), toeval.randint(1, 28))
            einde = toeval.choice([None, begin + timedelta(days=toeval.randint(1, 90))])
            cent = toeval.randint(1, 2)
            vermogen(een, cent, begin, nu, einde)
            rijen.append(rij(ander, cent, begin, einde))
        veel(rijen, nu)
    kolommen = ("geldig", "bekend_van", "bekend_tot", "vermogen_cent")
    eerst, daarna = (
        [sorted(map(str, Vermogen.objects.filter(dossier=d).values_list(*kolommen))) for d in dossiers]
        for dossiers in kant
    )
    assert eerst == daarna
    gehoord = [
        sorted(
            (str(melding["geldig"]), melding["moment"], plek)
            for melding in gemeld
            for plek, dossier in enumerate(dossiers)
            if dossier.pk in melding["dossier_ids"]
        )
        for dossiers in kant
    ]
    assert gehoord[0] == gehoord[1]


def test_veel_tegelijk_gaat_niet_terug_in_de_tijd(den_haag: Gemeente) -> None:
    dossiers = [personen.nieuw_dossier(den_haag.pk) for _ in range(20)]
    veel([rij(dossier, 1, JAN) for dossier in dossiers], MAART)
    with pytest.raises(OpstapFout, match="FEIT-VOLGORDE"):
        veel([rij(dossier, 2, FEB) for dossier in dossiers], JANUARI)
    assert set(Vermogen.objects.values_list("vermogen_cent", flat=True)) == {1}


def test_veel_nieuwe_feiten_melden_per_periode(den_haag: Gemeente, gemeld: list[dict[str, Any]]) -> None:
    dossiers = [personen.nieuw_dossier(den_haag.pk) for _ in range(4)]
    rijen = [rij(plek, 1, JAN if nummer % 2 else FEB) for nummer, plek in enumerate(dossiers)]
    assert veel(rijen) == 4
    assert {melding["geldig"]: melding["dossier_ids"] for melding in gemeld} == {
        vanaf(FEB): {dossiers[0].pk, dossiers[2].pk},
        vanaf(JAN): {dossiers[1].pk, dossiers[3].pk},
    }


def test_veel_met_onderlinge_overlap_wordt_in_zijn_geheel_geweigerd(
    dossier: Dossier, den_haag: Gemeente, gemeld: list[dict[str, Any]]
) -> None:
    rijen = [
        rij(personen.nieuw_dossier(den_haag.pk), 1, JAN),
        rij(dossier, 1, JAN, MRT),
        rij(dossier, 2, date(2024, 2, 29)),
    ]
    with pytest.raises(OpstapFout, match="FEIT-OVERLAPT"):
        veel(rijen)
    assert not Vermogen.objects.exists()
    assert gemeld == []
    rijen[2]["geldig"] = vanaf(MRT)
    assert veel(rijen) == 3


def test_veel_controleert_elke_rij(dossier: Dossier, wassenaar: Gemeente) -> None:
    with pytest.raises(OpstapFout, match=r"FEIT-ONVOLLEDIG.*vermogen_cent"):
        veel([rij(dossier, 1, JAN, FEB), rij(dossier, None, FEB)])  # type: ignore[arg-type]
    with pytest.raises(OpstapFout, match="FEIT-PERIODE"):
        veel([rij(dossier, 1, JAN, JAN)])
    with pytest.raises(OpstapFout, match="GEMEENTE-ANDERS"):
        veel([rij(personen.nieuw_dossier(wassenaar.pk), 1, JAN)])
    rekening = {"dossier_id": dossier.pk, "tenaamstelling": "X", "geldig": vanaf(JAN)}
    with pytest.raises(OpstapFout, match="IBAN-CONTROLE"):
        veel([{**rekening, "iban": "NL01TEST0000000001"}], model=Bankrekening)
    assert not Vermogen.objects.exists()
    assert not Bankrekening.objects.exists()
