"""Passes at the desk: a picture waits until somebody looked at it; blocking and releasing has a reason."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from opstap.kern.models import Bericht, Inzage
from opstap.minima import pasfotos, passen
from opstap.minima.models import Pas

from ...bezoeker import Bezoeker  # noqa: TID252
from ..passen import foto, geef_passen, geef_uit, stuur_foto  # noqa: TID252
from .conftest import NU, Bureau, Dorp

ANNA = "Anna"


@pytest.fixture(autouse=True)
def stukken(settings: Any, tmp_path: Path) -> None:
    settings.STUKKEN_MAP = tmp_path


@pytest.fixture
def pas(dorp: Dorp) -> Pas:
    return geef_passen(dorp.huishouden(), NU)[0]


def test_een_foto_wacht_in_de_lijst_tot_iemand_haar_goedkeurt(bureau: Bureau, pas: Pas) -> None:
    stuur_foto(pas, NU)
    anna, adres = bureau.als(ANNA), f"/medewerker/passen/{pas.pk}/foto/"
    lijst = anna.get("/medewerker/passen/").content.decode()
    assert adres in lijst
    assert pas.nummer not in lijst
    assert str(pas.persoon) not in lijst
    assert str(pas.persoon) in anna.get(adres).content.decode()
    assert anna.get(f"{adres}beeld/").content == foto()
    assert Inzage.objects.filter(dossier=pas.dossier, toelichting="pasfoto beoordelen").exists()
    assert bureau.vul_in(anna, f"{adres}goedkeuren/").url == "/medewerker/passen/"
    assert passen.is_goed(pas, NU.date())
    assert adres not in anna.get("/medewerker/passen/").content.decode()
    assert anna.get(adres).status_code == 404


def test_een_afgekeurde_foto_geeft_de_inwoner_een_bericht_met_de_reden(bureau: Bureau, pas: Pas) -> None:
    stuur_foto(pas, NU)
    anna, adres = bureau.als(ANNA), f"/medewerker/passen/{pas.pk}/foto/afkeuren/"
    assert bureau.vul_in(anna, adres, reden=" ").status_code == 422
    assert bureau.vul_in(anna, adres, reden="Er staan twee mensen op.").status_code == 302
    assert pasfotos.foto(pas).reden == "Er staan twee mensen op."
    assert "Er staan twee mensen op." in Bericht.objects.get().tekst


def test_een_foto_die_intussen_vervangen_is_wordt_niet_ongezien_goedgekeurd(bureau: Bureau, pas: Pas) -> None:
    stuur_foto(pas, NU)
    anna, adres = bureau.als(ANNA), f"/medewerker/passen/{pas.pk}/foto/goedkeuren/"
    gezien = bureau.formulier(anna, adres)
    stuur_foto(pas, NU, tint=90)
    antwoord = anna.post(adres, gezien)
    assert antwoord.status_code == 422
    assert "er kwam een nieuwe" in antwoord.content.decode()
    assert not passen.is_goed(pas, NU.date())


def test_een_pas_wordt_met_een_reden_geblokkeerd_en_vrijgegeven(bureau: Bureau, pas: Pas) -> None:
    geef_uit(pas, NU)
    balie, adres = Bezoeker(), f"/medewerker/passen/{pas.pk}/"
    assert "Pas blokkeren" in balie.get(f"/medewerker/dossier/{pas.dossier}/passen/").content.decode()
    assert bureau.vul_in(balie, f"{adres}blokkeren/", reden="").status_code == 422
    assert bureau.vul_in(balie, f"{adres}blokkeren/", reden="Gestolen gemeld.").status_code == 302
    assert not passen.is_goed(pas, NU.date())
    assert "Gestolen gemeld." in balie.get(f"/medewerker/dossier/{pas.dossier}/passen/").content.decode()
    assert balie.get(f"{adres}blokkeren/").status_code == 400
    assert bureau.vul_in(balie, f"{adres}vrijgeven/", reden="Teruggevonden.").status_code == 302
    assert passen.is_goed(pas, NU.date())
    gelezen = Inzage.objects.filter(dossier=pas.dossier)
    assert {een.doel for een in gelezen} == {"passen, tegoeden en vouchers beheren"}


def test_een_pas_opent_alleen_met_een_reden_en_wordt_op_nummer_gevonden(bureau: Bureau, pas: Pas) -> None:
    anna, hier = bureau.als(ANNA), f"/medewerker/dossier/{pas.dossier}/passen/"
    getikt = f"{pas.nummer[:4]} {pas.nummer[4:8]} {pas.nummer[8:]}"
    assert anna.post("/medewerker/passen/", {"pas": getikt}).url == hier
    assert anna.get(hier).status_code == 403
    fout = anna.post("/medewerker/passen/", {"pas": pas.nummer[:-1]})
    assert fout.status_code == 422
    assert "twaalf cijfers" in fout.content.decode()
    assert anna.post("/medewerker/passen/", {"pas": passen.code(pas)[:20]}).status_code == 422


def test_de_balie_zet_een_pas_op_de_telefoon_van_wie_zelf_volwassen_is_en_haalt_hem_eraf(
    bureau: Bureau, dorp: Dorp
) -> None:
    """The parents may not, from the day that their child is of age; and of a young child the parents do."""
    kinderen = (date(2006, 1, 1), date(2015, 1, 1))
    _, achttien, kind = (geef_uit(een, NU) for een in geef_passen(dorp.huishouden(kinderen=kinderen), NU))
    balie, telefoon = Bezoeker(), Client()
    assert bureau.als(ANNA).get(f"/medewerker/passen/{achttien.pk}/telefoon/").status_code == 403
    assert balie.get(f"/medewerker/passen/{kind.pk}/telefoon/").status_code == 400
    tekst = bureau.vul_in(balie, f"/medewerker/passen/{achttien.pk}/telefoon/").content.decode()
    (adres,) = re.findall(r"http://testserver(/pas/zetten/[^<]+)<", tekst)
    telefoon.post(adres)
    assert str(achttien.persoon) in telefoon.get("/pas/").content.decode()
    pad = f"/medewerker/passen/{achttien.pk}/van-telefoons/"
    assert bureau.vul_in(balie, pad).status_code == 302
    assert telefoon.get("/pas/").url == "/pas/geen/"
    assert balie.get(pad).status_code == 400


def test_wie_schreef_waarom_hoeft_dat_om_te_blokkeren_niet_nog_eens(bureau: Bureau, pas: Pas) -> None:
    geef_uit(pas, NU)
    anna, hier = bureau.als(ANNA), f"/medewerker/dossier/{pas.dossier}/passen/"
    anna.post("/medewerker/waarom/", {"naar": hier, "waarom": "Belde over de pas."})
    assert anna.get(hier).status_code == 200
    assert anna.get(f"/medewerker/passen/{pas.pk}/blokkeren/").status_code == 200
