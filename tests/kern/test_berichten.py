"""Messages: a resident writes, the desk answers or says why not; and what was read is kept once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import berichten, brieven, zaken
from opstap.kern.models import Bericht, Brief, Dossier, Gelezen, Inzage, Zaak, ZaakGebeurtenis
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

NU = datetime(2024, 4, 3, 9, 0, tzinfo=UTC)
INWONER = "De inwoner zelf"


def open_zaak(dossier: Dossier) -> Zaak:
    return zaken.open_zaak(
        dossier, soort=Zaak.Soort.WIJZIGING, ontvangen=date(2024, 4, 2), moment=NU, tekst="Ontvangen"
    )


def vraag(dossier: Dossier, tekst: str = "Wanneer hoor ik iets?", zaak: Zaak | None = None) -> Bericht:
    return berichten.stuur(dossier, tekst, van_inwoner=True, door=INWONER, nu=NU, zaak=zaak)


def brief(dossier: Dossier) -> Brief:
    return brieven.schrijf_over_dossier(
        dossier,
        aan="S. Voorbeeld",
        onderwerp="Uw rekening",
        alineas=["Uw code geldt tot 1 mei 2024."],
        gegevens=["1 mei 2024"],
        op=NU.date(),
        door="Ana",
        nu=NU,
    )


def test_een_bericht_staat_op_de_tijdlijn_van_zijn_zaak_zonder_de_tekst(dossier: Dossier) -> None:
    zaak = open_zaak(dossier)
    bericht = vraag(dossier, "  Mijn dochter is ziek.  ", zaak)
    assert (bericht.nummer, bericht.tekst) == ("MB-2024-00001", "Mijn dochter is ziek.")
    regel = ZaakGebeurtenis.objects.get(zaak=zaak, soort="bericht")
    assert regel.tekst == "Bericht MB-2024-00001 van de inwoner"


@pytest.mark.parametrize(("tekst", "code"), [(" \n ", "BERICHT-LEEG"), ("x" * 4_001, "BERICHT-LANG")])
def test_een_leeg_of_te_lang_bericht_wordt_geweigerd(dossier: Dossier, tekst: str, code: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        vraag(dossier, tekst)
    assert fout.value.code == code
    assert not Bericht.objects.exists()


def test_het_langste_bericht_mag(dossier: Dossier) -> None:
    assert len(vraag(dossier, "x" * 4_000).tekst) == 4_000


def test_een_zaak_van_een_ander_dossier_wordt_geweigerd(dossier: Dossier) -> None:
    ander = Dossier.objects.create(gemeente=dossier.gemeente, nummer="D-999998")
    with pytest.raises(OpstapFout) as fout:
        vraag(dossier, zaak=open_zaak(ander))
    assert fout.value.code == "BERICHT-ZAAK"


def test_een_antwoord_handelt_het_bericht_eenmaal_af(dossier: Dossier) -> None:
    zaak = open_zaak(dossier)
    bericht = vraag(dossier, zaak=zaak)
    antwoord = berichten.beantwoord(bericht, "Volgende week.", door="Ana", nu=NU)
    assert (antwoord.zaak, antwoord.van_inwoner, bericht.afhandeling.antwoord) == (zaak, False, antwoord)
    with pytest.raises(OpstapFout) as fout:
        berichten.beantwoord(bericht, "Nog een keer.", door="Bea", nu=NU)
    assert fout.value.code == "BERICHT-AFGEHANDELD"
    assert [een.tekst for een in berichten.van_dossier(dossier)] == [
        "Wanneer hoor ik iets?",
        "Volgende week.",
    ]


def test_zonder_antwoord_hoort_er_een_reden_bij(dossier: Dossier) -> None:
    bericht = vraag(dossier, "Dank u wel.")
    with pytest.raises(OpstapFout) as fout:
        berichten.laat_rusten(bericht, toelichting=" ", door="Ana", nu=NU)
    assert fout.value.code == "BERICHT-TOELICHTING"
    berichten.laat_rusten(bericht, toelichting="Een bedankje", door="Ana", nu=NU)
    assert bericht.afhandeling.toelichting == "Een bedankje"


def test_wat_de_inwoner_opent_is_daarna_niet_meer_nieuw(dossier: Dossier) -> None:
    een = brief(dossier)
    berichten.beantwoord(vraag(dossier), "Volgende week.", door="Ana", nu=NU)
    assert berichten.nieuw(dossier) == 2
    assert berichten.ongelezen_brieven(dossier) == {een.nummer}
    for later in (0, 1):
        berichten.lees_brief(een, nu=NU + timedelta(days=later))
        berichten.lees_berichten(dossier, nu=NU + timedelta(days=later))
    assert berichten.nieuw(dossier) == 0
    assert set(Gelezen.objects.values_list("moment", flat=True)) == {NU}
    assert Gelezen.objects.count() == 2


def test_een_bericht_opent_door_de_poort_en_de_taak_is_de_reden(dossier: Dossier) -> None:
    bericht = vraag(dossier)
    gemeente = dossier.gemeente_id
    consulent = Gebruiker("Ana", Rol.MEDEWERKER, gemeente)
    assert berichten.open_bericht(consulent, gemeente, bericht.nummer, Doel.POST, moment=NU) == bericht
    assert Inzage.objects.get().toelichting == f"taak {bericht.nummer}"
    for wie, nummer in ((consulent, "MB-2024-99999"), (Gebruiker("Ver", Rol.MEDEWERKER, "GM0629"), "")):
        with pytest.raises(OpstapFout):
            berichten.open_bericht(wie, gemeente, nummer or bericht.nummer, Doel.POST, moment=NU)


@pytest.mark.parametrize("tabel", ["kern_bericht", "kern_berichtafhandeling", "kern_gelezen"])
def test_een_bericht_en_wat_ermee_is_gedaan_veranderen_niet(dossier: Dossier, tabel: str) -> None:
    berichten.beantwoord(vraag(dossier), "Volgende week.", door="Ana", nu=NU)
    berichten.lees_berichten(dossier, nu=NU)
    for opdracht in (f"UPDATE {tabel} SET moment = now()", f"DELETE FROM {tabel}"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht)
