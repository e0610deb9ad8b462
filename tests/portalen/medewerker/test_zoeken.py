"""Finding somebody: in spite of a typo, inside the own municipality, and always written down."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection

from opstap.kern import personen, zoeken
from opstap.kern.models import Bewoning, Dossier, Gemeente, Gezinslid, Inzage, Rol
from opstap.kern.toegang import Doel, Gebruiker
from opstap.kern.toegang import Rol as Toegangsrol
from opstap.regels.fouten import OpstapFout

from ...inkomen.conftest import BEKEND, vanaf  # noqa: TID252
from .conftest import HAAG, NU, Bureau, Dorp, aanvraag

pytestmark = pytest.mark.django_db

WASSENAAR = "GM0629"


def huishouden(dorp: Dorp, voornamen: str, achternaam: str, straat: str = "Papierlaan") -> Dossier:
    dossier = personen.nieuw_dossier(HAAG)
    bsn = next(dorp.bsns)
    persoon = personen.schrijf_in(
        HAAG,
        bsn=bsn,
        voornamen=voornamen,
        achternaam=achternaam,
        geboortedatum=date(1984, 3, 5),
        vandaag=BEKEND.date(),
    )
    dorp.adressen += 1
    (adres,) = personen.nieuwe_adressen(HAAG, [(straat, str(dorp.adressen), "2599 AA", "Den Haag", "Laak")])
    dorp.leg(Gezinslid, BEKEND, vanaf(date(2023, 6, 1)), dossier=dossier, persoon=persoon, rol=Rol.AANVRAGER)
    dorp.leg(Bewoning, BEKEND, vanaf(date(2023, 6, 1)), persoon=persoon, adres_id=adres)
    return dossier


def gevonden(bureau: Bureau, vraag: str) -> list[str]:
    antwoord = bureau.als("Anna").post("/medewerker/zoeken/", {"vraag": vraag, "reden": "aanvraag"})
    assert antwoord.status_code == 200, antwoord.content.decode()
    return [treffer.dossier_nummer for treffer in antwoord.context["treffers"]]


@pytest.mark.parametrize(
    "vraag",
    ["Şahin", "sahin", "Sahni", "ayse sahin", "Ayşe", "SAHIN", "Boekenstraat 1", "boekestraat 1", "2599 AA"],
)
def test_een_tikfout_of_een_accent_minder_vindt_dezelfde(bureau: Bureau, dorp: Dorp, vraag: str) -> None:
    dossier = huishouden(dorp, "Ayşe", "Şahin", "Boekenstraat")

    assert gevonden(bureau, vraag) == [dossier.nummer]


def test_wie_het_meest_lijkt_staat_bovenaan_en_wie_niet_lijkt_staat_er_niet(
    bureau: Bureau, dorp: Dorp
) -> None:
    janssen, jansen = huishouden(dorp, "Piet", "Janssen"), huishouden(dorp, "Piet", "Jansen")
    huishouden(dorp, "Wilma", "de Groot", "Kade")

    assert gevonden(bureau, "Jansen") == [jansen.nummer, janssen.nummer]


def test_een_bsn_vindt_precies_een_mens_en_komt_in_geen_adres_of_log(
    bureau: Bureau, dorp: Dorp, caplog: pytest.LogCaptureFixture
) -> None:
    dossier = huishouden(dorp, "Piet", "Jansen")
    huishouden(dorp, "Anna", "Bos")
    bsn = Gezinslid.objects.get(dossier=dossier).persoon.bsn

    assert gevonden(bureau, f"{bsn[:4]}.{bsn[4:6]} {bsn[6:]}") == [dossier.nummer]
    antwoord = bureau.als("Anna").get("/medewerker/zoeken/", {"vraag": bsn, "reden": "aanvraag"})
    assert antwoord.context["treffers"] is None
    assert bsn not in caplog.text
    assert not any(bsn in str(regel) for regel in Inzage.objects.values_list())


def test_een_nummer_van_dossier_of_zaak_vindt_het_huishouden(bureau: Bureau, dorp: Dorp) -> None:
    dossier = huishouden(dorp, "Piet", "Jansen")
    zaak = aanvraag(dossier)

    assert gevonden(bureau, dossier.nummer.lower()) == gevonden(bureau, zaak.nummer) == [dossier.nummer]
    assert gevonden(bureau, "D-999999") == []


def test_elke_zoekvraag_en_elk_getoond_huishouden_staat_in_het_logboek(bureau: Bureau, dorp: Dorp) -> None:
    dossier = huishouden(dorp, "Piet", "Jansen")
    huishouden(dorp, "Anna", "Bos")
    gevonden(bureau, "Jansen")

    van_dossier = Inzage.objects.get(dossier=dossier)
    assert (van_dossier.gebruiker, van_dossier.doel) == ("Anna", "aanvraag behandelen")
    assert van_dossier.handeling == "gevonden bij zoeken"
    assert Inzage.objects.filter(dossier=None, gebruiker="Anna").count() == 1
    assert Inzage.objects.count() == 2


@pytest.mark.parametrize("vraag", ["", "ab", "  a  "])
def test_een_te_korte_vraag_zoekt_niets(bureau: Bureau, dorp: Dorp, vraag: str) -> None:
    antwoord: Any = bureau.als("Anna").post("/medewerker/zoeken/", {"vraag": vraag, "reden": "aanvraag"})

    assert antwoord.status_code == 422
    assert not Inzage.objects.exists()


def test_wie_elders_werkt_vindt_hier_niemand(bureau: Bureau, dorp: Dorp) -> None:
    Gemeente.objects.create(code=WASSENAAR, naam="Wassenaar")
    huishouden(dorp, "Piet", "Jansen")
    buur = Gebruiker("Bram", Toegangsrol.MEDEWERKER, WASSENAAR)

    assert zoeken.zoek(buur, WASSENAAR, "Jansen", Doel.AANVRAAG, moment=NU) == ()
    with pytest.raises(OpstapFout, match="TOEGANG-GEMEENTE"):
        zoeken.zoek(buur, HAAG, "Jansen", Doel.AANVRAAG, moment=NU)


def test_zonder_de_poort_vindt_ook_de_databank_niemand(dorp: Dorp) -> None:
    huishouden(dorp, "Piet", "Jansen")
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('opstap.gemeente', %s, true)", [HAAG])
        cursor.execute("SELECT count(*) FROM kern_zoek_personen('jansen', 0.4)")
        assert cursor.fetchone() == (0,)
