"""Periodic review: a turn by date, a talk before an outcome, and judgements that keep their history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen, uitstroom
from opstap.inkomen.heronderzoek import begeleiding, heronderzoeken
from opstap.inkomen.heronderzoek.heronderzoeken import Uitkomst
from opstap.inkomen.models import (
    Heronderzoek,
    Heronderzoekstap,
    Indeling,
    Nazorg,
    Ontheffing,
    OntheffingEinde,
    RedenEinde,
    Taaltoets,
    Uitkering,
)
from opstap.kern import feiten, personen
from opstap.kern.models import Gezinslid
from opstap.kern.models import Rol as Gezinsrol
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.regels.fouten import NietGemodelleerd, OpstapFout

from .conftest import HAAG, Dorp, moment, vanaf
from .handhaving import FEB, JAN, MRT, NU, met_uitkering

BELEID = Gegeven(12, "beleidsregel Klant in beeld, art. 2")
KLAAS = Gebruiker("k.jansen", Rol.MEDEWERKER, HAAG)
APR = date(2024, 4, 1)


def plan(nu: datetime = NU, tot: date = date(2025, 2, 1)) -> list[Heronderzoek]:
    return heronderzoeken.plan(HAAG, tot=tot, door="k.jansen", nu=nu, elke_maanden=BELEID)


def rond_af(heronderzoek: Heronderzoek, nu: datetime) -> None:
    hoe = {"door": "k.jansen", "nu": nu}
    heronderzoeken.nodig_uit(heronderzoek, op=nu.date(), tekst="brief", **hoe)
    heronderzoeken.leg_gesprek_vast(heronderzoek, op=nu.date(), verslag="goed gesprek", **hoe)
    heronderzoeken.rond_af(heronderzoek, uitkomst=Uitkomst.AFSPRAKEN, verslag="cursus taal", **hoe)


def test_hoe_vaak_staat_in_beleid_en_wordt_nooit_geraden(dorp: Dorp) -> None:
    met_uitkering(dorp)
    with pytest.raises(NietGemodelleerd, match="beleid"):
        heronderzoeken.plan(HAAG, tot=date(2030, 1, 1), door="k.jansen", nu=NU)
    for onbruikbaar in (Gegeven(12, " "), Gegeven(0, "beleidsregel")):
        with pytest.raises(OpstapFout, match="HERONDERZOEK-BELEID"):
            heronderzoeken.plan(HAAG, tot=date(2030, 1, 1), door="k.jansen", nu=NU, elke_maanden=onbruikbaar)
    assert not Heronderzoek.objects.exists()


@pytest.mark.parametrize(("tot", "aantal"), [(date(2025, 1, 1), 0), (date(2025, 1, 2), 1)])
def test_de_beurt_komt_een_jaar_na_het_begin_van_de_uitkering(dorp: Dorp, tot: date, aantal: int) -> None:
    met_uitkering(dorp)
    gepland = plan(tot=tot)
    assert [(h.nummer, h.uiterlijk) for h in gepland] == [("HO-2024-00001", JAN.replace(year=2025))] * aantal


def test_wie_al_wacht_wordt_niet_nog_eens_gepland_en_wie_geweest_is_later_weer(dorp: Dorp) -> None:
    met_uitkering(dorp)
    (eerste,) = plan()
    assert plan() == []
    rond_af(eerste, moment(2024, 11, 4))
    assert plan(moment(2024, 11, 5)) == []
    (volgende,) = plan(moment(2024, 11, 5), tot=date(2026, 1, 1))
    assert volgende.uiterlijk == date(2025, 11, 4)
    assert "art. 2" in volgende.grondslag


def test_wie_geen_uitkering_heeft_krijgt_geen_beurt(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    dorp.huishouden()
    eindig(Uitkering.objects.get(dossier=dossier), FEB)
    assert plan(moment(2024, 2, 5), tot=date(2030, 1, 1)) == []


STAND: dict[str, list[Callable[[Heronderzoek], None]]] = {
    "gepland": [],
    "uitnodiging": [lambda h: heronderzoeken.nodig_uit(h, op=FEB, tekst="t", door="k", nu=NU)],
}
STAND["niet_verschenen"] = [
    *STAND["uitnodiging"],
    lambda h: heronderzoeken.niet_verschenen(h, op=NU.date(), verslag="t", door="k", nu=NU),
]
STAND["gesprek"] = [
    *STAND["uitnodiging"],
    lambda h: heronderzoeken.leg_gesprek_vast(h, op=NU.date(), verslag="t", door="k", nu=NU),
]
STAND["uitkomst"] = [
    *STAND["gesprek"],
    lambda h: heronderzoeken.rond_af(h, uitkomst=Uitkomst.ONGEWIJZIGD, verslag="t", door="k", nu=NU),
]


@pytest.mark.parametrize("stand", STAND)
def test_het_proces_en_de_databank_kennen_dezelfde_volgorde(dorp: Dorp, stand: str) -> None:
    met_uitkering(dorp)
    (heronderzoek,) = plan()
    for doe in STAND[stand]:
        doe(heronderzoek)
    nummer = heronderzoek.stappen.count() + 1

    def kan(soort: str) -> bool:
        try:
            with transaction.atomic():
                Heronderzoekstap.objects.create(
                    gemeente_id=HAAG,
                    heronderzoek=heronderzoek,
                    volgnummer=nummer,
                    soort=soort,
                    op=JAN,
                    uitkomst="ongewijzigd" if soort == "uitkomst" else "",
                    verslag="v",
                    door="k",
                    moment=NU,
                )
                transaction.set_rollback(True)
        except IntegrityError:
            return False
        return True

    mag = {soort for soort in Heronderzoekstap.Soort.values if kan(soort)}
    assert mag == heronderzoeken.VERVOLG.get(stand, frozenset())


def test_zonder_uitnodiging_geen_gesprek_en_zonder_gesprek_geen_uitkomst(dorp: Dorp) -> None:
    met_uitkering(dorp)
    (heronderzoek,) = plan()
    with pytest.raises(OpstapFout, match="HERONDERZOEK-STAP"):
        heronderzoeken.leg_gesprek_vast(heronderzoek, op=NU.date(), verslag="v", door="k", nu=NU)
    with pytest.raises(OpstapFout, match="HERONDERZOEK-DATUM"):
        heronderzoeken.nodig_uit(heronderzoek, op=JAN, tekst="t", door="k", nu=NU)
    heronderzoeken.nodig_uit(heronderzoek, op=FEB, tekst="t", door="k", nu=NU)
    for fout, doe in (
        (
            "STAP",
            lambda: heronderzoeken.rond_af(
                heronderzoek, uitkomst=Uitkomst.AFSPRAKEN, verslag="v", door="k", nu=NU
            ),
        ),
        (
            "DATUM",
            lambda: heronderzoeken.leg_gesprek_vast(heronderzoek, op=FEB, verslag="v", door="k", nu=NU),
        ),
        (
            "VERSLAG",
            lambda: heronderzoeken.leg_gesprek_vast(heronderzoek, op=JAN, verslag=" ", door="k", nu=NU),
        ),
    ):
        with pytest.raises(OpstapFout, match=f"HERONDERZOEK-{fout}"):
            doe()


def test_werklijst_op_datum_en_tellingen_over_het_jaar(dorp: Dorp) -> None:
    met_uitkering(dorp, FEB)
    met_uitkering(dorp, JAN)
    laat, vroeg = sorted(
        plan(moment(2024, 2, 2), tot=date(2025, 3, 1)), key=lambda h: -h.uiterlijk.toordinal()
    )
    regels = heronderzoeken.werklijst(KLAAS, HAAG, Doel.UITKERING, moment=NU)
    assert [(r.nummer, r.stand) for r in regels] == [(vroeg.nummer, "gepland"), (laat.nummer, "gepland")]
    rond_af(vroeg, moment(2024, 3, 4))
    regels = heronderzoeken.werklijst(KLAAS, HAAG, Doel.UITKERING, moment=NU)
    assert [regel.nummer for regel in regels] == [laat.nummer]
    telling = heronderzoeken.tel(HAAG, JAN, date(2024, 7, 1))
    assert (telling.gesprekken, telling.niet_verschenen, telling.per_uitkomst) == (1, 0, {"afspraken": 1})
    with pytest.raises(OpstapFout, match="TOEGANG"):
        heronderzoeken.werklijst(Gebruiker("i", Rol.INWONER, HAAG), HAAG, Doel.UITKERING, moment=NU)


# Categories, exemptions and the language test.


def test_een_categorie_is_een_oordeel_en_haar_geschiedenis_blijft(dorp: Dorp) -> None:
    _, persoon = met_uitkering(dorp)
    hoe = {"per": JAN, "door": "k.jansen", "nu": NU}
    with pytest.raises(OpstapFout, match="INDELING-REDEN"):
        begeleiding.deel_in(persoon, categorie=Indeling.Categorie.C2A, reden=" ", **hoe)
    begeleiding.deel_in(persoon, categorie=Indeling.Categorie.C2A, reden="twee jaar zonder werk", **hoe)
    with pytest.raises(OpstapFout, match="INDELING-REDEN-WIJZIGING"):
        begeleiding.deel_in(persoon, categorie=Indeling.Categorie.C1B, reden="heeft een diploma", **hoe)
    begeleiding.deel_in(
        persoon,
        categorie=Indeling.Categorie.C1B,
        reden="heeft een diploma",
        reden_wijziging="opleiding afgerond",
        **hoe,
    )
    assert [(i.categorie, i.door) for i in begeleiding.indelingen(persoon)] == [
        ("1B", "k.jansen"),
        ("2A", "k.jansen"),
    ]


def ontheffing(dorp: Dorp, **anders: object) -> Ontheffing:
    dossier, persoon = met_uitkering(dorp)
    velden: dict[str, object] = {
        "grond": Ontheffing.Grond.DRINGENDE_REDENEN,
        "van": JAN,
        "tot": date(2024, 7, 1),
        "herbeoordelen_op": date(2024, 6, 1),
        "reden": "ziek",
        **anders,
    }
    return begeleiding.verleen_ontheffing(dossier, persoon, door="k.jansen", nu=NU, **velden)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"tot": None, "herbeoordelen_op": None}, "TIJDELIJK"),
        ({"herbeoordelen_op": None}, "TIJDELIJK"),
        ({"herbeoordelen_op": date(2024, 7, 1)}, "DATUMS"),
        ({"tot": JAN}, "DATUMS"),
        ({"reden": " "}, "REDEN"),
    ],
)
def test_een_tijdelijke_ontheffing_heeft_een_einde_en_wordt_daarvoor_bekeken(
    dorp: Dorp, anders: dict[str, object], code: str
) -> None:
    with pytest.raises(OpstapFout, match=f"ONTHEFFING-{code}"):
        ontheffing(dorp, **anders)
    assert not Ontheffing.objects.exists()


def test_ontheffingen_staan_op_de_werklijst_vanaf_de_dag_van_herbeoordelen(dorp: Dorp) -> None:
    blijvend = ontheffing(
        dorp, grond=Ontheffing.Grond.ARBEIDSONGESCHIKT, tot=None, herbeoordelen_op=None, reden="UWV"
    )
    eerste = ontheffing(dorp)
    assert blijvend.besluit.soort == eerste.besluit.soort == "ontheffing"
    assert not begeleiding.te_herbeoordelen(HAAG, date(2024, 5, 31)).exists()
    assert list(begeleiding.te_herbeoordelen(HAAG, date(2024, 6, 1))) == [eerste]
    begeleiding.verleen_ontheffing(
        eerste.dossier,
        eerste.persoon,
        grond=Ontheffing.Grond.DRINGENDE_REDENEN,
        van=date(2024, 7, 1),
        tot=date(2025, 1, 1),
        herbeoordelen_op=date(2024, 12, 1),
        reden="nog ziek",
        door="k.jansen",
        nu=moment(2024, 6, 3),
    )
    assert not begeleiding.te_herbeoordelen(HAAG, date(2024, 6, 10)).exists()


def test_een_ontheffing_eindigt_eenmaal_met_een_code(dorp: Dorp) -> None:
    eerste = ontheffing(dorp)
    hoe = {"reden": OntheffingEinde.Reden.OVERIG, "toelichting": "hersteld", "door": "k", "nu": NU}
    for per in (date(2023, 12, 31), date(2024, 7, 2)):
        with pytest.raises(OpstapFout, match="ONTHEFFING-EINDE"):
            begeleiding.beeindig_ontheffing(eerste, per=per, **hoe)  # type: ignore[arg-type]
    begeleiding.beeindig_ontheffing(eerste, per=MRT, **hoe)  # type: ignore[arg-type]
    with pytest.raises(OpstapFout, match="ONTHEFFING-BEEINDIGD"):
        begeleiding.beeindig_ontheffing(eerste, per=MRT, **hoe)  # type: ignore[arg-type]
    assert not begeleiding.te_herbeoordelen(HAAG, date(2024, 6, 10)).exists()


def toets(dorp: Dorp, *, voldoende: bool, uitslag: date = date(2024, 1, 5)) -> Taaltoets:
    dossier, persoon = met_uitkering(dorp)
    return begeleiding.leg_taaltoets_vast(
        dossier,
        persoon,
        afgenomen_op=date(2024, 1, 3),
        uitslag_op=uitslag,
        voldoende=voldoende,
        door="k",
        nu=NU,
    )


def test_na_een_onvoldoende_taaltoets_volgt_binnen_acht_weken_een_kennisgeving(dorp: Dorp) -> None:
    goed, fout = toets(dorp, voldoende=True), toets(dorp, voldoende=False)
    assert begeleiding.kennisgevingen_te_doen(HAAG, NU.date()) == ((MRT, fout),)
    with pytest.raises(OpstapFout, match="TAALKENNISGEVING-NIET-NODIG"):
        begeleiding.geef_taalkennisgeving(goed, op=NU.date(), door="k", nu=NU)
    for op in (date(2024, 1, 4), date(2024, 1, 9)):
        with pytest.raises(OpstapFout, match="TAALKENNISGEVING-DATUM"):
            begeleiding.geef_taalkennisgeving(fout, op=op, door="k", nu=NU)
    begeleiding.geef_taalkennisgeving(fout, op=NU.date(), door="k", nu=NU)
    with pytest.raises(OpstapFout, match="TAALKENNISGEVING-AL-GEDAAN"):
        begeleiding.geef_taalkennisgeving(fout, op=NU.date(), door="k", nu=NU)
    assert begeleiding.kennisgevingen_te_doen(HAAG, NU.date()) == ()


@pytest.mark.parametrize("uitslag", [date(2024, 1, 2), date(2024, 1, 9)])
def test_de_uitslag_komt_na_de_toets_en_niet_uit_de_toekomst(dorp: Dorp, uitslag: date) -> None:
    with pytest.raises(OpstapFout, match="TAALTOETS-DATUMS"):
        toets(dorp, voldoende=True, uitslag=uitslag)


# Leaving and coming back.


def eindig(uitkering: Uitkering, per: date, code: RedenEinde = RedenEinde.WERK) -> None:
    beeindigingen.beeindig(
        uitkering, per=per, code=code, reden=code.label, door="k.jansen", nu=moment(per.year, per.month, 1)
    )


def test_de_code_van_het_einde_staat_bij_het_besluit_en_verandert_niet(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    uitkering = Uitkering.objects.get(dossier=dossier)
    eindig(uitkering, MRT, RedenEinde.ANDERE_GEMEENTE)
    uitkering.refresh_from_db()
    assert uitkering.reden_einde == "32"
    assert uitkering.beeindigd_door is not None
    assert uitkering.beeindigd_door.uitkomst["reden_einde"] == "32"
    with pytest.raises(IntegrityError), transaction.atomic():
        Uitkering.objects.filter(pk=uitkering.pk).update(reden_einde="11")


def test_een_einde_zonder_code_weigert_de_databank(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    uitkering = Uitkering.objects.get(dossier=dossier)
    with pytest.raises(IntegrityError, match="uitkering_einde_met_reden"), transaction.atomic():
        Uitkering.objects.filter(pk=uitkering.pk).update(
            geldig=vanaf(JAN, MRT), beeindigd_door=uitkering.besluit
        )


def test_nazorg_na_het_einde_staat_op_de_werklijst_tot_zij_gedaan_is(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    uitkering = Uitkering.objects.get(dossier=dossier)
    with pytest.raises(OpstapFout, match="NAZORG-LOOPT-NOG"):
        uitstroom.spreek_nazorg_af(uitkering, op=APR, afspraak="bellen", door="k", nu=NU)
    eindig(uitkering, MRT)
    uitkering.refresh_from_db()
    nu = moment(2024, 3, 1)
    with pytest.raises(OpstapFout, match="NAZORG-AFSPRAAK"):
        uitstroom.spreek_nazorg_af(uitkering, op=FEB, afspraak="bellen", door="k", nu=nu)
    nazorg = uitstroom.spreek_nazorg_af(uitkering, op=APR, afspraak="bellen over het loon", door="k", nu=nu)
    assert not uitstroom.nazorg_te_doen(HAAG, date(2024, 3, 31)).exists()
    assert list(uitstroom.nazorg_te_doen(HAAG, APR)) == [nazorg]
    uitstroom.leg_nazorg_vast(nazorg, op=APR, verslag="het gaat goed", door="k", nu=moment(2024, 4, 1))
    assert not uitstroom.nazorg_te_doen(HAAG, APR).exists()
    with pytest.raises(OpstapFout, match="NAZORG-AL-GEDAAN"):
        uitstroom.leg_nazorg_vast(nazorg, op=APR, verslag="weer", door="k", nu=moment(2024, 4, 1))
    assert Nazorg.objects.count() == 1


@pytest.mark.parametrize(("terug", "herkend"), [(date(2025, 2, 1), True), (date(2025, 3, 1), False)])
def test_wie_binnen_een_jaar_terugkomt_wordt_herkend_ook_in_een_ander_dossier(
    dorp: Dorp, terug: date, herkend: bool
) -> None:
    dossier, persoon = met_uitkering(dorp)
    eindig(Uitkering.objects.get(dossier=dossier), MRT)
    nu = moment(2025, 1, 6)
    nieuw = personen.nieuw_dossier(HAAG)
    feiten.beeindig(
        Gezinslid, per=MRT, bron="vertrek", nu=moment(2024, 3, 5), dossier=dossier, persoon=persoon
    )
    dorp.leg(Gezinslid, nu, vanaf(MRT), dossier=nieuw, persoon=persoon, rol=Gezinsrol.AANVRAGER)
    terugkeer = uitstroom.eerdere_uitkering(nieuw, terug, nu)
    assert (terugkeer is not None) is herkend
    if terugkeer is not None:
        assert (terugkeer.dossier_id, terugkeer.eindigde_op) == (dossier.pk, MRT)
        assert terugkeer.reden == "werk of ziekte-uitkering"
        bekend = uitstroom.bekende_feiten(terugkeer, nu)
        assert bekend["vermogen"] == (0, "opgave inwoner")
        assert bekend["personen.0.netto_loon"] == (0, "opgave inwoner")


def test_instroom_herinstroom_en_uitstroom_worden_geteld(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    met_uitkering(dorp, FEB)
    eindig(Uitkering.objects.get(dossier=dossier), MRT)
    aanvragen.beslis_veel([Verzoek(dossier, date(2024, 6, 1))], door="k.jansen", nu=moment(2024, 5, 20))
    telling = uitstroom.tel(HAAG, JAN, date(2025, 1, 1), moment(2024, 12, 31))
    assert (telling.instroom, telling.herinstroom, telling.uitstroom) == (3, 1, 1)
    assert telling.per_reden == {"11": 1}
    eerder = uitstroom.tel(HAAG, JAN, date(2025, 1, 1), moment(2024, 2, 1))
    assert (eerder.instroom, eerder.herinstroom, eerder.uitstroom) == (2, 0, 0)


def test_wat_is_vastgelegd_over_mensen_verandert_niet(dorp: Dorp) -> None:
    _, persoon = met_uitkering(dorp)
    begeleiding.deel_in(persoon, categorie=Indeling.Categorie.C3A, reden="r", per=JAN, door="k", nu=NU)
    ontheffing(dorp)
    toets(dorp, voldoende=True)
    rond_af(plan()[0], NU)
    with connection.cursor() as cursor:
        for model in (Indeling, Ontheffing, Taaltoets, Heronderzoek, Heronderzoekstap):
            assert model.objects.exists()
            for sql in ("UPDATE {} SET id = id", "DELETE FROM {}"):
                with pytest.raises(IntegrityError, match="niet gewijzigd"), transaction.atomic():
                    cursor.execute(sql.format(model._meta.db_table))
