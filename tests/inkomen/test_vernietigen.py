"""Retention: what may go after its term, what stays and why, and that nobody can delete anything else."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Sum

from opstap.financien.models import Boeking
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.maandrun import draai
from opstap.inkomen.models import RedenEinde, Uitkering
from opstap.kern import accounts, bewaarplaats, notities, stukken, zaken
from opstap.kern.archief import lijsten, vasthouden, verklaring
from opstap.kern.archief.beoordeling import beoordeel
from opstap.kern.archief.termijnen import Soort, Termijnen
from opstap.kern.archief.voornemen import neem_voor
from opstap.kern.models import (
    Aanmeldpoging,
    Bewoning,
    Dossier,
    Gezinslid,
    Persoon,
    Stuk,
    Vernietigingslijst,
    Zaak,
    ZaakGebeurtenis,
)
from opstap.kern.toegang import Rol
from opstap.recht import archief
from opstap.regels.boek import Regelboek
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import Overlay

from .conftest import HAAG, Dorp, moment, vanaf  # type: ignore[import-not-found]

NU = moment(2036, 1, 4)


@cache
def termijnen() -> Termijnen:
    return Termijnen(Regelboek(archief.WET))


@pytest.fixture
def archivarissen(db: None) -> None:
    for naam, rol in (("Bo", Rol.BEHEERDER), ("Cas", Rol.CONTROLLER), ("Mia", Rol.MEDEWERKER)):
        accounts.verleen(accounts.maak(HAAG, naam, naam.lower()), rol, door="Ana", nu=NU)


def aanvraag(dossier: Dossier, dag: date, *, ingetrokken: bool = False) -> Zaak:
    """An application that came in on a day and was withdrawn on it, or still runs."""
    nu = datetime(dag.year, dag.month, dag.day, 12, tzinfo=NU.tzinfo)
    zaak = zaken.open_zaak(
        dossier, soort=Zaak.Soort.AANVRAAG, ontvangen=dag, moment=nu, tekst="Aanvraag ontvangen."
    )
    if ingetrokken:
        zaken.trek_in(zaak, op=dag, moment=nu, tekst="Ingetrokken.")
    return zaak


def reden(dossier: Dossier, op: date) -> str:
    return next(een.blijft for een in beoordeel(HAAG, op, termijnen()) if een.dossier == dossier.pk)


def goedgekeurd(op: date, nu: datetime = NU) -> Vernietigingslijst:
    lijst = lijsten.stel_op(HAAG, neem_voor(HAAG, op, termijnen()), peildatum=op, door="Bo", nu=nu)
    lijsten.keur_goed(lijst, door="Cas", nu=nu)
    return lijst


# -- what may go ---------------------------------------------------------------------------------------------


def test_een_ingetrokken_aanvraag_blijft_42_dagen(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvraag(dossier, date(2024, 1, 1), ingetrokken=True)
    assert reden(dossier, date(2024, 2, 12)) == "De termijn is nog niet voorbij."
    assert reden(dossier, date(2024, 2, 13)) == ""


def test_een_dossier_met_een_lopende_zaak_blijft(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvraag(dossier, date(2024, 1, 1))
    assert reden(dossier, date(2036, 1, 1)) == "Er loopt een zaak: aanvraag bijstand."


def test_een_dossier_zonder_begin_van_een_termijn_blijft(dorp: Dorp) -> None:
    assert "Er is niets waaruit volgt" in reden(dorp.huishouden(), date(2050, 1, 1))


def test_wat_voor_de_eerste_bekende_selectielijst_klaar_was_blijft_omdat_de_termijn_ontbreekt(
    dorp: Dorp,
) -> None:
    dossier = dorp.huishouden(begin=date(2016, 6, 1), nu=moment(2016, 6, 1))
    aanvraag(dossier, date(2016, 12, 31), ingetrokken=True)
    assert reden(dossier, date(2036, 1, 1)).endswith("wordt niet vernietigd, de termijn ontbreekt.")


def test_wie_vasthoudt_zegt_waarom_en_dan_blijft_het(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvraag(dossier, date(2024, 1, 1), ingetrokken=True)
    with pytest.raises(OpstapFout, match="VASTHOUDEN-REDEN"):
        vasthouden.houd_vast(dossier, " ", door="Bo", nu=NU)
    vasthouden.houd_vast(dossier, "onderzoek van de ombudsman", door="Bo", nu=NU)
    assert reden(dossier, date(2036, 1, 1)) == "Vastgehouden: onderzoek van de ombudsman"
    vasthouden.geef_vrij(dossier, "onderzoek is klaar", door="Bo", nu=NU)
    assert reden(dossier, date(2036, 1, 1)) == ""


BESLUIT = """bronnen:
  besluit: {titel: "Besluit van een verzonnen gemeente", url: "https://voorbeeld.nl"}

