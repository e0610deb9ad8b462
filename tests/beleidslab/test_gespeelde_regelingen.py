"""The schemes in a played year: what was granted is delivered, asked, checked, booked and paid."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.timezone import localdate

from opstap.beleidslab import draaiboek
from opstap.beleidslab.demo import GEMEENTE
from opstap.beleidslab.jaar import uitvoerders, verzekeraars
from opstap.kern.models import Brief, Dossier
from opstap.minima import partners
from opstap.minima.maatwerk import lijst as bestedingen
from opstap.minima.models import (
    Maatwerkbesteding,
    Opvangverzoek,
    Pas,
    Toekenning,
    Verzekerde,
    Verzekeringstoets,
)
from opstap.minima.opvang import bezetting
from opstap.minima.opvang import lijst as gezinnen
from opstap.minima.subsidies.stand import standen
from opstap.minima.uitvoerders.aansluiten import sluit_aan as sluit_levering_aan
from opstap.minima.zorgverzekering import aanmelden, betalen
from opstap.minima.zorgverzekering.aanmelden import Stap

from ..inkomen.conftest import moment  # noqa: TID252

EINDE = date(2024, 12, 31)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gespeeld")]


def test_wat_kinderen_is_toegekend_is_geleverd_verantwoord_gefactureerd_en_betaald() -> None:
    stand = sluit_levering_aan(partners.vind(GEMEENTE, uitvoerders.KVK))
    assert not stand.verschillen
    assert stand.geleverd > 0
    assert stand.geleverd_cent == stand.geboekt_cent == stand.gefactureerd_cent == stand.verzonden_cent > 0


def test_elke_maand_sluit_met_de_verzekeraar_en_een_verkeerde_regel_is_geweigerd() -> None:
    partner = partners.vind(GEMEENTE, verzekeraars.KVK)
    for maand in draaiboek.maanden(2024):
        stand = betalen.sluit_aan(partner, maand)
        assert (stand.verschillen, stand.ontbreekt) == ((), 0)
        assert stand.geweigerd_cent == 32_50
        assert stand.aanvaard_cent == stand.verzonden_cent > 0


def test_van_een_subsidie_zijn_vier_termijnen_betaald_en_drie_kwartalen_verantwoord() -> None:
    (stand,) = standen(GEMEENTE, 2024)
    assert stand.betaald_cent == stand.verleend_cent > 0
    assert [een.geleverd for een in stand.prestaties] == [3 * (58 // 4)]


def test_de_toets_verandert_de_bijdrage_met_een_brief_aan_wie_het_aangaat() -> None:
    toets = Verzekeringstoets.objects.get()
    assert toets.omhoog > 0
    brieven = Brief.objects.filter(besluit__in=toets.mutaties.values("besluit"))
    assert brieven.count() == toets.mutaties.values("besluit__dossier").distinct().count()
    assert {een.onderwerp for een in brieven} == {"Uw zorgverzekering via de gemeente"}


def test_van_een_huishouden_moet_nog_worden_vastgelegd_wie_meedoet() -> None:
    nu = moment(2024, 12, 31)
    (nummers,) = aanmelden.wachtend(GEMEENTE, localdate(nu), nu=nu).values()
    assert len(nummers) == 1
    dossier = Dossier.objects.get(nummer=nummers[0])
    assert Stap.KEUZE in {een.stap for een in aanmelden.van_dossier(dossier, nu=nu)}


def test_gezinnen_komen_en_gaan_in_de_noodopvang_en_een_paar_blijven_over_de_termijn() -> None:
    standen_ = set(gezinnen.met_stand(GEMEENTE, EINDE).values_list("stand", flat=True))
    assert standen_ >= {gezinnen.VERTROKKEN, gezinnen.NIET, gezinnen.OVER, gezinnen.WACHT}
    for maand in draaiboek.maanden(2024):
        (stand,) = bezetting.op_dag(GEMEENTE, maand, vandaag=EINDE)
        assert 0 <= stand.bezet <= stand.plaatsen


def test_teams_besteden_aan_een_inwoner_en_een_leverancier_en_een_keer_is_te_laat_verantwoord() -> None:
    met_stand = bestedingen.met_stand(GEMEENTE, EINDE)
    assert {een.wijze for een in met_stand.filter(stand=bestedingen.KLAAR)} == {"inwoner", "leverancier"}
    assert met_stand.filter(stand=bestedingen.TE_LAAT).count() == 1
    assert not met_stand.filter(stand=bestedingen.WACHT).exists()
    for team in bestedingen.teamstanden(GEMEENTE, 2024, vandaag=EINDE):
        assert 0 < team.besteed_cent <= team.plafond_cent


def test_het_huishouden_van_de_demonstratie_heeft_geen_pas_en_geen_verzekering() -> None:
    eerste = Dossier.objects.order_by("nummer")[0]
    assert not Opvangverzoek.objects.filter(dossier=eerste).exists()
    assert not Maatwerkbesteding.objects.filter(dossier=eerste).exists()
    assert not Pas.objects.filter(dossier=eerste).exists()
    assert not Verzekerde.objects.filter(dossier=eerste).exists()
    assert Toekenning.objects.filter(geldig__contains=date(2024, 12, 31)).exists()
