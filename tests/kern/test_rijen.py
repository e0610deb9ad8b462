"""The gate in the database: the web server sees the rows of one municipality, and a resident the own ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from opstap.kern import feiten, personen, zaken
from opstap.kern.archief.omvang import samenhang, vernietigbaar
from opstap.kern.archief.sporen import kamers
from opstap.kern.models import Adres, Dossier, Gemeente, Gezinslid, Inzage, Persoon, Zaak
from opstap.kern.models import Rol as Gezinsrol
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Doel, Gebruiker, Rol, open_dossier, open_lijst, rijen
from opstap.regels.fouten import OpstapFout

MOMENT = datetime(2024, 5, 1, 9, 0, tzinfo=UTC)
VOOR_HET_AANMELDEN = {"kern_account"}
"""Who works where is looked up before anybody is signed in, and so before a municipality is known."""
ANA = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")


@pytest.fixture
def buurman(wassenaar: Gemeente) -> Dossier:
    return personen.nieuw_dossier(wassenaar.pk)


def in_databank() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1"
        )
        return [naam for (naam,) in cursor.fetchall()]


@pytest.mark.django_db
def test_van_elke_tabel_staat_vast_van_wie_de_rijen_zijn() -> None:
    """A new table fails here until its room says whose rows it holds."""
    assert in_databank() == sorted(rijen.tabellen())


@pytest.mark.django_db
def test_elke_tabel_met_rijen_van_mensen_staat_onder_beleid() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relrowsecurity"
        )
        onder_beleid = {naam for (naam,) in cursor.fetchall()}
    assert onder_beleid == {naam for naam, wat in rijen.tabellen().items() if isinstance(wat, rijen.Rijen)}


@pytest.mark.django_db
def test_een_tabel_zonder_beleid_heeft_een_reden_en_geen_gemeente() -> None:
    for naam, wat in rijen.tabellen().items():
        if isinstance(wat, rijen.Zonder):
            assert wat.reden, naam
            assert rijen.heeft_gemeente(naam) == (naam in VOOR_HET_AANMELDEN), naam


def test_zonder_de_poort_ziet_de_webserver_niets(dossier: Dossier) -> None:
    with rijen.gesloten():
        assert not Dossier.objects.exists()
    assert Dossier.objects.get() == dossier


def test_na_de_poort_ziet_een_medewerker_de_eigen_gemeente(dossier: Dossier, buurman: Dossier) -> None:
    with rijen.gesloten():
        open_lijst(ANA, "GM0518", Doel.UITKERING)
        assert list(Dossier.objects.all()) == [dossier]


def test_een_geweigerde_vraag_laat_de_deur_dicht(dossier: Dossier, buurman: Dossier) -> None:
    with rijen.gesloten():
        with pytest.raises(OpstapFout, match="TOEGANG-GEMEENTE"):
            open_dossier(ANA, "GM0629", buurman.nummer, Doel.AANVRAAG)
        assert not Dossier.objects.exists()


def test_de_deur_is_weer_dicht_bij_het_volgende_verzoek(dossier: Dossier) -> None:
    with rijen.gesloten():
        open_lijst(ANA, "GM0518", Doel.UITKERING)
    with rijen.gesloten():
        assert not Dossier.objects.exists()


def test_een_inwoner_ziet_het_eigen_dossier_en_het_eigen_huishouden(
    dossier: Dossier, nieuw_persoon: Callable[..., Persoon]
) -> None:
    ander = personen.nieuw_dossier("GM0518")
    zelf, vreemde = nieuw_persoon(), nieuw_persoon()
    for wie, waar in ((zelf, dossier), (vreemde, ander)):
        feiten.leg_vast(
            Gezinslid,
            dossier_id=waar.pk,
            persoon_id=wie.pk,
            rol=Gezinsrol.AANVRAGER,
            geldig=vanaf(MOMENT.date()),
            bron="opgave",
            nu=MOMENT,
        )
    inwoner = Gebruiker("Sanne", Rol.INWONER, "GM0518", frozenset({dossier.nummer}))
    with rijen.gesloten():
        open_dossier(inwoner, "GM0518", dossier.nummer, Doel.EIGEN_GEGEVENS)
        assert list(Dossier.objects.all()) == [dossier]
        assert list(Persoon.objects.all()) == [zelf]
        assert list(Gezinslid.objects.values_list("persoon", flat=True)) == [zelf.pk]


def test_een_inwoner_met_een_dossiernummer_van_een_andere_gemeente_ziet_niets(buurman: Dossier) -> None:
    inwoner = Gebruiker("Sanne", Rol.INWONER, "GM0518", frozenset({buurman.nummer}))
    with rijen.gesloten():
        with pytest.raises(OpstapFout, match="TOEGANG-DOSSIER"):
            open_dossier(inwoner, "GM0518", buurman.nummer, Doel.EIGEN_GEGEVENS)
        assert not Dossier.objects.exists()


@pytest.mark.parametrize("tabel", sorted(naam for naam, wat in rijen.tabellen().items()))
def test_een_andere_gemeente_en_een_inwoner_zonder_dossier_zien_geen_rij(
    tabel: str, dossier: Dossier, zaak: Zaak
) -> None:
    """At the level of SQL, for every table under a policy about persons, whatever the portals ask."""
    wat = rijen.tabellen()[tabel]
    if isinstance(wat, rijen.Zonder):
        assert wat.reden
        return
    inwoner = Gebruiker("Sanne", Rol.INWONER, "GM0518")
    open_dossier(ANA, "GM0518", dossier.nummer, Doel.AANVRAAG)
    for wie in (Gebruiker("Ben", Rol.MEDEWERKER, "GM0629"), inwoner):
        if wie is inwoner and wat.reden:
            continue
        with rijen.gesloten(), connection.cursor() as cursor:
            rijen.open_voor(wie)
            cursor.execute(f"SELECT count(*) FROM {tabel}")
            assert cursor.fetchone() == (0,)


@pytest.fixture
def zaak(dossier: Dossier) -> Zaak:
    return zaken.open_zaak(
        dossier, soort=Zaak.Soort.AANVRAAG, ontvangen=MOMENT.date(), moment=MOMENT, tekst="Ontvangen"
    )


@pytest.fixture
def als_webserver(dossier: Dossier, zaak: Zaak, wassenaar: Gemeente) -> Iterator[None]:
    open_dossier(ANA, "GM0518", dossier.nummer, Doel.AANVRAAG)
    with rijen.gesloten():
        open_lijst(ANA, "GM0518", Doel.UITKERING)
        yield


@pytest.mark.usefixtures("als_webserver")
@pytest.mark.parametrize(
    "opdracht",
    [
        "TRUNCATE kern_inzage",
        "DELETE FROM kern_inzage",
        "UPDATE kern_inzage SET gebruiker = 'Ben'",
        "UPDATE kern_inkomen SET bedrag_cent = 1",
        "DELETE FROM kern_zaak",
        "TRUNCATE financien_boeking",
        "UPDATE financien_boeking SET bedrag_cent = 0",
        "ALTER TABLE kern_zaak DISABLE ROW LEVEL SECURITY",
        "DROP POLICY opstap_rijen ON kern_zaak",
        "UPDATE financien_product SET naam = 'x'",
        "SELECT * FROM django_migrations",
    ],
)
def test_de_webserver_mag_niet_wissen_en_niet_overschrijven(opdracht: str) -> None:
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)


@pytest.mark.usefixtures("als_webserver")
def test_de_webserver_schrijft_niets_bij_een_andere_gemeente(wassenaar: Gemeente) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Inzage.objects.create(gemeente=wassenaar, moment=MOMENT, gebruiker="Ana", rol="medewerker", doel="x")


def test_de_eigenaar_schrijft_nog_steeds_niet_over_het_logboek_heen(dossier: Dossier, zaak: Zaak) -> None:
    open_dossier(ANA, "GM0518", dossier.nummer, Doel.AANVRAAG)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM kern_inzage")


def test_de_rol_van_de_webserver_kan_het_beleid_niet_voorbij(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, "
            "EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid) "
            "FROM pg_roles WHERE rolname = %s",
            [rijen.WEBROL],
        )
        assert cursor.fetchone() == (False,) * 5


@pytest.mark.usefixtures("als_webserver")
def test_ook_de_webserver_schrijft_veel_rijen_tegelijk(dossier: Dossier) -> None:
    """PostgreSQL refuses COPY under a policy, and a journal entry is checked per statement."""
    rijen_ = [("Papierlaan", str(nummer), "2599 AA", "Den Haag", "") for nummer in (1, 2, 3)]
    assert len(set(personen.nieuwe_adressen("GM0518", rijen_))) == 3
    assert Adres.objects.count() == 3


def test_elke_tabel_met_rijen_van_mensen_kan_worden_vernietigd_of_zegt_dat_zij_blijft() -> None:
    """A new table about people fails here until its room says how it hangs on a dossier (kern.archief)."""
    van_mensen = {
        naam for naam, wat in rijen.tabellen().items() if isinstance(wat, rijen.Rijen) and wat.eigen
    }
    blijft = {tabel for kamer in kamers() for tabel in kamer.BLIJFT}
    assert van_mensen - blijft <= vernietigbaar()
    assert blijft.isdisjoint(vernietigbaar())


def test_elke_kamer_met_tabellen_van_een_dossier_zegt_vanaf_wanneer_wordt_bewaard() -> None:
    """Without a module `bewaren` what still runs there would not hold a dossier back."""
    zeggen_het = {kamer.__name__.split(".")[1] for kamer in kamers()}  # type: ignore[attr-defined]
    assert {tabel.partition("_")[0] for tabel in samenhang().van_dossier} == zeggen_het
