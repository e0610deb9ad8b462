"""A reported change: the resident's words stay beside the assessor's version; only that becomes a fact."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import (
    Afwezigheid,
    Maandberekening,
    RedenEinde,
    TeHerrekenen,
    Uitkering,
    Vordering,
    Wijzigingsmelding,
    Wijzigingsvaststelling,
)
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.buitenland import buitenland
from opstap.inkomen.wijziging.nieuwe_feiten import EindeFeit, NieuwFeit
from opstap.inkomen.wijziging.wijzigingsmeldingen import RAAKT, Soort, afwezig
from opstap.kern import feiten
from opstap.kern.models import Bewoning, Dossier, Gezinslid, Opleiding, Persoon, Verblijf, Zaak
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment, vanaf
from .proefdorp import HEFFING_ALS_OVER_MAAND, IN_KALENDERDAGEN, beleid

JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in range(1, 5))
NU = moment(2024, 3, 25)


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    """Paid from January up to and including March."""
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    for maand in (JAN, FEB, MRT):
        maandrun.draai(HAAG, maand, moment(2024, maand.month, 20))
    return dossier


def meld(
    dorp: Dorp, dossier: Dossier, soort: str, verklaring: str = "Ik woon ergens anders."
) -> Wijzigingsmelding:
    return wijzigingsmeldingen.meld(
        dossier,
        dorp.aanvrager(dossier).pk,
        soort=soort,
        ingang=FEB,
        verklaring=verklaring,
        ontvangen=date(2024, 3, 22),
        nu=NU,
    )


def stel_vast(melding: Wijzigingsmelding, **anders: str) -> Wijzigingsvaststelling:
    antwoorden = dict.fromkeys(RAAKT[melding.soort], "nagegaan") | anders
    return wijzigingsmeldingen.stel_vast(
        melding, antwoorden, reden="Huurcontract gezien.", door="k.jansen", nu=NU
    )


def gemarkeerd() -> list[date]:
    return list(TeHerrekenen.objects.order_by("maand").values_list("maand", flat=True))


def test_elke_soort_wijziging_heeft_vragen_over_wat_zij_raakt() -> None:
    assert set(RAAKT) == set(Soort)
    assert all(RAAKT.values())


def test_een_melding_verandert_nog_niets(dorp: Dorp, dossier: Dossier) -> None:
    melding = meld(dorp, dossier, Soort.VERHUIZING)
    assert (melding.zaak.status, melding.zaak.ontvangen) == (Zaak.Status.ONTVANGEN, date(2024, 3, 22))
    assert gemarkeerd() == []
    with pytest.raises(OpstapFout) as fout:
        meld(dorp, dossier, Soort.VERHUIZING, "  ")
    assert fout.value.code == "MELDING-VERKLARING"


def test_alle_vragen_worden_beantwoord_voor_iets_vaststaat(dorp: Dorp, dossier: Dossier) -> None:
    melding = meld(dorp, dossier, Soort.VERHUIZING)
    for gat in RAAKT[Soort.VERHUIZING]:
        with pytest.raises(OpstapFout) as fout:
            stel_vast(melding, **{gat: " "})
        assert fout.value.code == "ANTWOORD-ONTBREEKT"
        assert gat in fout.value.zin


def test_verklaring_en_vaststelling_staan_naast_elkaar_en_blijven(dorp: Dorp, dossier: Dossier) -> None:
    melding = meld(dorp, dossier, Soort.VERHUIZING, "Ik woon bij mijn zus.")
    eerste, tweede = stel_vast(melding), stel_vast(melding)
    assert list(melding.vaststellingen.order_by("id")) == [eerste, tweede]
    assert Wijzigingsmelding.objects.get().verklaring == "Ik woon bij mijn zus."
    for rijen in (Wijzigingsvaststelling.objects, Wijzigingsmelding.objects):
        with pytest.raises(IntegrityError), transaction.atomic():
            rijen.all().delete()
    with pytest.raises(OpstapFout) as fout:
        wijzigingsmeldingen.verwerk(eerste, nu=NU)
    assert fout.value.code == "VASTSTELLING-VEROUDERD"


def test_een_verhuizing_raakt_precies_de_maanden_erna(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    verhuisd = NieuwFeit(Bewoning, vanaf(date(2024, 2, 14)), {"persoon": wie, "adres_id": dorp.adres()})
    melding = meld(dorp, dossier, Soort.VERHUIZING)
    wijzigingsmeldingen.verwerk(stel_vast(melding), nieuw=[verhuisd], nu=NU)
    assert gemarkeerd() == [MRT], "who moves in the course of February lives there from March's first day on"
    nieuw = feiten.op(Bewoning, MRT, moment(2024, 4, 1)).get(persoon=wie)
    assert (nieuw.bron, nieuw.adres_id) == (f"zaak {melding.zaak.nummer}", verhuisd.velden["adres_id"])
    melding.zaak.refresh_from_db()
    assert melding.zaak.status == Zaak.Status.AFGEROND


def test_iemand_die_weggaat_uit_het_huishouden(dorp: Dorp) -> None:
    dossier = dorp.huishouden(partner=date(1985, 1, 1))
    partner = Gezinslid.objects.get(dossier=dossier, rol=2).persoon
    melding = wijzigingsmeldingen.meld(
        dossier,
        partner.pk,
        soort=Soort.HUISHOUDEN,
        ingang=FEB,
        verklaring="Mijn partner is weg.",
        ontvangen=FEB,
        nu=NU,
    )
    weg = [
        EindeFeit(Gezinslid, FEB, {"dossier": dossier, "persoon": partner}),
        EindeFeit(Bewoning, FEB, {"persoon": partner}),
    ]
    wijzigingsmeldingen.verwerk(stel_vast(melding), einde=weg, nu=NU)
    assert not feiten.op(Gezinslid, FEB, moment(2024, 4, 1)).filter(persoon=partner).exists()
    assert feiten.op(Gezinslid, JAN, moment(2024, 4, 1)).filter(persoon=partner).exists()


def test_wie_de_gemeente_verlaat_houdt_bijstand_tot_het_einde_van_die_maand(
    dorp: Dorp, dossier: Dossier
) -> None:
    """What was paid after that becomes a claim over exactly that month."""
    uitkering = Uitkering.objects.get(dossier=dossier)
    melding = meld(dorp, dossier, Soort.VERTREK)
    besluit = wijzigingsmeldingen.vertrek(
        stel_vast(melding),
        uitkering,
        laatste_dag=date(2024, 2, 29),
        code=RedenEinde.ANDERE_GEMEENTE,
        door="k.jansen",
        nu=NU,
    )
    uitkering.refresh_from_db()
    assert (uitkering.geldig.upper, uitkering.reden_einde) == (MRT, RedenEinde.ANDERE_GEMEENTE)
    assert besluit.zaak == melding.zaak
    maandrun.draai(HAAG, APR, moment(2024, 4, 20))
    betaald = Maandberekening.objects.get(dossier_id=dossier.pk, maand=MRT, volgnummer=1)
    vordering = Vordering.objects.get()
    assert (vordering.maand, vordering.bedrag_cent) == (MRT, betaald.maandbetaling_cent)


def test_waar_een_deel_van_een_maand_telt_eindigt_de_bijstand_op_de_laatste_dag_hier(
    dorp: Dorp, dossier: Dossier, tmp_path: Path
) -> None:
    with beleid(tmp_path, IN_KALENDERDAGEN, HEFFING_ALS_OVER_MAAND):
        wijzigingsmeldingen.vertrek(
            stel_vast(meld(dorp, dossier, Soort.VERTREK)),
            Uitkering.objects.get(dossier=dossier),
            laatste_dag=date(2024, 3, 14),
            code=RedenEinde.ANDERE_GEMEENTE,
            door="k.jansen",
            nu=NU,
        )
    assert Uitkering.objects.get(dossier=dossier).geldig.upper == date(2024, 3, 15)


def test_studie_wordt_een_feit_met_de_zaak_als_bron(dorp: Dorp, dossier: Dossier) -> None:
    wie = dorp.aanvrager(dossier)
    studie = NieuwFeit(Opleiding, vanaf(MRT), {"persoon": wie, "student": True, "bbl_leerling": False})
    wijzigingsmeldingen.verwerk(
        stel_vast(meld(dorp, dossier, Soort.STUDIEFINANCIERING)), nieuw=[studie], nu=NU
    )
    assert feiten.op(Opleiding, MRT, moment(2024, 4, 1)).get(persoon=wie).student
    assert gemarkeerd() == [MRT]


# Abroad and locked up.


def weg(dorp: Dorp, dossier: Dossier, van: date, tot_en_met: date | None) -> Persoon:
    wie = dorp.aanvrager(dossier)
    vaststelling = stel_vast(meld(dorp, dossier, Soort.BUITENLAND))
    feit = afwezig(Afwezigheid.Soort.BUITENLAND, wie.pk, van, tot_en_met)
    wijzigingsmeldingen.verwerk(vaststelling, nieuw=[feit], nu=NU)
    return wie


@pytest.mark.parametrize(
    ("tot_en_met", "dagen", "te_lang"),
    [(date(2024, 2, 28), 28, False), (date(2024, 2, 29), 29, True)],
)
def test_vier_weken_buitenland_mag_en_een_dag_meer_niet(
    dorp: Dorp, dossier: Dossier, tot_en_met: date, dagen: int, te_lang: bool
) -> None:
    wie = weg(dorp, dossier, FEB, tot_en_met)
    teller = buitenland(wie, tot_en_met, bekend_op=moment(2024, 4, 1))
    assert (teller.dagen_in_jaar, teller.dagen_aaneen, teller.weken_vrij) == (dagen, dagen, 4)
    assert teller.te_lang is te_lang


def test_met_de_aow_leeftijd_mag_het_dertien_weken(dorp: Dorp) -> None:
    dossier = dorp.huishouden(geboren=date(1950, 1, 1))
    wie = weg(dorp, dossier, JAN, date(2024, 4, 1))
    grens = date(2024, 3, 31)
    teller = buitenland(wie, grens, bekend_op=moment(2024, 4, 2))
    assert (teller.dagen_aaneen, teller.weken_vrij, teller.te_lang) == (91, 13, False)
    assert buitenland(wie, APR, bekend_op=moment(2024, 4, 2)).te_lang


def test_reizen_tellen_per_kalenderjaar_op_en_over_de_jaarwisseling_aaneen(
    dorp: Dorp, dossier: Dossier
) -> None:
    wie = weg(dorp, dossier, date(2023, 12, 22), date(2024, 1, 10))
    weg(dorp, dossier, date(2024, 3, 1), date(2024, 3, 19))
    teller = buitenland(wie, date(2024, 1, 10), bekend_op=moment(2024, 4, 1))
    assert (teller.dagen_in_jaar, teller.dagen_aaneen) == (10, 20)
    teller = buitenland(wie, date(2024, 3, 19), bekend_op=moment(2024, 4, 1))
    assert (teller.dagen_in_jaar, teller.dagen_aaneen, teller.te_lang) == (29, 19, True)


def test_wie_nog_weg_is_telt_door_en_wat_later_bekend_werd_telt_toen_niet(
    dorp: Dorp, dossier: Dossier
) -> None:
    wie = weg(dorp, dossier, MRT, None)
    assert buitenland(wie, date(2024, 3, 10), bekend_op=moment(2024, 4, 1)).dagen_aaneen == 10
    assert buitenland(wie, date(2024, 3, 10), bekend_op=moment(2024, 3, 1)).dagen_aaneen == 0


def test_afwezigheid_zelf_raakt_geen_maand_het_gevolg_dat_een_mens_vaststelt_wel(
    dorp: Dorp, dossier: Dossier
) -> None:
    wie = dorp.aanvrager(dossier)
    vast = stel_vast(meld(dorp, dossier, Soort.DETENTIE, "Hij zit vast sinds februari."))
    detentie = afwezig(Afwezigheid.Soort.DETENTIE, wie.pk, date(2024, 2, 10), None)
    geen_recht = NieuwFeit(
        Verblijf, vanaf(MRT), {"persoon": wie, "rechthebbend": False, "in_inrichting": False}
    )
    with transaction.atomic():
        wijzigingsmeldingen.verwerk(vast, nieuw=[detentie], nu=NU)
        assert gemarkeerd() == []
        transaction.set_rollback(True)
    wijzigingsmeldingen.verwerk(vast, nieuw=[detentie, geen_recht], nu=NU)
    assert gemarkeerd() == [MRT]