parameters:
  - naam: bewaartermijn_stuk_jaren
    titel: "Stuk dat bij geen zaak hoort, in jaren"
    soort: int
    artikel: "Besluit informatiebeheer"
    ritme: vast
    waarden:
      - {vanaf: 2020-01-01, waarde: "2", bron: [besluit], zeker: ja}
"""


def test_een_termijn_van_de_gemeente_vult_wat_in_de_lijst_ontbreekt(tmp_path: Path) -> None:
    (tmp_path / "bewaren.yaml").write_text(BESLUIT, encoding="utf-8")
    eigen = Overlay(HAAG, "Den Haag", parameters=[tmp_path / "bewaren.yaml"])
    dag = date(2024, 1, 1)
    landelijk, gemeentelijk = (
        boek.van(Soort.STUK, dag) for boek in (termijnen(), Termijnen(Regelboek(archief.WET, gemeente=eigen)))
    )
    assert (landelijk.tekst, landelijk.einde(dag)) == ("ontbreekt", None)
    assert (gemeentelijk.tekst, gemeentelijk.artikel) == ("2 jaar", "Besluit informatiebeheer")
    assert gemeentelijk.bron == "Besluit van een verzonnen gemeente"


# -- the list, and four eyes ---------------------------------------------------------------------------------


def test_een_ander_keurt_goed_dan_opstelde(dorp: Dorp, archivarissen: None) -> None:
    aanvraag(dorp.huishouden(), date(2024, 1, 1), ingetrokken=True)
    voornemen = neem_voor(HAAG, NU.date(), termijnen())
    with pytest.raises(OpstapFout, match="VERNIETIGEN-ROL"):
        lijsten.stel_op(HAAG, voornemen, peildatum=NU.date(), door="Mia", nu=NU)
    lijst = lijsten.stel_op(HAAG, voornemen, peildatum=NU.date(), door="Bo", nu=NU)
    with pytest.raises(OpstapFout, match="VERNIETIGEN-VIER-OGEN"):
        lijsten.keur_goed(lijst, door="Bo", nu=NU)
    with pytest.raises(OpstapFout, match="VERNIETIGEN-NIET-GOEDGEKEURD"):
        lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU)
    lijsten.keur_goed(lijst, door="Cas", nu=NU)
    with pytest.raises(OpstapFout, match="VERNIETIGEN-AL-BEOORDEELD"):
        lijsten.wijs_af(lijst, "toch niet", door="Cas", nu=NU)


def test_er_wordt_niets_opgesteld_als_niets_weg_mag(dorp: Dorp, archivarissen: None) -> None:
    aanvraag(dorp.huishouden(), date(2024, 1, 1))
    leeg = neem_voor(HAAG, NU.date(), termijnen())
    with pytest.raises(OpstapFout, match="VERNIETIGEN-NIETS"):
        lijsten.stel_op(HAAG, leeg, peildatum=NU.date(), door="Bo", nu=NU)


# -- carrying it out -----------------------------------------------------------------------------------------


def test_alles_van_het_dossier_gaat_en_van_een_ander_niets(dorp: Dorp, archivarissen: None) -> None:
    weg, blijft = dorp.huishouden(kinderen=(date(2015, 1, 1),)), dorp.huishouden()
    zaak = aanvraag(weg, date(2024, 1, 1), ingetrokken=True)
    aanvraag(blijft, date(2024, 1, 1))
    notities.schrijf(weg, "Belde over de post.", door="Mia", nu=moment(2024, 1, 2))
    brief(zaak, b"een brief", "Test Persoon")
    lijst = goedgekeurd(NU.date())
    assert lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU) == lijsten.Uitslag(1, 0)
    assert list(Dossier.objects.all()) == [blijft]
    assert set(Persoon.objects.all()) == {dorp.aanvrager(blijft)}
    assert set(ZaakGebeurtenis.objects.values_list("dossier_id", flat=True)) == {blijft.pk}
    assert not Stuk.objects.exists()
    assert lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU) == lijsten.Uitslag(1, 0)


def brief(zaak: Zaak, inhoud: bytes, afzender: str) -> Stuk:
    stuk = stukken.registreer(
        HAAG,
        soort=Stuk.Soort.AANVRAAG,
        kanaal=Stuk.Kanaal.POST,
        afzender=afzender,
        ontvangen=date(2024, 1, 1),
        inhoud=inhoud,
        bestandsnaam="brief.txt",
        mediasoort="text/plain",
        door="Mia",
        nu=moment(2024, 1, 1),
    )
    stukken.koppel(stuk, zaak, door="Mia", nu=moment(2024, 1, 1))
    return stuk


def test_het_bestand_van_een_stuk_gaat_mee_tenzij_een_ander_stuk_het_ook_heeft(
    dorp: Dorp,
    archivarissen: None,
    tmp_path: Path,
    settings: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    settings.STUKKEN_MAP = tmp_path
    weg, blijft = (
        aanvraag(dorp.huishouden(), date(2024, 1, 1), ingetrokken=ingetrokken)
        for ingetrokken in (True, False)
    )
    eigen = brief(weg, b"alleen van mij", "een")
    gedeeld, ander = (
        brief(zaak, b"hetzelfde formulier", wie) for zaak, wie in ((weg, "een"), (blijft, "twee"))
    )
    lijst = goedgekeurd(NU.date())
    with django_capture_on_commit_callbacks(execute=True):
        lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU)
    assert list(Stuk.objects.all()) == [ander]
    assert not bewaarplaats.pad(eigen.vingerafdruk).exists()
    assert bewaarplaats.lees(gedeeld.vingerafdruk) == b"hetzelfde formulier"
    assert verklaring.verklaar(lijst).bestanden == 1


def test_wie_iets_toevoegt_na_de_goedkeuring_houdt_het_dossier_tegen(dorp: Dorp, archivarissen: None) -> None:
    dossier = dorp.huishouden()
    aanvraag(dossier, date(2024, 1, 1), ingetrokken=True)
    lijst = goedgekeurd(NU.date())
    notities.schrijf(dossier, "Nog een brief gevonden.", door="Mia", nu=NU)
    assert lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU) == lijsten.Uitslag(0, 1)
    assert Dossier.objects.filter(pk=dossier.pk).exists()
    assert "bijgekomen of veranderd" in next(iter(verklaring.verklaar(lijst).overgeslagen))


def test_wie_na_de_goedkeuring_vasthoudt_wordt_gehoord(dorp: Dorp, archivarissen: None) -> None:
    dossier = dorp.huishouden()
    aanvraag(dossier, date(2024, 1, 1), ingetrokken=True)
    lijst = goedgekeurd(NU.date())
    vasthouden.houd_vast(dossier, "rechtszaak", door="Cas", nu=NU)
    lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU)
    assert verklaring.verklaar(lijst).overgeslagen == {"Vastgehouden: rechtszaak": 1}


def test_wie_samenwoont_met_iemand_van_een_ander_dossier_blijft_tot_dat_ook_gaat(
    dorp: Dorp, archivarissen: None
) -> None:
    weg, ander = dorp.huishouden(), dorp.huishouden()
    adres = Bewoning.objects.filter(persoon=dorp.aanvrager(ander)).latest("id").adres_id
    huisgenoot = dorp.aanvrager(weg)
    dorp.leg(Bewoning, moment(2023, 7, 1), vanaf(date(2023, 8, 1)), persoon=huisgenoot, adres_id=adres)
    aanvraag(weg, date(2024, 1, 1), ingetrokken=True)
    zaak = aanvraag(ander, date(2024, 1, 1))
    lijsten.voer_uit(goedgekeurd(NU.date()), termijnen(), door="Bo", nu=NU)
    assert set(Persoon.objects.all()) == {huisgenoot, dorp.aanvrager(ander)}
    assert not Gezinslid.objects.filter(dossier_id=weg.pk).exists()
    zaken.trek_in(zaak, op=date(2024, 6, 1), moment=moment(2024, 6, 1), tekst="Ingetrokken.")
    lijsten.voer_uit(goedgekeurd(NU.date(), moment(2036, 2, 1)), termijnen(), door="Bo", nu=NU)
    assert not Persoon.objects.exists()


def test_pogingen_om_aan_te_melden_gaan_na_zes_maanden(dorp: Dorp, archivarissen: None) -> None:
    for dag in (moment(2035, 7, 2), moment(2035, 7, 4)):
        Aanmeldpoging.objects.create(wie="inwoner:x", moment=dag, fout="")
    lijsten.voer_uit(goedgekeurd(NU.date()), termijnen(), door="Bo", nu=NU)
    assert [poging.moment for poging in Aanmeldpoging.objects.all()] == [moment(2035, 7, 4)]


# -- money, and taking it all again --------------------------------------------------------------------------


def test_het_grootboek_blijft_gelijk_en_wat_blijft_is_na_te_spelen(dorp: Dorp, archivarissen: None) -> None:
    weg, blijft = dorp.huishouden(), dorp.huishouden()
    wie = {dossier.pk: dorp.aanvrager(dossier).pk for dossier in (weg, blijft)}
    januari = date(2024, 1, 1)
    aanvragen.beslis_veel(
        [Verzoek(dossier, januari) for dossier in (weg, blijft)], door="k.jansen", nu=moment(2023, 12, 20)
    )
    for nummer in (1, 2):
        draai(HAAG, date(2024, nummer, 1), moment(2024, nummer, 20))
    beeindigingen.beeindig(
        Uitkering.objects.get(dossier=weg),
        per=date(2024, 3, 1),
        code=RedenEinde.ANDERE_GEMEENTE,
        reden="verhuisd",
        door="k.jansen",
        nu=moment(2024, 3, 8),
    )
    draai(HAAG, date(2024, 3, 1), moment(2024, 3, 20))
    assert reden(weg, date(2034, 2, 28)) == "De termijn is nog niet voorbij."
    voor = saldi()
    lijst = goedgekeurd(NU.date())
    assert [post.grond for post in lijst.posten.all()] == ["Uitkering, nadat die is beëindigd"]
    assert lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU) == lijsten.Uitslag(1, 0)
    assert saldi() == voor
    assert Boeking.objects.filter(dossier_id=weg.pk).exists()
    assert not Dossier.objects.filter(pk=weg.pk).exists()
    assert list(Persoon.objects.values_list("pk", flat=True)) == [wie[blijft.pk]]
    verslag = speel_na(HAAG)
    assert verslag.gelijk, verslag.verschillen
    assert verslag.maanden == 3

    gemaakt = verklaring.verklaar(lijst)
    assert (gemaakt.gronden[0].dossiers, gemaakt.gronden[0].personen) == (1, 1)
    assert gemaakt.rijen["kern_dossier"] == 1
    tekst = json.dumps(gemaakt.als_json())
    assert weg.nummer not in tekst
    assert "Persoon" not in tekst


def saldi() -> dict[tuple[str, str], int]:
    """The ledger per period and account, in cents."""
    rijen = Boeking.objects.values_list("periode", "rekening__code").annotate(som=Sum("bedrag_cent"))
    return {(periode, code): som for periode, code, som in rijen}


# -- the guard -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tabel", ["kern_zaakgebeurtenis", "kern_gezinslid", "kern_persoon", "kern_zaak"])
def test_de_rol_van_het_archief_wist_niets_zonder_goedgekeurde_lijst(
    dorp: Dorp, archivarissen: None, tabel: str
) -> None:
    aanvraag(dorp.huishouden(), date(2024, 1, 1), ingetrokken=True)
    lijst = lijsten.stel_op(
        HAAG, neem_voor(HAAG, NU.date(), termijnen()), peildatum=NU.date(), door="Bo", nu=NU
    )
    assert wis_als_archief(tabel, lijst.posten.get().pk) == 0
    lijsten.keur_goed(lijst, door="Cas", nu=NU)
    assert wis_als_archief(tabel, 0) == 0
    assert wis_als_archief(tabel, lijst.posten.get().pk) == 1


def test_een_ander_dan_de_rol_van_het_archief_wist_niets(dorp: Dorp, archivarissen: None) -> None:
    aanvraag(dorp.huishouden(), date(2024, 1, 1), ingetrokken=True)
    lijst = goedgekeurd(NU.date())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('opstap.vernietigingspost', %s, true)", [str(lijst.posten.get().pk)]
        )
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute("DELETE FROM kern_zaakgebeurtenis")


def test_wat_is_uitgevoerd_geeft_geen_recht_meer(dorp: Dorp, archivarissen: None) -> None:
    aanvraag(dorp.huishouden(), date(2024, 1, 1), ingetrokken=True)
    lijst = goedgekeurd(NU.date())
    lijsten.voer_uit(lijst, termijnen(), door="Bo", nu=NU)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('opstap.vernietigingspost', %s, true)", [str(lijst.posten.get().pk)]
        )
        cursor.execute("SELECT kern_te_vernietigen('kern_dossier')")
        assert cursor.fetchone()[0] == []


def wis_als_archief(tabel: str, post: int) -> int:
    """Try to delete all of a table as the role of the archive; how many rows went (and come back)."""
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT proef")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("SELECT set_config('opstap.vernietigingspost', %s, true)", [str(post)])
        cursor.execute("SET LOCAL ROLE opstap_archief")
        try:
            cursor.execute(f'DELETE FROM "{tabel}"')
            aantal = cursor.rowcount
        except IntegrityError:
            aantal = 1
        cursor.execute("ROLLBACK TO SAVEPOINT proef")
        return int(aantal > 0)
