"""Investigations: three ways in, no step skipped, no means without a reason, and the resident informed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.handhaving import onderzoeken, onderzoeksbeeld, steekproeven, zienswijzen
from opstap.inkomen.handhaving.onderzoeken import Melding, Middel, Toestemming, Uitkomst
from opstap.inkomen.models import (
    Gehoord,
    Onderzoek,
    Onderzoeksmiddel,
    Onderzoekstap,
    RedenEinde,
    Uitkering,
    Zienswijze,
)
from opstap.kern.models import Inzage, ZaakGebeurtenis
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment
from .handhaving import FEB, INZET, JAN, MRT, NU, afgerond, gehoord, melding, met_uitkering

HOE = {"door": "o.zoeker", "nu": NU}
KLAAS = Gebruiker("k.jansen", Rol.MEDEWERKER, HAAG)


def met_stand(dorp: Dorp, stand: str) -> Onderzoek:
    """An investigation that stands here, with every step before it."""
    dossier, persoon = met_uitkering(dorp)
    onderzoek = melding(dossier)
    stappen: list[tuple[str, Callable[[], object]]] = [
        (
            "onderzoek",
            lambda: onderzoeken.beoordeel(onderzoek, uitkomst=Uitkomst.ONDERZOEK, reden="r", **HOE),
        ),
        ("middel", lambda: onderzoeken.zet_in(onderzoek, INZET, **HOE)),
        ("bevinding", lambda: onderzoeken.leg_bevinding_vast(onderzoek, tekst="niets", **HOE)),
        (
            "uitnodiging",
            lambda: onderzoeken.nodig_uit(onderzoek, persoon, bevindingen="b", uiterlijk=FEB, **HOE),
        ),
        (
            "zienswijze",
            lambda: onderzoeken.hoor(onderzoek, wijze=Gehoord.Wijze.GESPREK, op=NU.date(), tekst="t", **HOE),
        ),
        (
            "conclusie",
            lambda: onderzoeken.concludeer(onderzoek, gevolgen=[Uitkomst.FEITEN], reden="r", **HOE),
        ),
        ("bericht", lambda: onderzoeken.bericht(onderzoek, tekst="er was een onderzoek", **HOE)),
    ]
    if stand in ("niet_ontvankelijk", "geen_aanleiding"):
        onderzoeken.beoordeel(onderzoek, uitkomst=Uitkomst(stand), reden="r", **HOE)
    elif stand == "geen_gevolg":
        for _, doe in stappen[:3]:
            doe()
        onderzoeken.concludeer(onderzoek, gevolgen=[Uitkomst.GEEN_GEVOLG], reden="r", **HOE)
    elif stand != "melding":
        for naam, doe in stappen:
            doe()
            if naam == stand:
                break
    assert onderzoeken.stand(onderzoek) == stand
    return onderzoek


STANDEN = (*onderzoeken.VERVOLG, "niet_ontvankelijk", "geen_aanleiding", "bericht")
STAPPEN = (
    "beoordeling",
    "middel",
    "bevinding",
    "uitnodiging",
    "zienswijze",
    "conclusie",
    "geen_gevolg",
    "bericht",
)


def zonder_het_proces(onderzoek: Onderzoek, nummer: int, stap: str) -> bool:
    """Whether the database takes this step, written without the process; it is not kept."""
    uitkomst = {"beoordeling": "onderzoek", "conclusie": "boete", "geen_gevolg": "geen_gevolg"}.get(stap, "")
    soort = "conclusie" if stap == "geen_gevolg" else stap
    try:
        with transaction.atomic():
            Onderzoekstap.objects.create(
                gemeente_id=HAAG,
                onderzoek=onderzoek,
                volgnummer=nummer,
                soort=soort,
                uitkomst=uitkomst,
                toelichting="r",
                door="o.zoeker",
                moment=NU,
            )
            transaction.set_rollback(True)
    except IntegrityError:
        return False
    return True


@pytest.mark.parametrize("stand", STANDEN)
def test_geen_stap_wordt_overgeslagen_ook_niet_buiten_het_proces_om(dorp: Dorp, stand: str) -> None:
    """The database and the process hold the same list of what follows on what."""
    onderzoek = met_stand(dorp, stand)
    nummer = onderzoek.stappen.count() + 1
    kan = {stap for stap in STAPPEN if zonder_het_proces(onderzoek, nummer, stap)}
    assert kan == onderzoeken.VERVOLG.get(stand, frozenset())


def test_een_conclusie_met_gevolg_komt_nooit_voor_de_zienswijze(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "bevinding")
    with pytest.raises(OpstapFout, match="ONDERZOEK-STAP"):
        onderzoeken.concludeer(onderzoek, gevolgen=[Uitkomst.TERUGVORDERING], reden="r", **HOE)
    onderzoeken.concludeer(onderzoek, gevolgen=[Uitkomst.GEEN_GEVOLG], reden="niets gevonden", **HOE)
    assert onderzoeken.stand(onderzoek) == "geen_gevolg"


@pytest.mark.parametrize(
    "gevolgen",
    [
        [],
        [Uitkomst.GEEN_GEVOLG, Uitkomst.FEITEN],
        [Uitkomst.MAATREGEL, Uitkomst.BOETE],
        [Uitkomst.FEITEN, Uitkomst.FEITEN],
    ],
)
def test_gevolgen_die_niet_samengaan_worden_geweigerd(dorp: Dorp, gevolgen: list[Uitkomst]) -> None:  # type: ignore[valid-type]
    onderzoek = met_stand(dorp, "zienswijze")
    with pytest.raises(OpstapFout, match="ONDERZOEK-GEVOLG"):
        onderzoeken.concludeer(onderzoek, gevolgen=gevolgen, reden="r", **HOE)


def test_een_onderzoek_kan_meer_dan_een_gevolg_hebben(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "zienswijze")
    gevolgen = [Uitkomst.FEITEN, Uitkomst.TERUGVORDERING, Uitkomst.BOETE]
    onderzoeken.concludeer(onderzoek, gevolgen=gevolgen, reden="r", **HOE)
    onderzoeken.bericht(onderzoek, tekst="dit is er onderzocht", **HOE)
    assert onderzoeken.stand(onderzoek) == "bericht"
    assert ZaakGebeurtenis.objects.filter(dossier=onderzoek.dossier, soort="onderzoek").count() == 1


def test_geen_stap_zonder_reden(dorp: Dorp) -> None:
    onderzoek = melding(met_uitkering(dorp)[0])
    with pytest.raises(OpstapFout, match="ONDERZOEK-REDEN"):
        onderzoeken.beoordeel(onderzoek, uitkomst=Uitkomst.ONDERZOEK, reden=" ", **HOE)
    assert onderzoeken.stand(onderzoek) == "melding"


# The house rule.


@pytest.mark.parametrize("weg", ["doel", "waarom_evenredig", "waarom_niet_lichter"])
def test_geen_middel_zonder_huisregel(dorp: Dorp, weg: str) -> None:
    onderzoek = met_stand(dorp, "onderzoek")
    with pytest.raises(OpstapFout, match="ONDERZOEK-HUISREGEL"):
        onderzoeken.zet_in(onderzoek, replace(INZET, **{weg: " "}), **HOE)
    assert onderzoeken.stand(onderzoek) == "onderzoek"


HUISBEZOEK = replace(
    INZET,
    middel=Middel.HUISBEZOEK,
    redelijke_grond="het watergebruik is nihil en de inwoner kan dat niet verklaren",
    toestemming=Toestemming.GEGEVEN,
    toestemming_uitleg="reden, doel en wat weigeren betekent, op schrift",
)


@pytest.mark.parametrize(
    "weg", [{"redelijke_grond": ""}, {"toestemming": Toestemming.NIET_NODIG}, {"toestemming_uitleg": " "}]
)
def test_een_huisbezoek_heeft_een_grond_en_toestemming_na_uitleg(dorp: Dorp, weg: dict[str, str]) -> None:
    onderzoek = met_stand(dorp, "onderzoek")
    with pytest.raises(OpstapFout, match="HUISBEZOEK-WAARBORG"):
        onderzoeken.zet_in(onderzoek, replace(HUISBEZOEK, **weg), **HOE)  # type: ignore[arg-type]
    middel = onderzoeken.zet_in(onderzoek, HUISBEZOEK, **HOE)
    assert middel.redelijke_grond == HUISBEZOEK.redelijke_grond


def test_geweigerde_toestemming_staat_vast_en_er_is_niet_binnengegaan(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "onderzoek")
    onderzoeken.zet_in(onderzoek, replace(HUISBEZOEK, toestemming=Toestemming.GEWEIGERD), **HOE)
    assert "niet binnengegaan" in onderzoek.stappen.get(soort="middel").toelichting


def test_de_databank_weigert_een_huisbezoek_zonder_toestemming(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "middel")
    stap = onderzoek.stappen.get(soort="middel")
    with pytest.raises(IntegrityError, match="onderzoeksmiddel_huisbezoek"), transaction.atomic():
        Onderzoeksmiddel.objects.create(
            stap=stap, middel="huisbezoek", doel="d", waarom_evenredig="e", waarom_niet_lichter="l"
        )


# The ways in.


def test_een_melding_over_wie_geen_dossier_heeft_kan_alleen_worden_gesloten(dorp: Dorp) -> None:
    assert dorp
    onderzoek = melding(None)
    with pytest.raises(OpstapFout, match="ONDERZOEK-ZONDER-DOSSIER"):
        onderzoeken.beoordeel(onderzoek, uitkomst=Uitkomst.ONDERZOEK, reden="r", **HOE)
    onderzoeken.beoordeel(onderzoek, uitkomst=Uitkomst.NIET_ONTVANKELIJK, reden="geen uitkering", **HOE)


def test_een_melding_heeft_een_inhoud_en_een_dag_die_geweest_is(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    goed = Melding(
        gemeente=HAAG,
        bron=Onderzoek.Bron.SIGNAAL,
        kanaal=Onderzoek.Kanaal.LEVERING,
        ontvangen=NU.date(),
        omschrijving="start inkomstenverhouding",
        dossier=dossier,
    )
    for anders, code in (
        ({"omschrijving": " "}, "MELDING-LEEG"),
        ({"ontvangen": NU.date() + timedelta(days=1)}, "MELDING-DATUM"),
        ({"bron": Onderzoek.Bron.STEEKPROEF}, "MELDING-STEEKPROEF"),
    ):
        with pytest.raises(OpstapFout, match=code):
            onderzoeken.meld(replace(goed, **anders), door="a.balie", nu=NU)  # type: ignore[arg-type]
    assert onderzoeken.meld(goed, door="a.balie", nu=NU).nummer == "OZ-2024-00001"


def test_een_steekproef_is_een_loting_die_over_kan(dorp: Dorp) -> None:
    dossiers = [met_uitkering(dorp)[0].pk for _ in range(12)]
    buiten = dorp.huishouden()
    hoe = {"onderwerp": "woonadres", "peildag": JAN, "door": "o.zoeker", "nu": NU}
    proef = steekproeven.trek(HAAG, aantal=4, zaad=2024, **hoe)
    geloot = set(Onderzoek.objects.filter(steekproef=proef).values_list("dossier_id", flat=True))
    assert (proef.uit_aantal, len(geloot)) == (12, 4)
    assert geloot <= set(dossiers)
    assert buiten.pk not in geloot

    einde = Uitkering.objects.get(dossier=min(geloot))
    beeindigingen.beeindig(
        einde, per=MRT, code=RedenEinde.WERK, reden="werk", door="k.jansen", nu=moment(2024, 2, 1)
    )
    met_uitkering(dorp)
    assert set(steekproeven.lot_opnieuw(proef)) == geloot
    assert steekproeven.loot(dossiers, 4, 2025) != steekproeven.loot(dossiers, 4, 2024)
    with pytest.raises(OpstapFout, match="STEEKPROEF-AANTAL"):
        steekproeven.trek(HAAG, aantal=14, zaad=1, **{**hoe, "nu": moment(2024, 2, 2)})


def test_een_onderzoek_is_een_steekproef_of_niet(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    with pytest.raises(IntegrityError, match="onderzoek_steekproef"), transaction.atomic():
        Onderzoek.objects.create(
            gemeente_id=HAAG, nummer="OZ-2024-9", dossier=dossier, bron="steekproef", kanaal="loting",
            ontvangen=JAN, omschrijving="zonder loting", door="o.zoeker", moment=NU,
        )  # fmt: skip


def test_wat_is_vastgelegd_verandert_niet(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "bericht")
    assert onderzoek.stappen.count() == 7
    with connection.cursor() as cursor:
        for model in (Onderzoek, Onderzoekstap, Onderzoeksmiddel, Zienswijze, Gehoord):
            for sql in ("UPDATE {} SET id = id", "DELETE FROM {}"):
                with pytest.raises(IntegrityError, match="niet gewijzigd"), transaction.atomic():
                    cursor.execute(sql.format(model._meta.db_table))


# Hearing.


def test_zonder_reactie_gaat_het_pas_verder_als_de_termijn_voorbij_is(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "uitnodiging")

    def geen_reactie(dag: int) -> Gehoord:
        nu = moment(2024, 2, dag)
        return onderzoeken.hoor(
            onderzoek,
            wijze=Gehoord.Wijze.GEEN_REACTIE,
            op=nu.date(),
            tekst="niets ontvangen",
            door="o",
            nu=nu,
        )

    with pytest.raises(OpstapFout, match="ZIENSWIJZE-LOOPT"):
        geen_reactie(1)
    assert geen_reactie(2).wijze == "geen_reactie"


def test_een_gesprek_over_een_boete_begint_met_de_cautie(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    with pytest.raises(OpstapFout, match="CAUTIE"):
        gehoord(dossier, persoon, Zienswijze.Onderwerp.BOETE, cautie=False)
    gehoord(dossier, persoon, Zienswijze.Onderwerp.MAATREGEL, cautie=False)
    assert Gehoord.objects.filter(zienswijze__onderwerp="boete").count() == 0


def test_een_zienswijze_wordt_eenmaal_vastgelegd(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    zienswijze = gehoord(dossier, persoon, Zienswijze.Onderwerp.MAATREGEL)
    with pytest.raises(OpstapFout, match="ZIENSWIJZE-AL-VASTGELEGD"):
        zienswijzen.leg_vast(
            zienswijze, wijze=Gehoord.Wijze.SCHRIFTELIJK, op=NU.date(), tekst="nog iets", door="k", nu=NU
        )


def test_alleen_wie_bij_het_dossier_hoort_geeft_een_zienswijze(dorp: Dorp) -> None:
    dossier, _ = met_uitkering(dorp)
    _, iemand = met_uitkering(dorp)
    with pytest.raises(OpstapFout, match="ZIENSWIJZE-PERSOON"):
        gehoord(dossier, iemand, Zienswijze.Onderwerp.MAATREGEL)


# Reading and counting.


def test_wie_een_onderzoek_leest_komt_langs_de_poort(dorp: Dorp) -> None:
    onderzoek = met_stand(dorp, "onderzoek")
    assert onderzoek.dossier is not None
    inwoner = Gebruiker("inwoner", Rol.INWONER, HAAG, frozenset({onderzoek.dossier.nummer}))
    ander = Gebruiker("p.wassenaar", Rol.MEDEWERKER, "GM0629")
    for wie in (inwoner, ander):
        with pytest.raises(OpstapFout, match="TOEGANG"):
            onderzoeksbeeld.open_onderzoek(wie, HAAG, onderzoek.nummer, Doel.CONTROLE, moment=NU)
        with pytest.raises(OpstapFout, match="TOEGANG"):
            onderzoeksbeeld.werklijst(wie, HAAG, Doel.CONTROLE, moment=NU)
    with pytest.raises(OpstapFout, match="TOEGANG-DOSSIER"):
        onderzoeksbeeld.open_onderzoek(KLAAS, HAAG, "OZ-2024-99999", Doel.CONTROLE, moment=NU)
    gelezen = onderzoeksbeeld.open_onderzoek(KLAAS, HAAG, onderzoek.nummer, Doel.CONTROLE, moment=NU)
    assert gelezen == onderzoek
    assert Inzage.objects.filter(dossier=onderzoek.dossier, gebruiker="k.jansen").count() == 1


def test_de_werklijst_staat_op_datum_en_noemt_wat_klaar_is_niet(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    laat = melding(dossier, ontvangen=date(2024, 1, 7))
    vroeg = melding(None, ontvangen=date(2024, 1, 2))
    dicht = melding(dossier)
    onderzoeken.beoordeel(dicht, uitkomst=Uitkomst.GEEN_AANLEIDING, reden="al bekend", **HOE)
    lopend = afgerond(dossier, persoon, Uitkomst.BOETE)
    regels = onderzoeksbeeld.werklijst(KLAAS, HAAG, Doel.CONTROLE, moment=NU)
    assert [(regel.nummer, regel.stand) for regel in regels] == [
        (vroeg.nummer, "melding"),
        (lopend.nummer, "conclusie"),
        (laat.nummer, "melding"),
    ]


def test_tellingen_per_halfjaar_zeggen_wat_er_van_meldingen_is_geworden(dorp: Dorp) -> None:
    dossier, persoon = met_uitkering(dorp)
    melding(dossier)
    dicht = melding(dossier)
    onderzoeken.beoordeel(dicht, uitkomst=Uitkomst.NIET_ONTVANKELIJK, reden="anoniem en vaag", **HOE)
    klaar = afgerond(dossier, persoon, Uitkomst.BOETE)
    onderzoeken.bericht(klaar, tekst="bericht", **HOE)
    lopend = melding(dossier)
    onderzoeken.beoordeel(lopend, uitkomst=Uitkomst.ONDERZOEK, reden="concreet", **HOE)
    melding(dossier, ontvangen=date(2024, 7, 1), nu=moment(2024, 7, 2))
    steekproeven.trek(HAAG, aantal=1, zaad=1, onderwerp="adres", peildag=JAN, door="o", nu=NU)

    telling = onderzoeksbeeld.tel(HAAG, JAN, date(2024, 7, 1))
    assert telling.meldingen == 5
    assert telling.per_bron == {"melding": 4, "steekproef": 1}
    assert telling.per_beoordeling == {"niet_ontvankelijk": 1, "onderzoek": 2}
    assert telling.per_gevolg == {"boete": 1}
    assert (telling.onbeoordeeld, telling.lopend) == (2, 1)
