"""Messages in the dossier: those of the resident and those of the desk, in one conversation."""

from __future__ import annotations

import pytest

from opstap.kern import berichten
from opstap.kern.models import Bericht

from .conftest import NU, Bureau, Dorp, aanvraag

pytestmark = pytest.mark.django_db


def test_het_dossier_toont_het_gesprek_en_laat_een_bericht_schrijven(bureau: Bureau, dorp: Dorp) -> None:
    dossier, anna = aanvraag(dorp.huishouden()).dossier, bureau.als("Anna")
    vraag = berichten.stuur(dossier, "Wanneer hoor ik iets?", van_inwoner=True, door="de inwoner", nu=NU)
    pad = f"/medewerker/dossier/{dossier.nummer}/"
    leeg = bureau.vul_in(anna, f"{pad}bericht/", tekst=" ")
    assert list(leeg.context["formulier"].errors) == ["tekst"]

    assert bureau.vul_in(anna, f"{pad}bericht/", tekst="Deze week.").status_code == 302
    gestuurd = Bericht.objects.get(van_inwoner=False)
    blad = anna.get(f"{pad}?reden=uitkering")
    assert [(een.tekst, een.door) for een in blad.context["dossier"].berichten] == [
        ("Deze week.", "Anna"),
        ("Wanneer hoor ik iets?", ""),
    ]
    assert f"/medewerker/bericht/{vraag.nummer}/" in blad.content.decode()
    assert f"/medewerker/bericht/{gestuurd.nummer}/" not in blad.content.decode()


def test_een_eigen_bericht_is_geen_taak_die_wacht_op_antwoord(bureau: Bureau, dorp: Dorp) -> None:
    dossier, anna = aanvraag(dorp.huishouden()).dossier, bureau.als("Anna")
    eigen = berichten.stuur(dossier, "Deze week.", van_inwoner=False, door="Anna", nu=NU)
    assert anna.get(f"/medewerker/bericht/{eigen.nummer}/").status_code == 200
    assert anna.get(f"/medewerker/bericht/{eigen.nummer}/beantwoorden/").status_code == 400
