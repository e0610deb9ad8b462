"""A scheme has a last day to apply; after it an application is taken in, and decided upon with the reason."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.inkomen.besluitbrieven import maak_bekend
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.minima import aanvraagtermijn, aanvragen, beslissen, eigen
from opstap.minima.beelden.aanvraag import aanvraagbeeld
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import Regelingaanvraag, Toekenning
from opstap.minima.toekenningen import declaratie
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252

__all__ = ["dorp"]
TOESLAG = "energietoeslag"
"""For 2022 and 2023; of 2023 The Hague takes applications up to and including 30 June 2024."""
OP_TIJD, TE_LAAT = date(2024, 6, 30), date(2024, 7, 1)


def vraag_aan(dossier: Dossier, op: date, regeling: str = TOESLAG) -> Regelingaanvraag:
    nu = moment(op.year, op.month, op.day)
    return aanvragen.vraag_aan(dossier, regeling, ontvangen=op, nu=nu, kanaal="op papier")


def test_tot_en_met_de_laatste_dag_beslissen_de_regels_van_de_laatste_maand(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(), OP_TIJD)
    assert (aanvraag.peildatum, aanvraagtermijn.te_laat(aanvraag)) == (date(2023, 12, 1), "")
    nu = moment(2024, 7, 2)
    for naam, waarde in (("eigen_woning_of_huurcontract", 1), ("aanvrager_is_student", 0)):
        aanvragen.geef_antwoord(aanvraag, naam, waarde, bron="brief", door="m.jansen", nu=nu)

    besluit = beslissen.beslis(aanvraag, door="m.jansen", nu=nu)

    assert besluit.soort == Besluit.Soort.TOEKENNING
    toekenning = Toekenning.objects.get()
    assert (toekenning.geldig.lower, toekenning.geldig.upper) == (date(2023, 12, 31), date(2024, 1, 1))


def test_een_dag_later_is_er_een_zaak_en_een_afwijzing_met_de_reden(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(), TE_LAAT)
    nu = moment(2024, 7, 3)
    beeld = aanvraagbeeld(aanvraag, nu=nu)
    assert (beeld.stelt, beeld.vraag, beeld.te_laat, beeld.uiterlijk) == ("afwijzing", None, True, OP_TIJD)

    besluit = beslissen.beslis(aanvraag, door="m.jansen", nu=nu)

    aanvraag.zaak.refresh_from_db()
    assert (besluit.soort, aanvraag.zaak.status) == (Besluit.Soort.AFWIJZING, Zaak.Status.AFGEROND)
    (brief,) = maak_bekend([besluit], wijze="post", op=nu.date(), door="m.jansen", nu=nu)
    assert (
        "U vroeg dit aan op 1 juli 2024. Dat kon tot en met 30 juni 2024 (Energietoeslag Den Haag). "
        "Daarom krijgt u geen energietoeslag."
    ) in brief.tekst


def test_een_medewerker_kent_te_laat_toch_toe_met_een_collega(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(), TE_LAAT)
    afwijking = Afwijking(Besluit.Soort.TOEKENNING, "Lag in het ziekenhuis.", 800_00)
    besluit = beslissen.beslis(
        aanvraag, door="a", nu=moment(2024, 7, 3), afwijking=afwijking, medeondertekenaar="b"
    )
    assert (besluit.soort, besluit.ingangsdatum) == (Besluit.Soort.TOEKENNING, date(2023, 12, 31))


def test_een_regeling_die_gestopt_is_zonder_laatste_dag_zegt_tot_wanneer_zij_gold(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(), date(2024, 2, 1), "energietoeslag_vooruit")
    assert "Dat kon tot en met 31 december 2023" in aanvraagtermijn.te_laat(aanvraag)


def test_een_regeling_die_nog_niet_begon_is_er_niet(dorp: Dorp) -> None:
    with pytest.raises(OpstapFout, match="REGELING-NIET-OPEN"):
        vraag_aan(dorp.huishouden(), date(2024, 3, 1), "kids_voor_niks")


def test_zonder_laatste_dag_is_niemand_te_laat() -> None:
    assert aanvraagtermijn.laatste_dag(declaratie(HAAG, "stadspas"), HAAG, TE_LAAT) is None


@pytest.mark.parametrize(("op", "staat", "laat"), [(OP_TIJD, True, False), (TE_LAAT, False, True)])
def test_de_inwoner_ziet_tot_wanneer_en_kan_daarna_nog_vragen(
    dorp: Dorp, op: date, staat: bool, laat: bool
) -> None:
    dossier, nu = dorp.huishouden(), moment(op.year, op.month, op.day)
    in_de_lijst = [een for een in eigen.mogelijkheden(dossier, nu=nu) if een.regeling.sleutel == TOESLAG]
    assert bool(in_de_lijst) is staat
    een = eigen.mogelijkheid(dossier, TOESLAG, nu=nu)
    assert (een.uiterlijk, een.te_laat, een.krijgt) == (OP_TIJD, laat, False)
    assert eigen.vraag_aan(dossier, TOESLAG, (), door="De inwoner zelf", nu=nu).zaak.ontvangen == op
