"""The bundled benefit of a year: every booked euro has one part, and the parts are the ledger."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.models import Journaalpost
from opstap.financien.rekeningschema import BEGINSTANDEN, BIJSTANDSVERLENING, UITKERINGEN
from opstap.inkomen import loonkostensubsidies, maandrun, vorderingen, zelfstandigen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Maandberekening, Vordering
from opstap.kern.models import Dossier
from opstap.regels.geld import Netto
from opstap.verantwoording import sisa
from opstap.verantwoording.sisa import Onderdeel

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from ..inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252
from ..inkomen.ondernemers import Zaakvoering, jaarcijfers  # noqa: TID252
from ..inkomen.schulden import NU, vorder  # noqa: TID252
from ..inkomen.werkgevers import Baan  # noqa: TID252

__all__ = ["balie", "dorp"]

JAN = date(2024, 1, 1)


def per_onderdeel(jaar: int = 2024) -> dict[Onderdeel, tuple[int, int]]:
    opgave = sisa.stel_op(HAAG, jaar)
    assert all(een.sluit for een in opgave.aansluiting)
    return {regel.onderdeel: (regel.lasten_cent, regel.baten_cent) for regel in opgave.regels}


@pytest.fixture
def gezin(dorp: Dorp) -> Dossier:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    return dossier


def test_zonder_boekingen_is_er_geen_onderdeel_en_sluit_het_jaar(dorp: Dorp) -> None:
    opgave = sisa.stel_op(HAAG, 2024)
    assert (opgave.regels, opgave.maanden, opgave.uitkeringen_per_maand, opgave.sluit) == ((), 0, None, True)


def test_de_maandrun_is_algemene_bijstand_met_zijn_aantal(gezin: Dossier) -> None:
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    lasten = Maandberekening.objects.get().lasten_cent
    assert per_onderdeel() == {Onderdeel.ALGEMENE_BIJSTAND: (lasten, 0)}
    opgave = sisa.stel_op(HAAG, 2024)
    assert (opgave.maanden, opgave.uitkeringen_per_maand) == (1, 1)


def test_een_boeking_telt_in_haar_eigen_jaar(gezin: Dossier) -> None:
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    assert per_onderdeel(2023) == per_onderdeel(2025) == {}


def test_terugvordering_is_een_bate_van_het_onderdeel_waar_zij_vandaan_komt(
    dorp: Dorp, gezin: Dossier
) -> None:
    vorder(dorp, gezin, 50000, nu=moment(2024, 2, 1))
    assert per_onderdeel() == {Onderdeel.ALGEMENE_BIJSTAND: (0, 50000)}


def test_een_boete_staat_apart(dorp: Dorp, gezin: Dossier) -> None:
    besluit = vorder(dorp, gezin, 100, nu=moment(2024, 2, 1)).besluit
    vorderingen.leg_vast(
        besluit,
        grond=Vordering.Grond.BOETE,
        ontstaansgrond=Vordering.Ontstaansgrond.BOETE_FRAUDE,
        bedrag=Netto(15000),
        datum=date(2024, 2, 1),
        schuldenaren=[dorp.aanvrager(gezin)],
        periode=None,
    )
    assert per_onderdeel() == {Onderdeel.ALGEMENE_BIJSTAND: (0, 100), Onderdeel.BOETE: (0, 15000)}


def test_wat_een_zelfstandige_om_niet_krijgt_is_bbz(dorp: Dorp) -> None:
    uitkering = Zaakvoering(dorp).ken_toe()
    zelfstandigen.draai(HAAG, date(2025, 1, 1), moment(2025, 1, 20))
    afrekening = zelfstandigen.reken_af(
        uitkering,
        date(2025, 1, 1),
        jaarcijfers(bbz_winst_boekjaar=0),
        vorder_terug=True,
        reden="jaarrekening 2025",
        door="k.jansen",
        nu=moment(2026, 3, 2),
    )
    assert afrekening.om_niet_cent > 0
    assert per_onderdeel(2025) == {}, "een lening is nog geen last"
    assert set(per_onderdeel(2026)) == {Onderdeel.BBZ}


def test_loonkostensubsidie_is_een_eigen_onderdeel(dorp: Dorp) -> None:
    Baan(dorp).ken_toe()
    loonkostensubsidies.draai(HAAG, JAN, moment(2024, 1, 20))
    ((onderdeel, (lasten, baten)),) = per_onderdeel().items()
    assert onderdeel is Onderdeel.LOONKOSTENSUBSIDIE
    assert lasten > 0 == baten


def test_een_tegenboeking_hoort_bij_het_onderdeel_van_wat_zij_ongedaan_maakt(gezin: Dossier) -> None:
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    post = Journaalpost.objects.filter(bron_soort="maandrun").latest("id")
    grootboek.tegenboeking(post, datum=date(2024, 1, 31), periode="2024-01", omschrijving="Ongedaan")
    assert per_onderdeel() == {}


def test_wat_geen_onderdeel_heeft_blijft_zichtbaar_en_sluit_niet(gezin: Dossier, balie: Balie) -> None:
    grootboek.boek(
        Post(
            HAAG,
            date(2024, 3, 1),
            "2024-03",
            "Los",
            "vraagpost",
            None,
            "los/1",
            (Regel(UITKERINGEN, 700, BIJSTANDSVERLENING, gezin.pk), Regel(BEGINSTANDEN, -700)),
        )
    )
    assert per_onderdeel() == {Onderdeel.NIET_TOEGEDEELD: (700, 0)}
    uit = balie.opstap("sisa", "2024")
    assert uit.code == 1
    assert "niet toegedeeld" in uit.tekst


def test_de_opdracht_toont_de_onderdelen_en_noemt_wat_ontbreekt(gezin: Dossier, balie: Balie) -> None:
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    uit = balie.opstap("sisa", "2024")
    assert uit.code == 0
    for tekst in ("algemene bijstand", "lasten naast het grootboek: sluit", "gemiddeld 1 uitkeringen", "G2"):
        assert tekst in uit.tekst
    assert gezin.nummer not in uit.tekst
