"""Why a case worker reads a dossier: a case of the own team, or a reason that the resident can read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from opstap.kern import zaken
from opstap.kern.models import Dossier, Inzage, Zaak
from opstap.kern.toegang import Doel, Gebruiker, Rol, inzagen, logboek, open_dossier, open_zaak, teams
from opstap.regels.fouten import OpstapFout

MOMENT = datetime(2024, 5, 1, 9, 0, tzinfo=UTC)
ANA = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")
BEN = Gebruiker("Ben", Rol.MEDEWERKER, "GM0518")
BELLER = "De inwoner belt over een betaling."


@pytest.fixture
def zaak(dossier: Dossier) -> Zaak:
    """A case of Ana's team; Ben works in another one."""
    een = zaken.open_zaak(
        dossier, soort=Zaak.Soort.AANVRAAG, ontvangen=MOMENT.date(), moment=MOMENT, tekst="Ontvangen"
    )
    for wie, team in ((ANA, "Aanvragen"), (BEN, "Beheer")):
        teams.zet_in_team("GM0518", wie.naam, team, door="Chef", nu=MOMENT)
    teams.wijs_toe(een, "Aanvragen", door="Chef", nu=MOMENT)
    return een


def lees(wie: Gebruiker, dossier: Dossier, *, toelichting: str = "", moment: datetime = MOMENT) -> Inzage:
    open_dossier(wie, "GM0518", dossier.nummer, Doel.AANVRAAG, toelichting=toelichting, moment=moment)
    return Inzage.objects.latest("id")


def weiger(wie: Gebruiker, dossier: Dossier, *, toelichting: str = "", moment: datetime = MOMENT) -> None:
    eerst = Inzage.objects.count()
    with pytest.raises(OpstapFout, match="TOEGANG-REDEN"):
        lees(wie, dossier, toelichting=toelichting, moment=moment)
    assert Inzage.objects.count() == eerst


def test_een_lopende_zaak_van_het_eigen_team_is_een_reden(dossier: Dossier, zaak: Zaak) -> None:
    assert lees(ANA, dossier).zaak == zaak
    (regel,) = inzagen(dossier)
    assert regel.reden == f"zaak {zaak.nummer}"


def test_een_zaak_van_een_ander_team_is_geen_reden(dossier: Dossier, zaak: Zaak) -> None:
    weiger(BEN, dossier)
    with pytest.raises(OpstapFout, match="TOEGANG-REDEN"):
        open_zaak(BEN, "GM0518", zaak.nummer, Doel.AANVRAAG, moment=MOMENT)
    assert not Inzage.objects.exists()


def test_een_zaak_die_nog_niet_is_verdeeld_mag_iedere_medewerker_oppakken(dossier: Dossier) -> None:
    een = zaken.open_zaak(
        dossier, soort=Zaak.Soort.AANVRAAG, ontvangen=MOMENT.date(), moment=MOMENT, tekst="Ontvangen"
    )
    assert lees(BEN, dossier).zaak == een


def test_een_afgeronde_zaak_is_geen_reden_voor_het_dossier(dossier: Dossier, zaak: Zaak) -> None:
    zaken.trek_in(zaak, op=MOMENT.date(), moment=MOMENT, tekst="Ingetrokken")
    weiger(ANA, dossier)
    assert open_zaak(ANA, "GM0518", zaak.nummer, Doel.CONTROLE, moment=MOMENT) == zaak


def test_een_geschreven_reden_ziet_de_inwoner_terug(dossier: Dossier, zaak: Zaak) -> None:
    lees(BEN, dossier, toelichting=BELLER)
    (regel,) = inzagen(dossier)
    assert (regel.gebruiker, regel.doel, regel.reden) == ("Ben", "aanvraag behandelen", BELLER)


def test_een_geschreven_reden_geldt_de_rest_van_de_dag_en_alleen_voor_wie_haar_schreef(
    dossier: Dossier, zaak: Zaak
) -> None:
    lees(BEN, dossier, toelichting=BELLER)
    assert lees(BEN, dossier, moment=MOMENT + timedelta(hours=12, minutes=59)).toelichting == BELLER
    weiger(BEN, dossier, moment=MOMENT + timedelta(hours=13))
    weiger(Gebruiker("Carla", Rol.MEDEWERKER, "GM0518"), dossier)


