"""The counter of a partner: what it sees of a pass, and nothing else; and what a resident reads of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import aanmeldpogingen, personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Gemeente, Inzage, Persoon
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Doel, Gebruiker, Rol, open_dossier, open_lijst, rijen
from opstap.minima import balie, partnerbeelden, partners, passen, tegoeden, toekenningen, verzilveren
from opstap.minima.models import Partnerafspraak, Pas, Tegoed, Tegoedmutatie, Toekenning
from opstap.regels.fouten import OpstapFout

from .conftest import JAAR, NU, ZWEMLES, maak_afspraak, maak_besluit, maak_tegoed, maak_toekenning

pytestmark = pytest.mark.django_db

AAN_DE_BALIE = Gebruiker("Balie De Proef", Rol.PARTNERBALIE, "GM0518", organisatie="12345678")
ONGELDIG = "PAS-ONGELDIG"
GETOOND = {
    "kern_persoon",
    "kern_dossier",
    "kern_inzage",
    "minima_toekenning",
    "minima_partner",
    "minima_partnerafspraak",
    "minima_pas",
    "minima_passtap",
    "minima_tegoed",
    "minima_tegoedmutatie",
}
"""The only tables of which a partner sees a row while a pass is shown; of each of them no other row."""
BSNS: Iterator[str] = synthetische_bsns()


@pytest.fixture
def pas(toekenning: Toekenning, tegoed: Tegoed, afspraak: Partnerafspraak) -> Pas:
    return maak_pas(toekenning)


def maak_pas(toekenning: Toekenning) -> Pas:
    persoon = personen.schrijf_in(
        toekenning.gemeente_id,
        bsn=next(BSNS),
        voornamen="Sanne",
        achternaam="Proef",
        geboortedatum=date(2015, 1, 1),
        vandaag=NU.date(),
    )
    pas = passen.maak(toekenning, persoon, door="t.test", nu=NU)
    passen.voeg_foto_toe(pas, "a" * 64, door="t.test", nu=NU)
    passen.geef_uit(pas, door="t.test", nu=NU)
    return pas


def betaal(pas: Pas, tegoed: Tegoed, cent: int = 20_00, wie: Gebruiker = AAN_DE_BALIE) -> int:
    return balie.betaal(
        wie,
        pas.nummer,
        tegoed=tegoed.pk,
        bedrag_cent=cent,
        omschrijving="zwemles maart",
        sleutel=uuid4(),
        nu=NU,
    )


def geweigerd(doe: Callable[[], object]) -> str:
    with pytest.raises(OpstapFout) as fout:
        doe()
    return fout.value.code


def test_een_goede_pas_toont_naam_foto_en_het_tegoed_voor_het_eigen_doel(
    pas: Pas, toekenning: Toekenning, tegoed: Tegoed
) -> None:
    tegoeden.geef(toekenning, doel="sport", bedrag_cent=50_00, geldig=JAAR, door="t.test", nu=NU)
    with rijen.gesloten():
        klant = balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)
    assert (klant.naam, klant.foto) == (str(pas.persoon), "a" * 64)
    assert [(een.tegoed, een.doel, een.cent) for een in klant.saldi] == [(tegoed.pk, "Zwemles", 100_00)]
    assert klant.saldi[0].tot_en_met == date(2024, 12, 31)


def test_het_saldo_telt_ook_wat_elders_is_betaald(pas: Pas, tegoed: Tegoed) -> None:
    elders = maak_afspraak(kvk="87654321")
    verzilveren.verzilver(
        tegoed, elders, bedrag_cent=30_00, sleutel="elders", omschrijving="", door="x", nu=NU
    )
    with rijen.gesloten():
        assert balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU).saldi[0].cent == 70_00
        assert geweigerd(lambda: betaal(pas, tegoed, 70_01)) == "TEGOED-TE-LAAG"
        betaal(pas, tegoed, 70_00)
    assert tegoeden.saldo(tegoed) == 0


def test_een_pas_betaalt_ook_met_een_andere_regeling_van_dezelfde_persoon(
    pas: Pas, toekenning: Toekenning, tegoed: Tegoed
) -> None:
    """Sport comes with the pass as a scheme of its own; that of a brother is not on this pass."""
    broer = maak_pas(toekenning)

    def geef(persoon: Persoon) -> Tegoed:
        besluit = maak_besluit(toekenning.dossier)
        sport = toekenningen.ken_toe(
            besluit, regeling="sport", geldig=JAAR, nu=NU, persoon_id=persoon.pk, bedrag_cent=450_00
        )
        return tegoeden.geef(sport, doel=ZWEMLES, bedrag_cent=450_00, geldig=JAAR, door="t.test", nu=NU)

    eigen, van_broer = geef(pas.persoon), geef(broer.persoon)
    with rijen.gesloten():
        saldi = balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU).saldi
        assert {een.tegoed for een in saldi} == {tegoed.pk, eigen.pk}
        assert geweigerd(lambda: betaal(pas, van_broer)) == "TEGOED-NIET-HIER"
        betaal(pas, eigen)


def test_een_verlengde_pas_blijft_goed_aan_de_balie(pas: Pas, toekenning: Toekenning) -> None:
    erna = NU.replace(year=2025)
    with rijen.gesloten():
        assert geweigerd(lambda: balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=erna)) == ONGELDIG
    jaar = vanaf(date(2025, 1, 1), date(2026, 1, 1))
    besluit = maak_besluit(toekenning.dossier)
    toekenningen.ken_toe(besluit, regeling=toekenning.regeling, geldig=jaar, nu=NU)
    with rijen.gesloten():
        assert balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=erna).naam == str(pas.persoon)


def test_waarom_een_pas_niet_wordt_aangenomen_zegt_de_balie_niet(pas: Pas, toekenning: Toekenning) -> None:
    voorbij = NU.replace(year=2025)
    onbekend = "000000000000"
    zinnen = set()
    for nummer, nu in ((pas.nummer, voorbij), (onbekend, NU)):
        with rijen.gesloten(), pytest.raises(OpstapFout, match=ONGELDIG) as fout:
            balie.open_pas(AAN_DE_BALIE, nummer, nu=nu)
        zinnen.add(fout.value.zin)
    passen.blokkeer(pas, reden="misbruik", door="t.test", nu=NU)
    with rijen.gesloten(), pytest.raises(OpstapFout, match=ONGELDIG) as fout:
        balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)
    assert zinnen == {fout.value.zin}
    assert "misbruik" not in fout.value.zin


def test_een_pas_die_intussen_is_geblokkeerd_betaalt_niet_meer(pas: Pas, tegoed: Tegoed) -> None:
    passen.blokkeer(pas, reden="verloren", door="t.test", nu=NU)
    with rijen.gesloten():
        assert geweigerd(lambda: betaal(pas, tegoed)) == ONGELDIG
    assert tegoeden.saldo(tegoed) == 100_00


def toon(getoond: str, klok: datetime = NU, wie: Gebruiker = AAN_DE_BALIE) -> str:
    return balie.toon(wie, getoond, nu=NU, klok=klok)


def test_een_code_van_een_telefoon_en_een_getypt_nummer_zijn_dezelfde_pas(pas: Pas) -> None:
    getypt = f" {pas.nummer[:4]} {pas.nummer[4:8]} {pas.nummer[8:]} "
    assert toon(passen.code(pas)) == pas.nummer
    assert toon(getypt) == pas.nummer


def test_een_code_van_een_ander_en_een_tikfout_zijn_geen_pas(pas: Pas) -> None:
    verkeerd = f"{pas.nummer[:-1]}{(int(pas.nummer[-1]) + 1) % 10}"
    assert geweigerd(lambda: toon(verkeerd)) == "PAS-NUMMER"
    assert geweigerd(lambda: toon(f"{passen.code(pas)}x")) == ONGELDIG


def test_wie_nummers_probeert_moet_wachten_en_wie_zich_vergist_niet(pas: Pas) -> None:
    with rijen.gesloten():
        for _ in range(balie.ONGELDIGE_PASSEN - 1):
            assert geweigerd(lambda: toon("000000000000")) == ONGELDIG
        assert toon(pas.nummer) == pas.nummer
        assert geweigerd(lambda: toon("000000000000")) == ONGELDIG
        assert geweigerd(lambda: toon(pas.nummer)) == "PAS-TE-VAAK"
        collega = replace(AAN_DE_BALIE, naam="een ander aan de balie")
        assert toon(pas.nummer, wie=collega) == pas.nummer
        assert toon(pas.nummer, klok=NU + aanmeldpogingen.WACHTTIJD) == pas.nummer


def test_een_partner_van_een_andere_gemeente_ziet_de_pas_niet(pas: Pas) -> None:
    Gemeente.objects.create(code="GM0629", naam="Wassenaar")
    maak_afspraak("GM0629")
    ver = replace(AAN_DE_BALIE, gemeente="GM0629")
    with rijen.gesloten():
        assert geweigerd(lambda: balie.open_pas(ver, pas.nummer, nu=NU)) == ONGELDIG
        assert not Pas.objects.exists()


def test_wie_niet_meedoet_ziet_niets(pas: Pas) -> None:
    vreemde = replace(AAN_DE_BALIE, organisatie="99999999")
    with rijen.gesloten():
        assert geweigerd(lambda: balie.open_pas(vreemde, pas.nummer, nu=NU)) == "PARTNER-ONBEKEND"
    for rol in (Rol.MEDEWERKER, Rol.INWONER):
        assert geweigerd(lambda rol=rol: balie.partner_van(replace(AAN_DE_BALIE, rol=rol))) == "TOEGANG-DOEL"


def test_in_de_databank_ziet_een_partner_alleen_de_pas_die_wordt_getoond(pas: Pas, tegoed: Tegoed) -> None:
    """At the level of SQL, whatever the pages ask: one pass, its grant, and the credit for this purpose."""
    ander = maak_toekenning()
    maak_pas(ander)
    maak_tegoed(ander)
    tegoeden.geef(pas.toekenning, doel="sport", bedrag_cent=50_00, geldig=JAAR, door="t.test", nu=NU)
    with rijen.gesloten():
        balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)
        assert list(Pas.objects.all()) == [pas]
        assert list(Toekenning.objects.all()) == [pas.toekenning]
        assert list(Persoon.objects.all()) == [pas.persoon]
        assert list(Tegoed.objects.all()) == [tegoed]
        with connection.cursor() as cursor:
            for tabel, wat in rijen.tabellen().items():
                if isinstance(wat, rijen.Rijen) and tabel not in GETOOND:
                    cursor.execute(f"SELECT count(*) FROM {tabel}")
                    assert cursor.fetchone() == (0,), tabel


def test_voor_er_een_pas_is_getoond_ziet_een_partner_alleen_zichzelf(pas: Pas, tegoed: Tegoed) -> None:
    elders = maak_afspraak(kvk="87654321")
    verzilveren.verzilver(
        tegoed, elders, bedrag_cent=30_00, sleutel="elders", omschrijving="", door="x", nu=NU
    )
    with rijen.gesloten():
        partner = balie.partner_van(AAN_DE_BALIE)
        assert not Pas.objects.exists()
        assert not Persoon.objects.exists()
        assert not Tegoedmutatie.objects.exists()
        assert [een.partner_id for een in Partnerafspraak.objects.all()] == [partner.pk]


@pytest.mark.parametrize("functie", ["minima_open_pas", "minima_open_betaling"])
def test_een_inwoner_opent_geen_pas_van_een_ander(functie: str, pas: Pas, tegoed: Tegoed) -> None:
    """The functions open nothing for whoever is no partner, also when they are called."""
    gegeven = {
        "minima_open_pas": [pas.nummer, NU.date()],
        "minima_open_betaling": [Tegoedmutatie.objects.filter(tegoed=tegoed).get().pk],
    }[functie]
    with rijen.gesloten(), connection.cursor() as cursor:
        rijen.open_voor(Gebruiker("Buur", Rol.INWONER, "GM0518"))
        plekken = ", ".join(["%s"] * len(gegeven))
        cursor.execute(f"SELECT {functie}({plekken})", gegeven)
        assert not Pas.objects.exists()
        assert not Tegoedmutatie.objects.exists()


def test_een_bezoek_staat_een_keer_in_het_logboek_van_de_inwoner(pas: Pas, tegoed: Tegoed) -> None:
    with rijen.gesloten():
        balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)
        betaal(pas, tegoed)
    (regel,) = Inzage.objects.filter(dossier=pas.dossier)
    assert (regel.gebruiker, regel.rol, regel.doel) == ("Balie De Proef", "partnerbalie", Doel.PAS)
    with rijen.gesloten():
        balie.open_pas(replace(AAN_DE_BALIE, naam="Tweede balie"), pas.nummer, nu=NU)
    assert Inzage.objects.filter(dossier=pas.dossier).count() == 2


def test_ook_een_pas_die_wordt_geweigerd_staat_in_het_logboek(pas: Pas) -> None:
    passen.blokkeer(pas, reden="verloren", door="t.test", nu=NU)
    with rijen.gesloten():
        assert geweigerd(lambda: balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)) == ONGELDIG
    assert Inzage.objects.filter(dossier=pas.dossier).count() == 1


def test_een_partner_opent_geen_dossier_en_geen_lijst(pas: Pas) -> None:
    nummer = pas.dossier.nummer
    assert geweigerd(lambda: open_dossier(AAN_DE_BALIE, "GM0518", nummer, Doel.PAS)) == "TOEGANG-DOSSIER"
    assert geweigerd(lambda: open_lijst(AAN_DE_BALIE, "GM0518", Doel.PAS)) == "TOEGANG-ROL"


def test_dezelfde_betaling_twee_keer_gestuurd_wordt_een_keer_gedaan(pas: Pas, tegoed: Tegoed) -> None:
    sleutel = uuid4()
    with rijen.gesloten():
        assert balie.gedaan(AAN_DE_BALIE, sleutel) is None
        een, nog_een = (
            balie.betaal(
                AAN_DE_BALIE,
                pas.nummer,
                tegoed=tegoed.pk,
                bedrag_cent=20_00,
                omschrijving="",
                sleutel=sleutel,
                nu=NU,
            )
            for _ in range(2)
        )
        assert een == nog_een == balie.gedaan(AAN_DE_BALIE, sleutel)
    assert tegoeden.saldo(tegoed) == 80_00


def test_de_sleutel_van_een_ander_zegt_niets(pas: Pas, tegoed: Tegoed) -> None:
    elders = maak_afspraak(kvk="87654321")
    ander = replace(AAN_DE_BALIE, organisatie="87654321")
    sleutel = uuid4()
    gegeven = {"tegoed": tegoed.pk, "bedrag_cent": 10_00, "omschrijving": "", "sleutel": sleutel, "nu": NU}
    with rijen.gesloten():
        een = balie.betaal(AAN_DE_BALIE, pas.nummer, **gegeven)
        assert balie.gedaan(ander, sleutel) is None
    with rijen.gesloten():
        assert balie.betaal(ander, pas.nummer, **gegeven) != een
    assert elders.tegoedmutatie_set.count() == 1


def test_met_een_tegoed_voor_een_ander_doel_betaalt_men_hier_niet(pas: Pas) -> None:
    sport = tegoeden.geef(pas.toekenning, doel="sport", bedrag_cent=50_00, geldig=JAAR, door="t.test", nu=NU)
    with rijen.gesloten():
        assert geweigerd(lambda: betaal(pas, sport)) == "TEGOED-NIET-HIER"


def test_met_het_tegoed_van_een_ander_huishouden_betaalt_men_niet(pas: Pas) -> None:
    vreemd = maak_tegoed(maak_toekenning())
    with rijen.gesloten():
        assert geweigerd(lambda: betaal(pas, vreemd)) == "TEGOED-NIET-HIER"


def test_een_afspraak_die_voorbij_is_neemt_geen_tegoed_meer(pas: Pas) -> None:
    partner = partners.neem_op("GM0518", kvk_nummer="11112222", naam="Oud zwembad")
    partners.spreek_af(
        partner,
        doel="zwemles",
        geldig=vanaf(date(2023, 1, 1), NU.date()),
        terugdraaien_dagen=14,
        door="t.test",
        nu=NU,
    )
    with rijen.gesloten():
        oud = balie.open_pas(replace(AAN_DE_BALIE, organisatie="11112222"), pas.nummer, nu=NU)
    assert oud.saldi == ()


def test_een_eigen_betaling_wordt_teruggedraaid_zonder_pas(pas: Pas, tegoed: Tegoed) -> None:
    with rijen.gesloten():
        nummer = betaal(pas, tegoed)
    with rijen.gesloten():
        assert (
            geweigerd(lambda: balie.draai_terug(AAN_DE_BALIE, nummer, reden=" ", nu=NU)) == "REDEN-ONTBREEKT"
        )
        balie.draai_terug(AAN_DE_BALIE, nummer, reden="bedrag verkeerd", nu=NU)
        gezien = partnerbeelden.betaling(AAN_DE_BALIE, nummer)
    assert (gezien.stand, gezien.reden, gezien.cent) == ("teruggedraaid", "bedrag verkeerd", 20_00)
    assert tegoeden.saldo(tegoed) == 100_00


def test_de_laatste_dag_van_de_termijn_kan_terugdraaien_nog_en_de_dag_erna_niet(
    pas: Pas, tegoed: Tegoed
) -> None:
    with rijen.gesloten():
        nummer, laat = betaal(pas, tegoed), betaal(pas, tegoed)
        laatste = partnerbeelden.betaling(AAN_DE_BALIE, nummer).terug_tot
        assert laatste == NU.date() + timedelta(days=14)
        te_laat = NU + timedelta(days=15)
        assert (
            geweigerd(lambda: balie.draai_terug(AAN_DE_BALIE, laat, reden="x", nu=te_laat))
            == "VERZILVERING-TERMIJN"
        )
        balie.draai_terug(AAN_DE_BALIE, nummer, reden="x", nu=NU + timedelta(days=14))


def test_een_betaling_bij_een_ander_is_hier_onbekend(pas: Pas, tegoed: Tegoed) -> None:
    maak_afspraak(kvk="87654321")
    ander = replace(AAN_DE_BALIE, organisatie="87654321")
    with rijen.gesloten():
        nummer = betaal(pas, tegoed)
    with rijen.gesloten():
        assert geweigerd(lambda: partnerbeelden.betaling(ander, nummer)) == "BETALING-ONBEKEND"
        assert geweigerd(lambda: balie.draai_terug(ander, nummer, reden="x", nu=NU)) == "BETALING-ONBEKEND"
        assert partnerbeelden.betalingen(ander).totaal == 0
    assert tegoeden.saldo(tegoed) == 80_00


def test_de_lijst_van_betalingen_laat_zich_kiezen_en_telt_wat_is_teruggedraaid_niet_mee(
    pas: Pas, tegoed: Tegoed
) -> None:
    with rijen.gesloten():
        laag, hoog = betaal(pas, tegoed, 5_00), betaal(pas, tegoed, 30_00)
        balie.draai_terug(AAN_DE_BALIE, laag, reden="vergissing", nu=NU)

        def kies(**keuze: object) -> list[int]:
            return [een.nummer for een in partnerbeelden.betalingen(AAN_DE_BALIE, **keuze).rijen]  # type: ignore[arg-type]

        alles = partnerbeelden.betalingen(AAN_DE_BALIE)
        assert (alles.totaal, alles.cent) == (2, 30_00)
        assert kies(sortering="laag") == [laag, hoog]
        assert kies(sortering="hoog") == [hoog, laag]
        assert kies(stand="teruggedraaid") == [laag]
        assert kies(zoek="MAART", stand="betaald") == [hoog]
        assert kies(zoek="april") == []
        assert kies(doel="sport") == []
        assert kies(vanaf=NU.date(), tot_en_met=NU.date()) == [hoog, laag]
        assert kies(vanaf=NU.date() + timedelta(days=1)) == []
        assert kies(per_pagina=1, pagina=2) == [laag]


def test_de_webserver_schrijft_voor_een_partner_geen_betaling_van_een_ander(pas: Pas, tegoed: Tegoed) -> None:
    elders = maak_afspraak(kvk="87654321")
    with rijen.gesloten():
        balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)
        with pytest.raises(IntegrityError, match="niet voor deze partner"), transaction.atomic():
            Tegoedmutatie.objects.create(
                gemeente_id="GM0518",
                tegoed=tegoed,
                soort="verzilvering",
                bedrag_cent=-1,
                afspraak=elders,
                datum=NU.date(),
                moment=NU,
                door="x",
                sleutel="x",
            )
    assert tegoeden.saldo(tegoed) == 100_00
