"""A claim is a current account: on any day its balance is the sum of its movements, each with its ground."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Sum

from opstap.financien.models import Betaling, Boeking
from opstap.gevallen import regelbesluiten
from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import (
    Schuldenaar,
    Vordering,
    Vorderinggebeurtenis,
    Vorderingsmutatie,
)
from opstap.inkomen.vorderingen.opleggen import ONTSTAANSGRONDEN
from opstap.kern.models import Besluit, Gezinslid, Rol
from opstap.recht.algemeen.verjaring import laatste_dag_voor_verjaring, uiterste_betaaldag
from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond, Terugvorderingsgrond
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, OpstapFout
from opstap.regels.geld import Bruto, Netto

from . import schulden
from .conftest import HAAG, IBAN, Dorp, maand, moment, vanaf
from .schulden import OORDELEN

NU = moment(2024, 3, 4)
DAG = NU.date()


def vorder(dorp: Dorp, **anders: Any) -> Vordering:
    """A thousand euros because of a breach of the duty to inform, unless the test says otherwise."""
    dossier = anders.pop("dossier", None) or dorp.huishouden()
    return schulden.vorder(dorp, dossier, 100000, **{"verplicht": True, "nu": NU, **anders})


def test_een_vordering_ontstaat_door_een_besluit_dat_opnieuw_zo_uitkomt(dorp: Dorp) -> None:
    vordering = vorder(dorp, zaaknummer="B-2024-00007")
    assert vordering.nummer == "V-2024-00001"
    assert (vordering.grond, vordering.ontstaansgrond) == ("inlichtingenplicht", 51)
    assert vordering.betalen_voor == DAG + timedelta(weeks=6)
    assert vordering.besluit.soort == Besluit.Soort.TERUGVORDERING
    nagespeeld = speel_dag_na(vordering.besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk
    assert vorderingen.saldo(vordering) == 100000


def test_de_grond_van_de_statistiek_hoort_bij_de_grond_van_de_wet(dorp: Dorp) -> None:
    with pytest.raises(OpstapFout, match="ONTSTAANSGROND"):
        vorder(dorp, ontstaansgrond=57)
    assert set(ONTSTAANSGRONDEN) == set(Vordering.Grond)
    assert not Vordering.objects.exists()


def test_een_kruimelbedrag_zonder_bekend_beleid_beslist_een_mens(dorp: Dorp) -> None:
    zonder = {naam: waarde for naam, waarde in OORDELEN.items() if naam != "gekozen_terugvordering"}
    with pytest.raises(NietGemodelleerd, match="kruimelbedrag"):
        vorder(
            dorp,
            terugvorderingsgrond=Terugvorderingsgrond.TE_VEEL_VERLEEND,
            ontstaansgrond=57,
            oordelen=zonder,
        )
    with pytest.raises(FeitOntbreekt):
        vorder(dorp, oordelen={})


def test_dringende_redenen_maken_de_vordering_kleiner_of_niets(dorp: Dorp) -> None:
    redenen = {**OORDELEN, "terugvordering_dringende_redenen": True}
    deel = vorder(dorp, oordelen={**redenen, "vordering_na_dringende_redenen": 40000})
    assert vorderingen.saldo(deel) == 40000
    with pytest.raises(OpstapFout, match="TERUGVORDERING-NIETS"):
        vorder(dorp, oordelen={**redenen, "vordering_na_dringende_redenen": 0})


def test_alleen_bij_gezinsbijstand_zijn_er_meer_schuldenaren(dorp: Dorp) -> None:
    dossier = dorp.huishouden(partner=date(1985, 1, 1))
    samen = [
        lid.persoon for lid in Gezinslid.objects.filter(dossier=dossier, rol__in=(Rol.AANVRAGER, Rol.PARTNER))
    ]
    with pytest.raises(OpstapFout, match="SCHULDENAREN"):
        vorder(dorp, dossier=dossier, schuldenaren=samen)
    vordering = vorder(
        dorp, dossier=dossier, schuldenaren=samen, oordelen={**OORDELEN, "gezinsbijstand_verleend": True}
    )
    assert Schuldenaar.objects.filter(vordering=vordering).count() == 2


def test_de_run_legt_vast_wie_van_een_paar_terugbetaalt(dorp: Dorp) -> None:
    """Art. 59 lid 1: both had the assistance, each owes all of it back."""
    dossier = dorp.huishouden(partner=date(1985, 1, 1))
    jan, feb = date(2024, 1, 1), date(2024, 2, 1)
    aanvragen.beslis_veel([Verzoek(dossier, jan)], door="k.jansen", nu=moment(2023, 12, 20))
    maandrun.draai(HAAG, jan, moment(2024, 1, 20))
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(jan, feb), moment(2024, 2, 1))
    maandrun.draai(HAAG, feb, moment(2024, 2, 20))
    vordering = Vordering.objects.get()
    samen = Gezinslid.objects.filter(dossier=dossier).values_list("persoon_id", flat=True)
    assert set(vordering.schuldenaren.values_list("persoon_id", flat=True)) == set(samen)
    assert vordering.periode == maand(2024, 1)


def test_hoe_het_innen_ervoor_staat_op_elke_dag(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    Stand = vorderingen.Invorderingsstand
    vorderingen.leg_gebeurtenis_vast(
        vordering, soort=Vorderinggebeurtenis.Soort.OPSCHORTING,
        geldig=vanaf(date(2024, 4, 1), date(2024, 5, 1)), grond="detentie",
        artikel="Algemene wet bestuursrecht art. 4:94", door="k.jansen", nu=NU,
    )  # fmt: skip
    schulden.ontvang(vordering, 100000, date(2024, 6, 1))
    dagen = (date(2024, 3, 31), date(2024, 4, 1), date(2024, 5, 1), date(2024, 6, 1))
    standen = [Stand.LOPEND, Stand.TIJDELIJK_GEEN, Stand.LOPEND, Stand.AFGELOST]
    assert [vorderingen.stand(vordering, op=dag) for dag in dagen] == standen
    los = vorder(dorp)
    vorderingen.boek_af(
        los, reden="beleid", artikel="beleidsregel", door="k.jansen", nu=NU, medeondertekenaar="p.devries"
    )
    assert vorderingen.stand(los, op=DAG) == Stand.BUITEN_INVORDERING


def test_middelen_van_de_laatste_maanden_gaan_voor_en_alleen_op_hun_eigen_grond(dorp: Dorp) -> None:
    with pytest.raises(OpstapFout, match="REGELING-MIDDELEN"):
        schulden.verreken(vorder(dorp), 1000, date(2024, 4, 1), wijze="middelen", nu=NU)
    middelen = vorder(dorp, terugvorderingsgrond=Terugvorderingsgrond.MIDDELEN_ACHTERAF, ontstaansgrond=57)
    schulden.verreken(middelen, 1000, date(2024, 4, 1), wijze="middelen", nu=NU)
    assert middelen.regelingen.get().wijze == "middelen"


def test_boete_en_terugvordering_delen_een_zaaknummer(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    terug = vorder(dorp, dossier=dossier, zaaknummer="F-2024-1")
    besluit = regelbesluiten.neem_zonder_regels(
        dossier, soort=Besluit.Soort.BOETE, ingangsdatum=DAG, tekst="Boete", grond="", door="k.jansen", nu=NU
    )
    boete = vorderingen.leg_vast(
        besluit,
        grond=Vordering.Grond.BOETE,
        ontstaansgrond=58,
        bedrag=Netto(25000),
        datum=DAG,
        schuldenaren=[dorp.aanvrager(dossier)],
        zaaknummer="F-2024-1",
    )
    assert set(Vordering.objects.filter(zaaknummer="F-2024-1")) == {terug, boete}


def test_leenbijstand_wordt_betaald_en_is_vanaf_die_dag_schuld(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    lening = vorderingen.verstrek_lening(
        dossier,
        grond=Vordering.Grond.LEENBIJSTAND,
        ontstaansgrond=60,
        bedrag=Netto(80000),
        maand=date(2024, 3, 1),
        reden="waarborgsom, art. 48 lid 2 onder c",
        iban=IBAN,
        naam="Test Persoon",
        schuldenaren=[dorp.aanvrager(dossier)],
        door="k.jansen",
        nu=NU,
    )
    assert Betaling.objects.get().bedrag_cent == 80000 == vorderingen.saldo(lening)
    assert not Boeking.objects.filter(rekening__code="4.1.2").exists()


def test_het_overzicht_toont_elke_mutatie_met_grond_artikel_en_saldo(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    schulden.ontvang(vordering, 20000, date(2024, 4, 1))
    vorderingen.bruteer(
        vordering,
        grond=Bruteringsgrond.BRUTEREN,
        loonheffing=Bruto(31000),
        loonheffing_jaar=2023,
        door="k.jansen",
        nu=moment(2024, 4, 2),
    )
    vorderingen.ontvang(
        vordering, schulden.afschriftregel(11000, "Afdracht loonbeslag", date(2024, 5, 1)), uit_beslag=True,
        door="k.jansen", reden="afdracht van de werkgever", moment=moment(2024, 5, 2),
    )  # fmt: skip
    overzicht = vorderingen.rekeningoverzicht(vordering, op=date(2024, 12, 31))
    assert [(r.datum, r.bedrag, r.saldo, r.artikel) for r in overzicht.regels] == [
        (DAG, 100000, 100000, "Participatiewet art. 58 lid 1"),
        (date(2024, 4, 1), -20000, 80000, "Algemene wet bestuursrecht art. 4:89"),
        (date(2024, 4, 2), 31000, 111000, "Participatiewet art. 58 lid 5"),
        (date(2024, 5, 1), -11000, 100000, "Participatiewet art. 60 lid 5"),
    ]
    assert overzicht.regels[2].besluit_nummer
    tekst = overzicht.als_tekst()
    assert "01-04-2024" in tekst
    assert "Nog te betalen: € 1.000,00, zonder rente." in tekst.replace("\u00a0", " ")
    for dag in (date(2024, 3, 3), DAG, date(2024, 4, 1), date(2024, 4, 30), date(2025, 1, 1)):
        stand = vorderingen.rekeningoverzicht(vordering, op=dag)
        assert stand.saldo == vorderingen.saldo(vordering, op=dag)


def test_de_databank_weigert_een_mutatie_die_niet_is_geboekt_of_onder_nul_komt(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    mutatie = {
        "gemeente_id": vordering.gemeente_id,
        "vordering": vordering,
        "soort": "ontvangst",
        "datum": DAG,
        "bedrag_cent": -5,
        "grond": "buiten het grootboek om",
        "artikel": "geen",
        "sleutel": "nergens",
    }
    with pytest.raises(IntegrityError, match="staat niet zo in het grootboek"), transaction.atomic():
        Vorderingsmutatie.objects.create(**mutatie)
    with pytest.raises(IntegrityError, match="vorderingsmutatie_teken"), transaction.atomic():
        Vorderingsmutatie.objects.create(**{**mutatie, "bedrag_cent": 5})
    with pytest.raises(IntegrityError), transaction.atomic():
        Vorderingsmutatie.objects.filter(vordering=vordering).update(bedrag_cent=1)
    with pytest.raises(OpstapFout, match="VORDERING-ONDER-NUL"):
        vorderingen.corrigeer(
            vordering, bedrag=-100001, datum=DAG, besluit=vordering.besluit, grond="te veel", artikel="x"
        )
    assert vorderingen.saldo(vordering) == 100000


def test_een_vordering_zonder_begin_komt_de_transactie_niet_door(dorp: Dorp) -> None:
    kopie = vorder(dorp)
    kopie.pk, kopie.nummer = None, "V-2024-00099"
    with connection.cursor() as cursor, transaction.atomic():
        kopie.save(force_insert=True)
        with pytest.raises(IntegrityError, match="heeft geen begin"), transaction.atomic():
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)


def test_een_gewonnen_bezwaar_is_een_correctie_met_haar_besluit(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    besluit = regelbesluiten.neem_zonder_regels(
        vordering.dossier, soort=Besluit.Soort.INVORDERING, ingangsdatum=DAG, tekst="Bezwaar gegrond",
        grond="te hoog vastgesteld", door="a.bakker", nu=NU,
    )  # fmt: skip
    for _ in range(2):
        assert (
            vorderingen.corrigeer(
                vordering, bedrag=-30000, datum=DAG, besluit=besluit, grond="bezwaar gegrond",
                artikel="Algemene wet bestuursrecht art. 7:11",
            )
            == 70000
        )  # fmt: skip


def test_afzien_mag_pas_als_de_wet_het_toelaat_en_met_twee_mensen(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    oordelen: dict[str, int | bool] = {
        "jaren_volledig_afgelost": 0,
        "jaren_deels_afgelost_achterstand_ingehaald": 0,
        "jaren_niets_afgelost": 0,
        "betaling_later_aannemelijk": True,
    }
    wie = {"reden": "vijf jaar betaald", "door": "k.jansen", "nu": NU, "ontvangen_ineens": Netto(0)}
    with pytest.raises(OpstapFout, match="KWIJTSCHELDING-NIET"):
        vorderingen.zie_af(vordering, oordelen=oordelen, medeondertekenaar="p.devries", **wie)
    jaren = {**oordelen, "jaren_volledig_afgelost": 10}
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        vorderingen.zie_af(vordering, oordelen=jaren, medeondertekenaar="k.jansen", **wie)
    vorderingen.zie_af(vordering, oordelen=jaren, medeondertekenaar="p.devries", **wie)
    assert vorderingen.saldo(vordering) == 0
    assert vordering.mutaties.get(soort="kwijtschelding").artikel == "Participatiewet art. 58 lid 7"
    with pytest.raises(OpstapFout, match="VORDERING-BETAALD"):
        vorderingen.zie_af(vordering, oordelen=jaren, medeondertekenaar="p.devries", **wie)


def test_afkoop_laat_open_wat_nog_moet_binnenkomen(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    oordelen: dict[str, int | bool] = {
        "jaren_volledig_afgelost": 0,
        "jaren_deels_afgelost_achterstand_ingehaald": 0,
        "jaren_niets_afgelost": 0,
        "betaling_later_aannemelijk": True,
    }
    vorderingen.zie_af(
        vordering, oordelen=oordelen, reden="afkoop", door="k.jansen", nu=NU,
        medeondertekenaar="p.devries", ontvangen_ineens=Netto(50000),
    )  # fmt: skip
    assert vorderingen.saldo(vordering) == 50000


def test_verjaring_loopt_vijf_jaar_na_de_betaaldag_en_stuiting_begint_opnieuw(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    betaaldag = date(2024, 4, 15)
    assert vordering.betalen_voor == betaaldag
    assert vorderingen.verjaart_na(vordering) == date(2029, 4, 15)
    stuit(vordering, date(2026, 7, 1))
    assert vorderingen.verjaart_na(vordering) == date(2031, 7, 1)
    with pytest.raises(OpstapFout, match="VORDERING-VERJAARD"):
        stuit(vordering, date(2031, 7, 2))
    stuit(vordering, date(2031, 7, 1))
    assert vorderingen.verjaart_na(vordering) == date(2036, 7, 1)


def test_wat_verjaard_is_wordt_niet_meer_verrekend_en_kan_worden_afgeboekt(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    te_laat = moment(2029, 4, 16)
    with pytest.raises(OpstapFout, match="VORDERING-VERJAARD"):
        schulden.verreken(vordering, 1000, date(2029, 5, 1), wijze="verrekening", nu=te_laat)
    vorderingen.boek_af(
        vordering, reden="verjaard", artikel="Algemene wet bestuursrecht art. 4:104", door="k.jansen",
        nu=te_laat, medeondertekenaar="p.devries",
    )  # fmt: skip
    assert vorderingen.saldo(vordering) == 0
    assert vorderingen.saldo(vordering, op=date(2029, 4, 15)) == 100000


def test_zolang_er_een_regeling_is_verjaart_een_vordering_niet(dorp: Dorp) -> None:
    vordering = vorder(dorp)
    schulden.verreken(vordering, 1000, date(2025, 4, 1), wijze="betaling", nu=NU)
    assert vorderingen.verjaart_na(vordering).year == 9999
    schulden.verreken(vordering, 0, date(2026, 4, 1), wijze="betaling", nu=NU)
    assert vorderingen.verjaart_na(vordering) == date(2029, 4, 15) + timedelta(days=365)


@pytest.mark.parametrize(
    ("stuitingen", "uitstel", "verwacht"),
    [
        ([], [], date(2029, 2, 28)),
        ([date(2029, 3, 1)], [], date(2029, 2, 28)),
        ([date(2029, 2, 28)], [], date(2034, 2, 28)),
        ([date(2024, 2, 29)], [], date(2029, 2, 28)),
        ([], [(date(2025, 1, 1), date(2025, 1, 11))], date(2029, 3, 10)),
        (
            [],
            [(date(2025, 1, 1), date(2025, 1, 11)), (date(2025, 1, 6), date(2025, 1, 16))],
            date(2029, 3, 15),
        ),
        ([date(2029, 3, 10)], [(date(2025, 1, 1), date(2025, 1, 11))], date(2034, 3, 10)),
        ([], [(date(2020, 1, 1), date(2024, 2, 1))], date(2029, 2, 28)),
    ],
)
def test_beide_kanten_van_de_verjaring(
    stuitingen: list[date], uitstel: list[tuple[date, date]], verwacht: date
) -> None:
    assert laatste_dag_voor_verjaring(date(2024, 2, 29), stuitingen, uitstel) == verwacht


def test_de_betaaldag_schuift_van_een_feestdag_af() -> None:
    """Six weeks after 14 November 2023 is Second Christmas Day."""
    assert uiterste_betaaldag(date(2023, 11, 14)) == date(2023, 12, 27)


def stuit(vordering: Vordering, dag: date) -> None:
    vorderingen.leg_gebeurtenis_vast(
        vordering,
        soort=Vorderinggebeurtenis.Soort.STUITING,
        geldig=vanaf(dag),
        grond="aanmaning verzonden",
        artikel="Algemene wet bestuursrecht art. 4:106",
        door="k.jansen",
        nu=moment(dag.year, dag.month, dag.day),
    )


@pytest.fixture(autouse=True)
def _sluitend(dorp: Dorp) -> Iterator[None]:
    """After every test: what claims come to is what the ledger says."""
    yield
    geboekt = Boeking.objects.filter(rekening__code="vorderingen-bijstand")
    assert geboekt.aggregate(s=Sum("bedrag_cent", default=0))["s"] == sum(
        map(vorderingen.saldo, Vordering.objects.all())
    )
