"""What is kept from a payment: in the lawful order, within the month's own room, once, and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Sum
from django.test.utils import CaptureQueriesContext

from opstap.financien.models import Betaling, Boeking
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import (
    Inhouding,
    Inhoudingsregel,
    Maandinhouding,
    Vordering,
    Vorderinggebeurtenis,
)
from opstap.kern.models import Besluit, Dossier
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

from .conftest import HAAG, Dorp, maand, moment, vanaf
from .schulden import DEURWAARDER, NU, beslag, verreken, vorder

JAN, FEB, MRT, APR, MEI, JUN, JUL = (date(2024, nummer, 1) for nummer in range(1, 8))
VERHUURDER = "NL20INGB0001234567"
NORM = 128383
RUIMTE = 6419
"""5% of the norm of early 2024: what may be taken of a month at most."""
MAANDBETALING = 121964


def ken_toe(dossier: Dossier, per: date = JAN, nu: datetime = NU) -> None:
    aanvragen.beslis_veel([Verzoek(dossier, per)], door="k.jansen", nu=nu)


def draai(*maanden: date) -> None:
    for eerste in maanden:
        maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def betaald(dossier: Dossier) -> list[tuple[str, date, int]]:
    rijen = Betaling.objects.filter(dossier_id=dossier.pk).order_by("maand", "id")
    return list(rijen.values_list("soort", "maand", "bedrag_cent"))


def regels(dossier: Dossier) -> list[tuple[date, str, int, int]]:
    rijen = Inhoudingsregel.objects.filter(dossier_id=dossier.pk).order_by(
        "maandrun_id", "maand", "volgorde", "id"
    )
    return list(rijen.values_list("maand", "soort", "gevraagd_cent", "bedrag_cent"))


def stand(dossier: Dossier, rekening: str) -> int:
    rijen = Boeking.objects.filter(dossier_id=dossier.pk, rekening__code=rekening)
    return int(rijen.aggregate(s=Sum("bedrag_cent", default=0))["s"])


def test_zonder_besluit_over_verrekenen_wordt_er_niets_ingehouden(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    vorder(dorp, dossier, 50000)
    draai(JAN)
    assert betaald(dossier) == [("maandbetaling", JAN, MAANDBETALING)]
    assert not Maandinhouding.objects.exists()


@pytest.mark.parametrize(("per_maand", "ingehouden"), [(RUIMTE - 1, RUIMTE - 1), (RUIMTE + 1, RUIMTE)])
def test_een_eigen_vordering_blijft_binnen_de_beslagvrije_voet(
    dorp: Dorp, per_maand: int, ingehouden: int
) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    vordering = vorder(dorp, dossier, 50000)
    verreken(vordering, per_maand, JAN)
    draai(JAN)
    assert betaald(dossier) == [("maandbetaling", JAN, MAANDBETALING - ingehouden)]
    assert regels(dossier) == [(JAN, "overig", per_maand, ingehouden)]
    assert vorderingen.saldo(vordering) == 50000 - ingehouden == stand(dossier, "vorderingen-bijstand")
    kop = Maandinhouding.objects.get()
    assert (kop.beslagvrije_voet_cent, kop.ruimte_cent) == (NORM - RUIMTE, RUIMTE)
    draai(FEB)
    assert vorderingen.saldo(vordering) == 50000 - 2 * ingehouden


def test_de_laatste_maand_neemt_niet_meer_dan_er_open_staat(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    vordering = vorder(dorp, dossier, 7000)
    verreken(vordering, 5000, JAN)
    draai(JAN, FEB, MRT)
    assert [bedrag for _, _, bedrag in betaald(dossier)] == [
        MAANDBETALING - 5000,
        MAANDBETALING - 2000,
        MAANDBETALING,
    ]
    assert vorderingen.saldo(vordering) == 0


def test_de_volgorde_is_verplicht_dan_overig_dan_beslag_van_anderen(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    overig = vorder(dorp, dossier, 30000)
    verplicht = vorder(dorp, dossier, 30000, verplicht=True)
    verreken(overig, 3000, JAN)
    verreken(verplicht, 2000, JAN)
    beslag(dossier, 100000, JAN)
    draai(JAN)
    assert regels(dossier) == [
        (JAN, "verplicht", 2000, 2000),
        (JAN, "overig", 3000, 3000),
        (JAN, "derdenbeslag", 100000, RUIMTE - 5000),
    ]
    assert betaald(dossier) == [
        ("maandbetaling", JAN, MAANDBETALING - RUIMTE),
        ("derdenbeslag", JAN, RUIMTE - 5000),
    ]
    assert stand(dossier, "te-betalen-derdenbeslag") == -(RUIMTE - 5000)


def test_beslagen_gaan_op_rang_en_dan_op_dag_en_wat_niet_past_blijft_staan(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    later = beslag(dossier, 9000, JAN, dag=9, kenmerk="B-later")
    eerder = beslag(dossier, 4000, JAN, dag=2, kenmerk="B-eerder")
    voorrang = beslag(dossier, 1000, JAN, rang=0, dag=15, kenmerk="B-voorrang")
    draai(JAN)
    genomen = dict(Inhoudingsregel.objects.values_list("bron_id", "bedrag_cent"))
    assert genomen == {voorrang.pk: 1000, eerder.pk: 4000, later.pk: RUIMTE - 5000}
    draai(FEB)
    assert inhoudingen.openstaand(later) == 9000 - (RUIMTE - 5000) - RUIMTE
    assert [inhoudingen.openstaand(wie) for wie in (voorrang, eerder)] == [0, 0]


def test_een_beeindigd_beslag_neemt_niets_meer(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    inhouding = beslag(dossier, 100000, JAN)
    draai(JAN)
    inhoudingen.beeindig(inhouding, tot=FEB, reden="opgeheven", door="k.jansen", nu=moment(2024, 2, 1))
    draai(FEB)
    assert betaald(dossier)[-1] == ("maandbetaling", FEB, MAANDBETALING)
    with pytest.raises(OpstapFout, match="INHOUDING-VAST"):
        inhoudingen.beeindig(inhouding, tot=MRT, reden="nog eens", door="k.jansen", nu=moment(2024, 3, 1))


def test_vaste_lasten_gaan_naar_de_schuldeiser_en_zijn_geen_korting(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    besluit = Besluit.objects.get(dossier=dossier)
    for kenmerk, bedrag, rang in (("huur", 70000, 1), ("energie", 60000, 2)):
        inhoudingen.betaal_vaste_lasten(
            dossier, schuldeiser=f"Verhuurder {kenmerk}", iban=VERHUURDER, kenmerk=kenmerk, rang=rang,
            vanaf=JAN, per_maand=Netto(bedrag), besluit=besluit, grond="budgethulp, art. 57",
            door="k.jansen", gecontroleerd_door="p.devries", nu=NU,
        )  # fmt: skip
    draai(JAN)
    assert regels(dossier) == [(JAN, "vaste_lasten", 70000, 70000), (JAN, "vaste_lasten", 60000, 51964)]
    assert betaald(dossier) == [("vaste_lasten", JAN, 70000), ("vaste_lasten", JAN, 51964)]
    assert stand(dossier, "te-betalen-vaste-lasten") == -MAANDBETALING
    assert stand(dossier, "te-betalen-uitkeringen") == 0


def test_een_maand_opnieuw_berekenen_houdt_niets_dubbel_in(dorp: Dorp) -> None:
    """February comes out higher: the room was already used, so that all of the difference is paid."""
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.overig(wie, 40000, maand(2024, 2), moment(2024, 1, 25))
    ken_toe(dossier)
    beslag(dossier, 1_000_000, JAN)
    draai(JAN, FEB, MRT)
    assert [rij[3] for rij in regels(dossier)] == [RUIMTE] * 3
    dorp.overig(wie, 30000, maand(2024, 2), moment(2024, 4, 2))
    draai(APR)
    assert ("nabetaling", FEB, 9500) in betaald(dossier)
    assert [rij for rij in regels(dossier) if rij[0] == FEB] == [
        (FEB, "derdenbeslag", 1_000_000 - RUIMTE, RUIMTE),
        (FEB, "derdenbeslag", 1_000_000 - 3 * RUIMTE, 0),
    ]


def test_een_maand_die_later_wordt_betaald_heeft_haar_eigen_ruimte(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dorp.huishouden())
    draai(JAN, FEB, MRT)
    ken_toe(dossier, FEB, moment(2024, 3, 28))
    beslag(dossier, 1_000_000, JAN)
    draai(APR)
    assert betaald(dossier) == [
        ("nabetaling", FEB, MAANDBETALING - RUIMTE),
        ("derdenbeslag", FEB, RUIMTE),
        ("nabetaling", MRT, MAANDBETALING - RUIMTE),
        ("derdenbeslag", MRT, RUIMTE),
        ("maandbetaling", APR, MAANDBETALING - RUIMTE),
        ("derdenbeslag", APR, RUIMTE),
    ]


def test_het_vakantiegeld_wordt_niet_nog_eens_gekort(dorp: Dorp) -> None:
    """The room of a month counts its holiday allowance, so that in June nothing more is taken for it."""
    dossier = dorp.huishouden()
    ken_toe(dossier)
    beslag(dossier, 1_000_000, JAN)
    draai(JAN, FEB, MRT, APR, MEI, JUN)
    assert ("vakantietoeslag", JUN, 5 * 6419) in betaald(dossier)
    assert sum(rij[3] for rij in regels(dossier)) == 6 * RUIMTE


def test_wie_inlichtingen_weigert_houdt_de_bescherming_alleen_tegen_anderen(dorp: Dorp) -> None:
    """Art. 60 lid 6."""
    dossier = dorp.huishouden()
    ken_toe(dossier)
    vordering = vorder(dorp, dossier, 50000)
    verreken(vordering, 20000, JAN)
    beslag(dossier, 1_000_000, JAN)
    vorderingen.leg_gebeurtenis_vast(
        vordering,
        soort=Vorderinggebeurtenis.Soort.WEIGERT_INLICHTINGEN,
        geldig=vanaf(JAN, FEB),
        grond="gevraagd op 1 december, geen antwoord",
        artikel="Participatiewet art. 60 lid 6",
        door="k.jansen",
        nu=NU,
    )
    draai(JAN, FEB)
    assert [(rij[0], rij[1], rij[3]) for rij in regels(dossier)] == [
        (JAN, "overig", 20000),
        (JAN, "derdenbeslag", 0),
        (FEB, "overig", RUIMTE),
        (FEB, "derdenbeslag", 0),
    ]


@pytest.mark.parametrize("soort", ["opschorting", "uitstel"])
def test_tijdens_opschorting_of_uitstel_wordt_niet_verrekend(dorp: Dorp, soort: str) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    vordering = vorder(dorp, dossier, 50000)
    verreken(vordering, 3000, JAN)
    vorderingen.leg_gebeurtenis_vast(
        vordering,
        soort=Vorderinggebeurtenis.Soort(soort),
        geldig=vanaf(FEB, MRT),
        grond="opname in het ziekenhuis",
        artikel="Algemene wet bestuursrecht art. 4:94",
        door="k.jansen",
        nu=NU,
    )
    draai(JAN, FEB, MRT)
    assert [rij[0] for rij in regels(dossier)] == [JAN, MRT]


def test_een_nieuwe_regeling_vervangt_de_oude_en_de_geschiedenis_blijft(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    vordering = vorder(dorp, dossier, 50000)
    verreken(vordering, 3000, JAN)
    verreken(vordering, 1000, FEB, nu=moment(2024, 1, 25))
    verreken(vordering, 0, MRT, nu=moment(2024, 2, 25))
    draai(JAN, FEB, MRT)
    assert [(rij[0], rij[3]) for rij in regels(dossier)] == [(JAN, 3000), (FEB, 1000)]
    assert list(vordering.regelingen.order_by("vanaf").values_list("per_maand_cent", flat=True)) == [
        3000,
        1000,
        0,
    ]


def test_een_afgebroken_run_houdt_bij_herstart_niets_dubbel_in(dorp: Dorp) -> None:
    dossiers = [dorp.huishouden() for _ in range(3)]
    for dossier in dossiers:
        ken_toe(dossier)
        beslag(dossier, 100000, JAN, kenmerk=f"B-{dossier.pk}")

    def stop(klaar: int, totaal: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        maandrun.draai(HAAG, JAN, moment(2024, 1, 20), stop, blok=1)
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20), blok=1)
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20), blok=1)
    for dossier in dossiers:
        assert regels(dossier) == [(JAN, "derdenbeslag", 100000, RUIMTE)]


def test_een_inhouding_wordt_door_een_ander_gecontroleerd(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        inhoudingen.leg_beslag_vast(
            dossier, beslaglegger="Deurwaarder", iban=DEURWAARDER, kenmerk="B", rang=1,
            gelegd_op=date(2023, 12, 1), vanaf=JAN, hoofdsom=Netto(100), grond="beslag",
            door="k.jansen", gecontroleerd_door="k.jansen", nu=NU,
        )  # fmt: skip
    with pytest.raises(OpstapFout, match="INHOUDING-MAAND"):
        beslag(dossier, 100, date(2024, 1, 2))
    inhouding = beslag(dossier, 100, JAN)
    with pytest.raises(OpstapFout, match="INHOUDING-BESTAAT"):
        beslag(dossier, 100, JAN)
    with pytest.raises(IntegrityError), transaction.atomic():
        Inhouding.objects.filter(pk=inhouding.pk).update(iban=VERHUURDER)


def test_het_aantal_vragen_aan_de_databank_hangt_niet_van_het_aantal_inhoudingen_af(dorp: Dorp) -> None:
    """One query per kind for a whole part of the run, however many households have debts."""
    aantallen = []
    dossiers = [dorp.huishouden() for _ in range(8)]
    for dossier in dossiers:
        ken_toe(dossier)
    for eerste, met_schuld in ((JAN, dossiers[:2]), (FEB, dossiers[2:])):
        for dossier in met_schuld:
            verreken(vorder(dorp, dossier, 50000), 3000, eerste)
            beslag(dossier, 100000, eerste, kenmerk=f"B-{dossier.pk}")
        with CaptureQueriesContext(connection) as vragen:
            draai(eerste)
        aantallen.append(sum("inhouding" in v["sql"] or "vordering" in v["sql"] for v in vragen))
    assert aantallen[0] == aantallen[1] > 0
    assert Inhoudingsregel.objects.filter(maand=FEB).count() == 16


@pytest.fixture(autouse=True)
def _sluitend(dorp: Dorp) -> Iterator[None]:
    """After every test: what is owed to whomever is what is put ready to pay; a claim is what is booked."""
    yield
    schuld = Boeking.objects.filter(rekening__code__startswith="te-betalen-")
    betalingen = Betaling.objects.aggregate(s=Sum("bedrag_cent", default=0))["s"]
    assert -schuld.aggregate(s=Sum("bedrag_cent", default=0))["s"] == betalingen
    geboekt = Boeking.objects.filter(rekening__code="vorderingen-bijstand")
    assert geboekt.aggregate(s=Sum("bedrag_cent", default=0))["s"] == sum(
        map(vorderingen.saldo, Vordering.objects.all())
    )
