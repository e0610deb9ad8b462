"""A played year: every euro is decided, paid, booked and in the bank file, and the counts are plausible."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date

import pytest
from django.db.models import Count, F, Q, Sum

from opstap.beleidslab import draaiboek
from opstap.beleidslab.bevolking import teken
from opstap.beleidslab.demo import GEMEENTE, Demo, is_compleet, stand
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.financien import bank, betaalopdrachten
from opstap.financien.grootboek import saldo
from opstap.financien.models import Betaalopdracht, Betaling, Bevinding, Boeking
from opstap.financien.rekeningschema import BANK, TE_BETALEN_UITKERINGEN
from opstap.financien.vrijgave.vrijgeven import nodige_vrijgaven
from opstap.inkomen.betalen.betaalsoorten import LEENBIJSTAND, MAANDBETALING, NABETALING, VAKANTIETOESLAG
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.models import (
    Heronderzoekstap,
    Inkomstenopgave,
    Maandberekening,
    Maandrun,
    Maatregel,
    Maatregelverlaging,
    Onderzoek,
    Onderzoekstap,
    Signaal,
    Signaalafhandeling,
    Uitkering,
    Uitval,
    Vakantiegeld,
    Vordering,
    Vorderingsmutatie,
    Wijzigingsmelding,
)
from opstap.kern.models import Bekendmaking, Besluit, Brief, Persoon, Stuk, Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gespeeld")]


def test_de_stad_is_compleet(gespeeld: Demo) -> None:
    merk = stand()
    assert merk is not None
    assert (merk.jaar, merk.schaal, merk.klaar) == (2024, gespeeld.schaal, True)
    assert is_compleet(merk)


def test_het_aantal_uitkeringen_blijft_rond_de_begroting() -> None:
    begin, einde = (
        Uitkering.objects.filter(geldig__contains=dag).count()
        for dag in (date(2024, 1, 1), date(2024, 12, 31))
    )
    assert begin == 58  # 23.000 / 400
    assert abs(einde - begin) <= 4
    assert Persoon.objects.count() == 1416


def test_ongeveer_zes_op_de_tien_aanvragen_zijn_toegekend_en_een_paar_staan_nog_open() -> None:
    aanvragen = Zaak.objects.filter(soort=Zaak.Soort.AANVRAAG)
    besloten = Besluit.objects.filter(zaak__in=aanvragen)
    toegekend = besloten.filter(soort=Besluit.Soort.TOEKENNING).count()
    assert aanvragen.count() == 18  # 7.000 / 400
    assert 0.4 <= toegekend / besloten.count() <= 0.8
    assert aanvragen.exclude(status=Zaak.Status.AFGEROND).count() == 18 - besloten.count() >= 1


def test_er_is_van_alles_besloten() -> None:
    assert set(Besluit.objects.values_list("soort", flat=True)) >= {
        "toekenning",
        "afwijzing",
        "wijziging",
        "beeindiging",
        "invordering",
        "maatregel",
        "terugvordering",
    }


def test_er_komt_zoveel_binnen_als_de_begroting_telt() -> None:
    """67,000 documents and 190,000 changes in the whole city."""
    assert abs(Stuk.objects.count() - 168) <= 3  # 67.000 / 400
    na_signaal = Signaalafhandeling.objects.exclude(zaak=None).values("zaak")
    gemeld = Wijzigingsmelding.objects.exclude(zaak__in=na_signaal).count()
    assert Signaal.objects.count() + Inkomstenopgave.objects.count() + gemeld == 475  # 190.000 / 400
    assert Onderzoek.objects.count() == 4  # 1.400 / 400
    assert Maatregel.objects.count() == 4  # 730 in vijf maanden van 2018


def test_ieder_stuk_is_gekoppeld_beantwoord_of_opgeborgen_behalve_in_december() -> None:
    open_ = Stuk.objects.filter(stukstap=None)
    assert open_.exists()
    assert not open_.filter(ontvangen__lt=date(2024, 11, 29)).exists()
    assert {soort for (soort,) in Stuk.objects.values_list("soort").distinct()} >= {"aanvraag", "wijziging"}


def test_wat_gemeld_is_wordt_vastgesteld_en_verwerkt_en_aan_het_eind_staat_er_nog_iets_open() -> None:
    meldingen = Wijzigingsmelding.objects.filter(zaak__ontvangen__lt=date(2024, 12, 1))
    assert meldingen.exists()
    assert not meldingen.exclude(zaak__status=Zaak.Status.AFGEROND).exists()
    assert not meldingen.filter(vaststellingen=None).exists()
    assert Wijzigingsmelding.objects.filter(zaak__status=Zaak.Status.ONTVANGEN).exists()


def test_de_vorderingen_uit_het_vorige_systeem_zijn_samen_het_begrote_bedrag() -> None:
    overgenomen = Vordering.objects.filter(ontstaan_op__lt=date(2024, 1, 1))
    assert overgenomen.aggregate(som=Sum("bedrag_cent"))["som"] == 325_000_00  # 130 miljoen / 400
    mutaties = Vorderingsmutatie.objects.filter(vordering__in=overgenomen)
    assert set(mutaties.values_list("soort", flat=True)) >= {"ontstaan", "verrekening", "ontvangst"}


def test_een_lening_voor_de_inrichting_is_betaald_en_wordt_van_de_uitkering_terugbetaald() -> None:
    lening = Vordering.objects.get(grond=Vordering.Grond.LEENBIJSTAND, aard=Vordering.Aard.BIJZONDER)
    betaling = Betaling.objects.get(soort=LEENBIJSTAND)
    assert (betaling.bedrag_cent, betaling.betaalopdracht.status) == (lening.bedrag_cent, "verzonden")
    verrekend = lening.mutaties.filter(soort=Vorderingsmutatie.Soort.VERREKENING)
    assert set(verrekend.values_list("bedrag_cent", flat=True)) == {-35_00}
    assert verrekend.count() >= 10
    assert lening.besluit.zaak.soort == Zaak.Soort.REGELING


def test_een_maatregel_verlaagt_de_maand_erna() -> None:
    verlaging = Maatregelverlaging.objects.select_related("dossier").earliest("geldig")
    maand = Maandberekening.objects.filter(
        dossier_id=verlaging.dossier.pk, maand=verlaging.geldig.lower
    ).latest("volgnummer")
    assert maand.maatregel_cent > 0


def test_een_onderzoek_is_afgerond_met_een_bericht_aan_de_inwoner() -> None:
    assert Onderzoekstap.objects.filter(soort=Onderzoekstap.Soort.BERICHT).exists()
    assert Heronderzoekstap.objects.filter(soort=Heronderzoekstap.Soort.GESPREK).exists()


def test_iedere_lopende_maand_is_berekend_en_niets_viel_uit() -> None:
    assert Maandrun.objects.filter(status=Maandrun.Status.KLAAR).count() == 12
    assert not Uitval.objects.exists()
    december = Uitkering.objects.filter(
        geldig__contains=date(2024, 12, 1), besluit__genomen_op__lt="2024-12-20T18:00Z"
    )
    berekend = Maandberekening.objects.filter(maand=date(2024, 12, 1), uitkering__in=december)
    assert berekend.values("uitkering").distinct().count() == december.count()


def test_late_feiten_geven_nabetalingen_en_vorderingen() -> None:
    assert Maandberekening.objects.filter(volgnummer__gt=1).exists()
    assert Betaling.objects.filter(soort=NABETALING).exists()
    assert Vordering.objects.exists()


def test_in_juni_is_de_vakantietoeslag_uitbetaald() -> None:
    in_juni = Vakantiegeld.objects.filter(maandrun__maand=date(2024, 6, 1))
    assert in_juni.count() >= 50
    betaald = Betaling.objects.filter(soort=VAKANTIETOESLAG, maand=date(2024, 6, 1))
    assert (
        betaald.aggregate(som=Sum("bedrag_cent"))["som"] == in_juni.aggregate(som=Sum("bedrag_cent"))["som"]
    )


def test_iedere_journaalpost_is_in_balans() -> None:
    uit_balans = (
        Boeking.objects.values("journaalpost").annotate(som=Sum("bedrag_cent")).exclude(som=0).count()
    )
    assert uit_balans == 0


def test_alles_wat_te_betalen_was_is_betaald_en_stond_in_een_bankbestand() -> None:
    assert saldo(GEMEENTE, TE_BETALEN_UITKERINGEN, tot_en_met="2024-12") == 0
    assert not Betaling.objects.filter(betaalopdracht=None).exists()
    opdrachten = Betaalopdracht.objects.annotate(
        som=Sum("betalingen__bedrag_cent"), regels=Count("betalingen")
    )
    assert opdrachten.filter(tussentijds=False).count() == 12
    assert opdrachten.filter(tussentijds=True).exists()
    assert not opdrachten.exclude(som=F("totaal_cent")).exists()
    for opdracht in opdrachten:
        bestand = betaalopdrachten.vrijgegeven_bestand(opdracht).decode()
        som, aantal = (re.findall(rf"<{veld}>([\d.]+)</{veld}>", bestand) for veld in ("CtrlSum", "NbOfTxs"))
        assert {int(bedrag.replace(".", "")) for bedrag in som} == {opdracht.totaal_cent}
        assert {int(getal) for getal in aantal} == {opdracht.regels}


def test_de_bank_betaalde_precies_de_verzonden_opdrachten() -> None:
    betaald = Boeking.objects.filter(rekening__code=BANK, bedrag_cent__lt=0).aggregate(
        som=Sum("bedrag_cent")
    )["som"]
    assert -betaald == Betaalopdracht.objects.aggregate(som=Sum("totaal_cent"))["som"]


def test_het_grootboek_sluit_aan_op_het_laatste_afschrift() -> None:
    aansluiting = bank.sluit_aan(GEMEENTE)
    assert aansluiting.afschrift == "AFSCHRIFT-2024-12-23"
    assert aansluiting.sluit
    assert (aansluiting.onderweg_cent, aansluiting.vraagposten_cent) == (0, 0)


def test_iedere_opdracht_is_gecontroleerd_en_van_de_maand_door_twee_rollen_vrijgegeven() -> None:
    opdrachten = Betaalopdracht.objects.annotate(rollen=Count("vrijgaven__rol", distinct=True))
    assert opdrachten.exists()
    assert not opdrachten.exclude(status="verzonden", gecontroleerd_op__isnull=False).exists()
    assert all(een.rollen == nodige_vrijgaven(een) for een in opdrachten)
    assert set(opdrachten.filter(tussentijds=False).values_list("rollen", flat=True)) == {2}
    assert not Bevinding.objects.exclude(oordeel__reden__gt="").exists()


def test_niemand_is_in_een_maand_twee_keer_betaald() -> None:
    dubbel = (
        Betaling.objects.filter(soort=MAANDBETALING)
        .values("dossier_id", "maand")
        .annotate(n=Count("id"))
        .filter(~Q(n=1))
    )
    assert not dubbel.exists()


def test_ieder_besluit_en_iedere_maand_komt_bij_naspelen_gelijk_uit() -> None:
    verslag = speel_na(GEMEENTE)
    assert verslag.gelijk
    assert verslag.besluiten == Besluit.objects.count()


def test_zelfde_stad_krijgt_altijd_hetzelfde_jaar() -> None:
    met_aow = {maand: laatste_geboortedatum_met_aow(maand) for maand in draaiboek.maanden(2024)}
    een, ander = (
        draaiboek.schrijf(
            teken(jaar=2024, schaal=100, tot_geboortedatum=laatste_geboortedatum_met_aow), met_aow_op=met_aow
        )
        for _ in range(2)
    )
    assert een == ander
    assert all(getattr(een, veld.name) for veld in fields(een))


def test_elk_besluit_voor_een_inwoner_is_bekendgemaakt_met_een_brief() -> None:
    """On a working day, and never before it was taken."""
    brieven = dict(Brief.objects.exclude(besluit=None).values_list("besluit", "verzonden_op"))
    bekend = dict(Bekendmaking.objects.values_list("besluit", "op"))
    assert brieven == bekend
    for besluit in Besluit.objects.exclude(soort=Besluit.Soort.LOONKOSTENSUBSIDIE).only("pk", "genomen_op"):
        assert bekend[besluit.pk] >= besluit.genomen_op.date()
        assert bekend[besluit.pk].weekday() < 5
