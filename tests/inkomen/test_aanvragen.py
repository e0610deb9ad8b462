"""Deciding and ending: what is refused, with which words, and that nothing changed then."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from opstap.inkomen import vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Afwijking, Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.maandrun import draai
from opstap.inkomen.models import Maandberekening, RedenEinde, TeHerrekenen, Uitkering, Vordering
from opstap.kern import feiten
from opstap.kern.models import Besluit, Inkomen, Vermogen, Zaak
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment, vanaf
from .schulden import ontvang

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))
NU = moment(2024, 1, 30)


def niets_besloten() -> bool:
    return not Besluit.objects.exists() and not Uitkering.objects.exists()


def test_zonder_alle_feiten_geen_besluit(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(
        Inkomen, per=JAN, bron="proef", nu=moment(2024, 1, 1), persoon=dorp.aanvrager(dossier), soort="loon"
    )
    zaak = aanvragen.dien_in(dossier, ontvangen=JAN, nu=moment(2024, 1, 2))
    with pytest.raises(OpstapFout, match="FEIT-ONTBREEKT"):
        aanvragen.beslis(zaak, door="k.jansen", nu=NU)
    assert niets_besloten()
    assert Zaak.objects.get().status == "ontvangen"


def test_een_deel_van_een_maand_wordt_genoemd_en_niet_geraden(dorp: Dorp) -> None:
    zaak = aanvragen.dien_in(dorp.huishouden(), ontvangen=date(2024, 1, 12), nu=moment(2024, 1, 12))
    with pytest.raises(OpstapFout, match="INGANGSDATUM"):
        aanvragen.beslis(zaak, door="k.jansen", nu=NU, ingangsdatum=date(2024, 1, 12))
    assert niets_besloten()
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=NU)
    assert besluit.ingangsdatum == FEB
    assert "12 januari tot en met 31 januari 2024" in besluit.uitkomst["voorbehoud"]


def test_een_zaak_wordt_een_keer_beslist(dorp: Dorp) -> None:
    zaak = aanvragen.dien_in(dorp.huishouden(vermogen=9_000_000), ontvangen=JAN, nu=moment(2024, 1, 2))
    aanvragen.beslis(zaak, door="k.jansen", nu=NU)
    with pytest.raises(OpstapFout, match="ZAAK-OVERGANG"):
        aanvragen.beslis(Zaak.objects.get(), door="k.jansen", nu=NU)
    assert Besluit.objects.count() == 1


def test_twee_uitkeringen_tegelijk_kan_niet(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    with pytest.raises(OpstapFout, match="UITKERING-LOOPT-AL"):
        aanvragen.beslis_veel([Verzoek(dossier, MRT)], door="k.jansen", nu=NU)
    assert Besluit.objects.count() == Uitkering.objects.count() == 1


def test_toekennen_buiten_de_regels_om_kan_niet(dorp: Dorp) -> None:
    zaak = aanvragen.dien_in(dorp.huishouden(vermogen=9_000_000), ontvangen=JAN, nu=moment(2024, 1, 2))
    afwijking = Afwijking(Besluit.Soort.TOEKENNING, "schrijnend")
    with pytest.raises(OpstapFout, match="AFWIJKING-BEDRAG"):
        aanvragen.beslis(zaak, door="k.jansen", nu=NU, afwijking=afwijking, medeondertekenaar="a.visser")
    with pytest.raises(OpstapFout, match="AFWIJKING-REDEN"):
        aanvragen.beslis(zaak, door="k.jansen", nu=NU, afwijking=Afwijking(Besluit.Soort.AFWIJZING, " "))
    assert niets_besloten()


def test_wie_medeondertekent_is_iemand_anders(dorp: Dorp) -> None:
    zaak = aanvragen.dien_in(dorp.huishouden(), ontvangen=JAN, nu=moment(2024, 1, 2))
    afwijking = Afwijking(Besluit.Soort.AFWIJZING, "art. 17")
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        aanvragen.beslis(zaak, door="k.jansen", nu=NU, afwijking=afwijking, medeondertekenaar="k.jansen")
    assert niets_besloten()


def test_einde_is_de_eerste_van_een_maand_met_een_reden_en_definitief(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    uitkering = Uitkering.objects.get()
    for per in (date(2024, 2, 12), JAN):
        with pytest.raises(OpstapFout, match="EINDDATUM"):
            beeindigingen.beeindig(
                uitkering, per=per, code=RedenEinde.WERK, reden="werk", door="k.jansen", nu=NU
            )
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        beeindigingen.beeindig(uitkering, per=FEB, code=RedenEinde.WERK, reden=" ", door="k.jansen", nu=NU)
    beeindigingen.beeindig(uitkering, per=FEB, code=RedenEinde.WERK, reden="werk", door="k.jansen", nu=NU)
    with pytest.raises(OpstapFout, match="UITKERING-BEEINDIGD"):
        beeindigingen.beeindig(uitkering, per=MRT, code=RedenEinde.WERK, reden="werk", door="k.jansen", nu=NU)
    assert Uitkering.objects.get().geldig == vanaf(JAN, FEB)
    assert Besluit.objects.filter(soort="beeindiging").count() == 1


def test_wat_berekend_is_verandert_niet(dorp: Dorp) -> None:
    aanvragen.beslis_veel([Verzoek(dorp.huishouden(), JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    draai(HAAG, JAN, moment(2024, 1, 20))
    for verander in (
        lambda: Maandberekening.objects.update(maandbetaling_cent=1),
        lambda: Maandberekening.objects.all().delete(),
        lambda: Uitkering.objects.update(geldig=vanaf(date(2023, 1, 1))),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            verander()


def test_vermogen_raakt_ook_de_maanden_erna_en_loon_alleen_zijn_eigen_maand(dorp: Dorp) -> None:
    dossier = dorp.huishouden(vermogen=400_000)
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    for eerste in (JAN, FEB, MRT):
        draai(HAAG, eerste, moment(2024, eerste.month, 20))
    dorp.loon(dorp.aanvrager(dossier), 1, vanaf(FEB, MRT), moment(2024, 4, 1))
    assert list(TeHerrekenen.objects.values_list("maand", flat=True)) == [FEB]
    dorp.leg(
        Vermogen,
        moment(2024, 4, 2),
        vanaf(JAN, FEB),
        dossier=dossier,
        vermogen_cent=0,
        overwaarde_woning_cent=0,
    )
    assert sorted(TeHerrekenen.objects.values_list("maand", flat=True)) == [JAN, FEB, MRT]


def test_rotterdam_2009_saldo_van_een_vordering_is_de_som_van_haar_boekingen(dorp: Dorp) -> None:
    """A claim without a closing account: nobody could say what was still owed (ECLI:NL:RBROT:2009:BI1701)."""
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    draai(HAAG, JAN, moment(2024, 1, 20))
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(JAN), moment(2024, 2, 1))
    draai(HAAG, FEB, moment(2024, 2, 20))
    vordering = Vordering.objects.get()
    assert vorderingen.saldo(vordering) == vordering.bedrag_cent == 34847
    assert ontvang(vordering, 10000, MRT) == 24847
    assert vorderingen.saldo(vordering, op=date(2024, 2, 19)) == 0
    assert vorderingen.saldo(vordering, op=date(2024, 2, 20)) == 34847
    assert vorderingen.saldo(vordering, op=MRT) == 24847
    assert ontvang(vordering, 24847, date(2024, 4, 1)) == 0
