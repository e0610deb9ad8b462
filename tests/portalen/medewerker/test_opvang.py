"""Emergency shelter at the desk: asked for, placed, extended and left, within the places that there are."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from opstap.kern.models import Dossier, Inzage
from opstap.minima.models import Opvangplaatsing, Opvangverzoek

from .conftest import Bureau, Dorp, moment

pytestmark = pytest.mark.django_db

LIJST = "/medewerker/opvang/"
PLAATSEN = {"locatie": "Huis A", "uitvoerder": "Stichting", "vanaf": "2024-01-01", "plaatsen": "1"}


@pytest.fixture
def dossier(bureau: Bureau, dorp: Dorp) -> Dossier:
    """A household, and one place at one location."""
    anna = bureau.als("Anna")
    assert bureau.vul_in(anna, f"{LIJST}locatie/", **PLAATSEN, grondslag="afspraak").status_code == 302
    return dorp.huishouden()


def vraag(bureau: Bureau, dossier: Dossier) -> str:
    gegeven = {"dossier": dossier.nummer, "aangemeld": "2024-03-20", "personen": "3", "reden": "Uitgezet."}
    antwoord = bureau.vul_in(bureau.als("Anna"), f"{LIJST}aanmelden/", **gegeven)
    assert antwoord.status_code == 302, list(antwoord.context["formulier"].errors)
    return str(antwoord["Location"])


def plaats(bureau: Bureau, pad: str, **anders: str) -> Any:
    form = bureau.formulier(bureau.als("Anna"), f"{pad}plaatsen/")
    (locatie,) = bureau.als("Anna").get(f"{pad}plaatsen/").context["formulier"].fields["locatie"].choices
    gegeven = {"locatie": locatie[0], "begin": "2024-03-20", "tot": "2024-04-20", "reden": "Vrij.", **anders}
    return bureau.als("Anna").post(f"{pad}plaatsen/", {**form, **gegeven})


def test_een_gezin_krijgt_een_plaats_blijft_langer_en_vertrekt(bureau: Bureau, dossier: Dossier) -> None:
    anna, pad = bureau.als("Anna"), vraag(bureau, dossier)
    gelezen = Inzage.objects.filter(dossier=dossier, toelichting="noodopvang gevraagd")
    assert {een.doel for een in gelezen} == {"noodopvang voor gezinnen regelen"}
    assert plaats(bureau, pad).status_code == 302
    blad = anna.get(pad)
    assert blad.context["beeld"].stand == "verblijft"
    assert "Huis A" in blad.content.decode()
    assert bureau.vul_in(anna, f"{pad}verlengen/", tot="2024-05-20", reden="Geen huis.").status_code == 302
    assert bureau.vul_in(anna, f"{pad}beeindigen/", tot="2024-03-20", reden="Familie.").status_code == 302
    assert anna.get(pad).context["beeld"].stand == "vertrokken"
    assert anna.get(f"{pad}verlengen/").status_code == 400


def test_een_gezin_staat_in_de_werkvoorraad_tot_het_vertrek_is_vastgelegd(
    bureau: Bureau, dossier: Dossier
) -> None:
    anna = bureau.als("Anna")

    def taak() -> tuple[str, ...]:
        antwoord = anna.get("/medewerker/werkvoorraad.csv", {"soort": "opvang"})
        regels = csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";")
        return tuple(f"{een['soort']} {een['beslissen_voor']}".strip() for een in regels)

    pad = vraag(bureau, dossier)
    assert taak() == ("noodopvang: een gezin wacht op een plaats",)
    plaats(bureau, pad)
    assert taak() == ("noodopvang: verlengen of laten vertrekken 2024-04-19",)
    bureau.vul_in(anna, f"{pad}verlengen/", tot="2024-05-20", reden="Geen huis.")
    assert taak() == ("noodopvang: verlengen of laten vertrekken 2024-05-19",)
    assert anna.get("/medewerker/?soort=opvang").context["rijen"][0][1] == pad
    bureau.vul_in(anna, f"{pad}beeindigen/", tot="2024-03-20", reden="Familie.")
    assert taak() == ()


def test_als_alles_vol_is_staat_dat_bij_de_locatie(bureau: Bureau, dorp: Dorp, dossier: Dossier) -> None:
    plaats(bureau, vraag(bureau, dossier))
    tweede = plaats(bureau, vraag(bureau, dorp.huishouden()))
    assert (tweede.status_code, list(tweede.context["formulier"].errors)) == (422, ["locatie"])
    assert Opvangplaatsing.objects.count() == 1


def test_wat_anders_is_opgelost_wacht_niet_meer(bureau: Bureau, dossier: Dossier) -> None:
    anna, pad = bureau.als("Anna"), vraag(bureau, dossier)
    gegeven = {"uitkomst": "voorkomen", "reden": "Betalingsregeling."}
    assert bureau.vul_in(anna, f"{pad}afsluiten/", **gegeven).status_code == 302
    assert anna.get(LIJST).context["lijst"].geteld == {"niet": 1}
    assert anna.get(f"{pad}plaatsen/").status_code == 400


def test_de_lijst_en_het_bestand_zeggen_niet_waar_een_gezin_verblijft(
    bureau: Bureau, dossier: Dossier
) -> None:
    anna = bureau.als("Anna")
    plaats(bureau, vraag(bureau, dossier))
    bureau.nu = moment(2024, 4, 20)
    blad = anna.get(f"{LIJST}?stand=over")
    assert [een.nummer for een in blad.context["lijst"].rijen] == [Opvangverzoek.objects.get().nummer]
    assert [een.vrij for een in blad.context["locaties"]] == [0]
    assert anna.get(f"{LIJST}?stand=wacht").context["lijst"].rijen == ()
    kop, rij = anna.get("/medewerker/opvang.csv").content.decode("utf-8-sig").splitlines()
    assert dict(zip(kop.split(";"), rij.split(";"), strict=True)) == {
        "nummer": "NO-2024-00001",
        "dossier": dossier.nummer,
        "aangemeld": "2024-03-20",
        "personen": "3",
        "eerste_dag": "2024-03-20",
        "plaats_vrij_op": "2024-04-20",
        "stand": "over de termijn",
    }
