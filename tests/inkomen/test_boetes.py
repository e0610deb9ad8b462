"""A fine follows on an investigation and a hearing with caution; the rules give the amount."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.handhaving import boetes
from opstap.inkomen.handhaving.boetes import Boetevoornemen, EerdereSanctie
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.models import Boete, Onderzoekstap, Vordering, Zienswijze
from opstap.kern.models import Besluit, Dossier, Persoon
from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

from .conftest import HAAG, Dorp, moment
from .handhaving import NU, OVERTREDING, afgerond, gehoord, met_uitkering, oordeel

NADEEL = Gegeven(2000_00, "besluit BS-2024-00001")


def voornemen(dossier: Dossier, persoon: Persoon, **anders: Any) -> Boetevoornemen:
    velden: dict[str, Any] = {
        "overtreding_begaan_op": date(2023, 12, 1),
        "benadelingsbedrag": NADEEL,
        "antwoorden": OVERTREDING,
        "elders": (),
        **anders,
    }
    if "onderzoek" not in velden:
        velden["onderzoek"] = afgerond(dossier, persoon, Onderzoekstap.Uitkomst.BOETE)
    if "zienswijze" not in velden:
        velden["zienswijze"] = gehoord(dossier, persoon, Zienswijze.Onderwerp.BOETE)
    return Boetevoornemen(persoon=persoon, **velden)


@pytest.mark.parametrize(
    ("verwijt", "bedrag"),
    [
        (Verwijtbaarheid.OPZET, 2000_00),
        (Verwijtbaarheid.GROVE_SCHULD, 1500_00),
        (Verwijtbaarheid.NORMAAL, 1000_00),
        (Verwijtbaarheid.VERMINDERD, 500_00),
    ],
)
def test_de_regels_geven_het_bedrag_bij_het_oordeel_van_een_mens(
    dorp: Dorp, verwijt: Verwijtbaarheid, bedrag: int
) -> None:
    dossier, persoon = met_uitkering(dorp)
    antwoorden = {**OVERTREDING, "verwijtbaarheid": oordeel(int(verwijt))}
    boete = boetes.leg_op(voornemen(dossier, persoon, antwoorden=antwoorden), door="k.jansen", nu=NU)
    assert (boete.bedrag_cent, boete.uitkomst, boete.recidive) == (bedrag, "boete", False)
    assert boete.besluit.uitkomst["zaaknummer"] == boete.onderzoek.nummer
    vordering = Vordering.objects.get()
    assert (vordering.grond, vordering.bedrag_cent, vordering.besluit) == ("boete", bedrag, boete.besluit)
    assert vordering.zaaknummer == boete.onderzoek.nummer
    assert vorderingen.saldo(vordering) == bedrag
    assert "oordeel van k.jansen" in boete.besluit.feiten["dag"]["bronnen"]["verwijtbaarheid"]
    verslag = speel_na(HAAG)
    assert verslag.gelijk, verslag.verschillen


def test_wie_op_bijstandsniveau_leeft_betaalt_wat_te_dragen_is(dorp: Dorp) -> None:
    """Twelve months of five per cent of the norm (CRvB 2016:10)."""
    dossier, persoon = met_uitkering(dorp)
    antwoorden = {
        **OVERTREDING,
        "financiele_omstandigheden_bekend": Gegeven(True, "opgave inwoner"),
        "inkomen_op_bijstandsniveau": Gegeven(True, "uitkering"),
        "vermogen_beschikbaar_voor_boete": Gegeven(0, "opgave inwoner"),
    }
    plan = voornemen(dossier, persoon, antwoorden=antwoorden)
    with pytest.raises(FeitOntbreekt):
        boetes.leg_op(plan, door="k.jansen", nu=NU)
    maandrun.draai(HAAG, date(2024, 1, 1), moment(2024, 1, 7))
    assert boetes.leg_op(plan, door="k.jansen", nu=NU).bedrag_cent == 770_30


def test_zonder_verwijt_geen_boete(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    antwoorden = {**OVERTREDING, "verwijtbaarheid": oordeel(int(Verwijtbaarheid.GEEN))}
    with pytest.raises(OpstapFout, match="BOETE-GEEN"):
        boetes.leg_op(voornemen(dossier, persoon, antwoorden=antwoorden), door="k.jansen", nu=NU)
    assert not Besluit.objects.filter(soort="boete").exists()


@pytest.mark.parametrize(("nadeel", "uitkomst"), [(150_00, "waarschuwing"), (150_01, "boete")])
def test_bij_een_klein_bedrag_kan_een_waarschuwing_volstaan(dorp: Dorp, nadeel: int, uitkomst: str) -> None:
    dossier, persoon = met_uitkering(dorp)
    antwoorden = {**OVERTREDING, "gemeente_volstaat_met_waarschuwing": oordeel(True)}
    plan = voornemen(dossier, persoon, antwoorden=antwoorden, benadelingsbedrag=Gegeven(nadeel, "besluit"))
    boete = boetes.leg_op(plan, door="k.jansen", nu=NU)
    assert (boete.uitkomst, boete.besluit.soort) == (uitkomst, uitkomst)
    assert (boete.bedrag_cent == 0) is (uitkomst == "waarschuwing")
    assert Vordering.objects.exists() is (uitkomst == "boete")


@pytest.mark.parametrize(("eerder", "recidive"), [(date(2018, 12, 1), True), (date(2018, 11, 30), False)])
def test_een_boete_van_elders_telt_vijf_jaar_als_herhaling(dorp: Dorp, eerder: date, recidive: bool) -> None:
    dossier, persoon = met_uitkering(dorp)
    plan = voornemen(dossier, persoon, elders=[EerdereSanctie(eerder)])
    boete = boetes.leg_op(plan, door="k.jansen", nu=NU)
    assert boete.recidive is recidive
    assert boete.bedrag_cent == (1500_00 if recidive else 1000_00)


def test_een_eigen_boete_telt_pas_als_herhaling_als_zij_vaststaat(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    eerste = boetes.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    later = {"overtreding_begaan_op": date(2024, 3, 1)}
    zonder = boetes.leg_op(voornemen(dossier, persoon, **later), door="k.jansen", nu=moment(2024, 4, 8))
    met = voornemen(dossier, persoon, **later, onherroepelijk=[eerste])
    assert not zonder.recidive
    assert boetes.leg_op(met, door="k.jansen", nu=moment(2024, 4, 9)).recidive


def test_eerst_onderzoek_en_zienswijze_dan_pas_een_boete(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    zonder = afgerond(dossier, persoon, Onderzoekstap.Uitkomst.TERUGVORDERING)
    with pytest.raises(OpstapFout, match="BOETE-ZONDER-ONDERZOEK"):
        boetes.leg_op(voornemen(dossier, persoon, onderzoek=zonder), door="k.jansen", nu=NU)
    ander = gehoord(dossier, persoon, Zienswijze.Onderwerp.MAATREGEL)
    with pytest.raises(OpstapFout, match="ZIENSWIJZE-ONTBREEKT"):
        boetes.leg_op(voornemen(dossier, persoon, zienswijze=ander), door="k.jansen", nu=NU)
    assert not Boete.objects.exists()


def test_niemand_wordt_voor_hetzelfde_tweemaal_gestraft(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    eerste = boetes.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    with pytest.raises(OpstapFout, match="BOETE-AL-OPGELEGD"):
        boetes.leg_op(voornemen(dossier, persoon, onderzoek=eerste.onderzoek), door="k.jansen", nu=NU)


def test_zonder_antwoord_wordt_er_niets_ingevuld(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    minder = {naam: gegeven for naam, gegeven in OVERTREDING.items() if naam != "verwijtbaarheid"}
    with pytest.raises(FeitOntbreekt):
        boetes.leg_op(voornemen(dossier, persoon, antwoorden=minder), door="k.jansen", nu=NU)


def test_de_databank_weigert_een_boete_zonder_onderzoek_of_zienswijze(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    boete = boetes.leg_op(voornemen(dossier, persoon), door="k.jansen", nu=NU)
    besluit = Besluit.objects.exclude(pk=boete.besluit_id).first()
    assert besluit is not None
    maatregel = gehoord(dossier, persoon, Zienswijze.Onderwerp.MAATREGEL)
    nieuw = gehoord(dossier, persoon, Zienswijze.Onderwerp.BOETE)
    zonder = afgerond(dossier, persoon, Onderzoekstap.Uitkomst.FEITEN)
    for anders, zin in (
        ({"zienswijze": maatregel}, "Eerst horen"),
        ({"zienswijze": nieuw, "onderzoek": zonder}, "Zonder onderzoek"),
    ):
        kopie = Boete.objects.get(pk=boete.pk)
        kopie.pk, kopie.nummer, kopie.besluit = None, "BT-2024-9", besluit
        for naam, waarde in anders.items():
            setattr(kopie, naam, waarde)
        with pytest.raises(IntegrityError, match=zin), transaction.atomic():
            kopie.save(force_insert=True)
