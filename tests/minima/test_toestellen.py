"""A pass on another telephone: what that telephone sees, what the household reads of it, and when it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import feiten, personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Dossier, Gezinslid, Inzage, Persoon
from opstap.kern.models import Rol as Gezinsrol
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Doel, Gebruiker, Rol, betreed, open_dossier, open_lijst, rijen
from opstap.minima import balie, passen, toekenningen, toestellen
from opstap.minima.models import Partnerafspraak, Pas, Pastoestel, Pastoestelstap, Tegoed, Toekenning
from opstap.minima.pasbeeld import Stand
from opstap.regels.fouten import OpstapFout

from .conftest import NU, maak_besluit, maak_toekenning
from .test_balie import AAN_DE_BALIE

pytestmark = pytest.mark.django_db

HAAG = "GM0518"
GETOOND = {
    "kern_persoon",
    "kern_dossier",
    "kern_inzage",
    "minima_toekenning",
    "minima_pas",
    "minima_passtap",
    "minima_pastoestel",
    "minima_pastoestelstap",
}
"""The only tables of which a telephone sees a row while it shows its pass; of each of them no other row."""
BSNS: Iterator[str] = synthetische_bsns()


def kind(dossier: Dossier, geboren: date, rol: Gezinsrol = Gezinsrol.KIND) -> Persoon:
    persoon = personen.schrijf_in(
        HAAG,
        bsn=next(BSNS),
        voornamen="Sanne",
        achternaam="Proef",
        geboortedatum=geboren,
        vandaag=NU.date(),
    )
    feiten.leg_vast(
        Gezinslid,
        geldig=vanaf(geboren),
        bron="opgave",
        nu=NU,
        dossier_id=dossier.pk,
        persoon_id=persoon.pk,
        rol=rol,
    )
    return persoon


def maak_pas(toekenning: Toekenning, geboren: date = date(2015, 1, 1), **rol: Gezinsrol) -> Pas:
    pas = passen.maak(toekenning, kind(toekenning.dossier, geboren, **rol), door="t.test", nu=NU)
    passen.voeg_foto_toe(pas, "a" * 64, door="t.test", nu=NU)
    passen.geef_uit(pas, door="t.test", nu=NU)
    return pas


@pytest.fixture
def pas(toekenning: Toekenning) -> Pas:
    return maak_pas(toekenning)


def link(pas: Pas, klok: datetime = NU, nu: datetime = NU) -> str:
    return toestellen.maak_link(pas, door="De inwoner zelf", nu=nu, klok=klok).code


def zet(code: str, klok: datetime = NU, nu: datetime = NU) -> Gebruiker:
    """The telephone that shows this link, as the web server."""
    with rijen.gesloten():
        return toestellen.gebruiker(HAAG, toestellen.zet_op_telefoon(HAAG, code, nu=nu, klok=klok))


def stand(telefoon: Gebruiker, nu: datetime = NU) -> Stand:
    with rijen.gesloten():
        return toestellen.open_pas(telefoon, nu=nu).stand


def geweigerd(doe: Callable[[], object]) -> str:
    with pytest.raises(OpstapFout) as fout:
        doe()
    return fout.value.code


def test_een_telefoon_toont_de_pas_en_die_code_betaalt_aan_de_balie(
    pas: Pas, tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    telefoon = zet(link(pas))
    with rijen.gesloten():
        beeld = toestellen.open_pas(telefoon, nu=NU)
        code = passen.code(beeld.pas)
    assert (beeld.naam, beeld.stand, beeld.foto.goede) == (str(pas.persoon), Stand.GOED, "a" * 64)
    with rijen.gesloten():
        assert balie.toon(AAN_DE_BALIE, code, nu=NU, klok=NU) == pas.nummer


def test_van_alle_tabellen_ziet_een_telefoon_alleen_de_rijen_van_deze_pas(
    pas: Pas, toekenning: Toekenning, tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    broer = maak_pas(toekenning)
    zet(link(broer))
    telefoon = zet(link(pas))
    with rijen.gesloten():
        balie.open_pas(AAN_DE_BALIE, pas.nummer, nu=NU)
    with rijen.gesloten():
        toestellen.open_pas(telefoon, nu=NU)
        zichtbaar = {}
        for tabel, wat in rijen.tabellen().items():
            if isinstance(wat, rijen.Rijen):
                with connection.cursor() as cursor:
                    cursor.execute(f"SELECT count(*) FROM {tabel}")
                    zichtbaar[tabel] = cursor.fetchone()[0]
        assert {tabel for tabel, aantal in zichtbaar.items() if aantal} == GETOOND
        assert list(Persoon.objects.all()) == [pas.persoon]
        assert list(Pas.objects.all()) == [pas]
        assert {zichtbaar[een] for een in ("minima_toekenning", "minima_pastoestel", "kern_dossier")} == {1}
        assert list(Inzage.objects.values_list("rol", flat=True)) == ["pastelefoon"]


def test_zonder_goed_geheim_ziet_een_telefoon_niets(pas: Pas) -> None:
    zet(link(pas))
    with rijen.gesloten():
        vreemd = toestellen.gebruiker(HAAG, "geraden")
        assert geweigerd(lambda: toestellen.open_pas(vreemd, nu=NU)) == "PAS-TELEFOON"
        assert not Pas.objects.exists()
        assert not Inzage.objects.exists()
    assert not Inzage.objects.exists()


def test_de_poort_opent_voor_een_telefoon_geen_dossier_en_geen_lijst(pas: Pas) -> None:
    telefoon = zet(link(pas))
    nummer = pas.dossier.nummer
    with rijen.gesloten():
        assert geweigerd(lambda: open_dossier(telefoon, HAAG, nummer, Doel.TELEFOON)) == "TOEGANG-DOSSIER"
        assert geweigerd(lambda: open_lijst(telefoon, HAAG, Doel.TELEFOON)) == "TOEGANG-ROL"
        assert geweigerd(lambda: betreed(telefoon, HAAG, Doel.EIGEN_GEGEVENS)) == "TOEGANG-DOEL"
        assert geweigerd(lambda: betreed(telefoon, "GM0629", Doel.TELEFOON)) == "TOEGANG-GEMEENTE"
        assert not Dossier.objects.exists()


def test_het_huishouden_leest_welke_telefoon_de_pas_liet_zien(pas: Pas) -> None:
    telefoon = zet(link(pas))
    stand(telefoon)
    stand(telefoon)
    regel = Inzage.objects.get()
    assert (regel.gebruiker, regel.rol, regel.doel) == ("Telefoon 1", Rol.PASTELEFOON, Doel.TELEFOON)
    (gezien,) = toestellen.telefoons(pas)
    assert (gezien.nummer, gezien.sinds, gezien.laatst) == (1, NU, regel.moment)


def test_een_link_werkt_een_keer_vijf_minuten_en_alleen_de_laatste(pas: Pas) -> None:
    def poging(code: str, klok: datetime = NU) -> str:
        return geweigerd(lambda: zet(code, klok))

    eerste, tweede = link(pas), link(pas)
    assert poging(eerste) == "PAS-LINK"
    assert poging(tweede, NU + toestellen.LINK) == "PAS-LINK"
    zet(tweede, NU + toestellen.LINK - timedelta(seconds=1))
    assert poging(tweede) == "PAS-LINK"
    vreemd = link(maak_pas(maak_toekenning()))
    with rijen.gesloten():
        elders = geweigerd(lambda: toestellen.zet_op_telefoon("GM0629", vreemd, nu=NU, klok=NU))
    assert elders == "PAS-LINK"


def test_van_link_en_telefoon_blijft_alleen_een_vingerafdruk_bewaard(pas: Pas) -> None:
    code = link(pas)
    with rijen.gesloten():
        geheim = toestellen.zet_op_telefoon(HAAG, code, nu=NU, klok=NU)
    bewaard = f"{Pastoestel.objects.values().get()} {Pastoestelstap.objects.values().get()}"
    assert geheim not in bewaard
    assert code[16:] not in bewaard
    assert len(geheim) == len(code[16:]) == 43


def test_wie_bij_een_link_raadt_maakt_hem_onbruikbaar(pas: Pas) -> None:
    code = link(pas)
    for _ in range(toestellen.MISLUKT):
        assert geweigerd(lambda: zet(code[:16] + "geraden")) == "PAS-LINK"
    assert geweigerd(lambda: zet(code)) == "PAS-LINK"


def test_wie_steeds_een_link_maakt_moet_wachten(pas: Pas) -> None:
    for _ in range(toestellen.LINKS):
        link(pas)
    assert geweigerd(lambda: link(pas)) == "PAS-TE-VAAK"
    link(pas, NU + timedelta(minutes=15))


def test_wie_de_pas_weghaalt_doet_dat_meteen_en_van_die_telefoon_alleen(pas: Pas) -> None:
    eerste, tweede = zet(link(pas)), zet(link(pas))
    (een, _) = toestellen.telefoons(pas)
    toestellen.haal_weg(pas, een.toestel, door="De inwoner zelf", nu=NU)
    assert geweigerd(lambda: stand(eerste)) == "PAS-TELEFOON"
    assert stand(tweede) is Stand.GOED
    assert [over.nummer for over in toestellen.telefoons(pas)] == [2]
    with rijen.gesloten():
        toestellen.haal_van_eigen(tweede, nu=NU)
    assert toestellen.telefoons(pas) == ()
    with transaction.atomic(), pytest.raises(IntegrityError, match="al van de telefoon gehaald"):
        Pastoestelstap.objects.create(
            toestel_id=een.toestel, soort="gezet", afdruk="b" * 64, moment=NU, door="x"
        )


def test_een_telefoon_van_een_andere_pas_is_niet_weg_te_halen(pas: Pas, toekenning: Toekenning) -> None:
    zet(link(maak_pas(toekenning)))
    vreemd = Pastoestel.objects.get().pk
    weg = lambda: toestellen.haal_weg(pas, vreemd, door="x", nu=NU)  # noqa: E731
    assert geweigerd(weg) == "PAS-TELEFOON-ONBEKEND"


def test_een_verloren_pas_staat_op_geen_telefoon_meer_en_een_geblokkeerde_zonder_code(pas: Pas) -> None:
    telefoon = zet(link(pas))
    passen.blokkeer(pas, reden="misbruik", door="t.test", nu=NU)
    assert stand(telefoon) is Stand.GEBLOKKEERD
    passen.geef_vrij(pas, reden="klopte niet", door="t.test", nu=NU)
    assert stand(telefoon) is Stand.GOED
    wacht = link(pas)
    passen.vervang(pas, door="t.test", nu=NU)
    assert geweigerd(lambda: stand(telefoon)) == "PAS-TELEFOON"
    assert geweigerd(lambda: zet(wacht)) == "PAS-LINK"


def test_na_de_toekenning_is_de_pas_voorbij_en_na_verlengen_werkt_hij_weer(
    pas: Pas, toekenning: Toekenning
) -> None:
    telefoon, erna = zet(link(pas)), NU.replace(year=2025)
    assert stand(telefoon, erna) is Stand.VOORBIJ
    jaar = vanaf(date(2025, 1, 1), date(2026, 1, 1))
    toekenningen.ken_toe(maak_besluit(toekenning.dossier), regeling=toekenning.regeling, geldig=jaar, nu=NU)
    assert stand(telefoon, erna) is Stand.GOED


@pytest.mark.parametrize(
    ("geboren", "dag"),
    [(date(2006, 3, 20), date(2024, 3, 20)), (date(2008, 2, 29), date(2026, 3, 1))],
)
def test_op_de_dag_dat_een_kind_achttien_wordt_houdt_een_telefoon_van_eerder_op(
    toekenning: Toekenning, geboren: date, dag: date
) -> None:
    """Whose telephone it is, nobody knows; one that is chosen after that day keeps on."""
    pas = maak_pas(toekenning, geboren)
    telefoon, dan = zet(link(pas)), NU.replace(year=dag.year, month=dag.month, day=dag.day)
    stand(telefoon, dan - timedelta(days=1))
    assert geweigerd(lambda: stand(telefoon, dan)) == "PAS-TELEFOON"
    stand(zet(link(pas, nu=dan), nu=dan), dan + timedelta(days=365))


def test_de_telefoon_van_een_volwassene_van_het_huishouden_blijft_werken(toekenning: Toekenning) -> None:
    pas = maak_pas(toekenning, date(1980, 1, 1), rol=Gezinsrol.AANVRAGER)
    assert stand(zet(link(pas))) is Stand.GOED


def test_wie_niet_meer_bij_het_huishouden_hoort_heeft_de_pas_niet_meer_op_een_telefoon(pas: Pas) -> None:
    telefoon, vertrek = zet(link(pas)), NU + timedelta(days=10)
    feiten.beeindig(
        Gezinslid,
        per=vertrek.date(),
        bron="opgave",
        nu=NU,
        dossier_id=pas.dossier_id,
        persoon_id=pas.persoon_id,
    )
    stand(telefoon, vertrek - timedelta(days=1))
    assert geweigerd(lambda: stand(telefoon, vertrek)) == "PAS-TELEFOON"