@pytest.mark.parametrize("leeg", ["", "  ", "\n"])
def test_een_lege_reden_is_geen_reden(dossier: Dossier, leeg: str) -> None:
    weiger(ANA, dossier, toelichting=leeg)


def test_wie_het_team_verlaat_heeft_geen_reden_meer(dossier: Dossier, zaak: Zaak) -> None:
    later = MOMENT + timedelta(days=1)
    teams.haal_uit_team("GM0518", "Ana", "Aanvragen", door="Chef", nu=later)
    weiger(ANA, dossier, moment=later)


def test_een_zaak_die_naar_een_ander_team_gaat_neemt_de_reden_mee(dossier: Dossier, zaak: Zaak) -> None:
    later = MOMENT + timedelta(days=1)
    teams.wijs_toe(zaak, "Beheer", door="Chef", nu=later)
    weiger(ANA, dossier, moment=later)
    assert lees(BEN, dossier, moment=later).zaak == zaak


def test_niemand_zet_zichzelf_in_een_team(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="TEAM-DOOR-ANDER"):
        teams.zet_in_team("GM0518", "Ana", "Aanvragen", door="Ana", nu=MOMENT)


def test_een_controller_heeft_zijn_werk_als_reden(dossier: Dossier) -> None:
    controller = Gebruiker("Coen", Rol.CONTROLLER, "GM0518")
    open_dossier(controller, "GM0518", dossier.nummer, Doel.CONTROLE)
    assert Inzage.objects.get().rol == "controller"


def test_wat_bij_een_bladzijde_hoort_deelt_een_spoor(dossier: Dossier, zaak: Zaak) -> None:
    with logboek.spoor():
        samen = {lees(ANA, dossier).spoor, lees(ANA, dossier).spoor}
    los = lees(ANA, dossier).spoor
    assert len(samen) == 1
    assert los not in samen
    assert Inzage.objects.values("handeling_id").distinct().count() == 3


def test_het_logboek_heeft_de_velden_van_de_standaard_en_noemt_niemand(dossier: Dossier, zaak: Zaak) -> None:
    lees(BEN, dossier, toelichting=BELLER)
    (regel,) = logboek.regels("GM0518", van=MOMENT, tot=MOMENT + timedelta(seconds=1))
    assert list(regel) == [
        "trace_id",
        "operation_id",
        "status_code",
        "name",
        "start_time",
        "end_time",
        "resource",
        "attributes",
    ]
    assert len(bytes.fromhex(regel["trace_id"])) == 16
    assert len(bytes.fromhex(regel["operation_id"])) == 8
    assert regel["status_code"] == "STATUS_CODE_OK"
    assert regel["end_time"] >= regel["start_time"] == 1_714_554_000_000
    kern = regel["attributes"]
    assert kern["dpl.core.processing_activity_id"] == "urn:opstap:GM0518:verwerkingsactiviteit:aanvraag"
    assert kern["dpl.core.data_subject_id_type"] == "urn:opstap:dossier"
    tekst = str(regel)
    assert all(geheim not in tekst for geheim in (dossier.nummer, "Ben", BELLER))


def test_het_pseudoniem_is_van_een_dossier_in_een_gemeente(dossier: Dossier) -> None:
    een = logboek.pseudoniem("GM0518", dossier.nummer)
    assert een == logboek.pseudoniem("GM0518", dossier.nummer)
    assert een not in {logboek.pseudoniem("GM0629", dossier.nummer), logboek.pseudoniem("GM0518", "D-2")}


def test_het_logboek_geeft_een_periode_zonder_haar_einde(dossier: Dossier, zaak: Zaak) -> None:
    lees(ANA, dossier)
    assert not list(logboek.regels("GM0518", van=MOMENT - timedelta(days=1), tot=MOMENT))
    assert not list(logboek.regels("GM0629", van=MOMENT, tot=MOMENT + timedelta(days=1)))
